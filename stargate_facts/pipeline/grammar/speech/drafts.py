"""Attributions in the making: what a cue, a source and a content are before their exact extents are known."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from stargate_facts.model import CueClass, Extent
from stargate_facts.pipeline.grammar.speech.quotations import Quotation

_VOICED = ("statement", "topic")  # `said that`, `called him`


@dataclass(slots=True)
class Draft:
    """An attribution in the making, in character offsets; `source` is the head of the source's phrase."""

    cue: Extent
    cue_class: CueClass
    frame: str
    source: Token | None
    content: list[Extent]
    recipient: Token | None = None
    verb: Token | None = None
    quotations: list[Quotation] = field(default_factory=list)
    source_extent: Extent | None = None  # where the syntax does not give it


def find_last_report(sentence: Span, drafts: Iterable[Draft]) -> Draft | None:
    """Return what a sentence reports by its main verb or in parenthesis, where its source may go on after it.

    `The mill, Ms. Roe says, is losing money. “It cannot go on.”`; so after what is said of somebody: `Mr. Poe called
    him a master of his trade. “He can mend anything.”`
    """
    reports = [each for each in drafts if each.source is not None and each.cue_class in _VOICED]
    inside = [each for each in reports if each.verb is not None and each.verb.sent.start == sentence.start]
    return next((each for each in reversed(inside) if each.verb == sentence.root or _is_parenthetical(each)), None)


def _is_parenthetical(draft: Draft) -> bool:
    return draft.frame == "parenthetical" or (draft.verb is not None and draft.verb.dep_ == "parataxis")
