"""Patterns of expressions for a day, a part of it or a time of day.

Each rule has an example; `timex.READINGS` says how what it matches is read.
"""

from stargate_facts.values import timex_signs as signs
from stargate_facts.values import timex_words as words
from stargate_facts.values.timex_rules import A_YEAR, CAPITAL, MONTH, STEP, THE, WEEKDAY, Rule, phrases
from stargate_facts.values.timex_words import (
    APOSTROPHE,
    CARDINALS,
    DAY_NUMBER,
    DAYPART,
    GAP,
    JOINT,
    NOON,
    ORDINAL,
    YEAR,
    any_of,
)

_HOLIDAY = rf"(?:{CAPITAL}{words.HOLIDAY})"
_THAT_DAY = phrases("the next, the following, the previous, the same, that, that same")
_HOURS = any_of(word for word, value in CARDINALS.items() if 1 <= value <= 12 and word not in {"a", "an", "another"})
_HALF = rf"(?:\s*(?P<half>[ap]\.?\s?m\b\.?)|{GAP}o{APOSTROPHE}clock(?:{GAP}in{GAP}the{GAP}(?P<part>{DAYPART}))?)"
_CLOCK = rf"(?:(?P<hour>\d{{1,2}}|{_HOURS})(?:[:.](?P<minute>\d\d))?{_HALF}|(?P<noon>{NOON}))"
_CLOCK_24 = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b"
_CLOCK_OF_FOUR = rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){GAP}(?:GMT|UTC|local{GAP}time|hours)\b"
_ZONE_NAME = (
    r"\(?(?-i:(?:[ECMP]T|[A-Z]{2,3}T)\b(?!&)|UTC|(?:local|[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)"
    r"(?:\s+(?:[Ss]tandard|[Dd]aylight))?\s+[Tt]ime|Eastern|Central|Pacific)\b\)?"
)
_ELSEWHERE = rf"(?:{GAP}\([^()\d]{{0,12}}\d{{1,2}}(?:[:.]?\d\d)?(?:\s?[ap]\.?m\b\.?)?{GAP}{_ZONE_NAME}\))"
_ZONE = rf"(?:,?{GAP}{_ZONE_NAME})"
"""A time zone; the same time in another: 9 a.m. ET` (1300 GMT)."""
_MONTH_DAY = rf"(?:{MONTH}{GAP}{DAY_NUMBER}(?:,?{GAP}{YEAR})?|{DAY_NUMBER}{GAP}{MONTH}(?:{GAP}{YEAR})?)"
_BESIDE = (
    rf"(?:(?:yesterday|today|tomorrow)(?:{GAP}{DAYPART})?|tonight|(?:this|last){GAP}{DAYPART}|{_MONTH_DAY}"
    r"|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d"
    rf"|(?:(?:last|next){GAP})?{WEEKDAY}(?:{GAP}{DAYPART}|,?{GAP}{_MONTH_DAY})?)"
)
_AFTER = rf"(?:(?:,{GAP}|{GAP}(?:on{GAP})?)(?P<day>{_BESIDE}))"
_BEFORE = rf"(?:(?P<day_before>{_BESIDE}),?(?:{GAP}at)?{GAP})"

DAYS: tuple[Rule, ...] = (
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
    Rule("time_of_day", rf"{_BEFORE}?{_CLOCK}{_ZONE}?{_ELSEWHERE}?{_AFTER}?", "4 p.m. EST, Oct. 9", (signs.HALF_DAYS,)),
    Rule("time_of_day", rf"{_BEFORE}?{_CLOCK_24}{_ZONE}{_ELSEWHERE}?{_AFTER}?", "16:30 GMT", (signs.MINUTES,)),
    Rule(
        "time_of_day",
        rf"{_BEFORE}?{_CLOCK_OF_FOUR}{_AFTER}?",
        "0900 GMT on Monday",
        (signs.WRITTEN_YEARS, frozenset({"gmt", "utc", "local", "hours"})),
    ),
    Rule("time_of_day", rf"{_CLOCK_24}{_AFTER}", "5:30 on Sunday evening", (signs.MINUTES,)),
    Rule(
        "time_of_day",
        rf"the{GAP}(?:(?:early|late){GAP})?(?P<part>{DAYPART}){GAP}(?:of|on){GAP}(?P<day>{_BESIDE})",
        "the night of June 3",
        (signs.DAYPARTS,),
    ),
    Rule(
        "nth_of_month",
        rf"{THE}(?P<nth>{ORDINAL}|last){GAP}(?:(?P<weekday>{WEEKDAY})|(?P<unit>day|week|weekend)\b){GAP}(?:of|in){GAP}(?:(?P<month>{MONTH})"
        rf"(?:(?:,|{GAP}of)?{GAP}{A_YEAR})?|(?P<monthstep>(?:this|last|next|the|each|every){GAP}month\b))",
        "the last Friday of October",
        (signs.WEEKDAYS | frozenset({"day", "week", "weekend"}),),
    ),
    Rule(
        "nth_day",
        rf"{THE}{ORDINAL}{GAP}(?:(?:straight|consecutive|full){GAP})?day\b",
        "the third day",
        (signs.ORDINALS, frozenset({"day"})),
    ),
    Rule("time_of_day", rf"(?P<part>dawn|dusk){_AFTER}", "dawn on Friday", (signs.DAYPARTS,)),
    Rule("time_of_day", rf"mid{JOINT}?(?P<part>{DAYPART}){_AFTER}?", "mid-afternoon yesterday", (signs.MID_DAYPARTS,)),
    Rule(
        "month_and_day",
        rf"(?:(?:(?:this|last|next)(?:{GAP}coming)?{GAP})?(?P<weekday>{WEEKDAY}),?{GAP})?"
        rf"(?P<month>{MONTH}){GAP}(?P<day>{DAY_NUMBER})(?:(?:(?:\s?,)?{GAP}|{GAP}of{GAP}){A_YEAR})?",
        "Saturday, April 25",
        (signs.MONTHS, signs.DAY_NUMBERS),
    ),
    Rule(
        "month_and_day",
        rf"(?:(?P<weekday>{WEEKDAY}),?{GAP})?(?:the{GAP}(?=\d))?(?P<day>{DAY_NUMBER})(?:{GAP}of)?{GAP}(?P<month>{MONTH})(?:,?{GAP}{A_YEAR})?",
        "10 November 1989",
        (signs.MONTHS, signs.DAY_NUMBERS),
    ),
    Rule(
        "weekday",
        rf"(?:{STEP}{GAP})?(?P<weekday>{WEEKDAY})(?:{GAP}(?P<part>{DAYPART}))?",
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
        "holiday",
        rf"(?:(?P<step>this|last|next){GAP}|the{GAP}(?:day{GAP}(?P<side>after|before){GAP})?)?(?P<holiday>{_HOLIDAY})(?:,?{GAP}{A_YEAR})?",
        "Christmas Eve",
        (signs.HOLIDAYS,),
    ),
)
