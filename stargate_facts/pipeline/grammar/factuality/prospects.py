"""What may not have happened, though its own words do not say so: what is to come first, what is told or left open."""

from typing import Final

from stargate_facts.pipeline.grammar.factuality.qualifiers import tense_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, FINITE, PRESENT, STATED_SUBJECT, VERBAL
from stargate_facts.pipeline.grammar.tree import Tree

_UNTIL: Final = frozenset({"until", "till"})
_WHEN: Final = frozenset({"when", "once"})
_BESIDE: Final = frozenset({"before", "after"})
_AS_ADVERB: Final = frozenset({"soon", "long"})
_FUTURE: Final = frozenset({"will", "'ll", "shall"})
_OF_STATEMENT: Final = AUXILIARY | STATED_SUBJECT


def find_main_to_come(tree: Tree, verb: int) -> int | None:
    """Return the main verb of a clause of time that is of a time to come: the clause is as sure as that.

    `It will open when the road is finished`, `You may leave as soon as it is`; seen from the past, `It would open when
    the road was finished`. English has no future in such clauses (Quirk et al. 1985, 14.22).
    """
    dep, head = tree.dep, tree.head
    while dep[verb] == "conj" and head[verb] < verb and tense_of(tree, verb) == tense_of(tree, head[verb]):
        verb = head[verb]  # `when it is finished and` [`they leave`]
    if dep[verb] != "advcl":
        return None
    main = head[verb]
    mark = next((tree.lower[kid] for kid in tree.kids_before(verb) if dep[kid] in {"mark", "advmod"}), "")
    if mark == "as" and tree.lower[main] in _AS_ADVERB and dep[main] == "advmod":
        mark, main = tree.lower[main], head[main]
    return main if _is_to_come(tree, verb, mark, main) else None


def _is_to_come(tree: Tree, verb: int, mark: str, main: int) -> bool:
    auxiliaries = {tree.lower[kid] for kid in tree.kids_before(main) if tree.dep[kid] == "aux"}
    if mark in _AS_ADVERB:
        return "have" not in auxiliaries
    tense = tense_of(tree, verb)
    if tense == "VBD":
        return (mark in _WHEN or mark in _UNTIL) and "would" in auxiliaries and "have" not in auxiliaries
    if tense not in PRESENT or (mark == "as" and not _is_simple(tree, verb)):
        return False
    is_future = not _FUTURE.isdisjoint(auxiliaries)
    if mark in _WHEN:
        return is_future
    return (mark in _UNTIL or mark in _BESIDE or mark == "as") and (is_future or "to" in auxiliaries)


def _is_simple(tree: Tree, verb: int) -> bool:
    # `will slow as the tide turns`; not `will slow as the tide is turning`, `We will win as we have won before`
    return tree.tag[verb] != "VBG" and not any(tree.lemma(kid) == "have" for kid in tree.kids_before(verb))


def find_alternative(tree: Tree, verb: int) -> int | None:
    """Return `or` of `They hid or fled`, which says of neither verb that it holds."""
    first = tree.head[verb]
    is_second = tree.dep[verb] == "conj" and first < verb and _is_alike(tree, first, verb)
    before = _joins(tree, first, verb) if is_second else None
    return before if before is not None and tree.lower[before] == "or" else _find_or_after(tree, verb)


def _find_or_after(tree: Tree, verb: int) -> int | None:
    for second in tree.kids[verb]:
        if tree.dep[second] == "conj" and second > verb and _is_alike(tree, verb, second):
            joins = _joins(tree, verb, second)
            if joins is None:
                return _find_or_after(tree, second)  # `They hid, fled or paid`
            return joins if tree.lower[joins] == "or" else None
    return None


def _joins(tree: Tree, first: int, second: int) -> int | None:
    for kid in tree.kids[first]:
        if tree.dep[kid] == "cc" and first < kid < second:
            return kid
    return None


def _is_alike(tree: Tree, first: int, second: int) -> bool:
    """Tell two verbs of one subject; parsers join others by mistake: `removed them as they were late or` [`drunk`]."""
    if tree.pos[second] not in VERBAL or any(tree.dep[kid] in STATED_SUBJECT for kid in tree.kids_before(second)):
        return False
    tense, other = tense_of(tree, first), tense_of(tree, second)
    return tense == other or (tense in FINITE and other in FINITE) or tree.tag[first] == tree.tag[second]


def is_command(tree: Tree, verb: int) -> bool:
    """Tell `Tell us that it works`, `Imagine that she sold it`."""
    if tree.tag[verb] != "VB" or tree.dep[verb] != "ROOT":
        return False
    return not any(tree.dep[kid] in _OF_STATEMENT or tree.tag[kid] == "TO" for kid in tree.kids_before(verb))
