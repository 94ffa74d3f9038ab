"""Negation in a clause's own words, by what it attaches to."""

from collections.abc import Iterator

from spacy.tokens import Token

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.factuality.conjuncts import have_same_form
from stargate_facts.pipeline.grammar.factuality.qualifiers import extent_of, qualifiers_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, NOMINAL_SUBJECT

_NEGATIONS = qualifiers_of("negation")
_NEGATIVE_NOUNS = qualifiers_of("negative-noun")
_NEGATIVE_DETERMINERS = qualifiers_of("negative-determiner")
_RESTRICTORS = qualifiers_of("restrictor")
_ABILITY = frozenset({"ca", "can", "could"})
_OFFHAND = frozenset({"simply", "just"})
_NEGATION_ROLES = ("neg", "advmod", "preconj", "cc")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "acomp", "dative")
_CIRCUMSTANCES = frozenset({"circumstance", "means", "mean", "point", "time", "way", "event", "case"})  # `in no way`


def find_negations(verb: Token) -> list[Extent]:
    """Return the words that negate the clause of `verb`, as character extents in the order in which they were found.

    An even number of them leaves the clause affirmed: `No one has not heard of it`.
    """
    return [*_adverbs(verb), *_arguments(verb), *_subordinators(verb), *_of_conjuncts(verb)]


def _adverbs(verb: Token) -> Iterator[Extent]:
    for child in verb.children:
        if child.dep_ in _NEGATION_ROLES and child.lower_ in _NEGATIONS and not _is_restricted(child):
            if child.dep_ in ("neg", "advmod") or child.i < verb.i:
                yield extent_of(child)
        elif child.lower_ == "longer" and child.i and child.nbor(-1).lower_ == "no":
            yield child.nbor(-1).idx, child.idx + len(child)
        elif child.dep_ in AUXILIARY and child.lower_ not in _NEGATIONS:
            yield from (extent_of(each) for each in child.children if each.dep_ == "neg" and not _is_restricted(each))


def _is_restricted(negation: Token) -> bool:
    """`not only`, `not just` deny that this is all; `can't simply leave` denies that one can."""
    if negation.i + 1 >= len(negation.doc) or negation.nbor().lower_ not in _RESTRICTORS:
        return False
    of_ability = negation.i > 0 and negation.nbor(-1).lower_ in _ABILITY
    return not (of_ability and negation.nbor().lower_ in _OFFHAND)


def _arguments(verb: Token) -> Iterator[Extent]:
    """`No successor was named`, `found nothing`, `under no circumstances`."""
    for child in verb.children:
        noun, dep = child, child.dep_
        if dep == "prep":
            noun = next((each for each in child.rights if each.dep_ == "pobj"), child)
            if noun.lemma_.lower() not in _CIRCUMSTANCES:
                continue
        elif dep not in _ARGUMENTS:
            continue
        if noun.lower_ in _NEGATIVE_NOUNS:
            yield extent_of(noun)
            continue
        for determiner in noun.lefts:
            if determiner.lower_ in _NEGATIVE_DETERMINERS and determiner.dep_ in ("det", "neg", "preconj"):
                if determiner.nbor().tag_ in ("JJR", "RBR"):
                    break  # `no fewer than 200 people came`
                yield extent_of(determiner)
                break


def _subordinators(verb: Token) -> Iterator[Extent]:
    """`without paying`, `instead of paying`, `rather than pay`, `has yet to pay`, a second clause after `nor`."""
    head, dep = verb.head, verb.dep_
    if dep == "pcomp" and head.lower_ == "without":
        yield extent_of(head)
    elif dep == "pcomp" and head.lower_ == "of" and head.i and head.nbor(-1).lower_ in ("instead", "short"):
        yield head.nbor(-1).idx, head.idx + len(head)
    elif dep == "xcomp" and head.lemma_ in ("have", "be") and head.i + 1 < verb.i and head.nbor().lower_ == "yet":
        yield extent_of(head.nbor())  # `has yet to pay`
    elif dep == "conj" and any(cc.lower_ == "nor" and head.i < cc.i < verb.i for cc in head.rights):
        if not any(cc.lower_ == "nor" for cc in verb.lefts):
            yield next(extent_of(cc) for cc in head.rights if cc.lower_ == "nor")
    else:
        start = verb.left_edge.i
        for than in (start - 1, start, start + 1):
            if 0 < than < verb.i and verb.doc[than].lower_ == "than" and verb.doc[than - 1].lower_ == "rather":
                yield verb.doc[than - 1].idx, verb.doc[than].idx + 4
                return


def _of_conjuncts(verb: Token) -> Iterator[Extent]:
    """`sell` of `did not buy or sell` is negated with `buy`; `but` ends the scope."""
    first = verb.head
    if verb.dep_ != "conj" or first.i > verb.i or not have_same_form(first, verb):
        return
    if any(child.dep_ in AUXILIARY | NOMINAL_SUBJECT for child in verb.lefts):
        return
    if not any(child.dep_ == "cc" and child.lower_ in ("but", "nor") for child in first.rights):
        yield from (extent for extent in _adverbs(first) if extent[0] < first.idx)
        yield from _of_conjuncts(first)
