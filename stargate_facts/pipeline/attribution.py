"""Component: finds who said what."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.speech.ascription import find_ascription, is_withheld
from stargate_facts.pipeline.grammar.speech.block_quotations import add_blocks
from stargate_facts.pipeline.grammar.speech.continuity import follow_speakers
from stargate_facts.pipeline.grammar.speech.drafts import Draft
from stargate_facts.pipeline.grammar.speech.free_indirect import continue_speech
from stargate_facts.pipeline.grammar.speech.quotations import Quotation, find_quotations
from stargate_facts.pipeline.grammar.speech.quoted_speech import QuotationAttacher
from stargate_facts.pipeline.grammar.speech.report_frames import Report
from stargate_facts.pipeline.grammar.speech.reports import find_reports
from stargate_facts.pipeline.grammar.speech.speakers import SPEAKER_TYPES
from stargate_facts.pipeline.grammar.speech.stretches import Range
from stargate_facts.pipeline.grammar.speech.turns import Turn, find_turns
from stargate_facts.pipeline.grammar.speech.unnamed import describe_number, describe_words, take_up_sources
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.spans import TokenIndex, span_at

_AROUND = " \t\r\n,;:.—–->"  # what is trimmed from the ends of a content or a source
_DATELINE = re.compile(r"[A-Z][A-Z.,'’ -]+(?:,? [A-Z][\w.]+(?: \d{1,2})?)?(?: ?\([^)]{2,30}\))? ?(?:—|–|--| - ) ?")
_ADDED = ("relcl", "acl", "advcl")  # `Ms. Roe, who left in May,`
_SETS_OFF = frozenset({",", "(", "—", "–", "--"})
_PLACES = ("GPE", "LOC", "FAC")
_DASHES = frozenset({"—", "–", "--"})
_LONGEST_PARTY = 6  # tokens from a place's name to the end of its parenthesis
_LONGEST_LIST = 60  # tokens between the dashes of an enumeration
_CLAUSES = ("ccomp", "advcl", "relcl", "acl", "csubj", "parataxis")
_OWN_PHRASE = ("prep", "relcl", "acl")  # `those who left`: a pronoun with a phrase of its own


class AttributionFinder:
    """Sets `doc._.attributions`: direct and indirect speech, and what is thought, wanted, shown (see `cue_class`)."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        text = doc.text
        quotations = find_quotations(text, doc._.paragraphs)
        quotations = add_blocks(doc, doc._.source_text or text, doc._.paragraphs, quotations)
        drafts = [_draft(doc, report) for report in find_reports(doc)]
        drafts += filter(None, (_draft_of_turn(doc, turn) for turn in find_turns(text, doc._.paragraphs)))
        QuotationAttacher(doc, text, quotations).attach(drafts)
        finished = _Finisher(doc, text, quotations)
        found = [each for each in map(finished.finish, drafts) if each is not None]
        found.sort(key=lambda each: (each.content[0], each.cue.start))
        persons = {each.name for each in doc._.entities if each.type == "PERSON"}
        organizations = {each.name for each in doc._.entities if each.type == "ORG"}
        found = follow_speakers(found, persons=persons, organizations=organizations, text=text)
        doc._.attributions = tuple(continue_speech(doc, take_up_sources(found, finished.source_heads), text))
        return doc


