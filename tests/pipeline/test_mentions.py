"""Pronouns and descriptions: which name each stands for, and which are left alone."""

import pytest
from spacy.language import Language

from stargate_facts.model import Article
from stargate_facts.pipeline.run import annotate


def resolve(nlp: Language, text: str) -> dict[str, tuple[str, ...]]:
    (annotated,) = annotate([Article(id="a", text=text)], nlp=nlp)
    assert all(text[each.start : each.end] == each.text for each in annotated.mentions)
    assert all(0 < each.confidence <= 1 for each in annotated.mentions)
    return {each.text: each.names for each in annotated.mentions}


@pytest.mark.parametrize(
    ("text", "mention", "names"),
    [
        ("Linda Fischer joined Toyota. She leads its design team.", "She", ("Linda Fischer",)),
        ("Peter Walsh met Susan Walsh. She thanked him.", "She", ("Susan Walsh",)),
        ("Peter Walsh met Susan Walsh. She thanked him.", "him", ("Peter Walsh",)),
        ("Siemens said it would close a plant in Bremen.", "it", ("Siemens",)),
        ("In its annual report, Siemens said costs had risen.", "its", ("Siemens",)),
        ("Mark Lowe blamed himself for the loss.", "himself", ("Mark Lowe",)),
        ("Siemens, a German manufacturer, bought Nokia. Analysts praised the manufacturer.", "the manufacturer",
         ("Siemens",)),
        ("Siemens and Nokia signed a deal. The two companies will share costs.", "The two companies",
         ("Siemens", "Nokia")),
        ("Linda Fischer, who had met Tom Hill, said she would resign.", "she", ("Linda Fischer",)),
        ("Siemens hired Tom Hill. The carmaker, which is based in Bremen, opposed him.", "him", ("Tom Hill",)),
        ("Siemens bought Nokia. Zurich-based Roche and Bayer objected. The two companies are rivals.",
         "The two companies", ("Roche", "Bayer")),
    ],
)  # fmt: skip
def test_anaphor_stands_for_its_name(nlp: Language, text: str, mention: str, names: tuple[str, ...]) -> None:
    assert resolve(nlp, text).get(mention) == names


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Siemens expanded in Asia. It rained for days.", "It"),
        ("Siemens expanded in Asia. It is clear that prices will rise.", "It"),
        ("Linda Fischer joined Toyota. He was pleased.", "He"),
        ("Siemens hired workers. They were trained in Bremen.", "They"),
        ("Linda Fischer thanked her.", "her"),
    ],
)
def test_thin_evidence_leaves_an_anaphor_alone(nlp: Language, text: str, mention: str) -> None:
    assert mention not in resolve(nlp, text)


def test_pronoun_inside_a_quotation_is_not_its_speaker(nlp: Language) -> None:
    found = resolve(nlp, "Mark Lowe succeeds Peter Walsh. “He knows the business,” Walsh said.")

    assert found.get("He") == ("Mark Lowe",)
