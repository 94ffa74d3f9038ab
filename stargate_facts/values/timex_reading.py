"""What the reading of a time expression starts from, and what comes out of it."""

import re
from dataclasses import dataclass
from datetime import date

from stargate_facts.model import Direction, TimexMod, TimexType
from stargate_facts.values.calendar import covered_days
from stargate_facts.values.timex_words import fold

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class TimexValue:
    """A TIMEX3 type and value. `begin` and `finish` are the first and last day covered, ISO 8601."""

    type: TimexType
    value: str
    mod: TimexMod | None = None
    begin: str | None = None
    finish: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression's own words don't say: see `values.timex.normalise_date`."""

    reference: date | None = None
    anchor: str | None = None
    direction: Direction | None = None

    @property
    def anchor_day(self) -> date | None:
        """The first day of the anchor; where there is none, the article's date; None where the anchor is not known."""
        if self.anchor and self.anchor.startswith("XXXX"):
            return None
        days = covered_days(self.anchor) if self.anchor else None
        return days[0] if days else self.reference


def point(value: str | None, kind: TimexType = "DATE", mod: TimexMod | None = None) -> TimexValue | None:
    """Return the reading of a place on the calendar, with the days that it covers; None for no value."""
    if value is None:
        return None
    days = covered_days(value)
    if days is None:
        return TimexValue(kind, value, mod)
    return TimexValue(kind, value, mod, days[0].isoformat(), days[1].isoformat())


def window(kind: TimexType, value: str, begin: date | None, finish: date | None) -> TimexValue:
    """Return a reading whose days are counted from the article's date (`the past two years`)."""
    return TimexValue(kind, value, None, begin.isoformat() if begin else None, finish.isoformat() if finish else None)


def said(match: Match, name: str) -> str:
    """Return the words of a group, folded; nothing if they are not there, or the pattern has no such group."""
    return fold(match.groupdict().get(name) or "")
