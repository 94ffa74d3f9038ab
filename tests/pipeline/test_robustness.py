"""No text may break the pipeline, and none may break the promise that offsets give back the words."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stargate_facts.model import Article, Span
from stargate_facts.pipeline.run import annotate

PIECES = [
    *["Acme", "Acme Corp.", "ACME", "Dr. Lee", "Lee", "Mr.", "Ana Lee", "the company", "it", "its", "they", "who"],
    *["which", "$5", "5%", "$3-4 billion", "between 5 and", "twelve", "1/2", "2024", "May", "on Monday", "last year"],
    *["two days later", "said", "told", "plans to", "did not", "if", "that", "according to", "“", "”", '"', "'", "’s"],
    *["‘", "``", "''", "—", "-", "(", ")", ",", ".", "?", ":", ";", "\n", "\n\n", "\t", " ", "\u00a0", "…", "•", "is"],
    *["a maker of", "and", "or", "to", "in Paris", "of", "sold", "buys", "3-2", "vs.", "@x", "#tag", "http://a.b/c"],
    *["😀", "é", "\u200b", "\u202e", "ﬁ", "Ⅻ", "½"],
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def check(text: str, nlp) -> None:
    """Read a text, and hold every span of what was found against it."""
    [found] = annotate([Article(id="a", text=text, date="2024-05-02")], nlp=nlp)

    def walk(value):
        if isinstance(value, Span):
            parts = getattr(value, "parts", ()) or ((value.start, value.end),)
            assert " ".join(text[start:end] for start, end in parts) == value.text, value
            assert value.start < value.end, value
        if dataclasses.is_dataclass(value):
            value = tuple(getattr(value, field.name) for field in dataclasses.fields(value))
        if isinstance(value, tuple | list):
            for child in value:
                walk(child)

    for layer in ("entities", "mentions", "amounts", "dates", "attributions", "claims"):
        walk(getattr(found, layer))
    for claim in found.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        for element in (claim.subject, claim.predicate, claim.object, *claim.arguments):
            if element is not None:
                assert claim.evidence.start <= element.start, element
                assert element.end <= claim.evidence.end, element
    assert len({claim.id for claim in found.claims}) == len(found.claims)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(SOUP)
def test_a_soup_of_words_is_read_without_harm(nlp, text):
    check(text, nlp)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(st.text(max_size=200))
def test_any_characters_are_read_without_harm(nlp, text):
    check(text, nlp)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "word",
        "“",
        "( " * 200,
        "and " * 200,
        "that he said " * 50,
        "Acme’s " * 100,
        "1 2 3 4 5 6 7 8 9 " * 20,
    ],
    ids=["empty", "space", "lines", "word", "quote", "brackets", "and", "said", "possessives", "numbers"],
)
def test_odd_texts_are_read_without_harm(nlp, text):
    check(text, nlp)


@pytest.mark.parametrize(
    "text",
    [
        'The baker called it an "honest mistake." Nobody believed her.',
        'He resigned for personal reasons," which he kept to himself. "The board accepted that."',
        'The mill won an order, adding: "We hope to double our output." It is small.',
        "The guild has the right to buy the barn “under some conditions.” It may wait.",
        "The ferry (the old one) sank off Dunmore (near the pier.) It was empty.",
    ],
)
def test_a_claims_words_stand_in_its_evidence_whatever_the_marks_around_them(nlp, text):
    check(text, nlp)
