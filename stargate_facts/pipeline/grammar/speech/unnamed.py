"""Describes a source that has no name: how many it is, in what words, and which earlier source it takes up again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from stargate_facts.model import Attribution, Source, SourceNumber, Span

_ONE = frozenset({"he", "she", "i", "one", "someone", "somebody", "another", "everyone", "anyone"})
_SEVERAL = frozenset(
    {"we", "these", "those", "some", "many", "several", "others", "both", "few", "most", "two", "three", "dozens"}
)
_COUNTED_AS_ONE = frozenset({"a", "an", "one", "another", "this", "that", "each", "every"})
_COUNTING = ("det", "predet", "nummod", "quantmod")  # what stands before the words that describe: `one`, `at least two`
_QUANTIFIERS = frozenset({"several", "many", "some", "few", "other", "various", "numerous", "multiple"})
_TAKES_UP = frozenset({"the", "that", "those", "these", "this"})


def describe_number(head: Token) -> SourceNumber | None:
    """Return how many a phrase names, None where its words leave that open (`they`, `police`, `it`).

    `a person`, `her lawyer` are one; `people`, `two of them`, `a clerk and a guard` several.
    """
    if any(each.i > head.i for each in head.conjuncts):
        return "several"
    word = head.lower_
    if word in _ONE or word in _SEVERAL:
        return "one" if word in _ONE else "several"
    if head.pos_ == "NUM":
        return "several" if head.like_num else None
    if head.tag_ in ("NNS", "NNPS"):
        return "several"
    counted = any(each.lower_ in _COUNTED_AS_ONE or each.dep_ in ("det", "poss") for each in head.lefts)
    return "one" if head.tag_ == "NN" and counted else None


def describe_words(head: Token, source: Span) -> str | None:
    """Return the words that describe the source, from its text: `X user` of `one X user`; None of a bare pronoun."""
    if head.pos_ not in ("NOUN", "PROPN"):
        return _describe_group(head)
    first = head.left_edge
    while first.i < head.i and any(_only_counts(child, first) for child in head.lefts):
        first = first.nbor()
    start = first.idx - source.start
    words = source.text[start:].strip() if 0 <= start < len(source.text) else source.text
    return words.removesuffix("'s").removesuffix("’s")


def _describe_group(head: Token) -> str | None:
    """Return the words for those of whom some speak: `the mayor's advisers` of `one of the mayor's advisers`."""
    of = next((child for child in head.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    group = None if of is None else next((child for child in of.rights if child.dep_ == "pobj"), None)
    if group is None or group.pos_ not in ("NOUN", "PROPN"):
        return None
    words: str = group.doc[group.left_edge.i : group.right_edge.i + 1].text
    return words


def _only_counts(child: Token, word: Token) -> bool:
    """Tell whether `word` belongs to a child of the head that says how many or whose, not who."""
    counts = child.dep_ in _COUNTING or child.tag_ == "PRP$" or child.lower_ in _QUANTIFIERS
    return counts and child.left_edge.i <= word.i <= child.right_edge.i


def take_up_sources(attributions: Sequence[Attribution], heads: Mapping[int, Token]) -> list[Attribution]:
    """Return the attributions, with `same_as` set where a source without a name takes up an earlier one.

    `The people said` means those that were last described as people, as only the bare noun with a definite article or
    a demonstrative does. Two of the same full description (`people familiar with the matter`) stay two.

    Args:
        attributions: in the text's order.
        heads: the heads of the sources' phrases, by the offset at which the source starts.
    """
    found: list[Attribution] = []
    described: dict[tuple[str, SourceNumber | None], Span] = {}
    for each in attributions:
        current, source = each, each.source
        head = heads.get(source.start) if source is not None and source.name is None else None
        if source is not None and head is not None and head.pos_ == "NOUN":
            kind = (head.lemma_.lower(), source.number)
            earlier = described.get(kind)
            if _is_bare_definite(head):
                if earlier is not None and earlier.end <= source.start:
                    current = replace(each, source=replace(source, same_as=earlier))
            else:
                described[kind] = _words(source)
        found.append(current)
    return found


def _is_bare_definite(head: Token) -> bool:
    children = list(head.children)
    articles = [child for child in children if child.dep_ == "det" and child.lower_ in _TAKES_UP]
    return bool(articles) and all(child.dep_ in ("det", "nummod", "punct") for child in children)


def _words(source: Source) -> Span:
    return Span(start=source.start, end=source.end, text=source.text)
