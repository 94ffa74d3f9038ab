"""How large an article may be: a parser's memory grows with it. The longest features have some 200,000 characters."""

from typing import BinaryIO

from stargate_facts.errors import BadSource

MAX_CHARACTERS = 1_000_000
MAX_BYTES = 4 * MAX_CHARACTERS
"""Of a file that holds one article; no character takes more than four bytes."""
MAX_LINE = 32 * MAX_CHARACTERS
"""Bytes of a line of .jsonl: room for an article whose every character is escaped, and for its other fields."""


def read_whole(stream: BinaryIO, where: str) -> bytes:
    """Return all of the stream.

    Raises:
        BadSource: it holds more than an article may.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise BadSource(f"{where}: too large for one article (limit {MAX_BYTES:,} bytes); split it")
    return data
