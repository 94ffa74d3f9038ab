"""The difference between two stores → text, JSON and Markdown."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from stargate_facts.model import Claim
from stargate_facts.query.compare import ChangedClaim, Comparison, MovedClaim
from stargate_facts.render import styles
from stargate_facts.render.records import claim_fields, to_json
from stargate_facts.render.rows import outer_arguments, show_argument, show_marks
from stargate_facts.render.safety import markdown_text, one_line
from stargate_facts.render.values import show_source

_LONGEST_VALUE = 160


def comparison_text(comparison: Comparison) -> RenderableType:
    """Return a line for each claim that was added (+), removed (-), changed (~) or moved (>), and a summary."""
    lines = [
        *(_line("+", claim, styles.GOOD) for claim in comparison.added),
        *(_line("-", claim, styles.BAD) for claim in comparison.removed),
        *(line for change in comparison.changed for line in _changed_lines(change)),
        *(_moved_line(move) for move in comparison.moved),
        *(Text(f"+ article {one_line(each.id)}", style=styles.GOOD) for each in comparison.articles_added),
        *(Text(f"- article {one_line(each.id)}", style=styles.BAD) for each in comparison.articles_removed),
    ]
    return Group(*lines, Text(comparison_summary(comparison)))


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
                old, new = markdown_text(_value(field.old)), markdown_text(_value(field.new))
                yield f"  - {markdown_text(field.path)}: {old} → {new}\n"
    if comparison.moved:
        yield "\n### Moved\n\n"
        yield from (f"- {markdown_text(sentence(each.new))} (`{one_line(each.new.id)}`)\n" for each in comparison.moved)


def comparison_summary(comparison: Comparison) -> str:
    """Return the difference in one line."""
    counts = (
        f"{len(comparison.added):,} added, {len(comparison.removed):,} removed, "
        f"{len(comparison.changed):,} changed, {len(comparison.moved):,} moved"
    )
    return f"{counts}." if not comparison.is_empty or comparison.moved else "No difference."


def sentence(claim: Claim) -> str:
    """Return a claim in one line: `Microsoft | has invested | nearly $14 billion in OpenAI (said by ...)`."""
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


def _line(sign: str, claim: Claim, style: str) -> Text:
    text = Text(f"{sign} ", style=style).append(one_line(claim.id)).append(f" {sentence(claim)}", style="not bold")
    return _hanging(text)


def _changed_lines(change: ChangedClaim) -> Iterator[Text]:
    yield _hanging(Text("~ ", style=styles.UNCERTAIN).append(f"{one_line(change.new.id)} {sentence(change.new)}"))
    for field in change.fields:
        text = Text(f"    {one_line(field.path)} ").append(_value(field.old), style=styles.BAD)
        yield _hanging(text.append(" → ").append(_value(field.new), style=styles.GOOD))


def _moved_line(move: MovedClaim) -> Text:
    shift = f" ({move.old.evidence.start} → {move.new.evidence.start})"
    return _hanging(Text("> ", style=styles.DATE).append(f"{one_line(move.new.id)} {sentence(move.new)}").append(shift))


def _hanging(text: Text) -> Text:
    text.overflow = "fold"
    return text


def _value(value: Any) -> str:
    if value is None or value == "":
        return "(none)"
    plain = _plain(value)
    words = plain if isinstance(plain, str) else to_json(plain)
    shown = one_line(words)
    return shown if len(shown) <= _LONGEST_VALUE else shown[: _LONGEST_VALUE - 1] + "…"


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
