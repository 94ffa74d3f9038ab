"""Dates that name an event (the [`Sept. 11`] attacks), and events that are named like a date (the Salt March)."""

from spacy.tokens import Token

from stargate_facts.values.lexicon import read_table

_YEARS = {(day, noun): year for day, year, noun in read_table("timex_event_days")}


def year_of_event(value: str, first: Token, last: Token) -> str | None:
    """Return the year of an event that is known by its day: the [`Sept. 11`] terrorist attacks → 2001.

    Args:
        value: the day as it is read without that: 2016-09-11.
        first: its first token.
        last: its last token.
    """
    head = last
    while head.head.i != head.i and head.dep_ in ("compound", "nmod", "nummod", "amod") and head.i <= last.i:
        head = head.head
    if head.i <= last.i and first.i <= head.i:
        return None
    year = _YEARS.get((value[5:10], head.lemma_.lower()))
    return year if year and year < value[:4] else None
