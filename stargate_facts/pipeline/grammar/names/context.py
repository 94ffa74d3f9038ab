"""What the words around a name say of its type: titles, prepositions, appositions, what it has and what it does."""

import re
from collections import defaultdict
from typing import Final

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.evidence import Evidence, name_key
from stargate_facts.pipeline.grammar.names.spans import NameSpan
from stargate_facts.pipeline.grammar.names.sports import weigh_match
from stargate_facts.pipeline.grammar.words import POSSESSIVES, Words

# Each table: class of `name_cues.tsv` or a word → (type, weight).
_BEFORE: Final = {
    "in": ("GPE", 0.8),  # `in Lagos`
    "near": ("GPE", 1.5),  # `near Lagos`
    "named": ("PERSON", 0.5),  # `a man named Lee`
}
_CLASS_BEFORE: Final = {
    "product": ("PRODUCT", 2.0),  # `its browser Acme`
    "work": ("WORK_OF_ART", 2.5),  # `the film Acme`
    "joining": ("ORG", 1.2),  # `joined Acme`
}
_CLASS_BEFORE_OF: Final = {
    "place-of": ("GPE", 2.0),  # `the city of Lagos`
    "compass": ("GPE", 2.0),  # `north of Lagos`
    "membership": ("ORG", 1.2),  # `members of Acme`
}
_AFTER: Final = {
    "who": ("PERSON", 1.5),  # `Lee, who`
    "whose": ("PERSON", 0.5),
    "where": ("GPE", 1.5),  # `Lagos, where`
    "himself": ("PERSON", 3.0),
    "herself": ("PERSON", 3.0),
}
_CLASS_AFTER: Final = {
    "holding": ("ORG", 1.5),  # `Acme shares`
    "player": ("ORG", 1.5),  # `Acme striker Ann Lee`
    "usage": ("PRODUCT", 1.5),  # `Acme users`
    "saying": ("GPE", -0.5),  # `Lee said`
}
_CLASS_AFTER_THE: Final = {
    "group": ("ORG", 2.0),  # `the Acme organization`
    "making": ("PRODUCT", 2.0),  # `the Acme maker`
}
_CLASS_AFTER_POSSESSIVE: Final = {
    "holding": ("ORG", 1.0),  # `Acme’s shares`
    "player": ("ORG", 1.0),
    "usage": ("PRODUCT", 1.0),
}
_CAMEL = re.compile(r"^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’]|D['’]|Al)[A-Z])[^\W\d_A-Z]*[A-Z]?[^\W\d_A-Z]+[A-Z]")
_INITIALS = re.compile(r"(?:[A-Z]\.)+$")


def weigh_context(span: NameSpan, words: Words, *, match_report: bool = False) -> Evidence:
    """Return the evidence around one mention of a name."""
    found: Evidence = defaultdict(float)
    if span.title:
        found["PERSON"] += 3.0
    if _is_acronym(span, words):
        found.update({"PERSON": -2.5, "ORG": 1.0})
    if has_inner_capital(span, words):
        found.update({"PERSON": -3.0, "GPE": -3.0, "LOC": -3.0})  # `eBay`, `YouTube`
        found["ORG"] += 0.3
    if _has_initial(span, words):
        found["PERSON"] += 3.0
    if words.text[span.start] == "The" and not words.first[span.start] and words.text[span.start - 1] != ":":
        found["ORG"] += 2.0  # `reported by The Economist`
    if span.start > 0 and words.line[span.start - 1] == words.line[span.start]:
        _weigh_before(span, words, found)
    if span.end < len(words) and words.line[span.end] == words.line[span.start]:
        _weigh_after(span, words, found)
    if match_report:
        weigh_match(span, words, found)
    return found


def has_inner_capital(span: NameSpan, words: Words) -> bool:
    """Tell whether a name is spelled like a brand: `eBay`, `YouTube Music`, but not `McDonald`."""
    return any(_CAMEL.search(words.text[i]) for i in range(span.start, span.end))


