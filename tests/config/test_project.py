"""Which configuration counts, and what is said of one that cannot be used."""

from pathlib import Path

import pytest

from stargate_facts.config import read_settings
from stargate_facts.errors import BadConfiguration
from stargate_facts.settings import NO_SETTINGS

OWN, SHARED = "stargate-facts.toml", "pyproject.toml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with gazetteers `a.yaml`, `b.yaml`, `c.yaml`, each of the one name `A`, `B`, `C`."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "inner/deep").mkdir(parents=True)
    for letter in "abc":
        for folder in (tmp_path, tmp_path / "inner"):
            write(folder / f"{letter}.yaml", f"- {{name: {letter.upper()}, type: ORG}}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def names(folder: Path, *gazetteers: str) -> list[str]:
    return [each.name for each in read_settings(folder=folder, gazetteers=gazetteers).gazetteer.names]


def test_without_a_configuration_nothing_is_set(project: Path) -> None:
    write(project / SHARED, "[project]\nname = 'x'\n")

    settings = read_settings(folder=project)

    assert settings == NO_SETTINGS
    assert (settings.gazetteer_hash, settings.lexicon_hash) == (None, None)


def test_a_section_of_pyproject_names_the_gazetteer(project: Path) -> None:
    write(project / SHARED, "[tool.stargate-facts]\ngazetteer = 'a.yaml'\n")

    assert names(project) == ["A"]


def test_a_list_of_gazetteers_is_read_whole(project: Path) -> None:
    write(project / OWN, "gazetteer = ['a.yaml', 'b.yaml']\n")

    assert names(project) == ["A", "B"]


def test_of_two_in_one_folder_the_file_of_our_own_wins(project: Path) -> None:
    write(project / OWN, "gazetteer = 'a.yaml'\n")
    write(project / SHARED, "[tool.stargate-facts]\ngazetteer = 'b.yaml'\n")

    assert names(project) == ["A"]


def test_the_configuration_is_looked_for_upward_and_the_nearest_counts(project: Path) -> None:
    write(project / OWN, "gazetteer = 'a.yaml'\n")
    assert names(project / "inner/deep") == ["A"]

    write(project / "inner" / SHARED, "[project]\nname = 'no section of ours'\n")
    assert names(project / "inner/deep") == ["A"]

    write(project / "inner" / SHARED, "[tool.stargate-facts]\ngazetteer = 'b.yaml'\n")
    assert names(project / "inner/deep") == ["B"]


def test_nothing_above_the_repository_counts(project: Path) -> None:
    write(project / OWN, "gazetteer = 'a.yaml'\n")
    (project / "inner/.git").mkdir()

    assert names(project / "inner/deep") == []


def test_an_option_adds_to_the_configuration_and_a_file_named_twice_counts_once(project: Path) -> None:
    write(project / OWN, "gazetteer = 'a.yaml'\n")

    assert names(project, "c.yaml", str(project / "a.yaml")) == ["A", "C"]


BAD = [
    ("gazeteer = 'a.yaml'", "unknown key `gazeteer`; did you mean `gazetteer`?"),
    ("colour = 'a.yaml'", "unknown key `colour`; the keys are gazetteer, cues, signatures"),
    ("gazetteer = 3", "`gazetteer` is 3; write a path in quotes"),
    ("gazetteer = ['a.yaml', '']", "`gazetteer` is ''; write a path in quotes"),
    ("gazetteer = 'nowhere.yaml'", "`gazetteer` names nowhere.yaml, but there is no such file"),
    ("cues = '../../etc/cues.tsv'", "`cues` names ../../etc/cues.tsv, which lies outside the project"),
    ("gazetteer = 'link.yaml'", "`gazetteer` names link.yaml, which lies outside the project"),
    ("gazetteer = 'inner'", "inner: not a file"),
]


@pytest.mark.parametrize(("line", "message"), BAD)
@pytest.mark.parametrize("file", [OWN, SHARED])
def test_a_configuration_that_cannot_be_used_is_named_in_one_line(
    project: Path, tmp_path_factory: pytest.TempPathFactory, file: str, line: str, message: str
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "names.yaml"
    write(outside, "[]")
    (project / "link.yaml").symlink_to(outside)
    write(project / file, line if file == OWN else f"[tool.stargate-facts]\n{line}\n")

    with pytest.raises(BadConfiguration) as caught:
        read_settings(folder=project)

    assert message in str(caught.value)
    assert str(caught.value).startswith((file, "inner"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["gazetteer = \n", "# stargate-facts\n[tool\n", "tool = 3  # stargate-facts\n= 1"])
def test_what_is_not_toml_is_told_of_with_its_line(project: Path, text: str) -> None:
    write(project / OWN, text)

    with pytest.raises(BadConfiguration, match=r"^stargate-facts\.toml: not TOML \(.*line \d"):
        read_settings(folder=project)


def test_a_section_that_is_no_table_is_told_of(project: Path) -> None:
    write(project / SHARED, "tool.stargate-facts = 'names.yaml'\n")

    with pytest.raises(BadConfiguration, match=r"^pyproject\.toml \[tool\.stargate-facts\]: not a table"):
        read_settings(folder=project)


def test_paths_are_those_beside_the_name_of_a_linked_configuration(project: Path) -> None:
    write(project / "shared.toml", "gazetteer = 'b.yaml'\n")
    (project / "inner" / OWN).symlink_to(project / "shared.toml")
    write(project / "inner/b.yaml", "- {name: Inner, type: ORG}\n")

    assert names(project / "inner") == ["Inner"]


def test_a_broken_pyproject_that_does_not_speak_of_us_is_none_of_our_business(project: Path) -> None:
    write(project / SHARED, "[tool\n")

    assert read_settings(folder=project) == NO_SETTINGS


def test_how_sure_a_claim_must_be_is_read_and_makes_another_store(project: Path) -> None:
    write(project / OWN, "min_confidence = 0\n")

    settings = read_settings(folder=project)

    assert settings.min_confidence == 0
    assert settings.lexicon_hash is not None


@pytest.mark.parametrize("value", ["'high'", "true", "1.5", "-0.1", "[0.5]"])
def test_a_confidence_that_is_no_share_gets_a_line_that_says_so(project: Path, value: str) -> None:
    write(project / OWN, f"min_confidence = {value}\n")

    with pytest.raises(BadConfiguration, match=r"min_confidence.* write a number from 0 to 1"):
        read_settings(folder=project)
