"""What `query` finds: each condition, alone and with others."""

from dataclasses import replace

import pytest

from stargate_facts.errors import BadUsage
from stargate_facts.model import Date, Evidence, Store
from stargate_facts.query.search import Selection, reduce_store, select

SPEND, INVEST, SELL = "c-1111aaaa0001", "c-1111bbbb0002", "c-2222cccc0003"


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), [SPEND, INVEST, SELL]),
        (Selection(entities=("harbor foods",)), [SPEND, INVEST]),
        (Selection(entities=("HARBOR",)), [SPEND, INVEST]),
        (Selection(entities=("Harbor", "Kelp Labs")), [INVEST]),
        (Selection(predicates=("invest",)), [INVEST]),
        (Selection(predicates=("spend", "sell")), [SPEND, SELL]),
        (Selection(said_by=("ana ruiz",)), [SPEND]),
        (Selection(said_by=("unnamed",)), [INVEST]),
        (Selection(said_by=("people close",)), [INVEST]),
        (Selection(said_by=("Ana Ruiz", "close to the company")), [SPEND, INVEST]),
        (Selection(said_by=("Kelp Labs",)), []),
        (Selection(min_amount="1B"), [SPEND]),
        (Selection(min_amount="300 million"), [SPEND, INVEST]),
        (Selection(max_amount="300M"), [INVEST]),
        (Selection(min_amount="1", unit="usd"), [SPEND, INVEST]),
        (Selection(min_amount="1", unit="EUR"), []),
        (Selection(since="2024"), [SPEND, SELL]),
        (Selection(until="2021-06"), [INVEST]),
        (Selection(since="2021-12-31", until="2022"), [INVEST]),
        (Selection(since="2022", until="2024-05-01"), []),
        (Selection(modalities=("planned",)), [SPEND]),
        (Selection(negated=True), [SELL]),
        (Selection(negated=False), [SPEND, INVEST]),
        (Selection(quotes=("indirect",)), [SPEND, INVEST]),
        (Selection(quotes=("direct",)), []),
        (Selection(articles=("harbor",)), [SPEND, INVEST, SELL]),
        (Selection(articles=("seeds/harbor.txt",)), [SPEND, INVEST, SELL]),
        (Selection(statuses=("Verified",)), [INVEST]),
        (Selection(text="plant new"), [SPEND]),
        (Selection(text="lab lant"), []),
        (Selection(min_confidence=0.9), [SPEND, SELL]),
        (Selection(sort="amount"), [SPEND, INVEST, SELL]),
        (Selection(sort="date"), [INVEST, SPEND, SELL]),
        (Selection(sort="confidence"), [SELL, SPEND, INVEST]),
        (Selection(sort="confidence", limit=1), [SELL]),
        (Selection(limit=0), []),
        (Selection(entities=("Kelp Labs",), negated=False, since="2021", until="2021"), [INVEST]),
    ],
)
def test_all_conditions_hold_for_what_is_found(ledger: Store, selection: Selection, expected: list[str]) -> None:
    assert [claim.id for claim in select(ledger, selection)] == expected


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (
            Selection(entities=("Harbour Foods",)),
            "--entity: no entity 'Harbour Foods' in this store; did you mean Harbor Foods",
        ),
        (Selection(entities=("zzz",)), "--entity: no entity 'zzz' in this store; see `stargate-facts entities`"),
        (Selection(said_by=("Anna Ruiz",)), "--said-by: no source 'Anna Ruiz' in this store; did you mean Ana Ruiz?"),
        (Selection(articles=("harbour",)), "--article: no article 'harbour' in this store; did you mean harbor"),
        (Selection(min_amount="lots"), "--min-amount: 'lots' is no amount"),
        (Selection(min_amount="2B", max_amount="1B"), "--min-amount: 2B is more than --max-amount 1B"),
        (Selection(since="2024-13"), "--since: '2024-13' is no date"),
        (Selection(since="2024", until="2023"), "--since: 2024 is later than --until 2023"),
        (Selection(modalities=("sure",)), "--modality: 'sure' is none of asserted, planned, possible, conditional"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_advice(ledger: Store, selection: Selection, message: str) -> None:
    with pytest.raises(BadUsage) as error:
        select(ledger, selection)

    assert str(error.value).startswith(message)


def test_a_reduced_store_keeps_what_its_claims_name_and_document_order(ledger: Store) -> None:
    reduced = reduce_store(ledger, select(ledger, Selection(entities=("Harbor Foods",), sort="confidence")))

    assert [claim.id for claim in reduced.claims] == [SPEND, INVEST]
    assert {entity.name for entity in reduced.entities} == {"Harbor Foods", "Ana Ruiz", "Kelp Labs"}
    assert reduced.articles == ledger.articles


def test_a_store_reduced_to_nothing_holds_nothing(ledger: Store) -> None:
    reduced = reduce_store(ledger, ())

    assert (reduced.claims, reduced.articles, reduced.entities) == ((), (), ())


@pytest.mark.parametrize(
    ("words", "year", "found"),
    [
        ("Harbor Foods grew from 2009 to 2013.", "2011", True),
        ("Harbor Foods grew between 2009 and 2013.", "2011", True),
        ("Harbor Foods grew in 2009 and 2013.", "2011", False),
        ("Harbor Foods grew from 2009 to 2013.", "2014", False),
        ("Harbor Foods grew from 2013 to 2009.", "2011", False),
    ],
)
def test_the_years_between_the_ends_of_a_range_count(ledger: Store, words: str, year: str, found: bool) -> None:
    offset = 100  # where the evidence stands in the article
    years = sorted((words.index(year), year) for year in ("2009", "2013"))
    dates = tuple(
        Date(
            start=offset + start,
            end=offset + start + 4,
            text=year,
            type="DATE",
            value=year,
            begin=f"{year}-01-01",
            finish=f"{year}-12-31",
        )
        for start, year in years
    )
    evidence = Evidence(start=offset, end=offset + len(words), quote=words)
    claim = replace(ledger.claims[0], evidence=evidence, dates=dates)

    assert bool(select(replace(ledger, claims=(claim,)), Selection(since=year, until=year))) is found
