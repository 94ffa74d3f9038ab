"""Names the pronoun that goes on speaking: of two statements side by side the second is the first one's speaker's."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from stargate_facts.model import Attribution

_PRONOUNS = frozenset({"he", "she"})


def follow_speakers(attributions: Sequence[Attribution], *, persons: Collection[str], text: str) -> list[Attribution]:
    """Return the attributions, with `he` and `she` named after the speaker of the statement just before theirs.

    `Ms. Roe said that Ms. Smith wants more. “It is an adjustment,” she told reporters.`: a reader takes the speaker
    to go on (D. Elson, K. McKeown, Automatic Attribution of Quoted Speech in Literary Narrative, AAAI 2010), where
    coreference by itself prefers the name nearest to the pronoun.

    Args:
        attributions: in the text's order.
        persons: canonical names of the article's persons.
        text: the article's, in which the offsets count.
    """
    found: list[Attribution] = []
    last: Attribution | None = None
    for each in attributions:
        current = each
        if each.cue_class == "statement" and (last is None or _start(each) >= _end(last)):
            source, before = each.source, last.source if last is not None else None
            if last is not None and source is not None and before is not None and source.text.lower() in _PRONOUNS:
                adjacent = not any(map(str.isalnum, text[_end(last) : _start(each)]))
                if adjacent and before.name in persons:
                    current = replace(each, source=replace(source, name=before.name))
            last = current
        found.append(current)
    return found


def _start(attribution: Attribution) -> int:
    starts = [attribution.cue.start, attribution.content[0][0]]
    return min(starts if attribution.source is None else [*starts, attribution.source.start])


def _end(attribution: Attribution) -> int:
    ends = [attribution.cue.end, attribution.content[-1][1]]
    return max(ends if attribution.recipient is None else [*ends, attribution.recipient.end])
