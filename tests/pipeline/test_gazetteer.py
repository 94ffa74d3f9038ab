"""What a user lists wins over the model and the rules, where its words stand for it."""

import json
import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.errors import BadConfiguration
from stargate_facts.pipeline import registry
from stargate_facts.pipeline.registry import Stage
from stargate_facts.settings import Gazetteer, ListedName, Settings

NAMES = (
    ListedName(name="Ngozi Okafor", type="PERSON", aliases=("Okafor", "Dr. Okafor", "the harbour chief")),
    ListedName(name="Halden", type="ORG", aliases=("Halden Pumps", "Big Grey", "the pump maker", "the Lumen maker")),
    ListedName(name="Halden Water Trust", type="ORG", aliases=("HWT",)),
    ListedName(name="Norland", type="GPE", not_aliases=("Norland Street",)),
    ListedName(name="Lumen", type="PRODUCT"),
    ListedName(name="Theresa May", type="PERSON", aliases=("May",)),
    ListedName(name="Us", type="ORG"),
    ListedName(name="Adidas AG", type="ORG", aliases=("adidas", "shoemaker")),
    ListedName(name='Nuts "N" Bolts', type="ORG"),
    ListedName(name="March & 20 Friends", type="ORG"),
    ListedName(name="the Drum", type="WORK_OF_ART"),
    ListedName(name="Emily O'Dell", type="PERSON", aliases=("O'Dell",)),
    ListedName(name="Tove Lindqvist", type="PERSON", not_aliases=("Lindqvist",)),
)
BLANK = spacy.blank("en")
CONFIG = Settings(gazetteer=Gazetteer(names=NAMES, ignore=("Exclusive", "Breaking"))).as_config()


def read(nlp: Language, text: str, name: str = "stargate_mentions", **config: object) -> Doc:
    """Return the Doc after one of our components, given a config of its own."""
    with nlp.select_pipes(disable=[each for each in registry.NAMES if each in nlp.pipe_names]):
        doc = nlp(text)
    return Stage(name, nlp, **(config or {"gazetteer": CONFIG["gazetteer"]}))(doc)


def names(doc: Doc) -> list[tuple[str, str, str]]:
    return [(each.text, each.type, each.name) for each in doc._.entities]


WRAPPED = (
    "The workers of the mill wrote a letter to the board, and Ngozi\nOkafor, who had left it in the spring after a "
    "long quarrel\nover its debts, read it to the others in the old hall.\n"
)
CASES = [
    ("An alias gets the name.", "Big Grey sold a mill.", [("Big Grey", "ORG", "Halden")]),
    ("The type is the user's.", "She bought a Lumen.", [("Lumen", "PRODUCT", "Lumen")]),
    ("The longest wins.", "Halden Water Trust paid.", [("Halden Water Trust", "ORG", "Halden Water Trust")]),
    ("A company form belongs to it.", "Halden, Inc. grew.", [("Halden, Inc.", "ORG", "Halden")]),
    ("A possessive does not.", "Halden's mill burned.", [("Halden", "ORG", "Halden")]),
    ("A title does not.", "Ms. Okafor left.", [("Okafor", "PERSON", "Ngozi Okafor")]),
    ("A title that is listed does.", "A friend called Dr. Okafor.", [("Dr. Okafor", "PERSON", "Ngozi Okafor")]),
    ("A name over two lines of wrapped text is one.", WRAPPED, [("Ngozi\nOkafor", "PERSON", "Ngozi Okafor")]),
    ("Blanks of any kind.", "They met Ngozi\u00a0Okafor.", [("Ngozi\u00a0Okafor", "PERSON", "Ngozi Okafor")]),
    ("Not over two paragraphs.", "He thanked Big\n\nGrey skies came.", []),
    ("A small name is one.", "They bought adidas shoes.", [("adidas", "ORG", "Adidas AG")]),
    ("A name may begin with an article.", "The Drum was late.", [("The Drum", "WORK_OF_ART", "the Drum")]),
    ("Typographic marks.", "It was O’Dell who left.", [("O’Dell", "PERSON", "Emily O'Dell")]),
    ("Double ones too.", "He left Nuts “N” Bolts.", [("Nuts “N” Bolts", "ORG", 'Nuts "N" Bolts')]),
    ("Case counts.", "The book pleased us.", []),
    ("What is to be ignored is no name.", "Breaking: it rained.", []),
    ("A month is no person.", "It rained in May.", []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), CASES, ids=[rule for rule, *_ in CASES])
