"""Claims that a reader would call wrong or empty are not made, and their facts go to the right subject."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of, parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The town relies on Brightwell to repair its bridges.", "Brightwell | to repair | its bridges"),
        ("The navy stopped the boats from leaving the harbour.", "the boats | leaving | the harbour"),
        ("She had a part in helping her sister win the race.", "She | had | a part in helping her sister win the race"),
    ],
)
def test_the_fact_goes_to_whom_it_is_about(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("It is hard to sell old boats.", "to sell"),
        ("The mayor, I think, sold the barn.", "think"),
        ("Heavy rain closed the road, thus raising the price of bread.", "raising"),
        ("They painted the fence the same way that he will paint the door.", "| the same way"),
    ],
)
def test_what_says_nothing_is_left_out(nlp: Language, sentence: str, unwanted: str) -> None:
    facts = facts_of(nlp(sentence))

    assert facts == [each for each in facts if unwanted not in each]


def test_a_verb_read_as_a_noun_after_help_is_the_predicate(nlp: Language) -> None:
    parse = "Grants/NNS/nsubj/1 helped/VBD/ROOT/1 fund/NN/dobj/1 the/DT/det/4 school/NN/dobj/1"

    assert facts_of(parsed(nlp, parse)) == ["Grants | helped fund | the school"]


def test_a_reduced_relative_clause_is_not_the_subject(nlp: Language) -> None:
    parse = (
        "The/DT/det/1 engine/NN/nsubj/2 found/VBN/csubjpass/5 yesterday/NN/npadvmod/2"
        " was/VBD/auxpass/5 sold/VBN/ROOT/5 abroad/RB/advmod/5"
    )

    assert "The engine found yesterday | was sold | -" in facts_of(parsed(nlp, parse))


def test_a_hyphenated_verb_stands_in_the_predicate_once(nlp: Language) -> None:
    parse = (
        "They/PRP/nsubj/1 try/VBP/ROOT/1 to/TO/aux/5 double/RB/advmod/5 -/HYPH/punct/5 check/VB/xcomp/1 it/PRP/dobj/5"
    )

    assert [each.predicate.text.count("check") for each in claims_of(parsed(nlp, parse))] == [1]
