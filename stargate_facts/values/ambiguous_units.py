"""Tells which unit an ambiguous sign means by the words of its surroundings (a simplified Lesk algorithm).

Source: Lesk, Automatic sense disambiguation using machine readable dictionaries (SIGDOC 1986); of the words that tell,
the nearest decides.
"""

import re

from stargate_facts.model import AmountKind, Extent
from stargate_facts.values.lexicon import read_table

_SENSES: dict[str, dict[str, str]] = {}
for _form, _unit, _words in read_table("ambiguous_units"):
    _SENSES.setdefault(_form, {}).update(dict.fromkeys(_words.split(), _unit))
_VARIANTS = {"’": "'", "′": "'", "”": '"', "″": '"'}
_BEFORE, _AFTER = 120, 80
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
# 16 billion [b], 30[']: what follows a number and may be a unit
_FORM = re.compile(
    rf"\s?({'|'.join(sorted(map(re.escape, [*_SENSES, *_VARIANTS]), key=len, reverse=True))})(?![\w'’\"”″])"
)


def form_after(text: str, number_end: int) -> Extent | None:
    """Return where an ambiguous sign stands right after a number; `'` and `"` must be glued on."""
    match = _FORM.match(text, number_end)
    if match is None or (match.group(1) in {*_VARIANTS, "'", '"'} and match.start(1) > number_end):
        return None
    return match.span(1)


def telling_word(text: str, form: Extent) -> Extent | None:
    """Return where the nearest word stands that tells which unit the sign at `form` means."""
    senses = _senses(text[slice(*form)])
    start, end = form
    sentence_end = _SENTENCE_END.search(text, end, end + _AFTER)
    nearest: tuple[int, Extent] | None = None
    for match in _WORD.finditer(text, max(start - _BEFORE, 0), sentence_end.start() if sentence_end else end + _AFTER):
        if match.group().lower() in senses:
            distance = start - match.end() if match.end() <= start else match.start() - end
            if distance >= 0 and (nearest is None or distance < nearest[0]):
                nearest = distance, match.span()
    return nearest[1] if nearest else None


def unit_told(form: str, word: str) -> tuple[AmountKind, str] | None:
    """Return the kind and the name of the unit that a sign means near a word; None if that tells nothing.

    `F` near `capacitor` → quantity, `farad`; `¥` near `Beijing` → money, `CNY`.
    """
    unit = _senses(form).get(word.lower())
    if unit is None:
        return None
    return ("money" if len(unit) == len("USD") and unit.isupper() else "quantity"), unit


def _senses(form: str) -> dict[str, str]:
    return _SENSES.get(_VARIANTS.get(form, form), {})
