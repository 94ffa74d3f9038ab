"""Makes one phrase of words that belong together and that the parser takes apart: `on and off`, the word “more”."""

import re
from collections.abc import Callable, Iterator

from stargate_facts.pipeline.grammar.tree import Tree

_LONGEST_QUOTED = 6
# fmt: off
_BINOMIALS = frozenset(
    {
        "on and off", "off and on", "on and on", "back and forth", "up and down", "over and over", "again and again",
        "by and large", "far and away", "far and wide", "first and foremost", "now and then", "now and again",
        "more and more", "out and about", "once and for all", "day and night", "in and out", "to and fro",
    }
)  # Quirk et al. 1985, 13.98: coordinated adverbs that are one expression
_SECOND = frozenset(phrase.split()[2] for phrase in _BINOMIALS)
_NOUNS_FOR_WORDS = frozenset(
    {
        "word", "words", "term", "phrase", "slogan", "motto", "title", "nickname", "label", "headline", "hashtag",
        "name", "expression", "verb", "adjective", "noun", "acronym",
    }
)
# fmt: on
_PAIRING = frozenset({"to", "by"})  # `face to face`, `day by day`; not `seen house after house`, which is what is seen
SIDE_BY_SIDE = frozenset({"head", "face", "toe", "side", "hand", "neck", "shoulder", "eye", "back"})
_BETWEEN = frozenset({"to", "by", "in"})
_LEVELLING = frozenset({"break", "pull", "draw", "get", "finish"})
_STRESSING = frozenset({"drive", "hammer", "hit", "ram"})
_DECADE = re.compile(r"\d0s")
_DEFINITE = frozenset({"the", "that", "this", "its", "their"})
_AFTER_EVEN = frozenset({".", ",", ":", "CC", "IN", "RB", "TO"})
_ADJECTIVES = frozenset(
    {"pursuant", "prior", "subsequent", "previous", "preparatory", "contrary", "irrespective", "regardless"}
)  # that are prepositions with `to` or `of`: Quirk et al. 1985, 9.10
_LINKING = frozenset({"be", "become", "seem", "appear", "remain", "prove", "sound", "look", "run"})
_CLOSING = {"“": "”", "``": "''", '"': '"', "‘": "'", "'": "'", "`": "'"}  # the tree's words have straight apostrophes


def join_set_phrases(tree: Tree) -> None:
    """Change the tree in place."""
    for i in range(1, len(tree.lower) - 1):
        join = _RULES.get(tree.lower[i])
        if join is not None:
            join(tree, i)


def _join_binomial(tree: Tree, conjunction: int) -> None:
    # `They argued over money on and off for years`, with `on` hung on `money` as a preposition
    first, second = conjunction - 1, conjunction + 1
    if tree.lower[second] not in _SECOND:
        return
    if " ".join(tree.lower[first : second + 1]) not in _BINOMIALS or tree.kids[second]:
        return
    governor = tree.head[first]
    if any(kid not in {conjunction, second} for kid in tree.kids[first]) or governor in {first, conjunction, second}:
        return
    while not tree.is_verb(governor) and tree.head[governor] != governor:
        governor = tree.head[governor]
    if not tree.is_verb(governor):
        return
    tree.hang(first, governor, "advmod")
    tree.hang(conjunction, first, "cc")
    tree.hang(second, first, "conj")


def _join_pair(tree: Tree, preposition: int) -> None:
    # `The two went head to head in May`, read as if they went to head something; `He went street by street`
    first, second = preposition - 1, preposition + 1
    verb = tree.head[first]
    if tree.lower[first] != tree.lower[second]:
        return
    if tree.dep[first] not in {"dobj", "npadvmod", "advmod"} or not verb < first or not tree.is_verb(verb):
        return
    if any(kid < first for kid in tree.kids[first]):
        return
    if tree.head[preposition] not in {first, second, verb} or tree.head[second] not in {preposition, first, verb}:
        return
    for kid in [kid for kid in tree.kids[second] if kid != preposition]:
        tree.hang(kid, verb, tree.dep[kid])
    tree.hang(first, verb, "npadvmod")
    tree.hang(preposition, first, "prep")
    tree.hang(second, preposition, "pobj")
    tree.tag[second] = tree.tag[first]
    tree.unmark_verb(second)


