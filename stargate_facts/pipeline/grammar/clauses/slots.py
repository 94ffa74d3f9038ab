"""An argument of a clause, as a phrase with its role."""

from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.phrases import Phrase


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Slot:
    """An argument. `role` as in the contract; `first` is the token where its preposition or mark begins."""

    role: str
    first: int
    phrase: Phrase
    inside: bool = False
    is_clause: bool = False
    is_finite: bool = False
