"""Lists every stretch of its article that a claim names."""

from collections.abc import Iterator
from itertools import chain

from stargate_facts.model import Claim, ClaimAttribution, Span


def claim_spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Yield each span of a claim with the field it stands in (`arguments[0]`), in the claim's order."""
    yield from _named("", subject=claim.subject, predicate=claim.predicate, object=claim.object)
    for name, spans in (("arguments", claim.arguments), ("amounts", claim.amounts), ("dates", claim.dates)):
        for index, span in enumerate(spans):
            yield f"{name}[{index}]", span
    for index, amount in enumerate(claim.amounts):
        yield from _named(f"amounts[{index}].", unit_from=amount.unit_from, measures=amount.measures)
    yield from _named("", modality_cue=claim.modality_cue, negation_cue=claim.negation_cue)
    if claim.attribution is not None:
        yield from _attribution_spans(claim.attribution, "attribution")


def _attribution_spans(attribution: ClaimAttribution, path: str) -> Iterator[tuple[str, Span]]:
    source = attribution.source
    yield from _named(f"{path}.", source=source, cue=attribution.cue, recipient=attribution.recipient)
    yield from _named(f"{path}.source.", same_as=source.same_as if source else None)
    yield from chain.from_iterable(
        _attribution_spans(each, f"{path}.via[{index}]") for index, each in enumerate(attribution.via)
    )


def _named(prefix: str, **spans: Span | None) -> Iterator[tuple[str, Span]]:
    for name, span in spans.items():
        if span is not None:
            yield prefix + name, span
