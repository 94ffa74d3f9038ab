"""The patterns of time expressions, in tables: kind, pattern, an example. `timex.py` says how each is read.

Patterns are tried in their order on the whole of an expression; in a text the longest match wins. Prepositions stay
outside, as TimeML has it (`since` [`2019`]). Months, weekdays and holidays must be capitalised.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stargate_facts.values import timex_signs as signs
from stargate_facts.values import timex_words as words
from stargate_facts.values.timex_signs import Signs
from stargate_facts.values.timex_words import (
    ANY_YEAR,
    APOSTROPHE,
    CALENDAR_UNIT,
    CARDINALS,
    DAY_NUMBER,
    DAYPART,
    GAP,
    HYPHEN,
    JOINT,
    NOON,
    NUMBER,
    ORDINAL,
    PLURAL_UNIT,
    SHORT_YEAR,
    SPOKEN_YEAR,
    UNIT,
    YEAR,
    any_of,
)


@dataclass(frozen=True)
class Rule:
    """One kind of expression: the name of its reading in `timex.READINGS`, its pattern and an example.

    `needs` are sets of signs (`timex_signs.py`); an expression that the pattern matches has at least one of each set.
    """

    kind: str
    regex: str
    example: str
    needs: tuple[Signs, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed: all of them take longer than a whole check."""
        return re.compile(self.regex, re.IGNORECASE)


def rules_for(text: str) -> Iterator[Rule]:
    """Yield the rules that may match a whole expression, in their order; the patterns of others need no compiling."""
    present = signs.signs_in(text)
    for rule in RULES:
        if present is None or not any(present.isdisjoint(group) for group in rule.needs):
            yield rule


def _words(text: str) -> str:
    return any_of(word.strip() for word in text.split(","))


_CAPITAL = r"(?-i:(?=[A-Z]))"
_MONTH = rf"{_CAPITAL}{words.MONTH}"
_WEEKDAY = rf"{_CAPITAL}{words.WEEKDAY}"
_HOLIDAY = rf"(?:{_CAPITAL}{words.HOLIDAY})"
_STEP = rf"(?P<step>{_words('this, last, next, this coming, this past, the following, the previous, that')})"
_UNIT_STEP = _words(
    "this, last, next, the past, the last, the next, this past, this coming, the coming, the previous, the prior,"
    "the preceding, the following, the current, the same, that same, that, the latest, the full, the whole,"
    "the entire, the"
)
_UNIT_KIND = _words("full, fiscal, calendar, whole, entire, trading, business, school, academic")
_LAST_YEAR = rf"(?:this|last|next|the{GAP}(?:same|previous|following|prior)|that){GAP}(?:fiscal{GAP})?year\b"
_THAT_DAY = _words("the next, the following, the previous, the same, that, that same")
_REL_YEAR = rf"(?P<yearstep>{_LAST_YEAR}|the{GAP}(?:fiscal{GAP})?year\b)"
_A_YEAR = rf"(?:(?P<year>{YEAR}|{SPOKEN_YEAR})|{_REL_YEAR})"
_OR_SHORT_YEAR = rf"(?:(?P<year>{ANY_YEAR})|{_REL_YEAR})"
_OF = rf"(?:,|{GAP}(?:of|in))?{GAP}"
_THE = rf"(?:the{GAP})?"
_YEAR_KIND = rf"{_THE}(?:fiscal|calendar){GAP}(?:year{GAP})?|the{GAP}year{GAP}|FY\s?"
_AGO = rf"year{JOINT}(?:ago|earlier)\b"
_NOT_AGO = rf"(?!{HYPHEN}(?:ago|earlier)\b)"
_PAUSE = r"\s*(?:[.,;:!?)”\"’—–]|$|and\b|but\b)"
"""What comes after `the year before` where it is not the beginning of `the year before the war`."""

