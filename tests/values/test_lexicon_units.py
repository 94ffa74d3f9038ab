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


@pytest.mark.parametrize("path", sorted(LEXICON.glob("*.t*")), ids=lambda path: path.name)
def test_every_table_names_its_source(path: Path) -> None:
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]

    assert any("source" in line.lower() or "kept by hand" in line for line in comments)
