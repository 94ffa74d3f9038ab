"""Finds the unit or noun that a number leaves unsaid because another number of its sentence has said it (gapping)."""

import re

from spacy.tokens import Token

from stargate_facts.values.lexicon import read_words

_CHANGES = read_words("change_verbs")
_FARTHEST = 40
_PHRASE_DEPS = frozenset({"nummod", "compound", "quantmod"})
_OBJECTS = frozenset({"dobj", "attr", "npadvmod", "oprd", "acomp"})
_COORDINATORS = frozenset({"and", "but", "while", "whereas", "or", ";", "then"})
_LIST_BREAKS = frozenset({",", "and", ";", "or"})
_PRONOUNS = frozenset({"which", "whom", "them", "these", "those"})
_PART_OF = frozenset({"of", "among"})
# up from [3.1 million], compared with [85], to his [47.7]
_COMPARED = re.compile(
    r"\b(?:(?:up|down|compared|rose|fell|climbed)\s+(?:from|with|to)|versus|against|including|than\s+the"
    r"|to\s+(?:his|her|its|their))\s+$"
)
_LONGEST_COMPARED = 24


def is_compared(text: str, start: int) -> bool:
    """Say whether the words before a number compare it with one said before: `up from` [`85`]."""
    return bool(_COMPARED.search(text, max(start - _LONGEST_COMPARED, 0), start))


def is_parallel(first: Token, second: Token) -> bool:
    """Say whether the second of two numbers stands in the same place of a coordinate clause, or beside the first.

    `rose 12 percent in the north and` [`8`] `in the south`; `cut it by 25 points and by` [`50`] `in June`;
    `the highest was 84 euros, while the lowest was` [`71`]; `tin gained 12 points, but zinc lost` [`4`]. And of a
    level, the one before it: `to 2.1 tonnes from` [`2.6`].
    """
    one, other = _phrase(first), _phrase(second)
    if other.dep_ == "conj":
        places = (one.i, one.head.i, one.head.head.i)
        return other.head.i in places or (other.head.dep_ == "prep" and other.head.head.i in places)
    if other.head.i == one.head.i or not _is_same_place(one, other):
        return False
    if one.dep_ == "pobj" and (one.head.lower_, other.head.lower_) in (("to", "from"), ("from", "to")):
        return one.head.head.i == other.head.head.i
    between = first.doc[first.i + 1 : second.i]
    is_coordinated = any(token.lower_ in _COORDINATORS for token in between)
    is_alike = one.head.lemma_ == other.head.lemma_ or {one.head.lower_, other.head.lower_} <= _CHANGES
    return is_alike and (is_coordinated or other.head.head.i == one.head.i)


def is_listed(first: Token, second: Token) -> bool:
    """Say whether two numbers are items of a list, each with a place or time: `24 mpg in town,` [`31`] `on roads`."""
    doc = second.doc
    if second.i + 1 >= len(doc) or doc[second.i - 1].lower_ not in _LIST_BREAKS:
        return False
    follows = doc[second.i + 1]
    if follows.tag_ != "IN" or follows.lower_ in _PART_OF:
        return False
    between = doc[first.i + 1 : second.i - 1]
    has_place = any(token.dep_ == "prep" and token.lower_ not in _PART_OF for token in between)
    return has_place and not any(token.tag_.startswith("VB") or token.tag_ == "MD" for token in between)


def is_same_sentence(first: Token, second: Token) -> bool:
    """Say whether no sentence begins between two tokens that are not far apart."""
    if second.i - first.i > _FARTHEST:
        return False
    return not any(token.is_sent_start for token in first.doc[first.i + 1 : second.i + 1])


def counts_again(first: Token, second: Token) -> bool:
    """Say whether a number counts things that were counted before in its sentence.

    `72 hotels,` [`31`] `of which`; `cut 40 jobs and another` [`30`]; `built 8 and plans` [`5`] `more`;
    `Of the 48 ships,` [`11`] `failed`.
    """
    doc = second.doc
    follows = [token.lower_ for token in doc[second.i + 1 : second.i + 3]]
    is_bound = follows == ["more", "than"] and second.i + 3 < len(doc) and doc[second.i + 3].like_num
    if follows[:1] == ["of"] and follows[-1] in _PRONOUNS:
        return True
    if (second.i and doc[second.i - 1].lower_ == "another") or (follows[:1] == ["more"] and not is_bound):
        return True
    phrase = _phrase(first)
    is_part_of = phrase.dep_ == "pobj" and phrase.head.lower_ in _PART_OF and phrase.head.i < first.i
    return is_part_of and second.dep_ in ("nsubj", "nsubjpass") and second.head.i == phrase.head.head.i


def _phrase(number: Token) -> Token:
    """Return the word that stands for a number's phrase in the sentence: `percent` of `12 percent`."""
    token = number
    while token.dep_ in _PHRASE_DEPS and token.head.i > token.i:
        token = token.head
    return token


def _is_same_place(one: Token, other: Token) -> bool:
    return one.dep_ == other.dep_ or (one.dep_ in _OBJECTS and other.dep_ in _OBJECTS)
