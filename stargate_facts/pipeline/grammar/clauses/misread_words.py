"""Puts right a word whose part of speech the parser misread: a verb read as a noun, an adjective as a participle."""

from stargate_facts.pipeline.grammar.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    BASE_FORM,
    CONJUNCT,
    COORDINATOR,
    DIRECT_OBJECT,
    FINITE,
    PASSIVE,
)
from stargate_facts.pipeline.grammar.tree import Tree

_HAVE = frozenset({"have", "has", "had", "having"})
_OF_LIST = frozenset({"cc", "conj", "punct", "advmod"})
_DETERMINED_BY = frozenset({"det", "poss", "nummod"})
_OF_EXTENT = frozenset({"limited", "restricted", "unlimited", "unrestricted", "mixed", "varied"})
"""Adjectives of extent and kind that look like participles (Quirk et al. 1985, 7.15)."""


def restore_verb(tree: Tree, i: int) -> None:
    """Make a verb of `to help` [`fund`] `the school`, read as a noun, with `school` as a second object of `help`."""
    if tree.tag[i] != "NN" or tree.lower[i - 1] not in {"help", "helps", "helped"}:
        return
    head = tree.head[i]
    second = next((kid for kid in tree.kids[head] if kid > i and tree.dep[kid] == "dobj"), None)
    if head != i - 1 or second is None or tree.kids[i] or tree.subtree(second)[0] != i + 1:
        return
    tree.dep[i], tree.tag[i] = "xcomp", "VB"
    tree.mark_verb(i)
    for kid in [each for each in tree.kids[head] if each > i]:
        tree.hang(kid, i, tree.dep[kid])


def restore_modifier(tree: Tree, i: int) -> None:
    """Read `He faced her with` [`insulting`] `remarks` as a modifier: `with` takes no gerund alone."""
    noun = tree.child(i, DIRECT_OBJECT)
    if tree.tag[i] != "VBG" or tree.lower[i - 1] != "with" or noun is None:
        return
    if tree.subtree(noun)[0] != i + 1 or tree.kids[i] != [noun]:
        return
    tree.hang(noun, tree.head[i], "pobj")
    tree.hang(i, noun, "amod")
    tree.tag[i] = "JJ"
    tree.unmark_verb(i)


def restore_adjective(tree: Tree, i: int) -> None:
    """Make an adjective of `The plan has` [`limited`] `local appeal`, read as if it had limited the appeal.

    A thing that had been limited would be one that the reader knows, with a determiner, or many: `has limited imports`.
    """
    if tree.tag[i] != "VBN" or tree.lower[i] not in _OF_EXTENT or tree.lower[i - 1] not in _HAVE:
        return
    noun, auxiliary = tree.child(i, DIRECT_OBJECT), i - 1
    if noun is None or tree.subtree(noun)[0] != i + 1 or tree.head[auxiliary] != i or tree.dep[auxiliary] != "aux":
        return
    if tree.tag[noun] != "NN" or tree.child(noun, _DETERMINED_BY) is not None:
        return
    for kid in list(tree.kids[i]):
        if kid != auxiliary:
            tree.hang(kid, auxiliary, tree.dep[kid])
    tree.take_place(auxiliary, i)
    tree.hang(i, noun, "amod")
    tree.tag[i] = "JJ"


def restore_second_verb(tree: Tree, noun: int) -> None:
    """Make a verb of `may sell boats and even` [`mend`] `nets`, read as a part of a noun's name."""
    first = tree.head[noun]
    verb = tree.head[first]
    second = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "compound" and tree.tag[kid] in BASE_FORM), None)
    if second is None or second != noun - 1 or tree.dep[first] != "dobj" or tree.tag[verb] != "VB":
        return
    for kid in [kid for kid in tree.kids[noun] if kid != second] + tree.children(second, frozenset({"advmod"})):
        tree.hang(kid, second if kid < second else noun, tree.dep[kid])
    tree.hang(second, verb, "conj")
    tree.hang(noun, second, "dobj")
    for mark in [kid for kid in tree.children(first, frozenset({"cc"})) if kid < second]:
        tree.hang(mark, verb, "cc")
    tree.tag[second] = "VB"
    tree.mark_verb(second)


def restore_root(tree: Tree, noun: int) -> None:
    """Make a verb of `The plan, which was new,` [`angered`] `voters`, read as voters who are angered, and the plan."""
    subject = tree.head[noun]
    verb = tree.subtree(noun)[0]
    if tree.dep[subject] != "ROOT" or tree.dep[verb] != "amod" or not tree.lower[verb].endswith("ed"):
        return
    if tree.word_before(verb) != "," or tree.lower[subject + 1 : subject + 2] != [","] or tree.head[verb] != noun:
        return
    if any(tree.tag[i] in FINITE and tree.head[i] == subject for i in tree.kids[subject]):
        return
    late = [kid for kid in tree.kids[subject] if kid > verb and kid != noun]
    tree.raise_to_root(verb)
    tree.hang(subject, verb, "nsubj")
    tree.hang(noun, verb, "dobj")
    for kid in late:
        tree.hang(kid, verb, tree.dep[kid])
    tree.tag[verb] = "VBD"
    tree.mark_verb(verb)


def restore_verb_before_and(tree: Tree, noun: int) -> None:
    """Make a verb of `The loan` [`matures`] `in 2032 and carries interest`: a noun's `and` joins it to another noun."""
    verb, subject = tree.head[noun], noun - 1
    joint = tree.child(noun, COORDINATOR)
    if joint is None or joint != verb - 1 or tree.tag[noun] != "NNS" or tree.tag[verb] != "VBZ":
        return
    if tree.dep[subject] != "compound" or tree.head[subject] != noun or tree.child(noun, CONJUNCT) is not None:
        return
    tree.take_place(noun, verb)
    for kid in [kid for kid in tree.kids[noun] if kid < subject]:
        tree.hang(kid, subject, tree.dep[kid])
    tree.hang(subject, noun, "nsubj")
    tree.hang(verb, noun, "conj")
    tree.tag[noun] = "VBZ"
    tree.mark_verb(noun)


def restore_participle(tree: Tree, i: int) -> None:
    """Make a participle of `was arrested,` [`tried`] `and hanged`, read as a past tense: it stands amid passives."""
    first = tree.head[i]
    if tree.tag[i] != "VBD" or not tree.lower[i].endswith("ed") or tree.tag[first] != "VBN" or not first < i:
        return
    if tree.child(first, PASSIVE) is None or any(tree.dep[kid] not in _OF_LIST for kid in tree.kids[i]):
        return
    third = tree.child(i, CONJUNCT)
    if third is not None and tree.tag[third] == "VBN" and tree.child(third, ANY_SUBJECT | AUXILIARY) is None:
        tree.tag[i] = "VBN"
