"""What an article calls its names (`Acme, a carmaker`; `French rival Acme`), and which of them a description fits."""

from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.references.agreement import (
    ORGANISATION,
    PERSON,
    PLACE,
    Referent,
    noun_classes,
    noun_kinds,
    noun_sexes,
)
from stargate_facts.pipeline.grammar.references.anaphors import Description

SAID_OF_IT: Final = 3.0  # the article calls it so
_OF_ITS_CLASS: Final = 1.4
_OF_ITS_KIND: Final = 1.0  # it may be called so
_PERHAPS: Final = 0.7  # `the carmaker`, where nothing else is said of it
GENERAL_NOUNS: Final = frozenset({"company", "firm", "group", "organization", "organisation", "business"})
_SHORTHAND: Final = frozenset({"startup", "start-up", "maker"})  # for companies that may not be called so before
_SYNONYMOUS: Final = frozenset({"company", "team", "party", "school", "media", "country"})  # classes
_OF_TIME: Final = frozenset({"day", "night", "week", "month", "season", "year", "today", "tomorrow", "time"})
_NEUTRAL: Final = frozenset({"new", "whole", "entire", "same", "former", "young", "old", "giant", "latter", "then"})


def describe_names(doc: Doc, heads: dict[int, Referent]) -> frozenset[str]:
    """Note for each named referent the words that the article uses of it, and the sex that they show.

    Args:
        doc: parsed.
        heads: the referents by the token that heads each of their names.

    Returns:
        All nouns that the article uses of a name.
    """
    for index, referent in heads.items():
        for noun in _said_of(doc[index]):
            call_by(noun, referent)
            if any(child.lower_ in {"a", "an"} for child in noun.lefts):
                referent.introduced.append(index)
        title_sex = _title_sex(doc, index)
        if referent.kind == PERSON and title_sex != "u":
            referent.sex = title_sex
    for referent in heads.values():
        words = [word for name in referent.names for word in name.lower().split()]
        referent.words.update(words)
        if referent.kind != PERSON:
            referent.nouns.update(words[-1:] if len(words) > 1 else ())
            referent.nouns.update(word for word, of in pairwise(words) if of == "of")  # `Church of Acme`
    return frozenset(noun for referent in heads.values() for noun in referent.nouns) - _OF_TIME


def call_by(noun: Token, referent: Referent) -> None:
    """Note that the article calls a referent by this noun."""
    lemma = noun.lemma_.lower()
    referent.nouns.add(lemma)
    referent.words.update(child.lower_ for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod"})
    if noun_sexes().get(lemma, "u") != "u":
        referent.sex = noun_sexes()[lemma]


def _said_of(token: Token) -> list[Token]:
    """Return the common nouns that stand in apposition to a name, before it in its phrase, or are predicated of it."""
    found = [child for child in token.children if child.dep_ in {"appos", "compound"} and child.tag_ == "NN"]
    if token.ent_type_ == "PERSON":  # `President Poe`
        found += [each for each in token.lefts if each.tag_ == "NNP" and noun_kinds().get(each.lower_) == PERSON]
    if token.dep_ == "appos" and token.head.tag_ == "NN":
        found.append(token.head)
    if token.dep_ == "nsubj" and token.head.lemma_ in {"be", "become", "remain"}:
        found += [child for child in token.head.rights if child.dep_ == "attr" and child.tag_ == "NN"]
    return found


def _title_sex(doc: Doc, index: int) -> str:
    for i in range(index - 1, max(index - 4, -1), -1):
        if doc[i].lower_.rstrip(".") in name_lists.honorifics():
            return name_lists.honorifics()[doc[i].lower_.rstrip(".")]
        if not doc[i].text[0].isupper():
            break
    return "u"


def rate_description(referent: Referent, description: Description) -> float:
    """Return how well a description fits a referent: 0 not at all, 1 by its kind, 3 where the article calls it so."""
    if referent.plural or (referent.words.issuperset(description.names) and description.names):
        return 0.0  # `the Acme maker` is not Acme
    known = referent.words | _NEUTRAL | description.names
    if not known.issuperset(description.modifiers):
        return 0.0  # `the regional government` need not be the government spoken of
    if description.names and noun_classes().get(description.noun) != "company":
        return 0.0
    return _rate_noun(referent, description.noun)


def _rate_noun(referent: Referent, noun: str) -> float:
    if noun in referent.nouns:
        return SAID_OF_IT
    if (noun_kinds().get(noun) if noun else PERSON) != referent.kind:
        return 0.0
    if referent.kind == ORGANISATION:
        return _rate_organisation(referent, noun)
    if referent.kind == PLACE:
        return _rate_place(referent, noun)
    sex = noun_sexes().get(noun, "u")
    return _OF_ITS_KIND if noun == "" or (sex != "u" and referent.sex == sex) else 0.0


def _rate_organisation(referent: Referent, noun: str) -> float:
    """Rate a noun: `the company` is any organisation that is called nothing else, `the party` one called a party."""
    classes = {noun_classes().get(each) for each in referent.nouns} - {None}
    wanted = noun_classes()[noun]
    if wanted in classes and wanted in _SYNONYMOUS:
        return _OF_ITS_CLASS
    if classes - {"group"} and not (noun in {"group", "organization", "organisation"} and "company" not in classes):
        return 0.0
    if noun in GENERAL_NOUNS | _SHORTHAND:
        return _OF_ITS_KIND
    return _PERHAPS if wanted == "company" else 0.0


def _rate_place(referent: Referent, noun: str) -> float:
    is_country = any(name.lower().replace(".", "") in name_lists.countries() for name in referent.names)
    wanted = noun_classes()[noun]
    fits = wanted != "region" and is_country == (wanted == "country")
    return _OF_ITS_KIND if referent.names and fits else 0.0
