"""Component: finds the facts that the article states."""

from spacy.tokens import Doc


class ClaimFinder:
    """Sets `doc._.claims`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        return doc
