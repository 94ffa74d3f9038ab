"""From an amount's own words to its normalised value: `up to $500 billion` → money, 500000000000, USD, up-to."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from stargate_facts.model import AmountKind, Bound, Extent
from stargate_facts.values.ambiguous_units import unit_told
from stargate_facts.values.amount_grammar import parse_amount, starters
from stargate_facts.values.amount_parts import Part
from stargate_facts.values.bounds import bound_after, bound_before
from stargate_facts.values.lexemes import Lexeme, lex
from stargate_facts.values.lexicon import read_words
from stargate_facts.values.money import currency_named, is_payment
from stargate_facts.values.nouns import singular
from stargate_facts.values.units import PERCENTS, rate_at, unit_at

_BEFORE_THE_NOUN = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "your",
        "my",
        "these",
        "those",
        "this",
        "that",
        "other",
        "more",
        "such",
        "all",
        "additional",
        "another",
        "different",
        "new",
        "further",
        "extra",
        "-",
        "‐",
        "‑",
        "'s",
    ]
)
_LONGEST_RATE = 40
_AGE_WORDS = read_words("age_words")


@dataclass(frozen=True, slots=True)
class AmountValue:
    """What an amount's words mean; the fields are those of `model.Amount`."""

    kind: AmountKind
    value: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    bound: Bound = "exact"
    per: str | None = None


class Candidate(NamedTuple):
    """What may be an amount: where its words stand in the text, where its unit begins, and what was read in them."""

    start: int
    end: int
    unit_start: int
    part: Part


def read_amount(text: str, *, unit_from: str | None = None) -> AmountValue | None:
    """Return the value of an amount's words, or None if they are not those of exactly one amount.

    `nearly $14 billion` → money 14000000000 USD nearly; `five data centers` → count 5 `data center`;
    `24` with `unit_from` `mpg` → quantity 24 `mile per gallon`.

    Args:
        text: the amount's words with those of its bound and, for a count, the noun that is counted.
        unit_from: words that gave the unit where it does not stand in `text` alone: the unit of a coordinated
            amount, the bare noun where `text` has adjectives too, a currency that the article states, or the word
            that shows `pounds` to be money or a number to be an age. For an
            amount that is said again in another unit (`more than 5 km` [`(3 miles)`]), the first, for its bound.
    """
    lexemes = lex(text)
    if not lexemes:
        return None
    part = parse_amount(lexemes, 0)
    told = _told(lexemes, part, unit_from)
    if told is None and (part is None or part.end < len(lexemes)):
        part = parse_amount(lexemes, 0, scaled_m=True) or part
    if part is None:
        return None
    noun = _noun(text, lexemes, part)
    if noun is None:
        return None
    words, bound, rate = noun
    if part.unit is not None and words and not told:
        return None
    kind, unit, per = part.kind, part.unit, part.per or rate
    coins = 1
    if told:
        kind, unit = told
        if kind == "quantity" and per:
            unit, per = f"{unit} per {per}", None
    elif unit is None:
        kind, unit, coins, shared = _unit_of(unit_from or words)
        per = per or shared
    elif unit_from:
        kind, unit = _currency_of(unit_from, kind, unit)
        bound = bound or part.bound or _bound_of(unit_from)
    return AmountValue(
        kind=kind,
        value=_plain(part.value, coins),
        high=_plain(part.high, coins),
        unit=unit,
        bound=bound or part.bound or "exact",
        per=per,
    )


def find_amounts(text: str, extent: Extent | None = None) -> list[Candidate]:
    """Return what may be amounts in a text, or in a stretch of it, in its order; counted nouns are left out."""
    lexemes = lex(text, extent)
    found = []
    at = 0
    while at < len(lexemes):
        piece = lexemes[at]
        part = parse_amount(lexemes, at) if piece.kind == "digits" or piece.lower in starters() else None
        if part is None:
            at += 1
            continue
        end = lexemes[part.end - 1].end
        unit_start = lexemes[part.number_end].start if part.number_end < part.end else end
        found.append(Candidate(piece.start, end, unit_start, part))
        at = part.end
    return found


