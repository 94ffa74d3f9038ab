"""Finds the spans of an article's names: the model's, cut and trimmed, and runs of capitals that it missed."""

from collections.abc import Iterator

from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.cuts import cut_span, is_caption_label
from stargate_facts.pipeline.grammar.names.evidence import name_key
from stargate_facts.pipeline.grammar.names.joins import extend, is_joined, join_neighbours, joins_a_pair
from stargate_facts.pipeline.grammar.names.spans import NAME_TYPES, NameSpan
from stargate_facts.pipeline.grammar.names.trim import trim
from stargate_facts.pipeline.grammar.words import Words
from stargate_facts.values.timex_words import WEEKDAYS

_CLOSED_TAGS = frozenset({"PRP", "PRP$", "DT", "WP", "WRB", "IN", "CC", "MD"})


def repair_spans(doc: Doc, words: Words) -> list[NameSpan]:
    """Return the model's names, each cut where a name cannot go on and trimmed of what is no part of it."""
    spans = []
    common = _find_common(words)
    for ent in doc.ents:
        if ent.label_ in NAME_TYPES:
            for piece in cut_span(NameSpan(ent.start, ent.end, ent.label_), words):
                trim(piece, words)
                if partner := _part_from_partner(piece, words):
                    spans.append(partner)
                if piece.start < piece.end and _is_name(piece, words) and not _is_common(piece, words, common):
                    extend(piece, words)
                    spans.append(piece)
    return join_neighbours(spans, doc, words)


def _part_from_partner(span: NameSpan, words: Words) -> NameSpan | None:
    """Cut [`Oxfam`]`-`[`Unilever`] where the article names each alone, too; return the second."""
    hyphen = span.start + 1
    if span.label == "PERSON" or span.end - hyphen != 2 or not joins_a_pair(words, hyphen):
        return None
    partner = NameSpan(hyphen + 1, span.end, span.label)
    span.end = hyphen
    return partner


def find_listed(doc: Doc, words: Words) -> Iterator[NameSpan]:
    """Yield the names of several words that are known beforehand, where no other name surrounds them."""
    lists = name_lists.long_names()
    whole = {i: ent for ent in doc.ents if ent.label_ == "ORG" for i in range(ent.start, ent.end)}
    for i in range(len(words)):
        if not words.capital[i] or words.lower[i] not in lists:
            continue
        for name in lists[words.lower[i]]:
            end = i + len(name)
            if words.lower[i:end] == list(name) and words.line[i] == words.line[end - 1] and words.capital[end - 1]:
                surrounding = whole.get(i)  # `Democratic Party` in `Democratic Party of Albanians`
                longer = surrounding is not None and surrounding.end - surrounding.start > end - i
                if not longer and not _is_beside_capital(i, end, words):
                    yield NameSpan(i, end, "")
                break


def _is_beside_capital(start: int, end: int, words: Words) -> bool:
    """Tell whether a name may be a part of a longer one: `Hong Kong` in `Hong Kong Open`."""
    if words.shouting[start]:
        return False
    after = end < len(words) and words.capital[end] and words.line[end] == words.line[start]
    before = start > 0 and words.capital[start - 1] and words.line[start - 1] == words.line[start]
    return after or (before and words.tag[start - 1] == "NNP")


def find_weekday_papers(words: Words) -> Iterator[NameSpan]:
    """Yield the names that begin with a day of the week: the [`Sunday Herald`]."""
    for i in range(1, len(words)):
        if words.lower[i] in WEEKDAYS and words.capital[i] and words.lower[i - 1] == "the":
            end = i + 1
            while end < len(words) and words.capital[end] and words.line[end] == words.line[i]:
                end += 1
            if end > i + 1 and words.lower[end - 1] in name_lists.organisation_words("last"):
                yield NameSpan(i, end, "")


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
        for span in _split_at_role(NameSpan(i, end, ""), words):
            trim(span, words)
            if span.start < span.end and _is_name(span, words):
                yield span
        i = end


def _split_at_role(span: NameSpan, words: Words) -> Iterator[NameSpan]:
    """[`Trade Board`] `Director-General` [`Ann Lee`]: a run of capitals with a role inside is two names."""
    for k in range(span.end - 3, span.start, -1):
        if words.lower[k] in name_lists.roles() and not words.shouting[k]:
            left = k
            while left > span.start and (words.lower[left - 1] in name_lists.roles() or words.text[left - 1] == "-"):
                left -= 1
            yield NameSpan(span.start, left, "")
            yield NameSpan(k + 1, span.end, "", title=words.lower[k])
            return
    yield span


