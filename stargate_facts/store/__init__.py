"""The claim store: model ↔ YAML, a file or a folder with one file an article."""

from pathlib import Path

from stargate_facts.model import Store


def read_store(path: Path | str) -> Store:
    """Return the store at a file or a folder.

    Raises:
        BadStore: it is not there, or cannot be read as one; the message has a line for each fault.
    """
    raise NotImplementedError


def write_store(store: Store, path: Path | str) -> bool:
    """Write a store to a file or a folder, atomically, and return whether any byte has changed.

    Raises:
        CannotWrite: read-only folder, full disk; what stood there still stands.
    """
    raise NotImplementedError


def dump_store(store: Store) -> str:
    """Return a store as the text of its one file."""
    raise NotImplementedError
