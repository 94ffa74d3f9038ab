"""Reads the words that bound an amount: `up to`, `nearly`, `at least`, `or more`."""

from typing import cast

from stargate_facts.model import Bound
from stargate_facts.values.lexemes import Lexeme, PhraseTable
from stargate_facts.values.lexicon import read_table, read_words

_ROWS = read_table("amount_bounds")
_BEFORE = PhraseTable((words, cast(Bound, bound)) for words, bound, place in _ROWS if place == "before")
_AFTER = PhraseTable((words, cast(Bound, bound)) for words, bound, place in _ROWS if place == "after")
_DEGREES = PhraseTable((words, None) for words in read_words("bound_degrees"))
LOWER: frozenset[Bound] = frozenset({"at-least", "more-than"})
UPPER: frozenset[Bound] = frozenset({"up-to", "less-than"})
_ADDED = frozenset(
    {"a", "an", "the", "its", "$", "€", "£", "¥", "us", "another", "up", "about", "more"}
)  # $5 plus [$2], above 5 and under [a half]


def bound_starts() -> frozenset[str]:
    """Return the first words of what may stand before an amount, in lower case."""
    return _BEFORE.starts() | _DEGREES.starts()


def bound_before(lexemes: list[Lexeme], at: int) -> tuple[int, Bound] | None:
    """Return the index after the bounding words that begin here, and the bound; of several the sharpest.

    `up to about` bounds: an approximator never hides a limit.
    """
    found: Bound | None = None
    if degree := _DEGREES.match(lexemes, at):  # a little, well [over]
        graded = _BEFORE.match(lexemes, degree[0])
        at = degree[0] if graded and graded[1] in LOWER | UPPER | {"nearly"} else at
    while match := _BEFORE.match(lexemes, at):
        at, bound = match
        if found is None or found == "about":
            found = bound
    return (at, found) if found else None


def bound_after(lexemes: list[Lexeme], at: int) -> tuple[int, Bound] | None:
    """Return the index after the bounding words that follow an amount (`or more`), and the bound."""
    found = _AFTER.match(lexemes, at)
    if found and lexemes[at].text.istitle():
        return None  # a name: 737 [Max]
    if found and found[0] < len(lexemes):
        following = lexemes[found[0]]
        if following.lower == "than" or following.kind == "digits":  # `5 and more than 3`, `5 + 3`
            return None
        if lexemes[at].lower in ("plus", "and") and following.lower in _ADDED:
            return None
    return found
