"""What becomes an article, and what a user is told of what does not."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.errors import BadSource
from stargate_facts.sources import read_articles
from stargate_facts.sources import text as text_reader
from stargate_facts.sources.limits import MAX_CHARACTERS


def read_one(path: Path, content: bytes | str):
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [article] = read_articles([str(path)])
    return article


def prose(article):
    """Return the article's text with what is to be ignored taken out."""
    text = article.text
    for start, end in reversed(article.ignored):
        text = text[:start] + text[end:]
    return " ".join(text.split())


def test_a_date_header_gives_the_date_and_is_no_prose(tmp_path):
    article = read_one(tmp_path / "a1.txt", " date 2024-02-29 The board met.\n")

    assert (article.id, article.date) == ("a1", "2024-02-29")
    assert article.text == " date 2024-02-29 The board met.\n"
    assert prose(article) == "The board met."


@pytest.mark.parametrize(
    "text", ["The date 2024-02-29 is near.", "Dates 2024-02-29", "date palms grow here", "date 2024-1"]
)
def test_an_article_without_a_header_has_no_date(tmp_path, text):
    article = read_one(tmp_path / "a.txt", text)

    assert article.date is None
    assert article.ignored == ()


def test_text_is_kept_to_the_character(tmp_path):
    content = "\ufeff“Quoted—text”\r\n\tNext\u00a0line\n"

    assert read_one(tmp_path / "a.txt", content).text == content


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_is_read_back_as_it_is(text):
    [(_, article)] = text_reader.read(Path("a.txt"), io.BytesIO(text.encode()))

    assert isinstance(article, BadSource) or article.text == text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# A heading\n\nText.", "A heading Text."),
        ("The **board** of _Acme_ met.", "The board of Acme met."),
        ("See [the report](https://example.org/a_b_c) now.", "See the report now."),
        ("![a chart](chart.png)Costs rose.", "Costs rose."),
        ("> They said so.\n\n- one\n- two", "They said so. one two"),
        ("a snake_case_name and 3 * 4 * 5", "a snake_case_name and 3 * 4 * 5"),
        ("Before <b>bold</b><!-- hidden --> after", "Before bold after"),
    ],
)
def test_markdown_is_read_without_its_markup(tmp_path, markdown, words):
    article = read_one(tmp_path / "a.md", markdown)

    assert article.text == markdown
    assert prose(article) == words


def test_jsonl_gives_an_article_a_line_with_its_fields_untouched(tmp_path):
    rows = [
        {
            "id": "x",
            "date": "2024-05-01",
            "text": " date 2020-01-01 kept \n",
            "title": "T",
            "author": "A",
            "source": "S",
        },
        {"id": "y", "date": "2024-05-01T10:00:00Z", "text": "b"},
        {"id": "z", "text": "c", "date": None},
    ]
    file = tmp_path / "all.jsonl"
    file.write_text("\n\n".join(json.dumps(row) for row in rows))

    x, y, z = read_articles([str(file)])

    assert (x.id, x.date, x.text, x.title, x.author, x.source) == ("x", "2024-05-01", rows[0]["text"], "T", "A", "S")
    assert (x.ignored, y.date, z.date) == ((), "2024-05-01", None)


def test_compressed_jsonl_reads_like_plain(tmp_path):
    line = json.dumps({"id": "x", "text": "Some text."}) + "\n"
    (tmp_path / "a.jsonl").write_text(line)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line.encode()))

    [plain], [packed] = read_articles([str(tmp_path / "a.jsonl")]), read_articles([str(tmp_path / "b.jsonl.gz")])

    assert plain.text == packed.text


def test_html_gives_main_text_title_and_date(tmp_path):
    paragraphs = "".join(
        f"<p>The harbour board said on day {n} that the quay will be built in time.</p>" for n in range(9)
    )
    page = (
        "<html><head><title>Quay to be built</title>"
        "<meta property='article:published_time' content='2024-05-01T08:00:00Z'>"
        f"</head><body><nav>Home News Sport</nav><article><h1>Quay to be built</h1>{paragraphs}</article></body></html>"
    )
    article = read_one(tmp_path / "page.html", page)

    assert article.date == "2024-05-01"
    assert article.title == "Quay to be built"
    assert "that the quay will be built" in article.text
    assert "Home News Sport" not in article.text


