"""The words that show how surely a clause holds: those of the table of qualifiers, and the one that shows the tense."""

from spacy.tokens import Token

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.labels import AUXILIARY
from stargate_facts.values.lexicon import read_table


def qualifiers_of(*jobs: str) -> frozenset[str]:
    """Return the words that do one of these jobs in the table of qualifiers: `may`, `might`, ... for `possible`."""
    return frozenset(word for word, job, _ in read_table("qualifiers") if job in jobs)


def tense_of(verb: Token) -> str:
    """Return the tag of the word that shows the tense: `is` in `is finished`."""
    return next((child.tag_ for child in verb.lefts if child.dep_ in AUXILIARY), verb.tag_)


def extent_of(token: Token) -> Extent:
    """Return the token's character offsets in the Doc."""
    return token.idx, token.idx + len(token)
