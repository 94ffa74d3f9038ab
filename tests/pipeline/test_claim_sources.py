"""Whose claim a clause is."""

import pytest
from spacy.language import Language

from stargate_facts import model
from tests.pipeline.claim_lines import claims_of


def claim_of(nlp: Language, text: str, predicate: str) -> model.Claim:
    """Return the claim with this predicate."""
    claims = claims_of(nlp(text))
    return next(each for each in claims if each.predicate.text == predicate)


def source_of(claim: model.Claim) -> str | None:
    attribution = claim.attribution
    return attribution.source.text if attribution is not None and attribution.source is not None else None


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("Many growers suspect the frost was caused by the dam.", "was caused", "Many growers"),
        ("A survey of nurses showed that wages had fallen.", "had fallen", "A survey of nurses"),
        ("The mayor is confident that the bridge will hold.", "will hold", "The mayor"),
        ("The bridge was sold in May, the Gazette has learned.", "was sold", "the Gazette"),
        ("The mayor repeated his fear that the bridge will fall.", "will fall", "his"),
        ("The mayor's view is that the bridge will fall.", "will fall", "The mayor"),
        ("The nurse yelled that the bridge had fallen.", "had fallen", "The nurse"),
        ("The clerk asked that the bridge be mended.", "be mended", "The clerk"),
    ],
)
def test_what_is_thought_or_found_is_the_claim_of_its_holder(
    nlp: Language, text: str, predicate: str, source: str
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The mayor realized that the bridge had fallen.", "had fallen"),
        ("The survey did not show that wages had fallen.", "had fallen"),
        ("He was not sure that the bridge would fall.", "would fall"),
        ("I think the bridge fell.", "fell"),
        ("Told that the bridge had fallen, the mayor wept.", "had fallen"),
        ("The clerk said the mayor lied, a charge the mayor denied.", "denied"),
        ("The mayor plans to sell the bridge.", "plans to sell"),
        ("The mayor urged owners who left the valley to sell their land.", "left"),
    ],
)
def test_what_is_known_or_denied_or_planned_has_no_holder(nlp: Language, text: str, predicate: str) -> None:
    assert source_of(claim_of(nlp, text, predicate)) is None


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The union called on Acme to reopen the mill.", "to reopen", "The union"),
        ("The governor urged farmers to sell their cattle.", "to sell", "The governor"),
        ("The clerk accused Acme of hiding the losses.", "hiding", "The clerk"),
        ("The clerk accused Acme of trying to hide the losses.", "trying to hide", "The clerk"),
        ("The union sent a letter. It accused Acme of hiding the losses.", "hiding", "It"),
        ("The clerk blamed Acme for hiding the losses.", "hiding", "The clerk"),
        ("The clerk described Acme as a firm that hides losses.", "hides", "The clerk"),
    ],
)
def test_what_is_asked_of_someone_or_said_of_him_is_the_claim_of_the_one_who_says_so(
    nlp: Language, text: str, predicate: str, source: str
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source


def test_where_either_may_have_asked_the_outer_source_counts(nlp: Language) -> None:
    text = "The warden wrote that the guide was ill and urged visitors to leave the park."

    assert source_of(claim_of(nlp, text, "to leave")) == "The warden"


def test_a_thought_that_another_reports_has_both_sources(nlp: Language) -> None:
    claim = claim_of(nlp, "The clerk said most growers believe that the dam will leak.", "will leak")

    assert source_of(claim) == "most growers"
    assert [each.source and each.source.text for each in claim.attribution.via] == ["The clerk"]  # type: ignore[union-attr]


def test_a_relative_pronoun_is_no_source_but_what_it_stands_for(nlp: Language) -> None:
    text = "Acme, which said it found the leak, sells pumps. The clerk praised Maria Lopez, who said the dam will leak."

    assert source_of(claim_of(nlp, text, "found")) == "Acme"
    assert source_of(claim_of(nlp, text, "will leak")) == "Maria Lopez"


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("Acme said it bought Rex, which makes skis.", "makes", None),
        ("The clerk said he hit the guard, who was asleep.", "was", "The clerk"),
        ("Acme said it would buy a firm that makes skis.", "makes", "Acme"),
        ("Acme said it would buy Rex, whose owners live in Oslo.", "live", None),
        ("Acme said it would buy Rex Corp., a small firm that makes skis.", "makes", None),
    ],
)
def test_a_clause_after_a_comma_in_the_present_is_the_author_s_aside(
    nlp: Language, text: str, predicate: str, source: str | None
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source


def test_a_description_in_reported_words_is_the_author_s(nlp: Language) -> None:
    claims = claims_of(nlp("Acme said it would buy Rex Corp., a maker of skis in Oslo."))

    assert [source_of(each) for each in claims if each.kind == "apposition"] == [None]


def test_a_named_speaker_stands_in_for_a_rumour_of_nobody(nlp: Language) -> None:
    claim = claim_of(nlp, "The clerk said there was a rumor that the dam will leak.", "will leak")

    assert source_of(claim) == "The clerk"


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The guild left the league on the ground that its rules are unfair.", "are", "The guild"),
        ("The judges dropped it on the ground that the clerk had no right to sue.", "had", "The judges"),
        ("The owner made the case to both unions that the mine is safe.", "is", "The owner"),
        ("Prison wardens confirmed reports that the wall had cracked.", "had cracked", "Prison wardens"),
        ("The paper mocked Maria Lopez and her proclamation that she would swim home.", "would swim", "Maria Lopez"),
        ("The guests laughed at the mayor's claim that the ferry was safe.", "was", "the mayor"),
    ],
)
def test_a_noun_of_saying_has_the_source_that_its_sentence_names(
    nlp: Language, text: str, predicate: str, source: str
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The barn, where owls nest, is near the chapel, which, Ms. Poe said, was sold in May.", "is", None),
        ("The barn is near the chapel, which, Ms. Poe said, was sold in May.", "was sold", "Ms. Poe"),
        ("Growers echo her fears, because the new weir is a “menace to eels,” as one report put it.", "echo", None),
        (
            "The clerks reported that Rex owes $2 million; Acme owes $3 million; Orlo owes $4 million.",
            "owes",
            "The clerks",
        ),
        ("The warden said, “Not going to sell that.”", "Not going to sell", "The warden"),
        ("“The bill is an attack, in our view, on farmers,” Ms. Poe said on Monday.", "is", "Ms. Poe"),
    ],
)
def test_a_source_reaches_as_far_as_its_words(nlp: Language, text: str, predicate: str, source: str | None) -> None:
    found = [source_of(each) for each in claims_of(nlp(text)) if each.predicate.text == predicate]

    assert found
    assert set(found) == {source}


