"""Finds what stands in quotation marks, of every kind, over sentences and paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stargate_facts.model import Extent

_DOUBLE = re.compile(r"[“”„‟\"«»]|''|``")
_OPENING = frozenset({"“", "„", "``", "«"})
_CLOSING = frozenset({"”", "»"})
_SINGLE_OPENING = re.compile(r"(?:(?<=[\s(\[—–-])|^)[‘'](?=[\w$£€])")
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?…%])[’'](?!\w)")
_ELISION = re.compile(r"['‘](?:\d0s|em\b|tis\b|twas\b|til\b|n\b|cause\b|bout\b|round\b)")  # `the '90s`
_LONGEST_SINGLE = 300  # characters; an apostrophe further away closes no single mark


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch, its marks included.

    `is_open` is true where no mark closes it before its paragraph ends; `continues` where it takes up such a one from
    the paragraph before, as each paragraph of a long quotation begins with a mark and only the last ends with one.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool = False
    continues: bool = False


def find_quotations(text: str, paragraphs: Iterable[Extent]) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, none inside another (a quotation in a quotation is a part of it)."""
    found: list[Quotation] = []
    for start, end in paragraphs:
        left_open = bool(found) and found[-1].is_open
        double = list(_find_double(text, start, end, left_open=left_open))
        single = [each for each in _find_single(text, start, end) if not _overlaps(each, double)]
        found += sorted([*double, *single], key=lambda quotation: quotation.start)
    return tuple(found)


def _find_double(text: str, start: int, end: int, *, left_open: bool) -> Iterator[Quotation]:
    opening: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        kind = mark.group()
        if opening is None:
            if (kind not in _CLOSING or mark.start() == start) and not _is_inch_mark(text, mark, start):
                opening = mark
        elif kind not in _OPENING:
            yield Quotation(
                opening.start(),
                mark.end(),
                opening.end(),
                mark.start(),
                continues=left_open and opening.start() == start,
            )
            opening = None
    if opening is not None and opening.end() < end:
        continues = left_open and opening.start() == start
        yield Quotation(opening.start(), end, opening.end(), end, is_open=True, continues=continues)


def _is_inch_mark(text: str, mark: re.Match[str], start: int) -> bool:
    """Tell the mark of `a 6'2" guard`, which opens nothing."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    return mark.group() in ('"', "''") and before.isdigit()


def _find_single(text: str, start: int, end: int) -> Iterator[Quotation]:
    position = start
    while (opening := _SINGLE_OPENING.search(text, position, end)) is not None:
        position = opening.end()
        if _ELISION.match(text, opening.start()):
            continue
        closing = _SINGLE_CLOSING.search(text, opening.end(), min(end, opening.end() + _LONGEST_SINGLE))
        if closing is not None:
            yield Quotation(opening.start(), closing.end(), opening.end(), closing.start())
            position = closing.end()


def _overlaps(one: Quotation, others: Iterable[Quotation]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
