"""Gives back what the parser hangs on a participle behind a noun, though it belongs to the verb above."""

from stargate_facts.pipeline.grammar.tree import Tree

_BEFORE = frozenset({",", "--", "—", "–", "("})
_CLAUSAL = frozenset({"nsubj", "nsubjpass", "expl", "mark"})
_SUBORDINATE = frozenset({"mark", "advmod"})
_UNSET = frozenset({"if", "unless"})
_DEEPEST = 6


def repair_participle_arguments(tree: Tree, verb: int) -> None:
    """Change the tree in place: `will not lift the ban imposed in May` [`until the well is clean`].

    A participle that only says which ones are meant rarely has an adverbial clause of its own; a verb above it does.
    """
    if tree.tag[verb] != "VBN" or tree.child(verb, _CLAUSAL) is not None:
        return
    if tree.lower[tree.subtree(verb)[0] - 1] in _BEFORE:
        return
    clauses = [kid for kid in tree.kids[verb] if kid > verb and tree.dep[kid] == "advcl"]
    governor = _governor(tree, tree.head[verb]) if clauses else None
    if governor is None:
        return
    for clause in clauses:
        if _is_subordinate(tree, clause) or _is_added(tree, clause):
            tree.hang(clause, governor, "advcl")


def _governor(tree: Tree, noun: int) -> int | None:
    # the verb that a noun is the object of, or stands in an adverbial of
    at = noun
    for _ in range(_DEEPEST):
        if tree.dep[at] not in {"dobj", "attr", "pobj", "prep", "dative", "agent"} or tree.head[at] >= at:
            return None
        at = tree.head[at]
        if tree.is_verb(at):
            return at
    return None


def _is_subordinate(tree: Tree, clause: int) -> bool:
    marks = [kid for kid in tree.kids[clause] if kid < clause and tree.dep[kid] in _SUBORDINATE]
    return any(tree.tag[kid] in {"IN", "WRB"} and tree.lower[kid] not in _UNSET for kid in marks)


def _is_added(tree: Tree, clause: int) -> bool:
    # `cited the book read by thousands,` [`further raising its fame`]
    return tree.tag[clause] == "VBG" and tree.lower[tree.subtree(clause)[0] - 1] == ","
