"""Who goes on speaking."""

import pytest
from spacy.language import Language

from stargate_facts.model import Attribution, Source, Span
from stargate_facts.pipeline.grammar.speech.continuity import follow_speakers

FIRST = "Ms. Roe said it ends."
SECOND = "It is over, she said."


def statement(text: str, *, source: str, name: str | None, cue: str, content: str, after: int = 0) -> Attribution:
    def span(words: str) -> tuple[int, int]:
        start = text.index(words, after)
        return start, start + len(words)

    (source_start, source_end), (cue_start, cue_end) = span(source), span(cue)
    return Attribution(
        kind="indirect",
        source=Source(start=source_start, end=source_end, text=source, name=name),
        cue=Span(start=cue_start, end=cue_end, text=cue),
        content=(span(content),),
    )


@pytest.mark.parametrize(
    ("between", "expected"),
    [(" ", "Jane Roe"), ("\n\n", "Jane Roe"), (" The shop of Ms. Smith closed. ", "Ann Smith")],
)
def test_speaker_goes_on_only_without_a_break(between: str, expected: str) -> None:
    text = FIRST + between + SECOND
    after = len(FIRST + between)
    attributions = [
        statement(text, source="Ms. Roe", name="Jane Roe", cue="said", content="it ends"),
        statement(text, source="she", name="Ann Smith", cue="said", content="It is over", after=after),
    ]

    _, second = follow_speakers(attributions, persons={"Jane Roe", "Ann Smith"}, organizations=(), text=text)

    assert second.source is not None
    assert second.source.name == expected


def test_organization_is_never_he_or_she() -> None:
    text = f"{FIRST} {SECOND}"
    attributions = [
        statement(text, source="Ms. Roe", name="Acme", cue="said", content="it ends"),
        statement(text, source="she", name="Ann Smith", cue="said", content="It is over", after=len(FIRST)),
    ]

    _, second = follow_speakers(attributions, persons={"Ann Smith"}, organizations={"Acme"}, text=text)

    assert second.source is not None
    assert second.source.name == "Ann Smith"


def test_nameless_company_is_the_last_that_spoke() -> None:
    text = "Acme said it ends. Ms. Roe left. It is over, the company said."
    after = text.index("Ms.")
    attributions = [
        statement(text, source="Acme", name="Acme", cue="said", content="it ends"),
        statement(text, source="the company", name=None, cue="said", content="It is over", after=after),
    ]

    _, second = follow_speakers(attributions, persons={"Jane Roe"}, organizations={"Acme"}, text=text)

    assert second.source is not None
    assert second.source.name == "Acme"


def test_pronoun_of_the_other_sex_is_not_the_one_who_spoke_right_before() -> None:
    text = "Ann Lowe said it ends. Carl Poe said no. It is over, she said."
    after = text.index("It is")
    attributions = [
        statement(text, source="Ann Lowe", name="Ann Lowe", cue="said", content="it ends"),
        statement(text, source="Carl Poe", name="Carl Poe", cue="said", content="no", after=text.index("Carl")),
        statement(text, source="she", name=None, cue="said", content="It is over", after=after),
    ]

    *_, last = follow_speakers(attributions, persons={"Ann Lowe", "Carl Poe"}, organizations=(), text=text)

    assert last.source is not None
    assert last.source.name == "Ann Lowe"


def test_he_is_none_whom_the_text_has_called_she() -> None:
    text = "She said it ends. The shop closed. It is over, he said."
    after = text.index("It is")
    attributions = [
        statement(text, source="She", name="Robin Lowe", cue="said", content="it ends"),
        statement(text, source="he", name="Robin Lowe", cue="said", content="It is over", after=after),
    ]

    _, second = follow_speakers(attributions, persons={"Robin Lowe"}, organizations=(), text=text)

    assert second.source is not None
    assert second.source.name is None


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the union said Jane Lowe had lied. “It is a disgrace,” he said.",
        "The ministry said the tap was shut. “Do not drink,” it said.",
        "Clerks who know the file said it was lost. “It is gone,” they said.",
    ],
)
def test_pronoun_takes_up_an_unnamed_source_that_spoke_right_before(nlp: Language, text: str) -> None:
    first, second = [each.source for each in nlp(text)._.attributions if each.cue.text == "said"]

    assert second.name is None
    assert second.same_as is not None
    assert second.same_as.text == first.text


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for the union said the tap was shut. “It is a disgrace,” he said.",
        "A spokesman for the union said the tap was shut. “It is a disgrace,” they said.",
        "A spokesman for the union said the tap was shut. The shop closed. “It is a disgrace,” he said.",
    ],
)
def test_other_pronouns_take_up_nobody(nlp: Language, text: str) -> None:
    *_, last = [each.source for each in nlp(text)._.attributions if each.cue.text == "said"]

    assert last.same_as is None
