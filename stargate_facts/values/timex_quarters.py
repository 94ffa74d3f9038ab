"""Readings of expressions for a quarter or half of a year, and for the period that an article reports on.

Each function reads what one pattern of `timex_quarter_patterns.py` matched. None means: not a date after all.
"""

import re
from datetime import date

from stargate_facts.model import TimexMod
from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import covered_days, days_back, grain_of, moved, shifted, value_at
from stargate_facts.values.timex_periods import decade
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said, window
from stargate_facts.values.timex_steps import EVERY_YEAR, last_ended, stated_year


def quarter(match: Match, context: Context) -> TimexValue | None:
    """Read `the third quarter`, `last year's fourth quarter`, `the 1988 second quarter`, `Q3 2024`, `the second half`.

    With no year: the latest one that has ended or runs; with the direction `future`, the next.
    """
    letter, size = ("H", 2) if said(match, "half") or "h" in said(match, "short") else ("Q", 4)
    label = said(match, "label") or said(match, "short")
    last = {"last": size, "latter": size, "final": size}
    number = last.get(label) or int((re.search(r"\d", label) or [words.read_ordinal(label)])[0] or 0)
    if not 1 <= number <= size:
        return None
    if context.anchor == EVERY_YEAR:
        return TimexValue("SET", f"{EVERY_YEAR}-{letter}{number}")
    stated = stated_year(match, context)
    if context.anchor and not said(match, "ago") and (beside := _beside(context.anchor, stated, letter, number)):
        return beside
    if stated is not None:
        return point(f"{stated:04d}-{letter}{number}")
    base = context.reference
    if base is None:
        return point(f"XXXX-{letter}{number}")
    found = _latest(base, size, number, context) - bool(said(match, "ago"))
    return point(f"{found:04d}-{letter}{number}")


def _latest(base: date, size: int, number: int, context: Context) -> int:
    """Return the year of the latest such quarter (`size` 4) or half that has begun; of the next, if it lies ahead."""
    running = (base.month - 1) // (12 // size) + 1
    just_ended = (running - 2) % size + 1  # a report on it is still to come: `foresees a profit for the third quarter`
    ahead = context.direction == "future" and number not in (running, just_ended)
    return base.year - (number > running) + ahead


def _beside(anchor: str, stated: int | None, letter: str, number: int) -> TimexValue | None:
    """Read a quarter by the day that it ended on, or by the year that is stated beside it.

    A fiscal quarter keeps its label and has its own days: `the third quarter` ended `2025-03-31` → 2025-Q3, the first
    three months of 2025.
    """
    grain, days = grain_of(anchor), covered_days(anchor)
    if grain == "year" and stated is None:
        return point(f"{anchor}-{letter}{number}")
    if days is None or grain not in ("day", "month"):
        return None
    months = 6 if letter == "H" else 3
    year = days[1].year if stated is None else stated
    return window("DATE", f"{year:04d}-{letter}{number}", days_back(days[1], months, "month"), days[1])


def month_quarter(match: Match, context: Context) -> TimexValue | None:
    """Read `the June quarter`, `the December 2024 quarter`: the one that ends with the month."""
    number = (words.lookup(words.MONTHS, match["month"]) + 2) // 3
    year = stated_year(match, context)
    if year is None and context.reference:
        year = _latest(context.reference, 4, number, context)
    return point(f"{year:04d}-Q{number}" if year else f"XXXX-Q{number}")


def elided_quarter(match: Match, context: Context) -> TimexValue | None:
    """Read [`the second`] and fourth quarters, resolved against the other: `2024-Q4` → 2024-Q2."""
    number = words.read_ordinal(match["label"])
    if context.anchor and number and re.fullmatch(rf"{EVERY_YEAR}-Q\d", context.anchor):
        return TimexValue("SET", f"{EVERY_YEAR}-Q{number}")
    if context.anchor is None or number is None or grain_of(context.anchor) not in ("quarter", "half"):
        return None
    value = f"{context.anchor[:6]}{number}"
    return point(value) if covered_days(value) else None


def two_quarters(match: Match, context: Context) -> TimexValue | None:
    """Read `the first two quarters of 2021` → 2021-H1."""
    stated = stated_year(match, context)
    return point(f"{stated:04d}-H{1 if words.fold(match['end']) == 'first' else 2}") if stated else None


def half_of_decade(match: Match, context: Context) -> TimexValue | None:
    """Read `the last half of the '60s` → 196, END."""
    found = decade(match, context)
    mod: TimexMod = "START" if said(match, "label") == "first" else "END"
    return point(found.value, mod=mod) if found else None


def period(match: Match, context: Context) -> TimexValue | None:
    """Read `the latest period`, `the year-ago quarter`, `the 1988 period`: of the quarter or length reported on."""
    anchor = context.anchor
    if (
        anchor
        and re.match(r"P\d", anchor)
        and not (said(match, "year") or said(match, "lastyear"))
        and "period" in words.fold(match[0])
    ):
        return TimexValue("DURATION", anchor)  # `the year-earlier period`, after `the first nine months`
    if anchor is None or grain_of(anchor) is None:
        grain = "quarter" if "quarter" in words.fold(match[0]) else "year"
        anchor = value_at(last_ended(context.reference, grain), grain)
    if said(match, "year"):
        return point(f"{words.read_year(match['year'])}{anchor[4:]}")
    if said(match, "before") and "quarter" in words.fold(match[0]):
        return point(shifted(anchor, -1, "quarter") or anchor)
    years = said(match, "lastyear")
    back = 0 if "this year" in years else 1 if "next year" in years else -1 if years or said(match, "ago") else 0
    return point(shifted(anchor, back, "year") or anchor)


def year_earlier(_match: Match, context: Context) -> TimexValue | None:
    """Read `a year earlier`, `year-ago`: the grain is that of what it is compared with."""
    if context.anchor and (value := shifted(context.anchor, -1, "year")):
        return point(value)
    return point(value_at(moved(context.reference, -1, "year"), "year"))
