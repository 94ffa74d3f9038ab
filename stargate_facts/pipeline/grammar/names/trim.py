"""Cuts off at a name's edges what is no part of it: articles, titles, punctuation, possessives, scores."""

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.spans import TITLED_WORKS, NameSpan
from stargate_facts.pipeline.grammar.words import POSSESSIVES, Words

_ARTICLES = frozenset({"the", "a", "an"})
_CALENDAR = frozenset(
    {"january", "february", "april", "june", "july", "august", "september", "october", "november", "december"}
)
_NUMBERED = frozenset({"interstate", "route", "highway", "terminal", "gate", "pier", "channel"})
_EDGES = frozenset(",.;:!?-–—/\\*\"“”'‘’`()[]{}|_#…")


def trim(span: NameSpan, words: Words) -> None:
    """Cut off articles, titles, punctuation and possessives: `the then-chairman Jane Doe’s` is `Jane Doe`."""
    before = None
    while before != (span.start, span.end) and span.start < span.end:
        before = (span.start, span.end)
        _trim_left(span, words)
        _trim_right(span, words)


def _trim_left(span: NameSpan, words: Words) -> None:
    i = span.start
    long = span.end - i > 1
    opens = long and words.first[i] and words.tag[i] in {"IN", "CC", "WRB", "TO"} and not words.shouting[i]
    unwanted = opens or _is_article(words, i, size=span.end - i) or (long and words.lower[i] in _CALENDAR)
    if unwanted or _is_edge(words, i) or _is_lower(span, words, i):
        span.start += 1
    elif long and (span.label in {"PERSON", ""} or words.lower[i].rstrip(".") in name_lists.honorifics()):
        _cut_title(span, words)


def _trim_right(span: NameSpan, words: Words) -> None:
    i = span.end - 1
    if i < span.start or (words.text[i] == ")" and "(" in words.text[span.start : i]):
        return
    if i > span.start and ((span.label in {"ORG", "GPE", ""} and _is_stray(words, i)) or _is_of_officer(words, i)):
        span.end -= 1
        return
    is_number = words.text[i][0].isdigit()
    is_score = is_number and i > span.start and span.label not in TITLED_WORKS and _is_table(words, i)
    if is_score or _is_edge(words, i) or (_is_lower(span, words, i) and not is_number):
        span.end -= 1


def _is_stray(words: Words, i: int) -> bool:
    """Tell whether a capital at the end goes with what follows: `Trade Board` [`President`] `Ann Lee`."""
    if words.lower[i - 1].rstrip(".") in name_lists.organisation_words("legal"):
        return words.lower[i] in name_lists.cue_words("holding")
    follows = i + 1 < len(words) and words.capital[i + 1] and words.line[i + 1] == words.line[i]
    return follows and words.lower[i] in name_lists.roles()


def _is_of_officer(words: Words, i: int) -> bool:
    """Tell `Chief` and `Financial` of `Acme Chief Financial Officer Ann Lee`."""
    if i + 1 >= len(words) or not words.capital[i + 1] or words.line[i + 1] != words.line[i]:
        return False
    word, after = words.lower[i], words.lower[i + 1]
    is_of_chief = word == "chief" and (after in name_lists.roles() or after in name_lists.cue_words("portfolio"))
    return is_of_chief or (after == "officer" and word in name_lists.cue_words("portfolio"))


def _is_table(words: Words, i: int) -> bool:
    """Tell whether numbers are thick around a word, as in scores and prices (`Ayr 12 and 9-3. Clyde 7`)."""
    if words.lower[i - 1] in _NUMBERED:
        return False
    near = range(max(i - 8, 0), min(i + 9, len(words)))
    return sum(words.text[j][0].isdigit() and words.line[j] == words.line[i] for j in near) >= 3


def _is_article(words: Words, i: int, *, size: int) -> bool:
    """Tell whether to cut this word: a capital keeps it (`The Hague`), unless its place explains it."""
    explained = not words.capital[i] or words.first[i] or words.shouting[i] or size > 3
    return words.lower[i] in _ARTICLES and explained


def _is_edge(words: Words, i: int) -> bool:
    word = words.text[i]
    return word in POSSESSIVES or word.isspace() or (len(word) == 1 and word in _EDGES)


def _is_lower(span: NameSpan, words: Words, i: int) -> bool:
    """Tell whether a word in lower case is no part of a name: titles of works may end in one, particles begin names."""
    if span.label in TITLED_WORKS or words.capital[i] or words.text[i][0].isdigit():
        return False
    return i > span.start or span.end - i == 1 or words.lower[i] not in name_lists.cue_words("particle")


def _cut_title(span: NameSpan, words: Words) -> None:
    """`Prime Minister Ann Smith` → `Ann Smith`; what ends in a role (`Attorney General`) is left alone."""
    for i in range(min(span.end - 2, span.start + 4), span.start - 1, -1):
        word = words.lower[i].rstrip(".")
        is_role = word in name_lists.roles() and words.lower[i + 1] not in {"of", "for", "general"}
        if word in name_lists.honorifics() or (is_role and (span.label or qualifies_role(words, span.start, i))):
            span.title = word
            span.start = i + 1
            return


def qualifies_role(words: Words, start: int, end: int) -> bool:
    """Tell whether these words belong to the role behind them: `French Foreign` in `French Foreign Minister`."""
    known = (name_lists.nationalities(), name_lists.roles(), name_lists.cue_words("portfolio"))
    return all(any(words.lower[j] in each for each in known) for j in range(start, end))
