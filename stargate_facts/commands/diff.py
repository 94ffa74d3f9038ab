"""`diff`: what changed between two stores."""

from pathlib import Path

from stargate_facts.model import Store
from stargate_facts.query.compare import Comparison, compare
from stargate_facts.store import read_store
from stargate_facts.store.history import read_revision


def diff(old: str | None = None, new: str | None = None, *, store_path: str) -> Comparison:
    """Compare two stores, each a file, a folder, or a git revision (`HEAD~3`, `HEAD~3:data/claims.yaml`).

    Args:
        old: without it, the store at `store_path` as of HEAD.
        new: without it, the store at `store_path` as it stands.
        store_path: the working store.

    Raises:
        BadUsage: no such revision, or no git repository.
        BadStore: one of them cannot be read.
    """
    before = read_revision("HEAD", store_path=store_path) if old is None else _read(old, store_path)
    after = read_store(store_path) if new is None else _read(new, store_path)
    return compare(before, after)


def _read(spec: str, store_path: str) -> Store:
    """Read a file or folder if there is one of that name, else a revision."""
    return read_store(spec) if spec and Path(spec).exists() else read_revision(spec, store_path=store_path)
