"""Amounts and dates as a user types them."""

from datetime import date

import pytest

from stargate_facts.errors import BadUsage
from stargate_facts.query.limits import parse_amount, parse_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1B", 1e9),
        ("500M", 5e8),
        ("2.5bn", 2.5e9),
        ("80 billion", 8e10),
        ("1,000", 1000),
        ("20k", 20_000),
        ("0.5", 0.5),
        (".5T", 5e11),
        ("-3", -3),
    ],
)
def test_amounts_are_read_with_their_scale(text: str, value: float) -> None:
    assert parse_amount(text, option="--min-amount") == value


@pytest.mark.parametrize("text", ["", "B", "1X", "1B2", "$", "nan", "1e400", "١"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(BadUsage, match="--min-amount"):
        parse_amount(text, option="--min-amount")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-2-9", date(2024, 2, 9), date(2024, 2, 9)),
    ],
)
def test_a_day_month_or_year_covers_its_days(text: str, first: date, last: date) -> None:
    assert parse_period(text, option="--since") == (first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-00", "2023-02-29", "last year", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadUsage, match="--since"):
        parse_period(text, option="--since")
