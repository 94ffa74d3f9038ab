"""Finds the stretches of a text that may be time expressions, by the patterns of `timex_grammar.py` alone."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from stargate_facts.values import timex_words as words
from stargate_facts.values.lexicon import read_words
from stargate_facts.values.timex_grammar import LENGTHS, POINTS
from stargate_facts.values.timex_modifiers import fits, modifier_at
from stargate_facts.values.timex_rules import Rule

_WORD = re.compile(r"\w+")
_TABLES = (words.MONTHS, words.WEEKDAYS, words.SEASONS, words.UNITS, words.HOLIDAYS, words.REFERENCES)
_NO_SIGN = frozenset({"the", "a", "at", "of", "some", "s", "this", "one"})
_TRIGGERS = words.OTHER_TRIGGERS | {
    part for table in _TABLES for phrase in table for part in _WORD.findall(phrase) if part not in _NO_SIGN
}
"""Words near which a time expression may stand."""
_SHORT_QUARTERS = frozenset({"q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h"})
_ALONE = frozenset({"then"})
"""Words that are a time expression by themselves only."""
_FIRST_TABLES = (*_TABLES, words.CARDINALS, words.ORDINALS, words.DAYPARTS, words.MODIFIERS)
_FIRST_WORDS = (
    words.OTHER_TRIGGERS
    | _ALONE
    | read_words("timex_first_words")
    | {_WORD.findall(phrase)[0] for table in _FIRST_TABLES for phrase in table}
)
"""Words with which a time expression may begin."""
_APOSTROPHES = frozenset("'’‘")
_REACH = 9
"""How many words before a trigger an expression may begin: `at least the past two and a half fiscal` years."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


MatchAt = Callable[[str, int], re.Match[str] | None]


class Candidate(NamedTuple):
    """A stretch of text that one of the patterns matches; `core` is where its modifier, if any, ends."""

    start: int
    end: int
    core: int
    rule: Rule


def find_candidates(text: str) -> Iterator[Candidate]:
    """Yield what may be time expressions, in the text's order, none overlapping: the leftmost, then the longest."""
    done = 0
    for start in _possible_starts(text):
        if start < done:
            continue
        found = _longest_at(text, start)
        if found:
            done = found.end
            yield found


def candidate_at(text: str, start: int) -> Candidate | None:
    """Return what may be a time expression and begins just there, if anything."""
    return _longest_at(text, start)


def _possible_starts(text: str) -> Iterator[int]:
    spans = [match.span() for match in _WORD.finditer(text)]
    wanted = bytearray(len(spans))
    begins = bytearray(len(spans))
    for index, (start, end) in enumerate(spans):
        word = text[start:end].lower()
        number = word[0].isdigit()
        begins[index] = number or word in _FIRST_WORDS or word.startswith(("mid", "multi", "fy", "q", "h1", "h2"))
        if (
            word in _TRIGGERS
            or word in _SHORT_QUARTERS
            or word.startswith("fy")
            or (number and (len(word) == 4 or word[-1] in "sm"))
        ):
            low = max(0, index - _REACH)
            wanted[low : index + 1] = b"\x01" * (index + 1 - low)
        elif word in _ALONE or (
            number and (text[end : end + 1] in ("/", "-") or text[start - 1] in _APOSTROPHES)
        ):  # `10/27/2024`, `'98`
            wanted[index] = 1
    for index, (start, _) in enumerate(spans):
        if wanted[index] and begins[index]:
            if start and text[start - 1] in _APOSTROPHES:
                yield start - 1
            yield start


def _longest_at(text: str, start: int) -> Candidate | None:
    best: Candidate | None = None
    if start and (text[start - 1].isalnum() or text[start - 1] in "$£€¥#_@"):
        return None
    modifier = modifier_at(text, start)
    for core in (start, modifier.end) if modifier else (start,):
        for rule, match_at in _matchers():
            match = match_at(text, core)
            if match is None or match.end() <= (best.end if best else start):
                continue
            if core > start and modifier and not fits(modifier, rule, match[0]):
                continue
            if not _BLANK_LINE.search(match[0]):
                best = Candidate(start, match.end(), core, rule)
    return best


@cache
def _matchers() -> tuple[tuple[Rule, MatchAt], ...]:
    """Return each rule with its pattern's `match`, which is looked up once and not at every word."""
    return tuple((rule, rule.pattern.match) for rule in POINTS + LENGTHS)
