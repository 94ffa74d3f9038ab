"""Coordinate verbs: which of them share an auxiliary or a particle, and which is the first."""

from typing import Final

from stargate_facts.pipeline.grammar.labels import AUXILIARY, STATED_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_FINITE: Final = frozenset({"VBZ", "VBP", "VBD", "VBN"})  # a participle may be a past tense misread
_OF_OWN_CLAUSE: Final = STATED_SUBJECT | AUXILIARY | {"mark", "csubj"}
_CLAUSAL: Final = frozenset({"ccomp", "conj", "acl"})
_OWN_TO_BARE: Final = frozenset({"advmod", "punct"})  # `then` [`build a bridge`] may have an adverb of its own


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Tell whether the verb has the particle `to`."""
    return particle_of(tree, verb) is not None


def particle_of(tree: Tree, verb: int) -> int | None:
    """Return the `to` of an infinitive."""
    for kid in tree.kids[verb]:
        if kid > verb:
            return None
        if tree.tag[kid] == "TO":
            return kid
    return None


def have_same_form(tree: Tree, first: int, second: int) -> bool:
    """Tell whether two coordinate verbs can share an auxiliary: both base forms, or both the same participle."""
    form, other = tree.tag[first], tree.tag[second]
    if form == "VB":
        # taggers often read the second as a present tense; `are` is one
        return other == "VB" or (other == "VBP" and tree.lower[second] == tree.lemma(second))
    if form == "VBN" and other == "VBD":  # `has not bought or sold`, where `sold` is read as a past tense
        return any(tree.lower[kid] == "or" and tree.dep[kid] == "cc" for kid in tree.kids_after(first))
    return form == other and form in {"VBN", "VBG"}


def is_joined(tree: Tree, verb: int) -> bool:
    """Tell a conjunct, also one of a list that the parser links loosely: `to mend the road,` [`sell the mill`]."""
    if tree.dep[verb] == "dep" and (tree.tag[verb] == "VB" or have_same_form(tree, tree.head[verb], verb)):
        return not any(tree.dep[kid] in _OF_OWN_CLAUSE for kid in tree.kids_before(verb))
    return tree.dep[verb] == "conj"


def first_conjunct(tree: Tree, i: int) -> int:
    """Return the first of those that a token is coordinated with, or the token itself."""
    while tree.dep[i] == "conj" and tree.head[i] < i:
        i = tree.head[i]
    return i


def first_of_clause(tree: Tree, verb: int) -> int:
    """Return `buy` for `sell` of `plans to buy and sell`; a finite clause with a subject of its own stays itself."""
    first = verb
    while is_joined(tree, first) and tree.head[first] < first:
        above = tree.head[first]
        if tree.dep[above] not in _CLAUSAL and any(tree.dep[kid] in STATED_SUBJECT for kid in tree.kids_before(first)):
            break
        first = _beside(tree, first, above)
    return first if first == verb else _inner(tree, verb, first)


def _beside(tree: Tree, verb: int, first: int) -> int:
    """Return `promised` for `painted` of `promised to mend the roof and painted the door`, which hangs on `mend`."""
    is_finite = tree.tag[verb] in {"VBD", "VBZ"} and tree.lower[verb] != tree.lemma(verb)  # not a misread `put`
    while is_finite and tree.tag[first] == "VB" and tree.dep[first] == "xcomp" and is_infinitive(tree, first):
        first = tree.head[first]
    return first


def _inner(tree: Tree, verb: int, first: int) -> int:
    """Return `mend` of `hopes to mend the road and` [`build a bridge`], where `build` hangs on `hopes`."""
    if tree.tag[verb] != "VB" or tree.tag[first] not in _FINITE:
        return first
    if any(tree.dep[kid] not in _OWN_TO_BARE for kid in tree.kids_before(verb)):
        return first
    between = [kid for kid in tree.kids_after(first) if kid < verb and tree.dep[kid] == "xcomp"]
    return next((kid for kid in reversed(between) if is_infinitive(tree, kid)), first)
