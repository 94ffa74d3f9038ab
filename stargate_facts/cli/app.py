"""The Typer application: every command by its name, and the options that come before a command."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from stargate_facts.cli import extracting, listing, reviewing, selecting


class Interrupted(Exception):
    """Ctrl-C; its text says what became of the work."""


class _Commands(TyperGroup):
    """Takes Ctrl-C out of Typer's hands, which would drop what an interrupted command has to say."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stop:
            raise Interrupted(str(stop) or "interrupted") from stop


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # errors are made into lines in `boundary.py`
    rich_markup_mode=None,  # plain --help: it fits 80 columns, can be searched, and starts in a blink
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("extract")(extracting.extract)
app.command("annotate")(extracting.annotate)
app.command("query")(selecting.query)
app.command("filter")(selecting.filter_store)
app.command("show")(selecting.show)
app.command("entities")(listing.entities)
app.command("stats")(listing.stats)
app.command("export")(listing.export)
app.command("check")(reviewing.check)
app.command("diff")(reviewing.diff)


def _print_version(wanted: bool) -> None:
    if wanted:
        from stargate_facts.cli import output
        from stargate_facts.commands.version import version

        output.write(f"{line}\n" for line in version())
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the versions of the tool, of spaCy and of the model, with the model's content hash.",
        ),
    ] = False,
    debug: Annotated[
        bool,
        typer.Option("--debug", help="Print a traceback where the tool itself fails (also: STARGATE_FACTS_DEBUG=1)."),
    ] = False,
) -> None:
    """Turn news articles into a ledger of claims, each tied to the exact words it came from."""
