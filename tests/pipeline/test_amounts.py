"""`AmountFinder`: which numbers of a sentence are amounts, and that each can be read again from its words."""

from pathlib import Path

import pytest
from spacy.language import Language

from stargate_facts.values.amounts import AmountValue, read_amount

SENTENCES = [
    "The brewer will spend up to $3.5 billion on five bottling plants and 1,200 seasonal jobs by 2031.",
    "Its board sold between 15% and 20% of the mill for nearly €14 million, or €5 to €7 a share.",
    "About 4,000 of its 27,000 temporary dock workers joined, and dozens of ferries stayed in port.",
    "Output fell from 26.5 to 25 billion cubic feet while costs rose 3 percent to $81 million.",
    "The farm keeps eight or nine goats, two thirds of them brown, on more than 12 but less than 20 acres.",
    "One of the oldest bridges carries at least 700 trucks a day; no fewer than 40 or 50 wait at night.",
    "Figures are in Canadian dollars: revenue was $200 million, up from 190 million a year earlier.",
    "A 12-page report by 300 doctors urged a 5- or 6-week trial — roughly half the usual 16 weeks’ time.",
    "Staff shrank to 2.6 million workers, down from 3.1 million, and a few hundred million dollars were lost.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_amount_is_read_again_from_its_own_words(nlp: Language, sentence: str) -> None:
    doc = nlp(sentence)

    assert doc._.amounts
    for amount in doc._.amounts:
        assert sentence[amount.start : amount.end] == amount.text
        again = read_amount(amount.text, unit_from=amount.unit_from.text if amount.unit_from else None)
        assert again == AmountValue(
            kind=amount.kind, value=amount.value, high=amount.high, unit=amount.unit, bound=amount.bound, per=amount.per
        )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The firm hired 40 Danish engineers.", [("40 Danish engineers", 40, None, "engineer")]),
        ("The mill has five data centers.", [("five data centers", 5, None, "data center")]),
        ("It sells eight or nine tons.", [("eight", 8, None, "ton"), ("nine tons", 9, None, "ton")]),
        (
            "Profit rose 5 percent to $81 million.",
            [("5 percent", 5, None, "percent"), ("$81 million", 81e6, None, "USD")],
        ),
        ("It adds nearly 700 seats a week.", [("nearly 700 seats a week", 700, None, "seat")]),
        ("The index ended at 31,508.42.", [("31,508.42", 31508.42, None, None)]),
    ],
)
def test_amount_has_its_words_value_and_unit(nlp: Language, sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert [(each.text, each.value, each.high, each.unit) for each in nlp(sentence)._.amounts] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "They met again in 2019.", "The shop opens at 9 a.m. on March 14.", "She was 22nd in the race.",
        "Turn to page 5 for Section 12.", "Nobody knew which one he meant.", "It begins at 10:45.",
        "See www.example.com/30 for more.", "They lost 2-3 on Sunday.",
        "It will open around 2030.", "Prices are well above 2017.", "He has a 401(k) plan.", "She ran a 5K race.",
        "Call 555-1234.", "They met on 10/12.", "A 2x4 fell.", "It is a one-way street.", "At one point he slept.",
        "They show zero tolerance.", "It took a third-quarter loss.", "He lives at 82 Harbour Street.",
        "It was founded in nineteen sixty-three.", "He bought a 1080p screen.",
    ],
)  # fmt: skip
def test_dates_times_ranks_labels_and_scores_are_no_amounts(nlp: Language, sentence: str) -> None:
    assert nlp(sentence)._.amounts == ()


