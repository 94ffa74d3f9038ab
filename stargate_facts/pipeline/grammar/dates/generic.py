"""Tells what recurs, and times in general, from places on the calendar: usually in [`April`], today's youth."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.dates.direction import governor_of
from stargate_facts.pipeline.grammar.dates.figures import Test, following
from stargate_facts.pipeline.grammar.tense import time_of
from stargate_facts.values.calendar import UNRESOLVED
from stargate_facts.values.lexicon import read_table, read_words
from stargate_facts.values.timex_finder import Candidate

_HABIT_ADVERBS = read_words("timex_habit_adverbs")
_ERA_NOUNS = read_words("timex_era_nouns")
_PERSONS = frozenset(row[0] for row in read_table("person_nouns"))
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
    return any(child.dep_ == "advmod" and child.lower_ in _HABIT_ADVERBS for child in governor.children)


def is_said_of_any_day(value: str, first: Token, last: Token) -> bool:
    """Tell `when a bank fails, its shares can lose half their worth that day`: none that was mentioned, nor past."""
    return value == UNRESOLVED["day"] and first.lower_ == "that" and time_of(last) in ("present", "future")


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


def _is_any_time(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `on days when it rains`: any of them, not how long."""
    return candidate.rule.kind == "uncounted" and " " not in text and following(last) == "when"


def _is_announcement(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `Now for the weather`, which has no verb."""
    if candidate.rule.kind != "reference" or text != "Now" or following(last) not in ("for", "to"):
        return False
    return last.sent.root.pos_ not in ("VERB", "AUX")


GENERIC_TESTS: tuple[Test, ...] = (_is_age_of, _is_any_time, _is_announcement)
"""Each says: this is no time expression."""
