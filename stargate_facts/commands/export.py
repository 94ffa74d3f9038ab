"""`export`: all claims of a store, for other programs."""

from collections.abc import Iterator

from stargate_facts.query.triples import Triple, claim_triples
from stargate_facts.store import read_store


def export_triples(store_path: str) -> Iterator[Triple]:
    """Yield the claims of a store as binary facts.

    Raises:
        BadStore: the store cannot be read.
    """
    for claim in read_store(store_path).claims:
        yield from claim_triples(claim)
