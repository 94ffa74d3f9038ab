"""The commands that ask a ledger, as a user meets them: output, messages, exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest
import yaml

from stargate_facts.cli.boundary import run
from stargate_facts.model import Store
from stargate_facts.store import read_store, write_store

SPEND, INVEST, SELL = "c-1111aaaa0001", "c-1111bbbb0002", "c-2222cccc0003"


@pytest.fixture(autouse=True)
def project(ledger: Store, ledger_text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder with one source and its store, which is the current folder too."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds" / "harbor.txt").write_text(ledger_text, encoding="utf-8")
    write_store(ledger, tmp_path / "data" / "claims.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


def test_the_table_says_who_did_what_how_much_when_said_by_whom_and_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert run(["query", "--predicate", "invest"]) == 0

    shown = capsys.readouterr()
    lines = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in shown.out.splitlines()]
    assert lines[0] == ["Who", "Did", "What", "How much", "When", "Said by", "Where"]
    assert lines[2] == [
        "Harbor Foods",
        "has invested",
        "nearly $300 million in Kelp Labs since 2021",
        "nearly 300 million USD",
        "2021",
        "people close to the company",
        "seeds/harbor.txt:5",
    ]
    assert lines[3] == [INVEST]
    assert shown.err == "1 of 3 claims\n"


def test_negation_and_modality_are_visible(capsys: pytest.CaptureFixture[str]) -> None:
    run(["query"])

    out = capsys.readouterr().out
    assert "[planned]" in out
    assert "[not]" in out


def test_a_narrow_terminal_gets_a_block_of_lines_for_each_claim(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run(["query", "--predicate", "invest"])

    assert capsys.readouterr().out == (
        f"{INVEST} seeds/harbor.txt:5\n"
        "  Harbor Foods · has invested · nearly $300 million in Kelp Labs since 2021\n"
        "  how much: nearly 300 million USD\n"
        "  when: 2021\n"
        "  said by: people close to the company\n"
    )


@pytest.mark.parametrize("columns", ["80", "120", "200"])
def test_no_line_is_wider_than_the_terminal(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    run(["query"])

    assert max(map(len, capsys.readouterr().out.splitlines())) <= int(columns)


def test_machine_formats_hold_the_same_claims(capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    for name in ("json", "jsonl", "yaml", "csv"):
        assert run(["query", "--entity", "harbor", "--format", name]) == 0
        found[name] = capsys.readouterr().out

    as_json = json.loads(found["json"])
    assert [claim["id"] for claim in as_json] == [SPEND, INVEST]
    assert [json.loads(line) for line in found["jsonl"].splitlines()] == as_json
    assert yaml.safe_load(found["yaml"]) == as_json
    rows = list(csv.DictReader(io.StringIO(found["csv"])))
    assert [row["id"] for row in rows] == [SPEND, INVEST]
    assert rows[1]["where"] == "seeds/harbor.txt:5"
    assert (rows[1]["amount_values"], rows[1]["amount_units"], rows[1]["negated"]) == ("300000000", "USD", "false")


def test_markdown_is_a_table_with_a_row_for_each_claim(capsys: pytest.CaptureFixture[str]) -> None:
    run(["query", "--format", "markdown"])

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 + 3
    assert {line.count("|") for line in lines} == {9}


def test_count_prints_a_number_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--entity", "Kelp Labs", "--count"]) == 0
    assert capsys.readouterr().out == "2\n"


def test_no_hit_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--min-amount", "1T"]) == 0
    assert capsys.readouterr() == ("", "0 of 3 claims\n")


def test_a_verb_that_is_nowhere_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--predicate", "invset"]) == 0
    assert "--predicate: no claim has 'invset'; did you mean invest?" in capsys.readouterr().err


def test_an_unknown_entity_is_bad_usage_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "--entity", "Kelp Lab"]) == 2
    assert capsys.readouterr() == (
        "",
        "stargate-facts: --entity: no entity 'Kelp Lab' in this store; did you mean Kelp Labs?\n",
    )


def test_filter_writes_a_store_that_can_be_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["filter", "--entity", "Kelp Labs", "-o", "kelp.yaml"]) == 0
    assert run(["filter", "--entity", "Kelp Labs"]) == 0

    assert (project / "kelp.yaml").read_text(encoding="utf-8") == capsys.readouterr().out
    assert [claim.id for claim in read_store(project / "kelp.yaml").claims] == [INVEST, SELL]


def test_filter_does_not_overwrite_the_store_it_reads(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "data" / "claims.yaml").read_bytes()

    assert run(["filter", "--entity", "Kelp Labs", "-o", "data/../data/claims.yaml"]) == 2
    assert (project / "data" / "claims.yaml").read_bytes() == before
    assert capsys.readouterr().err.startswith("stargate-facts: --output: data/../data/claims.yaml is the store itself")


@pytest.mark.parametrize("beginning", [INVEST, "c-1111b", "1111b", "C-1111BBBB"])
def test_show_finds_a_claim_by_a_beginning_and_brackets_its_words(
    beginning: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", beginning]) == 0

    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith(f"{INVEST} seeds/harbor.txt:5 ")
    assert (
        "[who: Harbor Foods] [did: has invested] [amount: nearly $300 million] in Kelp Labs since [date: 2021], "
        "people close to the company said. Kelp Labs did not sell its farm." in out
    )


def test_show_falls_back_on_the_evidence_where_the_source_is_gone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds" / "harbor.txt").unlink()

    assert run(["show", SELL]) == 0
    out = capsys.readouterr().out
    assert "the source is gone, or no longer has these words" in out
    assert "[who: Kelp Labs] [did: did not sell] [what: its farm]." in out


@pytest.mark.parametrize(
    ("claim_id", "message"),
    [
        ("c-1111", f"ID: 'c-1111' begins the ids of 2 claims ({SPEND}, {INVEST}); give more of it"),
        ("c-2222cccd0003", f"ID: no claim 'c-2222cccd0003' in this store; did you mean {SELL}?"),
        ("", "ID: no claim '' in this store; see `stargate-facts query` for the ids"),
    ],
)
def test_show_refuses_an_id_that_is_not_one(claim_id: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", claim_id]) == 2
    assert capsys.readouterr().err == f"stargate-facts: {message}\n"


def test_entities_lists_them_and_tells_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["entities"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()[2:]]
    assert listed == ["Harbor", "Kelp", "Ana"]

    assert run(["entities", "HARBOR"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Harbor Foods ORG, also called Harbor\n2 claims, source of 0; named 2 times in 1 article")
    assert [claim for claim in (SPEND, INVEST, SELL) if claim in out] == [SPEND, INVEST]

    assert run(["entities", "kelp labs", "--format", "json"]) == 0
    (profile,) = json.loads(capsys.readouterr().out)
    assert [claim["id"] for claim in profile["claim_list"]] == [INVEST, SELL]
    assert profile["claims"] == 2


def test_stats_count_the_same_in_both_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "--format", "json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert run(["stats"]) == 0
    lines = {line.split("  ")[0]: line.split() for line in capsys.readouterr().out.splitlines()}

    assert int(lines["claims"][1]) == numbers["claims"] == 3
    assert lines["on unnamed sources"][3:5] == ["1", "33%"]
    assert numbers["unnamed"] == 1


def test_export_writes_binary_facts_in_the_words_of_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--format", "triples"]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert set(facts[0]) == {"claim", "article", "subject", "predicate", "object", "confidence"}
    assert ("Harbor Foods", "has invested", "nearly $300 million") in [
        (fact["subject"], fact["predicate"], fact["object"]) for fact in facts
    ]


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_export_writes_all_claims(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--format", name]) == 0
    exported = capsys.readouterr().out
    assert run(["query", "--format", name]) == 0
    assert exported == capsys.readouterr().out


@pytest.mark.parametrize("width", ["0", "1", "2", "x", "100000"])
def test_any_width_of_terminal_gives_an_answer(
    width: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", width)

    assert run(["query"]) == 0
    assert "Kelp" in capsys.readouterr().out


def test_filter_never_overwrites_a_folder_that_holds_something(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = project / "notes"
    notes.mkdir()
    (notes / "mine.yaml").write_text("hours: of work\n", encoding="utf-8")

    assert run(["filter", "-o", str(notes)]) == 2
    assert "holds mine.yaml already" in capsys.readouterr().err
    assert [file.name for file in notes.iterdir()] == ["mine.yaml"]
