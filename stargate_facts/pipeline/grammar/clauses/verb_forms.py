"""Puts together what is one verb and the parser takes apart: `is denouncing`, `to quickly leave`, `let him go`."""

from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_ACTIVE_SUBJECT = frozenset({"nsubj"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_OBJECT = frozenset({"dobj", "attr", "acomp"})
_HAVE = frozenset({"have", "has", "had", "'ve"})
_BEFORE = frozenset({"aux", "neg", "advmod"})
_DIRECTED = frozenset({"prep", "xcomp", "advmod", "acomp", "oprd", "prt"})
_TIME = frozenset({"in", "on", "at", "during", "after", "before"})
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


def repair_possession(tree: Tree, gerund: int) -> None:
    """Read `They have tidying up to do` as something that they have: `have` makes no tense with a gerund."""
    have = next((kid for kid in tree.children(gerund, _AUXILIARY) if tree.lower[kid] in _HAVE), None)
    if tree.tag[gerund] != "VBG" or have is None or tree.children(gerund, _AUXILIARY) != [have] or have > gerund:
        return
    infinitive = next((kid for kid in tree.kids[gerund] if kid > gerund and tree.tag[kid] == "VB"), None)
    if infinitive is None or tree.child(gerund, _SUBJECT) is None:
        return
    for kid in [kid for kid in tree.kids[gerund] if kid < have or kid > infinitive]:
        tree.hang(kid, have, tree.dep[kid])
    tree.take_place(have, gerund)
    tree.hang(gerund, have, "dobj")
    tree.hang(infinitive, gerund, "acl")
    tree.tag[gerund] = "NN"
    tree.unmark_verb(gerund)


def repair_split_infinitive(tree: Tree, verb: int) -> None:
    # `The plan is to slowly in one year replace it`, with `to` and `slowly` hung on `is`
    above = tree.head[verb]
    if tree.tag[verb] != "VB" or not above < verb or tree.child(verb, _SUBJECT | _AUXILIARY) is not None:
        return
    beside = [kid for kid in tree.kids[above] if above < kid < verb]
    mark = next((kid for kid in beside if tree.tag[kid] == "TO" and not tree.kids[kid]), None)
    if mark is None or any(tree.dep[kid] not in {"advmod", "neg"} for kid in beside if kid > mark):
        return
    for kid in [kid for kid in beside if kid >= mark]:
        tree.hang(kid, verb, "aux" if kid == mark else tree.dep[kid])
    tree.dep[verb] = "xcomp"


def repair_letting_go(tree: Tree, go: int) -> None:
    """Read `The shop let her go in May` as one verb with an object: it dismissed her, and not that she may go.

    Not `let her go to sea`, `let her go out`.
    """
    let, person = tree.head[go], tree.child(go, _ACTIVE_SUBJECT)
    if tree.lower[go] != "go" or tree.lemma(let) != "let" or person is None or person != go - 1:
        return
    following = [kid for kid in tree.kids[go] if kid > go]
    if any(tree.dep[kid] in _DIRECTED and tree.lower[kid] not in _TIME for kid in following):
        return
    tree.hang(person, let, "dobj")
    tree.hang(go, let, "prt")
    for kid in following:
        tree.hang(kid, let, tree.dep[kid])
    tree.unmark_verb(go)


def repair_adjective_preposition(tree: Tree, adjective: int) -> None:
    # `It was closed` [`pursuant to a ruling`]: Quirk et al. 1985, 9.10; not `It is contrary to the ruling`
    to, verb = adjective + 1, tree.head[adjective]
    if tree.lower[adjective] not in _PREPOSITIONAL or to >= len(tree.dep) or tree.head[to] != adjective:
        return
    if tree.dep[to] == "prep" and tree.lemma(verb) not in _LINKING:
        tree.dep[adjective] = "prep"
