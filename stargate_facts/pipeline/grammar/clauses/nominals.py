"""Facts that noun phrases state without a verb: appositions, titles, ages, seats, and adjuncts set off by commas."""

from collections.abc import Iterable, Iterator, Mapping

from stargate_facts.pipeline.grammar.clauses.appositions import is_apposition, is_for_people, name_beside
from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.extents import trim
from stargate_facts.pipeline.grammar.clauses.phrases import (
    Phrase,
    is_said_of_first,
    list_items,
    noun_phrase,
)
from stargate_facts.pipeline.grammar.clauses.prepositional_phrases import prepositional
from stargate_facts.pipeline.grammar.clauses.subjects import find_subject
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup
from stargate_facts.pipeline.grammar.labels import INDEFINITE_ARTICLES, PLURAL_NOUN
from stargate_facts.pipeline.grammar.tree import Run, Tree, whole_words
from stargate_facts.values.lexicon import read_table

NOMINAL_KINDS = frozenset({"apposition", "title", "age", "seat", "adjunct"})
_TITLES = frozenset(row[0] for row in read_table("person_nouns") if "title" in row[2:])
_LEFT_OF_NAME = frozenset({"compound", "nmod", "amod", "poss", "det", "nummod", "punct", "case", "advmod"})
_FOCUSING = frozenset({"only", "even", "just", "also", "perhaps", "maybe", "not", "especially", "merely", "mostly"})
_OLDEST = 120
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TITLED = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"})


def find_nominals(tree: Tree, names: Mapping[int, str], spans: Iterable[tuple[Run, str]]) -> Iterator[Clause]:
    """Yield the facts of noun phrases, as clauses whose verb group is the word that carries the fact.

    Args:
        tree: the dependencies.
        names: the entity type of each token that is a part of a name.
        spans: the names' stretches of tokens, with their types.
    """
    for i, dep in enumerate(tree.dep):
        if dep == "appos":
            yield from _apposition(tree, i, names)
        elif dep == "conj" and is_said_of_first(tree, i):
            yield _fact("apposition", noun_phrase(tree, tree.head[i]), _carrier(tree, i), noun_phrase(tree, i))
        elif dep == "attr" and names.get(i) == "PERSON":
            yield from _roles_after_a_name(tree, i)
        elif dep == "prep" and _is_adjunct(tree, i):
            yield from _adjunct(tree, i)
        elif dep == "amod" and tree.lower[i] == "based":
            yield from _seat(tree, i, names)
    for run, kind in spans:
        if kind in _TITLED:
            yield from _title(tree, run, is_person=kind == "PERSON")


def _apposition(tree: Tree, i: int, names: Mapping[int, str]) -> Iterator[Clause]:
    # `Mark Lee, an analyst at Acme`; `the firm's owner, Acme Corp.` is said of the name too
    head = name_beside(tree, _named(tree, i), i, names)
    if tree.tag[i] == "CD":
        is_alone = i + 1 == len(tree.hyphens) or not tree.hyphens[i + 1]  # not the score of `Rex, 2-0`
        if names.get(head) == "PERSON" and is_alone and tree.lower[i].isdigit() and int(tree.lower[i]) < _OLDEST:
            yield _fact("age", _named_thing(tree, head), _carrier(tree, i), Phrase(i, ((i, i + 1),)))
        return
    is_one_of_many = any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[i])  # `Ann Lee, a Democrat`
    first, second = _is_name(tree, head), _is_name(tree, i) and not is_one_of_many
    if (first and second) or names.get(i) in _PLACES or not is_apposition(tree, head, i, names):
        return
    if second:
        is_list = tree.tag[head] in PLURAL_NOUN  # `two mills, Rex and Moss`
        yield _fact(
            "apposition",
            noun_phrase(tree, i, with_list=is_list),
            _carrier(tree, head),
            noun_phrase(tree, head, without=i),
        )
        return
    if tree.dep[head] == "attr" and not first:  # `Sales were $2 billion, a record`
        subject = find_subject(tree, tree.head[head])
        head = head if subject is None else subject
    first_of_list = tree.head[head] if tree.dep[head] == "conj" and _is_name(tree, tree.head[head]) else head
    if (
        tree.tag[i] in PLURAL_NOUN and first and len(tree.conjuncts(first_of_list)) > 1
    ):  # `Ann Lee and Bo Dahl, both clerks`
        yield _fact(
            "apposition", noun_phrase(tree, first_of_list, with_list=True), _carrier(tree, i), noun_phrase(tree, i)
        )
        return
    for role in list_items(tree, i):
        if role.head == i or not _is_further_thing(tree, role, names.get(head)):
            yield _fact("apposition", _named_thing(tree, head), _carrier(tree, role.head), role)


def _named_thing(tree: Tree, head: int) -> Phrase:
    """Return a noun phrase without the adverb that focuses it in its clause: [`only`] `Ann Lee, a cook, knew`."""
    phrase = noun_phrase(tree, head)
    start, end = phrase.runs[0]
    is_focused = tree.dep[start] == "advmod" and tree.lower[start] in _FOCUSING and start < head
    return Phrase(head, ((start + 1, end), *phrase.runs[1:])) if is_focused else phrase


