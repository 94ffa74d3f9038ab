"""Readings of expressions for a place on the calendar: days, weeks, months, quarters, seasons, years and longer.

Each function reads what one pattern of `timex_grammar.POINTS` matched. None means: not a date after all.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from stargate_facts.model import TimexMod, TimexType
from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import (
    covered_days,
    easter,
    grain_of,
    moved,
    nth_weekday,
    season_value,
    shifted,
    value_at,
)
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said, window

_STEPS = {
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
_ANAPHORIC = {
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
_YEAR_STEPS = {"last": -1, "next": 1, "previous": -1, "following": 1}


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
    year = _stated_year(match, context)
    if year is None and context.anchor and grain_of(context.anchor) == "year":
        year = int(context.anchor)  # `Feb. 3` of `Feb. 3-5, 2025`
    if year is not None:
        value = f"{year:04d}-{month:02d}-{day:02d}"
        return point(value) if covered_days(value) else None
    return _nearest(context, lambda each: _valid_day(each, month, day), f"XXXX-{month:02d}-{day:02d}")


def month(match: Match, context: Context) -> TimexValue | None:
    """Read `August 1988`, `June last year`, `last May`, `this September`, `October`."""
    number = words.lookup(words.MONTHS, match["month"])
    year = _stated_year(match, context)
    if year is not None:
        return point(f"{year:04d}-{number:02d}")
    found = _nearest(context, lambda each: date(each, number, 1), f"XXXX-{number:02d}", grain="month")
    base = context.reference
    step = said(match, "step")
    if not step or base is None or found is None:
        return found
    if step in _ANAPHORIC:
        base = context.anchor_day or base
    return point(f"{_stepped_year(base, number, _STEPS.get(step, 0)):04d}-{number:02d}")


def weekday(match: Match, context: Context) -> TimexValue | None:
    """Read `Friday`: the latest one, the article's own day included; with a step or a direction, the one it says."""
    number = words.lookup(words.WEEKDAYS, match["weekday"])
    step = said(match, "step")
    base = context.anchor_day if step in _ANAPHORIC else context.reference
    part = words.DAYPARTS[said(match, "part")] if said(match, "part") else ""
    kind: TimexType = "TIME" if part else "DATE"
    if base is None:
        return point(f"XXXX-WXX-{number}{part}", kind)
    back = (base.isoweekday() - number) % 7
    steps = _STEPS.get(step, 0) if step else (1 if context.direction == "future" else 0)
    if step in ("this", "that") and context.direction != "past":
        steps = 1 if back else 0
    days = {-1: -(back or 7), 0: -back, 1: 7 - back}[steps]
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
    day = moved(context.anchor_day, _STEPS.get(said(match, "step"), 0), "day")
    return point(value_at(day, "day") + words.DAYPARTS[said(match, "part")], "TIME")


def year(match: Match, _context: Context) -> TimexValue | None:
    """Read `1988`, `fiscal 1989`, `FY 2025`, `the year two thousand`, `'98`."""
    number = words.read_year(said(match, "year") or said(match, "year_"))
    return point(f"{number:04d}") if number else None


def decade(match: Match, _context: Context) -> TimexValue | None:
    """Read `the 1970s` → 197, `the '80s`, `the nineties`."""
    digits = re.search(r"\d+", match["decade"])
    if digits is None:
        ten = said(match, "decade").replace("ies", "y")
        return point(f"19{int(words.CARDINALS[ten]) // 10}")
    number = digits[0]
    if len(number) == 2:
        number = f"{'20' if number in ('00', '10', '20') else '19'}{number}"
    return point(number[:3])


def century(match: Match, _context: Context) -> TimexValue | None:
    """Read `the 20th century` → 19."""
    number = words.read_ordinal(match["ordinal"])
    return point(f"{number - 1:02d}") if number else None


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
    stated = _stated_year(match, context)
    if stated is not None:
        return point(f"{stated:04d}-{letter}{number}")
    base = context.reference
    if base is None:
        return point(f"XXXX-{letter}{number}")
    running = (base.month - 1) // (12 // size) + 1
    found = base.year - (number > running)
    just_ended = (running - 2) % size + 1  # a report on it is still to come: `expects a loss for the third quarter`
    if context.direction == "future" and number not in (running, just_ended):
        found += 1
    if said(match, "ago"):
        found -= 1
    return point(f"{found:04d}-{letter}{number}")


