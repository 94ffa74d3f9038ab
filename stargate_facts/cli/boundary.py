"""The one place where errors become a line on standard error and an exit code.

0    done, nothing wrong
1    `check` found claims that no longer hold, or `diff` found a difference
2    bad usage or bad input: a line for each fault
3    an error of ours: please report it
130  Ctrl-C
141  who read our output has gone (128 + SIGPIPE), as in `stargate-facts query | head`
"""

import os
import traceback
from collections.abc import Sequence

import typer

from stargate_facts.cli import output
from stargate_facts.cli.app import Interrupted, app
from stargate_facts.errors import StargateFactsError

PROGRAM = "stargate-facts"
DEBUG_OPTION = "--debug"
DEBUG_VARIABLE = "STARGATE_FACTS_DEBUG"
UNEXPECTED = 3
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run the command line; nothing but its exit code comes out of it, whatever happens."""
    output.prepare_streams()
    try:
        code = app(list(arguments), prog_name=PROGRAM, standalone_mode=False)
        output.flush()
    except output.PipeClosed:
        return output.discard_the_rest()
    except Interrupted as stop:
        return _end([str(stop)], INTERRUPTED)
    except StargateFactsError as error:
        return _end(error.faults, error.exit_code)
    except typer.TyperException as error:
        return _end_with_usage(error)
    except (Exception, typer.Abort) as error:  # noqa: BLE001  the last resort: one line instead of a traceback
        return _end_unexpectedly(error, arguments)
    return code if isinstance(code, int) else 0


def _end(lines: Sequence[str], code: int) -> int:
    for line in lines:
        output.tell(f"{PROGRAM}: {line}")
    return code


def _end_with_usage(error: typer.TyperException) -> int:
    message = error.format_message().replace("Value error, ", "")
    if "\n" in message:  # the help text, where a command was called without the arguments that it needs
        output.tell_help(message)
        return error.exit_code
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else PROGRAM
    return _end([f"{message.rstrip('.')}; see `{command} --help`"], error.exit_code)


def _end_unexpectedly(error: BaseException, arguments: Sequence[str]) -> int:
    if DEBUG_OPTION in arguments or os.environ.get(DEBUG_VARIABLE):
        output.tell_help("".join(traceback.format_exception(error)))
    command = next((each for each in arguments if not each.startswith("-")), "")
    what = " ".join(f"{type(error).__name__}: {error}".split())
    where = f"{command}: " if command else ""
    advice = f"run it again as `{PROGRAM} {DEBUG_OPTION} ...` and report what it prints"
    return _end([f"{where}unexpected error: {what}; this is a bug: {advice}"], UNEXPECTED)
