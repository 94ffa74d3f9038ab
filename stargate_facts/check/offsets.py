"""Rules: every element of a claim has its words at its offsets, and stands in or near its evidence."""

from collections.abc import Iterator
from itertools import pairwise

from stargate_facts.check.findings import Finding
from stargate_facts.check.subject import Subject
from stargate_facts.model import Argument, Claim, Element, Predicate, Span
from stargate_facts.store.spans import claim_spans

_FAR = 2000
"""Characters. A quotation's cue, or the words that gave a unit, may stand a few sentences away, but no farther."""

_ANYWHERE = ".same_as"
"""Where a source was first described may lie as far back as the article goes."""


def check_offsets(subject: Subject) -> Iterator[Finding]:
    """Yield each element whose words do not stand at its offsets. Claims whose quote does not stand are left out."""
    for claim in subject.claims:
        if subject.stands(claim):
            for field, span in claim_spans(claim):
                yield from _check_words(subject, claim, field, span)
                yield from _check_place(subject, claim, field, span)


def _check_words(subject: Subject, claim: Claim, field: str, span: Span) -> Iterator[Finding]:
    parts = span.parts if isinstance(span, Element | Predicate) else ()
    if parts:
        there = " ".join(subject.text[start:end] for start, end in parts)
        ordered = all(one[1] <= other[0] for one, other in pairwise(parts))
        holds = there == span.text and ordered and (parts[0][0], parts[-1][1]) == (span.start, span.end)
    else:
        there = subject.text[span.start : span.end]
        holds = subject.holds_words((span.start, span.end), span.text)
    if not holds:
        yield subject.about(
            "offsets-differ",
            claim,
            at=span.start,
            field=field,
            message=f"{field} `{span.text}` does not stand at {span.start} to {span.end}, there is `{there[:120]}`",
            hint="restore the claim, or run extract again",
        )


def _check_place(subject: Subject, claim: Claim, field: str, span: Span) -> Iterator[Finding]:
    evidence = claim.evidence
    if field.endswith(_ANYWHERE):
        near = True
    elif field in ("subject", "predicate", "object") or isinstance(span, Argument):
        near = evidence.start <= span.start and span.end <= evidence.end
    else:
        near = evidence.start - _FAR <= span.start and span.end <= evidence.end + _FAR
    if not near:
        message = f"{field} `{span.text}` stands outside the evidence"
        yield subject.about(
            "offsets-outside", claim, at=span.start, field=field, message=message, hint="restore the claim"
        )
