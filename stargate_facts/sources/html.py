"""Reads `.html`: main text, title, date and author, by trafilatura (the `html` extra)."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from stargate_facts.errors import BadSource, MissingDependency
from stargate_facts.model import Article
from stargate_facts.sources.dates import check_date
from stargate_facts.sources.decoding import decode
from stargate_facts.sources.limits import read_whole


def read(path: Path, stream: BinaryIO) -> Iterator[tuple[str, Article | BadSource]]:
    """Yield the page's one article; its text is the extracted main text, which offsets then count in.

    Raises:
        MissingDependency: trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise MissingDependency(
            f"{path}: reading HTML needs trafilatura; pip install 'stargate-facts[html]'"
        ) from error
    try:
        page = trafilatura.bare_extraction(
            decode(read_whole(stream, str(path)), str(path)),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            favor_precision=True,
        )
        if page is None or isinstance(page, dict) or not page.text:
            raise BadSource(f"{path}: no main text found in this page; save the article's text as .txt")
        date = check_date(page.date, str(path))
    except BadSource as error:
        yield str(path), error
        return
    yield (
        str(path),
        Article(
            id=path.stem,
            text=page.text,
            date=date,
            title=page.title,
            author=page.author,
            source=page.url,
            path=str(path),
        ),
    )
