"""Every error that stargate-facts raises on purpose, as one tree.

StargateFactsError           catch this to catch them all
├── BadUsage                 an option or argument that cannot be used as given
├── BadSource                an article that cannot be read
│   └── BadSources           several of them
├── BadStore                 a claim store that cannot be read, or does not hold together
├── CannotWrite              an output that cannot be written
└── MissingDependency        an optional package or a model that is not installed

A message reads *where: what is wrong; what to do*. The command line prints it as one line and exits
with `exit_code`.
"""

from collections.abc import Sequence
from typing import ClassVar


class StargateFactsError(Exception):
    """The root of all errors of this package; its text is fit to be shown to a user as it stands."""

    exit_code: ClassVar[int] = 2
    lines: tuple[str, ...]
    """The text of each fault; one, but for `BadSources`."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.lines = (message,)


class BadUsage(StargateFactsError):
    """An option or argument cannot be used as given."""


class BadSource(StargateFactsError):
    """An article cannot be read."""


class BadSources(BadSource):
    """Several articles cannot be read: a fault, and a line, for each of the first ones."""

    _SHOWN = 20

    def __init__(self, faults: Sequence[BadSource]) -> None:
        more = len(faults) - self._SHOWN
        rest = (f"{more} more articles cannot be read; mend those above first",) if more > 0 else ()
        lines = (*(str(each) for each in faults[: self._SHOWN]), *rest)
        super().__init__("\n".join(lines))
        self.lines = lines
        self.faults = tuple(faults)


class BadStore(StargateFactsError):
    """A claim store cannot be read, or does not hold together."""


class CannotWrite(StargateFactsError):
    """An output cannot be written; what stood there before still stands."""


class MissingDependency(StargateFactsError):
    """An optional package or a model is not installed."""
