"""How claims are cut into binary facts."""

from stargate_facts import model
from stargate_facts.query.triples import claim_triples

QUOTE = "She served as the first mayor of Oslo, and paid about $5 for a map of Rome in 2019."


def element(text: str) -> model.Element:
    start = QUOTE.index(text)
    return model.Element(start=start, end=start + len(text), text=text)


def argument(role: str, text: str, *, inside: bool = False) -> model.Argument:
    part = element(text)
    return model.Argument(role=role, start=part.start, end=part.end, text=text, inside=inside)


def triples_of(predicate: str, object_: str | None, *arguments: model.Argument) -> list[tuple[str, str, str]]:
    verb = element(predicate)
    claim = model.Claim(
        id="c-1",
        article="a",
        subject=element("She"),
        predicate=model.Predicate(start=verb.start, end=verb.end, text=predicate, lemma=predicate),
        object=element(object_) if object_ else None,
        arguments=arguments,
        evidence=model.Evidence(start=0, end=len(QUOTE), quote=QUOTE),
    )
    return [(triple.subject, triple.predicate, triple.object) for triple in claim_triples(claim)]


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