class _Finisher:
    """Turns the drafts of one Doc into attributions: exact extents, names, kinds."""

    def __init__(self, doc: Doc, text: str, quotations: tuple[Quotation, ...]) -> None:
        self._doc = doc
        self._tree = Tree(doc)
        self._text = text
        self._quotations = quotations
        self._paragraph_starts = {start for start, _ in doc._.paragraphs}
        self.source_heads: dict[int, Token] = {}  # by the source's start
        self._entities: TokenIndex[model.Entity] = TokenIndex(doc, doc._.entities)
        self._mentions: TokenIndex[model.Mention] = TokenIndex(doc, doc._.mentions)

    def finish(self, draft: Draft) -> model.Attribution | None:
        """Return the attribution, None for a draft in which no content is left."""
        source = self._source(draft)
        content = self._content(draft, source)
        if not content or (draft.frame == "quote" and not draft.quotations):
            return None
        withheld = is_withheld(self._tree, draft)
        return model.Attribution(
            kind="direct" if draft.frame == "turn" else self._kind(content),
            source=source,
            cue=span_at(self._doc, *draft.cue),
            content=content,
            cue_class="topic" if withheld else draft.cue_class,
            ascribes="none" if withheld else find_ascription(self._tree, draft),
            recipient=self._recipient(draft, content),
        )

    def _source(self, draft: Draft) -> model.Source | None:
        if draft.source is None:
            return None
        known = draft.source_extent
        head = _outside_parentheses(draft.source, draft.cue[0]) if known is None else draft.source
        span = self._phrase(head, draft.cue) if known is None else span_at(self._doc, *known)
        name = self._name(head)
        self.source_heads[span.start] = head
        unnamed = name is None
        return model.Source(
            start=span.start,
            end=span.end,
            text=span.text,
            name=name,
            number=describe_number(head) if unnamed else None,
            description=describe_words(head, span) if unnamed else None,
        )

    def _recipient(self, draft: Draft, content: tuple[Extent, ...]) -> model.Span | None:
        """Return who was told, without the content that parsers hang on it."""
        if draft.recipient is None:
            return None
        span = self._phrase(draft.recipient, draft.cue)
        end = min([start for start, _ in content if span.start < start < span.end], default=span.end)
        return span_at(self._doc, *self._trimmed(span.start, end))

    def _phrase(self, head: Token, cue: Extent) -> model.Span:
        """Return the whole phrase of a source, as far as the cue, without what is only added about it."""
        bare = head.pos_ == "PRON" and not any(child.dep_ in _OWN_PHRASE for child in head.rights)
        first, last = (head, head) if bare else (_first_of_phrase(head), head.right_edge)
        start, end = first.idx, last.idx + len(last)
        colon = self._text.find(":", head.idx + len(head), end)
        end = end if colon < 0 else colon  # `Said Ms. Roe: ...`, where parsers hang the rest on the name
        for child in head.rights:
            before = child.left_edge.i - 1
            if child.dep_ in _ADDED and before > head.i and self._doc[before].lower_ in _SETS_OFF:
                end = min(end, self._doc[before].idx)
            elif child.dep_ == "relcl" and child.left_edge.idx < cue[0] < child.right_edge.idx:
                end = min(end, child.left_edge.idx)  # `the paper` [`that reported it`]
        dash = next((t for t in self._doc[first.i : head.i] if t.lower_ in _DASHES), None) if not bare else None
        if dash is not None:
            start = dash.idx + len(dash)  # a dateline: `PARIS -- The bank`
        end = max(end, self._end_of_hyphenated(last))
        if start < cue[1] and cue[0] < end:
            start, end = (start, cue[0]) if head.idx < cue[0] else (cue[1], end)
        if not self._text[start : start + 1].isalnum():  # the mark that closes a quotation, read as a part of it
            start = max([start, *(each.end for each in self._quotations if each.inner_end <= start < each.end)])
        start, end = self._trimmed(start, end)
        return span_at(self._doc, start, end) if start < end else span_at(self._doc, head.idx, head.idx + len(head))

    def _end_of_hyphenated(self, last: Token) -> int:
        """Return the end of a word that parsers take apart at its hyphen (`Rolls` of `Rolls-Acme Corp.`), else 0."""
        hyphen = last.i + 1
        if hyphen + 1 >= len(self._doc) or self._doc[hyphen].lower_ != "-" or last.whitespace_:
            return 0
        rest = self._doc[hyphen + 1]
        while rest.dep_ == "compound" and rest.head.i > rest.i:
            rest = rest.head
        return rest.idx + len(rest)

    def _name(self, head: Token) -> str | None:
        """Return the canonical name of the one that the phrase names or refers to, `A and B` of several."""
        names = [self._name_of_one(each) for each in (head, *head.conjuncts) if each.i >= head.i]
        return None if None in names else " and ".join(dict.fromkeys(map(str, names)))

    def _name_of_one(self, head: Token) -> str | None:
        is_who = head.tag_ in ("WP", "WDT") and head.head.dep_ == "relcl"
        head = head.head.head if is_who else head  # `Ms. Roe, who said`
        entity = self._entities.at(head.i)
        if is_who and entity is not None and entity.type in _PLACES:
            return None  # `the clerks in Leeds, who said`
        if entity is not None:
            return entity.name
        mention = self._mentions.at(head.i)
        if mention is not None:
            return " and ".join(mention.names)
        for child in head.rights:
            apposed = self._entities.at(child.i) if child.dep_ == "appos" else None
            if apposed is not None and apposed.type == "PERSON":
                return self._name(child)
        return self._name_of_listed(head)

    def _name_of_listed(self, head: Token) -> str | None:
        """Return the names between dashes after a plural: `The guests—Acme’s Jane Roe and John Poe—said`."""
        first = head.i + 1
        if head.tag_ != "NNS" or first >= len(self._doc) or self._doc[first].lower_ not in _DASHES:
            return None
        names: dict[str, None] = {}
        for token in self._doc[first + 1 : min(first + _LONGEST_LIST, head.sent.end)]:
            if token.lower_ in _DASHES:
                return " and ".join(names) if len(names) > 1 else None
            if token.pos_ in ("VERB", "AUX"):
                return None
            entity = self._entities.at(token.i)
            if entity is not None and not self._text.startswith(("'s", "’s"), entity.end):
                names[entity.name] = None
        return None

    def _content(self, draft: Draft, source: model.Source | None) -> tuple[Extent, ...]:
        """Return the pieces without the cue and the source, where these stand inside."""
        pieces = [self._without_dateline(*piece) for piece in draft.content]
        holes = [draft.cue] if source is None else [draft.cue, (source.start, source.end)]
        for hole in holes:
            pieces = [part for piece in pieces for part in _cut(piece, hole)]
        trimmed = {self._trimmed(*piece) for piece in pieces}
        return _joined(piece for piece in trimmed if self._count_characters(*piece))

    def _without_dateline(self, start: int, end: int) -> Extent:
        """Leave out the place at a paragraph's start: `LEEDS, May 3 (Wire) — ` of what is said after it."""
        dateline = _DATELINE.match(self._text, start, end) if start in self._paragraph_starts else None
        return (start, end) if dateline is None else (dateline.end(), end)

    def _trimmed(self, start: int, end: int) -> Extent:
        while start < end and self._text[start] in _AROUND:
            start += 1
        while end > start and self._text[end - 1] in _AROUND:
            end -= 1
        return start, end

    def _kind(self, content: tuple[Extent, ...]) -> model.AttributionKind:
        """Tell whether all of the content is in quotation marks, or none, or a part."""
        total = sum(self._count_characters(*piece) for piece in content)
        quoted = sum(
            self._count_characters(max(start, quotation.start), min(end, quotation.end))
            for start, end in content
            for quotation in self._quotations
        )
        if not quoted:
            return "indirect"
        return "direct" if quoted >= total else "mixed"

    def _count_characters(self, start: int, end: int) -> int:
        return sum(map(str.isalnum, self._text[start:end])) if start < end else 0


