"""Finds the paragraphs of a text."""

import re
from statistics import median

from stargate_facts.model import Extent

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…\"”’')\]]\s*$")


def find_paragraphs(text: str) -> tuple[Extent, ...]:
    """Return the extents of the paragraphs of `text`, white space around them left out.

    A blank line ends a paragraph. A single line break does too (a headline, a table row, one paragraph a line),
    unless the text is hard-wrapped, as in plain-text mail: then the lines of a block belong together.
    """
    wrapped = _is_hard_wrapped(text)
    found: list[Extent] = []
    start = 0
    for gap in [*_BLANK_LINE.finditer(text), None]:
        end = gap.start() if gap else len(text)
        found += [_stripped(text, start, end)] if wrapped else _lines(text, start, end)
        start = gap.end() if gap else end
    return tuple((a, b) for a, b in found if a < b)


def _is_hard_wrapped(text: str) -> bool:
    inner = [line for block in _BLANK_LINE.split(text) for line in block.strip().split("\n")[:-1]]
    if len(inner) < 2:
        return False
    unfinished = sum(1 for line in inner if not _ENDS_SENTENCE.search(line))
    lengths = [len(line) for line in inner]
    return unfinished >= len(inner) / 2 and median(lengths) >= 45 and max(lengths) <= 132


def _lines(text: str, start: int, end: int) -> list[Extent]:
    extents = []
    for line in text[start:end].split("\n"):
        extents.append(_stripped(text, start, start + len(line)))
        start += len(line) + 1
    return extents


def _stripped(text: str, start: int, end: int) -> Extent:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
