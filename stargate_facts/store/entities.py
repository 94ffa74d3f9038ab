"""Named entities across articles: merged into one record a name, whatever the order in which articles come."""

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from stargate_facts.model import AnnotatedArticle, EntityRecord, EntityType

_TYPES: tuple[EntityType, ...] = get_args(EntityType)


def article_entities(annotated: AnnotatedArticle) -> list[EntityRecord]:
    """Return the entities of one article."""
    types: dict[str, Counter[EntityType]] = {}
    forms: dict[str, Counter[str]] = {}
    for entity in annotated.entities:
        types.setdefault(entity.name, Counter())[entity.type] += 1
        forms.setdefault(entity.name, Counter())[" ".join(entity.text.split())] += 1
    return [
        _record(
            name, types={annotated.article.id: _majority(types[name])}, mentions={annotated.article.id: forms[name]}
        )
        for name in sorted(forms)
    ]


def merge_entities(records: Iterable[EntityRecord]) -> tuple[EntityRecord, ...]:
    """Return one record a name, in the names' order. An article that several records mention counts once."""
    types: dict[str, dict[str, EntityType]] = {}
    mentions: dict[str, dict[str, dict[str, int]]] = {}
    for record in records:
        for article, forms in record.mentions.items():
            mentions.setdefault(record.name, {})[article] = forms
            types.setdefault(record.name, {})[article] = record.types.get(article, record.type)
    return tuple(_record(name, types=types[name], mentions=mentions[name]) for name in sorted(mentions))


def by_article(records: Iterable[EntityRecord]) -> dict[str, list[EntityRecord]]:
    """Return the entities of each article, as if it were the only one."""
    found: dict[str, list[EntityRecord]] = {}
    for record in records:
        for article, forms in record.mentions.items():
            kind = record.types.get(article, record.type)
            found.setdefault(article, []).append(_record(record.name, types={article: kind}, mentions={article: forms}))
    return found


def _record(
    name: str, *, types: dict[str, EntityType], mentions: dict[str, Counter[str]] | dict[str, dict[str, int]]
) -> EntityRecord:
    votes: Counter[EntityType] = Counter()
    for article, kind in types.items():
        votes[kind] += sum(mentions[article].values())
    usual = _majority(votes)
    return EntityRecord(
        name=name,
        type=usual,
        aliases=tuple(sorted({form for forms in mentions.values() for form in forms} - {name})),
        types={article: kind for article, kind in sorted(types.items()) if kind != usual},
        mentions={article: dict(sorted(mentions[article].items())) for article in sorted(mentions)},
    )


def _majority(votes: Counter[EntityType]) -> EntityType:
    return min(_TYPES, key=lambda kind: (-votes[kind], kind))