_HOURS = any_of(word for word, value in CARDINALS.items() if 1 <= value <= 12 and word not in {"a", "an", "another"})
_HALF = rf"(?:\s*(?P<half>[ap]\.?\s?m\b\.?)|{GAP}o{APOSTROPHE}clock(?:{GAP}in{GAP}the{GAP}(?P<part>{DAYPART}))?)"
_CLOCK = rf"(?:(?P<hour>\d{{1,2}}|{_HOURS})(?::(?P<minute>\d\d))?{_HALF}|(?P<noon>{NOON}))"
_CLOCK_24 = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b"
_ZONE_NAME = (
    r"\(?(?-i:(?:[ECMP]T|[A-Z]{2,3}T)\b(?!&)|UTC|(?:local|[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)"
    r"(?:\s+(?:[Ss]tandard|[Dd]aylight))?\s+[Tt]ime|Eastern|Central|Pacific)\b\)?"
)
_ZONE = rf"(?:,?{GAP}{_ZONE_NAME})"
_MONTH_DAY = rf"(?:{_MONTH}{GAP}{DAY_NUMBER}(?:,{GAP}{YEAR})?|{DAY_NUMBER}{GAP}{_MONTH}(?:{GAP}{YEAR})?)"
_BESIDE = (
    rf"(?:(?:yesterday|today|tomorrow)(?:{GAP}{DAYPART})?|tonight|(?:this|last){GAP}{DAYPART}|{_MONTH_DAY}"
    r"|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d"
    rf"|(?:(?:last|next){GAP})?{_WEEKDAY}(?:{GAP}{DAYPART}|,?{GAP}{_MONTH_DAY})?)"
)
_AFTER = rf"(?:(?:,{GAP}|{GAP}(?:on{GAP})?)(?P<day>{_BESIDE}))"
_BEFORE = rf"(?:(?P<day_before>{_BESIDE}),?(?:{GAP}at)?{GAP})"

_LABEL = rf"(?P<label>{ORDINAL}|last|latter|final)(?:{JOINT}fiscal)?{JOINT}(?:quarters?\b|(?P<half>half\b))"
_SHORT_QUARTER = r"(?P<short>(?-i:Q[1-4]|[1-4]Q|H[12]|[12]H))"
_WHOSE = (
    rf"{_THE}(?P<year>{YEAR})(?:{APOSTROPHE}s)?{GAP}|(?P<yearstep>(?:this|last|next){GAP}year){APOSTROPHE}s{GAP}"
    rf"|(?:the{GAP}(?:comparable{GAP})?)?(?P<ago>{_AGO}){GAP}|the{GAP}(?:(?:current|latest){GAP})?"
)

