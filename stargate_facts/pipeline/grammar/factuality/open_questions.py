"""Questions inside a clause, whose answer the sentence leaves open: `asked whether it pays`, `how it could pay`."""

from typing import Final

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.factuality.conjuncts import first_conjunct, have_same_form
from stargate_facts.pipeline.grammar.factuality.factuality import read_factuality
from stargate_facts.pipeline.grammar.factuality.qualifiers import qualifiers_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, STATED_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_MODALS: Final = qualifiers_of("planned", "possible", "would", "hindsight") | {"to"}
_ASKING: Final = frozenset({"ask", "question", "wonder", "debate", "doubt", "inquire", "query", "puzzle"})
_OPEN: Final = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "advcl"})
_WAYS: Final = frozenset({"why", "how"})


def is_whether(tree: Tree, verb: int) -> bool:
    """Tell `asked whether it pays`, `could not say if it pays or is` [`at a loss`]: that is open.

    So is `Whether it rains or snows, they play`.
    """
    asked = first_conjunct(tree, verb)
    dep = tree.dep[asked]
    if dep not in _OPEN:
        return False
    has_own_subject = verb != asked and any(tree.dep[kid] in STATED_SUBJECT for kid in tree.kids[verb])
    marks = [tree.lower[kid] for kid in tree.kids[verb if has_own_subject else asked] if tree.dep[kid] == "mark"]
    return "whether" in marks or ("if" in marks and dep != "advcl" and tree.head[asked] < asked)


def is_way_asked(tree: Tree, verb: int) -> bool:
    """Tell what is asked: `has yet to say how they gain`, `asked how it could pay`, `wonders why it was shut`.

    And a passive that tells nothing without its question: `saw how the lambs were treated`. What is joined to it is
    asked with it: `asked how it could pay the bill and` [`mend the road`].
    """
    asked = _sharing_question(tree, verb)
    if tree.dep[asked] not in {"ccomp", "pcomp", "conj", "csubj"}:
        return False
    question = _question_word(tree, asked)
    if question not in _WAYS:
        return False
    above = tree.head[first_conjunct(tree, asked)]
    if tree.lemma(above) in _ASKING:
        return True
    return question == "how" and (_is_open(tree, verb, asked) or read_factuality(tree, above).negated)


def _sharing_question(tree: Tree, verb: int) -> int:
    """Return `pay` for `mend` of `how it could pay the bill and mend the road`."""
    while tree.dep[verb] == "conj" and tree.head[verb] < verb and not _question_word(tree, verb):
        if any(tree.dep[kid] in STATED_SUBJECT for kid in tree.kids[verb]):
            break  # `explained how it could pay the bill, and he left`: parsers join what is told to what is asked
        verb = tree.head[verb]
    return verb


def _question_word(tree: Tree, verb: int) -> str:
    return next((tree.lower[kid] for kid in tree.kids[verb] if kid < verb and tree.tag[kid] == "WRB"), "")


def _is_open(tree: Tree, verb: int, first: int) -> bool:
    """Tell `could pay`, `was paid` by auxiliaries of the verb's own or by those it shares with the first conjunct.

    What is joined to an active verb is told as that is: `saw how they ran off and were caught by the dogs`.
    """
    is_shared = not tree.children(verb, AUXILIARY) and have_same_form(tree, first, verb)
    bearer = first if is_shared else verb
    if any(tree.lower[kid] in _MODALS for kid in tree.children(bearer, AUXILIARY)):
        return True
    return is_passive(tree, first) and is_passive(tree, bearer)
