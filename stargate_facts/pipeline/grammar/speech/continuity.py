"""Names the pronoun that goes on speaking: of two statements side by side the second is the first one's speaker's."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from stargate_facts.model import Attribution, Source, Span
from stargate_facts.pipeline.grammar.references.agreement import noun_sexes, sex_of_name

_PERSONAL = {"he": "m", "she": "f"}
_TITLES = {"mr": "m", "sir": "m", "lord": "m", "ms": "f", "mrs": "f", "miss": "f", "dame": "f", "lady": "f"}
_ROLE_WORDS = 4  # of a description: the role's noun is among them
_CORPORATE = frozenset({"it", "the company", "the firm", "the group", "the agency", "the bank", "the concern"})


def follow_speakers(
    attributions: Sequence[Attribution], *, persons: Collection[str], organizations: Collection[str], text: str
) -> list[Attribution]:
    """Return the attributions, with `he`, `she`, `it` and `the company` named after the speaker before.

    `Ms. Roe said that Ms. Smith wants more. “It is an adjustment,” she told reporters.`: a reader takes the speaker
    to go on (D. Elson, K. McKeown, Automatic Attribution of Quoted Speech in Literary Narrative, AAAI 2010), where
    coreference by itself prefers the name nearest to the pronoun. A name that coreference gave is only replaced by
    that of a statement right before; one that it could not give is that of the last speaker of its kind. Of an
    unnamed person right before (`a spokesman said`), the pronoun has no name, but takes up those words.

    Args:
        attributions: in the text's order.
        persons: canonical names of the article's persons.
        organizations: canonical names of its organizations.
        text: the article's, in which the offsets count.
    """
    speakers = _Speakers(persons, organizations)
    found: list[Attribution] = []
    last: Attribution | None = None
    for each in attributions:
        current = each
        if each.cue_class == "statement" and each.source is not None and (last is None or _start(each) >= _end(last)):
            adjacent = last is not None and not any(map(str.isalnum, text[_end(last) : _start(each)]))
            before = last.source if adjacent and last is not None else None
            current = replace(each, source=speakers.identify(each.source, before))
            last = current
            speakers.remember(current.source)
        found.append(current)
    return found


class _Speakers:
    """Those who have spoken so far: the last man, the last woman, the last organization."""

    def __init__(self, persons: Collection[str], organizations: Collection[str]) -> None:
        self._persons, self._organizations = persons, organizations
        self._last: dict[str, str] = {}
        self._sexes: dict[str, str] = {}  # of persons, as a pronoun or a title has shown

    def identify(self, source: Source, before: Source | None) -> Source:
        """Return the source, named after the one right before it, or the last of its kind, where it takes that up."""
        kind = _kind(source)
        if not kind and source.text.lower() != "they":
            return source
        name = self._last.get(kind)
        is_person = kind in _PERSONAL.values()
        if before is not None and before.name is None and _fits(before, source.text.lower()):
            taken = before.same_as or Span(start=before.start, end=before.end, text=before.text)
            return replace(source, name=None, number=before.number, description=None, same_as=taken)
        if before is not None and is_person and before.name is not None and before.name == name:
            return _named(source, name)
        if is_person and source.name is not None and self._sex(source.name) not in ("u", kind):
            return _named(source, name)  # `he` is none whom the text has called `she`
        return _named(source, name) if source.name is None and name is not None else source

    def remember(self, source: Source | None) -> None:
        """Note who has spoken."""
        name = source.name if source is not None else None
        if source is None or name is None:
            return
        if name in self._persons:
            first = source.text.lower().partition(" ")[0].rstrip(".")
            shown = _PERSONAL.get(first) or _TITLES.get(first)
            if shown is not None:
                self._sexes.setdefault(name, shown)
            sex = self._sex(name)
            self._last.update(dict.fromkeys(_PERSONAL.values() if sex == "u" else [sex], name))
            if sex != "u" and self._last.get(_other(sex)) == name:
                del self._last[_other(sex)]
        elif name in self._organizations:
            self._last["organization"] = name

    def _sex(self, name: str) -> str:
        """Return the sex that a pronoun, a title or the given name shows: f, m or u (unknown)."""
        return self._sexes.get(name) or sex_of_name(name)


def _named(source: Source, name: str | None) -> Source:
    if name is None:
        return replace(source, name=None, number="one", description=None)
    return replace(source, name=name, number=None, description=None)


def _other(sex: str) -> str:
    return "f" if sex == "m" else "m"


def _kind(pronoun: Source) -> str:
    words = pronoun.text.lower()
    return _PERSONAL.get(words, "organization" if words in _CORPORATE else "")


def _fits(source: Source, pronoun: str) -> bool:
    """Tell whether a pronoun may take up an unnamed source: `he` a spokesman, `it` a ministry, `they` prosecutors."""
    if source.description is None and source.same_as is None:
        return False
    if pronoun == "they":
        return source.number == "several"
    words = (source.same_as.text if source.same_as else source.description or "").lower().split()
    shown = {noun_sexes()[word] for word in words[:_ROLE_WORDS] if word in noun_sexes()}
    if source.number != "one" or pronoun not in (*_PERSONAL, "it"):
        return False
    return not shown if pronoun == "it" else bool(shown) and shown <= {"u", _PERSONAL[pronoun]}


def _start(attribution: Attribution) -> int:
    starts = [attribution.cue.start, attribution.content[0][0]]
    return min(starts if attribution.source is None else [*starts, attribution.source.start])


def _end(attribution: Attribution) -> int:
    ends = [attribution.cue.end, attribution.content[-1][1]]
    return max(ends if attribution.recipient is None else [*ends, attribution.recipient.end])
