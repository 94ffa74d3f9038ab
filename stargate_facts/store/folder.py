"""A store is one file, or a folder with one YAML file an article; either is read and written as one Store."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from stargate_facts.errors import BadStore, first_of
from stargate_facts.identity import content_hash
from stargate_facts.model import Claim, Extractor, Store
from stargate_facts.store import entities, files, yaml_io
from stargate_facts.store.layout import dump_store
from stargate_facts.store.schema import SCHEMA_VERSION, Fault, inconsistencies, read_structure

ENDING = ".yaml"
_LONGEST_NAME = 120
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever ending follows."""


def is_folder(path: Path | str) -> bool:
    """Whether a path names a folder store: a folder that exists, or a path that ends in a slash."""
    return str(path).endswith("/") or Path(path).is_dir()


def store_files(path: Path | str) -> list[Path]:
    """Return the YAML files that make up a store."""
    if not is_folder(path):
        return [Path(path)]
    return sorted(file for file in Path(path).glob(f"*{ENDING}") if not file.name.startswith("."))


def read_store(path: Path | str, *, extractor: Extractor | None = None) -> Store:
    """Return the store at a file or a folder.

    Args:
        path: of the store.
        extractor: the one that counts where the files of a folder come from several; without it, that of most files.

    Raises:
        BadStore: it is not there, or cannot be read as one; the message has a line for each fault.
    """
    store, faults = read_store_and_faults(path, extractor=extractor)
    raise_faults(faults)
    return store


def read_store_and_faults(path: Path | str, *, extractor: Extractor | None = None) -> tuple[Store, list[Fault]]:
    """Return a store even if it does not hold together, and how it does not.

    Raises:
        BadStore: it cannot be read as a store at all.
    """
    paths = store_files(path)
    if not paths and not Path(path).is_dir():
        raise BadStore(f"{path}: no such store; make one with `stargate-facts extract`")
    if not paths:
        raise BadStore(f"{path}: no {ENDING} file in this folder; fill it with `stargate-facts extract`")
    return parse_files(((str(file), files.read_bytes(file)) for file in paths), extractor=extractor)


def parse_files(named: Iterator[tuple[str, bytes]], *, extractor: Extractor | None = None) -> tuple[Store, list[Fault]]:
    """Return the store that some files make up together, and how it does not hold together.

    Raises:
        BadStore: one of them is no store.
    """
    stores: list[Store] = []
    faults: list[Fault] = []
    for where, data in named:
        store = parse_structure(data, where)
        faults += located(list(inconsistencies(store)), data, where)
        stores.append(store)
    if len(stores) == 1:
        return stores[0], faults
    store = _joined(stores, extractor)
    if not faults:
        faults = [replace(fault, file="the store's folder") for fault in inconsistencies(store)]
    return store, faults


def parse_structure(data: bytes, where: str) -> Store:
    """Return the store that one file's bytes hold.

    Raises:
        BadStore: they hold none; the message has a line for each fault.
    """
    store, faults = read_structure(yaml_io.load(data, where), where)
    raise_faults(located(faults, data, where))
    if store is None:
        raise BadStore(f"{where}: not a claim store; restore the file")
    return store


def located(faults: list[Fault], data: bytes, where: str) -> list[Fault]:
    """Return faults with the file and the line that each stands in. Reads the file again, if there are any."""
    if not faults:
        return []
    lines: dict[yaml_io.Path, int] = {}
    yaml_io.load(data, where, lines=lines)
    return [replace(fault, file=where, line=_line_of(fault.path, lines)) for fault in faults]


def _line_of(path: yaml_io.Path, lines: dict[yaml_io.Path, int]) -> int | None:
    return next((lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines), None)


def raise_faults(faults: list[Fault]) -> None:
    """Raise BadStore with a line a fault, if there are any."""
    if faults:
        raise BadStore(*first_of(faults))


def write_store(store: Store, path: Path | str) -> bool:
    """Write a store to a file or a folder and return whether any byte has changed.

    Each file is replaced whole or not at all. In a folder, files of articles that the store lacks are removed.

    Raises:
        CannotWrite: read-only folder, full disk; what stood there still stands.
    """
    if not is_folder(path):
        return files.write_bytes(Path(path), dump_store(store).encode())
    changed = write_articles(store, path)
    names = {file_name(article.id) for article in store.articles}
    for file in store_files(path):
        if file.name not in names:
            files.remove(file)
            changed = True
    return changed


def write_articles(store: Store, path: Path | str) -> bool:
    """Write the files of the store's articles into a folder, and return whether any byte has changed.

    Raises:
        CannotWrite: read-only folder, full disk.
    """
    written = [files.write_bytes(Path(path) / name, dump_store(part).encode()) for name, part in split_store(store)]
    return any(written)


def split_store(store: Store) -> Iterator[tuple[str, Store]]:
    """Yield each article's part of a store, itself a store, with the name of its file."""
    claims: dict[str, list[Claim]] = {article.id: [] for article in store.articles}
    for claim in store.claims:
        claims[claim.article].append(claim)
    records = entities.by_article(store.entities)
    for article in store.articles:
        yield (
            file_name(article.id),
            replace(
                store,
                articles=(article,),
                entities=tuple(records.get(article.id, ())),
                claims=tuple(claims[article.id]),
            ),
        )


def file_name(article: str) -> str:
    """Return the name of an article's file: its id, without what some file system would trip over.

    No two ids have names that differ in nothing but case, or in how an accent is encoded.
    """
    name = quote(article, safe=" ,;=@+()'").replace("~", "%7E")
    if name.startswith("."):
        name = "%2E" + name[1:]
    if len(name) > _LONGEST_NAME or article != article.lower() or _RESERVED.fullmatch(name):
        name = f"{name[:_LONGEST_NAME]}~{content_hash(article)[:12]}"
    return name + ENDING


def _joined(stores: list[Store], extractor: Extractor | None) -> Store:
    """Return one store made of those of the articles; what another extractor has read is marked as outdated."""
    usual = Counter(store.extractor for store in stores).most_common(1)[0][0]
    chosen = extractor if any(store.extractor == extractor for store in stores) and extractor else usual
    return Store(
        schema=SCHEMA_VERSION,
        extractor=chosen,
        articles=tuple(
            replace(article, outdated=article.outdated or store.extractor != chosen)
            for store in stores
            for article in store.articles
        ),
        entities=entities.merge_entities(record for store in stores for record in store.entities),
        claims=tuple(claim for store in stores for claim in store.claims),
    )
