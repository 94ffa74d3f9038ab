"""Joins the items of a list that the parser tore apart: a subject of two halves, a last item behind an aside."""

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.relatives import upwards, verb_number
from stargate_facts.pipeline.grammar.labels import (
    COMMON_NOUN,
    CONJUNCT,
    DETERMINER,
    DIRECT_OBJECT,
    NOMINAL_SUBJECT,
    NUMBER,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_LIST_MARKS = frozenset({"and", "or"})
_JOINING = frozenset({"cc", "advmod"})
_OF_ITEMS = frozenset({"conj", "relcl"})  # how the parser hangs the verb on the first half
_FURTHER = frozenset({"conj", "appos"})
_OWN = DETERMINER | NUMBER
_AS_WELL = ["as", "well", "as"]


def repair_split_subject(tree: Tree, second: int) -> None:
    """Make one subject of two: `The mayor as well as the council left`, with `council` alone the subject of `left`.

    A name behind a name within the first is the second of those: `The bid by Rex, a bank, and` [`Moss`] `failed`.
    """
    verb, first = tree.head[second], second
    while tree.kids[first] and tree.kids[first][0] < first:  # for every subject: the whole subtree would take longer
        first = tree.kids[first][0]
    joint = first - 1
    if second > verb or not tree.sentence[second] < joint or tree.dep[joint] not in _JOINING:
        return
    joint = _joint(tree, joint)
    if tree.dep[joint] != "cc" or tree.head[joint] > joint:
        return
    first = tree.head[joint]
    is_whole = tree.lower[max(joint - 2, 0) : joint + 1] == _AS_WELL or tree.tag[joint + 1] == "RB"
    if not tree.tag[first].startswith("NN") or not (is_whole or tree.lower[joint] in _LIST_MARKS):
        return
    described = _described_before(tree, first, joint)
    if described is None and not is_whole and tree.word_before(joint) == ",":
        return  # `The rules he made hold, and` [`the rest`] `is clear`
    if tree.head[verb] == first and tree.dep[verb] in _OF_ITEMS and (is_whole or described is not None):
        dep = tree.dep[second]
        tree.take_place(verb, first)
        tree.hang(first, verb, dep)
    if tree.head[first] != verb or tree.child(verb, NOMINAL_SUBJECT) != first:
        return
    is_inner = described is not None and described != first and not _is_of_first(tree, first, described, second)
    item = described if described is not None and is_inner else first
    tree.hang(joint, item, "cc")
    tree.hang(second, item, "conj")


def _joint(tree: Tree, last: int) -> int:
    # `but` [`also`] `the queen`
    return last - 1 if tree.tag[last] == "RB" and tree.head[last] == last - 1 else last


def _described_before(tree: Tree, first: int, joint: int) -> int | None:
    """Return the noun whose apposition ends right before: `Rex` of `The bid by Rex, a bank, and`."""
    if tree.word_before(joint) != ",":
        return None
    apposition = next((i for i in upwards(tree, joint - 2) if i <= first or tree.dep[i] == "appos"), first)
    return tree.head[apposition] if first < apposition < joint else None


def _is_of_first(tree: Tree, first: int, described: int, second: int) -> bool:
    # `The mayor of Linz, a port, and` [`Bo Dahl`] `left`: two persons
    if not (tree.tag[described].startswith("NNP") and tree.tag[second].startswith("NNP")):
        return True
    is_person = tree.doc[second].ent_type_ == "PERSON" != tree.doc[described].ent_type_
    return (is_person and names_a_person(tree, first)) or verb_number(tree, tree.head[second]) == "plural"


def repair_late_item(tree: Tree, preposition: int) -> None:
    """Join the last item of a list behind an aside: `sells boats and, to some extent,` [`bikes`], hung on `to`."""
    verb, joint = tree.head[preposition], preposition - 2
    if joint < 0 or tree.lower[preposition - 1] != "," or tree.dep[joint] != "cc":
        return
    nouns = tree.children(preposition, PREPOSITIONAL_OBJECT)
    item = tree.child(verb, DIRECT_OBJECT)
    if len(nouns) != 2 or item is None or not item < joint:
        return
    if "," not in tree.lower[tree.subtree(nouns[0])[-1] : nouns[1]]:
        return
    while (further := tree.child(item, _FURTHER)) is not None and further < joint:
        item = further
        tree.dep[item] = "conj"  # `a boat,` [`two cars`] `and, in May, a farm`, read as an apposition
    tree.hang(joint, item, "cc")
    tree.hang(nouns[1], item, "conj")


def repair_listed_noun(tree: Tree, noun: int) -> None:
    """Make a list of `the mayor,` [`the council`] `and the bank`, read as an apposition of two nouns.

    Each has a determiner or number of its own, no comma closes the list, and they are not all persons, who may be one.
    """
    first, third = tree.head[noun], tree.child(noun, CONJUNCT)
    if third is None or not first < noun < third or tree.lower[tree.subtree(noun)[0] - 1] != ",":
        return
    items = (first, noun, third)
    if any(tree.tag[each] not in COMMON_NOUN or tree.child(each, _OWN) is None for each in items):
        return
    is_one_number = len({tree.tag[each] for each in items}) == 1
    if tree.word_after(tree.subtree(noun)[-1]) == "," or (
        is_one_number and all(names_a_person(tree, i) for i in items)
    ):
        return
    tree.dep[noun] = "conj"
