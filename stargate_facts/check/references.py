"""Rules: the names that a claim uses are the store's and in the article, and its id follows from its words."""

from collections import Counter
from collections.abc import Container, Iterator

from stargate_facts.check.findings import Finding
from stargate_facts.check.subject import Subject
from stargate_facts.identity import claim_id, claim_words
from stargate_facts.model import Claim, ClaimAttribution, Element

_AND = " and "
"""What joins the names of an element that stands for several."""


def check_names(subject: Subject) -> Iterator[Finding]:
    """Yield each name in a claim that the store does not list, or that is not in the article."""
    absent = {name for name, forms in subject.names.items() if not any(form in subject.one_line for form in forms)}
    for claim in subject.claims:
        for field, name in _names(claim):
            names = _split(name, subject.names)
            if names is None:
                yield subject.about(
                    "entity-unknown",
                    claim,
                    severity="warning" if claim.stale else "error",
                    field=field,
                    message=f"{field} names `{name}`, which the store's entities do not have for this article",
                    hint="restore the name, or run extract again",
                )
            elif not absent.isdisjoint(names):
                message = f"{field} names `{name}`, but no form of that name stands in the article any more"
                yield subject.about(
                    "entity-gone", claim, kind="gone", field=field, message=message, hint="run extract again"
                )


def _split(name: str, known: Container[str]) -> tuple[str, ...] | None:
    """Return the names that an element stands for (`they`: `Acme and Mill & Son`), or None if one is not known."""
    if name in known:
        return (name,)
    words = name.split(_AND)
    for end in range(len(words) - 1, 0, -1):  # a name may itself hold an `and`
        if (first := _AND.join(words[:end])) in known and (rest := _split(_AND.join(words[end:]), known)):
            return (first, *rest)
    return None


def check_mentions(subject: Subject) -> Iterator[Finding]:
    """Yield each entity that the store counts more often than its forms stand in the article."""
    for name, forms in subject.names.items():
        for form, count in forms.items():
            there = subject.one_line.count(form) if form else 0
            if not 1 <= count <= there:
                yield subject.about(
                    "entity-count",
                    entity=name,
                    message=f"`{form}` ({name}) stands {there} times in the article, the store counts {count}",
                    hint="run extract again",
                )


def check_ids(subject: Subject) -> Iterator[Finding]:
    """Yield each claim whose id is not the one that its words give."""
    same_words = Counter(claim_words(claim) for claim in subject.claims)
    for claim in subject.claims:
        words = claim_words(claim)
        # Of several claims with the same words, which one is the first is not the store's to say.
        ids = {claim_id(claim.article, words, occurrence=number) for number in range(same_words[words])}
        if claim.id not in ids and not claim.stale:
            yield subject.about(
                "id-differs",
                claim,
                field="id",
                message=f"its words give the id {claim_id(claim.article, words)}",
                hint="restore the claim's words or its id",
            )


def _names(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield each canonical name in a claim once, with the field it stands in first."""
    found: dict[str, str] = {}
    elements: list[tuple[str, Element | None]] = [("subject.entity", claim.subject), ("object.entity", claim.object)]
    elements += [(f"arguments[{index}].entity", each) for index, each in enumerate(claim.arguments)]
    for field, element in elements:
        if element is not None and element.entity is not None:
            found.setdefault(element.entity, field)
    for field, attribution in _attributions(claim.attribution, "attribution"):
        if attribution.source is not None and attribution.source.name is not None:
            found.setdefault(attribution.source.name, f"{field}.source.name")
    for index, name in enumerate(claim.entities):
        found.setdefault(name, f"entities[{index}]")
    for name, field in found.items():
        yield field, name


def _attributions(attribution: ClaimAttribution | None, field: str) -> Iterator[tuple[str, ClaimAttribution]]:
    if attribution is not None:
        yield field, attribution
        for index, each in enumerate(attribution.via):
            yield from _attributions(each, f"{field}.via[{index}]")
