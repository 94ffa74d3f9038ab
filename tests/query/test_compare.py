"""Comparing stores: a corrected figure is a change, moved text is moved, nothing is nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.identity import claim_id
from stargate_facts.model import (
    Amount,
    Argument,
    ArticleRecord,
    Claim,
    Element,
    EntityRecord,
    Evidence,
    Extractor,
    ModelVersion,
    Predicate,
    Store,
)
from stargate_facts.query.compare import FieldChange, compare

EXTRACTOR = Extractor(
    name="stargate-facts", version="1", rules="1", spacy="3", model=ModelVersion(name="m", version="1", sha256="0")
)


def make_claim(subject="Acme", verb="paid", paid="$13 million", *, value=13_000_000, at=0, tail=" for the mill."):
    quote = f"{subject} {verb} {paid}{tail}"
    start = at + len(subject) + len(verb) + 2
    return Claim(
        id=claim_id("a", [subject, verb, paid]),
        article="a",
        subject=Element(start=at, end=at + len(subject), text=subject, entity=subject),
        predicate=Predicate(start=at + len(subject) + 1, end=start - 1, text=verb, lemma=verb),
        object=Element(start=start, end=start + len(paid), text=paid),
        amounts=(Amount(start=start, end=start + len(paid), text=paid, kind="money", value=value, unit="USD"),),
        evidence=Evidence(start=at, end=at + len(quote), quote=quote),
    )


def make_store(*claims):
    return Store(
        schema=1,
        extractor=EXTRACTOR,
        articles=(ArticleRecord(id="a", path="a.txt", sha256="0"),),
        claims=claims,
    )


def test_a_corrected_figure_is_one_changed_claim():
    old, new = make_claim(), make_claim(paid="$14 million", value=14_000_000)

    comparison = compare(make_store(old), make_store(new))

    assert (comparison.added, comparison.removed, comparison.moved) == ((), (), ())
    (changed,) = comparison.changed
    assert FieldChange(path="amounts[0].value", old=13_000_000, new=14_000_000) in changed.fields
    assert {field.path for field in changed.fields} == {
        "object.text", "amounts[0].text", "amounts[0].value", "evidence.quote",
    }  # fmt: skip


def test_text_that_moved_is_moved():
    comparison = compare(make_store(make_claim()), make_store(make_claim(at=400)))

    assert [each.new.evidence.start for each in comparison.moved] == [400]
    assert (comparison.added, comparison.removed, comparison.changed) == ((), (), ())
    assert not comparison.is_empty


def test_claims_that_share_only_subject_and_verb_are_two():
    old = make_claim(paid="the fine", tail=" in full.")
    new = make_claim(paid="dividends", tail=" to its many shareholders abroad.")

    comparison = compare(make_store(old), make_store(new))

    assert (comparison.removed, comparison.added) == ((old,), (new,))


def test_each_claim_pairs_with_the_one_most_like_it():
    old = [make_claim(), make_claim(subject="Zorg", paid="$20 million", value=20_000_000, at=100)]
    new = [
        make_claim(subject="Zorg", paid="$21 million", value=21_000_000, at=100),
        make_claim(paid="$12 million", value=12_000_000),
    ]

    comparison = compare(make_store(*old), make_store(*new))

    assert [(each.old.subject.text, each.new.subject.text) for each in comparison.changed] == [
        ("Zorg", "Zorg"),
        ("Acme", "Acme"),
    ]


def test_an_argument_put_first_does_not_change_those_after_it():
    old = replace(make_claim(), arguments=(Argument(start=20, end=24, text="mill", role="for"),))
    new = replace(old, arguments=(Argument(start=9, end=12, text="Bob", role="iobj"), *old.arguments))

    (changed,) = compare(make_store(old), make_store(new)).changed

    assert changed.fields == (FieldChange(path="arguments[0]", old=None, new="Bob"),)


def test_what_a_person_wrote_is_a_change():
    (changed,) = compare(make_store(make_claim()), make_store(replace(make_claim(), status="checked"))).changed

    assert changed.fields == (FieldChange(path="status", old=None, new="checked"),)


def test_articles_and_entities_that_come_and_go_are_named():
    comparison = compare(replace(make_store(), articles=()), make_store())

    assert [each.id for each in comparison.articles_added] == ["a"]
    assert compare(make_store(), replace(make_store(), articles=())).articles_removed == comparison.articles_added


def test_an_entity_that_is_joined_with_its_full_name_is_not_gone():
    alone = EntityRecord(name="Lee", type="PERSON", mentions={"a": {"Lee": 1}})
    joined = EntityRecord(
        name="Ann Lee",
        type="PERSON",
        aliases=("Lee",),
        names={"a": "Lee"},
        mentions={"a": {"Lee": 1}, "b": {"Ann Lee": 1}},
    )

    comparison = compare(replace(make_store(), entities=(alone,)), replace(make_store(), entities=(joined,)))

    assert comparison.entities_added == (joined,)
    assert comparison.entities_removed == ()


subjects = st.sampled_from(["Acme", "Zorg", "Mill & Son"])
claim_lists = st.lists(
    st.builds(make_claim, subject=subjects, paid=st.text("0123456789$ ", min_size=1), at=st.integers(0, 9999)),
    unique_by=lambda each: each.id,
    max_size=6,
)


@given(claim_lists)
def test_a_store_does_not_differ_from_itself(claims):
    assert compare(make_store(*claims), make_store(*claims)).is_empty


@given(claim_lists, claim_lists)
def test_every_claim_is_accounted_for_once(old, new):
    comparison = compare(make_store(*old), make_store(*new))
    both = [*comparison.changed, *comparison.moved]

    assert len(comparison.removed) + len({each.old.id for each in both}) <= len(old)
    unchanged = len(new) - len(comparison.added) - len(both)
    assert len(comparison.removed) + len(both) + unchanged == len(old)
