"""Gives each of two clauses or phrases what is its own: what `and` joins, or what stands between dashes."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_finite
from stargate_facts.pipeline.grammar.clauses.gapping_repairs import is_gapped
from stargate_facts.pipeline.grammar.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    COMMON_NOUN,
    CONJUNCT,
    COORDINATOR,
    DASHES_AND_BLANKS,
    DIRECT_OBJECT,
    INDEFINITE_ARTICLES,
    MARK,
    NOMINAL_SUBJECT,
    NUMBER,
    PLURAL_NOUN,
    PREPOSITION_TAGS,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_BEGINNING = frozenset({"aux", "auxpass", "neg", "advmod", "mark", "nsubj", "nsubjpass", "expl"})
_ADJUNCTS = frozenset({"advcl", "prep", "npadvmod", "advmod"})
_WITH_NOUN = frozenset({"prep", "agent", "dative"})
_PARTICIPLES = frozenset({"VBG", "VBN"})


def repair_second_clause(tree: Tree, verb: int) -> bool:
    """Part two clauses joined by `and`: `They chose Ann and two thirds backed Bo` has two subjects and two objects.

    The parser takes `Ann and two thirds` for one object, and the second verb for a complement or the first's second.
    """
    governor = tree.head[verb]
    words = [verb, *tree.children(verb, AUXILIARY)]
    if governor > verb or not tree.is_verb(governor) or not (is_finite(tree, verb) and is_finite(tree, governor)):
        return False
    if any(tree.dep[kid] in _BEGINNING and kid < min(words) for kid in tree.kids[verb]):
        return False
    second = _last_of_list(tree, min(words) - 1, governor)
    if second is None or not tree.tag[second].startswith("NN"):
        return False
    first = tree.head[second]
    if tree.lower[tree.head[first]] == "with":  # `was found with doors and windows` [`shut`]
        return False
    tree.hang(second, verb, "nsubj")
    tree.hang(verb, governor, "conj")
    for mark in tree.children(first, frozenset({"cc"})):
        tree.hang(mark, governor, "cc")
    return True


def _last_of_list(tree: Tree, last: int, governor: int) -> int | None:
    # the second of two nouns below the governor that ends at this token
    noun = last
    while governor < tree.head[noun] < noun and tree.dep[noun] != "conj":
        noun = tree.head[noun]
    is_second = tree.dep[noun] == "conj" and governor < tree.head[noun] < noun and tree.subtree(noun)[-1] == last
    return noun if is_second and tree.word_before(tree.subtree(noun)[0]) == "and" else None


def repair_pair_of_participles(tree: Tree, second: int) -> bool:
    """Join `the driver shot and` [`killed`], which a parser hangs on the main verb, to the participle before it."""
    first = second - 2
    if first < 0 or tree.tag[second] != "VBN" or tree.tag[second - 1] != "CC" or tree.head[second] == first:
        return False
    if tree.tag[first] != "VBN" or tree.dep[first] != "acl" or any(kid < second for kid in tree.kids[second]):
        return False
    tree.hang(second - 1, first, "cc")
    tree.hang(second, first, "conj")
    return True


def repair_adjuncts(tree: Tree, second: int) -> None:
    """Give a second verb what stands after the conjunction or after the verb itself, hung on the first verb.

    `She has not replied or,` [`as he feared`]`, resigned`; `He fell and she rose,` [`helping him`].
    """
    first = tree.head[second]
    if not first < second or not (tree.is_verb(first) and tree.is_verb(second)):
        return
    joint = max((kid for kid in tree.kids[first] if tree.dep[kid] == "cc" and first < kid < second), default=second)
    words = tree.subtree(second)
    has_subject = tree.child(second, ANY_SUBJECT) is not None
    for kid in [kid for kid in tree.kids[first] if kid > joint and tree.dep[kid] in _ADJUNCTS]:
        is_between = kid < words[0] and tree.subtree(kid)[-1] < words[0]
        if is_between or (has_subject and kid > words[-1] and _is_participle(tree, kid)):
            tree.hang(kid, second, tree.dep[kid])


def repair_second_noun(tree: Tree, second: int) -> None:
    """Give a list back the item that the parser hangs on the verb: `had sales of $2 million,` [`and a loss`].

    Not what is left of a clause: `He came from Linz and` [`she from Graz`].
    """
    verb, tag = tree.head[second], tree.tag[second]
    if not tag.startswith("NN") or tree.is_verb(second) or not (verb < second and tree.is_verb(verb)):
        return
    joint = max((kid for kid in tree.kids[verb] if tree.dep[kid] == "cc" and verb < kid < second), default=None)
    if joint is None or not (tree.lower[joint] == "and" or tree.lower[joint : joint + 2] == ["but", "also"]):
        return
    if is_gapped(tree, second):
        return
    is_bare = tree.subtree(second)[0] == second and tag == "NN"  # `rose from the ground and thought`, read as a noun
    if is_bare or tree.tag[joint - 1] == "''" or tree.lower[joint - 1] in {"”", '"'}:
        return
    before = {tree.lower[kid]: kid for kid in tree.kids[verb] if verb < kid < joint and tree.dep[kid] in _WITH_NOUN}
    if any(tree.lower[kid] in before for kid in tree.kids[second]):
        return
    nouns = [kid for kid in tree.kids[verb] if verb < kid < joint and tree.dep[kid] == "dobj"]
    nouns += [noun for kid in before.values() if (noun := tree.child(kid, PREPOSITIONAL_OBJECT)) is not None]
    if len(nouns) > 1:
        nouns = [noun for noun in nouns if tree.tag[noun] == tag]
    if len(nouns) == 1 and tree.tag[nouns[0]].startswith("NNP") == tag.startswith("NNP"):
        tree.hang(joint, nouns[0], "cc")
        tree.hang(second, nouns[0], "conj")


def _is_participle(tree: Tree, verb: int) -> bool:
    return tree.dep[verb] == "advcl" and tree.tag[verb] in _PARTICIPLES and tree.child(verb, MARK) is None


def repair_second_preposition(tree: Tree, preposition: int) -> None:
    # `grew on demand for its boats in lakes,` [`and in rivers`]: hung on the verb, though the first `in` is a noun's
    verb, joint = tree.head[preposition], preposition - 1
    if joint < 0 or tree.dep[joint] != "cc" or tree.head[joint] != verb or not tree.is_verb(verb) or joint < verb:
        return
    same = next((i for i in range(joint - 1, verb, -1) if tree.lower[i] == tree.lower[preposition]), None)
    if same is None or tree.dep[same] != "prep" or tree.head[same] == verb or tree.is_verb(tree.head[same]):
        return
    tree.hang(joint, same, "cc")
    tree.hang(preposition, same, "conj")


def repair_far_preposition(tree: Tree, second: int) -> None:
    """Hang a second phrase on the preposition that it repeats: `fell on fears of a strike and` [`on weak sales`]."""
    first = tree.head[second]
    if tree.tag[second] not in PREPOSITION_TAGS or tree.dep[first] != "prep" or tree.lower[first] == tree.lower[second]:
        return
    above = first
    while tree.dep[above] == "prep" and tree.dep[tree.head[above]] == "pobj":
        above = tree.head[tree.head[above]]
        if tree.lower[above] == tree.lower[second]:
            for mark in tree.children(first, COORDINATOR):
                tree.hang(mark, above, "cc")
            tree.hang(second, above, "conj")
            return


def repair_parallel_items(tree: Tree, second: int) -> None:
    """Make a list of `wheat from Spain and oil from Egypt`, wherever `oil` hangs: two things, each with a place.

    Hung on `Spain` it would be where the wheat is from, and on the verb each place would be said of both.
    """
    above = tree.head[second]
    verb = _verb_of_item(tree, above)
    item = tree.child(verb, DIRECT_OBJECT)
    if item is None or not verb < item < second or (above not in {item, verb} and tree.dep[above] != "pobj"):
        return
    first = next((kid for kid in tree.kids[verb] if item < kid < second and tree.dep[kid] in _WITH_NOUN), None)
    after = next((kid for kid in tree.kids[second] if tree.dep[kid] == "prep"), tree.subtree(second)[-1] + 1)
    if first is None or after >= len(tree.dep) or tree.head[after] not in {verb, second}:
        return
    if tree.lower[after] != tree.lower[first] or not (
        _are_alike(tree, item, second, after) or (tree.tag[second].startswith("NN") and _are_times(tree, first, after))
    ):
        return
    tree.hang(first, item, "prep")
    tree.hang(after, second, "prep")
    for mark in tree.children(above, COORDINATOR):
        tree.hang(mark, item, "cc")
    tree.hang(second, item, "conj")


def _verb_of_item(tree: Tree, above: int) -> int:
    """Return the verb of what an item hangs on: the verb itself, its object, or the noun of a phrase of its."""
    if tree.dep[above] == "pobj":
        return tree.head[tree.head[above]]
    return above if tree.is_verb(above) else tree.head[above]


def _are_times(tree: Tree, *prepositions: int) -> bool:
    # `met the king in May and` [`Ann in June`]
    nouns = [tree.child(each, PREPOSITIONAL_OBJECT) for each in prepositions]
    return all(each is not None and tree.doc[each].ent_type_ == "DATE" for each in nouns)


def _are_alike(tree: Tree, first: int, second: int, after: int) -> bool:
    if tree.tag[second] == "CD":  # `hired 40 clerks in May and` [`30 in June`]
        return tree.tag[first] == "CD" or tree.child(first, NUMBER) is not None
    if tree.lower[after] == "to" and tree.tag[first] == tree.tag[second] == "NNP":
        return True  # `sent Ann to Linz and` [`Bob to Rome`]; not `met Ann in Linz and Graz in May`
    return {tree.tag[first], tree.tag[second]} <= COMMON_NOUN


def repair_inserted_clause(tree: Tree, verb: int) -> None:
    """Give the first clause back what follows a clause between dashes: `It was a talk - he was out -` [`on rent`].

    The parser takes the inserted clause for the sentence's own verb, and the first for its complement.
    """
    clause = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "ccomp" and kid < verb), None)
    subject = tree.child(verb, ANY_SUBJECT)
    if clause is None or subject is None or not clause < subject < verb or tree.head[verb] != verb:
        return
    opening = tree.subtree(clause)[-1] + 1
    closing = next((kid for kid in tree.kids[verb] if kid > verb and tree.lower[kid] in DASHES_AND_BLANKS), None)
    if closing is None or opening > closing or tree.lower[opening] not in DASHES_AND_BLANKS:
        return
    following = [kid for kid in tree.kids[verb] if kid > closing]
    tree.raise_to_root(clause)
    tree.hang(verb, clause, "parataxis")
    for kid in following:
        tree.hang(kid, clause, tree.dep[kid])


def repair_listed_predicate(tree: Tree, noun: int) -> None:
    """Join what several things are, read as an apposition: `The shops are a bakery,` [`a mill`] `and a school`."""
    first = tree.head[noun]
    second = tree.child(noun, CONJUNCT)
    subject = tree.child(tree.head[first], NOMINAL_SUBJECT) if tree.dep[first] == "attr" else None
    if second is None or subject is None or tree.tag[subject] not in PLURAL_NOUN:
        return
    if all(any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[each]) for each in (first, noun, second)):
        tree.dep[noun] = "conj"
