"""`extract`: articles → claim store."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol


class Progress(Protocol):
    """Is told how far an extraction has come."""

    def start(self, total: int | None) -> None:
        """Learn how many articles will be processed, None where that is not known."""

    def advance(self, article_id: str) -> None:
        """Learn that an article is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How many of something a store holds now, and how that differs from before; `changed` keep their id."""

    total: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSummary:
    """What an extraction did. `kept` counts claims kept for what a person wrote into them."""

    articles: Change
    claims: Change
    entities: int
    amounts: int
    dates: int
    kept: int
    warnings: tuple[str, ...]
    written: bool


class Interrupted(KeyboardInterrupt):
    """Ctrl-C; what was done by then is saved. Its text is fit to be shown to a user as it stands."""

    def __init__(self, *, done: int, total: int | None, saved: bool) -> None:
        of = f" of {total}" if total is not None else ""
        keeps = "is saved; the same command goes on from here" if saved else "was not saved"
        super().__init__(f"interrupted: {done}{of} articles done; what is done {keeps}")
        self.done, self.total, self.saved = done, total, saved


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """How to extract.

    `model` is a spaCy pipeline's package or path, None for the default one. `jobs` is how many processes share the
    work; the result is the same for any number. `dry_run` does all but write. `skip_bad` leaves out articles that
    cannot be read, with a warning each.
    """

    model: str | None = None
    jobs: int = 1
    dry_run: bool = False
    skip_bad: bool = False


_DEFAULTS = ExtractOptions()


def extract(
    paths: Sequence[str],
    *,
    store_path: str,
    options: ExtractOptions = _DEFAULTS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> ExtractSummary:
    """Extract the claims of articles into a store, next to what it holds already.

    Args:
        paths: files, folders, or `-`.
        store_path: the store's file, or its folder (one that exists, or a path that ends in `/`).
        options: how to extract.
        stdin: standard input, for `-`.
        progress: is told how far it has come.

    Raises:
        BadSource, BadStore, CannotWrite, MissingDependency: nothing has been written then.
        Interrupted: by Ctrl-C; what was done is saved.
    """
    raise NotImplementedError
