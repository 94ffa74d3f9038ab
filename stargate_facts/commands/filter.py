"""`filter`: the claims of a store that meet conditions, as a store."""

from pathlib import Path

from stargate_facts.errors import BadUsage
from stargate_facts.model import Store
from stargate_facts.query.search import Selection, reduce_store, select
from stargate_facts.store import read_store, write_store
from stargate_facts.store.folder import is_folder, store_files


def filter_store(store_path: str, selection: Selection, *, output: str | None = None) -> Store:
    """Return the store with only the selected claims, in document order, and write it to `output`, if given.

    Raises:
        BadStore: the store cannot be read.
        BadUsage: a condition cannot be understood; `output` is the store itself, which would lose its other claims,
            or a folder that is not empty.
        CannotWrite: the output cannot be written.
    """
    if output is not None and Path(output).resolve() == Path(store_path).resolve():
        raise BadUsage(f"--output: {output} is the store itself, which would lose its other claims; name another file")
    if output is not None and is_folder(output) and (there := store_files(output)):
        raise BadUsage(f"--output: {output} holds {there[0].name} already, which would be lost; name an empty folder")
    store = read_store(store_path)
    reduced = reduce_store(store, select(store, selection))
    if output is not None:
        write_store(reduced, output)
    return reduced
