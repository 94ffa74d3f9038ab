"""How what a check found reads, for people and for GitHub."""

import json
from dataclasses import replace

from stargate_facts.check.findings import Finding
from stargate_facts.render.findings import findings_github, findings_json, findings_lines
from stargate_facts.render.lines import plain

FOUND = (
    Finding(
        code="amount-differs",
        kind="invalid",
        message="`$3 billion` gives value 3000000000,\nbut 4000000000 is recorded",
        hint="run extract again",
        claim="c-1111aaaa0001",
        path="seeds/a,b.txt",
        line=3,
        store_path="data/claims.yaml",
        store_line=14,
    ),
    Finding(
        code="source-unread", severity="warning", kind="unread", message="100% of it", store_path="data/claims.yaml"
    ),
)


def test_text_is_a_line_for_each_finding_and_a_summary() -> None:
    assert [plain(line) for line in findings_lines(FOUND, claims=2, articles=1)] == [
        "seeds/a,b.txt:3: error amount-differs: c-1111aaaa0001: `$3 billion` gives value 3000000000, "
        "but 4000000000 is recorded (data/claims.yaml:14); run extract again",
        "data/claims.yaml: warning source-unread: 100% of it",
        "2 claims in 1 article checked: 1 error (1 invalid), 1 warning.",
    ]


def test_claims_that_moved_as_far_are_one_line_and_json_has_each() -> None:
    moved = Finding(
        code="claim-moved", kind="moved", message="it moved", claim="c-1", article="mill", path="mill.txt", distance=2
    )
    found = (moved, replace(moved, claim="c-2"), replace(moved, claim="c-3", distance=-40))

    assert [plain(line) for line in findings_lines(found, claims=3, articles=1)] == [
        "mill.txt: error claim-moved: 2 claims of mill have moved by +2 characters",
        "mill.txt: error claim-moved: c-3: it moved",
        "3 claims in 1 article checked: 3 errors (3 moved).",
    ]
    rows = json.loads(findings_json(found, claims=3, articles=1))["findings"]
    assert [(row["claim"], row["distance"]) for row in rows] == [("c-1", 2), ("c-2", 2), ("c-3", -40)]


def test_a_missing_source_is_one_line_with_the_number_of_its_claims() -> None:
    missing = Finding(code="source-missing", kind="missing", message="no such file", article="mill", path="mill.txt")
    gone = Finding(code="claim-gone", kind="gone", message="gone", claim="c-1", article="mill", path="mill.txt")
    elsewhere = replace(gone, claim="c-3", article="dam", path="dam.txt")
    found = (missing, gone, replace(gone, claim="c-2"), elsewhere)

    assert [plain(line) for line in findings_lines(found, claims=3, articles=2)] == [
        "mill.txt: error source-missing: no such file; its 2 claims cannot be looked up",
        "dam.txt: error claim-gone: c-3: gone",
        "3 claims in 2 articles checked: 4 errors (3 gone, 1 missing).",
    ]
    assert len(list(findings_github(found))) == 2


def test_a_store_that_holds_is_said_to() -> None:
    assert [plain(line) for line in findings_lines((), claims=2, articles=1)] == [
        "2 claims in 1 article checked: all hold."
    ]


def test_github_annotations_are_one_line_each_with_their_special_characters_escaped() -> None:
    assert list(findings_github(FOUND)) == [
        "::error file=seeds/a%2Cb.txt,line=3,title=stargate-facts amount-differs::c-1111aaaa0001: `$3 billion` gives "
        "value 3000000000, but 4000000000 is recorded (data/claims.yaml:14); run extract again\n",
        "::warning file=data/claims.yaml,title=stargate-facts source-unread::100%25 of it\n",
    ]


def test_json_counts_errors_and_warnings() -> None:
    fields = json.loads(findings_json(FOUND, claims=2, articles=1))

    assert (fields["errors"], fields["warnings"], len(fields["findings"])) == (1, 1, 2)
