"""Claims → the lines of a table; where the terminal is narrow, a short block of lines for each claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from stargate_facts.render import styles
from stargate_facts.render.lines import Line, Piece, highlighted, indent, pad, plain, wrap
from stargate_facts.render.rows import Row

MIN_TABLE_WIDTH = 110
"""Columns of a terminal below which seven columns of words can no longer be read."""
_ROOMY_WIDTH = 150
"""Columns from which a source's path is shown whole."""
_LONGEST_NAME = 28
_GAP = 2
_WEIGHTS = {"Who": 4, "Did": 4, "What": 9, "How much": 4, "When": 3, "Said by": 4, "Where": 60}
"""How the columns share a narrow table. Where a claim stands is never cut."""
_UNBROKEN = 14
"""The longest word that a column is kept wide enough for."""
_INDENT = 2
Cell = Sequence[Line]
"""What is written in one field: lines that may still be too wide for it."""


def claim_lines(rows: Sequence[Row], width: int) -> Iterator[Line]:
    """Yield the lines that show the claims on `width` columns."""
    if not rows:
        return iter(())
    if width < MIN_TABLE_WIDTH:
        return (line for row in rows for line in _block(row, width))
    return _table(rows, width)


def _table(rows: Sequence[Row], width: int) -> Iterator[Line]:
    columns: dict[str, list[Cell]] = {
        "Who": [[_marked(row.who, row)] for row in rows],
        "Did": [[[(row.did, "")], *_marks(row)] for row in rows],
        "What": [[_marked(row.what, row)] for row in rows],
        "How much": [[[(each, styles.AMOUNT)] for each in row.how_much] for row in rows],
        "When": [[[(each, styles.DATE)] for each in row.when] for row in rows],
        "Said by": [[[(row.said_by, _source_style(row))]] if row.said_by else [] for row in rows],
        "Where": [[[(_fitted(row.where, width), "")], [(row.id, styles.QUIET)]] for row in rows],
    }
    shown = {heading: cells for heading, cells in columns.items() if any(cells)}
    widths = _column_widths(shown, width)
    rule: Line = [("─" * (sum(widths.values()) + _GAP * (len(widths) - 1)), styles.QUIET)]
    yield [piece for heading, room in widths.items() for piece in pad([(heading, styles.HEADING)], room + _GAP)]
    yield rule
    for cells in zip(*shown.values(), strict=True):
        wrapped = [
            [line for part in cell for line in wrap(part, room)]
            for cell, room in zip(cells, widths.values(), strict=True)
        ]
        for parts in zip_longest(*wrapped, fillvalue=()):
            yield [piece for part, room in zip(parts, widths.values(), strict=True) for piece in pad(part, room + _GAP)]
        yield rule


def _column_widths(columns: Mapping[str, Sequence[Cell]], width: int) -> dict[str, int]:
    """Give each column what it needs; where that is too much, the long ones share what the short ones leave."""
    words = {heading: [plain(line) for cell in cells for line in cell] for heading, cells in columns.items()}
    needed = {heading: max(map(cell_len, (heading, *lines))) for heading, lines in words.items()}
    room = width - _GAP * (len(columns) - 1)
    granted: dict[str, int] = {}
    for heading in sorted(needed, key=lambda each: needed[each] / _WEIGHTS[each]):
        waiting = sum(_WEIGHTS[each] for each in needed if each not in granted)
        share = (room - sum(granted.values())) * _WEIGHTS[heading] // waiting
        granted[heading] = min(needed[heading], max(share, _longest_word(words[heading])))
    return {heading: granted[heading] for heading in columns}


def _longest_word(lines: Iterable[str]) -> int:
    return min(_UNBROKEN, max((len(word) for line in lines for word in line.split()), default=0))


def _block(row: Row, width: int) -> Iterator[Line]:
    yield from wrap([(row.id, styles.QUIET), (f"  {row.where}", "")], width)
    words: list[Piece] = [*_marked(row.who, row), (" · ", styles.QUIET), (row.did, "")]
    for mark in _marks(row):
        words += [(" ", ""), *mark]
    words += [(" · ", styles.QUIET), *_marked(row.what, row)] if row.what else []
    yield from indent(wrap(words, width - _INDENT), _INDENT)
    facts = (
        ("how much", "; ".join(row.how_much), styles.AMOUNT),
        ("when", "; ".join(row.when), styles.DATE),
        ("said by", row.said_by, _source_style(row)),
    )
    for label, value, style in facts:
        if value:
            yield from indent(wrap([(f"{label}: ", styles.QUIET), (value, style)], width - _INDENT), _INDENT)


def _marks(row: Row) -> list[list[Piece]]:
    return [[(f"[{mark}]", styles.NEGATED if mark == "not" else styles.UNCERTAIN)] for mark in row.marks]


def _marked(words: str, row: Row) -> list[Piece]:
    amounts = ((phrase, styles.AMOUNT) for phrase in row.amount_words)
    names = ((name, styles.NAME) for name in row.names)
    return highlighted(words, (*amounts, *names))


def _source_style(row: Row) -> str:
    return styles.UNNAMED if row.unnamed else styles.NAME


def _fitted(where: str, width: int) -> str:
    """Cut the middle out of a long file name: its beginning says which, its end and line where."""
    if width >= _ROOMY_WIDTH:
        return where
    path, colon, line = where.rpartition(":")
    name = (path or line).rpartition("/")[2]
    line = line if path else ""
    room = _LONGEST_NAME - len(colon + line)
    if len(name) > room:
        half = (room - 1) // 2
        name = f"{name[: room - 1 - half]}…{name[-half:]}"
    return f"{name}{colon}{line}"
