"""The claim store: model ↔ YAML, a file or a folder with one file an article."""

from stargate_facts.store.folder import read_store, write_store
from stargate_facts.store.layout import dump_store

__all__ = ["dump_store", "read_store", "write_store"]
