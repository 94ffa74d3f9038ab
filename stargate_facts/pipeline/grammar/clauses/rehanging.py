"""Hangs a verb anew that the parser hung on the wrong word: a clause of its own, a noun's participle, a pair's second."""

from stargate_facts.pipeline.grammar.clauses.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BEGINNING = frozenset({"aux", "auxpass", "neg", "advmod", "mark", "nsubj", "nsubjpass", "expl"})
_GERUND_VERBS = read_words("gerund_verbs") | CAUSATIVE
_REMARKS = read_words("remark_nouns")


def repair_second_clause(tree: Tree, verb: int) -> bool:
    """Part two clauses joined by `and`: `They chose Ann and two thirds backed Bo` has two subjects and two objects.

    The parser takes `Ann and two thirds` for one object, and the second verb for a complement or the first's second.
    """
    governor = tree.head[verb]
    words = [verb, *tree.children(verb, _AUXILIARY)]
    if governor > verb or not tree.is_verb(governor) or not (_is_finite(tree, verb) and _is_finite(tree, governor)):
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


def _is_finite(tree: Tree, verb: int) -> bool:
    return tree.tag[min([verb, *tree.children(verb, _AUXILIARY)])] in _FINITE


def _last_of_list(tree: Tree, last: int, governor: int) -> int | None:
    # the second of two nouns below the governor that ends at this token
    noun = last
    while governor < tree.head[noun] < noun and tree.dep[noun] != "conj":
        noun = tree.head[noun]
    is_second = tree.dep[noun] == "conj" and governor < tree.head[noun] < noun and tree.subtree(noun)[-1] == last
    return noun if is_second and tree.lower[tree.subtree(noun)[0] - 1] == "and" else None


def repair_object_with_gerund(tree: Tree, gerund: int) -> bool:
    """Read `He sold shares belonging to Ann`, which a parser takes for a clause, as a noun with a participle.

    Not after a verb that does take such a clause: `saw shares falling`, `kept shares rising`.
    """
    verb, subject = tree.head[gerund], tree.child(gerund, _SUBJECT)
    if tree.tag[gerund] != "VBG" or subject is None or tree.child(gerund, _AUXILIARY) is not None:
        return False
    if not tree.is_verb(verb) or not verb < subject < gerund or not tree.tag[subject].startswith("NN"):
        return False
    if tree.lemma(verb) in _GERUND_VERBS or takes_content(tree.lemma(verb)) or tree.child(verb, frozenset({"dobj"})):
        return False
    tree.hang(subject, verb, "dobj")
    tree.hang(gerund, subject, "acl")
    return True


def repair_remark(tree: Tree, gerund: int) -> bool:
    """Give a participle of saying to the noun before it: `answered in a letter` [`saying that it was late`]."""
    verb, before = tree.head[gerund], gerund - 1
    if tree.tag[gerund] != "VBG" or not takes_content(tree.lemma(gerund)) or not 0 < verb < before:
        return False
    if any(kid < gerund for kid in tree.kids[gerund]):
        return False
    noun = before
    while tree.lemma(noun) not in _REMARKS and verb < tree.head[noun] < noun:
        noun = tree.head[noun]
    if tree.lemma(noun) not in _REMARKS or not tree.tag[noun].startswith("NN") or tree.subtree(noun)[-1] != before:
        return False
    tree.hang(gerund, noun, "acl")
    return True


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
