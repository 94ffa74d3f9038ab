"""Prints the documentation's table of the amounts that are read, made from the tests' own cases.

Run `python scripts/build_amount_table.py`; each row is the first case of its kind in tests/values/amount_cases.tsv.
"""

import sys
from pathlib import Path

CASES = Path(__file__).parents[1] / "tests" / "values" / "amount_cases.tsv"
HEADER = "| expression | for example | kind | value | unit | bound |\n|---|---|---|---|---|---|\n"


def table() -> str:
    """Return the table in Markdown, one row for each kind of expression, in the order of the cases."""
    rows: dict[str, str] = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        expression, words, unit_from, kind, value, high, unit, bound, per = line.split("\t")
        example = f"`{words}`" + (f" and, elsewhere, `{unit_from}`" if unit_from else "")
        values = f"{value} to {high}" if high else value or "not given"
        units = f"{unit} per {per}" if per else unit or "none"
        rows.setdefault(expression, f"| {expression} | {example} | {kind} | {values} | {units} | {bound} |\n")
    return HEADER + "".join(rows.values())


if __name__ == "__main__":
    sys.stdout.write(table())
