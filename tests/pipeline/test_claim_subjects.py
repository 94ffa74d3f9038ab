"""Whom a relative clause, participle or infinitive is about, and whether a list states one fact or several."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, facts_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The judge met the mayor of Linz, who resigned on Monday.", "the mayor of Linz | resigned | -"),
        ("She joined the Union of Dockers, which owns two piers.", "the Union of Dockers | owns | two piers"),
        (
            "He left Corvane, one of the oldest mills in the valley, which makes rope.",
            "Corvane | makes | rope",
        ),
        ("Nora Field, whose bakery collapsed last year, sold the ovens.", "Nora Field, whose bakery | collapsed | -"),
        ("Cooking is a daily matter for Mr. Ives, who is 80.", "Mr. Ives | is | 80"),
        ("The men who own the barn and a single aunt sold it.", "The men | own | the barn"),
        (
            "She introduced him to a coach at a football game who was shouting.",
            "a coach at a football game | was shouting | -",
        ),
        ("The mayor spoke to a lawyer for the firm who asked for time.", "a lawyer for the firm | asked | -"),
        ("He thanked the nurses at the clinic who had saved him.", "the nurses | had saved | him"),
        ("The mayor praised a firm who asked for time.", "a firm | asked | -"),
        ("The law pleased some, especially in northern towns, who now trust her.", "some | trust | her"),
        ("He followed the growth of the union and church groups that support it.", "church groups | support | it"),
        ("The plan is one that saves jobs.", "The plan | saves | jobs"),
        ("Ruell is a retired pilot who paints boats.", "Ruell | paints | boats"),
        ("Ruell is the only clerk who reads Latin.", "Ruell | reads | Latin"),
        ("Corvane Corp. is a small mill owned by two sisters.", "Corvane Corp. | owned | -"),
        ("Corvane Corp., an old mill whose bread won prizes, closed.", "Corvane Corp. whose bread | won | prizes"),
        (
            "The fund has a portfolio of shares issued in connection with mergers, which has a value of $9 million.",
            "a portfolio of shares issued in connection with mergers | has | a value of $9 million",
        ),
        (
            "There are people who talk of tides and nets, who fish at dawn.",
            "people who talk of tides and nets | fish | -",
        ),
    ],
)
def test_a_relative_clause_is_about_the_noun_that_agrees_with_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("The ferry weighs 40 tons, which makes it slow.", "makes"),
        ("Any shop that sells fireworks must register.", "| sells"),
        ("Ms. Ruell praised the decline of the mill, which makes her an outsider.", "makes"),
        ("He would treat her not as someone who breaks rules but as a guest.", "breaks"),
        ("Several clerks warned, as did the mayor, that the bridge might fall.", "the mayor"),
        ("The heir was unfit to run the farm.", "| to run"),
        ("The owner says nothing that would help his case.", "| would help"),
        ("The owner will not take a step that harms the village.", "| harms"),
        ("It depends on how many guests arrive.", "| arrive"),
        ("The firm hired two cooks, one of whom left.", "| left"),
    ],
)
def test_a_clause_that_states_no_fact_of_its_noun_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    facts = facts_of(nlp(sentence))

    assert facts
    assert not any(unwanted in each for each in facts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The widow used the money to buy a mill.", "The widow | to buy | a mill"),
        ("The guests spent the whole evening praising the cook.", "The guests | praising | the cook"),
        ("The mayor attacked his rivals for selling the harbour.", "his rivals | selling | the harbour"),
        ("The widow hired a lawyer to settle the case.", "a lawyer | to settle | the case"),
        ("The town's plan to build a bridge was late.", "The town | to build | a bridge"),
        ("Officials resisted calls for the judge to close the court.", "the judge | to close | the court"),
        ("The council fought an attempt by the baker to close the street.", "the baker | to close | the street"),
    ],
)
def test_an_infinitive_is_about_whoever_is_to_do_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in facts_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tarvo and Melk merged in May.", ["Tarvo and Melk | merged | -"]),
        ("Tarvo and Melk are rivals.", ["Tarvo and Melk | are | rivals"]),
        ("Tarvo and Melk sued each other.", ["Tarvo and Melk | sued | each other"]),
        ("The three units are a mill and a farm.", ["The three units | are | a mill and a farm"]),
        ("The fleet hired 40 men and women.", ["The fleet | hired | 40 men and women"]),
        ("Tarvo and Melk hired nurses.", ["Tarvo | hired | nurses", "Melk | hired | nurses"]),
        ("Tarvo and Melk bought barns and boats, respectively.", ["Tarvo | bought | barns", "Melk | bought | boats"]),
    ],
)
def test_a_list_states_a_fact_for_each_only_where_it_holds_of_each(
    nlp: Language, sentence: str, expected: list[str]
) -> None:
    assert facts_of(nlp(sentence)) == expected


def test_the_owner_in_a_subject_keeps_its_place_in_the_text(nlp: Language) -> None:
    text = "Nora Field, the baker, whose shop collapsed last year, sold the ovens."
    subject = next(each.subject for each in claims_of(nlp(text)) if each.predicate.text == "collapsed")

    assert [text[start:end] for start, end in subject.parts] == ["Nora Field", "whose shop"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nora Field, a baker who lives in Oslo, sold the ovens.", "Nora Field"),
        ("Nora Field is a baker who lives in Oslo.", "Nora Field"),
        ("Nora Field is not a baker who lives in Oslo.", None),
    ],
)
def test_a_description_with_a_clause_has_the_name_of_whom_it_describes(
    nlp: Language, sentence: str, name: str | None
) -> None:
    living = [each for each in claims_of(nlp(sentence)) if each.subject and each.predicate.lemma == "live"]

    assert [each.subject.entity for each in living] == ([name] if name else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("What makes the road hard is the mud.", "What makes the road hard | is | the mud"),
        ("Holt: Nunn needs a boat.", "Nunn | needs | a boat"),
        ("A group of clerks who had sued won.", "A group of clerks who had sued | won | -"),
        ("As you rightly said, Anna, farmers lost their barns.", "farmers | lost | their barns"),
        (
            "Many bakers Holt has tried to write to about the flood have declined to answer.",
            "Many bakers Holt has tried to write to about the flood | have declined to answer | -",
        ),
        (
            "She left when the costs of such key goods as zinc dropped.",
            "the costs of such key goods as zinc | dropped | -",
        ),
        (
            "The belief that the mill is haunted may hurt sales.",
            "The belief that the mill is haunted | may hurt | sales",
        ),
    ],
)
def test_a_verb_gets_the_subject_that_the_parser_took_for_another_word(
    nlp: Language, sentence: str, expected: str
) -> None:
    assert expected in facts_of(nlp(sentence))
