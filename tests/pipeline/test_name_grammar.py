"""The rules over names, one by one: cuts, trims, acronyms, lines of results."""

from collections import Counter

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.acronyms import find_bracketed, find_introductions
from stargate_facts.pipeline.grammar.names.aliases import short_forms, surnames, without_legal_form
from stargate_facts.pipeline.grammar.names.cuts import cut_span
from stargate_facts.pipeline.grammar.names.evidence import decide_type, weigh_form
from stargate_facts.pipeline.grammar.names.score_lines import find_line_names
from stargate_facts.pipeline.grammar.names.score_sheets import find_players
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.names.trim import trim
from stargate_facts.pipeline.grammar.words import Words, read_words


def make_words(text: str) -> Words:
    parts = text.split()
    tags = ["POS" if part in {"'s", "’s"} else "NNP" for part in parts]
    return read_words(Doc(Vocab(), words=parts, tags=tags))


@pytest.mark.parametrize(
    ("text", "label", "pieces"),
    [
        ("Nokia ’s Anna Bergmann", "ORG", ["Nokia", "Anna Bergmann"]),
        ("St. Mary ’s Hospital", "ORG", ["St. Mary ’s Hospital"]),
        ("Women ’s Cup", "EVENT", ["Women ’s Cup"]),
        ("Toyota CEO Linda Fischer", "PERSON", ["Toyota", "Linda Fischer"]),
        ("Ayr - Linda Fischer", "PERSON", ["Ayr", "Linda Fischer"]),
        ("Magda , Bolt Controls", "ORG", ["Magda", "Bolt Controls"]),
        ("Magda , Inc.", "ORG", ["Magda , Inc."]),
        ("L. Fischer 5-68", "PERSON", ["L. Fischer"]),
    ],
)
def test_span_is_cut_where_a_name_cannot_go_on(text: str, label: str, pieces: list[str]) -> None:
    words = make_words(text)
    found = [piece for piece in cut_span(NameSpan(0, len(words), label), words) if piece.start < piece.end]

    assert [" ".join(words.text[each.start : each.end]) for each in found] == pieces


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("the Nokia ’s", "ORG", "Nokia"),
        ("Prime Minister Linda Fischer", "PERSON", "Linda Fischer"),
        ("Mrs. Fischer", "PERSON", "Fischer"),
        ("“ Linda Fischer ”", "PERSON", "Linda Fischer"),
        ("August Trade Board", "ORG", "Trade Board"),
    ],
)
def test_edges_that_are_no_part_of_a_name_are_cut_off(text: str, label: str, name: str) -> None:
    words = make_words(text)
    span = NameSpan(0, len(words), label)
    trim(span, words)

    assert " ".join(words.text[span.start : span.end]) == name


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("World Trade Bank ( WTB )", "World Trade Bank"),
        ("the Board for Fish and Game ( BFG )", "Board for Fish and Game"),
        ("the old board ( WTB )", None),
    ],
)
def test_acronym_in_brackets_belongs_to_the_name_with_its_initials(text: str, full: str | None) -> None:
    words = make_words(text)
    found = [" ".join(words.text[start:end]) for (start, end), _ in find_introductions(words)]

    assert found == ([full] if full else [])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("TUNIS, Tunisia 2021-03-04", [("TUNIS", "GPE"), ("Tunisia", "GPE")]),
        ("TUNIS (Reuters) - Rain fell.", [("TUNIS", "GPE")]),
        ("Wexcombe 2 Denham 0", [("Wexcombe", "ORG"), ("Denham", "ORG")]),
        ("Wexcombe 5 2 2 1 9 7 8", [("Wexcombe", "ORG")]),
        ("3. Lena Ostrova (Kenya) 12.71", [("Lena Ostrova", "PERSON"), ("Kenya", "GPE")]),
        ("Prices rose 4 percent in May", []),
    ],
)
def test_form_of_a_line_shows_its_names(line: str, names: list[tuple[str, str]]) -> None:
    found = {(line[each.extent[0] : each.extent[1]], each.type) for each in find_line_names(line)}

    assert found == set(names)


