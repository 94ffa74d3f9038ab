"""Component: finds and normalises time expressions."""

from spacy.tokens import Doc


class DateFinder:
    """Sets `doc._.dates`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        return doc
