"""What a number that was read is, and the tables of its words, for the parsers of digits and of words."""

from fractions import Fraction
from typing import NamedTuple

from stargate_facts.values.lexemes import Lexeme
from stargate_facts.values.lexicon import read_table

WORDS = {word: (int(value), kind) for word, value, kind in read_table("number_words")}
SCALES = ("scale", "hundred", "dozen")
LARGEST_SCALE = 10**18
HYPHENS = frozenset("-‐‑")


class Numeral(NamedTuple):
    """A number that was read. `end` is the index after its last lexeme.

    `value` is None where the words give none (`a few hundred`); `high` is the upper end of a vague number
    (`dozens`: 12 to 120). `scale` is the factor that a word or letter gave (`14 billion`: 10**9), 1 without one.
    `form` is digits, words, fraction or vague.
    """

    end: int
    value: Fraction | None
    high: Fraction | None = None
    scale: int = 1
    form: str = "digits"


def word_at(lexemes: list[Lexeme], at: int) -> tuple[int, str]:
    """Return the value and the class of the number word at an index; 0 and nothing if there is none."""
    return WORDS.get(lexemes[at].lower, (0, "")) if at < len(lexemes) else (0, "")


def is_word(lexemes: list[Lexeme], at: int, word: str) -> bool:
    """Say whether this word stands at an index, in any case."""
    return at < len(lexemes) and lexemes[at].lower == word


def past_and_a_half(lexemes: list[Lexeme], at: int) -> int | None:
    """Return the index after `and a half`, `-and-a-half`, if that begins here."""
    for pattern in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half")):
        if tuple(piece.lower for piece in lexemes[at : at + len(pattern)]) == pattern:
            return at + len(pattern)
    return None
