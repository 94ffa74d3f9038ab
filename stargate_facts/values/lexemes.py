"""Cuts a text into the pieces that amounts are made of: numerals, words, and single signs."""

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from stargate_facts.model import Extent

_LEXEME = re.compile(
    r"""
      (?P<digits> \d{1,3}(?:,\d{2,3})+(?![\d])(?:\.\d+)?   # 12,34,567.89
        | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3}|[ ]000)+(?![\d.,]\d|\d)   # 20 000
        | \d+(?:\.\d+)? | (?<![\w.])\.\d+ )                # 1.5  .05
    | (?P<word> (?:[^\W\d_]\.){2,} | [^\W\d_]+ )           # U.S.  dollars
    | (?P<sign> [^\s\w] | _ )                              # $ % -
    """,
    re.VERBOSE,
)
Value = TypeVar("Value")


class Lexeme(NamedTuple):
    """A piece of text; `glued` says that no white space stands before it."""

    text: str
    lower: str
    start: int
    end: int
    glued: bool
    kind: str


def lex(text: str, extent: Extent | None = None) -> list[Lexeme]:
    """Return the pieces of `text`, or of a stretch of it, in order; `kind` is digits, word or sign."""
    pieces = []
    last = -1
    start, end = extent or (0, len(text))
    for match in _LEXEME.finditer(text, start, end):
        start, end = match.span()
        piece = match.group()
        lower = "'" if piece == "’" else piece.lower()
        pieces.append(Lexeme(piece, lower, start, end, start == last, match.lastgroup or ""))
        last = end
    return pieces


class PhraseTable(Generic[Value]):
    """Finds the longest entry of a table that begins at a lexeme.

    Entries are cut into their pieces when one with their first character is looked up: few of many hundred ever are.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, any_case: bool = True) -> None:
        self._any_case = any_case
        self._uncut: dict[str, list[tuple[str, Value]]] = {}
        for phrase, value in entries:
            self._uncut.setdefault(self._initial(phrase), []).append((phrase, value))
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}

    def starts(self) -> frozenset[str]:
        """Return the first pieces of all entries."""
        for initial in list(self._uncut):
            self._cut(initial)
        return frozenset(self._by_first)

    def _initial(self, text: str) -> str:
        return text[:1].lower()[:1] if self._any_case else text[:1]

    def _key(self, piece: Lexeme) -> str:
        return piece.lower if self._any_case else piece.text

    def _cut(self, initial: str) -> None:
        found: dict[str, dict[tuple[str, ...], Value]] = {}
        for phrase, value in self._uncut.pop(initial, ()):
            key = tuple(self._key(piece) for piece in lex(phrase))
            found.setdefault(key[0], {})[key] = value
        for first, keys in found.items():
            self._by_first[first] = sorted(keys.items(), key=lambda item: -len(item[0]))

    def match(self, lexemes: list[Lexeme], at: int) -> tuple[int, Value] | None:
        """Return the index after the longest entry that begins at `at`, and its value."""
        if at >= len(lexemes):
            return None
        first = self._key(lexemes[at])
        if first not in self._by_first:
            if (initial := first[:1]) not in self._uncut:
                return None
            self._cut(initial)
        for key, value in self._by_first.get(first, ()):
            end = at + len(key)
            if end == at + 1 or (end <= len(lexemes) and self._is_there(key, lexemes, at)):
                return end, value
        return None

    def _is_there(self, key: tuple[str, ...], lexemes: list[Lexeme], at: int) -> bool:
        return all(self._key(lexemes[at + index]) == key[index] for index in range(1, len(key)))
