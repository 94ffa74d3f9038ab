"""How claims are cut into binary facts."""

import dataclasses

import pytest

from stargate_facts import model
from stargate_facts.query.triples import claim_triples

QUOTE = "She served as the first mayor of Oslo, and paid about $5 for a map of Rome in 2019."


def element(text: str) -> model.Element:
    start = QUOTE.index(text)
    return model.Element(start=start, end=start + len(text), text=text)


def argument(role: str, text: str, *, inside: bool = False) -> model.Argument:
    part = element(text)
    return model.Argument(role=role, start=part.start, end=part.end, text=text, inside=inside)


def claim_of(predicate: str, object_: str | None, *arguments: model.Argument) -> model.Claim:
    verb = element(predicate)
    return model.Claim(
        id="c-1",
        article="a",
        subject=element("She"),
        predicate=model.Predicate(start=verb.start, end=verb.end, text=predicate, lemma=predicate),
        object=element(object_) if object_ else None,
        arguments=arguments,
        evidence=model.Evidence(start=0, end=len(QUOTE), quote=QUOTE),
    )


def triples_of(predicate: str, object_: str | None, *arguments: model.Argument) -> list[tuple[str, str, str]]:
    return [
        (each.subject, each.predicate, each.object) for each in claim_triples(claim_of(predicate, object_, *arguments))
    ]


def test_a_phrase_inside_another_takes_the_noun_into_the_predicate() -> None:
    found = triples_of("served", None, argument("as", "the first mayor of Oslo"), argument("of", "Oslo", inside=True))

    assert found == [
        ("She", "served as", "the first mayor of Oslo"),
        ("She", "served as the first mayor of", "Oslo"),
    ]


def test_each_further_argument_takes_the_object_into_the_predicate() -> None:
    found = triples_of("paid", "about $5", argument("for", "a map of Rome"), argument("in", "2019"))

    assert ("She", "paid", "about $5") in found
    assert ("She", "paid about $5 for", "a map of Rome") in found
    assert ("She", "paid about $5 in", "2019") in found


def test_the_complete_triple_ranks_before_its_parts() -> None:
    claim = claim_of("paid", "about $5", argument("for", "a map of Rome"), argument("in", "2019"))
    ranked = sorted(claim_triples(claim), key=lambda triple: -triple.confidence)

    assert (ranked[0].predicate, ranked[0].object) == ("paid", "about $5 for a map of Rome in 2019")


def test_who_said_it_is_a_triple_of_its_own() -> None:
    quote = "The mayor said that Ann paid $5 for it."
    said = model.ClaimAttribution(
        kind="indirect",
        source=model.Source(start=0, end=9, text="The mayor"),
        cue=model.Span(start=10, end=14, text="said"),
    )
    claim = model.Claim(
        id="c-2",
        article="a",
        subject=model.Element(start=20, end=23, text="Ann"),
        predicate=model.Predicate(start=24, end=28, text="paid", lemma="pay"),
        object=model.Element(start=29, end=31, text="$5"),
        attribution=said,
        evidence=model.Evidence(start=0, end=len(quote), quote=quote),
        kind="complement",
    )

    first = claim_triples(claim)[0]
    assert (first.subject, first.predicate, first.object) == ("The mayor", "said", "that Ann paid $5 for it")


@pytest.mark.parametrize("kind", ["title", "apposition", "age"])
def test_a_fact_without_a_verb_makes_no_triple(kind: str) -> None:
    claim = dataclasses.replace(claim_of("paid", "about $5"), kind=kind)

    assert claim_triples(claim) == []


def test_every_word_of_a_triple_is_the_sentence_s_own() -> None:
    claim = claim_of("paid", "about $5", argument("for", "a map of Rome"), argument("of", "Rome", inside=True))

    for triple in claim_triples(claim):
        for words in (triple.subject, triple.predicate, triple.object):
            assert set(words.split()) <= set(QUOTE.replace(",", " ").rstrip(".").split())


def test_an_argument_of_punctuation_alone_makes_no_triple() -> None:
    comma = model.Argument(role="attr", start=QUOTE.index(","), end=QUOTE.index(",") + 1, text=",")

    assert [each.object for each in claim_triples(claim_of("paid", "about $5", comma))][:1] == ["about $5"]
    assert all(each.object.strip(" ,") for each in claim_triples(claim_of("paid", "about $5", comma)))
