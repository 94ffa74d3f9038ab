"""What an extraction did → a few lines."""

from collections.abc import Iterator
from typing import Protocol

from stargate_facts.render.safety import one_line


class Change(Protocol):
    """How many of something there are now, and how that differs from before."""

    @property
    def total(self) -> int: ...
    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def unchanged(self) -> int: ...
    @property
    def removed(self) -> int: ...


class Summary(Protocol):
    """What an extraction did, as `extract` returns it."""

    @property
    def articles(self) -> Change: ...
    @property
    def claims(self) -> Change: ...
    @property
    def entities(self) -> int: ...
    @property
    def amounts(self) -> int: ...
    @property
    def dates(self) -> int: ...
    @property
    def kept(self) -> int: ...
    @property
    def written(self) -> bool: ...


def extraction_lines(summary: Summary, *, store: str, dry_run: bool) -> Iterator[str]:
    """Yield the lines of the summary: articles, claims, what they hold, and where it has been written."""
    yield _change(summary.articles, "article")
    yield _change(summary.claims, "claim")
    yield (
        f"{_plural(summary.entities, 'entity', 'entities')}, {_plural(summary.amounts, 'amount')}, "
        f"{_plural(summary.dates, 'date')}"
    )
    if summary.kept:
        them = "it" if summary.kept == 1 else "them"
        yield f"{_plural(summary.kept, 'claim')} kept for what a person wrote into {them}"
    done = "written" if summary.written else "not written (dry run)" if dry_run else "unchanged"
    yield f"{one_line(store)} {done}"


def _change(change: Change, noun: str) -> str:
    parts = (
        ("new", change.new),
        ("changed", change.changed),
        ("unchanged", change.unchanged),
        ("removed", change.removed),
    )
    details = ", ".join(f"{count:,} {word}" for word, count in parts if count)
    return _plural(change.total, noun) + (f": {details}" if details else "")


def _plural(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
