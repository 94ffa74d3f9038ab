"""Words without which a claim would say too much stay with it; a second infinitive keeps the modality of the first."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of


@pytest.mark.parametrize(
    ("sentence", "adverb"),
    [
        ("The mill usually closes in May.", "usually"),
        ("The owner only sells apples.", "only"),
        ("Farmers sometimes visit the mill.", "sometimes"),
        ("The storm largely spared the village.", "largely"),
    ],
)
def test_an_adverb_of_frequency_or_restriction_stays(nlp: Language, sentence: str, adverb: str) -> None:
    claim = claims_of(nlp(sentence))[0]
    assert adverb in [each.text for each in claim.arguments]


def test_an_adverb_that_limits_the_reason_stays_outside_of_it(nlp: Language) -> None:
    claims = claims_of(nlp("The mill closed largely because the owner died."))
    assert [each.arguments for each in claims if each.predicate.text == "died"] == [()]


def test_a_listed_infinitive_is_planned_with_the_first(nlp: Language) -> None:
    claims = claims_of(nlp("The owner planned to mend the roof of the mill, then sell the farm as a hotel."))
    assert [(each.predicate.lemma, each.modality) for each in claims] == [("mend", "planned"), ("sell", "planned")]
