"""`parse_number`: digits, words, fractions and vague numbers."""

from fractions import Fraction

import pytest

from stargate_facts.values.lexemes import lex
from stargate_facts.values.numbers import parse_number

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell_out(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for size, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {spell_out(number % size)}" if number % size else ""
            return f"{spell_out(number // size)} {word}{rest}"
    raise AssertionError


@pytest.mark.parametrize("number", [*range(130), 200, 999, 1000, 1001, 12_345, 100_000, 654_321, 1_000_001, 7_300_052])
def test_spelt_out_number_is_read_back(number: int) -> None:
    lexemes = lex(spell_out(number))

    read = parse_number(lexemes, 0)

    assert read is not None
    assert (read.value, read.end) == (number, len(lexemes))


@pytest.mark.parametrize(
    ("words", "value", "high"),
    [
        ("one hundred and five", 105, None),
        ("half a dozen", 6, None),
        ("a quarter of a million", 250_000, None),
        ("3/4", Fraction(3, 4), None),
        ("scores of", 20, 200),
        ("thousands", 1000, 10_000),
        ("one point six million", 1_600_000, None),
        ("one-and-a-half million", 1_500_000, None),
        ("3 1/2 million", 3_500_000, None),
        ("quarter of a billion", 250_000_000, None),
        ("one in five", Fraction(1, 5), None),
        ("3 out of every 10", Fraction(3, 10), None),
        ("several thousand", None, None),
    ],
)
def test_other_ways_of_writing_numbers(words: str, value: Fraction | None, high: int | None) -> None:
    read = parse_number(lex(words), 0)

    assert read is not None
    assert (read.value, read.high) == (value, high)


@pytest.mark.parametrize(
    "words",
    ["third", "a third-party", "a third-quarter", "a fourth quarter", "22nd", "a man", "scores", "quarters", "few"],
)
def test_ordinals_and_bare_words_are_no_numbers(words: str) -> None:
    assert parse_number(lex(words), 0) is None
