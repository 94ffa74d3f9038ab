"""Who said what."""

import pytest
from spacy.language import Language

from stargate_facts.model import Attribution

Told = tuple[str, str | None, str, str]


def attributions(nlp: Language, text: str) -> tuple[Attribution, ...]:
    found: tuple[Attribution, ...] = nlp(text)._.attributions
    return found


def told(text: str, attribution: Attribution) -> Told:
    content = " … ".join(text[start:end] for start, end in attribution.content)
    source = attribution.source.text if attribution.source else None
    return attribution.kind, source, attribution.cue.text, content


SPEECH: list[tuple[str, Told]] = [
    ("The bank said that profit fell.", ("indirect", "The bank", "said", "that profit fell")),
    ("The bank said profit fell.", ("indirect", "The bank", "said", "profit fell")),
    ("Profit fell, according to the bank.", ("indirect", "the bank", "according to", "Profit fell")),
    ("Profit fell, said people who know the bank.", ("indirect", "people who know the bank", "said", "Profit fell")),
    ("“We lost money,” the owner said.", ("direct", "the owner", "said", "“We lost money,”")),
    ("“We lost money,” said the owner.", ("direct", "the owner", "said", "“We lost money,”")),
    ("The owner said: “We lost money.”", ("direct", "The owner", "said", "“We lost money.”")),
    ("''We lost money,'' she said.", ("direct", "she", "said", "''We lost money,''")),
    (
        "“We lost money,” the owner said. “We will close the shop.”",
        ("direct", "the owner", "said", "“We lost money,” … “We will close the shop.”"),
    ),
    ("The owner said it was “a very bad year.”", ("mixed", "The owner", "said", "it was “a very bad year.”")),
    (
        "When the bank left, she said, “we were ruined.”",
        ("mixed", "she", "said", "When the bank left … “we were ruined.”"),
    ),
    (
        "The bank said it would close and suggested that the shop was sold.",
        ("indirect", "The bank", "suggested", "that the shop was sold"),
    ),
    ("The shop, she said, would close.", ("indirect", "she", "said", "The shop … would close")),
    ("She denied that the shop would close.", ("indirect", "She", "denied", "that the shop would close")),
    ("He asked whether the shop would close.", ("indirect", "He", "asked", "whether the shop would close")),
    ("She repeated her claim that he stole it.", ("indirect", "her", "claim", "that he stole it")),
    (
        "The owners had argued over the rent and their claim the roof could not carry it, said a clerk.",
        ("indirect", "their", "claim", "the roof could not carry it"),
    ),
    (
        "These drivers, Lowe explained earlier in the day, were well paid.",
        ("indirect", "Lowe", "explained", "These drivers … were well paid"),
    ),
    (
        "Leeds, as one of its wardens pointed out, seldom has floods.",
        ("indirect", "one of its wardens", "pointed out", "Leeds … seldom has floods"),
    ),
    (
        "Mr. Hale is telling a group of farmers that the bridges are “ruined.”",
        ("mixed", "Mr. Hale", "telling", "that the bridges are “ruined.”"),
    ),
    (
        "The mayor said after the meeting he would not sign the lease.",
        ("indirect", "The mayor", "said", "he would not sign the lease"),
    ),
    (
        "Mr. Lund appeared to suggest that the mill would close.",
        ("indirect", "Mr. Lund", "suggest", "that the mill would close"),
    ),
    (
        "Ms. Lowe told the paper in an interview on Friday that the talks, which began in May, had failed.",
        ("indirect", "Ms. Lowe", "told", "that the talks, which began in May, had failed"),
    ),
    (
        "The owner told the clerks in a statement that the shop was safe.",
        ("indirect", "The owner", "told", "that the shop was safe"),
    ),
    (
        "The paper quoted Jane Roe as saying the shop was safe.",
        ("indirect", "Jane Roe", "saying", "the shop was safe"),
    ),
    (
        "Jane Roe said the shop was “quite safe,” but that she would not go.",
        ("mixed", "Jane Roe", "said", "the shop was “quite safe,” but that she would not go"),
    ),
    (
        "The firm sells a lamp that it says is twice as bright as the sun.",
        ("indirect", "it", "says", "that … is twice as bright as the sun"),
    ),
    (
        "The clerk’s mother told a local station her son “would never hurt anyone.”",
        ("mixed", "The clerk’s mother", "told", "her son “would never hurt anyone.”"),
    ),
    (
        "The paper reported on Friday, citing a person with knowledge of the talks, that the mill was sold.",
        ("indirect", "The paper", "reported", "that the mill was sold"),
    ),
    (
        "Ms. Lowe said the price was low, adding, “It was a gift.”",
        ("direct", "Ms. Lowe", "adding", "“It was a gift.”"),
    ),
    (
        "Ms. Lowe told investors that, according to a memo, the mill was sold.",
        ("indirect", "a memo", "according to", "the mill was sold"),
    ),
    ("The owner is said to be ill.", ("indirect", None, "said", "The owner … to be ill")),
    (
        "In the words of Jane Roe, the shop was a trap.",
        ("indirect", "Jane Roe", "In the words of", "the shop was a trap"),
    ),
    ("In Jane Roe’s view, the shop is safe.", ("indirect", "Jane Roe’s", "In", "the shop is safe")),
    (
        "The tenants trusted the paper that reported the mill would close.",
        ("indirect", "the paper", "reported", "the mill would close"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEECH)
def test_speech_has_its_kind_source_cue_and_content(nlp: Language, text: str, expected: Told) -> None:
    assert expected in [told(text, each) for each in attributions(nlp, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The shop closed in May.",
        "He read “War and Peace” on the train.",
        "The so-called “bad bank” closed in May.",
        "Imagine that the shop is closed.",
    ],
)
def test_author_alone_is_no_source(nlp: Language, text: str) -> None:
    assert not [each for each in attributions(nlp, text) if each.cue_class == "statement"]


def test_recipient_is_kept_apart_from_the_content(nlp: Language) -> None:
    (attribution,) = attributions(nlp, "The owner told reporters that the shop would close.")

    assert attribution.recipient is not None
    assert attribution.recipient.text == "reporters"


def test_unnamed_source_has_words_but_no_name(nlp: Language) -> None:
    (attribution,) = attributions(nlp, "The shop will close, people close to the owners said.")

    assert attribution.source is not None
    assert (attribution.source.text, attribution.source.name) == ("people close to the owners", None)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the shop would close.",
        "The owner did not say whether the shop would close.",
        "The owner declined to say whether the shop would close.",
    ],
)
def test_what_was_not_said_is_no_statement(nlp: Language, text: str) -> None:
    assert not [each for each in attributions(nlp, text) if each.cue_class == "statement"]
    assert {claim.modality for claim in nlp(text)._.claims if claim.predicate.text == "would close"} <= {"possible"}


