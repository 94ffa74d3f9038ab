"""What reports of matches say of a name: that a city is named for its team, by what it does there."""

import re
from collections.abc import Iterable
from typing import Final

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.evidence import Evidence, name_key
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.words import POSSESSIVES, Words

_TEAM: Final = 1.5  # the weight of one mention as a team's, on the scale of `name_evidence`
_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SCORE = re.compile(r"\d{1,3}(?:[-–]\d{1,2})?$")
_TEAM_SPORT = re.compile(
    r"\b(?:soccer|football|cricket|rugby|baseball|basketball|hockey|match|league|division|innings?|goals?|halftime|"
    r"half-time|season|championship|cup|striker|midfielder|goalkeeper|coach|quarterback|touchdown|wickets?|pitcher|"
    r"homers?|homered|playoffs?|qualifier|semifinals?)\b",
    re.I,
)


def is_match_report(text: str) -> bool:
    """Tell whether an article reports on a sport of teams: four words of such sports, three of them different."""
    found = [match.lower() for match in _TEAM_SPORT.findall(text)]
    return len(found) >= 4 and len(set(found)) >= 3


def weigh_match(span: NameSpan, words: Words, found: Evidence) -> None:
    """Add what a report of a match says of a name that is no country's (teams of countries bear their names)."""
    key = name_key(span, words)
    is_person = " " in key and key.split()[0] in name_lists.given_names()  # `Ann Lee beat Eve Roe`
    is_national = key in name_lists.countries() or key in name_lists.nationalities()  # `the English captain`
    if not is_person and not is_national and is_team(span, words):
        found["ORG"] += _TEAM


def find_teams(spans: Iterable[NameSpan], words: Words, types: dict[str, str]) -> dict[tuple[int, int], str]:
    """Return the types of a match report's mentions of places, by extent: GPE for the venue, ORG for the team.

    One name is both there: `In Wexcombe, Harrow beat Denham`, `Wexcombe lost in Harrow`. A city or county that is a
    team once in the article is one wherever its mention does not show it to be the venue. So is a country in the
    report's sentences (`Ghana beat Chile`); in headlines in capitals and in lists of results it stays the country.

    Args:
        spans: the names, without the surnames of the article's people.
        words: of the article.
        types: the names' types so far, by key.
    """
    keys = ((span, name_key(span, words)) for span in spans)
    places = [(span, key) for span, key in keys if _names_place(key, types.get(key, ""))]
    venues = {(span.start, span.end) for span, _ in places if is_venue(span, words)}
    playing = {key for span, key in places if (span.start, span.end) not in venues and _plays(span, key, words)}
    teams = {(span.start, span.end): "ORG" for span, key in places if key in playing and _may_play(span, key, words)}
    return teams | dict.fromkeys(venues, "GPE")


def _names_place(key: str, kind: str) -> bool:
    return (kind in _PLACE_LABELS or key in name_lists.places()) and key not in name_lists.cue_words("compass")


def _plays(span: NameSpan, key: str, words: Words) -> bool:
    """Tell whether a mention shows a place to be a team; a country does things that are no sport: `Ghana has said`."""
    if key in name_lists.countries():
        return _may_play(span, key, words) and is_team(span, words)
    return is_team(span, words) or _acts(span, words)


def _may_play(span: NameSpan, key: str, words: Words) -> bool:
    return key not in name_lists.countries() or not words.shouting[span.start]


def _acts(span: NameSpan, words: Words) -> bool:
    """Tell whether a place is said to have done something: `Wexcombe have won`, `Wexcombe’s lead`, `Wexcombe 83`."""
    i = span.end
    if i >= len(words) or words.line[i] != words.line[span.start]:
        return False
    return words.tag[i] in _FINITE or words.text[i] in POSSESSIVES or bool(_SCORE.match(words.text[i]))


def is_venue(span: NameSpan, words: Words) -> bool:
    """Tell whether a mention is of the place: `in Wexcombe`, `Wexcombe, England`, `Wexcombe (Hill Road)`."""
    before = words.lower[span.start - 1] if span.start else ""
    if before in name_lists.cue_words("venue") or before in name_lists.cue_words("compass"):
        return True
    after = [*words.lower[span.end : span.end + 2], "", ""]
    return after[0] == "(" or (after[0] == "," and after[1].replace(".", "") in name_lists.places())


def is_team(span: NameSpan, words: Words) -> bool:
    """Tell whether the words beside a name make it a team's: `beat Wexcombe`, `Wexcombe’s striker`, `Wexcombe 83`."""
    if is_venue(span, words):
        return False
    before = words.lower[span.start - 1] if span.start and words.line[span.start - 1] == words.line[span.start] else ""
    if before in name_lists.cue_words("contest") or before in name_lists.cue_words("contender"):
        return True
    i = span.end
    if i < len(words) and words.text[i] in POSSESSIVES:
        i += 1
    if i >= len(words) or words.line[i] != words.line[span.start]:
        return False
    return any(words.lower[i] in name_lists.cue_words(cue) for cue in ("contest", "player", "squad"))
