"""Every custom attribute of a Doc (`doc._.claims`), declared once."""

from spacy.tokens import Doc

DOC_ATTRIBUTES = {
    # set before the components run, where they are known
    "source_text": None,  # the article's own text, kept apart from that of a Doc in which something is blanked out
    "article_id": "",
    "reference_date": None,  # the article's date, `YYYY-MM-DD`
    # set by the components, as tuples of the types in `stargate_facts.model`, in the text's order
    "paragraphs": (),
    "entities": (),
    "listed_names": (),  # extents of the names that a user lists, but those of events, which may hold a date
    "listed_descriptions": (),  # (first token, token after the last, name) for what a user says stands for a name
    "amounts": (),
    "dates": (),
    "mentions": (),
    "attributions": (),
    "claims": (),
    # names of the components that have run on this Doc
    "stargate_stages": (),
}


def declare() -> None:
    """Declare the attributes; doing it again changes nothing."""
    for name, default in DOC_ATTRIBUTES.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
