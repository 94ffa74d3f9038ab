"""From the words of a time expression to its TIMEX3 type and value: `normalise_date`.

TIMEX3 is the notation of ISO-TimeML (ISO 24617-1; Pustejovsky et al. 2010). The patterns stand in
`timex_day_patterns.py`, `timex_quarter_patterns.py`, `timex_period_patterns.py` and `timex_length_patterns.py`, the
reading of each in `timex_days.py`, `timex_clock.py`, `timex_quarters.py`, `timex_periods.py` and `timex_lengths.py`,
the arithmetic in `calendar.py`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from stargate_facts.values import timex_clock, timex_days, timex_lengths, timex_periods, timex_quarters
from stargate_facts.values.timex_grammar import rules_for
from stargate_facts.values.timex_modifiers import fits, modifier_at
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point
from stargate_facts.values.timex_words import REFERENCES, fold

__all__ = ["TimexValue", "normalise_date"]


def normalise_date(
    text: str,
    *,
    reference: str | None,
    anchor: str | None = None,
    direction: Literal["past", "future"] | None = None,
) -> TimexValue | None:
    """Return the TIMEX3 reading of a time expression: `late last week` in 2025-01-23 → DATE `2025-W03`, END.

    Args:
        text: the expression alone, without prepositions.
        reference: the article's date, `YYYY-MM-DD`; with None, what is relative to it stays unresolved (`XXXX-05`).
        anchor: the TIMEX3 value that a relative expression is resolved against, where that is not the article's
            date: `a year earlier` than `1989-Q3` is `1988-Q3`. For a length, and for a fiscal quarter, it is the day
            that they end on: `the year` ended `2025-06-30`. A length (`P1Y`) says only that the words name a length.
        direction: whether a bare weekday, month or day of a month lies before or after the article's date, where
            the sentence decides it. Without it, the reading is the usual one in news.

    Returns:
        The reading, or None where the text is no time expression as a whole. Its days are all those of its value:
        a modifier is kept as `mod` and narrows nothing, for neither TIMEX3 nor EDTF says when `late 2023` begins.

    Raises:
        ValueError: `reference` is not a date of that form.
    """
    context = Context(reference=_parsed(reference), anchor=anchor, direction=direction)
    return _read(text.strip(), context)


def _read(text: str, context: Context) -> TimexValue | None:
    for rule in rules_for(text):
        match = rule.pattern.fullmatch(text)
        if match and (found := READINGS[rule.kind](match, context)):
            return found
    modifier = modifier_at(text, 0)
    if modifier is None:
        return None
    core = text[modifier.end :]
    for rule in rules_for(core):
        match = rule.pattern.fullmatch(core)
        if match and fits(modifier, rule, core) and (found := READINGS[rule.kind](match, context)):
            return replace(found, mod=modifier.mod)
    return None


def _parsed(reference: str | None) -> date | None:
    day = date.fromisoformat(reference) if reference else None
    # from the first or last years that a calendar has, one cannot count back or on
    return day if day and 1000 <= day.year < 9000 else None


def _reference(match: Match, context: Context) -> TimexValue | None:
    phrase = fold(match["phrase"])
    if phrase == "one day" and context.direction != "future":
        return None  # a length: `in the job one day`
    return point(REFERENCES[phrase])


def _time_of_day(match: Match, context: Context) -> TimexValue | None:
    return timex_clock.time_of_day(match, context, read_day=_read)


READINGS: dict[str, Callable[[Match, Context], TimexValue | None]] = {
    "iso_date": timex_days.iso_date,
    "numeric_date": timex_days.numeric_date,
    "time_of_day": _time_of_day,
    "month_and_day": timex_days.month_and_day,
    "month": timex_periods.month,
    "weekday": timex_days.weekday,
    "day_word": timex_days.day_word,
    "part_of_day": timex_days.part_of_day,
    "two_quarters": timex_quarters.two_quarters,
    "half_of_decade": timex_quarters.half_of_decade,
    "quarter": timex_quarters.quarter,
    "month_quarter": timex_quarters.month_quarter,
    "period": timex_quarters.period,
    "year_earlier": timex_quarters.year_earlier,
    "season": timex_periods.season,
    "unit": timex_periods.unit,
    "unit_beside": timex_periods.unit_beside,
    "then": timex_periods.then,
    "this_moment": timex_periods.this_moment,
    "unit_but_one": timex_periods.unit_but_one,
    "new_year": timex_periods.new_year,
    "end_of_year": timex_periods.end_of_year,
    "offset": timex_periods.offset,
    "year": timex_periods.year,
    "decade": timex_periods.decade,
    "century": timex_periods.century,
    "holiday": timex_days.holiday,
    "reference": _reference,
    "nth_of_month": timex_days.nth_of_month,
    "nth_day": timex_days.nth_day,
    "range_end": timex_days.range_end,
    "elided_quarter": timex_quarters.elided_quarter,
    "every": timex_lengths.every,
    "seasons": timex_lengths.seasons,
    "weekdays": timex_lengths.weekdays,
    "counted": timex_lengths.counted,
    "single": timex_lengths.single,
    "uncounted": timex_lengths.uncounted,
    "vague_length": timex_lengths.vague_length,
}
"""How each kind of expression is read."""
