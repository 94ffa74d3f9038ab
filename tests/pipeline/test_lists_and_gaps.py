"""A list that the parser tore apart is whole again, and what is left of a clause without its verb is a claim."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import lines_of, parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor as well as the council left.", ["The mayor | left | -", "the council | left | -"]),
        ("Rice as well as wheat grows here.", ["Rice as well as wheat | grows | - | advmod: here"]),
        (
            "Former mayor Nora Field, a lawyer, and her son left.",
            ["Former mayor Nora Field | left | -", "her son | left | -"],
        ),
        (
            "The bid by Rex, a bank, and Moss failed.",
            ["The bid by Rex, a bank, and Moss | failed | -"],
        ),
        (
            "The mayor of Linz, a port, and Bo Dahl left.",
            ["The mayor of Linz | left | -", "Bo Dahl | left | -"],
        ),
    ],
)
def test_a_subject_of_two_halves_has_both(nlp: Language, sentence: str, expected: list[str]) -> None:
    found = lines_of(nlp(sentence))

    assert [each for each in found if each in expected] == expected
    assert len([each for each in found if "left" in each or "failed" in each or "grows" in each]) == len(expected)


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "The/DT/det/1 rents/NNS/nsubj/7 he/PRP/nsubj/3 set/VBD/relcl/1 ,/,/punct/1 and/CC/cc/1 rates/NNS/nsubj/7"
            " fell/VBD/ROOT/7",
            "rents | fell | -",
            id="a clause before the second noun",
        ),
        pytest.param(
            "Rain/NN/ROOT/0 ,/,/punct/0 and/CC/cc/0 farmers/NNS/nsubj/4 left/VBD/conj/0",
            "farmers | left | -",
            id="a lone word before the second clause",
        ),
    ],
)
def test_two_nouns_of_which_each_has_its_own_clause_are_no_list(nlp: Language, parse: str, expected: str) -> None:
    assert not any(" and " in each.split(" | ")[0] for each in lines_of(parsed(nlp, parse)))
    assert expected.split(" | ")[1] in " ".join(lines_of(parsed(nlp, parse)))


def test_the_last_item_behind_an_aside_is_one_of_the_list(nlp: Language) -> None:
    parse = (
        "They/PRP/nsubj/1 sell/VBP/ROOT/1 boats/NNS/dobj/1 and/CC/cc/1 ,/,/punct/1 to/IN/prep/1 some/DT/det/7"
        " extent/NN/pobj/5 ,/,/punct/9 bikes/NNS/pobj/5"
    )

    assert [each.split(" | ")[2] for each in lines_of(parsed(nlp, parse))] == ["boats", "bikes"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sales rose 5% and profits 10%.",
            ["Sales | rose | - | npadvmod: 5%", "profits | rose | - | npadvmod: 10%"],
        ),
        ("Sales gained 5% and profits 10%.", ["Sales | gained | 5%", "profits | gained | 10%"]),
        (
            "The profit rose to $3 million and the revenue to $9 million.",
            ["The profit | rose | - | to: $3 million", "the revenue | rose | - | to: $9 million"],
        ),
        (
            "The mayor went to Linz and the king to Rome.",
            ["The mayor | went | - | to: Linz", "the king | went | - | to: Rome"],
        ),
        (
            "The king gave the queen a ring and the duke a sword.",
            ["The king | gave | a ring | iobj: the queen", "The king | gave | a sword | iobj: the duke"],
        ),
        ("The mayor is a lawyer and the king a poet.", ["The mayor | is | a lawyer", "the king | is | a poet"]),
        (
            "The mayor was elected in May and the king in June.",
            ["The mayor | was elected | - | in: May", "the king | was elected | - | in: June"],
        ),
        (
            "Ten men went to Linz and two women to Rome.",
            ["Ten men | went | - | to: Linz", "two women | went | - | to: Rome"],
        ),
        (
            "The north voted for Ann and the south for Bo.",
            ["The north | voted | - | for: Ann", "the south | voted | - | for: Bo"],
        ),
        (
            "The firm hired 40 clerks in May and 30 in June.",
            ["The firm | hired | 40 clerks in May", "The firm | hired | 30 in June"],
        ),
    ],
)
def test_a_clause_without_a_verb_has_that_of_the_first(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("You agreed with the mayor on rents or the king on taxes.", "the king |"),
        ("The shops closed in Linz and Graz in May.", "Graz | closed"),
        ("Sales did not rise 5% and profits 10%.", "profits | "),
        ("Sales rose 5% in Linz and 3% in Graz.", "3% |"),
    ],
)
def test_a_noun_beside_another_is_no_second_subject(nlp: Language, sentence: str, unwanted: str) -> None:
    assert not any(each.startswith(unwanted) for each in lines_of(nlp(sentence)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Among the dead were a clerk, a cook and two boys.", ["a clerk", "a cook", "two boys"]),
        ("The mayor, a lawyer and a poet, sang.", ["The mayor"]),
    ],
)
def test_a_list_read_as_an_apposition_has_all_its_items(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert [each.split(" | ")[0] for each in lines_of(nlp(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mills hold 40% and 36%, respectively.", ["The mills | hold | 40% and 36% | advmod: respectively"]),
        (
            "The mills closed in May and June, respectively.",
            ["The mills | closed | - | in: May and June | advmod: respectively"],
        ),
        (
            "Tarvo and Melk hold 40% and 36%, respectively.",
            ["Tarvo | hold | 40% | advmod: respectively", "Melk | hold | 36% | advmod: respectively"],
        ),
        ("The mills closed in May and June.", ["The mills | closed | - | in: May | in: June"]),
    ],
)
def test_a_list_in_order_is_paired_or_whole(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected
