"""What is denied and what is so, what limits a claim, and idioms whose words the parser takes apart."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, lines_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The process takes place over years, not in one day.", "The process | takes | place | over: years"),
        ("The mayor spoke about schools, not about roads.", "The mayor | spoke | - | about: schools"),
        ("The talks were about money, never about land.", "The talks | were | - | about: money"),
        ("She was named judge, not mayor.", "She | was named | judge"),
        ("The tax is not on land but on houses.", "The tax | is not | - | on: land"),
        ("The plan helps banks, but not farmers.", "The plan | helps | banks, but not farmers"),
        (
            "She spoke for the plan, not just against the tax.",
            "She | spoke | - | for: the plan | not just against: the tax",
        ),
        ("It was the mayor, not the clerk, who signed the paper.", "the mayor | signed | the paper"),
    ],
)
def test_what_is_denied_is_neither_an_argument_nor_a_subject(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "denied", "affirmed"),
    [
        ("She is not a lawyer but a doctor.", "She | is not | a lawyer", "She | is | a doctor"),
        ("The firm sells not cars but boats.", "The firm | sells not | cars", "The firm | sells | boats"),
        ("The house isn't a ruin but a museum.", "The house | isn't | a ruin", "The house | is | a museum"),
    ],
)
def test_of_two_things_with_not_and_but_the_second_is_so(
    nlp: Language, sentence: str, denied: str, affirmed: str
) -> None:
    doc = nlp(sentence)

    assert lines_of(doc) == [denied, affirmed]
    assert [claim.negated for claim in claims_of(doc)] == [True, False]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She is not only a lawyer but a doctor.", ["She | is | a lawyer", "She | is | a doctor"]),
        ("He is not just rich but famous.", ["He | is | rich", "He | is | famous"]),
    ],
)
def test_of_two_things_with_not_only_both_are_so(nlp: Language, sentence: str, expected: list[str]) -> None:
    doc = nlp(sentence)

    assert lines_of(doc) == expected
    assert not any(claim.negated for claim in claims_of(doc))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The house can be sold, but only with the consent of the owner.",
            "The house | can be sold | - | only with: the consent of the owner",
        ),
        ("They may leave - but only if they pay.", "They | may leave | - | advcl: only if they pay"),
        (
            "They will sell the mill, provided that prices rise.",
            "They | will sell | the mill | provided: that prices rise",
        ),
        ("Rents rose, but not as fast as wages.", "Rents | rose | - | advmod: not as fast as wages"),
        ("The firm sold more boats than it had planned.", "The firm | sold | more boats than it had planned"),
        ("All he wants is a boat.", "All he wants | is | a boat"),
        ("The law is in effect until June.", "The law | is | - | in: effect | until: June"),
        ("He is anything but rich.", "He | is | anything but rich"),
    ],
)
def test_a_claim_keeps_what_limits_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Shares fell on fears of a strike and on weak sales.",
            "Shares | fell | - | on: fears of a strike | on: weak sales",
        ),
        ("The law is opposed by cooks, by banks and by the church.", "The law | is opposed | - | "
         "by: cooks | by: banks | by: the church"),
        ("Prices fell in May but not in June.", "Prices | fell | - | in: May"),
        ("They live in and around the town.", "They | live | - | in and around: the town"),
        ("The mayor met with farmers in May and with bankers in June.", "The mayor | met | - | "
         "with: farmers | in: May"),
    ],
)  # fmt: skip
def test_the_second_of_two_phrases_is_an_argument_too(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The airline broke even last year.", "The airline | broke even | - | npadvmod: last year"),
        (
            "The minister made clear that taxes would rise.",
            "The minister | made clear | - | ccomp: that taxes would rise",
        ),
        ("He made sure to lock the door.", "He | made sure | - | xcomp: to lock the door"),
        ("The problem was dealt with by the board.", "The problem | was dealt with | - | by: the board"),
        ("He was taken care of by his sister.", "He | was taken care of | - | by: his sister"),
        ("The boy was made fun of at school.", "The boy | was made fun of | - | at: school"),
        ("The team was given a prize by the king.", "The team | was given | a prize | by: the king"),
        ("The report describes the firm as weak.", "The report | describes | the firm | as: weak"),
        ("The mill makes, among other things, paper bags.", "The mill | makes | paper bags | among: other things"),
        ("The lawyer left Baker & Hart in May.", "The lawyer | left | Baker & Hart | in: May"),
        ("In the early '90s, the firm moved to Ohio.", "the firm | moved | - | in: the early '90s | to: Ohio"),
        (
            "Workers are leaving at twice the pace of last year.",
            "Workers | are leaving | - | at: twice the pace of last year",
        ),
    ],
)
def test_words_that_belong_together_are_not_parted(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("That was the first race in which women ran.", "women | ran"),
        ("It is the first book that he wrote.", "he | wrote"),
        ("It is the way a judge should speak.", "a judge | should speak"),
        ("The town saw storms the likes of which it had never seen.", "it | had never seen"),
        ("It sold ten shops that it did not expect to earn money.", "it | to earn"),
        ("He has a cousin whom the police asked to leave.", "the police | to leave"),
        ("It was the third time in a year that the mill had burned.", "the mill | had burned | a year"),
        ("It takes the crew a year to build a ship.", "It | to build"),
    ],
)
def test_a_clause_that_is_not_true_away_from_its_noun_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in lines_of(nlp(sentence)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The ship carried wheat from Spain and oil from Egypt.",
            ["The ship | carried | wheat from Spain", "The ship | carried | oil from Egypt"],
        ),
        (
            "The state gave land to farmers and money to schools.",
            ["The state | gave | land to farmers", "The state | gave | money to schools"],
        ),
        (
            "He spent $5 million on roads and $2 million on schools.",
            ["He | spent | $5 million on roads", "He | spent | $2 million on schools"],
        ),
        ("He met the king in May and Ann in June.", ["He | met | the king in May", "He | met | Ann in June"]),
        ("He sent Ann to Linz and Bo to Rome.", ["He | sent | Ann to Linz", "He | sent | Bo to Rome"]),
        (
            "The firm raised prices by 5% and wages by 2%.",
            ["The firm | raised | prices by 5%", "The firm | raised | wages by 2%"],
        ),
    ],
)
def test_each_of_two_objects_keeps_the_phrase_behind_it(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


def test_a_clause_on_a_kind_of_thing_has_the_thing(nlp: Language) -> None:
    lines = lines_of(nlp("It is the kind of house that the town needs."))

    assert "the town | needs | the kind of house" in lines
