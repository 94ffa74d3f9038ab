"""Clauses that say nothing by themselves are no claims, and a second verb goes with the verb that it is joined to."""

import pytest
from spacy.language import Language

from stargate_facts import model


def facts_of(nlp: Language, text: str) -> list[str]:
    """Return subject, predicate and object of each claim."""
    claims: tuple[model.Claim, ...] = nlp(text)._.claims
    return [
        " | ".join(part.text if part else "-" for part in (each.subject, each.predicate, each.object))
        for each in claims
    ]


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("It is time to mend the roof.", "| to mend"),
        ("It is her aim to help the farmers.", "| to help"),
        ("They like the hill that I think it climbs.", "I | think"),
        ("She is careful when it comes to lending money.", "lending"),
    ],
)
def test_a_verb_that_is_about_nobody_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    facts = facts_of(nlp, sentence)

    assert facts
    assert [each for each in facts if unwanted in each] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor told the guards to leave and locked the gate.", "The mayor | locked | the gate"),
        ("The walls were cleaned, mended and sold.", "The walls | were sold | -"),
    ],
)
def test_a_second_verb_has_the_subject_and_auxiliary_of_the_first(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp, sentence)
