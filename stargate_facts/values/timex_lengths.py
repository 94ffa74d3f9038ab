"""Readings of expressions for a length of time (DURATION) and for recurring times (SET).

Each function reads what one pattern of `timex_length_patterns.py` matched. None means: no length after all.
"""

import re

from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import covered_days, days_back, moved
from stargate_facts.values.timex_reading import Context, Match, TimexValue, said, window

_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_LONG = {"decade": (10, "Y"), "century": (100, "Y"), "millennium": (1000, "Y"), "fortnight": (2, "W")}
_SMALLER = {"year": (12, "month"), "hour": (60, "minute"), "minute": (60, "second"), "day": (24, "hour")}
_VAGUE = {"decade": "E", "century": "C", "millennium": "L", "fortnight": "W"}
_ARTICLES = frozenset({"a", "an", "one", "another"})
_CLOCK = frozenset({"second", "minute", "hour"})
_OPENING = re.compile(r"\b(?:first|opening)\b")
_PAST = re.compile(r"\b(?:past|last|previous|preceding|latest)\b")
_NEXT = re.compile(r"\b(?:next|coming|following)\b")


def counted(match: Match, context: Context) -> TimexValue | None:
    """Read `five years` → P5Y, `2 1/2 years` → P2Y6M, `two-hour` → PT2H, `two to three weeks` → P2W."""
    unit = words.UNITS[said(match, "unit").rstrip(".")]
    text = said(match, "count") or "one"
    if (unit == "second" and text in _ARTICLES) or (unit == "quarter" and text == "a"):
        return None  # `a second term`, `a quarter of it`
    low = re.split(r"\s(?:to|or)\s|(?<=[\da-z])-(?=\d)", text)[0]
    count = words.read_count(low)
    if count is None:
        return None
    count += 0.5 if said(match, "half") else 0
    value = length_value(count, unit)
    more = said(match, "more_count")
    if more:
        rest = words.read_number(more)
        value = _joined(value, length_value(rest, words.UNITS[said(match, "more_unit")])) if rest else value
    return _placed(value, count, unit, said(match, "frame"), context)


def single(match: Match, _context: Context) -> TimexValue | None:
    """Read `yearlong`, `decade-long` → P10Y, `multi-year` → PXY."""
    unit = words.UNITS[said(match, "unit")]
    vague = words.fold(match[0]).startswith("multi")
    return TimexValue("DURATION", vague_value(unit) if vague else length_value(1, unit))


def uncounted(match: Match, _context: Context) -> TimexValue | None:
    """Read `several years` → PXY, `recent weeks` → PXW, `the next few days` → PXD, `coming months` → FUTURE_REF.

    What lies ahead is a length where its end is in sight: `coming weeks` → PXW.
    """
    frame, unit = said(match, "frame"), words.UNITS[said(match, "unit").rstrip(".")]
    if re.fullmatch(r"(?:the )?(?:coming|future)", frame) and unit not in ("day", "week"):
        return TimexValue("DATE", "FUTURE_REF")
    if frame == "recent" and unit in ("year", "day"):
        return TimexValue("DATE", "PAST_REF")
    return TimexValue("DURATION", vague_value(unit))


def vague_length(match: Match, _context: Context) -> TimexValue | None:
    """Read `a while` → PXX, `some time` → PXM."""
    return TimexValue("DURATION", "PXM" if words.fold(match[0]).startswith("some") else "PXX")


