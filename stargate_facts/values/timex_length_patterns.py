"""Patterns of expressions for lengths of time and for recurring times.

Each rule has an example; `timex.READINGS` says how what it matches is read.
"""

from stargate_facts.values import timex_signs as signs
from stargate_facts.values import timex_words as words
from stargate_facts.values.timex_rules import CAPITAL, MONTH, NOT_AGO, PART, WEEKDAY, Rule, phrases
from stargate_facts.values.timex_words import CARDINALS, DAYPART, GAP, HYPHEN, JOINT, NUMBER, PLURAL_UNIT, UNIT, any_of

_FRAME = phrases(
    "first, last, past, next, coming, previous, recent, final, latest, preceding, following, remaining, opening, early,"
    "year-earlier, year-ago"
)
_LENGTH_KIND = phrases(
    "more, additional, consecutive, straight, trading, business, calendar, fiscal, full, whole, long, working, solid"
)
_LENGTH_STEP = phrases("previous, preceding, past, following, remaining, coming, next")
_COUNT = rf"(?:(?:a{GAP})?couple(?:{GAP}of)?|{PART}|{NUMBER}(?:(?:{JOINT}(?:to|or){JOINT}|{HYPHEN}){NUMBER})?)"
_SEASONS = any_of(f"{season}s" for season in words.SEASONS)
_WHOLE_COUNT = rf"(?:\d+|{any_of(word for word in CARDINALS if word not in {'a', 'an', 'another'})})"

LENGTHS: tuple[Rule, ...] = (
    Rule(
        "every",
        rf"(?:each|every)(?P<other>{GAP}other)?{GAP}(?:(?P<weekday>{WEEKDAY})(?:{GAP}(?P<part>{DAYPART}))?"
        rf"|(?P<month>{MONTH})|(?P<season>{words.SEASON})|(?P<daypart>{DAYPART})"
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
        rf"(?P<weekday>{CAPITAL}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b)|weekends\b",
        "Mondays",
        (signs.PLURAL_WEEKDAYS,),
    ),
    Rule(
        "weekdays",
        rf"(?P<weekday>{WEEKDAY}){GAP}(?P<part>(?:morning|afternoon|evening|night)s\b)",
        "Tuesday nights",
        (signs.WEEKDAYS, signs.PLURAL_DAYPARTS),
    ),
    Rule(
        "counted",
        rf"(?P<frame>(?:(?:the|these|those){GAP}|an?{GAP}(?=additional)|another{GAP}(?={_WHOLE_COUNT}{JOINT}))?(?:{_FRAME}{GAP})*)(?:additional{GAP})?"
        rf"(?P<count>{_COUNT})(?:\+|{HYPHEN}plus\b)?(?:{JOINT}{_LENGTH_KIND}|{GAP}{_LENGTH_STEP}(?={GAP}{PLURAL_UNIT}))?"
        rf"{JOINT}(?P<unit>{UNIT}){NOT_AGO}"
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
    Rule(
        "seasons",
        rf"(?:(?:the|these){GAP})?(?:past|last|next|coming|previous|following){GAP}{_COUNT}{GAP}(?P<season>{_SEASONS})",
        "the next two winters",
        (signs.PLURAL_SEASONS,),
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
        rf"(?:{GAP}(?:or|and){GAP}{PLURAL_UNIT})?(?:{GAP}ahead\b)?",
        "recent weeks",
        (signs.UNITS,),
    ),
    Rule("vague_length", rf"some{GAP}time\b|a{GAP}(?:little{GAP})?while\b", "a while", (frozenset({"time", "while"}),)),
)
