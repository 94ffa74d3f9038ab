"""What a store holds → tables and JSON: its numbers, its entities, one entity."""

import dataclasses
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from stargate_facts.query.roster import EntityProfile, EntitySummary
from stargate_facts.query.statistics import Statistics
from stargate_facts.render import styles
from stargate_facts.render.lines import Line, wrap
from stargate_facts.render.records import claim_fields, to_json
from stargate_facts.render.rows import Locate, make_row
from stargate_facts.render.safety import one_line
from stargate_facts.render.table import claim_lines


def statistics_json(statistics: Statistics) -> str:
    """Return the numbers as one JSON object."""
    return to_json(dataclasses.asdict(statistics), indent=2) + "\n"


def statistics_table(statistics: Statistics) -> RenderableType:
    """Return the numbers as aligned lines."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style=styles.HEADING, no_wrap=True)
    table.add_column(justify="right", style=styles.AMOUNT)
    table.add_column(overflow="fold")
    for label, number, details in _lines(statistics):
        table.add_row(label, f"{number:,}", Text(details))
    return table


def entities_json(summaries: Iterable[EntitySummary]) -> str:
    """Return the entities as one JSON list."""
    return to_json([dataclasses.asdict(each) for each in summaries], indent=2) + "\n"


def entities_table(summaries: Iterable[EntitySummary]) -> RenderableType:
    """Return a table of entities, a line each."""
    table = Table(box=box.SIMPLE_HEAD, header_style=styles.HEADING, border_style="dim", show_edge=False)
    table.add_column("Name", style=styles.NAME, overflow="fold")
    table.add_column("Type", no_wrap=True)
    for heading in ("Claims", "Said", "Named", "Articles"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("First", no_wrap=True)
    table.add_column("Last", no_wrap=True)
    table.add_column("Also called", overflow="fold")
    for each in summaries:
        counts = (each.claims, each.said, each.mentions, each.articles)
        table.add_row(
            Text(one_line(each.name)),
            each.type,
            *(f"{count:,}" for count in counts),
            each.first or "",
            each.last or "",
            Text(_other_names(each)),
        )
    return table


def profiles_json(profiles: Iterable[EntityProfile]) -> str:
    """Return the entities as one JSON list: the fields of `entities_json`, and the claims under `claim_list`."""
    rows = [
        {**dataclasses.asdict(each.summary), "claim_list": [claim_fields(claim) for claim in each.claims]}
        for each in profiles
    ]
    return to_json(rows, indent=2) + "\n"


def profile_lines(profiles: Iterable[EntityProfile], locate: Locate, width: int) -> Iterator[Line]:
    """Yield the lines of a heading and a table of claims for each entity."""
    for profile in profiles:
        summary = profile.summary
        heading = [(one_line(summary.name), styles.NAME), (f" {summary.type}", styles.QUIET)]
        if summary.wikidata:
            heading.append((f" {one_line(summary.wikidata)}", styles.QUIET))
        if others := _other_names(summary):
            heading.append((f", also called {others}", ""))
        yield from wrap(heading, width)
        if summary.description:
            yield from wrap([(one_line(summary.description), "")], width)
        days = f", {_days(summary.first, summary.last)}" if summary.first else ""
        counts = (
            f"{_count(summary.claims, 'claim')}, source of {summary.said:,}; "
            f"named {_count(summary.mentions, 'time')} in {_count(summary.articles, 'article')}{days}"
        )
        yield from wrap([(counts, "")], width)
        yield []
        yield from claim_lines([make_row(claim, locate) for claim in profile.claims], width)


def _lines(statistics: Statistics) -> Iterator[tuple[str, int, str]]:
    yield "articles", statistics.articles, _days(statistics.first_article, statistics.last_article)
    yield "claims", statistics.claims, _listed(statistics.modalities)
    yield "negated", statistics.negated, ""
    yield (
        "attributed",
        statistics.claims - statistics.attributions.get("none", 0),
        _listed({kind: count for kind, count in statistics.attributions.items() if kind != "none"}),
    )
    unnamed = f"{statistics.unnamed_share:.0%} of all claims, by {_count(statistics.unnamed_sources, 'source')}"
    yield "on unnamed sources", statistics.unnamed, unnamed
    yield "quoted", len(statistics.sources), _listed(statistics.sources)
    yield "entities", statistics.entities, _listed(statistics.top_entities)
    yield "amounts", sum(statistics.amounts.values()), _listed(statistics.amounts)
    yield "dates", sum(statistics.dates.values()), _listed(statistics.dates)
    if statistics.statuses:
        yield "with a status", sum(statistics.statuses.values()), _listed(statistics.statuses)


def _days(first: str | None, last: str | None) -> str:
    return (first or "") if first == last else f"{first} to {last}"


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{one_line(name)} {count:,}" for name, count in counts.items())


def _other_names(summary: EntitySummary) -> str:
    return ", ".join(one_line(alias) for alias in summary.aliases if alias != summary.name)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
