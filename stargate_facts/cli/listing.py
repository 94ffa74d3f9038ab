"""The commands that say what a store holds: `entities`, `stats`, `export`."""

from typing import Annotated, Literal

import typer

from stargate_facts.cli import options, output

ExportFormat = Literal["triples", "jsonl", "csv"]
ViewFormat = Annotated[options.ViewFormat, typer.Option("--format", "-f", help="How to print it.")]


def entities(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One entity, by its name or an alias, with its claims.")
    ] = None,
    store: options.Store = options.DEFAULT_STORE,
    root: options.Root = None,
    format: ViewFormat = "table",  # noqa: A002
) -> int:
    """List who and what the claims name, or one of them."""
    from stargate_facts.commands import entities as command
    from stargate_facts.render import overviews

    if name is None:
        found = command.entities(store)
        if format == "json":
            output.write(overviews.entities_json(found))
        else:
            output.show(overviews.entities_table(found))
        return 0
    one = command.entity(store, name, root=root)
    if format == "json":
        output.write(overviews.profiles_json(one.profiles))
    else:
        output.show_lines(overviews.profile_lines(one.profiles, one.places.where, output.width()))
    return 0


def stats(store: options.Store = options.DEFAULT_STORE, format: ViewFormat = "table") -> int:  # noqa: A002
    """Count what the store holds."""
    from stargate_facts.commands.stats import stats as run
    from stargate_facts.render import overviews

    result = run(store)
    if format == "json":
        output.write(overviews.statistics_json(result))
    else:
        output.show(overviews.statistics_table(result))
    return 0


def export(
    format: Annotated[  # noqa: A002
        ExportFormat, typer.Option("--format", "-f", help="Binary facts, whole claims, or a spreadsheet.")
    ] = "triples",
    store: options.Store = options.DEFAULT_STORE,
    root: options.Root = None,
) -> int:
    """Write all claims for other programs, one a line."""
    from stargate_facts.render import records

    if format == "triples":
        from stargate_facts.commands.export import export_triples

        output.write(records.triples_jsonl(export_triples(store)))
        return 0
    from stargate_facts.commands.query import query
    from stargate_facts.query.search import Selection

    result = query(store, Selection(), root=root)
    rows = records.claims_csv(result.claims, result.places.where)
    output.write(rows if format == "csv" else records.claims_jsonl(result.claims))
    return 0
