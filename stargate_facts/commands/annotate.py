"""`annotate`: articles → all that the pipeline finds in them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from stargate_facts.errors import BadSource
from stargate_facts.model import AnnotatedArticle
from stargate_facts.settings import NO_SETTINGS, Settings
from stargate_facts.sources import read_articles


def annotate(  # noqa: PLR0913  each is one option of the command
    paths: Sequence[str],
    *,
    model: str | None = None,
    settings: Settings = NO_SETTINGS,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    on_bad: Callable[[BadSource], None] | None = None,
) -> Iterator[AnnotatedArticle]:
    """Yield what is found in each article, in their order.

    Args:
        paths: files, folders, or `-`.
        model: a spaCy pipeline's package or path; without it, the default one.
        settings: the user's own names and words, as `config.read_settings` gives them.
        jobs: how many processes share the work; the result is the same for any number.
        stdin: standard input, for `-`.
        on_bad: is told of each article that cannot be read, which is then left out; without it, the first one raises.

    Raises:
        BadSource: an article cannot be read; those before it have been yielded.
        MissingDependency: no such model.
    """
    articles = read_articles(paths, stdin=stdin, on_bad=on_bad)
    first = next(articles, None)  # a path that is not there is told of before seconds go into loading the model
    if first is None:
        return
    from stargate_facts.pipeline.extractor import DEFAULT_MODEL
    from stargate_facts.pipeline.run import annotate as run
    from stargate_facts.pipeline.run import build

    yield from run(chain([first], articles), nlp=build(model or DEFAULT_MODEL, settings), jobs=jobs)
