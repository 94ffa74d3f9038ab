"""What users set of the pipeline: their own names and words, as plain data that fits into a component's config."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from stargate_facts.identity import content_hash
from stargate_facts.model import EntityType

CueRow = tuple[str, str, str, str]
"""Word (lemma), part of speech, frame and class, as in the packaged table of cues."""
SignatureRow = tuple[str, str, str, str]
"""Word, frame, and what it says of its complement where it is affirmed and where it is negated."""
DOUBTFUL = 0.5
"""A claim less sure than this is more likely wrong than right, and left out if a user does not say otherwise."""
NO_CUE = "none"
"""The class by which a user takes a frame out of the packaged table of cues."""
_HASH_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedName:
    """An entity that a user lists.

    `name` is its canonical name, `aliases` are further strings that stand for it (which is how two names are merged),
    `not_aliases` strings that never do (which is how two are kept apart, or a longer name is kept whole). An alias that
    ends in a common noun (`the chip maker`) is no name but a description. `wikidata` is an item's id (`Q42`).
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    not_aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All entities that a user lists, and the strings in `ignore` that are never names."""

    names: tuple[ListedName, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A user's own names, rows that extend or replace those of the packaged tables, and how sure a claim must be."""

    gazetteer: Gazetteer = Gazetteer()
    cues: tuple[CueRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    min_confidence: float = DOUBTFUL

    @property
    def gazetteer_hash(self) -> str | None:
        """A hash of the names, whatever their order and the layout of their files; None where there are none."""
        if self.gazetteer == Gazetteer():
            return None
        names = [
            replace(each, aliases=tuple(sorted(each.aliases)), not_aliases=tuple(sorted(each.not_aliases)))
            for each in self.gazetteer.names
        ]
        plain = asdict(Gazetteer(names=tuple(sorted(names, key=lambda each: each.name)), ignore=()))
        return _hash([plain, sorted(self.gazetteer.ignore)])

    @property
    def lexicon_hash(self) -> str | None:
        """A hash of the rows, whatever their order, and of the least confidence; None where all is as it comes."""
        threshold = [] if self.min_confidence == DOUBTFUL else [self.min_confidence]
        return (
            _hash([sorted(self.cues), sorted(self.signatures), *threshold])
            if self.cues or self.signatures or threshold
            else None
        )

    def as_config(self) -> dict[str, Any]:
        """Return the settings as what `nlp.add_pipe(..., config=...)` takes: dictionaries, lists and strings."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return plain


NO_SETTINGS = Settings()


def _hash(plain: Any) -> str:
    return content_hash(json.dumps(plain, sort_keys=True))[:_HASH_DIGITS]
