"""Component: finds and normalises amounts."""

from spacy.tokens import Doc


class AmountFinder:
    """Sets `doc._.amounts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        return doc
