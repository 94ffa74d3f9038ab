"""A Doc's words as plain lists, read from spaCy once: rules over names look at every word several times."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
DASHES = frozenset({"-", "–", "—", "--"})
_NAME_SHAPE = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-ÞŁŚŠŽČĐİ]")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists, one entry a token. `line` numbers the stretches that no name crosses."""

    text: list[str]
    lower: list[str]
    tag: list[str]
    start: list[int]
    line: list[int]
    capital: list[bool]  # has a capital letter, before any digit
    first: list[bool]  # begins a sentence, a line or a quotation, so that a capital says nothing
    shouting: list[bool]  # stands in a line whose letters are nearly all capitals

    def __len__(self) -> int:
        return len(self.text)

    def end(self, index: int) -> int:
        """Return the character offset at which a word ends."""
        return self.start[index] + len(self.text[index])


def read_words(doc: Doc) -> Words:
    """Return the words of a Doc whose paragraphs are known."""
    text, start, tag, begins = [], [], [], []
    for token in doc:  # once: making a Token costs more than what is read from it
        text.append(token.text)
        start.append(token.idx)
        tag.append(token.tag_)
        begins.append(bool(token.is_sent_start))
    line = _number_lines(start, [a for a, _ in doc._.paragraphs])
    capital = [bool(_NAME_SHAPE.match(word)) for word in text]
    return Words(
        text=text,
        lower=[word.lower() for word in text],
        tag=tag,
        start=start,
        line=line,
        capital=capital,
        first=_find_first_words(begins, text, line),
        shouting=_find_shouting(text, line),
    )


def _number_lines(start: list[int], paragraph_starts: list[int]) -> list[int]:
    lines = []
    number = 0
    for offset in start:
        while number < len(paragraph_starts) and paragraph_starts[number] <= offset:
            number += 1
        lines.append(number)
    return lines


def _find_first_words(begins: list[bool], text: list[str], line: list[int]) -> list[bool]:
    first = [True] * len(text)
    for i in range(1, len(text)):
        opens = not text[i - 1][0].isalnum() and (text[i - 1] in "“\"‘'(" or (text[i - 1].isspace() and first[i - 1]))
        first[i] = line[i] != line[i - 1] or begins[i] or opens
    return first


def _find_shouting(text: list[str], line: list[int]) -> list[bool]:
    upper: dict[int, int] = {}
    lower: dict[int, int] = {}
    for word, number in zip(text, line, strict=True):
        if len(word) > 2 and word.isalpha():
            counts = upper if word.isupper() else lower
            counts[number] = counts.get(number, 0) + 1
    loud = {number for number, count in upper.items() if count > 2 * lower.get(number, 0)}
    return [number in loud for number in line]
