"""Finds what makes a clause a condition, or what depends on one."""

from typing import Final

from stargate_facts.pipeline.grammar.factuality.conjuncts import first_conjunct
from stargate_facts.pipeline.grammar.factuality.noun_government import is_indefinite
from stargate_facts.pipeline.grammar.factuality.qualifiers import qualifiers_of, tense_of
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY, COMMON_NOUN, PRESENT
from stargate_facts.pipeline.grammar.tree import Tree

_MARKS: Final = qualifiers_of("condition")
_MARKING: Final = frozenset({"mark", "advmod", "prep"})
_MODALS: Final = qualifiers_of("planned", "possible", "would")
_NOUNS: Final = frozenset({"extent", "event", "case", "condition", "proviso", "assumption", "understanding"})
_MODIFYING: Final = frozenset({"acl", "relcl"})
_OF_NOUN: Final = _MODIFYING | {"ccomp"}
_CONTENT: Final = _MODIFYING | {"ccomp", "xcomp"}
_INVERTED: Final = frozenset({"should", "had", "were"})  # `Should the court strike it down, ...`
_NOT_INVERTED_AFTER: Final = frozenset({"cc", "preconj", "neg", "advmod"})
_OF_MARK: Final = frozenset({"prep", "advcl"})
_BELOW_MARK: Final = frozenset({"pcomp", "ccomp"})
_BELOW_WORD: Final = _BELOW_MARK | {"advcl"}
_AS_LONG: Final = frozenset({"as", "so"})
_ABOVE_NOUN: Final = ANY_SUBJECT | {"dobj", "pobj", "prep", "attr", "conj"}
_NO_CONDITION_AFTER: Final = frozenset({"as", "even"})  # `as if` compares, `even if` concedes


def find_condition(tree: Tree, verb: int) -> int | None:
    """Find what makes the clause a condition (`If it rains`) or the consequence of one (`If it rains, we stay`)."""
    first = first_conjunct(tree, verb)
    own = _subordinator(tree, first) if tree.dep[first] == "advcl" else _inverted_should(tree, first)
    if own is None:
        own = _find_event(tree, verb)
    if own is None:
        own = _word_above(tree, first)
    if own is None:
        own = _of_supposed_noun(tree, first)
    if own is not None:
        return own
    clauses = tree.kids[verb]
    if first != verb:
        clauses = clauses + tree.kids_before(tree.head[verb])
    for clause in clauses:
        if tree.dep[clause] == "advcl":
            mark = _subordinator(tree, clause)
            if mark is not None and not _is_conceded(tree, mark, clause, verb):
                return mark
        if has_condition(tree, clause):
            return clause
    return _of_content(tree, verb)


def _subordinator(tree: Tree, clause: int) -> int | None:
    before = tree.kids_before(clause)
    for kid in before:
        word, dep = tree.lower[kid], tree.dep[kid]
        if word in _MARKS and dep in _MARKING:
            return None if tree.word_before(kid) == "as" else kid
        if word in _INVERTED and dep in AUXILIARY:
            inverted = any(tree.dep[other] in ANY_SUBJECT and other > kid for other in before)
            return kid if inverted and tree.dep[clause] == "advcl" else None
    if not before and tree.lower[clause] == "were" and tree.dep[clause] == "advcl":
        return clause  # `Were it to rain, ...`
    return None


def _word_above(tree: Tree, clause: int) -> int | None:
    """Find `provided` for the clause of `provided that it rains`."""
    head = tree.head[clause]
    return head if tree.dep[clause] in _BELOW_WORD and has_condition(tree, head) else None


def has_condition(tree: Tree, word: int) -> bool:
    """Tell `long` of `as long as it rains`, `provided` of `provided that it rains`: the condition hangs on the word."""
    if tree.lower[word] in _MARKS:
        return tree.dep[word] in _OF_MARK and tree.child(word, _BELOW_MARK) is not None
    if tree.lower[word] != "long" or tree.word_before(word) not in _AS_LONG:
        return False
    return any(tree.dep[kid] == "advcl" and tense_of(tree, kid) in PRESENT for kid in tree.kids[word])


