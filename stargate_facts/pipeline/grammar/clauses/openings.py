"""Takes from a sentence's verb what stands before its subject and is none: a dateline, a description set in front."""

from stargate_facts.pipeline.grammar.labels import (
    ARTICLES,
    AUXILIARY,
    CONJUNCT,
    DASHES_AND_BLANKS,
    DETERMINER,
    NOMINAL_SUBJECT,
    PLURAL_NOUN,
    PREPOSITION_TAGS,
    TENSED,
)
from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_CONJUNCTION = frozenset({"cc"})
_EACH = frozenset({"each", "all", "both"})
_IN_DATELINE = frozenset({"NNP", "CD", ",", ".", "-LRB-", "-RRB-", ":"})
_LONGEST_DATELINE = 12
_SHORTEST_PLACE = 3


def repair_dateline(tree: Tree, first: int) -> None:
    """Take the place and day of a report out of its first sentence: `LINZ, May 2 (NTB) —` [`A bridge fell`]."""
    dash = _end_of_dateline(tree, first)
    root = first
    while tree.head[root] != root:
        root = tree.head[root]
    if dash is None or root <= dash:
        return
    for i in range(first, dash + 1):
        if tree.head[i] > dash or (tree.head[i] == i and i != root):
            tree.hang(i, root, "dep")
    for i in range(dash + 1, min(dash + 1 + _LONGEST_DATELINE, len(tree.head))):
        if first <= tree.head[i] <= dash and tree.dep[i] != "punct":
            tree.hang(i, root, tree.dep[i])


def _end_of_dateline(tree: Tree, first: int) -> int | None:
    place = tree.doc[first].text
    if len(place) < _SHORTEST_PLACE or not (place.isupper() and place.isalpha()):
        return None
    for i in range(first + 1, min(first + _LONGEST_DATELINE, len(tree.tag))):
        if tree.lower[i] in DASHES_AND_BLANKS and tree.doc[i].whitespace_ and tree.doc[i - 1].whitespace_:
            return i
        if tree.tag[i] not in _IN_DATELINE:
            return None
    return None


def repair_reduced_root(tree: Tree, gerund: int) -> None:
    """Give a sentence its finite verb: `New rules curbing smoke` [`face`] `a test`, read as `curbing and face`."""
    if tree.tag[gerund] != "VBG" or tree.child(gerund, AUXILIARY) is not None or tree.head[gerund] != gerund:
        return
    subjects = [kid for kid in tree.kids[gerund] if kid < gerund and tree.dep[kid] in NOMINAL_SUBJECT]
    nouns = [kid for kid in subjects if tree.tag[kid] != "DT"]  # `new rules,` [`each`] `curbing smoke`
    verb = next((kid for kid in tree.kids[gerund] if tree.dep[kid] == "conj" and tree.tag[kid] in TENSED), None)
    if not nouns or verb is None or tree.child(gerund, _CONJUNCTION) is not None or tree.child(verb, NOMINAL_SUBJECT):
        return
    tree.raise_to_root(verb)
    for noun in nouns:
        tree.hang(noun, verb, tree.dep[noun])
    tree.hang(gerund, nouns[-1], "acl")
    if len(nouns) > 1 and tree.tag[verb] == "VBZ" and tree.tag[nouns[-1]] in PLURAL_NOUN:
        tree.hang(nouns[-1], nouns[0], "appos")
    for kid in [kid for kid in tree.kids[gerund] if kid > verb or kid < nouns[0]]:
        tree.hang(kid, verb, tree.dep[kid])


def repair_double_subject(tree: Tree, noun: int) -> None:
    """Leave a verb the nearer of two subjects: `The first of her line,` [`Aalto`] `would retire`.

    Where nothing parts the two, they are one: `Talks on` [`rents`] `began`, `Coach` [`Ada Holt`] `left`.
    """
    verb = tree.head[noun]
    second = next((kid for kid in tree.kids[verb] if noun < kid < verb and tree.dep[kid] in NOMINAL_SUBJECT), None)
    if second is None or noun > verb or not tree.tag[noun].startswith("NN"):
        return
    if tree.lower[second] in _EACH and not tree.kids[second]:
        tree.hang(second, verb, "advmod")  # `The rules,` [`each`] `a page long, hold`
    words = tree.subtree(second)
    if _joins_subjects(tree, noun, second, words[0]) or tree.tag[second] not in _SUBJECT_TAGS:
        return
    if tree.tag[words[0]] == "IN" or tree.word_after(words[-1]) == "," or _is_listed(tree, noun, second):
        return  # `The town, a port, is old`; `The towns, ports and farms are old`
    if tree.tag[verb] == "VBZ" and tree.tag[second] in PLURAL_NOUN:
        return
    if tree.word_before(words[0]) == "," and tree.lower[tree.subtree(noun)[0]] in ARTICLES:
        tree.hang(noun, second, "appos")


def _joins_subjects(tree: Tree, noun: int, second: int, start: int) -> bool:
    """Hang a second subject on the word right before it, where that is the last of the first subject, and say so."""
    last = start - 1
    is_mark = tree.dep[last] == "mark" and tree.head[last] == tree.head[second] and tree.tag[last] == "IN"
    if is_mark and tree.subtree(noun)[-1] == last - 1:  # `boats ready` [`for`] `the race sank`
        tree.hang(last, last - 1, "prep")
        tree.hang(second, last, "pobj")
        return True
    if tree.subtree(noun)[-1] != last or not tree.lower[second][0].isalnum():
        return False
    is_alone = not tree.kids[last]
    if tree.tag[second] == "CD":
        tree.hang(second, last, "nummod")  # `Flight` [`twelve`] `left`
    elif tree.tag[last] in PREPOSITION_TAGS and tree.dep[last] == "prep" and is_alone:
        tree.hang(second, last, "pobj")
    elif tree.tag[last] == "VBG" and tree.dep[last] in {"pcomp", "acl"} and is_alone:
        tree.hang(second, last, "dobj")  # `the first step in building` [`a dam`] `is`
    elif tree.tag[second] == "NNP" and tree.tag[last].startswith("NN") and tree.child(noun, DETERMINER) is None:
        tree.hang(noun, second, "nmod")
    else:
        return False
    return True


def _is_listed(tree: Tree, *nouns: int) -> bool:
    return any(tree.child(each, CONJUNCT) is not None for each in nouns)
