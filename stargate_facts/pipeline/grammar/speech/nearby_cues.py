"""Finds a cue and its subject by their place near a quotation, where the syntax does not join them."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.speakers import find_subject

_WITHIN_PHRASE = ("pobj", "compound", "poss")  # `Her post on the wall read: ...`


def is_speech_cue(token: Token) -> bool:
    """Tell a word that introduces what is quoted: `said`, `asked`."""
    if token.pos_ in ("VERB", "AUX"):
        return has_frame("verb", lemma_of(token), "quote")
    if token.lower_ in ("read", "reads"):  # `Her note read: ...`, which taggers take for a noun
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == ":"
    return token.lower_ in ("said", "says")  # `Said the owner: ...`, which taggers take for a name


def find_subject_near(verb: Token, window: list[Token]) -> Token | None:
    """Return the cue's subject by the syntax if it is near, else the noun next to the cue."""
    subject = find_subject(verb)
    if subject is not None and any(token.i == subject.i for token in window):
        return subject
    nouns = [token for token in window if token.pos_ in ("NOUN", "PROPN", "PRON") and token.i != verb.i]
    left = [token for token in nouns if token.i < verb.i]
    left = [token for token in left if token.dep_ not in _WITHIN_PHRASE] or left
    right = [token for token in nouns if token.i > verb.i]
    if left or not right:
        return left[-1] if left else subject
    last = right[0]
    for token in right[1:]:  # the last word of a name: `said Jane Roe`
        if token.pos_ != "PROPN" or token.i != last.i + 1:
            break
        last = token
    return last
