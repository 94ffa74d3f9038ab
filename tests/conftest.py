"""Fixtures that all tests share."""

from typing import TypeVar

import pytest
from spacy.language import Language

from stargate_facts.identity import content_hash
from stargate_facts.model import (
    Amount,
    Argument,
    ArticleRecord,
    Claim,
    ClaimAttribution,
    Date,
    Element,
    EntityRecord,
    Evidence,
    Extractor,
    ModelVersion,
    Predicate,
    Source,
    Span,
    Store,
)
from stargate_facts.pipeline.run import build
from stargate_facts.settings import Settings

SpanT = TypeVar("SpanT", bound=Span)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the real pipeline, loaded once; it keeps unsure claims too, for tests of the rules that make them."""
    return build(settings=Settings(min_confidence=0))


LEDGER_TEXT = (
    " date 2024-05-02 \n\nHarbor Foods plans to spend up to $2.5 billion on new plants, Ana Ruiz told reporters.\n\n"
    "Harbor Foods has invested nearly $300 million in Kelp Labs since 2021, people close to the company said. "
    "Kelp Labs did not sell its farm.\n"
)
"""An article that the claims of `ledger` stand in."""


@pytest.fixture
def ledger_text() -> str:
    """Return the text of the one article of `ledger`."""
    return LEDGER_TEXT


@pytest.fixture
def ledger() -> Store:
    """Return a store of three claims, made by hand."""
    text = LEDGER_TEXT
    invests = "Harbor Foods has invested nearly $300 million in Kelp Labs since 2021"
    sells = "Kelp Labs did not sell its farm."

    def at(kind: type[SpanT], words: str, /, *, within: str = "", **fields: object) -> SpanT:
        start = text.index(words, text.index(within))
        return kind(start=start, end=start + len(words), text=words, **fields)

    def evidence(quote: str) -> Evidence:
        return Evidence(start=text.index(quote), end=text.index(quote) + len(quote), quote=quote)

    claims = (
        Claim(
            id="c-1111aaaa0001",
            article="harbor",
            subject=at(Element, "Harbor Foods", entity="Harbor Foods"),
            predicate=at(Predicate, "plans to spend", lemma="spend"),
            object=at(Element, "up to $2.5 billion"),
            arguments=(at(Argument, "new plants", role="on"),),
            entities=("Harbor Foods",),
            amounts=(at(Amount, "up to $2.5 billion", kind="money", value=2_500_000_000, unit="USD", bound="up-to"),),
            modality="planned",
            attribution=ClaimAttribution(
                kind="indirect", source=at(Source, "Ana Ruiz", name="Ana Ruiz"), cue=at(Span, "told")
            ),
            evidence=evidence("Harbor Foods plans to spend up to $2.5 billion on new plants"),
            confidence=0.9,
        ),
        Claim(
            id="c-1111bbbb0002",
            article="harbor",
            subject=at(Element, "Harbor Foods", within=invests, entity="Harbor Foods"),
            predicate=at(Predicate, "has invested", lemma="invest"),
            object=at(Element, "nearly $300 million"),
            arguments=(at(Argument, "Kelp Labs", role="in", entity="Kelp Labs"), at(Argument, "2021", role="since")),
            entities=("Harbor Foods", "Kelp Labs"),
            amounts=(at(Amount, "nearly $300 million", kind="money", value=300_000_000, unit="USD", bound="nearly"),),
            dates=(at(Date, "2021", type="DATE", value="2021", begin="2021-01-01", finish="2021-12-31"),),
            attribution=ClaimAttribution(
                kind="indirect", source=at(Source, "people close to the company"), cue=at(Span, "said")
            ),
            evidence=evidence(invests),
            confidence=0.8,
            status="verified",
        ),
        Claim(
            id="c-2222cccc0003",
            article="harbor",
            subject=at(Element, "Kelp Labs", within=sells, entity="Kelp Labs"),
            predicate=at(Predicate, "did not sell", lemma="sell"),
            object=at(Element, "its farm"),
            entities=("Kelp Labs",),
            negated=True,
            evidence=evidence(sells),
            confidence=0.95,
        ),
    )
    return Store(
        schema=1,
        extractor=Extractor(
            name="stargate-facts",
            version="0.1.0",
            rules="0" * 12,
            spacy="3.8.0",
            model=ModelVersion(name="en_core_web_md", version="3.7.1", sha256="0" * 64),
        ),
        articles=(ArticleRecord(id="harbor", path="seeds/harbor.txt", sha256=content_hash(text), date="2024-05-02"),),
        entities=(
            EntityRecord(
                name="Harbor Foods", type="ORG", aliases=("Harbor",), mentions={"harbor": {"Harbor Foods": 2}}
            ),
            EntityRecord(name="Ana Ruiz", type="PERSON", mentions={"harbor": {"Ana Ruiz": 1}}),
            EntityRecord(name="Kelp Labs", type="ORG", mentions={"harbor": {"Kelp Labs": 2}}),
        ),
        claims=claims,
    )
