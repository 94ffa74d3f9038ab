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
    {"month_and_day", "month", "weekday", "quarter", "season", "holiday", "end_of_year", "unit", "reference"}
)
_DETERMINER = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_RANGE_END = re.compile(r"\s?[-–—/]\s?(\d{1,2})\b(?![\d:%/-])")
_SIDE = re.compile(r"\s+(?:earlier|later)$", re.IGNORECASE)
_MUCH_FARTHER = 2.5


class DateFinder:
    """Sets `doc._.dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        found: list[model.Date] = []
        anchors = Anchors(doc._.reference_date)
        starts = [token.idx for token in doc]
        text = doc.text
        for candidate in find_candidates(text):
            first = doc[bisect_right(starts, candidate.start) - 1]
            last = doc[bisect_right(starts, candidate.end - 1) - 1]
            words = text[candidate.start : candidate.end]
            if not is_time_expression(candidate, words, first, last):
                continue
            read = self._read(doc, candidate, first, last, anchors)
            if read is None:
                continue
            found.append(read)
            anchors.mention(candidate.rule.kind, read)
            end = _RANGE_END.match(text, read.end)
            if end and candidate.rule.kind in ("year", "month_and_day"):
                second = _make(doc, end.start(1), end.end(1), anchor=read.value)
                found += [second] if second else []
        doc._.dates = tuple(found)
        return doc

    def _read(self, doc: Doc, candidate: Candidate, first: Token, last: Token, anchors: Anchors) -> model.Date | None:
        start, end, kind = candidate.start, candidate.end, candidate.rule.kind
        words = doc.text[start:end]
        anchor = anchors.anchor_for(kind, words, start, ends=_last_day(doc, end))
        determiner = _DETERMINER.match(words)
        if determiner and determiner.end() < len(words) and _belongs_outside(first, last, words):
            trimmed = _make(doc, start + determiner.end(), end, anchor=anchor)
            if trimmed:
                return trimmed
        side = _SIDE.search(words)
        if kind == "offset" and anchor is None and side:  # `three days later`, with nothing to count from, is a length
            end = start + side.start()
        return _with_side(doc, start, end, anchor, find_side(first, last, kind) if kind in _DIRECTED else UNDECIDED)


def _last_day(doc: Doc, end: int) -> str | None:
    """Return the value of the day that a period is said to have ended on: the quarter ended [`Sept. 30`]."""
    ended = ENDED.match(doc.text, end)
    day = candidate_at(doc.text, ended.end()) if ended else None
    found = normalise_date(doc.text[day.start : day.end], reference=doc._.reference_date) if day else None
    return found.value if found else None


def _with_side(doc: Doc, start: int, end: int, anchor: str | None, side: Side) -> model.Date | None:
    """Read an expression on the side of the article's date that the sentence puts it on.

    Tense alone does not reach far: in November, `an agreement to close in January` is not that of ten months ago.
    """
    plain = _make(doc, start, end, anchor=anchor)
    if side.direction is None or plain is None:
        return plain
    directed = _make(doc, start, end, anchor=anchor, direction=side.direction)
    if side.certain or directed is None:
        return directed
    return directed if _distance(doc, directed) <= _MUCH_FARTHER * _distance(doc, plain) else plain


def _distance(doc: Doc, found: model.Date) -> int:
    if doc._.reference_date is None or found.begin is None:
        return 0
    return max(30, abs((date.fromisoformat(found.begin) - date.fromisoformat(doc._.reference_date)).days))


def _belongs_outside(first: Token, last: Token, words: str) -> bool:
    """Say whether the determiner is that of a noun that follows: `the` [`third-quarter`] `net`."""
    if last.head.i <= last.i and first.head.i <= last.i:
        return False
    return (first.dep_ == "det" and first.head.i > last.i) or ("-" in words and last.dep_ != "ROOT")


def _make(
    doc: Doc, start: int, end: int, *, anchor: str | None = None, direction: model.Direction | None = None
) -> model.Date | None:
    words = text_at(doc, start, end)
    reference = doc._.reference_date
    found = normalise_date(words, reference=reference, anchor=anchor, direction=direction)
    if found is None:
        return None
    if direction and normalise_date(words, reference=reference, anchor=anchor) == found:
        direction = None
    if anchor and normalise_date(words, reference=reference, direction=direction) == found:
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
