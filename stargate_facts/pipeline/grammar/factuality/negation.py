"""Negation in a clause's own words, by what it attaches to."""

from typing import Final

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.factuality.conjuncts import have_same_form
from stargate_facts.pipeline.grammar.factuality.qualifiers import qualifiers_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_NEGATIONS: Final = qualifiers_of("negation")
_NEGATIVE_NOUNS: Final = qualifiers_of("negative-noun")
_NEGATIVE_DETERMINERS: Final = qualifiers_of("negative-determiner")
_RESTRICTORS: Final = qualifiers_of("restrictor")
_ABILITY: Final = frozenset({"ca", "can", "could"})
_OFFHAND: Final = frozenset({"simply", "just"})
_ADVERBIAL: Final = frozenset({"neg", "advmod"})
_JOINING: Final = frozenset({"preconj", "cc"})  # negate what follows them
_ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "acomp", "dative", "prep"})
_DETERMINERS: Final = frozenset({"det", "neg", "preconj"})
_CIRCUMSTANCES: Final = frozenset(
    {"circumstance", "means", "mean", "point", "time", "way", "event", "case"}
)  # `in no way`
_OWN: Final = AUXILIARY | NOMINAL_SUBJECT


def find_negations(tree: Tree, verb: int) -> list[Extent]:
    """Return the words that negate the clause of `verb`, as character extents in the order in which they were found.

    An even number of them leaves the clause affirmed: `No one has not heard of it`.
    """
    return [*_adverbs(tree, verb), *_arguments(tree, verb), *_subordinators(tree, verb), *_of_conjuncts(tree, verb)]


def _adverbs(tree: Tree, verb: int) -> list[Extent]:
    lower = tree.lower
    found = []
    for kid in tree.kids[verb]:
        word = lower[kid]
        if word in _NEGATIONS:
            dep = tree.dep[kid]
            if (dep in _ADVERBIAL or (dep in _JOINING and kid < verb)) and not _is_restricted(tree, kid):
                found.append(tree.extent(kid))
        elif word == "longer" and tree.word_before(kid) == "no":
            found.append((tree.starts[kid - 1], tree.ends[kid]))
    return found


def _is_restricted(tree: Tree, negation: int) -> bool:
    """`not only`, `not just` deny that this is all; `can't simply leave` denies that one can."""
    after = tree.word_after(negation)
    if after not in _RESTRICTORS:
        return False
    return not (after in _OFFHAND and tree.word_before(negation) in _ABILITY)


def _arguments(tree: Tree, verb: int) -> list[Extent]:
    """`No successor was named`, `found nothing`, `under no circumstances`."""
    dep = tree.dep
    found = []
    for kid in tree.kids[verb]:
        if dep[kid] not in _ARGUMENTS:
            continue
        noun = kid if dep[kid] != "prep" else _circumstance(tree, kid)
        if noun is None:
            continue
        word = noun if tree.lower[noun] in _NEGATIVE_NOUNS else _negative_determiner(tree, noun)
        if word is not None:
            found.append(tree.extent(word))
    return found


def _circumstance(tree: Tree, preposition: int) -> int | None:
    for kid in tree.kids[preposition]:
        if tree.dep[kid] == "pobj" and kid > preposition:
            return kid if tree.lemma(kid) in _CIRCUMSTANCES else None
    return None


def _negative_determiner(tree: Tree, noun: int) -> int | None:
    for kid in tree.kids[noun]:
        if tree.lower[kid] in _NEGATIVE_DETERMINERS and tree.dep[kid] in _DETERMINERS and kid < noun:
            return None if tree.tag[kid + 1] in {"JJR", "RBR"} else kid  # `no fewer than 200 people came`
    return None


def _subordinators(tree: Tree, verb: int) -> list[Extent]:
    """`without paying`, `instead of paying`, `rather than pay`, `has yet to pay`, a second clause after `nor`."""
    head, dep = tree.head[verb], tree.dep[verb]
    word = tree.lower[head]
    if dep == "pcomp" and word == "without":
        return [tree.extent(head)]
    if dep == "pcomp" and word == "of" and tree.word_before(head) in {"instead", "short"}:
        return [(tree.starts[head - 1], tree.ends[head])]
    if dep == "xcomp" and head + 1 < verb and tree.lower[head + 1] == "yet" and tree.lemma(head) in {"have", "be"}:
        return [tree.extent(head + 1)]  # `has yet to pay`
    if dep == "conj":
        nor = [kid for kid in tree.kids_after(head) if tree.lower[kid] == "nor" and kid < verb]
        if nor:
            return [] if any(tree.lower[kid] == "nor" for kid in tree.kids_before(verb)) else [tree.extent(nor[0])]
    return _rather_than(tree, verb)


def _rather_than(tree: Tree, verb: int) -> list[Extent]:
    start = tree.subtree(verb)[0]
    if "than" not in tree.lower[max(start - 1, 0) : start + 2]:
        return []
    for than in range(max(start - 1, 1), min(start + 2, verb)):
        if tree.lower[than] == "than" and tree.lower[than - 1] == "rather":
            is_own = than < start or (
                tree.head[than] == verb and not tree.kids[than]
            )  # not `Rather than wait, he` [`left`]
            return [(tree.starts[than - 1], tree.ends[than])] if is_own else []
    return []


def _of_conjuncts(tree: Tree, verb: int) -> list[Extent]:
    """`sell` of `did not buy or sell` is negated with `buy`; `but` ends the scope."""
    first = tree.head[verb]
    if tree.dep[verb] != "conj" or first > verb or not have_same_form(tree, first, verb):
        return []
    if any(tree.dep[kid] in _OWN for kid in tree.kids_before(verb)):
        return []
    if any(tree.dep[kid] == "cc" and tree.lower[kid] in {"but", "nor"} for kid in tree.kids_after(first)):
        return []
    before = [extent for extent in _adverbs(tree, first) if extent[0] < tree.starts[first]]
    return [*before, *_of_conjuncts(tree, first)]
