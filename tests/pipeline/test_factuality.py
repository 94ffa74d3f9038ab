"""How surely a clause holds, read from its own words and from what governs it."""

import pytest
from spacy.language import Language

from stargate_facts.pipeline.grammar.factuality import Reading, read_factuality

CASES = [
    ("The firm plans to spend $5 billion.", "spend", "planned", False),
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
    ("A new ship could be crucial to compete with others.", "compete", "possible", False),
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
