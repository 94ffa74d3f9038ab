"""Walks through an article and resolves each anaphor to one of the things that it has spoken of so far.

In the order of certainty of Lee et al., "Deterministic coreference resolution based on entity-centric,
precision-ranked rules", Computational Linguistics 39(4), 2013: names and what stands in apposition to them, binding,
what the article calls its names, then salience.
"""

from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.names.descriptors import Apposition, find_appositions
from stargate_facts.pipeline.grammar.references.agreement import PRONOUNS, Referent
from stargate_facts.pipeline.grammar.references.anaphors import (
    Description,
    end_of_phrase,
    find_description,
    pronoun_features,
)
from stargate_facts.pipeline.grammar.references.attention import Attention
from stargate_facts.pipeline.grammar.references.descriptions import call_by, describe_names
from stargate_facts.pipeline.grammar.references.kinship import Kinship
from stargate_facts.pipeline.grammar.references.noun_phrases import DescriptionResolver
from stargate_facts.pipeline.grammar.references.pronouns import PronounResolver, least_confidence
from stargate_facts.pipeline.grammar.references.referents import (
    find_names,
    kind_of_entity,
    make_referents,
    make_unnamed,
)

_APPOSED: Final = 0.95
_LEAST_FOR_DESCRIPTIONS: Final = 0.6
_LEAST_FOR_PAIRS: Final = 0.5


class Resolution(NamedTuple):
    """A resolved mention, as character offsets."""

    start: int
    end: int
    names: tuple[str, ...]
    confidence: float


class Discourse:
    """What an article speaks of, and its mentions."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        names = find_names(doc)
        self._named = make_referents(doc, names)
        self._inside = {i for start, end, _ in names.values() for i in range(start, end)}
        kinds = {head: (start, end, kind_of_entity(entity)) for head, (start, end, entity) in names.items()}
        self._apposed = find_appositions(doc, kinds)
        for each in self._apposed.values():
            call_by(doc[each.noun], self._named[each.name])
        self._listed = _listed_descriptions(doc, self._named)
        self._vocabulary = describe_names(doc, self._named)
        self._attention = Attention(doc, self._named)
        self._kinship = Kinship()
        self._pronouns = PronounResolver(self._attention)
        self._descriptions = DescriptionResolver(self._attention, self._kinship)
        self._resolved: list[Resolution] = []

    def resolve(self) -> list[Resolution]:
        """Return the resolved mentions, in the text's order."""
        for number, sentence in enumerate(self._doc.sents):
            self._attention.sentence = number
            for token in sentence:
                self._read(token)
        return sorted(self._resolved)

    def _read(self, token: Token) -> None:
        if token.i in self._named:
            self._attention.use(self._named[token.i], token)
            self._read_group(token)
        elif token.i in self._listed:
            referent, extent = self._listed[token.i]
            self._refer(token, referent, 1.0, extent=extent)
        elif token.i in self._inside:
            return
        elif token.i in self._apposed:
            self._read_apposition(token, self._apposed[token.i])
        elif (same := self._same_as(token)) is not None:
            self._attention.identify(token, same)
        elif token.lower_ in PRONOUNS:
            self._read_pronoun(token)
        elif token.pos_ in {"NOUN", "NUM", "ADJ", "PROPN"}:
            self._read_noun(token)

    def _read_group(self, token: Token) -> None:
        """Count names that `and` joins as one thing too, once the last of them is read: `Acme and` [`Bolt`]."""
        members = sorted([token, *token.conjuncts], key=lambda each: each.i)
        referents = [self._named[each.i] for each in members if each.i in self._named]
        kinds = {each.kind for each in referents if not each.plural}
        if len(members) > 1 and token.i == members[-1].i and len(referents) == len(members) and len(kinds) == 1:
            self._attention.use_group(referents, members[0])

    def _same_as(self, token: Token) -> Referent | None:
        """Return what a relative pronoun or an apposition is said of: `Acme,` [`which`], `Acme, a` [`maker`]."""
        if token.tag_ in {"WP", "WDT"} and token.head.dep_ == "relcl":
            return self._attention.at(token.head.head.i)
        return self._named.get(token.head.i) if token.dep_ == "appos" else None

    def _read_apposition(self, token: Token, apposition: Apposition) -> None:
        referent = self._named[apposition.name]
        if apposition.possessor is not None:
            self._kinship.add(self._attention.at(apposition.possessor), token.lemma_.lower(), referent)
        if apposition.indefinite:
            self._attention.identify(token, referent)
        else:
            self._refer(token, referent, _APPOSED, extent=(apposition.start, token.i + 1))

    def _read_pronoun(self, token: Token) -> None:
        features = pronoun_features(token)
        choice = self._pronouns.resolve(token, features) if features is not None else None
        if features is not None and choice is not None:
            sure = choice.confidence if choice.confidence >= least_confidence(features) else 0.0
            self._refer(token, choice.referent, sure, extent=(token.i, token.i + 1))

    def _read_noun(self, token: Token) -> None:
        description = find_description(self._doc, token, self._vocabulary)
        if description is not None:
            self._read_description(token, description)
        elif token.pos_ == "NOUN" and token.dep_ not in {"compound", "npadvmod", "amod", "nmod"}:
            self._attention.use(make_unnamed(token), token)

    def _read_description(self, token: Token, description: Description) -> None:
        choice = self._descriptions.resolve(token, description)
        if choice is None:
            self._attention.use(make_unnamed(token), token)
            return
        least = _LEAST_FOR_PAIRS if description.pair else _LEAST_FOR_DESCRIPTIONS
        sure = choice.confidence if choice.confidence >= least else 0.0
        self._refer(token, choice.referent, sure, extent=(description.start, description.end))

    def _refer(self, token: Token, referent: Referent, confidence: float, *, extent: tuple[int, int]) -> None:
        """Count a mention of a referent, and report it unless its confidence is 0."""
        self._attention.use(referent, token)
        if referent.names and confidence:
            first, last = self._doc[extent[0]], self._doc[extent[1] - 1]
            end = last.idx + len(last)
            self._resolved.append(Resolution(first.idx, end, referent.names, round(min(0.99, confidence), 2)))


def _listed_descriptions(doc: Doc, named: dict[int, Referent]) -> dict[int, tuple[Referent, tuple[int, int]]]:
    """Return what the user says that descriptions stand for, and their extents, by the token that heads each."""
    by_name = {name: referent for referent in named.values() for name in referent.names}
    found = {}
    for start, end, name in doc._.listed_descriptions:
        head = doc[start:end].root
        if name in by_name:
            by_name[name].nouns.add(head.lemma_.lower())
            found[head.i] = (by_name[name], (start, end_of_phrase(doc, doc[end - 1])))
    return found
