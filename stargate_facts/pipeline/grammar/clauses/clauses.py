"""Takes a sentence apart into clauses: a verb group with its subjects, objects and further arguments.

The clause types are those of Quirk et al. as used by ClausIE (Del Corro and Gemulla 2013): SV, SVA, SVC, SVO, SVOO,
SVOA and SVOC. Raising and control verbs are one group with their infinitive: `plans to spend`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stargate_facts.pipeline.grammar.clauses.arguments import find_arguments
from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.clauses.complements import RATING
from stargate_facts.pipeline.grammar.clauses.distribution import object_phrases, subject_phrases
from stargate_facts.pipeline.grammar.clauses.gaps import (
    is_lost_without,
    missing_objects,
    place_argument,
    resolved,
    stranded_arguments,
)
from stargate_facts.pipeline.grammar.clauses.misplaced_arguments import Frame, drop_misplaced
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, clause_phrase, list_items, noun_phrase
from stargate_facts.pipeline.grammar.clauses.prepositional_phrases import prepositional
from stargate_facts.pipeline.grammar.clauses.relatives import described_subject, find_antecedent, is_relative
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.clauses.subjects import find_subject
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup, clause_kind, is_fact_verb, verb_group
from stargate_facts.pipeline.grammar.labels import (
    CONJUNCT,
    DIRECT_OBJECT,
    INDEFINITE_ARTICLES,
    NEGATION,
    PREDICATIVE,
    PREPOSITIONAL_OBJECT,
    QUESTION_WORDS,
    SUBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree, runs_of
from stargate_facts.values.lexicon import read_words

_OBJECT = frozenset({"dobj", "attr", "acomp", "oprd"})
_MANNER = frozenset({"treat", "behave", "fare", "feel", "perceive", "view", "look", "handle"})  # in some way
_OF_FINITE = frozenset({"mark", "aux", "auxpass"})
_EXTRAPOSED = frozenset({"advcl", "ccomp", "xcomp"})
_ALIKE = ({"VBN", "VBD"}, {"VB", "VBP"})  # forms that are read for one another
# fmt: off
_CIRCUMSTANCES = frozenset(
    {
        "in", "at", "near", "by", "during", "since", "until", "before", "after", "among", "without", "between",
        "across", "throughout", "within", "around", "under",
    }
)  # prepositions that few verbs ask for
# fmt: on
_INTRANSITIVE = read_words("intransitive_verbs")
_ALL = frozenset({"all", "both", "each"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `subjects` and `objects` hold an item for each member of a coordination."""

    group: VerbGroup
    kind: str
    subjects: list[Phrase]
    objects: list[Phrase] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    is_affirmed: bool = False  # whatever negation its words hold: `not a bank but` [`a shop`]


