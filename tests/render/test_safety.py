"""Text from an article must not steer what shows it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.render.safety import csv_cell, github_message, github_property, json_text, markdown_text, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\x9b31mb", r"a\x9b31mb"),
        ("a\x07\x00", r"a\x07\x00"),
        ("invoice\u202egpj.exe", r"invoice\u202egpj.exe"),
        ("two\nlines\tand\r\nmore", "two lines and more"),
        ("[bold]kept[/bold]", "[bold]kept[/bold]"),
        ("“kept” – €5 é 你好", "“kept” – €5 é 你好"),
    ],
)
def test_control_and_direction_characters_are_shown_not_sent(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text())
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    shown = one_line(text)

    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in shown)


@given(st.text())
def test_escaped_json_means_the_same(text: str) -> None:
    encoded = json_text(json.dumps({"text": text}, ensure_ascii=False))

    assert json.loads(encoded) == {"text": text}
    assert not any(0x7F <= ord(char) < 0xA0 or ord(char) == 0x202E for char in encoded)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(text: str) -> None:
    assert csv_cell(text)[0] in "' "


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a|b", r"a\|b"),
        ("line\nbreak", "line break"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("*not bold* [no](link) `code`", r"\*not bold\* \[no\](link) \`code\`"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, markdown: str) -> None:
    assert markdown_text(text) == markdown


def test_a_message_cannot_begin_another_workflow_command() -> None:
    assert github_message("100%\n::error::x") == "100%25%0A::error::x"
    assert github_property("a,b:c") == "a%2Cb%3Ac"
