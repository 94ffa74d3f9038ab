"""Finds a project's configuration file, and reads which files it names.

The keys stand at the top of `stargate-facts.toml`, or under `[tool.stargate-facts]` in `pyproject.toml`. The file
nearest to the folder counts, upward to the root of the repository; in one folder `stargate-facts.toml` wins.
"""

import os
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from stargate_facts.config.files import read_text, show_path
from stargate_facts.errors import BadConfiguration

_OWN = "stargate-facts.toml"
_SHARED = "pyproject.toml"
_SECTION = "stargate-facts"
_THRESHOLD = "min_confidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What a configuration says, one field a key: the files that it names, and how sure a claim must be."""

    gazetteer: tuple[Path, ...] = ()
    cues: tuple[Path, ...] = ()
    signatures: tuple[Path, ...] = ()
    min_confidence: float | None = None


_KEYS = tuple(field.name for field in fields(Configuration))


def find_configuration(folder: Path) -> Path | None:
    """Return the configuration file that counts in a folder, None if there is none up to the repository's root.

    Raises:
        BadConfiguration: a `pyproject.toml` that may hold it is not TOML.
    """
    for place in (folder, *folder.parents):
        if (place / _OWN).is_file():
            return place / _OWN
        if (place / _SHARED).is_file() and _section(place / _SHARED) is not None:
            return place / _SHARED
        if (place / ".git").exists():
            return None
    return None


def read_configuration(file: Path) -> Configuration:
    """Return what a configuration file says.

    Raises:
        BadConfiguration: it is not TOML, has a key or value that means nothing, or names a file outside the project.
    """
    shared = file.name == _SHARED
    table = _section(file) if shared else _parse(file, read_text(file))
    where = f"{show_path(file)} [tool.{_SECTION}]" if shared else show_path(file)
    if not isinstance(table, dict):
        raise BadConfiguration(f"{where}: not a table; write `[tool.{_SECTION}]`, and the keys below it")
    for key in table:
        if key not in _KEYS:
            guess = get_close_matches(key, _KEYS, n=1)
            hint = f"did you mean `{guess[0]}`?" if guess else f"the keys are {', '.join(_KEYS)}"
            raise BadConfiguration(f"{where}: unknown key `{key}`; {hint}")
    root = file.parent.resolve()
    files = {
        key: tuple(_resolve(each, key, where, root) for each in _paths(table[key], key, where))
        for key in table
        if key != _THRESHOLD
    }
    return Configuration(**files, min_confidence=_share(table[_THRESHOLD], where) if _THRESHOLD in table else None)


def _section(file: Path) -> Any:
    text = read_text(file)
    if _SECTION not in text:  # most projects' files do not speak of us, and are none of our business
        return None
    tools = _parse(file, text).get("tool", {})
    return tools.get(_SECTION) if isinstance(tools, dict) else None


def _parse(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadConfiguration(f"{show_path(file)}: not TOML ({error}); correct it there") from error


def _share(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise BadConfiguration(f"{where}: `{_THRESHOLD}` is {value!r}; write a number from 0 to 1: {_THRESHOLD} = 0.5")
    return float(value)


def _paths(value: Any, key: str, where: str) -> list[str]:
    paths = value if isinstance(value, list) else [value]
    for each in paths:
        if not isinstance(each, str) or not each.strip():
            raise BadConfiguration(
                f'{where}: `{key}` is {each!r}; write a path in quotes, or a list of paths: {key} = ["names.yaml"]'
            )
    return paths


def _resolve(path: str, key: str, where: str, root: Path) -> Path:
    if "\0" in path:
        raise BadConfiguration(f"{where}: `{key}` names {path!r}; no file can have that name; correct the path")
    if not Path(os.path.realpath(root / path)).is_relative_to(root):
        raise BadConfiguration(
            f"{where}: `{key}` names {path}, which lies outside the project {root}; put a copy into the project, "
            f"or name the file with --{key}"
        )
    if not (root / path).exists():
        raise BadConfiguration(
            f"{where}: `{key}` names {path}, but there is no such file; make it, or correct the path"
        )
    return root / path
