"""An article's entities: every form of theirs by which a reader may look for them."""

from stargate_facts.model import AnnotatedArticle, Article, Entity, Mention
from stargate_facts.settings import ListedName
from stargate_facts.store.entities import article_entities

TEXT = "Orla Finch resigned. The ferry queen wept, and she left."


def at(words, kind, **fields):
    start = TEXT.index(words)
    return kind(start=start, end=start + len(words), text=words, **fields)


def test_a_description_that_a_user_lists_is_a_form_of_the_name_and_a_pronoun_is_none():
    annotated = AnnotatedArticle(
        article=Article(id="a", text=TEXT),
        entities=(at("Orla Finch", Entity, type="PERSON", name="Orla Finch"),),
        mentions=(
            at("The ferry queen", Mention, names=("Orla Finch",), confidence=1.0),
            at("she", Mention, names=("Orla Finch",), confidence=0.9),
        ),
    )
    listed = {"Orla Finch": ListedName(name="Orla Finch", type="PERSON", aliases=("the ferry queen",))}

    (record,) = article_entities(annotated, listed)

    assert record.mentions == {"a": {"Orla Finch": 1, "The ferry queen": 1}}
