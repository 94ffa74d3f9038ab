"""Reads numbers: `14`, `1.5bn`, `twenty-eight thousand`, `half a trillion`, `two-thirds`, `tens of millions`."""

from fractions import Fraction
from typing import NamedTuple

from stargate_facts.values.lexemes import Lexeme
from stargate_facts.values.lexicon import read_table

_WORDS = {word: (int(value), kind) for word, value, kind in read_table("number_words")}
_SUFFIXES = {suffix: (int(factor), kind) for suffix, factor, kind in read_table("number_suffixes")}
VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_HYPHENS = frozenset("-‐‑")
_MINUS_SIGNS = frozenset("-−–")
_SCALES = ("scale", "hundred", "dozen")
_DIGIT_CLASSES = frozenset({"unit", "teen", "tens"})
_FEW = frozenset({"few", "several", "many", "some", "couple"})
_OF_A_WHOLE = (("out", "of", "every"), ("out", "of"), ("of", "every"), ("in", "every"), ("in",))
_ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000})
_NO_WHOLE_BEFORE = frozenset("-‐‑–/%:°")
_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "game", "attempt"})
NUMBER_WORDS = frozenset(_WORDS) | {"a", "an", "minus", "negative", "few", "several", "couple"}


class Numeral(NamedTuple):
    """A number that was read. `end` is the index after its last lexeme.

    `value` is None where the words give none (`a few hundred`); `high` is the upper end of a vague number
    (`dozens`: 12 to 120). `scale` is the factor that a word or letter gave (`14 billion`: 10**9), 1 without one.
    `form` is digits, words, fraction or vague.
    """

    end: int
    value: Fraction | None
    high: Fraction | None = None
    scale: int = 1
    form: str = "digits"


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
        if lexemes[at].text in _HYPHENS and at + 1 < len(lexemes):
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
    return (
        _parse_few(lexemes, at)
        or _parse_part(lexemes, at)
        or _parse_proportion(lexemes, at)
        or _parse_vague(lexemes, at)
        or _parse_words(lexemes, at)
    )


def _parse_digits(lexemes: list[Lexeme], at: int, *, money: bool) -> Numeral | None:
    value = Fraction(lexemes[at].text.replace(",", ""))
    end = at + 1
    form = "digits"
    if is_ordinal_suffix(lexemes, end):
        return None
    if proportion := _parse_proportion(lexemes, at):
        return proportion
    if _is_text(lexemes, end, "/") and _is_digits(lexemes, end + 1) and value.denominator == 1:  # 3/4
        below = Fraction(lexemes[end + 1].text.replace(",", ""))
        if below and value < below and not _is_text(lexemes, end + 2, "/"):
            value, end, form = value / below, end + 2, "fraction"
    elif end < len(lexemes) and lexemes[end].text in VULGAR_FRACTIONS:  # 2½
        value, end = value + Fraction(*VULGAR_FRACTIONS[lexemes[end].text]), end + 1
    elif _is_digits(lexemes, end) and not lexemes[end].glued and _is_text(lexemes, end + 1, "/"):  # 1 1/2
        part = _parse_digits(lexemes, end, money=False)
        if part and part.value is not None and part.form == "fraction":
            return Numeral(part.end, value + part.value, form="digits")
    elif _is_and_a_half(lexemes, end):
        value, end = value + Fraction(1, 2), end + 3
    end, scale = _parse_scale(lexemes, end, money=money)
    return Numeral(end, value * scale, scale=scale, form=form)


