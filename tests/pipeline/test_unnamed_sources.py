"""Sources without a name: how many, in what words, and which of them are the same."""

import pytest
from spacy.language import Language

from stargate_facts.model import Source


def sources(nlp: Language, text: str) -> list[Source]:
    found = nlp(text)._.attributions
    return [each.source for each in found if each.cue_class == "statement" and each.source is not None]


@pytest.mark.parametrize(
    ("text", "number", "description"),
    [
        ("A clerk who knows the file said it was lost.", "one", "clerk who knows the file"),
        ("One tenant said the roof leaked.", "one", "tenant"),
        ("People close to the talks said the mill was sold.", "several", "People close to the talks"),
        ("Two clerks said the file was lost.", "several", "clerks"),
        ("Its managers have said the shop will close.", "several", "managers"),
        ("Several senior officials at the bank said it lost money.", "several", "senior officials at the bank"),
        ("One of the mayor’s aides said the road was closed.", "one", "the mayor’s aides"),
        ("Some said the road was closed.", "several", None),
        ("They said the road was closed.", None, None),
    ],
)
def test_a_source_without_a_name_has_its_number_and_its_words(
    nlp: Language, text: str, number: str | None, description: str | None
) -> None:
    (source,) = sources(nlp, text)
    assert (source.name, source.number, source.description) == (None, number, description)


def test_a_named_source_is_not_described(nlp: Language) -> None:
    (source,) = sources(nlp, "Jane Roe said the road was closed.")
    assert (source.name, source.number, source.description) == ("Jane Roe", None, None)


def test_those_who_are_listed_between_dashes_are_named(nlp: Language) -> None:
    (source,) = sources(nlp, "The two owners—Jane Roe, Peter Hall and Mary Poole—said the shop will close.")
    assert source.name == "Jane Roe and Peter Hall and Mary Poole"


def test_the_bare_definite_noun_takes_up_the_source_described_before(nlp: Language) -> None:
    text = "Clerks who know the file said it was lost. The clerks said the mayor knew."
    first, second = sources(nlp, text)
    assert first.same_as is None
    assert second.same_as is not None
    assert text[second.same_as.start : second.same_as.end] == second.same_as.text == first.text


def test_two_sources_of_the_same_description_stay_two(nlp: Language) -> None:
    text = "Clerks who know the file said it was lost. Clerks who know the file said the mayor knew."
    assert [each.same_as for each in sources(nlp, text)] == [None, None]


def test_one_person_does_not_take_up_several(nlp: Language) -> None:
    text = "Clerks who know the file said it was lost. The clerk said the mayor knew."
    assert [each.same_as for each in sources(nlp, text)] == [None, None]
