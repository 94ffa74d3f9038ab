"""The components in their order, as factories that spaCy finds by name (`nlp.add_pipe("stargate_claims")`).

Each component needs what the ones above it leave on the Doc. In a pipeline that lacks some of them they are run
on the way, so that any one of the names can be added alone.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.pipeline import extensions, serialization
from stargate_facts.pipeline.amounts import AmountFinder
from stargate_facts.pipeline.attribution import AttributionFinder
from stargate_facts.pipeline.claims import ClaimFinder
from stargate_facts.pipeline.dates import DateFinder
from stargate_facts.pipeline.entities import EntityFinder
from stargate_facts.pipeline.mentions import MentionResolver
from stargate_facts.pipeline.paragraphs import ParagraphFinder

extensions.declare()
serialization.register()

Component = Callable[[Doc], Doc]
_COMPONENTS: dict[str, Callable[[], Component]] = {
    "stargate_paragraphs": ParagraphFinder,
    "stargate_entities": EntityFinder,
    "stargate_amounts": AmountFinder,
    "stargate_dates": DateFinder,
    "stargate_mentions": MentionResolver,
    "stargate_attribution": AttributionFinder,
    "stargate_claims": ClaimFinder,
}
NAMES = tuple(_COMPONENTS)
BEFORE_THE_PARSER = "stargate_paragraphs"


class Stage:
    """Runs one component, after those above it in the table that have not run on the Doc yet."""

    def __init__(self, name: str) -> None:
        self._components = {each: _COMPONENTS[each]() for each in NAMES[: NAMES.index(name) + 1]}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        for name, component in self._components.items():
            if name not in doc._.stargate_stages:
                doc = component(doc)
                doc._.stargate_stages = (*doc._.stargate_stages, name)
        return doc


@Language.factory("stargate_paragraphs", assigns=["doc._.paragraphs", "token.is_sent_start"])
def paragraphs(nlp: Language, name: str) -> Component:
    """Find paragraphs, and end sentences where they end; add it before the parser."""
    return Stage("stargate_paragraphs")


@Language.factory(
    "stargate_entities", requires=["doc.ents", "token.dep", "token.tag"], assigns=["doc._.entities", "doc.ents"]
)
def entities(nlp: Language, name: str) -> Component:
    """Repair the model's names and give each its canonical name."""
    return Stage("stargate_entities")


@Language.factory("stargate_amounts", requires=["token.dep", "token.tag"], assigns=["doc._.amounts"])
def amounts(nlp: Language, name: str) -> Component:
    """Find money, percents, quantities and counts, and normalise them."""
    return Stage("stargate_amounts")


@Language.factory("stargate_dates", requires=["token.dep", "token.tag"], assigns=["doc._.dates"])
def dates(nlp: Language, name: str) -> Component:
    """Find time expressions and normalise them to TIMEX3."""
    return Stage("stargate_dates")


@Language.factory("stargate_mentions", requires=["doc._.entities", "token.dep"], assigns=["doc._.mentions"])
def mentions(nlp: Language, name: str) -> Component:
    """Resolve pronouns and descriptions to named entities (coreference)."""
    return Stage("stargate_mentions")


@Language.factory(
    "stargate_attribution",
    requires=["doc._.entities", "doc._.mentions", "token.dep"],
    assigns=["doc._.attributions"],
)
def attribution(nlp: Language, name: str) -> Component:
    """Find who said what, directly and indirectly."""
    return Stage("stargate_attribution")


@Language.factory(
    "stargate_claims",
    requires=["doc._.entities", "doc._.amounts", "doc._.dates", "doc._.mentions", "doc._.attributions", "token.dep"],
    assigns=["doc._.claims"],
)
def claims(nlp: Language, name: str) -> Component:
    """Find the facts that the article states, with all their arguments."""
    return Stage("stargate_claims")
