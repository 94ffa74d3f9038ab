"""Bytes → articles. One file a format; `READERS` is the list of all there are."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stargate_facts.errors import BadSource
from stargate_facts.model import Article
from stargate_facts.sources import html, jsonl, text

Reader = Callable[[Path, bytes], Iterator[Article | BadSource]]
READERS: dict[str, Reader] = {
    ".htm": html.read,
    ".html": html.read,
    ".jsonl": jsonl.read,
    ".jsonl.gz": jsonl.read_compressed,
    ".md": text.read_markdown,
    ".txt": text.read,
}
"""File name endings → reader. A reader yields articles, and an error in the place of each that it cannot read."""

STANDARD_INPUT = "-"
MAX_CHARACTERS = 1_000_000
"""The longest article. A parser's memory grows with the text; the longest news features have some 200,000."""
MAX_BYTES = 4 * MAX_CHARACTERS


def read_articles(
    paths: Iterable[str], *, stdin: Callable[[], bytes] | None = None, on_bad: Callable[[BadSource], None] | None = None
) -> Iterator[Article]:
    """Yield the articles of files, folders (recursively, in the order of their names) and `-`.

    Args:
        paths: as the user named them.
        stdin: reads all of standard input; needed where `-` is among the paths.
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


def _read_all(paths: Iterable[str], stdin: Callable[[], bytes] | None) -> Iterator[tuple[str, Article | BadSource]]:
    for path in paths:
        if path == STANDARD_INPUT:
            if stdin is None:
                raise BadSource("-: standard input is not available here; name a file")
            for article in text.read(Path("standard input"), stdin()):
                yield "standard input", article
        else:
            for file in list_files(path):
                for article in _read_file(file):
                    yield str(file), article


def list_files(path: str) -> list[Path]:
    """Return the files that a path stands for: itself, or all articles in the folder, in the order of their names.

    Raises:
        BadSource: the path is missing, is of an unknown format, or is a folder without articles.
    """
    root = Path(path)
    try:
        if root.is_dir():
            files = [
                each for each in root.rglob("*") if _ending(each) and each.is_file() and not _is_hidden(each, root)
            ]
            if not files:
                raise BadSource(f"{path}: no articles in this folder; it needs files that end in {_endings()}")
            return sorted(files, key=lambda each: each.relative_to(root).parts)
        if not root.exists():
            raise BadSource(f"{path}: no such file or folder")
    except OSError as error:
        raise BadSource(f"{path}: cannot be read: {error.strerror}") from error
    if not _ending(root):
        raise BadSource(f"{path}: unknown format; article files end in {_endings()}")
    return [root]


def _is_hidden(file: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(root).parts)


def _read_file(file: Path) -> Iterator[Article | BadSource]:
    ending = _ending(file)
    try:
        if ending in (".txt", ".md", ".htm", ".html") and file.stat().st_size > MAX_BYTES:
            yield BadSource(
                f"{file}: {file.stat().st_size:,} bytes is too large for one article (limit {MAX_BYTES:,}); split it"
            )
            return
        data = file.read_bytes()
    except OSError as error:
        yield BadSource(f"{file}: cannot be read: {error.strerror}")
        return
    yield from READERS[ending](file, data)


def _problem_with(article: Article, where: str, seen: dict[str, str]) -> BadSource | None:
    if not article.text.strip():
        return BadSource(f"{where}: article {article.id} is empty; remove it or give it text")
    if len(article.text) > MAX_CHARACTERS:
        return BadSource(
            f"{where}: article {article.id} has {len(article.text):,} characters (limit {MAX_CHARACTERS:,}); split it"
        )
    if article.id in seen:
        return BadSource(f"{where}: article id {article.id} was already used in {seen[article.id]}; rename one of them")
    return None


def _ending(file: Path) -> str:
    name = file.name.lower()
    return max((ending for ending in READERS if name.endswith(ending)), key=len, default="")


def _endings() -> str:
    return ", ".join(READERS)
