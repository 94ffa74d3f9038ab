"""How what a check found reads, for people and for GitHub."""

import json

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
