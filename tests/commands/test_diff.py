"""Comparing the working store with files, folders and git revisions."""

import subprocess
from dataclasses import replace

import pytest

from stargate_facts.commands.diff import diff
from stargate_facts.errors import BadStore, BadUsage
from stargate_facts.model import ArticleRecord, Claim, Evidence, Extractor, ModelVersion, Predicate, Store
from stargate_facts.store import write_store

EXTRACTOR = Extractor(
    name="stargate-facts", version="1", rules="1", spacy="3", model=ModelVersion(name="m", version="1", sha256="0")
)
STORE = Store(
    schema=1,
    extractor=EXTRACTOR,
    articles=(ArticleRecord(id="a", path="a.txt", sha256="0"), ArticleRecord(id="b", path="b.txt", sha256="0")),
    claims=tuple(
        Claim(
            id=f"c-{article}",
            article=article,
            subject=None,
            predicate=Predicate(start=0, end=4, text="rain", lemma="rain"),
            evidence=Evidence(start=0, end=4, quote="rain"),
        )
        for article in "ab"
    ),
)
NOTED = replace(STORE, claims=(replace(STORE.claims[0], note="look again"), STORE.claims[1]))


def git(folder, *arguments):
    identity = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(params=["claims.yaml", "claims/"])
def store_path(request, tmp_path):
    git(tmp_path, "init", "-q")
    path = f"{tmp_path}/data ö/{request.param}"
    write_store(STORE, path)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return path


def test_without_arguments_the_working_store_is_held_against_the_last_commit(store_path):
    assert diff(store_path=store_path).is_empty

    write_store(NOTED, store_path)

    assert [each.new.note for each in diff(store_path=store_path).changed] == ["look again"]


def test_a_revision_may_name_a_path(store_path, tmp_path):
    write_store(NOTED, store_path)
    write_store(STORE, tmp_path / "other.yaml")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "second")

    comparison = diff("HEAD~1", "HEAD", store_path=store_path)
    assert [each.new.note for each in comparison.changed] == ["look again"]
    assert diff("HEAD~1", "HEAD:other.yaml", store_path=store_path).is_empty


def test_a_file_and_a_folder_of_the_same_claims_do_not_differ(tmp_path):
    write_store(STORE, tmp_path / "a.yaml")
    write_store(STORE, f"{tmp_path}/folder/")

    assert diff(str(tmp_path / "a.yaml"), f"{tmp_path}/folder", store_path="unused").is_empty


@pytest.mark.parametrize("revision", ["nope", "HEAD~9", "--help", "--output=x", "-v", "", "HEAD^{tree}"])
def test_what_is_no_revision_is_bad_usage(revision, store_path):
    with pytest.raises(BadUsage, match="no such git revision"):
        diff(revision, store_path=store_path)


def test_a_revision_without_the_store_says_so(store_path):
    with pytest.raises(BadStore, match=r"HEAD:nowhere\.yaml: no such store in that revision"):
        diff("HEAD:nowhere.yaml", store_path=store_path)


def test_outside_a_repository_the_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_store(STORE, tmp_path / "claims.yaml")

    with pytest.raises(BadUsage, match=r"HEAD: .*no usable git repository.*name two stores"):
        diff(store_path=str(tmp_path / "claims.yaml"))


@pytest.mark.parametrize("path", ["", "/", "../claims.yaml", "/etc/hostname"])
def test_a_path_that_no_revision_can_hold_is_no_store(store_path, path):
    with pytest.raises(BadStore, match="no such store in that revision"):
        diff(f"HEAD:{path}", store_path=store_path)


def test_a_missing_file_is_named_also_outside_a_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_store(STORE, tmp_path / "claims.yaml")

    with pytest.raises(BadUsage, match=r"^nowhere\.yaml: no such file"):
        diff("nowhere.yaml", store_path=str(tmp_path / "claims.yaml"))