def two_quarters(match: Match, context: Context) -> TimexValue | None:
    """Read `the first two quarters of 1990` → 1990-H1."""
    stated = _stated_year(match, context)
    return point(f"{stated:04d}-H{1 if words.fold(match['end']) == 'first' else 2}") if stated else None


def half_of_decade(match: Match, context: Context) -> TimexValue | None:
    """Read `the last half of the '80s` → 198, END."""
    found = decade(match, context)
    mod: TimexMod = "START" if said(match, "label") == "first" else "END"
    return point(found.value, mod=mod) if found else None


def period(match: Match, context: Context) -> TimexValue | None:
    """Read `the latest period`, `the year-ago quarter`, `the 1988 period`: of the quarter or length reported on."""
    anchor = context.anchor
    if anchor is None or grain_of(anchor) is None:
        grain = "quarter" if "quarter" in words.fold(match[0]) else "year"
        anchor = value_at(_last_ended(context.reference, grain), grain)
    if said(match, "year"):
        return point(f"{words.read_year(match['year'])}{anchor[4:]}")
    back = -1 if said(match, "ago") or said(match, "lastyear") else 0
    return point(shifted(anchor, back, "year") or anchor)


def year_earlier(_match: Match, context: Context) -> TimexValue | None:
    """Read `a year earlier`, `year-ago`: the grain is that of what it is compared with."""
    if context.anchor and (value := shifted(context.anchor, -1, "year")):
        return point(value)
    return point(value_at(moved(context.reference, -1, "year"), "year"))


def season(match: Match, context: Context) -> TimexValue | None:
    """Read `this summer`, `last fall`, `the winter of 1995`: with no year, the latest that has begun."""
    code = words.SEASONS[said(match, "season")]
    stated = _stated_year(match, context)
    if stated is not None:
        return point(season_value(stated, code))
    base = context.reference
    if base is None:
        return point(f"XXXX-{code}")
    step = said(match, "step")
    spans = [
        (each, covered_days(season_value(each, code)) or (base, base)) for each in range(base.year - 2, base.year + 2)
    ]
    if step == "last":
        found = max(each for each, (_, finish) in spans if finish < base)
    elif step == "this":
        found = min(each for each, (_, finish) in spans if finish >= base or each == base.year)
    elif _STEPS.get(step, 0) > 0 or context.direction == "future":
        found = min(each for each, (begin, _) in spans if begin > base)
    else:
        found = max(each for each, (begin, _) in spans if begin <= base)
    return point(season_value(found, code))


def unit(match: Match, context: Context) -> TimexValue | None:
    """Read `last week`, `this year`, `the following month`, `the quarter`, `the past year`."""
    text = said(match, "step")
    grain = words.UNITS[said(match, "unit").rstrip(".")]
    if context.anchor and re.match(r"P\d", context.anchor):  # `the year ended June 30` is a length
        return TimexValue("DURATION", context.anchor)
    if text == "the" and context.anchor is None and grain == "quarter":
        return point(value_at(_last_ended(context.reference, grain), grain))
    if grain == "weekend":
        return _weekend(text, context)
    count = _STEPS[text]
    base = context.anchor_day if context.anchor else context.reference
    if grain == "week" and context.anchor and grain_of(context.anchor) == "week" and base:
        base += timedelta(days=3)
    value = value_at(moved(base, count, grain), grain)
    if text in ("the past", "the last", "this past") and context.anchor is None:
        return window("DATE", value, moved(base, -1, grain), base)
    return point(value)


def end_of_year(match: Match, context: Context) -> TimexValue | None:
    """Read `year-end` → December 31, of this year; in the past, of the one before. `year end` → 1989, END."""
    base = context.reference
    year = f"{base.year - (context.direction == 'past'):04d}" if base else "XXXX"
    return point(f"{year}-12-31") if re.search(words.HYPHEN, match[0]) else point(year, mod="END")


