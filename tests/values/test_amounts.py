"""`read_amount`: every kind of expression, one row of `amount_cases.tsv` each, and what holds for all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.values.amounts import AmountValue, find_amounts, read_amount

FIELDS = ("expression", "words", "unit_from", "kind", "value", "high", "unit", "bound", "per")


def _cases() -> list[dict[str, str]]:
    lines = (Path(__file__).parent / "amount_cases.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(FIELDS, line.split("\t"), strict=True)) for line in lines if not line.startswith("#")]


def _number(text: str) -> float | None:
    return float(text) if text else None


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["words"])
def test_amount_is_read_as_the_table_says(case: dict[str, str]) -> None:
    expected = AmountValue(
        kind=case["kind"],
        value=_number(case["value"]),
        high=_number(case["high"]),
        unit=case["unit"] or None,
        bound=case["bound"],
        per=case["per"] or None,
    )

    assert read_amount(case["words"], unit_from=case["unit_from"] or None) == expected


@pytest.mark.parametrize(
    "words",
    ["", "dollars", "the money", "$", "42nd street", "rose 5%", "$5 yesterday", "5 miles away", "a few", "about"],
)
def test_words_that_are_not_just_one_amount_are_refused(words: str) -> None:
    assert read_amount(words) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 5% to 3,000 crates.", ["5%", "3,000"]),
        ("It paid €40 million, or about $43 million, in 2019.", ["€40 million", "about $43 million", "2019"]),
        ("Fees went from $5 to $7 a share.", ["from $5 to $7 a share"]),
        ("They sold 5 $10 bills.", ["5", "$10"]),
    ],
)
def test_every_number_of_a_text_is_found_with_its_unit(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, *_ in find_amounts(text)] == expected


@given(st.integers(0, 10**15), st.sampled_from(["$", "€", "£"]), st.sampled_from([",", ""]))
def test_written_money_is_read_back_whole(value: int, sign: str, separator: str) -> None:
    written = f"{sign}{value:,}".replace(",", separator)

    read = read_amount(written)

    assert read is not None
    assert (read.kind, read.value, read.high) == ("money", value, None)


@given(st.text(alphabet="0123456789.,$€%-–/ abkmnotfewpr", max_size=25))
def test_any_text_is_read_or_refused_without_error(text: str) -> None:
    read_amount(text)
    for start, end, *_ in find_amounts(text):
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["9" * 5000, "1/3" + " million" * 200, "millions" + " of millions" * 200, "a few" + " million" * 200,
     "one point" + " one" * 5000, "$" * 500 + "5", "up to " * 300 + "5", "5" + "-5" * 500],
    ids=range(8),
)  # fmt: skip
def test_text_out_of_all_measure_is_read_or_refused_without_error(text: str) -> None:
    read_amount(text)
    find_amounts(text)
