"""Tables → Markdown (GitHub's tables)."""

from collections.abc import Iterable, Iterator, Sequence

from stargate_facts.render.rows import Row
from stargate_facts.render.safety import markdown_text


def claims_markdown(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table of claims; names and amounts are bold."""
    yield from markdown_table(
        ("Who", "Did", "What", "How much", "When", "Said by", "Where", "Id"),
        (
            (
                markdown_text(row.who),
                " ".join([markdown_text(row.did), *(f"*({mark})*" for mark in row.marks)]),
                markdown_text(row.what),
                "; ".join(f"**{markdown_text(each)}**" for each in row.how_much),
                markdown_text("; ".join(row.when)),
                markdown_text(row.said_by),
                f"`{_code(row.where)}`",
                f"`{_code(row.id)}`",
            )
            for row in rows
        ),
    )


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table whose cells are Markdown already."""
    yield f"| {' | '.join(headings)} |\n"
    yield f"|{' --- |' * len(headings)}\n"
    for row in rows:
        yield f"| {' | '.join(row)} |\n"


def _code(text: str) -> str:
    return text.replace("`", "'").replace("|", "\\|")
