"""What stands in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.pipeline.grammar.speech.quotations import find_quotations
from stargate_facts.values.paragraphs import find_paragraphs


def quoted(text: str) -> list[str]:
    return [text[each.inner_start : each.inner_end] for each in find_quotations(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are done,” she said.", ["We are done,"]),
        ('"We are done," she said. "Go."', ["We are done,", "Go."]),
        ("''We are done,'' she said.", ["We are done,"]),
        ("``We are done,'' she said.", ["We are done,"]),
        ("«We are done», she said.", ["We are done"]),
        ("‘We are done,’ she said.", ["We are done,"]),
        ("She said 'we are done' twice.", ["we are done"]),
        ("“They said ‘go’ and I went.”", ["They said ‘go’ and I went."]),
        ("The firm's workers' council met in the '90s.", []),
        ("A 6'2\" guard left.", []),
        ("No marks at all.", []),
    ],
)
def test_marks_of_every_kind_enclose_a_quotation(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_each_paragraph_of_a_long_quotation_opens_and_only_the_last_closes() -> None:
    text = "She said: “One thing.\n\n“Another thing.”\n\nHe left."

    quotations = find_quotations(text, find_paragraphs(text))

    assert [(each.is_open, each.continues) for each in quotations] == [(True, False), (False, True)]


def test_mark_left_open_ends_with_its_paragraph() -> None:
    assert quoted("“One thing.\nShe left “now”.") == ["One thing.", "now"]


@given(st.text(alphabet="ab “”\"'’‘«»`.\n"))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    quotations = find_quotations(text, find_paragraphs(text))

    edges = [edge for each in quotations for edge in (each.start, each.inner_start, each.inner_end, each.end)]
    assert edges == sorted(edges)
