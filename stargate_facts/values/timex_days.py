"""Readings of expressions for a day or a part of it: `Nov. 10`, `last Friday`, `yesterday morning`, `Easter`.

Each function reads what one pattern of `timex_day_patterns.py` matched. None means: not a date after all.
"""

import re
from datetime import date, timedelta

from stargate_facts.model import TimexType
from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import covered_days, easter, grain_of, moved, nth_weekday, shifted, value_at
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said
from stargate_facts.values.timex_steps import ANAPHORIC, STEPS, nearest, stated_year


def iso_date(match: Match, _context: Context) -> TimexValue | None:
    """Read `2025-01-23`, `2025-01-23T17:30`."""
    if covered_days(match["date"]) is None:
        return None
    return point(f"{match['date']}T{match['time']}", "TIME") if said(match, "time") else point(match["date"])


def numeric_date(match: Match, _context: Context) -> TimexValue | None:
    """Read `10/27/1989`, month first as in American writing, unless that is impossible."""
    month, day, year = int(match["first"]), int(match["second"]), words.read_year(match["year"])
    month, day = (day, month) if month > 12 else (month, day)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return point(value) if covered_days(value) else None


def month_and_day(match: Match, context: Context) -> TimexValue | None:
    """Read `Nov. 10`, `March eighth`, `10 November 1989`, `Saturday, April 25`."""
    month, day = words.lookup(words.MONTHS, match["month"]), words.read_ordinal(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    year = stated_year(match, context)
    if year is None and context.anchor and grain_of(context.anchor) == "year":
        year = int(context.anchor)  # `Feb. 3` of `Feb. 3-5, 2025`
    if year is not None:
        value = f"{year:04d}-{month:02d}-{day:02d}"
        return point(value) if covered_days(value) else None
    if said(match, "weekday") and (found := _day_of_weekday(match, context, month, day)):
        return found
    return nearest(context, lambda each: _valid_day(each, month, day), f"XXXX-{month:02d}-{day:02d}")


def _day_of_weekday(match: Match, context: Context, month: int, day: int) -> TimexValue | None:
    """Read `Saturday, April 26` in the year in which that day is a Saturday: this one, the last or the next."""
    number = words.lookup(words.WEEKDAYS, match["weekday"])
    years = (context.reference.year + each for each in (-1, 0, 1)) if context.reference else ()
    days = [found for year in years if (found := _valid_day(year, month, day)) and found.isoweekday() == number]
    return point(days[0].isoformat()) if len(days) == 1 else None


def weekday(match: Match, context: Context) -> TimexValue | None:
    """Read `Friday`: the latest one, the article's own day included; with a step or a direction, the one it says."""
    number = words.lookup(words.WEEKDAYS, match["weekday"])
    step = said(match, "step")
    base = context.anchor_day if step in ANAPHORIC else context.reference
    recurring = re.fullmatch(r"(XXXX-WXX-)\d(T\w+)", context.anchor or "")
    if recurring:  # [`Monday`] and Tuesday nights
        return TimexValue("SET", f"{recurring[1]}{number}{recurring[2]}")
    part = words.DAYPARTS[said(match, "part")] if said(match, "part") else ""
    kind: TimexType = "TIME" if part else "DATE"
    if base is None:
        return point(f"XXXX-WXX-{number}{part}", kind)
    back = (base.isoweekday() - number) % 7
    steps = STEPS.get(step, 0) if step else (1 if context.direction == "future" else 0)
    if (step == "this" or (step == "that" and context.anchor)) and context.direction != "past":
        steps = 1 if back else 0
    days = {-1: -(back or 7), 0: -back, 1: 7 - back}[steps]
    if step == "next" and days == 1:  # one says `tomorrow` of the day after
        days += 7
    return point(f"{base + timedelta(days=days)}{part}", kind)


def day_word(match: Match, context: Context) -> TimexValue | None:
    """Read `today`, `yesterday morning`, `last night`, `tonight`, `the day after tomorrow`."""
    text = words.fold(match[0])
    offsets = {"before yesterday": -2, "after tomorrow": 2, "yesterday": -1, "tomorrow": 1, "last": -1, "overnight": -1}
    step = next((days for word, days in offsets.items() if word in text), 0)
    part = next((code for word, code in words.DAYPARTS.items() if re.search(rf"{word}\b", text)), "")
    base = context.anchor_day if text == "overnight" else context.reference
    day = value_at(moved(base, step, "day"), "day")
    return point(day + part, "TIME" if part else "DATE")


def part_of_day(match: Match, context: Context) -> TimexValue | None:
    """Read `the morning`, `mid afternoon`: of the day last mentioned."""
    day = moved(context.anchor_day, STEPS.get(said(match, "step"), 0), "day")
    return point(value_at(day, "day") + words.DAYPARTS[said(match, "part")], "TIME")


def holiday(match: Match, context: Context) -> TimexValue | None:
    """Read `Thanksgiving`, `Christmas Eve 2024`, `last Easter`, `the day after Christmas`."""
    found = _holiday(match, context)
    side = said(match, "side")
    return point(shifted(found.value, 1 if side == "after" else -1, "day") or found.value) if side and found else found


def _holiday(match: Match, context: Context) -> TimexValue | None:
    rule = words.HOLIDAYS[said(match, "holiday")]
    stated = stated_year(match, context)
    if stated is not None:
        return point(holiday_date(stated, rule).isoformat())
    found = nearest(context, lambda each: holiday_date(each, rule), "XXXX-XX-XX")
    step = said(match, "step")
    if not step or context.reference is None:
        return found
    days = sorted(holiday_date(context.reference.year + each, rule) for each in (-1, 0, 1))
    if step == "last":
        return point(max(day for day in days if day < context.reference).isoformat())
    if step == "next":
        return point(min(day for day in days if day > context.reference).isoformat())
    return point(days[1].isoformat())


def nth_of_month(match: Match, context: Context) -> TimexValue | None:
    """Read `the last Friday of October`, `the first week of next month`; `the first Monday of each month` → P1M."""
    nth = -1 if said(match, "nth") == "last" else words.read_ordinal(match["nth"])
    unit = said(match, "unit") or "weekday"
    if nth is None or nth > (31 if unit == "day" else 5):
        return None
    number = words.lookup(words.WEEKDAYS, match["weekday"]) if match["weekday"] else 0

    def day_in(year: int, month: int) -> date | None:
        return _nth_in(year, month, unit, number, nth)

    grain = unit if unit in ("week", "weekend") else "day"
    step = said(match, "monthstep").removesuffix(" month")
    if step in ("each", "every"):
        return TimexValue("SET", "P1M")
    if step:
        month = moved(context.reference, STEPS[step], "month")
        day = day_in(month.year, month.month) if month else None
        return point(value_at(day, grain)) if day or month is None else None
    month_number, year = words.lookup(words.MONTHS, match["month"]), stated_year(match, context)
    if year is not None:
        day = day_in(year, month_number)
        return point(value_at(day, grain)) if day else None
    return nearest(context, lambda each: day_in(each, month_number), f"XXXX-{month_number:02d}-XX", grain=grain)


def nth_day(_match: Match, context: Context) -> TimexValue | None:
    """Read `the third day` as today is said to be that: the article's day."""
    return point(value_at(context.reference, "day"))


def range_end(match: Match, context: Context) -> TimexValue | None:
    """Read the second part of a range, bare: `91` of `1990-91`, `5` of `March 3-5`, resolved against the first."""
    anchor, number, year = context.anchor or "", match["number"], match["year"]
    grain = grain_of(anchor)
    if grain == "year" and len(number) == 2 and not year:
        return point(anchor[:2] + number)
    if grain != "day":
        return None
    value = f"{year or anchor[:4]}{anchor[4:8]}{int(number):02d}"
    return point(value) if covered_days(value) else None


def holiday_date(year: int, rule: str) -> date:
    """Return the day of a holiday in a year, by its rule in `lexicon/timex_holidays.tsv`."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    nth = re.fullmatch(r"(\d\d)-w(\d)-(-?\d)(\+\d+)?", rule)
    if nth:
        return nth_weekday(year, int(nth[1]), int(nth[2]), int(nth[3])) + timedelta(days=int(nth[4] or 0))
    return date(year, int(rule[:2]), int(rule[3:]))


def _nth_in(year: int, month: int, unit: str, weekday: int, nth: int) -> date | None:
    """Return the nth day, weekday or weekend of a month, or a day of its nth week.

    The first week is that with its first Thursday, as ISO 8601 has it for the weeks of a year.
    """
    if unit == "day":
        first = date(year, month, 1)
        return _valid_day(year, month, nth) if nth > 0 else moved(moved(first, 1, "month"), -1, "day")
    day = nth_weekday(year, month, {"week": 4, "weekend": 6}.get(unit, weekday), nth)
    return day if day.month == month else None


def _valid_day(year: int, month: int, day: int) -> date | None:
    days = covered_days(f"{year:04d}-{month:02d}-{day:02d}")
    return days[0] if days else None
