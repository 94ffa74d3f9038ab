"""The one place that knows YAML: a loader that takes plain data alone, and a writer with one style.

Plain scalars are read by the core schema of YAML 1.2: only `null`, `true`, `false` and numbers are no strings, so that
`no`, `12:30` and `2025-01-23` mean what one sees. What is written is quoted wherever YAML 1.1 or 1.2 would read it
as anything but a string, so that every reader agrees. The loader builds data from the parser's events: twice as quick
as PyYAML's constructor, and no tag, anchor or alias ever gets as far as meaning something.
"""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from stargate_facts.errors import BadStore

MAX_BYTES = 256_000_000
"""The largest store file; beyond it use a folder, one file an article."""
_MAX_DEPTH = 12
"""Twice as deep as a claim's deepest field."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

Path = tuple[str | int, ...]
"""Keys and indices from the top to a value."""

_CONSTANTS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_MISREAD = re.compile(
    r"""
      [-+.]?[0-9][-+0-9_,.:eExXoObBaAcCdDfF]*       # 2019, 1e5, 12:30, 0x1F, 0o7, 1_000
    | [-+]?\.(?:inf|nan|[0-9]).*                    # .inf, .5
    | \d{4}-\d\d?-\d\d?.*                           # 2025-01-23 12:00:00
    | ~|null|true|false|yes|no|on|off|y|n|=|<<      # in any case
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_UNSEEN = (
    "\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # controls, directions
    "\U000e0000-\U000e007f"  # tags
)
"""What is not seen, but may change how the text around it is; not the joiners, which are part of a spelling."""
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_NEEDS_ESCAPES = re.compile(f"[\n\r\t{_UNSEEN}]")


class OneLine(dict[str, Any]):
    """A mapping that is written on one line, in braces."""


def load(data: bytes, where: str, *, lines: dict[Path, int] | None = None) -> Any:
    """Return the data of a YAML file.

    Args:
        data: the file's bytes.
        where: the file's name, for messages.
        lines: is filled with the line, from one, on which each value stands.

    Raises:
        BadStore: not UTF-8, not YAML, too large or too deep, a key twice, a tag, an anchor or an alias.
    """
    if len(data) > MAX_BYTES:
        raise BadStore(f"{where}: {len(data):,} bytes is too large (limit {MAX_BYTES:,}); use a folder as the store")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadStore(f"{where}: not UTF-8 at byte {error.start}; convert the file to UTF-8") from error
    try:
        return _Builder(yaml.parse(text, Loader=_LOADER), where, lines).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f", line {mark.line + 1}" if mark else ""
        raise BadStore(f"{where}{line}: not YAML ({error.problem}); correct it there, or restore the file") from error
    except yaml.YAMLError as error:
        raise BadStore(f"{where}: not YAML ({' '.join(str(error).split())}); restore the file") from error


def dump(data: Any, *, first_line: str = "") -> str:
    """Return data as YAML, `first_line` before it: keys in their order, a line a field, `OneLine` mappings on one."""
    # libyaml needs a number for the widest line; without one it wraps at 80.
    body: str = yaml.dump(
        data, Dumper=_StoreDumper, allow_unicode=True, width=2**30, sort_keys=False, default_flow_style=False
    )
    return first_line + _INVISIBLE.sub(_escaped, body)


class _Builder:
    """Makes plain data of a parser's events."""

    def __init__(self, events: Iterator[Any], where: str, lines: dict[Path, int] | None) -> None:
        self._events = events
        self._where = where
        self._lines = lines

    def document(self) -> Any:
        data = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if data is not None:
                    self._fail(event, "a second YAML document; a store file is one document")
                data = self._value(next(self._events), ())
        return data

    def _value(self, event: Any, path: Path) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._fail(event, f"a YAML alias (*{event.anchor}); write the value out")
        if event.anchor is not None:
            self._fail(event, f"a YAML anchor (&{event.anchor}); write values out, without anchors")
        if event.tag is not None:
            self._fail(event, f"a YAML tag ({event.tag}); such a file holds plain data only, remove it")
        if self._lines is not None:
            self._lines[path] = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return _resolve(event.value) if event.implicit[0] else event.value
        if len(path) >= _MAX_DEPTH:
            self._fail(event, f"nested deeper than {_MAX_DEPTH} levels, which no such file is; restore it")
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)

    def _sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fail(event, "a key that is no plain word; a field's name is a word before a colon")
            key = event.value
            if event.anchor is not None or event.tag is not None:
                self._value(event, path)
            if key in found:
                self._fail(event, f"{key!r} stands here twice; keep one of them")
            found[key] = self._value(next(self._events), (*path, key))
            if self._lines is not None:
                self._lines[(*path, key)] = _line(event)  # where the key stands, not a list's first item
        return found

    def _fail(self, event: Any, problem: str) -> NoReturn:
        raise BadStore(f"{self._where}, line {_line(event)}: {problem}")


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _resolve(plain: str) -> Any:
    """Return what a scalar without quotes stands for."""
    if plain in _CONSTANTS:
        return _CONSTANTS[plain]
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if _NUMBER.fullmatch(plain):
        return int(plain) if plain.lstrip("+-").isdigit() and len(plain) < 300 else float(plain)
    return plain


class _StoreDumper(_DUMPER):  # type: ignore[misc]
    """Writes strings so that no reader takes them for anything else."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def _represent_string(dumper: Any, value: str) -> Any:
    # A string with a line break is written in double quotes, on one line: block scalars drop or fold white space.
    # So is one with invisible characters, which libyaml would write as they are: `dump` makes them escapes.
    quoted = _NEEDS_ESCAPES.search(value)
    style = '"' if quoted else "'" if _MISREAD.fullmatch(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _escaped(invisible: re.Match[str]) -> str:
    code = ord(invisible[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _represent_one_line(dumper: Any, value: OneLine) -> Any:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)


def _represent_list(dumper: Any, value: list[Any]) -> Any:
    plain = not any(isinstance(each, dict) for each in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=plain)


_StoreDumper.add_representer(str, _represent_string)
_StoreDumper.add_representer(OneLine, _represent_one_line)
_StoreDumper.add_representer(list, _represent_list)
