"""Finds turns of speech that are marked by a name and a colon: in transcripts, and in headlines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stargate_facts.model import Extent

_TRANSCRIPT = re.compile(
    r"[\"“”]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?P<colon>:)\s+(?P<said>\S.*)"
)  # ROE: ...
_INTERVIEW = re.compile(
    r"[\"“”]?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})(?P<colon>:)\s+(?P<said>\S.*[.?!…”\"])$"
)  # Jane Roe: ...
_HEADLINE = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})(?P<colon>:) (?P<said>[A-Z‘'\"“].*)")
_LONGEST_HEADLINE = 160  # characters


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, as character extents."""

    name: Extent
    colon: Extent
    said: Extent
    is_headline: bool = False


def find_turns(text: str, paragraphs: Sequence[Extent]) -> list[Turn]:
    """Return the turns of a transcript, and a headline's (`Jane Roe: We Won`).

    A transcript has at least two names in capitals, or the same two that speak by turns (`Jane Roe: ...`).
    """
    turns = list(_match(_TRANSCRIPT, text, paragraphs))
    turns = _continue(turns if len(turns) > 1 else _find_interview(text, paragraphs), paragraphs)
    first = {turns[0].name} if turns else set()
    headline = [each for each in paragraphs[:1] if each[1] - each[0] <= _LONGEST_HEADLINE]
    headlines = [each for each in _match(_HEADLINE, text, headline, is_headline=True) if each.name not in first]
    return [*headlines, *(turns if len(turns) > 1 else [])]


def _find_interview(text: str, paragraphs: Sequence[Extent]) -> list[Turn]:
    turns = list(_match(_INTERVIEW, text, paragraphs))
    names = [text[slice(*turn.name)] for turn in turns]
    alternate = len(names) > 2 and len(set(names)) == 2 and all(one != two for one, two in pairwise(names))
    return turns if alternate else []


def _continue(turns: Sequence[Turn], paragraphs: Sequence[Extent]) -> list[Turn]:
    """Return the turns, each but the last with the paragraphs between it and the next.

    Not where most paragraphs among them are no turns: an article that reports, with some turns in it.
    """
    among = sum(turns[0].name[0] - 1 <= start <= turns[-1].name[0] for start, _ in paragraphs) if turns else 0
    if among > 2 * len(turns):
        return list(turns)
    return [
        replace(turn, said=(turn.said[0], max(end for start, end in paragraphs if start < after.name[0] - 1)))
        for turn, after in pairwise(turns)
    ] + list(turns[-1:])


def _match(
    pattern: re.Pattern[str], text: str, paragraphs: Sequence[Extent], *, is_headline: bool = False
) -> Iterator[Turn]:
    for start, end in paragraphs:
        found = pattern.match(text, start, end)
        if found is not None:
            yield Turn(found.span("name"), found.span("colon"), found.span("said"), is_headline)
