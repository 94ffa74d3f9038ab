"""Quotations in paragraphs of their own, without marks."""

import pytest
from spacy.language import Language

from stargate_facts.model import Article
from stargate_facts.pipeline.run import make_doc


def blocks(nlp: Language, text: str) -> list[tuple[str | None, str]]:
    """Return source and content of the direct quotations."""
    found = [each for each in nlp(text)._.attributions if each.kind == "direct" and each.cue_class == "statement"]
    return [
        (each.source.text if each.source else None, text[each.content[0][0] : each.content[-1][1]]) for each in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The statement read:\n\nWe regret the delay.\n\nThe mill opened in May.",
            [("The statement", "We regret the delay")],
        ),
        (
            "Ann Lowe wrote to staff:\n\n    I am sorry. We were late.\n\n    You will be paid.\n\nShe left in May.",
            [("Ann Lowe", "I am sorry. We were late.\n\n    You will be paid")],
        ),
        (
            "The union posted its answer on a wall:\n\n> We do not sign.\n> Talks are over.\n\nThe strike began.",
            [("The union", "We do not sign.\n> Talks are over")],
        ),
        ("The text of the letter:\n\nThe roof leaks.\n\nNo one came.", [("the letter", "The roof leaks")]),
        ("Mr. Poe told the clerks:\n\nYou were “very” good.\n\nHe left.", [("Mr. Poe", "You were “very” good")]),
        ("The mayor named three points:\n\nThe bridge will close.\n\nThe port will stay.", []),
        ("She said:\n\n- The bridge is old.\n- The port is new.", []),
        ("Here are the main points:\n\nThe bridge will close.", []),
    ],
)
def test_a_colon_introduces_the_words_of_somebody(
    nlp: Language, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert blocks(nlp, text) == expected


def test_markup_that_is_set_aside_still_marks_a_quotation(nlp: Language) -> None:
    text = "The union answered on a wall and wrote:\n\n> We do not sign.\n>\n> Talks are over.\n\nThe strike began."
    marks = tuple((at, at + 2) for at in (text.index("> We"), text.index("> Talks")))

    doc = nlp(make_doc(nlp, Article(id="a", text=text, ignored=marks)))

    (attribution,) = [each for each in doc._.attributions if each.kind == "direct"]
    assert text[attribution.content[0][0] : attribution.content[0][1]].endswith("Talks are over")
