"""Time expressions are found in running text by their words alone, at full length."""

from pathlib import Path

import pytest

from stargate_facts.values.timex_finder import find_candidates

TABLE = Path(__file__).with_name("timex_cases.tsv")
EXPRESSIONS = [
    line.split("\t")[1] for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_kind_in_the_table_is_found_at_full_length(expression):
    text = f"It has been so from {expression}, they said."
    assert [text[each.start : each.end] for each in find_candidates(text)] == [expression]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in over the past two years", ["the past two years"]),
        ("from 2009 to 2010", ["2009", "2010"]),
        ("a loss of $2,000 in 1,998 cases", []),
        ("closed at 2082.1 points", []),
        ("paid $14 billion", []),
        ("a $14 million three-year loan", ["three-year"]),
        ("the last day\n\nof May", ["the last day", "May"]),
        ("with monday and may", []),
        ("", []),
    ],
)
def test_only_time_expressions_are_found(text, found):
    assert [text[each.start : each.end] for each in find_candidates(text)] == found
