"""Bytes → articles. One file a format; `READERS` is the list of all there are."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from stargate_facts.errors import BadSource
from stargate_facts.model import Article
from stargate_facts.sources import html, jsonl, text
from stargate_facts.sources.limits import MAX_CHARACTERS

Reader = Callable[[Path, BinaryIO], Iterator[tuple[str, Article | BadSource]]]
READERS: dict[str, Reader] = {
    ".htm": html.read,
    ".html": html.read,
    ".jsonl": jsonl.read,
    ".jsonl.gz": jsonl.read_compressed,
    ".md": text.read_markdown,
    ".txt": text.read,
}
"""File name endings → reader.

A reader yields where in the file it is (`a.jsonl, line 2`) with the article that stands there, or with the error in
the place of one that cannot be read. It reads as it goes, so that a file larger than the memory is no trouble.
"""

STANDARD_INPUT = "-"
_LINE = re.compile(r", line (\d+)$")


def read_articles(
    paths: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    on_bad: Callable[[BadSource], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders (recursively, in the order of their names) and `-`.

    Args:
        paths: as the user named them.
        stdin: standard input, for `-`.
        on_bad: is told of each article that cannot be read, which is then left out; without it, the first one raises.

    Raises:
        BadSource: a path is missing, of an unknown format or unreadable; an article is empty, too long, or has the id
            of another one.
    """
    seen: dict[str, str] = {}
    for where, article in _read_all(paths, stdin):
        problem = article if isinstance(article, BadSource) else _problem_with(article, where, seen)
        if isinstance(article, Article) and problem is None:
            seen[article.id] = where
            yield article
        elif problem is not None and on_bad is not None:
            on_bad(problem)
        elif problem is not None:
            raise problem


def list_files(path: str) -> list[Path]:
    """Return the files that a path stands for: itself, or all articles in the folder, in the order of their names.

    Raises:
        BadSource: the path is missing, is of an unknown format, or is a folder without articles.
    """
    root = Path(path)
    try:
        if root.is_dir():
            files = [
                file for file in root.rglob("*") if _ending(file) and file.is_file() and not _is_hidden(file, root)
            ]
            if not files:
                raise BadSource(f"{path}: no articles in this folder; it needs files that end in {_endings()}")
            return sorted(files, key=lambda file: file.relative_to(root).parts)
        if not root.exists():
            raise BadSource(f"{path}: no such file or folder")
    except OSError as error:
        raise BadSource(f"{path}: cannot be read: {error.strerror}") from error
    if not _ending(root):
        raise BadSource(f"{path}: unknown format; article files end in {_endings()}")
    if not root.is_file():
        raise BadSource(f"{path}: no plain file; copy what it gives into one, or pipe it into `-`")
    return [root]


def read_file(file: Path) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield where in the file each article stands (`a.jsonl, line 2`), with it or with why it cannot be read."""
    try:
        with file.open("rb") as stream:
            yield from READERS[_ending(file)](file, stream)
    except OSError as error:
        yield str(file), BadSource(f"{file}: cannot be read: {error.strerror or error}")


def read_articles_at(file: Path) -> Iterator[tuple[int | None, Article | BadSource]]:
    """Yield the articles of one file, each with its line if it stands on one, or with why one cannot be read."""
    try:
        if file.is_dir():
            yield None, BadSource(f"{file}: a folder, not a file")
            return
        list_files(str(file))
    except BadSource as error:
        yield None, error
        return
    except OSError as error:
        yield None, BadSource(f"{file}: cannot be read: {error.strerror}")
        return
    for where, article in read_file(file):
        line = _LINE.search(where)
        yield int(line[1]) if line else None, article


def _read_all(paths: Iterable[str], stdin: BinaryIO | None) -> Iterator[tuple[str, Article | BadSource]]:
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read_standard_input(stdin)
        else:
            for file in list_files(path):
                yield from read_file(file)


def _read_standard_input(stdin: BinaryIO | None) -> Iterator[tuple[str, Article | BadSource]]:
    if stdin is None:
        raise BadSource("-: standard input is not available here; name a file")
    for where, article in text.read(Path("standard input"), stdin):
        yield where, replace(article, id="stdin", path=None) if isinstance(article, Article) else article


def _problem_with(article: Article, where: str, seen: dict[str, str]) -> BadSource | None:
    start = max((end for begin, end in article.ignored if begin == 0), default=0)
    if not article.text[start:].strip():
        return BadSource(f"{where}: article {article.id} is empty; remove it or give it text")
    if len(article.text) > MAX_CHARACTERS:
        length = f"{len(article.text):,} characters (limit {MAX_CHARACTERS:,})"
        return BadSource(f"{where}: article {article.id} has {length}; split it")
    if article.id in seen:
        return BadSource(f"{where}: article id {article.id} was already used in {seen[article.id]}; rename one of them")
    return None


def _is_hidden(file: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(root).parts)


def _ending(file: Path) -> str:
    name = file.name.lower()
    return max((ending for ending in READERS if name.endswith(ending)), key=len, default="")


def _endings() -> str:
    return ", ".join(READERS)
