"""Who speaks each word of direct speech: a third-person pronoun inside is not the speaker."""

from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.quotations import find_quotations

_REACH = 6  # tokens between a quotation mark and the speaker


def find_quote_speakers(doc: Doc) -> dict[int, int]:
    """Return, for the words in quotation marks, the token of the speaker beside them, where there is one."""
    speakers: dict[int, int] = {}
    for quotation in find_quotations(doc.text, doc._.paragraphs):
        span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
        speaker = _speaker_beside(doc, span.start, span.end) if span is not None else None
        if span is not None and speaker is not None:
            speakers.update(dict.fromkeys(range(span.start, span.end), speaker))
    return speakers


def _speaker_beside(doc: Doc, start: int, end: int) -> int | None:
    around: list[int] = [*range(end, min(end + _REACH, len(doc))), *range(start - 1, max(start - 1 - _REACH, -1), -1)]
    for i in around:
        token = doc[i]
        if token.dep_ == "nsubj" and token.head.pos_ == "VERB" and not start <= token.head.i < end:
            return i
    return None
