"""Store → plain data in the order and shape in which it is written: a line a field, a span on one line."""

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from stargate_facts import model
from stargate_facts.store.yaml_io import OneLine, dump

SCHEMA_FILE = "claims.schema.json"
FIRST_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
_LEADING = ("role", "text", "lemma")
"""Fields that come first, so that one reads the words before the numbers."""
_USUAL = ("kind", "clause")
"""What nearly every claim holds, and therefore goes without saying."""


def dump_store(store: model.Store) -> str:
    """Return a store as the text of its one file, in the canonical order."""
    return dump(to_plain(canonical(store)), first_line=FIRST_LINE)


def canonical(store: model.Store) -> model.Store:
    """Return the store in the one order that does not depend on how it came about.

    Articles by id, entities by name, claims by article and then as they stand in its text.
    """
    return model.Store(
        schema=store.schema,
        extractor=store.extractor,
        articles=tuple(sorted(store.articles, key=lambda each: each.id)),
        entities=tuple(sorted(store.entities, key=lambda each: each.name)),
        claims=tuple(
            sorted(store.claims, key=lambda each: (each.article, each.evidence.start, each.predicate.start, each.id))
        ),
    )


def to_plain(value: Any) -> Any:
    """Return a model object as dictionaries and lists, fields that hold nothing left out."""
    if is_dataclass(value):
        plain: dict[str, Any] = OneLine() if isinstance(value, model.Span | model.ModelVersion) else {}
        for name, default in _fields(value.__class__):
            item = getattr(value, name)
            if item != default or not (_is_empty(item) or (name, item) == _USUAL):
                plain[name] = to_plain(item)
        return plain
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: OneLine(each) if isinstance(each, dict) else each for key, each in sorted(value.items())}
    return value


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", (), {})


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    """Return the names of a type's fields in the order they are written in, and what each is if left out."""
    named = {
        field.name: field.default_factory() if field.default_factory is not MISSING else field.default
        for field in fields(kind)
    }
    first = [name for name in _LEADING if name in named]
    return tuple((name, named[name]) for name in dict.fromkeys([*first, *named]))