def find_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the clauses of a Doc that have a subject, own or inherited, in the order of their verbs."""
    for verb in range(len(tree.dep)):
        if not is_fact_verb(tree, verb):
            continue
        subject = find_subject(tree, verb)
        if subject is None or tree.tag[subject] in QUESTION_WORDS or _lacks_what_is_asked(tree, verb):
            continue
        antecedent = find_antecedent(tree, verb)
        if antecedent is not None and described_subject(tree, antecedent) == subject:
            antecedent = subject  # `She is a baker who sings`
        clause = _clause(tree, verb_group(tree, verb), subject, antecedent)
        if antecedent is None or antecedent == subject or not is_lost_without(tree, antecedent, _heads(clause)):
            yield from _contrasted(tree, clause)


def _heads(clause: Clause) -> list[int]:
    return [*(each.head for each in clause.objects), *(each.phrase.head for each in clause.slots)]


def _contrasted(tree: Tree, clause: Clause) -> Iterator[Clause]:
    """Part what is denied from what is so: `It is not a bank but a shop`, `They sold not cars but boats`."""
    verb, denied, affirmed = clause.group.verb, clause.objects[:-1], clause.objects[-1:]
    negations = [kid for kid in tree.children(verb, NEGATION) if tree.lower[kid] in {"not", "n't"}]
    if not denied or len(negations) != 1 or tree.word_before(affirmed[0].start) != "but":
        yield clause
        return
    tokens = [i for start, end in clause.group.runs for i in range(start, end) if i not in negations]
    group = replace(clause.group, runs=tuple(runs_of(tokens, tree)))
    yield replace(clause, objects=denied)
    yield replace(clause, group=group, objects=affirmed, is_affirmed=True)


def _lacks_what_is_asked(tree: Tree, verb: int) -> bool:
    """Tell a clause that says nothing without its question word: `where we are`, `what it looks like`."""
    fronted = [kid for kid in tree.kids[verb] if kid < verb and tree.tag[kid] in QUESTION_WORDS]
    if tree.lemma(verb) == "be" and any(tree.lower[kid] == "where" for kid in fronted):
        is_added = tree.dep[verb] == "relcl" and tree.word_before(tree.subtree(verb)[0]) == ","
        return not is_added  # `zones where they are armed`: armed only there; but `Leeds, where they are on strike`
    if tree.dep[verb] not in {"ccomp", "pcomp", "conj"}:
        return False
    is_where = any(tree.lower[kid] in {"where", "how"} and tree.dep[kid] == "advmod" for kid in fronted)
    is_what = any(tree.tag[kid] == "WP" and tree.dep[kid] == "pobj" for kid in fronted) or _asks_below(tree, verb)
    is_bare = tree.lemma(verb) == "be" and tree.child(verb, PREDICATIVE) is None
    is_manner = is_where and tree.lemma(verb) in _MANNER  # `how the guests are treated`
    return (is_where and is_bare) or is_manner or is_what


def _asks_below(tree: Tree, verb: int) -> bool:
    # `what they tried to do`, `what it looks like`: the question word stands before the subject, and goes with a word
    # after the verb
    subject = tree.child(verb, SUBJECT)
    if subject is None or subject > verb:
        return False
    first = subject
    while tree.kids[first] and tree.kids[first][0] < first:
        first = tree.kids[first][0]
    return first > 0 and tree.tag[first - 1] == "WP" and tree.head[first - 1] > verb


def _clause(tree: Tree, group: VerbGroup, subject: int, antecedent: int | None) -> Clause:
    verb = group.verb
    objects = [kid for kid in tree.kids[verb] if tree.dep[kid] in _OBJECT and not _is_added(tree, verb, kid)]
    objects = [kid for kid in objects if not any(start <= kid < end for start, end in group.runs)]
    slots = find_arguments(tree, group) + _fronted(tree, verb, subject)
    kind = clause_kind(tree, group.governors[0] if group.governors else verb)
    if tree.lower[subject] == "there" and objects:  # `There are problems`: the fact is about the problems
        return Clause(group, "existential", list_items(tree, subject), list_items(tree, objects[0]), slots)
    if (small := _small_clause(tree, verb)) is not None:
        owners, quality = small
        slots = [*(slot for slot in slots if slot.role != "ccomp"), quality]
        return Clause(group, kind, subject_phrases(tree, group, subject), owners, slots)
    found, further = _objects(tree, group, subject, antecedent, objects)
    slots += further + place_argument(tree, verb, antecedent)
    if not (found or slots):
        slots = _shared_adjuncts(tree, verb)
    slots = [resolved(tree, verb, slot, antecedent) for slot in slots if not _is_denied(tree, slot)]
    slots = drop_misplaced(tree, Frame(verb, subject, found), slots)
    slots.sort(key=lambda slot: slot.phrase.start)
    return Clause(group, kind, subject_phrases(tree, group, subject), found, slots)


def _objects(
    tree: Tree, group: VerbGroup, subject: int, antecedent: int | None, objects: list[int]
) -> tuple[list[Phrase], list[Slot]]:
    """Return the objects of a clause, and as arguments its second object and what is said of the first."""
    verb = group.verb
    main = _main_object(tree, verb, objects)
    slots: list[Slot] = []
    if main is not None and _is_rated(tree, main) and antecedent not in {None, subject}:
        slots.append(Slot("oprd", main, list_items(tree, main)[0]))
        main = None
    if main is not None and is_relative(tree, main) and is_passive(tree, verb):
        main = None  # `the first time that it was asked`
    if main is None:
        if antecedent is None or antecedent == subject:
            return [], slots
        stranded = stranded_arguments(tree, verb, antecedent)
        return ([] if stranded else missing_objects(tree, group, antecedent)), slots + stranded
    stands_for = antecedent if antecedent is not None and _stands_for(tree, main) else main
    found = object_phrases(tree, group, subject, stands_for)
    for kid in objects:
        if kid != main and tree.dep[kid] == tree.dep[main] and tree.tag[tree.subtree(kid)[0] - 1] == "CC":
            found += list_items(tree, kid)  # `hire the head and departing members`: a list that the parser missed
        elif kid != main:
            role = "npadvmod" if tree.dep[kid] == "dobj" and _is_measure(tree, kid) else tree.dep[kid]
            slots.append(Slot(role, kid, list_items(tree, kid)[0]))
    return found, slots


def _main_object(tree: Tree, verb: int, objects: list[int]) -> int | None:
    direct = next((kid for kid in objects if tree.dep[kid] == "dobj"), None)
    if direct is not None:
        return direct
    return objects[0] if objects else _shared_object(tree, verb)


def _small_clause(tree: Tree, verb: int) -> tuple[list[Phrase], Slot] | None:
    # `making` [`it`] [`the largest`]
    small = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "ccomp" and _is_small(tree, kid)), None)
    owner = None if small is None else tree.child(small, SUBJECT)
    if small is None or owner is None:
        return None
    return list_items(tree, owner), Slot("oprd", small, _said_of(tree, small, owner))


def _is_small(tree: Tree, clause: int) -> bool:
    # `made it` [`the largest`]; not `think that it` [`was fit`], with `fit` for an adjective
    return not tree.is_verb(clause) and tree.tag[clause] != "MD" and tree.child(clause, _OF_FINITE) is None


def _said_of(tree: Tree, quality: int, owner: int) -> Phrase:
    # `makes it` [`hard for her to sell`]: `it` stands for the clause, without which nothing is said
    phrase = noun_phrase(tree, quality, without=owner)
    late = tree.child(quality, _EXTRAPOSED) if tree.lower[owner] == "it" else None
    if late is None or tree.subtree(late)[0] != phrase.end:
        return phrase
    return Phrase(quality, ((phrase.start, clause_phrase(tree, late).end),))


def _stands_for(tree: Tree, main: int) -> bool:
    # `whom they met`, `both of whom they met`: the noun that the clause modifies
    if is_relative(tree, main):
        return True
    of = next((kid for kid in tree.kids[main] if tree.lower[kid] == "of"), None)
    noun = None if of is None or tree.lower[main] not in _ALL else tree.child(of, PREPOSITIONAL_OBJECT)
    return noun is not None and is_relative(tree, noun)


def _shared_object(tree: Tree, verb: int) -> int | None:
    # `He has outrun and often outplayed` [`younger men`]
    second = _second_verb(tree, verb)
    if second is None or tree.lemma(verb) in _INTRANSITIVE or is_passive(tree, verb):
        return None
    return tree.child(second, DIRECT_OBJECT)


def _shared_adjuncts(tree: Tree, verb: int) -> list[Slot]:
    # `They live and work` [`in Linz`]; not `swam and won the race in May`, nor `ate and talked to Ann`
    second = _second_verb(tree, verb)
    if second is None or second > verb + 2 or tree.child(second, DIRECT_OBJECT) is not None:
        return []
    return [slot for kid in tree.kids[second] if tree.lower[kid] in _CIRCUMSTANCES for slot in prepositional(tree, kid)]


def _second_verb(tree: Tree, verb: int) -> int | None:
    """Return a verb that has all in common with the one before it: `was born and` [`raised`]."""
    second = tree.child(verb, CONJUNCT)
    if second is None or second < verb:
        return None
    tags = {tree.tag[second], tree.tag[verb]}
    if len(tags) > 1 and tags not in _ALIKE:
        return None
    between = tree.tag[verb + 1 : second]
    is_close = between[:1] == ["CC"] and all(tag == "RB" for tag in between[1:])
    is_own = any(tree.dep[kid] in SUBJECT or tree.dep[kid] in {"aux", "auxpass"} for kid in tree.kids[second])
    return second if is_close and not is_own else None


def _is_added(tree: Tree, verb: int, noun: int) -> bool:
    # `works on roads as well as` [`bridges`], hung on the verb; `He lied,` [`a charge that he denies`]: said of it all
    first = tree.subtree(noun)[0]
    if tree.dep[noun] == "dobj" and tree.tag[first] == "DT" and "," in tree.tag[first - 2 : first]:
        is_once = tree.lower[verb:first].count(",") == 1  # not `bought, for $2,` [`a boat`]
        if is_passive(tree, verb) or (is_once and tree.lower[first] in INDEFINITE_ARTICLES):
            return True
    return tree.lower[max(first - 3, 0) : first] == ["as", "well", "as"]


def _is_denied(tree: Tree, slot: Slot) -> bool:
    # `built it` [`not as a shelter`] `but as a shop`
    first = slot.first
    if slot.is_clause or tree.tag[first] != "IN" or tree.lower[first - 1] != "not":
        return False
    return first <= tree.head[first - 1] < slot.phrase.end


def _is_rated(tree: Tree, quality: int) -> bool:
    # `facts that he finds` [`dull`]: the object stands before the clause
    return tree.dep[quality] in {"acomp", "oprd"} and tree.lemma(tree.head[quality]) in RATING


def _is_measure(tree: Tree, noun: int) -> bool:
    # `paint the fence` [`five metres`] `from the road`: how far, not what
    return tree.tag[noun] in {"CD", "$"} or any(tree.dep[kid] == "nummod" for kid in tree.kids[noun])


def _fronted(tree: Tree, verb: int, subject: int) -> list[Slot]:
    """Return what stands before the subject and holds for a second verb too: `In 2010 she left and founded a firm`."""
    if tree.dep[verb] != "conj" or not tree.is_verb(tree.head[verb]) or tree.child(verb, SUBJECT) is not None:
        return []
    if subject > tree.head[verb]:  # a second verb of a relative clause that the parser hung on the main verb
        return []
    first = verb_group(tree, tree.head[verb])
    slots = find_arguments(tree, first) + _fronted(tree, first.verb, subject)
    return [each for each in slots if each.phrase.end <= subject and not each.is_clause]
