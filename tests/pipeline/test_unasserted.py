"""What nobody asserts is no claim, though its words stand in the text."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import facts_of


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("When you look at old farms, most owners still keep cows.", "you | look"),
        ("The shop does not sell fish until it is fresh.", "it | is"),
        ("When you hear that the fish is bad, you leave the shop.", "the fish | is"),
        ("The mayor has yet to say how the farmers gain from it.", "the farmers | gain"),
        ("The clerks asked how the town could pay the bill.", "the town | could pay"),
        ("She explained how the mill could feed the town and heal the sick.", "the mill | could heal"),
        ("The clerks asked why the town sold the mill and closed the school.", "the town | closed"),
        ("The nurse saw how the lambs were fed and washed.", "the lambs | were washed"),
        ("The crew did not come to the island to sell fish.", "to sell"),
        ("To save that sum, the owner should close the shop.", "To save"),
        ("To put that in context, the town has nine schools.", "To put"),
        ("There is no sign that the bridge has moved.", "the bridge | has moved"),
        ("The nurse saw nothing to suggest that the boy lied.", "the boy | lied"),
        ("There is little in the plan that helps the farmers.", "the plan | helps"),
        ("The only way the owner will learn is by paying.", "the owner | will learn"),
        ("He cannot sing without scaring the dogs.", "scaring"),
        ("The owner did not win by cheating.", "cheating"),
        ("The noise isn't just in the hall, it is everywhere.", "The noise | is"),
        ("Say the baker refused to sell the shop.", "the baker | refused"),
        ("The farm was cold, as you might expect.", "you | might expect"),
        ("The farm was cold, as the paper wrote.", "the paper | wrote"),
        ("The owner talks as though he built the mill.", "he | built"),
        ("The rain will make it hard for the farmers to sell apples.", "the farmers | to sell"),
        ("For the farmers to sell apples, the roads must be mended.", "the farmers | to sell"),
        ("The mayor rejected the idea that the bridge has moved.", "the bridge | has moved"),
        ("She spoke of the mistaken belief that the bridge has moved.", "the bridge | has moved"),
        ("Nobody has evidence that the boy lied.", "the boy | lied"),
        ("The claim that the boy lied is not true.", "the boy | lied"),
        ("Reports that the farmers sold the mill are false.", "the farmers | sold"),
        ("The clerk asked whether the mill was closed.", "the mill | was closed"),
        ("The owner could not say if the mill would sell bread.", "the mill | would sell"),
        ("Whether the mill pays is an open question.", "the mill | pays"),
        ("The clerk asked whether the mill was closed or had burned.", "had burned"),
        ("The clerks wonder just how strong the bridge is.", "the bridge | is"),
        ("The mayor cannot allow the baker to sell the mill.", "the baker | to sell"),
        ("Whether it rains or the wind blows, the boats will sail.", "it | rains"),
        ("Assuming the town agrees, the bank will lend more.", "Assuming"),
        ("The boy talks like he owns the mill.", "he | owns"),
        ("If that is true, the owner will sell the mill.", "that | is"),
        ("That is right, the owner said.", "That | is"),
        ("The owner stated last night to the clerks.", "The owner | stated"),
    ],
)
def test_what_nobody_asserts_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    assert [each for each in facts_of(nlp(sentence)) if unwanted in each] == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("When the owner looked at the farm, he saw cows.", "the owner | looked"),
        ("The shop did not sell fish until it was fresh.", "it | was"),
        ("The clerk explained how the farmers gain from it.", "the farmers | gain"),
        ("The clerk explained how the town could pay the bill and the farmers left the hall.", "the farmers | left"),
        ("The clerk explained how the farmers gain from it and pay the bill.", "the farmers | pay"),
        ("The nurse saw how the lambs ran off and were caught by the dogs.", "the lambs | were caught"),
        ("The crew came to the island to sell fish.", "The crew | to sell"),
        ("To save money, the owner closed the shop.", "the owner | To save"),
        ("There is no doubt that the bridge has moved.", "the bridge | has moved"),
        ("He left the stage without scaring the dogs.", "He | scaring"),
    ],
)
def test_what_is_told_stays_a_claim(nlp: Language, sentence: str, wanted: str) -> None:
    assert [each for each in facts_of(nlp(sentence)) if wanted in each]
