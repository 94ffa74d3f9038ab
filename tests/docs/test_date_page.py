"""The documentation's page of time expressions is what the tests' cases say."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_page_of_dates_is_up_to_date() -> None:
    document = runpy.run_path(str(ROOT / "scripts" / "build_date_table.py"))["document"]

    assert (ROOT / "docs" / "dates.md").read_text(encoding="utf-8") == document(), "run scripts/build_date_table.py"
