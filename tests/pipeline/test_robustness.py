"""No text may break the pipeline, and none may break the promise that offsets give back the words."""

import dataclasses
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

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


PARSED = (
    "Ana Lee, who runs the mill, said on Monday that the owners would sell it for $5 million if the town let them. "
    "“We had no choice,” she told reporters, adding that two of the three farms - one of them hers - were lost. "
    "It was a mistake to ask the guild for help, the mayor wrote, and he is to meet both sides before they vote. "
    "The barn, built in 1990, was bought, mended and sold by a firm named Rolfe & Sons, which denied all."
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(st.integers(0, 10**9))
def test_whatever_a_parser_says_is_read_to_an_end(nlp, seed):
    doc = misparsed(nlp(PARSED), random.Random(seed))

    for name, component in nlp.pipeline:
        if name.startswith("stargate"):
            doc = component(doc)

    for claim in doc._.claims:
        assert claim.evidence.quote in doc.text


def misparsed(doc: Doc, chance: random.Random) -> Doc:
    """Return a stretch of a Doc with some words hung elsewhere, under other labels: still a tree, but a wrong one."""
    start = chance.randrange(len(doc) - 3)
    words = doc[start : start + chance.randrange(3, 60)]
    heads = [each.head.i - start if each.head in words else i for i, each in enumerate(words)]
    tags, deps = [each.tag_ for each in words], [each.dep_ for each in words]
    for _ in range(chance.choice([0, 3, 30])):
        at, head = chance.randrange(len(words)), chance.randrange(len(words))
        tags[at], deps[at] = chance.choice(doc).tag_, chance.choice(doc).dep_
        above = head
        while above not in {at, heads[above]}:
            above = heads[above]
        if above != at:
            heads[at] = head
    deps = ["ROOT" if heads[i] == i else dep if dep != "ROOT" else "dep" for i, dep in enumerate(deps)]
    return Doc(
        doc.vocab,
        words=[each.text for each in words],
        spaces=[bool(each.whitespace_) for each in words],
        tags=tags,
        pos=[each.pos_ for each in words],
        deps=deps,
        lemmas=[each.lemma_ for each in words],
        heads=heads,
    )
