"""Named entities across articles: one record an entity, whatever the order in which articles come.

An article's entities are what the article alone gives; claims keep the names that they have there. A record joins those
of several articles that are one entity (`aliases.py`), and says under `names` what it is called in an article where
that is not its own name, so that the articles' own records can be had back from it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

from stargate_facts.model import AnnotatedArticle, EntityRecord, EntityType
from stargate_facts.settings import ListedName
from stargate_facts.store.aliases import KnownName, join_names

_TYPES: tuple[EntityType, ...] = get_args(EntityType)
_NOTHING_LISTED: Mapping[str, ListedName] = {}


def article_entities(
    annotated: AnnotatedArticle, listed: Mapping[str, ListedName] = _NOTHING_LISTED
) -> list[EntityRecord]:
    """Return the entities of one article.

    Args:
        annotated: the article.
        listed: the entries of the user's gazetteer, by name.
    """
    votes: dict[str, Counter[EntityType]] = {}
    forms: dict[str, Counter[str]] = {}
    for entity in annotated.entities:
        votes.setdefault(entity.name, Counter())[entity.type] += 1
        forms.setdefault(entity.name, Counter())[" ".join(entity.text.split())] += 1
    for name in forms.keys() & listed.keys():
        forms[name].update(_listed_descriptions(annotated, name, listed[name]))
    article = annotated.article.id
    found = []
    for name in sorted(forms):
        entry = listed.get(name)
        own = _Named(name, types={article: _majority(votes[name])}, mentions={article: forms[name]})
        if entry is not None:
            own = replace(
                own,
                listed=True,
                not_aliases=entry.not_aliases,
                wikidata=entry.wikidata,
                description=entry.description,
            )
        found.append(_record(own, [own]))
    return found


def _listed_descriptions(annotated: AnnotatedArticle, name: str, entry: ListedName) -> Iterator[str]:
    """Yield the mentions of a name by a description that its user lists: `The chip maker`."""
    aliases = {alias.casefold() for alias in entry.aliases}
    for mention in annotated.mentions:
        words = " ".join(mention.text.split())
        if mention.names == (name,) and words.casefold() in aliases:
            yield words


def merge_entities(records: Iterable[EntityRecord]) -> tuple[EntityRecord, ...]:
    """Return one record an entity, in the names' order. An article that several records mention counts once."""
    by_name: dict[str, _Named] = {}
    for record in (own for each in records for own in _by_name(each)):
        known = by_name.setdefault(record.name, record)
        if known is not record:
            by_name[record.name] = _united(known, record)
    joined = join_names({name: each.known() for name, each in by_name.items()})
    groups: dict[str, list[_Named]] = {}
    for name in sorted(by_name):
        groups.setdefault(joined[name], []).append(by_name[name])
    return tuple(_record(by_name[name], groups[name]) for name in sorted(groups))


def by_article(records: Iterable[EntityRecord]) -> dict[str, list[EntityRecord]]:
    """Return the entities of each article, as if it were the only one."""
    found: dict[str, list[EntityRecord]] = {}
    for own in (own for record in records for own in _by_name(record)):
        for article in own.mentions:
            one = replace(own, types={article: own.types[article]}, mentions={article: own.mentions[article]})
            found.setdefault(article, []).append(_record(one, [one]))
    return found


@dataclass(frozen=True, slots=True)
class _Named:
    """All that goes by one name in the articles, with what the gazetteer says of that name."""

    name: str
    listed: bool = False
    not_aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    description: str | None = None
    types: dict[str, EntityType] = field(default_factory=dict)
    mentions: dict[str, Mapping[str, int]] = field(default_factory=dict)

    def known(self) -> KnownName:
        return KnownName(
            name=self.name,
            type=_usual_type(self),
            articles=frozenset(self.mentions),
            forms=frozenset(form for forms in self.mentions.values() for form in forms),
            listed=self.listed,
            not_aliases=frozenset(self.not_aliases),
        )


def _by_name(record: EntityRecord) -> Iterable[_Named]:
    """Yield what a record holds of each of the names that it joins."""
    names = dict.fromkeys([record.name, *record.names.values()])
    for name in names:
        mentions = {
            each: forms for each, forms in record.mentions.items() if record.names.get(each, record.name) == name
        }
        types = {each: record.types.get(each, record.type) for each in mentions}
        if name != record.name:
            yield _Named(name, types=types, mentions=dict(mentions))
        elif mentions:
            yield _Named(
                name, record.listed, record.not_aliases, record.wikidata, record.description, types, dict(mentions)
            )


def _united(one: _Named, other: _Named) -> _Named:
    """Return both; where an interrupted run left one with what an older gazetteer said, the choice is arbitrary."""
    first = max(
        one, other, key=lambda each: (each.listed, each.not_aliases, each.wikidata or "", each.description or "")
    )
    return replace(first, types=one.types | other.types, mentions=one.mentions | other.mentions)


def _record(own: _Named, group: list[_Named]) -> EntityRecord:
    types = {article: kind for each in group for article, kind in each.types.items()}
    mentions = {article: forms for each in group for article, forms in each.mentions.items()}
    names = {article: each.name for each in group if each is not own for article in each.mentions}
    usual = _usual_type(_Named(own.name, types=types, mentions=mentions))
    forms = {form for each in mentions.values() for form in each}
    return EntityRecord(
        name=own.name,
        type=usual,
        wikidata=own.wikidata,
        description=own.description,
        aliases=tuple(sorted((forms | set(names.values())) - {own.name})),
        listed=own.listed,
        not_aliases=own.not_aliases,
        types={article: kind for article, kind in sorted(types.items()) if kind != usual},
        names=dict(sorted(names.items())),
        mentions={article: dict(sorted(mentions[article].items())) for article in sorted(mentions)},
    )


def _usual_type(named: _Named) -> EntityType:
    votes: Counter[EntityType] = Counter()
    for article, kind in named.types.items():
        votes[kind] += sum(named.mentions[article].values())
    return _majority(votes)


def _majority(votes: Counter[EntityType]) -> EntityType:
    return min(_TYPES, key=lambda kind: (-votes[kind], kind))
