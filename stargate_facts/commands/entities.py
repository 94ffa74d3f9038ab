"""`entities`: who and what a store names."""

from dataclasses import dataclass
from pathlib import Path

from stargate_facts.commands.places import Places
from stargate_facts.query.roster import EntityProfile, EntitySummary, list_entities, profile_entities
from stargate_facts.store import read_store
from stargate_facts.store.paths import find_root


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEntities:
    """The entities that a name may stand for, with their claims."""

    profiles: tuple[EntityProfile, ...]
    places: Places


def entities(store_path: str) -> tuple[EntitySummary, ...]:
    """Return all entities of a store, those with the most claims first.

    Raises:
        BadStore: the store cannot be read.
    """
    return list_entities(read_store(store_path))


def entity(store_path: str, name: str, *, root: str | None = None) -> FoundEntities:
    """Return the entities of this name or alias, with their claims.

    Args:
        store_path: a store's file or folder.
        name: a canonical name or an alias, in any case.
        root: the folder that source paths are relative to; without it, the project that the store lies in.

    Raises:
        BadStore: the store cannot be read.
        BadUsage: there is no such entity.
    """
    store = read_store(store_path)
    return FoundEntities(
        profiles=profile_entities(store, name),
        places=Places(store, find_root(store_path) if root is None else Path(root)),
    )
