"""Rules: each claim's evidence stands verbatim at its offsets, between its prefix and suffix."""

from collections.abc import Iterator

from stargate_facts.check.findings import Finding
from stargate_facts.check.subject import Subject
from stargate_facts.model import Claim

_SHOWN = 120
_STALE = "it was kept for what a person wrote into it; move that to the claim in its place, and remove this one"


def check_quotes(subject: Subject) -> Iterator[Finding]:
    """Yield, for each claim whose quote is not where it should be, what has become of it."""
    for claim in subject.claims:
        if subject.stands(claim):
            yield from _check_extent(subject, claim)
        elif subject.is_unchanged:
            yield _differs(subject, claim)
        else:
            yield _fate(subject, claim)


def _check_extent(subject: Subject, claim: Claim) -> Iterator[Finding]:
    evidence, text = claim.evidence, subject.text
    if evidence.end != evidence.start + len(evidence.quote):
        message = f"evidence ends at {evidence.end}, but its quote at {evidence.start + len(evidence.quote)}"
        yield subject.about("quote-differs", claim, message=message, field="evidence.end", hint="restore the claim")
    for name, words, there in (
        ("prefix", evidence.prefix, text[max(0, evidence.start - len(evidence.prefix)) : evidence.start]),
        ("suffix", evidence.suffix, text[evidence.end : evidence.end + len(evidence.suffix)]),
    ):
        if words != there:
            message = f"the {name} `{words}` is not what stands there, `{there}`"
            yield subject.about(
                "quote-context", claim, message=message, field=f"evidence.{name}", hint="run extract again"
            )


def _differs(subject: Subject, claim: Claim) -> Finding:
    # The source is as it was, so it is the store that was edited.
    evidence = claim.evidence
    there = subject.text[evidence.start : evidence.end]
    return subject.about(
        "quote-differs",
        claim,
        field="evidence.start" if (anchor := subject.anchor(claim)) and anchor.how == "moved" else "evidence.quote",
        message=f"`{_short(evidence.quote)}` does not stand at {evidence.start}, there is `{_short(there)}`",
        hint=_STALE if claim.stale else "the store was edited; restore the claim, or run extract again",
    )


def _fate(subject: Subject, claim: Claim) -> Finding:
    anchor = subject.anchor(claim)
    quote = _short(claim.evidence.quote)
    if anchor is None:
        message = f"`{quote}` is no longer in the text, nor anything like it"
        hint = _STALE if claim.stale else "run extract again, or remove the claim"
        return subject.about("claim-gone", claim, kind="gone", message=message, hint=hint, at=None)
    if anchor.how == "moved":
        message = f"`{quote}` has moved from {claim.evidence.start} to {anchor.start}"
        return subject.about(
            "claim-moved",
            claim,
            kind="moved",
            message=message,
            hint="run extract again",
            at=anchor.start,
            distance=anchor.start - claim.evidence.start,
        )
    now = _short(subject.text[anchor.start : anchor.end])
    message = f"`{quote}` has changed to `{now}`"
    return subject.about(
        "claim-changed", claim, kind="changed", message=message, hint="run extract again", at=anchor.start
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