def offset(match: Match, context: Context) -> TimexValue | None:
    """Read `two years ago`, `six weeks ago`, `five years from now`, `two days later`: at the grain of its unit."""
    count = _count(said(match, "count"))
    grain = words.UNITS[said(match, "unit").rstrip(".")]
    side = said(match, "side")
    sign = 1 if re.match(r"later|from|hence|after|on$", side) else -1
    if count is None:
        return point("PAST_REF" if sign < 0 else "FUTURE_REF")
    whole, part = divmod(count, 1)
    base = context.reference if side == "ago" or "now" in side else context.anchor_day
    if grain in ("second", "minute", "hour"):
        return point(value_at(base, "day"))
    day = moved(base, sign * int(whole), grain)
    if part:
        day = moved(day, sign * round(part * 12), "month") if grain == "year" else day
    return point(value_at(day, "day" if grain in ("night", "fortnight") else grain))


def holiday(match: Match, context: Context) -> TimexValue | None:
    """Read `Thanksgiving`, `Christmas Eve 2024`, `last Easter`."""
    rule = words.HOLIDAYS[said(match, "holiday")]
    stated = _stated_year(match, context)
    if stated is not None:
        return point(holiday_date(stated, rule).isoformat())
    found = _nearest(context, lambda each: holiday_date(each, rule), "XXXX-XX-XX")
    step = said(match, "step")
    if not step or context.reference is None:
        return found
    days = sorted(holiday_date(context.reference.year + each, rule) for each in (-1, 0, 1))
    if step == "last":
        return point(max(day for day in days if day < context.reference).isoformat())
    if step == "next":
        return point(min(day for day in days if day > context.reference).isoformat())
    return point(days[1].isoformat())


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


def _stated_year(match: Match, context: Context) -> int | None:
    if said(match, "year"):
        return words.read_year(said(match, "year"))
    relative = said(match, "yearstep")
    if not relative:
        return None
    step = next((count for word, count in _YEAR_STEPS.items() if word in relative), 0)
    base = context.reference if step or "this" in relative else context.anchor_day
    return base.year + step if base else None


def _nearest(
    context: Context, day_in: Callable[[int], date | None], unresolved: str, *, grain: str = "day"
) -> TimexValue | None:
    """Return the occurrence nearest to the article's date, or the last or next one where a direction is set."""
    base = context.reference
    if base is None:
        return point(unresolved)
    if grain == "month":
        base = base.replace(day=1)
    days = [day for each in range(base.year - 4, base.year + 5) if (day := day_in(each))]
    if context.direction == "past":
        days = [day for day in days if day <= base] or days
    elif context.direction == "future":
        days = [day for day in days if day >= base] or days
    best = min(days, key=lambda day: (abs((day - base).days), day > base))
    return point(value_at(best, grain))


def _valid_day(year: int, month: int, day: int) -> date | None:
    days = covered_days(f"{year:04d}-{month:02d}-{day:02d}")
    return days[0] if days else None


def _stepped_year(base: date, number: int, step: int) -> int:
    """Return the year of `last May`: one says `last month`, not `last May`, of the month just gone."""
    if step < 0:
        return base.year - (number >= base.month - 1)
    if step > 0:
        return base.year + (number <= base.month)
    return base.year


def _weekend(step: str, context: Context) -> TimexValue | None:
    base = context.reference
    if base is None:
        return point(value_at(None, "weekend"))
    count = _STEPS[step]
    if step == "the":  # on Saturday or later it is the one that runs, else the one that has just gone
        count = 0 if context.direction == "future" or base.isoweekday() >= 6 else -1
    elif step in ("this past", "the past") or (step == "last" and base.isoweekday() < 6):
        count = -1
    elif step == "this coming":
        count = 0
    return point(value_at(base + timedelta(days=7 * count), "weekend"))


def _last_ended(base: date | None, grain: str) -> date | None:
    return moved(base, -1, grain) if grain == "quarter" else base


def _count(text: str | None) -> float | None:
    words_of = words.fold(text or "")
    if words_of.startswith(("a couple", "couple")):
        return 2.0
    first = re.split(r"\s(?:to|or)\s|(?<=\d)-(?=\d)", words_of)[0]
    return words.read_number(first) if first else None
