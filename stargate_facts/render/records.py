"""Claims → JSON, JSON lines and CSV, with the field names of the claim store."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from stargate_facts.model import Claim
from stargate_facts.query.triples import Triple
from stargate_facts.render.rows import Locate, outer_arguments, show_argument
from stargate_facts.render.safety import csv_cell, json_text
from stargate_facts.store.layout import to_plain
from stargate_facts.store.yaml_io import dump

CSV_COLUMNS = (
    "id",
    "article",
    "where",
    "subject",
    "subject_entity",
    "predicate",
    "lemma",
    "object",
    "object_entity",
    "arguments",
    "entities",
    "amounts",
    "amount_values",
    "amount_highs",
    "amount_units",
    "amount_bounds",
    "dates",
    "date_values",
    "modality",
    "negated",
    "said_by",
    "attribution",
    "quote",
    "start",
    "end",
    "confidence",
    "status",
    "note",
    "tags",
)
_TRIPLE_FIELDS = ("claim", "article", "subject", "predicate", "object", "confidence")
_SEPARATOR = "; "


def claims_json(claims: Iterable[Claim]) -> str:
    """Return one JSON list of all the claims."""
    return to_json([claim_fields(claim) for claim in claims], indent=2) + "\n"


def claims_jsonl(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield a line of JSON for each claim."""
    return (to_json(claim_fields(claim)) + "\n" for claim in claims)


def claims_yaml(claims: Iterable[Claim]) -> str:
    """Return the claims as a YAML list, in the form that they have in a store."""
    return dump([to_plain(claim) for claim in claims])


def triples_jsonl(triples: Iterable[Triple]) -> Iterator[str]:
    """Yield a line of JSON for each binary fact."""
    return (to_json({name: getattr(triple, name) for name in _TRIPLE_FIELDS}) + "\n" for triple in triples)


def claims_csv(claims: Iterable[Claim], locate: Locate) -> Iterator[str]:
    """Yield the header and a row for each claim; several values in one cell are parted by `; `.

    Words that a spreadsheet would run as a formula have an apostrophe before them.
    """
    yield _csv_line(CSV_COLUMNS)
    for claim in claims:
        values = _flat(claim, locate)
        yield _csv_line([_cell(values[column]) for column in CSV_COLUMNS])


def claim_fields(claim: Claim) -> dict[str, Any]:
    """Return a claim as plain data: what is null, false or empty is left out, as in a store."""
    fields: dict[str, Any] = to_plain(claim)
    return fields


def to_json(value: object, *, indent: int | None = None) -> str:
    """Return JSON that is safe to show on a terminal."""
    return json_text(json.dumps(value, ensure_ascii=False, indent=indent))


def _flat(claim: Claim, locate: Locate) -> dict[str, object]:
    subject, object_, attribution = claim.subject, claim.object, claim.attribution
    source = attribution.source if attribution else None
    return {
        "id": claim.id,
        "article": claim.article,
        "where": locate(claim),
        "subject": subject and subject.text,
        "subject_entity": subject and subject.entity,
        "predicate": claim.predicate.text,
        "lemma": claim.predicate.lemma,
        "object": object_ and object_.text,
        "object_entity": object_ and object_.entity,
        "arguments": [show_argument(each) for each in outer_arguments(claim)],
        "entities": claim.entities,
        "amounts": [each.text for each in claim.amounts],
        "amount_values": [each.value for each in claim.amounts],
        "amount_highs": [each.high for each in claim.amounts if each.high is not None],
        "amount_units": [each.unit for each in claim.amounts],
        "amount_bounds": [each.bound for each in claim.amounts],
        "dates": [each.text for each in claim.dates],
        "date_values": [each.value for each in claim.dates],
        "modality": claim.modality,
        "negated": claim.negated,
        "said_by": source and (source.name or source.text),
        "attribution": attribution and attribution.kind,
        "quote": claim.evidence.quote,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "confidence": claim.confidence,
        "status": claim.status,
        "note": claim.note,
        "tags": claim.tags,
    }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        numeric = len(value) == 1 and isinstance(value[0], int | float)
        joined = _SEPARATOR.join("" if each is None else str(each) for each in value)
        return joined if numeric else csv_cell(joined)
    return csv_cell(str(value))


def _csv_line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
