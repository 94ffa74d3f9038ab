"""Gives each quotation to the report that it belongs to, and finds its cue where the syntax shows none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.drafts import Draft, find_last_report
from stargate_facts.pipeline.grammar.speech.quotations import Quotation
from stargate_facts.pipeline.grammar.speech.speakers import find_recipient, find_subject

_ENDS_UTTERANCE = tuple(",?!.…—–-")
_INNER_MARKS = "'’”\" )"
_STOPS = frozenset({".", "?", "!", ";"})
_SPEECH_FRAMES = frozenset({"quote", "that", "window", "parenthetical"})
_SIGNATURE = re.compile(r"\s*(?P<dash>[―—–]|--|-)\s*(?P<name>[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5})\s*$")
_ENDS_BEFORE = tuple(".?!”\"'’»")
_SENTENCE_INSIDE = re.compile(r"\w{2}[.!?] +[A-Z]\w* [a-z]")  # `“It fits. They have a mandate” to grow`
_WITHIN_PHRASE = ("pobj", "compound", "poss")  # `Her post on the wall read: ...`
_LONGEST_CUE_CLAUSE = 40  # tokens between a quotation and its cue verb


class QuotationAttacher:
    """Attaches the quotations of one Doc to drafts."""

    def __init__(self, doc: Doc, text: str, quotations: Iterable[Quotation]) -> None:
        self._doc = doc
        self._text = text  # `Doc.text` is put together anew at each call
        self._quotations = [each for each in quotations if each.inner_start < each.inner_end]
        self._paragraphs: tuple[Extent, ...] = tuple(doc._.paragraphs)
        self._paragraph_starts = [start for start, _ in self._paragraphs]
        self._token_starts = [token.idx for token in doc]

    def attach(self, drafts: list[Draft]) -> None:
        """Widen the drafts' contents to whole quotations, and append drafts for quotations that have none."""
        for each in drafts:
            if each.frame != "turn" and each.content:
                self._snap(each)
        previous: Quotation | None = None
        for quotation in self._quotations:
            draft = self._find_draft(quotation, previous, drafts)
            if draft is not None:
                if not any(_covers(piece, quotation) for piece in draft.content):
                    draft.content = sorted([*draft.content, (quotation.start, quotation.end)])
                draft.quotations.append(quotation)
            if draft is not None or previous is None or not self._is_title_beside(quotation, previous):
                previous = quotation
        for each in drafts:
            self._complete(each)

    def _is_title_beside(self, quotation: Quotation, previous: Quotation) -> bool:
        """Tell a title behind a quotation, which ends no speech: `“Yes,” she said on “Good Evening.” “We`."""
        inner = self._text[quotation.inner_start : quotation.inner_end].strip().rstrip(_INNER_MARKS)
        return self._paragraph(quotation.start) == self._paragraph(previous.start) and _is_title(inner.rstrip(".,"))

    def _find_draft(self, quotation: Quotation, previous: Quotation | None, drafts: list[Draft]) -> Draft | None:
        signed = self._sign(quotation, drafts)
        if signed is not None:
            return signed
        owner = self._owner(quotation, drafts)
        if owner is not None:
            return owner
        if quotation.continues:
            return self._continued(quotation, previous, drafts)
        if self._is_utterance(quotation):
            if self._ends_sentence(quotation) and (draft := self._continued(quotation, previous, drafts)) is not None:
                return draft
            draft = self._find_cue(quotation, drafts) or self._continued(quotation, previous, drafts)
            return draft or (self._just_before(quotation, drafts) if self._ends_sentence(quotation) else None)
        return None

    def _just_before(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        """Let the source of the sentence before, in the same paragraph, go on in quotation marks."""
        before = self._tokens(self._paragraphs[self._paragraph(quotation.start)][0], quotation.start)
        report = find_last_report(before[-1].sent, drafts) if before else None
        if report is None:
            return None
        is_said = report.cue_class == "statement"
        cue = report.cue if is_said else (quotation.start, quotation.inner_start)  # `called` says something itself
        draft = Draft(cue, "statement", "window", report.source, [], None, report.verb)
        drafts.append(draft)
        return draft

    def _ends_sentence(self, quotation: Quotation) -> bool:
        """Tell a sentence by itself, whose speaker comes before: `“We lost,” said Roe. “Badly.” The mayor said`."""
        inner = self._text[quotation.inner_start : quotation.inner_end].rstrip()
        before = self._text[: quotation.start].rstrip()[-1:]
        return inner.endswith((".", "…")) and before in _ENDS_BEFORE

    def _snap(self, draft: Draft) -> None:
        """Let each piece begin and end where quotations do, and drop what the author adds after a quotation."""
        low, high = draft.content[0][0], draft.content[-1][1]
        first = bisect_left(self._quotations, low, key=lambda quotation: quotation.end)
        for quotation in self._quotations[first:]:
            if quotation.start >= high:
                break
            inside = quotation.start <= draft.cue[0] < quotation.end
            for number, (start, end) in enumerate(draft.content):
                if start >= quotation.inner_end or end <= quotation.inner_start:
                    continue
                if inside:
                    draft.content[number] = (max(start, quotation.start), min(end, quotation.inner_end))
                else:
                    draft.content[number] = (min(start, quotation.start), max(end, quotation.end))
        if draft.frame in _SPEECH_FRAMES:
            self._separate(draft)

    def _separate(self, draft: Draft) -> None:
        """Keep the quotation alone where it stands by itself before its cue, as in `“We won,” he said, and left`."""
        before = [piece for piece in draft.content if piece[0] < draft.cue[0]]
        if not before:
            return
        start, end = before[-1]
        last = next(
            (each for each in self._quotations if start <= each.start and each.end >= end - 1 > each.start), None
        )
        if last is None or last.end > draft.cue[0]:
            return
        introduced = self._text[start : last.start].rstrip()
        cued = introduced.endswith(",") and any(map(_is_cue, self._tokens(start, last.start)))
        if cued or introduced.endswith(":"):
            before = [*before[:-1], (last.start, end)]
        elif introduced:
            return
        quoted = [piece for piece in draft.content if piece[0] > draft.cue[0] and self._begins_quoted(piece)]
        draft.content = [*before, *quoted]

    def _complete(self, draft: Draft) -> None:
        """Take in the clause that the quotation ends, as in `When the bank left, she said, “we were ruined”`."""
        source = draft.source
        if draft.frame not in _SPEECH_FRAMES or source is None or not draft.quotations or len(draft.content) > 1:
            return
        quotation, start = draft.quotations[0], min(source.left_edge.idx, draft.cue[0])
        between = self._text[draft.cue[1] : quotation.start].strip()
        begins_low = self._text[quotation.inner_start : quotation.inner_start + 1].islower()
        before = self._text[:start].rstrip()
        if between == "," and begins_low and before.endswith(",") and draft.content[0][0] > draft.cue[0]:
            sentence = source.sent.start_char
            if sentence < start and not any(each.end > sentence and each.start < start for each in self._quotations):
                draft.content.insert(0, (sentence, start))

    def _begins_quoted(self, piece: Extent) -> bool:
        return any(
            each.start < piece[1] and piece[0] <= each.start and not self._has_words((piece[0], each.start))
            for each in self._quotations
        )

    def _sign(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        """Read a signature: `“We won.” — Jane Roe` at the end of a paragraph."""
        end = self._paragraphs[self._paragraph(quotation.start)][1]
        signature = _SIGNATURE.match(self._text, quotation.end, end)
        if signature is None:
            return None
        name = self._tokens(*signature.span("name"))
        if not name or any(token.pos_ in ("VERB", "AUX") for token in name):
            return None
        draft = Draft(
            signature.span("dash"), "statement", "signature", name[-1], [], source_extent=signature.span("name")
        )
        drafts.append(draft)
        return draft

    def _owner(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        """Return the draft whose content holds the quotation and whose cue is outside it: the innermost."""
        holding = [
            draft
            for draft in drafts
            if not quotation.start <= draft.cue[0] < quotation.end
            and any(_covers(piece, quotation) for piece in draft.content)
        ]
        return min(holding, key=lambda draft: sum(end - start for start, end in draft.content), default=None)

    def _is_utterance(self, quotation: Quotation) -> bool:
        """Tell what is said from a title, a nickname, a word held at a distance."""
        text = self._text
        inner = text[quotation.inner_start : quotation.inner_end].strip().rstrip(_INNER_MARKS)
        if self._ends_sentence(quotation) or _SENTENCE_INSIDE.search(inner):
            return True  # no title is a sentence
        if inner.endswith((",", ".")) and _is_title(inner) and text[: quotation.start].rstrip()[-1:] not in (",", ":"):
            return False
        return inner.endswith(_ENDS_UTTERANCE) or text[quotation.end : quotation.end + 1] in (",", ".")

    def _continued(self, quotation: Quotation, previous: Quotation | None, drafts: list[Draft]) -> Draft | None:
        """Find the speaker of a quotation that follows another, in its paragraph or from an open one before it."""
        draft = next((each for each in drafts if previous in each.quotations), None)
        if previous is None or draft is None or quotation.continues:
            return draft
        between = self._paragraph(quotation.start) - self._paragraph(previous.start)
        if between == 1:  # a paragraph that is a quotation and nothing else
            return draft if draft.frame in _SPEECH_FRAMES and self._fills_paragraph(quotation) else None
        return draft if between == 0 and draft.frame != "signature" else None

    def _fills_paragraph(self, quotation: Quotation) -> bool:
        start, end = self._paragraphs[self._paragraph(quotation.start)]
        return quotation.start == start and quotation.end == end

    def _find_cue(self, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
        inner = self._text[quotation.inner_start : quotation.inner_end].rstrip()
        before, after = self._before(quotation), self._after(quotation)
        introduced = bool(before) and before[-1].lower_ in (",", ":")
        ends_sentence = inner.endswith((".", "…")) and introduced
        verb_before = self._last_cue(before) if introduced or (before and before[-1].pos_ == "VERB") else None
        verb_after = None if ends_sentence else self._first_cue(after)
        pairs = [(verb_after, after), (verb_before, before)]
        if introduced and not inner.endswith(","):
            pairs.reverse()
        for verb, window in pairs:
            if verb is not None:
                return self._known(verb, drafts) or self._new(verb, window, drafts)
        return self._introduce(before, drafts) if introduced else None

    def _introduce(self, before: list[Token], drafts: list[Draft]) -> Draft | None:
        """Take a colon for the cue: `He had a message for us: “We won.”`, `The chairman: “We won.”`."""
        colon = before[-1]
        subject = next(
            (token for token in reversed(before) if token.dep_ == "nsubj" and token.tag_ not in ("WDT", "WP")), None
        )
        source = subject or next((token for token in reversed(before) if token.pos_ in ("PROPN", "NOUN")), None)
        if colon.lower_ != ":" or source is None:
            return None
        draft = Draft((colon.idx, colon.idx + 1), "statement", "colon", source, [])
        drafts.append(draft)
        return draft

    def _known(self, verb: Token, drafts: list[Draft]) -> Draft | None:
        """Return the draft of the cue; where it was read otherwise (`put it`), the quotation is its content."""
        draft = next((each for each in drafts if each.verb == verb), None)
        if draft is not None and draft.frame not in _SPEECH_FRAMES:
            draft.content, draft.frame, draft.cue_class = [], "window", "statement"
        return draft

    def _new(self, verb: Token, window: list[Token], drafts: list[Draft]) -> Draft | None:
        subject = _subject(verb, window)
        if subject is None:
            return None
        draft = Draft((verb.idx, verb.idx + len(verb)), "statement", "window", subject, [], find_recipient(verb), verb)
        drafts.append(draft)
        return draft

    def _before(self, quotation: Quotation) -> list[Token]:
        """Return the rest of its sentence before the quotation, or the paragraph before it that ends in a colon."""
        number = self._paragraph(quotation.start)
        first = self._paragraphs[number][0]
        if first == quotation.start and number > 0 and self._text[self._paragraphs[number - 1][1] - 1] == ":":
            first = self._paragraphs[number - 1][0]
        index = self._quotations.index(quotation)
        earlier = self._quotations[index - 1].end if index else 0
        tokens = self._tokens(max(first, earlier), quotation.start)[-_LONGEST_CUE_CLAUSE:]
        stop = max((n for n, token in enumerate(tokens) if token.lower_ in _STOPS), default=-1)
        return [token for token in tokens[stop + 1 :] if not token.is_space]

    def _after(self, quotation: Quotation) -> list[Token]:
        last = self._paragraphs[self._paragraph(quotation.start)][1]
        index = self._quotations.index(quotation)
        later = self._quotations[index + 1].start if index + 1 < len(self._quotations) else last
        tokens = self._tokens(quotation.end, min(last, later))[:_LONGEST_CUE_CLAUSE]
        stop = next((n for n, token in enumerate(tokens) if token.lower_ in _STOPS), len(tokens))
        return [token for token in tokens[:stop] if not token.is_space]

    def _last_cue(self, window: list[Token]) -> Token | None:
        return next((token for token in reversed(window) if _is_cue(token)), None)

    def _first_cue(self, window: list[Token]) -> Token | None:
        return next((token for token in window if _is_cue(token)), None)

    def _paragraph(self, offset: int) -> int:
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def _tokens(self, start: int, end: int) -> list[Token]:
        first, last = bisect_left(self._token_starts, start), bisect_left(self._token_starts, end)
        return [self._doc[index] for index in range(first, last)]

    def _has_words(self, extent: Extent) -> bool:
        return any(map(str.isalnum, self._text[slice(*extent)]))


def _is_cue(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return has_frame("verb", lemma_of(token), "quote")
    if token.lower_ in ("read", "reads"):  # `Her note read: ...`, which taggers take for a noun
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == ":"
    return token.lower_ in ("said", "says")  # `Said the owner: ...`, which taggers take for a name


def _subject(verb: Token, window: list[Token]) -> Token | None:
    """Return the cue's subject by the syntax if it is near, else the noun next to the cue."""
    subject = find_subject(verb)
    if subject is not None and any(token.i == subject.i for token in window):
        return subject
    nouns = [token for token in window if token.pos_ in ("NOUN", "PROPN", "PRON") and token.i != verb.i]
    left = [token for token in nouns if token.i < verb.i]
    left = [token for token in left if token.dep_ not in _WITHIN_PHRASE] or left
    right = [token for token in nouns if token.i > verb.i]
    if left or not right:
        return left[-1] if left else subject
    last = right[0]
    for token in right[1:]:  # the last word of a name: `said Jane Roe`
        if token.pos_ != "PROPN" or token.i != last.i + 1:
            break
        last = token
    return last


def _is_title(inner: str) -> bool:
    """Tell `The Evening Show` by its capitals."""
    words = [word for word in re.findall(r"\w+", inner) if len(word) > 3]
    return len(inner.split()) > 1 and bool(words) and all(word[0].isupper() for word in words)


def _covers(piece: Extent, quotation: Quotation) -> bool:
    return piece[0] <= quotation.inner_start and quotation.inner_end <= piece[1]
