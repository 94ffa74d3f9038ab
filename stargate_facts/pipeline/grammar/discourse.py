"""Walks through an article, keeps account of what it speaks of, and resolves each anaphor to one of those things.

In the order of certainty of Lee et al., "Deterministic coreference resolution based on entity-centric,
precision-ranked rules", Computational Linguistics 39(4), 2013: binding first, then what the article calls its names,
then salience.
"""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.pipeline.grammar import binding, name_lists
from stargate_facts.pipeline.grammar.agreement import (
    KIND_OF_TYPE,
    ORGANISATION,
    PERSON,
    PLACE,
    PRONOUNS,
    REFLEXIVES,
    THING,
    Features,
    Referent,
    agrees,
    fit_of_sex,
    noun_kinds,
    noun_sexes,
    sex_of_name,
)
from stargate_facts.pipeline.grammar.anaphors import (
    Description,
    end_of_phrase,
    find_description,
    pronoun_features,
)
from stargate_facts.pipeline.grammar.descriptions import GENERAL_NOUNS, SAID_OF_IT, describe_names, rate_description
from stargate_facts.pipeline.grammar.quote_speakers import find_quote_speakers
from stargate_facts.pipeline.grammar.salience import ROLE_WEIGHTS, role_of, salience

_UNNAMED = 0.6  # an unnamed thing weighs less: an article is about its names
_PREFERRED = 2.0  # for the subject of the pronoun's own clause or of the verb of saying above it
_FADED = 20.0  # weight of what is out of mind, for a description that the article has used of it
_LEAST_CONFIDENCE = {"m": 0.5, "f": 0.5, "thing": 0.6, "plural": 0.65, "description": 0.5}


class Resolution(NamedTuple):
    """A resolved mention, as character offsets."""

    start: int
    end: int
    names: tuple[str, ...]
    confidence: float


