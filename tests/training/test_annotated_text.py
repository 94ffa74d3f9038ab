"""The text that the entity recogniser learned from: every mark is whole, and every mention of a name is marked."""

import re
import runpy
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
ANNOTATED = runpy.run_path(str(TRAINING / "annotated.py"))
ARTICLES = list(ANNOTATED["read_articles"](TRAINING / "names"))


def test_a_mark_gives_its_name_back_without_braces() -> None:
    article = ANNOTATED["read_article"]("a", "{P Ana Ruiz} left {O Acme Corp.} for {G Lagos}.")

    assert article.text == "Ana Ruiz left Acme Corp. for Lagos."
    assert [(article.text[name.start : name.end], name.label) for name in article.names] == [
        ("Ana Ruiz", "PERSON"),
        ("Acme Corp.", "ORG"),
        ("Lagos", "GPE"),
    ]


def test_a_brace_that_belongs_to_no_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="no mark"):
        ANNOTATED["read_article"]("a", "{X Ana Ruiz} left.")


def test_no_name_begins_or_ends_with_a_blank() -> None:
    names = [article.text[name.start : name.end] for article in ARTICLES for name in article.names]

    assert len(names) > 30_000
    assert [name for name in names if name != name.strip()] == []


def test_a_name_of_several_words_is_marked_wherever_its_article_has_it() -> None:
    unmarked = []
    for article in ARTICLES:
        marked = {i for name in article.names for i in range(name.start, name.end)}
        for text in {article.text[name.start : name.end] for name in article.names}:
            if " " in text:
                found = re.finditer(rf"(?<![\w-]){re.escape(text)}(?![\w-])", article.text)
                unmarked += [(article.id, text) for each in found if marked.isdisjoint(range(*each.span()))]

    assert unmarked == []
