"""Lists the entities of a store, with how often and when each is named."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stargate_facts.model import Claim, EntityType, Store
from stargate_facts.query.names import entity_index, full_names, speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySummary:
    """One entity. `said` counts the claims that it is the source of; `first` and `last` are dates of articles.

    `wikidata` and `description` are from the user's gazetteer.
    """

    name: str
    type: EntityType
    wikidata: str | None
    description: str | None
    aliases: tuple[str, ...]
    articles: int
    mentions: int
    claims: int
    said: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityProfile:
    """One entity with the claims that name it, in document order."""

    summary: EntitySummary
    claims: tuple[Claim, ...]


def list_entities(store: Store) -> tuple[EntitySummary, ...]:
    """Return all entities of the store, those with the most claims first."""
    return tuple(sorted(_summaries(store), key=lambda each: (-each.claims, -each.mentions, each.name)))


def profile_entities(store: Store, name: str) -> tuple[EntityProfile, ...]:
    """Return the entities that `name` may stand for: more than one where they share an alias.

    Raises:
        BadUsage: there is none; says what may have been meant.
    """
    names = entity_index(store).require(name, option="NAME", what="entity")
    full = full_names(store)
    return tuple(
        EntityProfile(
            summary=each,
            claims=tuple(claim for claim in store.claims if each.name in {full.get(it) for it in claim.entities}),
        )
        for each in _summaries(store)
        if each.name in names
    )


def _summaries(store: Store) -> Iterator[EntitySummary]:
    full = full_names(store)
    claims = Counter(name for claim in store.claims for name in {full.get(each) for each in claim.entities})
    said = Counter(
        name
        for claim in store.claims
        for name in {full.get(each) for each in speakers(claim, full) if each is not None}
    )
    dates = {article.id: article.date for article in store.articles}
    for entity in store.entities:
        days = sorted(day for article in entity.mentions if (day := dates.get(article)))
        yield EntitySummary(
            name=entity.name,
            type=entity.type,
            wikidata=entity.wikidata,
            description=entity.description,
            aliases=entity.aliases,
            articles=len(entity.mentions),
            mentions=sum(sum(forms.values()) for forms in entity.mentions.values()),
            claims=claims[entity.name],
            said=said[entity.name],
            first=days[0] if days else None,
            last=days[-1] if days else None,
        )
