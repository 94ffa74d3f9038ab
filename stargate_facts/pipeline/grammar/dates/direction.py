"""Whether a bare weekday, month or day of a month lies before or after the article's date."""

from typing import NamedTuple

from spacy.tokens import Token

from stargate_facts.model import Direction
from stargate_facts.pipeline.grammar.labels import VERBAL
from stargate_facts.pipeline.grammar.tense import Time, is_finite, time_of, time_of_verb
from stargate_facts.values.lexicon import read_table, read_words

_CUES: dict[str, str] = dict(read_table("timex_direction_cues"))  # type: ignore[arg-type]
_SAYING = frozenset(
    word for word, part, frame, kind in read_table("cues") if (part, frame, kind) == ("verb", "that", "statement")
)
"""Verbs of statement; what they say may have been at another time, or be still to come."""
_FORECASTING = read_words("timex_forecasting_verbs")
_SCHEDULED = read_words("timex_scheduled_verbs")
_FORECASTS = frozenset({"forecast", "outlook", "guidance", "estimate", "projection", "prediction", "target", "plan"})
_REACH = 4
"""How many tokens before the expression a cue may stand: `payable to holders on` [`Dec. 15`]."""
_PUNCTUATION = frozenset(',;:()"“”')
_PREMODIFIER = frozenset({"compound", "nmod", "amod", "nummod"})
_ADVERBIAL = frozenset({"npadvmod", "prep", "pobj", "tmod", "advmod"})


class Side(NamedTuple):
    """The side of the article's date that a sentence puts a date on, and whether its words say so outright."""

    direction: Direction | None
    certain: bool


UNDECIDED = Side(None, certain=False)


def find_side(first: Token, last: Token, kind: str) -> Side:
    """Return the side of the article's date that the sentence puts an expression on.

    A cue word close before it goes first (`payable` [`Dec. 15`], `ended` [`Sept. 30`]), then the verb's tense.

    Args:
        first: the expression's first token.
        last: its last token.
        kind: its kind, of `values.timex_grammar`.
    """
    if _is_ahead_of(first):
        return Side("future", certain=True)
    if last.i + 1 < len(last.doc) and last.nbor().tag_ == "POS":
        return UNDECIDED  # `Friday's vote`
    cue, time = _cue_before(first), time_of(last)
    governor, preposition = _governor(_head_of(first, last))
    said = _verb_just_before(first, governor)
    if said is not None:
        governor, time = said, time_of_verb(said)
    if kind == "time_of_day" and governor.pos_ not in VERBAL:
        governor, time = _governor(first)[0], time_of(first)  # `lifts off Tuesday at 7 a.m.`
    if kind in ("weekday", "time_of_day"):
        return _side_of_weekday(governor, cue, time)
    if cue:
        over = cue == "future" and time == "past" and governor.lemma_ == "be"  # `the deadline was` [`Aug. 1`]
        return UNDECIDED if over else Side(cue, certain=True)
    side = _side_of_adjunct(first, last) or _side_by_tense(governor, preposition, time, kind)
    return Side(side.direction, certain=False) if _is_said_of_noun(first, governor) else side


def _side_of_adjunct(first: Token, last: Token) -> Side | None:
    """Return the side of what stands beside a noun: `its forecast for` [`the fourth quarter`], `a` [`June`] `deal`."""
    if first.i > 1 and first.nbor(-1).lower_ == "for" and first.nbor(-2).lemma_ in _FORECASTS:
        return Side("future", certain=False)
    return UNDECIDED if last.dep_ in _PREMODIFIER and last.head.i > last.i else None


def _side_by_tense(governor: Token, preposition: str, time: Time | None, kind: str) -> Side:
    if time == "present" and _is_scheduled(governor, preposition):
        return Side("future", certain=True)
    if time == "present" and _is_forecast(governor):
        return Side("future", certain=False)
    if kind == "end_of_year" or time not in ("past", "future"):
        return UNDECIDED
    # `it bought the firm in February`, but not `an agreement to buy it in February`
    near = preposition in ("", "in", "on") and is_finite(governor)
    return Side(time, certain=near and not (time == "past" and _is_present_perfect(governor)))


