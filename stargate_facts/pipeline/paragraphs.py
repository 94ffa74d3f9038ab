"""Component: finds the paragraphs, and keeps sentences from running over their ends."""

from spacy.tokens import Doc

from stargate_facts.values.paragraphs import find_paragraphs


class ParagraphFinder:
    """Sets `doc._.paragraphs`; in a Doc that is not parsed yet, also begins a sentence at each of them."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        text = doc.text
        doc._.paragraphs = find_paragraphs(text)
        if doc._.source_text is None:
            doc._.source_text = text  # `Doc.text` is put together anew at each call, which is slow
        if not doc.has_annotation("DEP"):
            starts = {start for start, _ in doc._.paragraphs}
            for token in doc[1:]:
                if token.idx in starts:
                    token.is_sent_start = True
        return doc
