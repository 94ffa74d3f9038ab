"""Lemmas of short verbs."""

import pytest
import spacy
from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "given", "expected"),
    [
        ("hoped", "hop", "hope"),
        ("hoping", "hop", "hope"),
        ("hopped", "hop", "hop"),
        ("planned", "plan", "plan"),
        ("visited", "visit", "visit"),
        ("Said", "say", "say"),
    ],
)
def test_single_consonant_before_the_ending_tells_hope_from_hop(form: str, given: str, expected: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=[form], lemmas=[given], pos=["VERB"])

    assert lemma_of(doc[0]) == expected
