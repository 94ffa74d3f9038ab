"""Component: finds and normalises time expressions."""

import re
from bisect import bisect_right
from datetime import date

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.pipeline.grammar.dates.anchors import ENDED, OF, PART, UP_TO, Anchors
from stargate_facts.pipeline.grammar.dates.comparison import is_compared
from stargate_facts.pipeline.grammar.dates.direction import UNDECIDED, Side, find_side, is_when_said
from stargate_facts.pipeline.grammar.dates.events import year_of_event
from stargate_facts.pipeline.grammar.dates.filters import is_time_expression
from stargate_facts.pipeline.grammar.dates.generic import is_habitual, is_of_no_known_day
from stargate_facts.pipeline.grammar.dates.pairs import (
    completed_by,
    elided_after,
    elided_before,
    is_later_of_pair,
    put_in_order,
)
from stargate_facts.pipeline.spans import text_at
from stargate_facts.values.timex import normalise_date
from stargate_facts.values.timex_finder import Candidate, candidate_at, find_candidates
from stargate_facts.values.timex_ranges import REACH, are_ends_of_range
from stargate_facts.values.timex_steps import EVERY_YEAR

_DIRECTED = frozenset(
    {
        "month_and_day",
        "month",
        "weekday",
        "time_of_day",
        "quarter",
        "season",
        "holiday",
        "end_of_year",
        "reference",
        "unit",
    }
)
"""Kinds of expression that leave open on which side of the article's date they lie."""
_DETERMINER = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_OVER = re.compile(r"over\s+", re.IGNORECASE)
_LAST = re.compile(r"last\s+", re.IGNORECASE)
_LASTING = frozenset({"last", "take", "spend", "wait", "be", "need", "require"})
_ENDS = frozenset({"iso_date", "month_and_day", "month", "year", "numeric_date"})
"""Kinds of expression that say when a length ends."""
_SIDE = re.compile(r"\s+(?:earlier|later)$", re.IGNORECASE)
_LABEL = re.compile(r"\d{4}$")
_MUCH_FARTHER = 2.5


