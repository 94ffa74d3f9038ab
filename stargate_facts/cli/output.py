"""The only writer to standard output and standard error: data to the one, messages to the other."""

import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stargate_facts.errors import CannotWrite
from stargate_facts.render.safety import one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from stargate_facts.render.lines import Line

CLOSED_PIPE = 141
WIDTH_WITHOUT_TERMINAL = 120
NARROWEST = 20
"""Columns; on a narrower terminal, lines run over its edge."""


class PipeClosed(Exception):
    """Who read our standard output has gone; there is nothing left to do, and nothing to say."""


def prepare_streams() -> None:
    """Write UTF-8 wherever we run, and never fail on a character that cannot be encoded."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(pieces: str | Iterable[str]) -> None:
    """Write data to standard output, all at once.

    Raises:
        PipeClosed: who read it has gone.
        CannotWrite: the disk is full.
    """
    text = "".join(pieces)
    try:
        sys.stdout.write(text)
    except OSError as error:
        raise _translated(error) from error


def write_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output, each as soon as there is one, so that what reads them need not wait.

    Raises:
        PipeClosed: who read it has gone.
        CannotWrite: the disk is full.
    """
    for line in lines:
        write(line)
        flush()


def show(view: "RenderableType", *, wrap: bool = True) -> None:
    """Write tables and styled text to standard output: in colour on a terminal, plain elsewhere (and with NO_COLOR).

    Raises:
        PipeClosed: who read it has gone.
        CannotWrite: the disk is full.
    """
    console = _console()
    with console.capture() as captured:
        console.print(view, soft_wrap=not wrap)
    lines = captured.get().splitlines(keepends=True)
    write(line.rstrip(" \n") + "\n" if not console.is_terminal else line for line in lines)


def show_lines(lines: "Iterable[Line]") -> None:
    """Write lines that have their width already; where no colour is wanted, rich need not even be loaded.

    Raises:
        PipeClosed: who read it has gone.
        CannotWrite: the disk is full.
    """
    if sys.stdout.isatty():
        from rich.text import Text

        from stargate_facts.render.lines import without_end

        show(Text("\n").join(Text.assemble(*without_end(line)) for line in lines), wrap=False)
    else:
        from stargate_facts.render.lines import plain

        write(plain(line) + "\n" for line in lines)


def width() -> int:
    """Return how many columns there are to write on: the terminal's, those of COLUMNS, else 120; never less than 20."""
    return max(NARROWEST, shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 24)).columns)


def tell(message: str) -> None:
    """Write one line to standard error."""
    _to_stderr(one_line(message) + "\n")


def tell_help(text: str) -> None:
    """Write lines of our own to standard error: a help text, a traceback."""
    _to_stderr(text.rstrip("\n") + "\n")


def flush() -> None:
    """Send on what has been written.

    Raises:
        PipeClosed: who read it has gone.
        CannotWrite: the disk is full.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _translated(error) from error


def discard_the_rest() -> int:
    """Make Python's own flush at the end go nowhere, and return the exit code of a closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED_PIPE


def _console() -> "Console":
    from rich.console import Console

    return Console(width=width(), markup=False, highlight=False, emoji=False)


def _to_stderr(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass  # nobody is left to be told


def _translated(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):
        return PipeClosed()
    return CannotWrite(f"standard output: cannot be written: {error.strerror}")
