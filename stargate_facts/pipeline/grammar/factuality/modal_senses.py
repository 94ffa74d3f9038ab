"""Where a modal auxiliary says another thing than it does as a rule: what is expected, what was not done."""

from typing import Final

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.clauses.animacy import is_person_word
from stargate_facts.pipeline.grammar.labels import NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.references.agreement import noun_kinds
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
_UNABLE: Final = frozenset({"could"})
_UNWILLING: Final = frozenset({"would"})
_SPEAKERS: Final = frozenset({"i", "we", "you"})


def is_forecast(verb: Token) -> bool:
    """Tell `The sale should improve the balance`, which nobody is asked to do (Palmer, Mood and Modality, 2.2.4)."""
    subject = next((child for child in verb.lefts if child.dep_ in NOMINAL_SUBJECT), None)
    if subject is None or not _is_thing(subject):
        return False
    if subject.dep_ == "nsubjpass":
        return lemma_of(verb) in _ATTAINED
    return lemma_of(verb) in _RESULTING or lemma_of(verb) in _CHANGING


def _is_thing(noun: Token) -> bool:
    if noun.tag_ not in ("NN", "NNS"):
        return noun.lower_ in _NEUTER
    lemma = lemma_of(noun)
    return lemma not in noun_kinds() and not is_person_word(noun.vocab, noun.lower_, lemma)


def is_reticent(auxiliary: Token, verb: Token) -> bool:
    """Tell what a source did not do: `She wouldn't say why`, `could not be reached`; not `says he will not reply`."""
    if not any(child.dep_ == "neg" for child in verb.lefts) or any(child.lower_ == "have" for child in verb.lefts):
        return False
    lemma = lemma_of(verb)
    if auxiliary.lower_ in _UNABLE:
        return lemma in _TELLING or lemma in _REACHING
    is_told = verb.dep_ == "ccomp" or (verb.dep_ == "conj" and verb.head.dep_ == "ccomp")
    is_of_speakers = any(child.dep_ in NOMINAL_SUBJECT and child.lower_ in _SPEAKERS for child in verb.lefts)
    return auxiliary.lower_ in _UNWILLING and lemma in _TELLING and not (is_told or is_of_speakers)
