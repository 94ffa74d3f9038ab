"""Which facts a sentence holds besides its main clause, and whom they are about."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of


def triples_of(nlp: Language, text: str, kind: str | None = None) -> list[tuple[str, str, str]]:
    """Return subject, lemma of the predicate and object of each claim, or of each of one kind."""
    return [
        (each.subject.text if each.subject else "", each.predicate.lemma, each.object.text if each.object else "")
        for each in claims_of(nlp(text))
        if kind is None or each.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Maria Lopez, the owner of the bakery, left.", "apposition", ("Maria Lopez", "be", "the owner of the bakery")),
        ("Finance Minister Maria Lopez resigned.", "title", ("Maria Lopez", "be", "Finance Minister")),
        ("Maria Lopez, 58, resigned.", "age", ("Maria Lopez", "be", "58")),
        ("The London-based bank closed the branch.", "seat", ("The London-based bank", "base", "London")),
    ],
)
def test_a_noun_phrase_states_a_fact_without_a_verb(
    nlp: Language, text: str, kind: str, expected: tuple[str, str, str]
) -> None:
    assert triples_of(nlp, text, kind) == [expected]


def test_a_participle_is_about_its_noun_and_leaves_it_short(nlp: Language) -> None:
    facts = triples_of(nlp, "The company closed a huge factory built by Italian workers.")

    assert ("The company", "close", "a huge factory") in facts
    assert ("a huge factory", "build", "") in facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm asked the mayor to open the bridge.", ("the mayor", "open", "the bridge")),
        ("The firm sold the plant, hoping to please the bank.", ("The firm", "please", "the bank")),
        ("The firm opened a plant and hired 40 engineers.", ("The firm", "hire", "40 engineers")),
        ("The firm bought a plant in Salem, which employs 800 people.", ("a plant in Salem", "employ", "800 people")),
    ],
)
def test_a_clause_without_a_subject_takes_the_right_one(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples_of(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The shares rose more than analysts expected.",
        "It is important to note that prices vary.",
        "The mayor knew what to do.",
    ],
)
def test_what_is_only_said_in_passing_is_no_claim(nlp: Language, text: str) -> None:
    lemmas = [lemma for _, lemma, _ in triples_of(nlp, text)]

    assert not {"expect", "be", "note", "do"} & set(lemmas)


def test_members_of_a_list_share_what_follows_it(nlp: Language) -> None:
    facts = triples_of(nlp, "Maria Lopez, chairman and chief executive of the bank, left.", "apposition")

    assert facts == [
        ("Maria Lopez", "be", "chairman of the bank"),
        ("Maria Lopez", "be", "chief executive of the bank"),
    ]


def test_one_amount_in_two_ways_is_one_object(nlp: Language) -> None:
    claims = claims_of(nlp("The bank earned $2 million, or five cents a share, in 2019."))

    assert [each.object.text for each in claims] == ["$2 million, or five cents a share"]
    assert {amount.value for amount in claims[0].amounts} == {2_000_000, 0.05}


def test_the_quoted_i_is_the_speaker(nlp: Language) -> None:
    claims = claims_of(nlp("“I will sell the house,” said Maria Lopez."))

    assert [(each.subject.text, each.subject.entity) for each in claims if each.predicate.lemma == "sell"] == [
        ("I", "Maria Lopez")
    ]


def test_saying_is_no_claim_but_what_is_said_is(nlp: Language) -> None:
    claims = claims_of(nlp("Maria Lopez said the bank will close the branch in Oslo."))

    assert [each.predicate.lemma for each in claims] == ["close"]
    assert claims[0].attribution.source.name == "Maria Lopez"
    assert claims[0].modality == "planned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The general gave signals that the army wants to withdraw.", ("the army", "withdraw", "planned")),
        ("The club has a policy that guests wear ties.", ("guests", "wear", "planned")),
        ("The city has a rule requiring that clerks prove their age.", ("clerks", "prove", "planned")),
        ("There is proof that the mayor lied.", ("the mayor", "lie", "asserted")),
    ],
)
def test_the_content_of_a_noun_is_what_it_says(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    contents = [each for each in claims_of(nlp(text)) if each.kind == "complement"]

    assert [(each.subject.text if each.subject else "", each.predicate.lemma, each.modality) for each in contents] == [
        expected
    ]


def test_a_pronoun_that_is_the_object_of_a_clause_is_no_conjunction(nlp: Language) -> None:
    assert "complement" not in [each.kind for each in claims_of(nlp("He read the report that the mayor wrote."))]


def test_a_participle_is_less_sure_than_the_main_clause(nlp: Language) -> None:
    claims = claims_of(nlp("The bank closed a branch built by Italian workers."))
    confidence = {each.kind: each.confidence for each in claims}

    assert 0 < confidence["participle"] < confidence["clause"] < 1
