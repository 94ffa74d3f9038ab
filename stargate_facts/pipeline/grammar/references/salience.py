"""How much each thing that the article speaks of is in the reader's mind at a given point.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4), 1994:
a mention weighs by its grammatical role, and half as much with every sentence that follows.
"""

from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.references.agreement import Referent

ROLE_WEIGHTS: Final = {
    "subject": 80.0,
    "embedded": 60.0,  # the subject of a subordinate clause
    "object": 50.0,
    "possessor": 35.0,
    "oblique": 30.0,
    "modifier": 5.0,
}
SUBJECTS: Final = frozenset({"subject", "embedded"})
_SUBORDINATE: Final = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "pcomp"})
_RECENT: Final = 100.0
_SAME_ROLE: Final = 20.0
_FREQUENT: Final = 5.0  # for each earlier mention, up to eight
HORIZON: Final = 6  # sentences
_ROLES: Final = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "csubj": "subject",
    "ROOT": "subject",
    "dobj": "object",
    "dative": "object",
    "attr": "object",
    "oprd": "object",
    "poss": "possessor",
    "compound": "modifier",
    "nmod": "modifier",
    "amod": "modifier",
}


def role_of(token: Token) -> str:
    """Return the grammatical role of a phrase's head; a conjunct has the role of what it is joined to."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    role = _ROLES.get(token.dep_, "oblique")
    return "embedded" if role == "subject" and token.head.dep_ in _SUBORDINATE else role


def salience(referent: Referent, *, sentence: int, role: str) -> float:
    """Return the weight of a referent for an anaphor of this role in this sentence, 0 if it is out of mind."""
    by_sentence: dict[int, float] = {}
    for used, value in reversed(referent.uses):
        if sentence - used > HORIZON:
            break
        by_sentence[used] = max(value, by_sentence.get(used, 0.0))
    if not by_sentence:
        return 0.0
    weight = sum((value + _RECENT) * 0.5 ** (sentence - used) for used, value in by_sentence.items())
    return (
        weight
        + (_SAME_ROLE if referent.last_role == role or {referent.last_role, role} <= SUBJECTS else 0.0)
        + _FREQUENT * min(len(referent.uses), 8)
    )
