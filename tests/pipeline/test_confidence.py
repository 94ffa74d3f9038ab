"""Claims that are less sure than a user wants are left out."""

import pytest
from spacy.language import Language

from stargate_facts.pipeline.claims import ClaimFinder
from stargate_facts.pipeline.grammar.clauses.confidence import Neighbours
from stargate_facts.pipeline.registry import Stage, config_of
from stargate_facts.settings import Settings

TEXT = (
    "Ana Ruiz sold the mill. Asked by the owners of the town's two other mills, who had seen the figures or "
    "heard of them, she said on Friday that she might, if the council agreed, consider taking over what was left for "
    "renting it out."
)


def test_only_claims_at_least_as_sure_as_asked_for_are_kept(nlp: Language) -> None:
    doc = nlp(TEXT)
    every = ClaimFinder(0)(doc)._.claims

    sure = ClaimFinder(0.8)(doc)._.claims

    assert 0 < len(sure) < len(every)
    assert [each.id for each in sure] == [each.id for each in every if each.confidence >= 0.8]


@pytest.mark.parametrize("threshold", [0, 0.8])
def test_the_component_is_told_how_sure_a_claim_must_be(nlp: Language, threshold: float) -> None:
    doc = nlp(TEXT)
    doc._.stargate_stages = doc._.stargate_stages[:-1]

    found = Stage("stargate_claims", nlp, **config_of("stargate_claims", Settings(min_confidence=threshold)))(doc)

    assert found._.claims == ClaimFinder(threshold)(doc)._.claims


def test_the_words_beside_a_stretch_are_known_by_their_class_also_at_the_edges_of_an_article(nlp: Language) -> None:
    text = "She said the mill closed."
    beside, start = Neighbours(nlp(text)), text.index("the mill")

    assert (beside.before(start), beside.after(start + len("the mill"))) == ("VBD", "VBD")
    assert beside.above(text.index(".")) == "VBD"  # `said`, of `closed`
    assert (beside.before(0), beside.after(len(text))) == ("none", "none")
