"""`diff`: what changed between two stores."""

from stargate_facts.query.compare import Comparison


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
    raise NotImplementedError
