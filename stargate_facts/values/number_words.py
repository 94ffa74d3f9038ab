"""Reads numbers in words: `twenty-eight thousand`, `half a trillion`, `one in five`, `tens of millions`."""

from fractions import Fraction

from stargate_facts.values.lexemes import Lexeme
from stargate_facts.values.numerals import (
    HYPHENS,
    LARGEST_SCALE,
    SCALES,
    WORDS,
    Numeral,
    is_word,
    past_and_a_half,
    word_at,
)

_DIGIT_CLASSES = frozenset({"unit", "teen", "tens"})
_MOST_DECIMALS = 10
_FEW = frozenset({"few", "several", "many", "some", "couple"})
_OF_A_WHOLE = (("out", "of", "every"), ("out", "of"), ("of", "every"), ("in", "every"), ("in",))
_OF_A_WHOLE_STARTS = frozenset(words[0] for words in _OF_A_WHOLE)
_ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000})
_NO_WHOLE_BEFORE = frozenset("-‐‑–/%:°")
_TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "time", "game", "attempt"}
)


def parse_words(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read the number in words that begins at a lexeme."""
    return (
        _parse_few(lexemes, at)
        or _parse_part(lexemes, at)
        or parse_proportion(lexemes, at)
        or _parse_vague(lexemes, at)
        or _parse_cardinal(lexemes, at)
    )


def _parse_cardinal(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read a spelt-out number: `one hundred and five`, `two and a half million`, `a dozen`."""
    total, group, scale, end, seen = Fraction(0), Fraction(0), 1, at, ""
    index = at
    if lexemes[at].lower in ("a", "an"):
        if word_at(lexemes, at + 1)[1] not in SCALES:
            return None
        group, index, seen = Fraction(1), at + 1, "unit"
    while True:
        if seen and (half := past_and_a_half(lexemes, index)):
            if seen in SCALES:  # a million and a half
                return Numeral(half, total + group + Fraction(scale, 2), scale=scale, form="words")
            group, index, end, seen = group + Fraction(1, 2), half, half, "half"
        if seen in _DIGIT_CLASSES and (digits := _spoken_decimals(lexemes, index)):
            group, index, end, seen = group + digits[0], digits[1], digits[1], "half"
        step = _past_filler(lexemes, index, seen)
        value, kind = word_at(lexemes, step)
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
    if not is_word(lexemes, at, "point"):
        return None
    written, end = "", at + 1
    while (found := word_at(lexemes, end))[1] in _DIGIT_CLASSES and end - at < _MOST_DECIMALS:
        written, end = written + str(found[0]), end + 1
    return (Fraction(f"0.{written}"), end) if written else None


def _past_filler(lexemes: list[Lexeme], at: int, seen: str) -> int:
    """Step over the hyphen of `twenty-eight` and the `and` of `one hundred and five`."""
    if seen and at < len(lexemes) and lexemes[at].text in HYPHENS and lexemes[at].glued:
        return at + 1
    return at + 1 if seen in SCALES and is_word(lexemes, at, "and") else at


def _may_follow(seen: str, kind: str) -> bool:
    if kind not in ("unit", "teen", "tens", *SCALES):
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
    first, kind = word_at(lexemes, at)
    if lexemes[at].lower in ("a", "an"):
        index = at + 1
    elif kind == "unit" and first:
        index, above = at + 1, first
        if index < len(lexemes) and lexemes[index].text in HYPHENS:
            index += 1
    below, kind = word_at(lexemes, index)
    if kind != "part" or not _is_denominator(lexemes, at, index, above):
        return None
    value = Fraction(above, below)
    for filler in (("of", "a"), ("of", "one"), ("a",), ()):
        end = index + 1 + len(filler)
        if tuple(piece.lower for piece in lexemes[index + 1 : end]) == filler and end < len(lexemes):
            start = end + 1 if lexemes[end].text in HYPHENS and not filler else end
            factor, kind = word_at(lexemes, start)
            if kind in SCALES:
                return Numeral(start + 1, value * factor, scale=factor, form="words")
    is_bare_quarter = index == at and lexemes[index].lower == "quarter"
    return None if is_bare_quarter else Numeral(index + 1, value, form="fraction")


def _is_denominator(lexemes: list[Lexeme], at: int, index: int, above: int) -> bool:
    """Say whether the word at `index` divides: not the ordinal in `a third-quarter loss`, nor `two quarters`."""
    word = lexemes[index].lower
    if word.endswith("s") == (above == 1):
        return False
    if word == "half" or (word == "quarter" and above == 1):
        return True
    if word == "quarters":
        return above == 3 and (lexemes[index - 1].text in HYPHENS or is_word(lexemes, index + 1, "of"))
    has_article = lexemes[at].lower in ("a", "an")
    return index > at and not (has_article and _is_ordinal_there(lexemes, index + 1))


def _is_ordinal_there(lexemes: list[Lexeme], at: int) -> bool:
    """Say whether `a third` before this is the third of several: `a third-quarter loss`, `a third year`."""
    return at < len(lexemes) and (lexemes[at].text in HYPHENS or lexemes[at].lower in _TIME_UNITS)


def parse_proportion(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read `one in five`, `3 out of every 10`: a part of a small round whole."""
    index = at + 1
    if index >= len(lexemes) or lexemes[index].lower not in _OF_A_WHOLE_STARTS:
        return None
    above = _small_number(lexemes, at)
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
    value, kind = WORDS.get(piece.lower, (0, ""))
    return value if kind in ("unit", "teen", "tens") else 0


def _parse_vague(lexemes: list[Lexeme], at: int) -> Numeral | None:
    """Read `dozens` (12 to 120), `thousands` (1,000 to 10,000): as far as the next such word, `tens of thousands`."""
    value, kind = WORDS.get(lexemes[at].lower, (0, ""))
    if kind != "vague" or (lexemes[at].lower == "scores" and not is_word(lexemes, at + 1, "of")):
        return None
    end, high = at + 1, value * 10
    while is_word(lexemes, end, "of") and end + 1 < len(lexemes):
        factor, kind = WORDS.get(lexemes[end + 1].lower, (0, ""))
        if kind != "vague" or value * factor > LARGEST_SCALE:
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
    if is_word(lexemes, end, "of") and word_at(lexemes, end + 1)[1] in SCALES:  # a couple of million
        end += 1
    while word_at(lexemes, end)[1] in SCALES and factor < LARGEST_SCALE:
        factor, end = factor * word_at(lexemes, end)[0], end + 1
    return Numeral(end, None, scale=factor, form="vague") if end > index + 1 or index > at else None
