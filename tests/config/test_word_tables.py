"""What users' own tables of cues and signatures may say, and what is said of bad ones."""

from pathlib import Path

import pytest

from stargate_facts.config import read_settings
from stargate_facts.errors import BadConfiguration


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty project the current folder."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_rows_are_read_with_comments_and_further_columns_left_out(folder: Path) -> None:
    (folder / "c.tsv").write_text("# mine\n\ntweet\tverb\tthat\tstatement\n", encoding="utf-8")
    (folder / "s.tsv").write_text("wangle\tto\tfact\tnot\twangled to win it\n", encoding="utf-8-sig")
    (folder / "stargate-facts.toml").write_text("cues = 'c.tsv'\nsignatures = ['s.tsv']\n", encoding="utf-8")

    settings = read_settings()

    assert settings.cues == (("tweet", "verb", "that", "statement"),)
    assert settings.signatures == (("wangle", "to", "fact", "not"),)
    assert settings.lexicon_hash is not None


BAD = [
    ("cues", "tweet verb that", "1: 1 columns; write word, part of speech, frame, class with a tab between"),
    ("cues", "tweet\tverb\tthat\t", "1: 4 columns; write"),
    ("cues", "tweet\tverb\tthat\tspoken", "1: 'spoken' is no class; write one of attitude, none, perception"),
    ("cues", "tweet\tverb\tthat-way\tstatement", "1: 'that-way' is no frame of a verb; write one of about,"),
    ("cues", "tweet\tadverb\tthat\tstatement", "1: 'adverb' is no part of speech; write one of adj, noun,"),
    ("signatures", "wangle\tto\tfact\tmaybe", "1: 'maybe' is no reading where negated; write one of fact,"),
    (
        "signatures",
        "wangle\tto\tfact\tnot\nwangle\tto\tnot\tfact",
        "2: wangle to stands at c.tsv, line 1 already; keep one of them",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "message"), BAD)
def test_a_row_that_means_nothing_is_named_with_its_file_and_line(
    folder: Path, key: str, text: str, message: str
) -> None:
    (folder / "c.tsv").write_text(text, encoding="utf-8")

    with pytest.raises(BadConfiguration) as caught:
        read_settings(**{key: ["c.tsv"]})

    assert str(caught.value).startswith(f"c.tsv, line {message}")
    assert "\n" not in str(caught.value)