def _is_said_of_noun(first: Token, governor: Token) -> bool:
    """Tell `announced a cut in output in` [`June`]: what is said to come may be that of the noun, not of the verb."""
    before = first.nbor(-1) if first.i else first
    before = before.nbor(-1) if before.pos_ == "ADP" and before.i else before
    if governor.lemma_.lower() not in _SAYING or before.pos_ not in ("NOUN", "PROPN"):
        return False
    objects = (child for child in governor.rights if child.dep_ == "dobj" or child.lower_ == "of")
    return any(child.i <= before.i <= child.right_edge.i for child in objects)


def _is_present_perfect(verb: Token) -> bool:
    """Tell `has named May 3 as the day`: the present perfect goes with no date in the past."""
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def _is_forecast(governor: Token) -> bool:
    """Tell what is forecast from what is so: `expect a better` [`Q3`]."""
    return governor.lemma_.lower() in _FORECASTING or governor.head.lemma_.lower() in _FORECASTING


def _is_scheduled(governor: Token, preposition: str) -> bool:
    """Tell what is scheduled from what is so: `takes office in` [`January`]."""
    return (
        governor.tag_ in ("VBZ", "VBP")
        and governor.pos_ == "VERB"
        and preposition in ("", "in", "on", "at")
        and governor.lemma_.lower() in _SCHEDULED
    )


def _side_of_weekday(governor: Token, cue: Direction | None, time: Time | None) -> Side:
    """Return the next one if the verb it goes with looks ahead: `expires Monday`, `will meet Friday`."""
    if cue == "future" and time != "past":
        return Side("future", certain=True)
    if governor.pos_ not in VERBAL and not (governor.dep_ in ("nsubj", "nsubjpass") and time == "future"):
        return UNDECIDED  # `the vote on` [`Friday`] `was close`, but `the vote on` [`Friday`] `will be close`
    if time == "future" or (time == "present" and governor.lemma_ not in ("say", "report", "show")):
        return Side("future", certain=True)
    return UNDECIDED


def _is_ahead_of(first: Token) -> bool:
    """Tell `rallied ahead of` [`Sunday`]'s poll, which says it whatever the tense."""
    if first.i and first.nbor(-1).dep_ == "det":
        first = first.nbor(-1)
    return first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ == "ahead"


def _verb_just_before(first: Token, governor: Token) -> Token | None:
    """Return the verb before an expression that goes with it, not the one after: `said in` [`July`] `it would rise`."""
    if governor.i < first.i or first.i == 0:
        return None
    before = first.nbor(-1)
    if before.pos_ == "ADP" and before.i:
        before = before.nbor(-1)
    return before if before.tag_ == "VBD" and before.is_sent_start is not True else None


def governor_of(first: Token, last: Token) -> Token:
    """Return the word that an expression goes with as an adverbial: `fell` in [`early June`]."""
    return _governor(_head_of(first, last))[0]


def is_when_said(kind: str, first: Token, last: Token) -> bool:
    """Tell `police said` [`Friday`] from `he fell` [`Friday`]: when something was told is no time of the story."""
    return kind in ("weekday", "day_word") and governor_of(first, last).lemma_.lower() in _SAYING


def _head_of(first: Token, last: Token) -> Token:
    """Return the token on which the others of the expression depend: [`December`] 31."""
    while first.i <= last.head.i < last.i:
        last = last.head
    return last


def _governor(last: Token) -> tuple[Token, str]:
    """Return what the expression depends on as an adverbial, and the preposition beside it."""
    preposition = ""
    while last.dep_ in _ADVERBIAL and last.head.i != last.i:
        last = last.head
        preposition = preposition or (last.lower_ if last.dep_ == "prep" else "")
    return last, preposition


def _cue_before(first: Token) -> Direction | None:
    token = first
    for distance in range(1, _REACH + 1):
        if token.i == 0 or token.is_sent_start:
            return None
        token = token.nbor(-1)
        if token.text in _PUNCTUATION and distance > 1:
            return None
        pair = f"{token.nbor(-1).lower_} {token.lower_}" if token.i else ""
        lemma = token.lemma_.lower() if token.pos_ == "VERB" else ""
        if token.lower_ in ("until", "till") and distance > 2:
            return None  # `until that day in` [`April`]
        cue = _CUES.get(pair) or _CUES.get(token.lower_) or _CUES.get(lemma)
        if cue:
            return "future" if cue == "future" else "past"
    return None
