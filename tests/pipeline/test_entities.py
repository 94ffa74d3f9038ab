"""Names: their extent, type and canonical form, decided over the whole article."""

import pytest
from spacy.language import Language

from stargate_facts.model import Article
from stargate_facts.pipeline.run import annotate


def names(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    (annotated,) = annotate([Article(id="a", text=text)], nlp=nlp)
    assert all(text[each.start : each.end] == each.text for each in annotated.entities)
    return [(each.text, each.type, each.name) for each in annotated.entities]


def test_possessive_holder_and_person_are_two_names(nlp: Language) -> None:
    found = names(nlp, "Leaders—Siemens’s Anna Bergmann and Nokia’s Tom Hill—met on Friday.")

    assert found == [
        ("Siemens", "ORG", "Siemens"),
        ("Anna Bergmann", "PERSON", "Anna Bergmann"),
        ("Nokia", "ORG", "Nokia"),
        ("Tom Hill", "PERSON", "Tom Hill"),
    ]


def test_surname_is_the_person_named_before(nlp: Language) -> None:
    found = names(nlp, "Mary Jordan leads the bank. On Monday Jordan resigned. Mrs. Jordan gave no reason.")

    assert {(kind, name) for _, kind, name in found} == {("PERSON", "Mary Jordan")}
    assert [text for text, _, _ in found] == ["Mary Jordan", "Jordan", "Jordan"]


def test_two_people_of_one_surname_stay_two(nlp: Language) -> None:
    found = names(nlp, "Peter Walsh met Susan Walsh. Mr. Walsh was late, and Mrs. Walsh left. Mr. Walsh apologized.")

    assert [name for _, _, name in found] == [
        "Peter Walsh", "Susan Walsh", "Peter Walsh", "Susan Walsh", "Peter Walsh",
    ]  # fmt: skip


def test_role_before_a_name_is_no_part_of_it(nlp: Language) -> None:
    found = names(nlp, "Toyota CEO Linda Fischer spoke to French Foreign Minister Paul Girard in Lyon.")

    assert ("Linda Fischer", "PERSON", "Linda Fischer") in found
    assert ("Paul Girard", "PERSON", "Paul Girard") in found
    assert ("Toyota", "ORG", "Toyota") in found
    assert ("Lyon", "GPE", "Lyon") in found


@pytest.mark.parametrize(
    "role", ["Chief Executive", "Chief Executive Officer", "Chief Financial Officer", "Chief Technology Officer"]
)
def test_officer_before_a_name_is_no_name(nlp: Language, role: str) -> None:
    found = names(nlp, f"Toyota {role} Linda Fischer said so in Lyon.")

    assert [name for _, _, name in found] == ["Toyota", "Linda Fischer", "Lyon"]


@pytest.mark.parametrize("word", ["AI", "CEO", "CEOs", "GDP"])
def test_generic_noun_in_capitals_is_no_name(nlp: Language, word: str) -> None:
    assert word not in [text for text, _, _ in names(nlp, f"Siemens said {word} would matter in Germany.")]


def test_dateline_is_a_place_spelled_as_usual(nlp: Language) -> None:
    found = names(nlp, "Storm closes port.\n\nMARSEILLE, France (Reuters) - A storm closed the port on Friday.")

    assert ("MARSEILLE", "GPE", "Marseille") in found


def test_name_in_a_headline_takes_its_spelling_from_the_text(nlp: Language) -> None:
    found = names(nlp, "MINISTER KOVALENKO QUITS\n\nOlga Kovalenko quit on Friday. Kovalenko will leave in May.")

    assert ("KOVALENKO", "PERSON", "Olga Kovalenko") in found


def test_teams_in_a_table_of_results_are_organisations(nlp: Language) -> None:
    found = names(nlp, "Results on Saturday:\nWexcombe 2 Denham 0\nOld Barton 1 Harrow 1\n")

    assert [(text, kind) for text, kind, _ in found] == [
        ("Wexcombe", "ORG"),
        ("Denham", "ORG"),
        ("Old Barton", "ORG"),
        ("Harrow", "ORG"),
    ]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("The World Trade Bank (WTB) met. WTB officials left.", {"World Trade Bank"}),
        ("Nokia Corp. sold bonds on Monday. Shares in Nokia rose.", {"Nokia"}),
    ],
)
def test_short_forms_of_an_organisation_share_its_name(nlp: Language, text: str, canonical: set[str]) -> None:
    assert {name for _, kind, name in names(nlp, text) if kind == "ORG"} == canonical


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Prices fell at Ovrenda, a Dutch carmaker.", "Ovrenda", "ORG"),
        ("Its ship, Marabella, sank near Lagos. The Marabella was new.", "Marabella", "PRODUCT"),
        ("He wrote about it in The Courant on Monday.", "The Courant", "ORG"),
        ("Linda Paris was born in Lyon. Paris claims she left. Paris resigned.", "Linda Paris", "PERSON"),
    ],
)
def test_words_around_a_name_decide_its_type(nlp: Language, text: str, name: str, kind: str) -> None:
    assert {each for _, each, canonical in names(nlp, text) if canonical == name} == {kind}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Trade Board President Greta van der Holt left.", "Greta van der Holt"),
        ("NATO Secretary-General Anders Holm spoke in Lyon.", "Anders Holm"),
        ("North Korean envoy Kim Chol-su arrived.", "Kim Chol-su"),
    ],
)
def test_whole_name_of_a_person_is_found_behind_a_role(nlp: Language, text: str, person: str) -> None:
    assert [each for each, kind, _ in names(nlp, text) if kind == "PERSON"] == [person]


