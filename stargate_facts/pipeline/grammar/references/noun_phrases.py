"""Resolves descriptions (`the new company`, `the two sides`, `his father`) by what the article says of its names."""

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.references import binding
from stargate_facts.pipeline.grammar.references.agreement import (
    ORGANISATION,
    PERSON,
    PLACE,
    Referent,
    noun_kinds,
)
from stargate_facts.pipeline.grammar.references.anaphors import Description
from stargate_facts.pipeline.grammar.references.attention import Attention, Choice, choose
from stargate_facts.pipeline.grammar.references.descriptions import GENERAL_NOUNS, SAID_OF_IT, rate_description
from stargate_facts.pipeline.grammar.references.kinship import Kinship, is_called_kin

_FADED: Final = 20.0  # weight of what is out of mind, for a description that the article has used of it
_RELATIVE: Final = 0.9
_ONLY_SUCH: Final = 0.8


class DescriptionResolver:
    """Resolves the descriptions of one article, in the text's order."""

    def __init__(self, attention: Attention, kinship: Kinship) -> None:
        self._attention = attention
        self._kinship = kinship

    def resolve(self, token: Token, description: Description) -> Choice | None:
        """Return what a description stands for, None where nothing fits it."""
        if description.pair:
            return self._resolve_pair(token, description)
        if description.possessor is not None:
            return self._resolve_relative(description)
        attention = self._attention
        words = [*binding.commanders(token), *binding.coarguments(token)]
        barred = [attention.behind(other) for other in words]
        barred += self._described_otherwise(token, description)
        scored = []
        for each in attention.referents:
            fit = rate_description(each, description) if not any(each is other for other in barred) else 0.0
            if fit:
                weight = attention.weigh(each, token)
                if weight or fit >= SAID_OF_IT:
                    scored.append(((weight + _FADED) * fit * self._favour(each, description), each))
        choice = choose(scored)
        if choice is not None and description.noun and description.noun not in GENERAL_NOUNS:
            choice.referent.nouns.add(description.noun)
        return choice

    def _resolve_relative(self, description: Description) -> Choice | None:
        """Resolve `his daughter` to the one whom the article called so, or to the only one whom it calls a child."""
        whose = self._attention.at(description.possessor or 0)
        relative = self._kinship.find(whose, description.noun)
        if relative is not None:
            return Choice(relative, _RELATIVE)
        known = [
            each
            for each in self._attention.referents
            if each.names and each.kind == PERSON and each is not whose and is_called_kin(each, description.noun)
        ]
        return Choice(known[0], _ONLY_SUCH) if len(known) == 1 else None

    def _described_otherwise(self, token: Token, description: Description) -> list[Referent]:
        """Return what another description in the sentence stands for: `the company paid` [`the startup`]."""
        others = {
            each.lemma_.lower()
            for each in token.sent
            if each.i != token.i and each.tag_ == "NN" and any(left.lower_ == "the" for left in each.lefts)
        }
        others -= {description.noun} | GENERAL_NOUNS
        return [
            each
            for each in self._attention.referents
            if each.names and each.nouns & others and description.noun not in each.nouns
        ]

    def _favour(self, referent: Referent, description: Description) -> float:
        """Favour what was just introduced for `the new company`, what is spoken of beside Acme for `the Acme maker`."""
        favour = 1.0
        if "new" in description.modifiers:
            recent = any(0 < description.head - index < 60 for index in referent.introduced)
            favour *= 3.0 if recent else 0.5
        if description.names:
            favour *= 1.0 + self._companions(description.names, referent)
        return favour

    def _companions(self, names: frozenset[str], referent: Referent) -> int:
        """Count the sentences of the article that speak of both."""
        count = 0
        named: Mapping[int, Referent] = self._attention.named
        for sentence in self._attention.doc.sents:
            heads = [named[i] for i in range(sentence.start, sentence.end) if i in named]
            if any(each is referent for each in heads) and any(names <= each.words for each in heads):
                count += 1
        return count

    def _resolve_pair(self, token: Token, description: Description) -> Choice | None:
        """Resolve `the two companies` to the two that are most in mind, if there is no third."""
        attention = self._attention
        kinds = {noun_kinds()[description.noun]} if description.noun in noun_kinds() else {ORGANISATION, PLACE}
        known = [e for e in attention.referents if len(e.names) == 1 and e.kind in kinds and not e.plural]
        weighed = ((attention.weigh(each, token) * self._coupling(each), each.last_token, each) for each in known)
        ranked = sorted(weighed, key=lambda item: item[:2])
        weights = [0.0, 0.0, *(item[0] for item in ranked)]
        if not weights[-2] or weights[-3] > 0.8 * weights[-2]:
            return None
        pair = sorted((item[2] for item in ranked[-2:]), key=lambda each: each.last_token)
        names = tuple(name for each in pair for name in each.names)
        group = attention.find_group(names) or Referent(pair[0].kind, names=names, plural=True)
        return Choice(group, weights[-2] / (weights[-2] + weights[-3]))

    def _coupling(self, referent: Referent) -> float:
        """Favour what was named together last: `Acme and Bolt`."""
        token = self._attention.doc[referent.last_token]
        coupled = token.dep_ == "conj" or any(child.dep_ == "conj" for child in token.rights)
        return 1.5 if coupled and token.i in self._attention.named else 1.0