def rate_end(text: str, start: int) -> int:
    """Return where a rate that begins here ends (`seats` [` a week`]), or `start` if none does."""
    lexemes = lex(text[start : start + _LONGEST_RATE])
    found = rate_at(lexemes, 0)
    return start + lexemes[found[0] - 1].end if found else start


def tail_end(text: str, start: int) -> int:
    """Return where the rate or bound ends that follows a counted noun here (`jobs` [` or more`]), or `start`."""
    lexemes = lex(text[start : start + _LONGEST_RATE])
    found = rate_at(lexemes, 0) or bound_after(lexemes, 0)
    return start + lexemes[found[0] - 1].end if found else start


def _noun(text: str, lexemes: list[Lexeme], part: Part) -> tuple[str, Bound | None, str | None] | None:
    """Return the words after the number that name what is counted, and the bound or rate after them.

    `5` [`jobs`] `or more`, `700` [`seats`] `a week`. None if there are words that name nothing.
    """
    start, end = part.end, len(lexemes)
    bound: Bound | None = None
    rate: str | None = None
    for index in range(start + 1, end):
        if (after := bound_after(lexemes, index)) and after[0] == end:
            end, bound = index, after[1]
            break
        if (per := rate_at(lexemes, index)) and per[0] == end:
            end, rate = index, per[1]
            break
    while start < end and lexemes[start].lower in _BEFORE_THE_NOUN:
        start += 1
    if start == end:
        return ("", bound, rate) if part.end == end else None
    return text[lexemes[start].start : lexemes[end - 1].end], bound, rate


class _Unit(NamedTuple):
    """What words say of a unit; `coins` is how many of the coins that they name make one of it."""

    kind: AmountKind
    name: str | None
    coins: int = 1
    per: str | None = None


def _unit_of(words: str) -> _Unit:
    if not words:
        return _Unit("count", None)
    if currency := currency_named(words):
        return _Unit("money", currency.code, currency.parts)
    if words.lower() in _AGE_WORDS:
        return _Unit("quantity", "year")
    lexemes = lex(words)
    found = unit_at(lexemes, 0)
    if found and found[1] != "time":
        rate = rate_at(lexemes, found[0])
        if (rate[0] if rate else found[0]) == len(lexemes):
            name = f"{found[1]} per {rate[1]}" if rate else found[1]
            return _Unit("percent" if name in PERCENTS else "quantity", name)
    for index in range(1, len(lexemes)):  # euros [a month]
        rate = rate_at(lexemes, index)
        if rate and rate[0] == len(lexemes) and (currency := currency_named(words[: lexemes[index - 1].end])):
            return _Unit("money", currency.code, currency.parts, rate[1])
    return _Unit("count", singular(words))


def _told(lexemes: list[Lexeme], part: Part | None, unit_from: str | None) -> tuple[AmountKind, str] | None:
    """Return what an ambiguous sign means where `unit_from` is a word that tells: `2.5 F` near `capacitor`."""
    if part is None or unit_from is None:
        return None
    if part.sign:
        return unit_told(part.sign, unit_from)
    at = part.number_end
    return unit_told(lexemes[at].text, unit_from) if at < len(lexemes) else None


def _currency_of(unit_from: str, kind: AmountKind, unit: str) -> tuple[AmountKind, str]:
    if (kind == "money" or unit == "pound") and (currency := currency_named(unit_from)):
        return "money", currency.code
    if unit == "pound" and is_payment(unit_from):
        return "money", "GBP"
    return kind, unit


def _bound_of(words: str) -> Bound | None:
    found = bound_before(lex(words), 0)
    return found[1] if found and found[1] != "about" else None


def _plain(value: Fraction | None, coins: int) -> int | float | None:
    if value is None:
        return None
    value /= coins
    return value.numerator if value.denominator == 1 else float(value)
