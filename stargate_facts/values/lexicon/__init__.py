"""Data tables (word lists, units, currencies), each naming its source, and the one loader that reads them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_COMMENT = "#"
_FOLDER = Path(__file__).parent


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the entries of a word list (`name.txt`): one a line, lines that begin with `#` are comments."""
    return frozenset(_lines(f"{name}.txt"))


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a tab-separated table (`name.tsv`): one a line, lines that begin with `#` are comments."""
    return tuple(tuple(line.split("\t")) for line in _lines(f"{name}.tsv"))


@cache
def read_first_column(name: str) -> frozenset[str]:
    """Return what the rows of a table (`name.tsv`) are about: the words in its first column."""
    return frozenset(row[0] for row in read_table(name))


@cache
def read_json(name: str) -> Any:
    """Return the content of a generated table (`name.json`)."""
    return json.loads(_read(f"{name}.json"))


def _lines(name: str) -> list[str]:
    return [line for line in _read(name).splitlines() if line.strip() and not line.startswith(_COMMENT)]


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
