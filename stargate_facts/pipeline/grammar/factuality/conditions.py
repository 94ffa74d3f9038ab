"""Finds what makes a clause a condition, or what depends on one."""

from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.factuality.qualifiers import qualifiers_of, tense_of
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY, PRESENT

_MARKS: Final = qualifiers_of("condition")
_MODALS: Final = qualifiers_of("planned", "possible", "would")
_NOUNS: Final = frozenset({"extent", "event", "case", "condition", "proviso", "assumption", "understanding"})
_INVERTED: Final = frozenset({"should", "had", "were"})  # `Should the court strike it down, ...`
_NO_CONDITION_AFTER: Final = frozenset({"as", "even"})  # `as if` compares, `even if` concedes


def find_condition(verb: Token) -> Token | None:
    """Find what makes the clause a condition (`If it rains`) or the consequence of one (`If it rains, we stay`)."""
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    own = _subordinator(first) if first.dep_ == "advcl" else _inverted_should(first)
    if own is not None:
        return own
    if (event := _find_event(verb)) is not None:
        return event
    shared = verb.head if verb.dep_ == "conj" and verb.head.i < verb.i else verb
    for clause in (*verb.children, *(shared.lefts if shared != verb else ())):
        mark = _subordinator(clause) if clause.dep_ == "advcl" else None
        if mark is not None and not _is_conceded(mark, clause, verb):
            return mark
    return _of_content(verb)


def _subordinator(clause: Token) -> Token | None:
    for child in clause.lefts:
        if child.lower_ in _MARKS and child.dep_ in ("mark", "advmod", "prep"):
            before = child.doc[child.i - 1].lower_ if child.i else ""
            return None if before == "as" else child
        if child.lower_ in _INVERTED and child.dep_ in AUXILIARY:
            inverted = any(other.dep_ in ANY_SUBJECT and other.i > child.i for other in clause.lefts)
            return child if inverted and clause.dep_ == "advcl" else None
    if clause.lower_ == "were" and clause.dep_ == "advcl" and clause.left_edge == clause:
        return clause  # `Were it to rain, ...`
    return None


def _inverted_should(clause: Token) -> Token | None:
    """Find `should` of `They will pay,` [`should it rain`], which parsers seldom hang on `pay`; not `nor should it`."""
    for child in clause.lefts:
        if child.lower_ == "should" and child.dep_ == "aux":
            subject = next((other for other in clause.lefts if other.dep_ in ANY_SUBJECT and other.i > child.i), None)
            before = child.nbor(-1) if child.i else child
            is_next = subject is not None and subject.left_edge.i == child.i + 1
            return child if is_next and before.dep_ not in ("cc", "preconj", "neg", "advmod") else None
    return None


def _find_event(verb: Token) -> Token | None:
    """Return `event` of `in the event that it rains`, for its own clause and for the one that depends on it.

    What one does `in case` it rains, or `on condition that` nobody is named, does not depend on it.
    """
    if _is_in_event(verb):
        return verb.head
    for preposition in verb.children:
        if preposition.lower_ != "in" or preposition.dep_ != "prep":
            continue
        for noun in preposition.rights:
            if noun.lower_ == "event" and preposition.i < verb.i and _is_followed_by_subject(noun, verb):
                return noun  # its own: [`in the event`] `it rains`
            if noun.lower_ == "event" and any(_is_in_event(clause) for clause in noun.rights):
                return noun
    return None


def _is_followed_by_subject(noun: Token, verb: Token) -> bool:
    subject = next((child for child in verb.lefts if child.dep_ in ANY_SUBJECT), None)
    return subject is not None and subject.left_edge.i == noun.i + 1


def _is_in_event(verb: Token) -> bool:
    """Tell `in the event that it rains`, `to the extent that it rains`, `in case it rains`."""
    if verb.dep_ not in ("acl", "relcl", "ccomp"):
        return False
    noun = verb.head
    if noun.dep_ != "pobj" or noun.lower_ not in _NOUNS:
        return False
    is_marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)
    if is_marked:
        return True
    is_next = verb.left_edge.i == noun.i + 1  # `in the event` [`it rains`]
    return is_next and (noun.lower_ == "event" or (noun.lower_ == "case" and noun.i == noun.head.i + 1))


def _is_conceded(mark: Token, clause: Token, main: Token) -> bool:
    """Tell a concession: `even if it rains`; both past and real, `If he had a plan, it was not evident`."""
    if mark.i and mark.doc[mark.i - 1].lower_ in _NO_CONDITION_AFTER:
        return True
    return tense_of(main) == "VBD" and (tense_of(clause) == "VBD" or _is_offered(clause, main))


def _is_offered(clause: Token, main: Token) -> bool:
    """Tell the condition of what was offered, and not of the offer: `promised them aid if they stay`."""
    return main.i < clause.i and tense_of(clause) in PRESENT


def _of_content(verb: Token) -> Token | None:
    """Find the condition of a clause that the parser hung on the verb above: `promised to pay if it stays`."""
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and above.dep_ == "dobj":
        above = above.head
    if verb.dep_ not in ("ccomp", "xcomp", "acl", "relcl") or above == verb:
        return None
    for clause in above.rights:
        if clause.dep_ == "advcl" and clause.i > verb.i and (mark := _subordinator(clause)) is not None:
            is_past = tense_of(above) == "VBD" and _is_offered(clause, above) and verb.tag_ == "VB"
            return mark if is_past or (verb.dep_ == "ccomp" and _has_modal(verb)) else None
    return None


def _has_modal(verb: Token) -> bool:
    # an auxiliary hangs on the other now and then: [`will`] `be prepared`
    return any(each.lower_ in _MODALS and each.dep_ == "aux" for child in verb.lefts for each in (child, *child.lefts))
