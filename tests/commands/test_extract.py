"""Extraction into a store: what is kept, what is done again, what is removed, and what happens when it stops."""

import errno
import io
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from stargate_facts.commands import extract as command
from stargate_facts.commands.check import check
from stargate_facts.commands.extract import Change, ExtractOptions, Interrupted, extract
from stargate_facts.errors import BadSource, BadStore, CannotWrite, MissingDependency
from stargate_facts.identity import claim_id, claim_words
from stargate_facts.model import AnnotatedArticle, Claim, Element, Entity, Evidence, Predicate, Span
from stargate_facts.pipeline import run
from stargate_facts.store import read_store, write_store

DRY = ExtractOptions(dry_run=True)
SKIP = ExtractOptions(skip_bad=True)


def annotated(article):
    """Take each sentence of four words for a claim: `Acme paid Bob money.`"""
    claims, entities, at = [], [], 0
    for sentence in article.text.splitlines(keepends=True):
        words = sentence.split()
        if len(words) == 4 and words[0] != "date":
            spans = []
            for word in words[:3]:
                start = article.text.index(word, at if not spans else spans[-1].end)
                spans.append(Span(start=start, end=start + len(word), text=word))
            subject, verb, object_ = ({"start": each.start, "end": each.end, "text": each.text} for each in spans)
            entities.append(Entity(**subject, type="ORG", name=words[0]))
            claim = Claim(
                id="",
                article=article.id,
                subject=Element(**subject, entity=words[0]),
                predicate=Predicate(**verb, lemma=words[1]),
                object=Element(**object_),
                entities=(words[0],),
                evidence=Evidence(start=at, end=at + len(sentence.rstrip()), quote=sentence.rstrip()),
            )
            claims.append(replace(claim, id=claim_id(article.id, claim_words(claim))))
        at += len(sentence)
    return AnnotatedArticle(article=article, claims=tuple(claims), entities=tuple(entities))


class Pipeline:
    """Stands in for the model; counts what it is asked to do, and can be made to stop."""

    def __init__(self):
        self.done = []
        self.stop_after = None

    def annotate(self, articles, *, nlp, jobs):
        for article in articles:
            if len(self.done) == self.stop_after:
                raise KeyboardInterrupt
            self.done.append(article.id)
            yield annotated(article)


@pytest.fixture
def pipeline(monkeypatch):
    pipeline = Pipeline()
    monkeypatch.setattr(run, "build", lambda name, settings: None)
    monkeypatch.setattr(run, "annotate", pipeline.annotate)
    return pipeline


@pytest.fixture
def project(tmp_path, monkeypatch, pipeline):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "news").mkdir()
    write(tmp_path / "news/a.txt", "Acme paid Bob money.\nZorg owes Ann thanks.\n")
    write(tmp_path / "news/b.txt", "Acme sold Cid shares.\n")
    return tmp_path


@pytest.fixture(params=["data/claims.yaml", "data/claims/"])
def store_path(request):
    return request.param


def write(path, text):
    path.write_text(text, encoding="utf-8")


def annotate_claim(store_path, index, **fields):
    store = read_store(store_path)
    claims = list(store.claims)
    claims[index] = replace(claims[index], **fields)
    write_store(replace(store, claims=tuple(claims)), store_path)
    return claims[index]


def files_of(project):
    return {path: path.read_bytes() for path in sorted((project / "data").rglob("*")) if path.is_file()}


def test_a_first_extraction_writes_a_store_that_checks(project, store_path):
    summary = extract(["news"], store_path=store_path)

    assert (summary.articles, summary.claims) == (Change(total=2, new=2), Change(total=3, new=3))
    assert (summary.entities, summary.written, summary.warnings) == (2, True, ())
    assert [article.path for article in read_store(store_path).articles] == ["news/a.txt", "news/b.txt"]
    assert check(store_path).findings == ()


