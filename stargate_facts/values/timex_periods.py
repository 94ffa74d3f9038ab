"""Readings of expressions for weeks, months, seasons, years and longer: `last week`, `June last year`, `the 1970s`.

Each function reads what one pattern of `timex_period_patterns.py` matched. None means: not a date after all.
"""

import re
from datetime import date, timedelta

from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import (
    UNRESOLVED,
    covered_days,
    days_back,
    grain_of,
    moved,
    season_value,
    shifted,
    value_at,
)
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said, window
from stargate_facts.values.timex_steps import ANAPHORIC, EVERY_YEAR, STEPS, last_ended, nearest, stated_year

_LONG = {"decade": "P10Y", "century": "P100Y"}
_WINDOWS = {"the next": 1, "the coming": 1, "the past": -1, "this past": -1}
"""Which way a length reaches from the article's date: `the past decade` is the ten years up to it."""
_PARTS_IN_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def month(match: Match, context: Context) -> TimexValue | None:
    """Read `August 1988`, `June last year`, `last May`, `this September`, `October`."""
    number = words.lookup(words.MONTHS, match["month"])
    if context.anchor == EVERY_YEAR:
        return TimexValue("SET", f"{EVERY_YEAR}-{number:02d}")
    year = stated_year(match, context)
    step = said(match, "step")
    if year is None and not step and context.anchor and grain_of(context.anchor) == "year":
        year = int(context.anchor)  # `May` of `from May to July 2023`
    if year is not None:
        return point(f"{year:04d}-{number:02d}")
    found = nearest(context, lambda each: date(each, number, 1), f"XXXX-{number:02d}", grain="month")
    base = context.reference
    if not step or base is None or found is None:
        return found
    if step in ANAPHORIC:
        base = context.anchor_day or base
    return point(f"{_stepped_year(base, number, STEPS.get(step, 0)):04d}-{number:02d}")


def season(match: Match, context: Context) -> TimexValue | None:
    """Read `this summer`, `last fall`, `the winter of 1995`: with no year, the latest that has begun."""
    code = words.SEASONS[said(match, "season")]
    if context.anchor == EVERY_YEAR:
        return TimexValue("SET", f"{EVERY_YEAR}-{code}")
    stated = stated_year(match, context)
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
    elif STEPS.get(step, 0) > 0 or context.direction == "future":
        found = min(each for each, (begin, _) in spans if begin > base)
    else:
        found = max(each for each, (begin, _) in spans if begin <= base)
    return point(season_value(found, code))


def unit(match: Match, context: Context) -> TimexValue | None:
    """Read `last week`, `this year`, `the following month`, `the quarter`, `the past year`."""
    step = said(match, "step")
    grain = words.UNITS[said(match, "unit").rstrip(".")]
    if grain == "weekend":
        return _weekend(step, context)
    return _unit_by_anchor(step, grain, context) if context.anchor else _unit_by_article(step, grain, context.reference)


def _unit_by_anchor(step: str, grain: str, context: Context) -> TimexValue | None:
    """Read a unit beside a date that was mentioned: `the following month` after `2024-12` → 2025-01."""
    anchor = context.anchor or ""
    if length := _ended_year(step, grain, anchor):
        return length
    if step == "last" and grain == "year":  # third-quarter profit, compared with last year
        return point(shifted(anchor, -1, "year"))
    base = context.anchor_day
    if grain == "week" and grain_of(anchor) == "week" and base:
        base += timedelta(days=3)  # the Thursday of an ISO week says which year it belongs to
    return point(value_at(moved(base, STEPS[step], grain), grain))


def _unit_by_article(step: str, grain: str, base: date | None) -> TimexValue | None:
    """Read a unit beside the article's date: `last week`, `the past decade`, `the latest fiscal year`."""
    if step == "the":
        return point(value_at(last_ended(base, grain), grain))
    if grain in _LONG and step in _WINDOWS:  # not the one that the calendar begins next
        begin, finish = sorted((base, moved(base, _WINDOWS[step], grain) or base)) if base else (None, None)
        return window("DURATION", _LONG[grain], begin, finish)
    count = -1 if step == "the latest" else STEPS[step]  # what figures are given for, has ended
    value = value_at(moved(base, count, grain), grain)
    if step in ("the past", "the last", "this past"):
        return window("DATE", value, moved(base, -1, grain), base)
    return point(value)


