"""Turns claims into binary facts: subject, predicate and object in the sentence's own words."""

import re
from dataclasses import dataclass

from stargate_facts import model

_WORDLESS = frozenset(
    {"iobj", "dative", "npadvmod", "tmod", "advmod", "xcomp", "ccomp", "advcl", "oprd", "attr", "acomp", "dobj"}
)
_PLACES = frozenset({"here", "there", "away", "abroad", "home", "elsewhere", "yesterday", "today"})
_FACTUAL_MARKS = ("after", "before", "until", "because", "since")
_PREPOSITIONS = frozenset(
    """about above across after against along alongside amid among around as at before behind below beneath beside
    besides between beyond by despite down during except for from in inside into like near of off on onto out outside
    over past per since than through throughout to toward towards under underneath unlike until up upon versus via
    with within without including concerning regarding out of because of according to up to away from""".split()
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
    form: str = ""


def claim_triples(claim: model.Claim) -> list[Triple]:
    """Return a claim's binary facts, the one of its object first.

    Each further argument is a fact of its own, with what stands before it in the predicate:
    `Microsoft | has invested nearly $14 billion in | OpenAI`. So is each phrase inside another:
    `He | served as the first Prime Minister of | Australia`.
    """
    if claim.subject is None:
        return []
    cutter = _Cutter(claim)
    found: dict[tuple[str, str], str] = {}
    before = claim.predicate.text
    if claim.object is not None:
        words = cutter.trimmed(claim.object)
        found.setdefault((before, words), "object")
        _inside(cutter, before, claim.object, found, "object")
        before = f"{before} {words}"
    for argument in claim.arguments:
        if argument.inside or _is_idle(argument):
            continue
        predicate = f"{before} {cutter.role_words(argument)}".strip()
        form = argument.role if argument.role in _WORDLESS else "prep"
        found.setdefault((predicate, cutter.trimmed(argument)), form)
        _inside(cutter, predicate, argument, found, form)
    return [
        Triple(
            claim=claim.id,
            article=claim.article,
            subject=_one_line(claim.subject.text),
            predicate=_one_line(predicate),
            object=_one_line(object_),
            confidence=claim.confidence,
            form=form,
        )
        for (predicate, object_), form in found.items()
    ]


def _is_idle(argument: model.Argument) -> bool:
    """Tell whether an argument makes no useful binary fact: a lone adverb, or a clause that is claimed by itself."""
    if argument.role == "advcl":
        return not argument.text.lower().startswith(_FACTUAL_MARKS)
    return argument.role == "advmod" and " " not in argument.text and argument.text.lower() not in _PLACES


def _inside(cutter: "_Cutter", before: str, whole: model.Element, found: dict[tuple[str, str], str], form: str) -> None:
    for argument in cutter.claim.arguments:
        if argument.inside and whole.start <= argument.start and argument.end <= whole.end:
            predicate = f"{before} {cutter.text_before(argument, whole.start)}"
            kind = "prep" if argument.role in _PREPOSITIONS else "verb"
            found.setdefault((predicate, cutter.trimmed(argument)), f"{form}>{kind}")


class _Cutter:
    """Cuts words out of a claim's quote by their offsets."""

    def __init__(self, claim: model.Claim) -> None:
        self.claim = claim

    def role_words(self, argument: model.Argument) -> str:
        if argument.role in _WORDLESS:
            return ""
        start, end = self._role_extent(argument)
        return self._slice(start, end) if start < end else argument.role

    def trimmed(self, whole: model.Element) -> str:
        """Return an element's words without the participle or infinitive clause that ends it."""
        if whole.parts:
            return whole.text
        end = whole.end
        for argument in self.claim.arguments:
            if argument.inside and whole.start <= argument.start < whole.end and argument.role not in _PREPOSITIONS:
                start = self._role_extent(argument)[0]
                if whole.start < start < end:
                    end = start
        words = self._slice(whole.start, end).rstrip(" ,;:-")
        before, _, last = words.rpartition(" ")
        return before if before and end < whole.end and last in _PREPOSITIONS else words

    def text_before(self, argument: model.Argument, start: int) -> str:
        """Return the words from an offset to the end of the argument's preposition."""
        return self._slice(start, self._role_extent(argument)[1])

    def _role_extent(self, argument: model.Argument) -> model.Extent:
        """Return where the preposition stands: before the argument, or before the first of its list."""
        quote, shift = self.claim.evidence.quote, self.claim.evidence.start
        words = r"\s*".join(map(re.escape, argument.role.split()))
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
