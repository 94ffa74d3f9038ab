"""Claims → rows: the same fields for the table, Markdown and CSV."""

from collections.abc import Callable
from dataclasses import dataclass

from stargate_facts.model import Argument, Claim
from stargate_facts.query.names import is_unnamed
from stargate_facts.render.safety import one_line
from stargate_facts.render.values import show_amount, show_date, show_element, show_source

Locate = Callable[[Claim], str]
"""Says where a claim stands, as `file:line`."""
_PHRASE_ROLES = frozenset(
    {"iobj", "dative", "dobj", "xcomp", "ccomp", "advcl", "advmod", "npadvmod", "tmod", "oprd", "attr", "acomp"}
)
"""Roles that are no prepositions: the argument's words say all."""
_LONGEST_ROLE = 4  # words: `in the wake of`


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim in words: who did what, how much, when, said by whom, where."""

    id: str
    who: str
    did: str
    what: str
    how_much: tuple[str, ...]
    when: tuple[str, ...]
    said_by: str
    where: str
    marks: tuple[str, ...]
    names: tuple[str, ...]
    amount_words: tuple[str, ...]
    unnamed: bool


def make_row(claim: Claim, locate: Locate) -> Row:
    """Return the row of a claim; every string in it is safe to show on one line."""
    source = claim.attribution.source if claim.attribution else None
    return Row(
        id=one_line(claim.id),
        who=show_element(claim.subject),
        did=one_line(claim.predicate.text),
        what=" ".join(
            part for part in (show_element(claim.object), *map(show_argument, outer_arguments(claim))) if part
        ),
        how_much=tuple(dict.fromkeys(show_amount(amount) for amount in claim.amounts)),
        when=tuple(dict.fromkeys(show_date(date) for date in claim.dates)),
        said_by=show_source(claim.attribution),
        where=one_line(locate(claim)),
        marks=show_marks(claim),
        names=tuple(one_line(name) for name in claim.entities),
        amount_words=tuple(one_line(amount.text) for amount in claim.amounts),
        unnamed=is_unnamed(source),
    )


def show_marks(claim: Claim) -> tuple[str, ...]:
    """Return what keeps a claim from being a plain statement of fact: `not`, `planned`, `possible`, `conditional`."""
    return (*(("not",) if claim.negated else ()), *((claim.modality,) if claim.modality != "asserted" else ()))


def show_standing(claim: Claim) -> str:
    """Return a claim's marks and its source on one line: `not planned Nora Field`; "" for the author's plain fact."""
    return " ".join((*show_marks(claim), show_source(claim.attribution))).strip()


def show_argument(argument: Argument) -> str:
    """Return an argument with its preposition: `in Halden`."""
    words = show_element(argument)
    role = one_line(argument.role)
    beginning = f" {' '.join(words.casefold().split()[:_LONGEST_ROLE])} "
    if role in _PHRASE_ROLES or f" {role.casefold()} " in beginning:  # `even though ...`, whose role is `though`
        return words
    return f"{role} {words}"


def outer_arguments(claim: Claim) -> tuple[Argument, ...]:
    """Return the arguments whose words are in no other part of the claim."""
    return tuple(argument for argument in claim.arguments if not argument.inside)
