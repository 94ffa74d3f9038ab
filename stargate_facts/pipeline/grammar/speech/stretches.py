"""Stretches of tokens: a token's subtree, the start of its sentence."""

from spacy.tokens import Token

Range = tuple[int, int]
"""First token and the one after the last."""


def subtree(token: Token) -> Range:
    """Return the token's subtree, from its left to its right edge."""
    return token.left_edge.i, token.right_edge.i + 1


def find_sentence_start(token: Token) -> int:
    """Return the first token of the sentence, also where the parser ended a sentence with no mark before it."""
    doc = token.doc
    start: int = token.sent.start
    while start > 0 and doc[start].is_lower and doc[start - 1].is_alpha:
        start = doc[start - 1].sent.start
    return start
