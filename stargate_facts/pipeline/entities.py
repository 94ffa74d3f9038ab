"""Component: repairs the model's names and gives each its canonical name."""

from typing import get_args

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.spans import text_at

_NAME_TYPES = frozenset(get_args(model.EntityType))


class EntityFinder:
    """Sets `doc._.entities`, and `doc.ents` to agree with it."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        doc._.entities = tuple(
            model.Entity(
                start=ent.start_char,
                end=ent.end_char,
                text=text_at(doc, ent.start_char, ent.end_char),
                type=ent.label_,  # type: ignore[arg-type]
                name=ent.text,
            )
            for ent in doc.ents
            if ent.label_ in _NAME_TYPES
        )
        return doc
