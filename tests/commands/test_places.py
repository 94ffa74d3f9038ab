"""Where a claim stands, for each kind of source."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stargate_facts.commands.places import Places
from stargate_facts.model import ArticleRecord, Store


def with_source(ledger: Store, path: str) -> Store:
    return replace(ledger, articles=(replace(ledger.articles[0], path=path),))


def places(store: Store, root: Path) -> list[str]:
    found = Places(store, root)
    return [found.where(claim) for claim in store.claims]


def test_a_claim_in_a_text_stands_on_a_line_of_it(ledger: Store, ledger_text: str, tmp_path: Path) -> None:
    (tmp_path / "harbor.txt").write_text(ledger_text, encoding="utf-8")

    assert places(with_source(ledger, "harbor.txt"), tmp_path) == ["harbor.txt:3", "harbor.txt:5", "harbor.txt:5"]


@pytest.mark.parametrize("content", [None, "another text", "\0"])
def test_without_its_words_in_the_source_there_is_no_line(content: str | None, ledger: Store, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "harbor.txt").write_text(content, encoding="utf-8")

    assert set(places(with_source(ledger, "harbor.txt"), tmp_path)) == {"harbor.txt"}


def test_an_article_of_a_jsonl_file_stands_on_its_line(ledger: Store, ledger_text: str, tmp_path: Path) -> None:
    rows = [{"id": "other", "text": "Something else."}, {"id": "harbor", "text": ledger_text}]
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    assert set(places(with_source(ledger, "all.jsonl"), tmp_path)) == {"all.jsonl:2"}


def test_one_of_many_articles_is_named_where_it_cannot_be_found(ledger: Store, tmp_path: Path) -> None:
    other = ArticleRecord(id="other", path="all.jsonl", sha256="0" * 64)
    store = with_source(ledger, "all.jsonl")

    assert set(places(replace(store, articles=(*store.articles, other)), tmp_path)) == {"all.jsonl#harbor"}


def test_a_source_outside_the_project_is_not_read(ledger: Store, ledger_text: str, tmp_path: Path) -> None:
    (tmp_path / "harbor.txt").write_text(ledger_text, encoding="utf-8")
    (tmp_path / "project").mkdir()

    assert set(places(with_source(ledger, "../harbor.txt"), tmp_path / "project")) == {"../harbor.txt"}
