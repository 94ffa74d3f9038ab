"""Who speaks each word of direct speech: a third-person pronoun inside is not the speaker."""

from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.quotations import find_quotations

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
    """Return the subject of a verb of saying right after the words (`..., Ann said`) or right before them."""
    is_whole = end - 2 >= start and "." in (doc[end - 1].text, doc[end - 2].text)  # the next sentence is no cue of it
    after = range(end, end if is_whole else min(end + _REACH, len(doc)))
    for i in (*after, *range(start - 1, max(start - 1 - _REACH, -1), -1)):
        token = doc[i]
        verb = token.head
        if token.dep_ == "nsubj" and not start <= verb.i < end and has_frame("verb", verb.lemma_, "quote"):
            return int(i)
    return None
