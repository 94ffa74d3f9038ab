"""Where paragraphs begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.values.paragraphs import find_paragraphs

WRAPPED = (
    "The harbour board met on Monday to hear what the new quay\n"
    "would cost, and put off its vote until the autumn, when\n"
    "the engineers will have finished their survey.\n\nNobody objected."
)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\n\n  Two.  ", ["One.", "Two."]),
        (
            "A headline\nThe first line. And more.\nThe second",
            ["A headline", "The first line. And more.", "The second"],
        ),
        (WRAPPED, WRAPPED.split("\n\n")),
        ("No full stop at the end", ["No full stop at the end"]),
        ("  \n\n ", []),
        ("", []),
    ],
    ids=["blank line", "white space", "a paragraph a line", "hard-wrapped", "unfinished", "blank", "empty"],
)
def test_a_paragraph_is_what_a_reader_sees_as_one(text, paragraphs):
    assert [text[start:end] for start, end in find_paragraphs(text)] == paragraphs


@given(st.text(alphabet="ab. \n\t"))
def test_paragraphs_hold_every_word_once_and_in_order(text):
    found = find_paragraphs(text)

    assert [word for a, b in found for word in text[a:b].split()] == text.split()
    assert all(a < b for a, b in found)
    assert list(found) == sorted(found)