def _ended_year(step: str, grain: str, anchor: str) -> TimexValue | None:
    """Read `the year` ended June 30 as the length that it is."""
    if re.match(r"P\d", anchor):
        return TimexValue("DURATION", anchor)
    ends = covered_days(anchor) if step == "the" and grain == "year" else None
    return window("DURATION", "P1Y", days_back(ends[1], 1, "year"), ends[1]) if ends else None


def then(_match: Match, context: Context) -> TimexValue | None:
    """Read `until then` as the date last mentioned."""
    return point(context.anchor if context.anchor and grain_of(context.anchor) else UNRESOLVED["day"])


def this_moment(_match: Match, _context: Context) -> TimexValue | None:
    """Read `this moment`, `this critical moment`."""
    return point("PRESENT_REF")


def unit_beside(match: Match, context: Context) -> TimexValue | None:
    """Read `the year before`, `the day after`: beside the date last mentioned."""
    grain = words.UNITS[said(match, "unit")]
    sign = 1 if said(match, "side") == "after" else -1
    return point(value_at(moved(context.anchor_day, sign, grain), grain))


def unit_but_one(match: Match, context: Context) -> TimexValue | None:
    """Read `the week before last`, `the month after next`: two from the article's."""
    grain = words.UNITS[said(match, "unit")]
    return point(value_at(moved(context.reference, -2 if said(match, "back") else 2, grain), grain))


def new_year(_match: Match, context: Context) -> TimexValue | None:
    """Read `the new year`: in its first months this one, later the next."""
    base = context.reference
    return point(value_at(moved(base, 6, "month"), "year"))


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
    count += 0.5 if said(match, "half") else 0
    if grain in _PARTS_IN_YEARS and count % 1:  # `half a century ago`
        count, grain = count * _PARTS_IN_YEARS[grain], "year"
    whole, part = divmod(count, 1)
    base = context.reference if side == "ago" or "now" in side else context.anchor_day
    if grain in ("second", "minute", "hour"):
        return point(value_at(base, "day"))
    day = moved(base, sign * int(whole), grain)
    if part:
        day = moved(day, sign * round(part * 12), "month") if grain == "year" else day
        grain = "month" if not whole and grain == "year" else grain  # `half a year ago`
    return point(value_at(day, "day" if grain in ("night", "fortnight") else grain))


def year(match: Match, context: Context) -> TimexValue | None:
    """Read `1988`, `fiscal 1989`, `FY 2025`, `the year two thousand`, `'98`.

    A fiscal year keeps its label and has its own days, where the day that it ended on is given as the anchor.
    """
    number = words.read_year(said(match, "year") or said(match, "year_"))
    if not number:
        return None
    fiscal = re.match(r"(?:the )?(?:fiscal|fy)", words.fold(match[0]))
    ends = covered_days(context.anchor) if context.anchor and fiscal else None
    if ends:
        return window("DATE", f"{number:04d}", days_back(ends[1], 1, "year"), ends[1])
    return point(f"{number:04d}")


def decade(match: Match, _context: Context) -> TimexValue | None:
    """Read `the 1970s` → 197, `the '80s`, `the nineties`."""
    digits = re.search(r"\d+", match["decade"])
    if digits is None:
        ten = said(match, "decade").replace("ies", "y")
        return point(f"19{int(words.CARDINALS[ten]) // 10}")
    number = digits[0]
    if re.fullmatch(r"1\d00", number):
        return point(number[:2])  # `the 1800s`; but `the 2000s` are the ten years
    if len(number) == 2:
        number = f"{'20' if number in ('00', '10', '20') else '19'}{number}"
    return point(number[:3])


def century(match: Match, _context: Context) -> TimexValue | None:
    """Read `the 20th century` → 19."""
    number = words.read_ordinal(match["ordinal"])
    return point(f"{number - 1:02d}") if number else None


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
    count = STEPS[step]
    if step == "the":  # on Saturday or later it is the one that runs, else the one that has just gone
        count = 0 if context.direction == "future" or base.isoweekday() >= 6 else -1
    elif step in ("this past", "the past") or (step == "last" and base.isoweekday() < 6):
        count = -1
    elif step == "this coming":
        count = 0
    return point(value_at(base + timedelta(days=7 * count), "weekend"))


def _count(text: str | None) -> float | None:
    first = re.split(r"\s(?:to|or)\s|(?<=\d)-(?=\d)", words.fold(text or ""))[0]
    return words.read_count(first) if first else None
