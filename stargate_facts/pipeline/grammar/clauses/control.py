"""Who does what an infinitive, gerund or participle without a subject says (Quirk et al. 1985, 15.59, 16.64).

`asked Acme to pay`: Acme. `after selling it, she left`: she. `the shed was removed to make room`: nobody is named.
"""

from collections.abc import Callable

from stargate_facts.pipeline.grammar.clauses.adjunct_control import of_adverbial
from stargate_facts.pipeline.grammar.clauses.auxiliaries import has_modal, is_finite
from stargate_facts.pipeline.grammar.clauses.controllers import (
    OBJECT_CONTROL,
    TIMES,
    Controller,
    asked_of,
    first_gerund,
    nearest_of_tense,
    subject_of,
)
from stargate_facts.pipeline.grammar.clauses.gerund_control import of_gerund
from stargate_facts.pipeline.grammar.clauses.modifier_control import is_spent, of_modifier
from stargate_facts.pipeline.grammar.clauses.nearer_clauses import is_torn_between_clauses
from stargate_facts.pipeline.grammar.clauses.relatives import is_measure, upwards
from stargate_facts.pipeline.grammar.clauses.verbs import RAISING_ADJECTIVES
from stargate_facts.pipeline.grammar.factuality.signatures import has_signature
from stargate_facts.pipeline.grammar.labels import AUXILIARY, DIRECT_OBJECT, PREDICATIVE
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_DEPENDENT = frozenset({"xcomp", "ccomp", "advcl"})
_IMPERSONAL = frozenset(
    {
        "include", "involve", "mean", "require", "entail", "prevent", "recommend", "suggest", "cite", "mention",
        "expect", "call", "help", "explain", "discuss", "debate", "oppose", "support", "favor", "favour", "advocate",
        "urge", "permit", "allow", "forbid", "prohibit", "welcome", "describe", "criticize", "criticise", "denounce",
        "condemn", "praise",
    }
)  # fmt: skip
_SUBJECT_CONTROL = frozenset(row[0] for row in read_table("signatures") if row[1] == "to")
_OUTLAY = DIRECT_OBJECT | {"npadvmod"}
_COSTING = frozenset({"take", "cost", "require"})
_FOR_ONESELF = frozenset({"worth"})


def find_controller(tree: Tree, verb: int) -> Controller | None:
    """Return what controls a clause that has no subject, None where nothing does or nobody can tell."""
    read = _READERS.get(tree.dep[verb])
    return read(tree, verb) if read is not None else None


def is_unknowable(tree: Tree, verb: int, subject: int) -> bool:
    """Tell a clause that nobody is named for, though the verb above it has a subject: `it is hard to sell`."""
    first = verb
    while tree.dep[first] == "conj" and tree.head[first] < first:
        first = tree.head[first]  # `it is up to the town to sell and` [`leave`]
    if tree.dep[first] not in _DEPENDENT or tree.head[subject] == first:
        return False
    if tree.dep[subject] in {"csubj", "csubjpass"}:  # `leaving would be crucial to survive`
        return tree.dep[first] in {"xcomp", "ccomp"}
    is_it = tree.lower[subject] == "it" and tree.tag[first] == "VB"
    return is_it and (_is_postponed(tree, first) or _is_cost(tree, first))


def _is_cost(tree: Tree, infinitive: int) -> bool:
    # `It takes three weeks to sell`, `the time it took a team of six to build`: `it` is the selling, the building
    head = tree.head[infinitive]
    outlays = tree.children(head, _OUTLAY)  # `takes the crew` [`a year`]
    if tree.lemma(head) not in _COSTING or not outlays:
        return False
    return tree.dep[head] == "relcl" or any(is_measure(tree, each) or tree.lower[each] in TIMES for each in outlays)


def _is_postponed(tree: Tree, infinitive: int) -> bool:
    """Tell what `it` stands for: `it is hard to sell`, `it is up to the town to sell`, `it is odd for her to sell`."""
    head, first = tree.head[infinitive], tree.subtree(infinitive)[0]
    if tree.dep[infinitive] == "advcl":
        return any(tree.lower[kid] == "for" and tree.subtree(kid)[-1] == first - 1 for kid in tree.kids[head])
    adjective = tree.child(head, frozenset({"acomp"}))
    if adjective is not None:
        return tree.lower[adjective] not in RAISING_ADJECTIVES
    return tree.lemma(head) == "be" and any(
        head < kid < first and tree.dep[kid] in {"prep", "attr"} for kid in tree.kids[head]
    )