def test_what_is_listed_is_found(nlp: Language, rule: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert names(read(nlp, text)) == expected


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Emeka Okafor wrote to the board of the mill.", "Okafor", "Ngozi Okafor"),
        ("Officials at the Okafor Foundation wrote to the mill.", "Okafor", "Ngozi Okafor"),
        ("The Bank of Norland cut its rates on Tuesday.", "Norland", "Norland"),
        ("The shop is in Norland Street, she said.", "Norland", "Norland"),
        ("The US said that it would not pay.", "US", "Us"),
    ],
)
def test_a_part_of_another_name_is_left_alone(nlp: Language, text: str, words: str, name: str) -> None:
    found = names(read(nlp, text))

    assert [each for each in found if each[0] == words and each[2] == name] == []
    assert name not in {each[2] for each in found}


def test_a_headline_in_capitals_is_matched_unless_the_word_is_a_common_one(nlp: Language) -> None:
    text = "BIG GREY SELLS US A DRUM\n\nHalden sold us a mill, and Lumen sales rose in the end."

    found = names(read(nlp, text))

    assert ("BIG GREY", "ORG", "Halden") in found
    assert "Us" not in {name for _, _, name in found}


def test_what_is_to_be_ignored_is_no_name_in_a_headline_either(nlp: Language) -> None:
    found = names(read(nlp, "EXCLUSIVE: BIG GREY SELLS A MILL TO BREAKING\n\nThe Breaking news pleased Big Grey."))

    assert {name for _, _, name in found} == {"Halden"}


listed_names = st.from_regex(r"[A-Z][a-z]{1,6}([ '’&-][A-Z][a-z]{1,6}){0,2}", fullmatch=True)


@given(st.lists(listed_names, min_size=1, max_size=5, unique_by=str.casefold), st.data())
def test_any_listed_name_is_found_where_it_stands_and_the_longest_wins(listed: list[str], data: st.DataObject) -> None:
    gazetteer = Gazetteer(names=tuple(ListedName(name=name, type="PRODUCT") for name in listed))
    component = Stage("stargate_entities", BLANK, gazetteer=Settings(gazetteer=gazetteer).as_config()["gazetteer"])
    name = data.draw(st.sampled_from(listed))
    doc = component(BLANK(f"yesterday they bought {name} for a song"))

    assert names(doc) == [(name, "PRODUCT", name)]


def test_a_surname_stands_for_the_listed_name_unless_the_user_says_no(nlp: Language) -> None:
    found = names(read(nlp, "Ngozi Okafor and Tove Lindqvist met. Later Okafor left. Mr. Lindqvist stayed."))

    assert ("Okafor", "PERSON", "Ngozi Okafor") in found
    assert "Tove Lindqvist" in {name for text, _, name in found if text == "Tove Lindqvist"}
    assert {name for text, _, name in found if text == "Lindqvist"} == {"Lindqvist"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emeka Okafor sold the mill on Monday. Okafor declined to comment.", "Emeka Okafor"),
        ("Emeka Okafor sold the mill to Ngozi Okafor. Emeka Okafor left, and Okafor had tea.", "Emeka Okafor"),
        ("The N. Okafor mill was sold. Okafor declined to comment.", "Ngozi Okafor"),
        ("A mill was sold on Monday. Okafor declined to comment.", "Ngozi Okafor"),
    ],
)
def test_a_listed_surname_is_anothers_where_the_article_names_him_in_full(
    nlp: Language, text: str, expected: str
) -> None:
    found = names(read(nlp, text))

    assert [name for form, _, name in found if form == "Okafor"][-1] == expected


def test_doc_ents_agree_with_the_entities(nlp: Language) -> None:
    doc = read(nlp, "Big Grey sold Lumen to Okafor in 2019.")

    assert [(ent.text, ent.label_) for ent in doc.ents if ent.label_ != "DATE"] == [
        ("Big Grey", "ORG"),
        ("Lumen", "PRODUCT"),
        ("Okafor", "PERSON"),
    ]


def mentions(doc: Doc) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.text, each.names) for each in doc._.mentions]