def test_a_store_that_says_the_same_keeps_a_persons_comments(project):
    extract(["news"], store_path="data/claims.yaml")
    with (project / "data/claims.yaml").open("a", encoding="utf-8") as file:
        file.write("# call Ann again\n")

    assert not extract(["news"], store_path="data/claims.yaml").written
    assert (project / "data/claims.yaml").read_text(encoding="utf-8").endswith("# call Ann again\n")


def test_extracting_twice_does_nothing_the_second_time(project, pipeline, store_path):
    extract(["news"], store_path=store_path)
    before = files_of(project)

    summary = extract(["news"], store_path=store_path)

    assert files_of(project) == before
    assert (summary.articles, summary.claims) == (Change(total=2, unchanged=2), Change(total=3, unchanged=3))
    assert not summary.written
    assert pipeline.done == ["a", "b"]


def test_the_order_of_extraction_leaves_no_trace(project, store_path):
    extract(["news/b.txt"], store_path=store_path)
    extract(["news/a.txt"], store_path=store_path)
    one_by_one = files_of(project)
    for file in one_by_one:
        file.unlink()

    extract(["news"], store_path=store_path)

    assert files_of(project) == one_by_one


def test_only_what_has_changed_is_done_again(project, pipeline, store_path):
    extract(["news"], store_path=store_path)
    write(project / "news/b.txt", "Acme sold Cid shares.\nZorg sued Acme twice.\n")

    summary = extract(["news"], store_path=store_path)

    assert pipeline.done == ["a", "b", "b"]
    assert summary.articles == Change(total=2, changed=1, unchanged=1)
    assert summary.claims == Change(total=4, new=1, unchanged=3)


def test_another_extractor_does_everything_again(project, pipeline, store_path, monkeypatch):
    extract(["news"], store_path=store_path)
    describe = command.describe_extractor
    monkeypatch.setattr(command, "describe_extractor", lambda name, settings: replace(describe(name), rules="other"))

    extract(["news"], store_path=store_path)

    assert pipeline.done == ["a", "b", "a", "b"]
    assert read_store(store_path).extractor.rules == "other"


def test_what_a_person_wrote_stays_when_the_article_changes(project, store_path):
    extract(["news"], store_path=store_path)
    before = annotate_claim(store_path, 0, status="no", note="12:30: ask\n“Bob”", tags=("1e5", "money"))
    write(project / "news/a.txt", "Acme has grown since.\nAcme paid Bob money.\n")

    extract(["news"], store_path=store_path)

    after = next(claim for claim in read_store(store_path).claims if claim.id == before.id)
    assert (after.status, after.note, after.tags) == ("no", "12:30: ask\n“Bob”", ("1e5", "money"))
    assert (after.evidence.start, after.stale) == (22, False)


def test_a_claim_with_a_note_is_kept_when_extraction_no_longer_finds_it(project, store_path):
    extract(["news"], store_path=store_path)
    before = annotate_claim(store_path, 0, note="mine")
    write(project / "news/a.txt", "Nothing.\n")

    summary = extract(["news"], store_path=store_path)

    kept = [claim for claim in read_store(store_path).claims if claim.article == "a"]
    assert kept == [replace(before, stale=True)]
    assert (summary.kept, summary.claims.removed) == (1, 1)

    write(project / "news/a.txt", "Acme paid Bob money.\n")
    assert extract(["news"], store_path=store_path).kept == 0
    assert next(claim for claim in read_store(store_path).claims if claim.id == before.id) == before


def test_an_article_that_left_its_folder_leaves_the_store(project, store_path):
    extract(["news"], store_path=store_path)
    (project / "news/b.txt").unlink()

    summary = extract(["news"], store_path=store_path)

    assert summary.articles == Change(total=1, unchanged=1, removed=1)
    assert [article.id for article in read_store(store_path).articles] == ["a"]
    assert [entity.name for entity in read_store(store_path).entities] == ["Acme", "Zorg"]


