"""Says from the words around a number that it is no amount: a date, a clock time, a name, a part of a code."""

import re

from stargate_facts.model import Extent
from stargate_facts.values.lexicon import read_words

_REACH = 24
# [magnitude]-6.4, [Mach] 2
_SCALE_BEFORE = re.compile(r"\b(magnitude|Mach)[\s-](?:of\s)?$", re.IGNORECASE)
_IDIOMS = tuple(sorted(read_words("number_idioms")))
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
# October [31], Oct. 30 and [31]
_AFTER_MONTH = re.compile(rf"\b{_MONTH}\s*(?:\d{{1,2}}\s*(?:[-–,]|to|and)?\s*)?$")
# [31] October, [30]-31 October
_BEFORE_MONTH = re.compile(rf"\s*(?:[-–/]\s*\d+\s*)?(?:of\s+)?{_MONTH}")
# [5] a.m., [5]:30, [17] GMT
_CLOCK = re.compile(r"\s*(?:[ap]\.?\s?m\b|[AP]\.?M\b|o['’]clock|noon\b|GMT\b|UTC\b|[ECMP][SD]?T\b)")
# 1:[36], v[2], @[1], No. [5], www.x/[30]
_JOINED_BEFORE = re.compile(r"[\w:/.@#_&'’][.:/]?$|\d[-–]$|=[\"'\u201c\u201d]$|[#№@]\s?$|\bNos?\.?\s?$")
# nineteen [sixty-three]
_CENTURY_BEFORE = re.compile(r"\b(?:eighteen|nineteen|twenty)\s$", re.IGNORECASE)
_HYPHEN_BEFORE = re.compile(r"\w[-–]$")
# the first [half], last [quarter]
_ORDINAL_BEFORE = re.compile(r"\b(?:first|second|third|fourth|other|better|this|last|next|latter|former)\s$")
_AFTER_HALF = re.compile(r"\s(?:of|the|its|his|her|their|our|all|a|an)\b|\s\w+s\b|\.|,")
# [5]:30, [5]G, [737]-MAX, [2]-2, [401](k)
_JOINED_AFTER = re.compile(r"[:/.]\d|\(\w\)|[A-Za-z_@]|['’]s\b|-[A-Z]|[-–]\d|-[a-z]+-\d")
# a [5K] run, [4K] video, call [555-1234]
_LABEL = re.compile(r"(?:2|4|5|8|10)[kK]|\d{3}-\d{4}")
# page [5], the top [10]
_NAMING_NOUN = re.compile(
    r"\b(?:page|chapter|section|article|game|group|week|season|round|level|category|type|phase|part|volume|episode|line"
    r"|gate|flight|route|highway|interstate|room|stage|step|area|zone|rule|title|version|number|class|grade|mark|tier"
    r"|channel|platform|pier|site|unit|team|lot|act|scene|figure|table|question|proposition|resolution|bill"
    r"|year|day|top|big|lap|world war|pp?\.)\s+$",
    re.IGNORECASE,
)


def is_joined(text: str, start: int) -> bool:
    """Say whether what stands straight before makes the number a part of a code (`v2`, `1:36`, a web address)."""
    run = text[text.rfind(" ", 0, start) + 1 : start]
    return "://" in run or "www." in run or bool(_JOINED_BEFORE.search(text[max(start - _REACH, 0) : start]))


def is_idiom(text: str, start: int, end: int) -> bool:
    """Say whether a number and what it counts are a part of a fixed expression: `at [one point]`."""
    return text[max(start - _REACH, 0) : end].lower().endswith(_IDIOMS)


def is_date_or_label(text: str, start: int, end: int, *, bounded: bool) -> bool:
    """Say whether a number without a unit is a date, a clock time, or a label such as `page 5`.

    Args:
        text: the whole text.
        start: where the number begins.
        end: where it ends.
        bounded: whether it has a bound (`more than 5`), which no label has.
    """
    before, after = text[max(start - _REACH, 0) : start], text[end : end + _REACH]
    if _JOINED_AFTER.match(after) or _CLOCK.match(after) or _BEFORE_MONTH.match(after):
        return True
    if _HYPHEN_BEFORE.search(before) or _CENTURY_BEFORE.search(before) or _AFTER_MONTH.search(before):
        return True
    return not bounded and bool(_NAMING_NOUN.search(before) or _LABEL.fullmatch(text, start, end))


def scale_before(text: str, start: int) -> Extent | None:
    """Return where the name of a scale stands before a number that is a value on it: [`magnitude`] `5.6`."""
    found = _SCALE_BEFORE.search(text, max(start - _REACH, 0), start)
    return found.span(1) if found else None


def is_share(text: str, start: int, end: int, *, bounded: bool) -> bool:
    """Say whether `half`, `a third` is a share of something: not `half-staff`, `a third man`, `the first half`."""
    if bounded:
        return True
    before, after = text[max(start - _REACH, 0) : start].lower(), text[end : end + _REACH]
    words = text[start:end].lower()
    if re.match(r"-\w", after) or _ORDINAL_BEFORE.search(before):
        return False
    if before.endswith(" by "):
        return True  # fell by [a quarter]
    if words.startswith(("a ", "an ")) or "/" in words:
        return after.startswith(" of ")
    return not words.endswith("half") or bool(_AFTER_HALF.match(after))