def find_known(words: Words, taken: list[bool], known: set[str]) -> Iterator[NameSpan]:
    """Yield the mentions of names that are known from elsewhere in the article, and of countries in headlines.

    Args:
        words: of the article.
        taken: which of them belong to names already; what is yielded must be taken before the next is asked for.
        known: the names, as `name_key` gives them.
    """
    longest = max((key.count(" ") + 1 for key in known), default=1)
    common = {words.lower[i] for i in range(len(words)) if not words.capital[i]}
    for i in range(len(words)):
        if not words.capital[i]:
            continue
        for size in range(min(longest, len(words) - i), 0, -1):
            span = NameSpan(i, i + size, "")
            if any(taken[i : i + size]) or not words.capital[i + size - 1] or words.line[i] != words.line[i + size - 1]:
                continue
            key = name_key(span, words)
            if key not in known and not (words.shouting[i] and key in name_lists.countries() and len(key) > 3):
                continue
            is_common = key in common and not words.text[i].isupper()
            if size > 1 or (not is_common and not _is_inside_longer_name(i, words, taken)):
                yield span
                break


def _is_inside_longer_name(i: int, words: Words, taken: list[bool]) -> bool:
    """Tell whether a capital beside a word belongs to no other name: `Lee` in `Lee Valley Park`."""
    if words.shouting[i]:
        return False
    after = i + 1 < len(words) and words.capital[i + 1] and words.line[i + 1] == words.line[i] and not taken[i + 1]
    before = (
        i > 0
        and words.capital[i - 1]
        and words.tag[i - 1] == "NNP"
        and words.line[i] == words.line[i - 1]
        and not taken[i - 1]
    )
    return (after and not _is_title(i + 1, words)) or (before and not _is_title(i - 1, words))


def _is_title(i: int, words: Words) -> bool:
    return words.lower[i].rstrip(".") in name_lists.honorifics() or words.lower[i] in name_lists.roles()


def can_begin(words: Words, i: int) -> bool:
    """Tell whether a name may begin with this word."""
    is_name = words.tag[i] in {"NNP", "NNPS"} or not words.first[i] or words.shouting[i] or len(words.text[i]) > 1
    return words.capital[i] and is_name and not is_caption_label(words, i)


def _goes_on(words: Words, i: int, taken: list[bool]) -> bool:
    """Tell whether a run of capitals goes on with this word: `Ministry` [`of`] `Health`, `Anna` [`van`] `Dijk`."""
    if words.capital[i]:
        return not is_caption_label(words, i)
    if i + 1 >= len(words) or not words.capital[i + 1] or taken[i + 1] or words.line[i + 1] != words.line[i]:
        return False
    word, before = words.lower[i], words.lower[i - 1]
    if word in {"of", "for"}:
        return before in name_lists.organisation_words("any")
    return word in name_lists.cue_words("particle") or word == "&" or (word == "-" and is_joined(words, i))


def _is_name(span: NameSpan, words: Words) -> bool:
    """`AI`, `CEOs` and `the company` are none."""
    if not any(words.capital[i] for i in range(span.start, span.end)):
        return span.label not in {"", "PERSON", "ORG", "GPE", "LOC", "NORP"}
    if _is_portfolio(span, words) or _is_role_alone(span, words):
        return False
    if span.end - span.start > 1:
        return True
    if words.tag[span.start] in _CLOSED_TAGS or _is_abbreviation(words, span.start):
        return False
    word = words.text[span.start]
    stem = word.lower()
    return stem not in name_lists.generic_capitals() and stem.removesuffix("s") not in name_lists.generic_capitals()


def _find_common(words: Words) -> set[str]:
    """Return the words that the article never writes with a capital but where a capital says nothing."""
    everywhere = range(len(words))
    named = {words.lower[i] for i in everywhere if words.capital[i] and not words.first[i] and not words.shouting[i]}
    return {words.lower[i] for i in everywhere if not words.capital[i]} - named


def _is_common(span: NameSpan, words: Words, common: set[str]) -> bool:
    """Tell whether a name is a common noun at a sentence's start: `Shells`, where the article has `shells` too."""
    i = span.start
    if span.end - i > 1 or not words.first[i] or words.shouting[i] or not words.text[i].istitle():
        return False
    known = words.lower[i] in name_lists.known_names() or words.lower[i] in name_lists.places()
    return words.lower[i] in common or (words.tag[i] in {"NN", "NNS"} and not known)


def _is_abbreviation(words: Words, i: int) -> bool:
    """Tell whether a letter is half of one, as in `N / A`; a company may be called `X`."""
    return len(words.text[i]) == 1 and "/" in words.text[max(i - 1, 0) : i + 2]


def _is_portfolio(span: NameSpan, words: Words) -> bool:
    """`Home` in `Home Secretary`, `Education` in `Minister for Education`."""
    i = span.start
    if not name_lists.cue_words("portfolio").issuperset(words.lower[i : span.end]):
        return False
    follows = span.end < len(words) and (words.lower[span.end] in name_lists.roles() or words.lower[i] == "chief")
    of_role = i > 1 and words.lower[i - 1] in {"of", "for"} and words.lower[i - 2] in name_lists.roles()
    return follows or of_role


def _is_role_alone(span: NameSpan, words: Words) -> bool:
    """Tell `Officer` of `Chief Executive Officer Ann Lee`, which the model takes for a name beside the other."""
    end = span.end
    if span.label == "NORP" or end - span.start > 1 or end >= len(words):
        return False
    if words.lower[span.start] not in name_lists.roles():
        return False
    return words.capital[end] and words.line[end] == words.line[span.start]
