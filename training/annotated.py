"""Reads the annotated text: articles with each name in braces, and the letter of its type (`{P Ana Ruiz}`)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TYPES = {
    "P": "PERSON",
    "O": "ORG",
    "T": "ORG",  # a national team called by its country
    "G": "GPE",
    "L": "LOC",
    "F": "FAC",
    "N": "NORP",
    "R": "PRODUCT",
    "E": "EVENT",
    "W": "WORK_OF_ART",
    "A": "LAW",
}
_NAME = re.compile(rf"\{{([{''.join(TYPES)}]) ([^{{}}\n]+)\}}")
_BETWEEN_ARTICLES = re.compile(r"^=====[^\S\n]*$", re.M)


class Name(NamedTuple):
    """A name's extent in its article's text, in code points, and its OntoNotes label."""

    start: int
    end: int
    label: str


class Annotated(NamedTuple):
    """An article without its marks, and the names in it."""

    id: str
    text: str
    names: tuple[Name, ...]


def read_articles(folder: Path) -> Iterator[Annotated]:
    """Yield the articles of all `.txt` files below a folder, in the order of their paths.

    Raises:
        ValueError: a brace that belongs to no mark.
    """
    for path in sorted(folder.rglob("*.txt")):
        for number, marked in enumerate(_BETWEEN_ARTICLES.split(path.read_text(encoding="utf-8"))):
            if marked.strip():
                yield read_article(f"{path.parent.name}/{path.stem}#{number}", marked.strip("\n"))


def read_article(name: str, marked: str) -> Annotated:
    """Return one article: `{P Ana Ruiz} left` is `Ana Ruiz left` with a PERSON at 0 to 8.

    Raises:
        ValueError: a brace that belongs to no mark.
    """
    text, names, done = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[done : match.start()]
        names.append(Name(len(text), len(text) + len(match[2]), TYPES[match[1]]))
        text += match[2]
        done = match.end()
    text += marked[done:]
    if stray := re.search(r"[{}].{0,30}", text):
        raise ValueError(f"{name}: a brace that belongs to no mark: {stray[0]!r}")
    return Annotated(name, text, tuple(names))
