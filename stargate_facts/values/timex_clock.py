"""Readings of times of day: `4 p.m. EST, Oct. 9`, `noon Thursday`, `Friday at 10:30 a.m.`."""

from collections.abc import Callable

from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import grain_of, value_at
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said
from stargate_facts.values.timex_words import fold

_AFTER_NOON = frozenset({"TAF", "TEV", "TNI"})
Reader = Callable[[str, Context], TimexValue | None]


def time_of_day(match: Match, context: Context, *, read_day: Reader) -> TimexValue | None:
    """Read a time, with the day that stands beside it, or of the day last mentioned.

    Args:
        match: of the clock pattern: `hour`, `minute`, `half` (a.m. or p.m.), `noon`, `part`, `day`.
        context: as for every reading.
        read_day: reads the day's words.
    """
    groups = match.groupdict()
    beside = groups.get("day") or groups.get("day_before")
    if not beside:
        clock = _clock(match, said(match, "part"))
        return point(value_at(context.anchor_day, "day") + clock, "TIME") if clock else None
    day = read_day(beside, context)
    if day is None or (grain_of(day.value) != "day" and not day.value.startswith("XXXX")):
        return None
    clock = _clock(match, said(match, "part") or fold(beside).rsplit(" ", maxsplit=1)[-1])
    return point(day.value.split("T")[0] + clock, "TIME") if clock else None


def _clock(match: Match, part: str) -> str | None:
    """Return the time as TIMEX3 writes it after the day; `part` is the part of the day that is said beside it."""
    code = words.DAYPARTS.get(part)
    if said(match, "noon"):
        return words.DAYPARTS[said(match, "noon")]
    written = said(match, "hour")
    if not written:
        return code
    hour = int(written) if written.isdigit() else int(words.CARDINALS.get(written, 99))
    minute = int(said(match, "minute") or 0)
    half = said(match, "half").replace(".", "").replace(" ", "")
    if half == "pm" or (code in _AFTER_NOON and hour < 12 and not half):
        hour = hour % 12 + 12
    elif half == "am":
        hour %= 12
    return f"T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
