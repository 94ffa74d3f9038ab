"""Reads `.txt` and `.md`: UTF-8, untouched; a `date YYYY-MM-DD` header gives the article's date."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from stargate_facts.errors import BadSource
from stargate_facts.model import Article, Extent
from stargate_facts.sources.dates import check_date
from stargate_facts.sources.decoding import decode
from stargate_facts.sources.limits import read_whole

_HEADER = re.compile(r"\ufeff?\s*date[ \t]+(\d{1,4}-\d{1,2}-\d{1,2})(?=\s|$)", re.ASCII)
_MARKUP = re.compile(
    r"""
      ^[ ]{0,3}(?:\#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+)   # heading, quotation, list item
    | ^[ ]{0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,}|=+)$   # rule, underline of a heading
    | ^[ ]{0,3}```.*?^[ ]{0,3}```[ \t]*$                            # code block
    | !\[[^\]\n]*\]\([^)\n]*\)                                      # image
    | (?<=\])\([^)\n]*\)                                            # a link's address
    | \[(?=[^\]\n]*\]\() | (?<=[^\s\[])\](?=\()                     # the brackets round a link's words
    | (?<!\w)(?:\*{1,3}|_{1,3})(?=\S) | (?<=\S)(?:\*{1,3}|_{1,3})(?!\w)  # emphasis
    | <!--.*?--> | </?[a-zA-Z][^>\n]*>                              # comment, HTML tag
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def read(path: Path, stream: BinaryIO) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield the file's one article. Its id is the file's name without the ending."""
    yield str(path), _read(path, stream, markup=None)


def read_markdown(path: Path, stream: BinaryIO) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield the file's one article, its markup set aside: `**Halden**` is read as `Halden`, at the same offsets."""
    yield str(path), _read(path, stream, markup=_MARKUP)


def _read(path: Path, stream: BinaryIO, *, markup: re.Pattern[str] | None) -> Article | BadSource:
    try:
        text = decode(read_whole(stream, str(path)), str(path))
        header = _HEADER.match(text)
        date = check_date(header[1], str(path)) if header else None
    except BadSource as error:
        return error
    body = header.end() if header else 0
    ignored: list[Extent] = [(0, body)] if body else []
    if markup is not None:
        ignored += [match.span() for match in markup.finditer(text, body)]
    return Article(id=path.stem, text=text, date=date, path=str(path), ignored=tuple(ignored))
