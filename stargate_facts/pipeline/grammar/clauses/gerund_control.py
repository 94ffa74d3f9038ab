"""Who does what a gerund behind a preposition says: `after selling it, she left`: she; `kept it from closing`: it.

Only frames that settle it are read. Behind most verbs and nouns the gerund tells an aim or a topic, which nobody in the
sentence need bring about: `called for cutting taxes`, `conferred on closing the port`, `devoted to curing it`.
"""

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.clauses.controllers import OBJECT_OF_GERUND, Controller, subject_of
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.labels import DIRECT_OBJECT, NEGATION
from stargate_facts.pipeline.grammar.tree import Tree

_JOINT = frozenset(
    {"after", "before", "since", "by", "in", "without", "upon", "through", "despite", "besides", "until"}
)
"""What the subject of the clause does as well, whatever its verb: `paid by selling boats`."""
_HAVING = frozenset({"have", "own", "possess", "lack", "need", "deserve", "contain", "involve"})
"""States, which have no means; Quirk et al. 1985, 4.30: stative verbs of having and being."""
_QUOTED = frozenset({"quote", "cite", "report", "describe"})
_COMPOUND = frozenset({"instead", "rather", "prior", "addition"})  # `instead of`, `rather than`
# fmt: off
_OWN_DEED = {
    "on": frozenset({"insist", "keep"}),
    "to": frozenset({"look", "contribute", "admit", "confess", "resort", "revert", "stoop"}),
    "from": frozenset(
        {
            "refrain", "abstain", "desist", "withdraw", "retire", "learn", "benefit", "profit", "recover", "shrink",
            "recoil", "gain", "suffer", "emerge", "return",
        }
    ),
    "at": frozenset({"aim", "look", "balk", "excel"}),
    "against": frozenset({"decide"}),
    "about": frozenset({"talk", "think", "speak", "boast", "brag", "joke", "lie", "dream", "fantasize", "fantasise"}),
    "of": frozenset({"boast", "dream", "think", "speak", "complain", "despair"}),
    "with": frozenset({"get"}),
    "for": frozenset({"apologize", "apologise", "atone"}),
}  # prepositional verbs whose subject does it: `refrained from selling it`; Quirk et al. 1985, 16.28
# fmt: on


def of_gerund(tree: Tree, verb: int) -> Controller | None:
    """Read a gerund behind a preposition: `after giving a speech, he`, `stop ships from leaving`."""
    preposition = tree.head[verb]
    head = tree.head[preposition]
    if (kept := _kept_from(tree, preposition, head)) is not None:
        # `blamed her for being slow`
        is_opinion = tree.lower[verb] == "being" and tree.lower[preposition] in {"for", "as"}
        return None if is_opinion else Controller(kept)
    return subject_of(tree, head) if _is_of_subject(tree, preposition, head) else None


def _is_of_subject(tree: Tree, preposition: int, head: int) -> bool:
    """Tell a gerund that is done by the subject of the verb above it."""
    word, lemma = tree.lower[preposition], tree.lemma(head)
    if tree.lower[preposition - 1] in _COMPOUND:
        return True
    if lemma in OBJECT_OF_GERUND.get(word, ()):
        if word == "as" and lemma in _QUOTED:
            return False  # `was quoted as saying`
        return is_passive(tree, head) or tree.tag[head] == "VBN"  # `was accused of stealing it`
    if word not in _JOINT:
        return lemma in _OWN_DEED.get(word, ())
    return not (_is_open(tree, word, head, lemma) or (word == "by" and _is_of_thing(tree, head)))


def _is_open(tree: Tree, word: str, head: int, lemma: str) -> bool:
    """Tell a gerund that nobody in the sentence need do, or that is only one of the ways to do something."""
    return (
        (lemma == "be" and not _is_personal(tree, head))  # `success is in winning votes`
        or (word == "without" and (lemma == "go" or tree.child(head, NEGATION) is not None))  # `goes without saying`
        or (word == "by" and lemma in _HAVING)  # `has two ways to pay: by selling the mill or by borrowing`
    )


def _is_of_thing(tree: Tree, head: int) -> bool:
    # `The river was crossed by mending a bridge`: the river mends none
    subject = tree.child(head, frozenset({"nsubjpass"}))
    return subject is not None and tree.tag[subject] in {"NN", "NNS"} and not names_a_person(tree, subject)


def _is_personal(tree: Tree, copula: int) -> bool:
    subject = tree.child(copula, frozenset({"nsubj"}))
    return subject is None or tree.tag[subject] in {"NNP", "NNPS", "PRP", "WP"}


def _kept_from(tree: Tree, preposition: int, governor: int) -> int | None:
    """Return the object that a gerund is about: `stop ships from leaving`, `accused Acme of hiding its debts`.

    Whatever verb behind the object the parser hung it on: `stop ships that carry arms from leaving`. Not that of a
    passive: `Acme was fined $2 million for hiding them`.
    """
    verbs = OBJECT_OF_GERUND.get(tree.lower[preposition], frozenset())
    for at in upwards(tree, governor):
        is_kept = tree.lemma(at) in verbs and not is_passive(tree, at)
        patient = tree.child(at, DIRECT_OBJECT) if is_kept else None
        if patient is not None and patient < preposition and (at == governor or governor > patient):
            return patient
        if tree.lower[preposition] != "from":
            return None
    return None
