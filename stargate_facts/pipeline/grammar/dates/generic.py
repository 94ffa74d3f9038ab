"""Tells what recurs, and times in general, from places on the calendar: usually in [`April`], today's youth."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.dates.direction import governor_of
from stargate_facts.pipeline.grammar.dates.figures import Test, following
from stargate_facts.pipeline.grammar.tense import time_of
from stargate_facts.values.calendar import UNRESOLVED
from stargate_facts.values.lexicon import read_first_column, read_words
from stargate_facts.values.timex_finder import Candidate

_HABIT_ADVERBS = read_words("timex_habit_adverbs")
_ERA_NOUNS = read_words("timex_era_nouns")
_HOLIDAY_THINGS = read_words("timex_holiday_things")
_PERSONS = read_first_column("person_nouns")
_RECURRING = frozenset({"month", "quarter", "season"})


def is_habitual(kind: str, words: str, first: Token, last: Token) -> bool:
    """Say whether a part of the year is that of every year: the river usually floods in [`April`].

    Args:
        kind: its kind, of `values.timex_grammar`.
        words: its words; those that state a year are of that year.
        first: its first token.
        last: its last token.
    """
    if kind not in _RECURRING or words.lower().split()[0] in ("this", "last", "next") or "year" in words.lower():
        return False
    if any(character.isdigit() for character in words):
        return False
    governor = governor_of(first, last)
    governor = governor.head if governor.dep_ in ("nsubj", "nsubjpass") else governor
    said = [governor, *(child for child in governor.children if child.dep_ in ("acomp", "attr"))]  # `is usually dry`
    return any(child.dep_ == "advmod" and child.lower_ in _HABIT_ADVERBS for word in said for child in word.children)


def is_of_no_known_day(value: str, first: Token, last: Token) -> bool:
    """Tell `when a bank fails, its shares can lose half their worth that day`: none that was mentioned, nor past.

    So too `until then`, after no date.
    """
    if value != UNRESOLVED["day"]:
        return False
    return first.lower_ == "then" or (first.lower_ == "that" and time_of(last) in ("present", "future"))


def _is_age_of(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `today's youth`, `in today's world`, `the teachers of tomorrow`: the age that one lives in, not a day."""
    if candidate.rule.kind != "day_word" or text.lower() not in ("today", "tomorrow", "yesterday"):
        return False
    if following(last) in ("'s", "’s"):
        return last.head.i > last.i and last.head.lemma_.lower() in _ERA_NOUNS
    if first.i < 2 or first.nbor(-1).lower_ != "of":
        return False
    whose = first.nbor(-2)
    return whose.lemma_.lower() in _ERA_NOUNS or (whose.tag_ == "NNS" and whose.lemma_.lower() in _PERSONS)


def _is_then(candidate: Candidate, _text: str, first: Token, _last: Token) -> bool:
    """Tell `then he left`, `the then chairman` from `until then`, which is a date that was mentioned."""
    return candidate.rule.kind == "then" and (first.i == 0 or first.nbor(-1).lower_ not in ("until", "till", "by"))


def _is_any_time(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `on days when it rains`: any of them, not how long."""
    return candidate.rule.kind == "uncounted" and " " not in text and following(last) == "when"


def _is_day_of_event(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `on the third day of the fair` from `today is the third day of the fair`, which says it of the article's."""
    if candidate.rule.kind != "nth_day":
        return False
    verb = last.head
    subjects = [child.lower_ for child in verb.lefts if child.dep_ == "nsubj"]
    is_today = last.dep_ == "attr" and verb.tag_ == "VBZ" and subjects and subjects[0] in ("it", "this", "today")
    return not is_today


def _is_of_another_noun(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `the present government`, `the past two elections`, where the noun goes on, from `as in the past`."""
    if candidate.rule.kind != "reference" or text.lower() not in ("the past", "the present", "the future"):
        return False
    return last.dep_ in ("amod", "compound", "nmod") and last.head.i > last.i


def _is_thing_of_holiday(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `Christmas trees`, `an Easter egg` from `Christmas talks`."""
    return (
        candidate.rule.kind == "holiday" and last.head.i == last.i + 1 and last.head.lemma_.lower() in _HOLIDAY_THINGS
    )


def _is_announcement(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `Now for the weather`, which has no verb."""
    if candidate.rule.kind != "reference" or text != "Now" or following(last) not in ("for", "to"):
        return False
    return last.sent.root.pos_ not in ("VERB", "AUX")


GENERIC_TESTS: tuple[Test, ...] = (
    _is_age_of,
    _is_then,
    _is_any_time,
    _is_day_of_event,
    _is_of_another_noun,
    _is_thing_of_holiday,
    _is_announcement,
)
"""Each says: this is no time expression."""
