"""Lets our typed objects travel inside a serialized Doc, so that `nlp.pipe(n_process=2)` and DocBin work.

spaCy packs `doc.user_data` with srsly's msgpack, which asks the encoders and decoders of its registries about
types that it does not know.
"""

from collections.abc import Callable
from typing import Any

import msgspec
import srsly

from stargate_facts import model

_MARK = "__stargate_facts__"
_TYPES = {
    kind.__name__: kind
    for kind in (model.Entity, model.Mention, model.Amount, model.Date, model.Attribution, model.Claim)
}
Chain = Callable[[Any], Any] | None


def encode(value: Any, chain: Chain = None) -> Any:
    """Turn one of our objects into a marked dictionary; leave anything else to the next encoder."""
    if type(value).__name__ in _TYPES and isinstance(value, _TYPES[type(value).__name__]):
        return {_MARK: type(value).__name__, "fields": msgspec.to_builtins(value)}
    return value if chain is None else chain(value)


def decode(value: Any, chain: Chain = None) -> Any:
    """Turn a marked dictionary back into the object; leave anything else to the next decoder."""
    if isinstance(value, dict) and _MARK in value:
        return msgspec.convert(value["fields"], _TYPES[value[_MARK]])
    return value if chain is None else chain(value)


def register() -> None:
    """Make the two known to srsly; doing it again changes nothing."""
    srsly.msgpack_encoders.register("stargate_facts", func=encode)
    srsly.msgpack_decoders.register("stargate_facts", func=decode)
