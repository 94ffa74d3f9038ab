"""Whether a noun means what it does without the clause behind it: `the only one who stayed`, `a sign that it rains`.

A phrase leaves out the clauses that state facts of their own, but not one that tells which or what kind is meant, where
the noun alone is another thing or nothing: `parents who adopt`, `the terms on which they met`. After Quirk et al. 1985,
17.3-17.15: restrictive modification, and 5.26-5.59: definite, generic and indefinite reference.
"""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group
from stargate_facts.pipeline.grammar.clauses.complements import NOUNS_OF_CONTENT
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, INDEFINITE_ARTICLES, NEGATION, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_INDEFINITE = frozenset(
    {"someone", "somebody", "something", "anyone", "anything", "everyone", "one", "ones", "those", "that"}
    | {"all", "everything", "everybody", "anybody", "nothing", "nobody"}
)
_KINDS = frozenset({"kind", "sort", "type", "period", "time"})
_SPANS = frozenset({"hour", "week", "month", "quarter", "season", "year", "decade", "era", "century", "age"})
_EMPTY = (
    _KINDS
    | _SPANS
    | {
        "way",
        "thing",
        "point",
        "day",
        "moment",
        "reason",
        "extent",
        "degree",
        "fact",
        "little",
        "much",
    }
)
_BINDING = frozenset(
    {"only", "first", "second", "third", "last", "next", "same", "any", "every", "each", "all", "no", "most", "few"}
    | {"fewer", "more", "less", "enough", "such", "another", "half"}
)
_DEFINITE = frozenset({"the", "those", "these"})
_OWN_FORM = frozenset({"det", "poss", "nummod", "predet"})
_SLIGHT = frozenset({"det", "nummod", "relcl", "acl", "punct", "cc", "conj"})  # what a noun has that says no more
_SPENDING = frozenset({"spend", "waste", "lose"})
_OF_DOING = frozenset(
    {"problem", "difficulty", "trouble", "time", "luck", "success", "experience", "fun", "practice", "business"}
)  # with a gerund: `trouble sleeping`; Huddleston and Pullum 2002, 14.6
_ANYBODY = frozenset({"man", "woman", "person", "people", "guy", "thing", "place", "country", "company"})


def completes(tree: Tree, kid: int) -> bool:
    """Tell whether a clause below a noun or adjective is a part of what that word says."""
    if tree.dep[kid] == "relcl":  # `the only one` [`who stayed`] is nobody without its clause
        return tree.lower[tree.head[kid]] in _INDEFINITE or any(
            test(tree, kid) for test in (_is_empty, _is_restriction, _is_real_subject)
        )
    if tree.dep[kid] == "acl" and tree.tag[kid] != "VB":  # `a sign` [`that it will rain`]
        is_content = tree.lower[tree.subtree(kid)[0]] == "that" and tree.lemma(tree.head[kid]) in NOUNS_OF_CONTENT
        is_bound = tree.lower[tree.head[kid]] in _INDEFINITE and not is_set_off(tree, kid)  # `those` [`left behind`]
        return is_content or is_bound or _is_reduced_restriction(tree, kid)
    if _is_comparison(tree, kid) or _is_wish(tree, kid):
        return True
    # `a part in helping` [`her win`], `glad to see` [`it grow`]: without its complement the verb says nothing
    return tree.dep[kid] == "ccomp" and tree.dep[tree.head[kid]] in {"pcomp", "xcomp"}


def _is_restriction(tree: Tree, clause: int) -> bool:
    if is_set_off(tree, clause):
        return False
    if _is_infinitive(tree, clause):  # `enough flour` [`to bake bread`]
        return True
    noun = tree.head[clause]
    return (
        _is_singled_out(tree, clause)
        or _is_definite(tree, noun)
        or _is_any_of_a_kind(tree, noun)
        or _is_characterised(tree, clause)
        or _says_little(tree, noun)
    )


def _is_reduced_restriction(tree: Tree, clause: int) -> bool:
    # `the money` [`raised in May`], `the first mayor` [`elected twice`], `trouble` [`sleeping`]
    noun = tree.head[clause]
    if is_set_off(tree, clause) or tree.tag[noun] not in COMMON_NOUN or tree.lemma(tree.head[noun]) in _SPENDING:
        return False  # `spent the day` [`baking`]: what for
    if tree.tag[clause] == "VBG" and tree.lemma(noun) in _OF_DOING:
        return True
    is_bare = tree.dep[noun] == "attr" and _is_any_of_a_kind(tree, noun)
    return _is_bound(tree, noun) or _is_definite(tree, noun) or is_bare or _says_little(tree, noun)


def _says_little(tree: Tree, noun: int) -> bool:
    """Tell an object with nothing but an article or number to it, or not even these: `saw four cases` [`in which`].

    A modified noun says something without its clause (`wrote a very long letter` [`that`]); at a distance from its
    noun the parser also hangs many clauses on the wrong one.
    """
    if tree.tag[noun] not in COMMON_NOUN or tree.dep[noun] in NOMINAL_SUBJECT or tree.lower[noun] == "times":
        return False
    return tree.child(noun, _OWN_FORM) is None or all(tree.dep[kid] in _SLIGHT for kid in tree.kids[noun])


def _is_infinitive(tree: Tree, clause: int) -> bool:
    return tree.tag[clause] == "VB" and any(tree.lower[kid] == "to" for kid in tree.kids[clause])


