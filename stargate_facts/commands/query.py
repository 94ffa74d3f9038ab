"""`query`: the claims of a store that meet conditions, and where they stand."""

from dataclasses import dataclass
from pathlib import Path

from stargate_facts.commands.places import Places
from stargate_facts.model import Claim, Store
from stargate_facts.query.names import NameIndex
from stargate_facts.query.search import Selection, select
from stargate_facts.store import read_store
from stargate_facts.store.paths import find_root


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryResult:
    """The claims found. `hints` say what may have been meant where nothing was found."""

    claims: tuple[Claim, ...]
    store: Store
    places: Places
    hints: tuple[str, ...] = ()


def query(store_path: str, selection: Selection, *, root: str | None = None) -> QueryResult:
    """Return the claims that meet all conditions of the selection.

    Args:
        store_path: a store's file or folder.
        selection: the conditions, the order and the limit.
        root: the folder that source paths are relative to; without it, the project that the store lies in.

    Raises:
        BadStore: the store cannot be read.
        BadUsage: a condition cannot be understood, or names someone who is not in the store.
    """
    store = read_store(store_path)
    claims = select(store, selection)
    hints = () if claims else tuple(_hints(store, selection))
    return QueryResult(
        claims=claims,
        store=store,
        places=Places(store, find_root(store_path) if root is None else Path(root)),
        hints=hints,
    )


def _hints(store: Store, selection: Selection) -> list[str]:
    lemmas = NameIndex((claim.predicate.lemma, claim.predicate.lemma) for claim in store.claims)
    return [
        f"--predicate: no claim has {wanted!r}; "
        + (
            f"did you mean {' or '.join(guesses)}?"
            if (guesses := lemmas.suggest(wanted))
            else "it takes a verb's base form"
        )
        for wanted in selection.predicates
        if not lemmas.find(wanted)
    ]