def _parse_scale(lexemes: list[Lexeme], at: int, *, money: bool) -> tuple[int, int]:
    """Read scale words and letters after a number: `million`, `-billion`, `bn`, `hundred thousand`."""
    total = 1
    while at < len(lexemes):
        index = at + 1 if lexemes[at].text in _HYPHENS and lexemes[at].glued else at
        if index >= len(lexemes):
            break
        piece = lexemes[index]
        factor, kind = _WORDS.get(piece.lower, (1, ""))
        if kind not in _SCALES:
            factor, kind = _SUFFIXES.get(piece.text, (1, ""))
            spaced_out = not piece.glued and len(piece.text) == 1 and not (money and piece.text in "MBK")
            if not kind or total > 1 or spaced_out or (kind == "money" and not money):
                break
            if index + 1 < len(lexemes) and lexemes[index + 1].glued and lexemes[index + 1].text in ("²", "³", "/"):
                break
        total, at = total * factor, index + 1
        if at < len(lexemes) and piece.text == "mil" and _is_text(lexemes, at, "."):
            at += 1
    return at, total


def _parse_words(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read a spelt-out number: `one hundred and five`, `two and a half million`, `a dozen`."""
    total, group, scale, end, seen = Fraction(0), Fraction(0), 1, at, ""
    index = at
    if lexemes[at].lower in ("a", "an"):
        if _word_at(lexemes, at + 1)[1] not in _SCALES:
            return None
        group, index, seen = Fraction(1), at + 1, "unit"
    while True:
        if seen and _is_and_a_half(lexemes, index):
            if seen in _SCALES:  # a million and a half
                return Numeral(index + 3, total + group + Fraction(scale, 2), scale=scale, form="words")
            group, index, end, seen = group + Fraction(1, 2), index + 3, index + 3, "half"
        if seen in _DIGIT_CLASSES and (digits := _spoken_decimals(lexemes, index)):
            group, index, end, seen = group + digits[0], digits[1], digits[1], "half"
        step = _past_filler(lexemes, index, seen)
        value, kind = _word_at(lexemes, step)
        if not _may_follow(seen, kind):
            break
        if kind == "scale":
            total, group, scale = total + (group or 1) * value, Fraction(0), value
        elif kind in ("hundred", "dozen"):
            group, scale = (group or Fraction(1)) * value, value
        else:
            group += value
        seen, index, end = kind, step + 1, step + 1
    return Numeral(end, total + group, scale=scale, form="words") if end > at else None


def _spoken_decimals(lexemes: list[Lexeme], at: int) -> tuple[Fraction, int] | None:
    """Read the decimals of `one point six`, as in the transcript of a broadcast; return the index after them."""
    if not _is_word(lexemes, at, "point"):
        return None
    written, end = "", at + 1
    while (found := _word_at(lexemes, end))[1] in _DIGIT_CLASSES:
        written, end = written + str(found[0]), end + 1
    return (Fraction(f"0.{written}"), end) if written else None


def _past_filler(lexemes: list[Lexeme], at: int, seen: str) -> int:
    """Step over the hyphen of `twenty-eight` and the `and` of `one hundred and five`."""
    if seen and at < len(lexemes) and lexemes[at].text in _HYPHENS and lexemes[at].glued:
        return at + 1
    return at + 1 if seen in _SCALES and _is_word(lexemes, at, "and") else at


def _is_and_a_half(lexemes: list[Lexeme], at: int) -> bool:
    return [piece.lower for piece in lexemes[at : at + 3]] == ["and", "a", "half"]


def _word_at(lexemes: list[Lexeme], at: int) -> tuple[int, str]:
    return _WORDS.get(lexemes[at].lower, (0, "")) if at < len(lexemes) else (0, "")


def _may_follow(seen: str, kind: str) -> bool:
    if kind not in ("unit", "teen", "tens", *_SCALES):
        return False
    if kind == "unit":
        return seen in ("", "tens", "hundred", "scale")
    if kind in ("teen", "tens"):
        return seen in ("", "hundred", "scale")
    if kind == "hundred":
        return seen in ("", "unit", "teen", "tens", "half")
    return seen != "" or kind == "dozen"


def _parse_part(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read a fraction: `half`, `half a million`, `a quarter million`, `two-thirds`, `one-fourth of a million`."""
    index, above = at, 1
    first, kind = _WORDS.get(lexemes[at].lower, (0, ""))
    if lexemes[at].lower in ("a", "an"):
        index = at + 1
    elif kind == "unit" and first:
        index, above = at + 1, first
        if index < len(lexemes) and lexemes[index].text in _HYPHENS:
            index += 1
    if index >= len(lexemes):
        return None
    below, kind = _WORDS.get(lexemes[index].lower, (0, ""))
    word = lexemes[index].lower
    if kind != "part" or (index == at and word != "half") or word.endswith("s") == (above == 1):
        return None
    if word == "quarters" and not (
        above == 3 and (lexemes[index - 1].text in _HYPHENS or _is_word(lexemes, index + 1, "of"))
    ):
        return None  # two quarters of a year
    value, index = Fraction(above, below), index + 1
    for filler in (("of", "a"), ("of", "one"), ("a",), ()):
        end = index + len(filler)
        if tuple(piece.lower for piece in lexemes[index:end]) == filler and end < len(lexemes):
            start = end + 1 if lexemes[end].text in _HYPHENS and not filler and end + 1 < len(lexemes) else end
            factor, kind = _WORDS.get(lexemes[start].lower, (0, ""))
            if kind in _SCALES:
                return Numeral(start + 1, value * factor, scale=factor, form="words")
    return Numeral(index, value, form="fraction")


def _parse_proportion(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read `one in five`, `3 out of every 10`: a part of a small round whole."""
    above = _small_number(lexemes, at)
    index = at + 1
    for joiner in _OF_A_WHOLE:
        if tuple(piece.lower for piece in lexemes[index : index + len(joiner)]) == joiner:
            index += len(joiner)
            break
    else:
        return None
    below = _small_number(lexemes, index)
    if not above or below not in _ROUND_WHOLES or above >= below:
        return None
    follows = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if follows is not None and (follows.text in _NO_WHOLE_BEFORE or follows.lower.rstrip("s") in _TIME_UNITS):
        return None
    return Numeral(index + 1, Fraction(above, below), form="fraction")


def _small_number(lexemes: list[Lexeme], at: int) -> int:
    if at >= len(lexemes):
        return 0
    piece = lexemes[at]
    if piece.kind == "digits":
        return int(piece.text) if piece.text.isdecimal() and len(piece.text) <= 4 else 0
    value, kind = _WORDS.get(piece.lower, (0, ""))
    return value if kind in ("unit", "teen", "tens") else 0


def _parse_vague(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read `dozens` (12 to 120), `tens of thousands` (10,000 to 100,000): the power that is named, and the next."""
    value, kind = _WORDS.get(lexemes[at].lower, (0, ""))
    if kind != "vague" or (lexemes[at].lower == "scores" and not _is_word(lexemes, at + 1, "of")):
        return None
    end, high = at + 1, value * (10 if value < 1000 else 1000)
    while _is_word(lexemes, end, "of") and end + 1 < len(lexemes):
        factor, kind = _WORDS.get(lexemes[end + 1].lower, (0, ""))
        if kind != "vague":
            break
        value, high, end = value * factor, high * factor, end + 2
    return Numeral(end, Fraction(value), Fraction(high), scale=value, form="vague")


def _parse_few(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read `a few hundred`, `several thousand`, whose words give no value."""
    index = at + 1 if lexemes[at].lower in ("a", "an") else at
    if index + 1 >= len(lexemes) or lexemes[index].lower not in _FEW:
        return None
    end = index + 1
    factor = 1
    while end < len(lexemes) and _WORDS.get(lexemes[end].lower, (0, ""))[1] in _SCALES:
        factor, end = factor * _WORDS[lexemes[end].lower][0], end + 1
    return Numeral(end, None, scale=factor, form="vague") if end > index + 1 or index > at else None


def _is_text(lexemes: list[Lexeme], at: int, text: str) -> bool:
    return at < len(lexemes) and lexemes[at].text == text


def _is_word(lexemes: list[Lexeme], at: int, word: str) -> bool:
    return at < len(lexemes) and lexemes[at].lower == word


def _is_digits(lexemes: list[Lexeme], at: int) -> bool:
    return at < len(lexemes) and lexemes[at].kind == "digits"
