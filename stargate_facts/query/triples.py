"""Turns claims into binary facts: subject, predicate and object in the sentence's own words."""

import re
from dataclasses import dataclass

from stargate_facts import model

_WORDLESS = frozenset(
    {"iobj", "dative", "npadvmod", "tmod", "advmod", "xcomp", "ccomp", "advcl", "oprd", "attr", "acomp", "dobj"}
)
_WITHOUT_VERB = frozenset({"apposition", "title", "age", "seat", "adjunct"})
_BANDS = ((0.7, 0.9), (0.4, 0.6), (0.0, 0.3))
_NEAR = 4
_WORTH_JOINING = 2
_PLACES = frozenset({"here", "there", "away", "abroad", "home", "elsewhere", "yesterday", "today"})
_FACTUAL_MARKS = ("after", "before", "until", "because", "since")
# fmt: off
_PREPOSITIONS = frozenset(
    {
        "about", "above", "according", "across", "after", "against", "along", "alongside", "amid", "among",
        "around", "as", "at", "away", "because", "before", "behind", "below", "beneath", "beside", "besides",
        "between", "beyond", "by", "concerning", "despite", "down", "during", "except", "for", "from", "in",
        "including", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over",
        "past", "per", "regarding", "since", "than", "through", "throughout", "to", "toward", "towards",
        "under", "underneath", "unlike", "until", "up", "upon", "versus", "via", "with", "within", "without",
    }
)
# fmt: on


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
    `Halden | has sold two ferries to | Borealis`. So is each phrase inside another:
    `She | worked as the second mayor of | Wexcombe`.
    """
    if claim.subject is None or claim.kind in _WITHOUT_VERB:
        return []
    cutter = _Cutter(claim)
    pieces = len(_lists(cutter)) + (claim.object is not None)
    found = _parts(cutter, is_short=pieces >= _WORTH_JOINING)
    if pieces >= _WORTH_JOINING:
        found.setdefault((claim.predicate.text, _joined(cutter)), "whole")
    said = _statement(claim)
    triples = [] if said is None else [said]
    return triples + [
        Triple(
            claim=claim.id,
            article=claim.article,
            subject=_one_line(claim.subject.text),
            predicate=_one_line(predicate),
            object=_one_line(object_),
            confidence=round(_band(claim.confidence) * _weight(form, pieces), 3),
            form=form,
        )
        for (predicate, object_), form in found.items()
        if object_
    ]


def _parts(cutter: "_Cutter", *, is_short: bool) -> dict[tuple[str, str], str]:
    """Return a predicate and object for each argument, and the form of each: which kind of argument it is.

    What stands before an argument goes into its predicate: the object, or else the verb's first phrase that is
    not a time (`was hit by earthquakes within` | `ten years`).

    Args:
        cutter: cuts the claim's words.
        is_short: leave the phrases inside an object or argument to triples of their own.
    """
    claim = cutter.claim
    found: dict[tuple[str, str], str] = {}
    before = claim.predicate.text
    if claim.object is not None:
        words = cutter.trimmed(claim.object, is_short=is_short)
        found.setdefault((before, words), "object")
        _inside(cutter, before, claim.object, found, "object")
        before = f"{before} {words}"
    is_first = claim.object is None
    for argument in claim.arguments:
        if argument.inside:
            continue
        predicate = f"{before} {cutter.role_words(argument)}".strip()
        words = cutter.trimmed(argument, is_short=is_short)
        form = argument.role if argument.role in _WORDLESS else "prep"
        if not _is_idle(argument):
            found.setdefault((predicate, words), form)
        _inside(cutter, predicate, argument, found, form)
        if is_first and form == "prep" and argument.start > claim.predicate.start and not _is_time(claim, argument):
            is_first = False
            if sum(cutter.start_of(each) == cutter.start_of(argument) for each in _further(claim)) == 1:
                before = f"{predicate} {words}"
    return found


def _is_time(claim: model.Claim, argument: model.Argument) -> bool:
    return any(argument.start < date.end and date.start < argument.end for date in claim.dates)


def _statement(claim: model.Claim) -> Triple | None:
    """Return who said it as a fact of its own, for the claim that its content begins with: `X | said | ...`."""
    if claim.attribution is None or claim.attribution.source is None or claim.subject is None:
        return None
    if claim.kind != "complement":
        return None
    source, cue, evidence = claim.attribution.source, claim.attribution.cue, claim.evidence
    if not (evidence.start <= source.start and source.end <= evidence.end):
        return None
    first, last = min(source.start, cue.start), max(source.end, cue.end)
    is_after = last <= claim.subject.start
    words = evidence.quote[last - evidence.start :] if is_after else evidence.quote[: max(0, first - evidence.start)]
    words = words.strip(" \n,:.“”\"'`‘’")
    that = words[:5].lower() == "that "
    start = evidence.quote.find(words, 0) + evidence.start + (5 if that else 0)
    if not words or claim.subject.start - start > _NEAR:
        return None
    return Triple(
        claim=claim.id,
        article=claim.article,
        subject=_one_line(re.split(r"\s?,", source.text)[0]),
        predicate=_one_line(cue.text),
        object=_one_line(words),
        confidence=_band(claim.confidence),
        form="statement",
    )


def _further(claim: model.Claim) -> list[model.Argument]:
    return [each for each in claim.arguments if not each.inside and not _is_idle(each)]


def _joined(cutter: "_Cutter") -> str:
    """Return the object and all further arguments as one, those that stand before the verb last."""
    claim = cutter.claim
    words = [(claim.object.start, claim.object.text)] if claim.object else []
    for items in _lists(cutter):
        start = cutter.start_of(items[0])
        words.append((start, cutter.between(start, items[-1].end)))
    return " ".join(text for _, text in sorted(words, key=lambda each: (each[0] < claim.predicate.start, each[0])))


def _lists(cutter: "_Cutter") -> list[list[model.Argument]]:
    """Group the further arguments that share one preposition: `for` [`sculptors`, `painters`]."""
    groups: dict[int, list[model.Argument]] = {}
    for each in _further(cutter.claim):
        groups.setdefault(cutter.start_of(each), []).append(each)
    return list(groups.values())


def _weight(form: str, pieces: int) -> float:
    """Return how a triple ranks among those of its claim: the complete one before its parts."""
    if ">" in form:
        return 0.2
    return 1.0 if form == "whole" or pieces < _WORTH_JOINING else 0.3


def _band(confidence: float) -> float:
    """Return a claim's confidence as one of three bands, so that within a band it is the form that ranks triples."""
    return next(band for least, band in _BANDS if confidence >= least)


