"""The documentation's page of cues is what the packaged tables hold."""

import runpy
from pathlib import Path

from stargate_facts.values.lexicon import read_table

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "build_cue_tables.py"))


def test_page_is_up_to_date() -> None:
    assert SCRIPT["PAGE"].read_text(encoding="utf-8") == SCRIPT["page"](), "run scripts/build_cue_tables.py"


def test_every_pair_of_readings_has_a_class() -> None:
    assert {(affirmed, negated) for _, _, affirmed, negated, _ in read_table("signatures")} == set(SCRIPT["CLASSES"])