def test_wish_is_an_attitude_not_a_statement(nlp: Language) -> None:
    (attribution,) = attributions(nlp, "The owner wants to sell the shop.")

    assert attribution.cue_class == "attitude"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won.” — Jane Roe", ("direct", "Jane Roe", "—", "“We won.”")),
        ("ROE: We won.\n\nSMITH: Who did?", ("direct", "ROE", ":", "We won")),
        (
            "Ann Poe: Who won?\n\nJane Roe: We did.\n\nAnn Poe: Who lost?",
            ("direct", "Jane Roe", ":", "We did"),
        ),
        (
            "LEEDS, May 3 (Wire) - The mill will close, its owner said.",
            ("indirect", "its owner", "said", "The mill will close"),
        ),
        ("“No one knows,” Jane Roe told the paper.", ("direct", "Jane Roe", "told", "“No one knows,”")),
        (
            "“It is off,” Jane Roe texted her brother, according to the police.",
            ("direct", "Jane Roe", "texted", "“It is off,”"),
        ),
        (
            "ROE: We won.\n\nIt was close.\n\nSMITH: Who lost?\n\nROE: They did.",
            ("direct", "ROE", ":", "We won.\n\nIt was close"),
        ),
        ("She had one message for the crowd: “We won.”", ("direct", "She", ":", "“We won.”")),
        ("The owner said:\n\n“We lost money.”", ("direct", "The owner", "said", "“We lost money.”")),
        ("Jane Roe posted on a wall: “Not true.”", ("direct", "Jane Roe", "posted", "“Not true.”")),
        (
            "Jane Roe’s note on the wall read: “Not true.”",
            ("direct", "Jane Roe’s note on the wall", "read", "“Not true.”"),
        ),
        (
            "The rent will rise. Said Ellis: “I do not think she cares.”",
            ("direct", "Ellis", "Said", "“I do not think she cares.”"),
        ),
        (
            "She then urges her brother to come out of the mill and repeatedly says, “Go,” until he runs.",
            ("direct", "She", "says", "“Go,”"),
        ),
        (
            "“It’s ruined,” she said about the fair, in which she was sure the mayor would speak and more would come.",
            ("direct", "she", "said", "“It’s ruined,”"),
        ),
        (
            "“It fell,” said a clerk of the mill. “Everybody ran.”\n\nThe owner told reporters it was “not safe.”",
            ("direct", "a clerk of the mill", "said", "“It fell,” … “Everybody ran.”"),
        ),
        ("“Is it shut?” asked the owner.", ("direct", "the owner", "asked", "“Is it shut?”")),
        ("“We won,” he said; “you lost.”", ("direct", "he", "said", "“We won,” … “you lost.”")),
        ("Jane Roe recalled Ann Poe saying that it was shut.", ("indirect", "Ann Poe", "saying", "that it was shut")),
        (
            "“We won,” said Jane Roe.\n\n“It was close.”\n\nShe left.",
            ("direct", "Jane Roe", "said", "“We won,” … “It was close.”"),
        ),
        ("“We lost money,” the owner said, and left.", ("direct", "the owner", "said", "“We lost money,”")),
        ("Ms. Roe, who owns the shop, said it would close.", ("indirect", "Ms. Roe", "said", "it would close")),
        ("PARIS -- The owner said the shop would close.", ("indirect", "The owner", "said", "the shop would close")),
        (
            "“The shop,” Jane Roe wrote, “will close in May.”",
            ("direct", "Jane Roe", "wrote", "“The shop,” … “will close in May.”"),
        ),
        (
            "The owner said: “We lost money.\n\n“We will close.”",
            ("direct", "The owner", "said", "“We lost money … “We will close.”"),
        ),
    ],
)
def test_quotation_finds_its_speaker_outside_of_the_syntax(nlp: Language, text: str, expected: Told) -> None:
    assert expected in [told(text, each) for each in attributions(nlp, text)]


