"""Every failure is a line and an exit code; nothing else comes out."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from stargate_facts.cli.boundary import run
from stargate_facts.model import Store
from stargate_facts.store import write_store


@pytest.fixture
def store(ledger: Store, tmp_path: Path) -> str:
    """Return the path of a store."""
    (tmp_path / "pyproject.toml").touch()
    write_store(ledger, tmp_path / "claims.yaml")
    return str(tmp_path / "claims.yaml")


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "--store", "nowhere.yaml"],
        ["query", "--format", "xml"],
        ["query", "--limit", "-1"],
        ["annotate", "line\nbreak.txt"],
        ["query", "--min-confidence", "2"],
        ["query", "--nonsense"],
        ["nonsense"],
        ["--nonsense"],
        ["show"],
        ["annotate", "nowhere.txt"],
        ["annotate", "--jobs", "0", "x.txt"],
        ["extract", "nowhere.txt", "--store", "nowhere.yaml"],
        ["extract", "--model", "no_such_model"],
        ["check", "--store", "nowhere.yaml"],
        ["diff", "nowhere.yaml", "elsewhere.yaml"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_one_clear_line(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("stargate-facts: ")
    assert shown.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_no_command_at_all_gets_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert capsys.readouterr().err.startswith("Usage: stargate-facts [OPTIONS] COMMAND")


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (KeyboardInterrupt("interrupted: 3 of 9 articles done"), 130, "interrupted: 3 of 9 articles done"),
        (KeyboardInterrupt(), 130, "interrupted\n"),
        (ZeroDivisionError("by\nzero"), 3, "stats: unexpected error: ZeroDivisionError: by zero; this is a bug"),
    ],
)
def test_what_breaks_a_command_is_one_line_and_no_traceback(
    fault: BaseException, code: int, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: str) -> NoReturn:
        raise fault

    monkeypatch.delenv("STARGATE_FACTS_DEBUG", raising=False)
    monkeypatch.setattr("stargate_facts.commands.stats.read_store", fail)

    assert run(["stats"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"stargate-facts: {message}")
    assert shown.err.count("\n") == 1


def test_debug_shows_where_it_broke(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_: str) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr("stargate_facts.commands.stats.read_store", fail)

    assert run(["--debug", "stats"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_version_names_the_tool_spacy_and_the_model_with_its_hash(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0

    tool, spacy, model = capsys.readouterr().out.splitlines()
    assert tool.startswith("stargate-facts 0.")
    assert spacy.startswith("spaCy 3.")
    assert len(model.split("sha256 ")[1].rstrip(")")) == 64


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "stargate_facts", *arguments]


@pytest.mark.parametrize("arguments", [("query",), ("query", "--format", "jsonl"), ("export",)])
def test_a_reader_that_goes_away_is_no_error(store: str, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command(*arguments, "--store", store), stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)

    assert done.returncode == 141
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


def test_piped_output_has_no_escape_codes(store: str) -> None:
    done = subprocess.run(command("query", "--store", store), capture_output=True, check=True)

    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("arguments", [("query",), ("check",), ("entities",), ("--help",)])
def test_asking_the_ledger_loads_no_model_and_no_spacy(store: str, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\n"
        "from stargate_facts.cli.boundary import run\n"
        f"run({[*arguments, *([] if arguments == ('--help',) else ['--store', store])]!r})\n"
        "loaded = {'spacy', 'thinc', 'numpy', 'pydantic', 'trafilatura'} & set(sys.modules)\n"
        "sys.exit(' '.join(loaded) if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_every_bad_line_of_a_source_gets_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wire.jsonl").write_text('{"id": "a"}\n{"id": "b", "text": "Fine."}\nnot JSON\n', encoding="utf-8")

    assert run(["extract", "wire.jsonl", "--store", "claims.yaml"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1] for line in told] == [" wire.jsonl, line 1", " wire.jsonl, line 3"]
    assert not Path("claims.yaml").exists()


def test_many_bad_lines_are_counted_not_all_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wire.jsonl").write_text("{}\n" * 30, encoding="utf-8")

    assert run(["extract", "wire.jsonl", "--store", "claims.yaml"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert "10 more" in told[-1]


@pytest.mark.parametrize("text", ["", "(", " -- "])
def test_a_search_without_a_word_is_bad_usage_not_all_claims(
    text: str, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", "--store", store, "--text", text]) == 2
    assert "--text" in capsys.readouterr().err


def test_every_fault_of_a_store_gets_a_line_of_its_own(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = Path(store).read_text(encoding="utf-8")
    Path(store).write_text(text.replace("modality: asserted", "modality: perhaps"), encoding="utf-8")
    faults = text.count("modality: asserted")

    assert run(["query", "--store", store]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == faults > 1
    assert all("perhaps" in line for line in told)


def test_every_fault_of_a_table_of_cues_gets_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cues.tsv").write_text("grumble\tverb\tsideways\tstatement\ngripe\tverb\tthat\tnoise\n", encoding="utf-8")
    Path("a.txt").write_text("Ann left.", encoding="utf-8")

    assert run(["extract", "a.txt", "--cues", "cues.tsv", "--store", "claims.yaml"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1] for line in told] == [" cues.tsv, line 1", " cues.tsv, line 2"]
