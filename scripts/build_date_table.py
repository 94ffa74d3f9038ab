"""Prints the documentation's table of the time expressions that are read, made from the tests' own cases.

Run `python scripts/build_date_table.py`; each row is the first case of its kind in tests/values/timex_cases.tsv.
"""

import sys
from pathlib import Path

CASES = Path(__file__).parents[1] / "tests" / "values" / "timex_cases.tsv"
HEADER = "| expression | for example | in an article of | type | value |\n|---|---|---|---|---|\n"


def table() -> str:
    """Return the table in Markdown, one row for each kind of expression, in the order of the cases."""
    rows: dict[str, str] = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, expression, reference, type_, value = line.split("\t")
        rows.setdefault(kind, f"| {kind} | `{expression}` | {reference} | {type_} | `{value}` |\n")
    return HEADER + "".join(rows.values())


if __name__ == "__main__":
    sys.stdout.write(table())
