"""How a difference between two stores reads."""

import json
from dataclasses import replace

import pytest

from stargate_facts.model import Claim, Store
from stargate_facts.query.compare import ChangedClaim, Comparison, FieldChange, MovedClaim
from stargate_facts.render.comparison import comparison_json, comparison_lines, comparison_markdown, show_change
from stargate_facts.render.lines import plain


def moved(claim: Claim, by: int) -> MovedClaim:
    evidence = replace(claim.evidence, start=claim.evidence.start + by, end=claim.evidence.end + by)
    return MovedClaim(old=claim, new=replace(claim, evidence=evidence))


@pytest.fixture
def comparison(ledger: Store) -> Comparison:
    """Return one claim changed, one added, and one moved."""
    spend, invest, sell = ledger.claims
    change = FieldChange(path="amounts[0].value", old=2_400_000_000, new=2_500_000_000)
    return Comparison(
        added=(invest,), changed=(ChangedClaim(old=spend, new=spend, fields=(change,)),), moved=(moved(sell, 7),)
    )


def test_text_shows_a_changed_claim_field_by_field(comparison: Comparison) -> None:
    assert [plain(line) for line in comparison_lines(comparison)] == [
        "+ c-1111bbbb0002 Harbor Foods | has invested | nearly $300 million in Kelp Labs since 2021 "
        "(said by people close to the company)",
        "~ c-1111aaaa0001 Harbor Foods | plans to spend | up to $2.5 billion on new plants "
        "[planned] (said by Ana Ruiz)",
        "    amounts[0].value 2400000000 → 2500000000",
        "> 1 claim of harbor moved by +7 characters",
        "1 added, 0 removed, 1 changed, 1 moved.",
    ]


def test_markdown_has_a_heading_for_each_kind_of_change(comparison: Comparison) -> None:
    text = "".join(comparison_markdown(comparison))

    assert [line for line in text.splitlines() if line.startswith("#")] == ["### Added", "### Changed", "### Moved"]
    assert "amounts\\[0\\].value: 2400000000 → 2500000000" in text


def test_json_names_every_claim(comparison: Comparison) -> None:
    fields = json.loads(comparison_json(comparison))

    assert [claim["id"] for claim in fields["added"]] == ["c-1111bbbb0002"]
    assert fields["changed"][0]["fields"] == [{"path": "amounts[0].value", "old": 2400000000, "new": 2500000000}]
    assert fields["moved"][0]["new"]["start"] - fields["moved"][0]["old"]["start"] == 7


def test_no_difference_is_said(ledger: Store) -> None:
    assert [plain(line) for line in comparison_lines(Comparison())] == ["No difference."]


def test_of_long_values_only_what_differs_is_shown() -> None:
    old = f"{'a ' * 40}ten{' b' * 40}"
    before, after = show_change(old, old.replace("ten", "twelve"))

    assert len(before) < 60
    assert before.replace("ten", "twelve") == after
