"""A store as it was in an earlier commit. The only caller of git."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from stargate_facts.errors import BadStore, BadUsage, MissingDependency
from stargate_facts.model import Store
from stargate_facts.store.folder import ENDING, parse_files, raise_faults

_FILE_MODES = (b"100644", b"100755")


def read_revision(spec: str, *, store_path: str) -> Store:
    """Return the store in a git revision.

    Args:
        spec: `HEAD~3` for the store at `store_path` as of then, or `HEAD~3:data/claims.yaml` for another one; a path
            counts from the repository's root, as git has it.
        store_path: of the working store, whose repository is asked.

    Raises:
        BadUsage: no such revision, or no repository.
        BadStore: there is no store at that path in that revision, or it cannot be read.
        MissingDependency: git is not installed.
    """
    revision, has_path, path = spec.partition(":")
    start = _nearest_folder(Path(store_path))
    root = _repository(start, spec)
    if not has_path:
        path = _inside(Path(os.path.realpath(store_path)), root)
    path = path.rstrip("/")
    commit = _resolve(root, revision)
    store, faults = parse_files(_blobs(root, commit, revision, path))
    raise_faults(faults)
    return store


def _repository(folder: Path, spec: str) -> Path:
    try:
        return Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    except _GitFailed as error:
        raise BadUsage(
            f"{spec}: no such file or folder, and no git revision either: {folder} is in no usable git repository; "
            "name two stores to compare"
        ) from error


def _nearest_folder(path: Path) -> Path:
    return next((folder for folder in path.absolute().parents if folder.is_dir()), Path.cwd())


def _inside(path: Path, root: Path) -> str:
    if not path.is_relative_to(root.resolve()):
        raise BadUsage(f"{path}: lies outside the git repository {root}; name two stores to compare")
    return path.relative_to(root.resolve()).as_posix()


def _resolve(folder: Path, revision: str) -> str:
    try:
        return (
            _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
            .decode()
            .strip()
        )
    except _GitFailed as error:
        raise BadUsage(
            f"{revision}: no such file or folder, and no such git revision; `git log` lists the revisions"
        ) from error


def _blobs(root: Path, commit: str, revision: str, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield the store's files, which are one, or all YAML files of a folder."""
    is_inside = path and not path.startswith("/") and ".." not in path.split("/")
    found = (_listing(root, commit, f"{path}/") or _listing(root, commit, path)) if is_inside else {}
    names = [name for name in found if len(found) == 1 or name.endswith(ENDING)]
    if not names:
        raise BadStore(f"{revision}:{path}: no such store in that revision; name it as REVISION:PATH")
    for name in names:
        yield f"{revision}:{name}", _git(root, "cat-file", "blob", found[name])


def _listing(root: Path, commit: str, path: str) -> dict[str, str]:
    """Return the plain files at a path (a folder's, where it ends in a slash), each with its object's id."""
    entries = _git(root, "ls-tree", "-z", "--full-tree", commit, "--", f":(literal){path}").split(b"\0")
    found = {}
    for entry in filter(None, entries):
        (mode, _, blob), name = entry.split(b"\t")[0].split(), entry.split(b"\t", 1)[1].decode()
        if mode in _FILE_MODES:
            found[name] = blob.decode()
    return found


class _GitFailed(BadUsage):
    pass


def _git(folder: Path, *arguments: str) -> bytes:
    # No configuration of the repository's may start a program, and nothing may ask for a password.
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *arguments]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        raise MissingDependency("git: not installed; comparing with a revision needs it") from error
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        raise _GitFailed(f"{folder}: git says: {reason[0] if reason else 'no'}; name two stores to compare")
    return done.stdout
