"""Text from an article cannot steer what shows it, through any command."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from stargate_facts.cli.boundary import run
from stargate_facts.model import Claim, Element, Predicate, Store
from stargate_facts.store import write_store

EVIL = "=HYPERLINK(1)|\x1b[31m\x9b2J\u202e[bold]x[/bold]\n::error::%0A `*_<b>"


@pytest.fixture(autouse=True)
def hostile(ledger: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the current folder a project whose one claim is made of hostile words."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "seeds").mkdir()
    text = f"{EVIL} sells {EVIL}."
    (tmp_path / "seeds" / "harbor.txt").write_text(text, encoding="utf-8")
    end = len(EVIL)
    claim = Claim(
        id="c-0123456789ab",
        article="harbor",
        subject=Element(start=0, end=end, text=EVIL),
        predicate=Predicate(start=end + 1, end=end + 6, text="sells", lemma="sell"),
        object=Element(start=end + 7, end=len(text) - 1, text=EVIL),
        evidence=replace(ledger.claims[0].evidence, start=0, end=len(text), quote=text),
        note=EVIL,
    )
    write_store(replace(ledger, claims=(claim,)), tmp_path / "data" / "claims.yaml")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["query"],
        ["query", "--format", "markdown"],
        ["query", "--format", "csv"],
        ["query", "--format", "json"],
        ["export"],
        ["show", "c-0"],
        ["entities", "Kelp Labs"],
        ["check"],
        ["check", "--format", "github"],
    ],
    ids=" ".join,
)
def test_no_control_character_reaches_the_terminal(
    arguments: list[str], width: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert run(arguments) in (0, 1)

    shown = capsys.readouterr()
    assert shown.out or arguments == ["export"]
    assert [char for char in shown.out + shown.err if char in "\x1b\x9b\u202e"] == []


@pytest.mark.parametrize("name", ["text", "github"])
def test_a_build_log_gets_no_command_from_a_claim(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", name]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert [line for line in lines if line.startswith("::error::")] == []


def test_markup_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    run(["show", "c-0"])

    assert "[bold]x[/bold]" in capsys.readouterr().out


def test_a_markdown_row_stays_one_row(capsys: pytest.CaptureFixture[str]) -> None:
    run(["query", "--format", "markdown"])

    heading, _, row = capsys.readouterr().out.splitlines()
    assert row.replace("\\|", "").count("|") == heading.count("|")
    assert "<b>" not in row


def test_a_spreadsheet_gets_text_and_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    run(["query", "--format", "csv"])

    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["subject"].startswith("'=HYPERLINK")


def test_json_keeps_the_words_exactly(capsys: pytest.CaptureFixture[str]) -> None:
    run(["query", "--format", "json"])

    (claim,) = json.loads(capsys.readouterr().out)
    assert claim["subject"]["text"] == EVIL
