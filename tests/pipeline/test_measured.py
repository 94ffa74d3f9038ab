"""What each amount of a sentence measures, in the sentence's own words."""

import pytest
from spacy.language import Language

CASES = [
    # the noun behind the amount, and the one that the amount modifies
    ("Tarvik raised $40 million in funding.", [("$40 million", "funding")]),
    ("The mill uses 3 megawatts of power.", [("3 megawatts", "power")]),
    ("The firm holds $2 billion worth of bonds.", [("$2 billion", "bonds")]),
    ("A third of its sales came from Norway.", [("A third", "sales")]),
    ("Norlund signed a $5 billion supply contract.", [("$5 billion", "supply contract")]),
    ("It built a 40-megawatt reactor.", [("40-megawatt", "reactor")]),
    # the noun before it
    ("They plan a capacity of 5 gigawatts.", [("5 gigawatts", "capacity")]),
    ("It has a workforce of 40 engineers.", [("40 engineers", "workforce")]),
    ("The fee, $5 million, was paid in June.", [("$5 million", "fee")]),
    # what is, or has become, so much
    ("The cost was about 3 euros a ton.", [("about 3 euros a ton", "cost")]),
    ("Sales rose 4 percent to $81 million.", [("4 percent", "Sales"), ("$81 million", "Sales")]),
    ("The board cut rates by 25 basis points.", [("25 basis points", "rates")]),
    ("It has raised prices by an average of 4 percent.", [("4 percent", "prices")]),
    ("The trust has assets totaling $900 million.", [("$900 million", "assets")]),
    # the verb, where there is no such noun
    ("They will spend $5 million on fuel and $7 million on salt.", [("$5 million", "spend"), ("$7 million", "spend")]),
    ("Investors valued Tarvik at $6 billion.", [("$6 billion", "valued")]),
    ("The tower is 80 meters tall.", [("80 meters", "tall")]),
    ("Norlund took a write-off of $3 million.", [("$3 million", "write-off")]),
    ("The chip maker has a third-quarter loss of $2 million.", [("$2 million", "third-quarter loss")]),
    # a place, a time and a counted noun are no answer
    ("He is the founder of three firms in two towns.", [("three firms", None), ("two towns", None)]),
    ("It is home to more than $5 billion.", [("more than $5 billion", None)]),
    ("He spent five years in prison.", [("five years", None)]),
    ("The plant employs 1,200 people.", [("1,200 people", None)]),
    ("She has $40.", [("$40", None)]),
    ("Prices fell 3 percent in trading on Monday.", [("3 percent", "Prices")]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_amount_knows_what_it_measures(nlp: Language, sentence: str, expected: list[tuple[str, str | None]]) -> None:
    amounts = nlp(sentence)._.amounts

    assert [(each.text, each.measures and each.measures.text) for each in amounts] == expected
    for each in amounts:
        if each.measures:
            assert sentence[each.measures.start : each.measures.end] == each.measures.text
