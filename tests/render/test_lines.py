"""Words are broken into lines that fit."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from stargate_facts.render.lines import highlighted, plain, wrap


@given(st.text(alphabet="ab 你é’-"), st.integers(min_value=2, max_value=20))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int) -> None:
    lines = [plain(line) for line in wrap([(text, "")], width)]

    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_highlighted_name_keeps_its_place_in_a_word() -> None:
    pieces = highlighted("Kelp Labs’s farm", [("Kelp Labs", "name")])

    assert pieces == [("Kelp Labs", "name"), ("’s farm", "")]
    assert list(wrap(pieces, 80)) == [
        [("Kelp", "name"), (" ", ""), ("Labs", "name"), ("’s", ""), (" ", ""), ("farm", "")]
    ]


def test_of_overlapping_phrases_the_earlier_listed_is_highlighted() -> None:
    assert highlighted("up to $5", [("up to $5", "amount"), ("$5", "name")]) == [("up to $5", "amount")]
