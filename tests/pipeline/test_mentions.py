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
        ("Siemens and Nokia said they would share costs.", "they", ("Siemens", "Nokia")),
        ("Bremen cheered Susan Walsh. Her husband, Peter Walsh, left.", "Her husband", ("Peter Walsh",)),
        ("Peter Walsh and his wife Susan Walsh left Bremen. His wife sold the farm.", "His wife", ("Susan Walsh",)),
        ("The senior judge Linda Fischer resigned.", "The senior judge", ("Linda Fischer",)),
        ("The verdict came from the prosecutor, Linda Fischer, on Monday.", "the prosecutor", ("Linda Fischer",)),
        ("President Linda Fischer met Tom Hill. The president thanked him.", "The president", ("Linda Fischer",)),
        ("Tourists visit Cologne Cathedral. Rain damaged the cathedral.", "the cathedral", ("Cologne Cathedral",)),
        ("Siemens said when Nokia asks for more, it will decide.", "it", ("Siemens",)),
        ("Tom Hill promoted Mark Lowe. He called Lowe a friend.", "He", ("Tom Hill",)),
        ("Tom Hill said that Mark Lowe wants more. “We are friends,” he told reporters.", "he", ("Tom Hill",)),
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
        ("Tom Hill met Peter Walsh in Bremen. The chairman resigned.", "The chairman"),
        ("The Walshes met Linda Fischer. His house burned down.", "His"),
        ("Linda Fischer left Toyota. The lawyer Siemens hired resigned.", "The lawyer"),
    ],
)
def test_thin_evidence_leaves_an_anaphor_alone(nlp: Language, text: str, mention: str) -> None:
    assert mention not in resolve(nlp, text)


def test_pronoun_inside_a_quotation_is_not_its_speaker(nlp: Language) -> None:
    found = resolve(nlp, "Mark Lowe succeeds Peter Walsh. “He knows the business,” Walsh said.")

    assert found.get("He") == ("Mark Lowe",)


def test_it_is_no_organisation_where_only_a_deed_can_be_done(nlp: Language) -> None:
    doc = nlp(
        "Dorvan Steel has a contract with Halmstad Rail. Halmstad Rail says that Dorvan Steel could not fulfil it."
    )

    assert "it" not in {mention.text for mention in doc._.mentions}
