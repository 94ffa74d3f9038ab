"""What the words that govern a clause say of it: whether it holds, and how surely (verb signatures)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.word_tables import WordTable
from stargate_facts.settings import SignatureRow
from stargate_facts.values.lexicon import read_table

Effect = Literal["fact", "not", "planned", "planned-not", "possible", "possible-not"]

SignatureTable = dict[tuple[str, str], tuple[Effect, Effect]]
"""For each word and frame, its reading where it is affirmed, and where it is negated."""
SINGLES_OUT = frozenset({"first", "second", "third", "last", "only", "next", "latest", "one"})
_INFINITIVE_FRAMES = ("to", "obj-to", "noun-to")


def make_table(own: Iterable[SignatureRow] = ()) -> SignatureTable:
    """Return the packaged table with a user's own rows, which win."""
    rows = (*(row[:4] for row in read_table("signatures")), *own)
    return {(word, frame): (cast(Effect, affirmed), cast(Effect, negated)) for word, frame, affirmed, negated in rows}


SIGNATURES = WordTable("signatures", make_table())


def has_signature(word: str, frame: str) -> bool:
    """Tell whether the table has a word in this frame."""
    return (word, frame) in SIGNATURES.get()


def makes_a_plan(word: str, frame: str) -> bool:
    """Tell a word whose complement is planned: `agreed to sell`, `plans to sell`."""
    return SIGNATURES.get().get((word, frame), ("fact",))[0] == "planned"


def has_factive_clause(word: str) -> bool:
    """Tell a word whose clause holds whether it is affirmed or not: `realize`."""
    return SIGNATURES.get().get((word, "that")) == ("fact", "fact")


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Government:
    """What stands above a clause.

    `word` is looked up in the table under `frame`; `polarity` is the verb whose own reading applies to it (the
    copula of an adjective). `phrase` is looked up in its place where verb and noun say it together (`take trouble`).
    `shares` is true where there is nothing to look up: the clause only shares the modality of `polarity`
    (`will invest, making it the largest owner`).
    """

    word: Token
    polarity: Token
    frame: str
    shares: bool = False
    phrase: str = ""


def look_up(government: Government, *, negated: bool) -> Effect | None:
    """Return what the governor says of its complement, None where the table is silent and nothing follows.

    An infinitive under a verb that the table lacks is taken to hold if the verb does, as with most of them. After an
    object or a noun it is an aim (`hired him to build it`, `a venture to build it`), unless the noun is singled out
    (`the first firm to build it`). A clause is neither true nor false by being said.
    """
    signature = signature_of(government)
    if signature is not None:
        return signature[negated]
    if government.frame in ("to", "ing", "pass-to") or (
        government.frame == "noun-to" and is_singled_out(government.word)
    ):
        return "not" if negated else "fact"
    if government.frame in ("noun-to", "obj-to"):
        return "planned-not" if negated else "planned"
    if government.frame == "that" and government.word.lemma_ != "be":  # `It was not until May that it lost`
        return "possible" if negated else "fact"  # `did not say that it lost`: it may have
    return None


def is_factive(government: Government) -> bool:
    """Tell whether the complement holds whatever the governor's own modality and negation: `may not know that`."""
    return signature_of(government) == ("fact", "fact")


def is_listed(government: Government) -> bool:
    """Tell whether the table of signatures says what the governor makes of its complement."""
    return signature_of(government) is not None


def signature_of(government: Government) -> tuple[Effect, Effect] | None:
    """Return what the table says of a governor, affirmed and negated."""
    word = government.word
    if government.phrase:
        return SIGNATURES.get().get((government.phrase, government.frame))
    if government.frame in _INFINITIVE_FRAMES and _is_too(word):
        return "not", "fact"
    table = SIGNATURES.get()
    particle = next((child.lower_ for child in word.rights if child.dep_ == "prt"), "")
    if particle and (phrasal := table.get((f"{lemma_of(word)} {particle}", government.frame))) is not None:
        return phrasal  # `ruled out selling`
    return table.get((word.lower_, government.frame)) or table.get((lemma_of(word), government.frame))


def _is_too(word: Token) -> bool:
    """Tell `too big to fail`, `earns too much to pay`."""
    degrees = [word, *(child for child in word.rights if child.dep_ in ("dobj", "acomp", "advmod"))]
    own = degrees if word.pos_ in ("VERB", "AUX") else degrees[:1]
    return any(child.lower_ == "too" for each in own if each.pos_ != "VERB" for child in each.lefts)


def is_singled_out(noun: Token) -> bool:
    """Tell `the first firm`, `the largest one`, `the last`."""
    return noun.lower_ in SINGLES_OUT or any(
        child.tag_ == "JJS" or child.lemma_.lower() in SINGLES_OUT for child in noun.lefts
    )
