"""Relative clauses: their pronoun, the noun that they modify, and the number that their verb shows."""

from typing import Literal

from stargate_facts.pipeline.grammar.clauses.auxiliaries import has_modal
from stargate_facts.pipeline.grammar.labels import AUXILIARY, COMMON_NOUN, INDEFINITE_ARTICLES, NEGATION
from stargate_facts.pipeline.grammar.references.agreement import PERSON, noun_kinds
from stargate_facts.pipeline.grammar.tree import Tree

Number = Literal["singular", "plural"]
_NOUN_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PERSONAL = frozenset({"who", "whom"})
_MODIFIERS = frozenset({"relcl", "acl", "advcl", "ccomp"})
_WHERE = frozenset({"in", "at", "near", "on", "outside", "of", "from"})
_DEEPEST = 12


def is_relative(tree: Tree, i: int) -> bool:
    """Tell a relative pronoun: `who`, `which`, `that`."""
    return tree.lower[i] in _RELATIVE and tree.tag[i] in {"WDT", "WP", "IN", "DT"}


def find_antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause modifies; for `who sued and won` also from the second verb."""
    at = verb
    while tree.dep[at] in {"conj", "xcomp", "ccomp", "acomp"} and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "relcl" or tree.is_verb(tree.head[at]):
        return None
    place = tree.head[at]
    if any(tree.lower[kid] in _PERSONAL for kid in tree.kids[at]):
        described = tree.head[tree.head[place]]  # `a gift for Ms. Poe, who`: Ms. Poe; `a clerk at Rex who`: the clerk
        return _introduced(tree, at, place) if noun_kinds().get(tree.lower[described]) == PERSON else place
    return _introduced(tree, at, place)


def _introduced(tree: Tree, clause: int, place: int) -> int:
    """Return what a relative clause behind a place is about: `a plant in Salem, Ore., which employs 800`: the plant."""
    preposition = tree.head[place]
    noun = tree.head[preposition]
    if tree.dep[place] == "pobj" and tree.tag[place] == "CD" and tree.lower[preposition] == "of":
        return noun if tree.tag[noun] == "NNS" else place  # `profits of $5 million, which included`: the profits
    if tree.dep[place] != "pobj" or tree.tag[place] != "NNP" or tree.tag[noun] != "NN":
        return place
    is_restrictive = any(tree.lower[kid] == "that" for kid in tree.kids[clause])  # `a deal with Acme that`: the deal
    if tree.lower[preposition] not in _WHERE and not is_restrictive:  # `a bid by Acme, which`: Acme
        return place
    return noun if any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[noun]) else place


def noun_before(tree: Tree, verb: int, pronoun: int) -> int | None:
    """Return what a relative pronoun refers to where the parser hung its clause on a verb, if that is a noun.

    `that` right behind a noun; before a plural verb (`certain brands, he said, that are not sold`) the nearest plural;
    before a measure (`had sales of $2 million, which was a tenth`) the nearest noun with a number.
    """
    before = [
        i
        for i in range(pronoun - 1, tree.sentence[pronoun] - 1, -1)
        if tree.tag[i].startswith("NN") and tree.dep[i] in _NOUN_ROLES
    ]
    if verb_number(tree, verb) == "plural":
        return next((i for i in before if tree.tag[i] in {"NNS", "NNPS"}), None)
    if any(tree.dep[kid] == "attr" and is_measure(tree, kid) for kid in tree.kids[verb]):
        return next((i for i in before if is_measure(tree, i)), None)
    return pronoun - 1 if tree.lower[pronoun] == "that" and before[:1] == [pronoun - 1] else None


def verb_number(tree: Tree, verb: int) -> Number | None:
    """Return the number that a finite verb shows: `is`, `was`, `makes`; `are`, `were`, `make`."""
    auxiliaries = tree.children(verb, AUXILIARY)
    finite = auxiliaries[0] if auxiliaries else verb
    if tree.tag[finite] == "VBZ" or tree.lower[finite] == "was":
        return "singular"
    if tree.tag[finite] == "VBP" or tree.lower[finite] == "were":
        return None if tree.lower[finite] in {"'m", "am"} else "plural"
    return None


def is_measure(tree: Tree, noun: int) -> bool:
    """Tell a noun with a number in its phrase: `sales of $2 million`, `about 12%`."""
    return any(tree.tag[i] in {"CD", "$"} for i in tree.subtree(noun, leave_out=_MODIFIERS))


def modifying_clause(tree: Tree, verb: int, noun: int) -> int | None:
    """Return the clause with this verb that hangs on the noun, if one does."""
    chain = (each for each in upwards(tree, verb) if tree.head[each] == noun and tree.dep[each] in _MODIFIERS)
    return next(chain, None)


def upwards(tree: Tree, i: int) -> list[int]:
    """Return a token and the heads above it, from the inside out."""
    chain = [i]
    while len(chain) < _DEEPEST and tree.head[chain[-1]] != chain[-1]:
        chain.append(tree.head[chain[-1]])
    return chain


def described_by(tree: Tree, noun: int) -> int | None:
    """Return whom a description with a relative clause describes: `Ann Lee, a clerk who`, `He is a man who`."""
    if tree.tag[noun] not in COMMON_NOUN or tree.child(noun, frozenset({"relcl"})) is None:
        return None
    first = noun
    while tree.dep[first] == "conj" and not tree.is_verb(tree.head[first]):
        first = tree.head[first]  # `a clerk and teacher who`
    above = tree.head[first]
    if tree.dep[first] == "appos":
        return above if tree.tag[above] == "NNP" else None
    subject = described_subject(tree, noun)
    return None if subject == noun else subject


def described_subject(tree: Tree, noun: int) -> int:
    """Return whom a clause on a predicate noun is about, or else the noun: [`Ann`] `is a baker and cook who sings`.

    Not `It is the rain that hurts`, nor `I am a baker who sings`, whose verb has another person.
    """
    first = noun
    while tree.dep[first] == "conj" and tree.tag_before(tree.subtree(first)[0]) == "CC":
        first = tree.head[first]
    above = tree.head[first]
    if tree.dep[first] != "attr" or tree.tag[noun] not in COMMON_NOUN or tree.lemma(above) != "be":
        return noun
    subject = tree.child(above, frozenset({"nsubj"}))
    if subject is None or tree.child(above, NEGATION) is not None or has_modal(tree, above):
        return noun
    is_named = tree.tag[subject] in {"NNP", "NNPS"} or tree.lower[subject] in {"he", "she", "they"}
    return subject if is_named else noun