def _written_out() -> list[str]:
    """Return the words of each kind of amount, those left out that mean nothing outside their sentence."""
    lines = (Path(__file__).parents[1] / "values" / "amount_cases.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [words for _, words, unit_from, kind, *_ in rows if not unit_from and kind != "count"]


@pytest.mark.parametrize("frame", ["On Monday they reported {}.", "The bill came to {}, the mayor said."])
def test_every_kind_of_money_percent_and_quantity_is_found_in_a_sentence(nlp: Language, frame: str) -> None:
    cases = _written_out()
    missed = []
    for words, doc in zip(cases, nlp.pipe(frame.format(words) for words in cases), strict=True):
        if words not in [amount.text for amount in doc._.amounts]:
            missed.append((words, [amount.text for amount in doc._.amounts]))

    assert missed == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a noun that is counted once, and what is a part of it
        ("It bought two new 747 cargo jets.", [2]),
        ("The plan won in 45 of the 50 states.", [45, 50]),
        ("They sold 12m tablets and ran 100m.", [12_000_000, 100]),
        # a change and a level
        ("Sales rose $5 million to $75 million.", [5_000_000, 75_000_000]),
        ("Shares fell 4 to 157 on Friday.", [4, 157]),
        ("Sales fell 5 to 10 percent.", [5]),
        # what stands before a year or a name is no bound
        ("Emissions are below 2012 levels.", []),
        ("The Fortune 500 firms met.", []),
        ("It costs $18 billion over nine years.", [18_000_000_000, 9]),
        ("The 9/11 attacks changed that.", []),
        ("The toll was $5\n\n10 miles away it was free.", [5, 10]),
    ],
)
def test_values_of_a_sentence(nlp: Language, sentence: str, expected: list[float]) -> None:
    assert [amount.value for amount in nlp(sentence)._.amounts] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The tank holds over 60 gallons (230 liters).", ("230 liters", "over 60 gallons", "liter", "more-than")),
        ("The clerk was paid 300 pounds.", ("300 pounds", "paid", "GBP", "exact")),
        ("The stone weighs 300 pounds.", ("300 pounds", None, "pound", "exact")),
        ("Figures are in Canadian dollars. It made $5.", ("$5", "Canadian dollars", "CAD", "exact")),
        ("They pump 5 barrels a day, up from 3.", ("3", "barrels a day", "barrel per day", "exact")),
        ("She was 53 when she left.", ("53", "was", "year", "exact")),
        ("It employs 40 cooks, up from 30 last year.", ("30", "cooks", "cook", "exact")),
        ("The capacitor stores 2 F.", ("2 F", "capacitor", "farad", "exact")),
        ("It was 40 F outside.", ("40 F", None, "degree Fahrenheit", "exact")),
        ("The kite rose to a height of 90' today.", ("90'", "height", "foot", "exact")),
        ("The bomb had a yield of 9 kt. A ship saw it.", ("9 kt", "yield", "kiloton", "exact")),
        ("Beijing spent ¥40 million.", ("¥40 million", "Beijing", "CNY", "exact")),
    ],
)
def test_words_elsewhere_give_the_unit_or_the_bound(nlp: Language, sentence: str, expected: tuple[object, ...]) -> None:
    last = nlp(sentence)._.amounts
    found = [(each.text, each.unit_from and each.unit_from.text, each.unit, each.bound) for each in last]

    assert expected in found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Revenue rose 12 percent in the north and 8 in the south.", ("8", 8, "percent")),
        ("The bank cut its rate by 25 basis points in March and by 50 in June.", ("50", 50, "basis point")),
        ("The highest bid was 84.5 cents, while the lowest was 71.", ("71", 0.71, "USD")),
        ("Exports fell to 2.1 million tonnes from 2.6 million in 2019.", ("2.6 million", 2_600_000, "metric ton")),
        ("The council passed it by 9 votes to 4.", ("4", 4, "vote")),
        ("The group owns 72 hotels, 31 of which are in Portugal.", ("31", 31, "hotel")),
        ("Of the 48 ships inspected, 11 failed.", ("11", 11, "ship")),
        ("It has built more than 20 such stations and plans 50 more.", ("50", 50, "station")),
        ("The fire killed 63 people and hurt more than 2,400 others.", ("more than 2,400 others", 2400, "people")),
        ("The median age in the valley is 47.", ("47", 47, "year")),
        ("Tin gained 154.2 points, while zinc rose 21 and nickel added nothing.", ("21", 21, "point")),
        ("The yard is 50 by 120 feet.", ("50", 50, "foot")),
        ("The line owns 230 wide trams and 45 Corvo 737s.", ("45 Corvo 737s", 45, "Corvo 737")),
        ("She sold him for about €35 million plus €5 million.", ("about €35 million", 35_000_000, "EUR")),
        # a head that two counts share, each with words of its own
        ("It runs 20 wind and 30 solar farms.", ("20 wind", 20, "farm")),
        ("The choir has four male and six female singers.", ("six female singers", 6, "singer")),
        ("The yard orders 18 B737s.", ("18 B737s", 18, "B737")),
        ("Its staff is 340, down from 510 cooks in 2015 and 700 in 2010.", ("700", 700, "cook")),
        # what is said twice, in two units
        ("The Vesta index tumbled 5.39, or 1.2%, on Friday.", ("5.39", 5.39, None)),
        ("The Vesta gauge slid about 2%, or 7.35, to 361.20.", ("7.35", 7.35, None)),
        # what was said in another place, or with a scale that may be unsaid too, gives no unit
        ("The index gained 1.8 points, or 0.4%, to 451.2.", ("451.2", 451.2, None)),
        ("Norlund paid $5 million for the berth and Kestrel paid 6.", ("6", 6, None)),
    ],
)
def test_number_takes_the_unit_that_its_sentence_has_said(
    nlp: Language, sentence: str, expected: tuple[object, ...]
) -> None:
    found = [(each.text, each.value, each.unit) for each in nlp(sentence)._.amounts]

    assert expected in found


def test_adjectives_with_a_hyphen_are_no_part_of_the_noun(nlp: Language) -> None:
    (amount,) = nlp("The plant employs 340 full-time engineers.")._.amounts

    assert amount.unit == "engineer"