def _is_further_thing(tree: Tree, role: Phrase, kind: str | None) -> bool:
    # `They own Hotel Rex, an inn by the lake, and a small farm`
    return kind != "PERSON" and tree.lower[role.start] in {"a", "an", "the"} and tree.lower[role.start - 2] == ","


def _named(tree: Tree, i: int) -> int:
    # `her uncle, Ivo, a potter from Linz`: said of `Ivo`, which stands in apposition itself
    head = tree.head[i]
    if _is_in_brackets(tree, head):
        return tree.head[head]  # `Jane Hale (R-Ohio), a critic`
    siblings = (kid for kid in tree.kids[head] if kid < i and tree.dep[kid] == "appos")
    before = [kid for kid in siblings if _is_name(tree, kid) and not _is_in_brackets(tree, kid)]
    return before[-1] if before and not _is_name(tree, i) else head


def _is_in_brackets(tree: Tree, noun: int) -> bool:
    first = tree.subtree(noun)[0]
    return tree.dep[noun] == "appos" and "(" in {tree.lower[first], tree.word_before(first)}


def _roles_after_a_name(tree: Tree, name: int) -> Iterator[Clause]:
    # `The winner is Ann Lee, 58, finance director and a partner`: what follows the name is said of it
    for each in tree.conjuncts(name):
        if each != name and _is_noun(tree, each) and not _is_name(tree, each):
            yield _fact("apposition", noun_phrase(tree, name), _carrier(tree, each), noun_phrase(tree, each))


def _adjunct(tree: Tree, preposition: int) -> Iterator[Clause]:
    # `Thomson, in India for talks, said`; not `Thomson, in an attempt to win time,`
    for slot in prepositional(tree, preposition):
        is_aim = any(tree.dep[kid] == "acl" and tree.tag[kid] == "VB" for kid in tree.kids[slot.phrase.head])
        if not slot.is_clause and not is_aim:
            yield _fact("adjunct", noun_phrase(tree, tree.head[preposition]), _carrier(tree, preposition), slot.phrase)


def _is_adjunct(tree: Tree, preposition: int) -> bool:
    noun = tree.head[preposition]
    return (
        preposition > noun
        and tree.tag[preposition - 1] == ","
        and tree.dep[noun] in {"nsubj", "nsubjpass"}
        and tree.lower[preposition] in {"in", "at", "on", "from"}
    )


def _seat(tree: Tree, based: int, names: Mapping[int, str]) -> Iterator[Clause]:
    # `the London-based news agency`
    place = tree.child(based, frozenset({"npadvmod"}))
    if place is not None and names.get(place) in _PLACES:
        first = noun_phrase(tree, place).start
        yield _fact(
            "seat",
            noun_phrase(tree, tree.head[based]),
            VerbGroup(based, (), ((based, based + 1),), "base"),
            Phrase(place, ((first, place + 1),)),
        )


def _title(tree: Tree, name: Run, *, is_person: bool) -> Iterator[Clause]:
    # `finance minister Ann Lee`, `Acme's rival Beta`, `President Lee`: what stands before the name is said of it
    start, end = name
    first = start
    while (
        first > 0
        and tree.dep[first - 1] in _LEFT_OF_NAME
        and tree.lower[first - 1] != ","
        and _reaches(tree, first - 1, name)
    ):
        first -= 1
    if first == start or not _is_title(tree, start - 1) or (is_person and not is_for_people(tree, start - 1)):
        return
    role = trim(tree, (first, start))
    is_in_a_name = tree.lower[first] in INDEFINITE_ARTICLES  # `Friends of` [`a Free Press`] `head Ann Lee`
    if role[1] == start and not is_in_a_name:
        yield _fact("title", Phrase(end - 1, (name,)), _carrier(tree, start - 1), Phrase(start - 1, (role,)))


def _reaches(tree: Tree, i: int, name: Run) -> bool:
    """Tell whether a token depends on the name, through what stands between them."""
    start, end = name
    if tree.dep[i] == "case":
        i = tree.head[i]
    while i < start and tree.head[i] > i:
        i = tree.head[i]
    return start <= i < end


def _is_title(tree: Tree, i: int) -> bool:
    is_common = tree.tag[i] in {"NN", "NNS"} and not tree.doc[i].text[0].isupper()
    return tree.dep[i] in _LEFT_OF_NAME and (is_common or tree.lower[i] in _TITLES)


def _fact(kind: str, subject: Phrase, group: VerbGroup, object_: Phrase) -> Clause:
    return Clause(group, kind, [subject], [object_])


def _carrier(tree: Tree, i: int) -> VerbGroup:
    # the whole of a hyphenated word: `a start-up`
    return VerbGroup(i, (), (whole_words((i, i + 1), tree),), "be")


def _is_noun(tree: Tree, i: int) -> bool:
    return tree.tag[i].startswith("NN")


def _is_name(tree: Tree, i: int) -> bool:
    return tree.tag[i].startswith("NNP")