class Discourse:
    """What an article has spoken of so far."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        heads = _entity_heads(doc)
        self._named = _make_referents(doc, heads)  # by the token that heads the name
        self._inside = {i for start, end, _ in heads.values() for i in range(start, end)}
        self._listed = _listed_descriptions(doc, self._named)
        self._speakers = find_quote_speakers(doc)
        self._referents: list[Referent] = []
        self._at: dict[int, Referent] = {}  # by the token that heads a mention
        self._resolved: list[Resolution] = []
        self._sentence = 0

    def resolve(self) -> list[Resolution]:
        """Return the resolved mentions, in the text's order."""
        for number, sentence in enumerate(self._doc.sents):
            self._sentence = number
            for token in sentence:
                self._read(token)
        return sorted(self._resolved)

    def _read(self, token: Token) -> None:
        same = self._same_as(token)
        if token.i in self._named:
            self._use(self._named[token.i], token)
        elif token.i in self._listed:
            referent, extent = self._listed[token.i]
            self._refer(token, referent, 1.0, extent=extent)
        elif token.i in self._inside:
            return
        elif same is not None:
            self._at[token.i] = same
        elif token.lower_ in PRONOUNS:
            features = pronoun_features(token)
            if features is not None:
                self._resolve_pronoun(token, features)
        elif token.pos_ in {"NOUN", "NUM", "ADJ", "PROPN"}:
            self._read_noun(token)

    def _same_as(self, token: Token) -> Referent | None:
        """Return what a relative pronoun or an apposition is said of: `Acme,` [`which`], `Acme, a` [`maker`]."""
        if token.tag_ in {"WP", "WDT"} and token.head.dep_ == "relcl":
            return self._at.get(token.head.head.i)
        return self._named.get(token.head.i) if token.dep_ == "appos" else None

    def _read_noun(self, token: Token) -> None:
        description = find_description(self._doc, token)
        if description is not None and description.pair:
            self._resolve_pair(token, description)
        elif description is not None:
            self._resolve_description(token, description)
        elif token.pos_ == "NOUN" and token.dep_ not in {"compound", "npadvmod", "amod", "nmod"}:
            self._use(_unnamed(token), token)

    def _use(self, referent: Referent, token: Token, *, share: float = 1.0) -> None:
        role = role_of(token)
        if not referent.uses:
            self._referents.append(referent)
        referent.uses.append((self._sentence, ROLE_WEIGHTS[role] * share))
        referent.last_token, referent.last_role = token.i, role
        self._at[token.i] = referent

    def _resolve_pronoun(self, token: Token, features: Features) -> None:
        certain = self._bound(token, features)
        if certain is not None:
            self._refer(token, certain, 0.9, extent=(token.i, token.i + 1))
            return
        barred = [self._at.get(other.i) for other in binding.coarguments(token)]
        speaker = self._speakers.get(token.i)
        if speaker is not None:
            barred.append(self._named.get(speaker) or self._at.get(speaker))
        favoured = {id(self._at.get(each.i)) for each in binding.preferred(token)}
        scored = [
            (
                self._weigh(each, token) * fit_of_sex(features, each) * (_PREFERRED if id(each) in favoured else 1.0),
                each,
            )
            for each in self._referents
            if agrees(features, each) and not any(each is other for other in barred)
        ]
        kind = "plural" if features.plural else features.sex if features.sex != "u" else "thing"
        if "f" not in features.sex and "m" not in features.sex:
            scored = [pair for pair in scored if self._is_prominent(pair[1], plural=features.plural)]
        self._take_best(scored, token, least=_LEAST_CONFIDENCE[kind], extent=(token.i, token.i + 1))

    def _is_prominent(self, referent: Referent, *, plural: bool) -> bool:
        """Tell whether a thing can be `it` or `they`: a subject of late or in this sentence; for `they`, several."""
        if not referent.names:
            return True
        if plural:
            return len(referent.names) > 1
        distance = self._sentence - referent.uses[-1][0]
        return distance == 0 or (distance == 1 and referent.last_role == "subject")

    def _bound(self, token: Token, features: Features) -> Referent | None:
        """Return the only thing that its place allows: `Ann hurt` [`herself`], `In` [`its`] `report, Acme said`."""
        subject = None
        if token.lower_ in REFLEXIVES:
            subject = binding.subject_of(token.head)
        elif token.dep_ == "poss":
            subject = binding.subject_to_come(token)
        if subject is None:
            return None
        referent = self._at.get(subject.i) or self._named.get(subject.i)
        return referent if referent is not None and referent.names and agrees(features, referent) else None

    def _weigh(self, referent: Referent, token: Token) -> float:
        weight = salience(referent, sentence=self._sentence, role=role_of(token))
        return weight if referent.names else weight * _UNNAMED

    def _take_best(
        self, scored: list[tuple[float, Referent]], token: Token, *, least: float, extent: tuple[int, int]
    ) -> bool:
        ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (pair[0], pair[1].last_token))
        if not ranked:
            return False
        weight, best = ranked[-1]
        confidence = weight / (weight + (ranked[-2][0] if len(ranked) > 1 else 0.0))
        self._refer(token, best, confidence if confidence >= least else 0.0, extent=extent)
        return True

    def _refer(self, token: Token, referent: Referent, confidence: float, *, extent: tuple[int, int]) -> None:
        """Count a mention of a referent, and report it unless its confidence is 0."""
        self._use(referent, token)
        if referent.names and confidence:
            first, last = self._doc[extent[0]], self._doc[extent[1] - 1]
            end = last.idx + len(last)
            self._resolved.append(Resolution(first.idx, end, referent.names, round(min(0.99, confidence), 2)))

    def _resolve_description(self, token: Token, description: Description) -> None:
        words = [*binding.commanders(token), *binding.coarguments(token)]
        barred = [self._at.get(other.i) or self._named.get(other.i) for other in words]
        barred += self._described_otherwise(token, description)
        scored = []
        for each in self._referents:
            fit = rate_description(each, description) if not any(each is other for other in barred) else 0.0
            if fit:
                weight = self._weigh(each, token)
                if weight or fit >= SAID_OF_IT:
                    scored.append(((weight + _FADED) * fit * self._favour(each, description), each))
        extent = (description.start, description.end)
        if self._take_best(scored, token, least=_LEAST_CONFIDENCE["description"], extent=extent):
            if description.noun and description.noun not in GENERAL_NOUNS:
                self._at[token.i].nouns.add(description.noun)
        else:
            self._use(_unnamed(token), token)

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
            for each in self._referents
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
        for sentence in self._doc.sents:
            heads = [self._named[i] for i in range(sentence.start, sentence.end) if i in self._named]
            if any(each is referent for each in heads) and any(names <= each.words for each in heads):
                count += 1
        return count

    def _coupling(self, referent: Referent) -> float:
        """Favour what was named together last: `Acme and Bolt`."""
        token = self._doc[referent.last_token]
        coupled = token.dep_ == "conj" or any(child.dep_ == "conj" for child in token.rights)
        return 1.5 if coupled and token.i in self._named else 1.0

    def _resolve_pair(self, token: Token, description: Description) -> None:
        """Resolve `the two companies` to the two that are most in mind, if there is no third."""
        kind = noun_kinds().get(description.noun, ORGANISATION)
        kinds = {kind} if description.noun in noun_kinds() else {ORGANISATION, PLACE}
        known = [each for each in self._referents if len(each.names) == 1 and each.kind in kinds and not each.plural]
        weighed = ((self._weigh(each, token) * self._coupling(each), each.last_token, each) for each in known)
        ranked = sorted(weighed, key=lambda item: item[:2])
        weights = [0.0, 0.0, *(item[0] for item in ranked)]
        if not weights[-2] or weights[-3] > 0.8 * weights[-2]:
            self._use(_unnamed(token), token)
            return
        pair = sorted((item[2] for item in ranked[-2:]), key=lambda each: each.last_token)
        names = tuple(name for each in pair for name in each.names)
        group = next((each for each in self._referents if set(each.names) == set(names)), None)
        group = group or Referent(pair[0].kind, names=names, plural=True)
        confidence = weights[-2] / (weights[-2] + weights[-3])
        self._refer(token, group, confidence, extent=(description.start, description.end))


