"""Makes a noun singular, as the count's unit: `data centers` → `data center`."""

from functools import lru_cache

from stargate_facts.values.lexicon import read_table

_IRREGULAR: dict[str, str] = {row[0]: row[1] for row in read_table("irregular_plurals")}
_KEEPS_ITS_S = ("ss", "us", "sis", "nis", "ris", "xis", "'s")
_LOSES_ES = ("sses", "shes", "ches", "xes", "zzes")


@lru_cache(maxsize=4096)
def singular(phrase: str) -> str:
    """Return a noun phrase with its last word in the singular; a word that is singular already stays as it is."""
    words = phrase.replace("’", "'").split()
    if not words:
        return phrase
    return " ".join([*words[:-1], _singular_word(words[-1])])


def _singular_word(word: str) -> str:
    lower = word.lower()
    if lower in _IRREGULAR:
        single = _IRREGULAR[lower]
        return single.capitalize() if word[:1].isupper() and single.islower() else single
    if lower.endswith("men") and len(lower) > 5:
        return word[:-2] + "an"
    is_short = len(word) < 4 and not (len(word) == 3 and word[:2].isupper())  # `PCs` is a plural, `gas` is none
    if is_short or not word.endswith("s") or word.endswith(_KEEPS_ITS_S):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if lower.endswith(_LOSES_ES) else word[:-1]
