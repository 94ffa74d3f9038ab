"""Parses whole amounts: bounds, single numbers, and ranges (`between $5 and $7 a share`, `2-3 billion`)."""

from dataclasses import replace
from functools import cache
from itertools import chain

from stargate_facts.model import Bound
from stargate_facts.values.amount_parts import MULTIPLE_WORDS, Part, parse_part
from stargate_facts.values.bounds import LOWER, UPPER, bound_after, bound_before, bound_starts
from stargate_facts.values.lexemes import Lexeme, PhraseTable
from stargate_facts.values.lexicon import read_words
from stargate_facts.values.money import sign_starts
from stargate_facts.values.numbers import NUMBER_WORDS, VULGAR_FRACTIONS, is_year_like

_DASHES = frozenset("-‐‑–—")
_OPENERS = PhraseTable(
    [("from", "from"), ("between", "between"), ("anywhere from", "from"), ("anywhere between", "between")]
)
_AGES = PhraseTable((words, "age") for words in ("aged", "age", "ages", "the age of", "age of", "the ages of"))
_CHANGES = read_words("change_verbs")
_OLDEST = 120
_NO_NOUNS = frozenset(
    {
        "on",
        "in",
        "at",
        "from",
        "after",
        "and",
        "as",
        "with",
        "by",
        "for",
        "during",
        "while",
        "but",
        "or",
        "this",
        "last",
    }
)
_APPROXIMATORS = frozenset({"about", "around", "nearly", "almost", "roughly", "approximately", "over"})
_FARTHEST_TO = 14
_SENTENCE_ENDS = frozenset(".;!?")


@cache
def starters() -> frozenset[str]:
    """Return what an amount may begin with besides digits, in lower case."""
    signs = (start.lower() for start in sign_starts())
    tables = (NUMBER_WORDS, VULGAR_FRACTIONS, bound_starts(), signs, MULTIPLE_WORDS, _OPENERS.starts(), _AGES.starts())
    return frozenset({*chain(*tables), "-", "−", "–", "negative"})


def parse_amount(lexemes: list[Lexeme], at: int, *, scaled_m: bool = False) -> Part | None:
    """Read the amount that begins at a lexeme with its bound, the longest that can be.

    After `by` or a verb of change, two amounts that are whole are no range: `rose by $5 to $7`, `rose $5 to $7`.

    Args:
        lexemes: of the text.
        at: index of the first.
        scaled_m: whether an `m` after digits is known to mean million.
    """
    bound: Bound | None = None
    start = at
    if found := bound_before(lexemes, at):
        at, bound = found
    is_age = _AGES.match(lexemes, at)
    at = is_age[0] if is_age else at
    at, opener = _OPENERS.match(lexemes, at) or (at, "")
    if opener and (found := bound_before(lexemes, at)) and found[1] == "about":  # from about 14 to 18 miles
        at, bound = found
    if not opener and start and (lexemes[start - 1].lower == "by" or lexemes[start - 1].lower in _CHANGES):
        opener = "by"
    core = _parse_range(lexemes, at, opener, scaled_m=scaled_m)
    if core is None:
        return None
    after = bound_after(lexemes, core.end) if core.bound is None else None
    if after:
        core = replace(core, end=after[0], bound=after[1])
    if bound and (core.bound is None or core.bound == "about"):
        core = replace(core, bound=bound)
    if is_age:
        core = _as_age(core)
        return core and replace(core, bound=bound or core.bound)
    core = _with_equal(lexemes, core)
    return _two_sided(lexemes, core) or core


def _as_age(part: Part) -> Part | None:
    """Read `aged 30`, `the age of 65`, `ages 18 to 34`, where no unit need be said."""
    if part.unit not in (None, "year", "month", "week", "day") or part.value is None or part.value > _OLDEST:
        return None
    return part if part.unit else replace(part, kind="quantity", unit="year")


def _parse_range(lexemes: list[Lexeme], at: int, opener: str, *, scaled_m: bool) -> Part | None:
    low = parse_part(lexemes, at, scaled_m=scaled_m)
    if low is None:
        return None
    joined = _joiner(lexemes, low.end, opener)
    if joined is None and low.form == "digits":
        joined = _joiner(lexemes, low.number_end, opener)
        low_alone = replace(low, end=low.number_end) if joined else low
    else:
        low_alone = low
    if joined:
        high = _parse_high(lexemes, joined, scaled_m=scaled_m)
        goes_apart = opener == "by" and high is not None and _is_change_and_level(lexemes, low_alone, high)
        both = None if high is None or goes_apart else _combine(low_alone, high, "" if opener == "by" else opener)
        if both:
            return both
    if opener == "from":
        return _far_range(lexemes, low)
    return None if opener == "between" else low


