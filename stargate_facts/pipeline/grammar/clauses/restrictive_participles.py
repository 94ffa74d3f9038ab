"""Participles that state nothing: behind a noun that only say which ones are meant, or that were only asked.

`the first boat built here`, `anyone seeking a seat`; `Asked how it began, the owner shrugged`.

Cut loose from their noun they say too much, or nothing. Those on definite or specific nouns, and behind a comma, state
facts. After Quirk et al. 1985, 17.28-17.29.
"""

from collections.abc import Callable
from typing import Final

from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.complements import TELLING
from stargate_facts.pipeline.grammar.clauses.restrictive_relatives import MEASURES, SEEKING, SET_OFF
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_BINDING: Final = frozenset(
    {"first", "second", "third", "last", "only", "sole", "next", "each", "every", "any", "no", "most", "few", "fewer"}
)
_SUPERLATIVE: Final = frozenset({"JJS", "RBS"})
_PRESSING: Final = frozenset({"press", "question", "quiz", "push", "prod", "challenge", "grill", "query", "urge"})
_AGENT: Final = frozenset({"agent"})
_OWN: Final = frozenset({"det", "amod", "nummod", "advmod"})
_EMPTY: Final = frozenset(
    {
        "people", "person", "thing", "one", "someone", "somebody", "something", "anyone", "anybody", "anything",
        "everyone", "everybody", "everything", "those", "that",
    }
)  # fmt: skip
_DETERMINERS: Final = frozenset({"the", "these", "those", "a", "an", "some"})
_BEFORE: Final = frozenset({"det", "amod", "nummod", "poss", "compound", "nmod"})
_OF_OWN_CLAUSE: Final = AUXILIARY | ANY_SUBJECT | {"mark"}
_PERIODS: Final = frozenset(row[0] for row in read_table("timex_units"))


def only_points(tree: Tree, clause: Clause) -> bool:
    """Tell a participle right behind its noun that is no fact by itself."""
    verb = (*clause.group.governors, clause.group.verb)[0]
    noun = tree.head[verb]
    if tree.dep[verb] != "acl" or tree.tag[verb] not in {"VBN", "VBG"} or clause.subjects[0].head != noun:
        return False
    if tree.word_before(tree.subtree(verb)[0]) in SET_OFF:
        return False
    return any(test(tree, noun, verb) for test in _TESTS)


def was_only_asked(tree: Tree, clause: Clause) -> bool:
    """Tell `Asked how it began, the owner shrugged`: the participle's words alone would say that the owner asked."""
    verb = clause.group.verb
    is_bare = tree.tag[verb] in {"VBN", "VBD"} and tree.child(verb, _OF_OWN_CLAUSE) is None
    if not is_bare or tree.dep[verb] != "advcl" or verb > tree.head[verb]:
        return False
    is_pressed = clause.group.lemma in _PRESSING and tree.child(verb, _AGENT) is None  # not `pressed by the judge`
    return is_pressed or clause.group.lemma in TELLING or any(slot.role == "ccomp" for slot in clause.slots)


def _is_bound(tree: Tree, noun: int, _: int) -> bool:
    # `the first boat built here`, `most clerks using it`; but `the third quarter ended May 31`, `the latest poll taken`
    words = [kid for kid in tree.kids[noun] if kid < noun and tree.dep[kid] in _OWN]
    if tree.lemma(noun) in _PERIODS:
        return False
    return any(
        tree.lower[kid] in _BINDING or (tree.tag[kid] in _SUPERLATIVE and tree.lower[kid] != "latest") for kid in words
    )


def _is_nobody(tree: Tree, noun: int, _: int) -> bool:
    # `people accused of theft`, `those seeking a seat`; but `thousands of people waiting outside`
    if tree.lemma(noun) not in _EMPTY or tree.tag[tree.head[tree.head[noun]]] == "NNS":
        return False
    return all(tree.lower[kid] in _DETERMINERS for kid in tree.kids[noun] if kid < noun and tree.dep[kid] in _BEFORE)


def _is_measured(tree: Tree, noun: int, _: int) -> bool:
    # `the share of homes built last year`: the homes are those counted
    of = tree.head[noun]
    return tree.lower[of] == "of" and tree.lower[tree.head[of]] in MEASURES


def _is_sought(tree: Tree, noun: int, verb: int) -> bool:
    # `sought an order closing the mill`: there may be none
    if tree.tag[verb] != "VBG" or tree.dep[noun] != "dobj":
        return False
    is_definite = any(tree.dep[kid] == "poss" or tree.lower[kid] in {"the", "this"} for kid in tree.kids[noun])
    return not is_definite and tree.lemma(tree.head[noun]) in SEEKING


_TESTS: Final[tuple[Callable[[Tree, int, int], bool], ...]] = (
    _is_bound,
    _is_nobody,
    _is_measured,
    _is_sought,
)
