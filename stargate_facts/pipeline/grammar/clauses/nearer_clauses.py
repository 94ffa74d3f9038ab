"""Which of two clauses a second verb without a subject goes with: `They say that he left and` [`sold`] `it`.

Tense shows it where only one of the two has the second verb's. Where both do, nobody is known to do it.
"""

from collections.abc import Iterator

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY, BASE_FORM, FINITE, SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_SET_OFF = frozenset({",", "--", "—", "–", "-", "(", ")"})
_JOINTS = frozenset({"CC", ",", ":"})


def repair_far_conjunct(tree: Tree, verb: int) -> None:
    """Join a second verb to the nearer clause if only that has its tense: `They say that he left and` [`sold`] `it`.

    A modal verb behind a reported clause is the report's: `said that he was ready but` [`would not go`].
    """
    first, nearer = tree.head[verb], list(_nearer_clauses(tree, verb))
    if not nearer or _agrees(tree, verb, first) or _JOINTS.isdisjoint(tree.tag[nearer[0] : verb]):
        return
    is_reported = tree.tag[first_of_group(tree, verb)] == "MD" and tree.dep[nearer[0]] == "ccomp"
    clause = next((i for i in nearer if _agrees(tree, verb, i)), nearer[0] if is_reported else first)
    for joint in [kid for kid in tree.kids[first] if tree.dep[kid] == "cc" and clause < kid < verb]:
        tree.hang(joint, clause, "cc")
    if clause != first:
        tree.hang(verb, clause, "conj")


def repair_near_conjunct(tree: Tree, verb: int) -> None:
    """Give to who says it a past tense behind a reported `must` or `may`: `ruled that Ann must pay but` [`let her go`].

    Not a second modal verb, nor a verb with a subject of its own.
    """
    first = tree.head[verb]
    saying = tree.head[first]
    is_reported = tree.dep[first] == "ccomp" and tree.tag[first_of_group(tree, first)] == "MD" and saying < first
    if not is_reported or tree.tag[saying] != "VBD" or tree.child(saying, SUBJECT) is None:
        return
    if tree.tag[first_of_group(tree, verb)] != "VBD" or tree.child(verb, ANY_SUBJECT) is not None:
        return
    for joint in [kid for kid in tree.kids[first] if tree.dep[kid] == "cc" and first < kid < verb]:
        tree.hang(joint, saying, "cc")
    tree.hang(verb, saying, "conj")


def is_torn_between_clauses(tree: Tree, verb: int) -> bool:
    """Tell a second verb that may go with either: `He came when she called and` [`left`]."""
    return _agrees(tree, verb, tree.head[verb]) and any(_agrees(tree, verb, i) for i in _nearer_clauses(tree, verb))


def _nearer_clauses(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the verbs with subjects between a verb without one and that which it is hung on, the nearest first.

    Not those of an aside: `They asked Ann, who left, and` [`found`].
    """
    first = tree.head[verb]
    is_alone = first < verb and tree.is_verb(first) and tree.child(verb, ANY_SUBJECT) is None
    if not is_alone or not (tree.tag[first_of_group(tree, verb)] in FINITE or tree.tag[verb] == "VB"):
        return
    start = tree.subtree(verb)[0]
    is_closed = not _SET_OFF.isdisjoint(tree.lower[max(start - 2, 0) : start])
    for i in range(verb - 1, first, -1):
        clause = tree.head[i]
        if tree.dep[i] not in ANY_SUBJECT or not first < clause < verb or tree.dep[clause] in {"parataxis", "conj"}:
            continue
        is_aside = is_closed and tree.word_before(tree.subtree(clause)[0]) in _SET_OFF
        if tree.is_verb(clause) and first in upwards(tree, clause) and not is_aside:
            yield clause


def _agrees(tree: Tree, verb: int, other: int) -> bool:
    # `left and sold`, `may leave or` [`sell`]
    own = tree.tag[first_of_group(tree, verb)]
    is_bare = tree.tag[verb] in BASE_FORM and tree.child(verb, AUXILIARY) is None
    return own == tree.tag[first_of_group(tree, other)] or (is_bare and tree.tag[other] == "VB")
