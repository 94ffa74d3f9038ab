"""What the words that govern a clause say of it: whether it holds, and how surely (verb signatures)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from stargate_facts.pipeline.grammar.labels import VERBAL
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.grammar.word_tables import WordTable
from stargate_facts.settings import SignatureRow
from stargate_facts.values.lexicon import read_table

Effect = Literal["fact", "not", "planned", "planned-not", "possible", "possible-not"]

Signature = tuple[Effect, Effect]
"""What a word makes of its complement where it is affirmed, and where it is negated."""
SignatureTable = dict[tuple[str, str], Signature]
"""The signature of each word and frame."""
FACTIVE: Signature = ("fact", "fact")  # holds whatever is made of the governor: `may not know that it lost`
SINGLES_OUT = frozenset({"first", "second", "third", "last", "only", "next", "latest", "one"})
_TOO: Signature = ("not", "fact")
_INFINITIVE_FRAMES = frozenset({"to", "obj-to", "noun-to"})
_LIKE_ITS_GOVERNOR = frozenset({"to", "ing", "pass-to"})
_AIMS = frozenset({"noun-to", "obj-to"})
_MEASURED = frozenset({"dobj", "acomp", "advmod"})


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
    return SIGNATURES.get().get((word, "that")) == FACTIVE


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Government:
    """What stands above a clause.

    `word` is looked up in the table under `frame`; `polarity` is the verb whose own reading applies to it (the
    copula of an adjective). `phrase` is looked up in its place where verb and noun say it together (`take trouble`).
    `shares` is true where there is nothing to look up: the clause only shares the modality of `polarity`
    (`will invest, making it the largest owner`).
    """

    word: int
    polarity: int
    frame: str
    shares: bool = False
    phrase: str = ""


def signature_of(tree: Tree, government: Government) -> Signature | None:
    """Return what the table says of a governor, affirmed and negated."""
    table = SIGNATURES.get()
    word, frame = government.word, government.frame
    if government.phrase:
        return table.get((government.phrase, frame))
    if frame in _INFINITIVE_FRAMES and _is_too(tree, word):
        return _TOO
    lemma = tree.lemma(word)
    for kid in tree.kids[word]:
        if tree.dep[kid] == "prt" and kid > word:
            phrasal = table.get((f"{lemma} {tree.lower[kid]}", frame))
            if phrasal is not None:
                return phrasal  # `ruled out selling`
            break
    return table.get((tree.lower[word], frame)) or table.get((lemma, frame))


def effect_of(tree: Tree, government: Government, signature: Signature | None, *, negated: bool) -> Effect | None:
    """Return what a governor of this signature says of its complement, None where nothing follows.

    An infinitive under a verb that the table lacks is taken to hold if the verb does, as with most of them. After an
    object or a noun it is an aim (`hired him to build it`, `a venture to build it`), unless the noun is singled out
    (`the first firm to build it`). A clause is neither true nor false by being said.
    """
    if signature is not None:
        return signature[negated]
    frame, word = government.frame, government.word
    if frame in _LIKE_ITS_GOVERNOR or (frame == "noun-to" and is_singled_out(tree, word)):
        return "not" if negated else "fact"
    if frame in _AIMS:
        return "planned-not" if negated else "planned"
    if frame == "that" and tree.lemma(word) != "be":  # `It was not until May that it lost`
        return "possible" if negated else "fact"  # `did not say that it lost`: it may have
    return None


def _is_too(tree: Tree, word: int) -> bool:
    """Tell `too big to fail`, `earns too much to pay`."""
    pos = tree.pos
    degrees = [] if pos[word] == "VERB" else [word]
    if pos[word] in VERBAL:
        degrees += [kid for kid in tree.kids_after(word) if tree.dep[kid] in _MEASURED and pos[kid] != "VERB"]
    return any(tree.lower[kid] == "too" for each in degrees for kid in tree.kids_before(each))


def is_singled_out(tree: Tree, noun: int) -> bool:
    """Tell `the first firm`, `the largest one`, `the last`."""
    return tree.lower[noun] in SINGLES_OUT or any(
        tree.tag[kid] == "JJS" or tree.lemma(kid) in SINGLES_OUT for kid in tree.kids_before(noun)
    )
