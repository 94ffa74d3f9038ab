"""Readings of times of day: `5 p.m. EST, Nov. 6`, `noon Thursday`, `Friday at 10:30 a.m.`."""

from collections.abc import Callable

from stargate_facts.values import timex_words as words
from stargate_facts.values.calendar import grain_of, value_at
from stargate_facts.values.timex_reading import Context, Match, TimexValue, point, said

Reader = Callable[[str, Context], TimexValue | None]


def time_of_day(match: Match, context: Context, *, read_day: Reader) -> TimexValue | None:
    """Read a time, with the day that stands beside it, or of the day last mentioned.

    Args:
        match: of the clock pattern: `hour`, `minute`, `half` (a.m. or p.m.), `noon`, `part`, `day`.
        context: as for every reading.
        read_day: reads the day's words.
    """
    clock = _clock(match)
    if clock is None:
        return None
    groups = match.groupdict()
    beside = groups.get("day") or groups.get("day_before")
    if not beside:
        return point(value_at(context.anchor_day, "day") + clock, "TIME")
    day = read_day(beside, context)
    if day is None or (grain_of(day.value) != "day" and not day.value.startswith("XXXX")):
        return None
    return point(day.value.split("T")[0] + clock, "TIME")


def _clock(match: Match) -> str | None:
    if said(match, "noon"):
        return words.DAYPARTS[said(match, "noon")]
    if said(match, "part") and not said(match, "hour"):
        return words.DAYPARTS[said(match, "part")]
    written = said(match, "hour")
    hour = int(written) if written.isdigit() else int(words.CARDINALS.get(written, 99))
    minute = int(said(match, "minute") or 0)
    half = said(match, "half").replace(".", "").replace(" ", "")
    evening = said(match, "part") and words.DAYPARTS[said(match, "part")] in ("TAF", "TEV", "TNI")
    if half == "pm" or evening:
        hour = hour % 12 + 12
    elif half == "am":
        hour %= 12
    return f"T{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None
