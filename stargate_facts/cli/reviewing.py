"""The commands that prove a store: `check` against its sources, `diff` against another store."""

from typing import Annotated, Literal

import typer

from stargate_facts.cli import options, output

CheckFormat = Literal["text", "json", "github"]
DiffFormat = Literal["text", "json", "markdown"]
DIFFERENCE = 1


def check(  # noqa: PLR0913, PLR0917  its parameters are the command's options
    store: options.Store = options.DEFAULT_STORE,
    root: options.Root = None,
    reextract: Annotated[
        bool, typer.Option("--reextract", help="Also run the pipeline again, and report claims that would differ.")
    ] = False,
    model: options.Model = None,
    gazetteer: options.Gazetteer = None,
    cues: options.Cues = None,
    signatures: options.Signatures = None,
    format: Annotated[CheckFormat, typer.Option("--format", "-f", help="How to print what was found.")] = "text",  # noqa: A002
) -> int:
    """Prove that every claim still matches its source.

    The exit code is 1 where one does not.
    """
    from stargate_facts.commands.check import check as run
    from stargate_facts.config import read_settings
    from stargate_facts.render import findings

    settings = read_settings(gazetteers=gazetteer or (), cues=cues or (), signatures=signatures or ())
    result = run(store, root=root, reextract=reextract, model=model, settings=settings)
    counts = {"claims": result.claims, "articles": result.articles}
    if format == "json":
        output.write(findings.findings_json(result.findings, **counts))
    elif format == "github":
        output.write(findings.findings_github(result.findings))
        output.tell(findings.findings_summary(result.findings, **counts))
    else:
        output.show_lines(findings.findings_lines(result.findings, **counts))
    return DIFFERENCE if result.failed else 0


def diff(
    old: Annotated[
        str | None,
        typer.Argument(metavar="OLD", help="A store, or a git revision (HEAD~3, HEAD~3:path).", show_default="HEAD"),
    ] = None,
    new: Annotated[
        str | None, typer.Argument(metavar="NEW", help="Another one.", show_default="the store as it is")
    ] = None,
    store: options.Store = options.DEFAULT_STORE,
    format: Annotated[DiffFormat, typer.Option("--format", "-f", help="How to print the difference.")] = "text",  # noqa: A002
) -> int:
    """Tell which claims were added, removed or changed.

    Claims whose text has only moved are listed as moved. The exit code is 1 where there is a difference.
    """
    from stargate_facts.commands.diff import diff as run
    from stargate_facts.render import comparison

    result = run(old, new, store_path=store)
    if format == "json":
        output.write(comparison.comparison_json(result))
    elif format == "markdown":
        output.write(comparison.comparison_markdown(result))
    else:
        output.show_lines(comparison.comparison_lines(result))
    return 0 if result.is_empty else DIFFERENCE
