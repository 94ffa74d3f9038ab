"""The rules of time expressions in their order: kind, pattern, an example. `timex.py` says how each is read.

Patterns are tried in their order on the whole of an expression; in a text the longest match wins. Prepositions stay
outside, as TimeML has it (`since` [`2019`]). Months, weekdays and holidays must be capitalised.
"""

from functools import lru_cache

from stargate_facts.values import timex_signs as signs
from stargate_facts.values.timex_day_patterns import DAYS
from stargate_facts.values.timex_length_patterns import LENGTHS
from stargate_facts.values.timex_period_patterns import PERIODS
from stargate_facts.values.timex_quarter_patterns import QUARTERS
from stargate_facts.values.timex_rules import THE, Rule
from stargate_facts.values.timex_words import ORDINAL

__all__ = ["LENGTHS", "POINTS", "RANGE_ENDS", "RULES", "rules_for"]

POINTS = DAYS + QUARTERS + PERIODS
"""Places on the calendar."""

RANGE_ENDS: tuple[Rule, ...] = (
    Rule("range_end", r"(?P<number>\d{1,2})(?:,\s+(?P<year>\d{4}))?", "91", (signs.SHORT_NUMBERS,)),
    Rule("elided_quarter", rf"{THE}(?P<label>{ORDINAL})", "the second", (signs.ORDINALS,)),
)
"""What stands for a date only beside another: 1990-[`91`], [`the second`] and fourth quarters."""
RULES = POINTS + LENGTHS + RANGE_ENDS


@lru_cache(maxsize=1024)
def rules_for(text: str) -> tuple[Rule, ...]:
    """Return the rules that may match a whole expression, in their order; the patterns of others need no compiling."""
    present = signs.signs_in(text)
    if present is None:
        return RULES
    return tuple(rule for rule in RULES if not any(present.isdisjoint(group) for group in rule.needs))
