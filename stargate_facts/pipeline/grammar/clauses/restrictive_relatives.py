"""Relative clauses that only say which ones are meant: cut loose from their noun they say too much, or nothing.

`every race that he ran` does not say that he ran every race, nor `drivers who speed pay` that drivers speed. After
Quirk et al. 1985, 17.13 and 5.52: restrictive modification, generic reference. Those on names, on definite or specific
nouns and behind a comma state facts.
"""

from collections.abc import Callable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.gaps import ADVERBIAL_NOUNS
from stargate_facts.pipeline.grammar.clauses.modifier_control import is_spent
from stargate_facts.pipeline.grammar.clauses.relatives import described_subject, find_antecedent, is_relative, upwards
from stargate_facts.pipeline.grammar.factuality.disputed_content import UNTRUE
from stargate_facts.pipeline.grammar.labels import AUXILIARY, COMMON_NOUN, INDEFINITE_ARTICLES, MARK, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

SET_OFF = frozenset({",", "--", "—", "–", "-", "("})
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_NO_SUPERLATIVE = frozenset({"latest", "most", "least"})  # `the latest letter that he sent`: a single one
_COMPARATIVE = frozenset({"less", "more", "fewer"})
_BINDING = frozenset({"each", "every", "any", "no", "all", "only"})
_DETERMINERS = frozenset({"the", "these", "this", "that", "those", "a", "an"})
_DEFINITE = frozenset({"the", "these", "this", "that", "those"})
MEASURES = frozenset({"percentage", "proportion", "share", "majority", "%", "percent", "minority", "fraction"})
_INDEFINITE = frozenset({"a", "an", "another", "some"})
_EMPTY = frozenset({"people", "person", "thing", "one", "stuff", "someone", "somebody", "something"})
_BEFORE_BARE = frozenset({"cc", "preconj", "punct", "advmod"})
_PRESENT = frozenset({"VBP", "VBZ"})
_TIMELESS = frozenset({"can", "may", "might", "could", "would", "should", "must"})
# fmt: off
SEEKING = frozenset(
    {
        "demand", "want", "seek", "need", "require", "imagine", "prefer", "wish", "desire", "crave", "envision",
        "envisage", "lack", "await", "favor", "favour", "advocate",
    }
)  # opaque verbs: nothing says that there is such a thing (Huddleston and Pullum 2002, 5.6)
_SEEKING_WITH = {
    "for": frozenset({"call", "ask", "look", "hope", "wish", "long", "wait", "search", "push", "press", "plead"}),
    "of": frozenset({"dream", "conceive"}),
}
_LIKENING = {"to": frozenset({"compare", "liken", "equate"}), "with": frozenset({"compare", "equate"})}
# fmt: on


@dataclass(frozen=True, slots=True)
class _Relative:
    """A relative clause: the verb that hangs on the noun, and whether the noun is its subject."""

    clause: Clause
    verb: int
    noun: int
    is_subject: bool


def only_restricts(tree: Tree, clause: Clause) -> bool:
    """Tell a relative clause that is no fact by itself."""
    noun = find_antecedent(tree, clause.group.verb)
    if noun is None or noun != described_subject(tree, noun) == clause.subjects[0].head:
        return False  # `She is the only one who sings`: she does
    verb = next((each for each in upwards(tree, clause.group.verb) if tree.dep[each] == "relcl"), clause.group.verb)
    first = tree.subtree(verb)[0]
    if tree.word_before(first) in SET_OFF and tree.lower[first] != "that":
        return False
    relative = _Relative(clause, verb, noun, any(phrase.head == noun for phrase in clause.subjects))
    return any(test(tree, relative) for test in _TESTS)


def _is_of_each(tree: Tree, relative: _Relative) -> bool:
    # `every race that he ran`, `the best film I saw`, `the only way it can work`
    noun = relative.noun
    if relative.is_subject:
        return False
    words = [i for i in tree.subtree(noun) if i < noun]
    if noun in _objects(relative) or tree.lower[noun] not in ADVERBIAL_NOUNS:
        return any(_binds(tree, kid) for kid in words)
    return any(tree.lower[kid] == "only" for kid in words)


def _binds(tree: Tree, word: int) -> bool:
    if tree.lower[word] in _COMPARATIVE and tree.word_before(word) == "the":  # `the less they eat, the more`
        return True
    return tree.lower[word] in _BINDING or (tree.tag[word] in _SUPERLATIVE and tree.lower[word] not in _NO_SUPERLATIVE)


def _objects(relative: _Relative) -> set[int]:
    clause = relative.clause
    return {each.head for each in (*clause.objects, *(slot.phrase for slot in clause.slots))}


def _is_of_measured(tree: Tree, relative: _Relative) -> bool:
    # `the percentage of guests who paid`: the guests are those counted
    of = tree.head[relative.noun]
    return relative.is_subject and tree.lower[of] == "of" and tree.lower[tree.head[of]] in MEASURES


def _says_only_which(tree: Tree, relative: _Relative) -> bool:
    # `the words they use`, `the life he led`: that they use the words says nothing
    clause, noun = relative.clause, relative.noun
    if clause.slots or [each.head for each in clause.objects] != [noun] or tree.tag[noun] not in COMMON_NOUN:
        return False
    modifiers = _modifiers(tree, relative)
    return len(modifiers) == 1 and tree.lower[modifiers[0]] in _DEFINITE


def _is_of_nobody_named(tree: Tree, relative: _Relative) -> bool:
    # `the people who came`, `the one we have`, `the things he said`
    noun = relative.noun
    if tree.lemma(noun) not in _EMPTY or not (relative.is_subject or noun in _objects(relative)):
        return False
    return all(tree.lower[kid] in _DETERMINERS or tree.lower[kid] == "all" for kid in _modifiers(tree, relative))


