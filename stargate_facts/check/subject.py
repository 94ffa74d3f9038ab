"""What the rules look at: one article's claims, beside its text as its source has it now."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from stargate_facts.check.findings import Finding, Kind, Severity
from stargate_facts.identity import content_hash
from stargate_facts.model import Article, ArticleRecord, Claim, Extent
from stargate_facts.store.anchor import Anchor, Anchorer

_LINES_COUNT_IN_TEXT = (".txt", ".md")
"""Files whose lines are those of the article's text. A .jsonl file has an article a line."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One article of a store, with its claims.

    Attributes:
        record: what the store says of the article.
        article: what its source holds now.
        line: of the file, from one, if the whole article stands on it.
        claims: of this article, in the store's order.
        names: the entities of this article, each with its forms and how often the store counts them.
    """

    record: ArticleRecord
    article: Article
    line: int | None = None
    claims: tuple[Claim, ...]
    names: Mapping[str, Mapping[str, int]]

    @property
    def text(self) -> str:
        """The article's text as it is now."""
        return self.article.text

    @cached_property
    def is_unchanged(self) -> bool:
        """Whether the text is the one that the claims were taken from."""
        return content_hash(self.text) == self.record.sha256

    def anchor(self, claim: Claim) -> Anchor | None:
        """Return where a claim's evidence stands now."""
        if claim.id not in self._anchors:
            self._anchors[claim.id] = self._anchorer.find(claim.evidence)
        return self._anchors[claim.id]

    def stands(self, claim: Claim) -> bool:
        """Whether a claim's evidence stands verbatim where the store says."""
        anchor = self.anchor(claim)
        return anchor is not None and anchor.how == "exact"

    def holds_words(self, extent: Extent, words: str) -> bool:
        """Whether these words stand there."""
        return self.text[slice(*extent)] == words and 0 <= extent[0] <= extent[1] <= len(self.text)

    def line_at(self, offset: int) -> int | None:
        """Return the line of the source file on which an offset falls; None where lines mean nothing."""
        if self.line is not None or not self.record.path.lower().endswith(_LINES_COUNT_IN_TEXT):
            return self.line
        return bisect_right(self._line_starts, max(0, min(offset, len(self.text))))

    def about(self, code: str, claim: Claim | None = None, **details: Any) -> Finding:
        """Return a finding about a claim, or about the article; `at` is the offset that it points to."""
        at: int | None = details.pop("at", claim.evidence.start if claim else None)
        severity: Severity = details.pop("severity", "error")
        kind: Kind = details.pop("kind", "invalid")
        return Finding(
            code=code,
            severity=severity,
            kind=kind,
            claim=claim.id if claim else None,
            article=self.record.id,
            path=self.record.path,
            line=self.line if at is None else self.line_at(at),
            **details,
        )

    @cached_property
    def one_line(self) -> str:
        """The article's text with all white space made single blanks, in which names are looked up."""
        return " ".join(self.text.split())

    @cached_property
    def _anchorer(self) -> Anchorer:
        return Anchorer(self.text)

    @cached_property
    def _anchors(self) -> dict[str, Anchor | None]:
        return {}

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        while (at := self.text.find("\n", starts[-1])) >= 0:
            starts.append(at + 1)
        return starts
