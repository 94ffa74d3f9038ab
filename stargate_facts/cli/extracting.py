"""The commands that read articles: `extract`, `annotate`."""

import sys
from contextlib import nullcontext
from typing import Annotated

import typer

from stargate_facts.cli import options, output


def extract(  # noqa: PLR0913, PLR0917  its parameters are the command's options
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.", show_default="seeds/"),
    ] = None,
    store: options.Store = options.DEFAULT_STORE,
    model: options.Model = None,
    gazetteer: options.Gazetteer = None,
    cues: options.Cues = None,
    signatures: options.Signatures = None,
    jobs: options.Jobs = 1,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do all but write the store.")] = False,
    skip_bad: options.SkipBad = False,
) -> int:
    """Extract the claims of articles into the store.

    Articles that have not changed since they were extracted are left as they are.
    """
    from stargate_facts.commands.extract import ExtractOptions
    from stargate_facts.commands.extract import extract as run
    from stargate_facts.config import read_settings
    from stargate_facts.render.extraction import extraction_lines

    settings = read_settings(gazetteers=gazetteer or (), cues=cues or (), signatures=signatures or ())
    with _progress() as progress:
        summary = run(
            paths or options.DEFAULT_SOURCES,
            store_path=store,
            options=ExtractOptions(model=model, settings=settings, jobs=jobs, dry_run=dry_run, skip_bad=skip_bad),
            stdin=sys.stdin.buffer,
            progress=progress,
        )
    for warning in summary.warnings:
        output.tell(f"stargate-facts: {warning}")
    output.write(f"{line}\n" for line in extraction_lines(summary, store=store, dry_run=dry_run))
    return 0


def annotate(  # noqa: PLR0913, PLR0917  its parameters are the command's options
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.")],
    model: options.Model = None,
    gazetteer: options.Gazetteer = None,
    cues: options.Cues = None,
    signatures: options.Signatures = None,
    jobs: options.Jobs = 1,
    skip_bad: options.SkipBad = False,
) -> int:
    """Print all that is found in articles, as JSON lines.

    A line holds an article's names, mentions, amounts, dates and quotations, with their offsets in its text.
    """
    from stargate_facts.commands.annotate import annotate as run
    from stargate_facts.config import read_settings
    from stargate_facts.render.annotations import to_json_line

    settings = read_settings(gazetteers=gazetteer or (), cues=cues or (), signatures=signatures or ())

    def tell(error: Exception) -> None:
        output.tell(f"stargate-facts: {error}")

    on_bad = tell if skip_bad else None
    found = run(paths, model=model, settings=settings, jobs=jobs, stdin=sys.stdin.buffer, on_bad=on_bad)
    output.write_lines(f"{to_json_line(each)}\n" for each in found)
    return 0


def _progress() -> "nullcontext[None] | ProgressBar":
    if not sys.stderr.isatty():
        return nullcontext()
    return ProgressBar()


class ProgressBar:
    """A bar on standard error, for a person who waits; it is gone when the work is done."""

    def __enter__(self) -> "ProgressBar":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("extracting", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True, markup=False),
            transient=True,
        )
        self._task = self._bar.add_task("extracting", total=None)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def start(self, total: int | None) -> None:
        """Learn how many articles will be processed."""
        self._bar.update(self._task, total=total)

    def advance(self, article_id: str) -> None:  # noqa: ARG002  what a progress is told; a bar only counts
        """Learn that an article is done."""
        self._bar.advance(self._task)
