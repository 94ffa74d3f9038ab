"""Takes a sentence apart into clauses: a verb group with its subjects, objects and further arguments.

The clause types are those of Quirk et al. as used by ClausIE (Del Corro and Gemulla 2013): SV, SVA, SVC, SVO, SVOO,
SVOA and SVOC. Raising and control verbs are one group with their infinitive: `plans to spend`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stargate_facts.pipeline.grammar.arguments import Slot, find_arguments
from stargate_facts.pipeline.grammar.phrases import Phrase, list_items
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.grammar.verbs import VerbGroup, is_fact_verb, verb_group

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_RELATIVE = {"who", "which", "that", "whom"}
_OBJECT = frozenset({"dobj", "attr", "acomp", "oprd"})
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `subjects` and `objects` hold an item for each member of a coordination."""

    group: VerbGroup
    kind: str
    subjects: list[Phrase]
    objects: list[Phrase] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)


def find_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the clauses of a Doc that have a subject, own or inherited, in the order of their verbs."""
    for verb in range(len(tree.dep)):
        if not is_fact_verb(tree, verb):
            continue
        group = verb_group(tree, verb)
        subject = _subject(tree, verb)
        if subject is None:
            continue
        antecedent = _antecedent(tree, verb)
        yield _clause(tree, group, subject, antecedent)


def _clause(tree: Tree, group: VerbGroup, subject: int, antecedent: int | None) -> Clause:
    verb = group.verb
    objects = [kid for kid in tree.kids[verb] if tree.dep[kid] in _OBJECT]
    slots = find_arguments(tree, group)
    kind = _KINDS.get(tree.dep[verb], "clause")
    if tree.lower[subject] == "there" and objects:  # `There are problems`: the fact is about the problems
        return Clause(group, "existential", list_items(tree, subject), list_items(tree, objects[0]), slots)
    found: list[Phrase] = []
    main = next((kid for kid in objects if tree.dep[kid] == "dobj"), objects[0] if objects else None)
    if main is not None:
        found = list_items(tree, antecedent if antecedent is not None and _is_relative(tree, main) else main)
        slots += [Slot(tree.dep[kid], kid, list_items(tree, kid)[0]) for kid in objects if kid != main]
    elif antecedent is not None and subject != antecedent and _lacks_object(tree, verb):
        found = list_items(tree, antecedent)  # `the agreement they signed`
    slots = [_resolved(tree, slot, antecedent) for slot in slots]
    slots.sort(key=lambda slot: slot.phrase.start)
    modifier = next((each for each in _upwards(tree, verb) if tree.head[each] == subject), None)
    return Clause(group, kind, list_items(tree, subject, without=modifier), found, slots)


def _lacks_object(tree: Tree, verb: int) -> bool:
    # `the plan they signed`, but not `the year when they left` nor `the year in which they left`
    return not any(tree.dep[kid] == "auxpass" or tree.tag[kid] in {"WRB"} for kid in tree.kids[verb]) and not any(
        tree.tag[below] in {"WDT", "WP"}
        for kid in tree.kids[verb]
        if tree.dep[kid] == "prep"
        for below in tree.kids[kid]
    )


def _resolved(tree: Tree, slot: Slot, antecedent: int | None) -> Slot:
    # `in which` → `in` the noun that the clause modifies
    if antecedent is None or not _is_relative(tree, slot.phrase.head):
        return slot
    return replace(slot, phrase=list_items(tree, antecedent)[0])


_KINDS = {
    "relcl": "relative",
    "acl": "participle",
    "advcl": "adverbial",
    "xcomp": "infinitive",
    "ccomp": "complement",
    "pcomp": "gerund",
}


def _subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the head of the verb's subject: its own, the noun that it modifies, or the one it inherits."""
    if depth > _DEEPEST:
        return None
    own = [kid for kid in tree.kids[verb] if tree.dep[kid] in _SUBJECT]
    if own:
        subject = own[-1]
        if _is_relative(tree, subject):
            return _antecedent(tree, verb) or subject
        return subject
    expletive = tree.child(verb, frozenset({"expl"}))
    if expletive is not None:
        return expletive
    return _inherited(tree, verb, depth)


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    head, dep = tree.head[verb], tree.dep[verb]
    if head == verb:
        return None
    if dep in {"acl", "relcl"}:
        return _modified_noun(tree, verb)
    if dep == "pcomp":  # `after giving a speech, he ...`
        head = tree.head[head]
    elif dep in {"xcomp", "ccomp"}:
        if tree.dep[head] == "acomp":
            head = tree.head[head]
        controller = tree.child(head, frozenset({"dobj", "dative"}))
        if controller is not None and tree.tag[verb] == "VB" and controller < verb:
            return controller  # `asking it to help`
    elif dep not in {"conj", "advcl", "dep"}:
        return None
    return _subject(tree, head, depth + 1) if tree.is_verb(head) else None


def _modified_noun(tree: Tree, verb: int) -> int | None:
    """Return the noun before a participle (`cases involving fraud`), or before a relative clause without a subject."""
    if tree.dep[verb] == "relcl":
        return _antecedent(tree, verb) if not _wh_words(tree, verb) else None
    head = tree.head[verb]
    return head if tree.tag[verb] in {"VBG", "VBN", "VBD"} and not tree.is_verb(head) else None


def _antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause modifies; for `who sued and won` also from the second verb."""
    at = verb
    while tree.dep[at] in {"conj", "xcomp", "ccomp"} and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "relcl" or tree.is_verb(tree.head[at]):
        return None
    return tree.head[at]


def _upwards(tree: Tree, verb: int) -> list[int]:
    chain = [verb]
    while len(chain) < _DEEPEST and tree.head[chain[-1]] != chain[-1]:
        chain.append(tree.head[chain[-1]])
    return chain


def _is_relative(tree: Tree, i: int) -> bool:
    return tree.lower[i] in _RELATIVE and tree.tag[i] in {"WDT", "WP", "IN", "DT"}


def _wh_words(tree: Tree, verb: int) -> list[int]:
    return [kid for kid in tree.kids[verb] if tree.tag[kid] in {"WDT", "WP", "WRB"}]
