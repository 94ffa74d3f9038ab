"""How surely a clause holds, read from its own words and from what governs it."""

import pytest
from spacy.language import Language

from stargate_facts.pipeline.grammar.factuality.factuality import Reading, read_factuality

CASES = [
    ("The firm plans to spend $5 billion.", "spend", "planned", False),
    ("The firm is working with the town to build a mill.", "build", "planned", False),
    ("We saw two boats leave the port.", "leave", "asserted", False),
    ("The law requires that firms report their debts.", "report", "planned", False),
    ("He could not explain why the bridge was closed.", "was", "asserted", False),
    ("The shop was among the first in the town to close.", "close", "asserted", False),
    ("She earns too much to get the grant.", "get", "asserted", True),
    ("He can be heard shouting at the crew.", "shouting", "asserted", False),
    ("He cannot be heard at the back.", "heard", "possible", True),
    ("The report is about whether he grew rich.", "grew", "possible", False),
    ("The town is unlikely to do anything to stop the sale.", "stop", "possible", True),
    ("The mayor has done nothing to stop the sale.", "stop", "asserted", True),
    ("The crew mentioned closing the mill.", "closing", "possible", False),
    ("The council voted to close the mill.", "close", "planned", False),
    ("The proceeds will be used to pay the debt.", "pay", "planned", False),
    ("The force may be used to stop the ships.", "stop", "possible", False),
    ("The clerk is deciding about how to pay the bill.", "pay", "planned", False),
    ("She needs a loan to buy the farm and repair the barn.", "repair", "planned", False),
    ("The firm would not comment, citing a rule.", "citing", "asserted", False),
    ("The mayor argued against closing the mill.", "closing", "possible", False),
    ("The first woman to serve, she left in May.", "serve", "asserted", False),
    ("The guards kept the men who carried flags from entering the town.", "entering", "asserted", True),
    ("The firm refused to pay the fine.", "pay", "asserted", True),
    ("The firm did not refuse to pay the fine.", "pay", "possible", False),
    ("The firm failed to reach a deal.", "reach", "asserted", True),
    ("The firm managed to sell the unit.", "sell", "asserted", False),
    ("The firm did not manage to sell the unit.", "sell", "asserted", True),
    ("The plant is expected to open in May.", "open", "possible", False),
    ("The plant is scheduled to open in May.", "open", "planned", False),
    ("The plant is likely to open in May.", "open", "possible", False),
    ("It is likely that the plant will open in May.", "open", "possible", False),
    ("The firm denied that it had lied.", "lied", "asserted", True),
    ("No one denied that it had lied.", "lied", "asserted", False),
    ("He said the bank would buy the chain.", "buy", "planned", False),
    ("If the court agrees, the bank could buy the chain.", "buy", "conditional", False),
    ("If the court agrees, the bank could buy the chain.", "agrees", "conditional", False),
    ("If the bank had a plan, it was not visible.", "was", "asserted", True),
    ("I would be surprised.", "be", "conditional", False),
    ("It would have paid more.", "paid", "conditional", False),
    ("The bank not only bought the chain but also closed it.", "bought", "asserted", False),
    ("No successor was named.", "named", "asserted", True),
    ("There is no business reason.", "is", "asserted", True),
    ("The bank has no plans to sell the unit.", "sell", "planned", True),
    ("The bank wants the firm to sell the unit.", "sell", "planned", False),
    ("The bank was forced to sell the unit.", "sell", "asserted", False),
    ("He left without paying the bill.", "paying", "asserted", True),
    ("The bank will buy and sell shares.", "sell", "planned", False),
    ("The bank did not buy or sell shares.", "sell", "asserted", True),
    ("The bank no longer owns the unit.", "owns", "asserted", True),
    ("Perhaps the bank knew.", "knew", "possible", False),
    ("The bank had enough cash to buy the chain.", "buy", "possible", False),
    ("The bank did not have enough cash to buy the chain.", "buy", "possible", True),
    ("The bank may not sell the unit.", "sell", "possible", True),
    ("The bank is to open a branch in Rome.", "open", "planned", False),
    ("The bank is going to open a branch in Rome.", "open", "planned", False),
    ("It prevented the bank from selling the unit.", "selling", "asserted", True),
    ("Should the court agree, the bank will sell the unit.", "sell", "conditional", False),
    ("The bank asked whether the unit was solvent.", "was", "possible", False),
    ("The bank's failure to pay angered him.", "pay", "asserted", True),
    ("He pretended to sleep.", "sleep", "asserted", True),
    ("The bank does not plan to sell the unit.", "sell", "planned", True),
    ("The bank hopes to be able to sell the unit.", "sell", "planned", False),
    ("The bank could reverse the rule or decline to appeal.", "decline", "possible", False),
    ("The bank could reverse the rule or decline to appeal.", "appeal", "possible", True),
    ("The bank will invest more, making it the largest owner.", "making", "planned", False),
    ("Neither firm paid the fine.", "paid", "asserted", True),
    ("The firm hardly grew.", "grew", "asserted", True),
    ("He doesn't think that the unit is solvent.", "is", "possible", True),
    ("The bank plans daily flights to Rome.", "plans", "planned", False),
    ("The bank agreed to buy the chain.", "buy", "planned", False),
    ("He has no choice but to sell.", "has", "asserted", True),
    ("The firm seems to have left.", "left", "possible", False),
    ("She was unable to attend.", "attend", "asserted", True),
    ("She wanted to attend but was not allowed to speak.", "speak", "asserted", True),
    ("Unless it pays, the bank will sue.", "sue", "conditional", False),
    ("The firm said that would be a breach.", "be", "conditional", False),
    ("Rather than pay the fine, the firm left.", "pay", "asserted", True),
    ("The sale could mean that the firm has less debt.", "has", "possible", False),
    ("He may know that the firm lost money.", "lost", "asserted", False),
    ("It was the first firm to reach Mars.", "reach", "asserted", False),
    ("They formed a venture to build ships.", "build", "planned", False),
    ("The firm lacks the funds and has no money to build ships.", "build", "planned", True),
    ("She wants to focus on training new pilots.", "training", "planned", False),
    ("The firm will grow by hiring pilots.", "hiring", "planned", False),
    ("The firm plans to spend $5 billion building new ships.", "building", "planned", False),
    ("The firm hired pilots to train crews.", "train", "planned", False),
    ("A new ship could be vital to compete abroad.", "compete", "possible", False),
    ("The deal is unlikely to close.", "close", "possible", True),
    ("The bank declined to comment.", "comment", "asserted", True),
    ("It is unclear whether the firm will pay.", "pay", "possible", False),
    ("He was accused of stealing money.", "stealing", "possible", False),
    ("Without the loan, the firm would fail.", "fail", "conditional", False),
    ("The firm has yet to pay the fine.", "pay", "asserted", True),
    ("He stopped short of calling it a fraud.", "calling", "asserted", True),
    ("The bank is too big to fail.", "fail", "asserted", True),
    ("The bank was rich enough to buy it.", "buy", "asserted", False),
    ("No fewer than 200 people attended the meeting.", "attended", "asserted", False),
    ("No doubt the firm paid.", "paid", "asserted", False),
    ("The firm paid; nor did it complain.", "complain", "asserted", True),
    ("The bank is in talks to buy the chain.", "buy", "planned", False),
    ("The bank isn't planning to sell the unit.", "sell", "planned", True),
    ("The bank is considering selling the unit.", "selling", "planned", False),
    ("The firm did not just survive.", "survive", "asserted", False),
    ("The bank was told to pay the fine.", "pay", "planned", False),
    ("The firm, once rich, never paid its workers.", "paid", "asserted", True),
    ("He promised that the bank would pay.", "pay", "planned", False),
    ("The bank may have lost money.", "lost", "possible", False),
    ("None of the firms paid the fine.", "paid", "asserted", True),
    ("The bank had hoped to sell the unit.", "sell", "planned", False),
    ("The bank hopes that sales will rise.", "rise", "possible", False),
    ("The firm found no evidence.", "found", "asserted", True),
    ("They are not expected to win.", "win", "possible", True),
    ("The bank reportedly lost money.", "lost", "possible", False),
    ("The bank agreed not to sell the unit.", "sell", "planned", True),
    ("The bank intends, if needed, to sell the unit.", "sell", "conditional", False),
    ("Even if it rains, the game will start.", "start", "planned", False),
    ("He looks as if he won.", "looks", "asserted", False),
    ("Had the court agreed, the bank would have sold the unit.", "sold", "conditional", False),
    ("The firm was unable or unwilling to pay.", "pay", "asserted", True),
    ("The bank lent it money to build ships.", "build", "planned", False),
    ("The firm is no longer owned by the bank.", "owned", "asserted", True),
    ("The bank was not only large but also rich.", "was", "asserted", False),
    ("The vote is set to take place in May.", "take", "planned", False),
    ("Instead of paying, the firm left.", "paying", "asserted", True),
    ("He said he did not know whether it was true.", "was", "possible", False),
    ("The firm should pay the fine.", "pay", "asserted", False),
    ("The firm must not pay the fine.", "pay", "asserted", True),
    ("The firm should have paid the fine.", "paid", "conditional", False),
    ("The firm must have paid the fine.", "paid", "possible", False),
    ("Whether the firm sold the mill is unclear.", "sold", "possible", False),
    ("The firm is weighing whether to pay.", "pay", "possible", False),
    ("Were it to rain, the fair would close.", "close", "conditional", False),
    ("Otherwise, the fair would close.", "close", "conditional", False),
    ("The firm had no intention of paying the fine.", "paying", "planned", True),
    ("The firm was on the verge of closing the mill.", "closing", "planned", False),
    ("The firm took the trouble to pay.", "pay", "asserted", False),
    ("The firm did not take the trouble to pay.", "pay", "asserted", True),
    ("The firm wasted the chance to pay.", "pay", "asserted", True),
    ("The firm turned out to own the mill.", "own", "asserted", False),
    ("The firm abandoned plans to sell the mill.", "sell", "planned", True),
    ("The firm has not abandoned plans to sell the mill.", "sell", "planned", False),
    ("The firm ruled out selling the mill.", "selling", "asserted", True),
    ("The firm refused to rule out selling the mill.", "selling", "possible", False),
    ("The firm denied having sold the mill.", "sold", "asserted", True),
    ("The firm does not regret selling the mill.", "selling", "asserted", False),
    ("The firm is far from selling the mill.", "selling", "asserted", True),
    ("The firm is capable of selling the mill.", "selling", "possible", False),
    ("The firm is expected to say that it sold the mill.", "sold", "possible", False),
    ("The firm did not say that it sold the mill.", "sold", "possible", False),
    ("It was not until May that the firm sold the mill.", "sold", "asserted", False),
    ("The clerks have been blamed for losing the keys.", "losing", "possible", False),
    ("The firm is banned from selling the mill.", "selling", "planned", True),
]


