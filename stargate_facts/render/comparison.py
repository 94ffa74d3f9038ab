"""The difference between two stores → text, JSON and Markdown."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from typing import Any

from stargate_facts.model import Claim
from stargate_facts.query.compare import Comparison
from stargate_facts.render import styles
from stargate_facts.render.lines import Line
from stargate_facts.render.records import claim_fields, to_json
from stargate_facts.render.rows import outer_arguments, show_argument, show_marks
from stargate_facts.render.safety import markdown_text, one_line
from stargate_facts.render.values import show_source

_LONG_VALUE = 60
_CONTEXT = 24
"""Characters that stand round a difference."""


def comparison_lines(comparison: Comparison) -> Iterator[Line]:
    """Yield a line for each claim added (+), removed (-) or changed (~), for text that moved (>), and a summary."""
    for sign, claims, style in (("+", comparison.added, styles.GOOD), ("-", comparison.removed, styles.BAD)):
        yield from ([(f"{sign} {one_line(claim.id)}", style), (f" {sentence(claim)}", "")] for claim in claims)
    for change in comparison.changed:
        yield [(f"~ {one_line(change.new.id)}", styles.UNCERTAIN), (f" {sentence(change.new)}", "")]
        for field in change.fields:
            old, new = show_change(field.old, field.new)
            yield [(f"    {one_line(field.path)} ", ""), (old, styles.BAD), (" → ", ""), (new, styles.GOOD)]
    yield from ([("> ", styles.DATE), (words, "")] for words in _moves(comparison))
    for each in comparison.articles_added:
        yield [(f"+ article {one_line(each.id)}", styles.GOOD)]
    for each in comparison.articles_removed:
        yield [(f"- article {one_line(each.id)}", styles.BAD)]
    yield [(comparison_summary(comparison), styles.HEADING)]


def comparison_json(comparison: Comparison) -> str:
    """Return the difference as one JSON object; claims have the fields of the store."""
    fields = {
        "added": [claim_fields(claim) for claim in comparison.added],
        "removed": [claim_fields(claim) for claim in comparison.removed],
        "changed": [
            {
                "id": each.new.id,
                "article": each.new.article,
                "fields": [
                    {"path": field.path, "old": _plain(field.old), "new": _plain(field.new)} for field in each.fields
                ],
            }
            for each in comparison.changed
        ],
        "moved": [
            {
                "id": each.new.id,
                "article": each.new.article,
                "old": {"start": each.old.evidence.start, "end": each.old.evidence.end},
                "new": {"start": each.new.evidence.start, "end": each.new.evidence.end},
            }
            for each in comparison.moved
        ],
        "articles_added": [each.id for each in comparison.articles_added],
        "articles_removed": [each.id for each in comparison.articles_removed],
        "entities_added": [each.name for each in comparison.entities_added],
        "entities_removed": [each.name for each in comparison.entities_removed],
    }
    return to_json(fields, indent=2) + "\n"


def comparison_markdown(comparison: Comparison) -> Iterator[str]:
    """Yield the lines of a report as one would put it into a pull request."""
    yield f"{comparison_summary(comparison)}\n"
    for heading, claims in (("Added", comparison.added), ("Removed", comparison.removed)):
        if claims:
            yield f"\n### {heading}\n\n"
            yield from (f"- {markdown_text(sentence(claim))} (`{one_line(claim.id)}`)\n" for claim in claims)
    if comparison.changed:
        yield "\n### Changed\n\n"
        for change in comparison.changed:
            yield f"- {markdown_text(sentence(change.new))} (`{one_line(change.new.id)}`)\n"
            for field in change.fields:
                old, new = map(markdown_text, show_change(field.old, field.new))
                yield f"  - {markdown_text(field.path)}: {old} → {new}\n"
    if comparison.moved:
        yield "\n### Moved\n\n"
        yield from (f"- {markdown_text(words)}\n" for words in _moves(comparison))


def comparison_summary(comparison: Comparison) -> str:
    """Return the difference in one line."""
    counts = (
        f"{len(comparison.added):,} added, {len(comparison.removed):,} removed, "
        f"{len(comparison.changed):,} changed, {len(comparison.moved):,} moved"
    )
    return f"{counts}." if not comparison.is_empty or comparison.moved else "No difference."


def sentence(claim: Claim) -> str:
    """Return a claim in one line: `Halden | has sold | two ferries to Borealis (said by ...)`."""
    complement = [claim.object.text] if claim.object else []
    parts = [
        claim.subject.text if claim.subject else "",
        claim.predicate.text,
        " ".join([*complement, *map(show_argument, outer_arguments(claim))]),
    ]
    words = " | ".join(one_line(part) for part in parts if part)
    notes = [f"[{mark}]" for mark in show_marks(claim)]
    if source := show_source(claim.attribution):
        notes.append(f"(said by {source})")
    return " ".join([words, *notes])


def show_change(old: Any, new: Any) -> tuple[str, str]:
    """Return two values in words; of long ones only what differs, and a few characters around it."""
    before, after = _value(old), _value(new)
    if max(len(before), len(after)) <= _LONG_VALUE:
        return before, after
    same_start = _shared(before, after)
    same_end = _shared(before[same_start:][::-1], after[same_start:][::-1])
    start, end = max(0, same_start - _CONTEXT), max(0, same_end - _CONTEXT)
    return _cut(before, start, end), _cut(after, start, end)


def _shared(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(first), len(second)))


def _cut(text: str, start: int, end: int) -> str:
    return f"{'…' if start else ''}{text[start : len(text) - end]}{'…' if end else ''}"


def _moves(comparison: Comparison) -> Iterator[str]:
    """Yield one sentence for all claims of an article that have moved by the same distance."""
    shifts = Counter((each.new.article, each.new.evidence.start - each.old.evidence.start) for each in comparison.moved)
    for (article, shift), count in shifts.items():
        yield f"{count:,} claim{'' if count == 1 else 's'} of {one_line(article)} moved by {shift:+,} characters"


def _value(value: Any) -> str:
    if value is None or value == "":
        return "(none)"
    plain = _plain(value)
    return one_line(plain if isinstance(plain, str) else to_json(plain))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
