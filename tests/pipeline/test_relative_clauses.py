"""Relative clauses: which of them are facts, what they are about, and which arguments are theirs."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, lines_of


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("She lost every race in which she rode.", "rode"),
        ("It was the worst storm that they had ever seen.", "had ever seen"),
        ("The only way the mill can survive is to merge.", "can survive"),
        ("The farmers demanded a law that would protect the wells.", "would protect"),
        ("The villagers called for a road that would reach the coast.", "would reach"),
        ("She compared the mayor to a sailor who ignores the wind.", "ignores"),
        ("Drivers who ignore the signs pay a fine.", "ignore"),
        ("Bakers, brewers and millers who use the river pay a fee.", "use"),
        ("The office keeps letters that were lost.", "were lost"),
        ("The people who are on the bridge waved.", "are"),
        ("He praised the things she had painted.", "had painted"),
        ("No roof was safer than the one we have.", "have"),
        ("They pay a tax on each hour they are driven.", "are driven"),
        ("He believes in the myth that gold is a metal that cures illness.", "cures"),
        ("A clerk who lies to a guest is fined.", "lies"),
        ("The less wine they drink, the more they sell.", "drink"),
        ("He wants to sell the boats, which he plans to do in May.", "to do"),
        ("There needs to be a rule that protects the lake.", "protects"),
        ("She lived among those who had lost a farm, as someone who had lost two.", "had lost"),
        ("They stored grain in case the war dragged on.", "dragged on"),
        ("She disliked the words they used.", "used"),
        ("The share of farmers who grow rye fell in May.", "grow"),
        ("All the people who waited there were cold.", "waited"),
        ("It was the first barge built in Salem.", "built"),
        ("The judge met people accused of theft.", "accused"),
        ("The owners sought an order closing the mill.", "closing"),
    ],
)
def test_a_clause_that_only_says_which_ones_is_no_claim(nlp: Language, sentence: str, predicate: str) -> None:
    predicates = [each.predicate.text for each in claims_of(nlp(sentence))]

    assert predicates
    assert predicate not in predicates


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The guard who opened the safe is missing.", "The guard | opened | the safe"),
        ("The council bought two barges that had sunk in May.", "two barges | had sunk | - | in: May"),
        ("Drivers, who ignore the signs, pay a fine.", "Drivers | ignore | the signs"),
        ("Tarn Corp., which owns the mill, closed it.", "Tarn Corp. | owns | the mill"),
        ("They have the money to repair the dam.", "They | to repair | the dam"),
    ],
)
def test_a_clause_on_a_definite_or_specific_noun_is_a_claim(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The number of shops that closed in May exceeded forty.", "shops | closed | - | in: May"),
        ("A number of towns that support the plan met on Monday.", "A number of towns | support | the plan"),
        ("She met the candidate for mayor, who praised the nurses.", "the candidate for mayor | praised | the nurses"),
        (
            "The fall was seen in sales of the unit, which dropped to $2 million.",
            "sales of the unit | dropped | - | to: $2 million",
        ),
        ("She collects stories of nurses who crossed the river.", "nurses | crossed | the river"),
        ("He studied the prices of homes built in May.", "homes | built | - | in: May"),
        ("A group of farmers led by Ann Lee sued.", "A group of farmers | led | - | by: Ann Lee"),
        ("The nurses were the ones who found the key.", "The nurses | found | the key"),
        ("The nurses are the ones trying to open the gate.", "The nurses | trying to open | the gate"),
    ],
)
def test_the_place_of_a_clause_shows_what_it_is_about(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They moved to Linz, where she opened a bakery.", "she | opened | a bakery | in: Linz"),
        ("She works at a school where he taught music.", "he | taught | music | at: a school"),
        ("They thanked the farmers I spoke to last week.", "I | spoke | - | to: the farmers | npadvmod: last week"),
        (
            "The rule prevents the toxic waste that the mill dumped from reaching the lake.",
            "the mill | dumped | the toxic waste",
        ),
        ("He played with an ease and grace that Ann Lee admired.", "Ann Lee | admired | an ease and grace"),
        (
            "She named the clerk who found the key that opens the safe.",
            "the clerk | found | the key that opens the safe",
        ),
        ("He had reasons, which he declined to give.", "he | declined to give | reasons"),
        ("The town will not lift the ban imposed in May until the well is clean.", "the ban | imposed | - | in: May"),
    ],
)
def test_a_clause_has_its_own_arguments(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))
