"""Rules: every normalised amount and date follows from its own words again."""

from collections.abc import Iterator
from typing import Any

from stargate_facts.check.findings import Finding
from stargate_facts.check.subject import Subject
from stargate_facts.model import Amount, Claim, Date
from stargate_facts.values.amounts import read_amount
from stargate_facts.values.timex import normalise_date

_AMOUNT = ("kind", "value", "high", "unit", "bound", "per")
_DATE = ("type", "value", "mod", "begin", "finish")


def check_values(subject: Subject) -> Iterator[Finding]:
    """Yield each amount and date whose fields are not those that its words give."""
    for claim in subject.claims:
        for index, amount in enumerate(claim.amounts):
            source = amount.unit_from.text if amount.unit_from else None
            read = read_amount(amount.text, unit_from=source)
            yield from _compare(subject, claim, f"amounts[{index}]", amount, read)
        for index, date in enumerate(claim.dates):
            normalised = normalise_date(
                date.text, reference=subject.record.date, anchor=date.anchor, direction=date.direction
            )
            yield from _compare(subject, claim, f"dates[{index}]", date, normalised)


def _compare(subject: Subject, claim: Claim, field: str, stored: Amount | Date, read: Any) -> Iterator[Finding]:
    code, names = ("amount-differs", _AMOUNT) if isinstance(stored, Amount) else ("date-differs", _DATE)
    wrong = [name for name in names if read is None or getattr(read, name) != getattr(stored, name)]
    if wrong:
        name = "value" if "value" in wrong else wrong[0]
        given = "nothing" if read is None else f"{name} {_shown(getattr(read, name))}"
        yield subject.about(
            code,
            claim,
            at=stored.start,
            field=f"{field}.{name}",
            message=f"`{stored.text}` gives {given}, but the store has {name} {_shown(getattr(stored, name))}",
            hint="restore the value, or run extract again",
        )


def _shown(value: Any) -> str:
    return "none" if value is None else str(value)
