"""Where a modal auxiliary says another thing than it does as a rule: what is expected, what was not done."""

from typing import Final

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.factuality.negation import find_negations
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.references.agreement import noun_kinds
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_CHANGING: Final = read_words("change_verbs")
_NEUTER: Final = frozenset({"it", "this", "that", "these", "which"})
# fmt: off
_ATTAINED: Final = frozenset({"complete", "finish", "finalize", "finalise", "conclude", "resolve"})  # passive
_RESULTING: Final = frozenset(
    {
        "help", "improve", "boost", "enhance", "result", "lead", "yield", "produce", "generate", "bring", "benefit",
        "enable", "ease", "speed", "lift", "raise", "reduce", "cut", "save", "add", "attract", "stimulate", "spur",
        "accelerate", "arrive", "recover", "rebound", "materialize", "materialise", "pay",
    }
)  # what comes of a thing, whoever wants it
_TELLING: Final = frozenset(
    {
        "say", "comment", "elaborate", "specify", "identify", "disclose", "discuss", "confirm", "reveal", "name",
        "explain", "answer", "speculate", "predict", "estimate", "divulge", "describe", "quantify", "verify",
        "reply", "respond", "detail",
    }
)  # what a source did not do when it was asked
# fmt: on
_REACHING: Final = frozenset({"reach", "contact", "locate", "resist", "help"})
_OF_RETICENCE: Final = frozenset({"could", "would"})
_SPEAKERS: Final = frozenset({"i", "we", "you"})


def is_forecast(tree: Tree, verb: int) -> bool:
    """Tell `The sale should improve the balance`, which nobody is asked to do (Palmer, Mood and Modality, 2.2.4)."""
    subject = next((kid for kid in tree.kids_before(verb) if tree.dep[kid] in NOMINAL_SUBJECT), None)
    if subject is None or not _is_thing(tree, subject):
        return False
    lemma = tree.lemma(verb)
    return lemma in _ATTAINED if tree.dep[subject] == "nsubjpass" else lemma in _RESULTING or lemma in _CHANGING


def _is_thing(tree: Tree, noun: int) -> bool:
    if tree.tag[noun] not in COMMON_NOUN:
        return tree.lower[noun] in _NEUTER
    return tree.lemma(noun) not in noun_kinds() and not names_a_person(tree, noun)


def is_reticent(tree: Tree, auxiliary: int, verb: int) -> bool:
    """Tell what a source did not do: `Neither would say why`, `could not be reached`; not `says he will not reply`."""
    word = tree.lower[auxiliary]
    if word not in _OF_RETICENCE:
        return False
    lemma = tree.lemma(verb)
    if lemma not in _TELLING and not (word == "could" and lemma in _REACHING):
        return False
    before = tree.kids_before(verb)
    if any(tree.lower[kid] == "have" for kid in before) or not find_negations(tree, verb):
        return False
    return word == "could" or not _is_told(tree, verb)


def _is_told(tree: Tree, verb: int) -> bool:
    first = tree.head[verb] if tree.dep[verb] == "conj" else verb
    if tree.dep[first] == "ccomp":
        return True
    subjects = (kid for kid in tree.kids_before(verb) if tree.dep[kid] in NOMINAL_SUBJECT)
    return any(tree.lower[kid] in _SPEAKERS for kid in subjects)