@pytest.mark.parametrize(
    ("written", "known_as"),
    [("Acme Corp.", "Acme"), ("Acme, Inc.", "Acme"), ("Acme Motor Co", "Acme Motor"), ("AG", "AG")],
)
def test_legal_form_is_no_part_of_a_company_s_name(written: str, known_as: str) -> None:
    assert without_legal_form(written) == known_as


def test_person_is_also_known_by_the_ends_of_the_full_name() -> None:
    assert surnames("jane van dijk jr") == ("dijk", "van dijk")


def test_strong_evidence_outweighs_the_model_and_weak_evidence_does_not() -> None:
    assert decide_type(Counter({"PERSON": 2}), weigh_form("acme corp")) == "ORG"
    assert decide_type(Counter({"PERSON": 2}), {"GPE": 0.8}) == "PERSON"


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("bolt foods ltd", ["bolt foods"]),
        ("bolt group plc", ["bolt group", "bolt"]),
        ("toledo herons", ["herons"]),  # a team goes by its nickname, not by its city
        ("bank of toledo", []),
        ("sweden ltd", []),  # a country stays one
    ],
)
def test_organisation_goes_by_shorter_names(key: str, forms: list[str]) -> None:
    assert short_forms(key) == forms


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("toledo open", "EVENT"),
        ("harvest festival", "EVENT"),
        ("clean rivers act", "LAW"),
        ("clean rivers commission", "ORG"),
        ("czech republic", "GPE"),
        ("russian federation", "GPE"),  # a country, though federations are organisations
    ],
)
def test_last_word_tells_the_type_of_a_name(key: str, kind: str) -> None:
    assert decide_type(Counter(), weigh_form(key)) == kind


def test_starter_list_is_read_whole_and_holds_no_word_of_the_language() -> None:
    known = name_lists.known_names()

    assert set(known.values()) == {"ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT"}
    assert known["world health organization"] == "ORG"
    assert not {"apple", "target", "visa", "shell", "jordan", "turkey"} & set(known)


def test_home_team_and_visitors_are_told_from_the_place_they_play_in() -> None:
    found = {name.extent: name.type for name in find_line_names("TOLEDO AT DENVER\n")}

    assert found == {(0, 6): "ORG", (10, 16): "GPE"}


def test_headline_with_a_dash_is_no_fixture() -> None:
    assert list(find_line_names("CHESS - WINTER CUP OPENS\n")) == []


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("T. Okonjo c Vasquez b Petrie 13", ["T. Okonjo", "Vasquez", "Petrie"]),
        ("T. Okonjo not out 46", ["T. Okonjo"]),
        ("Bowling: Vasquez 7-0-29-0, Petrie 9.5-0-44-1", ["Vasquez", "Petrie"]),
        ("Peru - Rosa Quispe (31st), Ida Lund (75th)", ["Rosa Quispe", "Ida Lund"]),
        ("The vote is on May 5, 1 - Yes; 2 - No.", []),  # too short for a line-up
    ],
)
def test_people_are_read_from_score_sheets(line: str, people: list[str]) -> None:
    assert sorted(line[start:end] for start, end in find_players(line)) == sorted(people)


@pytest.mark.parametrize(
    ("line", "teams"),
    [
        ("Herons (Kenya) 92 Lions (Peru) 81 (halftime 50-28)", {"Herons", "Lions"}),
        ("3. Rosa Quispe (Peru) Veloma 8 seconds", {"Veloma"}),
        ("Rosa Quispe (Peru) beat Ida Lund (Kenya) 7-6 (7-5)", set()),  # a tie-break is no score of teams
    ],
)
def test_teams_are_told_from_people_beside_a_country_in_brackets(line: str, teams: set[str]) -> None:
    assert {line[slice(*each.extent)] for each in find_line_names(line) if each.type == "ORG"} == teams


def test_acronym_in_brackets_behind_a_name_is_found_whatever_its_letters() -> None:
    words = make_words("The Foreign Trade Office ( AHB ) met")

    assert [words.text[i] for i in find_bracketed(words)] == ["AHB"]