def _join_even(tree: Tree, even: int) -> None:
    # `The farm broke even in May`, with `even` hung on `in`
    is_levelled = tree.is_verb(even - 1) and tree.lemma(even - 1) in _LEVELLING
    is_of_time = tree.dep[tree.head[even]] == "npadvmod"  # `broke even` [`this year`]
    if is_levelled and (is_of_time or tree.tag[even + 1] in _AFTER_EVEN) and not tree.kids[even]:
        tree.hang(even, even - 1, "prt")


def _join_decade(tree: Tree, apostrophe: int) -> None:
    # `in the '90s`, taken apart into two nouns
    decade, above = apostrophe + 1, tree.head[apostrophe]
    if not _DECADE.fullmatch(tree.lower[decade]) or tree.doc[apostrophe].whitespace_ or tree.head[decade] != above:
        return
    for kid in list(tree.kids[apostrophe]):
        tree.hang(kid, decade, tree.dep[kid])
    tree.hang(apostrophe, decade, "compound")


def _join_multiple(tree: Tree, multiple: int) -> None:
    # `Prices grew at` [`three times the pace`] `of wages`, with `times` or `the pace` hung elsewhere
    article = multiple + 1
    first = multiple - 1 if tree.lower[multiple] == "times" else multiple
    at, noun = first - 1, tree.head[article]
    if tree.lower[at] != "at" or tree.lower[article] not in _DEFINITE or noun < article:
        return
    if first < multiple and tree.tag[first] != "CD":
        return
    governor = tree.head[at] if tree.is_verb(tree.head[at]) else tree.head[noun]
    if tree.is_verb(governor):
        tree.hang(at, governor, "prep")
        tree.hang(noun, at, "pobj")
        tree.hang(multiple, noun, "nummod")
        tree.hang(first, noun, "nummod")


def _join_home(tree: Tree, home: int) -> None:
    # `They drove home the risk`
    if tree.is_verb(home - 1) and tree.lemma(home - 1) in _STRESSING:
        tree.hang(home, home - 1, "prt")


def is_pair(tree: Tree, first: int) -> bool:
    """Tell the first word of `head to head`, `side by side`."""
    following = tree.lower[first + 1 : first + 3]
    return len(following) == 2 and following[0] in _BETWEEN and following[1] == tree.lower[first]


def _join_mention(tree: Tree, opening: int) -> None:
    # `He wrote the word “more.”`, with `more` hung on the verb: what is quoted is a part of `the word`
    noun, closing = opening - 1, _CLOSING[tree.lower[opening]]
    if tree.lower[noun] not in _NOUNS_FOR_WORDS or not tree.tag[noun].startswith("NN"):
        return
    last = next((i for i, word in _after(tree, opening) if word == closing), None)
    if last is None:
        return
    inside = range(opening + 1, last)
    heads = [i for i in inside if tree.head[i] not in inside and tree.tag[i] not in {".", ","}]
    if len(heads) == 1 and tree.head[heads[0]] != heads[0] and noun not in tree.subtree(heads[0]):
        tree.hang(heads[0], noun, "nmod")
        for mark in (opening, last):
            tree.hang(mark, noun, "punct")


def _join_apostrophe(tree: Tree, apostrophe: int) -> None:
    _join_decade(tree, apostrophe)
    _join_mention(tree, apostrophe)


def _after(tree: Tree, opening: int) -> Iterator[tuple[int, str]]:
    return enumerate(tree.lower[opening + 1 : opening + 2 + _LONGEST_QUOTED], opening + 1)


def _join_preposition(tree: Tree, adjective: int) -> None:
    # `It was closed` [`pursuant to a ruling`]; not `It is contrary to the ruling`
    to, verb = adjective + 1, tree.head[adjective]
    if tree.dep[adjective] not in {"oprd", "acomp"} or tree.head[to] != adjective:
        return
    if tree.dep[to] == "prep" and tree.lemma(verb) not in _LINKING:
        tree.dep[adjective] = "prep"


_RULES: dict[str, Callable[[Tree, int], None]] = {
    "and": _join_binomial,
    **dict.fromkeys(_CLOSING, _join_mention),
    "'": _join_apostrophe,
    "even": _join_even,
    **dict.fromkeys(("times", "twice", "half", "double", "triple"), _join_multiple),
    "home": _join_home,
    **dict.fromkeys(_PAIRING, _join_pair),
    **dict.fromkeys(_ADJECTIVES, _join_preposition),
}
