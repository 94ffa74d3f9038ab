"""What a gazetteer file may say, and what is said of one that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.config import read_settings
from stargate_facts.errors import BadConfiguration
from stargate_facts.settings import Gazetteer, ListedName, Settings

FILE = """\
names:
- name: Ngozi  Okafor
  type: PERSON
  aliases: [Okafor, the harbour chief, Okafor]
  not_aliases: [Okafor Shipping]
  wikidata: Q42
  description: head of the port authority
- name: '1812'
  type: EVENT
  aliases:
ignore: [Exclusive]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, the current folder."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(folder: Path, **files: str) -> Gazetteer:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_settings(gazetteers=[f"{name}.yaml" for name in files]).gazetteer


def faults(folder: Path, **files: str) -> str:
    with pytest.raises(BadConfiguration) as caught:
        read(folder, **files)
    return str(caught.value)


def test_a_gazetteer_gives_its_names_and_what_is_no_name(folder: Path) -> None:
    assert read(folder, names=FILE) == Gazetteer(
        names=(
            ListedName(
                name="Ngozi Okafor",
                type="PERSON",
                aliases=("Okafor", "the harbour chief"),
                not_aliases=("Okafor Shipping",),
                wikidata="Q42",
                description="head of the port authority",
            ),
            ListedName(name="1812", type="EVENT"),
        ),
        ignore=("Exclusive",),
    )


def test_a_bare_list_is_a_gazetteer_too(folder: Path) -> None:
    assert read(folder, names="- {name: Halden, type: ORG}") == Gazetteer(
        names=(ListedName(name="Halden", type="ORG"),)
    )


@pytest.mark.parametrize("text", ["", "names:\n", "[]", "ignore: []"])
def test_an_empty_gazetteer_sets_nothing(folder: Path, text: str) -> None:
    assert read(folder, names=text) == Gazetteer()


BAD = [
    ("- {name: Halden}", 1, "names[0]: it lacks the required field `type`"),
    ("- {type: ORG}", 1, "names[0]: it lacks the required field `name`"),
    ("- {name: Halden, type: COMPANY}", 1, "names[0].type: 'COMPANY' is no type; write one of PERSON, "),
    ("\n- name: 7\n  type: ORG", 2, "names[0].name: expected `str`, got `int`; put it in quotes"),
    ("- name: Halden\n  type: ORG\n  alias: H", 3, "names[0].alias: no such key; the keys of a name are name,"),
    ("- {name: Halden, type: ORG, aliases: H}", 1, "names[0].aliases: expected `array`, got `str`; write a list"),
    ("- {name: Halden, type: ORG, aliases: [2]}", 1, "names[0].aliases[0]: expected `str`, got `int`"),
    ("- {name: Halden, type: ORG, aliases: [' - ']}", 1, "names[0].aliases[0]: ' - ' has no letter"),
    ("- {name: Halden, type: ORG, wikidata: 42}", 1, "names[0].wikidata: expected `str | null`, got `int`"),
    ("- {name: Halden, type: ORG, wikidata: P31}", 1, "names[0].wikidata: 'P31' is no Wikidata id"),
    ("- Halden", 1, "names[0]: expected a name with its `name` and `type`, got 'Halden'"),
    ("name: Halden\ntype: ORG", 1, "name: no such key; the keys are `names` and `ignore`"),
    ("names: Halden", 1, "names: expected a list"),
    ("ignore:\n- x\n- [y]", 3, "ignore[1]: expected words, got ['y']"),
    ("Halden", 1, "not a gazetteer; write a list of names"),
    ("- {name: Halden\n- b: }", 2, "not YAML"),
    ("- !!python/object:os.system {}", 1, "a YAML tag"),
    ("- &a {name: Halden, type: ORG}\n- *a", 1, "a YAML anchor"),
    (
        "- {name: Halden, type: ORG, not_aliases: [Halden]}",
        1, "Halden: `Halden` is among both its names and its `not_aliases`",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), BAD)
def test_a_fault_is_named_with_its_file_and_line(folder: Path, text: str, line: int, message: str) -> None:
    assert faults(folder, names=text).splitlines()[0].startswith(f"names.yaml, line {line}: {message}")


def test_every_faulty_entry_is_told_of(folder: Path) -> None:
    said = faults(folder, names="- {name: A}\n- {name: B, type: ORG}\n- {name: C, type: X}\n")

    assert [line.split(":")[0] for line in said.splitlines()] == ["names.yaml, line 1", "names.yaml, line 3"]


def test_two_entries_that_claim_one_alias_are_both_named(folder: Path) -> None:
    first = "- {name: Ngozi Okafor, type: PERSON, aliases: [Okafor]}\n"
    second = "ignore: []\nnames:\n- {name: Emeka Okafor, type: PERSON, aliases: ['Okafor']}\n"

    assert faults(folder, a=first, b=second).startswith(
        "b.yaml, line 3: Emeka Okafor: `Okafor` also stands for Ngozi Okafor (a.yaml, line 1); "
    )


def test_words_to_be_ignored_cannot_stand_for_anything(folder: Path) -> None:
    said = faults(folder, names="names: [{name: Halden, type: ORG}]\nignore:\n- Halden\n")

    assert said.startswith("names.yaml, line 3: `Halden` is to be ignored, but stands for Halden (names.yaml, line 1)")


@pytest.mark.parametrize(("name", "problem"), [("nowhere.yaml", "no such file"), (".", "not a file")])
def test_a_file_that_an_option_names_in_vain_is_told_of(folder: Path, name: str, problem: str) -> None:
    with pytest.raises(BadConfiguration, match=f"{name}: {problem}"):
        read_settings(gazetteers=[name])


def test_bytes_that_are_no_text_are_told_of(folder: Path) -> None:
    (folder / "names.yaml").write_bytes(b"- {name: \xff, type: ORG}")

    with pytest.raises(BadConfiguration, match=r"^names\.yaml: not UTF-8 at byte 9"):
        read_settings(gazetteers=["names.yaml"])


words = st.text(min_size=1, max_size=8)
listed = st.builds(ListedName, name=words, type=st.just("ORG"), aliases=st.lists(words, max_size=3).map(tuple))


@given(st.lists(listed, max_size=4), st.randoms())
def test_the_hash_of_a_gazetteer_does_not_depend_on_its_order(names: list[ListedName], chance) -> None:
    other = list(names)
    chance.shuffle(other)
    before = Settings(gazetteer=Gazetteer(names=tuple(names)))

    assert (before.gazetteer_hash is None) == (not names)
    if len({each.name for each in names}) == len(names):
        assert Settings(gazetteer=Gazetteer(names=tuple(other))).gazetteer_hash == before.gazetteer_hash


def test_the_hash_of_a_gazetteer_changes_with_what_it_says() -> None:
    halden = ListedName(name="Halden", type="ORG")
    variants = [
        Settings(gazetteer=Gazetteer(names=(halden,))),
        Settings(gazetteer=Gazetteer(names=(halden,), ignore=("Exclusive",))),
        Settings(gazetteer=Gazetteer(names=(ListedName(name="Halden", type="ORG", wikidata="Q1"),))),
        Settings(gazetteer=Gazetteer(names=(ListedName(name="Halden", type="GPE"),))),
    ]

    assert len({each.gazetteer_hash for each in variants}) == len(variants)
    assert {each.lexicon_hash for each in variants} == {None}
