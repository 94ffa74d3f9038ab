"""Which noun a number counts, by the sentence's syntax."""

from spacy.tokens import Doc, Token

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_FARTHEST_NOUN = 9
_NUMBER_DEPS = frozenset({"nummod", "compound", "amod", "quantmod", "nmod", "npadvmod", "pobj", "dep", "appos", "det"})
_INSIDE_NOUN_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "RB", "CC", "HYPH"})
_BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "and", "or", "to", "$", "%"})
_PLURAL_WORDS = frozenset({"people", "men", "women", "children", "aircraft", "staff", "personnel", "cattle", "police"})


def counted_noun(doc: Doc, number: Token) -> tuple[int, int] | None:
    """Return the tokens (first, after last) of the noun that a number counts, its compound's words included.

    `five [data centers]`, `12-[page] document`, `27,000 Model S and Model X [vehicles]`, `dozens of [people]`.

    Args:
        doc: a parsed Doc.
        number: the last token of the number.
    """
    head = _noun_after_of(doc, number) or _noun_head(doc, number)
    if head is None:
        return None
    first = head.i
    while first - 1 > number.i and doc[first - 1].tag_ in NOUN_TAGS and doc[first - 1].dep_ == "compound":
        first -= 1
    return first, head.i + 1


def is_plural(token: Token) -> bool:
    """Say whether a noun is plural in form or sense."""
    return token.tag_ in _PLURAL_TAGS or token.lower_ in _PLURAL_WORDS


def _noun_head(doc: Doc, number: Token) -> Token | None:
    """Follow `five` [nummod] to `centers`; a hyphen ties the number to the very next word."""
    follows = number.i + 1
    if follows + 1 < len(doc) and doc[follows].text in "-‐‑" and not number.whitespace_:
        word = doc[follows + 1]
        return word if _is_word(word) else None
    head = number.head
    is_before = number.dep_ in _NUMBER_DEPS and 0 < head.i - number.i <= _FARTHEST_NOUN
    if is_before and _is_word(head) and not _broken(doc, number, head):
        return head if is_plural(head) or head.tag_ == "NN" else _next_plural(doc, number) or head
    return _next_plural(doc, number)


def _next_plural(doc: Doc, number: Token) -> Token | None:
    """Where the parser tied the number elsewhere: the plural that ends the noun phrase right after it."""
    for token in doc[number.i + 1 : number.i + 1 + _FARTHEST_NOUN]:
        if is_plural(token) and _is_word(token):
            return token
        if token.tag_ not in _INSIDE_NOUN_PHRASE or token.text in _BREAKS - {"and"}:
            return None
    return None


def _is_word(token: Token) -> bool:
    return token.tag_ in NOUN_TAGS and token.text[0].isalpha()


def _noun_after_of(doc: Doc, number: Token) -> Token | None:
    """Follow `35m of its Echo devices` and `one of the cars` to the noun; what stands before it is definite."""
    index = number.i + 1
    if index >= len(doc) or doc[index].lower_ != "of":
        return None
    for child in doc[index].children:
        if child.dep_ == "pobj" and child.i > index and child.tag_ in NOUN_TAGS:
            return child if child.i - index <= _FARTHEST_NOUN else None
    return None


def _broken(doc: Doc, number: Token, head: Token) -> bool:
    """Say whether punctuation between a number and its head shows that it does not count the head."""
    return any(
        token.text in _BREAKS and token.head.i != head.i and token.dep_ != "cc" for token in doc[number.i + 1 : head.i]
    )
