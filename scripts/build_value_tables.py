"""Writes docs/amounts.md and docs/dates.md: what is read, with an example each, made from the tests' own cases.

Run `python scripts/build_value_tables.py`. Each row is the first case of its kind in the tables named below, whose
values the tests assert; the days that a date covers are what the code gives.
"""

from pathlib import Path

from stargate_facts.values.timex import normalise_date

ROOT = Path(__file__).parents[1]
CASES = {
    "amount": ROOT / "tests" / "values" / "amount_cases.tsv",
    "amount in a sentence": ROOT / "tests" / "pipeline" / "amount_sentences.tsv",
    "date": ROOT / "tests" / "values" / "timex_cases.tsv",
    "date in a sentence": ROOT / "tests" / "pipeline" / "date_cases.tsv",
}
AMOUNTS = """\
# Amounts

Made by `scripts/build_value_tables.py` from the tests' cases: do not edit. The unit is an ISO 4217 code, `percent`, a
unit's singular name, or for a count the singular noun counted.

## By its words alone

{expressions}
## By its sentence

The words that gave the unit or the bound, where these are not the amount's own, are in the ledger as `unit_from`; what
an amount is the measure of is in it as `measures`.

{sentences}"""
DATES = """\
# Time expressions

Made by `scripts/build_value_tables.py` from the tests' cases: do not edit. Types and values are those of TIMEX3
(ISO-TimeML); the days covered are the `begin` and `finish` that `--since` and `--until` go by.

## By its words and the article's date

{expressions}
## By the sentence and what was mentioned before

In an article of Wednesday, 2024-11-06. A date that lies on the other side of the article's, or is counted from
another date, keeps what decided that in the ledger as `direction` or `anchor`.

{sentences}"""


def pages() -> dict[Path, str]:
    """Return the text of each page, in Markdown, by its path."""
    return {ROOT / "docs" / "amounts.md": _amounts(), ROOT / "docs" / "dates.md": _dates()}


def _amounts() -> str:
    expressions = [_header("expression", "for example", "kind", "value", "unit", "bound")]
    for expression, words, unit_from, kind, value, high, unit, bound, per in _first_cases("amount"):
        example = f"{words} (elsewhere: {unit_from})" if unit_from else words
        values = f"{value} to {high}" if high else value or "not given"
        expressions.append(_row(expression, example, kind, values, f"{unit} per {per}" if per else unit, bound))
    sentences = [_header("what the sentence says", "for example", "amount", "value", "unit", "unit from", "measures")]
    sentences += (_row(*case) for case in _first_cases("amount in a sentence"))
    return AMOUNTS.format(expressions="".join(expressions), sentences="".join(sentences))


def _dates() -> str:
    expressions = [_header("kind", "for example", "in an article of", "type", "value", "days covered")]
    for kind, expression, reference, type_, value in _first_cases("date"):
        found = normalise_date(expression, reference=reference or None)
        days = f"{found.begin} to {found.finish}" if found and found.begin else ""
        mod = f" ({found.mod})" if found and found.mod else ""
        expressions.append(_row(kind, expression, reference, type_, f"`{value}`{mod}", days))
    sentences = [_header("kind", "for example", "values")]
    sentences += (_row(kind, text, _listed(values)) for kind, text, values in _first_cases("date in a sentence"))
    return DATES.format(expressions="".join(expressions), sentences="".join(sentences))


def _listed(values: str) -> str:
    return "none" if values == "none" else ", ".join(f"`{value}`" for value in values.split())


def _header(*columns: str) -> str:
    return _row(*columns) + "|" + "---|" * len(columns) + "\n"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _first_cases(name: str) -> list[list[str]]:
    """Return the first case of each kind, in the order of the table."""
    rows: dict[str, list[str]] = {}
    for line in CASES[name].read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            case = line.split("\t")
            rows.setdefault(case[0], case)
    return list(rows.values())


if __name__ == "__main__":
    for page, text in pages().items():
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")
