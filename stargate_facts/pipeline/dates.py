"""Component: finds and normalises time expressions."""

import re
from bisect import bisect_right
from datetime import date

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.pipeline.grammar.date_anchors import ENDED, Anchors
from stargate_facts.pipeline.grammar.date_direction import UNDECIDED, Side, find_side
from stargate_facts.pipeline.grammar.date_filters import is_time_expression
from stargate_facts.pipeline.spans import text_at
from stargate_facts.values.timex import normalise_date
from stargate_facts.values.timex_finder import Candidate, candidate_at, find_candidates

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
_LASTING = frozenset({"last", "take", "spend", "wait", "be", "need", "require"})
_RANGE_END = re.compile(r"\s?[-–—/]\s?(\d{1,2}\b(?:,\s+((?:19|20)\d\d)\b)?)(?![\d:%/-])")
_SIDE = re.compile(r"\s+(?:earlier|later)$", re.IGNORECASE)
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
        self._anchors = Anchors(self._reference)

    def find_dates(self) -> list[model.Date]:
        found: list[model.Date] = []
        starts = [token.idx for token in self._doc]
        for candidate in find_candidates(self._text):
            first = self._doc[bisect_right(starts, candidate.start) - 1]
            last = self._doc[bisect_right(starts, candidate.end - 1) - 1]
            words = self._text[candidate.start : candidate.end]
            overlaps = bool(found) and candidate.start < found[-1].end
            if overlaps or not is_time_expression(candidate, words, first, last):
                continue
            read = self._read(candidate, words, first, last)
            if read is None:
                continue
            both = self._with_range_end(read, candidate.rule.kind)
            self._anchors.mention(candidate.rule.kind, both[0])
            found += both
        return found

    def _read(self, candidate: Candidate, words: str, first: Token, last: Token) -> model.Date | None:
        start, end, kind = candidate.start, candidate.end, candidate.rule.kind
        anchor = self._anchors.anchor_for(kind, words, start, ends=self._last_day(end))
        side = find_side(first, last, kind) if kind in _DIRECTED else UNDECIDED
        outside = _DETERMINER.match(words) if _belongs_outside(first, last, words) else _OVER.match(words)
        if outside and outside.end() < len(words) and (outside.re is _DETERMINER or _is_preposition(first)):
            trimmed = self._on_side(start + outside.end(), end, anchor, side)
            if trimmed:
                return trimmed
        later = _SIDE.search(words)
        if kind == "offset" and anchor is None and later:  # `three days later`, with nothing to count from, is a length
            end = start + later.start()
        return self._on_side(start, end, anchor, side)

    def _last_day(self, end: int) -> str | None:
        """Return the value of the day that a period is said to have ended on: the quarter ended [`Sept. 30`]."""
        ended = ENDED.match(self._text, end)
        day = candidate_at(self._text, ended.end()) if ended else None
        found = normalise_date(self._text[day.start : day.end], reference=self._reference) if day else None
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

    def _with_range_end(self, first: model.Date, kind: str) -> list[model.Date]:
        """Return a date, and the second part of its range if written short: 1990-[`91`], March 3-[`5, 2025`]."""
        end = _RANGE_END.match(self._text, first.end) if kind in ("year", "month_and_day") else None
        if end is None:
            return [first]
        if kind == "month_and_day" and end[2]:
            first = self._make(first.start, first.end, end[2]) or first
        second = self._make(end.start(1), end.end(1), first.value)
        return [first, second] if second else [first]

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


def _belongs_outside(first: Token, last: Token, words: str) -> bool:
    """Say whether the determiner is that of a noun that follows: `the` [`third-quarter`] `net`."""
    if last.head.i <= last.i and first.head.i <= last.i:
        return False
    return (first.dep_ == "det" and first.head.i > last.i) or ("-" in words and last.dep_ != "ROOT")


def _is_preposition(over: Token) -> bool:
    """Tell `paid over` [`three years`] from `lasted` [`over three years`]."""
    return over.dep_ == "prep" and over.head.lemma_ not in _LASTING
