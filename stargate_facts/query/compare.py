"""Compares two stores: which claims were added, removed, changed, or only moved."""

from dataclasses import dataclass
from typing import Any

from stargate_facts.model import ArticleRecord, Claim, EntityRecord, Store


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
    entities_added: tuple[EntityRecord, ...] = ()
    entities_removed: tuple[EntityRecord, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two hold the same claims, articles and entities, wherever the claims stand in their texts."""
        return not any((self.added, self.removed, self.changed, self.articles_added, self.articles_removed))


def compare(old: Store, new: Store) -> Comparison:
    """Return what differs between two stores."""
    raise NotImplementedError