def _of_complement(tree: Tree, verb: int) -> Controller | None:
    """Read a complement: the governor's object (`asking it to help`), or its subject."""
    head = tree.head[verb]
    if (asked := asked_of(tree, verb)) is not None:
        return Controller(asked)
    if _is_of_antecedent(tree, verb, head):
        return None
    if tree.dep[head] == "acomp":
        if not _is_about_subject(tree, verb, head):
            return None
        head = tree.head[head]
    patient = tree.child(head, frozenset({"dobj", "dative"}))
    if _is_quoted(tree, verb, head):
        return None
    if patient is not None and tree.tag[verb] == "VB" and patient < verb:
        return _of_complement_with_object(tree, verb, head, patient)
    return None if _stands_alone(tree, verb, head) else subject_of(tree, head)


def _is_of_antecedent(tree: Tree, verb: int, head: int) -> bool:
    # `mills that it expects` [`to make a profit`], `a cook whom she asked` [`to leave`]: with two objects, or none
    objects = tree.children(verb, DIRECT_OBJECT)
    if tree.dep[head] != "relcl" or not objects or objects[0] > head:
        return False
    is_whom = tree.tag[objects[0]] == "WP" and tree.lemma(head) in OBJECT_CONTROL
    return is_whom or len(objects) > 1


def _of_complement_with_object(tree: Tree, verb: int, head: int, patient: int) -> Controller | None:
    if tree.lemma(head) == "have" and tree.lower[tree.subtree(verb)[0]] == "to":
        return None  # `has more to say`: the object is what is said
    if _is_floating(tree, head) or any(tree.tag[kid] == "WDT" for kid in tree.kids[patient]):
        return None  # `two ways: by asking the bank to lend`; `which boats he wants to sell`
    return Controller(patient) if _is_of_object(tree, verb, head, patient) else subject_of(tree, head)


def _is_floating(tree: Tree, verb: int) -> bool:
    # a gerund that nobody does: what it asks of somebody is no fact either
    return tree.dep[verb] == "pcomp" and tree.tag[verb] == "VBG" and find_controller(tree, verb) is None


def _is_about_subject(tree: Tree, verb: int, adjective: int) -> bool:
    # not `is hard to sell`, `was unfit to serve`, a fact with its adjective only; nor `is worth seeing`
    if tree.tag[verb] == "VB":
        return tree.lower[adjective] in _SUBJECT_CONTROL | RAISING_ADJECTIVES
    return tree.lower[adjective] not in _FOR_ONESELF


def _is_of_object(tree: Tree, verb: int, head: int, patient: int) -> bool:
    return (
        tree.dep[patient] == "dative"  # `offered him a week to leave`
        or (tree.lower[verb] == "be" and tree.child(verb, PREDICATIVE) is not None)  # `judged it to be a fake`
        or (tree.lemma(head) in OBJECT_CONTROL and not is_spent(tree, patient))
    )


def _stands_alone(tree: Tree, verb: int, head: int) -> bool:
    """Tell a complement that says of nobody who does it: `the plan includes removing the cap`; or one with a tense."""
    if tree.tag[verb] == "VBG" and (tree.lemma(head) in _IMPERSONAL or _is_subject_of_content(tree, verb, head)):
        return True
    is_quoted = tree.tag[verb] == "VB" and not any(tree.tag[kid] in {"TO", "MD"} for kid in tree.kids[verb])
    if tree.dep[verb] == "ccomp" and (is_quoted or is_finite(tree, verb)):
        return True
    adjective = tree.child(head, frozenset({"acomp"}))  # `will be harder to recapture`
    is_tough = adjective is not None and tree.tag[verb] == "VB" and not _is_about_subject(tree, verb, adjective)
    return has_modal(tree, verb) or is_tough


