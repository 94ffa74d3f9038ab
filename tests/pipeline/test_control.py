"""Who does what an infinitive, gerund or participle without a subject says, and where nobody can tell."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Tarn posted a loss of $2 million, reflecting weak demand.",
            "a loss of $2 million | reflecting | weak demand",
        ),
        (
            "Last week the mill was fined $2 million, a record sum, for cheating its customers.",
            "the mill | cheating | its customers",
        ),
        ("The mayor refrained from selling the mill.", "The mayor | selling | the mill"),
        ("Prices fell, reflecting weak demand.", "Prices | reflecting | weak demand"),
        ("The bank fired the clerks for cheating customers.", "the clerks | cheating | customers"),
        ("The rule left many farmers feeling cheated.", "many farmers | feeling | cheated"),
        ("The guard shouted at him to drop the bag.", "him | to drop | the bag"),
        ("The law gives the mayor the right to close the mill.", "the mayor | to close | the mill"),
        (
            "The line may have come from a tale about a man who inherited a farm, sold the cows and left.",
            "a man who inherited a farm | sold | the cows",
        ),
        (
            "The police stopped the men who carried flags from entering the town.",
            "the men who carried flags | entering | the town",
        ),
        (
            "In the market, a guide to the mood of traders, prices rose.",
            "prices | rose | -",
        ),
        ("The town forced itself to sell the mill.", "The town | to sell | the mill"),
        ("They sent a letter to the owners opposing the sale.", "a letter | opposing | the sale"),
        ("The clerk listed Ann Lee as having paid the fine.", "Ann Lee | having paid | the fine"),
        ("The town formed a committee to study the flood.", "a committee | to study | the flood"),
        ("The town has found a way to clean the river.", "The town | to clean | the river"),
        ("Ann Lee was the first woman to cross the lake.", "Ann Lee | to cross | the lake"),
        ("The mill agreed to sell its boats to pay the fine.", "The mill | to pay | the fine"),
        ("She wrote a memoir of her life at sea entitled Salt.", "a memoir of her life at sea | entitled | Salt"),
        ("The boat passed two barges hauling coal.", "two barges | hauling | coal"),
        (
            "The clerk said that the baker was ill but would open the shop on Monday.",
            "the baker | would open | the shop",
        ),
        ("The town praised Mr. Lee's work saving the mill.", "Mr. Lee | saving | the mill"),
        (
            "With demand for flats pushing up rents, the town grew.",
            "demand for flats | pushing up | rents",
        ),
        (
            "She was fined after entering the hall, which was full, and chaining herself to a seat.",
            "She | chaining | herself",
        ),
    ],
)
def test_a_clause_without_a_subject_is_about_whoever_does_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("The ovens were removed to make room for a stage.", "to make"),  # who removed them is not said
        ("The mayor rejected a request to close the mill.", "to close"),
        ("The mayor called for closing the mill.", "closing"),
        ("The choice was between selling the farm and leaving it.", "selling"),
        ("The mayors conferred on closing the port.", "closing"),  # whoever is to close it
        ("She is the head of a club devoted to growing plums.", "growing"),
        ("The clerk brought up a paper on melting ice.", "melting"),
        ("It goes without saying that the mill is old.", "saying"),
        ("The river was crossed by mending a bridge.", "mending"),
        ("Most towns have missed the date, meaning the vote will be late.", "meaning"),
        ("The book is not worth reading twice.", "reading"),
        ("The second field was harder to plough.", "to plough"),
        ("She was quoted as saying that the mill was old.", "saying"),
        ("Anyone who hates the mill lacks the grace to run it.", "to run"),
        ('Her advice, "Anna, sell the farm," was sound.', "sell"),
        ("The winds, as may be expected near a cape, are strong.", "may be expected"),
        ("The kite flew as far as it would fly.", "would fly"),
        ("The plan is bold, though not as bold as it may seem.", "may seem"),
        ("The firm had charges of $2 million, mainly to reflect old losses.", "to reflect"),
        ("The owners would need a vote to close the mill.", "to close"),  # the vote closes it
        ("The storm offered a chance to repair the roof.", "to repair"),
        ("Her victory was a reason to celebrate the town.", "to celebrate"),
        ("The baker received an offer to buy the shop.", "to buy"),  # who offers it buys it
        ("The deal helped start her plan to rebuild the mill.", "to rebuild"),
        ("The law does not force owners to hire guards to protect the mill.", "to protect"),
        ("You would need a boat to reach the island.", "to reach"),
        ("It is up to the owners to sell the mill and leave the town.", "leave"),
        ("It is odd for a baker to refuse to sell bread.", "to sell"),
        ("The town has more to say about the flood.", "to say"),
        ("The town has two ways to pay: by selling the mill or by asking the bank to lend money.", "selling"),
        ("It has two ways to pay: by selling the mill or by asking the bank to lend money.", "to lend"),
        ("The town is the place that has the means, and the will, to prevent and end the floods.", "end"),
        ("The mayor cited training guards as her aim.", "training"),
        ("She cannot win without cheating the voters.", "cheating"),
        ("A million copies were sold, making the book a success.", "making"),
        ("Dyes are used for making glue.", "making"),
        ("It takes three weeks to mend a boat.", "to mend"),
        ("Ann Lee extended the offer to allow owners time to read it.", "to allow"),
        ("The town lacks the money to mend the road.", "to mend"),
        ("Ann Lee spoke of the mill in an email, released as a part of the file.", "released"),
        ("In a note to her aunt, read in court, Ann Lee said she was ill.", "read"),
        ("The mill missed the deadline to change the price.", "to change"),
        ("They blamed the clerks for being lazy.", "being"),
        ("The aide erred in her role advising the board.", "advising"),
        ("The widow was away for years, leaving the farm a ruin.", "leaving"),  # her absence did
        ("The mayor visited the farm when the baker called him and told him to leave.", "told"),  # either may have
        ("There was talk of a strike, leading the owners to sell the mill.", "leading"),
    ],
)
def test_nothing_is_said_of_somebody_who_is_not_named(nlp: Language, sentence: str, unwanted: str) -> None:
    assert not any(unwanted in each.predicate.text for each in claims_of(nlp(sentence)))


def test_what_is_denied_of_a_thing_is_no_argument_of_its_verb(nlp: Language) -> None:
    claim = claims_of(nlp("We treated the flood not as a small leak but as a lasting threat."))[0]
    assert not any("small leak" in each.text for each in claim.arguments)
