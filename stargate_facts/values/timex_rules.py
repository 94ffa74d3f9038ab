"""One kind of time expression as a rule, and the parts that patterns share."""

import re
from dataclasses import dataclass
from functools import cached_property

from stargate_facts.values import timex_words as words
from stargate_facts.values.timex_signs import Signs
from stargate_facts.values.timex_words import ANY_YEAR, GAP, HYPHEN, JOINT, SPOKEN_YEAR, YEAR, any_of


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


def phrases(text: str) -> str:
    """Return a pattern for any of the phrases, which commas separate."""
    return any_of(word.strip() for word in text.split(","))


CAPITAL = r"(?-i:(?=[A-Z]))"
MONTH = rf"{CAPITAL}{words.MONTH}"
WEEKDAY = rf"{CAPITAL}{words.WEEKDAY}"
STEP = rf"(?P<step>{phrases('this, last, next, this coming, this past, the following, the previous, that')})"
LAST_YEAR = rf"(?:this|last|next|the{GAP}(?:same|previous|following|prior)|that){GAP}(?:fiscal{GAP})?year\b"
REL_YEAR = rf"(?P<yearstep>{LAST_YEAR}|the{GAP}(?:fiscal{GAP})?year\b)"
A_YEAR = rf"(?:(?P<year>{YEAR}|{SPOKEN_YEAR})|{REL_YEAR})"
OR_SHORT_YEAR = rf"(?:(?P<year>{ANY_YEAR})|{REL_YEAR})"
OF = rf"(?:,|{GAP}(?:of|in))?{GAP}"
THE = rf"(?:the{GAP})?"
AGO = rf"year{JOINT}(?:ago|earlier)\b"
PART = rf"(?:half{JOINT}an?|(?:an?{GAP})?(?:half|quarter)(?={JOINT}century)|a{GAP}quarter{GAP}of{GAP}an?)"
"""`half a` year, `a quarter` century: a part of one unit."""
NOT_AGO = rf"(?!{HYPHEN}(?:ago|earlier)\b)"
PAUSE = r"\s*(?:[.,;:!?)”\"’—–]|$|and\b|but\b)"
"""What comes after `the year before` where it is not the beginning of `the year before the war`."""