def _is_definite(tree: Tree, noun: int) -> bool:
    # `the terms` [`on which they met`]; not `the mayor of Linz`, who is known without a clause
    first = next((kid for kid in tree.kids[noun] if tree.dep[kid] in _OWN_FORM), None)
    if tree.tag[noun] not in COMMON_NOUN or first is None or tree.lower[first] not in _DEFINITE:
        return False
    below = (at for kid in tree.kids[noun] if tree.dep[kid] == "prep" for at in tree.kids[kid])
    return not any(tree.tag[each].startswith("NNP") for each in below)


def _is_any_of_a_kind(tree: Tree, noun: int) -> bool:
    # `parents` [`who adopt`], `evidence` [`that she lied`]
    return tree.tag[noun] in COMMON_NOUN and tree.child(noun, _OWN_FORM) is None


def _is_characterised(tree: Tree, clause: int) -> bool:
    """Tell what is true of one that is so, and not of any: `A cook who steals is fired`, `It is not a law that helps`.

    One that there is can be told of without its clause: `They bought a house that burned down`.
    """
    noun = tree.head[clause]
    if tree.tag[noun] not in COMMON_NOUN or not any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[noun]):
        return False
    above = tree.head[noun]
    if tree.child(above, NEGATION) is not None:
        return True
    first = first_of_group(tree, clause)
    is_told_of = tree.dep[noun] in NOMINAL_SUBJECT or tree.dep[noun] == "attr" or tree.lower[above] == "of"
    return is_told_of and tree.tag[first] != "VBD"


def _is_wish(tree: Tree, clause: int) -> bool:
    # `calls` [`for the mayor to resign`]
    first = tree.subtree(clause)[0]
    is_for = tree.dep[clause] == "advcl" and tree.lower[first] == "for" and tree.head[first] == clause
    return is_for and tree.tag[tree.head[clause]].startswith("NN")


def _is_comparison(tree: Tree, clause: int) -> bool:
    # `not as rich` [`as he claims`], `more boats` [`than it had planned`]
    adjective = tree.head[clause]
    if tree.dep[clause] != "advcl":
        return False
    if tree.tag[adjective] in COMMON_NOUN:
        quantity = next((kid for kid in tree.kids[adjective] if kid < adjective and tree.tag[kid] == "JJR"), None)
        return quantity is not None and tree.lower[tree.subtree(clause)[0]] == "than"
    if not tree.tag[adjective].startswith("JJ"):
        return False
    is_degree = any(tree.lower[kid] in {"as", "more", "less", "so"} for kid in tree.kids[adjective] if kid < adjective)
    first = tree.subtree(clause)[0]
    return tree.lower[first] in {"as", "than"} and (is_degree or tree.tag[adjective] == "JJR")


def _is_empty(tree: Tree, clause: int) -> bool:
    # `the point` [`where it hurts`], `the kind of rain` [`that ruins crops`]: says nothing without its clause
    noun = tree.head[clause]
    is_kind = tree.lower[tree.head[noun]] == "of" and tree.lemma(tree.head[tree.head[noun]]) in _KINDS
    return (is_kind or tree.lemma(noun) in _EMPTY) and not is_set_off(tree, clause)


def _is_real_subject(tree: Tree, clause: int) -> bool:
    # `It is a joy` [`to sing`]: no joy that one sings, but what is one
    noun = tree.head[clause]
    first = tree.head[noun] if tree.dep[noun] == "conj" else noun
    subject = tree.child(tree.head[first], NOMINAL_SUBJECT)
    is_predicate = tree.dep[first] == "attr" and subject is not None and tree.lower[subject] == "it"
    return is_predicate and _is_infinitive(tree, clause)


def _is_of_relative(tree: Tree, noun: int) -> bool:
    # `a clerk who found the key` [`that opens the safe`]
    return tree.dep[noun] == "dobj" and tree.dep[tree.head[noun]] == "relcl"


def _is_singled_out(tree: Tree, clause: int) -> bool:
    # `only the schools` [`that charge fees`]: without the clause another number of schools is meant
    noun = tree.head[clause]
    before = [kid for kid in tree.kids[noun] if kid < noun]
    # `It is the boat` [`that saved them`]: a noun with nothing but an article says only that there is one
    is_only_named = [tree.lower[kid] for kid in before] == ["the"] or _is_anybody(tree, noun, before)
    is_named = tree.dep[noun] in {"attr", "oprd"} or tree.lower[tree.head[noun]] == "as" or _is_of_relative(tree, noun)
    is_one_of = tree.lower[tree.head[noun]] == "of" and tree.lower[tree.head[tree.head[noun]]] == "one"
    return (
        _is_bound(tree, noun) or is_one_of or (is_named and is_only_named) or _is_said_to_exist(tree, noun)
    )  # `one of three cooks` [`who resigned`]


def _is_bound(tree: Tree, noun: int) -> bool:
    before = [kid for kid in tree.kids[noun] if kid < noun]
    return any(tree.lower[kid] in _BINDING or tree.tag[kid] in {"JJS", "RBS"} for kid in before)


def _is_anybody(tree: Tree, noun: int, before: list[int]) -> bool:
    # `She is a woman` [`who never gives up`]
    return [tree.lower[kid] for kid in before] in (["a"], ["an"], []) and tree.lemma(noun) in _ANYBODY


def _is_said_to_exist(tree: Tree, noun: int) -> bool:
    # `There are people` [`who cannot pay`]
    verb = tree.head[noun]
    return tree.dep[noun] == "attr" and any(tree.dep[kid] == "expl" for kid in tree.kids[verb])


def is_set_off(tree: Tree, kid: int) -> bool:
    """Tell whether a comma, colon or bracket stands before a token and what hangs on it."""
    return tree.tag_before(tree.subtree(kid)[0]) in {",", ":", "-LRB-"}
