"""Acronyms introduced in brackets: `World Trade Bank (WTB)`.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
Pacific Symposium on Biocomputing, 2003, kept to names: the letters are the initials of the capitalised words before.
"""

from collections.abc import Iterator

from stargate_facts.pipeline.grammar.words import Words

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "du", "la", "&", "to", "-"})


def find_introductions(words: Words) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the token positions of a full name, and the token of the acronym in brackets behind it."""
    for i in range(2, len(words) - 1):
        acronym = words.text[i].replace(".", "")
        if words.text[i - 1] == "(" and words.text[i + 1] == ")" and acronym.isalpha() and acronym.isupper():
            start = _match_initials(acronym, words, i - 2)
            if start is not None:
                yield (start, i - 1), i


def find_bracketed(words: Words) -> Iterator[int]:
    """Yield the tokens of acronyms in brackets behind a name, whatever their letters: `Foreign Trade Office (AHB)`."""
    for i in range(2, len(words) - 1):
        acronym = words.text[i]
        in_brackets = words.text[i - 1] == "(" and words.text[i + 1] == ")" and words.capital[i - 2]
        if in_brackets and acronym.isalpha() and acronym.isupper() and 2 < len(acronym) < 7 and not words.shouting[i]:
            yield i


def _match_initials(acronym: str, words: Words, last: int) -> int | None:
    """Return where the full name begins that ends at `last`, None if the initials differ."""
    if len(acronym) < 2:
        return None
    left = len(acronym)
    i = last
    while i >= 0 and left > 0 and words.line[i] == words.line[last] and last - i < 12:
        word = words.lower[i]
        if word[0] == acronym[left - 1].lower() and (words.capital[i] or word not in _SMALL):
            left -= 1
        elif word not in _SMALL:
            return None
        i -= 1
    start = i + 1
    return start if left == 0 and words.capital[start] and last > start else None
