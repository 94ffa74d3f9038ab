"""What may not have happened, though its own words do not say so: what is to come first, what is told or left open."""

from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.factuality.qualifiers import tense_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, FINITE, PRESENT, STATED_SUBJECT, VERBAL
from stargate_facts.pipeline.grammar.lemmas import lemma_of

_UNTIL: Final = frozenset({"until", "till"})
_WHEN: Final = frozenset({"when", "once"})
_BESIDE: Final = frozenset({"before", "after"})
_AS_ADVERB: Final = frozenset({"soon", "long"})
_FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall"})


def find_main_to_come(verb: Token) -> Token | None:
    """Return the main verb of a clause of time that is of a time to come: the clause is as sure as that.

    `It will open when the road is finished`, `You may leave as soon as it is`; seen from the past, `It would open when
    the road was finished`. English has no future in such clauses (Quirk et al. 1985, 14.22).
    """
    while verb.dep_ == "conj" and verb.head.i < verb.i and tense_of(verb) == tense_of(verb.head):
        verb = verb.head  # `when it is finished and` [`they leave`]
    if verb.dep_ != "advcl":
        return None
    main = verb.head
    mark = next((child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")), "")
    if mark == "as" and main.lower_ in _AS_ADVERB and main.dep_ == "advmod":
        mark, main = main.lower_, main.head
    return main if _is_to_come(verb, mark, {child.lower_ for child in main.lefts if child.dep_ == "aux"}) else None


def _is_to_come(verb: Token, mark: str, main: set[str]) -> bool:
    if mark in _AS_ADVERB:
        return "have" not in main
    if tense_of(verb) == "VBD":
        return mark in _WHEN | _UNTIL and "would" in main and "have" not in main
    if tense_of(verb) not in PRESENT or (mark == "as" and not _is_simple(verb)):
        return False
    if mark in _WHEN:
        return not main.isdisjoint(_FUTURE)
    return mark in _UNTIL | _BESIDE | {"as"} and not main.isdisjoint(_FUTURE | {"to"})


def _is_simple(verb: Token) -> bool:
    # `will slow as the tide turns`; not `will slow as the tide is turning`, `We will win as we have won before`
    return verb.tag_ != "VBG" and not any(lemma_of(child) == "have" for child in verb.lefts)


def find_alternative(verb: Token) -> Token | None:
    """Return `or` of `They hid or fled`, which says of neither verb that it holds."""
    is_second = verb.dep_ == "conj" and verb.head.i < verb.i and _is_alike(verb.head, verb)
    before = _joins(verb.head, verb) if is_second else None
    return before if before is not None and before.lower_ == "or" else _find_or_after(verb)


def _find_or_after(verb: Token) -> Token | None:
    second = next((child for child in verb.rights if child.dep_ == "conj" and _is_alike(verb, child)), None)
    if second is None:
        return None
    joins = _joins(verb, second)
    if joins is None:
        return _find_or_after(second)  # `They hid, fled or paid`
    return joins if joins.lower_ == "or" else None


def _joins(first: Token, second: Token) -> Token | None:
    return next((child for child in first.rights if child.dep_ == "cc" and child.i < second.i), None)


def _is_alike(first: Token, second: Token) -> bool:
    """Tell two verbs of one subject; parsers join others by mistake: `removed them as they were late or` [`drunk`]."""
    if second.pos_ not in VERBAL or any(child.dep_ in STATED_SUBJECT for child in second.lefts):
        return False
    tags = (tense_of(first), tense_of(second))
    return tags[0] == tags[1] or all(tag in FINITE for tag in tags) or second.tag_ == first.tag_


def is_command(verb: Token) -> bool:
    """Tell `Tell us that it works`, `Imagine that she sold it`."""
    is_bare = not any(child.dep_ in AUXILIARY | STATED_SUBJECT or child.tag_ == "TO" for child in verb.lefts)
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and is_bare
