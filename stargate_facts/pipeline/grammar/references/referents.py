"""What an article can speak of: its named entities, with all that it says of their names, and its unnamed things."""

from typing import Final

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.references.agreement import (
    KIND_OF_TYPE,
    PERSON,
    THING,
    Referent,
    noun_kinds,
    noun_sexes,
    sex_of_name,
)

Names = dict[int, tuple[int, int, model.Entity]]
"""First and last token of each name and its entity, by the token that heads it."""
_ORGANISED: Final = frozenset({"ORG"})


def find_names(doc: Doc) -> Names:
    """Return the article's names."""
    by_offset = {ent.start_char: ent for ent in doc.ents}
    names = {}
    for entity in doc._.entities:
        ent = by_offset.get(entity.start)
        if ent is not None:
            names[ent.root.i] = (ent.start, ent.end, entity)
    return names


def kind_of_entity(entity: model.Entity) -> str:
    """Return whether an entity is a person, an organisation, a place or a thing."""
    return KIND_OF_TYPE.get(entity.type, THING)


def make_referents(doc: Doc, names: Names) -> dict[int, Referent]:
    """Return the referents by the tokens that head their names, one for each canonical name."""
    by_name: dict[str, Referent] = {}
    for start, _, entity in names.values():
        if entity.name not in by_name:
            kind = kind_of_entity(entity)
            sex = sex_of_name(entity.name) if kind == PERSON else "u"
            lone = name_lists.given_names().get(entity.name.lower(), "u") if kind == PERSON else "u"
            by_name[entity.name] = Referent(
                kind,
                names=(entity.name,),
                sex=sex,
                leaning=lone,
                plural=entity.type == "NORP" or _is_family(doc[start], entity),
            )
    return {head: by_name[entity.name] for head, (_, _, entity) in names.items()}


def make_unnamed(token: Token) -> Referent:
    """Return what a common noun speaks of, where that is no known name: `a man`, `the plan`."""
    lemma = token.lemma_.lower()
    sex = noun_sexes().get(lemma, "u")
    return Referent(noun_kinds().get(lemma, THING), plural=token.tag_ == "NNS", sex=sex, nouns={lemma})


def _is_family(first: Token, entity: model.Entity) -> bool:
    """Tell whether a name is that of several people: `the Moors`."""
    return (
        entity.type == "PERSON"
        and first.i > 0
        and first.nbor(-1).lower_ == "the"
        and entity.name.endswith("s")
        and " " not in entity.name
    )
