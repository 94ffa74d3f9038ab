"""Reads units of measurement and the denominators of rates: `sq ft`, `km/h`, `percent`, `per year`, `a share`."""

from stargate_facts.values.lexemes import Lexeme, PhraseTable
from stargate_facts.values.lexicon import read_table, read_words
from stargate_facts.values.nouns import singular

_ROWS = [*read_table("units"), *read_table("units_more")]
_SYMBOLS = PhraseTable(((form, name) for form, name, kind in _ROWS if kind == "symbol"), any_case=False)
_WORDS = PhraseTable((form, name) for form, name, kind in _ROWS if kind == "word")
_LONG_SYMBOLS = PhraseTable(
    (form, name) for form, name, kind in _ROWS if kind == "symbol" and len(form) > 2 and form.isascii()
)
_SPACED_LETTERS = frozenset("mgWVCFLNJ")
_RATE_NOUNS = read_words("rate_nouns")
_DENOMINATORS = {"annum": "year", "yr": "year", "hr": "hour", "h": "hour", "s": "second", "sec": "second", "d": "day"}
_MONEY_SIGNS = frozenset("$€£¥")
_AFTER_TIMES = frozenset({"ago", "earlier", "later", "before", "after"})  # [$5] a year ago
_RATE_WORDS = frozenset({"a", "an", "each", "every"})
PERCENTS = frozenset({"percent", "percentage point", "basis point"})


def unit_at(lexemes: list[Lexeme], at: int) -> tuple[int, str] | None:
    """Return the index after the unit that begins here, straight after a number, and its singular name."""
    found: tuple[int, str] | None = None
    for table in (_SYMBOLS, _WORDS, _LONG_SYMBOLS):
        if (match := table.match(lexemes, at)) and (found is None or match[0] > found[0]):
            found = match
    if found is None:
        return None
    piece = lexemes[at]
    if piece.text.istitle() and at and len(lexemes[at - 1].text) == 4 and lexemes[at - 1].text.isdecimal():
        return None  # a year and a name: `in 2011 Stone spoke`
    if piece.text == "Second" or (_is_money_sign(lexemes, found[0]) and not piece.glued):
        return None  # an ordinal; `May 31 C$2 million`
    return None if found[0] == at + 1 and len(piece.text) == 1 and _is_other_letter(lexemes, at) else found


def rate_at(lexemes: list[Lexeme], at: int) -> tuple[int, str] | None:
    """Return the index after `per share`, `a year`, `/MWh` that begins here, and the singular denominator."""
    if at < len(lexemes) and lexemes[at].text == "-" and lexemes[at].glued:
        at += 1
    if at < len(lexemes) and lexemes[at].lower == "apiece":
        return at + 1, "piece"
    index = at + 1
    if index < len(lexemes) and lexemes[index].text == "-":  # 24 pounds a-year
        index += 1
    if index >= len(lexemes):
        return None
    word, target = lexemes[at].lower, lexemes[index]
    if word == "per" and target.kind == "word":
        measure = _WORDS.match(lexemes, index) or _SYMBOLS.match(lexemes, index)
        return measure or (index + 1, _DENOMINATORS.get(target.lower) or singular(target.lower))
    is_time_ago = index + 1 < len(lexemes) and lexemes[index + 1].lower in _AFTER_TIMES
    if word in _RATE_WORDS and target.lower in _RATE_NOUNS and not is_time_ago:
        return index + 1, target.lower
    if word == "/" and target.glued:
        known = _DENOMINATORS.get(target.lower) or (target.lower if target.lower in _RATE_NOUNS else None)
        return unit_at(lexemes, index) or ((index + 1, known) if known else None)
    return None


def _is_money_sign(lexemes: list[Lexeme], at: int) -> bool:
    return at < len(lexemes) and lexemes[at].glued and lexemes[at].text in _MONEY_SIGNS


def _is_other_letter(lexemes: list[Lexeme], at: int) -> bool:
    """Say whether a single letter after a number is no unit: `5 S`, `12 V-shaped`, `2x4`."""
    piece = lexemes[at]
    if not piece.text.isalpha():
        return False
    if not piece.glued and piece.text not in _SPACED_LETTERS:
        return True
    after = lexemes[at + 1 : at + 3]
    if after and after[0].glued and after[0].kind == "digits":
        return True  # 2x4
    return len(after) == 2 and after[0].glued and after[1].glued and after[0].text in "-&'’."
