"""What a user calls someone → the canonical names in the store, or what they may have meant."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from stargate_facts.errors import BadUsage
from stargate_facts.model import Claim, ClaimAttribution, EntityRecord, Source, Store

UNNAMED = "unnamed"
_JOINT = " and "
_PRONOUN = re.compile(
    r"i|me|my|we|us|our|you|your|he|him|his|she|her|its?|they|them|their|who|whom|whose|which|that|this|what"
)
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_STRAIGHT = str.maketrans("’‘“”–—", "''\"\"--")


class NameIndex:
    """Finds canonical names by any form of them, without regard to case or the shape of apostrophes."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        self._written: dict[str, str] = {}
        for form, name in forms:
            self._names[fold(form)][name] = None
            self._written.setdefault(fold(form), form)

    def find(self, form: str) -> tuple[str, ...]:
        """Return the canonical names that `form` may stand for: an alias can be that of several; () if of none."""
        return tuple(self._names.get(fold(form), ()))

    def suggest(self, form: str) -> tuple[str, ...]:
        """Return up to three known forms that are like `form`, the likeliest first."""
        wanted = fold(form)
        close = get_close_matches(wanted, self._names, n=3, cutoff=0.7)
        partial = sorted(
            (each for each in self._names if wanted and wanted in each), key=lambda each: (len(each), each)
        )
        return tuple(self._written[each] for each in dict.fromkeys([*close, *partial]))[:3]

    def require(self, form: str, *, option: str, what: str) -> tuple[str, ...]:
        """Return the canonical names that `form` may stand for.

        Raises:
            BadUsage: there is none; says what may have been meant.
        """
        names = self.find(form)
        if not names:
            guesses = self.suggest(form)
            hint = f"did you mean {' or '.join(guesses)}?" if guesses else "see `stargate-facts entities`"
            raise BadUsage(f"{option}: no {what} {form!r} in this store; {hint}")
        return names


def entity_index(store: Store) -> NameIndex:
    """Return an index of the store's entities by name, alias and every form that stands in an article.

    What it finds are the names that claims have; an entity may have several of them (`names_of`).
    """
    return NameIndex(_entity_forms(store))


def speaker_index(store: Store) -> NameIndex:
    """Return an index of all who could have said something: the entities, and the named sources of claims."""
    return NameIndex(
        (
            *_entity_forms(store),
            *((name, name) for claim in store.claims for name in speakers(claim) if name is not None),
        )
    )


def speakers(claim: Claim, known: Collection[str] = ()) -> tuple[str | None, ...]:
    """Return who stated the claim, and through whom, outwards; None stands for an unnamed source.

    A source that is a pronoun for nobody known (`he said`) is left out, and so is a report of no source.

    Args:
        claim: the claim.
        known: names of entities; a joint source (`Acme and Borealis`) is parted where it is made of these.
    """
    sources = [each.source for each in attribution_chain(claim.attribution) if each.source is not None]
    names = [each.name for each in sources if each.name is not None or is_unnamed(each)]
    return tuple(part for name in names for part in _members(name, known))


def is_unnamed(source: Source | None) -> bool:
    """Tell a source that the article leaves unnamed: `people familiar with the matter`, `officials`.

    None is one that it names elsewhere, of which only the pronoun is known here (`he said`), nor nobody at all
    (`no one said`), nor the missing source of `it was reported that`.
    """
    if source is None or source.name is not None:
        return False
    if source.same_as is not None:
        return True  # `he said`, who was `a clerk` before
    words = fold(source.text).split()
    return bool(words) and words[0] not in _NOBODY and not _PRONOUN.fullmatch(fold(source.text))


def _members(name: str | None, known: Collection[str]) -> tuple[str | None, ...]:
    parts = tuple(name.split(_JOINT)) if name is not None else ()
    joint = len(parts) > 1 and name not in known and all(part in known for part in parts)
    return parts if joint else (name,)


def unnamed_words(claim: Claim) -> tuple[str, ...]:
    """Return the words of the unnamed sources that stated the claim, those that they take up included."""
    sources = [each.source for each in attribution_chain(claim.attribution) if each.source is not None]
    spans = [span for each in sources if is_unnamed(each) for span in (each, each.same_as) if span is not None]
    return tuple(span.text for span in spans)


def attribution_chain(attribution: ClaimAttribution | None) -> Iterator[ClaimAttribution]:
    """Yield the attribution and those that it is nested in (`A said that B had said`), outwards."""
    if attribution is not None:
        yield attribution
        for outer in attribution.via:
            yield from attribution_chain(outer)


def fold(text: str) -> str:
    """Return `text` as it is compared: without case, with straight quotation marks and single spaces."""
    return " ".join(text.translate(_STRAIGHT).casefold().split())


def names_of(entity: EntityRecord) -> tuple[str, ...]:
    """Return all names by which the claims of a store have an entity: each article's is that which it alone gives."""
    return tuple(dict.fromkeys((entity.name, *entity.names.values())))


def full_names(store: Store) -> dict[str, str]:
    """Return the name of its entity's record for each name that claims may have."""
    return {name: entity.name for entity in store.entities for name in names_of(entity)}


def _entity_forms(store: Store) -> Iterator[tuple[str, str]]:
    for entity in store.entities:
        yield entity.name, entity.name
    for entity in store.entities:
        forms = dict.fromkeys((*entity.aliases, *(form for each in entity.mentions.values() for form in each)))
        for form in (entity.name, *forms):
            for name in names_of(entity):
                yield form, name
