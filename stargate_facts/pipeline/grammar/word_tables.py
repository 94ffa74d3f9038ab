"""A table of words that a pipeline can exchange for its own while one of its components runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

TableT = TypeVar("TableT")


class WordTable(Generic[TableT]):
    """The packaged table, or in its place that of the pipeline at work; two pipelines do not disturb each other."""

    def __init__(self, name: str, packaged: TableT) -> None:
        self._packaged = packaged
        self._exchanged: ContextVar[TableT | None] = ContextVar(name, default=None)

    def get(self) -> TableT:
        """Return the table that is in force."""
        table = self._exchanged.get()
        return self._packaged if table is None else table

    @contextmanager
    def exchanged_for(self, table: TableT | None) -> Iterator[None]:
        """Put another table in force for a while; None leaves the one that is."""
        token = self._exchanged.set(self._exchanged.get() if table is None else table)
        try:
            yield
        finally:
            self._exchanged.reset(token)