def read(nlp: Language, sentence: str, word: str) -> Reading:
    return read_factuality(next(token for token in nlp(sentence) if token.text == word))


@pytest.mark.parametrize(("sentence", "word", "modality", "negated"), CASES)
def test_clause_has_the_modality_and_polarity_of_its_context(
    nlp: Language, sentence: str, word: str, modality: str, negated: bool
) -> None:
    reading = read(nlp, sentence, word)

    assert (reading.modality, reading.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("sentence", "word", "modality_cue", "negation_cue"),
    [
        ("The bank may not sell the unit.", "sell", "may", "not"),
        ("The bank has no plans to sell the unit.", "sell", "plans", "no"),
        ("The bank no longer owns the unit.", "owns", None, "no longer"),
        ("If the court agrees, the bank will sell.", "sell", "If", None),
        ("The bank refused to sell the unit.", "sell", None, "refused"),
        ("The bank sold the unit.", "sold", None, None),
        ("The bank dropped plans to sell the unit.", "sell", "plans", "dropped"),
        ("The bank hired Ann to sell the unit.", "sell", "to", None),
        ("It plans to hire Ann to build a road.", "build", "plans", None),
        ("The bank did not have enough cash to buy the unit.", "buy", "enough", "not"),
    ],
)
def test_cues_are_the_words_that_show_it(
    nlp: Language, sentence: str, word: str, modality_cue: str | None, negation_cue: str | None
) -> None:
    reading = read(nlp, sentence, word)

    cues = [extent and sentence[slice(*extent)] for extent in (reading.modality_cue, reading.negation_cue)]
    assert cues == [modality_cue, negation_cue]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The firm will open the plant when the road is finished.", "finish", "planned"),
        ("The mine would reopen once the price recovered, Brandt said.", "recover", "planned"),
        ("The firm opened the plant when the road was finished.", "finish", "asserted"),
        ("The firm would not sell the mine after it lost the case.", "lose", "asserted"),
        ("The firm will pay because the road is finished.", "finish", "asserted"),
        ("Tell us that she sold the farm.", "sell", "possible"),
    ],
)
def test_what_is_to_come_first_is_as_sure_as_what_it_is_for(nlp: Language, text: str, verb: str, modality: str) -> None:
    assert [claim.modality for claim in nlp(text)._.claims if claim.predicate.lemma == verb] == [modality]


def test_what_one_cannot_simply_do_is_denied(nlp: Language) -> None:
    denied, lost = nlp("You can't simply dispense with the rules. He did not just lose the vote.")._.claims

    assert (denied.negated, lost.negated) == (True, False)
