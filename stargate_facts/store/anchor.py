"""Finds a quote again in a text that has changed; says where and how sure, or nothing.

Exact where it was; exact elsewhere, chosen by the words around it and by nearness, as the W3C Web Annotation model
has it (TextQuoteSelector); else the most similar run of sentences, by Ratcliff/Obershelp over words.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Literal

from stargate_facts.model import Evidence

How = Literal["exact", "moved", "changed"]
_WORD = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"”’')\]]*(?=\s|$)|(?=\n)|$)")
_SIMILAR = 0.6
"""The share of words that two sentences must have in common, in order, to be taken for one that was edited."""
_MOST_OCCURRENCES = 1000
_LOOKED_AT = 5
"""How many sentences, those with most words in common, are compared word by word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a quote stands now. `similarity` is 1 where it stands verbatim."""

    how: How
    start: int
    end: int
    similarity: float = 1.0


class Anchorer:
    """Finds quotes in one text; what it needs of the text is computed once."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, evidence: Evidence) -> Anchor | None:
        """Return where the evidence's quote stands, or None if nothing like it is left."""
        quote, start = evidence.quote, evidence.start
        if not quote:
            return None
        if self._text.startswith(quote, start):
            return Anchor(how="exact", start=start, end=start + len(quote))
        found = self._occurrences(quote)
        if found:
            best = min(found, key=lambda at: (-self._context(evidence, at), abs(at - start), at))
            return Anchor(how="moved", start=best, end=best + len(quote))
        return self._most_similar(quote, start)

    def _occurrences(self, quote: str) -> list[int]:
        found: list[int] = []
        at = self._text.find(quote)
        while at >= 0 and len(found) < _MOST_OCCURRENCES:
            found.append(at)
            at = self._text.find(quote, at + 1)
        return found

    def _context(self, evidence: Evidence, at: int) -> int:
        """Return how many characters right before and after agree with the evidence's prefix and suffix."""
        before = self._text[max(0, at - len(evidence.prefix)) : at]
        end = at + len(evidence.quote)
        after = self._text[end : end + len(evidence.suffix)]
        return _common_start(before[::-1], evidence.prefix[::-1]) + _common_start(after, evidence.suffix)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return [match.span() for match in _SENTENCE.finditer(self._text)]

    @cached_property
    def _sentences_by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(self._sentences):
            for word in set(_words(self._text[start:end])):
                index.setdefault(word, []).append(number)
        return index

    def _most_similar(self, quote: str, start: int) -> Anchor | None:
        wanted = _words(quote)
        shared: dict[int, float] = {}
        for word in set(wanted):
            where = self._sentences_by_word.get(word, ())
            for number in where:
                shared[number] = shared.get(number, 0) + 1 / len(where)  # a rare word says more than a frequent one
        near = bisect_right(self._sentences, (start, len(self._text))) - 1
        candidates = sorted(shared, key=lambda number: (-shared[number], abs(number - near)))[:_LOOKED_AT]
        length = sum(1 for _ in _SENTENCE.finditer(quote))
        anchors = [
            found
            for number in candidates
            for first in range(max(0, number - length + 1), number + 1)
            if (found := self._compare(wanted, first, first + length))
        ]
        return max(anchors, key=lambda each: (each.similarity, -abs(each.start - start)), default=None)

    def _compare(self, wanted: list[str], first: int, after: int) -> Anchor | None:
        """Hold the quote's words against a run of sentences, and narrow that to what corresponds to the quote."""
        begin, end = self._sentences[first][0], self._sentences[min(after, len(self._sentences)) - 1][1]
        words = list(_WORD.finditer(self._text, begin, end))
        found = [match[0].casefold() for match in words]
        blocks = [
            each for each in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks() if each.size
        ]
        if not blocks:
            return None
        # An edited word at either end of the quote is still part of it.
        low = max(0, blocks[0].b - blocks[0].a)
        high = min(len(found), blocks[-1].b + len(wanted) - blocks[-1].a)
        similarity = 2 * sum(each.size for each in blocks) / (len(wanted) + high - low)
        if similarity < _SIMILAR:
            return None
        return Anchor(how="changed", start=words[low].start(), end=words[high - 1].end(), similarity=similarity)


def _words(text: str) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text)]


def _common_start(some: str, others: str) -> int:
    return next(
        (at for at, (one, other) in enumerate(zip(some, others, strict=False)) if one != other),
        min(len(some), len(others)),
    )
