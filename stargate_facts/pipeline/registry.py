"""The components in their order, as factories that spaCy finds by name (`nlp.add_pipe("stargate_claims")`).

Each component needs what the ones above it leave on the Doc. In a pipeline that lacks some of them they are run
on the way, so that any one of the names can be added alone. Users' own names and words come in the config of the
component that uses them, or of one below it: `nlp.add_pipe("stargate_entities", config={"gazetteer": {...}})` takes
what `Settings.as_config` gives.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.errors import BadConfiguration
from stargate_facts.pipeline import extensions, serialization
from stargate_facts.pipeline.amounts import AmountFinder
from stargate_facts.pipeline.attribution import AttributionFinder
from stargate_facts.pipeline.claims import ClaimFinder
from stargate_facts.pipeline.dates import DateFinder
from stargate_facts.pipeline.entities import EntityFinder
from stargate_facts.pipeline.grammar.factuality import signatures
from stargate_facts.pipeline.grammar.names.gazetteer import GazetteerMatcher
from stargate_facts.pipeline.grammar.speech import cues
from stargate_facts.pipeline.mentions import MentionResolver
from stargate_facts.pipeline.paragraphs import ParagraphFinder
from stargate_facts.settings import DOUBTFUL, NO_SETTINGS, Settings

extensions.declare()
serialization.register()

Component = Callable[[Doc], Doc]
_COMPONENTS: dict[str, Callable[[Language, Settings], Component]] = {
    "stargate_paragraphs": lambda _nlp, _settings: ParagraphFinder(),
    "stargate_entities": lambda nlp, settings: EntityFinder(GazetteerMatcher(settings.gazetteer, nlp)),
    "stargate_amounts": lambda _nlp, _settings: AmountFinder(),
    "stargate_dates": lambda _nlp, _settings: DateFinder(),
    "stargate_mentions": lambda _nlp, _settings: MentionResolver(),
    "stargate_attribution": lambda _nlp, _settings: AttributionFinder(),
    "stargate_claims": lambda _nlp, settings: ClaimFinder(settings.min_confidence),
}
NAMES = tuple(_COMPONENTS)
BEFORE_THE_PARSER = "stargate_paragraphs"
_TAKES = {
    "stargate_entities": ("gazetteer",),
    "stargate_attribution": ("cues",),
    "stargate_claims": ("cues", "signatures", "min_confidence"),
}
"""The settings that each component needs for itself in a pipeline that has all of them."""


def config_of(name: str, settings: Settings) -> dict[str, Any]:
    """Return the config of a component in a pipeline that has all of them."""
    config, default = settings.as_config(), NO_SETTINGS.as_config()
    return {key: config[key] for key in _TAKES.get(name, ()) if config[key] != default[key]}


class Stage:
    """Runs one component, after those above it in the table that have not run on the Doc yet."""

    def __init__(self, name: str, nlp: Language, **config: Any) -> None:
        settings = _read(name, config)
        self._components = {each: _COMPONENTS[each](nlp, settings) for each in NAMES[: NAMES.index(name) + 1]}
        self._cues = cues.make_table(settings.cues) if settings.cues else None
        self._signatures = signatures.make_table(settings.signatures) if settings.signatures else None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        with cues.CUES.exchanged_for(self._cues), signatures.SIGNATURES.exchanged_for(self._signatures):
            for name, component in self._components.items():
                if name not in doc._.stargate_stages:
                    doc = component(doc)
                    doc._.stargate_stages = (*doc._.stargate_stages, name)
        return doc


def _read(name: str, config: dict[str, Any]) -> Settings:
    try:
        return msgspec.convert(config, Settings)
    except msgspec.ValidationError as error:
        raise BadConfiguration(f"config of {name}: {error}; give it what `Settings.as_config` returns") from error


@Language.factory("stargate_paragraphs", assigns=["doc._.paragraphs", "token.is_sent_start"])
def paragraphs(nlp: Language, name: str) -> Component:
    """Find paragraphs, and end sentences where they end; add it before the parser."""
    return Stage("stargate_paragraphs", nlp)


@Language.factory(
    "stargate_entities",
    requires=["doc.ents", "token.dep", "token.tag"],
    assigns=["doc._.entities", "doc.ents"],
    default_config={"gazetteer": {}},
)
def entities(nlp: Language, name: str, gazetteer: dict[str, Any]) -> Component:
    """Repair the model's names and give each its canonical name."""
    return Stage("stargate_entities", nlp, gazetteer=gazetteer)


@Language.factory(
    "stargate_amounts", requires=["token.dep", "token.tag"], assigns=["doc._.amounts"], default_config={"gazetteer": {}}
)
def amounts(nlp: Language, name: str, gazetteer: dict[str, Any]) -> Component:
    """Find money, percents, quantities and counts, and normalise them."""
    return Stage("stargate_amounts", nlp, gazetteer=gazetteer)


@Language.factory(
    "stargate_dates", requires=["token.dep", "token.tag"], assigns=["doc._.dates"], default_config={"gazetteer": {}}
)
def dates(nlp: Language, name: str, gazetteer: dict[str, Any]) -> Component:
    """Find time expressions and normalise them to TIMEX3."""
    return Stage("stargate_dates", nlp, gazetteer=gazetteer)


@Language.factory(
    "stargate_mentions",
    requires=["doc._.entities", "token.dep"],
    assigns=["doc._.mentions"],
    default_config={"gazetteer": {}},
)
def mentions(nlp: Language, name: str, gazetteer: dict[str, Any]) -> Component:
    """Resolve pronouns and descriptions to named entities (coreference)."""
    return Stage("stargate_mentions", nlp, gazetteer=gazetteer)


@Language.factory(
    "stargate_attribution",
    requires=["doc._.entities", "doc._.mentions", "token.dep"],
    assigns=["doc._.attributions"],
    default_config={"gazetteer": {}, "cues": []},
)
def attribution(nlp: Language, name: str, gazetteer: dict[str, Any], cues: list[list[str]]) -> Component:
    """Find who said what, directly and indirectly."""
    return Stage("stargate_attribution", nlp, gazetteer=gazetteer, cues=cues)


@Language.factory(
    "stargate_claims",
    requires=["doc._.entities", "doc._.amounts", "doc._.dates", "doc._.mentions", "doc._.attributions", "token.dep"],
    assigns=["doc._.claims"],
    default_config={"gazetteer": {}, "cues": [], "signatures": [], "min_confidence": DOUBTFUL},
)
def claims(  # noqa: PLR0913, PLR0917  its parameters are the component's config
    nlp: Language,
    name: str,
    gazetteer: dict[str, Any],
    cues: list[list[str]],
    signatures: list[list[str]],
    min_confidence: float,
) -> Component:
    """Find the facts that the article states, with all their arguments."""
    return Stage(
        "stargate_claims",
        nlp,
        gazetteer=gazetteer,
        cues=cues,
        signatures=signatures,
        min_confidence=min_confidence,
    )
