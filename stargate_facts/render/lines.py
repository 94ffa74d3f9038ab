"""Styled words → lines of a given width. Knows no terminal: on one, rich gives the styles their colours."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, chop_cells

Piece = tuple[str, str]
"""Words, and the style they are shown in ("" for none)."""
Line = Sequence[Piece]

_RUN = re.compile(r" +|[^ ]+")


def highlighted(text: str, styles: Iterable[tuple[str, str]], style: str = "") -> list[Piece]:
    """Return `text` cut into pieces, so that each of some phrases has its own style; the earlier phrase wins."""
    taken: list[tuple[int, int, str]] = []
    for phrase, phrase_style in styles:
        start = text.find(phrase) if phrase else -1
        while start >= 0:
            end = start + len(phrase)
            if all(end <= a or b <= start for a, b, _ in taken):
                taken.append((start, end, phrase_style))
            start = text.find(phrase, end)
    pieces: list[Piece] = []
    position = 0
    for start, end, phrase_style in sorted(taken):
        pieces += [(text[position:start], style), (text[start:end], phrase_style)]
        position = end
    return [piece for piece in (*pieces, (text[position:], style)) if piece[0]]


def wrap(pieces: Iterable[Piece], width: int) -> Iterator[Line]:
    """Yield lines no wider than `width` columns, broken between words, and within a word that is wider than a line."""
    line: list[Piece] = []
    used = 0
    for word in _words(pieces):
        size = sum(cell_len(text) for text, _ in word)
        if line and used + 1 + size <= width:
            line += [(" ", ""), *word]
            used += 1 + size
            continue
        if line:
            yield line
        *whole, rest = _chopped(word, width) if size > width else [word]
        yield from whole
        line, used = list(rest), sum(cell_len(text) for text, _ in rest)
    if line:
        yield line


def indent(lines: Iterable[Line], by: int) -> Iterator[Line]:
    """Yield the lines, moved to the right."""
    return ([(" " * by, ""), *line] for line in lines)


def pad(line: Line, width: int) -> list[Piece]:
    """Return the line, filled up with spaces to `width` columns."""
    missing = width - sum(cell_len(text) for text, _ in line)
    return [*line, (" " * missing, "")] if missing > 0 else list(line)


def plain(line: Line) -> str:
    """Return the line without its styles, and without spaces at its end."""
    return "".join(text for text, _ in line).rstrip(" ")


def without_end(line: Line) -> Line:
    """Return the line without the spaces that fill up its last column."""
    end = len(line)
    while end and not line[end - 1][0].strip(" "):
        end -= 1
    return line[:end]


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield words; one may be of several pieces (`Kelp` in bold, then `’s`)."""
    word: list[Piece] = []
    for text, style in pieces:
        for run in _RUN.findall(text):
            if run[0] != " ":
                word.append((run, style))
            elif word:
                yield word
                word = []
    if word:
        yield word


def _chopped(word: list[Piece], width: int) -> list[list[Piece]]:
    return [[(part, style)] for text, style in word for part in chop_cells(text, width)]
