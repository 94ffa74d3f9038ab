"""A check fails on whatever no longer holds, and says which claim and which line."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from stargate_facts.check.findings import CODES
from stargate_facts.commands.check import check
from stargate_facts.commands.extract import extract
from stargate_facts.errors import BadStore
from stargate_facts.identity import claim_id, claim_words, content_hash
from stargate_facts.model import (
    Amount,
    Argument,
    ArticleRecord,
    Claim,
    ClaimAttribution,
    Date,
    Element,
    EntityRecord,
    Evidence,
    Extractor,
    ModelVersion,
    Predicate,
    Source,
    Span,
    Store,
)
from stargate_facts.pipeline import run
from stargate_facts.store import read_store, write_store

TEXT = """date 2024-05-06

Orrin Mills closed its oldest plant.

Its rival Ferris & Daughters paid $13 million for the plant in 2019. The town was glad.

A second mill will open soon.
"""
QUOTE = "Its rival Ferris & Daughters paid $13 million for the plant in 2019."
EXTRACTOR = Extractor(
    name="stargate-facts", version="1", rules="1", spacy="3", model=ModelVersion(name="m", version="1", sha256="0")
)


def at(words, model_type, /, **fields):
    start = TEXT.index(words)
    return model_type(start=start, end=start + len(words), text=words, **fields)


def make_claim():
    start = TEXT.index(QUOTE)
    claim = Claim(
        id="",
        article="mill",
        subject=at("Ferris & Daughters", Element, entity="Ferris & Daughters"),
        predicate=at("paid", Predicate, lemma="pay"),
        object=at("$13 million", Element),
        arguments=(at("in 2019", Argument, role="in"),),
        entities=("Ferris & Daughters",),
        amounts=(at("$13 million", Amount, kind="money", value=13_000_000, unit="USD"),),
        dates=(at("2019", Date, type="DATE", value="2019", begin="2019-01-01", finish="2019-12-31"),),
        evidence=Evidence(
            start=start, end=start + len(QUOTE), quote=QUOTE, prefix="plant.\n\n", suffix=" The town was glad."
        ),
    )
    return replace(claim, id=claim_id("mill", claim_words(claim)))


CLAIM = make_claim()
STORE = Store(
    schema=1,
    extractor=EXTRACTOR,
    articles=(ArticleRecord(id="mill", path="news/mill.txt", sha256=content_hash(TEXT), date="2024-05-06"),),
    entities=(EntityRecord(name="Ferris & Daughters", type="ORG", mentions={"mill": {"Ferris & Daughters": 1}}),),
    claims=(CLAIM,),
)


@pytest.fixture(params=["claims.yaml", "claims/"])
def project(request, tmp_path):
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "news").mkdir()
    (tmp_path / "news/mill.txt").write_text(TEXT, encoding="utf-8")
    write_store(STORE, f"{tmp_path}/{request.param}")
    return tmp_path


@pytest.fixture
def store_path(project):
    return str(project / "claims") if (project / "claims").is_dir() else str(project / "claims.yaml")


def edit(project, old, new):
    file = project / "news/mill.txt"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(store_path, **options):
    return {finding.code: finding for finding in check(store_path, **options).findings}


def test_a_store_that_holds_gives_no_finding(store_path):
    result = check(store_path)

    assert (result.findings, result.failed, result.claims, result.articles) == ((), False, 1, 1)


def test_a_digit_changed_in_the_source_names_claim_and_line(project, store_path):
    edit(project, "$13", "$14")

    findings = found(store_path)

    assert set(findings) == {"source-changed", "claim-changed"}
    finding = findings["claim-changed"]
    assert (finding.claim, finding.path, finding.line, finding.kind) == (CLAIM.id, "news/mill.txt", 5, "changed")
    assert "$14 million" in finding.message
    assert check(store_path).failed


def test_text_before_a_claim_moves_it(project, store_path):
    edit(project, "Orrin Mills closed", "In one more line,\nOrrin Mills closed")

    finding = found(store_path)["claim-moved"]

    assert (finding.claim, finding.line, finding.kind) == (CLAIM.id, 6, "moved")


def test_a_sentence_taken_out_is_gone(project, store_path):
    edit(project, QUOTE, "Nobody knows who.")

    finding = found(store_path)["claim-gone"]

    assert (finding.claim, finding.kind, finding.severity) == (CLAIM.id, "gone", "error")


def test_text_after_a_claim_leaves_the_claim_alone(project, store_path):
    edit(project, "open soon", "open very soon")

    assert set(found(store_path)) == {"source-changed"}


def test_another_date_in_the_source_is_found(project, store_path):
    edit(project, "date 2024-05-06", "date 2024-05-07")

    assert set(found(store_path)) == {"source-changed", "source-date"}


EDITS = [
    (replace(CLAIM, amounts=(replace(CLAIM.amounts[0], value=14_000_000),)), "amount-differs", "value: 14000000"),
    (replace(CLAIM, amounts=(replace(CLAIM.amounts[0], unit="EUR"),)), "amount-differs", "unit: EUR"),
    (replace(CLAIM, amounts=(replace(CLAIM.amounts[0], bound="nearly"),)), "amount-differs", "bound: nearly"),
    (
        replace(CLAIM, amounts=(replace(CLAIM.amounts[0], measures=Span(start=0, end=7, text="a price")),)),
        "offsets-differ",
        "measures:",
    ),
    (replace(CLAIM, dates=(replace(CLAIM.dates[0], value="2018"),)), "date-differs", "value: '2018'"),
    (replace(CLAIM, dates=(replace(CLAIM.dates[0], finish="2019-12-30"),)), "date-differs", "2019-12-30"),
    (replace(CLAIM, dates=(replace(CLAIM.dates[0], type="DURATION"),)), "date-differs", "type: DURATION"),
    (replace(CLAIM, subject=replace(CLAIM.subject, start=CLAIM.subject.start + 1)), "offsets-differ", "subject:"),
    (replace(CLAIM, object=replace(CLAIM.object, end=CLAIM.object.end + 1)), "offsets-differ", "object:"),
    (replace(CLAIM, subject=replace(CLAIM.subject, parts=((1, 2), (3, 4)))), "offsets-differ", "subject:"),
    (replace(CLAIM, evidence=replace(CLAIM.evidence, end=9999)), "quote-differs", "end: 9999"),
    (replace(CLAIM, evidence=replace(CLAIM.evidence, start=1)), "quote-differs", "start: 1"),
    (replace(CLAIM, evidence=replace(CLAIM.evidence, suffix=" The tower")), "quote-context", "suffix:"),
    (replace(CLAIM, subject=replace(CLAIM.subject, entity="Nobody")), "entity-unknown", "subject:"),
    (replace(CLAIM, entities=("Nobody",)), "entity-unknown", "entities: [Nobody]"),
    (replace(CLAIM, id="c-000000000000"), "id-differs", "id: c-0"),
    (replace(CLAIM, predicate=at("closed", Predicate, lemma="close")), "offsets-outside", "predicate:"),
]


@pytest.mark.parametrize(("claim", "code", "line"), EDITS)
def test_an_edit_of_the_store_names_claim_and_line_of_the_store(project, store_path, claim, code, line):
    write_store(replace(STORE, claims=(claim,)), store_path)

    finding = found(store_path)[code]

    assert finding.claim == claim.id
    lines = Path(finding.store_path).read_text(encoding="utf-8").splitlines()
    assert line in lines[finding.store_line - 1]


def test_what_does_not_hold_together_is_found_not_refused(project, store_path):
    write_store(replace(STORE, claims=(CLAIM, replace(CLAIM, note="twice"))), store_path)

    finding = found(store_path)["store-inconsistent"]

    assert (finding.claim, finding.message) == (CLAIM.id, "claims[1].id: another claim has this id")
    assert finding.store_line


def test_an_entity_counted_too_often_is_found(project, store_path):
    entity = replace(STORE.entities[0], mentions={"mill": {"Ferris & Daughters": 2}})
    write_store(replace(STORE, entities=(entity,)), store_path)

    assert found(store_path)["entity-count"].entity == "Ferris & Daughters"


def test_a_source_that_is_gone_takes_its_claims_with_it(project, store_path):
    (project / "news/mill.txt").unlink()

    findings = found(store_path)

    assert set(findings) == {"source-missing", "claim-gone"}
    assert findings["claim-gone"].claim == CLAIM.id


def test_a_claim_from_standard_input_is_a_warning(project, store_path):
    write_store(replace(STORE, articles=(replace(STORE.articles[0], path="-"),)), store_path)

    result = check(store_path)

    assert [finding.code for finding in result.findings] == ["source-unread"]
    assert not result.failed


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/hostname", "news/../../secret.txt", "news/link.txt"])
def test_a_source_outside_the_project_is_refused(project, store_path, path):
    (project / "news/link.txt").symlink_to("/etc/hostname")
    write_store(replace(STORE, articles=(replace(STORE.articles[0], path=path),)), store_path)

    with pytest.raises(BadStore, match=r"\.yaml, line \d+: .*lies outside the project.*--root"):
        check(store_path)


def test_a_source_with_a_name_that_no_file_can_have_is_refused(project, store_path):
    write_store(replace(STORE, articles=(replace(STORE.articles[0], path="news/a\0.txt"),)), store_path)

    with pytest.raises(BadStore, match=r"\.yaml, line \d+: .*no file can have that name"):
        check(store_path)


@pytest.mark.parametrize("kind", ["long", "pipe"])
def test_a_source_that_is_no_plain_file_is_missing(project, store_path, kind):
    path = f"{'x' * 5000}.txt" if kind == "long" else "news/pipe.txt"
    if kind == "pipe":
        os.mkfifo(project / path)
    write_store(replace(STORE, articles=(replace(STORE.articles[0], path=path),)), store_path)

    codes = {finding.code for finding in check(store_path).findings}

    assert codes == {"source-missing", "claim-gone"}


def test_a_named_root_is_what_paths_are_relative_to(project, store_path, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere")
    shutil.move(project / "news", other / "news")

    assert check(store_path, root=str(other)).findings == ()


def test_a_line_of_jsonl_is_named(project, store_path):
    rows = [{"id": "other", "text": "x"}, {"id": "mill", "text": TEXT.replace("$13", "$19"), "date": "2024-05-06"}]
    (project / "news/all.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    write_store(replace(STORE, articles=(replace(STORE.articles[0], path="news/all.jsonl"),)), store_path)

    assert found(store_path)["claim-changed"].line == 2


def test_a_kept_claim_whose_name_is_no_longer_listed_is_only_a_warning(project, store_path):
    write_store(replace(STORE, claims=(replace(CLAIM, stale=True, note="mine"),), entities=()), store_path)

    result = check(store_path)

    assert {finding.code for finding in result.findings} == {"entity-unknown"}
    assert not result.failed


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Ferris and Sons and Orrin Mills", set()),
        ("Orrin Mills and Ferris and Sons", set()),
        ("Orrin Mills and Nobody", {"entity-unknown"}),
        ("Orrin Mills and ", {"entity-unknown"}),
        ("Orrin Mills and Gone Ltd", {"entity-gone"}),
    ],
)
def test_an_element_that_stands_for_several_names_them_all(project, store_path, name, codes):
    names = {"Ferris & Daughters": "Ferris & Daughters", "Ferris and Sons": "Ferris", "Orrin Mills": "Orrin Mills",
             "Gone Ltd": "Gone"}  # fmt: skip
    entities = tuple(EntityRecord(name=each, type="ORG", mentions={"mill": {form: 1}}) for each, form in names.items())
    claim = replace(CLAIM, subject=replace(CLAIM.subject, entity=name))
    write_store(replace(STORE, claims=(claim,), entities=entities), store_path)

    assert set(found(store_path)) - {"entity-count"} == codes


def test_a_source_taken_up_from_far_above_holds(tmp_path, monkeypatch):
    opening, sentence = "Two pilots of Northwind", "The pilots said the airfield had closed."
    text = f"{opening} spoke to us.\n\n{'The wind was strong that day. ' * 200}\n\n{sentence}\n"
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "field.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def span(words, kind, **fields):
        start = text.rindex(words)
        return kind(start=start, end=start + len(words), text=words, **fields)

    first = Span(start=0, end=len(opening), text=opening)
    start = text.index(sentence)
    claim = Claim(
        id="",
        article="field",
        subject=span("the airfield", Element),
        predicate=span("had closed", Predicate, lemma="close"),
        attribution=ClaimAttribution(
            kind="indirect", source=span("The pilots", Source, same_as=first), cue=span("said", Span)
        ),
        evidence=Evidence(start=start, end=start + len(sentence), quote=sentence, prefix=text[start - 32 : start]),
    )
    claim = replace(claim, id=claim_id("field", claim_words(claim)))
    record = ArticleRecord(id="field", path="field.txt", sha256=content_hash(text))
    write_store(Store(schema=1, extractor=EXTRACTOR, articles=(record,), entities=(), claims=(claim,)), "claims.yaml")

    assert check("claims.yaml").findings == ()


def test_all_codes_of_this_file_are_in_the_closed_list():
    assert {code for _, code, _ in EDITS} <= set(CODES)


def test_a_store_is_not_changed_by_being_checked(project, store_path):
    before = read_store(store_path)
    check(store_path)

    assert read_store(store_path) == before


def test_extraction_again_reports_what_would_differ(tmp_path, monkeypatch, nlp):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "build", lambda name, settings: nlp)
    (tmp_path / "a.txt").write_text("Orrin Mills paid Ferris $3 million. Zorg closed its plant.", encoding="utf-8")
    extract(["a.txt"], store_path="claims.yaml")
    assert check("claims.yaml", reextract=True).findings == ()

    store = read_store("claims.yaml")
    first, *rest = store.claims
    extractor = replace(store.extractor, rules="other")
    write_store(replace(store, extractor=extractor, claims=(replace(first, modality="planned"),)), "claims.yaml")
    result = check("claims.yaml", reextract=True)

    assert {(each.code, each.claim, each.severity) for each in result.findings} == {
        ("reextract-changed", first.id, "error"),
        ("reextract-extractor", None, "warning"),
        *(("reextract-added", claim.id, "error") for claim in rest),
    }
    assert "modality planned → asserted" in next(each.message for each in result.findings if each.claim == first.id)


def test_a_claim_kept_for_its_note_is_not_told_to_be_extracted_again(project, store_path):
    gone = replace(
        CLAIM, stale=True, note="called them", evidence=replace(CLAIM.evidence, quote="It never stood here.")
    )
    write_store(replace(STORE, claims=(gone,)), store_path)

    hints = {each.hint for each in check(store_path).findings if each.code == "quote-differs"}

    assert hints == {
        "it was kept for what a person wrote into it; move that to the claim in its place, and remove this one"
    }