def _draft(doc: Doc, report: Report) -> Draft:
    return Draft(
        cue=_extent(doc, report.cue),
        cue_class=report.cue_class,
        frame=report.frame,
        source=report.source,
        content=[_extent(doc, (start, end)) for start, end in report.content if start < end],
        recipient=report.recipient,
        verb=report.verb,
    )


def _draft_of_turn(doc: Doc, turn: Turn) -> Draft | None:
    """Return a turn's draft, None for a headline whose first words name nobody (`The Latest: Shop Closes`)."""
    name = doc.char_span(*turn.name, alignment_mode="expand")
    if name is None or (turn.is_headline and not _is_named_again(doc, turn.name)):
        return None
    frame = "headline" if turn.is_headline else "turn"
    return Draft(turn.colon, "statement", frame, name[-1], [turn.said], source_extent=turn.name)


def _outside_parentheses(head: Token, cue: int) -> Token:
    """Return `Roe` for the head that parsers find in `Senator Jane Roe (R-Ohio) said`: `Ohio`."""
    doc, start = head.doc, head.sent.start
    closing = next((token for token in doc[head.i : head.i + _LONGEST_PARTY] if token.lower_ == ")"), None)
    if closing is None or not head.idx < closing.idx < cue:
        return head
    opening = next((i for i in range(head.i, start, -1) if doc[i].lower_ in ("(", ")")), start)
    inside = doc[opening].lower_ == "(" and doc[opening - 1].pos_ in ("PROPN", "NOUN")
    return doc[opening - 1] if inside else head


def _first_of_phrase(head: Token) -> Token:
    """Return where the phrase begins: at its left edge, without clauses that parsers hang before a noun."""
    before = [child for child in head.lefts if child.dep_ in _CLAUSES and child.pos_ in ("VERB", "AUX")]
    return before[-1].right_edge.nbor() if before else head.left_edge


def _is_named_again(doc: Doc, extent: Extent) -> bool:
    """Tell whether the words name one that may speak, and whom the article goes on to name."""
    called = {each.name for each in doc._.entities if each.start < extent[1] <= each.end and each.type in SPEAKER_TYPES}
    return any(each.name in called and each.start > extent[1] for each in doc._.entities)


def _extent(doc: Doc, tokens: Range) -> Extent:
    last = doc[tokens[1] - 1]
    return doc[tokens[0]].idx, last.idx + len(last)


def _joined(pieces: Iterable[Extent]) -> tuple[Extent, ...]:
    """Return the pieces in order, those that overlap as one."""
    found: list[Extent] = []
    for start, end in sorted(pieces):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def _cut(piece: Extent, hole: Extent) -> list[Extent]:
    if hole[1] <= piece[0] or piece[1] <= hole[0]:
        return [piece]
    return [part for part in ((piece[0], hole[0]), (hole[1], piece[1])) if part[0] < part[1]]
