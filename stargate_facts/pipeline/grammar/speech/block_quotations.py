"""Finds quotations that stand in paragraphs of their own, without marks, after words that end in a colon."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.quotations import Quotation
from stargate_facts.pipeline.grammar.speech.speakers import find_recipient
from stargate_facts.values.lexicon import read_words

_QUOTED_LINE = re.compile(r"[^\S\n]*>")  # Markdown's and mail's mark of a quotation
_LIST_ITEM = re.compile(r"(?:[-*+•·▪]|\d{1,2}[.)]|\(?[a-z][.)])\s")
_TAB = 8  # columns
_LEAST_INDENT = 2  # columns more than the paragraph that introduces it
_LONGEST_INTRODUCTION = 60  # tokens
_POINTERS = frozenset({"this", "that", "it", "these", "so", "following", "him", "her", "them", "me", "us"})


def add_blocks(
    doc: Doc, text: str, paragraphs: Sequence[Extent], quotations: Iterable[Quotation]
) -> tuple[Quotation, ...]:
    """Return the quotations together with the blocks that a colon introduces, in order.

    A block are the paragraphs set in or marked with `>`, else the next one alone: after `The letter read:`,
    `Ms. Roe wrote:`, but not after `She named three points:`, nor where a list begins. What is in marks inside of a
    block is a part of it.

    Args:
        doc: the parsed article.
        text: the article's own text, with what is blanked in the Doc (Markdown's `>`).
        paragraphs: of the article.
        quotations: those in marks.
    """
    marked = tuple(quotations)
    blocks = list(_find_blocks(doc, text, paragraphs, {each.start for each in marked}))
    if not blocks:
        return marked
    outside = [each for each in marked if not any(block.start <= each.start < block.end for block in blocks)]
    return tuple(sorted([*outside, *blocks], key=lambda each: each.start))


def _find_blocks(doc: Doc, text: str, paragraphs: Sequence[Extent], marked: Collection[int]) -> Iterator[Quotation]:
    done = 0
    for number, (start, end) in enumerate(paragraphs[:-1]):
        begin = paragraphs[number + 1][0]
        if text[end - 1] != ":" or start < done or begin in marked or _LIST_ITEM.match(text, begin):
            continue
        block = _set_off(text, paragraphs, number)
        if _introduces(doc, start, end, is_set_off=block is not None):
            first, done = block or (begin, paragraphs[number + 1][1])
            yield Quotation(first, done, first, done)


def _set_off(text: str, paragraphs: Sequence[Extent], number: int) -> Extent | None:
    """Return the extent of the paragraphs after this one that are quoted lines, or set in further than it."""
    indent = _indent(text, paragraphs[number][0])
    last = number
    for start, _ in paragraphs[number + 1 :]:
        if not _is_quoted_line(text, start) and _indent(text, start) < indent + _LEAST_INDENT:
            break
        last += 1
    if last == number:
        return None
    return paragraphs[number + 1][0], paragraphs[last][1]


def _is_quoted_line(text: str, start: int) -> bool:
    return _QUOTED_LINE.match(text, text.rfind("\n", 0, start) + 1) is not None


def _indent(text: str, start: int) -> int:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return len(before.expandtabs(_TAB)) if not before.strip() else 0


def _introduces(doc: Doc, start: int, end: int, *, is_set_off: bool) -> bool:
    """Tell whether the last sentence of a paragraph says that words of somebody follow."""
    tokens = list(_last_sentence(doc, start, end))
    cue = next((token for token in reversed(tokens) if _is_cue(token)), None)
    if cue is None:
        return any(token.lower_ in read_words("document_nouns") for token in tokens)
    recipient = find_recipient(cue)
    return is_set_off or not any(_is_matter(token) for token in tokens if token.i > cue.i and token != recipient)


def _last_sentence(doc: Doc, start: int, end: int) -> Iterator[Token]:
    span = doc.char_span(start, end, alignment_mode="contract")
    if span is not None:
        last = span[-1].sent.start
        yield from (token for token in span[-_LONGEST_INTRODUCTION:] if token.i >= last and not token.is_space)


def _is_cue(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and has_frame("verb", lemma_of(token), "quote")


def _is_matter(token: Token) -> bool:
    """Tell an object that says what was spoken of (`announced three changes:`), not the words (`this letter:`)."""
    words = read_words("document_nouns")
    return token.dep_ in ("dobj", "attr", "oprd") and token.lower_ not in _POINTERS and token.lower_ not in words
