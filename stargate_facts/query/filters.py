"""The conditions that a claim can be asked to meet: each a small function that makes a test of one value."""

import re
from collections.abc import Callable, Collection
from datetime import date
from itertools import pairwise

from stargate_facts.model import Amount, Claim
from stargate_facts.query.names import fold, speakers, unnamed_words
from stargate_facts.values.timex_ranges import are_ends_of_range

Condition = Callable[[Claim], bool]
_WORD = re.compile(r"\w+(?:['.&-]\w+)*")
_UNIT_SIGNS = {"%": "percent", "$": "usd", "€": "eur", "£": "gbp"}


def names_entity(names: Collection[str]) -> Condition:
    """Return a test that one of these canonical names is in the claim."""
    return lambda claim: any(name in names for name in claim.entities)


def has_predicate(lemmas: Collection[str]) -> Condition:
    """Return a test that the claim's verb is one of these, whatever its form: `invest` finds `has invested`."""
    wanted = {fold(lemma) for lemma in lemmas}
    return lambda claim: fold(claim.predicate.lemma) in wanted


def is_said_by(names: Collection[str | None], *, words: Collection[str] = (), known: Collection[str] = ()) -> Condition:
    """Return a test that one of these stated the claim, or passed it on.

    Args:
        names: canonical names; None stands for any unnamed source.
        words: words of unnamed sources (`people familiar with the matter`), as `fold` gives them.
        known: names of entities, by which a joint source is parted.
    """
    return lambda claim: (
        any(name in names for name in speakers(claim, known))
        or any(fold(each) in words for each in unnamed_words(claim))
    )


def has_amount(*, minimum: float | None, maximum: float | None, unit: str | None) -> Condition:
    """Return a test that one amount of the claim has this unit and lies between the limits.

    A range (`$1 billion to $3 billion`) does where any part of it lies between them.
    """
    return lambda claim: any(_amount_fits(amount, minimum, maximum, unit) for amount in claim.amounts)


def is_in_period(since: date | None, until: date | None, *, article_date: Callable[[Claim], str | None]) -> Condition:
    """Return a test that something dated in the claim lies, wholly or in part, between two days.

    Two dates that are the ends of a range (`from 2009 to 2013`) stand for all days between them too. A claim with no
    date of its own that has a place in the calendar counts by its article's date.
    """

    def fits(begin: str | None, finish: str | None) -> bool:
        return (until is None or begin is None or _day(begin) <= until) and (
            since is None or finish is None or since <= _day(finish)
        )

    def test(claim: Claim) -> bool:
        periods = [(each.begin, each.finish) for each in claim.dates if each.begin or each.finish]
        periods += _ranges(claim)
        if not periods and (day := article_date(claim)) is not None:
            periods = [(day, day)]
        return any(fits(begin, finish) for begin, finish in periods)

    return test


def is_one_of(field: Callable[[Claim], str | None], values: Collection[str]) -> Condition:
    """Return a test that a field of the claim has one of these values, without regard to case."""
    wanted = {fold(value) for value in values}
    return lambda claim: (value := field(claim)) is not None and fold(value) in wanted


def is_negated(expected: bool) -> Condition:
    """Return a test that the claim is, or is not, negated."""
    return lambda claim: claim.negated is expected


def is_at_least_as_sure(confidence: float) -> Condition:
    """Return a test that the claim's confidence reaches a limit."""
    return lambda claim: claim.confidence >= confidence


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, without regard to case."""
    return _WORD.findall(fold(text))


def has_words(text: str) -> Condition:
    """Return a test that each word of `text` begins a word of the evidence: `center` finds `centers`."""
    wanted = words_of(text)

    def test(claim: Claim) -> bool:
        words = words_of(claim.evidence.quote)
        return all(any(word.startswith(start) for word in words) for start in wanted)

    return test


def is_unit(unit: str | None, wanted: str) -> bool:
    """Say whether a unit is the one that a user names: `USD` by `usd` or `$`, `mile` by `miles`."""
    asked = fold(wanted)
    return unit is not None and fold(unit) in (asked, _UNIT_SIGNS.get(asked), asked.removesuffix("s"))


def _amount_fits(amount: Amount, minimum: float | None, maximum: float | None, unit: str | None) -> bool:
    if unit is not None and not is_unit(amount.unit, unit):
        return False
    if minimum is None and maximum is None:
        return True
    if amount.value is None:
        return False
    high = amount.value if amount.high is None else amount.high
    return (minimum is None or high >= minimum) and (maximum is None or amount.value <= maximum)


def _ranges(claim: Claim) -> list[tuple[str | None, str | None]]:
    """Return the days from the first date to the second of each two that are the ends of a range."""
    quote, offset = claim.evidence.quote, claim.evidence.start
    return [
        (first.begin, second.finish)
        for first, second in pairwise(sorted(claim.dates, key=lambda each: each.start))
        if first.begin and second.finish and first.begin <= second.finish and offset <= first.start
        if are_ends_of_range(quote[: first.start - offset], quote[first.end - offset : second.start - offset])
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])
