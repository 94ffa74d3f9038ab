"""Parses one number with its currency or unit: `$14 billion`, `3 dollars 50`, `20-odd miles`, `12.3m tonnes`."""

from dataclasses import dataclass, replace
from fractions import Fraction

from stargate_facts.model import AmountKind, Bound
from stargate_facts.values.bounds import bound_after
from stargate_facts.values.lexemes import Lexeme
from stargate_facts.values.lexicon import read_table
from stargate_facts.values.money import Currency, country_after, currency_after, currency_before, scaled_code
from stargate_facts.values.numbers import parse_number
from stargate_facts.values.numerals import Numeral
from stargate_facts.values.units import PERCENTS, rate_at, unit_at

_MULTIPLES = {word: (Fraction(factor), condition) for word, factor, condition in read_table("multiples")}
MULTIPLE_WORDS = frozenset(_MULTIPLES)
_COMPARED_NOUN = frozenset({"the", "that", "its", "what", "their"})
_HYPHENS = frozenset("-‐‑")
_PRIMES = frozenset("'’′")
_DOUBLE_PRIMES = frozenset('"”″')
_INCHES_IN_FOOT = 12
# half a mile, three-quarters of an hour, half of 1 percent, dozens of miles
_FILLERS = {"fraction": (("a",), ("an",), ("of", "a"), ("of", "an"), ("of", "1"), ("of", "one")), "vague": (("of",),)}


@dataclass(frozen=True, slots=True)
class Part:
    """A number and its unit. `end` is the index after the last lexeme, `number_end` after the number's own.

    `value` is in `unit`; `scale` is the factor that a scale word gave. `sign` is a currency's sign or code before
    the number, which a second number of a range need not repeat.
    """

    end: int
    number_end: int
    value: Fraction | None
    high: Fraction | None = None
    kind: AmountKind = "count"
    unit: str | None = None
    per: str | None = None
    bound: Bound | None = None
    scale: int = 1
    form: str = "digits"
    sign: str | None = None


def parse_part(lexemes: list[Lexeme], at: int, *, scaled_m: bool = False) -> Part | None:
    """Read the number, and its unit if any, that begins at a lexeme.

    Args:
        lexemes: of the text.
        at: index of the first.
        scaled_m: whether an `m` after the digits is known to mean million (`12m customers`).
    """
    if at >= len(lexemes):
        return None
    return _with_sign_before(lexemes, at) or _with_unit_after(lexemes, at, scaled_m=scaled_m) or _multiple(lexemes, at)


def _multiple(lexemes: list[Lexeme], at: int) -> Part | None:
    """Read `tripled`, `fivefold`, `twice` [`as much`]."""
    found = _MULTIPLES.get(lexemes[at].lower)
    if found is None:
        return None
    factor, condition = found
    if condition == "comparison" and not _compares(lexemes, at + 1):
        return None
    return Part(end=at + 1, number_end=at + 1, value=factor, unit="time", form="multiple")


def _compares(lexemes: list[Lexeme], at: int) -> bool:
    """Say whether a comparison follows: `as much`, `as tall as`, `the price`; not `as` [`the match began`]."""
    words = [piece.lower for piece in lexemes[at : at + 4]]
    if not words or words[0] in _COMPARED_NOUN:
        return True
    return words[0] == "as" and (words[1:2] in (["much"], ["many"], ["likely"]) or "as" in words[2:])


def _with_sign_before(lexemes: list[Lexeme], at: int) -> Part | None:
    """Read `$14 billion`, `-$5`, `US$1.2bn a year`, `$5 US`."""
    negative = lexemes[at].text in ("-", "−") and at + 1 < len(lexemes) and lexemes[at + 1].glued
    start = at + 1 if negative else at
    found = currency_before(lexemes, start)
    if found is None:
        return None
    number = parse_number(lexemes, found[0], money=True)
    if number is None:
        return None
    currency = found[1]
    end = number.end
    if (country := country_after(lexemes, end)) and lexemes[found[0] - 1].text == "$":
        end, currency = country[0], Currency(country[1], 1)
    elif (again := currency_after(lexemes, end)) and again[1] == currency and lexemes[end].kind == "word":
        end = again[0]
    part = _part(number, end, currency, sign="".join(piece.text for piece in lexemes[start : found[0]]))
    if negative and part.value is not None:
        part = replace(part, value=-part.value)
    return _with_rate(lexemes, _with_bound(lexemes, part))


def _with_unit_after(lexemes: list[Lexeme], at: int, *, scaled_m: bool) -> Part | None:
    plain = parse_number(lexemes, at, scaled_m=scaled_m)
    if plain is None:
        return None
    scaled = parse_number(lexemes, at, scaled_m=True)
    numbers = [plain] if scaled is None or scaled.end == plain.end else [scaled, plain]
    for number in numbers:
        part = _with_currency(lexemes, number) or _with_measure(lexemes, number)
        if part:
            return _with_rate(lexemes, _with_bound(lexemes, part))
    bare = _with_bound(lexemes, _part(plain, plain.end, None))
    if bare.bound:  # `20-odd miles`, `10 or more euros`
        number = plain._replace(end=bare.end)
        unit = _with_currency(lexemes, number) or _with_measure(lexemes, number)
        if unit:
            return _with_rate(lexemes, replace(unit, bound=bare.bound, number_end=plain.end))
    return bare


