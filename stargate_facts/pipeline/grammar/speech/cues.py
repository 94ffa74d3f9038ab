"""Cue words and the frames in which they ascribe a content, from the table of cues."""

from collections.abc import Iterable
from typing import Literal, cast

from stargate_facts.model import CueClass
from stargate_facts.pipeline.grammar.word_tables import WordTable
from stargate_facts.settings import NO_CUE, CueRow
from stargate_facts.values.lexicon import read_table

PartOfSpeech = Literal["verb", "noun", "adj"]


CueTable = dict[PartOfSpeech, dict[str, dict[str, CueClass]]]
"""For each part of speech and lemma, the class of the cue in each of its frames."""


def make_table(own: Iterable[CueRow] = ()) -> CueTable:
    """Return the packaged table with a user's own rows, which win."""
    table: CueTable = {"verb": {}, "noun": {}, "adj": {}}
    for word, pos, frame, cue_class in (*read_table("cues"), *own):
        if cue_class == NO_CUE:
            table[cast(PartOfSpeech, pos)].get(word, {}).pop(frame, None)
        else:
            table[cast(PartOfSpeech, pos)].setdefault(word, {})[frame] = cast(CueClass, cue_class)
    return table


CUES = WordTable("cues", make_table())


def cues_of(pos: PartOfSpeech) -> dict[str, dict[str, CueClass]]:
    """Return the frames of every cue of a part of speech, by lemma."""
    return CUES.get()[pos]


def has_frame(pos: PartOfSpeech, lemma: str, frame: str) -> bool:
    """Tell whether the word can ascribe a content in this frame: `vow` does in `to`."""
    return frame in CUES.get()[pos].get(lemma, ())


def classify(pos: PartOfSpeech, lemma: str, frame: str) -> CueClass:
    """Return the class of a word's frame; statement where the table has no such frame."""
    return CUES.get()[pos].get(lemma, {}).get(frame, "statement")
