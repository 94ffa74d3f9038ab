"""Hangs on the second of two coordinated clauses what is its own, and joins a second verb to the one it goes with."""

from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_MARK = frozenset({"mark"})
_NO_PARTICIPLE = _SUBJECT | _AUXILIARY | {"dobj"}  # `came,` [`saw it`] `and left`: a past tense with its object
_JOINT = frozenset({"cc"})
_ADJUNCTS = frozenset({"advcl", "prep", "npadvmod", "advmod"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_PAST_OR_THIRD = frozenset({"VBZ", "VBD"})
_NOMINAL = frozenset({"dobj", "pobj", "attr"})
_DASHES = frozenset({"-", "–", "—", "--", "_"})
_SAYING = frozenset({"say", "tell", "add", "ask", "warn", "urge", "reply", "shout"})


def repair_adjuncts(tree: Tree, second: int) -> None:
    """Give a second verb what stands after the conjunction or after the verb itself, hung on the first verb.

    `She has not replied or,` [`as he feared`]`, resigned`; `He fell and she rose,` [`helping him`].
    """
    first = tree.head[second]
    if not first < second or not (tree.is_verb(first) and tree.is_verb(second)):
        return
    joint = max((kid for kid in tree.kids[first] if tree.dep[kid] == "cc" and first < kid < second), default=second)
    words = tree.subtree(second)
    has_subject = tree.child(second, _SUBJECT) is not None
    for kid in [kid for kid in tree.kids[first] if kid > joint and tree.dep[kid] in _ADJUNCTS]:
        is_between = kid < words[0] and tree.subtree(kid)[-1] < words[0]
        if is_between or (has_subject and kid > words[-1] and _is_participle(tree, kid)):
            tree.hang(kid, second, tree.dep[kid])


def _is_participle(tree: Tree, verb: int) -> bool:
    return tree.dep[verb] == "advcl" and tree.tag[verb] in _PARTICIPLES and tree.child(verb, _MARK) is None


def repair_second_preposition(tree: Tree, preposition: int) -> None:
    # `grew on demand for its boats in lakes,` [`and in rivers`]: hung on the verb, though the first `in` is a noun's
    verb, joint = tree.head[preposition], preposition - 1
    if tree.dep[joint] != "cc" or tree.head[joint] != verb or not tree.is_verb(verb) or joint < verb:
        return
    same = next((i for i in range(joint - 1, verb, -1) if tree.lower[i] == tree.lower[preposition]), None)
    if same is None or tree.dep[same] != "prep" or tree.head[same] == verb or tree.is_verb(tree.head[same]):
        return
    tree.hang(joint, same, "cc")
    tree.hang(preposition, same, "conj")


def repair_finite_conjunct(tree: Tree, verb: int) -> None:
    # `They got nets to mend and` [`left`]: a past tense goes with the finite verb above, and not with the infinitive
    first = tree.head[verb]
    if tree.tag[verb] not in _PAST_OR_THIRD or tree.tag[first] != "VB" or not first < verb:
        return
    is_infinitive = any(tree.tag[kid] == "TO" for kid in tree.kids[first])
    if not is_infinitive or tree.child(verb, _SUBJECT | _AUXILIARY) is not None:
        return
    above = first
    while tree.head[above] < above and not (tree.is_verb(above) and _is_finite(tree, above)):
        above = tree.head[above]
    if tree.is_verb(above) and _is_finite(tree, above):
        tree.hang(verb, above, "conj")


def repair_loose_participle(tree: Tree, participle: int) -> None:
    # `It could cut prices of boats,` [`already hit by storms`]: joined by no conjunction, it goes with the noun before
    verb = tree.head[participle]
    if tree.tag[participle] != "VBN" or tree.tag[verb] == "VBN" or not tree.is_verb(verb):
        return
    if tree.child(participle, _NO_PARTICIPLE) is not None or tree.child(verb, _JOINT) is not None:
        return
    before = tree.subtree(participle)[0] - 1
    if tree.tag[before] == ",":
        before -= 1
    if tree.tag[before].startswith("NN") and before > verb:
        tree.hang(participle, before, "acl")
    elif before == verb:
        tree.dep[participle] = "advcl"


def repair_listed_infinitive(tree: Tree, verb: int) -> None:
    """Join the second of a list of infinitives: `hopes to mend the road,` [`sell the mill`] `and leave`.

    The parser links it loosely, to the first infinitive or to the verb above. Other bare verbs are orders.
    """
    head = tree.head[verb]
    if not is_loose_order(tree, verb):
        return
    infinitives = [kid for kid in tree.kids[head] if tree.dep[kid] == "xcomp" and kid < verb and tree.tag[kid] == "VB"]
    first = head if tree.tag[head] == "VB" else infinitives[-1] if infinitives else None
    if first is not None and tree.child(first, _AUXILIARY) is not None and tree.lemma(first) not in _SAYING:
        tree.hang(verb, first, "conj")


def is_loose_order(tree: Tree, verb: int) -> bool:
    """Tell a bare verb that nothing joins to the sentence: `The advice is simple:` [`sell`]."""
    is_bare = tree.dep[verb] == "dep" and tree.tag[verb] == "VB" and tree.head[verb] < verb
    return is_bare and tree.child(verb, _SUBJECT | _AUXILIARY) is None


def repair_bare_relative(tree: Tree, verb: int) -> None:
    # `It is due to the stake` [`she bought`]: a second clause would begin with a conjunction or after a comma
    subject, first = tree.child(verb, _SUBJECT), tree.head[verb]
    if subject is None or not first < subject < verb:
        return
    noun = tree.subtree(subject)[0] - 1
    is_noun = first < noun and tree.tag[noun].startswith("NN") and tree.tag[subject] in {"PRP", "NNP"}
    if is_noun and tree.dep[noun] in _NOMINAL and tree.child(first, _JOINT) is None:
        tree.hang(verb, noun, "relcl")


def _is_finite(tree: Tree, verb: int) -> bool:
    return tree.tag[min([verb, *tree.children(verb, _AUXILIARY)])] in _FINITE


def repair_inserted_clause(tree: Tree, verb: int) -> None:
    """Give the first clause back what follows a clause between dashes: `It was a talk - he was out -` [`on rent`].

    The parser takes the inserted clause for the sentence's own verb, and the first for its complement.
    """
    clause = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "ccomp" and kid < verb), None)
    subject = tree.child(verb, _SUBJECT)
    if clause is None or subject is None or not clause < subject < verb or tree.head[verb] != verb:
        return
    opening = tree.subtree(clause)[-1] + 1
    closing = next((kid for kid in tree.kids[verb] if kid > verb and tree.lower[kid] in _DASHES), None)
    if tree.lower[opening] not in _DASHES or closing is None:
        return
    following = [kid for kid in tree.kids[verb] if kid > closing]
    tree.raise_to_root(clause)
    tree.hang(verb, clause, "parataxis")
    for kid in following:
        tree.hang(kid, clause, tree.dep[kid])
