"""Resolves third-person pronouns: by binding where its place decides, else by salience among what agrees with it."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.references import binding
from stargate_facts.pipeline.grammar.references.agreement import REFLEXIVES, Features, Referent, agrees, fit_of_sex
from stargate_facts.pipeline.grammar.references.attention import Attention, Choice, choose
from stargate_facts.pipeline.grammar.references.salience import SUBJECTS
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.quote_speakers import find_quote_speakers

_PREFERRED: Final = 2.5  # for the subject of the pronoun's own clause or of the verb of saying above it
_SPOKE: Final = 1.5  # for the last speaker, where the pronoun speaks: `..., he added`
_BOUND: Final = 0.9
_EVIDENT: Final = 0.8  # a name takes the sex of a pronoun that refers to it so surely
LEAST_CONFIDENCE: Final = {"m": 0.5, "f": 0.5, "thing": 0.7, "plural": 0.65}
"""Chosen on news by what each class gains and costs below and above: `it` and `they` seldom are a name at all."""


class PronounResolver:
    """Resolves the pronouns of one article, in the text's order."""

    def __init__(self, attention: Attention) -> None:
        self._attention = attention
        self._quote_speakers = find_quote_speakers(attention.doc)

    def resolve(self, token: Token, features: Features) -> Choice | None:
        """Return what a pronoun stands for, None where nothing agrees with it."""
        bound = self._bound(token, features)
        if bound is not None:
            return Choice(bound, _BOUND)
        barred = {id(each) for each in self._barred(token)}
        favoured = {id(each) for each in self._favoured(token, features)}
        speaks = token.dep_ == "nsubj" and has_frame("verb", token.head.lemma_, "quote")
        scored = []
        for each in self._attention.in_mind():
            if id(each) in barred or not agrees(features, each):
                continue
            if features.sex == "u" and not self._is_prominent(
                each, plural=features.plural, is_favoured=id(each) in favoured
            ):
                continue
            weight = self._attention.weigh(each, token) * fit_of_sex(features, each)
            weight *= _PREFERRED if id(each) in favoured else 1.0
            weight *= _SPOKE if speaks and each is self._attention.speaker else 1.0
            scored.append((weight, each))
        choice = choose(scored)
        if choice is not None and choice.confidence >= _EVIDENT and choice.referent.sex == "u":
            choice.referent.sex = features.sex
        return choice

    def _barred(self, token: Token) -> Iterator[Referent | None]:
        """Yield what the pronoun's place rules out, and who speaks the quotation that it is in."""
        yield from (self._attention.behind(other) for other in binding.coarguments(token))
        yield from (self._attention.named.get(other.i) for other in binding.commanded(token))
        speaker = self._quote_speakers.get(token.i)
        if speaker is not None:
            yield self._attention.named.get(speaker) or self._attention.at(speaker)

    def _favoured(self, token: Token, features: Features) -> Iterator[Referent | None]:
        for each in binding.preferred(token):
            group = self._attention.group_at(each.i) if features.plural else None
            yield group or self._attention.at(each.i)

    def _bound(self, token: Token, features: Features) -> Referent | None:
        """Return the only thing that its place allows: `Ann hurt` [`herself`], `In` [`its`] `report, Acme said`."""
        subject = None
        if token.lower_ in REFLEXIVES:
            subject = binding.subject_of(token.head)
        elif token.dep_ == "poss":
            subject = binding.subject_to_come(token)
        if subject is None:
            return None
        referent = self._attention.behind(subject)
        return referent if referent is not None and referent.names and agrees(features, referent) else None

    def _is_prominent(self, referent: Referent, *, plural: bool, is_favoured: bool) -> bool:
        """Tell whether a thing can be `it` or `they`: a subject of late or in this sentence; for `they`, several."""
        if not referent.names:
            return True
        if plural and len(referent.names) == 1:
            return is_favoured and not self._has_several()
        distance = self._attention.sentence - referent.uses[-1][0]
        return distance == 0 or (distance == 1 and referent.last_role in SUBJECTS)

    def _has_several(self) -> bool:
        """Tell whether the sentence has spoken of several things: then `they` is no organisation."""
        now = self._attention.sentence
        return any(each.plural and each.uses[-1][0] == now for each in self._attention.in_mind())


def least_confidence(features: Features) -> float:
    """Return how sure a pronoun's resolution must be to be reported."""
    kind = "plural" if features.plural else features.sex if features.sex != "u" else "thing"
    return LEAST_CONFIDENCE[kind]
