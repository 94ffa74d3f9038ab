"""What a claim takes in and what it leaves out: whole phrases, its own arguments, and one clause at a time."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, lines_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He founded the “Fox Club,” which meets in Linz.", "He | founded | the “Fox Club,”"),
        ('He had "some doubts" about the plan.', 'He | had | "some doubts" about the plan'),
        (
            "Voters described him as a “fox who robs the poor” and left.",
            "Voters | described | him | as: a “fox who robs the poor”",
        ),
    ],
)
def test_a_phrase_has_both_of_its_quotation_marks_or_none(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Neighbours were glad to see the river rising.", "Neighbours | were | glad to see the river rising"),
        (
            "He called it the boat that saved a thousand people.",
            "He | called | it | oprd: the boat that saved a thousand people",
        ),
        ("There are farmers who cannot pay their debts.", "There | are | farmers who cannot pay their debts"),
        ("They see her as a woman who never gives up.", "They | see | her | as: a woman who never gives up"),
        (
            "Rivals described the plan as “wholly unfair” and expensive.",
            "Rivals | described | the plan | as: “wholly unfair” and expensive",
        ),
        ("Farmers wanted calls for the minister to resign.", "Farmers | wanted | calls for the minister to resign"),
        ("This is the village he wrote about.", "he | wrote | - | about: the village"),
        ("She bought boats from time to time.", "She | bought | boats | from: time to time"),
    ],
)
def test_nothing_is_left_out_without_which_a_claim_says_nothing(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They should decide now -- not after the harvest.", "They | should decide | - | advmod: now"),
        ("The mayor resigned in May, a week before he sold his house.", "he | sold | his house"),
        (
            "The owner answered recent remarks his rival made questioning her honesty.",
            "The owner | answered | recent remarks his rival made questioning her honesty",
        ),
        ("Anna said that the dam was safe, though she noted the wall had a crack.", "the dam | was | safe"),
        ("The first of her line to lead the council, Aalto would retire in May.", "Aalto | would retire | - | in: May"),
    ],
)
def test_an_argument_of_another_verb_or_one_that_is_denied_is_left_out(
    nlp: Language, sentence: str, expected: str
) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Among voters in the town, 46 percent would choose Ann and 44 percent would back Bo.",
            ["46 percent | would choose | Ann | among: voters in the town", "44 percent | would back | Bo"],
        ),
        (
            "The board watched from the gallery and Ada Holt sat nearby.",
            ["The board | watched | - | from: the gallery", "Ada Holt | sat | - | advmod: nearby"],
        ),
        (
            "Someone dropped off papers warning the dam could break.",
            [
                "Someone | dropped off | papers warning the dam could break",
                "papers | warning | - | ccomp: the dam could break",
                "the dam | could break | -",
            ],
        ),
    ],
)
def test_each_clause_keeps_its_own_subject_and_object(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "VIENNA, Va., Sept. 26 (UPI) — A local banker was escorted off the stage.",
            "A local banker | was escorted | - | off: the stage",
        ),
        (
            "Moss Corp., Oshkosh, Wis., reported earnings of $3 million.",
            "Moss Corp. | reported | earnings of $3 million",
        ),
        (
            "Former nurse and union leader Ada Holt shot a bear in May.",
            "Former nurse and union leader Ada Holt | shot | a bear | in: May",
        ),
        (
            "The firm had a loss of $3 million, or five cents a share, in May.",
            "The firm | had | a loss of $3 million, or five cents a share | in: May",
        ),
        (
            "The board asked the bank to merge its lines and to spin off its stores.",
            "the bank | to spin off | its stores",
        ),
    ],
)
def test_names_titles_and_amounts_are_taken_as_a_reader_takes_them(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The truth is that the mayor sold the mill.", ["the mayor | sold | the mill"]),
        ("That is why the mayor sold the mill.", ["the mayor | sold | the mill"]),
        ("It is worth noting that the mayor sold the mill.", ["the mayor | sold | the mill"]),
        ("Angry Farmers March On ‘Closed’ Town Hall In Graz", []),
        ("He won't since he is being watched.", []),
    ],
)
def test_frames_headings_and_broken_groups_are_no_claims(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


def test_neither_and_only_keep_their_negation(nlp: Language) -> None:
    weather = claims_of(nlp("The weather is neither hot nor dry."))
    talk = lines_of(nlp("She did not sing only for money."))

    assert [claim.negated for claim in weather] == [True, True]
    assert talk[0] == "She | did not sing only | - | for: money"


def test_a_particle_at_the_end_of_a_verb_has_no_object(nlp: Language) -> None:
    found = lines_of(nlp("The town lacks enough money to follow through on its plans."))

    assert not [line for line in found if "through: enough money" in line]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The two sisters live and work in Linz.", "The two sisters | live | - | in: Linz"),
        ("Ada Holt was born and raised in Linz.", "Ada Holt | was born | - | in: Linz"),
    ],
)
def test_two_verbs_share_the_place_behind_the_second(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Linz and Graz share a railway station.", "Linz and Graz | share | a railway station"),
        ("Ada Holt and Bo Dahl gave a combined $3 million.", "Ada Holt and Bo Dahl | gave | a combined $3 million"),
        ("Ada Holt and Bo Dahl sold their two farms.", "Ada Holt and Bo Dahl | sold | their two farms"),
    ],
)
def test_what_two_have_or_do_together_is_one_claim(nlp: Language, sentence: str, expected: str) -> None:
    assert lines_of(nlp(sentence)) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Neighbours sold bread to all those fleeing the storm.", "to: all those fleeing the storm"),
        ("Instead of building on the hill, they sold the mill.", "instead of: building on the hill"),
        ("The case was heard by three clerks rather than four.", "by: three clerks rather than four"),
        ("The tale is strange, even for a sailor.", "even for: a sailor"),
        ("The farm was helped not just by rain but also by the mild spring.", "by: rain"),
    ],
)
def test_an_argument_keeps_the_words_that_limit_it(nlp: Language, sentence: str, expected: str) -> None:
    assert any(expected in line for line in lines_of(nlp(sentence)))
