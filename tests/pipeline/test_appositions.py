"""What stands beside a noun between commas is a claim only where both are one thing."""

import pytest
from spacy.language import Language


def appositions_of(nlp: Language, text: str) -> list[str]:
    """Return subject and object of each apposition claimed."""
    return [
        f"{each.subject.text} = {each.object.text}" for each in nlp(text)._.claims if each.kind in {"apposition", "age"}
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Regina Holm, a lawyer from Graz, won the case.", "Regina Holm = a lawyer from Graz"),
        ("He praised his wife, Hannah Holm, a native of Denmark.", "Hannah Holm = a native of Denmark"),
        ("The mayor had a tense talk with Lee, now the owner of the mill.", "Lee = now the owner of the mill"),
        ("They visited Salzburg, the capital of the region.", "Salzburg = the capital of the region"),
        (
            "Rep. Joan Hale (D-Ohio), a critic of the plan, left early.",
            "Rep. Joan Hale (D-Ohio) = a critic of the plan",
        ),
        ("Regina Holm, a Democrat from Ohio, won the race.", "Regina Holm = a Democrat from Ohio"),
        ("Sales were $2 billion, a record.", "Sales = a record"),
        ("Only Mr. Lund, a lawyer, knew.", "Mr. Lund = a lawyer"),
        ("Even Regina Holm, a lawyer, wept.", "Regina Holm = a lawyer"),
        ("A very old man, a lawyer, wept.", "A very old man = a lawyer"),
    ],
)
def test_an_apposition_says_what_a_thing_is(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in appositions_of(nlp, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The clinic named a new doctor, a sign of change.",
        "He sold his boats, a small farm and a barn.",
        "The costs include a school in Greenville, the recent repair of a bridge and a new roof.",
        "Most voters, especially young women, stayed away.",
        "The vice president, finance, left the firm.",
        "Regina Holm, 58 seconds, won the race.",
        "The club beat Regina Holm, 2-0.",
    ],
)
def test_a_list_or_a_figure_or_a_comment_is_no_apposition(nlp: Language, sentence: str) -> None:
    assert appositions_of(nlp, sentence) == []


def test_several_names_are_together_what_a_plural_says(nlp: Language) -> None:
    found = appositions_of(nlp, "Anton Weiss and Emil Dahl, both officers of the club, sold the mill.")

    assert found == ["Anton Weiss and Emil Dahl = both officers of the club"]


def test_a_hyphenated_role_is_whole(nlp: Language) -> None:
    (claim,) = [each for each in nlp("Regina Holm, the co-owner, left the mill.")._.claims if each.kind == "apposition"]

    assert claim.predicate.text == "co-owner"
