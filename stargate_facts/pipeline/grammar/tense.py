"""When a clause happens, as its verb group tells: before the time of writing, at it, or after it."""

from typing import Literal

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.labels import VERBAL
from stargate_facts.values.lexicon import read_words

Time = Literal["past", "present", "future"]
_FUTURE_AUXILIARIES = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "can", "should", "must"}
)
_PLANNING = frozenset(
    {"plan", "expect", "schedule", "set", "intend", "hope", "aim", "agree", "due", "want", "propose", "slate"}
    | {"likely", "go", "promise", "be", "prepare", "ready"}
)
_INVARIANT = read_words("timex_invariant_verbs")
_FINITE = ("VBD", "VBZ", "VBP")
_DEEPEST = 8  # verbs above one another; a bound against odd parses only


def time_of(token: Token) -> Time | None:
    """Return when the clause around a token happens; None where no finite verb tells.

    `will meet on` [`Thursday`] → future; `is scheduled to close` [`Monday`] → future; `said` [`Friday`] → past;
    `the quarter ended` [`Sept. 30`] → past; `arrives` [`Monday`] → present.
    """
    verb = _governing_verb(token)
    below: Token | None = None
    for _ in range(_DEEPEST):
        if verb is None:
            return None
        time = time_of_verb(verb, below)
        if time or (verb.tag_ == "VBP" and verb.lemma_.lower() in _INVARIANT):
            return time
        below, verb = verb, _governing_verb(verb)
    return None


def is_finite(verb: Token) -> bool:
    """Say whether a verb's own group tells its time, not that of a verb above it."""
    return verb.pos_ in VERBAL and time_of_verb(verb, None) is not None


def _governing_verb(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in VERBAL or token.lemma_.lower() in ("due", "likely"):
            return token
    return None


def time_of_verb(verb: Token, below: Token | None = None) -> Time | None:
    """Return when a verb's own group says that it happens; `below` is the verb under it that the question is about."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    forms = {child.lower_ for child in auxiliaries}
    if forms & _FUTURE_AUXILIARIES:
        return "future"
    if below is not None and _is_infinitive(below) and verb.lemma_.lower() in _PLANNING:
        # `had been due to sail Monday` looks back, `was due to sail Monday` ahead
        above = {child.lower_ for child in verb.head.children if child.dep_ == "aux"} if verb.pos_ == "ADJ" else set()
        return "past" if "had" in forms | above else "future"
    finite = next((child.tag_ for child in auxiliaries if child.tag_ in _FINITE), verb.tag_)
    return "past" if finite == "VBD" else _time_of_form(verb, forms, finite)


def _time_of_form(verb: Token, forms: set[str], finite: str) -> Time | None:
    """Return the time that a verb's form tells: `forms` are its auxiliaries, `finite` the tag of what has a tense."""
    if verb.tag_ == "VBN":  # `has said Friday`, `announced Friday`; `is expected Friday` lies ahead
        if not forms and verb.dep_ == "acl" and verb.lemma_.lower() in _PLANNING:
            return None  # `a meeting set for Thursday will decide`
        if not forms or forms & {"has", "have", "'ve", "’ve"}:
            return "past"
        return "present" if finite in _FINITE else None  # `wants to be released Friday`: as the verb above
    if verb.tag_ == "VBG":
        return "future" if forms & {"is", "are", "'re", "’re", "am", "'m", "’m", "be"} else None
    if finite == "VBP" and not forms and verb.lemma_.lower() in _INVARIANT:
        return None
    return "present" if finite in ("VBZ", "VBP") else None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" or any(child.dep_ in ("aux", "auxpass") and child.tag_ == "VB" for child in verb.children)
