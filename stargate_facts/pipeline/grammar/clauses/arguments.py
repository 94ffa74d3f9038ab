"""The further arguments of a verb: prepositional phrases, times, second objects and clauses."""

from collections.abc import Callable
from dataclasses import replace

from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, clause_phrase, list_items
from stargate_facts.pipeline.grammar.clauses.prepositional_phrases import (
    DISCOURSE_PHRASES,
    LONGEST_QUALITY,
    RESTRICTING,
    prepositional,
)
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup, made_sure, made_sure_of, verb_group
from stargate_facts.pipeline.grammar.labels import ADNOMINAL, CONTENT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_MOST_INSIDE = 12
_LONGEST_COMMENT = 4  # tokens of a clause that says nothing of the event
_SPENDING = frozenset({"spend", "waste", "lose"})  # with time or money, and what it goes into
# fmt: off
_QUALIFYING = RESTRICTING | {
    "usually", "normally", "generally", "typically", "commonly", "ordinarily", "customarily", "sometimes",
    "occasionally", "periodically", "intermittently", "sporadically", "rarely", "seldom", "theoretically",
    "technically", "nominally", "initially", "temporarily",
}  # with usual and low frequency (8.64): without them the clause says too much
# fmt: on
_SKIPPED_ADVERBS = read_words("discourse_adverbs")


def find_arguments(tree: Tree, group: VerbGroup) -> list[Slot]:
    """Return the arguments of a verb group, those of folded governors included."""
    slots: list[Slot] = []
    for verb in (*group.governors, group.verb):
        sure = made_sure(tree, verb)
        for kid in tree.kids[verb]:
            if kid == sure:
                slots += _made_sure_of(tree, kid)
            elif kid != group.verb and kid not in group.governors:
                slots += _slots(tree, kid, group)
            if tree.dep[kid] == "acomp":  # `She is sure` [`that it will rain`]
                slots += [slot for at in tree.children(kid, CONTENT) for slot in _slots(tree, at, group)]
            elif tree.dep[kid] == "dobj" and tree.lemma(verb) in _SPENDING:  # `spent a year` [`building it`]
                gerunds = (at for at in tree.children(kid, ADNOMINAL) if tree.tag[at] == "VBG")
                slots += [Slot("xcomp", at, clause_phrase(tree, at), is_clause=True) for at in gerunds]
    return slots


def _made_sure_of(tree: Tree, adjective: int) -> list[Slot]:
    # `made clear` [`that it was over`]
    clause = made_sure_of(tree, adjective)
    if clause is None:
        return []
    role = "xcomp" if any(tree.tag[kid] == "TO" for kid in tree.kids[clause]) else "ccomp"
    phrase = clause_phrase(tree, clause)
    return [Slot(role, phrase.start, phrase, is_clause=True, is_finite=role == "ccomp")]


def inside_slots(tree: Tree, slot: Slot) -> list[Slot]:
    """Return what a phrase holds that can be a fact of its own, in the text's order.

    Prepositional phrases (`justice of` [`the Court of` [`Australia`]]), and what participles and infinitives in it
    bring along (`cases involving` [`fraud`], `asked him to write` [`a book`]); their verb is then the role.
    """
    found: list[Slot] = []
    open_ = [slot.phrase.head]
    while open_:
        at = open_.pop(0)
        below = _clause_inside(tree, at) if tree.is_verb(at) else _noun_inside(tree, at)
        for each in below:
            if slot.phrase.start <= each.first and each.phrase.end <= slot.phrase.end and len(found) < _MOST_INSIDE:
                found.append(replace(each, inside=True))
                open_.append(each.phrase.head)
        if not tree.is_verb(at):
            open_ += [
                kid for kid in tree.kids[at] if tree.dep[kid] == "acl" and slot.phrase.start <= kid < slot.phrase.end
            ]
    return sorted(found, key=lambda each: each.phrase.start)


