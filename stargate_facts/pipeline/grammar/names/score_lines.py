"""Names in datelines and in tables of sports results, where there is no grammar to go by."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.score_sheets import find_players

_WORD = r"(?:[A-Z][\w.'’&-]*|\([A-Z]{1,3}\))"
_NAME = rf"{_WORD}(?: (?:de |van |der |of |la |el )?{_WORD}){{0,3}}"
# `RIO DE JANEIRO, Brazil 1996-08-30`, `LAGOS (Reuters) -`, `LAGOS, Nigeria, March 3 —`
_DATELINE = re.compile(
    r"^[^\S\n]*(?P<name>[A-Z][A-Z'’.]+(?:[ -][A-Z'’.]+){0,3})(?:, (?P<within>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}))?,?"
    r"(?P<sure> \d{4}-\d\d-\d\d|\s*\([A-Z][A-Za-z .]+\)\s*[-–—]|,? [A-Z][a-z]{2,8}\.? \d{1,2}\b)?"
    r"(?(sure)|(?:\s*[—–]| - ))",
    re.M,
)
# `Ayr 2 Clyde 0`, `Ayr 10 Clyde 12 (halftime 3-4)`
_RESULT = re.compile(rf"^(?P<a>{_NAME}) \d{{1,3}} (?P<b>{_NAME}) \d{{1,3}}(?:\s*\(.*|[^\S\n]*)$", re.M)
# `Ayr 5 2 2 1 9 7 8`, `AYR 80 53 .602 -`
_STANDING = re.compile(rf"^(?P<a>{_NAME}) \d{{1,3}} \d{{1,3}}(?: [\d./+-]+){{1,}}(?: \d/\d)?[^\S\n]*$", re.M)
# `Postponed: Ayr v Clyde`
_FIXTURE = re.compile(rf"^(?:[A-Z][a-z]+: )?(?P<a>{_NAME}) (?:v|vs|vs\.) (?P<b>{_NAME})(?: \(.*)?[^\S\n]*$", re.M)
# `AYR AT CLYDE`: the second is where they play
_VISIT = re.compile(rf"^(?P<a>{_NAME}) (?:AT|at) (?P<place>{_NAME})(?: \(.*)?[^\S\n]*$", re.M)
# `Herons 259 and 207`, `Herons 22 points`
_INNINGS = re.compile(
    rf"(?<![\w’'-] )(?P<a>{_NAME}) (?:\d{{3}} and \d{{1,3}}|\d{{1,3}} and \d{{3}}|\d{{1,3}} points\b)"
)
# `3. Ann Lee (Kenya) Herons 12.71`, `3. Ann Lee (Kenya), Herons, 12.71`
_RANKED = re.compile(
    rf"^\d{{1,3}}[.=]? {_NAME} \((?P<place>[A-Z][\w. ]+)\),? (?P<a>{_NAME})(?=,? \d|,? same\b|[^\S\n]*$)", re.M
)
# `1. Ann Lee (Kenya) 12.71`, `Ann Lee (Kenya) beat Eve Roe (Peru)`
_COMPETITOR = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: (?:de |van |der |von )?[A-Z][\w.'’-]*){1,3})"
    r" \((?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)?)\)"
)
# `Herons (Kenya) 92 Lions (Peru) 81 (halftime 50-28)`, `Herons (Kenya) beat Lions (Peru) 92-81 (halftime 50-28)`
_ABROAD = re.compile(
    rf"^(?P<a>{_NAME}) \([A-Z][\w. ]+\) (?:\d{{1,3}}|beat|bt) (?P<b>{_NAME}) \([A-Z][\w. ]+\) \d{{1,3}}(?:-\d+)?"
    r"(?=\s\((?:halftime|half-time|aet|overtime|\d\d-\d\d))",
    re.M,
)


class LineName(NamedTuple):
    """A name found by its line's form: its extent, its type, and whether that holds for its other mentions."""

    extent: Extent
    type: str
    everywhere: bool


def find_line_names(text: str, *, match_report: bool = False) -> Iterator[LineName]:
    """Yield names by the form of their line, with some forms that only reports of matches have."""
    yield from _find_datelines(text)
    yield from _find_competitors(text)
    for extent in find_players(text):
        yield LineName(extent, "PERSON", everywhere=True)
    for pattern in (_RESULT, _STANDING, _FIXTURE, _VISIT, *((_INNINGS,) if match_report else ())):
        for match in pattern.finditer(text):
            for group in match.groupdict():
                known = _fold(match[group])
                is_venue = group == "place" and known in name_lists.places()
                is_place = is_venue or known in name_lists.countries()
                yield LineName(match.span(group), "GPE" if is_place else "ORG", everywhere=not is_venue)


def _find_datelines(text: str) -> Iterator[LineName]:
    for match in _DATELINE.finditer(text):
        if not match["sure"] and _fold(match["name"]) not in name_lists.places():
            continue
        yield LineName(match.span("name"), "GPE", everywhere=False)
        if match["within"] and match["within"].lower().replace(".", "") in name_lists.places():
            yield LineName(match.span("within"), "GPE", everywhere=True)


def _find_competitors(text: str) -> Iterator[LineName]:
    teams = [match.span(group) for match in _ABROAD.finditer(text) for group in match.groupdict()]
    ranked = (match for match in _RANKED.finditer(text) if _fold(match["place"]) in name_lists.countries())
    teams += [match.span("a") for match in ranked]
    for extent in teams:
        yield LineName(extent, "ORG", everywhere=True)
    for match in _COMPETITOR.finditer(text):
        if _fold(match["place"]) in name_lists.countries() and match.span("name") not in teams:
            yield LineName(match.span("name"), "PERSON", everywhere=True)
            yield LineName(match.span("place"), "GPE", everywhere=True)


def _fold(name: str) -> str:
    return name.lower().replace(".", "")
