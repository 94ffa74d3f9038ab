"""How likely a claim is right: a logistic model over how it was found, its shape and its sentence.

The weights stand in `values/lexicon/claim_confidence.tsv`, fitted by `scripts/fit_confidence.py`.
"""

import math
from bisect import bisect_left, bisect_right
from functools import cache

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.values.lexicon import read_table

_PRONOUNS = frozenset({"it", "they", "he", "she", "this", "that", "we", "i", "you", "these", "those", "there", "one"})
_CLAUSES = {"advcl": "clause", "xcomp": "infinitive", "ccomp": "content", "npadvmod": "noun", "advmod": "adverb"}
_ODD_ROLES = frozenset({"dobj", "attr", "acomp", "iobj", "oprd"})  # a second object is more often a misparse than not
_QUOTATION_MARKS = frozenset('“”"')
_HARD_MARKS = {"colon": ":", "dots": "...", "or": " or "}
_LENGTHS = (12, 20, 30, 45, 60)
_GAPS = ((0, "none"), (2, "<3"), (8, "<9"), (10_000, ">=9"))


class Neighbours:
    """The word classes of an article's tokens (Penn Treebank), asked for by what they stand next to.

    A phrase that was cut short, or that was taken from another, shows in the words beside it.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts: list[int] = doc.to_array("IDX").tolist()

    def before(self, start: int) -> str:
        """Return the class of the word before an offset at which a token starts."""
        at = bisect_left(self._starts, start)
        return self._doc[at - 1].tag_ if at else "none"

    def after(self, end: int) -> str:
        """Return the class of the word after an offset at which a token ends."""
        at = bisect_left(self._starts, end)
        return self._doc[at].tag_ if at < len(self._starts) else "none"

    def above(self, end: int) -> str:
        """Return the class of the word that governs the one before an offset: `said` of `it` [`closed`] in a report."""
        return self._doc[bisect_left(self._starts, end) - 1].head.tag_


def estimate_confidence(claim: model.Claim, neighbours: Neighbours) -> float:
    """Return the share of claims like this one that are right, from 0 to 1."""
    weights = _weights()
    if f"verbless:{claim.kind}" in weights:
        return _share(weights[f"verbless:{claim.kind}"])
    total = weights["base"] + sum(weights.get(feature, 0.0) for feature in claim_features(claim, neighbours))
    return _share(total)


def claim_features(claim: model.Claim, neighbours: Neighbours) -> list[str]:
    """Return what the model looks at in a claim and around it, as names of rows in its table."""
    further = [each for each in claim.arguments if not each.inside]
    features = [
        f"kind:{claim.kind}",
        f"arguments:{min(len(further), 4)}",
        f"sentence:{_bucket(len(claim.evidence.quote.split()))}",
        f"object:{_bucket(len(claim.object.text.split()) * 3) if claim.object else 'none'}",
        f"modality:{claim.modality}",
    ]
    if claim.negated:
        features.append("negated")
    return [
        *features,
        *_sentence(claim.evidence.quote),
        *_source(claim),
        *_distance(claim, further),
        *_shape(claim, further),
        *_edges(claim, further, neighbours),
    ]


def _sentence(quote: str) -> list[str]:
    """Return what makes a sentence hard to read, beside its length."""
    features = [f"sentence:{name}" for name, mark in _HARD_MARKS.items() if mark in quote]
    if not _QUOTATION_MARKS.isdisjoint(quote):
        features.append("sentence:quoting")
    return [*features, f"sentence:commas:{min(quote.count(','), 5)}"]


def _source(claim: model.Claim) -> list[str]:
    if claim.attribution is None:
        return []
    features = [f"attributed:{claim.kind}"]
    if claim.attribution.source is None:
        features.append("attributed:unnamed")
    if claim.attribution.via:
        features.append("attributed:via")
    return features


def _distance(claim: model.Claim, further: list[model.Argument]) -> list[str]:
    """Return how much of the sentence is in the claim, and how far its verb stands from its subject."""
    parts = (claim.subject, claim.predicate, claim.object, *further)
    length = sum(part.end - part.start for part in parts if part is not None)
    features = [f"covered:{min(length * 5 // len(claim.evidence.quote), 4)}"]
    if claim.subject is None or claim.subject.end > claim.predicate.start:
        return features
    start = claim.evidence.start
    between = claim.evidence.quote[claim.subject.end - start : claim.predicate.start - start]
    gap = next(name for words, name in _GAPS if len(between.split()) <= words)
    return [*features, f"gap:{gap}", f"gap:{gap}:{claim.kind}"]


def _shape(claim: model.Claim, further: list[model.Argument]) -> list[str]:
    """Return what the subject, the predicate and further arguments look like."""
    features = []
    if claim.subject is not None:
        words = claim.subject.text.split()
        features.append("subject:pronoun" if words[0].lower() in _PRONOUNS else f"subject:{_bucket(len(words) * 3)}")
        if any(mark in claim.subject.text.replace(", whose", "") for mark in ",;:"):
            features.append("subject:punctuated")
    if claim.predicate.text.lower().startswith("to "):
        features.append("predicate:infinitive")
    if claim.predicate.text.endswith("ing") and " " not in claim.predicate.text:
        features.append("predicate:participle")
    if claim.predicate.parts:
        features.append("predicate:parted")
    if any(each.role in _ODD_ROLES for each in further):
        features.append("second object")
    if any(each.role == "advmod" for each in further):
        features.append("adverb")
    roles = {_CLAUSES.get(each.role, "phrase") for each in further}
    features += [f"{claim.kind} with {role}" for role in sorted(roles)]
    return features


def _edges(claim: model.Claim, further: list[model.Argument], neighbours: Neighbours) -> list[str]:
    """Return the classes of the words beside the claim and beside its subject, and of the one that governs its verb."""
    parts = [part for part in (claim.subject, claim.predicate, claim.object, *further) if part is not None]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    features = [
        f"before:{neighbours.before(start) if start > claim.evidence.start else 'start'}",
        f"after:{neighbours.after(end)}",
        f"above:{neighbours.above(claim.predicate.end)}",
    ]
    if claim.subject is not None:
        features.append(f"before subject:{neighbours.before(claim.subject.start)}")
        features.append(f"after subject:{neighbours.after(claim.subject.end)}")
    return features


def _share(log_odds: float) -> float:
    return round(1 / (1 + math.exp(-log_odds)), 2)


def _bucket(words: int) -> str:
    shorter = bisect_right(_LENGTHS, words)
    return f"<{_LENGTHS[shorter]}" if shorter < len(_LENGTHS) else f">={_LENGTHS[-1]}"


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in read_table("claim_confidence")}
