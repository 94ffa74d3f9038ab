"""The tables of cues, signatures and qualifiers, which users may extend."""

from typing import get_args

import pytest

from stargate_facts.model import CueClass
from stargate_facts.pipeline.grammar.factuality.signatures import Effect
from stargate_facts.values.lexicon import read_table

FRAMES = {
    "signatures": {"to", "obj-to", "pass-to", "that", "ing", "np", "noun-to", "noun-that", "phrase-to", "plan-to"}
    | {
        f"{preposition}-ing"
        for preposition in ("from", "of", "in", "about", "for", "on", "at", "to", "with", "against")
    },
    "cues": {"quote", "that", "wh", "to", "obj-to", "ing", "np", "pred", "as", "obj-of", "obj-for", "seem", "it-that"}
    | {"about", "of", "on", "to-np", "for", "against", "with", "at", "in"},
}
JOBS = {
    "planned",
    "possible",
    "would",
    "hindsight",
    "condition",
    "negation",
    "negative-noun",
    "negative-determiner",
    "restrictor",
}


def test_signatures_know_their_frames_and_readings() -> None:
    for word, frame, affirmed, negated, example in read_table("signatures"):
        assert frame in FRAMES["signatures"], word
        assert {affirmed, negated} <= set(get_args(Effect)), word
        assert example, word


def test_cues_know_their_frames_and_classes() -> None:
    for word, pos, frame, cue_class in read_table("cues"):
        assert pos in ("verb", "noun", "adj"), word
        assert frame in FRAMES["cues"], word
        assert cue_class in get_args(CueClass), word


def test_qualifiers_know_their_jobs() -> None:
    assert {job for _, job, _ in read_table("qualifiers")} == JOBS


@pytest.mark.parametrize("name", ["signatures", "cues", "qualifiers"])
def test_entries_are_in_lower_case(name: str) -> None:
    assert [row[0] for row in read_table(name) if row[0] != row[0].lower()] == []


@pytest.mark.parametrize(("name", "key"), [("signatures", 2), ("cues", 3), ("qualifiers", 2)])
def test_no_entry_stands_twice(name: str, key: int) -> None:
    keys = [row[:key] for row in read_table(name)]

    assert len(keys) == len(set(keys))
