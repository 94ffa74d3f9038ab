"""Stable identities made from content, never from position."""

import hashlib
from collections.abc import Iterable

from stargate_facts.model import Claim

_STRAIGHT = str.maketrans("’‘“”–—", "''\"\"--")


def content_hash(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, as hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def claim_id(article: str, words: Iterable[str], *, occurrence: int = 0) -> str:
    """Return the id of a claim from its own words alone, so that edits elsewhere in the article leave it.

    Case, white space and the shape of quotation marks and dashes do not count.

    Args:
        article: the article's id.
        words: the texts of subject, predicate, object and arguments, in order; "" for one that is absent.
        occurrence: how many claims of the same words stand before this one in the article.
    """
    key = "\x1f".join([article, *map(_fold, words), *([str(occurrence)] if occurrence else [])])
    return "c-" + content_hash(key)[:12]


def claim_words(claim: Claim) -> tuple[str, ...]:
    """Return the words of a claim that its id is made of; equal ones have one id, but for their `occurrence`."""
    words = (
        claim.subject.text if claim.subject else "",
        claim.predicate.text,
        claim.object.text if claim.object else "",
        *(f"{each.role} {each.text}" for each in claim.arguments),
    )
    return tuple(map(_fold, words))


def _fold(text: str) -> str:
    straight = text if text.isascii() else text.translate(_STRAIGHT)  # `translate` is slow
    return " ".join(straight.casefold().split())
