"""An argument that cannot be the verb's own is left out, and what the parser tore apart is whole."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import claims_of, lines_of, parsed


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 left/VBD/ROOT/2 town/NN/dobj/2 ,/,/punct/2 a/DT/det/6 shock/NN/dobj/2",
            "The club | left | town",
            id="an apposition hung as a second object",
        ),
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 grew/VBD/ROOT/2 from/IN/prep/2 2009/CD/pobj/3 to/IN/prep/3 2013/CD/pobj/5",
            "The club | grew | - | from: 2009 | to: 2013",
            id="the end of a range hung on its beginning",
        ),
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 was/VBD/ROOT/2 rich/JJ/acomp/2 ,/,/punct/2 a/DT/det/6 power/NN/attr/2",
            "The club | was | rich",
            id="a second predicate",
        ),
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 paid/VBD/ROOT/2 fines/NNS/dobj/2 which/WDT/nsubj/5 hurt/VBD/advcl/2",
            "The club | paid | fines",
            id="a relative clause hung as an adverbial one",
        ),
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 paid/VBD/ROOT/2 fines/NNS/dobj/2 rain/NN/nsubj/5 fell/VBD/advcl/2",
            "The club | paid | fines",
            id="a sentence run into this one",
        ),
        pytest.param(
            "The/DT/det/1 club/NN/nsubj/2 paid/VBD/ROOT/2 fines/NNS/dobj/2 rain/NN/nsubj/5 fell/VBD/ccomp/2",
            "The club | paid | fines",
            id="a content clause of a verb that takes none",
        ),
    ],
)
def test_what_cannot_be_the_verb_s_own_is_left_out(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


def test_a_clause_that_the_verb_can_take_stays(nlp: Language) -> None:
    parse = "The/DT/det/1 clubs/NNS/nsubj/2 hope/VBP/ROOT/2 rain/NN/nsubj/4 falls/VBZ/ccomp/2"

    assert "The clubs | hope | - | ccomp: rain falls" in lines_of(parsed(nlp, parse))


def test_the_halves_of_a_hyphenated_word_are_one_object(nlp: Language) -> None:
    parse = (
        "Ada/NNP/nsubj/1 was/VBD/ROOT/1 an/DT/det/3 ex/NN/attr/1 -/HYPH/attr/1 judge/NN/attr/1"
        " of/IN/prep/5 Brill/NNP/pobj/6"
    )

    assert lines_of(parsed(nlp, parse)) == ["Ada | was | an ex-judge of Brill"]


def test_two_nouns_read_as_one_subject_are_object_and_subject(nlp: Language) -> None:
    parse = "The/DT/det/1 club/NN/nsubj/2 fled/VBD/ROOT/2 town/NN/nsubj/6 and/CC/cc/3 rain/NN/conj/3 fell/VBD/ccomp/2"

    assert lines_of(parsed(nlp, parse)) == ["The club | fled | town", "rain | fell | -"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Her marriage drifted apart after the flood.", "Her marriage | drifted apart | - | after: the flood"),
        ("She wrote a play called “The Third Door.”", "a play | called | The Third Door"),
        ("He praised the boy who sang “The Third Door.”", "the boy | sang | The Third Door"),
        ("The ship was en route to Lisbon.", "The ship | was | - | en route to: Lisbon"),
        (
            "The town is the only port now that the bridge has closed.",
            "The town | is | the only port | advcl: now that the bridge has closed",
        ),
    ],
)
def test_idioms_of_several_words_stay_together(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("The farmer was hoping for rain.", "hope"),
        ("We need to lower the price.", "lower"),
        ("He’s the owner of the mill.", "be"),
        ("The crew fell apart.", "fall apart"),
    ],
)
def test_the_predicate_has_the_lemma_of_its_verb(nlp: Language, sentence: str, lemma: str) -> None:
    assert [claim.predicate.lemma for claim in claims_of(nlp(sentence))] == [lemma]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They argued over money on and off for years.",
            "They | argued | - | over: money | advmod: on and off | for: years",
        ),
        ("He spelt the word “quay” wrongly.", "He | spelt | the word “quay” | advmod: wrongly"),
        (
            "The price fell to the point where the farm lost money.",
            "The price | fell | - | to: the point where the farm lost money",
        ),
        ("This is the kind of frost that ruins peaches.", "This | is | the kind of frost that ruins peaches"),
        ("They found a way to cross the river.", "They | found | a way to cross the river"),
    ],
)
def test_a_phrase_keeps_what_it_says_nothing_without(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "unwanted"),
    [
        ("She thanked everyone I asked.", "I | asked"),
        ("There are two.", "two"),
        ("It was after the rain stopped that they left.", "ccomp"),
        ("Some bakers who argue that flour will fall were heard.", "flour | will fall | Some"),
    ],
)
def test_what_the_sentence_does_not_say_is_no_claim(nlp: Language, sentence: str, unwanted: str) -> None:
    assert [line for line in lines_of(nlp(sentence)) if unwanted in line] == []


def test_a_quantifier_read_as_an_adverb_is_the_subject(nlp: Language) -> None:
    parse = (
        "Ada/NNP/nsubj/1 said/VBD/ROOT/1 much/JJ/advmod/1 about/IN/prep/1 it/PRP/pobj/3 will/MD/aux/6 change/VB/ccomp/1"
    )

    assert "much about it | will change | -" in lines_of(parsed(nlp, parse))


def test_a_main_verb_below_its_subject_is_raised(nlp: Language) -> None:
    parse = (
        "Plans/NNS/ROOT/0 of/IN/prep/0 how/WRB/advmod/4 money/NN/nsubj/4 moves/VBZ/pcomp/1 for/IN/mark/7"
        " roads/NNS/nsubj/7 remain/VBP/advcl/4 vague/JJ/acomp/7"
    )

    assert "Plans of how money moves for roads | remain | vague" in lines_of(parsed(nlp, parse))


def test_one_says_words_not_things(nlp: Language) -> None:
    parse = "Bakers/NNS/nsubj/1 say/VBP/ROOT/1 the/DT/det/3 bridge/NN/dobj/1"

    assert lines_of(parsed(nlp, parse)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The villagers are afraid that the dam will burst.",
            "The villagers | are | afraid | ccomp: that the dam will burst",
        ),
        ("She has come to trust her rival.", "She | has come to trust | her rival"),
        ("The team fell behind.", "The team | fell behind | -"),
    ],
)
def test_a_predicate_has_what_completes_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


def test_what_one_came_to_do_is_done(nlp: Language) -> None:
    assert [claim.modality for claim in claims_of(nlp("She has come to trust her rival."))] == ["asserted"]


def test_a_noun_read_as_the_object_of_saying_is_the_subject_of_what_is_said(nlp: Language) -> None:
    parse = "Bakers/NNS/nsubj/1 hope/VBP/ROOT/1 a/DT/det/3 mill/NN/dobj/1 is/VBZ/aux/5 opening/VBG/advcl/1"

    assert lines_of(parsed(nlp, parse)) == ["Bakers | hope | - | ccomp: a mill is opening", "a mill | is opening | -"]


@pytest.mark.parametrize(
    "text", ["Mayor Opens New Bridge In Orrin", "Orrin 2, Bellmouth 0 (halftime 0-0)\n\nAda Holt 71 72 75 69"]
)
def test_headings_and_tables_state_nothing(nlp: Language, text: str) -> None:
    assert lines_of(nlp(text)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The judge rejected the plea as baseless.", "The judge | rejected | the plea | as: baseless"),
        ("She spent a year building a boat.", "She | spent | a year | xcomp: building a boat"),
        ("The harvest was smaller than expected.", "The harvest | was | smaller than expected"),
        ("It was a loan, not a gift.", "It | was | a loan"),
        ("The farm broke even in 2019.", "The farm | broke even | - | in: 2019"),
        ("The engine works well.", "The engine | works | - | advmod: well"),
        ("The owners closed the inn as well.", "The owners | closed | the inn"),
        ("They fear any would-be buyer.", "They | fear | any would-be buyer"),
    ],
)
def test_a_claim_says_neither_less_nor_more(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


def test_a_gerund_that_heads_no_sentence_modifies_the_subject(nlp: Language) -> None:
    parse = "Farmers/NNS/nsubj/1 holding/VBG/ROOT/1 shares/NNS/nsubj/5 are/VBP/aux/5 to/TO/aux/5 vote/VB/ccomp/1"

    assert lines_of(parsed(nlp, parse)) == ["Farmers | holding | shares", "Farmers | are to vote | -"]


def test_an_object_with_a_stray_auxiliary_makes_no_claim(nlp: Language) -> None:
    parse = "The/DT/det/1 club/NN/nsubj/2 closed/VBD/ROOT/2 have/VBP/aux/4 sold/VBN/amod/5 boats/NNS/dobj/2"

    assert lines_of(parsed(nlp, parse)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They taxed only the mills that use water.", "They | taxed | only the mills that use water"),
        ("She was the first woman to cross the strait.", "She | was | the first woman to cross the strait"),
        ("It is a sign that the frost has ended.", "It | is | a sign that the frost has ended"),
        ("The plan is bold and has limited local appeal.", "The plan | has | limited local appeal"),
        ("The club has limited the noise.", "The club | has limited | the noise"),
        ("They burn the coal they need to heat the school.", "they | need | the coal | advcl: to heat the school"),
    ],
)
def test_a_noun_keeps_the_clause_that_changes_what_is_meant(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The boy, his leg broken, wept.", ["The boy | wept | - | advcl: his leg broken"]),
        (
            "Thousands of clerks, some of them armed, marched.",
            ["Thousands of clerks | marched | - | advcl: some of them armed"],
        ),
    ],
)
def test_a_participle_with_a_subject_is_a_circumstance(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert lines_of(nlp(sentence)) == expected


def test_what_one_tells_somebody_is_no_relative_clause(nlp: Language) -> None:
    parse = "Ada/NNP/nsubj/1 tell/VBP/ROOT/1 a/DT/det/3 crew/NN/dobj/1 that/IN/mark/6 they/PRP/nsubj/6 won/VBD/relcl/3"

    assert "Ada | tell | a crew | ccomp: that they won" in lines_of(parsed(nlp, parse))


def test_a_participle_behind_with_modifies_its_noun(nlp: Language) -> None:
    parse = "The/DT/det/1 club/NN/nsubj/2 left/VBD/ROOT/2 with/IN/prep/2 growing/VBG/pcomp/3 debts/NNS/dobj/4"

    assert lines_of(parsed(nlp, parse)) == ["The club | left | - | with: growing debts"]


def test_a_noun_read_as_the_verb_of_an_adverbial_clause_makes_no_claim(nlp: Language) -> None:
    parse = "The/DT/det/1 club/NN/nsubj/2 grew/VBD/ROOT/2 watch/VB/advcl/2 sales/NNS/dobj/3"

    assert lines_of(parsed(nlp, parse)) == ["The club | grew | -"]


@pytest.mark.parametrize("sentence", ["The board will meet again, if needed.", "As reported, the mill closed."])
def test_a_participle_that_only_joins_is_no_claim(nlp: Language, sentence: str) -> None:
    assert len(lines_of(nlp(sentence))) == 1
