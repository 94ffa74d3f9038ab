"""Takes a sentence apart into clauses: a verb group with its subjects, objects and further arguments.

The clause types are those of Quirk et al. as used by ClausIE (Del Corro and Gemulla 2013): SV, SVA, SVC, SVO, SVOO,
SVOA and SVOC. Raising and control verbs are one group with their infinitive: `plans to spend`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stargate_facts.pipeline.grammar.arguments import Slot, find_arguments
from stargate_facts.pipeline.grammar.phrases import Phrase, list_items, noun_phrase
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.grammar.verbs import VerbGroup, is_fact_verb, verb_group

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_NOUN_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
_RELATIVE = {"who", "which", "that", "whom"}
_OBJECT = frozenset({"dobj", "attr", "acomp", "oprd"})
_QUESTION_WORDS = frozenset({"WP", "WDT", "WRB"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SPENT = frozenset({"money", "cash", "time", "hours", "days", "weeks", "months", "years", "dollars"})
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
        subject = _subject(tree, verb)
        if subject is None or tree.tag[subject] in _QUESTION_WORDS:
            continue
        clause = _clause(tree, verb_group(tree, verb), subject, _antecedent(tree, verb))
        if not _is_idle(tree, clause):
            yield clause


def _is_idle(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause states nothing by itself: `what to do`, `a long time to come`."""
    if any(tree.tag[phrase.head] in _QUESTION_WORDS for phrase in clause.objects):
        return True
    is_bare = not clause.objects and not clause.slots
    return is_bare and tree.dep[clause.group.verb] in {"relcl", "acl"} and tree.tag[clause.group.verb] == "VB"


def _clause(tree: Tree, group: VerbGroup, subject: int, antecedent: int | None) -> Clause:
    verb = group.verb
    objects = [kid for kid in tree.kids[verb] if tree.dep[kid] in _OBJECT]
    small = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "ccomp" and not tree.is_verb(kid)), None)
    slots = find_arguments(tree, group) + _fronted(tree, verb, subject)
    kind = _KINDS.get(tree.dep[group.governors[0] if group.governors else verb], "clause")
    if tree.lower[subject] == "there" and objects:  # `There are problems`: the fact is about the problems
        return Clause(group, "existential", list_items(tree, subject), list_items(tree, objects[0]), slots)
    found: list[Phrase] = []
    if small is not None and (owner := tree.child(small, _SUBJECT)) is not None:  # `making it the largest`
        found = list_items(tree, owner)
        slots = [slot for slot in slots if slot.role != "ccomp"]
        slots.append(Slot("oprd", small, noun_phrase(tree, small, without=owner)))
        return Clause(group, kind, list_items(tree, subject, without=_modifier(tree, verb, subject)), found, slots)
    main = next((kid for kid in objects if tree.dep[kid] == "dobj"), objects[0] if objects else None)
    if main is not None:
        found = list_items(tree, antecedent if antecedent is not None and _is_relative(tree, main) else main)
        slots += [Slot(tree.dep[kid], kid, list_items(tree, kid)[0]) for kid in objects if kid != main]
    elif antecedent is not None and subject != antecedent and _lacks_object(tree, verb):
        found = list_items(tree, antecedent)  # `the agreement they signed`
    slots = [_resolved(tree, slot, antecedent) for slot in slots]
    slots.sort(key=lambda slot: slot.phrase.start)
    return Clause(group, kind, list_items(tree, subject, without=_modifier(tree, verb, subject)), found, slots)


def _fronted(tree: Tree, verb: int, subject: int) -> list[Slot]:
    """Return what stands before the subject and holds for a second verb too: `In 2010 she left and founded a firm`."""
    if tree.dep[verb] != "conj" or not tree.is_verb(tree.head[verb]) or tree.child(verb, _SUBJECT) is not None:
        return []
    first = verb_group(tree, tree.head[verb])
    slots = find_arguments(tree, first) + _fronted(tree, first.verb, subject)
    return [each for each in slots if each.phrase.end <= subject and not each.is_clause]


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
        if not _is_relative(tree, subject):
            return subject
        antecedent = _antecedent(tree, verb)
        if antecedent is None and tree.tag[subject] == "WDT":
            antecedent = _noun_before(tree, subject)
        return subject if antecedent is None else antecedent
    expletive = tree.child(verb, frozenset({"expl"}))
    return _inherited(tree, verb, depth) if expletive is None else expletive


