"""Gives each quotation to the report that it belongs to, and finds its cue where the syntax shows none."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from stargate_facts.model import CueClass, Extent
from stargate_facts.pipeline.grammar.cues import has_frame
from stargate_facts.pipeline.grammar.quotations import Quotation
from stargate_facts.pipeline.grammar.speakers import find_subject

_ENDS_UTTERANCE = tuple(",?!.…—–-")
_STOPS = frozenset({".", "?", "!", ";"})
_LONGEST_CUE_CLAUSE = 40  # tokens between a quotation and its cue verb


@dataclass(slots=True)
class Draft:
    """An attribution in the making, in character offsets; `source` is the head of the source's phrase."""

    cue: Extent
    cue_class: CueClass
    frame: str
    source: Token | None
    content: list[Extent]
    recipient: Token | None = None
    verb: Token | None = None
    source_extent: Extent | None = None
    quotations: list[Quotation] = field(default_factory=list)


class QuotationAttacher:
    """Attaches the quotations of one Doc to drafts."""

    def __init__(self, doc: Doc, quotations: Iterable[Quotation], paragraphs: Iterable[Extent]) -> None:
        self._doc = doc
        self._text = doc.text
        self._quotations = tuple(quotations)
        self._paragraphs = tuple(paragraphs)
        self._starts = [token.idx for token in doc]

    def attach(self, drafts: list[Draft]) -> None:
        """Widen the drafts' contents to whole quotations, and append drafts for quotations that have none."""
        for each in drafts:
            self._snap(each)
        previous: Quotation | None = None
        for quotation in self._quotations:
            draft: Draft | None = self._owner(quotation, drafts)
            if draft is None:
                draft = self._continued(quotation, previous, drafts) if quotation.continues else None
            if draft is None and self._is_utterance(quotation):
                draft = self._find_cue(quotation, drafts) or self._continued(quotation, previous, drafts)
            if draft is not None:
                if not any(_covers(piece, quotation) for piece in draft.content):
                    draft.content.append((quotation.start, quotation.end))
                    draft.content.sort()
                draft.quotations.append(quotation)
            previous = quotation

    def _snap(self, draft: Draft) -> None:
        for quotation in self._quotations:
            inside = quotation.start <= draft.cue[0] < quotation.end
            for number, (start, end) in enumerate(draft.content):
                if start >= quotation.end or end <= quotation.start:
                    continue
                if inside:
                    draft.content[number] = (max(start, quotation.start), min(end, quotation.inner_end))
                elif start < quotation.inner_end and end > quotation.inner_start:
                    draft.content[number] = (min(start, quotation.start), max(end, quotation.end))

    def _owner(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        """Return the draft whose content holds the quotation and whose cue is outside it: the innermost."""
        holding = [
            draft
            for draft in drafts
            if not quotation.start <= draft.cue[0] < quotation.end
            and any(_covers(piece, quotation) for piece in draft.content)
        ]
        return min(holding, key=lambda draft: sum(b - a for a, b in draft.content), default=None)

    def _is_utterance(self, quotation: Quotation) -> bool:
        text = self._text
        inner = text[quotation.inner_start : quotation.inner_end].strip()
        if not inner:
            return False
        return inner.endswith(_ENDS_UTTERANCE) or text[quotation.end : quotation.end + 1] in (",", ".")

    def _continued(self, quotation: Quotation, previous: Quotation | None, drafts: list[Draft]) -> Draft | None:
        """Find the speaker of a quotation that follows another: after its cue clause, or in the next paragraph."""
        if previous is None:
            return None
        draft = next((each for each in drafts if previous in each.quotations), None)
        if draft is None:
            return None
        if quotation.continues:
            return draft
        if self._paragraph(previous.start) != self._paragraph(quotation.start):
            return None
        between = (previous.end, quotation.start)
        if previous.end <= draft.cue[0] < quotation.start or not self._has_words(between):
            stops = [t for t in self._tokens(*between) if t.lower_ in _STOPS]
            return draft if len(stops) <= 1 else None
        return None

    def _paragraph(self, offset: int) -> int:
        return next((n for n, (start, end) in enumerate(self._paragraphs) if start <= offset < end), -1)

    def _has_words(self, extent: Extent) -> bool:
        return any(character.isalnum() for character in self._text[slice(*extent)])

    def _find_cue(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        inner = self._text[quotation.inner_start : quotation.inner_end].rstrip()
        before, after = list(self._before(quotation)), list(self._after(quotation))
        introduced = bool(before) and before[-1].lower_ in (",", ":")
        windows = [before, after] if introduced and not inner.endswith(",") else [after, before]
        for window in windows:
            is_before = window is before
            if is_before and not (introduced or (before and before[-1].pos_ in ("VERB", "AUX"))):
                continue
            if not is_before and inner.endswith((".", "…")) and introduced:
                continue
            verb = self._cue_verb(window, nearest_last=is_before)
            if verb is None:
                continue
            known = next((draft for draft in drafts if draft.verb is verb), None)
            if known is not None:
                if known.frame not in ("quote", "that", "window", "parenthetical"):
                    known.content = []
                    known.frame = "window"
                return known
            subject = self._subject(verb, window)
            if subject is None:
                continue
            draft = Draft((verb.idx, verb.idx + len(verb)), "statement", "window", subject, [], verb=verb)
            drafts.append(draft)
            return draft
        return None

    def _before(self, quotation: Quotation) -> Iterator[Token]:
        paragraph = self._paragraph(quotation.start)
        first = self._paragraphs[paragraph][0] if paragraph >= 0 else 0
        earlier = [q.end for q in self._quotations if q.end <= quotation.start]
        tokens = list(self._tokens(max([first, *earlier]), quotation.start))[-_LONGEST_CUE_CLAUSE:]
        stop = max((n for n, token in enumerate(tokens) if token.lower_ in _STOPS), default=-1)
        yield from (token for token in tokens[stop + 1 :] if not token.is_space)

    def _after(self, quotation: Quotation) -> Iterator[Token]:
        paragraph = self._paragraph(quotation.start)
        last = self._paragraphs[paragraph][1] if paragraph >= 0 else len(self._text)
        later = [q.start for q in self._quotations if q.start >= quotation.end]
        for token in list(self._tokens(quotation.end, min([last, *later])))[:_LONGEST_CUE_CLAUSE]:
            if token.lower_ in _STOPS:
                return
            if not token.is_space:
                yield token

    def _tokens(self, start: int, end: int) -> Iterator[Token]:
        for index in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield self._doc[index]

    def _cue_verb(self, window: list[Token], *, nearest_last: bool) -> Token | None:
        candidates = [
            token
            for token in window
            if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ")
            and has_frame("verb", token.lemma_.lower(), "quote")
            and (token.pos_ in ("VERB", "AUX") or token.lower_ in ("said", "says"))
        ]
        if not candidates:
            return None
        return candidates[-1] if nearest_last else candidates[0]

    def _subject(self, verb: Token, window: list[Token]) -> Token | None:
        inside = {token.i for token in window}
        subject = find_subject(verb)
        if subject is not None and subject.i in inside:
            return subject
        left = [token for token in window if token.i < verb.i and token.pos_ in ("NOUN", "PROPN", "PRON")]
        right = [token for token in window if token.i > verb.i and token.pos_ in ("NOUN", "PROPN", "PRON")]
        if left:
            return left[-1]
        return right[0] if right else subject


def _covers(piece: Extent, quotation: Quotation) -> bool:
    return piece[0] <= quotation.inner_start and quotation.inner_end <= piece[1]
