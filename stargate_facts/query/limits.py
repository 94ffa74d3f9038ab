"""What a user types as a limit (`1B`, `80 billion`, `2024-03`) → a number, or the days that it covers."""

import re
from calendar import monthrange
from datetime import date

from stargate_facts.errors import BadUsage

_SCALES = {
    "": 1,
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "million": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "billion": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "trillion": 10**12,
}  # short scale, as in English-language news
_AMOUNT = re.compile(r"([+-]?(?:\d[\d,_]*(?:\.\d+)?|\.\d+))\s*([a-z]*)", re.ASCII)
_PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


def parse_amount(text: str, *, option: str) -> float:
    """Return the number that `text` stands for: `1B`, `500M`, `2.5bn`, `80 billion`, `1,000`.

    Raises:
        BadUsage: it is none; names `option`.
    """
    match = _AMOUNT.fullmatch(text.strip().lower())
    if match is None or match[2] not in _SCALES:
        raise BadUsage(f"{option}: {text!r} is no amount; write it as 1B, 500M, 2.5bn, 80 billion or 1000")
    return float(match[1].replace(",", "").replace("_", "")) * _SCALES[match[2]]


def parse_period(text: str, *, option: str) -> tuple[date, date]:
    """Return the first and the last day of a day, month or year: `2024-03` → 1 and 31 March 2024.

    Raises:
        BadUsage: it is no such date; names `option`.
    """
    match = _PERIOD.fullmatch(text.strip())
    try:
        if match is not None:
            year, month, day = int(match[1]), match[2], match[3]
            first = date(year, int(month or 1), int(day or 1))
            last_month = int(month or 12)
            return first, date(year, last_month, int(day or monthrange(year, last_month)[1]))
    except ValueError:
        pass
    raise BadUsage(f"{option}: {text!r} is no date; write a day (2024-03-15), a month (2024-03) or a year (2024)")