def test_nested_attribution_lies_inside_the_outer_content(nlp: Language) -> None:
    inner, outer = sorted(
        attributions(nlp, "Mr. Smith said Ms. Roe had claimed that the shop would close."),
        key=lambda each: each.content[0][0],
        reverse=True,
    )

    assert outer.content[0][0] <= inner.cue.start < inner.content[0][1] <= outer.content[0][1]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Jane Roe: Mill Will Close\n\nThe owner, Jane Roe, left.", ["Jane Roe"]),
        ("The Latest: Mill Will Close\n\nThe owner, Jane Roe, left.", []),
    ],
)
def test_headline_is_said_by_one_whom_the_article_goes_on_to_name(nlp: Language, text: str, sources: list[str]) -> None:
    found = [each for each in attributions(nlp, text) if each.cue.text == ":"]

    assert [each.source.name for each in found if each.source is not None] == sources


@pytest.mark.parametrize(
    "text",
    [
        "Price: Three dollars.\n\nPlace: The mill.\n\nPrice: Four dollars.\n\nOpen: All day.",  # a list
        "Jane Roe: We won.\n\nShe left.",
    ],
)
def test_a_word_and_a_colon_is_no_speaker(nlp: Language, text: str) -> None:
    assert attributions(nlp, text) == ()


def test_party_and_state_in_parentheses_are_no_source(nlp: Language) -> None:
    (attribution,) = attributions(nlp, "“The bill is dead,” Sen. Anna Brandt (R-Utah) said in an interview.")

    assert attribution.source is not None
    assert attribution.source.name == "Anna Brandt"


def test_several_sources_are_named_together(nlp: Language) -> None:
    (attribution,) = attributions(nlp, "France and Germany said that the talks would begin.")

    assert attribution.source is not None
    assert attribution.source.name == "France and Germany"


def test_relative_pronoun_is_named_after_its_noun(nlp: Language) -> None:
    named = [
        each.source.name
        for each in attributions(nlp, "The shop thanked Jane Roe, who said that it would close.")
        if each.source is not None and each.source.text == "who"
    ]

    assert named == ["Jane Roe"]


def test_whole_article_keeps_its_promises(nlp: Language) -> None:
    text = "\n\n".join(sentence for sentence, _ in SPEECH)

    found = attributions(nlp, text)

    assert len(found) >= len(SPEECH)
    for each in found:
        assert text[each.cue.start : each.cue.end] == each.cue.text
        assert each.source is None or text[each.source.start : each.source.end] == each.source.text
        edges = [edge for piece in each.content for edge in piece]
        assert edges == sorted(edges)
        assert not any(start <= each.cue.start < end for start, end in each.content)


@pytest.mark.parametrize(
    "text",
    [
        "„Not true“, said Jane Roe. declined to comment.",
        "firm lost> May that it “could fail at any time.”a claim that they dispute.firm, clerks say, is rich.” asked",
        "whether anybody knew.as saying the was",
        "“ said ” : said “that",
        ":\n\n> said\n\n> “",
    ],
)
def test_broken_text_gives_no_empty_or_overlapping_spans(nlp: Language, text: str) -> None:
    for each in attributions(nlp, text):
        spans = [each.cue, *(span for span in (each.source, each.recipient) if span is not None)]
        edges = [edge for piece in each.content for edge in piece]
        assert all(span.start < span.end and text[span.start : span.end] == span.text for span in spans)
        assert edges == sorted(edges)
