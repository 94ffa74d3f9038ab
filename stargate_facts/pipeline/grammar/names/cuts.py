"""Cuts a span of the model's where it holds more than one name: at lines, dashes, commas, possessives and roles."""

from collections.abc import Iterator

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.spans import TITLED_WORKS, NameSpan
from stargate_facts.pipeline.grammar.names.trim import qualifies_role
from stargate_facts.pipeline.grammar.words import DASHES, Words


def cut_span(span: NameSpan, words: Words) -> Iterator[NameSpan]:
    """Yield the names that stand in one span of the model's, each with the type that its place suggests."""
    start = span.start
    for i in range(span.start, span.end):
        if i > start and words.line[i] != words.line[i - 1]:
            yield NameSpan(start, i, span.label)
            start = i
        inside = start < i < span.end - 1
        if _is_divider(words, i) or (start < i and _ends_name(words, i, span)):
            yield NameSpan(start, i, span.label)
            start = i + 1
        elif inside and words.tag[i] == "POS" and _splits(words, start, i, span):
            yield NameSpan(start, i, _holder_label(span, i))
            start = i + 1
        elif inside and _is_role_between(words, i, start, span):
            if not qualifies_role(words, start, i):
                yield NameSpan(start, i, "ORG")
            yield NameSpan(i + 1, span.end, "PERSON", title=words.lower[i])
            return
    yield NameSpan(start, span.end, span.label)


def _ends_name(words: Words, i: int, span: NameSpan) -> bool:
    if words.text[i] == ",":
        return _separates(words, i, span)
    if words.text[i] == "(":
        return ")" not in words.text[i : span.end]
    if words.text[i] in {"v", "vs"}:
        return span.label != "LAW"
    return span.label == "PERSON" and _interrupts(words, i)


def _is_divider(words: Words, i: int) -> bool:
    """` - ` and ` / ` between blanks, dashes between names (`leaders—Ann Smith`), labels (`Ann Smith` `Photo:`)."""
    word = words.text[i]
    if word in {"—", "--", "|"} or is_caption_label(words, i):
        return True
    spaced = i > 0 and words.start[i] > words.end(i - 1) and i + 1 < len(words) and words.start[i + 1] > words.end(i)
    return spaced and (word in DASHES or word == "/")


def is_caption_label(words: Words, i: int) -> bool:
    """Tell whether a word labels what stands behind it: `Photo` in `Photo: Ann Lee`."""
    return words.text[i + 1 : i + 2] == [":"] and words.lower[i] in name_lists.cue_words("caption")


def _separates(words: Words, i: int, span: NameSpan) -> bool:
    """Tell whether a comma ends a name: `Acme, Bolt Controls`, but `Acme, Inc.`, `Ann Lee, Jr.`, `Lee, Ash & Roe`."""
    if span.label in TITLED_WORKS or span.end - i < 2:
        return False
    behind = words.text[i + 1 : span.end]
    if span.label == "ORG" and ("&" in behind or ("and" in behind and "of" in words.text[span.start : i])):
        return False  # `Bureau of Mines, Metals and Energy`
    after = words.lower[i + 1].rstrip(".")
    return after not in name_lists.organisation_words("legal") and after not in {"jr", "sr"}


def _interrupts(words: Words, i: int) -> bool:
    """Tell whether a word in lower case or a number ends a person's name (`A. Smith` [`5-68`], `Lee` [`b`] `Park`)."""
    word = words.lower[i]
    if word[0].isdigit():
        return True
    return not words.capital[i] and word.isalpha() and word not in name_lists.cue_words("particle")


def _splits(words: Words, start: int, i: int, span: NameSpan) -> bool:
    """`Acme’s Jane Doe` is two names; `St. Mary’s Hospital`, `Women’s Cup`, `People’s Bank` are one."""
    if (
        span.label in TITLED_WORKS
        or words.lower[i - 1] in name_lists.cue_words("holder")
        or words.lower[start].startswith("st")
    ):
        return False
    if not words.capital[i + 1]:
        return True
    if span.label == "ORG" and words.lower[i - 1].endswith("s") and words.text[i] in {"'", "’"}:
        return not _ends_like_organisation(span, words)  # `Farmers’ Alliance`
    return words.lower[span.end - 1] not in name_lists.cue_words("generic")


def _ends_like_organisation(span: NameSpan, words: Words) -> bool:
    last = words.lower[span.end - 1]
    return last in name_lists.organisation_words("last") or last in name_lists.organisation_words("any")


def _holder_label(span: NameSpan, i: int) -> str:
    return "" if span.label == "PERSON" and i - span.start == 1 else span.label


def _is_role_between(words: Words, i: int, start: int, span: NameSpan) -> bool:
    """[`Acme`] `CEO` [`Jane Doe`]: a role inside a name, with a person's given name behind it."""
    if words.lower[i] not in name_lists.roles() or words.lower[i + 1] not in name_lists.given_names():
        return False
    return span.end - i - 1 in {2, 3} and all(words.capital[j] for j in range(i + 1, span.end)) and start < i
