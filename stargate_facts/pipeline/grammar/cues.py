"""Cue words and the frames in which they ascribe a content, from the table of cues."""

from typing import Literal, cast

from stargate_facts.model import CueClass
from stargate_facts.values.lexicon import read_table

PartOfSpeech = Literal["verb", "noun", "adj"]


def _read() -> dict[PartOfSpeech, dict[str, dict[str, CueClass]]]:
    table: dict[PartOfSpeech, dict[str, dict[str, CueClass]]] = {"verb": {}, "noun": {}, "adj": {}}
    for word, pos, frame, cue_class in read_table("cues"):
        table[cast(PartOfSpeech, pos)].setdefault(word, {})[frame] = cast(CueClass, cue_class)
    return table


CUES = _read()
"""For each part of speech and lemma, the class of the cue in each of its frames."""


def has_frame(pos: PartOfSpeech, lemma: str, frame: str) -> bool:
    """Tell whether the word can ascribe a content in this frame: `vow` does in `to`."""
    return frame in CUES[pos].get(lemma, ())


def classify(pos: PartOfSpeech, lemma: str, frame: str) -> CueClass:
    """Return the class of a word's frame; statement where the table has no such frame."""
    return CUES[pos].get(lemma, {}).get(frame, "statement")
