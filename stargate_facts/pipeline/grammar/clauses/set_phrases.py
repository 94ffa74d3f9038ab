"""Makes one phrase of words that belong together and that the parser takes apart: `on and off`, the word “more”."""

from collections.abc import Iterator

from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

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
SIDE_BY_SIDE = frozenset({"head", "face", "toe", "side", "hand", "neck", "shoulder", "eye", "back"})
_BETWEEN = frozenset({"to", "by", "in"})
_LEVELLING = frozenset({"break", "pull", "draw", "get", "finish"})
_STRESSING = frozenset({"drive", "hammer", "hit", "ram"})
_AFTER_EVEN = frozenset({".", ",", ":", "CC", "IN", "RB", "TO"})
_WEEKDAYS = frozenset(row[0].lower() for row in read_table("timex_weekdays"))
_NAMED = frozenset({"PERSON", "ORG", "GPE"})
_CLOSING = {"“": "”", "``": "''", '"': '"', "‘": "'", "'": "'", "`": "'"}  # the tree's words have straight apostrophes


def join_set_phrases(tree: Tree) -> None:
    """Change the tree in place."""
    for i, word in enumerate(tree.lower):
        if word == "and" and i + 1 < len(tree.lower) and tree.lower[i + 1] in _SECOND:
            _join_binomial(tree, i)
        elif word in _CLOSING and i and tree.lower[i - 1] in _NOUNS_FOR_WORDS and tree.tag[i - 1].startswith("NN"):
            _join_mention(tree, i)
        elif word == "even" and i and tree.is_verb(i - 1) and tree.lemma(i - 1) in _LEVELLING:
            _join_even(tree, i)
        elif word == "home" and i and tree.is_verb(i - 1) and tree.lemma(i - 1) in _STRESSING:
            tree.hang(i, i - 1, "prt")  # `drove home the risk`
        elif word in SIDE_BY_SIDE and i and tree.is_verb(i - 1) and is_pair(tree, i):
            _join_pair(tree, i)
        elif word in _WEEKDAYS and tree.dep[i] in {"pobj", "dobj"} and tree.dep[i - 1] == "compound":
            _part_name(tree, i)


def _join_binomial(tree: Tree, conjunction: int) -> None:
    # `They argued over money on and off for years`, with `on` hung on `money` as a preposition
    first, second = conjunction - 1, conjunction + 1
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


def _join_even(tree: Tree, even: int) -> None:
    # `The farm broke even in May`, with `even` hung on `in`
    following = tree.tag[even + 1] if even + 1 < len(tree.tag) else "."
    if following in _AFTER_EVEN and not tree.kids[even]:
        tree.hang(even, even - 1, "prt")


def is_pair(tree: Tree, first: int) -> bool:
    """Tell the first word of `head to head`, `side by side`."""
    following = tree.lower[first + 1 : first + 3]
    return len(following) == 2 and following[0] in _BETWEEN and following[1] == tree.lower[first]


def _join_pair(tree: Tree, first: int) -> None:
    # `went head to head in May`, with the second `head` read as a verb
    verb, middle, second = first - 1, first + 1, first + 2
    if verb in tree.subtree(first):
        return
    tree.hang(first, verb, "npadvmod")
    tree.hang(middle, first, "prep")
    for kid in [each for each in tree.kids[second] if each != middle]:
        tree.hang(kid, verb, tree.dep[kid])
    tree.hang(second, middle, "pobj")
    tree.tag[second] = "NN"
    tree.unmark_verb(second)


def _part_name(tree: Tree, day: int) -> None:
    # `They met with Ada Holt Friday`, read as one name: whom, and when
    name, verb = day - 1, tree.head[day]
    while not tree.is_verb(verb) and tree.head[verb] != verb:
        verb = tree.head[verb]
    if tree.doc[name].ent_type_ not in _NAMED or tree.head[name] != day or not tree.is_verb(verb):
        return
    tree.hang(name, tree.head[day], tree.dep[day])
    for kid in [kid for kid in tree.kids[day] if kid < name]:
        tree.hang(kid, name, tree.dep[kid])
    tree.hang(day, verb, "npadvmod")


def _join_mention(tree: Tree, opening: int) -> None:
    # `He wrote the word “more.”`, with `more` hung on the verb: what is quoted is a part of `the word`
    noun, closing = opening - 1, _CLOSING[tree.lower[opening]]
    last = next((i for i, word in _after(tree, opening) if word == closing), None)
    if last is None:
        return
    inside = range(opening + 1, last)
    heads = [i for i in inside if tree.head[i] not in inside and tree.tag[i] not in {".", ","}]
    if len(heads) == 1 and tree.head[heads[0]] != heads[0] and noun not in tree.subtree(heads[0]):
        tree.hang(heads[0], noun, "nmod")
        for mark in (opening, last):
            tree.hang(mark, noun, "punct")


def _after(tree: Tree, opening: int) -> Iterator[tuple[int, str]]:
    return enumerate(tree.lower[opening + 1 : opening + 2 + _LONGEST_QUOTED], opening + 1)
