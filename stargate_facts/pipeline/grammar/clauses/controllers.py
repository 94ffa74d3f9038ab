"""What the readers of clauses without a subject share: what controls one, and of whom an infinitive is asked."""

from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.labels import AUXILIARY, PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_NONFINITE = frozenset({"pcomp", "acl", "xcomp", "advcl", "ccomp", "dobj"})
_PREPOSITIONAL_CONTROL = {
    "on": frozenset({"call", "rely", "depend", "count", "bank", "prevail", "lean", "reliant", "dependent"}),
    "upon": frozenset({"call", "rely", "depend", "count", "prevail", "reliant", "dependent"}),
    "for": frozenset({"call", "ask", "wait", "arrange", "long", "hope", "plead", "push", "press", "pray", "appeal"}),
    "to": frozenset({"appeal", "look", "turn", "signal", "shout", "gesture"}),
    "at": frozenset({"shout", "yell", "scream", "wave"}),
    "with": frozenset({"plead"}),
}  # Quirk et al. 1985, 16.64: prepositional verbs with an infinitive
OBJECT_OF_GERUND = {
    preposition: frozenset(row[1] for row in read_table("gerund_control") if row[0] == preposition)
    for preposition in ("from", "of", "for", "into", "in", "as", "with")
}
_NO_INFINITIVE = frozenset({"as", "with"})  # `listed her to win` is no frame
OBJECT_CONTROL = read_words("object_control_verbs").union(
    (row[0] for row in read_table("signatures") if row[1] in {"obj-to", "pass-to"}),
    *(verbs for preposition, verbs in OBJECT_OF_GERUND.items() if preposition not in _NO_INFINITIVE),
)
TIMES = frozenset(row[0] for row in read_table("timex_units"))
_CALLS = frozenset({"call", "plea", "demand", "request", "appeal", "plan", "pressure", "chance", "opportunity", "need"})


@dataclass(frozen=True, slots=True)
class Controller:
    """The noun that a clause without a subject is about, or else the verb whose subject it is."""

    token: int
    is_clause: bool = False


def subject_of(tree: Tree, verb: int) -> Controller | None:
    """Return the subject of a verb as what controls a clause."""
    return Controller(verb, is_clause=True) if tree.is_verb(verb) else None


def asked_of(tree: Tree, verb: int) -> int | None:
    """Return whom an infinitive is asked of, with a verb's or adjective's preposition: `relies on Acme to pay`."""
    first = tree.subtree(verb)[0]
    governor = tree.head[verb]
    if tree.lower[first] != "to":
        return None
    if (called := _called_for(tree, first)) is not None:
        return called
    for at in (governor, *(kid for kid in tree.kids[governor] if tree.dep[kid] == "acomp")):
        for kid in tree.kids[at]:
            if tree.dep[kid] != "prep" or tree.lemma(at) not in _PREPOSITIONAL_CONTROL.get(tree.lower[kid], ()):
                continue
            noun = tree.child(kid, PREPOSITIONAL_OBJECT)
            if noun is not None and tree.subtree(kid)[-1] == first - 1:
                return noun
    return None


def _called_for(tree: Tree, particle: int) -> int | None:
    # `fought calls for the judge to resign`: whatever the infinitive hangs on
    noun = particle - 1
    if noun < tree.sentence[particle]:
        return None
    while tree.head[noun] > noun and tree.head[noun] < particle:
        noun = tree.head[noun]
    preposition = tree.head[noun]
    is_for = tree.dep[noun] == "pobj" and tree.lower[preposition] == "for"
    return noun if is_for and tree.lemma(tree.head[preposition]) in _CALLS else None


def nearest_of_tense(tree: Tree, verb: int, head: int) -> int:
    """Return the verb of a relative clause that a second one goes with: `a man who lost his job and` [`sold`] `it`."""
    if tree.tag[verb] not in {"VBD", "VBZ"}:
        return head
    near = (i for i in range(verb - 1, head, -1) if tree.tag[i] == tree.tag[verb] and tree.dep[i] == "relcl")
    return next(near, head)


def first_gerund(tree: Tree, verb: int) -> int | None:
    """Return the gerund that a second one goes with, where the parser hung it on a verb of another form.

    `after` [`entering`] `the hall, which was full, and chaining herself to a seat`, hung on `was`.
    """
    head = tree.head[verb]
    if tree.tag[verb] != "VBG" or tree.tag[head] == "VBG" or not tree.is_verb(head):
        return None
    if tree.child(verb, AUXILIARY) is not None:
        return None
    above = (each for each in upwards(tree, head)[1:] if tree.is_verb(each))
    return next((each for each in above if tree.tag[each] == "VBG" and tree.dep[each] in _NONFINITE), None)
