"""Finds the file and the line on which something stands in a store. Reads the files again, when it is first asked."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from stargate_facts.store import files, yaml_io
from stargate_facts.store.folder import store_files

_KEY = re.compile(r"[^.\[\]]+")


class StoreLines:
    """The lines of a store's articles, entities and claims."""

    def __init__(self, store_path: str) -> None:
        self._store_path = store_path

    def of_claim(self, claim: str, field: str | None = None) -> tuple[str, int] | None:
        """Return the file and line of a claim, or of a field of it (`amounts[0].value`), as far as it is written."""
        return self._find(("claims", claim), field)

    def of_article(self, article: str) -> tuple[str, int] | None:
        """Return the file and line of an article's record."""
        return self._find(("articles", article), None)

    def of_entity(self, name: str) -> tuple[str, int] | None:
        """Return the file and line of an entity's record; in a folder, of the first."""
        return self._find(("entities", name), None)

    def _find(self, key: tuple[str, str], field: str | None) -> tuple[str, int] | None:
        if key not in self._places:
            return None
        file, path = self._places[key]
        lines = self._files[file][1]
        keys = [int(each) if each.isdigit() else each for each in _KEY.findall(field or "")]
        inner = next(
            (lines[(*path, *keys[:end])] for end in range(len(keys), -1, -1) if (*path, *keys[:end]) in lines), None
        )
        return None if inner is None else (str(file), inner)

    @cached_property
    def _places(self) -> dict[tuple[str, str], tuple[Path, yaml_io.Path]]:
        found: dict[tuple[str, str], tuple[Path, yaml_io.Path]] = {}
        for file, (data, _) in self._files.items():
            for section, name in (("articles", "id"), ("entities", "name"), ("claims", "id")):
                for index, item in enumerate(data.get(section) or ()):
                    for each in (item[name], *(item.get("names") or {}).values()):
                        found.setdefault((section, each), (file, (section, index)))
        return found

    @cached_property
    def _files(self) -> dict[Path, tuple[Any, dict[yaml_io.Path, int]]]:
        found = {}
        for file in store_files(self._store_path):
            lines: dict[yaml_io.Path, int] = {}
            found[file] = (yaml_io.load(files.read_bytes(file), str(file), lines=lines), lines)
        return found
