"""Where names begin and end: the model's spans cut and trimmed, and runs of capitals that it missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.grammar import name_lists
from stargate_facts.pipeline.grammar.words import DASHES, POSSESSIVES, Words

NAME_TYPES = frozenset(get_args(model.EntityType))
_ARTICLES = frozenset({"the", "a", "an"})
_TITLED_WORKS = frozenset({"WORK_OF_ART", "LAW", "EVENT"})
_AFTER_HYPHEN = frozenset(
    {"based", "led", "backed", "owned", "style", "era", "like", "born", "run", "controlled", "made"}
)
_EDGES = frozenset(",.;:!?-–—/\\*\"“”'‘’`()[]{}|_#…")


@dataclass(slots=True)
class NameSpan:
    """A name in the text, as token positions. `label` is what the model called it, `""` where it missed it."""

    start: int
    end: int
    label: str
    title: str = ""  # the honorific or role that stood before it, in lower case


def repair_spans(doc: Doc, words: Words) -> list[NameSpan]:
    """Return the model's names, each cut where a name cannot go on and trimmed of what is no part of it."""
    spans = []
    for ent in doc.ents:
        if ent.label_ in NAME_TYPES:
            for piece in _cut(NameSpan(ent.start, ent.end, ent.label_), words):
                trim(piece, words)
                _extend(piece, words)
                if piece.start < piece.end and _is_name(piece, words):
                    spans.append(piece)
    return spans


def find_unlabelled(words: Words, taken: list[bool]) -> Iterator[NameSpan]:
    """Yield the runs of capitalised words that are not taken: what may be a name that the model missed."""
    i = 0
    while i < len(words):
        if not can_begin(words, i) or taken[i]:
            i += 1
            continue
        end = i + 1
        while end < len(words) and not taken[end] and words.line[end] == words.line[i] and _goes_on(words, end, taken):
            end += 1
        span = NameSpan(i, end, "")
        i = end
        trim(span, words)
        if span.start < span.end and _is_name(span, words):
            yield span


def title_before(span: NameSpan, words: Words) -> str:
    """Return the honorific or role before a name, in lower case without a full stop, `""` if there is none."""
    word = words.lower[span.start - 1].rstrip(".") if span.start else ""
    return span.title or (word if word in name_lists.honorifics() else "")


def can_begin(words: Words, i: int) -> bool:
    """Tell whether a name may begin with this word."""
    return words.capital[i] and (
        words.tag[i] in {"NNP", "NNPS"} or not words.first[i] or words.shouting[i] or len(words.text[i]) > 1
    )


def trim(span: NameSpan, words: Words) -> None:
    """Cut off articles, titles, punctuation and possessives: `the then-chairman Jane Doe’s` is `Jane Doe`."""
    before = None
    while before != (span.start, span.end) and span.start < span.end:
        before = (span.start, span.end)
        _trim_left(span, words)
        _trim_right(span, words)


def _trim_left(span: NameSpan, words: Words) -> None:
    i = span.start
    if _is_article(words, i, size=span.end - i) or _is_edge(words, i) or _is_lower(span, words, i):
        span.start += 1
    elif span.end - i > 1 and (span.label in {"PERSON", ""} or words.lower[i].rstrip(".") in name_lists.honorifics()):
        _cut_title(span, words)


def _trim_right(span: NameSpan, words: Words) -> None:
    i = span.end - 1
    if i < span.start or (words.text[i] == ")" and "(" in words.text[span.start : i]):
        return
    if _is_edge(words, i) or (_is_lower(span, words, i) and not any(c.isdigit() for c in words.text[i])):
        span.end -= 1


def _is_article(words: Words, i: int, *, size: int) -> bool:
    """Tell whether to cut this word: a capital keeps it (`The Hague`), unless its place explains it."""
    explained = not words.capital[i] or words.first[i] or words.shouting[i] or size > 3
    return words.lower[i] in _ARTICLES and explained


def _is_edge(words: Words, i: int) -> bool:
    word = words.text[i]
    return word in POSSESSIVES or word.isspace() or (len(word) == 1 and word in _EDGES)


def _is_lower(span: NameSpan, words: Words, i: int) -> bool:
    """Tell whether a word in lower case is no part of a name: titles of works may end in one, particles begin names."""
    if span.label in _TITLED_WORKS or words.capital[i] or words.text[i][0].isdigit():
        return False
    return i > span.start or span.end - i == 1 or words.lower[i] not in name_lists.cue_words("particle")


def _cut_title(span: NameSpan, words: Words) -> None:
    """`Prime Minister Ann Smith` → `Ann Smith`; what ends in a role (`Attorney General`) is left alone."""
    for i in range(min(span.end - 2, span.start + 4), span.start - 1, -1):
        word = words.lower[i].rstrip(".")
        is_role = word in name_lists.roles() and words.lower[i + 1] not in {"of", "for", "general"}
        if word in name_lists.honorifics() or (is_role and (span.label or _qualifies(words, span.start, i))):
            span.title = word
            span.start = i + 1
            return


