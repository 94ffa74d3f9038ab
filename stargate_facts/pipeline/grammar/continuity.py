"""Names the pronoun that goes on speaking: of two statements side by side the second is the first one's speaker's."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from stargate_facts.model import Attribution, Source

_PERSONAL = frozenset({"he", "she"})
_CORPORATE = frozenset({"it", "the company", "the firm", "the group", "the agency", "the bank", "the concern"})


def follow_speakers(
    attributions: Sequence[Attribution], *, persons: Collection[str], organizations: Collection[str], text: str
) -> list[Attribution]:
    """Return the attributions, with `he`, `she`, `it` and `the company` named after the speaker before.

    `Ms. Roe said that Ms. Smith wants more. “It is an adjustment,” she told reporters.`: a reader takes the speaker
    to go on (D. Elson, K. McKeown, Automatic Attribution of Quoted Speech in Literary Narrative, AAAI 2010), where
    coreference by itself prefers the name nearest to the pronoun. A name that coreference gave is only replaced by
    that of a statement right before; one that it could not give is that of the last speaker of its kind.

    Args:
        attributions: in the text's order.
        persons: canonical names of the article's persons.
        organizations: canonical names of its organizations.
        text: the article's, in which the offsets count.
    """
    found: list[Attribution] = []
    last: Attribution | None = None
    speakers: dict[str, str] = {}  # the last speaker's name, by kind
    for each in attributions:
        current = each
        if each.cue_class == "statement" and each.source is not None and (last is None or _start(each) >= _end(last)):
            name = speakers.get(_kind(each.source))
            adjacent = last is not None and not any(map(str.isalnum, text[_end(last) : _start(each)]))
            goes_on = adjacent and last is not None and last.source is not None and last.source.name in persons
            if name is not None and (each.source.name is None or (goes_on and _kind(each.source) == "person")):
                current = replace(each, source=replace(each.source, name=name, number=None, description=None))
            last = current
            _remember(current.source, speakers, persons=persons, organizations=organizations)
        found.append(current)
    return found


def _kind(pronoun: Source) -> str:
    words = pronoun.text.lower()
    return "person" if words in _PERSONAL else "organization" if words in _CORPORATE else ""


def _remember(
    source: Source | None, speakers: dict[str, str], *, persons: Collection[str], organizations: Collection[str]
) -> None:
    name = source.name if source is not None else None
    if name is None:
        return
    if name in persons:
        speakers["person"] = name
    elif name in organizations:
        speakers["organization"] = name


def _start(attribution: Attribution) -> int:
    starts = [attribution.cue.start, attribution.content[0][0]]
    return min(starts if attribution.source is None else [*starts, attribution.source.start])


def _end(attribution: Attribution) -> int:
    ends = [attribution.cue.end, attribution.content[-1][1]]
    return max(ends if attribution.recipient is None else [*ends, attribution.recipient.end])
