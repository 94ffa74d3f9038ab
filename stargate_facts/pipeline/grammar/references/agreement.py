"""What a pronoun, a common noun or a name can stand for: number, kind and sex, and whether two of them agree."""

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.values.lexicon import read_table

PERSON: Final = "person"
ORGANISATION: Final = "organisation"
PLACE: Final = "place"
THING: Final = "thing"

KIND_OF_TYPE: Final = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": "people",
}


@dataclass(frozen=True, slots=True)
class Features:
    """What an anaphor asks of its antecedent. `kinds` are those that agree; `sex` is f, m or u (unknown)."""

    kinds: frozenset[str]
    plural: bool = False
    sex: str = "u"


_SEX_UNKNOWN: Final = 0.8
_SEX_UNLIKELY: Final = 0.4
_THINGS = frozenset({ORGANISATION, PLACE, THING})
PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), Features(frozenset({PERSON}), sex="m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), Features(frozenset({PERSON}), sex="f")),
    **dict.fromkeys(("it", "its", "itself"), Features(_THINGS)),
    **dict.fromkeys(
        ("they", "them", "their", "theirs", "themselves"),
        Features(frozenset({ORGANISATION, PERSON, THING, "people"}), plural=True),
    ),
}
REFLEXIVES: Final = frozenset({"himself", "herself", "itself", "themselves"})


@dataclass(slots=True)
class Referent:
    """Something that the article speaks of: a named entity, or an unnamed one (`a man`, `the plan`)."""

    kind: str
    names: tuple[str, ...] = ()  # several for `the two companies`
    plural: bool = False
    sex: str = "u"
    leaning: str = "u"  # the sex that a lone name suggests (`Gloria`), which may be a surname
    nouns: set[str] = field(default_factory=set)  # what the article calls it: `startup`, `maker`
    words: set[str] = field(default_factory=set)  # those of its names and descriptions
    uses: list[tuple[int, float]] = field(default_factory=list)  # (sentence, weight) of each mention
    last_token: int = -1
    last_role: str = ""
    introduced: list[int] = field(default_factory=list)  # tokens of names with `a` description (`Acme, a venture of`)


def fit_of_sex(wanted: Features, referent: Referent) -> float:
    """Return a factor below 1 where a pronoun shows a sex that the referent is not known to have."""
    if wanted.sex != "u" and referent.sex == "u" and referent.leaning not in {"u", wanted.sex}:
        return _SEX_UNLIKELY
    return _SEX_UNKNOWN if wanted.sex != "u" and referent.sex == "u" else 1.0


def agrees(wanted: Features, referent: Referent) -> bool:
    """Tell whether a referent has the number, kind and sex that an anaphor asks for."""
    if len(referent.names) > 1:
        return wanted.plural
    if referent.kind not in wanted.kinds or (wanted.sex != "u" and referent.sex not in {wanted.sex, "u"}):
        return False
    if wanted.plural:
        return referent.plural or (referent.kind == ORGANISATION and bool(referent.names))
    return not referent.plural


@cache
def noun_kinds() -> dict[str, str]:
    """Return the kind that a common noun names (`startup` → organisation), for the nouns of news."""
    people = {row[0]: PERSON for row in (*read_table("person_nouns"), *read_table("kinship_nouns"))}
    organisations = {row[0]: ORGANISATION for row in read_table("organisation_nouns")}
    return people | {row[0]: PLACE for row in read_table("place_nouns")} | organisations


@cache
def noun_classes() -> dict[str, str]:
    """Return the class of nouns for organisations and places (`airline` → company, `nation` → country)."""
    return {row[0]: row[1] for row in (*read_table("organisation_nouns"), *read_table("place_nouns"))}


@cache
def noun_sexes() -> dict[str, str]:
    """Return the sex that a noun for people shows: f, m or u."""
    return {row[0]: row[1] for row in (*read_table("kinship_nouns"), *read_table("person_nouns"))}


def sex_of_name(name: str) -> str:
    """Return the sex that a person's full name shows by its given name: f, m or u."""
    parts = name.lower().split()
    return name_lists.given_names().get(parts[0], "u") if len(parts) > 1 else "u"