@pytest.mark.parametrize("text", ["Acme Corp. said the", "Dr. Lee ’s", "Mr. — The", "( WTB )", "Ana Lee - The’s “"])
def test_text_that_breaks_off_is_read_without_harm(nlp: Language, text: str) -> None:
    assert all(name.strip() for _, _, name in names(nlp, text))


def test_the_beginning_of_an_organisations_name_stands_for_it(nlp: Language) -> None:
    found = names(
        nlp,
        "Brightwater Communications Inc. sued on Monday. Brightwater, which is based in Denver, wants damages. "
        "A spokesman for Brightwater had no comment.",
    )

    assert {(kind, name) for text, kind, name in found if text.startswith("Brightwater")} == {
        ("ORG", "Brightwater Communications")
    }


def test_a_beginning_that_two_organisations_share_is_neither(nlp: Language) -> None:
    found = names(
        nlp,
        "Brightwater Communications Inc. and Brightwater Insurance Corp. parted ways. Brightwater Communications Inc. "
        "grew, and Brightwater Insurance Corp. shrank. Brightwater was once one company.",
    )

    assert {name for text, _, name in found if text == "Brightwater"} <= {"Brightwater"}


def test_a_place_that_begins_an_organisations_name_stays_a_place(nlp: Language) -> None:
    found = names(nlp, "The Boston Telephone Company raised its prices. It serves homes in Boston and nearby towns.")

    assert ("Boston", "GPE", "Boston") in found


MATCH = "Harrow won the league match on Saturday, and the coach praised the season’s best goal. "


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In Denver, Toledo beat Austin 3-1. Austin’s striker was hurt.", "Toledo", "ORG"),
        ("In Denver, Toledo beat Austin 3-1. Austin’s striker was hurt.", "Austin", "ORG"),
        ("In Denver, Toledo beat Austin 3-1. Austin’s striker was hurt.", "Denver", "GPE"),
        ("In Denver, Toledo beat Sweden 3-1.", "Sweden", "ORG"),
        ("In Denver, Toledo beat Sweden 3-1.", "Denver", "GPE"),
        ("Toledo signed a goalkeeper from Sweden.", "Sweden", "GPE"),
        ("Sweden has raised its taxes on tickets.", "Sweden", "GPE"),
        ("Sweden 3 Norway 1", "Sweden", "GPE"),
    ],
)
def test_city_or_country_is_a_team_where_it_plays_and_a_place_where_it_is_played_in(
    nlp: Language, text: str, name: str, kind: str
) -> None:
    assert {each for written, each, _ in names(nlp, MATCH + text) if written == name} == {kind}


