"""Joins an infinitive, or the verb hung on one, to what it goes with: a wish, another infinitive, a finite verb."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_finite
from stargate_facts.pipeline.grammar.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    BASE_FORM,
    NOMINAL_SUBJECT,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_PAST_OR_THIRD = frozenset({"VBZ", "VBD"})
_TAKES_INFINITIVE = frozenset({"xcomp", "acl", "advcl", "relcl", "pcomp"})
_SAYING = frozenset({"say", "tell", "add", "ask", "warn", "urge", "reply", "shout"})
# fmt: off
_WISHING = frozenset(
    {
        "call", "wait", "ask", "push", "press", "vote", "arrange", "long", "pray", "plead", "beg", "appeal", "opt",
        "root", "wish", "hope", "clamor", "clamour", "lobby", "campaign", "petition",
    }
)  # with `for`, somebody and an infinitive: Quirk et al. 1985, 16.41
# fmt: on


def repair_wish(tree: Tree, infinitive: int) -> bool:
    """Join `called for Ada Holt,` [`the mayor`]`,` [`to resign`]: a clause with a subject is what they called for."""
    mark = next((kid for kid in tree.kids[infinitive] if tree.lower[kid] == "to" and tree.dep[kid] == "aux"), None)
    is_passive = tree.child(infinitive, frozenset({"auxpass"})) is not None
    if mark is None or tree.child(infinitive, NOMINAL_SUBJECT) is not None:
        return False
    if tree.dep[infinitive] != "xcomp" and not is_passive:  # `asked for leave` [`to build`]: what for
        return False
    above = infinitive
    while tree.head[above] < above and tree.tag[tree.head[above]].startswith("NN") and tree.dep[above] != "pobj":
        above = tree.head[above]
    wish = tree.head[above] if tree.dep[above] == "pobj" else _wish_before(tree, infinitive)
    if wish is None or tree.lower[wish] != "for" or wish < tree.head[wish]:
        return False
    noun = tree.child(wish, PREPOSITIONAL_OBJECT)
    if tree.lemma(tree.head[wish]) not in _WISHING or noun is None or noun > mark:
        return False
    tree.hang(infinitive, wish, "pcomp")
    tree.hang(noun, infinitive, "nsubj")
    return True


def _wish_before(tree: Tree, infinitive: int) -> int | None:
    # the preposition beside the infinitive, both hung on the verb
    beside = [kid for kid in tree.kids[tree.head[infinitive]] if kid < infinitive and tree.dep[kid] == "prep"]
    return beside[-1] if beside else None


def repair_bare_conjunct(tree: Tree, i: int) -> None:
    # `She told them to stop shouting and sit`: a bare verb goes with the infinitive, not with a finite verb or gerund
    head = tree.head[i]
    if (
        tree.tag[i] not in BASE_FORM
        or tree.tag[head] != "VBG"
        or tree.dep[head] not in {"xcomp", "pcomp"}
        or tree.child(i, ANY_SUBJECT) is not None
    ):
        return
    above = tree.head[head]
    while above != head and tree.tag[above] != "VB" and tree.dep[above] in _TAKES_INFINITIVE:
        head, above = above, tree.head[above]
    if tree.tag[above] == "VB" and tree.child(i, AUXILIARY) is None:
        tree.tag[i] = "VB"
        tree.hang(i, above, "conj")


def repair_finite_conjunct(tree: Tree, verb: int) -> None:
    # `They got nets to mend and` [`left`]: a past tense goes with the finite verb above, and not with the infinitive
    first = tree.head[verb]
    if tree.tag[verb] not in _PAST_OR_THIRD or tree.tag[first] != "VB" or not first < verb:
        return
    is_infinitive = any(tree.tag[kid] == "TO" for kid in tree.kids[first])
    if not is_infinitive or tree.child(verb, ANY_SUBJECT | AUXILIARY) is not None:
        return
    above = first
    while tree.head[above] < above and not (tree.is_verb(above) and is_finite(tree, above)):
        above = tree.head[above]
    if tree.is_verb(above) and is_finite(tree, above):
        tree.hang(verb, above, "conj")


def repair_listed_infinitive(tree: Tree, verb: int) -> None:
    """Join the second of a list of infinitives: `hopes to mend the road,` [`sell the mill`] `and leave`.

    The parser links it loosely, to the first infinitive or to the verb above. Other bare verbs are orders.
    """
    head = tree.head[verb]
    if not is_loose_order(tree, verb):
        return
    infinitives = [kid for kid in tree.kids[head] if tree.dep[kid] == "xcomp" and kid < verb and tree.tag[kid] == "VB"]
    first = head if tree.tag[head] == "VB" else infinitives[-1] if infinitives else None
    if first is not None and tree.child(first, AUXILIARY) is not None and tree.lemma(first) not in _SAYING:
        tree.hang(verb, first, "conj")


def is_loose_order(tree: Tree, verb: int) -> bool:
    """Tell a bare verb that nothing joins to the sentence: `The advice is simple:` [`sell`]."""
    is_bare = tree.dep[verb] == "dep" and tree.tag[verb] == "VB" and tree.head[verb] < verb
    return is_bare and tree.child(verb, ANY_SUBJECT | AUXILIARY) is None
