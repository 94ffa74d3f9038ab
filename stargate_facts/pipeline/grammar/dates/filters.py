"""Tells time expressions from other uses of the same words: verbs, names, parts of a match, idioms."""

import re

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.dates.figures import FIGURE_TESTS, Test, following
from stargate_facts.pipeline.grammar.dates.generic import GENERIC_TESTS
from stargate_facts.values.lexicon import read_first_column, read_table, read_words
from stargate_facts.values.timex_finder import Candidate
from stargate_facts.values.timex_words import MONTHS, SEASONS, WEEKDAYS

_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "FAC", "WORK_OF_ART"})
_THINGS = frozenset({"ORG", "GPE", "NORP", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LOC"})
_ALL_GIVEN_NAMES = frozenset(name for name, _ in read_table("given_names"))
_GIVEN_NAMES = _ALL_GIVEN_NAMES & (MONTHS.keys() | SEASONS.keys())
_PERSONS = read_first_column("person_nouns")
_UNITS_OF_EVENTS = frozenset({"the day", "the week", "the weekend", "the month", "the year"})
_ONE_OF = frozenset({"one day", "one night", "one week", "one weekend"})
_IDIOMS = {
    ("the century", "of"),
    ("the end of the day", "at"),
    ("the day", "to"),
    ("the day", "of"),
    ("the hour", "of"),
}
_MATCH_WORDS = read_words("timex_match_words")
_KIND_OF_YEAR = re.compile(r"a\s+(?:fiscal|calendar)\s+year", re.IGNORECASE)
_AROUND = 15
_MODIFIERS = frozenset({"compound", "nmod", "amod"})


def is_time_expression(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Say whether a candidate is meant as a time.

    Args:
        candidate: what the patterns found.
        text: its words.
        first: its first token.
        last: its last token.
    """
    return not any(test(candidate, text, first, last) for test in _TESTS)


def _is_verb(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `prices may fall`, `they march on`, `a second chance`."""
    return candidate.rule.kind in ("month", "season", "weekday", "holiday") and last.pos_ in ("VERB", "AUX", "ADJ")


def _is_bare_season(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `a spring in his step`, `the fall of the wall`; seasons stand alone after `in`, `by`, `since` only."""
    if candidate.rule.kind != "season" or candidate.core != candidate.start:
        return False
    before = first.nbor(-1).lower_ if first.i else ""
    if text.lower() in ("spring", "summer", "fall", "autumn", "winter"):
        return before not in ("in", "by", "since", "until", "during", "through") or following(last) in ("from", "of")
    return text.lower() in ("the fall", "the spring", "that fall", "that spring") and following(last) in (
        "of",
        "from",
        "in",
    )


def _is_name(candidate: Candidate, _text: str, first: Token, last: Token) -> bool:
    """Tell `June Carter`, `Clara May`, `Wednesday Addams`, `Orion 1980`, `the Sunday Herald`."""
    if candidate.rule.kind not in ("month", "weekday", "year", "season", "holiday"):
        return False
    if last.ent_type_ == "PERSON":
        return True
    if candidate.rule.kind == "month" and first.i == last.i and first.i and _is_surname_of(first.nbor(-1), last):
        return True
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    if last.text.isalpha() and last.ent_type_ in _NAMES and after.ent_iob_ == "I" and after.tag_ == "NNP":
        return True
    surname = last.head if last.dep_ == "compound" and last.head.i == last.i + 1 else None
    if surname and last.lower_ in _GIVEN_NAMES and surname.pos_ == "PROPN" and surname.ent_type_ not in _THINGS:
        return True
    return last.ent_type_ in _NAMES and first.ent_iob_ == "I" and candidate.rule.kind in ("year", "season")


def _is_march(candidate: Candidate, _text: str, first: Token, last: Token) -> bool:
    """Tell `the Salt March`, `the Women's March`: a procession, that its name calls so."""
    if candidate.rule.kind != "month" or first.i != last.i or last.text != "March":
        return False
    before = first.nbor(-1) if first.i else first
    whose = before.nbor(-1) if before.tag_ == "POS" and last.dep_ not in _MODIFIERS else before
    named = before.tag_ in ("NNP", "NNPS") and before.lower_ not in WEEKDAYS and last.dep_ not in _MODIFIERS
    return named or (whose.i < before.i and whose.text[0].isupper())


def _is_surname_of(before: Token, last: Token) -> bool:
    """Tell `Clara May`: what stands before is a given name and part of the same name."""
    is_name = before.lower_ in _ALL_GIVEN_NAMES and before.lower_ not in MONTHS
    return is_name and before.dep_ == "compound" and before.head.i == last.i


def _is_soon_after(_candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `as soon as`, `soon after the vote`: the time is what follows; and `now and then`."""
    if text.lower() not in ("soon", "recently", "now"):
        return False
    before = first.nbor(-1).lower_ if first.i else ""
    now_and_then = following(last) == "and" and last.i + 2 < len(last.doc) and last.nbor(2).lower_ in ("then", "again")
    return now_and_then or before in ("as", "how", "too") or following(last) in ("after", "before", "as")


def _has_own_future(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `the future of our peoples`, `the past of`: not a time but a fate."""
    return candidate.rule.kind == "reference" and text.lower() in ("the future", "the past") and following(last) == "of"


def _is_bare_half(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `in the second half` of a match, an `H2` tank from the half of a year, which money and percents surround."""
    words = text.lower()
    if candidate.rule.kind != "quarter" or "year" in words or not words.endswith(("half", "h1", "h2", "1h", "2h")):
        return False
    around = last.doc[max(0, last.i - _AROUND) : last.i + _AROUND]
    return not any(token.ent_type_ in ("MONEY", "PERCENT") for token in around)


def _is_part_of_match(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `scored twice in the fourth quarter`: that of a game, not of a year."""
    if candidate.rule.kind not in ("quarter", "period"):
        return False
    around = last.doc[max(0, last.i - _AROUND) : last.i + _AROUND]
    if any(token.ent_type_ in ("MONEY", "PERCENT") for token in around):
        return False
    return any(token.lemma_.lower() in _MATCH_WORDS for token in around)


def _is_time_of_event(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `the day after the vote`, `the day that he left`, `the day programme`: which one, the event says.

    But in `May 3, the day before the vote`, the date says it.
    """
    if candidate.rule.kind != "unit" or candidate.core > candidate.start or text.lower() not in _UNITS_OF_EVENTS:
        return False
    beside_date = first.i > 1 and first.nbor(-1).text == "," and first.nbor(-2).ent_type_ == "DATE"
    if following(last) in ("before", "after"):
        return not beside_date
    whose = following(last) in ("of", "that", "when", "off") or last.dep_ == "compound"
    return text.lower() == "the day" and (whose or any(child.dep_ in ("relcl", "acl") for child in last.rights))


def _is_last_of_something(candidate: Candidate, text: str, first: Token, _last: Token) -> bool:
    """Tell `his last day in office`, `the ship's last week`: that of a row of them, not the one just gone."""
    words = text.lower().split()
    if candidate.rule.kind != "unit" or words[0] not in ("last", "next") or "fiscal" in words or words[-1] == "quarter":
        return False
    return words == ["last", "day"] or (first.i > 0 and first.nbor(-1).tag_ in ("PRP$", "POS"))


def _is_one_of_many(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `one day last week`, `one night in May`: which of them, not how long."""
    return (
        candidate.rule.kind in ("counted", "reference")
        and text.lower() in _ONE_OF
        and following(last) in ("last", "next", "in", "this")
    )


def _is_kind_of_hours(candidate: Candidate, text: str, first: Token, _last: Token) -> bool:
    """Tell `the office hours`: when, not how long."""
    return candidate.rule.kind == "uncounted" and " " not in text and first.i > 0 and first.nbor(-1).dep_ == "compound"


def _is_part_of_day(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `the night the bridge fell`; keep `in the morning`."""
    before = first.nbor(-1).lower_ if first.i else ""
    return (
        candidate.rule.kind == "part_of_day"
        and text.lower().split()[:-1] == ["the"]
        and (
            before not in ("in", "during", "by", "through", "until", "for")
            or following(last) in ("of", "after", "before")
        )
    )


def _is_title(candidate: Candidate, text: str, first: Token, last: Token) -> bool:
    """Tell `This Week`, `USA Today`, the names of programmes and papers."""
    if candidate.rule.kind == "unit":
        return last.text[:1].isupper() and first.i != last.i and not text.isupper()
    after_name = first.i > 0 and first.nbor(-1).text.isupper() and first.nbor(-1).pos_ == "PROPN"
    return candidate.rule.kind == "day_word" and first.text[0] == "T" and (after_name or first.ent_type_ in _NAMES)


def _is_compound(_candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `the quarter-to-quarter comparison`."""
    return following(last) == "-" and not last.whitespace_ and not last.nbor().whitespace_ and last.text.isalpha()


def _is_offset(candidate: Candidate, _text: str, _first: Token, last: Token) -> bool:
    """Tell `two Sundays ago` from `on Sundays`."""
    return candidate.rule.kind == "weekdays" and following(last) in ("ago", "later", "earlier", "before")


def _is_kind_of_year(candidate: Candidate, text: str, _first: Token, _last: Token) -> bool:
    """Tell `from a school year to a calendar year`."""
    return candidate.rule.kind == "counted" and _KIND_OF_YEAR.fullmatch(text) is not None


def _is_attribute_of_person(candidate: Candidate, text: str, _first: Token, last: Token) -> bool:
    """Tell `the current chairman`: it says which of them, not when; and `the then current price`, of another time."""
    if candidate.rule.kind != "reference" or text.lower() != "current":
        return False
    if last.i and last.doc[max(0, last.i - 2) : last.i].text.lower().removesuffix("-").endswith("then"):
        return True
    return last.dep_ == "amod" and last.head.lemma_.lower() in _PERSONS


def _is_idiom(candidate: Candidate, text: str, first: Token, _last: Token) -> bool:
    """Tell `the turn of the century`, `the trial of the century`, `a year to the day`."""
    before = first.nbor(-1).lower_ if first.i else ""
    return candidate.rule.kind == "unit" and (text.lower(), before) in _IDIOMS


_TESTS: tuple[Test, ...] = (
    *FIGURE_TESTS,
    *GENERIC_TESTS,
    _is_verb,
    _is_bare_season,
    _is_name,
    _is_march,
    _is_soon_after,
    _has_own_future,
    _is_bare_half,
    _is_part_of_match,
    _is_time_of_event,
    _is_last_of_something,
    _is_one_of_many,
    _is_kind_of_hours,
    _is_part_of_day,
    _is_title,
    _is_compound,
    _is_kind_of_year,
    _is_offset,
    _is_attribute_of_person,
    _is_idiom,
)
"""Each says: this is no time expression."""
