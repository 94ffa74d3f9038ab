"""Two dates that share words: what one of them leaves to the other to say (`from May to July 2023`)."""

import re
from typing import NamedTuple

from stargate_facts.model import Date
from stargate_facts.values.timex_words import MONTHS

_BETWEEN = re.compile(r"(?:,|,?\s+(?:and|or|to|through|until)(?:\s+the)?|\s?[-–—/])\s*", re.IGNORECASE)
_DIRECTED = frozenset({"weekday", "month", "month_and_day", "time_of_day"})
_STATES_YEAR = re.compile(r"(?:\b(?:1[89]|20)\d\d|\b(?:last|next|this|that|previous|following)\s+year)$", re.IGNORECASE)
_YEARLESS = frozenset({"month", "month_and_day", "quarter"})
_ELIDED_QUARTER = re.compile(
    r"\b(?:first|second|third)(?=(?:,|\s+(?:and|or|to|through))(?:\s+the)?\s+$)", re.IGNORECASE
)
_ELIDED_DAY = re.compile(r"(?<![\w$£€.,:/-])\d{1,2}(?=(?:\s?[-–—/]\s?|\s+(?:and|or|to)\s+)$)")
_LONGEST = 30
_RANGE_END = re.compile(
    r"(?:\s?[-–—/]\s?|\s+(?:and|or|to)\s+(?=\d{1,2}[,.;)]))(\d{1,2}\b(?:,\s+((?:19|20)\d\d)\b)?)(?![\d:%/-]|\.\d)"
)


class Elided(NamedTuple):
    """A date that is written short, and the year that is stated with it, if any."""

    start: int
    end: int
    year: str | None


def completed_by(first: Date, first_kind: str, second: Date, second_kind: str, between: str) -> str | None:
    """Return the anchor that the first of two dates takes from the second, None if each stands for itself.

    `from` [`May`] `to` [`July 2023`] → 2023; [`December`] `and` [`January 2020`] → 2019;
    [`Monday`] `and` [`Tuesday nights`] → XXXX-WXX-2TNI.
    """
    if not _BETWEEN.fullmatch(between):
        return None
    if first_kind == "weekday" and second_kind == "weekdays" and "T" in second.value and first.type == "DATE":
        return second.value
    year = second.value[:4]
    if first_kind not in _YEARLESS or second_kind != first_kind or not year.isdigit():
        return None
    if not _STATES_YEAR.search(second.text) or _STATES_YEAR.search(first.text):
        return None
    return f"{int(year) - 1:04d}" if _month(first.text) > _month(second.text) else year


def put_in_order(first: Date, first_kind: str, second: Date, second_kind: str) -> str | None:
    """Return the anchor of the first end of a range that was read as after the last, None if it stands as it is.

    In September 2024, `between` [`January 2`] `and` [`August 9`] → 2024, though the next January is nearer.
    """
    if first_kind != second_kind or first_kind not in ("month", "month_and_day") or _STATES_YEAR.search(first.text):
        return None
    year = second.value[:4]
    if first.direction == "future" or not year.isdigit() or (first.begin or "") <= (second.begin or ""):
        return None
    return year if first.value[4:] < second.value[4:] else f"{int(year) - 1:04d}"


def is_later_of_pair(first: Date, first_kind: str, second: Date, second_kind: str, between: str) -> bool:
    """Say whether the second of two dates has to lie ahead as the first does: [`late Sunday`] `or` [`early Monday`]."""
    joined = first_kind == second_kind and first_kind in _DIRECTED and _BETWEEN.fullmatch(between) is not None
    return joined and first.direction == "future" and (second.begin or "") < (first.begin or "")


def elided_before(text: str, start: int, kind: str, words: str) -> Elided | None:
    """Return what stands short before a date: the [`second`] and fourth quarters, [`3`]-5 June."""
    pattern = {"quarter": _ELIDED_QUARTER, "month_and_day": _ELIDED_DAY}.get(kind)
    if pattern is None or (kind == "month_and_day" and not words[0].isdigit()):
        return None
    found = pattern.search(text, max(0, start - _LONGEST), start)
    return Elided(found.start(), found.end(), None) if found else None


def elided_after(text: str, end: int, kind: str) -> Elided | None:
    """Return what stands short after a date: 1990-[`91`], March 3-[`5, 2025`], June 9 and [`11`]."""
    found = _RANGE_END.match(text, end) if kind in ("year", "month_and_day") else None
    if found is None or (kind == "year" and not re.search(r"[-–—/]", found[0])):
        return None
    return Elided(found.start(1), found.end(1), found[2])


def _month(text: str) -> int:
    names = (word.strip(".,").lower() for word in text.split())
    return next((MONTHS[name] for name in names if name in MONTHS), 0)
