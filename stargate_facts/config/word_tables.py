"""Reads users' own tables of cue words and verb signatures, in the format of the packaged ones."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import get_args

from stargate_facts.config.files import read_text, show_path
from stargate_facts.errors import BadConfiguration
from stargate_facts.model import CueClass
from stargate_facts.settings import NO_CUE, CueRow, SignatureRow
from stargate_facts.values.lexicon import read_table

_CUE_COLUMNS = ("word", "part of speech", "frame", "class")
_SIGNATURE_COLUMNS = ("word", "frame", "reading where affirmed", "reading where negated")
_COMMENT = "#"


def read_cues(paths: Sequence[Path]) -> tuple[CueRow, ...]:
    """Return the rows of some tables of cues: word, part of speech, frame, class (or `none`: this is no cue).

    Raises:
        BadConfiguration: a file cannot be read, or has a row that means nothing; a line for each fault.
    """
    if not paths:
        return ()
    packaged = [row[1:3] for row in read_table("cues")]
    frames: dict[str, set[str]] = {}
    for pos, frame in packaged:
        frames.setdefault(pos, set()).add(frame)
    rows = _Rows(paths, _CUE_COLUMNS, key_length=3)
    for word, pos, frame, cue_class in rows:
        rows.require(pos, frames, column=1)
        rows.require(frame, frames.get(pos, {frame}), column=2, of=f" of a {pos}")
        rows.require(cue_class, (*get_args(CueClass), NO_CUE), column=3)
        rows.keep((word, pos, frame, cue_class))
    return tuple(sorted(rows.kept()))  # type: ignore[arg-type]


def read_signatures(paths: Sequence[Path]) -> tuple[SignatureRow, ...]:
    """Return the rows of some tables of signatures: word, frame, reading where affirmed, and where negated.

    Raises:
        BadConfiguration: a file cannot be read, or has a row that means nothing; a line for each fault.
    """
    if not paths:
        return ()
    packaged = read_table("signatures")
    frames = {row[1] for row in packaged}
    readings = {reading for row in packaged for reading in row[2:4]}
    rows = _Rows(paths, _SIGNATURE_COLUMNS, key_length=2)
    for word, frame, affirmed, negated in rows:
        rows.require(frame, frames, column=1)
        rows.require(affirmed, readings, column=2)
        rows.require(negated, readings, column=3)
        rows.keep((word, frame, affirmed, negated))
    return tuple(sorted(rows.kept()))  # type: ignore[arg-type]


class _Rows:
    """The rows of some tables, one by one, and what is wrong with them."""

    def __init__(self, paths: Iterable[Path], columns: tuple[str, ...], *, key_length: int) -> None:
        self._paths = paths
        self._columns = columns
        self._key_length = key_length
        self._where = ""
        self._faults: list[str] = []
        self._rows: dict[tuple[str, ...], tuple[tuple[str, ...], str]] = {}

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        for path in self._paths:
            for number, line in enumerate(read_text(path).splitlines(), start=1):
                if not line.strip() or line.startswith(_COMMENT):
                    continue
                self._where = f"{show_path(path)}, line {number}"
                cells = tuple(cell.strip() for cell in line.split("\t"))
                if len(cells) < len(self._columns) or not all(cells[: len(self._columns)]):
                    self._faults.append(
                        f"{self._where}: {len(cells)} columns; write {', '.join(self._columns)} with a tab between them"
                    )
                    continue
                yield cells[: len(self._columns)]

    def require(self, cell: str, known: Collection[str], *, column: int, of: str = "") -> None:
        """Note a fault if a cell is none of the values that its column can have."""
        if cell not in known:
            name = self._columns[column]
            self._faults.append(f"{self._where}: {cell!r} is no {name}{of}; write one of {', '.join(sorted(known))}")

    def keep(self, row: tuple[str, ...]) -> None:
        """Take a row, or note the fault that another says something else of the same."""
        key = row[: self._key_length]
        before = self._rows.setdefault(key, (row, self._where))
        if before[0] != row:
            self._faults.append(f"{self._where}: {' '.join(key)} stands at {before[1]} already; keep one of them")

    def kept(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows.

        Raises:
            BadConfiguration: there was a fault.
        """
        if self._faults:
            raise BadConfiguration(*self._faults)
        return (row for row, _ in self._rows.values())
