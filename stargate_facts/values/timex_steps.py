"""What the readings of dates share: how far a determiner steps, the year that is stated, the nearest occurrence."""

import re
from collections.abc import Callable
from datetime import date

from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import moved, value_at
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said

STEPS = {
    "this": 0,
    "the current": 0,
    "last": -1,
    "next": 1,
    "this coming": 1,
    "the coming": 1,
    "this past": -1,
    "the past": -1,
    "the last": -1,
    "the next": 1,
    "the previous": -1,
    "the prior": -1,
    "the preceding": -1,
    "the following": 1,
    "the same": 0,
    "that same": 0,
    "that": 0,
    "the": 0,
    "the latest": 0,
    "the full": 0,
    "the whole": 0,
    "the entire": 0,
    "all": 0,
}
"""How far each determiner steps: `next year` is one year on."""
ANAPHORIC = {
    "the next",
    "the previous",
    "the prior",
    "the preceding",
    "the following",
    "the same",
    "that same",
    "that",
}
"""Determiners that step from the date last mentioned, if any: `the following month`."""
EVERY_YEAR = "XXXX"
"""The anchor of what recurs: prices usually fall in [`the spring`] → SET XXXX-SP."""
_YEAR_STEPS = {"last": -1, "next": 1, "previous": -1, "following": 1}


def stated_year(match: Match, context: Context) -> int | None:
    if said(match, "year"):
        return words.read_year(said(match, "year"))
    relative = said(match, "yearstep")
    if not relative:
        return None
    step = next((count for word, count in _YEAR_STEPS.items() if word in relative), 0)
    from_mention = not re.match(r"this|last|next", relative)
    base = context.anchor_day if from_mention else context.reference
    return base.year + step if base else None


def nearest(
    context: Context, day_in: Callable[[int], date | None], unresolved: str, *, grain: str = "day"
) -> TimexValue | None:
    """Return the occurrence nearest to the article's date, or the last or next one where a direction is set."""
    base = context.reference
    if base is None:
        return point(unresolved)
    if grain == "month":
        base = base.replace(day=1)
    days = [day for each in range(base.year - 4, base.year + 5) if (day := day_in(each))]
    if not days:
        return None  # `Nov. 31`
    if context.direction == "past":
        days = [day for day in days if day <= base] or days
    elif context.direction == "future":
        days = [day for day in days if day >= base] or days
    best = min(days, key=lambda day: (abs((day - base).days), day > base))
    return point(value_at(best, grain))


def last_ended(base: date | None, grain: str) -> date | None:
    return moved(base, -1, grain) if grain == "quarter" else base
