"""Sentences as business news is full of: deals, ratings, sums and terms, each with an attachment that parsers miss."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, lines_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The deal values Acme at $3 billion.", "The deal | values | Acme | at: $3 billion"),
        ("Linz Bank and Graz Bank each put in $7 million.", "Linz Bank | put in | $7 million"),
        (
            "The firm wants to hire 1,000 more by the end of May.",
            "The firm | wants to hire | 1,000 more | by: the end of May",
        ),
        (
            "Output was high, compared with a record 85 boats in May.",
            "Output | was | high | compared with: a record 85 boats in May",
        ),
        ("The firm sold a bank in Linz.", "The firm | sold | a bank in Linz"),
    ],
)
def test_an_amount_goes_with_what_it_measures(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The bank will close two branches starting in June.",
            "The bank | will close | two branches | starting in: June",
        ),
        (
            "The firm moved its headquarters from Linz to Graz.",
            "The firm | moved | its headquarters | from: Linz | to: Graz",
        ),
        (
            "The firm signed a deal to keep an old reactor running for 20 years.",
            "The firm | to keep | an old reactor | oprd: running for 20 years",
        ),
    ],
)
def test_a_phrase_goes_with_the_verb_that_asks_for_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected", "wrong"),
    [
        (
            "The mayor's speech, given in May, angered voters.",
            "The mayor's speech | angered | voters",
            "The mayor's speech | voters | angered voters",
        ),
        (
            "The loan matures in 2032 and carries a fee of $9,000.",
            "The loan | carries | a fee of $9,000",
            "The loan matures in 2032 | carries | a fee of $9,000",
        ),
        (
            "The boom helped the firm, making it the first bank to reach that level.",
            "The boom | making | it | oprd: the first bank to reach that level",
            "it the first bank | to reach | that level",
        ),
        ("He made a claim that Ann denied.", "Ann | denied | a claim", "Ann | denied | that"),
    ],
)
def test_a_word_that_parsers_misread_is_read_by_its_place(
    nlp: Language, sentence: str, expected: str, wrong: str
) -> None:
    lines = lines_of(nlp(sentence))
    assert expected in lines
    assert wrong not in lines


def test_a_claim_that_somebody_rates_is_not_its_own_content(nlp: Language) -> None:
    claims = claims_of(nlp("Ann said the bank had little money, a claim that Bob called wrong."))
    assert not any(each.predicate.text == "called" and each.object is None for each in claims)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The judge ruled that the firm must pay but stopped short of a fine.", "The judge | stopped"),
        ("She said the firm must pay but refused to name a sum.", "She | refused to name | a sum"),
        ("She said the firm may close and must pay.", "the firm | must pay"),
        ("She said the firm lost money but paid its debts.", "the firm | paid | its debts"),
    ],
)
def test_a_past_tense_behind_a_reported_modal_is_the_speakers_own(nlp: Language, sentence: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines_of(nlp(sentence)))
