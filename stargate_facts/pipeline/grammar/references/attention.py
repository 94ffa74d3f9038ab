"""Keeps account of what an article has spoken of so far, and how much of it is in the reader's mind."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.references.agreement import Referent
from stargate_facts.pipeline.grammar.references.salience import HORIZON, ROLE_WEIGHTS, SUBJECTS, role_of, salience
from stargate_facts.pipeline.grammar.speech.cues import has_frame

_UNNAMED: Final = 0.6  # an unnamed thing weighs less: an article is about its names
_UNNAMED_SEVERAL: Final = 1.0  # but `they` seldom is a name


class Choice(NamedTuple):
    """What an anaphor stands for, and the share of its weight in that of the best two."""

    referent: Referent
    confidence: float


class Attention:
    """The referents of an article up to the current word."""

    def __init__(self, doc: Doc, named: Mapping[int, Referent]) -> None:
        self.doc = doc
        self.named = named  # by the token that heads the name
        self.referents: list[Referent] = []  # in the order of their first mention
        self.sentence = 0
        self._in_mind: dict[int, Referent] = {}  # by identity
        self._in_mind_at = 0  # the sentence for which that holds
        self.speaker: Referent | None = None  # the last subject of a verb of saying
        self._groups: dict[int, Referent] = {}  # by the token that heads the first of them
        self._at: dict[int, Referent] = {}  # by the token that heads a mention

    def use(self, referent: Referent, token: Token) -> None:
        """Count a mention of a referent."""
        self._count(referent, token)
        self._at[token.i] = referent
        if referent.last_role in SUBJECTS and has_frame("verb", token.head.lemma_, "quote"):
            self.speaker = referent

    def identify(self, token: Token, referent: Referent) -> None:
        """Note what a word stands for without counting it as a mention: `Acme,` [`which`]."""
        self._at[token.i] = referent

    def use_group(self, referents: list[Referent], token: Token) -> None:
        """Count a mention of several together, headed by the first: [`Acme and Bolt`] `signed`."""
        names = tuple(name for each in referents for name in each.names)
        group = self.find_group(names) or Referent(referents[0].kind, names=names, plural=True)
        self._count(group, token)
        self._groups[token.i] = group

    def _count(self, referent: Referent, token: Token) -> None:
        role = role_of(token)
        if not referent.uses:
            self.referents.append(referent)
        self._in_mind[id(referent)] = referent
        referent.uses.append((self.sentence, ROLE_WEIGHTS[role]))
        referent.last_token, referent.last_role = token.i, role

    def in_mind(self) -> list[Referent]:
        """Return the referents that weigh anything in this sentence: those of late, of an article's hundreds."""
        if self._in_mind_at != self.sentence:
            late = (each for each in self._in_mind.values() if self.sentence - each.uses[-1][0] <= HORIZON)
            self._in_mind = {id(each): each for each in late}
            self._in_mind_at = self.sentence
        return list(self._in_mind.values())

    def find_group(self, names: tuple[str, ...]) -> Referent | None:
        """Return the group of these names, if they were spoken of together before."""
        return next((each for each in self.referents if set(each.names) == set(names)), None)

    def group_at(self, token_index: int) -> Referent | None:
        """Return the group whose first name this token heads."""
        return self._groups.get(token_index)

    def at(self, token_index: int) -> Referent | None:
        """Return what the word read at this token stands for."""
        return self._at.get(token_index)

    def behind(self, token: Token) -> Referent | None:
        """Return what a word stands for, or a name still to come."""
        return self._at.get(token.i) or self.named.get(token.i)

    def weigh(self, referent: Referent, token: Token) -> float:
        """Return a referent's salience for an anaphor, 0 if it is out of mind."""
        weight = salience(referent, sentence=self.sentence, role=role_of(token))
        if referent.names:
            return weight
        return weight * (_UNNAMED_SEVERAL if referent.plural else _UNNAMED)


def choose(scored: Iterable[tuple[float, Referent]]) -> Choice | None:
    """Return the referent of the highest weight, the later one of two equals; None if none weighs anything."""
    ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (pair[0], pair[1].last_token))
    if not ranked:
        return None
    weight, best = ranked[-1]
    return Choice(best, weight / (weight + (ranked[-2][0] if len(ranked) > 1 else 0.0)))