def test_an_article_that_left_stays_for_the_claims_that_a_person_wrote_on(project, store_path):
    extract(["news"], store_path=store_path)
    kept = annotate_claim(store_path, 0, tags=("keep",))
    (project / "news/a.txt").unlink()

    summary = extract(["news"], store_path=store_path)

    assert [claim for claim in read_store(store_path).claims if claim.article == "a"] == [replace(kept, stale=True)]
    assert (summary.claims.removed, summary.kept) == (1, 1)


def test_one_more_file_leaves_the_others_alone(project, store_path):
    extract(["news"], store_path=store_path)
    write(project / "other.txt", "Acme hired Dan yesterday.\n")
    (project / "news/b.txt").unlink()

    extract(["other.txt"], store_path=store_path)

    assert [article.id for article in read_store(store_path).articles] == ["a", "b", "other"]


def test_a_line_that_left_its_jsonl_leaves_the_store(project, store_path):
    rows = '{"id": "x", "text": "Acme paid Bob money."}\n{"id": "y", "text": "Acme sold Cid shares."}\n'
    write(project / "all.jsonl", rows)
    extract(["all.jsonl"], store_path=store_path)
    write(project / "all.jsonl", rows.splitlines()[0])

    extract(["all.jsonl"], store_path=store_path)

    assert [article.id for article in read_store(store_path).articles] == ["x"]


def test_another_article_of_the_same_id_is_refused(project, store_path):
    extract(["news"], store_path=store_path)
    (project / "more").mkdir()
    write(project / "more/a.txt", "Another text altogether.\n")
    before = files_of(project)

    with pytest.raises(BadSource, match=r"more/a\.txt: article id a is in the store already, from news/a\.txt"):
        extract(["more"], store_path=store_path)
    assert files_of(project) == before


def test_a_file_that_moved_keeps_its_claims(project, pipeline, store_path):
    extract(["news"], store_path=store_path)
    (project / "news/a.txt").rename(project / "a.txt")

    extract(["a.txt"], store_path=store_path)

    assert pipeline.done == ["a", "b"]
    assert [article.path for article in read_store(store_path).articles] == ["a.txt", "news/b.txt"]


def test_a_dry_run_writes_nothing(project, store_path):
    summary = extract(["news"], store_path=store_path, options=DRY)

    assert (summary.claims.new, summary.written, (project / "data").exists()) == (3, False, False)


def test_a_bad_source_stops_it_before_the_model_is_loaded(project, pipeline, store_path, monkeypatch):
    (project / "news/c.txt").write_bytes(b"\xff")
    monkeypatch.setattr(run, "build", lambda name, settings: pytest.fail("loaded"))

    with pytest.raises(BadSource, match=r"c\.txt: not UTF-8 at byte 0"):
        extract(["news"], store_path=store_path)
    assert not (project / "data").exists()


def test_bad_sources_can_be_skipped_and_lose_nothing(project, store_path):
    extract(["news"], store_path=store_path)
    (project / "news/a.txt").write_bytes(b"\xff")

    summary = extract(["news"], store_path=store_path, options=SKIP)

    assert [article.id for article in read_store(store_path).articles] == ["a", "b"]
    assert len(summary.warnings) == 1
    assert "not UTF-8" in summary.warnings[0]


def test_standard_input_is_read_once(project, store_path):
    extract(["-"], store_path=store_path, stdin=io.BytesIO(b"Acme paid Bob money.\n"))

    store = read_store(store_path)
    assert [article.path for article in store.articles] == ["-"]
    assert len(store.claims) == 1


