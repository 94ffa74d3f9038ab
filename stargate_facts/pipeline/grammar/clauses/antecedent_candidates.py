"""What a relative clause can be about: the nouns of the phrase before it, and whether they agree in kind and number.

The rules are those of Quirk et al. 1985, ch. 17.9-17.16.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.animacy import kind_of_word, names_a_person, names_a_thing
from stargate_facts.pipeline.grammar.clauses.relatives import Number
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, DIRECT_OBJECT, SUBJECT
from stargate_facts.pipeline.grammar.references.agreement import KIND_OF_TYPE, ORGANISATION, PERSON, PLACE
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_JOINED = frozenset({"conj", "appos", "compound", "nmod"})
_TEXTS = read_words("document_nouns") | {
    "story", "tale", "account", "description", "biography", "portrait", "picture", "photo", "photograph", "image",
    "painting", "drawing", "sketch", "film", "video", "footage",
}  # fmt: skip
"""What is told or shown of somebody; the picture nouns of Huddleston and Pullum 2002, 17.2."""
_CORE = frozenset({"dobj", "nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause: its verb, its pronoun, its first token, and whether a comma sets it off."""

    verb: int
    pronoun: int
    first: int
    is_set_off: bool
    number: Number | None


def candidates(tree: Tree, clause: Relative, noun: int) -> Iterator[int]:
    """Yield the nouns that a relative clause hung on one may be about: the nearest first, those beside it last."""
    within = (*_upwards(tree, noun), *_downwards(tree, noun, clause)) or (noun,)
    yield from within
    yield from _beside(tree, within[-1], clause)


def _beside(tree: Tree, noun: int, clause: Relative) -> Iterator[int]:
    # `offended` [`some`]`, especially in towns, who`: the object of the verb, or its subject
    preposition = tree.head[noun]
    verb = tree.head[preposition]
    if tree.lower[preposition] == "as":  # `was seen as a convert who`
        return
    if tree.tag[verb] == "RB":  # `put voters back on the rolls who`
        verb = tree.head[verb]
    if tree.dep[noun] == "pobj" and tree.is_verb(verb) and tree.lower[clause.pronoun] in {"who", "whom"}:
        yield from (kid for kid in reversed(tree.kids[verb]) if tree.dep[kid] in _CORE and kid < noun)


def _upwards(tree: Tree, noun: int) -> Iterator[int]:
    # `the owner of` [`the ships`], `a set of tools bought in` [`the shop`]: from the inside out
    while True:
        if not _is_in_preposition(tree, noun):
            yield noun
        above = tree.head[noun]
        if tree.dep[noun] == "pobj" and tree.dep[above] == "prep":
            above = tree.head[above]
            above = tree.head[above] if tree.dep[above] == "acl" and tree.tag[above] == "VBN" else above
        elif tree.dep[noun] not in _JOINED:
            return
        if not tree.tag[above].startswith("NN") or above > noun:
            return
        noun = above


def _is_in_preposition(tree: Tree, noun: int) -> bool:
    # `in connection with`, `on behalf of`: no noun that anything is said of
    return tree.dep[noun] == "pobj" and " ".join(tree.lower[noun - 1 : noun + 2]) in read_words("complex_prepositions")


def _downwards(tree: Tree, noun: int, clause: Relative) -> Iterator[int]:
    # `a set of rules that apply`: hung on `set`
    for preposition in tree.kids[noun]:
        if tree.dep[preposition] == "prep" and tree.lower[preposition] == "of" and preposition < clause.verb:
            yield from (kid for kid in tree.kids[preposition] if tree.dep[kid] == "pobj")


def agrees_in_kind(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> bool:
    """Tell whether a noun is of the kind that a relative pronoun asks for: `who` of a person, `which` of a thing."""
    kind = kind_of(tree, noun, names)
    pronoun = tree.lower[clause.pronoun]
    if pronoun in {"who", "whom"}:
        return kind != PLACE and tree.tag[noun] not in {"CD", "$"} and not _is_no_person(tree, noun, kind, names)
    if pronoun == "which" and kind == PERSON:
        return tree.dep[noun] in SUBJECT and noun in names  # `Marlow, which`: a firm that looks like a person
    return True


def _is_no_person(tree: Tree, noun: int, kind: str | None, names: Mapping[int, str]) -> bool:
    # `a coach at` [`a game`] `who`; `a fellow at` [`the Marlow Institute`] `who`, where somebody stands before it
    if noun in names:
        return kind == ORGANISATION and _is_person_above(tree, noun)
    of = next((kid for kid in tree.kids[noun] if tree.lower[kid] == "of"), None)
    if of is not None and tree.lemma(noun) in _TEXTS:  # `stories of nurses who`
        return True
    if kind == ORGANISATION and tree.tag[noun] == "NN":  # `a lawyer for` [`the firm`] `who`
        return _is_person_above(tree, noun)
    if of is not None:
        return False  # `thousands of investors who`
    return names_a_thing(tree, noun) or _is_among_persons(tree, noun, kind)


def _is_among_persons(tree: Tree, noun: int, kind: str | None) -> bool:
    # `the nurses at` [`the clinic`] `who`: nothing shows that it is a person
    is_known = kind is not None or names_a_person(tree, noun) or tree.tag[noun] != "NN"
    return not is_known and _is_person_above(tree, noun)


def _is_person_above(tree: Tree, noun: int) -> bool:
    above: int | None = tree.head[tree.head[noun]]
    if above is not None and tree.is_verb(above):  # `met a doctor from the clinic who`, with `from` hung on the verb
        above = tree.child(above, DIRECT_OBJECT)
    if tree.dep[noun] != "pobj" or above is None or above > noun:
        return False
    return tree.tag[above] in COMMON_NOUN and names_a_person(tree, above)


def kind_of(tree: Tree, noun: int, names: Mapping[int, str]) -> str | None:
    """Return the kind of thing that a noun names, by its entity type or the list of common nouns."""
    if noun in names:
        return KIND_OF_TYPE.get(names[noun])
    return kind_of_word(tree.lower[noun], tree.lemma(noun))


def agrees_in_number(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> bool:
    """Tell whether a noun can be the subject of the clause by its number: `the ships that are`, not `is`."""
    tag = tree.tag[noun]
    is_list = any(tree.dep[kid] == "conj" and kid < clause.verb for kid in tree.kids[noun])
    if clause.number == "singular":
        return tag != "NNS" or noun in names
    if clause.number == "plural":
        return tag not in {"NN", "NNP"} or is_list or (tag == "NN" and tree.lower[clause.pronoun] == "who")
    return True
