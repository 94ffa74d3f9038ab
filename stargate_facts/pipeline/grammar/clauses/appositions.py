"""Tells an apposition, whose two halves are one thing, from what the parser only takes for one.

`Ann Lee, a banker` is one; `oats, bran and rye`, `Oslo, May 3`, `Sales fell, a sign of trouble` and `Lee (46th)` are
none. After Quirk et al. 1985, 17.65-17.93: the halves agree in kind and number, and commas part them.
"""

from collections.abc import Callable, Mapping

from stargate_facts.pipeline.grammar.clauses.animacy import kind_of_word
from stargate_facts.pipeline.grammar.clauses.phrases import is_close_apposition
from stargate_facts.pipeline.grammar.labels import DETERMINER, NUMBER, PLURAL_NOUN
from stargate_facts.pipeline.grammar.references.agreement import KIND_OF_TYPE, ORGANISATION, PERSON, PLACE
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

Names = Mapping[int, str]
"""The entity type of each token that is a part of a name."""

_LONGEST_ACRONYM = 4
_CLOSERS = frozenset({",", ".", ")", ";", "--", "—", "–", "-rrb-"})
_OPENERS = frozenset({",", "("})
_PLACES = frozenset({"GPE", "LOC"})
_VAGUE = frozenset({"something", "everything", "anything", "nothing", "percent", "%", "news"})
_FOCUS = frozenset(
    {"especially", "particularly", "mainly", "mostly", "chiefly", "notably", "primarily", "including", "namely", "not"}
)
_PRONOUNS = frozenset({"one", "ones", "some", "others", "this", "these", "those"})
# fmt: off
_OF_PLACES = frozenset(
    {
        "ally", "area", "base", "center", "centre", "economy", "enclave", "exporter", "focus", "gateway",
        "headquarters", "heart", "home", "homeland", "host", "hub", "importer", "kingdom", "member", "neighbor",
        "neighbour", "outpost", "partner", "port", "power", "producer", "resort", "rival", "seat", "site",
        "stronghold", "suburb", "target", "venue",
    }
)  # what a place can be, besides the nouns for places
# fmt: on
_RELATIONS = frozenset(
    {"wife", "husband", "widow", "spouse", "twin", "cousin", "aunt", "uncle", "niece", "nephew", "friend", "rival"}
    | {"critic", "liaison", "guest", "star", "ally", "hero", "king", "queen", "fan", "foe", "chum", "novice", "duo"}
)
_OF_QUALITIES = ("ness", "ity", "hood", "ism", "ment", "tion", "ence", "ance")
_AGENTS = ("er", "or", "ist", "ant", "ent", "ee", "ian", "man", "woman", "person", "eur", "ess", "ive", "ate", "mate")


def is_apposition(tree: Tree, head: int, i: int, names: Names) -> bool:
    """Tell whether a token that the parser calls an apposition states what a noun before it is."""
    if i < head or not (_is_noun(tree, i) and _is_something(tree, head)):
        return False
    tests = _OF_NAMES if is_close_apposition(tree, i) else _TESTS
    return not any(test(tree, head, i, names) for test in tests)


def name_beside(tree: Tree, head: int, i: int, names: Names) -> int:
    """Return the name right before an apposition that suits it where the noun that it hangs on does not.

    `a quarrel with` [`Ann Lee`]`, the mayor`, `the editor of` [`Acme News`]`, a daily paper`.
    """
    before = tree.subtree(i)[0] - 2
    is_beside = head < before and tree.lower[before + 1] == "," and tree.dep[before] == "pobj"
    if not is_beside or _is_name(tree, head) or _is_name(tree, i):
        return head
    kind, of = KIND_OF_TYPE.get(names.get(before, "")), _kind(tree, i)
    if of == PERSON or is_for_people(tree, i):
        is_other = kind == PERSON and not is_for_people(tree, head)
    elif is_for_people(tree, head):
        is_other = kind not in {None, PERSON}
    else:
        is_other = kind == of and kind in {PLACE, ORGANISATION} and _kind(tree, head) != of
    return _whole_name(tree, before) if is_other else head


def _whole_name(tree: Tree, name: int) -> int:
    # `the Union of` [`Free Bakers`], a name of two nouns
    above = tree.head[tree.head[name]]
    return above if tree.lower[tree.head[name]] in {"of", "for"} and _is_name(tree, above) else name


def _is_something(tree: Tree, head: int) -> bool:
    is_dateline = tree.doc[head].text.isupper() and len(tree.lower[head]) > _LONGEST_ACRONYM  # `OSLO, Norway`
    return (_is_noun(tree, head) or tree.dep[head] == "attr") and tree.lower[head][0].isalnum() and not is_dateline


def _is_open(tree: Tree, head: int, i: int, _: Names) -> bool:
    """Tell what is not set off on both sides."""
    below = tree.subtree(i)
    after = next((k for k in range(below[-1] + 1, len(tree.dep)) if not tree.space[k]), len(tree.dep))
    is_closed = (
        after >= len(tree.dep)
        or tree.sentence[after] != tree.sentence[i]
        or tree.lower[below[-1]] in _CLOSERS
        or tree.lower[after] in _CLOSERS
    )
    opener = tree.lower[below[0] - 1] if below[0] else ""
    return not is_closed or not (opener in _OPENERS or _is_name(tree, head))


