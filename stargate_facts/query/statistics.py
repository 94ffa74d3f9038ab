"""Counts what a store holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from stargate_facts.model import Claim, Store
from stargate_facts.query.names import attribution_chain, full_names, is_unnamed, speakers

TOP = 10
"""How many names a list of the most frequent ones holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What a store holds, in numbers.

    `attributions` counts claims by the kind of their attribution, `none` for the article's own voice. `sources`
    counts the claims that rest on each named source. `unnamed_sources` are the unnamed ones in all articles; those that
    the text itself takes up again (`the people`) count once, others of the same words each. `unnamed_share` is the
    share, from 0 to 1, of all claims that rest on an unnamed source, at any step of a chain of sources. `amounts` and
    `dates` count by kind and by TIMEX3 type.
    """

    articles: int
    first_article: str | None
    last_article: str | None
    claims: int
    negated: int
    entities: int
    modalities: dict[str, int]
    attributions: dict[str, int]
    sources: dict[str, int]
    unnamed: int
    unnamed_sources: int
    unnamed_share: float
    top_entities: dict[str, int]
    amounts: dict[str, int]
    dates: dict[str, int]
    statuses: dict[str, int]


def count_store(store: Store) -> Statistics:
    """Return the numbers of a store; names that occur most often come first."""
    claims = store.claims
    days = sorted(article.date for article in store.articles if article.date)
    unnamed = sum(1 for claim in claims if None in speakers(claim))
    full = full_names(store)
    named = Counter(
        name
        for claim in claims
        for name in {full.get(each, each) for each in speakers(claim, full) if each is not None}
    )
    return Statistics(
        articles=len(store.articles),
        first_article=days[0] if days else None,
        last_article=days[-1] if days else None,
        claims=len(claims),
        negated=sum(1 for claim in claims if claim.negated),
        entities=len(store.entities),
        modalities=_ranked(Counter(claim.modality for claim in claims)),
        attributions=_ranked(Counter(_attribution_kind(claim) for claim in claims)),
        sources=_ranked(named),
        unnamed=unnamed,
        unnamed_sources=len(_unnamed_sources(claims)),
        unnamed_share=round(unnamed / len(claims), 4) if claims else 0.0,
        top_entities=_ranked(
            Counter(name for claim in claims for name in {full.get(each, each) for each in claim.entities}), TOP
        ),
        amounts=_ranked(Counter(amount.kind for claim in claims for amount in claim.amounts)),
        dates=_ranked(Counter(date.type for claim in claims for date in claim.dates)),
        statuses=_ranked(Counter(claim.status for claim in claims if claim.status)),
    )


def _unnamed_sources(claims: Iterable[Claim]) -> set[tuple[str, int]]:
    sources = ((claim.article, each.source) for claim in claims for each in attribution_chain(claim.attribution))
    return {
        (article, source.same_as.start if source.same_as else source.start)
        for article, source in sources
        if source is not None and is_unnamed(source)
    }


def _attribution_kind(claim: Claim) -> str:
    return claim.attribution.kind if claim.attribution else "none"


def _ranked(counts: Counter[str], limit: int | None = None) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])