def _noun_before(tree: Tree, pronoun: int) -> int | None:
    """Return what a relative pronoun refers to where the parser hung its clause on a verb: the noun before it."""
    for i in range(pronoun - 1, tree.sentence[pronoun] - 1, -1):
        if tree.tag[i].startswith("NN") and tree.dep[i] in _NOUN_ROLES:
            return i
    return None


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    head, dep = tree.head[verb], tree.dep[verb]
    if head == verb:
        return None
    if dep in {"acl", "relcl"}:
        return _modified_noun(tree, verb, depth)
    if dep == "advcl" and (noun := _noun_touched(tree, verb)) is not None:
        return noun
    if dep == "pcomp":  # `after giving a speech, he ...`
        head = tree.head[head]
    elif dep in {"xcomp", "ccomp"}:
        if tree.dep[head] == "acomp":
            head = tree.head[head]
        controller = tree.child(head, frozenset({"dobj", "dative"}))
        if controller is not None and tree.tag[verb] == "VB" and controller < verb:
            return controller  # `asking it to help`
    elif dep == "conj":
        head = _finite_governor(tree, verb)
    elif dep not in {"advcl", "dep"}:
        return None
    return _subject(tree, head, depth + 1) if tree.is_verb(head) else None


def _finite_governor(tree: Tree, verb: int) -> int:
    """Return the verb that a conjoined verb goes with: `helps it pay debt and boosts its share` → `helps`."""
    head = tree.head[verb]
    if tree.tag[verb] == "VBZ" and tree.tag[head] == "VB":
        return next((each for each in _upwards(tree, head) if tree.tag[each] in _FINITE), head)
    return head


def _noun_touched(tree: Tree, verb: int) -> int | None:
    """Return the noun right before a past participle that the parser hung on the verb: `markets untouched by war`."""
    first = tree.subtree(verb)[0]
    if tree.tag[verb] == "VBN" and first == verb and tree.child(verb, _AUXILIARY) is None:
        before = first - 1
        if before >= 0 and tree.tag[before].startswith("NN") and tree.dep[before] in {"dobj", "pobj", "attr"}:
            return before
    return None


def _modified_noun(tree: Tree, verb: int, depth: int) -> int | None:
    """Return what a participle or infinitive behind a noun is about.

    The noun itself for a participle (`cases involving fraud`); the subject of the noun's verb for an infinitive
    (`has the capital to follow through`) and for what money or time is spent on (`spent $5 building a shed`).
    """
    head = tree.head[verb]
    if tree.is_verb(head):
        return None
    is_infinitive = tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb])
    is_spent = tree.tag[verb] == "VBG" and (tree.tag[head] == "CD" or tree.lower[head] in _SPENT)
    if is_infinitive or is_spent:
        above = tree.head[head]
        if tree.dep[head] in {"dobj", "attr"} and tree.is_verb(above):
            return _subject(tree, above, depth + 1)
        return None
    if tree.dep[verb] == "relcl":
        return _antecedent(tree, verb) if not _wh_words(tree, verb) else None
    return head if tree.tag[verb] in {"VBG", "VBN", "VBD"} else None


def _antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause modifies; for `who sued and won` also from the second verb."""
    at = verb
    while tree.dep[at] in {"conj", "xcomp", "ccomp"} and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "relcl" or tree.is_verb(tree.head[at]):
        return None
    return tree.head[at]


def _modifier(tree: Tree, verb: int, noun: int) -> int | None:
    """Return the clause with this verb that hangs on the noun, if one does."""
    return next((each for each in _upwards(tree, verb) if tree.head[each] == noun), None)


def _upwards(tree: Tree, verb: int) -> list[int]:
    chain = [verb]
    while len(chain) < _DEEPEST and tree.head[chain[-1]] != chain[-1]:
        chain.append(tree.head[chain[-1]])
    return chain


def _is_relative(tree: Tree, i: int) -> bool:
    return tree.lower[i] in _RELATIVE and tree.tag[i] in {"WDT", "WP", "IN", "DT"}


def _wh_words(tree: Tree, verb: int) -> list[int]:
    return [kid for kid in tree.kids[verb] if tree.tag[kid] in {"WDT", "WP", "WRB"}]
