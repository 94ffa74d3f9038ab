"""Finding a quote again in a text that has changed."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stargate_facts.model import Evidence
from stargate_facts.store.anchor import Anchor, Anchorer

TEXT = (
    "The mill at Orrin closed on Friday. Its owner, Ferris, had paid $13 million for it in 2019.\n\n"
    "“We had no choice,” he said. The town will miss it. The town will miss it."
)
PAID = "Its owner, Ferris, had paid $13 million for it in 2019."


def evidence(quote, start=0, prefix="", suffix=""):
    return Evidence(start=start, end=start + len(quote), quote=quote, prefix=prefix, suffix=suffix)


def test_a_quote_at_its_place_is_exact():
    start = TEXT.index(PAID)

    assert Anchorer(TEXT).find(evidence(PAID, start)) == Anchor(how="exact", start=start, end=start + len(PAID))


def test_a_quote_elsewhere_has_moved():
    found = Anchorer("New first line. " + TEXT).find(evidence(PAID, TEXT.index(PAID)))

    assert (found.how, found.start) == ("moved", 16 + TEXT.index(PAID))


@pytest.mark.parametrize(("prefix", "suffix", "which"), [("said. ", " The", 0), ("miss it. ", "", 1)])
def test_of_two_occurrences_the_one_with_the_same_neighbours_is_taken(prefix, suffix, which):
    first = TEXT.index("The town")
    places = [first, TEXT.index("The town", first + 1)]

    found = Anchorer(TEXT).find(evidence("The town will miss it.", 3, prefix, suffix))

    assert (found.how, found.start) == ("moved", places[which])


@pytest.mark.parametrize(
    ("old", "new"),
    [("$13", "$14"), ("Its owner", "The owner"), ("in 2019", "in 2018"), ("had paid", "had reportedly paid")],
)
def test_an_edited_quote_has_changed_and_is_found_whole(old, new):
    edited = PAID.replace(old, new)

    found = Anchorer(TEXT.replace(PAID, edited)).find(evidence(PAID, TEXT.index(PAID)))

    assert found.how == "changed"
    assert TEXT.replace(PAID, edited)[found.start : found.end] == edited


def test_a_clause_is_found_inside_its_longer_sentence():
    text = "According to the deed, Ferris had paid $14 million for the mill, which nobody there believed at first."

    found = Anchorer(text).find(evidence("Ferris had paid $13 million for the mill"))

    assert text[found.start : found.end] == "Ferris had paid $14 million for the mill"


@pytest.mark.parametrize("text", ["", "   ", "Nothing of the kind was ever written here."])
def test_a_quote_that_is_gone_is_not_found(text):
    assert Anchorer(text).find(evidence(PAID)) is None


WORDS = [f"w{number}" for number in range(300)]
sentences = st.lists(st.sampled_from(WORDS), min_size=6, max_size=20).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=15), st.data())
def test_a_planted_quote_is_found_again(around, data):
    quote = data.draw(sentences)
    at = data.draw(st.integers(0, len(around)))
    text = " ".join([*around[:at], quote, *around[at:]])

    found = Anchorer(text).find(evidence(quote, data.draw(st.integers(0, 500))))

    assert text[found.start : found.end] == quote


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_a_planted_quote_is_found_after_one_word_was_edited(seed):
    rng = random.Random(seed)
    around = [" ".join(rng.choices(WORDS, k=12)) + "." for _ in range(20)]
    quote = rng.choices(WORDS, k=12)
    edited = list(quote)
    edited[rng.randrange(12)] = "edited"
    text = " ".join([*around[:10], " ".join(edited) + ".", *around[10:]])

    found = Anchorer(text).find(evidence(" ".join(quote) + "."))

    assert (found.how, text[found.start : found.end]) == ("changed", " ".join(edited) + ".")
