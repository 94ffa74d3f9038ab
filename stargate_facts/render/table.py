"""Claims → a table for the terminal; where that is narrow, a short block of lines for each claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stargate_facts.render import styles
from stargate_facts.render.rows import Row

MIN_TABLE_WIDTH = 110
"""Columns of a terminal below which seven columns of words can no longer be read."""
_ROOMY_WIDTH = 150
"""Columns from which a source's path is shown whole."""
_FRAME = 2
"""Columns that a table's column takes beside its words."""
_WEIGHTS = {"Who": 4, "Did": 4, "What": 9, "How much": 4, "When": 3, "Said by": 4, "Where": 60}
"""How the columns share a narrow table. Where a claim stands is never cut."""
_UNBROKEN = 14
"""The longest word that a column is kept wide enough for."""
_INDENT = (0, 0, 0, 2)
_LONGEST_NAME = 28


class ClaimTable:
    """Shows rows as a table, or as blocks where the terminal is narrow; rich asks it with the width at hand."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = tuple(rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield what fits the width."""
        if options.max_width < MIN_TABLE_WIDTH:
            for row in self._rows:
                yield from _block(row)
        else:
            yield _table(self._rows, options.max_width)


def _table(rows: Sequence[Row], width: int) -> Table:
    columns: dict[str, list[Text]] = {
        "Who": [_marked(row.who, row) for row in rows],
        "Did": [_did(row, separator="\n") for row in rows],
        "What": [_marked(row.what, row) for row in rows],
        "How much": [Text("\n".join(row.how_much), style=styles.AMOUNT) for row in rows],
        "When": [Text("\n".join(row.when), style=styles.DATE) for row in rows],
        "Said by": [Text(row.said_by, style=styles.UNNAMED if row.unnamed else "") for row in rows],
        "Where": [Text(f"{_fitted(row.where, width)}\n").append(row.id, style=styles.QUIET) for row in rows],
    }
    shown = {heading: cells for heading, cells in columns.items() if any(cells) or heading == "Who"}
    table = Table(
        box=box.HORIZONTALS,
        show_lines=True,
        padding=(0, 1, 0, 0),
        header_style=styles.HEADING,
        border_style=styles.QUIET,
    )
    for heading, room in _column_widths(shown, width).items():
        table.add_column(heading, width=room, overflow="fold")
    for cells in zip(*shown.values(), strict=True):
        table.add_row(*cells)
    return table


def _column_widths(columns: Mapping[str, Sequence[Text]], width: int) -> dict[str, int]:
    """Give each column what it needs; where that is too much, the long ones share what the short ones leave."""
    needed = {
        heading: max(len(heading), *(cell_len(line) for cell in cells for line in cell.plain.split("\n")))
        for heading, cells in columns.items()
    }
    room = width - _FRAME * len(columns) - 1
    granted: dict[str, int] = {}
    for heading in sorted(needed, key=lambda each: needed[each] / _WEIGHTS[each]):
        waiting = sum(_WEIGHTS[each] for each in needed if each not in granted)
        share = (room - sum(granted.values())) * _WEIGHTS[heading] // waiting
        granted[heading] = min(needed[heading], max(share, _longest_word(columns[heading])))
    return {heading: granted[heading] for heading in columns}


def _longest_word(cells: Sequence[Text]) -> int:
    return min(_UNBROKEN, max(cell_len(word) for cell in cells for word in cell.plain.split() or [""]))


def _block(row: Row) -> Iterator[RenderableType]:
    yield Text(row.id, style=styles.QUIET).append(f"  {row.where}", style="not dim")
    words = (_marked(row.who, row), _did(row, separator=" "), _marked(row.what, row))
    yield Padding(Text("  ").join(part for part in words if part), _INDENT)
    facts = (
        ("how much", "; ".join(row.how_much), styles.AMOUNT),
        ("when", "; ".join(row.when), styles.DATE),
        ("said by", row.said_by, styles.UNNAMED if row.unnamed else ""),
    )
    for label, value, style in facts:
        if value:
            yield Padding(Text(f"{label}: ", style=styles.QUIET).append(value, style=f"not dim {style}"), _INDENT)


def _did(row: Row, *, separator: str) -> Text:
    text = Text(row.did)
    for mark in row.marks:
        text.append(separator).append(f"[{mark}]", style=styles.NEGATED if mark == "not" else styles.UNCERTAIN)
    return text


def _marked(words: str, row: Row) -> Text:
    text = Text(words)
    text.highlight_words(row.names, styles.NAME)
    text.highlight_words(row.amount_words, styles.AMOUNT)
    return text


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
