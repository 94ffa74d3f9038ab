"""The values that travel between the stages: plain, frozen, free of I/O and of third-party packages.

All offsets are Unicode code points, zero-based, end exclusive, into the article's `text`.
Field names are those of the claim store and of `annotate`, so that what one reads there can be looked up here.
"""

from dataclasses import dataclass, field
from typing import Literal

EntityType = Literal[
    "PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"
]  # the OntoNotes 5 labels that name something
AmountKind = Literal["money", "percent", "quantity", "count"]
Bound = Literal["exact", "about", "nearly", "up-to", "at-least", "more-than", "less-than"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]  # ISO-TimeML
TimexMod = Literal[
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"
]
Direction = Literal["past", "future"]
AttributionKind = Literal["direct", "indirect", "mixed"]
SourceNumber = Literal["one", "several"]
CueClass = Literal["statement", "topic", "attitude", "perception"]  # says that, speaks of, wants or thinks, shows
Ascription = Literal["all", "asked", "none"]
Modality = Literal["asserted", "planned", "possible", "conditional"]
Extent = tuple[int, int]
"""Start and end of a stretch of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, as a reader in `sources/` gives it.

    `text` is what offsets count in, untouched. `ignored` are stretches of it that are no prose (a date header,
    markup): they keep their offsets, but nothing is extracted from them. `path` is the file it was read from as
    the user named it, None for standard input.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    author: str | None = None
    source: str | None = None
    path: str | None = None
    ignored: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article: `article.text[start:end] == text`, always."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Span):
    """A name in the text. `name` is its canonical name in this article (`Nora Field` for `Field`)."""

    type: EntityType
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A pronoun or common-noun phrase, and the named entities it refers to (`the two companies`: both)."""

    names: tuple[str, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Span):
    """A quantity that can be re-derived from its own words, its bound's words included (`up to $500 billion`).

    `value` is a number in `unit` (`$14 billion` is 14000000000 USD; `5%` is 5 percent), None where the words give
    none (`a few dollars`). `high` is the upper end of a range. `unit` is an ISO 4217 code, `percent`, a unit's
    singular name, or for a count the singular noun counted. `per` is the denominator of a rate (`share`, `year`).
    `unit_from` are words that gave the unit where the span does not do so alone (`20 mpg to` [`24`]; the bare noun
    of `900 seasonal jobs`), or the bound (`more than 5 km` [`(3 miles)`]). `measures` is the noun or verb that the
    sentence makes it the measure of: `funding` of `$40 million in funding`, `spent` of `spent $5 million on fuel`.
    """

    kind: AmountKind
    value: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    bound: Bound = "exact"
    per: str | None = None
    unit_from: Span | None = None
    measures: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Span):
    """A time expression, with its TIMEX3 type and value.

    `begin` and `finish` are the first and last day covered, ISO 8601, None where unbounded or unknown.
    `anchor` is the TIMEX3 value that a relative expression was resolved against, None where that is the article's
    date or where none was needed. `direction` is set where the sentence's tense, not the words, chose between
    the last and the next such day. With the article's date, `text`, `anchor` and `direction` give `value` again.
    """

    type: TimexType
    value: str
    mod: TimexMod | None = None
    begin: str | None = None
    finish: str | None = None
    anchor: str | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Span):
    """Who said it. `name` is the canonical name, None for an unnamed source (`people familiar with the matter`).

    It is None too for a pronoun that could not be resolved (`he`): that is no unnamed source, but an unknown one.

    Of an unnamed source, `number` says how many it is, and `description` holds the words for its role, the end of its
    text (`X user` of `one X user`), as far as its words tell. `same_as` is the earlier source that it takes up: `the
    people` said it whom the text had described before. Without it, two unnamed sources are two.
    """

    name: str | None = None
    number: SourceNumber | None = None
    description: str | None = None
    same_as: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Content that the article ascribes to a source; the content is in pieces where its cue splits it.

    `ascribes` tells which claims in the content are the source's: all where it says, thinks or finds it; only what is
    asked for where it demands it; none where it only speaks of it, or wants to do it.
    """

    kind: AttributionKind
    source: Source | None
    cue: Span
    content: tuple[Extent, ...]
    cue_class: CueClass = "statement"
    ascribes: Ascription = "all"
    recipient: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Element(Span):
    """A part of a claim, in the article's own words. `entity` is the name it stands for, if any.

    Where the words do not stand together, `parts` are their extents in order, `text` is the parts joined by a
    space, and `start` and `end` enclose them all; else `parts` is empty.
    """

    entity: str | None = None
    parts: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Span):
    """The verb group (`does not plan to spend`) and the lemma of the verb that carries the fact (`spend`)."""

    lemma: str
    parts: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Element):
    """A further argument. `role`: the preposition, or iobj, xcomp, ccomp, advcl, tmod...

    `inside` is true for an argument that is a part of the object's or another argument's phrase
    (`a major customer for` [`Azure`]): its words are also in that phrase.
    """

    role: str
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAttribution:
    """Who stated a claim, to whom, by what words; `via` are the further sources of a nested attribution, outwards."""

    kind: AttributionKind
    source: Source | None = None
    cue: Span
    recipient: Span | None = None
    via: tuple["ClaimAttribution", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a claim stands: W3C Web Annotation's text position and text quote selectors in one."""

    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One fact that an article states. `status`, `note` and `tags` belong to people: no extraction touches them.

    `stale` is true where the last extraction no longer found the claim, and it was kept for what a person wrote.
    """

    id: str
    article: str
    subject: Element | None = None
    predicate: Predicate
    object: Element | None = None
    arguments: tuple[Argument, ...] = ()
    entities: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    dates: tuple[Date, ...] = ()
    modality: Modality = "asserted"
    modality_cue: Span | None = None
    negated: bool = False
    negation_cue: Span | None = None
    attribution: ClaimAttribution | None = None
    evidence: Evidence
    kind: str = "clause"
    confidence: float = 1.0
    status: str | None = None
    note: str | None = None
    tags: tuple[str, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """All that the pipeline found in one article, each list in the text's order."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    dates: tuple[Date, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelVersion:
    """A spaCy pipeline package, and the hash of its files."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """What made a store. Articles are extracted again when any part of it has changed.

    `rules` is a hash of this package's own pipeline code and data tables; `gazetteer` and `lexicon` are hashes of the
    user's own names and of their own cue words and signatures, None where there are none.
    """

    name: str
    version: str
    rules: str
    spacy: str
    model: ModelVersion
    gazetteer: str | None = None
    lexicon: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """What a store keeps of an article. `path` is relative to the project, with forward slashes.

    `sha256` is the hash of `text`, encoded in UTF-8, so that it holds for an article inside a .jsonl file too.
    `outdated` is true where another extractor than the store's has read it, as after an interruption.
    """

    id: str
    path: str
    sha256: str
    date: str | None = None
    title: str | None = None
    author: str | None = None
    source: str | None = None
    outdated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRecord:
    """A named entity across the articles of a store.

    `mentions` counts, for each article's id, the forms in which it is named there (`{"a1": {"Field": 12}}`).
    `types` holds the type that it has in those articles where that is not `type`, the one of most mentions, and
    `names` what it is called in the claims of those articles that alone would not give `name`. `listed` is true for a
    name of the user's gazetteer, which `wikidata` and `description` are from; `not_aliases` never stand for it.
    """

    name: str
    type: EntityType
    wikidata: str | None = None
    description: str | None = None
    aliases: tuple[str, ...] = ()
    listed: bool = False
    not_aliases: tuple[str, ...] = ()
    types: dict[str, EntityType] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    mentions: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A claim store: articles, entities and claims, in a stable order."""

    schema: int
    extractor: Extractor
    articles: tuple[ArticleRecord, ...] = ()
    entities: tuple[EntityRecord, ...] = ()
    claims: tuple[Claim, ...] = ()
