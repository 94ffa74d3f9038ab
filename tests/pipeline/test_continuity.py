"""Who goes on speaking."""

import pytest

from stargate_facts.model import Attribution, Source, Span
from stargate_facts.pipeline.grammar.continuity import follow_speakers

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
