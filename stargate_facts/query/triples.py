"""Turns claims into binary facts: subject, predicate and object in the sentence's own words."""

import re
from dataclasses import dataclass

from stargate_facts import model

_WORDLESS = frozenset(
    {"iobj", "dative", "npadvmod", "tmod", "advmod", "xcomp", "ccomp", "advcl", "oprd", "attr", "acomp", "dobj"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """A binary fact out of a claim. `claim` and `article` are ids."""

    claim: str
    article: str
    subject: str
    predicate: str
    object: str
    confidence: float


def claim_triples(claim: model.Claim) -> list[Triple]:
    """Return a claim's binary facts, the one of its object first.

    Each further argument is a fact of its own, with what stands before it in the predicate:
    `Microsoft | has invested nearly $14 billion in | OpenAI`. So is each phrase inside another:
    `He | served as the first Prime Minister of | Australia`.
    """
    if claim.subject is None:
        return []
    cutter = _Cutter(claim)
    found: dict[tuple[str, str], float] = {}
    before = claim.predicate.text
    if claim.object is not None:
        found.setdefault((before, claim.object.text), claim.confidence)
        _inside(cutter, before, claim.object, found)
        before = f"{before} {claim.object.text}"
    for argument in claim.arguments:
        if argument.inside:
            continue
        words = cutter.role_words(argument)
        predicate = f"{before} {words}".strip()
        found.setdefault((predicate, argument.text), claim.confidence)
        _inside(cutter, predicate, argument, found)
    return [
        Triple(
            claim=claim.id,
            article=claim.article,
            subject=_one_line(claim.subject.text),
            predicate=_one_line(predicate),
            object=_one_line(object_),
            confidence=confidence,
        )
        for (predicate, object_), confidence in found.items()
    ]


def _inside(cutter: "_Cutter", before: str, whole: model.Element, found: dict[tuple[str, str], float]) -> None:
    for argument in cutter.claim.arguments:
        if argument.inside and whole.start <= argument.start and argument.end <= whole.end:
            predicate = f"{before} {cutter.text_before(argument, whole.start)}"
            found.setdefault((predicate, argument.text), cutter.claim.confidence)


class _Cutter:
    """Cuts words out of a claim's quote by their offsets."""

    def __init__(self, claim: model.Claim) -> None:
        self.claim = claim

    def role_words(self, argument: model.Argument) -> str:
        if argument.role in _WORDLESS:
            return ""
        start, end = self._role_extent(argument)
        return self._slice(start, end) if start < end else argument.role

    def text_before(self, argument: model.Argument, start: int) -> str:
        """Return the words from an offset to the end of the argument's preposition."""
        return self._slice(start, self._role_extent(argument)[1])

    def _role_extent(self, argument: model.Argument) -> model.Extent:
        """Return where the preposition stands: before the argument, or before the first of its list."""
        quote, shift = self.claim.evidence.quote, self.claim.evidence.start
        words = r"\s+".join(map(re.escape, argument.role.split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
        last = None
        for match in pattern.finditer(quote, 0, max(0, argument.start - shift)):
            last = match
        return (shift + last.start(), shift + last.end()) if last else (argument.start, argument.start)

    def _slice(self, start: int, end: int) -> str:
        shift = self.claim.evidence.start
        return self.claim.evidence.quote[start - shift : end - shift].strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
