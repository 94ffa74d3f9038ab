"""The command line: declares options, calls a command, renders its result, sets the exit code."""

import sys
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def root() -> None:
    """Turn news articles into a ledger of claims, each tied to the exact words it came from."""


@app.command("annotate")
def annotate_cli(paths: Annotated[list[str], typer.Argument()], jobs: int = 1) -> None:
    """Print what the pipeline finds in each article, as JSON lines."""
    from stargate_facts.pipeline.run import annotate, build
    from stargate_facts.render.annotations import to_json_line
    from stargate_facts.sources import read_articles

    for each in annotate(read_articles(paths, stdin=sys.stdin.buffer), nlp=build(), jobs=jobs):
        typer.echo(to_json_line(each))


def main() -> None:
    """Run the command line."""
    app()
