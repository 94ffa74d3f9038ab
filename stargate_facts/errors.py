"""Every error that stargate-facts raises on purpose, as one tree.

StargateFactsError           catch this to catch them all
├── BadUsage                 an option or argument that cannot be used as given
├── BadConfiguration         a configuration file, or a file that it names, that cannot be used as it is
├── BadSource                an article that cannot be read
├── BadStore                 a claim store that cannot be read, or does not hold together
├── CannotWrite              an output that cannot be written
└── MissingDependency        an optional package or a model that is not installed

A message reads *where: what is wrong; what to do*. The command line prints it as one line and exits
with `exit_code`.
"""

from collections.abc import Iterable
from typing import ClassVar


class StargateFactsError(Exception):
    """The root of all errors of this package; its text is fit to be shown to a user as it stands."""

    exit_code: ClassVar[int] = 2

    def __init__(self, *faults: str) -> None:
        super().__init__(*faults)

    def __str__(self) -> str:
        return "\n".join(self.faults)

    @property
    def faults(self) -> tuple[str, ...]:
        """The text of each fault; the command line gives each a line."""
        return self.args


class BadUsage(StargateFactsError):
    """An option or argument cannot be used as given."""


class BadConfiguration(StargateFactsError):
    """A configuration file, or a file that it or an option names, cannot be used as it is."""


class BadSource(StargateFactsError):
    """An article cannot be read."""


class BadStore(StargateFactsError):
    """A claim store cannot be read, or does not hold together."""


class CannotWrite(StargateFactsError):
    """An output cannot be written; what stood there before still stands."""


class MissingDependency(StargateFactsError):
    """An optional package or a model is not installed."""


def first_of(faults: Iterable[object], *, most: int = 20) -> tuple[str, ...]:
    """Return the texts of the first faults, and how many more there are: nobody mends a thousand at once."""
    texts = [str(each) for each in faults]
    more = len(texts) - most
    return (*texts[:most], *([f"... and {more} more {'faults' if more > 1 else 'fault'}"] if more > 0 else []))
