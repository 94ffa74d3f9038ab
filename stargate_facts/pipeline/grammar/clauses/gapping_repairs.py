"""Hangs on a second subject what is left of its clause without a verb, so that `gapping.py` finds it there."""

from stargate_facts.pipeline.grammar.clauses.relatives import is_measure
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, COORDINATOR, DIRECT_OBJECT, PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_GOALS = frozenset({"to", "from"})  # not `closed in Linz and Graz in May`
_DEGREES = frozenset({"extent", "degree"})
_TIMES = frozenset({"DATE", "TIME"})


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
