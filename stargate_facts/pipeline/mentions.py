"""Component: resolves pronouns and definite descriptions to the names that they stand for (coreference)."""

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.grammar.references.discourse import Discourse
from stargate_facts.pipeline.spans import text_at


class MentionResolver:
    """Sets `doc._.mentions`.

    Rules over grammar and salience, no trained part. What has thin evidence stays unresolved; a `confidence` is the
    share of the best candidate's weight in that of the best two, between 0.5 and 1.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        found = Discourse(doc).resolve() if doc._.entities and doc.has_annotation("DEP") else []
        doc._.mentions = tuple(
            model.Mention(
                start=each.start,
                end=each.end,
                text=text_at(doc, each.start, each.end),
                names=each.names,
                confidence=each.confidence,
            )
            for each in found
        )
        return doc