def test_a_date_or_number_in_a_listed_name_is_a_part_of_the_name(nlp: Language) -> None:
    doc = read(nlp, "In May March & 20 Friends hired 30 people.", "stargate_dates")

    assert [each.text for each in (*doc._.amounts, *doc._.dates)] == ["30 people", "May"]


def test_a_description_is_a_mention_of_a_name_that_the_article_has(nlp: Language) -> None:
    doc = read(
        nlp, "Big Grey closed a mill. The pump maker's plans are vague, and the Lumen maker will hire 20 people."
    )

    assert ("The pump maker's", ("Halden",)) in mentions(doc)
    assert ("the Lumen maker", ("Halden",)) in mentions(doc)


def test_a_common_noun_as_an_alias_is_a_description_with_its_article(nlp: Language) -> None:
    doc = read(nlp, "adidas closed a shop. The shoemaker will hire 20 people, and one shoemaker left.")

    assert ("The shoemaker", ("Adidas AG",)) in mentions(doc)
    assert [each.text for each in doc._.entities] == ["adidas"]


def test_a_description_of_nothing_that_the_article_names_stays_unresolved(nlp: Language) -> None:
    doc = read(nlp, "A mill closed on Monday. The pump maker will hire 20 people.")

    assert mentions(doc) == []


def test_a_pronoun_stands_for_the_listed_name(nlp: Language) -> None:
    doc = read(nlp, "Ms. Okafor visited the mill on Monday. She praised its workers.")

    assert ("She", ("Ngozi Okafor",)) in mentions(doc)


def test_claims_hold_the_listed_name(nlp: Language) -> None:
    doc = read(nlp, "Big Grey sold the mill to Okafor.", "stargate_claims")

    assert [claim.entities for claim in doc._.claims] == [("Halden", "Ngozi Okafor")]


def test_the_config_is_json_and_the_component_can_be_sent_to_another_process() -> None:
    assert json.loads(json.dumps(CONFIG)) == CONFIG
    component = Stage("stargate_entities", BLANK, gazetteer=CONFIG["gazetteer"])

    copy = pickle.loads(pickle.dumps(component))

    assert names(copy(BLANK("Big Grey sold a mill."))) == [("Big Grey", "ORG", "Halden")]


@pytest.mark.parametrize("config", [{"names": 3}, {"names": [{"name": "Halden"}]}])
def test_a_config_that_is_no_gazetteer_is_told_of(nlp: Language, config: dict[str, object]) -> None:
    with pytest.raises(BadConfiguration, match="config of stargate_entities: "):
        Stage("stargate_entities", nlp, gazetteer=config)


def test_a_user_adds_a_cue_and_takes_one_out(nlp: Language) -> None:
    text = "Ms. Roe groused that the mill will close. Mr. Ilves says that it will open."

    def cues(*rows: tuple[str, ...]) -> list[str]:
        return [each.cue.text for each in read(nlp, text, "stargate_attribution", cues=list(rows))._.attributions]

    added = ("grouse", "verb", "that", "statement")
    removed = [("say", "verb", frame, "none") for frame in ("that", "quote", "wh")]

    assert cues(("say", "verb", "that", "statement")) == ["says"]
    assert cues(added) == ["groused", "says"]
    assert cues(added, *removed) == ["groused"]
    assert [each.cue.text for each in nlp(text)._.attributions] == ["says"]  # another pipeline is not disturbed


def test_a_user_changes_what_a_verb_says_of_its_complement(nlp: Language) -> None:
    text = "Halden promised to close the mill."

    def modality(*rows: tuple[str, ...]) -> list[str]:
        return [each.modality for each in read(nlp, text, "stargate_claims", signatures=list(rows))._.claims]

    assert modality(("wangle", "to", "fact", "not")) == ["planned"]
    assert modality(("promise", "to", "fact", "not")) == ["asserted"]


def test_a_pipeline_of_ones_own_takes_a_gazetteer_and_keeps_it_on_the_disk(tmp_path: Path) -> None:
    own = spacy.blank("en")
    own.add_pipe("stargate_entities", config={"gazetteer": CONFIG["gazetteer"]})
    own.to_disk(tmp_path)

    for each in (own, spacy.load(tmp_path)):
        assert names(each("Big Grey sold a mill.")) == [("Big Grey", "ORG", "Halden")]