POINTS: tuple[Rule, ...] = (
    Rule(
        "iso_date",
        r"(?P<date>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
        "2025-01-23",
        (signs.WRITTEN_YEARS, signs.MINUTES),
    ),
    Rule(
        "numeric_date",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])",
        "10/27/2024",
        (signs.SHORT_NUMBERS,),
    ),
    Rule("time_of_day", rf"{_BEFORE}?{_CLOCK}{_ZONE}?{_AFTER}?", "5 p.m. EST, Nov. 6", (signs.HALF_DAYS,)),
    Rule("time_of_day", rf"{_BEFORE}?{_CLOCK_24}{_ZONE}{_AFTER}?", "16:30 GMT", (signs.MINUTES,)),
    Rule("time_of_day", rf"{_CLOCK_24}{_AFTER}", "5:30 on Sunday evening", (signs.MINUTES,)),
    Rule(
        "time_of_day",
        rf"the{GAP}(?P<part>{DAYPART}){GAP}of{GAP}(?P<day>{_BESIDE})",
        "the night of June 3",
        (signs.DAYPARTS,),
    ),
    Rule(
        "nth_weekday",
        rf"{_THE}(?P<nth>{ORDINAL}|last){GAP}(?P<weekday>{_WEEKDAY}){GAP}(?:of|in){GAP}(?:(?P<month>{_MONTH})"
        rf"(?:(?:,|{GAP}of)?{GAP}{_A_YEAR})?|(?P<monthstep>(?:this|last|next|the|each|every){GAP}month\b))",
        "the last Friday of October",
        (signs.WEEKDAYS,),
    ),
    Rule("time_of_day", rf"mid{JOINT}?(?P<part>{DAYPART}){_AFTER}?", "mid-afternoon yesterday", (signs.MID_DAYPARTS,)),
    Rule(
        "month_and_day",
        rf"(?:(?:(?:this|last|next)(?:{GAP}coming)?{GAP})?{_WEEKDAY},?{GAP})?"
        rf"(?P<month>{_MONTH}){GAP}(?P<day>{DAY_NUMBER})(?:(?:,?{GAP}|{GAP}of{GAP}){_A_YEAR})?",
        "Saturday, April 25",
        (signs.MONTHS, signs.DAY_NUMBERS),
    ),
    Rule(
        "month_and_day",
        rf"(?:{_WEEKDAY},?{GAP})?(?P<day>{DAY_NUMBER})(?:{GAP}of)?{GAP}(?P<month>{_MONTH})(?:,?{GAP}{_A_YEAR})?",
        "10 November 1989",
        (signs.MONTHS, signs.DAY_NUMBERS),
    ),
    Rule(
        "month",
        rf"(?:{_STEP}{GAP})?(?P<month>{_MONTH})(?:,?(?:{GAP}of)?{GAP}{_OR_SHORT_YEAR})?",
        "August 1988",
        (signs.MONTHS,),
    ),
    Rule(
        "weekday",
        rf"(?:{_STEP}{GAP})?(?P<weekday>{_WEEKDAY})(?:{GAP}(?P<part>{DAYPART}))?",
        "last Friday",
        (signs.WEEKDAYS,),
    ),
    Rule(
        "day_word",
        rf"the{GAP}day{GAP}(?:before{GAP}yesterday|after{GAP}tomorrow)|(?:today|yesterday|tomorrow)(?:{GAP}{DAYPART})?\b"
        rf"|(?:last|this){GAP}{DAYPART}|tonight\b|overnight\b",
        "yesterday morning",
        (signs.DAY_WORDS,),
    ),
    Rule("part_of_day", rf"the{GAP}(?P<part>{DAYPART})", "the morning", (signs.DAYPARTS,)),
    Rule("part_of_day", rf"(?P<step>{_THAT_DAY}){GAP}(?P<part>{DAYPART})", "the next morning", (signs.DAYPARTS,)),
    Rule(
        "two_quarters",
        rf"{_THE}(?P<end>first|last|final){GAP}two{GAP}quarters{_OF}{_OR_SHORT_YEAR}",
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
        rf"(?:{_WHOSE})?(?:fiscal{JOINT})?(?:{_LABEL}|{_SHORT_QUARTER}\b)",
        "last year's fourth quarter",
        (signs.QUARTERS,),
    ),
    Rule(
        "quarter",
        rf"{_THE}(?:fiscal{JOINT})?(?:{_LABEL}|{_SHORT_QUARTER})(?:{_OF}{_THE}(?:fiscal{GAP})?(?:year{GAP})?|{HYPHEN})"
        rf"(?P<year>{ANY_YEAR})",
        "the third quarter of 1984",
        (signs.QUARTERS,),
    ),
    Rule(
        "quarter",
        rf"{_THE}(?:fiscal{JOINT})?{_LABEL}{_OF}{_REL_YEAR}",
        "the first half of next year",
        (signs.LABELLED_QUARTERS, frozenset({"year"})),
    ),
    Rule("quarter", rf"{_SHORT_QUARTER} ?['’]?(?P<year>(?:20)?\d\d)\b", "3Q24", (signs.QUARTERS_WITH_YEARS,)),
    Rule(
        "period",
        rf"the{GAP}(?:(?:comparable|corresponding|same){GAP})?"
        rf"(?:(?P<ago>{_AGO})|(?P<year>{YEAR})|latest|same|corresponding|comparable|previous|prior)"
        rf"(?:{GAP}fiscal)?{GAP}(?:period|quarter)\b"
        rf"(?P<lastyear>{GAP}(?:of{GAP}|in{GAP}|a{GAP}year{GAP}(?:ago|earlier)\b)?(?:{_LAST_YEAR})?(?<=\w))?",
        "the latest period",
        (frozenset({"period", "quarter"}),),
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
        rf"a{GAP}year{GAP}(?:ago|earlier|before)\b|{_AGO}",
        "a year earlier",
        (frozenset({"year"}), frozenset({"ago", "earlier", "before"})),
    ),
    Rule(
        "season",
        rf"(?:(?P<step>this|last|next|this{GAP}past|the{GAP}past|this{GAP}coming|the|that){GAP})?"
        rf"(?P<season>{words.SEASON})(?:(?:{GAP}of)?{GAP}{_OR_SHORT_YEAR})?",
        "last fall",
        (signs.SEASONS,),
    ),
    Rule(
        "unit",
        rf"(?P<step>{_UNIT_STEP}){GAP}(?:{_UNIT_KIND}{GAP})?(?P<unit>{CALENDAR_UNIT}){_NOT_AGO}(?:{GAP}or{GAP}so\b)?",
        "last week",
        (signs.CALENDAR_UNITS,),
    ),
    Rule(
        "unit_beside",
        rf"the{GAP}(?P<unit>{CALENDAR_UNIT}){GAP}(?P<side>before|after|earlier)(?={_PAUSE})",
        "the year before",
        (signs.CALENDAR_UNITS, frozenset({"before", "after", "earlier"})),
    ),
    Rule(
        "end_of_year",
        rf"{_THE}(?:(?:fiscal|calendar){GAP})?year{JOINT}end\b|year{APOSTROPHE}s{GAP}end\b",
        "year-end",
        (frozenset({"end"}),),
    ),
    Rule(
        "offset",
        rf"(?P<count>(?:a{GAP})?couple{GAP}of|{NUMBER}(?:(?:{GAP}(?:to|or){GAP}|{HYPHEN}){NUMBER})?)"
        rf"(?:{GAP}(?:trading|business|calendar|full))?{GAP}"
        rf"(?P<unit>{UNIT})(?:{GAP}or{GAP}so)?{GAP}(?P<side>ago|earlier|later|from{GAP}(?:now|today)|hence)\b",
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
        rf"{_THE}(?P<decade>(?:1\d|20)\d0{APOSTROPHE}?s\b|{APOSTROPHE}\d0s\b"
        rf"|(?<=the\s)(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b)",
        "the 1970s",
        (signs.DECADES,),
    ),
    Rule("century", rf"{_THE}(?P<ordinal>{ORDINAL}){JOINT}century\b", "the 20th century", (frozenset({"century"}),)),
    Rule(
        "holiday",
        rf"(?:(?P<step>this|last|next){GAP}|the{GAP})?(?P<holiday>{_HOLIDAY})(?:,?{GAP}{_A_YEAR})?",
        "Christmas Eve",
        (signs.HOLIDAYS,),
    ),
    Rule("reference", rf"(?P<phrase>{words.REFERENCE})", "recently", (signs.REFERENCES,)),
)
"""Places on the calendar."""

