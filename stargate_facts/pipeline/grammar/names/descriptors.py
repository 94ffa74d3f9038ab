"""Common nouns right before the name that they are said of: `the referee Ann Poe`, `his father, Rolf Moor`."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.references.agreement import noun_kinds

_LONGEST = 8  # tokens before the noun
_DEFINITE = frozenset({"the", "this", "that"})
_INNER = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"})
_HYPHENS = frozenset({"-", "–", "'", "’s", "'s"})
_STARTS_A_CLAUSE = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"relcl", "acl"})
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})


@dataclass(frozen=True, slots=True)
class Apposition:
    """A noun phrase, from its determiner or possessor to the noun, and the token that heads the name after it."""

    start: int
    noun: int
    name: int
    possessor: int | None = None
    indefinite: bool = False


def find_appositions(doc: Doc, names: Mapping[int, tuple[int, int, str]]) -> dict[int, Apposition]:
    """Return the phrases by the token of their noun.

    Found by the words' order, for parsers differ on what heads such a phrase.

    Args:
        doc: tagged and parsed.
        names: first and last token and kind of each name, by the token that heads it.
    """
    inside = {i for start, end, _ in names.values() for i in range(start, end)}
    found = {}
    for head, (start, end, kind) in names.items():
        noun = _noun_before(doc, start, end, doc[head])
        if noun is None or noun in inside or noun_kinds().get(doc[noun].lemma_.lower()) != kind:
            continue
        apposition = _phrase(doc, noun, head, inside)
        if apposition is not None:
            found[noun] = apposition
    return found


def _noun_before(doc: Doc, start: int, end: int, head: Token) -> int | None:
    """Return the singular noun right before a name, or before its comma where the two are one phrase."""
    before = start - 1
    if before >= 0 and doc[before].text == ",":
        before -= 1
        if (end < len(doc) and doc[end].text not in _CLOSING) or head.dep_ in _STARTS_A_CLAUSE:
            return None  # `Before he left the company, Ann Poe said`
    elif before >= 0 and any(child.dep_ in _RELATIVE and child.i <= end for child in doc[before].rights):
        return None  # `the lawyer Acme hired`
    return before if before >= 0 and doc[before].tag_ in {"NN", "NNP"} and doc[before].text.islower() else None


def _phrase(doc: Doc, noun: int, head: int, inside: set[int]) -> Apposition | None:
    for i in range(noun - 1, max(noun - _LONGEST, -1), -1):
        token = doc[i]
        if token.lower_ in _DEFINITE:
            return Apposition(i, noun, head)
        if token.lower_ in {"a", "an"}:
            return Apposition(i, noun, head, indefinite=True)
        if token.tag_ == "PRP$":
            return Apposition(i, noun, head, possessor=i)
        if token.tag_ == "POS" and i - 1 in inside:
            owner = doc[i - 1]
            start = i - 1
            while start - 1 in inside and doc[start - 1].ent_iob_ != "O" and doc[start].ent_iob_ == "I":
                start -= 1
            return Apposition(start, noun, head, possessor=owner.i)
        if i not in inside and token.pos_ not in _INNER and token.lower_ not in _HYPHENS:
            return None
    return None
