"""The words that a pattern of time expressions cannot match without, so that few patterns are compiled for a few words.

A sign is a word in lower case with each digit made a 9 (`3rd` → `9rd`, `1980s` → `9999s`).
"""

import re
from collections.abc import Iterable

from stargate_facts.values import timex_words as words

Signs = frozenset[str]
_WORD = re.compile(r"\w+")
_DIGITS = str.maketrans("012345678", "999999999")


def signs_in(text: str) -> Signs | None:
    """Return the signs of an expression; None where it has letters that could stand for others in a pattern (`ſ`)."""
    folded = words.fold(text)
    return frozenset(_WORD.findall(folded.translate(_DIGITS))) if folded.isascii() else None


def signs_of(phrases: Iterable[str]) -> Signs:
    """Return a word of each phrase, the longest that is no unit, if there is one: `the years ahead` → `ahead`."""
    return frozenset(
        max(_WORD.findall(words.fold(phrase)), key=lambda word: (word not in words.UNITS, len(word)))
        for phrase in phrases
    )


def _said(text: str) -> Signs:
    return frozenset(text.split())


MONTHS = signs_of(words.MONTHS)
WEEKDAYS = signs_of(words.WEEKDAYS)
SEASONS = signs_of(words.SEASONS)
DAYPARTS = signs_of(words.DAYPARTS)
HOLIDAYS = signs_of(words.HOLIDAYS)
REFERENCES = signs_of(words.REFERENCES)
UNITS = signs_of(words.UNITS)
ORDINALS = signs_of(words.ORDINALS) | _said("9st 9nd 9rd 9th 99st 99nd 99rd 99th")
COUNTS = signs_of(words.CARDINALS) | _said("9 99 999 couple half quarter")
VAGUE_COUNTS = _said("several some few many number handful dozens hundreds thousands")
CALENDAR_UNITS = _said("day week weekend month quarter year decade century")

DAY_NUMBERS = ORDINALS | _said("9 99")
SHORT_NUMBERS = _said("9 99")
MINUTES = _said("99")
HALF_DAYS = _said("m am pm 9am 9pm 99am 99pm clock") | DAYPARTS
MID_DAYPARTS = _said("mid") | {f"mid{part}" for part in DAYPARTS}
DAY_WORDS = _said("today yesterday tomorrow tonight overnight") | DAYPARTS

WRITTEN_YEARS = _said("9999 fy9999")
SPOKEN_YEARS = _said("seventeen eighteen nineteen twenty two")
SHORT_YEARS = _said("99 fy99")
DECADES = _said("s 99s 9999s twenties thirties forties fifties sixties seventies eighties nineties")
LABELLED_QUARTERS = _said("quarter quarters half")
SHORT_QUARTERS = _said("q9 9q h9 9h")
QUARTERS = LABELLED_QUARTERS | SHORT_QUARTERS
QUARTERS_WITH_YEARS = SHORT_QUARTERS | _said("9q99 9q9999 9h99 9h9999 q999 q99999 h999 h99999")

MULTIPLES = _said("multi multiday multiweek multimonth multiyear multidecade")
LONG = _said("long daylong nightlong weeklong monthlong yearlong decadelong centurylong")
PLURAL_WEEKDAYS = _said("mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends")
PLURAL_SEASONS = frozenset(f"{season}s" for season in words.SEASONS)
PLURAL_DAYPARTS = _said("mornings afternoons evenings nights")
