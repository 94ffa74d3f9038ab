"""A name in the text, as token positions."""

from dataclasses import dataclass
from typing import get_args

from stargate_facts import model
from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.words import Words

NAME_TYPES = frozenset(get_args(model.EntityType))
TITLED_WORKS = frozenset({"WORK_OF_ART", "LAW", "EVENT"})  # whose names can hold words of any form


@dataclass(slots=True)
class NameSpan:
    """A name in the text. `label` is what the model called it, `""` where it missed it."""

    start: int
    end: int
    label: str
    title: str = ""  # the honorific or role that stood before it, in lower case


def title_before(span: NameSpan, words: Words) -> str:
    """Return the honorific or role before a name, in lower case without a full stop, `""` if there is none."""
    word = words.lower[span.start - 1].rstrip(".") if span.start else ""
    return span.title or (word if word in name_lists.honorifics() else "")
