"""Claims → a table for the terminal; where that is narrow, a short block of lines for each claim."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stargate_facts.render import styles
from stargate_facts.render.rows import Row

MIN_TABLE_WIDTH = 100
"""Columns of a terminal below which seven columns of words can no longer be read."""
_ROOMY_WIDTH = 150
"""Columns from which a source's path is shown whole."""
_INDENT = (0, 0, 0, 2)
_COMFORTABLE_WIDTH = 115
_LONG_NAME, _SHORT_NAME = 28, 18


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
    table = Table(box=box.HORIZONTALS, show_lines=True, expand=True, header_style=styles.HEADING, border_style="dim")
    table.add_column("Who", ratio=4)
    table.add_column("Did", ratio=4)
    table.add_column("What", ratio=9)
    if any(row.how_much for row in rows):
        table.add_column("How much", ratio=3, style=styles.AMOUNT)
    if any(row.when for row in rows):
        table.add_column("When", ratio=3, style=styles.DATE)
    table.add_column("Said by", ratio=4)
    table.add_column("Where", no_wrap=True)
    headings = [str(column.header) for column in table.columns]
    for row in rows:
        cells = {
            "Who": _marked(row.who, row),
            "Did": _did(row, separator="\n"),
            "What": _marked(row.what, row),
            "How much": Text("\n".join(row.how_much)),
            "When": Text("\n".join(row.when)),
            "Said by": Text(row.said_by, style=styles.UNNAMED if row.unnamed else ""),
            "Where": Text(f"{_fitted(row.where, width)}\n").append(row.id, style=styles.QUIET),
        }
        table.add_row(*(cells[heading] for heading in headings))
    return table


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
    longest = _LONG_NAME if width >= _COMFORTABLE_WIDTH else _SHORT_NAME
    path, colon, line = where.rpartition(":")
    name = (path or line).rpartition("/")[2]
    line = line if path else ""
    room = longest - len(colon + line)
    if len(name) > room:
        half = (room - 1) // 2
        name = f"{name[: room - 1 - half]}…{name[-half:]}"
    return f"{name}{colon}{line}"
