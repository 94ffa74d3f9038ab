"""`stats`: what a store holds, in numbers."""

from stargate_facts.query.statistics import Statistics, count_store
from stargate_facts.store import read_store


def stats(store_path: str) -> Statistics:
    """Return the numbers of a store.

    Raises:
        BadStore: the store cannot be read.
    """
    return count_store(read_store(store_path))
