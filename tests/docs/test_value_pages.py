"""The documentation's pages of amounts and of time expressions are what the tests' cases say."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = runpy.run_path(str(ROOT / "scripts" / "build_value_tables.py"))["pages"]()


@pytest.mark.parametrize("page", sorted(PAGES), ids=lambda page: page.name)
def test_page_is_up_to_date(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == PAGES[page], "run scripts/build_value_tables.py"