def _unnamed(token: Token) -> Referent:
    lemma = token.lemma_.lower()
    sex = noun_sexes().get(lemma, "u")
    return Referent(noun_kinds().get(lemma, THING), plural=token.tag_ == "NNS", sex=sex, nouns={lemma})


def _entity_heads(doc: Doc) -> dict[int, tuple[int, int, model.Entity]]:
    """Return each name's first and last token and its entity, by the token that heads it."""
    by_offset = {ent.start_char: ent for ent in doc.ents}
    heads = {}
    for entity in doc._.entities:
        ent = by_offset.get(entity.start)
        if ent is not None:
            heads[ent.root.i] = (ent.start, ent.end, entity)
    return heads


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


def _make_referents(doc: Doc, heads: dict[int, tuple[int, int, model.Entity]]) -> dict[int, Referent]:
    by_name: dict[str, Referent] = {}
    for _, _, entity in heads.values():
        if entity.name not in by_name:
            kind = KIND_OF_TYPE.get(entity.type, THING)
            sex = sex_of_name(entity.name) if kind == PERSON else "u"
            lone = name_lists.given_names().get(entity.name.lower(), "u") if kind == PERSON else "u"
            by_name[entity.name] = Referent(
                kind, names=(entity.name,), sex=sex, leaning=lone, plural=entity.type == "NORP"
            )
    referents = {head: by_name[entity.name] for head, (_, _, entity) in heads.items()}
    describe_names(doc, referents)
    return referents
