"""A store that cannot be used is refused in one clear line a fault, which names the file, the line and the field."""

import os
import time
from pathlib import Path

import pytest

from stargate_facts.errors import BadStore, CannotWrite
from stargate_facts.store import read_store, write_store
from stargate_facts.store.folder import file_name
from stargate_facts.store.yaml_io import load

GOOD = """\
schema: 1
extractor:
  name: stargate-facts
  version: '1'
  rules: '1'
  spacy: '3'
  model: {name: m, version: '1', sha256: '0'}
articles:
- {id: a, path: a.txt, sha256: '0'}
claims:
- id: c-1
  article: a
  predicate: {text: ran, lemma: run, start: 4, end: 7}
  evidence: {start: 0, end: 8, quote: Ann ran.}
- id: c-2
  article: a
  predicate: {text: sat, lemma: sit, start: 12, end: 15}
  evidence: {start: 8, end: 16, quote: Bob sat.}
  note: no
"""
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

CASES = [
    ("", "not a claim store (no `schema` at its top); name a file that `extract` wrote"),
    ("- 1\n", "not a claim store (no `schema` at its top); name a file that `extract` wrote"),
    ("just words", "not a claim store (no `schema` at its top); name a file that `extract` wrote"),
    ("a: [1,\nb: 2", ", line 3: not YAML (did not find expected ',' or ']')"),
    ("a: b: c", ", line 1: not YAML (mapping values are not allowed in this context); correct it there, or restore"),
    ("\x00", "not YAML"),
    (GOOD.replace("schema: 1", "schema: 2"), "a store of schema 2, but this version reads schema 1; use the version"),
    (GOOD.replace("schema: 1", "schema: one"), "a store of schema 'one', but this version reads schema 1"),
    (GOOD.replace("schema: 1", "schema: true"), "a store of schema True, but this version reads schema 1"),
    (GOOD + "---\nschema: 1\n", ", line 20: a second YAML document; a store file is one document"),
    (BOMB, ", line 1: a YAML anchor (&a); write values out, without anchors"),
    ("a: *b\n", ", line 1: a YAML alias (*b); write the value out"),
    ("a: !!python/object/apply:os.system [ls]\n", ", line 1: a YAML tag (tag:yaml.org,2002:python/object/"),
    ("a: !mine 1\n", ", line 1: a YAML tag (!mine); such a file holds plain data only, remove it"),
    ("!!str a: 1\n", ", line 1: a YAML tag (tag:yaml.org,2002:str)"),
    ("a: 1\nb: 2\na: 3\n", ", line 3: 'a' stands here twice; keep one of them"),
    ("? [a, b]\n: 1\n", ", line 1: a key that is no plain word"),
    ("a: " + "[" * 50 + "]" * 50, ", line 1: nested deeper than 12 levels, which no such file is"),
    (GOOD.replace("start: 4", "start: four"), ", line 13: claims[0].predicate.start (claim c-1): expected `int`, got"),
    (GOOD.replace("id: c-2", "id: 2"), ", line 15: claims[1].id (claim 2): expected `str`, got `int`"),
    (GOOD.replace("  article: a\n  predicate: {text: sat", "  predicate: {text: sat"),
     ", line 15: claims[1] (claim c-2): it lacks the required field `article`"),
    (GOOD.replace("note: no", "nota: x"),
     ", line 19: claims[1].nota (claim c-2): no such field: remove it, or put what is yours into status, note, tags"),
    (GOOD.replace("lemma: run", "lemma: run, tense: past"), ", line 13: claims[0].predicate.tense: no such field"),
    (GOOD + "comments: []\n", ", line 20: comments: no such field: remove it"),
    (GOOD + "  modality: certain\n", ", line 20: claims[1].modality (claim c-2): Invalid enum value 'certain'"),
    (GOOD + "  tags: mine\n", ", line 20: claims[1].tags (claim c-2): expected `array`, got `str`"),
    (GOOD.replace("claims:", "claims: {}\nclaim:"), ", line 10: claims: expected a list, got dict"),
    (GOOD.replace("name: stargate-facts", "nom: stargate-facts"), ", line 2: extractor: it lacks the required"),
    (GOOD.replace("c-2", "c-1"), ", line 15: claims[1].id (claim c-1): another claim has this id"),
    (GOOD.replace("article: a\n  predicate: {text: sat", "article: b\n  predicate: {text: sat"),
     ", line 16: claims[1].article (claim c-2): no article 'b' among `articles`"),
    (GOOD.replace("- {id: a", "- {id: a, path: b.txt, sha256: '0'}\n- {id: a"),
     ", line 10: articles[1].id: article id 'a' is used twice"),
    (GOOD.replace("end: 7", "end: 3"), ", line 13: claims[0].predicate (claim c-1): predicate goes from 4 to 3"),
    (GOOD.replace("start: 0", "start: -1"), ", line 14: claims[0].evidence (claim c-1): evidence goes from -1 to 8"),
    (GOOD + "  confidence: 1.5\n", ", line 20: claims[1].confidence (claim c-2): 1.5 is not between 0 and 1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), CASES)
def test_a_bad_store_is_refused_with_file_line_and_field(tmp_path, text, message):
    path = tmp_path / "claims.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadStore) as raised:
        read_store(path)

    assert str(path) in str(raised.value).split(message[:1])[0] or str(raised.value).startswith(str(path))
    assert message in str(raised.value)


def test_all_bad_claims_are_named_not_only_the_first(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_text(GOOD.replace("start: 4", "start: four").replace("end: 15", "end: x"), encoding="utf-8")

    with pytest.raises(BadStore) as raised:
        read_store(path)

    lines = str(raised.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{path}, line 13", f"{path}, line 17"]


def test_bytes_that_are_not_utf_8_are_named():
    with pytest.raises(BadStore, match="claims: not UTF-8 at byte 3"):
        load(b"a: \xff", "claims")


def test_a_missing_store_says_how_to_make_one(tmp_path):
    with pytest.raises(BadStore, match="no such store; make one with `stargate-facts extract`"):
        read_store(tmp_path / "nope.yaml")
    with pytest.raises(BadStore, match=r"no \.yaml file in this folder"):
        read_store(tmp_path)


def test_what_a_person_writes_plainly_means_what_one_sees(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_text(
        GOOD.replace("note: no", "note: no\n  status: 12:30\n  tags: [2025-01-23, off, 1_000, 0x1F]"), encoding="utf-8"
    )

    claim = read_store(path).claims[1]

    assert (claim.note, claim.status, claim.tags) == ("no", "12:30", ("2025-01-23", "off", "1_000", "0x1F"))


def test_a_bomb_of_aliases_costs_nothing():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 20)]
    start = time.perf_counter()

    with pytest.raises(BadStore):
        load("\n".join(lines).encode(), "bomb")

    assert time.perf_counter() - start < 1


def make(tmp_path):
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return read_store(path)


def test_a_store_that_is_a_link_is_written_through_and_keeps_its_mode(tmp_path):
    store = make(tmp_path)
    target = tmp_path / "real.yaml"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(target)

    assert write_store(store, link)

    assert link.is_symlink()
    assert read_store(target) == store
    assert target.stat().st_mode & 0o777 == 0o640
    assert not write_store(store, link)


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    store = make(tmp_path)
    path = tmp_path / "claims.yaml"
    path.write_text("old", encoding="utf-8")
    before = sorted(tmp_path.iterdir())

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_store(store, path)

    assert (path.read_text(encoding="utf-8"), sorted(tmp_path.iterdir())) == ("old", before)


def test_a_file_where_a_folder_should_be_cannot_be_written(tmp_path):
    (tmp_path / "data").write_text("a file", encoding="utf-8")

    with pytest.raises(CannotWrite, match=r"claims\.yaml: cannot be written: "):
        write_store(make(tmp_path), tmp_path / "data/claims.yaml")


def test_only_changed_files_of_a_folder_are_written(tmp_path):
    text = GOOD.replace("articles:\n", "articles:\n- {id: b, path: b.txt, sha256: '0'}\n")
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    store = read_store(tmp_path / "one.yaml")
    folder = tmp_path / "folder"
    assert write_store(store, f"{folder}/")
    os.utime(folder / "a.yaml", (0, 0))

    assert not write_store(store, folder)
    assert (folder / "a.yaml").stat().st_mtime == 0
    assert read_store(folder).claims == store.claims


@pytest.mark.parametrize(
    ("article", "name"),
    [("a", "a.yaml"), ("a/b", "a%2Fb.yaml"), ("..", "%2E..yaml"), (".x", "%2Ex.yaml"), ("é:*", "%C3%A9%3A%2A.yaml")],
)
def test_an_articles_file_is_named_for_it_and_stays_in_its_folder(article, name):
    assert file_name(article) == name


def test_long_ids_of_articles_give_distinct_names():
    assert file_name("x" * 500 + "1") != file_name("x" * 500 + "2")
    assert len(file_name("é" * 500)) < 200


@pytest.mark.parametrize(("one", "other"), [("Port", "port"), ("ÄRA", "ära"), ("con", "CON")])
def test_names_of_files_differ_also_where_case_does_not_count(one, other):
    assert file_name(one).casefold() != file_name(other).casefold()


@pytest.mark.parametrize("article", ["con", "NUL", "com1", "aux.2024"])
def test_no_file_is_named_as_a_device_of_windows(article):
    assert file_name(article).startswith(f"{article}~")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_no_store():
    with pytest.raises(BadStore, match="a device, not a file"):
        read_store("/dev/zero")