def every(match: Match, _context: Context) -> TimexValue | None:
    """Read `each month` → P1M, `every two years` → P2Y, `each Thursday` → XXXX-WXX-4, `every July` → XXXX-07."""
    if said(match, "weekday"):
        part = words.DAYPARTS[said(match, "part")] if said(match, "part") else ""
        return TimexValue("SET", f"XXXX-WXX-{words.lookup(words.WEEKDAYS, match['weekday'])}{part}")
    if said(match, "month"):
        return TimexValue("SET", f"XXXX-{words.lookup(words.MONTHS, match['month']):02d}")
    if said(match, "season"):
        return TimexValue("SET", f"XXXX-{words.SEASONS[words.fold(match['season'])]}")
    if said(match, "daypart"):
        return TimexValue("SET", f"XXXX-XX-XX{words.DAYPARTS[words.fold(match['daypart'])]}")
    count = words.read_number(said(match, "count")) if said(match, "count") else 2.0 if said(match, "other") else 1.0
    return TimexValue("SET", length_value(count or 1.0, words.UNITS[said(match, "unit").rstrip(".")]))


def seasons(match: Match, _context: Context) -> TimexValue | None:
    """Read `the next two winters` → XXXX-WI: in each of them."""
    return TimexValue("SET", f"XXXX-{words.SEASONS[said(match, 'season')[:-1]]}")


def weekdays(match: Match, _context: Context) -> TimexValue | None:
    """Read `Mondays` → XXXX-WXX-1, `Tuesday nights` → XXXX-WXX-2TNI, `weekends`."""
    name = said(match, "weekday").removesuffix("s")
    if not name:
        return TimexValue("SET", "XXXX-WXX-WE")
    part = words.DAYPARTS[said(match, "part").removesuffix("s")] if said(match, "part") else ""
    return TimexValue("SET", f"XXXX-WXX-{words.WEEKDAYS[name]}{part}")


def length_value(count: float, unit: str) -> str:
    """Return a TIMEX3 length: 2.5, year → `P2Y6M`; 2, decade → `P20Y`; 1.5, hour → `PT1H30M`."""
    if unit in _LONG:
        factor, code = _LONG[unit]
        return f"P{count * factor:g}{code}"
    whole, part = divmod(count, 1)
    prefix = "PT" if unit in _CLOCK else "P"
    if not part:
        return f"{prefix}{int(count)}{_CODES.get(unit, 'X')}"
    if unit not in _SMALLER:
        return f"{prefix}{count:g}{_CODES.get(unit, 'X')}"
    factor, smaller = _SMALLER[unit]
    rest = f"{'T' if smaller == 'hour' else ''}{round(part * factor)}{_CODES[smaller]}"
    return f"{prefix}{int(whole)}{_CODES[unit]}{rest}" if whole else f"P{'T' * (smaller in _CLOCK)}{rest.lstrip('T')}"


def vague_value(unit: str) -> str:
    """Return the TIMEX3 length of an unknown number of units: year → `PXY`, hour → `PTXH`."""
    return f"PTX{_CODES[unit]}" if unit in _CLOCK else f"PX{_VAGUE.get(unit) or _CODES[unit]}"


def _joined(first: str, second: str) -> str:
    body = second[1:]
    return first + (body.removeprefix("T") if "T" in first else body)


def _placed(value: str, count: float, unit: str, frame: str, context: Context) -> TimexValue:
    """Give a length its days, where they are counted from the article's date or to a day: `the past two years`."""
    if unit == "hour" and count % 24 == 0:  # `the next 48 hours`
        count, unit = count // 24, "day"
    if unit in _CLOCK or count % 1:
        return TimexValue("DURATION", value)
    length, day = int(count), context.reference
    within = covered_days(context.anchor) if context.anchor else None
    if within and _OPENING.search(frame):  # `the first nine months` of 2023
        return window("DURATION", value, within[0], moved(moved(within[0], length, unit), -1, "day"))
    if within:  # `the five years` to 2023, `the last two months` of the year
        return window("DURATION", value, days_back(within[1], length, unit), within[1])
    if day and _PAST.search(frame) and "first" not in frame:
        return window("DURATION", value, moved(day, -length, unit), day)
    if day and _NEXT.search(frame) and "first" not in frame:
        return window("DURATION", value, day, moved(day, length, unit))
    return TimexValue("DURATION", value)
