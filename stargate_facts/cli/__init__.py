"""The command line: declares options, calls a command, renders its result, sets the exit code."""

import gc
import sys

_OBJECTS_BEFORE_COLLECTING = 100_000
"""Most commands end before they have made that much garbage; looking for it every 700 objects is slow."""


def main() -> None:
    """Run the command line with the process's arguments, and end the process with the exit code."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        from stargate_facts.cli.boundary import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while our own modules were being loaded; later ones are seen to in `boundary.py`
        sys.stderr.write("stargate-facts: interrupted\n")
        code = 130
    sys.exit(code)
