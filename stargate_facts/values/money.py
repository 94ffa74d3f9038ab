"""Reads currencies: signs, ISO 4217 codes, names, and the coins of which a hundred make one."""

from typing import NamedTuple

from stargate_facts.values.lexemes import Lexeme, PhraseTable, lex
from stargate_facts.values.lexicon import read_table, read_words


class Currency(NamedTuple):
    """An ISO 4217 code, and how many of what was named make one of it (100 for cents)."""

    code: str
    parts: int


_GENERATED = [(form, Currency(code, 1)) for form, code in read_table("currencies")]
_READ_OTHERWISE = read_words("currency_codes_read_otherwise")
_CODES = {form: each for form, each in _GENERATED if form == each.code and form not in _READ_OTHERWISE}
_NAMES = [
    (form, each) for form, each in _GENERATED if len(form) > 2 and form.replace(" ", "").isalpha() and form.islower()
]
_SIGNS = [(form, each) for form, each in _GENERATED if not form.replace(" ", "").isalpha() or not form.isascii()]
_ROWS = [(form, Currency(code, int(parts)), place) for form, code, parts, place in read_table("currency_words")]

_BEFORE = PhraseTable(
    [*_SIGNS, *_CODES.items(), *((form, each) for form, each, place in _ROWS if place != "after")], any_case=False
)
_AFTER = PhraseTable(
    [*_SIGNS, *_CODES.items(), *((form, each) for form, each, place in _ROWS if place != "before")], any_case=False
)
_AFTER_IN_ANY_CASE = PhraseTable(
    [*_NAMES, *((form, each) for form, each, place in _ROWS if place != "before" and len(form) > 2)]
)
_PAYMENT_WORDS = read_words("payment_words")
_CODE_SCALES = {"M": 10**6, "k": 10**3, "K": 10**3, "bn": 10**9, "Bn": 10**9}
# `A $5 bill` begins with an article, and `R` is many other things
_GLUED_COINS = frozenset("pc")
_SCREEN_LINES = frozenset({"480", "720", "1080", "1440", "2160"})  # a 1080p screen
_GLUED_ONLY = frozenset("ARZJ")
_COUNTRIES = {
    "US": "USD",
    "U.S.": "USD",
    "Canadian": "CAD",
    "Australian": "AUD",
    "CAD": "CAD",
    "AUD": "AUD",
    "USD": "USD",
}


def sign_starts() -> frozenset[str]:
    """Return the first pieces of what may stand before a number to say its currency."""
    return _BEFORE.starts()


def currency_before(lexemes: list[Lexeme], at: int) -> tuple[int, Currency] | None:
    """Return the index after the currency that stands before a number (`US$`, `EUR`), and the currency."""
    found = _BEFORE.match(lexemes, at)
    if found is None or found[0] >= len(lexemes):
        return None
    first, after = lexemes[at], lexemes[found[0]]
    if first.text in _GLUED_ONLY and not lexemes[at + 1].glued:
        return None
    last_sign = lexemes[found[0] - 1].text
    if last_sign[-1].isalpha() and last_sign.isascii() and after.kind != "digits":
        return None
    return found


def currency_after(lexemes: list[Lexeme], at: int) -> tuple[int, Currency] | None:
    """Return the index after the currency that follows a number (`Canadian dollars`, `¢`), and the currency."""
    found = _AFTER_IN_ANY_CASE.match(lexemes, at) or _AFTER.match(lexemes, at)
    if found is None:
        return None
    piece = lexemes[at]
    if piece.text in _GLUED_COINS and (not piece.glued or lexemes[at - 1].text in _SCREEN_LINES):
        return None
    follows = lexemes[found[0]] if found[0] < len(lexemes) else None
    if not piece.glued and follows and follows.glued and follows.kind == "digits":
        return None  # `5 $10 bills`, `3 USD50 cards`: the currency belongs to what follows
    return found


def country_after(lexemes: list[Lexeme], at: int) -> tuple[int, str] | None:
    """Return the index after the country in `$5 US` that says whose dollars, and the code."""
    if at < len(lexemes) and lexemes[at].text in _COUNTRIES:
        return at + 1, _COUNTRIES[lexemes[at].text]
    return None


def scaled_code(lexeme: Lexeme) -> tuple[int, Currency] | None:
    """Read `MUSD`, `kEUR`, a scale and a code in one: return the factor and the currency."""
    for prefix, factor in _CODE_SCALES.items():
        if lexeme.text.startswith(prefix) and (found := _CODES.get(lexeme.text[len(prefix) :])):
            return factor, found
    return None


def is_payment(word: str) -> bool:
    """Say whether a word speaks of money (`paid`, `salary`), so that `pounds` after it weigh nothing."""
    return word.lower() in _PAYMENT_WORDS


def currency_named(words: str) -> Currency | None:
    """Return the currency that the words name and nothing else (`Canadian dollars`, `euros`)."""
    lexemes = lex(words)
    found = currency_after(lexemes, 0) or (_BEFORE.match(lexemes, 0) if len(words) > 1 else None)
    return found[1] if found and found[0] == len(lexemes) else None
