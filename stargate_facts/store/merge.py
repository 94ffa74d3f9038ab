"""New extraction + what the store holds: what people wrote stays, and no claim that they wrote on is lost."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from stargate_facts.model import ArticleRecord, Claim, EntityRecord, Extractor, Store
from stargate_facts.store.entities import by_article, merge_entities
from stargate_facts.store.layout import canonical
from stargate_facts.store.schema import SCHEMA_VERSION


class Ledger:
    """A store that articles are put into, one by one; `store()` is a whole and valid store at any time."""

    def __init__(self, old: Store | None, extractor: Extractor) -> None:
        self._extractor = extractor
        same = old is not None and old.extractor == extractor
        self.articles: dict[str, ArticleRecord] = {
            each.id: each if same else replace(each, outdated=True) for each in (old.articles if old else ())
        }
        self._claims: dict[str, list[Claim]] = {each: [] for each in self.articles}
        for claim in old.claims if old else ():
            self._claims[claim.article].append(claim)
        self._entities: dict[str, list[EntityRecord]] = by_article(old.entities if old else ())

    def put(self, record: ArticleRecord, *, claims: Iterable[Claim], entities: list[EntityRecord]) -> None:
        """Put an article in the place of what the store holds of it."""
        self.articles[record.id] = record
        self._claims[record.id] = merge_claims(claims, self._claims.get(record.id, ()))
        self._entities[record.id] = entities

    def rename(self, record: ArticleRecord) -> None:
        """Give an article another record, its claims left as they are."""
        self.articles[record.id] = record

    def remove(self, article: str) -> None:
        """Remove an article and its claims, but those that a person wrote on."""
        kept = merge_claims((), self._claims[article])
        self._claims[article] = kept
        self._entities.pop(article, None)
        if not kept:
            del self.articles[article], self._claims[article]

    def store(self, only: Collection[str] | None = None) -> Store:
        """Return the store as it stands, or that of some articles."""
        ids = self.articles.keys() if only is None else [each for each in only if each in self.articles]
        return canonical(
            Store(
                schema=SCHEMA_VERSION,
                extractor=self._extractor,
                articles=tuple(self.articles[each] for each in ids),
                entities=merge_entities(record for each in ids for record in self._entities.get(each, ())),
                claims=tuple(claim for each in ids for claim in self._claims[each]),
            )
        )


def merge_claims(new: Iterable[Claim], old: Iterable[Claim]) -> list[Claim]:
    """Return the new claims of an article with what people wrote into the old ones.

    An old claim that is not among the new ones is kept, marked as stale, if a person wrote into it.
    """
    written = {claim.id: claim for claim in old if is_written_on(claim)}
    merged = []
    for claim in new:
        before = written.pop(claim.id, None)
        merged.append(replace(claim, status=before.status, note=before.note, tags=before.tags) if before else claim)
    return merged + [replace(claim, stale=True) for claim in written.values()]


def is_written_on(claim: Claim) -> bool:
    """Whether a person wrote anything into a claim."""
    return claim.status is not None or claim.note is not None or bool(claim.tags)
