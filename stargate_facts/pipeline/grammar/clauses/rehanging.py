"""Hangs a verb anew that the parser hung on the wrong word: a second clause's, a noun's participle, a wish's."""

from stargate_facts.pipeline.grammar.clauses.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BEGINNING = frozenset({"aux", "auxpass", "neg", "advmod", "mark", "nsubj", "nsubjpass", "expl"})
_GERUND_VERBS = read_words("gerund_verbs") | CAUSATIVE
# fmt: off
_WISHING = frozenset(
    {
        "call", "wait", "ask", "push", "press", "vote", "arrange", "long", "pray", "plead", "beg", "appeal", "opt",
        "root", "wish", "hope", "clamor", "clamour", "lobby", "campaign", "petition",
    }
)  # with `for`, somebody and an infinitive: Quirk et al. 1985, 16.41
# fmt: on
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


def repair_wish(tree: Tree, infinitive: int) -> bool:
    """Join `called for Ada Holt,` [`the mayor`]`,` [`to resign`]: a clause with a subject is what they called for."""
    mark = next((kid for kid in tree.kids[infinitive] if tree.lower[kid] == "to" and tree.dep[kid] == "aux"), None)
    is_passive = tree.child(infinitive, frozenset({"auxpass"})) is not None
    if mark is None or tree.child(infinitive, _SUBJECT) is not None:
        return False
    if tree.dep[infinitive] != "xcomp" and not is_passive:  # `asked for leave` [`to build`]: what for
        return False
    above = infinitive
    while tree.head[above] < above and tree.tag[tree.head[above]].startswith("NN") and tree.dep[above] != "pobj":
        above = tree.head[above]
    wish = tree.head[above] if tree.dep[above] == "pobj" else _wish_before(tree, infinitive)
    if wish is None or tree.lower[wish] != "for" or wish < tree.head[wish]:
        return False
    noun = tree.child(wish, frozenset({"pobj"}))
    if tree.lemma(tree.head[wish]) not in _WISHING or noun is None or noun > mark:
        return False
    tree.hang(infinitive, wish, "pcomp")
    tree.hang(noun, infinitive, "nsubj")
    return True


def _wish_before(tree: Tree, infinitive: int) -> int | None:
    # the preposition beside the infinitive, both hung on the verb
    beside = [kid for kid in tree.kids[tree.head[infinitive]] if kid < infinitive and tree.dep[kid] == "prep"]
    return beside[-1] if beside else None


def repair_warning(tree: Tree, verb: int) -> bool:
    """Read `sent papers warning the dam could break` as what the papers warn of, and not as papers that break."""
    noun, governor = tree.child(verb, _SUBJECT), tree.head[verb]
    saying = tree.child(noun, frozenset({"acl"})) if noun is not None else None
    if noun is None or saying is None or not governor < noun < saying < verb or not tree.is_verb(governor):
        return False
    thing = tree.child(saying, frozenset({"dobj"}))
    first = min([verb, *tree.children(verb, _AUXILIARY)])
    if thing is None or tree.tag[saying] != "VBG" or not takes_content(tree.lemma(saying)):
        return False
    if tree.subtree(thing)[-1] != first - 1 or tree.child(governor, frozenset({"dobj"})) is not None:
        return False
    tree.hang(noun, governor, "dobj")
    tree.hang(verb, saying, "ccomp")
    tree.hang(thing, verb, "nsubj")
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


def repair_absolute(tree: Tree, participle: int) -> None:
    """Read `With demand for flats pushing up rents, she left` as a clause about the demand, and not about the flats."""
    noun = tree.head[participle]
    preposition = tree.head[noun]
    first = tree.head[preposition]
    opening = tree.head[first]
    if tree.tag[participle] != "VBG" or tree.dep[noun] != "pobj" or tree.dep[first] != "pobj":
        return
    is_apart = opening == tree.sentence[opening] or tree.lower[opening - 1] == ","
    is_bare = tree.child(noun, frozenset({"det", "poss"})) is None
    is_last = tree.subtree(opening)[-1] == tree.subtree(participle)[-1]
    if tree.lower[opening] == "with" and is_apart and is_bare and is_last:
        tree.hang(participle, first, "acl")
