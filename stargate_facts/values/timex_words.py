"""The vocabulary of time expressions: regular-expression fragments for its words, and what each word stands for."""

import re
from collections.abc import Iterable

from stargate_facts.values.lexicon import read_table, read_words

HYPHEN = r"[-‐‑–]"
APOSTROPHE = r"['’‘]"
GAP = r"\s+"
JOINT = rf"(?:{GAP}|{HYPHEN})"
"""What stands between the parts of `third quarter`, `third-quarter`."""


def fold(text: str) -> str:
    """Return text with one form for each word: lower case, straight quotes and hyphens, single spaces."""
    return " ".join(text.translate(_STRAIGHT).lower().split())


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; white space and typographic forms may vary.

    A full stop at the end of an abbreviation may be missing (`Nov 10`).
    """
    return f"(?:{'|'.join(_word_pattern(word) for word in sorted(set(words), key=len, reverse=True))})"


def _word_pattern(word: str) -> str:
    pattern = re.escape(word).replace(r"\ ", GAP).replace("'", APOSTROPHE).replace(r"\-", HYPHEN)
    if not pattern.endswith(r"\."):
        return rf"{pattern}\b"
    return rf"{pattern[:-2]}\b(?:\.|(?=\s+\d))" if word in _NAMES_TOO else rf"{pattern[:-2]}\b\.?"


_NAMES_TOO = frozenset({"sun.", "sat.", "mon.", "wed.", "mar.", "jan.", "thu.", "jun.", "sec.", "min."})
"""Abbreviations that are other words without their full stop (Sun Microsystems)."""


def _cardinals() -> dict[str, float]:
    rows = read_table("number_words")
    return {word: float(value) for word, value, kind in rows if kind not in ("part", "vague") and float(value) <= 1e6}


def _integers(name: str) -> dict[str, int]:
    return {row[0].rstrip("."): int(row[1]) for row in read_table(name)}


_STRAIGHT = str.maketrans("’‘‐‑–", "''---")
CARDINALS = {"a": 1.0, "an": 1.0, "another": 1.0, "half": 0.5} | _cardinals()
ARTICLES = {"a", "an", "another"}
"""What counts as one, and stands before no other number but `hundred` and the like."""
ORDINALS = _integers("timex_ordinals")
MONTHS = _integers("timex_months")
WEEKDAYS = _integers("timex_weekdays")
SEASONS = {word: code for word, code, _ in read_table("timex_seasons")}
DAYPARTS: dict[str, str] = dict(read_table("timex_dayparts"))  # type: ignore[arg-type]
UNITS = {word.rstrip("."): unit for word, unit in read_table("timex_units")}
HOLIDAYS: dict[str, str] = dict(read_table("timex_holidays"))  # type: ignore[arg-type]
REFERENCES: dict[str, str] = dict(read_table("timex_references"))  # type: ignore[arg-type]
MODIFIERS = {phrase: (mod, use) for phrase, mod, use in read_table("timex_modifiers")}

OTHER_TRIGGERS = read_words("timex_triggers")

MONTH = any_of(row[0] for row in read_table("timex_months"))
WEEKDAY = any_of(row[0] for row in read_table("timex_weekdays"))
SEASON = any_of(SEASONS)
DAYPART = any_of(word for word in DAYPARTS if ":" not in DAYPARTS[word] and word != "overnight")
NOON = any_of(word for word in DAYPARTS if ":" in DAYPARTS[word])
HOLIDAY = any_of(HOLIDAYS)
UNIT = any_of(row[0] for row in read_table("timex_units"))
CALENDAR_UNIT = any_of(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"])
PLURAL_UNIT = any_of(word for word in UNITS if word.endswith("s") or word in {"millennia"})
VAGUE_COUNT = any_of(
    [
        "several",
        "some",
        "a few",
        "few",
        "many",
        "a number of",
        "a handful of",
        "dozens of",
        "hundreds of",
        "thousands of",
    ]
)
REFERENCE = any_of(REFERENCES)
ORDINAL = rf"(?:{any_of(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)\b)"
DAY_NUMBER = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.,]?\d)|(?:the\s+)?{any_of(ORDINALS)})"

_CARDINAL = any_of(CARDINALS.keys() - ARTICLES)
_MULTIPLE = any_of(["dozen", "hundred", "thousand", "million"])
_CARDINALS = (
    rf"(?:{any_of(ARTICLES)}(?:{GAP}(?={_MULTIPLE}){_CARDINAL})?|(?!million\b){_CARDINAL})"
    rf"(?:{JOINT}(?:and{GAP})?(?<!\ba\s)(?<!\ban\s)(?<!nother\s){_CARDINAL})*"
)
_FRACTION = rf"(?:{JOINT}(?:and{JOINT})?(?:\d/\d|[½¼¾]|a{JOINT}half\b|one{HYPHEN}half\b))?"
_DIGITS = rf"(?<![\d.,])\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:[½¼¾]|{_FRACTION})(?![\d,]*\d)"
NUMBER = rf"(?:{_DIGITS}|{_CARDINALS}{_FRACTION})"
"""A count of units: `5`, `2 1/2`, `1.5`, `twenty four`, `a hundred`, `two and a half`."""

_TENS = any_of(word for word, value in CARDINALS.items() if value in range(20, 100, 10))
_TEENS = any_of(word for word, value in CARDINALS.items() if value in range(10, 20))
_ONES = any_of(word for word, value in CARDINALS.items() if value in range(1, 10) and word not in ARTICLES)
_TWO_DIGITS = rf"(?:{_TENS}(?:{JOINT}{_ONES})?|{_TEENS}|(?:oh?|zero){JOINT}{_ONES})"
SPOKEN_YEAR = (
    rf"(?:(?:(?:seven|eigh|nine)teen|twenty){JOINT}(?:{_TWO_DIGITS}|hundred\b)"
    rf"|two{JOINT}thousand(?:{JOINT}(?:and{GAP})?(?:{_TWO_DIGITS}|{_ONES}))?)"
)
"""`nineteen ninety-six`, `two thousand and four`."""
YEAR = r"(?:(?:1\d|20)\d\d\b(?![.,]\d))"
SHORT_YEAR = rf"(?<!\w){APOSTROPHE}\d\d\b"
ANY_YEAR = rf"(?:{YEAR}|{SHORT_YEAR}|{SPOKEN_YEAR})"

_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def read_number(text: str) -> float | None:
    """Return the number that a count of units stands for: `two and a half` → 2.5, `twenty-four` → 24."""
    words = fold(text).replace("-", " ").replace(" and a half", " half").replace("one half", "half").split()
    total, current = 0.0, 0.0
    for word in words:
        if word == "and":
            continue
        number = _read_word(word)
        if number is None:
            return None
        if number >= 1000 and not word.isdigit():
            total, current = total + max(current, 1) * number, 0
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * number
        else:
            current += number
    return total + current


def read_count(text: str) -> float | None:
    """Return the number that a count or a part of one unit stands for: `a couple of` → 2, `half a` → 0.5."""
    folded = fold(text)
    if "couple" in folded:
        return 2.0
    part = re.fullmatch(r"(?:an? )?(half|quarter)(?: (?:of )?an?)?", folded.replace("-", " "))
    if part:
        return 0.5 if part[1] == "half" else 0.25
    return read_number(folded)


def _read_word(word: str) -> float | None:
    if word in CARDINALS:
        return CARDINALS[word]
    fraction = re.fullmatch(r"(\d)/(\d)", word)
    if fraction:
        return int(fraction[1]) / int(fraction[2]) if int(fraction[2]) else None
    part = next((value for sign, value in _PARTS.items() if word.endswith(sign)), 0.0)
    digits = word.rstrip("".join(_PARTS)).replace(",", "")
    if not digits:
        return part
    return float(digits) + part if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def read_ordinal(text: str) -> int | None:
    """Return the number of an ordinal or a day of the month: `3rd`, `third`, `the third`, `3` → 3."""
    word = fold(text).removeprefix("the ").replace("- ", "-")
    if word in ORDINALS:
        return ORDINALS[word]
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else None


def read_year(text: str) -> int | None:
    """Return the year of `1996`, `'96`, `nineteen ninety-six`, `two thousand and four`.

    Two digits mean the year of that ending between 1930 and 2029.
    """
    words = fold(text)
    digits = re.search(r"\d+", words)
    if digits:
        number = int(digits[0])
        return number if number >= 100 else number + (1900 if number >= 30 else 2000)
    head, *rest = words.replace("-", " ").split()
    if rest and rest[0] == "thousand":
        return 2000 + int(read_number(" ".join(rest[1:])) or 0)
    tail = " ".join(word for word in rest if word not in ("o", "oh", "zero"))
    century = CARDINALS.get(head)
    ending = 0.0 if tail == "hundred" else read_number(tail)
    return int(century) * 100 + int(ending) if century and ending is not None else None


def lookup(table: dict[str, int], text: str) -> int:
    """Return the number of a month or weekday by its name, abbreviated or not."""
    return table[fold(text).rstrip(".")]
