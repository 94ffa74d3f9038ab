"""The README cannot lie: its commands are run, and what they print is compared to the letter.

After a change of output, `UPDATE_README=1 pytest tests/docs` writes the new output into it; read the diff.
"""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
SESSION = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
CLAIM = re.compile(r"^```yaml\n- id: (\S+)\n(?:.*\n)*?```", re.MULTILINE)
TEST_COMMAND = re.compile(r"^(python3 -m venv .*requirements-dev\.lock.*pytest)$", re.MULTILINE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of what the sessions read, so that a run of the tests changes nothing here."""
    for name in ("seeds", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(command: str, project: Path) -> str:
    """Return what a command line of the README prints in a project, standard output first."""
    tool, *arguments = shlex.split(command, comments=True)
    assert tool == "stargate-facts", f"the README's sessions show our own commands, not {tool}"
    done = subprocess.run(
        [sys.executable, "-m", "stargate_facts", *arguments],
        cwd=project,
        env={**os.environ, "COLUMNS": "110", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"the README shows a command that fails: {command}{done.stderr}"
    return "".join(f"{line.rstrip()}\n" for line in (done.stdout + done.stderr).splitlines())


def replay(session: str, project: Path) -> str:
    """Return a session with each command's output made anew. `[...]` at an output's end cuts it there."""
    out = []
    for command, shown in re.findall(r"^\$ (.*\n)((?:(?!\$ ).*\n)*)", session, re.MULTILINE):
        printed = run(command, project)
        if shown.endswith("[...]\n"):
            lines = shown.count("\n") - 1
            printed = "".join(printed.splitlines(keepends=True)[:lines]) + "[...]\n"
        out.append(f"$ {command}{printed}")
    return "".join(out)


def test_the_sessions_in_the_readme_print_what_it_says(project: Path):
    text = README.read_text(encoding="utf-8")
    played = SESSION.sub(lambda match: f"```console\n{replay(match[1], project)}```", text)
    if os.environ.get("UPDATE_README"):
        README.write_text(played, encoding="utf-8")

    assert SESSION.search(text)
    assert played == text


def test_the_claim_in_the_readme_is_the_ledgers_word_for_word():
    text, ledger = README.read_text(encoding="utf-8"), (ROOT / "data" / "claims.yaml").read_text(encoding="utf-8")
    shown = CLAIM.search(text)
    assert shown
    claim = re.search(rf"^- id: {shown[1]}\n(?:  .*\n)+", ledger, re.MULTILINE)
    assert claim, f"the README shows {shown[1]}, which the ledger no longer has: choose another"
    if os.environ.get("UPDATE_README"):
        text = text.replace(shown[0], f"```yaml\n{claim[0]}```")
        README.write_text(text, encoding="utf-8")

    assert f"```yaml\n{claim[0]}```" in text


def test_ci_runs_the_test_command_of_the_readme():
    command = TEST_COMMAND.search(README.read_text(encoding="utf-8"))

    assert command
    assert command[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_seed_is_the_users_article_to_the_byte():
    seed = (ROOT / "seeds" / "000_b8834560a03303bd.txt").read_bytes()

    assert hashlib.sha256(seed).hexdigest() == "01d1072043a78e3169307ea65b79e8b7ddb15d60720be9708eb8d9597f0670e8"