class DateFinder:
    """Sets `doc._.dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        doc._.dates = tuple(_Article(doc).find_dates())
        return doc


class _Article:
    """One article while its dates are being read, in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._text = doc.text
        self._source = text_at(doc, 0, len(self._text))
        self._reference: str | None = doc._.reference_date
        self._anchors = Anchors(self._reference, self._text)

    def find_dates(self) -> list[model.Date]:
        found: list[model.Date] = []
        last_kind = ""
        starts: list[int] = self._doc.to_array("IDX").tolist()
        for candidate in find_candidates(self._text):
            first = self._doc[bisect_right(starts, candidate.start) - 1]
            last = self._doc[bisect_right(starts, candidate.end - 1) - 1]
            words = self._text[candidate.start : candidate.end]
            overlaps = bool(found) and candidate.start < found[-1].end
            overlaps = overlaps or any(start <= candidate.start < end for start, end in self._doc._.listed_names)
            if overlaps or not is_time_expression(candidate, words, first, last):
                continue
            read = self._read(candidate, words, first, last)
            if read is None or is_of_no_known_day(read.value, first, last):
                continue
            kind = candidate.rule.kind
            if found:
                found[-1] = self._completed(found[-1], last_kind, read, kind)
                read = self._after(found[-1], last_kind, read, kind)
            group = self._with_elided(read, kind, after=found[-1].end if found else 0)
            self._anchors.mention(kind, read, reported=is_when_said(kind, first, last))
            found += group
            last_kind = kind
        return found

    def _completed(self, first: model.Date, first_kind: str, second: model.Date, second_kind: str) -> model.Date:
        """Return a date as the one after it completes it: [`May`] to July 2023."""
        between = self._text[first.end : second.start]
        anchor = completed_by(first, first_kind, second, second_kind, between)
        before = self._text[max(0, first.start - REACH) : first.start]
        if anchor is None and are_ends_of_range(before, between):
            anchor = put_in_order(first, first_kind, second, second_kind)
        return (self._make(first.start, first.end, anchor) if anchor else None) or first

    def _after(self, first: model.Date, first_kind: str, second: model.Date, second_kind: str) -> model.Date:
        """Return a date as the one before it turns it: late Sunday or [`early Monday`]."""
        between = self._text[first.end : second.start]
        if not is_later_of_pair(first, first_kind, second, second_kind, between):
            return second
        return self._make(second.start, second.end, second.anchor, "future") or second

    def _read(self, candidate: Candidate, words: str, first: Token, last: Token) -> model.Date | None:
        start, end, kind = candidate.start, candidate.end, candidate.rule.kind
        ends, compared = self._last_day(kind, words, end), kind == "unit" and is_compared(self._text, start, end)
        anchor = self._anchors.anchor_for(kind, words, start, ends=ends, compared=compared)
        if anchor is None and is_habitual(kind, words, first, last):
            anchor = EVERY_YEAR
        side = find_side(first, last, kind) if kind in _DIRECTED and anchor != EVERY_YEAR else UNDECIDED
        outside = _outside(first, last, words)
        if outside and (trimmed := self._on_side(start + outside, end, anchor, side)):
            return trimmed
        later = _SIDE.search(words)
        if kind == "offset" and anchor is None and later:  # `three days later`, with nothing to count from, is a length
            end = start + later.start()
        found = self._on_side(start, end, anchor, side)
        year = year_of_event(found.value, first, last) if found and kind == "month_and_day" else None
        return self._make(start, end, year) if year else found

    def _last_day(self, kind: str, words: str, end: int) -> str | None:
        """Return the value of the day that a period is said to end on: the quarter ended [`Sept. 30`]."""
        if kind not in ("unit", "quarter", "counted", "year"):
            return None
        ended = ENDED.match(self._text, end)
        joint = ended
        if joint is None and (kind == "counted" or words.lower().endswith("year")):
            joint = UP_TO.match(self._text, end)
        ends = _ENDS | {"day_word", "weekday"} if ended else _ENDS
        if joint is None and (words.lower() in ("the week", "the month") or PART.match(words)):
            joint, ends = OF.match(self._text, end), _ENDS | {"unit"}
        day = candidate_at(self._text, joint.end()) if joint else None
        if day is None or day.rule.kind not in ends:
            return None
        side: model.Direction | None = "past" if ended and ended["past"] else None
        if day.rule.kind == "weekday" and not side:
            side = "future"
        labelled = _LABEL.search(words) if kind == "year" else None  # fiscal 2026 ends in 2026
        year = labelled[0] if labelled else None
        found = normalise_date(self._text[day.start : day.end], reference=self._reference, anchor=year, direction=side)
        return found.value if found else None

    def _on_side(self, start: int, end: int, anchor: str | None, side: Side) -> model.Date | None:
        """Read an expression on the side of the article's date that the sentence puts it on.

        Tense alone does not reach far: in November, `an agreement to close in January` is not that of ten months ago.
        """
        plain = self._make(start, end, anchor)
        if side.direction is None or plain is None:
            return plain
        if plain.begin is not None and plain.begin == plain.finish == self._reference:
            return plain  # on a Friday, `will meet Friday` is said of that day
        directed = self._make(start, end, anchor, side.direction)
        if side.certain or directed is None:
            return directed
        return directed if self._distance(directed) <= _MUCH_FARTHER * self._distance(plain) else plain

    def _distance(self, found: model.Date) -> int:
        if self._reference is None or found.begin is None:
            return 0
        return max(30, abs((date.fromisoformat(found.begin) - date.fromisoformat(self._reference)).days))

    def _with_elided(self, full: model.Date, kind: str, *, after: int) -> list[model.Date]:
        """Return a date with what stands short beside it: 1990-[`91`], [`the second`] and fourth quarters."""
        group = [full]
        before = elided_before(self._text, full.start, kind, full.text)
        first = self._make(before.start, before.end, full.value) if before and before.start >= after else None
        if first and first.value < full.value:
            group.insert(0, first)
        end = elided_after(self._text, full.end, kind)
        if end is None:
            return group
        if kind == "month_and_day" and end.year:
            group[-1] = full = self._make(full.start, full.end, end.year) or full
        second = self._make(end.start, end.end, full.value)
        return [*group, second] if second else group

    def _make(
        self, start: int, end: int, anchor: str | None = None, direction: model.Direction | None = None
    ) -> model.Date | None:
        words = self._source[start:end]
        found = normalise_date(words, reference=self._reference, anchor=anchor, direction=direction)
        if found is None:
            return None
        if direction and normalise_date(words, reference=self._reference, anchor=anchor) == found:
            direction = None
        if anchor and normalise_date(words, reference=self._reference, direction=direction) == found:
            anchor = None
        return model.Date(
            start=start,
            end=end,
            text=words,
            type=found.type,
            value=found.value,
            mod=found.mod,
            begin=found.begin,
            finish=found.finish,
            anchor=anchor,
            direction=direction,
        )


def _outside(first: Token, last: Token, words: str) -> int:
    """Return how many characters at the beginning stay outside: those of a determiner, a preposition, a verb."""
    if _belongs_outside(first, last, words):
        outside = _DETERMINER.match(words)
    elif _is_preposition(first):
        outside = _OVER.match(words)
    else:  # `will last` [`two weeks`]
        outside = _LAST.match(words) if first.tag_.startswith("VB") else None
    return outside.end() if outside and outside.end() < len(words) else 0


def _belongs_outside(first: Token, last: Token, words: str) -> bool:
    """Say whether the determiner is that of a noun that follows: `the` [`third-quarter`] `net`."""
    if last.head.i <= last.i and first.head.i <= last.i:
        return False
    return (first.dep_ == "det" and first.head.i > last.i) or ("-" in words and last.dep_ != "ROOT")


def _is_preposition(over: Token) -> bool:
    """Tell `paid over` [`three years`] from `lasted` [`over three years`]."""
    return over.lower_ == "over" and over.dep_ == "prep" and over.head.lemma_ not in _LASTING
