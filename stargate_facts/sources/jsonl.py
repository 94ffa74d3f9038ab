"""Reads `.jsonl` and `.jsonl.gz`: an article a line, as `{"id", "date", "text", "title", "author", "source"}`."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from stargate_facts.errors import BadSource
from stargate_facts.model import Article
from stargate_facts.sources.dates import check_date
from stargate_facts.sources.decoding import decode
from stargate_facts.sources.limits import MAX_LINE

_SURROGATE = re.compile("[\ud800-\udfff]")


class _Lines(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def read(path: Path, stream: _Lines) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield the articles of the file, and an error in the place of each line that is none."""
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        where = f"{path}, line {number}"
        if len(line) > MAX_LINE:
            yield where, BadSource(f"{where}: longer than {MAX_LINE:,} bytes; put one article on a line")
            return
        if line.strip():
            yield where, _read_line(line, path, where)


def read_compressed(path: Path, stream: BinaryIO) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield the articles of the gzipped file, unpacked line by line."""
    try:
        with gzip.open(stream) as lines:
            yield from read(path, lines)
    except (OSError, EOFError, zlib.error) as error:
        yield str(path), BadSource(f"{path}: not a whole gzip file ({error}); pack it again")


def _read_line(line: bytes, path: Path, where: str) -> Article | BadSource:
    try:
        return _article(json.loads(decode(line, where)), path, where)
    except BadSource as error:
        return error
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply, or a bad number"
        return BadSource(f"{where}: not JSON ({reason}); use --skip-bad to go on with the other lines")


def _article(row: object, path: Path, where: str) -> Article:
    if not isinstance(row, dict):
        raise BadSource(f'{where}: not an article; a line needs {{"id": ..., "text": ...}}')
    for name in ("id", "text"):
        if not isinstance(row.get(name), str) or not row[name]:
            raise BadSource(f'{where}: "{name}" is missing or not a string')
    for name in ("title", "author", "source"):
        if not isinstance(row.get(name), str | None):
            raise BadSource(f'{where}: "{name}" is not a string')
    for name in ("id", "text", "title", "author", "source"):
        if _SURROGATE.search(row.get(name) or ""):
            raise BadSource(f'{where}: "{name}" holds half of a surrogate pair, which is no character')
    return Article(
        id=row["id"],
        text=row["text"],
        date=check_date(row.get("date"), where),
        title=row.get("title"),
        author=row.get("author"),
        source=row.get("source"),
        path=str(path),
    )
