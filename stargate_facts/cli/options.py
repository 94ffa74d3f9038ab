"""Options that several commands share, and the one declaration of all that selects claims."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, Literal, get_args, get_type_hints

import typer

from stargate_facts.model import AttributionKind, Modality
from stargate_facts.query.search import Selection, SortKey

DEFAULT_STORE = "data/claims.yaml"
DEFAULT_SOURCES = ["seeds/"]

Store = Annotated[str, typer.Option("--store", metavar="PATH", help="The claim store: a file, or a folder.")]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="A spaCy pipeline, by package or path, other than the default one."),
]
Gazetteer = Annotated[
    list[str] | None,
    typer.Option("--gazetteer", metavar="FILE", help="Your own names, besides those of the configuration. Repeat."),
]
Cues = Annotated[
    list[str] | None,
    typer.Option(
        "--cues", metavar="FILE", help="Your own words of saying, besides those of the configuration. Repeat."
    ),
]
Signatures = Annotated[
    list[str] | None,
    typer.Option("--signatures", metavar="FILE", help="Your own verb signatures, besides the configuration's. Repeat."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that share the work.")]
SkipBad = Annotated[
    bool, typer.Option("--skip-bad", help="Go on without the articles that cannot be read; each is told of.")
]
Root = Annotated[
    str | None,
    typer.Option("--root", metavar="FOLDER", help="The folder that the store's source paths are relative to."),
]
ViewFormat = Literal["table", "json"]


def _option(*names: str, text: str, metavar: str | None = None, **more: Any) -> Any:
    return typer.Option(*names, help=text, metavar=metavar, **more)


def _one_of(literal: object) -> str:
    return "|".join(get_args(literal))


def _selection(  # noqa: PLR0913, PLR0917  its parameters are the options
    entity: Annotated[
        list[str] | None,
        _option("--entity", "-e", metavar="NAME", text="Names this entity, by name or alias. Repeat: all of them."),
    ] = None,
    predicate: Annotated[
        list[str] | None,
        _option("--predicate", "-p", metavar="LEMMA", text="Has this verb, in its base form. Repeat: any of them."),
    ] = None,
    said_by: Annotated[
        list[str] | None,
        _option(
            "--said-by",
            metavar="NAME",
            text="Stated by this source; unnamed: by an unnamed one, or give its words. Repeat: any.",
        ),
    ] = None,
    min_amount: Annotated[
        str | None, _option("--min-amount", metavar="AMOUNT", text="Has an amount of at least 1B, 500M, 80 billion.")
    ] = None,
    max_amount: Annotated[
        str | None, _option("--max-amount", metavar="AMOUNT", text="Has an amount of at most this.")
    ] = None,
    unit: Annotated[str | None, _option("--unit", metavar="UNIT", text="Has an amount in USD, percent, mile.")] = None,
    since: Annotated[
        str | None,
        _option(
            "--since",
            metavar="DATE",
            text="Dated on or after this day, month or year; without a date of its own, by its article's.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        _option("--until", metavar="DATE", text="Dated on or before this day, month or year, in the same way."),
    ] = None,
    modality: Annotated[
        list[str] | None, _option("--modality", metavar=_one_of(Modality), text="How surely it is stated. Repeat: any.")
    ] = None,
    negated: Annotated[bool | None, _option("--negated/--no-negated", text="Says that something is not so.")] = None,
    quote: Annotated[
        list[str] | None,
        _option("--quote", metavar=_one_of(AttributionKind), text="Stated in such a quotation. Repeat: any."),
    ] = None,
    article: Annotated[
        list[str] | None, _option("--article", metavar="ID", text="In this article, by id or path. Repeat: any.")
    ] = None,
    status: Annotated[
        list[str] | None, _option("--status", metavar="STATUS", text="Has this status by a person. Repeat: any.")
    ] = None,
    text: Annotated[
        str | None, _option("--text", metavar="WORDS", text="Each word begins a word of its sentence.")
    ] = None,
    min_confidence: Annotated[
        float | None, _option("--min-confidence", min=0.0, max=1.0, metavar="0..1", text="Is at least this sure.")
    ] = None,
    sort: Annotated[SortKey, _option("--sort", text="Largest amount first, earliest date first.")] = "document",
    limit: Annotated[int | None, _option("--limit", "-n", min=0, metavar="N", text="At most so many claims.")] = None,
) -> Selection:
    return Selection(
        entities=tuple(entity or ()),
        predicates=tuple(predicate or ()),
        said_by=tuple(said_by or ()),
        min_amount=min_amount,
        max_amount=max_amount,
        unit=unit,
        since=since,
        until=until,
        modalities=tuple(modality or ()),
        negated=negated,
        quotes=tuple(quote or ()),
        articles=tuple(article or ()),
        statuses=tuple(status or ()),
        text=text,
        min_confidence=min_confidence,
        sort=sort,
        limit=limit,
    )


def with_selection(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command whose first parameter is `selection` all the options that make one, in that parameter's place."""
    chosen = inspect.signature(_selection).parameters
    own = dict(list(inspect.signature(command).parameters.items())[1:])

    @wraps(command)
    def wrapped(**values: Any) -> int:
        selection = _selection(**{name: values.pop(name) for name in chosen})
        return command(selection, **values)

    parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in (*chosen.values(), *own.values())]
    hints = {**get_type_hints(_selection, include_extras=True), **get_type_hints(command, include_extras=True)}
    wrapped.__signature__ = inspect.Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {name: hints[name] for name in (*chosen, *own)}
    return wrapped
