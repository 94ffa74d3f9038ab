"""Writes docs/dates.md: the time expressions that are read, with an example each, made from the tests' own cases.

Run `python scripts/build_date_table.py`. Each row is the first case of its kind in tests/values/timex_cases.tsv or
tests/pipeline/date_cases.tsv, whose types and values the tests assert; the days covered are what the code gives.
"""

from pathlib import Path

from stargate_facts.values.timex import normalise_date

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "dates.md"
EXPRESSIONS = ROOT / "tests" / "values" / "timex_cases.tsv"
SENTENCES = ROOT / "tests" / "pipeline" / "date_cases.tsv"
TEXT = """\
# Time expressions

Made by `scripts/build_date_table.py` from the tests' cases: do not edit. Types and values are those of TIMEX3
(ISO-TimeML); the days covered are the `begin` and `finish` that `--since` and `--until` go by.

## By its words and the article's date

{expressions}
## By the sentence and what was mentioned before

In an article of Wednesday, 2024-11-06. A date that lies on the other side of the article's, or is counted from
another date, keeps what decided that in the ledger as `direction` or `anchor`.

{sentences}"""


def document() -> str:
    """Return the page in Markdown, one row for each kind of expression, in the order of the cases."""
    expressions = [
        "| kind | for example | in an article of | type | value | days covered |\n|---|---|---|---|---|---|\n"
    ]
    for kind, expression, reference, type_, value in _first_cases(EXPRESSIONS):
        found = normalise_date(expression, reference=reference or None)
        days = f"{found.begin} to {found.finish}" if found and found.begin else ""
        mod = f" ({found.mod})" if found and found.mod else ""
        expressions.append(f"| {kind} | {expression} | {reference} | {type_} | `{value}`{mod} | {days} |\n")
    sentences = ["| kind | for example | values |\n|---|---|---|\n"]
    for kind, sentence, values in _first_cases(SENTENCES):
        sentences.append(f"| {kind} | {sentence} | {_listed(values)} |\n")
    return TEXT.format(expressions="".join(expressions), sentences="".join(sentences))


def _listed(values: str) -> str:
    return "none" if values == "none" else ", ".join(f"`{value}`" for value in values.split())


def _first_cases(table: Path) -> list[list[str]]:
    """Return the first case of each kind."""
    rows: dict[str, list[str]] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            case = line.split("\t")
            rows.setdefault(case[0], case)
    return list(rows.values())


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(document(), encoding="utf-8")
