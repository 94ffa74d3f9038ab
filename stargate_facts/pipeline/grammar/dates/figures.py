"""Tells time expressions from other figures: ages, rates, fractions, counts, the numbers of things."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from stargate_facts.values.lexicon import read_first_column, read_words
from stargate_facts.values.timex_finder import Candidate
from stargate_facts.values.timex_words import UNITS

Test = Callable[[Candidate, str, Token, Token], bool]
"""Says of a candidate, with its words, its first and its last token, whether it is no time expression."""
_AMOUNT_POS = frozenset({"NUM", "NOUN", "PROPN", "SYM"})
_COUNTED = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_PERSONS = read_first_column("person_nouns")
_NUMBERED = read_words("timex_numbered_things")
_BEFORE_YEARS = frozenset({"in", "since", "of", "from", "until", "by", "to", "circa", "year", "("})
_FRACTION = re.compile(r"(?:an?|one|three)\s+quarters?", re.IGNORECASE)
_ORDINAL_OF_SECOND = re.compile(r"(the\s+)?(?:twen|thir|for|fif|six|seven|eigh|nine)ty[-\s]second", re.IGNORECASE)
_RATE = re.compile(r"an?[\s-]+\w+", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?<!\d)(?:\d{1,3}|\d{5,})[-–]$")
_NUMBER_AFTER = re.compile(r"[-–](?:\d|\d{3}|\d{5,})\b")
"""What a year does not stand beside, but a telephone number or a score does: `555-1999`, `1998-2`."""
_SHORT_YEAR = re.compile(r"['’‘]\d\d")
_LENGTHS = frozenset(word for word in UNITS if word.endswith("s"))
_LONGEST = 7


def following(token: Token) -> str:
    """Return the word after a token, in lower case; nothing at the end of the text."""
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _is_age(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `the boy, 12 years old`, `a 40-year-old teacher`; but `the 8-month-old truce` is a length of time."""
    if candidate.rule.kind not in ("counted", "uncounted"):
        return False
    after = following(last)
    if after == "of" and last.i + 2 < len(last.doc) and last.nbor(2).lower_ == "age":
        return True
    if after in ("old", "younger", "older", "-old"):
        return True
    return text.lower().endswith("old") and ("year" in text.lower() or last.head.lemma_.lower() in _PERSONS)


def _is_rate(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `700 seats a week`, `three hours a day`, `a $5-million-a-year shop`: they belong to the amount."""
    return (
        candidate.rule.kind == "counted"
        and _RATE.fullmatch(text) is not None
        and first.i > 0
        and (first.nbor(-1).pos_ in _AMOUNT_POS or first.nbor(-1).text == "-")
        and following(last) not in ("ago", "earlier", "later", "after", "before")
        and (first.nbor(-1).ent_type_ not in ("DATE", "TIME") or first.nbor(-1).lower_ in _LENGTHS)
    )


def _is_fraction(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `three-quarters of its food`, `the sleeping quarters`."""
    if candidate.rule.kind not in ("counted", "uncounted") or "quarter" not in text.lower():
        return False
    fraction = _FRACTION.fullmatch(text) is not None and following(last) == "of"
    return fraction or "-quarter" in text.lower() or text.lower() in ("quarters", "some quarters")


def _is_ordinal(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `came thirty-second`, `the twenty-second floor` from `a thirty-second break`."""
    found = _ORDINAL_OF_SECOND.fullmatch(text) if candidate.rule.kind == "counted" else None
    if found is None:
        return False
    return found[1] is not None or last.i + 1 == len(last.doc) or last.nbor().pos_ not in ("NOUN", "PROPN", "ADJ")


def _is_number_of_thing(candidate: Candidate, text: str, first: Token, _last: Token) -> bool:
    """Tell `Route 1950`, `$1990`."""
    before = first.nbor(-1) if first.i else None
    return _is_bare_year(candidate, text) and before is not None and _bears_number(before)


def _bears_number(before: Token) -> bool:
    return before.text[-1] in "$£€¥#" or before.lower_ in _NUMBERED


def _is_part_of_number(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `555-1999`, `1998-2`."""
    if not _is_bare_year(candidate, text):
        return False
    around = last.doc[max(0, first.i - _LONGEST) : last.i + _LONGEST]
    near, start = around.text, candidate.start - around.start_char
    before, after = near[max(0, start - _LONGEST) : start], near[start + len(text) :][:_LONGEST]
    return _NUMBER_BEFORE.search(before) is not None or _NUMBER_AFTER.match(after) is not None


def _is_count(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `carried 2000 people`, `the 1200 seats`."""
    if not _is_bare_year(candidate, text):
        return False
    before = first.nbor(-1) if first.i else first
    plural = last.i + 1 < len(last.doc) and last.nbor().tag_ == "NNS"
    if not 1800 <= int(text) < 2100:
        return plural or before.lower_ not in _BEFORE_YEARS
    if before.pos_ == "VERB" and plural:
        return True
    return last.ent_type_ in _COUNTED and (following(last) in ("%", "percent") or plural)


def _is_quoted_count(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell ‘`12 firms` were named’ from a year: the apostrophe opens a quotation."""
    if candidate.rule.kind != "year" or _SHORT_YEAR.fullmatch(text) is None:
        return False
    return last.i + 1 < len(last.doc) and last.nbor().tag_ == "NNS"


def _is_before_christ(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `1200 B.C.`, `the fifth century BC`: TIMEX3 counts those years otherwise."""
    return candidate.rule.kind in ("year", "century") and following(last).replace(".", "") in ("bc", "bce")


def _is_bare_year(candidate: Candidate, text: str) -> bool:
    return candidate.rule.kind == "year" and text.isdigit()


FIGURE_TESTS: tuple[Test, ...] = (
    _is_age,
    _is_rate,
    _is_fraction,
    _is_ordinal,
    _is_number_of_thing,
    _is_part_of_number,
    _is_count,
    _is_quoted_count,
    _is_before_christ,
)
"""Each says: this is no time expression."""
