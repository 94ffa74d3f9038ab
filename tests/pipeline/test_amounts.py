"""`AmountFinder`: which numbers of a sentence are amounts, and that each can be read again from its words."""

import pytest
from spacy.language import Language

from stargate_facts.values.amounts import AmountValue, read_amount

SENTENCES = [
    "The brewer will spend up to $3.5 billion on five bottling plants and 1,200 onsite jobs by 2031.",
    "Its board sold between 15% and 20% of the mill for nearly €14 million, or €5 to €7 a share.",
    "About 4,000 of its 27,000 temporary dock workers joined, and dozens of ferries stayed in port.",
    "Output fell from 24.2 to 23 billion cubic feet while costs rose 3 percent to $81 million.",
    "The farm keeps eight or nine goats, two thirds of them brown, on more than 12 but less than 20 acres.",
    "One of the oldest bridges carries at least 700 trucks a day; no fewer than 40 or 50 wait at night.",
    "Figures are in Canadian dollars: revenue was $200 million, up from 190 million a year earlier.",
    "A 12-page report by 300 doctors urged a 7- or 8-week trial — roughly half the usual 16 weeks’ time.",
    "Staff shrank to 3.9 million workers, down from 4.4 million, and a few hundred million dollars were lost.",
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
        ("The index ended at 27,349.19.", [("27,349.19", 27349.19, None, None)]),
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
    ],
)  # fmt: skip
def test_dates_times_ranks_labels_and_scores_are_no_amounts(nlp: Language, sentence: str) -> None:
    assert nlp(sentence)._.amounts == ()
