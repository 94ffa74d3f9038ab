"""Reads users' gazetteers: YAML lists of names, checked as a store is, every fault with its file and line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

import msgspec

from stargate_facts.config.files import read_small, show_path
from stargate_facts.errors import BadConfiguration, BadStore, first_of
from stargate_facts.model import EntityType
from stargate_facts.settings import Gazetteer, ListedName
from stargate_facts.store import yaml_io
from stargate_facts.store.schema import Fault, conversion_faults, unknown_fields

_TYPES = get_args(EntityType)
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
_HINTS = {"str": "; put it in quotes", "array": "; write a list: [one, another]"}


def read_gazetteers(paths: Sequence[Path]) -> Gazetteer:
    """Return the names of some gazetteer files, which must not contradict each other.

    A file is a list of names, or a mapping with `names` (that list) and `ignore` (strings that are never names).

    Raises:
        BadConfiguration: a file cannot be read or does not hold together; the message has a line for each fault.
    """
    files = [_File(path) for path in paths]
    entries = [entry for file in files for entry in file.entries]
    ignored = [each for file in files for each in file.ignored]
    faults = [fault for file in files for fault in file.faults]
    if faults := faults or list(_contradictions(entries, ignored)):
        raise BadConfiguration(*first_of(faults))
    return Gazetteer(
        names=tuple(entry.listed for entry in entries), ignore=tuple(dict.fromkeys(words for words, _ in ignored))
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A listed name, and where it stands: `names.yaml, line 3`."""

    listed: ListedName
    where: str


@dataclass(slots=True)
class _File:
    """One gazetteer file: the names in it, and what is wrong with it by itself."""

    path: Path
    entries: list[_Entry] = field(default_factory=list)
    ignored: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _lines: dict[yaml_io.Path, int] = field(default_factory=dict)
    _is_list: bool = False

    def __post_init__(self) -> None:
        data = self._load()
        if not isinstance(data, list | dict):
            self._fail((), "not a gazetteer; write a list of names, each with its `name` and `type`")
            return
        self._is_list = isinstance(data, list)
        top: dict[str, Any] = {"names": data} if isinstance(data, list) else data
        for fault in unknown_fields(dict.fromkeys(top), Gazetteer, ()):
            self._fail(fault.path, "no such key; the keys are `names` and `ignore`")
        for index, item in enumerate(self._items(top, "names")):
            self._read_entry(item, ("names", index))
        for index, words in enumerate(self._items(top, "ignore")):
            if problem := _problem_of(words):
                self._fail(("ignore", index), problem)
            else:
                self.ignored.append((_one_line(words), self._where(("ignore", index))))

    def _load(self) -> Any:
        try:
            data = yaml_io.load(read_small(self.path), show_path(self.path), lines=self._lines)
        except BadStore as error:
            raise BadConfiguration(str(error)) from error
        return [] if data is None else data

    def _items(self, top: dict[str, Any], key: str) -> list[Any]:
        items = [] if top.get(key) is None else top[key]
        if isinstance(items, list):
            return items
        self._fail((key,), "expected a list; write each of its items on a line of its own, after `- `")
        return []

    def _read_entry(self, item: Any, path: yaml_io.Path) -> None:
        if not isinstance(item, dict):
            self._fail(path, f"expected a name with its `name` and `type`, got {item!r}")
            return
        item = {key: value for key, value in item.items() if value is not None}  # `aliases:` with nothing after it
        faults = list(_entry_faults(item, path))
        for fault in faults:
            self._fail(fault.path, fault.problem)
        if not faults:
            listed = msgspec.convert(item, ListedName)
            name = _one_line(listed.name)
            aliases = tuple(each for each in dict.fromkeys(map(_one_line, listed.aliases)) if each != name)
            others = tuple(dict.fromkeys(map(_one_line, listed.not_aliases)))
            self.entries.append(
                _Entry(replace(listed, name=name, aliases=aliases, not_aliases=others), self._where(path))
            )

    def _fail(self, path: yaml_io.Path, problem: str) -> None:
        field_ = Fault(path=path, problem="").field
        self.faults.append(f"{self._where(path)}: {field_}: {problem}" if field_ else f"{self._where(path)}: {problem}")

    def _where(self, path: yaml_io.Path) -> str:
        inner = path[1:] if self._is_list else path
        line = next((self._lines[inner[:end]] for end in range(len(inner), -1, -1) if inner[:end] in self._lines), None)
        return f"{show_path(self.path)}{f', line {line}' if line else ''}"


def _entry_faults(item: dict[str, Any], path: yaml_io.Path) -> Iterator[Fault]:
    known = ", ".join(ListedName.__slots__)
    unknown = [
        Fault(path=each.path, problem=f"no such key; the keys of a name are {known}")
        for each in unknown_fields(item, ListedName, path)
    ]
    if unknown:
        yield from unknown
    elif item.get("type", _TYPES[0]) not in _TYPES:
        yield Fault(path=(*path, "type"), problem=f"{item['type']!r} is no type; write one of {', '.join(_TYPES)}")
    elif wrong := list(conversion_faults(item, ListedName, path)):
        for fault in wrong:
            hint = next((hint for kind, hint in _HINTS.items() if f"expected `{kind}" in fault.problem), "")
            yield replace(fault, problem=fault.problem + hint)
    else:
        yield from _word_faults(item, path)


def _word_faults(item: dict[str, Any], path: yaml_io.Path) -> Iterator[Fault]:
    words: list[tuple[yaml_io.Path, Any]] = [(("name",), item["name"])]
    words += [
        ((key, index), each) for key in ("aliases", "not_aliases") for index, each in enumerate(item.get(key, ()))
    ]
    for place, each in words:
        if problem := _problem_of(each):
            yield Fault(path=(*path, *place), problem=problem)
    if not _WIKIDATA.fullmatch(item.get("wikidata", "Q1")):
        yield Fault(path=(*path, "wikidata"), problem=f"{item['wikidata']!r} is no Wikidata id; write it as `Q42`")


def _problem_of(words: Any) -> str:
    if not isinstance(words, str):
        return f"expected words, got {words!r}; put them in quotes"
    return "" if any(each.isalnum() for each in words) else f"{words!r} has no letter in it; write a name"


def _contradictions(entries: Iterable[_Entry], ignored: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each string that is said to stand for two entities, or for one and for none."""
    claimed: dict[str, _Entry] = {}
    for entry in entries:
        own = {_key(each) for each in entry.listed.not_aliases}
        for words in (entry.listed.name, *entry.listed.aliases):
            what = f"{entry.where}: {entry.listed.name}: `{words}`"
            other = claimed.setdefault(_key(words), entry)
            if other is not entry:
                yield (
                    f"{what} also stands for {other.listed.name} ({other.where}); "
                    "words can stand for one entity alone: take them from one of the two, or make one entry of both"
                )
            if _key(words) in own:
                yield f"{what} is among both its names and its `not_aliases`; keep it in one of them"
    for words, where in ignored:
        if (claimant := claimed.get(_key(words))) is not None:
            stands = f"stands for {claimant.listed.name} ({claimant.where})"
            yield f"{where}: `{words}` is to be ignored, but {stands}; keep one of the two"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _key(words: str) -> str:
    return words.translate(_STRAIGHT)
