"""What stands around the words of a listed name: whether they are a part of another name, or it goes on."""

from spacy.tokens import Doc

from stargate_facts.model import EntityType
from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.words import Words
from stargate_facts.values.timex_words import MONTHS, WEEKDAYS


def is_part_of_another(start: int, end: int, kind: EntityType, *, doc: Doc, words: Words) -> bool:
    """Tell whether the words between two tokens, which name something of this type, name something else here."""
    if words.shouting[start]:
        return False
    if end < len(words) and words.capital[end] and words.line[end] == words.line[start]:
        if _ends_another_name(words.lower[end]):
            return True  # `Okafor Foundation`
        if kind == "PERSON" and end - start == 1 and _are_one_phrase(doc, start, end, words):
            return True  # `Okafor Shipping`, `Ngozi Adebayo`
    if start == 0 or words.line[start - 1] != words.line[start]:
        return False
    if words.lower[start - 1] in {"of", "for"} and start > 1 and words.capital[start - 2]:
        return _ends_another_name(words.lower[start - 2])  # `Bank of Norland`
    return kind == "PERSON" and end - start == 1 and _is_given_name(doc, start - 1, words)


def _ends_another_name(word: str) -> bool:
    if word in name_lists.roles():
        return False
    is_organisation = word in name_lists.organisation_words("last") or word in name_lists.organisation_words("any")
    return is_organisation or word in name_lists.place_words("last")


def _are_one_phrase(doc: Doc, first: int, second: int, words: Words) -> bool:
    is_name = words.tag[second] in {"NNP", "NNPS"} and words.lower[second] not in name_lists.roles()
    return is_name and doc[first].dep_ == "compound" and doc[first].head.i >= second


def _is_given_name(doc: Doc, i: int, words: Words) -> bool:
    """Tell `Emeka` before `Okafor`: a given name, or an unknown name in the same phrase that is no title or people."""
    word = words.lower[i].rstrip(".")
    if not words.capital[i] or word in name_lists.roles() or word in name_lists.honorifics():
        return False
    if word in {*MONTHS, *WEEKDAYS}:
        return False
    if word in name_lists.given_names() or (len(word) == 1 and words.text[i].endswith(".")):
        return True
    is_name = words.tag[i] == "NNP" and word not in name_lists.nationalities() and not words.text[i].isupper()
    return is_name and doc[i].dep_ == "compound" and doc[i].head.i == i + 1


def end_with_legal_form(start: int, end: int, words: Words) -> int:
    """Return where an organisation's name ends with its company form: `Harbor Foods, Inc.` for `Harbor Foods`."""
    after = end + 1 if end < len(words) and words.text[end] == "," else end
    if after < len(words) and words.capital[after] and words.line[after] == words.line[start]:
        form = words.lower[after].replace(".", "") or words.lower[after]
        if form in name_lists.organisation_words("legal"):
            return after + 1
    return end
