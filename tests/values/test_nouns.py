"""The noun that is counted, in the singular to be stored and in the plural to be shown."""

import pytest

from stargate_facts.values.nouns import plural, singular


@pytest.mark.parametrize(
    ("many", "single"),
    [
        ("data centers", "data center"), ("GPUs", "GPU"), ("companies", "company"), ("women", "woman"),
        ("firefighters", "firefighter"), ("firemen", "fireman"), ("matches", "match"), ("buses", "bus"), ("gas", "gas"),
        ("analysis", "analysis"), ("taxis", "taxi"), ("PCs", "PC"), ("houses", "house"), ("people", "people"),
        ("Women", "Woman"), ("businesses", "business"), ("boxes", "box"), ("movies", "movie"),
    ],
)  # fmt: skip
def test_plural_becomes_singular(many: str, single: str) -> None:
    assert singular(many) == single


@pytest.mark.parametrize("noun", ["data center", "bus", "series", "crisis", "glass", "house"])
def test_a_singular_stays_as_it_is(noun: str) -> None:
    assert singular(noun) == noun


@pytest.mark.parametrize(
    ("single", "many"),
    [
        ("data center", "data centers"), ("people", "people"), ("person", "people"), ("square foot", "square feet"),
        ("mile per hour", "miles per hour"), ("company", "companies"), ("day", "days"), ("bus", "buses"),
    ],
)  # fmt: skip
def test_a_unit_is_shown_in_the_plural(single: str, many: str) -> None:
    assert plural(single) == many
