"""Clauses that say nothing by themselves are no claims, and a second verb goes with the verb that it is joined to."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of, parsed, roles_of


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("It is time to mend the roof.", "| to mend"),
        ("It is her aim to help the farmers.", "| to help"),
        ("They like the hill that I think it climbs.", "I | think"),
        ("The mill, I guess, burned in May.", "I | guess"),
        ("She is careful when it comes to lending money.", "lending"),
        ("They know how rich the owner is.", "the owner | is"),
        ("Asked how the fire began, the owner shrugged.", "Asked"),
        ("Pressed on the cost, he laughed.", "Pressed"),
        ("It took the owner five years to mend the roof.", "| to mend"),
        ("There are no rules in place that help the farmers.", "help | the farmers"),
    ],
)
def test_a_verb_that_is_about_nobody_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    facts = facts_of(nlp(sentence))

    assert facts
    assert [each for each in facts if unwanted in each] == []


def test_who_was_pressed_by_somebody_is_told(nlp: Language) -> None:
    assert "the chief | Pressed | -" in facts_of(nlp("Pressed by lawyers, the chief wept."))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor told the guards to leave and locked the gate.", "The mayor | locked | the gate"),
        ("The walls were cleaned, mended and sold.", "The walls | were sold | -"),
        ("She was arrested, tried and hanged.", "She | was tried | -"),
        ("She was praised, tried wine and left.", "She | tried | wine"),
        ("She sat with his hands folded and slept.", "She | slept | -"),
        ("He sat with his boots untied and sang.", "He | sang | -"),
        ("She left with her coat torn and called a cab.", "She | called | a cab"),
    ],
)
def test_a_second_verb_has_the_subject_and_auxiliary_of_the_first(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


def test_a_second_verb_read_as_a_noun_is_a_fact_of_its_own(nlp: Language) -> None:
    parse = (
        "It/PRP/nsubj/2 could/MD/aux/2 build/VB/ROOT/2 roads/NNS/dobj/2"
        " and/CC/cc/3 even/RB/advmod/6 mend/VBP/compound/7 bridges/NNS/conj/3"
    )

    claims = claims_of(parsed(nlp, parse))

    assert [(claim.predicate.text, claim.object.text, claim.modality) for claim in claims] == [
        ("could build", "roads", "possible"),
        ("could even mend", "bridges", "possible"),
    ]


def test_where_money_goes_is_an_argument_of_the_verb(nlp: Language) -> None:
    claims = claims_of(nlp("The town has put $4 million in Acme since 2015."))

    assert roles_of(claims[0]) == ["in", "since"]


def test_an_idiom_keeps_its_adverb(nlp: Language) -> None:
    assert [claim.predicate.lemma for claim in claims_of(nlp("The flood drove home the risk."))] == ["drive home"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The prints were ready in an hour and displayed at the gate.", "The prints | were displayed | -"),
        ("To be frank, the town needs a bridge.", "the town | needs | a bridge"),
    ],
)
def test_a_predicate_is_neither_torn_nor_doubled(nlp: Language, sentence: str, expected: str) -> None:
    facts = facts_of(nlp(sentence))

    assert expected in facts
    assert not any("To be" in each for each in facts)


def test_when_something_will_be_is_not_when_somebody_thinks_so(nlp: Language) -> None:
    claims = claims_of(nlp("I think by May she will be back."))

    assert [roles_of(claim) for claim in claims] == [
        ["ccomp"],
        ["by", "advmod"],
    ]


def test_an_aim_does_not_act(nlp: Language) -> None:
    parse = "The/DT/det/1 aim/NN/nsubj/3 is/VBZ/aux/3 raising/VBG/ROOT/3 money/NN/dobj/3"

    claims = claims_of(parsed(nlp, parse, lemmas={"is": "be", "raising": "raise"}))

    assert claims[0].predicate.lemma == "be"
    assert [each.text for each in claims[0].arguments if not each.inside] == ["raising money"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The coach warned the owners of a flood.", ["of"]),
        ("The shares fell, with thousands of them changing hands.", ["with"]),
    ],
)
def test_a_preposition_goes_with_the_verb_that_needs_it(nlp: Language, sentence: str, expected: list[str]) -> None:
    claims = claims_of(nlp(sentence))

    assert roles_of(claims[0]) == expected


def test_a_phrase_holds_both_brackets_or_none(nlp: Language) -> None:
    assert "The plan | is | (needlessly) complex" in facts_of(nlp("The plan is (needlessly) complex."))
