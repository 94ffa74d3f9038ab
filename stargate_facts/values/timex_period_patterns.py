"""Patterns of expressions for weeks, months, seasons, years and longer, and for vague times.

Each rule has an example; `timex.READINGS` says how what it matches is read.
"""

from stargate_facts.values import timex_signs as signs
from stargate_facts.values import timex_words as words
from stargate_facts.values.timex_rules import MONTH, NOT_AGO, OR_SHORT_YEAR, PART, PAUSE, STEP, THE, Rule, phrases
from stargate_facts.values.timex_words import (
    APOSTROPHE,
    CALENDAR_UNIT,
    GAP,
    HYPHEN,
    JOINT,
    NUMBER,
    ORDINAL,
    PLURAL_UNIT,
    SHORT_YEAR,
    SPOKEN_YEAR,
    UNIT,
    YEAR,
)

_UNIT_STEP = phrases(
    "this, last, next, the past, the last, the next, this past, this coming, the coming, the previous, the prior,"
    "the preceding, the following, the current, the same, that same, that, the latest, the full, the whole,"
    "the entire, the"
)
_UNIT_KIND = phrases("full, fiscal, calendar, whole, entire, trading, business, school, academic")
_YEAR_KIND = rf"{THE}(?:fiscal|calendar){GAP}(?:year{GAP})?|the{GAP}(?:(?:full|whole|entire){GAP})?year{GAP}|FY\s?"

PERIODS: tuple[Rule, ...] = (
    Rule(
        "month",
        rf"(?:{STEP}{GAP})?(?P<month>{MONTH})(?:,?(?:{GAP}of)?{GAP}{OR_SHORT_YEAR})?",
        "August 1988",
        (signs.MONTHS,),
    ),
    Rule(
        "season",
        rf"(?:(?P<step>this|last|next|this{GAP}past|the{GAP}past|this{GAP}coming|the|that){GAP})?"
        rf"(?P<season>{words.SEASON})(?:(?:{GAP}of)?{GAP}{OR_SHORT_YEAR})?",
        "last fall",
        (signs.SEASONS,),
    ),
    Rule(
        "unit",
        rf"(?P<step>{_UNIT_STEP}){GAP}(?:{_UNIT_KIND}{GAP})?(?P<unit>{CALENDAR_UNIT}){NOT_AGO}(?:{GAP}or{GAP}so\b)?",
        "last week",
        (signs.CALENDAR_UNITS,),
    ),
    Rule(
        "unit_beside",
        rf"the{GAP}(?P<unit>{CALENDAR_UNIT}){GAP}(?P<side>before|after|earlier)(?={PAUSE})",
        "the year before",
        (signs.CALENDAR_UNITS, frozenset({"before", "after", "earlier"})),
    ),
    Rule(
        "unit_but_one",
        rf"the{GAP}(?P<unit>{CALENDAR_UNIT}){GAP}(?:(?P<back>before{GAP}last)|after{GAP}next)\b",
        "the week before last",
        (signs.CALENDAR_UNITS, frozenset({"last", "next"})),
    ),
    Rule("new_year", rf"the{GAP}new{GAP}year\b", "the new year", (frozenset({"new"}),)),
    Rule(
        "end_of_year",
        rf"{THE}(?:(?:fiscal|calendar){GAP})?year{JOINT}end\b|{THE}year{APOSTROPHE}s{GAP}end\b",
        "year-end",
        (frozenset({"end"}),),
    ),
    Rule(
        "offset",
        rf"(?P<count>(?:a{GAP})?couple{GAP}of|{PART}|{NUMBER}(?:(?:{GAP}(?:to|or){GAP}|{HYPHEN}){NUMBER})?)"
        rf"(?:{GAP}(?:trading|business|calendar|full))?{JOINT}"
        rf"(?P<unit>{UNIT})(?P<half>{GAP}and{GAP}a{GAP}half)?(?:{GAP}or{GAP}so)?{GAP}(?P<side>ago|earlier|later|from{GAP}(?:now|today)|hence)\b",
        "six weeks ago",
        (signs.UNITS, frozenset({"ago", "earlier", "later", "from", "hence"})),
    ),
    Rule(
        "offset",
        rf"(?:{words.VAGUE_COUNT}{GAP})?(?P<unit>{PLURAL_UNIT}){GAP}(?P<side>ago|from{GAP}now)\b",
        "several years ago",
        (signs.UNITS, frozenset({"ago", "from"})),
    ),
    Rule(
        "year",
        rf"(?:{_YEAR_KIND})?(?P<year>{YEAR})",
        "fiscal 1989",
        (signs.WRITTEN_YEARS,),
    ),
    Rule("year", rf"(?:{_YEAR_KIND})?(?P<year>{SPOKEN_YEAR})", "nineteen ninety-six", (signs.SPOKEN_YEARS,)),
    Rule(
        "year",
        rf"(?:fiscal{GAP})?(?P<year>{SHORT_YEAR})|FY\s?{APOSTROPHE}?(?P<year_>\d\d)\b",
        "'98",
        (signs.SHORT_YEARS,),
    ),
    Rule(
        "decade",
        rf"{THE}(?P<decade>(?:1\d|20)\d0{APOSTROPHE}?s\b|{APOSTROPHE}\d0s\b"
        rf"|(?<=the\s)(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b)",
        "the 1970s",
        (signs.DECADES,),
    ),
    Rule("century", rf"{THE}(?P<ordinal>{ORDINAL}){JOINT}century\b", "the 20th century", (frozenset({"century"}),)),
    Rule("then", r"then\b", "then", (frozenset({"then"}),)),
    Rule("this_moment", rf"this{GAP}[a-z]+{GAP}moment\b", "this critical moment", (frozenset({"moment"}),)),
    Rule("reference", rf"(?P<phrase>{words.REFERENCE})", "recently", (signs.REFERENCES,)),
)