def _qualifies(words: Words, start: int, end: int) -> bool:
    """Tell whether these words belong to the role behind them: `French Foreign` in `French Foreign Minister`."""
    known = (name_lists.nationalities(), name_lists.roles(), name_lists.cue_words("portfolio"))
    return all(any(words.lower[j] in each for each in known) for j in range(start, end))


def _goes_on(words: Words, i: int, taken: list[bool]) -> bool:
    """Tell whether a run of capitals goes on with this word: `Ministry` [`of`] `Health`, `Anna` [`van`] `Dijk`."""
    if words.capital[i]:
        return True
    if i + 1 >= len(words) or not words.capital[i + 1] or taken[i + 1] or words.line[i + 1] != words.line[i]:
        return False
    word, before = words.lower[i], words.lower[i - 1]
    if word in {"of", "for"}:
        return before in name_lists.organisation_words("any")
    return word in name_lists.cue_words("particle") or word == "&" or (word == "-" and is_joined(words, i))


def is_joined(words: Words, i: int) -> bool:
    """Tell whether a word stands between two others without blanks: the hyphen in `Lee-Park`."""
    return 0 < i < len(words) - 1 and words.start[i] == words.end(i - 1) and words.start[i + 1] == words.end(i)


def _cut(span: NameSpan, words: Words) -> Iterator[NameSpan]:
    start = span.start
    for i in range(span.start, span.end):
        if i > start and words.line[i] != words.line[i - 1]:
            yield NameSpan(start, i, span.label)
            start = i
        if _is_divider(words, i):
            yield NameSpan(start, i, span.label)
            start = i + 1
        elif (
            words.text[i] in POSSESSIVES
            and words.tag[i] == "POS"
            and start < i < span.end - 1
            and _splits(words, start, i, span)
        ):
            yield NameSpan(start, i, _holder_label(span, i))
            start = i + 1
        elif start < i < span.end - 1 and _is_role_between(words, i, start, span):
            if not _qualifies(words, start, i):
                yield NameSpan(start, i, "ORG")
            yield NameSpan(i + 1, span.end, "PERSON", title=words.lower[i])
            return
    yield NameSpan(start, span.end, span.label)


def _extend(span: NameSpan, words: Words) -> None:
    """Add the rest of a hyphenated name that the model cut short: `Kim Yong` [`-nam`], `Anna Smith` [`-Jones`]."""
    while span.start < span.end < len(words) - 1 and words.text[span.end] == "-" and is_joined(words, span.end):
        follows = words.capital[span.end + 1] or span.label == "PERSON"
        if not follows or not words.text[span.end + 1].isalpha() or words.lower[span.end + 1] in _AFTER_HYPHEN:
            return
        span.end += 2


def _is_divider(words: Words, i: int) -> bool:
    """` - ` and ` / ` between blanks, and dashes that join two names (`leaders—Ann Smith`)."""
    word = words.text[i]
    if word in {"—", "--", "|"}:
        return True
    spaced = i > 0 and words.start[i] > words.end(i - 1) and i + 1 < len(words) and words.start[i + 1] > words.end(i)
    return spaced and (word in DASHES or word == "/")


def _splits(words: Words, start: int, i: int, span: NameSpan) -> bool:
    """`Acme’s Jane Doe` is two names; `St. Mary’s Hospital`, `Women’s Cup`, `People’s Bank` are one."""
    if (
        span.label in _TITLED_WORKS
        or words.lower[i - 1] in name_lists.cue_words("holder")
        or words.lower[start].startswith("st")
    ):
        return False
    if not words.capital[i + 1]:
        return True
    return words.lower[span.end - 1] not in name_lists.cue_words("generic")


def _holder_label(span: NameSpan, i: int) -> str:
    return "" if span.label == "PERSON" and i - span.start == 1 else span.label


def _is_role_between(words: Words, i: int, start: int, span: NameSpan) -> bool:
    """[`Acme`] `CEO` [`Jane Doe`]: a role inside a name, with a person's given name behind it."""
    if words.lower[i] not in name_lists.roles() or words.lower[i + 1] not in name_lists.given_names():
        return False
    return span.end - i - 1 in {2, 3} and all(words.capital[j] for j in range(i + 1, span.end)) and start < i


def _is_name(span: NameSpan, words: Words) -> bool:
    """`AI`, `CEOs` and `the company` are none."""
    if not any(words.capital[i] for i in range(span.start, span.end)):
        return span.label not in {"", "PERSON", "ORG", "GPE", "LOC", "NORP"}
    if span.end - span.start > 1:
        return True
    word = words.text[span.start]
    stem = word.lower()
    return stem not in name_lists.generic_capitals() and stem.removesuffix("s") not in name_lists.generic_capitals()