def _modifiers(tree: Tree, relative: _Relative) -> list[int]:
    noun = relative.noun
    end = tree.subtree(relative.verb)[0]
    return [kid for kid in tree.kids[noun] if kid < end and tree.dep[kid] not in _BEFORE_BARE]


def _are_bare(tree: Tree, relative: _Relative) -> bool:
    items = tree.conjuncts(relative.noun)
    below = {kid for item in items for kid in tree.kids[item]} - set(items)
    end = tree.subtree(relative.verb)[0]
    return not any(kid < end and tree.dep[kid] not in _BEFORE_BARE for kid in below)


def _is_generic(tree: Tree, relative: _Relative) -> bool:
    # `drivers who speed`, `water that boils`: what holds of such ones only; and `goods that were sold`
    noun, clause = relative.noun, relative.clause
    if not relative.is_subject or tree.tag[noun] not in COMMON_NOUN or not _are_bare(tree, relative):
        return False
    auxiliaries = tree.children(relative.verb, AUXILIARY)
    is_present = not auxiliaries and tree.tag[relative.verb] in _PRESENT
    return is_present or not (clause.objects or clause.slots)


def _is_any_such(tree: Tree, relative: _Relative) -> bool:
    # `A clerk who lies is sent home`, `a mill that leaks may be closed`: of any such one
    noun = relative.noun
    above = tree.head[noun]
    if not relative.is_subject or tree.dep[noun] not in NOMINAL_SUBJECT or not tree.is_verb(above):
        return False
    has_article = any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[noun])
    return has_article and _is_timeless(tree, relative.verb) and _is_timeless(tree, above, modals=_TIMELESS)


def _is_timeless(tree: Tree, verb: int, modals: frozenset[str] = frozenset()) -> bool:
    auxiliaries = tree.children(verb, AUXILIARY)
    if not auxiliaries:
        return tree.tag[verb] in _PRESENT
    is_passive = tree.dep[auxiliaries[0]] == "auxpass" and tree.tag[auxiliaries[0]] in _PRESENT
    return is_passive or tree.lower[auxiliaries[0]] in modals


def _is_sought(tree: Tree, relative: _Relative) -> bool:
    # `demanded a law that would help`, `wants a friend who listens`: there may be none
    noun = relative.noun
    above = tree.head[noun]
    if not _is_indefinite(tree, relative) or (tree.tag[relative.verb] == "VB" and is_spent(tree, noun)):
        return False  # `needs money to travel`: who needs it travels
    if tree.dep[noun] == "dobj":
        return tree.lemma(above) in SEEKING
    if tree.dep[noun] == "attr":  # `There needs to be a rule that`
        return tree.dep[above] == "xcomp" and tree.lemma(tree.head[above]) in SEEKING
    return tree.dep[noun] == "pobj" and tree.lemma(tree.head[above]) in _SEEKING_WITH.get(tree.lower[above], ())


def _is_indefinite(tree: Tree, relative: _Relative) -> bool:
    noun = relative.noun
    words = [kid for kid in tree.kids[noun] if kid < noun]
    has_article = any(tree.lower[kid] in _INDEFINITE for kid in words)
    is_bare = tree.tag[noun] in COMMON_NOUN and not any(tree.dep[kid] in {"det", "poss", "nummod"} for kid in words)
    return has_article or is_bare


def _is_likened(tree: Tree, relative: _Relative) -> bool:
    # `compared her to a judge who sleeps`, `feels like a child who lost a toy`
    noun = relative.noun
    above = tree.head[noun]
    if tree.dep[noun] != "pobj" or not _is_indefinite(tree, relative):
        return False
    governor = tree.lemma(tree.head[above])
    return tree.lower[above] == "like" or governor in _LIKENING.get(tree.lower[above], ())


def _lost_its_gap(tree: Tree, relative: _Relative) -> bool:
    # `the wall it is written on`, `each hour they are paid`: neither object nor argument stands for the noun
    verb, noun = relative.verb, relative.noun
    if relative.is_subject or relative.clause.group.verb != verb or noun in _objects(relative):
        return False
    if tree.lower[noun] in ADVERBIAL_NOUNS or tree.child(verb, MARK) is not None:
        return False
    if any(tree.tag[i] == "WRB" or tree.tag[i] == "WP$" for i in tree.subtree(verb) if i < verb):
        return False
    return not (relative.clause.objects or relative.clause.slots) and not any(
        is_relative(tree, each.head) for each in relative.clause.subjects
    )


def _is_of_a_condition(tree: Tree, relative: _Relative) -> bool:
    # `in case` [`it rains`], read as a clause about the case
    noun = relative.noun
    is_bare = not any(kid < noun for kid in tree.kids[noun])
    return tree.lower[noun] == "case" and is_bare and tree.lower[tree.head[noun]] == "in"


def _is_imagined(tree: Tree, relative: _Relative) -> bool:
    # `the myth that it is a drug that heals`: neither the drug nor what it does is said to be so
    if not _is_indefinite(tree, relative):
        return False
    contents = (at for at in upwards(tree, tree.head[relative.noun]) if tree.dep[at] == "acl")
    return any(tree.lemma(tree.head[at]) in UNTRUE and tree.child(at, MARK) is not None for at in contents)


_TESTS: tuple[Callable[[Tree, _Relative], bool], ...] = (
    _is_of_each,
    _is_of_measured,
    _says_only_which,
    _is_of_nobody_named,
    _is_generic,
    _is_any_such,
    _is_sought,
    _is_likened,
    _lost_its_gap,
    _is_of_a_condition,
    _is_imagined,
)
