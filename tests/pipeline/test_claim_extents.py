"""Subjects and objects hold what their noun says nothing without, and coordinations stay whole where halves are false."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts import model


def facts_of(doc: Doc) -> list[str]:
    """Return subject, predicate and object of each claim."""
    claims: tuple[model.Claim, ...] = doc._.claims
    return [
        " | ".join(part.text if part else "-" for part in (each.subject, each.predicate, each.object))
        for each in claims
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A cook who steals sugar is fired.", "A cook who steals sugar | is fired | -"),
        ("Owners who sell early pay no tax.", "Owners who sell early | pay | no tax"),
        ("The judge rejected the terms on which they met.", "The judge | rejected | the terms on which they met"),
        ("The bakers do not have enough flour to bake bread.", "The bakers | do not have | enough flour to bake bread"),
        ("She is one of two bakers who refused.", "She | is | one of two bakers who refused"),
        ("Holt was the first mayor elected twice.", "Holt | was | the first mayor elected twice"),
        ("The farm faces problems paying its workers.", "The farm | faces | problems paying its workers"),
        ("He bought a house that burned down.", "He | bought | a house"),
        ("He bought the house, which burned down.", "He | bought | the house"),
    ],
)
def test_a_phrase_keeps_the_clause_that_tells_which_are_meant(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))
