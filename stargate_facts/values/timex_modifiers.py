"""Modifiers of time expressions: `early` next year, `about` two years; they show in `mod`, not in the value."""

import re
from typing import NamedTuple

from stargate_facts.model import TimexMod
from stargate_facts.values.timex_length_patterns import LENGTHS
from stargate_facts.values.timex_rules import Rule
from stargate_facts.values.timex_words import GAP, HYPHEN, MODIFIERS, any_of, fold

_MEASURED = frozenset({"offset", "year_earlier"})
"""Kinds of points that are measured by a length: `more than two years ago`."""
_THE_EARLY = rf"the{GAP}(?P<inner>early|mid(?!dle)|late|very{GAP}early|very{GAP}late)"
_PREFIX = re.compile(
    rf"(?:{_THE_EARLY}|(?P<outer>{any_of(MODIFIERS)}|mid(?!dle)|end(?={HYPHEN})))(?:{GAP}|{HYPHEN}|(?<=mid))",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"(?:the|these|past|last|next)\s", re.IGNORECASE)
"""What a modifier of lengths does not reach over: in `over the past two years`, `over` is a preposition."""
_OUTSIDE_AT_LEAST = re.compile(r"(?:the\s+(?!past|last|next)|these\s)", re.IGNORECASE)


class Modifier(NamedTuple):
    """A modifier at the beginning of an expression: its TIMEX3 mod, its use, and where the rest begins."""

    mod: TimexMod
    use: str
    end: int


def modifier_at(text: str, position: int) -> Modifier | None:
    """Return the modifier that begins at a position of the text (`late last week`, `the early 1980s`), if any."""
    match = _PREFIX.match(text, position)
    if match is None:
        return None
    phrase = fold(match["outer"] or match["inner"]).removeprefix("very ")
    mod, use = MODIFIERS.get(phrase, ("END", "point"))  # `end-October`, but not `in the end October`
    return Modifier(mod, use, match.end())  # type: ignore[arg-type]


def fits(modifier: Modifier, rule: Rule, core: str) -> bool:
    """Say whether a modifier can modify what a rule matched: `over two years`, but not over [the past two years]."""
    if modifier.use == "any":
        return rule.kind != "reference"
    is_length = rule in LENGTHS
    if modifier.use == "point":
        return not is_length and rule.kind not in {"reference", "offset", "year_earlier"}
    outside = _OUTSIDE_AT_LEAST if modifier.mod == "EQUAL_OR_MORE" else _OUTSIDE
    return (is_length or rule.kind in _MEASURED) and not outside.match(core)
