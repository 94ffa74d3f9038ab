"""Whose aim or means a noun with an infinitive is: `the town's plan to build`, `has the capital to follow through`."""

from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_PREDICATIVE = frozenset({"attr", "acomp"})
_EXPLETIVE = frozenset({"expl"})
_DESIRE = frozenset({"prefer", "want", "like", "expect", "wish", "require", "intend"})
_GIVEN = frozenset({"dative"})


def controller_of_aim(tree: Tree, noun: int, infinitive: int) -> tuple[int | None, int | None]:
    """Return the noun that does what an infinitive behind another says, or else the verb whose subject does."""
    near = _aimed_by(tree, noun, infinitive) or _described(tree, noun, infinitive)
    if near is not None:
        return near, None
    above = tree.head[noun]
    if tree.dep[noun] not in {"dobj", "attr"} or not tree.is_verb(above) or tree.child(above, _EXPLETIVE) is not None:
        return None, None
    if (receiver := _given_to(tree, above)) is not None:
        return receiver, None
    if _is_anothers(tree, noun, above):
        return None, None
    return None, above


def _aimed_by(tree: Tree, noun: int, infinitive: int) -> int | None:
    """Return whose aim a noun with an infinitive is: `the town's plan to build`, `an effort by the mayor to sell`."""
    owner = tree.child(noun, frozenset({"poss"}))
    if owner is not None and tree.tag[owner].startswith("NN"):
        return owner
    by = next((kid for kid in tree.kids[noun] if tree.lower[kid] == "by" and kid < infinitive), None)
    return None if by is None else tree.child(by, frozenset({"pobj"}))


def _described(tree: Tree, noun: int, infinitive: int) -> int | None:
    # `would prefer growth to be slower`: the parser hangs `be` on `growth`
    is_copula = tree.lower[infinitive] == "be" and tree.child(infinitive, _PREDICATIVE) is not None
    return noun if is_copula and tree.lemma(tree.head[noun]) in _DESIRE else None


def _given_to(tree: Tree, verb: int) -> int | None:
    # `gave` [`the board`] `the right to act`
    receiver = tree.child(verb, _GIVEN)
    if receiver is None or tree.tag[receiver].startswith(("NN", "PRP")):
        return receiver
    return tree.child(receiver, frozenset({"pobj"}))


def _is_anothers(tree: Tree, noun: int, verb: int) -> bool:
    """Tell an aim that is not the subject's: `rejected a request to close`, `praised the decision to stay`."""
    is_own = any(tree.tag[kid] == "PRP$" for kid in tree.kids[noun])  # `defended his decision to stay`
    return not is_own and tree.lemma(verb) in read_words("judging_verbs")
