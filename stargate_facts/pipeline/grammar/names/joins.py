"""Puts together what the model cut in two, and adds to a name the words that it left out."""

from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.words import Words

_WITHOUT_ARTICLE = frozenset({"NORP"})
_NEVER_JOINED = frozenset(
    {"based", "led", "backed", "owned", "style", "era", "like", "born", "run", "controlled", "made", "bound", "listed"}
)


def extend(span: NameSpan, words: Words) -> None:
    """Add what the model cut off: `Kim Yong` [`-nam`], [`Jan van`] `Dijk`, `owned by` [`The`] `Economist`."""
    _extend_over_article(span, words)
    _extend_over_event(span, words)
    if span.label == "PERSON":
        _extend_over_particles(span, words)
    while span.start < span.end < len(words) - 1 and words.text[span.end] == "-" and is_joined(words, span.end):
        follows = words.capital[span.end + 1] or span.label == "PERSON"
        if not follows or not words.text[span.end + 1].isalpha() or words.lower[span.end + 1] in _NEVER_JOINED:
            return
        if span.label != "PERSON" and joins_a_pair(words, span.end):
            return
        span.end += 2


def _extend_over_article(span: NameSpan, words: Words) -> None:
    i = span.start - 1
    if words.lower[span.start] in name_lists.places():
        return  # `The Netherlands`
    if i >= 0 and words.text[i] == "The" and not words.first[i] and span.label not in _WITHOUT_ARTICLE:
        span.start = i


def _extend_over_event(span: NameSpan, words: Words) -> None:
    """[`Peru`] `Open`, [`Peru`] `Ladies Championship`: what a place's name begins may be an event's."""
    for i in range(span.end, min(span.end + 3, len(words))):
        if not words.capital[i] or words.line[i] != words.line[span.start] or words.shouting[i]:
            return
        if words.lower[i] in name_lists.event_words() and words.tag[i].startswith("NNP"):
            span.end, span.label = i + 1, ""
            return


def _extend_over_particles(span: NameSpan, words: Words) -> None:
    end = span.end
    while end < len(words) and words.lower[end] in name_lists.cue_words("particle") and not words.capital[end]:
        end += 1
    if span.end < end < len(words) and words.tag[end] == "NNP" and words.line[end] == words.line[span.start]:
        span.end = end + 1
    i = span.start - 1
    while i > 0 and not words.capital[i] and words.lower[i] in name_lists.cue_words("particle"):
        i -= 1
    if i < span.start - 1 and words.tag[i] == "NNP" and words.line[i] == words.line[span.start]:
        span.start = i


def is_joined(words: Words, i: int) -> bool:
    """Tell whether a word stands between two others without blanks: the hyphen in `Lee-Park`."""
    return 0 < i < len(words) - 1 and words.start[i] == words.end(i - 1) and words.start[i + 1] == words.end(i)


def joins_a_pair(words: Words, hyphen: int) -> bool:
    """Tell whether a hyphen stands between two names that the article has alone, too: [`Oxfam`]`-`[`Unilever`]."""
    if words.text[hyphen] != "-" or not is_joined(words, hyphen):
        return False
    return all(words.capital[i] and _stands_alone(words.text[i], words) for i in (hyphen - 1, hyphen + 1))


def _stands_alone(word: str, words: Words) -> bool:
    places = (i for i, each in enumerate(words.text) if each == word)
    return any("-" not in (*words.text[max(i - 1, 0) : i], *words.text[i + 1 : i + 2]) for i in places)


def join_neighbours(spans: list[NameSpan], doc: Doc, words: Words) -> list[NameSpan]:
    """Return the names in order, neighbours joined: [`Ann Maria`] [`Lopez`], [`Ayr`] [`Rovers`]."""
    joined: list[NameSpan] = []
    for span in sorted(spans, key=lambda each: each.start):
        last = joined[-1] if joined else None
        if last is not None and last.end == span.start and words.line[last.start] == words.line[span.start]:
            people = last.label == span.label == "PERSON"
            modifier = doc[last.end - 1]
            place = last.label in {"GPE", "ORG"} and span.label == "ORG" and not span.title
            if people or (place and modifier.dep_ in {"compound", "nmod"} and span.start <= modifier.head.i < span.end):
                last.end, last.label = span.end, span.label
                continue
        if last is None or span.start >= last.end:
            joined.append(span)
    return joined
