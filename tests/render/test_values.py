"""Amounts, dates and elements in the words of a table."""

import pytest

from stargate_facts.model import Amount, Date, Element
from stargate_facts.render.values import show_amount, show_date, show_element


def amount(**fields: object) -> Amount:
    return Amount(**{"start": 0, "end": 1, "text": "some words", "kind": "money", **fields})


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (amount(value=14_000_000_000, unit="USD", bound="nearly"), "nearly 14 billion USD"),
        (amount(value=2_500_000, unit="EUR"), "2.5 million EUR"),
        (amount(value=1_234_567, unit="USD"), "1,234,567 USD"),
        (amount(value=5, high=7, unit="percent"), "5–7 %"),
        (amount(value=0.25, unit="USD", per="share"), "0.25 USD/share"),
        (amount(value=20_000, unit="employee", kind="count", bound="more-than"), "more than 20,000 employees"),
        (amount(value=2, unit="company", kind="count"), "2 companies"),
        (amount(value=1, unit="day", kind="quantity"), "1 day"),
        (amount(value=3, unit="branch", kind="count"), "3 branches"),
        (amount(value=None), "some words"),
    ],
)
def test_an_amount_is_shown_normalised(given: Amount, shown: str) -> None:
    assert show_amount(given) == shown


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("2019", "2019", "2019"),
        ("last year", "2024", "2024 (last year)"),
        ("now", "PRESENT_REF", "now"),
        ("years", "PXY", "years"),
    ],
)
def test_a_date_is_shown_with_its_words_where_they_differ(text: str, value: str, shown: str) -> None:
    assert show_date(Date(start=0, end=1, text=text, type="DATE", value=value)) == shown


@pytest.mark.parametrize(
    ("text", "entity", "shown"),
    [
        ("the plant", None, "the plant"),
        ("Ruiz", "Ana Ruiz", "Ana Ruiz"),
        ("she", "Ana Ruiz", "Ana Ruiz (she)"),
        ("Harbor’s chief Ana Ruiz", "Ana Ruiz", "Harbor’s chief Ana Ruiz"),
    ],
)
def test_an_element_is_shown_by_the_name_it_stands_for(text: str, entity: str | None, shown: str) -> None:
    assert show_element(Element(start=0, end=1, text=text, entity=entity)) == shown
