"""The generated tables are what the script makes of the CLDR, and every table names its source."""

import importlib.util
from pathlib import Path

import pytest

LEXICON = Path(__file__).parents[2] / "stargate_facts" / "values" / "lexicon"
SCRIPT = Path(__file__).parents[2] / "scripts" / "build_lexicon_units.py"


def test_generated_tables_are_up_to_date() -> None:
    babel = pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("build_lexicon_units", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    if f"Babel {babel.__version__};" not in (LEXICON / "currencies.tsv").read_text(encoding="utf-8"):
        pytest.skip("the tables were made with another Babel")

    for name, content in script.tables().items():
        assert (LEXICON / name).read_text(encoding="utf-8") == content


TABLES = ["amount_bounds", "currencies", "currency_words", "irregular_plurals", "number_suffixes", "number_words"]
TABLES += ["units", "units_more"]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_source(name: str) -> None:
    lines = (LEXICON / f"{name}.tsv").read_text(encoding="utf-8").splitlines()

    assert any(line.startswith("# Source: ") for line in lines)
