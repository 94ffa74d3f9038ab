"""Reads the small text files of a configuration, and says what to do where one cannot be read."""

import os
from pathlib import Path

from stargate_facts.errors import BadConfiguration

MAX_BYTES = 32_000_000
"""The largest file; some 200,000 names."""


def read_small(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        BadConfiguration: there is no such file, it is no file, too large, or cannot be read.
    """
    shown = show_path(path)
    try:
        if path.exists() and not path.is_file():
            raise BadConfiguration(f"{shown}: not a file; name a file")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise BadConfiguration(f"{shown}: no such file; make it, or correct the path") from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = error.strerror if isinstance(error, OSError) else error
        raise BadConfiguration(f"{shown}: cannot be read: {reason}; correct the path or the file's rights") from error
    if len(data) > MAX_BYTES:
        raise BadConfiguration(f"{shown}: more than {MAX_BYTES:,} bytes; split it, or leave out what is not needed")
    return data


def read_text(path: Path) -> str:
    """Return a file's text.

    Raises:
        BadConfiguration: as `read_small`, or it is not UTF-8.
    """
    try:
        return read_small(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadConfiguration(f"{show_path(path)}: not UTF-8 at byte {error.start}; convert it to UTF-8") from error


def show_path(path: Path) -> str:
    """Return how a message names a file: from the current folder on, where it lies in it."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))  # noqa: PTH100  a link keeps the name that the user knows
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
