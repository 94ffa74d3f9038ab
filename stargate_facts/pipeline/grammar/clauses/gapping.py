"""What is left of a second clause without its verb: `Sales rose 5% and` [`profits 10%`], which rose too.

Parsers hang the second subject on the verb of the first, and the second of two objects beside the first. After Quirk et
al. 1985, 13.92-13.95.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.phrases import list_items, noun_phrase
from stargate_facts.pipeline.grammar.clauses.prepositional_phrases import prepositional
from stargate_facts.pipeline.grammar.clauses.relatives import is_measure
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.labels import CONJUNCT, NEGATION, NUMBER
from stargate_facts.pipeline.grammar.tree import Tree

_FINITE_KINDS = frozenset({"clause", "complement", "adverbial"})
_PHRASES = frozenset({"prep", "agent"})
_REMNANTS = frozenset({"prep", "npadvmod", "attr"})
_COMPLEMENTS = frozenset({"prep", "dobj", "dative"})
_AMOUNTS = frozenset({"dobj", "npadvmod"})


def with_gapped(tree: Tree, clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Yield the clauses, and behind each what is left of others with its verb."""
    for clause in clauses:
        if clause.kind not in _FINITE_KINDS:
            yield clause
            continue
        yield from _two_pairs(clause)
        yield from _of_second_subject(tree, clause)


def _two_pairs(clause: Clause) -> Iterator[Clause]:
    """Part `gave the queen a ring and` [`the duke a sword`], read as two rings, one of them the duke."""
    if len(clause.objects) != 2:
        yield clause
        return
    first, second = clause.objects
    given = next((s for s in clause.slots if s.role in _AMOUNTS and s.phrase.start == second.end), None)
    to = next((s for s in clause.slots if s.role == "iobj" and s.phrase.end == first.start), None)
    if given is None or to is None:
        yield clause
        return
    shared = [each for each in clause.slots if each not in (given, to)]
    yield replace(clause, objects=[first], slots=[to, *shared])
    yield replace(clause, objects=[given.phrase], slots=[replace(to, first=second.start, phrase=second), *shared])


def _of_second_subject(tree: Tree, clause: Clause) -> Iterator[Clause]:
    verb = clause.group.verb
    if tree.child(verb, NEGATION) is not None:
        return
    for noun in tree.children(verb, CONJUNCT):
        if noun < verb or tree.is_verb(noun) or not tree.tag[noun].startswith(("NN", "PRP")):
            continue
        rest = [kid for kid in tree.kids_after(noun) if tree.dep[kid] in _REMNANTS]
        is_subject = bool(rest) and not _is_second_amount(tree, verb, noun)
        beside = _parallel_to(tree, verb, noun, rest[0]) if is_subject else None
        subject = noun_phrase(tree, noun, without=rest[0]) if beside is not None else None
        if beside is None or subject is None or subject.end != tree.subtree(rest[0])[0]:
            continue
        is_object = tree.dep[beside] in {"dobj", "attr"}
        slots = [slot for kid in rest[is_object:] for slot in _slots(tree, kid)]
        objects = list_items(tree, rest[0]) if is_object else []
        yield Clause(clause.group, clause.kind, [subject], objects, slots)


def _is_second_amount(tree: Tree, verb: int, noun: int) -> bool:
    # `rose 5% in Linz and` [`3% in Graz`]: not that 3% rose; but `Ten men went to Linz and` [`two women`] `to Graz`
    if tree.tag[noun] not in {"CD", "$"} and tree.child(noun, NUMBER) is None:
        return False
    return any(tree.dep[kid] in _AMOUNTS and verb < kid < noun and is_measure(tree, kid) for kid in tree.kids[verb])


def _parallel_to(tree: Tree, verb: int, noun: int, remnant: int) -> int | None:
    """Return what goes with the first subject as the remnant does with the second: an amount, `to` a place."""
    for kid in tree.kids[verb]:
        if not verb < kid < noun:
            continue
        if tree.dep[remnant] == "npadvmod":
            is_parallel = tree.dep[kid] in _AMOUNTS and is_measure(tree, kid) and is_measure(tree, remnant)
        elif tree.dep[remnant] == "attr":
            is_parallel = tree.dep[kid] == "attr"
        else:
            is_parallel = tree.dep[kid] in _PHRASES and tree.lower[kid] == tree.lower[remnant]
        if is_parallel:
            return kid
        if tree.dep[kid] in _COMPLEMENTS:
            return None  # `agreed with Ann on rents and` [`Bob on taxes`]: with Bob
    return None


def _slots(tree: Tree, kid: int) -> list[Slot]:
    return prepositional(tree, kid) if tree.dep[kid] == "prep" else [Slot("npadvmod", kid, list_items(tree, kid)[0])]