def _is_change_and_level(lexemes: list[Lexeme], low: Part, high: Part) -> bool:
    """Say whether `X to Y` after a verb of change is `[fell] 4 to 157` and not `[fell] 5 to 10 percent`."""
    if low.unit or high.unit:
        return bool(low.unit and high.unit)
    follows = lexemes[high.end] if high.end < len(lexemes) else None
    return follows is None or follows.kind != "word" or follows.lower in _NO_NOUNS or follows.text.istitle()


def _parse_high(lexemes: list[Lexeme], at: int, *, scaled_m: bool) -> Part | None:
    """Read the upper end, which may be a range itself (`from 26.5 to 31-34 billion`): then its own upper end."""
    high = parse_part(lexemes, at, scaled_m=scaled_m)
    if high and high.end < len(lexemes) and lexemes[high.end].text in _DASHES and lexemes[high.end].glued:
        further = parse_part(lexemes, high.end + 1, scaled_m=scaled_m)
        if further and further.kind != "count" and (both := _combine(high, further, "")):
            return replace(further, value=both.high)
    return high


def _joiner(lexemes: list[Lexeme], at: int, opener: str) -> int | None:
    """Return the index after the dash or word between the ends of a range, None if there is none."""
    if at + 1 >= len(lexemes):
        return None
    piece, following = lexemes[at], lexemes[at + 1]
    if piece.text in _DASHES:
        if following.lower == "to":  # a 5- to 10-mile run
            return at + 2
        return at + 1 if piece.glued == following.glued else None
    words = ("and",) if opener == "between" else ("to", "through")
    if piece.lower not in words:
        return None
    return at + 2 if following.lower in _APPROXIMATORS and at + 2 < len(lexemes) else at + 1


def _combine(low: Part, high: Part, opener: str) -> Part | None:
    """Make a range of its two ends, each of which may lack what the other has; None if they do not go together."""
    if low.value is None or high.value is None or low.high is not None or high.high is not None:
        return None
    if (low.unit and high.unit and low.unit != high.unit) or (not opener and _goes_apart(low, high)):
        return None
    value = low.value
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value *= high.scale
    if value == high.value or (value > high.value and not opener):
        return None
    named = high if high.unit else low
    bottom, top = sorted((value, high.value))
    return replace(
        high, value=bottom, high=top, kind=named.kind, unit=named.unit, per=named.per or low.per, sign=low.sign
    )


def _goes_apart(low: Part, high: Part) -> bool:
    """Say whether two numbers are no range: `rose 5% to 3,000`, `in 2014 to 2.6 million`, `1/2 to 3/4`."""
    if low.unit and not low.sign and not high.unit:
        return True
    if low.unit is None and low.form == "digits" and is_year_like(low.value) and low.scale == 1:
        return high.value is not None and high.value >= 10 * 1000
    return "fraction" in (low.form, high.form) and low.kind == high.kind == "count"


def _far_range(lexemes: list[Lexeme], low: Part) -> Part | None:
    """Read a change whose ends stand apart: `from $5 a year ago to $7`."""
    if low.form not in ("digits", "words") or low.kind == "count":
        return None
    for index in range(low.end, min(low.end + _FARTHEST_TO, len(lexemes) - 1)):
        piece = lexemes[index]
        if piece.text in _SENTENCE_ENDS or (piece.lower == "from"):
            return None
        if piece.lower == "to":
            high = parse_part(lexemes, index + 1)
            stated = high and (high.unit == low.unit or (high.unit is None and not is_year_like(high.value)))
            if high and stated and high.high is None and high.form == low.form:
                return _combine(low, high, "from")
    return None


def _with_equal(lexemes: list[Lexeme], part: Part) -> Part:
    """Read the tail of `more than 5 or equal to`."""
    words = [piece.lower for piece in lexemes[part.end : part.end + 2]]
    if words != ["or", "equal"] or part.bound not in ("more-than", "less-than"):
        return part
    end = part.end + 2
    if end < len(lexemes) and lexemes[end].lower == "to":
        end += 1
    return replace(part, end=end, bound="at-least" if part.bound == "more-than" else "up-to")


def _two_sided(lexemes: list[Lexeme], first: Part) -> Part | None:
    """Make one range of a lower and an upper bound: `more than 5 and less than 10 miles`."""
    if first.bound not in LOWER | UPPER or first.high is not None or first.value is None:
        return None
    index = first.end
    if index < len(lexemes) and lexemes[index].text == ",":
        index += 1
    if index >= len(lexemes) or lexemes[index].lower not in ("and", "but"):
        return None
    found = bound_before(lexemes, index + 1)
    second = parse_part(lexemes, found[0]) if found else None
    if found is None or second is None or second.value is None or second.high is not None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    low, high = (first, second) if first.bound in LOWER else (second, first)
    if found[1] not in (UPPER if first.bound in LOWER else LOWER) or low.value >= high.value:  # type: ignore[operator]
        return None
    named = second if second.unit else first
    second = _with_equal(lexemes, replace(second, bound="less-than"))
    return replace(named, end=second.end, value=low.value, high=high.value, bound=None)
