"""Amounts, dates and sources of claims → the few words that a table has room for."""

from stargate_facts.model import Amount, ClaimAttribution, Date, Element, Source
from stargate_facts.query.names import is_unnamed
from stargate_facts.render.safety import one_line
from stargate_facts.values.nouns import plural

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_BOUND_WORDS = {
    "exact": "",
    "about": "about ",
    "nearly": "nearly ",
    "up-to": "up to ",
    "at-least": "at least ",
    "more-than": "more than ",
    "less-than": "less than ",
}


def show_amount(amount: Amount) -> str:
    """Return an amount in its normalised form: `nearly 14 billion USD`, `5–7 %`, `2 miles`; else in its words."""
    if amount.value is None:
        return one_line(amount.text)
    number = show_number(amount.value)
    if amount.high is not None:
        number = f"{number}–{show_number(amount.high)}"
    unit = _show_unit(amount)
    rate = f"/{amount.per}" if amount.per else ""
    return one_line(f"{_BOUND_WORDS[amount.bound]}{number} {unit}".rstrip() + rate)


def _show_unit(amount: Amount) -> str:
    unit = amount.unit or ""
    if unit == "percent":
        return "%"
    if amount.kind == "money" or not unit or (amount.value == 1 and amount.high is None):
        return unit
    return plural(unit)


def show_number(value: int | float) -> str:
    """Return a number with the word for its size: `14 billion`, `2.5 million`, `20,000`."""
    for size, word in _SCALES:
        if abs(value) >= size:
            scaled = value / size
            return f"{_digits(scaled)} {word}" if scaled * 1000 == int(scaled * 1000) else _digits(value)
    return _digits(value)


def show_date(date: Date) -> str:
    """Return a date's value with its words, where these say something else: `2024 (last year)`.

    What has no place in the calendar (`for five days`, `now`, `in recent months`) is shown in its words alone.
    """
    words, value = one_line(date.text), one_line(date.value)
    return f"{value} ({words})" if value[:1].isdigit() and value != words else words


def show_source(attribution: ClaimAttribution | None) -> str:
    """Return who stated a claim, and through whom: `Nora Field, via the Post`; "" for the article's own voice."""
    if attribution is None:
        return ""
    who = _show_name(attribution.source) if attribution.source else "(not named)"
    outer = [show_source(each) for each in attribution.via]
    return ", via ".join(dict.fromkeys([who, *outer]))


def _show_name(source: Source) -> str:
    if source.name is None and source.same_as is not None:
        return one_line(f"{source.same_as.text} ({source.text})")
    return one_line(source.name or source.text)


def show_unnamed(source: Source | None) -> str:
    """Return what is known of a source without a name: `several: officials, as before: officials at the ministry`."""
    if source is None or not is_unnamed(source):
        return ""
    before = f"as before: {one_line(source.same_as.text)}" if source.same_as else ""
    known = ", ".join(part for part in (one_line(source.description or ""), before) if part)
    return ": ".join(part for part in (source.number or "", known) if part)


def show_element(element: Element | None) -> str:
    """Return an element by its name where its words are not it: `Halden (it)`, `Nora Field` for `Field`."""
    if element is None:
        return ""
    words = one_line(element.text)
    if element.entity is None:
        return words
    name = one_line(element.entity)
    if name in words:
        return words
    return name if _is_part_of(words, name) else f"{name} ({words})"


def _is_part_of(words: str, name: str) -> bool:
    return set(words.casefold().split()) <= set(name.casefold().split())


def _digits(value: int | float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"
