"""Finds reported speech that goes on after its sentence without a cue of its own (free indirect speech)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from stargate_facts.model import Attribution, Extent, Mention
from stargate_facts.pipeline.spans import TokenIndex

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_FUTURE = frozenset({"will", "would", "'ll", "’ll", "wo"})
_ENDS_SENTENCE = " \t\r\n.”\"’'"


def continue_speech(doc: Doc, attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Return the attributions, with one more for each stretch in which a source's words plainly go on.

    `Acme said it will sell the mill. It will also close a shop.`: what will become of it only Acme can know. So the
    sentences right after a report, in its paragraph, whose subject is a pronoun for its source and whose verb is in
    the future, as that of the report is, are the source's too (A. Banfield, Unspeakable Sentences, 1982, on the
    shifted `would`). Any other sentence ends it: it may be the author's; only `also` takes it up after one such. The
    cue is the one before.

    Args:
        doc: the parsed article.
        attributions: in the text's order.
        text: of the Doc.
    """
    finder = _Finder(doc, attributions, text)
    added = []
    for each in finder.statements:
        if each.kind == "indirect" and each.source is not None and each.source.name is not None:
            content = tuple(finder.find(each, each.source.name))
            if content:
                added.append(replace(each, content=content))
    return (
        sorted([*attributions, *added], key=lambda each: (each.content[0], each.cue.start))
        if added
        else [*attributions]
    )


class _Finder:
    """Finds the sentences of one Doc that go on with a report."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution], text: str) -> None:
        self._doc, self._text = doc, text
        self._mentions: TokenIndex[Mention] = TokenIndex(doc, doc._.mentions)
        self.statements = [each for each in attributions if each.cue_class == "statement"]

    def find(self, report: Attribution, name: str) -> Iterator[Extent]:
        """Yield the extents of the sentences in which the words of this source go on."""
        doc, (start, end) = self._doc, report.content[-1]
        content = doc.char_span(start, end, alignment_mode="expand")
        if content is None or not any(token.lower_ in _FUTURE and token.dep_ == "aux" for token in content):
            return
        sentence = content[-1].sent
        if self._text[end : sentence.end_char].strip(_ENDS_SENTENCE):
            return
        paragraph = next((each for each in doc._.paragraphs if each[0] <= start < each[1]), (start, end))
        is_interrupted = False
        while sentence.end < len(doc) and doc[sentence.end].idx < paragraph[1]:
            sentence = doc[sentence.end].sent
            goes_on = _goes_on(sentence, name, self._mentions)
            resumes = goes_on and any(token.lower_ == "also" for token in sentence)
            if any(_touches(each, sentence) for each in self.statements) or (is_interrupted and not resumes):
                return
            if goes_on:
                yield sentence.start_char, sentence.start_char + len(sentence.text.rstrip(_ENDS_SENTENCE))
            is_interrupted = not goes_on


def _goes_on(sentence: Span, name: str, mentions: TokenIndex[Mention]) -> bool:
    first: Token = sentence[0]
    mention = mentions.at(first.i)
    is_source = mention is None or mention.names == (name,)
    return (
        first.lower_ in _PRONOUNS
        and is_source
        and first.dep_ in ("nsubj", "nsubjpass")
        and any(child.lower_ in _FUTURE and child.dep_ == "aux" for child in first.head.lefts)
    )


def _touches(attribution: Attribution, sentence: Span) -> bool:
    extents = [*attribution.content, (attribution.cue.start, attribution.cue.end)]
    return any(start < sentence.end_char and sentence.start_char < end for start, end in extents)