def _is_quoted(tree: Tree, verb: int, head: int) -> bool:
    """Tell a quoted order or half sentence: `told of Ann, who wired, "Do not sell"`, `said, "Not selling"`."""
    is_order = tree.tag[verb] == "VB" and any(tree.lower[kid] == "do" for kid in tree.children(verb, AUXILIARY))
    is_half = tree.tag[verb] == "VBG" and tree.tag[tree.subtree(verb)[0] - 1] == "``"
    return (tree.dep[verb] == "ccomp" and is_order) or (is_half and has_signature(tree.lemma(head), "that"))


def _is_subject_of_content(tree: Tree, gerund: int, head: int) -> bool:
    # `He argued selling it would cost jobs`, with `selling` hung on `argued`: a verb that takes clauses, but no gerund
    takes_gerund = has_signature(tree.lemma(head), "ing") or has_signature(tree.lemma(head), "to")
    return has_signature(tree.lemma(head), "that") and not takes_gerund and tree.child(gerund, AUXILIARY) is None


def _of_conjunct(tree: Tree, verb: int) -> Controller | None:
    """Read a second verb: `sued and won`."""
    head = tree.head[verb]
    if (first := first_gerund(tree, verb)) is not None:
        return subject_of(tree, first)
    if _cannot_join(tree, verb, head) or is_torn_between_clauses(tree, verb):
        return None
    return subject_of(tree, _finite_governor(tree, verb))


def _cannot_join(tree: Tree, verb: int, first: int) -> bool:
    """Tell forms that do not coordinate, whose parse is wrong: `shows her will to build and to` [`sell`]."""
    own = [tree.tag[kid] for kid in tree.children(verb, AUXILIARY)]
    if tree.lemma(first) == "be":  # `is the arm that has the means, to prevent wars`, as if it `is and to prevent`
        return tree.tag[verb] == "VB" and own == ["TO"]
    if tree.tag[first] not in {"VBZ", "VBD", "VBP"}:
        return tree.tag[first] == "VBG" and tree.tag[verb] == "VB" and "MD" not in own
    is_bare = not own and tree.tag[first] != "VBP" and tree.child(first, AUXILIARY) is None
    if tree.tag[verb] == "VB" and not own and any(_is_command(tree, each) for each in upwards(tree, first)[1:]):
        return True  # `let us ask why ships sink and` [`build`] `a dam`: we are to build it, not the ships
    if tree.tag[verb] == "VBD" and tree.tag[first] != "VBD" and tree.lower[verb - 1] == ",":
        return True  # `knows a man who has swum lakes,` [`climbed`] `peaks`
    return (tree.tag[verb] == "VBG" and not own) or (tree.tag[verb] == "VB" and (own == ["TO"] or is_bare))


def _is_command(tree: Tree, verb: int) -> bool:
    has_subject = tree.child(verb, frozenset({"nsubj", "nsubjpass", "expl"})) is not None
    return tree.tag[verb] == "VB" and not has_subject and tree.child(verb, AUXILIARY) is None


def _finite_governor(tree: Tree, verb: int) -> int:
    """Return the verb that a conjoined verb goes with: `helps it pay debt and boosts its share` → `helps`."""
    head = tree.head[verb]
    is_past = tree.tag[verb] == "VBD" and any(tree.tag[kid] == "TO" for kid in tree.kids[head])
    if tree.tag[head] == "VB" and (is_past or tree.tag[verb] == "VBZ"):
        return next((each for each in upwards(tree, head) if is_finite(tree, each)), head)
    auxiliary = tree.child(head, AUXILIARY)
    has_modal = auxiliary is not None and tree.tag[auxiliary] == "MD"  # a past tense does not share `may`
    return nearest_of_tense(tree, verb, head) if has_modal else head


def _of_dependent(tree: Tree, verb: int) -> Controller | None:
    return subject_of(tree, tree.head[verb]) if tree.head[verb] != verb else None


_READERS: dict[str, Callable[[Tree, int], Controller | None]] = {
    "acl": of_modifier,
    "relcl": of_modifier,
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "advcl": of_adverbial,
    "pcomp": of_gerund,
    "conj": _of_conjunct,
    "dep": _of_dependent,
}
