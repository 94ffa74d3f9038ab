"""`entities` lists what a store names, over all its articles, and shows one with its claims."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stargate_facts.cli.boundary import run
from stargate_facts.identity import claim_id, claim_words
from stargate_facts.model import Store
from stargate_facts.store import read_store, write_store
from stargate_facts.store.entities import by_article, merge_entities


@pytest.fixture
def store(ledger: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Write a store of two articles: one of Harbor Foods, which a gazetteer lists, and one that only says `Harbor`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    first = ledger.articles[0].id
    own = [replace(each, listed=each.name == "Harbor Foods") for each in by_article(ledger.entities)[first]]
    own = [replace(each, wikidata="Q9", description="makes soup") if each.listed else each for each in own]
    own = [replace(each, mentions={first: {"Harbor Foods": 2, "Harbor": 1}}) if each.listed else each for each in own]
    (harbor,) = [each for each in own if each.listed]
    other = replace(
        harbor, name="Harbor", aliases=(), listed=False, wikidata=None, description=None, mentions={"b": {"Harbor": 2}}
    )
    claim = next(each for each in ledger.claims if "Harbor Foods" in each.entities)
    claim = replace(claim, article="b", entities=("Harbor",), subject=replace(claim.subject, entity="Harbor"))
    made = replace(
        ledger,
        articles=(*ledger.articles, replace(ledger.articles[0], id="b", path="b.txt", date="2024-07-09")),
        entities=merge_entities([*own, other]),
        claims=(*ledger.claims, replace(claim, id=claim_id("b", claim_words(claim)))),
    )
    write_store(made, tmp_path / "data/claims.yaml")
    return read_store(tmp_path / "data/claims.yaml")


def test_one_line_an_entity_with_its_counts_and_first_and_last_date(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["entities"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]

    assert lines[0] == ["Name", "Type", "Claims", "Said", "Named", "Articles", "First", "Last", "Also", "called"]
    assert lines[2] == ["Harbor", "Foods", "ORG", "3", "0", "5", "2", "2024-05-02", "2024-07-09", "Harbor"]


@pytest.mark.parametrize("name", ["Harbor Foods", "harbor"])
def test_one_entity_with_what_the_gazetteer_says_and_its_claims_in_all_articles(
    store: Store, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(["entities", name]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == "Harbor Foods ORG Q9, also called Harbor"
    assert lines[1] == "makes soup"
    assert lines[2] == "3 claims, source of 0; named 5 times in 2 articles, 2024-05-02 to 2024-07-09"

    assert run(["entities", name, "--format", "json"]) == 0
    (profile,) = json.loads(capsys.readouterr().out)
    assert (profile["wikidata"], profile["description"]) == ("Q9", "makes soup")
    assert len(profile["claim_list"]) == 3


def test_the_articles_own_names_are_in_the_store_and_hold_together(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path("data/claims.yaml").read_text(encoding="utf-8")

    assert "  wikidata: Q9\n  description: makes soup\n" in text
    assert "  names:\n    b: Harbor\n" in text
    assert run(["query", "--entity", "Harbor Foods", "--count"]) == 0
    assert run(["query", "--entity", "Harbor", "--count"]) == 0
    assert capsys.readouterr().out == "3\n3\n"
