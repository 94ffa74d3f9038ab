"""`singular`: the noun that is counted, in the singular."""

import pytest

from stargate_facts.values.nouns import singular


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("data centers", "data center"), ("GPUs", "GPU"), ("companies", "company"), ("women", "woman"),
        ("firefighters", "firefighter"), ("firemen", "fireman"), ("matches", "match"), ("buses", "bus"), ("gas", "gas"),
        ("analysis", "analysis"), ("taxis", "taxi"), ("PCs", "PC"), ("houses", "house"), ("people", "people"),
        ("Women", "Woman"), ("businesses", "business"), ("boxes", "box"), ("movies", "movie"),
    ],
)  # fmt: skip
def test_plural_becomes_singular(plural: str, single: str) -> None:
    assert singular(plural) == single


@pytest.mark.parametrize("noun", ["data center", "bus", "series", "crisis", "glass", "house"])
def test_a_singular_stays_as_it_is(noun: str) -> None:
    assert singular(noun) == noun
