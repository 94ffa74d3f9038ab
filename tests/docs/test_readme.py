"""README and the pages beside it name every command, every option and every code of `check` that there is."""

import re
from pathlib import Path

import pytest
import typer.main

from stargate_facts.check.findings import CODES
from stargate_facts.cli.app import app

ROOT = Path(__file__).parents[2]
README = "".join(
    file.read_text(encoding="utf-8") for file in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
)
GROUP = typer.main.get_command(app)
COMMANDS = GROUP.commands  # type: ignore[attr-defined]


def options(command: object) -> set[str]:
    return {option for each in command.params for option in (*each.opts, *each.secondary_opts) if option[:2] == "--"}  # type: ignore[attr-defined]


def missing(names: set[str]) -> list[str]:
    return sorted(name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", README))


def test_readme_names_every_command() -> None:
    assert missing({f"stargate-facts {name}" for name in COMMANDS}) == []


def test_readme_names_every_option() -> None:
    every = options(GROUP).union(*map(options, COMMANDS.values()))

    assert missing(every - {"--help"}) == []


def test_readme_explains_every_code_of_check() -> None:
    assert missing(set(CODES)) == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_has_a_help_text(name: str) -> None:
    command = COMMANDS[name]

    assert command.help
    assert [each.name for each in command.params if not getattr(each, "help", None)] == []


def test_readme_names_no_option_that_is_not_there() -> None:
    every = options(GROUP).union(*map(options, COMMANDS.values()))
    lines = [tail for line in README.splitlines() for tail in line.split("stargate-facts ")[1:]]
    used = {option for line in lines for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line)}

    assert sorted(used - every - {"--help"}) == []
