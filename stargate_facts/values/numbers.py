"""Reads numbers: `14`, `1.5bn`, `2½`, and those in words through `number_words`."""

import re
from fractions import Fraction

from stargate_facts.values.lexemes import Lexeme
from stargate_facts.values.lexicon import read_table
from stargate_facts.values.number_words import parse_proportion, parse_words
from stargate_facts.values.numerals import HYPHENS, LARGEST_SCALE, SCALES, WORDS, Numeral, past_and_a_half, word_at

_GROUPING = re.compile(r"[,\s]")
_SUFFIXES = {suffix: (int(factor), kind) for suffix, factor, kind in read_table("number_suffixes")}
VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100})  # 9/11 is a date
_LONGEST = 30  # what has more digits is a code
_MINUS_SIGNS = frozenset("-−–")
NUMBER_WORDS = frozenset(WORDS) | {"a", "an", "minus", "negative", "few", "several", "couple"}


def parse_number(lexemes: list[Lexeme], at: int, *, money: bool = False, scaled_m: bool = False) -> Numeral | None:
    """Read the number that begins at a lexeme, the longest that can be.

    Args:
        lexemes: of the text.
        at: index of the first.
        money: whether a currency sign stands before it, so that `m` and `b` are scales and not units.
        scaled_m: whether they are scales for another reason (`12m customers`).
    """
    sign = 1
    first = lexemes[at]
    if first.lower in ("minus", "negative") and at + 1 < len(lexemes):
        sign, at = -1, at + 1
        if lexemes[at].text in HYPHENS and at + 1 < len(lexemes):
            at += 1
    elif first.text in _MINUS_SIGNS and _is_sign(lexemes, at):
        sign, at = -1, at + 1
    number = _parse_unsigned(lexemes, at, money=money or scaled_m)
    if number is None or number.value is None:
        return number if sign == 1 else None
    return number._replace(value=sign * number.value)


def is_year_like(value: Fraction | None) -> bool:
    """Say whether a number is one that most often names a year."""
    return value is not None and value.denominator == 1 and 1700 <= value.numerator <= 2150


def is_ordinal_suffix(lexemes: list[Lexeme], at: int) -> bool:
    """Say whether `st`, `nd`, `rd` or `th` is glued on here, as in `42nd`."""
    return at < len(lexemes) and lexemes[at].glued and lexemes[at].lower in ("st", "nd", "rd", "th")


def _is_sign(lexemes: list[Lexeme], at: int) -> bool:
    if at + 1 >= len(lexemes) or not lexemes[at + 1].glued or lexemes[at + 1].kind != "digits":
        return False
    return at == 0 or not lexemes[at].glued or lexemes[at - 1].text in ("(", "$", "~")


def _parse_unsigned(lexemes: list[Lexeme], at: int, *, money: bool) -> Numeral | None:
    piece = lexemes[at]
    if piece.kind == "digits":
        return _parse_digits(lexemes, at, money=money)
    if piece.text in VULGAR_FRACTIONS:
        return Numeral(at + 1, Fraction(*VULGAR_FRACTIONS[piece.text]), form="fraction")
    if piece.lower not in NUMBER_WORDS:
        return None
    return parse_words(lexemes, at)


def _parse_digits(lexemes: list[Lexeme], at: int, *, money: bool) -> Numeral | None:
    end = at + 1
    if is_ordinal_suffix(lexemes, end) or len(lexemes[at].text) > _LONGEST:
        return None
    value = Fraction(_GROUPING.sub("", lexemes[at].text))
    form = "digits"
    if proportion := parse_proportion(lexemes, at):
        return proportion
    if _is_text(lexemes, end, "/") and _is_digits(lexemes, end + 1) and value.denominator == 1:  # 3/4
        below = Fraction(_GROUPING.sub("", lexemes[end + 1].text))
        if below in _DENOMINATORS and value < below and not _is_text(lexemes, end + 2, "/"):
            value, end, form = value / below, end + 2, "fraction"
    elif end < len(lexemes) and lexemes[end].text in VULGAR_FRACTIONS:  # 2½
        value, end = value + Fraction(*VULGAR_FRACTIONS[lexemes[end].text]), end + 1
    elif _is_digits(lexemes, end) and not lexemes[end].glued and _is_text(lexemes, end + 1, "/"):  # 1 1/2
        part = _parse_digits(lexemes, end, money=money)
        if part and part.value is not None and part.form == "fraction":
            return part._replace(value=value * part.scale + part.value, form="digits")
    elif half := past_and_a_half(lexemes, end):
        value, end = value + Fraction(1, 2), half
    end, scale = _parse_scale(lexemes, end, money=money)
    return Numeral(end, value * scale, scale=scale, form=form)


def _parse_scale(lexemes: list[Lexeme], at: int, *, money: bool) -> tuple[int, int]:
    """Read scale words and letters after a number: `million`, `-billion`, `bn`, `hundred thousand`."""
    total = 1
    while at < len(lexemes):
        index = at + 1 if lexemes[at].text in HYPHENS and lexemes[at].glued else at
        if index >= len(lexemes):
            break
        piece = lexemes[index]
        factor, kind = word_at(lexemes, index)
        if kind not in SCALES:
            factor, kind = _SUFFIXES.get(piece.text, (1, ""))
            spaced_out = not piece.glued and len(piece.text) == 1 and not (money and piece.text in "MBK")
            if not kind or total > 1 or spaced_out or (kind == "money" and not money):
                break
            if index + 1 < len(lexemes) and lexemes[index + 1].glued and lexemes[index + 1].text in ("²", "³", "/"):
                break
            if not piece.glued and _is_digits(lexemes, index + 1) and lexemes[index + 1].glued:
                break  # 12 B787 jets
        if total * factor > LARGEST_SCALE:
            break
        total, at = total * factor, index + 1
        if at < len(lexemes) and piece.text == "mil" and _is_text(lexemes, at, "."):
            at += 1
    return at, total


def _is_text(lexemes: list[Lexeme], at: int, text: str) -> bool:
    return at < len(lexemes) and lexemes[at].text == text


def _is_digits(lexemes: list[Lexeme], at: int) -> bool:
    return at < len(lexemes) and lexemes[at].kind == "digits"
