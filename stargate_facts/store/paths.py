"""Where sources are, seen from a store: paths relative to the project, with forward slashes on every system."""

import os
from pathlib import Path

from stargate_facts.errors import BadStore

_MARKS = (".git", "pyproject.toml", "stargate-facts.toml")
"""What makes a folder the root of a project."""
STANDARD_INPUT = "-"


def find_root(store_path: Path | str) -> Path:
    """Return the folder that a store's source paths are relative to, with all symbolic links followed.

    That is the nearest folder above the store that is a project's; else the current one, if the store lies under it;
    else the store's own.
    """
    store = Path(os.path.realpath(store_path))
    for folder in store.parents:
        if any((folder / mark).exists() for mark in _MARKS):
            return folder
    here = Path.cwd().resolve()
    return here if here in store.parents else store.parent


def record_path(path: str | None, root: Path) -> str:
    """Return how a store names an article's file: relative to the root, also where that leads out of it (`../a.txt`).

    Args:
        path: as the user named it; None for standard input.
        root: from `find_root`.
    """
    if path is None:
        return STANDARD_INPUT
    # The folder's links are followed, as those of the root are; the file's own name stays the one that was given.
    file = Path(path).parent.resolve() / Path(path).name
    return os.path.relpath(file, root).replace(os.sep, "/")


def leads_outside(recorded: str) -> bool:
    """Whether a recorded path names a place outside the project."""
    return recorded.startswith("../") or Path(recorded).is_absolute()


def resolve_path(recorded: str, root: Path, *, anywhere: bool = False) -> Path:
    """Return the file that a recorded path stands for.

    Args:
        recorded: from a store, that may come from anyone.
        root: from `find_root`.
        anywhere: allow files outside the root, because the user named the root.

    Raises:
        BadStore: it leads outside the root, be it by a symbolic link.
    """
    if "\0" in recorded:
        raise BadStore(f"source {recorded!r}: no file can have that name; restore the store")
    path = root / recorded
    if not anywhere and not Path(os.path.realpath(path)).is_relative_to(root):
        raise BadStore(
            f"source {recorded}: lies outside the project {root}; name the folder that it is relative to with --root"
        )
    return path