def _is_narrower(tree: Tree, _: int, i: int, __: Names) -> bool:
    # `voters, especially young women`; `colleges (private ones, mostly)`
    words = {tree.lower[kid] for kid in tree.kids[i]} | {tree.lower[tree.subtree(i)[0]]}
    is_pronoun = tree.lower[i] in _PRONOUNS and not (tree.lower[i] == "one" and "of" in words)
    return bool(words & _FOCUS) or is_pronoun or tree.lower[i] in _VAGUE


def _is_figure(tree: Tree, head: int, i: int, _: Names) -> bool:
    # `Lee (46th)`, `Marsh 38 seconds`, `30 miles (50 km)`, `stock (two million shares)`
    first = tree.subtree(i)[0]
    is_number = (
        tree.tag[first] == "CD" or tree.lower[first][0].isdigit() or not tree.lower[i].replace("-", "").isalpha()
    )
    is_said_of_number = tree.child(head, NUMBER) is not None
    return (is_number or tree.child(i, NUMBER) is not None) and (
        is_said_of_number or _is_name(tree, head) or tree.lower[first - 1] == "("
    )


def _takes_up_a_clause(tree: Tree, head: int, i: int, _: Names) -> bool:
    # `The bank named a new chief, a sign of change`; but `Sales were $2 billion, a record`
    return tree.lemma(i) in _SHELLS and tree.dep[head] != "attr" and not _is_name(tree, i)


def _is_again(tree: Tree, head: int, i: int, _: Names) -> bool:
    # `a nation, a nation that`, `a man of honour, a man who`
    above = head
    while tree.dep[above] == "pobj" and tree.tag[tree.head[tree.head[above]]].startswith("NN"):
        above = tree.head[tree.head[above]]
        if tree.lemma(above) == tree.lemma(i):
            return True
    return tree.lemma(i) == tree.lemma(head) and not _is_name(tree, head)


def _is_quality(tree: Tree, head: int, i: int, _: Names) -> bool:
    # `a friend of great honesty, a banker`: nobody is a quality
    return tree.tag[head] == "NN" and tree.lower[head].endswith(_OF_QUALITIES) and is_for_people(tree, i)


def _is_item(tree: Tree, head: int, i: int, _: Names) -> bool:
    """Tell an item of a list: `his debts, lack of skill, bad temper`, `a mill, a farm and a barn`."""
    if _is_name(tree, head) and any(is_close_apposition(tree, kid) for kid in tree.kids[i]):
        return True  # `the painter Ann Lee, the potter Bo Dahl`
    if _is_name(tree, head) or _is_name(tree, i):
        return False
    others = [kid for at in (head, i) for kid in tree.kids[at] if tree.dep[kid] in {"appos", "conj"} and kid != i]
    has_article = any(tree.lower[kid] in {"a", "an", "the"} or tree.dep[kid] == "poss" for kid in tree.kids[i])
    is_bare = all(tree.dep[kid] == "punct" for kid in tree.kids[i])
    return bool(others) or is_bare or (not has_article and tree.tag[i] == "NN")  # `vice president, finance`


def _is_other_kind(tree: Tree, head: int, i: int, names: Names) -> bool:
    """Tell halves that cannot be one: a person and a firm, a town and a closing, one name and several things."""
    name, noun = (head, i) if _is_name(tree, head) else (i, head)
    kind, of = names.get(name), _kind(tree, noun)
    if kind in _PLACES:
        return of not in {PLACE, ORGANISATION} and tree.lemma(noun) not in _OF_PLACES
    if kind == "PERSON":
        is_bare = tree.child(noun, DETERMINER) is None and noun == i
        return of == ORGANISATION or (is_bare and not is_for_people(tree, noun))
    return kind == "ORG" and of == PERSON


def is_for_people(tree: Tree, noun: int) -> bool:
    """Tell a noun that says what somebody is, by the list of such nouns or its ending: `banker`, `tax expert`."""
    word = tree.lower[noun].rpartition("-")[2]
    return _kind(tree, noun) == PERSON or word in _RELATIONS or word.endswith(_AGENTS)


def _disagrees(tree: Tree, head: int, i: int, names: Names) -> bool:
    # one name, several things: `Marsh, events of the year`; the names of a list: `two mills, Rex and Moss`
    name, noun = (head, i) if _is_name(tree, head) else (i, head)
    if names.get(name) not in {"PERSON", "ORG", "GPE"} or tree.tag[noun] not in PLURAL_NOUN:
        return False
    return tree.tag[name] not in PLURAL_NOUN and len(tree.conjuncts(name)) == 1


def _kind(tree: Tree, noun: int) -> str | None:
    return kind_of_word(tree.lower[noun], tree.lemma(noun))


def _is_noun(tree: Tree, i: int) -> bool:
    return tree.tag[i].startswith("NN")


def _is_name(tree: Tree, i: int) -> bool:
    return tree.tag[i].startswith("NNP")


_SHELLS = read_words("shell_nouns")
_Test = Callable[[Tree, int, int, Names], bool]
_OF_NAMES: tuple[_Test, ...] = (_is_other_kind, _disagrees)
_TESTS: tuple[_Test, ...] = (
    _is_open,
    _is_narrower,
    _is_figure,
    _takes_up_a_clause,
    _is_again,
    _is_quality,
    _is_item,
    *_OF_NAMES,
)
