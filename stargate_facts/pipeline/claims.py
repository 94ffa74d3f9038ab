"""Component: finds the facts that the article states."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypedDict, TypeVar

from spacy.tokens import Doc

from stargate_facts import identity, model
from stargate_facts.pipeline.claim_sources import SourceFinder, speaker_of
from stargate_facts.pipeline.grammar.clauses.antecedents import settle_antecedents
from stargate_facts.pipeline.grammar.clauses.arguments import inside_slots
from stargate_facts.pipeline.grammar.clauses.clauses import Clause, find_clauses
from stargate_facts.pipeline.grammar.clauses.confidence import Neighbours, estimate_confidence
from stargate_facts.pipeline.grammar.clauses.distribution import pair
from stargate_facts.pipeline.grammar.clauses.extents import closing_after
from stargate_facts.pipeline.grammar.clauses.gapping import with_gapped
from stargate_facts.pipeline.grammar.clauses.idle import is_idle, is_listed
from stargate_facts.pipeline.grammar.clauses.nominals import NOMINAL_KINDS, find_nominals
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase
from stargate_facts.pipeline.grammar.clauses.relatives import described_by
from stargate_facts.pipeline.grammar.clauses.repairs import repair
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.factuality.factuality import Reading, read_factuality
from stargate_facts.pipeline.grammar.factuality.unasserted import is_unasserted
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN
from stargate_facts.pipeline.grammar.tree import Run, Tree, sentence_of
from stargate_facts.pipeline.spans import TokenIndex
from stargate_facts.settings import DOUBTFUL

_CONTEXT = 32
_SPEAKER = frozenset({"i", "me", "my", "myself"})
ValueT = TypeVar("ValueT", model.Amount, model.Date)


class _Stretch(TypedDict):
    """Where words stand in the article, as each part of a claim tells it."""

    start: int
    end: int
    text: str
    parts: tuple[model.Extent, ...]


class ClaimFinder:
    """Sets `doc._.claims`: those that are at least as sure as `min_confidence`."""

    def __init__(self, min_confidence: float = DOUBTFUL) -> None:
        self._min_confidence = min_confidence

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        tree = Tree(doc)
        repair(tree)
        writer = _ClaimWriter(doc, tree)
        settle_antecedents(tree, writer.name_types, [run for run, _ in writer.name_runs])
        verbal = (
            each
            for each in with_gapped(tree, find_clauses(tree))
            if not is_idle(tree, each) and not is_unasserted(tree, each)
        )
        found = find_nominals(tree, writer.name_types, writer.name_runs)
        nominal = (clause for clause in found if not is_listed(tree, clause))
        claims = (claim for clause in (*verbal, *nominal) for claim in writer.write(clause))
        doc._.claims = tuple(self._identified(_distinct(claims), Neighbours(doc), doc._.article_id))
        return doc

    def _identified(self, claims: list[model.Claim], neighbours: Neighbours, article: str) -> Iterator[model.Claim]:
        seen: Counter[tuple[str, ...]] = Counter()
        for claim in claims:
            confidence = estimate_confidence(claim, neighbours)
            if confidence < self._min_confidence:
                continue
            words = identity.claim_words(claim)
            claim_id = identity.claim_id(article, words, occurrence=seen[words])
            yield dataclasses.replace(claim, id=claim_id, confidence=confidence)
            seen[words] += 1


class _ClaimWriter:
    """Turns clauses into claims: tokens into the article's words, with the names, values and sources in them."""

    def __init__(self, doc: Doc, tree: Tree) -> None:
        self._doc, self._tree = doc, tree
        self._text: str = doc._.source_text or doc.text  # kept: `doc.text` is built anew at every call
        self._entities: TokenIndex[model.Entity] = TokenIndex(doc, doc._.entities)
        self._mentions: TokenIndex[model.Mention] = TokenIndex(doc, doc._.mentions)
        covered = [(doc.char_span(each.start, each.end), each.type) for each in doc._.entities]
        self.name_runs = [((span.start, span.end), kind) for span, kind in covered if span is not None]
        self.name_types = {i: kind for (start, end), kind in self.name_runs for i in range(start, end)}
        speaking = (i for i, word in enumerate(tree.lower) if word in _SPEAKER)
        self._naming = {*self._entities.tokens, *self._mentions.tokens, *speaking}
        self._sources = SourceFinder(doc, tree)
        self._amounts: tuple[model.Amount, ...] = doc._.amounts
        self._dates: tuple[model.Date, ...] = doc._.dates
        self._evidence: dict[int, model.Evidence] = {}

    def write(self, clause: Clause) -> Iterator[model.Claim]:
        verb = clause.group.verb
        offset = self._tree.starts[verb]
        evidence = self._evidence_of(verb)
        if evidence is None or self._sources.is_cue(offset):
            return
        predicate = self._predicate(clause)
        attribution = self._sources.find(clause)
        speaker = speaker_of(attribution)
        reading = Reading() if clause.kind in NOMINAL_KINDS else read_factuality(self._tree, self._asserted_by(clause))
        if clause.is_affirmed:
            reading = reading.without_negation()
        for subject, object_ in pair(self._tree, verb, clause.subjects, _or_nothing(clause.objects)):
            slots = self._with_inside(object_, clause.slots)
            phrases = [subject, *([object_] if object_ else []), *(slot.phrase for slot in slots)]
            own = [subject, *([object_] if object_ else []), *(s.phrase for s in slots if not s.is_clause)]
            extents = [extent for phrase in own for extent in self._extents(phrase.runs)]
            yield model.Claim(
                id="",
                article=self._doc._.article_id,
                subject=self._element(subject, speaker),
                predicate=predicate,
                object=self._element(object_, speaker) if object_ else None,
                arguments=tuple(self._argument(slot, speaker) for slot in slots),
                entities=self._names(phrases, speaker),
                amounts=_overlapping(self._amounts, extents),
                dates=_overlapping(self._dates, extents),
                modality=reading.modality,
                modality_cue=self._cue(reading.modality_cue),
                negated=reading.negated,
                negation_cue=self._cue(reading.negation_cue),
                attribution=attribution,
                evidence=evidence,
                kind=clause.kind,
            )

    def _asserted_by(self, clause: Clause) -> int:
        """Return the token that tells how surely the clause holds; the parser may have read its verb as a noun."""
        verb = clause.group.verb
        if self._doc[verb].dep_ == "compound" and self._tree.dep[verb] == "conj":
            return self._tree.head[verb]  # `could build roads and even` [`mend bridges`]
        is_noun = not self._doc[verb].tag_.startswith("VB")
        return clause.group.governors[-1] if is_noun and clause.group.governors else verb

    def _with_inside(self, object_: Phrase | None, slots: list[Slot]) -> list[Slot]:
        found = inside_slots(self._tree, Slot("object", object_.start, object_)) if object_ else []
        for slot in slots:
            found.append(slot)
            if not slot.is_finite:
                found += inside_slots(self._tree, slot)
        return found

    def _extents(self, runs: tuple[Run, ...]) -> tuple[model.Extent, ...]:
        starts, ends = self._tree.starts, self._tree.ends
        return tuple([(starts[start], ends[end - 1]) for start, end in runs])

    def _slice(self, start: int, end: int) -> str:
        return self._text[start:end]

    def _stretch(self, runs: tuple[Run, ...]) -> _Stretch:
        extents = self._extents(runs)
        words = " ".join([self._text[start:end] for start, end in extents])
        return _Stretch(start=extents[0][0], end=extents[-1][1], text=words, parts=extents if len(extents) > 1 else ())

    def _predicate(self, clause: Clause) -> model.Predicate:
        return model.Predicate(**self._stretch(clause.group.runs), lemma=clause.group.lemma)

    def _element(self, phrase: Phrase, speaker: str | None) -> model.Element:
        return model.Element(**self._stretch(phrase.runs), entity=self._name(phrase, speaker))

    def _argument(self, slot: Slot, speaker: str | None) -> model.Argument:
        entity = None if slot.is_clause else self._name(slot.phrase, speaker)
        return model.Argument(**self._stretch(slot.phrase.runs), entity=entity, role=slot.role, inside=slot.inside)

    def _cue(self, extent: model.Extent | None) -> model.Span | None:
        return None if extent is None else model.Span(start=extent[0], end=extent[1], text=self._slice(*extent))

    def _name(self, phrase: Phrase, speaker: str | None) -> str | None:
        head = phrase.head
        heads = [head]
        if self._tree.tag[head] in COMMON_NOUN:  # named by what stands in apposition to it: `its owner, Acme Corp.`
            members = [i for i in self._tree.conjuncts(head) if phrase.start <= i < phrase.end]
            heads += [kid for i in members for kid in self._tree.kids[i] if self._tree.dep[kid] == "appos"]
        described = described_by(self._tree, head)
        if described is not None:
            heads.insert(0, described)
        for token in reversed(heads):
            entity, mention = self._entities.at(token), self._mentions.at(token)
            if entity is not None:
                return entity.name
            if mention is not None:
                return " and ".join(mention.names)
        return speaker if self._tree.lower[head] in _SPEAKER else None

    def _names(self, phrases: Iterable[Phrase], speaker: str | None) -> tuple[str, ...]:
        names: dict[str, None] = {}
        tokens = {i for phrase in phrases for start, end in phrase.runs for i in range(start, end)}
        for token in sorted(tokens & self._naming):
            entity, mention = self._entities.at(token), self._mentions.at(token)
            if entity is not None:
                names[entity.name] = None
            elif mention is not None:
                names.update(dict.fromkeys(mention.names))
            elif speaker is not None and self._tree.lower[token] in _SPEAKER:
                names[speaker] = None
        return tuple(names)

    def _evidence_of(self, token: int) -> model.Evidence | None:
        """Return the token's sentence; None for a question."""
        first = self._tree.sentence[token]
        if first not in self._evidence:
            words = [i for i in sentence_of(self._tree, token) if not self._tree.space[i]]
            last = closing_after(self._tree, words[-1])
            start, end = self._tree.starts[words[0]], self._tree.ends[last]
            length = len(self._text)
            self._evidence[first] = model.Evidence(
                start=start,
                end=end,
                quote=self._slice(start, end),
                prefix=self._slice(max(0, start - _CONTEXT), start),
                suffix=self._slice(end, min(length, end + _CONTEXT)),
            )
        evidence = self._evidence[first]
        return None if evidence.quote.rstrip("”\"'’ ").endswith("?") else evidence


def _overlapping(spans: tuple[ValueT, ...], extents: list[model.Extent]) -> tuple[ValueT, ...]:
    if not extents:
        return ()
    first, last = min(extents)[0], max(end for _, end in extents)
    near = [each for each in spans if each.start < last and first < each.end]  # few of the article's
    return tuple(each for each in near if any(start < each.end and each.start < end for start, end in extents))


def _or_nothing(phrases: list[Phrase]) -> list[Phrase | None]:
    return [*phrases] or [None]


def _distinct(claims: Iterable[model.Claim]) -> list[model.Claim]:
    """Leave out claims of the same words in the same sentence, and put the rest in the text's order."""
    found: dict[tuple[object, ...], model.Claim] = {}
    for claim in claims:
        parts = (claim.subject, claim.predicate, claim.object)
        key = (claim.evidence.start, *(part.text.casefold() if part else None for part in parts))
        found.setdefault(key, claim)
    return sorted(found.values(), key=lambda each: (each.evidence.start, each.predicate.start))
