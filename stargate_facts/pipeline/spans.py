"""From tokens to the article's own words, and from offsets back to tokens."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from spacy.tokens import Doc

from stargate_facts import model

SpanT = TypeVar("SpanT", bound=model.Span)


def text_at(doc: Doc, start: int, end: int) -> str:
    """Return the article's own words at these character offsets, even where the Doc was made of a blanked copy."""
    source: str = doc._.source_text or doc.text
    return source[start:end]


def span_at(doc: Doc, start: int, end: int) -> model.Span:
    """Return the stretch of the article between two character offsets."""
    return model.Span(start=start, end=end, text=text_at(doc, start, end))


class TokenIndex(Generic[SpanT]):
    """Looks up which of some spans covers a token; of several, the longest."""

    def __init__(self, doc: Doc, spans: Iterable[SpanT]) -> None:
        self._by_token: dict[int, SpanT] = {}
        for item in sorted(spans, key=lambda span: span.end - span.start):
            covered = doc.char_span(item.start, item.end, alignment_mode="expand")
            if covered is not None:
                self._by_token.update(dict.fromkeys(range(covered.start, covered.end), item))

    @property
    def tokens(self) -> Iterable[int]:
        """The tokens that a span covers."""
        return self._by_token.keys()

    def at(self, token_index: int) -> SpanT | None:
        """Return the span that covers the token of this index in the Doc, if any."""
        return self._by_token.get(token_index)
