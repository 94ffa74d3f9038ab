"""What the claims of a sentence say, and that they hold together."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of, lines_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Maria sold the house to her brother in 2019.", ["Maria | sold | the house | to: her brother | in: 2019"]),
        ("The minister carried out the reform.", ["The minister | carried out | the reform"]),
        ("The firm does not plan to close the plant.", ["The firm | does not plan to close | the plant"]),
        (
            "Anna and Peter bought the farm.",
            ["Anna | bought | the farm", "Peter | bought | the farm"],
        ),
        ("The bridge was built by Italian workers.", ["The bridge | was built | - | by: Italian workers"]),
        ("The judge will rule on the request by Friday.", ["The judge | will rule | - | on: the request | by: Friday"]),
        (
            "The average price of a home rose 5% to $420,000 last month.",
            ["The average price of a home | rose | - | npadvmod: 5% | to: $420,000 | npadvmod: last month"],
        ),
        (
            "The three shops are a bakery, a bookstore and a florist.",
            ["The three shops | are | a bakery, a bookstore and a florist"],
        ),
        ("The party elected Ann Holt leader.", ["The party | elected | Ann Holt | oprd: leader"]),
        (
            "It took the firm five years to build the plant.",
            ["It | took | the firm | npadvmod: five years | xcomp: to build the plant"],
        ),
    ],
)
def test_a_clause_becomes_a_claim_with_its_arguments(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They moved to Abilene, where ten mills are being built.", "ten mills | are being built | - | in: Abilene"),
        ("The mill stands in Graz, where the workers are on strike.", "the workers | are | - | in: Graz | on: strike"),
    ],
)
def test_what_happens_where_somebody_went_has_its_place(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


def test_a_share_can_be_a_subject(nlp: Language) -> None:
    assert "40% of workers | had | no insurance" in facts_of(
        nlp("The clerk found that 40% of workers had no insurance.")
    )


def test_a_particle_belongs_to_the_lemma(nlp: Language) -> None:
    assert claims_of(nlp("The minister carried out the reform."))[0].predicate.lemma == "carry out"


def test_a_relative_clause_is_about_its_noun(nlp: Language) -> None:
    written_claims = lines_of(nlp("He praised the woman who founded the school."))

    assert "the woman | founded | the school" in written_claims
    assert "He | praised | the woman who founded the school" in written_claims


@pytest.mark.parametrize("sentence", ["Did Maria sell the house?", "Sell the house now."])
def test_what_states_nothing_is_no_claim(nlp: Language, sentence: str) -> None:
    assert claims_of(nlp(sentence)) == ()


TEXT = """The company, which Maria founded in 1999, makes pumps and “quiet” fans for kitchens in Spain.
It plans to hire 40 engineers, the mayor’s office said on Monday, and may build a plant near the old harbour."""


def test_every_element_is_the_article_s_own_words(nlp: Language) -> None:
    claims = claims_of(nlp(TEXT))

    assert claims
    for claim in claims:
        assert claim.subject is not None
        assert claim.evidence.quote == TEXT[claim.evidence.start : claim.evidence.end]
        for part in (claim.subject, claim.predicate, claim.object, *claim.arguments):
            if part is not None:
                extents = part.parts or ((part.start, part.end),)
                assert part.text == " ".join(TEXT[start:end] for start, end in extents)
                assert claim.evidence.start <= part.start < part.end <= claim.evidence.end


def test_no_claim_is_made_twice(nlp: Language) -> None:
    claims = claims_of(nlp(TEXT + " " + TEXT))

    assert len({claim.id for claim in claims}) == len(claims)


def test_claims_that_differ_in_capitals_alone_have_ids_of_their_own(nlp: Language) -> None:
    claims = claims_of(nlp("He sings well. The choir knows that he sings well."))

    assert [claim.subject.text.lower() for claim in claims if claim.predicate.lemma == "sing"] == ["he", "he"]
    assert len({claim.id for claim in claims}) == len(claims)
