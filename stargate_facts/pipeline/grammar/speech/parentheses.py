"""Finds what is said around a reporting clause in parenthesis: `The firm, he said, would grow`."""

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.speech.misattached_content import interrupts
from stargate_facts.pipeline.grammar.speech.speakers import find_nearest_subject
from stargate_facts.pipeline.grammar.speech.stretches import Range, find_sentence_start

_OPENS_PARENTHESIS = frozenset({",", "—", "–", "--", "-", "”", '"', "''"})
_CLOSES_PARENTHESIS = frozenset({",", ".", "—", "–", "--", ":", ";", '"', "“", "”"})


def around(verb: Token) -> list[Range]:
    """Return the sentence around a reporting clause in parenthesis: as in `The firm, he said, would grow`.

    Also `As he put it, the firm would grow` and `The firm would grow, he told the paper`, where the syntax does not
    show that one belongs to the other.
    """
    subject = find_nearest_subject(verb)
    if subject is None or subject.tag_ in ("WP", "WDT"):
        return []
    doc, sentence = verb.doc, verb.sent
    start = min(verb.i, subject.left_edge.i)
    end = max(verb.i, subject.right_edge.i) + 1
    if start > sentence.start and doc[start - 1].lower_ == "as":
        start -= 1
    elif start == sentence.start:
        return []
    if start > sentence.start and doc[start - 1].lower_ not in _OPENS_PARENTHESIS:
        return []
    if start > sentence.start and doc[start].lower_ == "as" and doc[start - 1].is_quote:
        return _quoted_before(verb, start)
    while end < sentence.end and doc[end].lower_ not in _CLOSES_PARENTHESIS:
        end += 1
    first = _start_of_interrupted(doc, find_sentence_start(verb), start)
    before = [token for token in doc[first:start] if token.is_alpha]
    if before and _is_setting(verb, before) and not interrupts(verb):
        return []  # `In May, he said`: no content, but a part of the reporting clause
    pieces = [(first, start), (end + 1, sentence.end)]
    return [each for each in pieces if each[0] < each[1] and _has_words(doc, each)]


def _start_of_interrupted(doc: Doc, first: int, start: int) -> int:
    """Return where the clause begins that a reporting clause in parenthesis stands in.

    Behind a relative pronoun only that clause is said: `the mill, which, she said, is safe`; behind a conjunction the
    second one: `The mill closed but, she said, will open again`.
    """
    word = doc[start - 2] if start - 2 > first and doc[start - 1].lower_ == "," else None
    if word is None:
        return first
    if word.tag_ in ("WDT", "WP"):
        return word.i
    return start if word.tag_ == "CC" else first


def _quoted_before(verb: Token, end: int) -> list[Range]:
    """Return the words in the marks that end here: `It was a “dire mistake,” as one memo put it`: the memo's alone."""
    marks = [token.i for token in verb.doc[find_sentence_start(verb) : end - 1] if token.is_quote]
    return [(marks[-1], end)] if marks else []


def _is_setting(verb: Token, before: list[Token]) -> bool:
    """Tell whether the words before a reporting clause say when and where it was said, and are no content."""
    if not all(verb.is_ancestor(token) for token in before):
        return False
    tops = [child for child in verb.lefts if child.left_edge.i <= before[-1].i and child.is_alpha]
    return all(child.pos_ in ("VERB", "AUX", "ADP", "ADV", "SCONJ") or child.dep_ == "npadvmod" for child in tops)


def _has_words(doc: Doc, tokens: Range) -> bool:
    return any(doc[index].is_alpha or doc[index].like_num for index in range(*tokens))
