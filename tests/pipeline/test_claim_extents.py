"""Subjects and objects hold what their noun says nothing without, and no half of what is said as one."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of


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
        ("He bought a house that burned down.", "He | bought | a house that burned down"),
        ("He bought a very old house that burned down.", "He | bought | a very old house"),
        ("The film shows three cases in which bakers lied.", "The film | shows | three cases in which bakers lied"),
        ("The bill includes costs related to the flood.", "The bill | includes | costs related to the flood"),
        ("He bought the house, which burned down.", "He | bought | the house"),
        ("They spent the day baking bread.", "They | spent | the day"),
    ],
)
def test_a_phrase_keeps_the_clause_that_tells_which_are_meant(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The village needs law and order.", "The village | needs | law and order"),
        ("Rex owns a mill or a farm.", "Rex | owns | a mill or a farm"),
        ("Holt and Dahl are tied.", "Holt and Dahl | are tied | -"),
        ("Holt and Dahl gathered around the fire.", "Holt and Dahl | gathered | -"),
        ("Holt and Dahl went head to head in May.", "Holt and Dahl | went | -"),
        (
            "The firm had a loss of $2 million, or 5 cents a share.",
            "The firm | had | a loss of $2 million, or 5 cents a share",
        ),
        ("They invited baker and union leader Ada Holt.", "They | invited | baker and union leader Ada Holt"),
        ("Bakers and cooks make up 40 percent of the staff.", "Bakers and cooks | make up | 40 percent of the staff"),
        ("He misled both clerks and the owner.", "He | misled | clerks"),
        ("Holt has the will and strength to fight.", "Holt | has | the will and strength to fight"),
        ("The fees should be low or zero.", "The fees | should be | low or zero"),
        ("Messrs. Holt and Dahl left.", "Messrs. Holt and Dahl | left | -"),
        ("He is a former mayor and party chief.", "He | is | a former mayor and party chief"),
        ("Her plans are more modest and frank than his.", "Her plans | are | more modest and frank than his"),
        ("The town's beauty and wealth attract thieves.", "The town's wealth | attract | thieves"),
        ("Heritage owns and operates two inns.", "Heritage | owns | two inns"),
        ("The boys knelt and kissed the ground.", "The boys | knelt | -"),
    ],
)
def test_a_coordination_is_parted_only_where_its_halves_hold_alone(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


def test_of_two_verbs_under_or_each_is_only_possible(nlp: Language) -> None:
    claims = claims_of(nlp("The rebels hid in caves or left the island."))

    assert [each.modality for each in claims] == ["possible", "possible"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Reno, Nev. mill closed.", "The Reno, Nev. mill | closed | -"),
        ("The clerk is able to do so today.", "The clerk | is able to do so | -"),
    ],
)
def test_a_phrase_does_not_end_within_a_place_or_a_pro_form(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("It praised the potter Ann Lee, the painter Bo Dahl and the baker Ivo Marsh.", "Ann Lee | painter"),
        ("She made an aggressive - some say mad - pledge to cut taxes.", "| an aggressive"),
        ("Guests will be given a room and a long stay is expected to please them.", "a room and"),
        ("They live in zones where known thieves are active.", "| are | active"),
    ],
)
def test_half_of_a_list_or_phrase_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    assert not any(unwanted in each for each in facts_of(nlp(sentence)))
