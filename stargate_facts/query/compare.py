"""Compares two stores: which claims were added, removed, changed, or only moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, TypeVar

from stargate_facts.model import ArticleRecord, Claim, ClaimAttribution, EntityRecord, Span, Store
from stargate_facts.query.names import full_names

T = TypeVar("T")
_PLACE = {"id", "start", "end", "parts", "prefix", "suffix"}
"""Fields that say where a claim stands, not what it says."""
_ALIKE = 0.6
"""From here on two claims are taken for one that has changed: more than the same subject in the same sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs. `path` is as one would write it: `amounts[0].value`, `subject.entity`."""

    path: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """A claim before and after, and the fields that differ, offsets left out."""

    old: Claim
    new: Claim
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedClaim:
    """A claim that says the same at other offsets."""

    old: Claim
    new: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two stores."""

    added: tuple[Claim, ...] = ()
    removed: tuple[Claim, ...] = ()
    changed: tuple[ChangedClaim, ...] = ()
    moved: tuple[MovedClaim, ...] = ()
    articles_added: tuple[ArticleRecord, ...] = ()
    articles_removed: tuple[ArticleRecord, ...] = ()
    articles_changed: tuple[ArticleRecord, ...] = ()
    entities_added: tuple[EntityRecord, ...] = ()
    entities_removed: tuple[EntityRecord, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs: no claim, article or entity, nor where a claim stands."""
        return not any(getattr(self, field.name) for field in fields(self))


def compare(old: Store, new: Store) -> Comparison:
    """Return what differs between two stores.

    Claims pair by id. Of the rest, those of one article pair that are alike in subject, verb, object and evidence, so
    that a corrected figure is one changed claim, not a removed and an added one.
    """
    pairs, removed, added = _pair(old.claims, new.claims)
    changed, moved = [], []
    for before, after in pairs:
        if fields := tuple(_changes(before, after, "")):
            changed.append(ChangedClaim(old=before, new=after, fields=fields))
        elif before != after:
            moved.append(MovedClaim(old=before, new=after))
    articles = {each.id: each for each in old.articles}, {each.id: each for each in new.articles}
    names = full_names(old), full_names(new)
    return Comparison(
        added=added,
        removed=removed,
        changed=tuple(changed),
        moved=tuple(moved),
        articles_added=_missing_from(*articles),
        articles_removed=_missing_from(*articles[::-1]),
        articles_changed=tuple(
            each for key, each in articles[1].items() if key in articles[0] and articles[0][key].sha256 != each.sha256
        ),
        entities_added=tuple(each for each in new.entities if each.name not in names[0]),
        entities_removed=tuple(each for each in old.entities if each.name not in names[1]),
    )


def _missing_from(some: Mapping[str, T], others: Mapping[str, T]) -> tuple[T, ...]:
    return tuple(each for key, each in others.items() if key not in some)


def _pair(
    old: tuple[Claim, ...], new: tuple[Claim, ...]
) -> tuple[list[tuple[Claim, Claim]], tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims that correspond, in the new order, and those that stand alone on either side."""
    by_id = {claim.id: claim for claim in old}
    partner = {claim.id: by_id[claim.id] for claim in new if claim.id in by_id}
    candidates = sorted(
        _alike([each for each in old if each.id not in partner], [each for each in new if each.id not in partner]),
        key=lambda each: (-each[0], each[1].evidence.start, each[2].evidence.start, each[1].id, each[2].id),
    )
    taken: set[str] = set()
    for _, before, after in candidates:
        if before.id not in taken and after.id not in partner:
            partner[after.id] = before
            taken.add(before.id)
    return (
        [(partner[claim.id], claim) for claim in new if claim.id in partner],
        tuple(claim for claim in old if claim.id not in partner and claim.id not in taken),
        tuple(claim for claim in new if claim.id not in partner),
    )


def _alike(old: list[Claim], new: list[Claim]) -> Iterator[tuple[float, Claim, Claim]]:
    """Yield pairs of claims that may be one claim before and after, and how alike they are.

    Only pairs that share an article and the verb, the object or the sentence are looked at.
    """
    index: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in new:
        for key in _keys(claim):
            index.setdefault(key, []).append(claim)
    words = {claim.id: _Words(claim) for claim in [*old, *new]}
    for before in old:
        near = {after.id: after for key in _keys(before) for after in index.get(key, ())}
        for after in near.values():
            likeness = words[before.id].likeness(words[after.id])
            if likeness >= _ALIKE:
                yield likeness, before, after


def _keys(claim: Claim) -> Iterator[tuple[str, str, str]]:
    yield claim.article, "predicate", claim.predicate.lemma
    yield claim.article, "evidence", claim.evidence.quote
    if claim.object is not None:
        yield claim.article, "object", claim.object.text


class _Words:
    """What of a claim is compared with another's."""

    def __init__(self, claim: Claim) -> None:
        self._subject = (claim.subject.entity or claim.subject.text).casefold() if claim.subject else None
        self._lemma = claim.predicate.lemma
        self._object = frozenset(claim.object.text.casefold().split()) if claim.object else frozenset()
        self._evidence = frozenset(claim.evidence.quote.casefold().split())

    def likeness(self, other: "_Words") -> float:
        """Return 0 to 1; the shares of the four parts are set so that no single one decides."""
        return (
            0.25 * (self._subject == other._subject)
            + 0.25 * (self._lemma == other._lemma)
            + 0.2 * _overlap(self._object, other._object)
            + 0.3 * _overlap(self._evidence, other._evidence)
        )


def _overlap(some: frozenset[str], others: frozenset[str]) -> float:
    """Return the Jaccard index; two empty sets are alike."""
    return len(some & others) / len(some | others) if some or others else 1.0


def _changes(old: Any, new: Any, path: str) -> Iterator[FieldChange]:
    """Yield the fields that differ, place and context left out."""
    if is_dataclass(old) and type(old) is type(new):
        for field in fields(old):
            if field.name not in _PLACE:
                inner = f"{path}.{field.name}".lstrip(".")
                yield from _changes(getattr(old, field.name), getattr(new, field.name), inner)
    elif isinstance(old, tuple) and isinstance(new, tuple) and any(map(is_dataclass, old + new)):
        for index, before, after in _aligned(old, new):
            yield from _changes(before, after, f"{path}[{index}]")
    elif old != new:
        yield FieldChange(path=path, old=_brief(old), new=_brief(new))


def _aligned(old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[tuple[int, Any, Any]]:
    """Yield the items of two lists side by side, None where one has no counterpart, with the newer one's index."""
    matcher = SequenceMatcher(None, [_brief(each) for each in old], [_brief(each) for each in new], autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        for offset, (before, after) in enumerate(zip_longest(old[start:end], new[new_start:new_end])):
            yield (new_start if after is not None else start) + offset, before, after


def _brief(value: Any) -> Any:
    """Return what stands for a value in one line: a span's words, an attribution's source and cue."""
    if isinstance(value, Span):
        return value.text
    if isinstance(value, ClaimAttribution):
        return " ".join(each.text for each in (value.source, value.cue) if each)
    return value
