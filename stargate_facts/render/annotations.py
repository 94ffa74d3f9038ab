"""Annotated articles → the JSON lines of `annotate`, one article a line."""

from typing import Any

from stargate_facts import model
from stargate_facts.render.records import to_json


def to_json_line(annotated: model.AnnotatedArticle) -> str:
    """Return one line, without its line end."""
    return to_json(
        {
            "id": annotated.article.id,
            "date": annotated.article.date,
            "entities": [_fields(each, "type", "name") for each in annotated.entities],
            "mentions": [
                {**_fields(each), "name": name, "confidence": each.confidence}
                for each in annotated.mentions
                for name in each.names
            ],
            "amounts": [_amount(each) for each in annotated.amounts],
            "dates": [_fields(each, "type", "value", "begin", "finish") for each in annotated.dates],
            "attributions": [_attribution(each) for each in annotated.attributions],
        }
    )


def _amount(amount: model.Amount) -> dict[str, Any]:
    measures = {"measures": _fields(amount.measures)} if amount.measures else {}
    return {**_fields(amount, "kind", "value", "high", "unit", "bound"), **measures}


def _attribution(attribution: model.Attribution) -> dict[str, Any]:
    return {
        "kind": attribution.kind,
        "class": attribution.cue_class,
        "source": _source(attribution.source) if attribution.source else None,
        "cue": _fields(attribution.cue),
        "recipient": _fields(attribution.recipient) if attribution.recipient else None,
        "content": [{"start": start, "end": end} for start, end in attribution.content],
    }


def _source(source: model.Source) -> dict[str, Any]:
    same_as = _fields(source.same_as) if source.same_as else None
    return {**_fields(source, "name", "number", "description"), "same_as": same_as}


def _fields(span: model.Span, *names: str) -> dict[str, Any]:
    return {name: getattr(span, name) for name in ("start", "end", "text", *names)}
