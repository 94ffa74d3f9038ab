"""Two dates are the ends of one stretch of time, or stand beside one another."""

import pytest

from stargate_facts.values.timex_ranges import are_ends_of_range


@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("It ran from ", " to "),
        ("It ran from ", " through the "),
        ("It grew between ", " and "),
        ("It grew between the ", " and the "),
        ("the war of ", "-"),
        ("the war of ", "–"),
        ("open from ", ", until "),
    ],
)
def test_words_between_make_a_range(before, between):
    assert are_ends_of_range(before, between)


@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("It was shut in ", " and "),
        ("It differed between them in ", ", and in "),
        ("sold in ", ", "),
        ("from ", " it grew to "),
        ("In ", " or "),
    ],
)
def test_dates_side_by_side_are_none(before, between):
    assert not are_ends_of_range(before, between)