def _with_currency(lexemes: list[Lexeme], number: Numeral) -> Part | None:
    """Read `14 million euros`, `50-dollar`, `twenty MUSD`, `3 dollars 50 cents`."""
    index = _past_hyphen(lexemes, number.end)
    if index >= len(lexemes):
        return None
    if both := scaled_code(lexemes[index]):
        factor, currency = both
        value = number.value * factor if number.value is not None else None
        return _part(number._replace(value=value, scale=factor), index + 1, currency)
    found = currency_after(lexemes, index)
    if found is None and lexemes[index].lower == "of" and number.form == "vague":
        found = currency_after(lexemes, index + 1)
    is_large = number.scale >= 10**6 or (number.form == "vague" and number.scale >= 1000)
    after_of = index + 1 if lexemes[index].lower == "of" and number.form == "vague" else index
    is_pounds = after_of < len(lexemes) and lexemes[after_of].lower in ("pound", "pounds")
    if found is None and is_pounds and is_large:
        found = after_of + 1, Currency("GBP", 1)  # nothing weighed in news is counted in million pounds
    if found is None:
        return None
    part = _part(number, found[0], found[1])
    return _with_coins(lexemes, part) if found[1].parts == 1 and number.scale == 1 else part


def _with_coins(lexemes: list[Lexeme], part: Part) -> Part:
    """Add the cents of `3 dollars 50 cents`, `thirteen dollars forty-five`."""
    index = part.end + 1 if part.end < len(lexemes) and lexemes[part.end].lower == "and" else part.end
    coins = parse_number(lexemes, index) if index < len(lexemes) else None
    if coins is None or coins.value is None or part.value is None or not 0 < coins.value < 100 or coins.scale != 1:
        return part
    after = currency_after(lexemes, coins.end)
    if after and after[1].parts == 100:
        return replace(part, value=part.value + coins.value / 100, end=after[0])
    stands_alone = coins.end == len(lexemes) or lexemes[coins.end].text in ".,;:!?)"
    if after is None and index == part.end and stands_alone and coins.value >= 10 and coins.value.denominator == 1:
        return replace(part, value=part.value + coins.value / 100, end=coins.end)
    return part


def _with_measure(lexemes: list[Lexeme], number: Numeral) -> Part | None:
    """Read `5 miles`, `two-thirds of a mile`, `10kW`, `65-year`, `60 per cent`."""
    if feet := _feet_and_inches(lexemes, number):
        return feet
    index = _past_hyphen(lexemes, number.end)
    found = unit_at(lexemes, index)
    for filler in _FILLERS.get(number.form, ()):
        end = number.end + len(filler)
        if tuple(piece.lower for piece in lexemes[number.end : end]) == filler:
            found = found or unit_at(lexemes, end)
    if found is None or (found[1] == "time" and number.form == "fraction"):  # half-time
        return None
    end, name = found
    kind: AmountKind = "percent" if name in PERCENTS else "count" if name == "time" else "quantity"
    return replace(_part(number, end, None), kind=kind, unit=name)


def _feet_and_inches(lexemes: list[Lexeme], number: Numeral) -> Part | None:
    """Read `6'2"`, `6-foot-4`, `6 feet 4 inches` as feet and a fraction of a foot."""
    index = _past_hyphen(lexemes, number.end)
    feet = unit_at(lexemes, index)
    is_prime = index < len(lexemes) and lexemes[index].text in _PRIMES and lexemes[index].glued
    after_feet = index + 1 if is_prime else feet[0] if feet and feet[1] == "foot" else len(lexemes)
    if after_feet >= len(lexemes) or number.value is None or number.scale != 1:
        return None
    is_hyphened = lexemes[after_feet].text in _HYPHENS and lexemes[after_feet].glued
    at = after_feet + 1 if is_hyphened or lexemes[after_feet].lower == "and" else after_feet
    inches = parse_number(lexemes, at) if at < len(lexemes) else None
    if inches is None or inches.value is None or not 0 <= inches.value < _INCHES_IN_FOOT:
        return None
    end = inches.end
    if is_prime:
        if end >= len(lexemes) or lexemes[end].text not in _DOUBLE_PRIMES or not lexemes[end].glued:
            return None
        end += 1
    elif (unit := unit_at(lexemes, _past_hyphen(lexemes, end))) and unit[1] == "inch":
        end = unit[0]
    elif not is_hyphened or not lexemes[at].glued:
        return None
    value = number.value + inches.value / _INCHES_IN_FOOT
    return replace(_part(number, end, None), value=value, kind="quantity", unit="foot", number_end=end)


def _part(number: Numeral, end: int, currency: Currency | None, *, sign: str | None = None) -> Part:
    parts = currency.parts if currency else 1
    return Part(
        end=end,
        number_end=number.end,
        value=None if number.value is None else number.value / parts,
        high=None if number.high is None else number.high / parts,
        kind="money" if currency else "count",
        unit=currency.code if currency else None,
        scale=number.scale,
        form=number.form,
        sign=sign,
    )


def _with_bound(lexemes: list[Lexeme], part: Part) -> Part:
    found = bound_after(lexemes, part.end)
    if found is None:
        return part
    return replace(part, end=found[0], bound=found[1])


def _with_rate(lexemes: list[Lexeme], part: Part) -> Part:
    found = rate_at(lexemes, part.end)
    if found is None:
        return part
    end, per = found
    if part.kind == "quantity":
        return replace(part, end=end, unit=f"{part.unit} per {per}")
    return replace(part, end=end, per=per)


def _past_hyphen(lexemes: list[Lexeme], at: int) -> int:
    if at + 1 < len(lexemes) and lexemes[at].text in _HYPHENS and lexemes[at + 1].kind == "word":
        is_list = not lexemes[at].glued and lexemes[at + 1].text.istitle()  # 5 - Mark Weber
        return at if is_list else at + 1
    return at