def test_what_somebody_appears_to_concede_is_only_possible(nlp: Language) -> None:
    assert (
        claim_of(nlp, "The owner appeared to acknowledge that the mine had flooded.", "had flooded").modality
        == "possible"
    )


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The mayor said the town lost its mill, which burned in May.", "burned", None),
        ("The clerk claimed that the bridge was safe, although nobody inspected it.", "inspected", None),
        ("The clerk said the mill was “beyond repair,” which surprised the owners.", "surprised", None),
        ("There is no question that the dam leaked.", "leaked", None),
        ("It is vital to note that the dam leaked.", "leaked", None),
        ("It is worth noting that the dam leaked.", "leaked", None),
        ("“I must tell you that the dam leaked in May,” Jane Roe said.", "leaked", "Jane Roe"),
        ("“This shows that the owners sold the dam,” said Jane Roe.", "sold", "Jane Roe"),
        ("Everyone appears to believe that the dam leaked.", "leaked", "Everyone"),
        ("The notice was the first word that the mayor had sold the dam.", "had sold", "The notice"),
        ("Her ex-husband said that he sold the dam.", "sold", "Her ex-husband"),
        ("The firm said it is buying mills but has set no date.", "has set", "The firm"),
        ("The clerk noted that Acme sold the dam in May, and said it now owns a mill.", "owns", "The clerk"),
    ],
)
def test_the_source_is_the_one_who_says_so_and_not_the_author_or_a_pronoun(
    nlp: Language, text: str, predicate: str, source: str | None
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The mill, Jane Roe says, is losing money. “The owners sold the dam.”", "sold", "Jane Roe"),
        ("John Poe called her a master of the trade. “She mended the dam.”", "mended", "John Poe"),
        ("John Poe called her a master of the trade. “She mended the dam.”", "called", None),
        ("“It fits,” said Jane Roe. “They like it. They bought a mill” to grow.", "bought", "Jane Roe"),
    ],
)
def test_a_source_goes_on_in_the_quoted_sentence_after_its_report(
    nlp: Language, text: str, predicate: str, source: str | None
) -> None:
    assert source_of(claim_of(nlp, text, predicate)) == source
