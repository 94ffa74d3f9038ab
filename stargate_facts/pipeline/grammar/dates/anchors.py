"""What relative expressions are resolved against: the quarter reported on, the date last mentioned."""

import re
from datetime import timedelta

from stargate_facts.model import Date
from stargate_facts.values.calendar import UNRESOLVED, covered_days, grain_of, value_at
from stargate_facts.values.timex_words import UNIT, UNITS

ENDED = re.compile(r",?\s+(?:which\s+|that\s+)?(?:(?P<past>ended)|ending|ends)\s+(?:(?:on|in)\s+)?", re.IGNORECASE)
"""What stands between a period and its last day: the quarter` ended `Sept. 30."""
UP_TO = re.compile(r"\s+(?:to|through)\s+", re.IGNORECASE)
"""The same after a length: the 12 months` through `May."""
OF = re.compile(r"\s+of\s+", re.IGNORECASE)
"""What stands between a week and a day in it: the week` of `July 7."""
PART = re.compile(r"(?:the )?(?:first|last|final|opening) \w+[ -](?:days|weeks|months|quarters|years)$", re.IGNORECASE)
"""What has such an `of` after it too: the last two months` of `the year."""
_THE_YEAR = re.compile(r"the (?:full |fiscal )?year")
_THE_QUARTER = re.compile(r"(?:the|the latest|this|that) quarter")
_OF_FIGURES = re.compile(r"a year|(?:the )?year[ -]")
"""How a figure of a year earlier is dated; `more than a year ago` is counted from the article."""
_NEW_SENTENCE = re.compile(r"[.!?;]\W*\s")
_OF_UNITS = frozenset({"last year", "the week", "the month"})
_MONTHS = re.compile(r"\b(?:nine|six|9|6)\s+months$", re.IGNORECASE)
_STEPS_FROM_LAST = re.compile(
    r"(?:the (?:next|previous|prior|preceding|following|same)|that(?: same)?)\b|the (?:day|week)$|overnight$"
)
_DAYS_AFTER = re.compile(r"(?:the (?:next|previous|preceding|following|same)|that(?: same)?) day$")
"""What is said of a day only beside one that has been mentioned."""
_BESIDE_ITS_NAME = re.compile(r"the (?:previous|preceding|following|next) \w+$")
"""What steps from the day of that name, however far above: from Friday's close to that of` the previous Friday."""
_THAT_YEAR = re.compile(r" (?:of |in )?(?:that|the (?:same|following|previous|prior)) year$")
_OF_YEARS = frozenset({"month", "month_and_day", "quarter", "season"})
"""What may be said of a year that has been mentioned: May of` that year."""
_UNIT = re.compile(rf"\b{UNIT}(?=\s+(?:before|after|earlier|later)|$)", re.IGNORECASE)
_LENGTHS: dict[str, int] = {
    "second": -1,
    "minute": -1,
    "hour": -1,
    "night": 0,
    "day": 0,
    "week": 1,
    "weekend": 1,
    "fortnight": 1,
    "month": 2,
    "quarter": 3,
}
_NEARBY = 400
"""Characters within which a date mentioned before is still the one that `two days later` counts from."""
_BESIDE = 150
"""The same, for a time of day."""