def _noun_inside(tree: Tree, noun: int) -> list[Slot]:
    found: list[Slot] = []
    for kid in tree.kids[noun]:
        if tree.dep[kid] == "prep":
            found += prepositional(tree, kid)
        elif tree.dep[kid] == "amod":
            found += _noun_inside(tree, kid)
    return found


def _clause_inside(tree: Tree, verb: int) -> list[Slot]:
    group = verb_group(tree, verb)
    start, end = group.runs[-1]
    words = " ".join(tree.lower[start:end])
    found: list[Slot] = []
    for kid in tree.kids[verb]:
        if tree.dep[kid] in {"dobj", "attr", "oprd"} and kid > verb:
            found += [Slot(words, start, phrase) for phrase in list_items(tree, kid)]
        elif tree.dep[kid] in {"prep", "agent"} and kid > verb:
            for each in prepositional(tree, kid):
                role = f"{words} {each.role}" if kid == end else each.role
                found.append(replace(each, role=role, first=start if kid == end else each.first))
    return found


def _slots(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    read = _READERS.get(tree.dep[kid])
    return read(tree, kid, group) if read is not None else []


def _preposition(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    if any(start <= kid < end for start, end in group.runs):  # `was made` [`fun of`] `at school`, with `at` hung on it
        return [slot for below in tree.kids[kid] for slot in prepositional(tree, below)]
    return prepositional(tree, kid)


def _dative(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    return prepositional(tree, kid) or [Slot("iobj", kid, phrase) for phrase in list_items(tree, kid)]


def _adverbial_noun(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    if tree.doc[kid].ent_type_ == "PERSON":  # an apposition hung on the verb
        return []
    return [Slot("npadvmod", kid, list_items(tree, kid)[0])]


def _adverb(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    is_in_group = any(start <= kid < end for start, end in group.runs)
    phrase = clause_phrase(tree, kid)
    words = " ".join(tree.lower[phrase.start : phrase.end])
    is_early = not tree.kids[kid] and kid < group.verb
    is_loose = words in DISCOURSE_PHRASES or words in _SKIPPED_ADVERBS or is_early
    is_loose = is_loose and not (is_early and _qualifies(tree, kid))
    return [] if is_in_group or is_loose or tree.tag[kid] == "WRB" else [Slot("advmod", kid, phrase)]


def _qualifies(tree: Tree, adverb: int) -> bool:
    # `This` [`normally`] `is a park`; not `fell` [`largely`] `because it rained`, where it stands outside of the clause
    return tree.lower[adverb] in _QUALIFYING and tree.tag[adverb + 1] not in {"IN", "WRB", "WDT"}


def _complement_clause(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    if kid < group.verb:
        return []
    is_finite = tree.dep[kid] == "ccomp"
    return [Slot(tree.dep[kid], kid, clause_phrase(tree, kid), is_clause=True, is_finite=is_finite)]


def _adverbial_clause(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    phrase = clause_phrase(tree, kid)
    is_short = phrase.end - phrase.start <= _LONGEST_COMMENT
    if is_short and " ".join(tree.lower[phrase.start : phrase.end]) in DISCOURSE_PHRASES:
        return []  # [`What's more,`] `it fell`
    if tree.lower[phrase.start] == "as" and tree.tag[kid] == "JJ" and kid - phrase.start <= LONGEST_QUALITY:
        quality = Phrase(kid, ((phrase.start + 1, phrase.end),))  # `described it as` [`weak`]
        return [Slot("as", phrase.start, quality)]
    is_finite = not any(tree.tag[each] == "TO" for each in tree.kids[kid])
    return [Slot("advcl", phrase.start, phrase, is_clause=True, is_finite=is_finite)]


_READERS: dict[str, Callable[[Tree, int, VerbGroup], list[Slot]]] = {
    "prep": _preposition,
    "agent": _preposition,
    "dative": _dative,
    "npadvmod": _adverbial_noun,
    "advmod": _adverb,
    "ccomp": _complement_clause,
    "xcomp": _complement_clause,
    "advcl": _adverbial_clause,
}