def _is_idle(argument: model.Argument) -> bool:
    """Tell whether an argument makes no useful binary fact: a lone adverb, or a clause that is claimed by itself."""
    if argument.role in {"advcl", "xcomp"}:
        return not argument.text.lower().startswith(_FACTUAL_MARKS)
    return argument.role == "advmod" and " " not in argument.text and argument.text.lower() not in _PLACES


def _inside(cutter: "_Cutter", before: str, whole: model.Element, found: dict[tuple[str, str], str], form: str) -> None:
    for argument in cutter.claim.arguments:
        if argument.inside and whole.start <= argument.start and argument.end <= whole.end:
            predicate = f"{before} {cutter.text_before(argument, whole)}"
            kind = "prep" if _is_preposition(argument.role) else "verb"
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

    def trimmed(self, whole: model.Element, *, is_short: bool = True) -> str:
        """Return an element's words without the participle or infinitive clause that ends it.

        Args:
            whole: the object or argument.
            is_short: leave out prepositional phrases too, but those with `of`, which say what the thing is.
        """
        if whole.parts:
            return whole.text
        end = whole.end
        for argument in self.claim.arguments:
            if argument.inside and whole.start <= argument.start < whole.end:
                start = self._role_extent(argument)[0]
                is_cut = (is_short and argument.role != "of") or not _is_preposition(argument.role)
                if is_cut and whole.start < start < end:
                    end = start
        words = self._slice(whole.start, end).rstrip(" ,;:-")
        before, _, last = words.rpartition(" ")
        return before if before and end < whole.end and last in _PREPOSITIONS else words

    def start_of(self, argument: model.Argument) -> int:
        """Return where an argument starts, its preposition included."""
        return argument.start if argument.role in _WORDLESS else self._role_extent(argument)[0]

    def between(self, start: int, end: int) -> str:
        """Return the words between two offsets."""
        return self._slice(start, end)

    def text_before(self, argument: model.Argument, whole: model.Element) -> str:
        """Return an element's words up to the end of the preposition of an argument inside it."""
        end = self._role_extent(argument)[1]
        extents = whole.parts or ((whole.start, whole.end),)
        return " ".join(self._slice(first, min(last, end)) for first, last in extents if first < end)

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


def _is_preposition(role: str) -> bool:
    """Tell `of` and `in front of` from the verbs that link a phrase to its noun, `involving` and `to select`."""
    first = role.split(" ", 1)[0]
    return role in _PREPOSITIONS or (first in _PREPOSITIONS and first != "to")
