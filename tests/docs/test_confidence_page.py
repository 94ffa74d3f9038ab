"""The documentation's page of confidences is what the fitted table and the recorded verdicts hold."""

import runpy
from pathlib import Path

import pytest

from stargate_facts.values.lexicon import read_table

pytest.importorskip("numpy")
SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "fit_confidence.py"))


def test_page_is_up_to_date() -> None:
    assert SCRIPT["PAGE"].read_text(encoding="utf-8") == SCRIPT["page"](), "run scripts/fit_confidence.py --page"


def test_every_wrong_claim_has_its_cause_and_no_right_one() -> None:
    assert all((each.verdict == "wrong") == bool(each.cause) for each in SCRIPT["_verdicts"]())


def test_the_table_has_a_weight_for_every_kind_that_was_often_read() -> None:
    weights = {row[0] for row in read_table("claim_confidence")}

    assert {"base", "kind:clause", "kind:relative", "verbless:title", "verbless:apposition"} <= weights