def test_a_source_outside_the_project_is_a_warning(project, store_path, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    write(other / "x.txt", "Acme paid Bob money.\n")

    summary = extract([str(other)], store_path=store_path)

    assert read_store(store_path).articles[0].path.startswith("../")
    assert "lies outside the project" in summary.warnings[0]
    with pytest.raises(BadStore, match="lies outside the project"):
        check(store_path)


def test_ctrl_c_saves_what_is_done_and_the_next_run_goes_on(project, pipeline, store_path):
    pipeline.stop_after = 1
    with pytest.raises(Interrupted, match="1 of 2 articles done") as stopped:
        extract(["news"], store_path=store_path)
    assert (stopped.value.done, stopped.value.total, stopped.value.saved) == (1, 2, True)
    assert [article.id for article in read_store(store_path).articles] == ["a"]

    pipeline.stop_after = None
    extract(["news"], store_path=store_path)

    assert pipeline.done == ["a", "b"]
    assert check(store_path).findings == ()


def test_ctrl_c_during_a_new_extractors_run_keeps_the_old_claims(project, pipeline, store_path, monkeypatch):
    extract(["news"], store_path=store_path)
    finished = files_of(project)
    describe = command.describe_extractor
    monkeypatch.setattr(command, "describe_extractor", lambda name, settings: replace(describe(name), rules="other"))
    pipeline.stop_after = 3
    with pytest.raises(Interrupted):
        extract(["news"], store_path=store_path)
    assert len(read_store(store_path).claims) == 3

    pipeline.stop_after = None
    extract(["news"], store_path=store_path)

    assert pipeline.done == ["a", "b", "a", "b"]
    assert files_of(project).keys() == finished.keys()
    assert not any(b"outdated" in data for path, data in files_of(project).items() if path.suffix == ".yaml")


def test_a_full_disk_leaves_what_was_there(project, store_path, monkeypatch):
    extract(["news/a.txt"], store_path=store_path)
    before = files_of(project)

    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left on device; that file is as it was"):
        extract(["news"], store_path=store_path)
    assert files_of(project) == before


def test_a_read_only_folder_is_found_out_before_the_work(project, pipeline, store_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    with pytest.raises(CannotWrite, match="is read-only"):
        extract(["news"], store_path=store_path)
    assert pipeline.done == []


def test_a_store_that_cannot_be_read_is_never_overwritten(project, pipeline):
    (project / "claims.yaml").write_text("schema: 9\n", encoding="utf-8")

    with pytest.raises(BadStore, match="schema 9"):
        extract(["news"], store_path="claims.yaml")
    assert (project / "claims.yaml").read_text(encoding="utf-8") == "schema: 9\n"


def test_an_unknown_model_is_named(project, store_path):
    with pytest.raises(MissingDependency, match="model nope: not installed"):
        extract(["news"], store_path=store_path, options=ExtractOptions(model="nope"))


def test_the_json_schema_lies_beside_the_store(project, store_path):
    extract(["news"], store_path=store_path)

    (schema,) = (project / "data").rglob("claims.schema.json")
    for file in schema.parent.glob("*.yaml"):
        assert file.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=claims.schema.json\n")


def test_an_unchanged_store_needs_no_spacy(project, store_path):
    extract(["news"], store_path=store_path)
    code = (
        "import sys; from stargate_facts.commands.extract import extract;"
        f"extract(['news'], store_path={store_path!r}); sys.exit('spacy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_real_pipeline_gives_the_same_bytes_for_any_number_of_jobs(tmp_path, monkeypatch, nlp, jobs):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "build", lambda name, settings: nlp)
    texts = [
        "date 2024-03-05 The town of Orrin paid $3 million for the mill last year, its mayor said.",
        "Ferris Ltd. plans to hire 40 people in May. It did not say where.",
    ]
    for number, text in enumerate(texts):
        write(tmp_path / f"{number}.txt", text)

    extract(["."], store_path="one.yaml")
    extract(["."], store_path="several.yaml", options=ExtractOptions(jobs=jobs))
    extract(["1.txt"], store_path="parts.yaml", options=ExtractOptions(jobs=jobs))
    extract(["0.txt"], store_path="parts.yaml", options=ExtractOptions(jobs=jobs))

    expected = (tmp_path / "one.yaml").read_bytes()
    assert (tmp_path / "several.yaml").read_bytes() == expected
    assert (tmp_path / "parts.yaml").read_bytes() == expected
    assert {claim.article for claim in read_store("one.yaml").claims} == {"0", "1"}
    assert check("one.yaml").findings == ()
