"""The command line: declares options, calls a command, renders its result, sets the exit code."""

import sys


def main() -> None:
    """Run the command line with the process's arguments, and end the process with the exit code."""
    from stargate_facts.cli.boundary import run

    sys.exit(run(sys.argv[1:]))
