"""Builds the pipeline, and runs articles through it."""

import warnings
from collections.abc import Generator, Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from stargate_facts.errors import MissingDependency
from stargate_facts.model import AnnotatedArticle, Article
from stargate_facts.pipeline import registry
from stargate_facts.pipeline.extractor import DEFAULT_MODEL, find_model
from stargate_facts.pipeline.name_weights import add_what_was_learned
from stargate_facts.pipeline.workers import orderly_interruption
from stargate_facts.settings import NO_SETTINGS, Settings


def build(model_name: str = DEFAULT_MODEL, settings: Settings = NO_SETTINGS) -> Language:
    """Return the model with all our components added; the default model with what its recogniser learned of names.

    Args:
        model_name: a spaCy pipeline's package or path.
        settings: a user's own names and words.

    Raises:
        MissingDependency: no such model is installed, or it cannot be loaded.
    """
    nlp = load_model(model_name)
    add_what_was_learned(nlp)
    for name in registry.NAMES:
        nlp.add_pipe(
            name,
            first=name == registry.BEFORE_THE_PARSER or None,
            config=registry.config_of(name, settings),
        )
    return nlp


def load_model(name: str) -> Language:
    """Return a spaCy pipeline as it was published.

    Raises:
        MissingDependency: no such model is installed, or it cannot be loaded.
    """
    folder = find_model(name)
    try:
        with warnings.catch_warnings():
            # The default model was trained under spaCy 3.7 and runs unchanged under 3.8, which warns of it (W095).
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return spacy.load(folder)
    except (ValueError, OSError) as error:
        raise MissingDependency(f"model {name}: spaCy cannot load it: {' '.join(str(error).split())}") from error


def annotate(articles: Iterable[Article], *, nlp: Language, jobs: int = 1) -> Generator[AnnotatedArticle, None, None]:
    """Yield what the pipeline finds in each article, in their order.

    Each article is a batch of its own, so that what is found in it never depends on its neighbours: not in the last
    digit of a score, however the work is split. With articles of the usual length this costs nothing.

    Args:
        articles: read one by one, as they are needed.
        nlp: from `build`.
        jobs: how many processes share the work; the result is the same for any number.
    """
    if jobs == 1:
        yield from _annotate(articles, nlp, jobs)
        return
    with orderly_interruption() as interruption:
        yield from _annotate(interruption.until_requested(articles), nlp, jobs)


def _annotate(articles: Iterable[Article], nlp: Language, jobs: int) -> Iterator[AnnotatedArticle]:
    docs = ((make_doc(nlp, article), article) for article in articles)
    for doc, article in nlp.pipe(docs, as_tuples=True, batch_size=1, n_process=jobs):
        yield AnnotatedArticle(
            article=article,
            entities=tuple(doc._.entities),
            mentions=tuple(doc._.mentions),
            amounts=tuple(doc._.amounts),
            dates=tuple(doc._.dates),
            attributions=tuple(doc._.attributions),
            claims=tuple(doc._.claims),
        )


def make_doc(nlp: Language, article: Article) -> Doc:
    """Return the article as a Doc that is tokenized only, with what the components need to know of it.

    What is to be ignored is blanked out, character for character, so that offsets stay those of the article.
    """
    text = article.text
    for start, end in article.ignored:
        text = text[:start] + " " * (end - start) + text[end:]
    doc = nlp.make_doc(text)
    doc._.source_text = article.text if article.ignored else None
    doc._.article_id = article.id
    doc._.reference_date = article.date
    return doc