def _of_supposed_noun(tree: Tree, clause: int) -> int | None:
    """Find `if` for `that barks` of `If you see a dog that barks, run`: there may be none otherwise."""
    noun = tree.head[clause]
    if tree.dep[clause] != "relcl" or tree.word_before(tree.subtree(clause)[0]) == ",":
        return None
    if tree.tag[noun] not in COMMON_NOUN or not is_indefinite(tree, noun):
        return None
    above = noun
    while tree.dep[above] in _ABOVE_NOUN:
        above = tree.head[above]
    return _subordinator(tree, above) if tree.dep[above] == "advcl" else None


def _inverted_should(tree: Tree, clause: int) -> int | None:
    """Find `should` of `They will pay,` [`should it rain`], which parsers seldom hang on `pay`; not `nor should it`."""
    for kid in tree.kids[clause]:
        if tree.lower[kid] == "should" and tree.dep[kid] == "aux" and kid < clause:
            is_next = _is_followed_by_subject(tree, kid, clause)
            return kid if is_next and not (kid and tree.dep[kid - 1] in _NOT_INVERTED_AFTER) else None
    return None


def _find_event(tree: Tree, verb: int) -> int | None:
    """Return `event` of `in the event that it rains`, for its own clause and for the one that depends on it.

    What one does `in case` it rains, or `on condition that` nobody is named, does not depend on it.
    """
    if _is_in_event(tree, verb):
        return tree.head[verb]
    for preposition in tree.kids[verb]:
        if tree.lower[preposition] != "in" or tree.dep[preposition] != "prep":
            continue
        for noun in tree.kids_after(preposition):
            if tree.lower[noun] != "event":
                continue
            if preposition < verb and _is_followed_by_subject(tree, noun, verb):
                return noun  # its own: [`in the event`] `it rains`
            if any(_is_in_event(tree, clause) for clause in tree.kids_after(noun)):
                return noun
            if tree.word_after(noun) == "of" and _has_modal(tree, verb):
                return noun  # `would close in the event of rain`
    return None


def _is_followed_by_subject(tree: Tree, word: int, verb: int) -> bool:
    subjects = (kid for kid in tree.kids[verb] if tree.dep[kid] in ANY_SUBJECT and word < kid < verb)
    return any(tree.subtree(subject)[0] == word + 1 for subject in subjects)


def _is_in_event(tree: Tree, verb: int) -> bool:
    """Tell `in the event that it rains`, `to the extent that it rains`, `in case it rains`."""
    noun = tree.head[verb]
    if tree.lower[noun] not in _NOUNS or tree.dep[noun] != "pobj" or tree.dep[verb] not in _OF_NOUN:
        return False
    if any(tree.lower[kid] == "that" and tree.dep[kid] == "mark" for kid in tree.kids_before(verb)):
        return True
    is_next = tree.subtree(verb)[0] == noun + 1  # `in the event` [`it rains`]
    word = tree.lower[noun]
    return is_next and (word == "event" or (word == "case" and noun == tree.head[noun] + 1))


def _is_conceded(tree: Tree, mark: int, clause: int, main: int) -> bool:
    """Tell a concession: `even if it rains`; both past and real, `If he had a plan, it was not evident`."""
    if tree.word_before(mark) in _NO_CONDITION_AFTER:
        return True
    return tense_of(tree, main) == "VBD" and (tense_of(tree, clause) == "VBD" or _is_offered(tree, clause, main))


def _is_offered(tree: Tree, clause: int, main: int) -> bool:
    """Tell the condition of what was offered, and not of the offer: `promised them aid if they stay`."""
    return main < clause and tense_of(tree, clause) in PRESENT


def _of_content(tree: Tree, verb: int) -> int | None:
    """Find the condition of a clause that the parser hung on the verb above: `promised to pay if it stays`."""
    dep, above = tree.dep[verb], tree.head[verb]
    if dep not in _CONTENT:
        return None
    if dep in _MODIFYING and tree.dep[above] == "dobj":
        above = tree.head[above]
    for clause in tree.kids[above]:
        if tree.dep[clause] != "advcl" or clause <= verb or clause <= above:
            continue
        mark = _subordinator(tree, clause)
        if mark is not None:
            is_past = tree.tag[verb] == "VB" and tense_of(tree, above) == "VBD" and _is_offered(tree, clause, above)
            return mark if is_past or (dep == "ccomp" and _has_modal(tree, verb)) else None
    return None


def _has_modal(tree: Tree, verb: int) -> bool:
    return any(tree.lower[kid] in _MODALS and tree.dep[kid] == "aux" for kid in tree.kids_before(verb))
