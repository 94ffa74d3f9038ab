"""The project's configuration and the options beside it, from the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from stargate_facts.cli.boundary import run
from stargate_facts.model import Store
from stargate_facts.pipeline import run as pipeline
from stargate_facts.settings import NO_SETTINGS, Settings
from stargate_facts.store import read_store, write_store

NAMES = "- {name: Halden, type: ORG, aliases: [Big Grey]}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: object) -> Path:
    """Return a project with one article and a gazetteer, the current folder; its pipeline finds nothing."""

    def build(model: str, settings: Settings) -> Settings:
        return settings

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "build", build)
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("Big Grey sold a mill.\n", encoding="utf-8")
    (tmp_path / "names.yaml").write_text(NAMES, encoding="utf-8")
    (tmp_path / "stargate-facts.toml").write_text("gazetteer = 'names.yaml'\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Return what settings the pipeline is built with."""
    built: list[Settings] = []

    def annotate(articles: object, *, nlp: Settings, jobs: int = 1) -> object:
        built.append(nlp)
        return (each for each in ())

    monkeypatch.setattr(pipeline, "annotate", annotate)
    return built


@pytest.mark.parametrize("command", [["extract", "news"], ["annotate", "news"]])
def test_the_configured_gazetteer_and_that_of_the_option_reach_the_pipeline(
    project: Path, seen: list[Settings], command: list[str]
) -> None:
    (project / "more.yaml").write_text("- {name: Norland, type: GPE}\n", encoding="utf-8")

    assert run([*command, "--gazetteer", "more.yaml"]) == 0
    assert [each.name for each in seen[0].gazetteer.names] == ["Halden", "Norland"]


@pytest.mark.parametrize("command", [["extract", "news"], ["annotate", "news"], ["check"], ["check", "--reextract"]])
@pytest.mark.parametrize(
    ("file", "text", "options", "message"),
    [
        ("stargate-facts.toml", "gazeteer = 'names.yaml'", [], "stargate-facts.toml: unknown key `gazeteer`; did you "),
        ("names.yaml", "- {name: Halden, type: FIRM}", [], "names.yaml, line 1: names[0].type: 'FIRM' is no type; "),
        ("x", "", ["--gazetteer", "no.yaml"], "no.yaml: no such file; make it, or correct the path"),
        ("c.tsv", "say\tverb", ["--cues", "c.tsv"], "c.tsv, line 1: 2 columns; write word, part of speech, frame, "),
        ("s.tsv", "go\tto\tno\tno", ["--signatures", "s.tsv"], "s.tsv, line 1: 'no' is no reading where affirmed; "),
    ],
)
def test_a_setting_that_cannot_be_used_is_a_line_and_exit_code_2(  # noqa: PLR0917
    project: Path,
    seen: list[Settings],
    capsys: pytest.CaptureFixture[str],
    ledger: Store,
    command: list[str],
    file: str,
    text: str,
    options: list[str],
    message: str,
) -> None:
    write_store(ledger, project / "data/claims.yaml")
    before = (project / "data/claims.yaml").read_bytes()
    (project / file).write_text(text, encoding="utf-8")

    assert run([*command, *options]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines()[0].startswith(f"stargate-facts: {message}")
    assert seen == []
    assert (project / "data/claims.yaml").read_bytes() == before


def test_a_store_made_with_other_names_is_done_again_and_told_of(
    project: Path, monkeypatch: pytest.MonkeyPatch, nlp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(project)
    (project / "news/a.txt").write_text("Big Grey sold a mill to Ann Roe.\n", encoding="utf-8")
    settings = project / "stargate-facts.toml"

    def extract() -> str:
        assert run(["extract", "news"]) == 0
        return capsys.readouterr().out

    def check() -> list[str]:
        run(["check", "--format", "json"])
        return [each["code"] for each in json.loads(capsys.readouterr().out)["findings"]]

    assert "1 article: 1 new" in extract()
    assert [each.name for each in read_store("data/claims.yaml").entities] == ["Ann Roe", "Halden"]
    assert check() == []

    (project / "names.yaml").write_text("# a comment\n" + NAMES, encoding="utf-8")
    assert check() == []
    (project / "names.yaml").write_text(NAMES.replace("Halden", "Halden Pumps"), encoding="utf-8")
    assert check() == ["settings-differ"]
    extract()
    assert [each.name for each in read_store("data/claims.yaml").entities] == ["Ann Roe", "Halden Pumps"]

    settings.write_text("", encoding="utf-8")
    assert check() == ["settings-differ"]
    extract()
    assert read_store("data/claims.yaml").extractor.gazetteer is None
    assert "gazetteer" not in Path("data/claims.yaml").read_text(encoding="utf-8")


def test_a_query_reads_no_configuration(project: Path, ledger: Store) -> None:
    write_store(ledger, project / "data/claims.yaml")
    (project / "stargate-facts.toml").write_text("nonsense", encoding="utf-8")
    code = (
        "import sys; from stargate_facts.cli.boundary import run; assert run(['query', '--count']) == 0; "
        "sys.stderr.write(str({'tomllib', 'stargate_facts.config', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=project)

    assert (done.stdout, done.stderr) == ("3\n", "set()")


def test_no_settings_leave_no_trace(project: Path, seen: list[Settings]) -> None:
    (project / "stargate-facts.toml").write_text("gazetteer = []\n", encoding="utf-8")

    assert run(["extract", "news"]) == 0
    assert seen == [NO_SETTINGS]
