"""Arithmetic of days and of TIMEX3 date values: moving, cutting to a grain, and the days that a value covers.

A TIMEX3 value of a date is written at its grain: `1998` (year), `1998-02` (month), `1998-02-12` (day), `1998-W08`
(ISO 8601 week), `1998-W08-WE` (weekend), `1998-Q3`, `1998-H1`, `1998-SU` (season), `199` (decade), `19` (century);
a time of day follows its day (`1998-02-12T12:00`, `1998-02-12TEV`).
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "millennium"
]
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season."""

UNRESOLVED: dict[str, str] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""What is written at each grain where there is no date to count from."""

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_GRAINS: tuple[tuple[Grain, re.Pattern[str]], ...] = (
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("weekend", re.compile(r"(\d{4})-W(\d\d)-WE")),
    ("week", re.compile(r"(\d{4})-W(\d\d)")),
    ("quarter", re.compile(r"(\d{4})-Q([1-4])")),
    ("half", re.compile(r"(\d{4})-H([12])")),
    ("season", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("year", re.compile(r"(\d{4})")),
    ("decade", re.compile(r"(\d{3})")),
    ("century", re.compile(r"(\d{2})")),
)


def grain_of(value: str) -> Grain | None:
    """Return the grain of a TIMEX3 date value (`1998-Q3` → quarter), None for anything that is no resolved date."""
    return next((grain for grain, pattern in _GRAINS if pattern.fullmatch(value)), None)


def covered_days(value: str) -> tuple[date, date] | None:
    """Return the first and the last day that a TIMEX3 date value covers, None if it is no resolved date.

    `1998-Q3` → 1998-07-01, 1998-09-30; the winter of a year begins in its December; `199` → 1990-01-01, 1999-12-31.
    """
    for grain, pattern in _GRAINS:
        if match := pattern.fullmatch(value):
            try:
                return _COVERED[grain](*match.groups())
            except ValueError:  # the 30th of February, week 53 of a year that has 52
                return None
    return None


def value_at(day: date | None, grain: str) -> str:
    """Return the TIMEX3 value of the day, week, month... that a day lies in; the unresolved form for None."""
    if day is None:
        return UNRESOLVED.get(grain, "XXXX-XX-XX")
    return _WRITTEN.get(grain, date.isoformat)(day)


def moved(day: date | None, count: int, unit: str) -> date | None:
    """Return the day that lies `count` units (negative: earlier) from a day, None outside the years 1 to 9999.

    A day that the target month lacks becomes its last: a month before March 31 is February 28.
    """
    if day is None:
        return None
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def days_back(last: date, count: int, unit: str) -> date | None:
    """Return the first day of a length that ends with a day: 2025-06-30, 1, year → 2024-07-01."""
    after = moved(last, 1, "day")
    return moved(after, -count, unit)


def shifted(value: str, count: int, unit: str) -> str | None:
    """Return a TIMEX3 date value moved by `count` units, at its own grain: `1989-Q3`, -1, year → `1988-Q3`."""
    days, grain = covered_days(value), grain_of(value)
    if days is None or grain is None:
        return None
    if grain == "season" and unit == "year":
        return f"{int(value[:4]) + count}{value[4:]}"
    # the Thursday of an ISO week says which year it belongs to
    start = days[0] + timedelta(days=3) if grain == "week" else days[0]
    target = moved(start, count, unit)
    return value_at(target, grain) if target else None


def season_value(year: int, code: str) -> str:
    """Return the value of a season: 1998, SU → `1998-SU`."""
    return f"{year:04d}-{code}"


def easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth (from the end, if negative) weekday of a month; Monday is 1: 2025, 11, 4, 4 → 2025-11-27."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    end_year, end_month = divmod(year * 12 + first - 1 + count - 1, 12)
    last = calendar.monthrange(end_year, end_month + 1)[1]
    return date(year, first, 1), date(end_year, end_month + 1, last)


def _week(year: str, week: str) -> tuple[date, date]:
    return date.fromisocalendar(int(year), int(week), 1), date.fromisocalendar(int(year), int(week), 7)


def _day(year: str, month: str, day: str) -> tuple[date, date]:
    return (date(int(year), int(month), int(day)),) * 2


_COVERED: dict[Grain, Callable[..., tuple[date, date]]] = {
    "day": _day,
    "month": lambda year, month: _months(int(year), int(month), 1),
    "weekend": lambda year, week: (_week(year, week)[1] - timedelta(days=1), _week(year, week)[1]),
    "week": _week,
    "quarter": lambda year, number: _months(int(year), 3 * int(number) - 2, 3),
    "half": lambda year, number: _months(int(year), 6 * int(number) - 5, 6),
    "season": lambda year, code: _months(int(year), SEASON_MONTHS[code], 3),
    "year": lambda year: _months(int(year), 1, 12),
    "decade": lambda decade: _months(int(decade) * 10, 1, 120),
    "century": lambda century: _months(int(century) * 100, 1, 1200),
}
_WRITTEN: dict[str, Callable[[date], str]] = {
    "week": lambda day: f"{day:%G-W%V}",
    "weekend": lambda day: f"{day:%G-W%V}-WE",
    "month": lambda day: f"{day:%Y-%m}",
    "quarter": lambda day: f"{day.year:04d}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04d}-H{(day.month + 5) // 6}",
    "year": lambda day: f"{day.year:04d}",
    "decade": lambda day: f"{day.year // 10:03d}",
    "century": lambda day: f"{day.year // 100:02d}",
}
