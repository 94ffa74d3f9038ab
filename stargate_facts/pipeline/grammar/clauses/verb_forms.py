"""Puts together what is one verb and the parser takes apart: `is mending`, `pursuant to`."""

from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_ACTIVE_SUBJECT = frozenset({"nsubj"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_OBJECT = frozenset({"dobj", "attr", "acomp"})
_PREPOSITIONAL = frozenset(
    {"pursuant", "prior", "subsequent", "previous", "preparatory", "contrary", "irrespective", "regardless"}
)
_LINKING = frozenset({"be", "become", "seem", "appear", "remain", "prove", "sound", "look", "run"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def repair_progressive(tree: Tree, gerund: int) -> None:
    """Read `It's cutting jobs`, `The Guild is “striking a blow”` as progressives: a person is no activity.

    Not `The aim is cutting jobs`, nor a participle that something parts from the verb: `She is at home, cutting jobs`.
    """
    be = tree.head[gerund]
    subject = tree.child(be, _ACTIVE_SUBJECT)
    if tree.tag[gerund] != "VBG" or subject is None or not subject < be < gerund or tree.lemma(be) != "be":
        return
    if tree.child(gerund, _SUBJECT | _AUXILIARY) is not None or tree.child(be, _OBJECT) is not None:
        return
    if any(tree.dep[i] not in {"neg", "advmod", "punct"} or tree.tag[i] == "," for i in range(be + 1, gerund)):
        return
    if tree.tag[subject] == "PRP" or tree.doc[subject].ent_type_ in _ACTORS:
        _make_auxiliary(tree, be, gerund)


def _make_auxiliary(tree: Tree, auxiliary: int, verb: int) -> None:
    for kid in [kid for kid in tree.kids[auxiliary] if kid != verb]:
        tree.hang(kid, verb, tree.dep[kid])
    tree.take_place(verb, auxiliary)
    tree.hang(auxiliary, verb, "aux")


def repair_adjective_preposition(tree: Tree, adjective: int) -> None:
    # `It was closed` [`pursuant to a ruling`]: Quirk et al. 1985, 9.10; not `It is contrary to the ruling`
    to, verb = adjective + 1, tree.head[adjective]
    if tree.lower[adjective] not in _PREPOSITIONAL or to >= len(tree.dep) or tree.head[to] != adjective:
        return
    if tree.dep[to] == "prep" and tree.lemma(verb) not in _LINKING:
        tree.dep[adjective] = "prep"
