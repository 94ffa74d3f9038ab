"""Which names of different articles are one entity's, whatever the order in which the articles come."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stargate_facts.model import (
    AnnotatedArticle,
    Article,
    ArticleRecord,
    Claim,
    Entity,
    EntityRecord,
    Evidence,
    Extractor,
    ModelVersion,
    Predicate,
    Store,
)
from stargate_facts.query.names import entity_index, full_names
from stargate_facts.query.roster import profile_entities
from stargate_facts.query.search import Selection, reduce_store, select
from stargate_facts.settings import ListedName
from stargate_facts.store.entities import article_entities, by_article, merge_entities
from stargate_facts.store.merge import Ledger
from stargate_facts.store.schema import inconsistencies

EXTRACTOR = Extractor(
    name="stargate-facts", version="1", rules="1", spacy="3", model=ModelVersion(name="m", version="1", sha256="0")
)
Named = tuple[str, str, str]
"""Type, canonical name in the article, and how the article writes it."""


def records(article: str, *named: Named, listed: tuple[ListedName, ...] = ()) -> list[EntityRecord]:
    """Return the entities of an article, each form named once."""
    text = " ".join(form for *_, form in named)
    entities = [
        Entity(start=(at := text.index(form)), end=at + len(form), text=form, type=kind, name=name)  # type: ignore[arg-type]
        for kind, name, form in named
    ]
    annotated = AnnotatedArticle(article=Article(id=article, text=text), entities=tuple(entities))
    return article_entities(annotated, {each.name: each for each in listed})


def joined(*articles: list[EntityRecord]) -> dict[str, set[str]]:
    """Return, by the name of each record, the names that articles give to what it joins, in any order of articles."""
    orders = [merge_entities(each for one in order for each in one) for order in permutations(articles)]
    assert all(other == orders[0] for other in orders)
    return {each.name: {each.names.get(article, each.name) for article in each.mentions} for each in orders[0]}


def person(name: str, form: str = "") -> Named:
    return "PERSON", name, form or name


def firm(name: str, form: str = "") -> Named:
    return "ORG", name, form or name


ONE_ENTITY = [
    (person("Okafor"), person("Ngozi Okafor")),
    (person("Ngozi Okafor"), person("Ngozi A. Okafor")),
    (person("NGOZI OKAFOR"), person("Ngozi Okafor")),
    (person("van Dam"), person("Pia van Dam Jr.")),
    (person("Ngozi"), person("Ngozi Okafor", "Ngozi")),  # the other article itself says so
    (firm("Halden"), firm("Halden Corp.")),
    (firm("Halden"), firm("Halden Group")),
    (firm("HWT"), firm("Halden Water Trust", "HWT")),
    (firm("Guardian"), firm("the Guardian")),
    (("GPE", "U.S.", "U.S."), ("GPE", "US", "US")),
    (firm("McTay's"), firm("McTay’s")),
]


@pytest.mark.parametrize(("short", "full"), ONE_ENTITY, ids=lambda named: named[1])
def test_a_short_name_joins_the_one_full_name_that_fits(short: Named, full: Named) -> None:
    assert joined(records("a", short), records("b", full)) == {full[1]: {short[1], full[1]}}


TWO_ENTITIES = [
    (person("Okafor"), firm("Okafor Group")),  # the types differ
    (person("Ngozi"), person("Ngozi Okafor")),  # a given name alone
    (firm("HWT"), firm("Halden Water Trust")),  # no article says so
    (firm("Halden"), firm("Halden Water Trust")),
    (("GPE", "Halden", "Halden"), ("GPE", "Halden Hill", "Halden Hill")),
]


@pytest.mark.parametrize(("one", "other"), TWO_ENTITIES, ids=lambda named: named[1])
def test_what_may_be_two_stays_two(one: Named, other: Named) -> None:
    assert joined(records("a", one), records("b", other)) == {one[1]: {one[1]}, other[1]: {other[1]}}


def test_of_two_spellings_that_of_more_articles_counts() -> None:
    usual, other = ("GPE", "US", "US"), ("GPE", "U.S.", "U.S.")

    assert joined(records("a", usual), records("b", other), records("c", usual)) == {"US": {"US", "U.S."}}


def test_a_surname_that_fits_two_people_stays_by_itself() -> None:
    found = joined(records("a", person("Okafor")), records("b", person("Ngozi Okafor"), person("Emeka Okafor")))

    assert found == {name: {name} for name in ("Okafor", "Ngozi Okafor", "Emeka Okafor")}


def test_names_that_one_article_keeps_apart_are_two() -> None:
    found = joined(records("a", person("Okafor"), person("Ngozi Okafor")), records("b", person("Okafor")))

    assert found == {"Okafor": {"Okafor"}, "Ngozi Okafor": {"Ngozi Okafor"}}


def test_short_names_of_short_names_join_the_fullest() -> None:
    found = joined(
        records("a", person("Okafor")), records("b", person("Ngozi Okafor")), records("c", person("Ngozi A. Okafor"))
    )

    assert found == {"Ngozi A. Okafor": {"Okafor", "Ngozi Okafor", "Ngozi A. Okafor"}}


def test_a_listed_name_joins_nothing_but_takes_in_what_the_user_does_not_exclude() -> None:
    okafor = ListedName(name="Okafor", type="PERSON")
    ngozi = ListedName(name="Ngozi Okafor", type="PERSON", wikidata="Q7", description="head of the port")

    assert joined(records("a", person("Okafor"), listed=(okafor,)), records("b", person("Ngozi Okafor"))).keys() == {
        "Okafor",
        "Ngozi Okafor",
    }
    assert joined(records("a", person("Okafor")), records("b", person("Ngozi Okafor"), listed=(ngozi,))) == {
        "Ngozi Okafor": {"Okafor", "Ngozi Okafor"}
    }
    apart = replace(ngozi, not_aliases=("Okafor",))
    assert joined(records("a", person("Okafor")), records("b", person("Ngozi Okafor"), listed=(apart,))).keys() == {
        "Okafor",
        "Ngozi Okafor",
    }


def test_a_record_says_what_the_gazetteer_says_and_what_the_articles_call_it() -> None:
    ngozi = ListedName(name="Ngozi Okafor", type="PERSON", wikidata="Q7", description="head of the port")
    both = [*records("a", person("Okafor")), *records("b", person("Ngozi Okafor", "N. Okafor"), listed=(ngozi,))]

    assert merge_entities(both) == (
        EntityRecord(
            name="Ngozi Okafor",
            type="PERSON",
            wikidata="Q7",
            description="head of the port",
            aliases=("N. Okafor", "Okafor"),
            listed=True,
            names={"a": "Okafor"},
            mentions={"a": {"Okafor": 1}, "b": {"N. Okafor": 1}},
        ),
    )


NAMES = [
    *(person(name) for name in ("Okafor", "Ngozi Okafor", "Emeka Okafor", "NGOZI OKAFOR", "Ngozi B. Okafor", "Ngozi")),
    *(firm(name) for name in ("Halden", "Halden Group", "HWT", "Halden Water Trust", "The Halden", "HALDEN", "Okafor")),
    firm("Halden Water Trust", "HWT"),
    person("Ngozi Okafor", "Okafor"),
]
LISTED = (
    ListedName(name="Ngozi Okafor", type="PERSON", not_aliases=("Ngozi",), wikidata="Q7"),
    ListedName(name="HWT", type="ORG"),
)
article_names = st.lists(st.sampled_from(NAMES), max_size=4, unique_by=lambda named: named[1])
stores = st.dictionaries(st.sampled_from("abcdef"), article_names, max_size=6)
gazetteers = st.sampled_from([(), LISTED, LISTED[:1]])


def read(articles: dict[str, list[Named]], listed: tuple[ListedName, ...]) -> dict[str, list[EntityRecord]]:
    return {article: records(article, *named, listed=listed) for article, named in articles.items()}


def add(ledger: Ledger, article: str, entities: list[EntityRecord]) -> None:
    claims = [
        Claim(
            id=f"c-{article}-{number}",
            article=article,
            predicate=Predicate(start=0, end=1, text="x", lemma="x"),
            entities=(each.name,),
            evidence=Evidence(start=number, end=number + 1, quote="x"),
        )
        for number, each in enumerate(entities)
    ]
    ledger.put(ArticleRecord(id=article, path=f"{article}.txt", sha256="0"), claims=claims, entities=entities)


def make_store(found: dict[str, list[EntityRecord]]) -> Store:
    ledger = Ledger(None, EXTRACTOR)
    for article, entities in found.items():
        add(ledger, article, entities)
    return ledger.store()


@given(stores, gazetteers, st.randoms())
def test_any_order_and_any_sequence_of_extractions_gives_the_same_store(
    articles: dict[str, list[Named]], listed: tuple[ListedName, ...], chance
) -> None:
    found = read(articles, listed)
    expected = make_store(found)
    ledger = Ledger(None, EXTRACTOR)
    order = list(found)
    chance.shuffle(order)
    gone = records("z", person("Okafor"), firm("Halden Holdings"))
    add(ledger, "z", gone)
    for article in order:
        if chance.random() < 0.5:
            ledger = Ledger(ledger.store(), EXTRACTOR)  # written and read again
        add(ledger, article, found[article])
    ledger = Ledger(ledger.store(), EXTRACTOR)
    ledger.remove("z")

    assert ledger.store() == expected
    assert list(inconsistencies(expected)) == []


@given(stores, gazetteers)
def test_each_articles_own_entities_can_be_had_back(
    articles: dict[str, list[Named]], listed: tuple[ListedName, ...]
) -> None:
    found = read(articles, listed)
    merged = merge_entities(each for one in found.values() for each in one)

    assert {article: sorted(each, key=lambda it: it.name) for article, each in by_article(merged).items()} == {
        article: each for article, each in found.items() if each
    }


@given(stores, gazetteers)
def test_an_alias_finds_the_claims_that_the_name_finds(
    articles: dict[str, list[Named]], listed: tuple[ListedName, ...]
) -> None:
    store = make_store(read(articles, listed))
    index = entity_index(store)
    full = full_names(store)

    for entity in store.entities:
        by_name = {each.id for each in select(store, Selection(entities=(entity.name,)))}
        (profile,) = [each for each in profile_entities(store, entity.name) if each.summary.name == entity.name]
        assert {each.id for each in profile.claims} <= by_name
        assert profile.summary.claims == len(profile.claims) == sum(map(len, entity.mentions.values()))
        for alias in entity.aliases:
            by_alias = {each.id for each in select(store, Selection(entities=(alias,)))}
            assert {each.id for each in profile.claims} <= by_alias
            if {full[name] for form in (alias, entity.name) for name in index.find(form)} == {entity.name}:
                assert by_alias == by_name  # nobody else is called so


@given(stores, gazetteers, st.sampled_from("abcdef"))
def test_a_store_cut_down_to_an_article_holds_together(
    articles: dict[str, list[Named]], listed: tuple[ListedName, ...], article: str
) -> None:
    store = make_store(read(articles, listed))
    claims = tuple(each for each in store.claims if each.article == article)
    reduced = reduce_store(store, claims)

    assert list(inconsistencies(reduced)) == []
    assert {name for each in claims for name in each.entities} <= full_names(reduced).keys()
