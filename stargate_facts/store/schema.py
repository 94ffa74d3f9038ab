"""Plain data → model.Store: structure and types, every fault with its place. Knows nothing of the articles' text."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from stargate_facts.errors import BadStore
from stargate_facts.model import ArticleRecord, Claim, EntityRecord, Extractor, Store
from stargate_facts.store.spans import claim_spans
from stargate_facts.store.yaml_io import Path

SCHEMA_VERSION = 1
_LISTS: dict[str, type] = {"articles": ArticleRecord, "entities": EntityRecord, "claims": Claim}
_PERSONAL = ("status", "note", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a store that is not as it must be.

    `path` leads to it, from the top of the file; `file` and `line` (from one) are known once it has been located.
    """

    path: Path
    problem: str
    claim: str | None = None
    file: str | None = None
    line: int | None = None

    @property
    def field(self) -> str:
        """The path as one would write it: `claims[3].subject.start`."""
        return "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in self.path).lstrip(".")

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        claim = f" (claim {self.claim})" if self.claim else ""
        return f"{self.file}{line}: {self.field}{claim}: {self.problem}"


def read_structure(data: Any, where: str) -> tuple[Store | None, list[Fault]]:
    """Return the store that plain data describes, or else all that is wrong with it.

    Raises:
        BadStore: the data is no store at all, or one of another schema version.
    """
    if not isinstance(data, dict) or "schema" not in data:
        raise BadStore(f"{where}: not a claim store (no `schema` at its top); name a file that `extract` wrote")
    if data["schema"] != SCHEMA_VERSION or isinstance(data["schema"], bool):
        raise BadStore(
            f"{where}: a store of schema {data['schema']!r}, but this version reads schema {SCHEMA_VERSION}; "
            "use the version of stargate-facts that wrote it, or extract anew into another file"
        )
    try:
        store, faults = msgspec.convert(data, Store), []
    except msgspec.ValidationError:
        store, faults = None, list(_type_faults(data))
    return store, faults + list(unknown_fields(data, Store, ()))


def inconsistencies(store: Store) -> Iterator[Fault]:
    """Yield what does not hold together in a store whose structure is right."""
    articles: set[str] = set()
    for index, article in enumerate(store.articles):
        if article.id in articles:
            yield Fault(path=("articles", index, "id"), problem=f"article id {article.id!r} is used twice")
        articles.add(article.id)
    for index, entity in enumerate(store.entities):
        for unknown in sorted({*entity.mentions, *entity.types, *entity.names} - articles):
            yield Fault(path=("entities", index, "mentions"), problem=f"no article {unknown!r} among `articles`")
    yield from _claim_faults(store, articles)


def _claim_faults(store: Store, articles: set[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, claim in enumerate(store.claims):
        here: Path = ("claims", index)
        if claim.id in seen:
            yield Fault(path=(*here, "id"), problem="another claim has this id", claim=claim.id)
        seen.add(claim.id)
        if claim.article not in articles:
            yield Fault(
                path=(*here, "article"), problem=f"no article {claim.article!r} among `articles`", claim=claim.id
            )
        for name, start, end in [
            *((name, span.start, span.end) for name, span in claim_spans(claim)),
            ("evidence", claim.evidence.start, claim.evidence.end),
        ]:
            if not 0 <= start <= end:
                problem = f"{name} goes from {start} to {end}; a start is no larger than its end, and not negative"
                yield Fault(path=(*here, *_keys(name)), problem=problem, claim=claim.id)
        if not 0 <= claim.confidence <= 1:
            problem = f"{claim.confidence} is not between 0 and 1"
            yield Fault(path=(*here, "confidence"), problem=problem, claim=claim.id)


def _keys(name: str) -> Path:
    parts = name.replace("[", ".").replace("]", "").split(".")
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _type_faults(data: dict[str, Any]) -> Iterator[Fault]:
    """Yield the first fault of each article, entity and claim, and of the top."""
    for key, kind in _LISTS.items():
        items = data.get(key, [])
        if not isinstance(items, list):
            problem = f"expected a list, got {type(items).__name__}; write [], or remove the line"
            yield Fault(path=(key,), problem=problem)
            continue
        for index, item in enumerate(items):
            yield from conversion_faults(item, kind, (key, index))
    if "extractor" not in data:
        yield Fault(path=(), problem="`extractor` is missing")
    else:
        yield from conversion_faults(data["extractor"], Extractor, ("extractor",))


def conversion_faults(item: Any, kind: type, path: Path) -> Iterator[Fault]:
    """Yield the first thing in plain data that keeps it from being of a model's type."""
    try:
        msgspec.convert(item, kind)
    except msgspec.ValidationError as error:
        problem, _, at = str(error).partition(" - at ")
        inner = _keys(at.strip("`").removeprefix("$").removeprefix(".").replace("[...]", "")) if at else ()
        claim = item.get("id") if isinstance(item, dict) and kind is Claim else None
        yield Fault(
            path=(*path, *(each for each in inner if each != "")),
            problem=problem.replace("Expected", "expected").replace("Object missing required", "it lacks the required"),
            claim=str(claim) if claim else None,
        )


def unknown_fields(value: Any, kind: type, path: Path) -> Iterator[Fault]:
    """Yield each field that the model does not know, which writing it again would lose."""
    known = _nested(kind)
    for name, item in value.items():
        if name not in known:
            hint = f"remove it, or put what is yours into {', '.join(_PERSONAL)}" if kind is Claim else "remove it"
            claim = value.get("id") if kind is Claim else None
            yield Fault(path=(*path, name), problem=f"no such field: {hint}", claim=claim)
        elif (inner := known[name]) is not None:
            if isinstance(item, dict):
                yield from unknown_fields(item, inner, (*path, name))
            elif isinstance(item, list):
                for index, each in enumerate(item):
                    if isinstance(each, dict):
                        yield from unknown_fields(each, inner, (*path, name, index))


@cache
def _nested(kind: type) -> dict[str, type | None]:
    """Return each field of a model type with the model type that its value, or its items, are of."""
    return {name: _model_type(hint) for name, hint in get_type_hints(kind).items()}


def _model_type(hint: Any) -> type | None:
    if get_origin(hint) in (tuple, UnionType):
        return next((found for each in get_args(hint) if (found := _model_type(each))), None)
    return hint if dataclasses.is_dataclass(hint) and isinstance(hint, type) else None
