"""Selects claims of a store, sorts them, and cuts a store down to them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from stargate_facts.errors import BadUsage
from stargate_facts.model import AttributionKind, Claim, Modality, Store
from stargate_facts.query import filters
from stargate_facts.query.limits import parse_amount, parse_period
from stargate_facts.query.names import (
    UNNAMED,
    NameIndex,
    attribution_chain,
    entity_index,
    fold,
    full_names,
    names_of,
    speaker_index,
    unnamed_words,
)

SortKey = Literal["document", "date", "amount", "confidence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to look for, as a user gives it. All conditions must hold.

    Every one of `entities` must be in the claim; of the other lists, one value has to fit.
    """

    entities: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    min_amount: str | None = None
    max_amount: str | None = None
    unit: str | None = None
    since: str | None = None
    until: str | None = None
    modalities: tuple[str, ...] = ()
    negated: bool | None = None
    quotes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    text: str | None = None
    min_confidence: float | None = None
    sort: SortKey = "document"
    limit: int | None = None


def select(store: Store, selection: Selection) -> tuple[Claim, ...]:
    """Return the claims that meet all conditions, sorted and cut to the limit.

    Raises:
        BadUsage: a limit cannot be read, or a person, entity or article is not in the store.
    """
    conditions = _conditions(store, selection)
    found = [claim for claim in store.claims if all(condition(claim) for condition in conditions)]
    if selection.sort != "document":
        found.sort(key=_sort_key(store, selection))  # stable: the document's order decides between equals
    return tuple(found[: selection.limit])


def reduce_store(store: Store, claims: tuple[Claim, ...]) -> Store:
    """Return the store with only these claims, in document order, and the articles and entities that they name."""
    kept = {claim.id for claim in claims}
    remaining = tuple(claim for claim in store.claims if claim.id in kept)
    articles = {claim.article for claim in remaining}
    names = {name for claim in remaining for name in _names_in(claim)}
    entities = (
        replace(
            entity,
            mentions={each: forms for each, forms in entity.mentions.items() if each in articles},
            types={each: kind for each, kind in entity.types.items() if each in articles},
            names={each: name for each, name in entity.names.items() if each in articles},
        )
        for entity in store.entities
        if not names.isdisjoint(names_of(entity))
    )
    return replace(
        store,
        articles=tuple(article for article in store.articles if article.id in articles),
        entities=tuple(entities),
        claims=remaining,
    )


def _conditions(store: Store, selection: Selection) -> list[filters.Condition]:
    found: list[filters.Condition] = []
    if selection.entities:
        index = entity_index(store)
        found += [
            filters.names_entity(index.require(name, option="--entity", what="entity")) for name in selection.entities
        ]
    if selection.predicates:
        found.append(filters.has_predicate(selection.predicates))
    if selection.said_by:
        names, words = _speakers(store, selection.said_by)
        found.append(filters.is_said_by(names, words=words, known=full_names(store)))
    minimum = parse_amount(selection.min_amount, option="--min-amount") if selection.min_amount is not None else None
    maximum = parse_amount(selection.max_amount, option="--max-amount") if selection.max_amount is not None else None
    if minimum is not None and maximum is not None and minimum > maximum:
        raise BadUsage(
            f"--min-amount: {selection.min_amount} is more than --max-amount {selection.max_amount}; swap them"
        )
    if minimum is not None or maximum is not None or selection.unit is not None:
        found.append(filters.has_amount(minimum=minimum, maximum=maximum, unit=selection.unit))
    found += _calendar_conditions(store, selection)
    found += _field_conditions(store, selection)
    return found


def _calendar_conditions(store: Store, selection: Selection) -> list[filters.Condition]:
    since = parse_period(selection.since, option="--since")[0] if selection.since is not None else None
    until = parse_period(selection.until, option="--until")[1] if selection.until is not None else None
    if since is None and until is None:
        return []
    if since is not None and until is not None and since > until:
        raise BadUsage(f"--since: {selection.since} is later than --until {selection.until}; swap them")
    return [filters.is_in_period(since, until, article_date=_article_dates(store))]


