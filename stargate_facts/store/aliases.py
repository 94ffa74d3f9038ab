"""Which of the names in a store's articles are one entity's: a pure function of all of them, whatever their order.

Each article is read by itself, so that one that only ever says `Okafor` and one that says `Ngozi Okafor` give two
names. They are joined here, and only where nothing speaks against it: the types agree, exactly one full name fits, no
article has both as two, and the user's gazetteer does not say otherwise.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from stargate_facts.model import EntityType
from stargate_facts.values.lexicon import read_table

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_STRAIGHT = str.maketrans("’‘“”", "''\"\"", ".,")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """What all articles say of one name.

    `articles` are those that have it as an entity's name, `forms` how they write it. `listed` names are a user's own:
    they stand for themselves; `not_aliases` never stand for this one.
    """

    name: str
    type: EntityType
    articles: frozenset[str]
    forms: frozenset[str]
    listed: bool = False
    not_aliases: frozenset[str] = frozenset()


def join_names(names: Mapping[str, KnownName]) -> dict[str, str]:
    """Return for each name the full name of its entity, which may be itself."""
    fullest_first = sorted(names.values(), key=_fullness, reverse=True)
    joined: dict[str, str] = {}
    articles: dict[str, frozenset[str]] = {}  # of each entity, by its full name
    shorter: dict[tuple[EntityType, str], set[str]] = {}  # full names by what may stand for them, by type
    for name in fullest_first:
        fitting = {joined[full] for full in shorter.get((name.type, _key(name.name)), ())}
        target = names[next(iter(fitting))] if len(fitting) == 1 else None
        if target is None or name.listed or _is_kept_apart(name, target) or articles[target.name] & name.articles:
            target = name
        joined[name.name] = target.name
        articles[target.name] = articles.get(target.name, frozenset()) | name.articles
        for key in {_key(name.name), *map(_key, name.forms), *_short_keys(name)}:
            shorter.setdefault((name.type, key), set()).add(name.name)
    return joined


def _fullness(name: KnownName) -> tuple[bool, int, bool, int, str]:
    """Rank names: a listed one before all others, full ones before short ones, and of spellings the usual one."""
    return name.listed, len(_key(name.name).split()), not name.name.isupper(), len(name.articles), name.name


def _is_kept_apart(name: KnownName, target: KnownName) -> bool:
    return bool({_key(name.name), *map(_key, name.forms)} & {_key(each) for each in target.not_aliases})


def _key(name: str) -> str:
    """Return what all spellings of a name share: `U.S.` and `US`, `the Guardian` and `The Guardian`."""
    parts = name.translate(_STRAIGHT).casefold().split()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] == "the" else parts)


def _short_keys(name: KnownName) -> Iterator[str]:
    """Yield what else may stand for a name: a person's surname, a company without `Group` or `Inc.`."""
    parts = _key(name.name).split()
    if name.type == "PERSON":
        parts = [part for part in parts if part not in _SUFFIXES]
        yield from (" ".join(parts[i:]) for i in range(1, len(parts)))
        if len(parts) > 2:
            yield f"{parts[0]} {parts[-1]}"  # `Ngozi A. Okafor`
    elif name.type == "ORG":
        while len(parts) > 1 and parts[-1] in _company_words():
            parts.pop()
            yield " ".join(parts)


@cache
def _company_words() -> frozenset[str]:
    legal = {row[0] for row in read_table("organisation_words") if row[1] == "legal"}
    return frozenset(legal | {row[0] for row in read_table("name_cues") if row[1] == "shortened"} | {"&"})
