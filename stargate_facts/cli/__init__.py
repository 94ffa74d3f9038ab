"""The command line: declares options, calls a command, renders its result, sets the exit code."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

_OBJECTS_BEFORE_COLLECTING = 100_000
"""Most commands end before they have made that much garbage; looking for it every 700 objects is slow."""


def main() -> NoReturn:
    """Run the command line with the process's arguments, and end the process with the exit code."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        from stargate_facts.cli.boundary import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while our own modules were being loaded; later ones are seen to in `boundary.py`
        sys.stderr.write("stargate-facts: interrupted\n")
        code = 130
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the process without dismantling the interpreter, which is a fifth of the time that a query takes.

    All output is flushed and every file closed by now. Where the pipeline was loaded, there may be worker processes
    to see off, and the time does not matter: then the interpreter ends in the usual way.
    """
    if "spacy" in sys.modules:
        sys.exit(code)
    with suppress(OSError, ValueError):  # nobody reads any more, or the stream is closed
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
