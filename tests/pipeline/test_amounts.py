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
        ("Goals: Franz Abels (14 - Karl Vossels) and 9 - Jan Tiels.", []),
        ("The toll was $5\n\n10 miles away it was free.", [5, 10]),
    ],
)
def test_values_of_a_sentence(nlp: Language, sentence: str, expected: list[float]) -> None:
    assert [amount.value for amount in nlp(sentence)._.amounts] == expected


def _sentence_cases() -> list[list[str]]:
    lines = (Path(__file__).parent / "amount_sentences.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[1:] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("case", _sentence_cases(), ids=lambda case: f"{case[1]} in {case[0]}")
def test_sentence_gives_value_unit_and_what_is_measured(nlp: Language, case: list[str]) -> None:
    sentence, words, value, unit, unit_from, measures = case

    (found,) = [each for each in nlp(sentence)._.amounts if each.text == words]

    assert found.value == pytest.approx(float(value))
    assert (found.unit or "", found.unit_from.text if found.unit_from else "") == (unit, unit_from)
    assert (found.measures.text if found.measures else "") == measures
    for span in (found.unit_from, found.measures):
        assert span is None or sentence[span.start : span.end] == span.text


def test_adjectives_with_a_hyphen_are_no_part_of_the_noun(nlp: Language) -> None:
    (amount,) = nlp("The plant employs 340 full-time engineers.")._.amounts

    assert amount.unit == "engineer"