def _has_initial(span: NameSpan, words: Words) -> bool:
    """Tell whether a name is a person's by its initials: `A. Smith`, but not `N. Korea`, `A. Smith Ltd.`."""
    if span.end - span.start not in {2, 3} or not _INITIALS.match(words.text[span.start]):
        return False
    last = words.lower[span.end - 1].rstrip(".")
    is_organisation = last in name_lists.organisation_words("legal") or last in name_lists.organisation_words("last")
    key = name_key(span, words)
    is_known = key in name_lists.known_names() or key in name_lists.places()
    return not is_organisation and not is_known and len(last) > 1


def _is_acronym(span: NameSpan, words: Words) -> bool:
    """`KLM` in mixed-case text; an abbreviated place (`U.S.`) is known to be one."""
    word = words.text[span.start].replace(".", "")
    if span.end - span.start > 1 or not (2 < len(word) < 7 and word.isupper()) or words.shouting[span.start]:
        return False
    return word.lower() not in name_lists.places()


def _weigh_before(span: NameSpan, words: Words, found: Evidence) -> None:
    i = span.start - 1
    if words.lower[i] in {"the", "a", "an"}:
        _weigh_article(span, words, found)
        i -= 1
    word = words.lower[i]
    if word in _BEFORE:
        _add(found, _BEFORE[word])
    elif word.rstrip(".") in name_lists.honorifics() and words.capital[i]:
        found["PERSON"] += 3.0
    elif word in name_lists.roles() and words.tag[i].startswith("NN"):
        found["PERSON"] += 1.5
    elif word in POSSESSIVES or words.tag[i] == "PRP$":
        _weigh_owned(span, words, found)
    else:
        _add_classes(found, _CLASS_BEFORE, word)
        if words.tag[i] in {"NN", "NNS"}:
            _weigh_noun(word, found, 0.6)  # `the airline Acme`, `mineral water firm Acme`
        _weigh_relation(span, words, i, found)


def _weigh_relation(span: NameSpan, words: Words, i: int, found: Evidence) -> None:
    """Weigh a small word at `i` before a name together with the word before that."""
    word, before = words.lower[i], words.lower[i - 1]
    if word == "of":
        _add_classes(found, _CLASS_BEFORE_OF, before)
        if words.tag[i - 1] == "NNP" and _is_acronym(span, words):
            found["ORG"] += 1.0  # `Ann Lee of KLM`
    elif word == "like" or (word == "as" and before == "such"):
        _weigh_noun(words.lower[i - 1 - (word == "as")], found)  # `software like Acme`
    elif word == "," and words.text[span.end : span.end + 1] in ([","], ["."]) and not words.capital[i - 1]:
        _weigh_noun(before, found)  # `the ship, Titanic,`, but not `of the State Court, Ann Lee,`
    elif word == "on" and before in name_lists.cue_words("posting"):
        found["ORG"] += 2.0  # `wrote on Facebook`
    elif word == "for" and before.startswith("spokes"):
        found["ORG"] += 1.0


def _weigh_owned(span: NameSpan, words: Words, found: Evidence) -> None:
    """Weigh a name that is owned, and perhaps called a product behind it: `its Glide search platform`."""
    if span.end - span.start > 1:
        return
    owner = words.lower[span.start - 2] if span.start > 1 else ""
    if words.tag[span.start - 1] == "PRP$" or owner not in name_lists.places():
        found["PRODUCT"] += 0.5
    head = ""
    for i in range(span.end, min(span.end + 4, len(words))):
        if words.tag[i][:2] not in {"NN", "JJ", "VB"} or words.capital[i]:
            break
        head = words.lower[i]
    if head in name_lists.cue_words("product"):
        found["PRODUCT"] += 3.0


