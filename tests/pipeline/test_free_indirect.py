"""Reported speech that goes on without a cue."""

import pytest
from spacy.language import Language


def claims_said_by(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    """Return the main verb of each claim, and who states it."""
    found = []
    for claim in nlp(text)._.claims:
        source = claim.attribution.source if claim.attribution else None
        found.append((claim.predicate.text, source.name if source else None))
    return found


def test_what_a_source_said_it_will_do_goes_on_in_the_next_sentence(nlp: Language) -> None:
    text = "Jane Lowe said she would leave the board. She would not sell her shares. She was tired."

    assert claims_said_by(nlp, text) == [
        ("would leave", "Jane Lowe"),
        ("would not sell", "Jane Lowe"),
        ("was", None),
    ]


def test_also_takes_it_up_after_a_sentence_of_the_author(nlp: Language) -> None:
    text = "Jane Lowe said she would leave the board. The board met in May. She would also sell her shares."

    assert claims_said_by(nlp, text)[-1] == ("would also sell", "Jane Lowe")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Lowe said she was tired. She would leave the board.",  # the report is not in the future
        "Jane Lowe said she would leave the board.\n\nShe would not sell her shares.",  # another paragraph
        "Jane Lowe said she would leave the board. It is large. She would not sell her shares.",
        "Jane Lowe would leave the board. She would not sell her shares.",
    ],
)
def test_other_sentences_are_the_author_s(nlp: Language, text: str) -> None:
    assert claims_said_by(nlp, text)[-1][1] is None
