"""People in the sheets that reports of matches end with: scorers, line-ups, cricket scorecards."""

import re
from collections.abc import Iterator

from stargate_facts.model import Extent

_PART = r"(?:[A-Z]\.[ -]?)*[A-Z][\w'’-]+"
_PERSON = rf"{_PART}(?: (?:(?:de|del|van|der|den|von|la|el|al) )*{_PART}){{0,3}}"
# `Peru - Ana Lee (31st), Eva Roe (75th minute)`, `Ida Dam (Eva Roe 75th)`
_SCORER = re.compile(
    rf"(?P<name>{_PERSON}) \(\d{{1,3}}(?:st|nd|rd|th)\b|(?<=\()(?P<other>{_PERSON}),? \d{{1,3}}(?:st|nd|rd|th)\)"
)
# `1 - Ana Lee; 2 - Eva Roe (14 - Ida van Dam, 57th)`
_PLAYER = re.compile(rf"(?:^|(?<=[\s(]))\d{{1,2}} ?- ?(?P<name>{_PERSON})(?=,|;|\.| ?[()]| \d|\s*$)", re.M)
_LINE_UP = 5  # players from which on numbers with dashes are a line-up and no list of anything else
# `A. Lee c Roe b Dam 13`, `A. Lee not out 4`
_BATTING = re.compile(
    rf"^(?P<name>{_PERSON})(?P<rest> (?:(?:c|st|b|lbw)\b[^\n]*?|run out|not out|retired(?: hurt)?)) \d+\b", re.M
)
_DISMISSED_BY = re.compile(rf"\b(?:c|st|b|lbw b|c and b) (?P<name>{_PERSON})")
# `Bowling: Roe 7-0-29-0, Dam 9.5-0-44-1`
_BOWLING = re.compile(rf"(?P<name>{_PERSON})\s\d{{1,2}}(?:\.\d)?-\d+-\d+-\d+")


def find_players(text: str) -> Iterator[Extent]:
    """Yield the extents of people's names in score sheets."""
    for match in (*_SCORER.finditer(text), *_BOWLING.finditer(text)):
        yield match.span(match.lastgroup or "name")
    line_up = [match.span("name") for match in _PLAYER.finditer(text)]
    if len(line_up) >= _LINE_UP:
        yield from line_up
    for match in _BATTING.finditer(text):
        yield match.span("name")
        for each in _DISMISSED_BY.finditer(text, match.start("rest"), match.end("rest")):
            yield each.span("name")
