"""Joins the items of a list that the parser tore apart: a subject of two halves, a last item behind an aside."""

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.relatives import is_measure, verb_number
from stargate_facts.pipeline.grammar.labels import (
    COMMON_NOUN,
    CONJUNCT,
    COORDINATOR,
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
_GOALS = frozenset({"to", "from"})  # not `closed in Linz and Graz in May`
_DEGREES = frozenset({"extent", "degree"})
_FURTHER = frozenset({"conj", "appos"})
_TIMES = frozenset({"DATE", "TIME"})
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
    at = joint - 2
    if tree.word_before(joint) != ",":
        return None
    while first < at and tree.dep[at] != "appos":
        at = tree.head[at]
    return tree.head[at] if first < at < joint else None


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


def repair_gapped_subject(tree: Tree, preposition: int) -> None:
    """Read `Ann went to Linz and` [`Bob to Rome`] as two journeys, and not as one to three places."""
    second, verb = preposition - 1, tree.head[preposition]
    if second < 0 or tree.dep[second] != "conj" or not tree.is_verb(verb):
        return
    noun = tree.child(preposition, PREPOSITIONAL_OBJECT)
    if noun is None or tree.lower[noun] in _DEGREES:
        return
    first = tree.head[second]
    same = tree.head[first]
    if first == verb and any(tree.lower[kid] == tree.lower[preposition] for kid in tree.kids[verb] if kid < second):
        tree.hang(preposition, second, "prep")
    if tree.dep[first] != "pobj" or tree.lower[same] != tree.lower[preposition] or tree.head[same] != verb:
        return
    if tree.lower[preposition] not in _GOALS and not _is_amid_two_of_a_kind(tree, first, second, noun):
        return
    if tree.child(verb, DIRECT_OBJECT) is not None:
        return
    for mark in tree.children(first, COORDINATOR):
        tree.hang(mark, verb, "cc")
    tree.hang(second, verb, "conj")
    tree.hang(preposition, second, "prep")


def _is_amid_two_of_a_kind(tree: Tree, first: int, second: int, third: int) -> bool:
    # `was hired in May and` [`the cook`] `in June`, `voted for Ann and` [`the south`] `for Bo`; not `for Ann and Bo for
    # years`, `in Linz and Graz in May`
    is_time, other, is_later = (tree.doc[each].ent_type_ in _TIMES for each in (first, second, third))
    if is_time and is_later:
        return not other
    is_alike = tree.tag[first] == tree.tag[third] != tree.tag[second]
    return is_alike and (is_time == is_later or tree.tag[first] == "CD")


def repair_gapped_predicate(tree: Tree, noun: int) -> None:
    """Read `Ann is a cook and Bob` [`a poet`] as two clauses, and not as what Ann is, with an apposition."""
    second = tree.subtree(noun)[0] - 1
    first = tree.head[second] if second >= 0 and tree.dep[second] == "conj" else noun
    if tree.dep[first] != "attr" or tree.head[noun] not in {first, second} or tree.tag[noun] not in COMMON_NOUN:
        return
    verb = tree.head[first]
    for mark in tree.children(first, COORDINATOR):
        tree.hang(mark, verb, "cc")
    tree.hang(second, verb, "conj")
    tree.hang(noun, second, "attr")


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


def repair_amount_of_gapped(tree: Tree, amount: int) -> None:
    """Give a second subject its amount, hung on the verb: `Sales rose 5% and profits` [`10%`]."""
    second, verb = _before_amount(tree, amount), tree.head[amount]
    if second is None or tree.dep[second] != "conj" or not tree.is_verb(verb):
        return
    first = tree.head[second]
    if tree.head[first] == verb and is_measure(tree, first) and not is_measure(tree, second):
        for mark in tree.children(first, COORDINATOR):  # `gained 5% and profits`, read as a list
            tree.hang(mark, verb, "cc")
        tree.hang(second, verb, "conj")
    if tree.head[second] == verb:
        tree.hang(amount, second, "npadvmod")


def is_gapped(tree: Tree, noun: int) -> bool:
    """Tell the subject of a clause without a verb by the amount right behind it: `profits` of `and profits 10%`."""
    verb = tree.head[noun]
    amounts = (kid for kid in tree.kids[verb] if kid > noun and tree.dep[kid] == "npadvmod")
    return any(_before_amount(tree, each) == noun for each in amounts)


def _before_amount(tree: Tree, amount: int) -> int | None:
    before = tree.subtree(amount)[0] - 1
    return before if before >= 0 and is_measure(tree, amount) and tree.tag[before].startswith("NN") else None