_FRAME = _words(
    "first, last, past, next, coming, previous, recent, final, latest, preceding, following, remaining, opening, early,"
    "year-earlier, year-ago"
)
_LENGTH_KIND = _words(
    "more, additional, consecutive, straight, trading, business, calendar, fiscal, full, whole, long, working, solid"
)
_COUNT = rf"(?:(?:a{GAP})?couple(?:{GAP}of)?|half{JOINT}an?|{NUMBER}(?:(?:{JOINT}(?:to|or){JOINT}|{HYPHEN}){NUMBER})?)"
_WHOLE_COUNT = rf"(?:\d+|{any_of(word for word in CARDINALS if word not in {'a', 'an', 'another'})})"
LENGTHS: tuple[Rule, ...] = (
    Rule(
        "every",
        rf"(?:each|every)(?P<other>{GAP}other)?{GAP}(?:(?P<weekday>{_WEEKDAY})(?:{GAP}(?P<part>{DAYPART}))?"
        rf"|(?P<month>{_MONTH})|(?P<season>{words.SEASON})|(?P<daypart>{DAYPART})"
        rf"|(?:(?P<count>{NUMBER}){GAP})?(?P<unit>{UNIT}))",
        "each month",
        (frozenset({"each", "every"}),),
    ),
    Rule(
        "every",
        rf"(?:once|twice|{NUMBER}{GAP}times){GAP}(?:an?|per|each|every){GAP}(?P<unit>{UNIT})",
        "twice a week",
        (frozenset({"once", "twice", "times"}), signs.UNITS),
    ),
    Rule(
        "weekdays",
        rf"(?P<weekday>{_CAPITAL}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b)|weekends\b",
        "Mondays",
        (signs.PLURAL_WEEKDAYS,),
    ),
    Rule(
        "weekdays",
        rf"(?P<weekday>{_WEEKDAY}){GAP}(?P<part>(?:morning|afternoon|evening|night)s\b)",
        "Tuesday nights",
        (signs.WEEKDAYS, signs.PLURAL_DAYPARTS),
    ),
    Rule(
        "counted",
        rf"(?P<frame>(?:(?:the|these|those){GAP}|an?{GAP}(?=additional))?(?:{_FRAME}{GAP})*)(?:additional{GAP})?"
        rf"(?P<count>{_COUNT})(?:{JOINT}{_LENGTH_KIND})?{JOINT}(?P<unit>{UNIT}){_NOT_AGO}"
        rf"(?P<half>{GAP}and{GAP}a{GAP}half\b)?(?:{GAP}or{GAP}(?:so|two|more)\b|{HYPHEN}(?:long|old)\b)?"
        rf"(?:(?:,{GAP}|{GAP}and{GAP}|{GAP})(?P<more_count>{_WHOLE_COUNT}){GAP}(?P<more_unit>{UNIT}))?",
        "the past two years",
        (signs.COUNTS, signs.UNITS),
    ),
    Rule(
        "counted",
        rf"an{GAP}additional{GAP}(?P<unit>{UNIT})",
        "an additional year",
        (frozenset({"additional"}), signs.UNITS),
    ),
    Rule("single", rf"multi{HYPHEN}?(?P<unit>day|week|month|year|decade)\b", "multi-year", (signs.MULTIPLES,)),
    Rule("single", rf"(?P<unit>day|night|week|month|year|decade|century){HYPHEN}?long\b", "yearlong", (signs.LONG,)),
    Rule(
        "uncounted",
        rf"(?P<frame>(?:(?:the|these|those){GAP})?(?:{_FRAME}{GAP})?){words.VAGUE_COUNT}"
        rf"(?:{GAP}(?:more|long)\b)?{JOINT}(?P<unit>{UNIT})",
        "the next few days",
        (signs.VAGUE_COUNTS, signs.UNITS),
    ),
    Rule(
        "uncounted",
        rf"(?P<frame>(?:(?:the|these|those){GAP})?(?:{_FRAME}{GAP}|future{GAP})?)(?P<unit>{PLURAL_UNIT})"
        rf"(?:{GAP}(?:or|and){GAP}{PLURAL_UNIT})?",
        "recent weeks",
        (signs.UNITS,),
    ),
    Rule("vague_length", rf"some{GAP}time\b|a{GAP}(?:little{GAP})?while\b", "a while", (frozenset({"time", "while"}),)),
)
"""Lengths and recurring times."""

RANGE_ENDS: tuple[Rule, ...] = (
    Rule("range_end", r"(?P<number>\d{1,2})(?:,\s+(?P<year>\d{4}))?", "91", (signs.SHORT_NUMBERS,)),
    Rule("elided_quarter", rf"{_THE}(?P<label>{ORDINAL})", "the second", (signs.ORDINALS,)),
)
"""What stands for a date only beside another: 1990-[`91`], [`the second`] and fourth quarters."""
RULES = POINTS + LENGTHS + RANGE_ENDS