def _weigh_article(span: NameSpan, words: Words, found: Evidence) -> None:
    i = span.start - 1
    single = span.end - span.start == 1
    if (
        not words.text[span.end - 1].endswith("s")
        if single
        else words.lower[span.start] not in name_lists.given_names()
    ):
        found["PERSON"] -= 1.5  # `the Titanic`, `the Wexcombe Daily`, but `the Smiths`
    if words.text[i] == "The" and not words.first[i]:
        found["ORG"] += 1.0  # `reported by The Economist`


def _weigh_after(span: NameSpan, words: Words, found: Evidence) -> None:
    i = span.end
    word = words.lower[i]
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    if word == ",":
        _weigh_apposition(words, i + 1, found)
    elif word in _AFTER:
        _add(found, _AFTER[word])
    elif word == "(" and after.replace(".", "") in name_lists.countries() and span.end - span.start > 1:
        found["PERSON"] += 2.0  # `Ann Lee (Kenya)`
    elif word in {"is", "was", "became", "remains"}:
        _weigh_predicate(words, i + 1, found)
    elif word in POSSESSIVES:
        _add_classes(found, _CLASS_AFTER_POSSESSIVE, after)
    else:
        _add_classes(found, _CLASS_AFTER, word)
        _weigh_head(span, words, found)
        if span.start and words.lower[span.start - 1] == "the":
            _add_classes(found, _CLASS_AFTER_THE, word)


def _weigh_head(span: NameSpan, words: Words, found: Evidence) -> None:
    """Weigh the noun that a name stands before: `Kerrin county`, `Acme newspaper`, but `Lagos radio`."""
    key, head = name_key(span, words), words.lower[span.end]
    if key in name_lists.places() or key in name_lists.nationalities() or not words.tag[span.end - 1].startswith("NNP"):
        return
    if head in name_lists.cue_words("medium"):
        found["ORG"] += 3.0
    elif head in name_lists.cue_words("place-of"):
        found["GPE"] += 2.0
    elif name_lists.place_words("last").get(head) == "FAC":
        found["FAC"] += 1.5  # `Kerrin airport`


def _weigh_apposition(words: Words, i: int, found: Evidence) -> None:
    """Weigh what follows a name and a comma: `Lee`, [`29,`], `Lagos`, [`Nigeria`], `Lee`, [`who`]."""
    following = words.lower[i : i + 2]
    if len(following) == 2 and following[0].isdigit() and len(following[0]) == 2 and following[1] in ",.":
        found["PERSON"] += 3.0
    elif following and ({following[0], " ".join(following)} & name_lists.countries()):
        found["GPE"] += 0.0 if POSSESSIVES & set(words.text[i + 1 : i + 3]) else 2.0  # not `Ann Lee, Peru’s envoy`
    elif following and following[0] in _AFTER:
        _add(found, _AFTER[following[0]])
    else:
        _weigh_predicate(words, i, found)


def _weigh_predicate(words: Words, i: int, found: Evidence) -> None:
    """Weigh the noun of `a French carmaker` where a name is said to be one."""
    if i >= len(words) or words.lower[i] not in {"a", "an", "the"}:
        return
    head = ""
    for j in range(i + 1, min(i + 6, len(words))):
        if words.tag[j] == "POS":  # `Ann Lee, the party’s leader`
            return
        if words.tag[j][:2] not in {"NN", "JJ"} and words.text[j] != "-":
            break
        head = words.lower[j]
    _weigh_noun(head, found)


def _weigh_noun(noun: str, found: Evidence, share: float = 1.0) -> None:
    """Weigh a noun that a name is called by, in the singular or the plural."""
    for kind, weight in name_lists.type_of_noun(noun):
        found[kind] += weight * share


def _add(found: Evidence, cue: tuple[str, float]) -> None:
    found[cue[0]] += cue[1]


def _add_classes(found: Evidence, table: dict[str, tuple[str, float]], word: str) -> None:
    for name, cue in table.items():
        if word in name_lists.cue_words(name):
            _add(found, cue)
