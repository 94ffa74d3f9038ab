"""What a store holds: its numbers, and who is in it."""

from dataclasses import replace

import pytest

from stargate_facts.errors import BadUsage
from stargate_facts.model import Claim, Span, Store
from stargate_facts.query.roster import list_entities, profile_entities
from stargate_facts.query.statistics import count_store


def test_statistics_say_how_much_rests_on_unnamed_sources(ledger: Store) -> None:
    numbers = count_store(ledger)

    assert (numbers.claims, numbers.unnamed, numbers.unnamed_share) == (3, 1, 0.3333)
    assert numbers.unnamed_sources == 1
    assert numbers.attributions == {"indirect": 2, "none": 1}
    assert numbers.sources == {"Ana Ruiz": 1}
    assert numbers.modalities == {"asserted": 2, "planned": 1}
    assert numbers.amounts == {"money": 2}
    assert (numbers.first_article, numbers.last_article) == ("2024-05-02", "2024-05-02")


def test_entities_are_listed_by_how_many_claims_name_them(ledger: Store) -> None:
    listed = [(each.name, each.claims, each.said, each.mentions) for each in list_entities(ledger)]

    assert listed == [("Harbor Foods", 2, 0, 2), ("Kelp Labs", 2, 0, 2), ("Ana Ruiz", 0, 1, 1)]


def test_an_entity_is_found_by_an_alias_with_its_claims(ledger: Store) -> None:
    (profile,) = profile_entities(ledger, "harbor")

    assert profile.summary.name == "Harbor Foods"
    assert [claim.predicate.lemma for claim in profile.claims] == ["spend", "invest"]


def test_an_unknown_entity_is_refused_with_a_suggestion(ledger: Store) -> None:
    with pytest.raises(BadUsage, match="did you mean Kelp Labs"):
        profile_entities(ledger, "Kelp Lab")


def said_by(claim: Claim, **changes: object) -> Claim:
    assert claim.attribution is not None
    assert claim.attribution.source is not None
    return replace(claim, attribution=replace(claim.attribution, source=replace(claim.attribution.source, **changes)))


def test_an_unnamed_source_that_is_taken_up_again_counts_once(ledger: Store) -> None:
    first = next(each for each in ledger.claims if each.attribution and each.attribution.source.name is None)
    before = first.attribution.source
    again = said_by(first, start=900, end=910, text="the people")
    same = said_by(again, same_as=Span(start=before.start, end=before.end, text=before.text))

    assert count_store(replace(ledger, claims=(first, again))).unnamed_sources == 2
    assert count_store(replace(ledger, claims=(first, same))).unnamed_sources == 1


def test_each_member_of_a_joint_source_is_quoted(ledger: Store) -> None:
    spend = next(each for each in ledger.claims if each.attribution and each.attribution.source.name)
    joint = said_by(spend, name="Harbor Foods and Kelp Labs")

    assert count_store(replace(ledger, claims=(joint,))).sources == {"Harbor Foods": 1, "Kelp Labs": 1}


@pytest.mark.parametrize(
    ("words", "unnamed"),
    [
        ("he", 0),
        ("Nobody", 0),
        ("No one at the bank", 0),
        ("who", 0),
        ("officials", 1),
        ("he and two others", 1),
        ("some", 1),
    ],
)
def test_a_pronoun_for_nobody_known_is_no_unnamed_source(ledger: Store, words: str, unnamed: int) -> None:
    claim = next(each for each in ledger.claims if each.attribution and each.attribution.source.name is None)

    numbers = count_store(replace(ledger, claims=(said_by(claim, text=words),)))

    assert (numbers.unnamed, numbers.unnamed_sources) == (unnamed, unnamed)


def test_a_pronoun_that_takes_up_an_unnamed_source_is_one(ledger: Store) -> None:
    claim = next(each for each in ledger.claims if each.attribution and each.attribution.source.name is None)
    taken_up = said_by(claim, text="he", same_as=Span(start=3, end=10, text="a clerk"))

    assert count_store(replace(ledger, claims=(taken_up,))).unnamed_sources == 1
