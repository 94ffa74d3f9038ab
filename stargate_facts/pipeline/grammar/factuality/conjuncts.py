"""Coordinate verbs: which of them share an auxiliary or a particle, and which is the first."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.labels import AUXILIARY, STATED_SUBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of

_FINITE = ("VBZ", "VBP", "VBD", "VBN")  # a participle may be a past tense misread
_OF_OWN_CLAUSE = STATED_SUBJECT | AUXILIARY | {"mark", "csubj"}


def is_infinitive(verb: Token) -> bool:
    """Tell whether the verb has the particle `to`."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def have_same_form(first: Token, second: Token) -> bool:
    """Tell whether two coordinate verbs can share an auxiliary: both base forms, or both the same participle."""
    if first.tag_ == "VB":
        # taggers often read the second as a present tense; `are` is one
        return second.tag_ == "VB" or (second.tag_ == "VBP" and second.lower_ == lemma_of(second))
    if first.tag_ == "VBN" and second.tag_ == "VBD":  # `has not bought or sold`, where `sold` is read as a past tense
        return any(child.dep_ == "cc" and child.lower_ == "or" for child in first.rights)
    return first.tag_ == second.tag_ and first.tag_ in ("VBN", "VBG")


def is_joined(verb: Token) -> bool:
    """Tell a conjunct, also one of a list that the parser links loosely: `to mend the road,` [`sell the mill`]."""
    if verb.dep_ == "dep" and verb.tag_ == "VB":
        return not any(child.dep_ in _OF_OWN_CLAUSE for child in verb.lefts)
    return verb.dep_ == "conj"


def find_first_conjunct(verb: Token) -> Token:
    """Return `buy` for `sell` of `plans to buy and sell`; a finite clause with a subject of its own stays itself."""
    first = verb
    while is_joined(first) and first.head.i < first.i:
        if any(child.dep_ in STATED_SUBJECT for child in first.lefts) and not _is_clause(first.head):
            break
        first = first.head
    return _inner(verb, first)


def _inner(verb: Token, first: Token) -> Token:
    """Return `mend` of `hopes to mend the road and` [`build a bridge`], where `build` hangs on `hopes`."""
    is_bare = verb.tag_ == "VB" and all(child.dep_ in ("advmod", "punct") for child in verb.lefts)
    if verb == first or first.tag_ not in _FINITE or not is_bare:
        return first  # `then` [`build a bridge`] may have an adverb of its own
    inner = [child for child in first.rights if child.dep_ == "xcomp" and child.i < verb.i and is_infinitive(child)]
    return inner[-1] if inner else first


def _is_clause(verb: Token) -> bool:
    return verb.dep_ in ("ccomp", "conj", "acl")
