"""Component: finds who said what."""

from spacy.tokens import Doc


class AttributionFinder:
    """Sets `doc._.attributions`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        return doc
