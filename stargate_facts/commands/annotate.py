"""`annotate`: articles → all that the pipeline finds in them."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from stargate_facts.errors import BadSource
from stargate_facts.model import AnnotatedArticle
from stargate_facts.sources import read_articles


def annotate(
    paths: Sequence[str],
    *,
    model: str | None = None,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    on_bad: Callable[[BadSource], None] | None = None,
) -> Iterator[AnnotatedArticle]:
    """Yield what is found in each article, in their order.

    Args:
        paths: files, folders, or `-`.
        model: a spaCy pipeline's package or path; without it, the default one.
        jobs: how many processes share the work; the result is the same for any number.
        stdin: standard input, for `-`.
        on_bad: is told of each article that cannot be read, which is then left out; without it, the first one raises.

    Raises:
        BadSource: an article cannot be read; those before it have been yielded.
        MissingDependency: no such model.
    """
    from stargate_facts.pipeline.extractor import DEFAULT_MODEL
    from stargate_facts.pipeline.run import annotate as run
    from stargate_facts.pipeline.run import build

    articles = read_articles(paths, stdin=stdin, on_bad=on_bad)
    yield from run(articles, nlp=build(model or DEFAULT_MODEL), jobs=jobs)
