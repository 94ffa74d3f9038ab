"""Makes a noun singular, as the count's unit (`data centers` → `data center`), and plural again to be shown."""

from functools import lru_cache

from stargate_facts.values.lexicon import read_table

_IRREGULAR: dict[str, str] = {row[0]: row[1] for row in read_table("irregular_plurals")}
_PLURALS = {single: many for many, single in reversed(_IRREGULAR.items())} | {"person": "people"}
_KEEPS_ITS_S = ("ss", "us", "sis", "nis", "ris", "xis", "'s")
_LOSES_ES = ("sses", "shes", "ches", "xes", "zzes")


@lru_cache(maxsize=4096)
def singular(phrase: str) -> str:
    """Return a noun phrase with its last word in the singular; a word that is singular already stays as it is."""
    words = phrase.replace("’", "'").split()
    if not words:
        return phrase
    return " ".join([*words[:-1], _singular_word(words[-1])])


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase or a unit: `branches`, `data centers`, `children`, `miles per hour`."""
    head, per, rest = phrase.partition(" per ")
    start, _, noun = head.rpartition(" ")
    if noun in _PLURALS:
        noun = _PLURALS[noun]
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = noun[:-1] + "ies"
    else:
        noun += "es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return f"{start} {noun}{per}{rest}".lstrip()


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
