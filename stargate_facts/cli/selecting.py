"""The commands that pick claims: `query`, `filter`, `show`."""

from typing import Annotated, Literal

import typer

from stargate_facts.cli import options, output
from stargate_facts.query.search import Selection

QueryFormat = Literal["table", "yaml", "json", "jsonl", "csv", "markdown"]


@options.with_selection
def query(
    selection: Selection,
    store: options.Store = options.DEFAULT_STORE,
    root: options.Root = None,
    format: Annotated[QueryFormat, typer.Option("--format", "-f", help="How to print the claims.")] = "table",  # noqa: A002
    count: Annotated[bool, typer.Option("--count", help="Print only how many there are.")] = False,
) -> int:
    """Find the claims that meet all conditions."""
    from stargate_facts.commands.query import query as run
    from stargate_facts.render import rows

    result = run(store, selection, root=root)
    for hint in result.hints:
        output.tell(hint)
    if count:
        output.write(f"{len(result.claims)}\n")
    elif format == "table":
        from stargate_facts.render.table import claim_lines

        found = [rows.make_row(claim, result.places.where) for claim in result.claims]
        output.show_lines(claim_lines(found, output.width()))
        total = len(result.store.claims)
        output.tell(f"{len(result.claims):,} of {total:,} claim{'' if total == 1 else 's'}")
    elif format == "markdown":
        from stargate_facts.render.markdown import claims_markdown

        output.write(claims_markdown(rows.make_row(claim, result.places.where) for claim in result.claims))
    elif format == "yaml":
        from stargate_facts.render import records

        output.write(records.claims_yaml(result.claims))
    else:
        from stargate_facts.render import records

        if format == "csv":
            output.write(records.claims_csv(result.claims, result.places.where))
        else:
            output.write(
                records.claims_json(result.claims) if format == "json" else records.claims_jsonl(result.claims)
            )
    return 0


@options.with_selection
def filter_store(
    selection: Selection,
    store: options.Store = options.DEFAULT_STORE,
    to: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there instead of to standard output."),
    ] = None,
) -> int:
    """Cut a store down to the claims that meet all conditions."""
    from stargate_facts.commands.filter import filter_store as run
    from stargate_facts.store import dump_store

    reduced = run(store, selection, output=to)
    if to is None:
        output.write(dump_store(reduced))
    else:
        number = len(reduced.claims)
        output.tell(f"{to}: {number:,} claim{'' if number == 1 else 's'} written")
    return 0


def show(
    claim_id: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or enough of its beginning.")],
    store: options.Store = options.DEFAULT_STORE,
    root: options.Root = None,
) -> int:
    """Show one claim inside its paragraph."""
    from stargate_facts.commands.show import show as run
    from stargate_facts.render.passage import Passage

    shown = run(store, claim_id, root=root)
    output.show(Passage(shown.claim, text=shown.text, start=shown.start, where=shown.where, note=shown.note))
    return 0