def test_city_outside_of_sport_stays_a_place(nlp: Language) -> None:
    found = names(nlp, "Denver won a lawsuit against Toledo over the new railway.")

    assert {kind for text, kind, _ in found if text in {"Denver", "Toledo"}} == {"GPE"}


def test_caption_label_is_no_part_of_a_name(nlp: Language) -> None:
    found = names(nlp, "The mayor Rosa Lindqvist Photo: Henk Visser\n\nMs. Lindqvist spoke on Friday.")

    assert [text for text, kind, _ in found if kind == "PERSON"] == ["Rosa Lindqvist", "Henk Visser", "Lindqvist"]


def test_initial_before_a_surname_makes_a_person(nlp: Language) -> None:
    found = names(nlp, "The bowlers were T. Okonjo, B. Vasquez and D. Harrow Ltd. paid for the tea.")

    assert {("T. Okonjo", "PERSON"), ("B. Vasquez", "PERSON")} <= {(text, kind) for text, kind, _ in found}


def test_company_named_without_its_legal_form_is_the_company(nlp: Language) -> None:
    found = names(nlp, "Marlow Corp. cut jobs. Marlow was founded by two brothers. Analysts like Marlow.")

    assert {(kind, name) for _, kind, name in found} == {("ORG", "Marlow")}


def test_event_named_for_a_place_is_an_event(nlp: Language) -> None:
    found = names(nlp, "She won the Sweden Open last year and lost the Toledo Marathon.")

    assert [(text, kind) for text, kind, _ in found] == [("Sweden Open", "EVENT"), ("Toledo Marathon", "EVENT")]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Readers of the Sunday Herald Tribune complained.", "Sunday Herald Tribune"),
        ("He told the Sunday Herald of it.", "Sunday Herald"),
    ],
)
def test_paper_named_for_its_day_is_one_name(nlp: Language, text: str, paper: str) -> None:
    assert [(name, kind) for name, kind, _ in names(nlp, text)] == [(paper, "ORG")]


def test_hyphen_between_two_names_of_the_article_joins_no_third(nlp: Language) -> None:
    found = names(nlp, "Oxfam and Unilever fell out. The Oxfam-Unilever pact is dead, Oxfam said.")

    assert [(name, canonical) for name, _, canonical in found] == [
        ("Oxfam", "Oxfam"),
        ("Unilever", "Unilever"),
        ("Oxfam", "Oxfam"),
        ("Unilever", "Unilever"),
        ("Oxfam", "Oxfam"),
    ]


def test_hyphen_inside_one_name_stays(nlp: Language) -> None:
    assert next(name for name, _, _ in names(nlp, "Mercedes-Benz said that Mercedes sales rose.")) == "Mercedes-Benz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Beran leads the Democratic Party of Moravians.", ("Democratic Party of Moravians", "ORG")),
        ("She chairs the Bureau of Mines, Metals and Energy in Accra.", ("Bureau of Mines, Metals and Energy", "ORG")),
        ("The Potters’ Association met on Friday.", ("Potters’ Association", "ORG")),
        (
            "The judge of the Riga State Court, Ilze Kalna, told reporters that she would resign.",
            ("Ilze Kalna", "PERSON"),
        ),
        ("“It rained,” said Hedda Juul, the party’s leader.", ("Hedda Juul", "PERSON")),
    ],
)
def test_name_is_whole_and_of_its_own_type(nlp: Language, text: str, expected: tuple[str, str]) -> None:
    assert expected in [(name, kind) for name, kind, _ in names(nlp, text)]
