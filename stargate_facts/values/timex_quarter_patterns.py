"""Patterns of expressions for a quarter or half of a year, and for the period that an article reports on.

Each rule has an example; `timex.READINGS` says how what it matches is read.
"""

from stargate_facts.values import timex_signs as signs
from stargate_facts.values.timex_rules import AGO, LAST_YEAR, MONTH, OF, OR_SHORT_YEAR, PAUSE, REL_YEAR, THE, Rule
from stargate_facts.values.timex_words import ANY_YEAR, APOSTROPHE, GAP, HYPHEN, JOINT, ORDINAL, YEAR

_LABEL = rf"(?P<label>{ORDINAL}|last|latter|final)(?:{JOINT}fiscal)?{JOINT}(?:quarters?\b|(?P<half>half\b))"
_SHORT_QUARTER = r"(?P<short>(?-i:Q[1-4]|[1-4]Q|H[12]|[12]H))"
_WHOSE = (
    rf"{THE}(?P<year>{YEAR})(?:{APOSTROPHE}s)?{GAP}|(?P<yearstep>(?:this|last|next|the){GAP}year){APOSTROPHE}s{GAP}"
    rf"|(?:the{GAP}(?:comparable{GAP})?)?(?P<ago>{AGO}){GAP}|the{GAP}(?:(?:current|latest){GAP})?"
)
_NOT_THE_ONE_BEFORE = rf"(?!{THE}last{JOINT}(?:fiscal{JOINT})?quarters?\b)"
"""`last quarter` is the one before this; the fourth is `the last quarter of 2024`."""

QUARTERS: tuple[Rule, ...] = (
    Rule(
        "two_quarters",
        rf"{THE}(?P<end>first|last|final){GAP}two{GAP}quarters{OF}{OR_SHORT_YEAR}",
        "the first two quarters of 2021",
        (frozenset({"quarters"}),),
    ),
    Rule(
        "half_of_decade",
        rf"the{GAP}(?P<label>first|second|last|latter){JOINT}half{GAP}of{GAP}"
        rf"(?P<decade>the{GAP}(?:\d{{3}}0|{APOSTROPHE}\d0)s\b)",
        "the last half of the '60s",
        (frozenset({"half"}), signs.DECADES),
    ),
    Rule(
        "quarter",
        rf"{_NOT_THE_ONE_BEFORE}(?:{_WHOSE})?(?:fiscal{JOINT})?(?:{_LABEL}|{_SHORT_QUARTER}\b)",
        "last year's fourth quarter",
        (signs.QUARTERS,),
    ),
    Rule(
        "quarter",
        rf"{THE}(?:fiscal{JOINT})?(?:{_LABEL}|{_SHORT_QUARTER})(?:{OF}{THE}(?:fiscal{GAP})?(?:year{GAP})?|{HYPHEN})"
        rf"(?P<year>{ANY_YEAR})",
        "the third quarter of 1984",
        (signs.QUARTERS,),
    ),
    Rule(
        "quarter",
        rf"{THE}(?:fiscal{JOINT})?{_LABEL}{OF}{REL_YEAR}",
        "the first half of next year",
        (signs.LABELLED_QUARTERS, frozenset({"year"})),
    ),
    Rule(
        "month_quarter",
        rf"{THE}(?P<month>{MONTH})(?:{GAP}(?P<year>{YEAR}))?{JOINT}quarter\b",
        "the June quarter",
        (signs.MONTHS, frozenset({"quarter"})),
    ),
    Rule("quarter", rf"{_SHORT_QUARTER} ?['’]?(?P<year>(?:20)?\d\d)\b", "3Q24", (signs.QUARTERS_WITH_YEARS,)),
    Rule(
        "period",
        rf"the{GAP}(?:(?:comparable|corresponding|same){GAP})?"
        rf"(?:(?P<ago>{AGO})|(?P<year>{YEAR})|latest|same|corresponding|comparable|(?P<before>previous|prior))"
        rf"(?:{GAP}fiscal)?{GAP}(?:period|quarter|month)\b"
        rf"(?P<lastyear>{GAP}(?:of{GAP}|in{GAP}|a{GAP}year{GAP}(?:ago|earlier)\b)?(?:{LAST_YEAR})?(?<=\w))?",
        "the latest period",
        (frozenset({"period", "quarter", "month"}),),
    ),
    Rule(
        "period",
        rf"the{GAP}quarter{GAP}a{GAP}year{GAP}(?P<ago>ago|earlier)\b",
        "the quarter a year ago",
        (frozenset({"quarter"}), frozenset({"ago", "earlier"})),
    ),
    Rule(
        "period",
        rf"(?P<lastyear>last{GAP}year{APOSTROPHE}s){GAP}(?:quarter|period)\b",
        "last year's quarter",
        (frozenset({"period", "quarter"}), frozenset({"last"})),
    ),
    Rule(
        "year_earlier",
        rf"a{GAP}year{GAP}(?:(?:ago|earlier)\b|before(?={PAUSE}))|{AGO}",
        "a year earlier",
        (frozenset({"year"}), frozenset({"ago", "earlier", "before"})),
    ),
)
