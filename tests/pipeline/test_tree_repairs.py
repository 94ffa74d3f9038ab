"""What the parser tears apart or hangs on the wrong verb is put right; each parse is given as the parser makes it."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.tree import Tree
from tests.pipeline.claim_lines import lines_of, parsed


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "She/PRP/nsubj/2 has/VBZ/aux/2 replied/VBN/ROOT/2 or/CC/cc/2 ,/,/punct/2 as/IN/mark/6 feared/VBN/advcl/2"
            " ,/,/punct/2 sold/VBD/conj/2 boats/NNS/dobj/8",
            ["She | has replied | -", "She | sold | boats | advcl: as feared"],
            id="a clause between the conjunction and the second verb",
        ),
        pytest.param(
            "Anna/NNP/nsubj/1 fell/VBD/ROOT/1 and/CC/cc/1 Bo/NNP/nsubj/4 sat/VBD/conj/1 ,/,/punct/1"
            " helping/VBG/advcl/1 her/PRP/dobj/6",
            ["Anna | fell | -", "Bo | sat | - | advcl: helping her", "Bo | helping | her"],
            id="a participle after a second clause",
        ),
        pytest.param(
            "Sales/NNS/nsubj/1 grew/VBD/ROOT/1 on/IN/prep/1 trips/NNS/pobj/2 in/IN/prep/3 lakes/NNS/pobj/4 ,/,/punct/1"
            " and/CC/cc/1 in/IN/prep/1 rivers/NNS/pobj/8",
            ["Sales | grew | - | on: trips in lakes , and in rivers"],
            id="the second of two phrases of a noun",
        ),
        pytest.param(
            "They/PRP/nsubj/1 got/VBD/ROOT/1 nets/NNS/dobj/1 to/TO/aux/4 mend/VB/relcl/2 and/CC/cc/4"
            " left/VBD/conj/4 home/NN/dobj/6",
            ["They | got | nets to mend", "They | left | home"],
            id="a past tense hung on an infinitive",
        ),
        pytest.param(
            "It/PRP/nsubj/2 could/MD/aux/2 cut/VB/ROOT/2 prices/NNS/dobj/2 of/IN/prep/3 boats/NNS/pobj/4 ,/,/punct/2"
            " already/RB/advmod/8 hit/VBN/dep/2 by/IN/agent/8 storms/NNS/pobj/9",
            ["It | could cut | prices of boats , already hit by storms", "boats | hit | - | by: storms"],
            id="a participle that nothing joins to the verb",
        ),
        pytest.param(
            "It/PRP/nsubj/1 is/VBZ/ROOT/1 a/DT/det/3 boat/NN/attr/1 she/PRP/nsubj/5 sold/VBD/conj/1",
            ["It | is | a boat she sold", "she | sold | a boat"],
            id="a relative clause without a pronoun read as a second clause",
        ),
        pytest.param(
            "It/PRP/nsubj/1 was/VBD/ccomp/7 a/DT/det/3 talk/NN/attr/1 --/:/punct/7 Bo/NNP/nsubj/7 had/VBD/aux/7"
            " left/VBN/ROOT/7 --/:/punct/7 with/IN/prep/7 Ann/NNP/pobj/9",
            ["It | was | a talk | with: Ann", "Bo | had left | -"],
            id="a clause between dashes",
        ),
    ],
)
def test_each_of_two_clauses_has_what_is_its_own(nlp: Language, parse: str, expected: list[str]) -> None:
    found = lines_of(parsed(nlp, parse))

    assert [line for line in expected if line not in found] == []


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "It/PRP/nsubj/1 's/VBZ/ROOT/1 cutting/VBG/xcomp/1 jobs/NNS/dobj/2",
            ["It | 's cutting | jobs"],
            id="a progressive read as a copula",
        ),
        pytest.param(
            "It/PRP/nsubjpass/2 was/VBD/auxpass/2 closed/VBN/ROOT/2 pursuant/JJ/oprd/2 to/IN/prep/3 rules/NNS/pobj/4",
            ["It | was closed | - | pursuant to: rules"],
            id="an adjective that is a preposition",
        ),
        pytest.param(
            "We/PRP/nsubj/1 met/VBD/ROOT/1 head/NN/npadvmod/1 to/TO/aux/4 head/VB/advcl/1 in/IN/prep/4 May/NNP/pobj/5",
            ["We | met | - | npadvmod: head to head | in: May"],
            id="a noun repeated after a preposition",
        ),
        pytest.param(
            "They/PRP/nsubj/1 sold/VBD/ROOT/1 for/IN/prep/1 just/RB/advmod/4 above/IN/pobj/2 forty/CD/pobj/4",
            ["They | sold | - | for: just above forty"],
            id="a preposition that limits an amount",
        ),
    ],
)
def test_verbs_and_phrases_of_several_words_are_whole(nlp: Language, parse: str, expected: list[str]) -> None:
    assert lines_of(parsed(nlp, parse)) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "A/DT/det/1 clerk/NN/nsubj/3 Monday/NNP/npadvmod/1 sold/VBD/ROOT/3 it/PRP/dobj/3",
            "A clerk | sold | it | npadvmod: Monday",
            id="a day behind the subject",
        ),
        pytest.param(
            "It/PRP/nsubj/1 fell/VBD/ROOT/1 in/IN/prep/1 the/DT/det/4 year/NN/pobj/2 1930/CD/appos/4",
            "It | fell | - | in: the year 1930",
            id="the number of a year",
        ),
    ],
)
def test_times_go_with_the_verb_and_things_with_the_noun(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "Boats/NNS/nsubj/1 found/VBN/ROOT/1 in/IN/prep/1 May/NNP/pobj/2 are/VBP/ccomp/1 new/JJ/acomp/4",
            "Boats | are | new",
            id="a reduced relative clause read as the main verb",
        ),
        pytest.param(
            "They/PRP/nsubj/1 say/VBP/ROOT/1 the/DT/det/3 stress/NN/nsubjpass/5 being/VBG/auxpass/5 put/VBN/ccomp/1"
            " on/IN/prep/5 rents/NNS/pobj/6 shows/VBZ/ccomp/1 fear/NN/dobj/8",
            "They | say | - | ccomp: the stress being put on rents shows fear",
            id="a subject with a participle read as a content of its own",
        ),
    ],
)
def test_a_clause_that_begins_with_its_verb_gets_its_subject_back(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "It/PRP/nsubj/1 bore/VBD/ROOT/1 it/PRP/dobj/1 :/:/punct/1 Never/RB/advmod/1",
            "It | bore | it",
            id="an adverb after a colon",
        ),
        pytest.param(
            "He/PRP/nsubj/1 fought/VBD/ROOT/1 it/PRP/dobj/1 --/:/punct/1 one/CD/npadvmod/1 she/PRP/nsubj/6"
            " lost/VBD/relcl/4",
            "He | fought | it",
            id="an apposition after a dash",
        ),
        pytest.param(
            "More/RBR/advmod/4 than/IN/prep/0 rents/NNS/pobj/1 we/PRP/nsubj/4 think/VBP/ROOT/4 taxes/NNS/nsubj/6"
            " matter/VBP/ccomp/4",
            "we | think | - | ccomp: taxes matter",
            id="a comparison of what is thought",
        ),
        pytest.param(
            "He/PRP/nsubj/1 told/VBD/ROOT/1 her/PRP/dobj/1 of/IN/prep/1 talks/NNS/pobj/3 ,/,/punct/1 set/VBN/advcl/1"
            " for/IN/prep/6 May/NNP/pobj/7",
            "He | told | her | of: talks",
            id="a participle that goes with the noun before",
        ),
        pytest.param(
            "Rival/NNP/npadvmod/2 Bo/NNP/nsubj/2 left/VBD/ROOT/2",
            "Bo | left | -",
            id="a title before the subject",
        ),
        pytest.param(
            "He/PRP/nsubj/1 won/VBD/ROOT/1 it/PRP/dobj/1 --/:/punct/1 recently/RB/advmod/1 her/PRP$/poss/6"
            " house/NN/dep/1",
            "He | won | it",
            id="an adverb after a dash that goes with what follows",
        ),
        pytest.param(
            "What/WP/nsubj/1 's/VBZ/advcl/5 more/JJR/acomp/1 ,/,/punct/5 Bo/NNP/nsubj/5 left/VBD/ROOT/5",
            "Bo | left | -",
            id="a comment",
        ),
        pytest.param(
            "All/DT/nsubj/1 kept/VBD/ROOT/1 the/DT/det/3 rules/NNS/dobj/1 Iraq/NNP/dobj/1",
            "All | kept | the rules",
            id="a noun whose preposition is missing",
        ),
    ],
)
def test_what_is_no_argument_of_the_verb_is_left_out(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    "parse",
    [
        pytest.param(
            "It/PRP/nsubj/1 was/VBD/ROOT/1 a/DT/det/3 heck/NN/attr/1 of/IN/prep/3 later/RBR/advmod/1", id="of"
        ),
        pytest.param("the/DT/nsubj/1 running/VBG/ROOT/1 mills/NNS/dobj/1", id="an article as subject"),
        pytest.param("<tweet/NN/nsubj/1 is/VBZ/ROOT/1 good/JJ/acomp/1", id="markup"),
        pytest.param(
            "which/WDT/dobj/2 Ann/NNP/nsubj/2 leads/VBZ/csubj/3 made/VBD/ROOT/3 visits/NNS/dobj/3",
            id="the rest of a cut",
        ),
        pytest.param("Ann/NNP/nsubj/1 asked/VBD/ROOT/1 _/NN/dobj/1", id="a blank as object"),
        pytest.param("The/DT/det/1 order/NN/nsubj/2 prv/VBP/ROOT/2", id="no verb"),
        pytest.param(
            "what/WP/dobj/4 they/PRP/nsubj/2 tried/VBD/ccomp/5 to/TO/aux/4 do/VB/xcomp/2 matters/NNS/ROOT/5",
            id="a question word that goes with a word below",
        ),
    ],
)
def test_what_is_broken_off_makes_no_claim(nlp: Language, parse: str) -> None:
    assert lines_of(parsed(nlp, parse)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bank sold boats, mainly to wealthy farmers.", "The bank | sold | boats | mainly to: wealthy farmers"),
        ("It would be a blunder to sell the mill.", "It | would be | a blunder to sell the mill"),
    ],
)
def test_a_phrase_keeps_the_words_that_limit_it(nlp: Language, sentence: str, expected: str) -> None:
    assert expected in lines_of(nlp(sentence))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "They/PRP/nsubj/1 attribute/VBP/ROOT/1 the/DT/det/3 loss/NN/dobj/1 to/IN/prep/3 rain/NN/pobj/4 and/CC/cc/3"
            " a/DT/det/8 strike/NN/conj/3",
            "They | attribute | the loss | to: rain | to: a strike",
            id="with all that the phrase lists",
        ),
        pytest.param(
            "They/PRP/nsubj/1 view/VBP/ROOT/1 a/DT/det/3 plan/NN/dobj/1 to/TO/aux/5 sell/VB/acl/3 boats/NNS/dobj/5"
            " as/IN/prep/5 a/DT/det/9 mistake/NN/pobj/7",
            "They | view | a plan to sell boats | as: a mistake",
            id="hung on a verb within the object",
        ),
        pytest.param(
            "They/PRP/nsubj/1 cite/VBP/ROOT/1 her/PRP$/poss/3 role/NN/dobj/1 as/IN/prep/3 mayor/NN/pobj/4",
            "They | cite | her role as mayor",
            id="not what a noun is as",
        ),
    ],
)
def test_a_verb_has_the_preposition_of_its_frame(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "Rain/NN/nsubj/1 makes/VBZ/ROOT/1 it/PRP/nsubj/3 hard/JJ/ccomp/1 for/IN/mark/7 us/PRP/nsubj/7"
            " to/TO/aux/7 sail/VB/advcl/3",
            "Rain | makes | it | oprd: hard for us to sail",
            id="the clause that it stands for",
        ),
        pytest.param(
            "I/PRP/nsubj/1 think/VBP/ROOT/1 that/IN/mark/4 Ann/NNP/nsubj/4 ought/MD/ccomp/1 to/TO/aux/6 go/VB/xcomp/4",
            "I | think | - | ccomp: that Ann ought to go",
            id="a finite clause without a verb's tag",
        ),
        pytest.param(
            "They/PRP/nsubj/1 signed/VBD/ROOT/1 a/DT/det/3 pact/NN/dobj/1 to/TO/aux/5 let/VB/acl/3 boats/NNS/nsubj/7"
            " pass/VB/ccomp/5",
            "They | signed | a pact to let boats pass",
            id="the content of a verb within the object",
        ),
        pytest.param(
            "The/DT/det/1 deal/NN/nsubj/2 fell/VBD/ROOT/2 through/IN/prep/2 ././punct/2",
            "The deal | fell through | -",
            id="a particle read as a preposition",
        ),
    ],
)
def test_a_predicate_keeps_its_complement_or_particle(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "Friends/NNS/npadvmod/4 again/RB/advmod/0 :/:/punct/4 Ann/NNP/nsubj/4 met/VBD/ROOT/4 Bo/NNP/dobj/4",
            "Ann | met | Bo",
            id="a heading before a colon",
        ),
        pytest.param(
            "They/PRP/nsubj/1 drove/VBD/ROOT/1 north/NN/npadvmod/1", "They | drove | - | npadvmod: north", id="where to"
        ),
        pytest.param(
            "It/PRP/nsubj/1 rose/VBD/ROOT/1 a/DT/det/3 lot/NN/npadvmod/1",
            "It | rose | - | npadvmod: a lot",
            id="how much",
        ),
    ],
)
def test_an_adverbial_noun_says_when_where_or_how(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


def test_no_repair_closes_a_circle(nlp: Language) -> None:
    hyphen_above_both_halves = "co/NN/nsubj/1 -/HYPH/nsubj/3 founder/NN/nsubj/1 met/VBD/ROOT/3 her/PRP/dobj/3"

    assert lines_of(parsed(nlp, hyphen_above_both_halves)) == []  # and comes to an end

    gerund_below_its_object = "They/PRP/nsubj/1 sell/VBP/ROOT/1 in/IN/prep/4 hearing/VBG/pcomp/2 aids/NNS/dobj/1"

    assert "They | sell | in hearing aids" in lines_of(parsed(nlp, gerund_below_its_object))

    tree = Tree(nlp("They sold the mill."))
    tree.hang(3, 2, "dobj")
    assert tree.head[3] == 1


def test_a_subject_whose_own_verb_stands_before_the_second_one_ends_no_search(nlp: Language) -> None:
    parse = "Rex/NNP/nsubj/5 sang/VBD/ROOT/1 ,/,/punct/1 and/CC/cc/0 Moss/NNP/nsubj/5 left/VBD/conj/1"

    assert lines_of(parsed(nlp, parse))  # and comes to an end


def test_an_owner_behind_what_it_owns_is_no_owner(nlp: Language) -> None:
    parse = "Sales/NNS/nsubj/4 and/CC/cc/0 trade/NN/conj/0 costs/NNS/poss/0 fell/VBD/ROOT/4"

    assert "trade | fell | -" in lines_of(parsed(nlp, parse))


def test_what_stands_below_a_token_is_told_anew_when_one_is_hung_elsewhere() -> None:
    words = ["They", "sold", "the", "mill"]
    deps = ["nsubj", "ROOT", "det", "dobj"]
    tree = Tree(Doc(spacy.blank("en").vocab, words=words, heads=[1, 1, 3, 1], deps=deps))
    assert tree.subtree(3) == [2, 3]

    tree.hang(2, 1, "dep")
    assert tree.subtree(3) == [3]

    tree.raise_to_root(3)
    assert tree.subtree(1) == [0, 1, 2]


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "Talks/NNS/nsubj/5 about/IN/prep/0 plans/NNS/pobj/1 for/IN/mark/5 mills/NNS/nsubj/5 ended/VBD/ROOT/5",
            "Talks about plans for mills | ended | -",
            id="a preposition read as a conjunction",
        ),
        pytest.param(
            "Talks/NNS/nsubj/3 about/IN/prep/0 mills/NNS/nsubj/3 ended/VBD/ROOT/3",
            "Talks about mills | ended | -",
            id="a preposition that has lost its noun",
        ),
        pytest.param(
            "Hopes/NNS/nsubj/4 of/IN/prep/0 building/VBG/pcomp/1 mills/NNS/nsubj/4 ended/VBD/ROOT/4",
            "Hopes of building mills | ended | -",
            id="a gerund that has lost its object",
        ),
        pytest.param(
            "Flight/NNP/nsubj/2 twelve/CD/nsubj/2 left/VBD/ROOT/2", "Flight twelve | left | -", id="a number of a name"
        ),
        pytest.param(
            "Coach/NN/nsubj/2 Holt/NNP/nsubj/2 left/VBD/ROOT/2", "Coach Holt | left | -", id="a title before a name"
        ),
    ],
)
def test_two_subjects_that_nothing_parts_are_one(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "They/PRP/nsubj/1 had/VBD/ROOT/1 sales/NNS/dobj/1 of/IN/prep/2 boats/NNS/pobj/3 ,/,/punct/1 and/CC/cc/1"
            " losses/NNS/conj/1",
            ["They | had | sales of boats", "They | had | losses"],
            id="a second object",
        ),
        pytest.param(
            "They/PRP/nsubj/1 spoke/VBD/ROOT/1 to/IN/prep/1 clerks/NNS/pobj/2 and/CC/cc/1 farmers/NNS/conj/1",
            ["They | spoke | - | to: clerks | to: farmers"],
            id="a second noun of a preposition",
        ),
        pytest.param(
            "He/PRP/nsubj/1 came/VBD/ROOT/1 from/IN/prep/1 Linz/NNP/pobj/2 and/CC/cc/1 Ann/NNP/conj/1 from/IN/prep/5"
            " Graz/NNP/pobj/6",
            ["He | came | - | from: Linz", "Ann | came | - | from: Graz"],
            id="what is left of a second clause",
        ),
    ],
)
def test_a_list_has_its_last_item_though_it_hangs_on_the_verb(nlp: Language, parse: str, expected: list[str]) -> None:
    assert lines_of(parsed(nlp, parse)) == expected
