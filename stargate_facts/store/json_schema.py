"""The JSON Schema of a store's file, made from the model's types; editors validate stores with it."""

import json
from pathlib import Path
from typing import Any

import msgspec

from stargate_facts.model import Store
from stargate_facts.store.files import write_bytes
from stargate_facts.store.folder import is_folder
from stargate_facts.store.layout import SCHEMA_FILE
from stargate_facts.store.schema import SCHEMA_VERSION

_SHIPPED = Path(__file__).with_name(SCHEMA_FILE)
_RANGES: dict[str, dict[str, Any]] = {
    "start": {"minimum": 0},
    "end": {"minimum": 0},
    "confidence": {"minimum": 0, "maximum": 1},
    "sha256": {"pattern": "^[0-9a-f]{64}$"},
    "schema": {"const": SCHEMA_VERSION},
}
"""What the types do not say of a field, whatever object it stands in."""


def make_schema() -> str:
    """Return the JSON Schema, as text."""
    (reference,), components = msgspec.json.schema_components([Store], ref_template="#/$defs/{name}")
    for component in components.values():
        component["additionalProperties"] = False
        for name, field in component["properties"].items():
            field.update(_RANGES.get(name, {}))
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "stargate-facts claim store",
        **reference,
        "$defs": components,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schema_beside(store_path: Path | str) -> bool:
    """Write the shipped schema next to a store, where its first line names it; return whether that changed anything.

    Raises:
        CannotWrite: read-only folder, full disk.
    """
    folder = Path(store_path) if is_folder(store_path) else Path(store_path).parent
    return write_bytes(folder / SCHEMA_FILE, _SHIPPED.read_bytes())
