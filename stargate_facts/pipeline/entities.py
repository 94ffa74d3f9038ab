"""Component: repairs the model's names and gives each its type and its canonical name in the article."""

from spacy.tokens import Doc, Span

from stargate_facts import model
from stargate_facts.pipeline.grammar.names.article_names import ArticleNames, ResolvedName
from stargate_facts.pipeline.grammar.names.gazetteer import GazetteerMatcher, Listed
from stargate_facts.pipeline.grammar.names.spans import NAME_TYPES
from stargate_facts.pipeline.grammar.words import read_words
from stargate_facts.pipeline.spans import text_at


class EntityFinder:
    """Sets `doc._.entities`, and `doc.ents` to agree with it.

    A name gets one type and one canonical name in an article: the evidence of all its mentions is added up. What the
    model found that is no name (dates, amounts) stays in `doc.ents` where no name overlaps it. What a user lists wins
    over all of it; the descriptions that they list of entities that the article names are left to the component that
    resolves mentions.
    """

    def __init__(self, gazetteer: GazetteerMatcher) -> None:
        self._gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        words = read_words(doc)
        listed = self._gazetteer.find(doc, words)
        _write(doc, ArticleNames(doc, words, self._gazetteer, listed).resolve())
        _write_listed(doc, listed)
        return doc


def _write(doc: Doc, resolved: list[ResolvedName]) -> None:
    entities = []
    ents = []
    for name in resolved:
        span = Span(doc, name.start, name.end, label=name.type)
        start, end = span.start_char, span.end_char
        ents.append(span)
        entities.append(
            model.Entity(start=start, end=end, text=text_at(doc, start, end), type=name.type, name=name.canonical)
        )
    named = {i for span in ents for i in range(span.start, span.end)}
    others = [e for e in doc.ents if e.label_ not in NAME_TYPES and not any(i in named for i in range(e.start, e.end))]
    doc.ents = tuple(sorted([*ents, *others], key=lambda ent: ent.start))
    doc._.entities = tuple(entities)


def _write_listed(doc: Doc, listed: Listed) -> None:
    names = (doc[each.start : each.end] for each in listed.names if each.entry.type != "EVENT")
    doc._.listed_names = tuple((span.start_char, span.end_char) for span in names)
    named = {entity.name for entity in doc._.entities}
    doc._.listed_descriptions = tuple(
        (each.start, each.end, each.entry.name) for each in listed.descriptions if each.entry.name in named
    )
