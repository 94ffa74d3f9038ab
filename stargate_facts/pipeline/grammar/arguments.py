"""The further arguments of a verb: prepositional phrases, times, second objects and clauses."""

from collections.abc import Callable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.phrases import Phrase, clause_phrase, list_items
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.grammar.verbs import VerbGroup

_SKIPPED_ADVERBS = frozenset(
    {
        "also",
        "however",
        "then",
        "thus",
        "therefore",
        "instead",
        "meanwhile",
        "moreover",
        "furthermore",
        "nevertheless",
        "nonetheless",
        "so",
        "too",
        "even",
        "still",
        "just",
        "only",
        "indeed",
        "hence",
        "otherwise",
        "likewise",
        "rather",
        "quite",
        "very",
        "well",
        "perhaps",
        "maybe",
        "when",
        "where",
        "why",
        "how",
    }
)


@dataclass(frozen=True, slots=True)
class Slot:
    """An argument. `role` as in the contract; `first` is the token where its preposition or mark begins."""

    role: str
    first: int
    phrase: Phrase
    inside: bool = False
    is_clause: bool = False


def find_arguments(tree: Tree, group: VerbGroup) -> tuple[bool, list[Slot]]:
    """Return the arguments of a verb group, those of folded governors included.

    The flag tells whether a preposition is without its noun (`the plan they agreed on`).
    """
    slots: list[Slot] = []
    for verb in (*group.governors, group.verb):
        for kid in tree.kids[verb]:
            if kid != group.verb and kid not in group.governors:
                slots += _slots(tree, kid, group)
    return False, slots


def inside_slots(tree: Tree, phrase: Phrase) -> list[Slot]:
    """Return the prepositional phrases in a phrase, outermost first: `justice of` [`the Court of` [`Australia`]]."""
    found: list[Slot] = []
    open_ = [phrase.head]
    while open_:
        at = open_.pop(0)
        for kid in tree.kids[at]:
            if not phrase.start <= kid < phrase.end:
                continue
            if tree.dep[kid] == "prep":
                for slot in prepositional(tree, kid):
                    if phrase.start <= slot.phrase.start and slot.phrase.end <= phrase.end and not slot.is_clause:
                        found.append(Slot(slot.role, slot.first, slot.phrase, inside=True))
                        open_.append(slot.phrase.head)
            elif tree.dep[kid] == "amod":
                open_.append(kid)
    return found


def prepositional(tree: Tree, preposition: int) -> list[Slot]:
    """Return a slot for each noun of a prepositional phrase; its role is the whole preposition (`out of`)."""
    words, at = [tree.lower[preposition]], preposition
    while True:
        deeper = next((kid for kid in tree.kids[at] if kid == at + 1 and tree.dep[kid] in {"prep", "pcomp"}), None)
        if deeper is None or tree.is_verb(deeper) or tree.child(at, frozenset({"pobj"})) is not None:
            break
        words.append(tree.lower[deeper])
        at = deeper
    role = " ".join(words)
    slots = []
    for kid in tree.kids[at]:
        if tree.dep[kid] == "pobj":
            slots += [Slot(role, preposition, phrase) for phrase in list_items(tree, kid, role)]
        elif tree.dep[kid] == "pcomp" and kid > at:
            slots.append(Slot(role, preposition, clause_phrase(tree, kid), is_clause=True))
    return slots


def _slots(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    read = _READERS.get(tree.dep[kid])
    return read(tree, kid, group) if read is not None else []


def _preposition(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    return prepositional(tree, kid)


def _dative(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    return prepositional(tree, kid) or [Slot("iobj", kid, phrase) for phrase in list_items(tree, kid)]


def _adverbial_noun(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    return [Slot("npadvmod", kid, list_items(tree, kid)[0])]


def _adverb(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    is_in_group = any(start <= kid < end for start, end in group.runs)
    if is_in_group or (tree.lower[kid] in _SKIPPED_ADVERBS and not tree.kids[kid]):
        return []
    return [Slot("advmod", kid, clause_phrase(tree, kid))]


def _complement_clause(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    if kid < group.verb:
        return []
    return [Slot(tree.dep[kid], kid, clause_phrase(tree, kid), is_clause=True)]


def _adverbial_clause(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    phrase = clause_phrase(tree, kid)
    mark = tree.child(kid, frozenset({"mark"}))
    return [Slot(tree.lower[mark] if mark is not None else "advcl", phrase.start, phrase, is_clause=True)]


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
