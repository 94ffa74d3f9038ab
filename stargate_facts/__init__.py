"""Turns news articles into a ledger of claims, each tied to the exact words it came from.

The names in `__all__` are the public interface; each is loaded when it is first asked for, so that importing the
package is quick and loads no spaCy. `select` is what the command `query` does, `check_store` what `check` does:
`query` and `check` themselves are packages.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stargate_facts.commands.annotate import annotate
    from stargate_facts.commands.check import check as check_store
    from stargate_facts.commands.extract import extract
    from stargate_facts.config import read_settings
    from stargate_facts.query.compare import compare
    from stargate_facts.query.search import Selection, select
    from stargate_facts.sources import read_articles
    from stargate_facts.store import read_store as load_store

__version__ = "0.1.0"
__all__ = [
    "Selection",
    "annotate",
    "check_store",
    "compare",
    "extract",
    "load_store",
    "read_articles",
    "read_settings",
    "select",
]

_PLACES = {
    "Selection": ("stargate_facts.query.search", "Selection"),
    "annotate": ("stargate_facts.commands.annotate", "annotate"),
    "check_store": ("stargate_facts.commands.check", "check"),
    "compare": ("stargate_facts.query.compare", "compare"),
    "extract": ("stargate_facts.commands.extract", "extract"),
    "load_store": ("stargate_facts.store", "read_store"),
    "read_articles": ("stargate_facts.sources", "read_articles"),
    "read_settings": ("stargate_facts.config", "read_settings"),
    "select": ("stargate_facts.query.search", "select"),
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)