def test_a_folder_is_read_in_the_order_of_names_without_hidden_and_foreign_files(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/c.md", ".git/x.txt", "notes.pdf"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("Text.")

    assert [article.id for article in read_articles([str(tmp_path)])] == ["c", "z", "b"]


def test_standard_input_is_one_article():
    [article] = read_articles(["-"], stdin=io.BytesIO(b"date 2024-05-01\nThe board met."))

    assert (article.id, article.date, article.path) == ("stdin", "2024-05-01", None)


JSON_LINES = b'{"id": "a", "text": "A."}\n{"id": "b", "text": }\n{"id": "c", "text": "C."}\n'
BAD_FILES = {
    "empty": ("a.txt", b"", "article a is empty"),
    "only white space": ("a.txt", b" \n\n", "article a is empty"),
    "only a header": ("a.txt", b"date 2024-05-01\n", "article a is empty"),
    "not UTF-8": ("a.txt", "Zürich".encode("latin-1"), "not UTF-8 at byte 1 (0xfc)"),
    "binary": ("a.txt", b"PK\x03\x04\x00\x00", "a binary file"),
    "too long": ("a.txt", b"word " * (MAX_CHARACTERS // 5 + 1), "split it"),
    "far too long": ("a.txt", b"word " * MAX_CHARACTERS, "too large"),
    "no such day": ("a.txt", b"date 2023-02-29 Text.", "'2023-02-29' is no date"),
    "bad JSON": ("a.jsonl", JSON_LINES, "line 2: not JSON"),
    "deep JSON": ("a.jsonl", b"[" * 100_000, "line 1: not JSON"),
    "no object": ("a.jsonl", b"[1]", "line 1: not an article"),
    "no id": ("a.jsonl", b'{"text": "A."}', 'line 1: "id" is missing'),
    "text no string": ("a.jsonl", b'{"id": "a", "text": 5}', 'line 1: "text" is missing or not a string'),
    "date no date": ("a.jsonl", b'{"id": "a", "text": "A.", "date": "soon"}', "line 1: 'soon' is no date"),
    "half a character": ("a.jsonl", b'{"id": "a", "text": "\\ud800"}', "surrogate"),
    "same id twice": ("a.jsonl", b'{"id": "a", "text": "A."}\n' * 2, "line 2: article id a was already used in"),
    "broken gzip": ("a.jsonl.gz", gzip.compress(b'{"id": "a", "text": "A."}\n')[:-9], "not a whole gzip file"),
    "no gzip": ("a.jsonl.gz", b"plain", "not a whole gzip file"),
    "unknown format": ("a.pdf", b"%PDF", "unknown format"),
    "no main text": ("a.html", b"<html></html>", "no main text"),
}


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_named_with_what_is_wrong_in_one_line(tmp_path, name, content, message):
    file = tmp_path / name
    file.write_bytes(content)

    with pytest.raises(BadSource) as caught:
        list(read_articles([str(file)]))

    assert str(caught.value).startswith(str(file))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(BadSource, match=r"nowhere\.txt: no such file or folder"):
        list(read_articles([str(tmp_path / "nowhere.txt")]))


def test_a_folder_without_articles_is_named(tmp_path):
    with pytest.raises(BadSource, match="no articles in this folder"):
        list(read_articles([str(tmp_path)]))


def test_two_files_of_one_name_are_told_apart_by_their_paths(tmp_path):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("Text.")

    with pytest.raises(BadSource) as caught:
        list(read_articles([str(tmp_path)]))

    assert str(tmp_path / "x" / "a.txt") in str(caught.value)
    assert str(tmp_path / "y" / "a.txt") in str(caught.value)


def test_bad_lines_can_be_skipped_and_are_told(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(JSON_LINES)
    told: list[BadSource] = []

    assert [article.id for article in read_articles([str(file)], on_bad=told.append)] == ["a", "c"]
    assert [str(each) for each in told if "line 2" in str(each)]


@pytest.mark.parametrize("name", ["id", "text", "title", "author", "source"])
def test_half_a_surrogate_pair_is_refused_in_any_field(tmp_path, name):
    row = {"id": "a", "text": "Prose."} | {name: "\ud800"}

    with pytest.raises(BadSource, match=f'line 1: "{name}" holds half of a surrogate pair'):
        read_one(tmp_path / "a.jsonl", json.dumps(row))


def test_a_pipe_with_an_articles_name_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(BadSource, match="no plain file"):
        list(read_articles([str(tmp_path / "a.txt")]))