def _field_conditions(store: Store, selection: Selection) -> list[filters.Condition]:
    found: list[filters.Condition] = []
    if selection.modalities:
        _require_known(selection.modalities, get_args(Modality), option="--modality")
        found.append(filters.is_one_of(lambda claim: claim.modality, selection.modalities))
    if selection.negated is not None:
        found.append(filters.is_negated(selection.negated))
    if selection.quotes:
        _require_known(selection.quotes, get_args(AttributionKind), option="--quote")
        found.append(
            filters.is_one_of(lambda claim: claim.attribution.kind if claim.attribution else None, selection.quotes)
        )
    if selection.articles:
        found.append(filters.is_one_of(lambda claim: claim.article, _article_ids(store, selection.articles)))
    if selection.statuses:
        found.append(filters.is_one_of(lambda claim: claim.status, selection.statuses))
    if selection.text is not None:
        if not filters.words_of(selection.text):
            raise BadUsage(f"--text: {selection.text!r} holds no word to look for")
        found.append(filters.has_words(selection.text))
    if selection.min_confidence is not None:
        found.append(filters.is_at_least_as_sure(selection.min_confidence))
    return found


def _require_known(values: tuple[str, ...], known: tuple[str, ...], *, option: str) -> None:
    for value in values:
        if value.casefold() not in known:
            raise BadUsage(f"{option}: {value!r} is none of {', '.join(known)}")


def _speakers(store: Store, wanted: tuple[str, ...]) -> tuple[set[str | None], set[str]]:
    """Return the names that a user means, and the words of unnamed sources (`familiar with the matter`)."""
    index = speaker_index(store)
    described = {fold(words) for claim in store.claims for words in unnamed_words(claim)}
    found: set[str | None] = set()
    words: set[str] = set()
    for form in wanted:
        fitting = {each for each in described if f" {fold(form)} " in f" {each} "} if not index.find(form) else set()
        if fold(form) == UNNAMED:
            found.add(None)
        elif fitting:
            words |= fitting
        else:
            found.update(index.require(form, option="--said-by", what="source"))
    return found, words


def _article_ids(store: Store, wanted: tuple[str, ...]) -> list[str]:
    """Return the ids of articles that a user names by id or by path."""
    index = NameIndex(
        (form, article.id) for article in store.articles for form in (article.id, article.path) if form is not None
    )
    return [each for form in wanted for each in index.require(form, option="--article", what="article")]


def _article_dates(store: Store) -> Callable[[Claim], str | None]:
    dates = {article.id: article.date for article in store.articles}
    return lambda claim: dates.get(claim.article)


def _sort_key(store: Store, selection: Selection) -> Callable[[Claim], tuple[bool, float | str]]:
    """Return a key that puts what cannot be compared last."""
    article_date = _article_dates(store)

    def by_date(claim: Claim) -> tuple[bool, float | str]:
        own = [each.begin or each.finish or "" for each in claim.dates if each.begin or each.finish]
        day = min(own) if own else article_date(claim)
        return day is None, day or ""

    def by_amount(claim: Claim) -> tuple[bool, float | str]:
        values = [
            float(each.value if each.high is None else each.high)
            for each in claim.amounts
            if each.value is not None and (selection.unit is None or filters.is_unit(each.unit, selection.unit))
        ]
        return not values, -max(values, default=0.0)

    def by_confidence(claim: Claim) -> tuple[bool, float | str]:
        return False, -claim.confidence

    return {"date": by_date, "amount": by_amount, "confidence": by_confidence}[selection.sort]


def _names_in(claim: Claim) -> set[str | None]:
    elements = (claim.subject, claim.object, *claim.arguments)
    sources = (each.source.name for each in attribution_chain(claim.attribution) if each.source)
    return {*claim.entities, *(each.entity for each in elements if each), *sources}
