"""Where the claims of a store stand: the articles they came from, and the lines of the files."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from stargate_facts.errors import StargateFactsError
from stargate_facts.model import Article, Claim, Store
from stargate_facts.sources import read_articles_at

_LINE_BREAK = re.compile(r"\n")
_OFFSETS_COUNT_IN_FILE = (".txt", ".md")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    article: Article
    line: int | None


class Places:
    """Looks up a store's articles as their sources stand now; each file is read once, when it is first asked for."""

    def __init__(self, store: Store, root: Path) -> None:
        self._records = {record.id: record for record in store.articles}
        self._root = root
        self._files: dict[str, dict[str, _Read]] = {}
        self._line_starts: dict[str, list[int]] = {}

    def article(self, claim: Claim) -> Article | None:
        """Return the article of a claim, None where its source is gone, cannot be read or no longer has the claim."""
        read = self._read(claim.article)
        evidence = claim.evidence
        if read is None or read.article.text[evidence.start : evidence.end] != evidence.quote:
            return None
        return read.article

    def where(self, claim: Claim) -> str:
        """Return `file:line` of a claim, `file` where a line means nothing, `file#id` where it holds many articles."""
        record = self._records.get(claim.article)
        if record is None:
            return claim.article
        line = self._line(claim)
        if line is not None:
            return f"{record.path}:{line}"
        return record.path if self._has_one_article(record.path) else f"{record.path}#{record.id}"

    def _line(self, claim: Claim) -> int | None:
        read = self._read(claim.article)
        if read is None or read.line is not None:
            return read.line if read else None
        path = self._records[claim.article].path
        if not path.lower().endswith(_OFFSETS_COUNT_IN_FILE) or self.article(claim) is None:
            return None
        if claim.article not in self._line_starts:
            breaks = _LINE_BREAK.finditer(read.article.text)
            self._line_starts[claim.article] = [0, *(match.end() for match in breaks)]
        return bisect_right(self._line_starts[claim.article], claim.evidence.start)

    def _read(self, article_id: str) -> _Read | None:
        record = self._records.get(article_id)
        if record is None or record.path == "-":
            return None
        if record.path not in self._files:
            self._files[record.path] = {each.article.id: each for each in self._read_file(record.path)}
        return self._files[record.path].get(article_id)

    def _read_file(self, path: str) -> Iterator[_Read]:
        file = self._root / path
        if "\0" in path or not file.resolve().is_relative_to(self._root.resolve()):
            return
        with suppress(OSError, StargateFactsError):  # a format whose reader is not installed
            for line, article in read_articles_at(file):
                if isinstance(article, Article):
                    yield _Read(article=article, line=line)

    def _has_one_article(self, path: str) -> bool:
        return sum(1 for record in self._records.values() if record.path == path) <= 1