class Anchors:
    """What has been mentioned so far, in one article."""

    def __init__(self, reference: str | None, text: str) -> None:
        self._reference = reference
        self._text = text
        self._frame: str | None = None  # the quarter that figures are given for
        self._quarter: str | None = None  # the quarter that the article reports on
        self._last_quarter: str | None = None
        self._weekdays: dict[str, str] = {}  # the last day that each name of a weekday was said of
        self._told: Date | None = None  # the last date of the story
        self._last: Date | None = None
        self._last_kind = ""

    def anchor_for(
        self, kind: str, text: str, start: int, *, ends: str | None = None, compared: bool = False
    ) -> str | None:
        """Return the TIMEX3 value that an expression is resolved against, None for the article's date.

        Args:
            kind: of `values.timex_grammar`.
            text: the expression's words.
            start: where it stands.
            ends: the value of the day that it is said to have ended on: the quarter ended [`Sept. 30`].
            compared: whether it is what a figure is compared with: $3 million, up from $2 million [`last year`].
        """
        words = " ".join(text.lower().split())
        if kind in ("year_earlier", "period"):
            return self._part_of_year_beside(kind, words, start) or self._period_reported_on(start)
        if kind in _OF_YEARS and _THAT_YEAR.search(words):
            return self._year_nearby(start)
        if kind == "unit" and (words in _OF_UNITS or _THE_QUARTER.fullmatch(words) or _THE_YEAR.fullmatch(words)):
            return self._of_unit(words, start, ends, compared=compared) or self._mentioned(kind, words, start)
        return ends if kind in ("quarter", "counted", "year") else self._mentioned(kind, words, start)

    def _part_of_year_beside(self, kind: str, words: str, start: int) -> str | None:
        """Return the month or half that a year earlier is counted from: in July, up from [`a year earlier`]."""
        last = self._last
        if last is None or self._last_kind not in ("month", "quarter", "unit") or not _OF_FIGURES.match(words):
            return None
        if kind == "period" and not words.endswith("month"):
            return None
        if _NEW_SENTENCE.search(self._text, last.end, start) and kind != "period":
            return None
        return self._nearby(start, "month", _BESIDE) or self._nearby(start, "half", _BESIDE)

    def _period_reported_on(self, start: int) -> str | None:
        return self._frame or (self._nearby(start, "year", _BESIDE) if self._last_kind == "year" else None)

    def _of_unit(self, words: str, start: int, ends: str | None, *, compared: bool) -> str | None:
        """Return what a unit is resolved against besides the date last mentioned: `the quarter` reported on."""
        if words == "last year":
            return self._quarter_compared(start) if compared else None
        if words == "that quarter" and self._last_quarter:
            return self._last_quarter
        if _THE_QUARTER.fullmatch(words):
            return self._quarter or (_quarter_ending(ends) if ends else None)
        return ends

    def _mentioned(self, kind: str, words: str, start: int) -> str | None:
        """Return the date last mentioned, for an expression that counts from it."""
        if (
            kind == "weekday"
            and (of_that_name := self._weekdays.get(words.rsplit(maxsplit=1)[-1]))
            and _BESIDE_ITS_NAME.match(words)
        ):
            return of_that_name
        steps = (
            kind == "unit_beside"
            or (kind == "offset" and words.endswith(("earlier", "later")))
            or (kind in ("unit", "month", "weekday", "day_word") and _STEPS_FROM_LAST.match(words))
        )
        if steps:
            told = self._told.value.split("T")[0] if self._told and start - self._told.end <= _NEARBY else None
            near = (each for each in (told, self._nearby(start)) if each and not _is_too_coarse(each, kind, words))
            return next(near, None) or (UNRESOLVED["day"] if _DAYS_AFTER.match(words) else None)
        if kind == "then":
            return self._nearby(start)
        return self._nearby(start, "day", _BESIDE) if kind in ("time_of_day", "part_of_day") else None

    def _quarter_compared(self, start: int) -> str | None:
        """Return the quarter of a figure that one of last year is compared with.

        Not after a year, nor after the quarter of one: `this year's first half, up from` [`last year`].
        """
        if self._frame is None or grain_of(self._frame) != "quarter" or self._nearby(start, "year", _BESIDE):
            return None
        of_a_year = self._last is not None and "year" in self._last.text and start - self._last.end <= _BESIDE
        return None if of_a_year else self._frame

    def _year_nearby(self, start: int) -> str | None:
        year = (self._nearby(start) or "")[:4]
        return year if year.isdigit() else None

    def mention(self, kind: str, date: Date, *, reported: bool = False) -> None:
        """Take note of a date, in the order of the text.

        Args:
            kind: of `values.timex_grammar`.
            date: as it was read.
            reported: whether it is when something was said, which stops no story: he fell on May 3, police said
                [`Friday`]. `The next day` he was found.
        """
        grain = grain_of(date.value)
        if grain == "quarter":
            self._last_quarter = date.value
        if grain == "day" and kind == "weekday":
            self._weekdays[date.text.lower().rsplit(maxsplit=1)[-1]] = date.value
        if grain == "quarter" and kind in ("quarter", "unit"):
            self._note_quarter(date)
        elif kind == "period" and "latest" in date.text.lower():
            self._frame = self._quarter
        elif _MONTHS.search(date.text) or (kind == "unit" and _THE_YEAR.fullmatch(" ".join(date.text.lower().split()))):
            # what follows is compared by the year, or by the same length
            self._frame = date.value if date.type == "DURATION" else None
        if date.type in ("DATE", "TIME") and grain is not None and kind not in ("year_earlier", "period"):
            self._last, self._last_kind = date, kind
            self._told = self._told if reported else date

    def _note_quarter(self, date: Date) -> None:
        """Take a quarter that has ended for what the article reports on, unless a later one has been named before."""
        ended = date.finish is not None and self._reference is not None and date.finish < self._reference
        later = self._quarter is None or date.value >= self._quarter or "fiscal" in date.text.lower()
        if self._quarter is None or (ended and later):
            self._frame = self._quarter = date.value

    def _nearby(self, start: int, grain: str | None = None, reach: int = _NEARBY) -> str | None:
        if self._last is None or start - self._last.end > reach:
            return None
        value = self._last.value.split("T")[0]
        return value if grain is None or grain_of(value) == grain else None


def _is_too_coarse(anchor: str, kind: str, words: str) -> bool:
    """Say whether an anchor cannot tell from where to count: five days later than `2023`."""
    found = _UNIT.search(words)
    unit = "day" if kind in ("weekday", "day_word") else UNITS[found[0]] if found else ""
    return unit in _LENGTHS and _LENGTHS.get(grain_of(anchor) or "year", 4) > _LENGTHS[unit]


def _quarter_ending(value: str) -> str | None:
    """Return the quarter that most of a fiscal quarter ending on a day lies in: July 31 → the second."""
    days = covered_days(value)
    return value_at(days[1] - timedelta(days=45), "quarter") if days else None
