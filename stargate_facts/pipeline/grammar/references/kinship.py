"""Who is whose father, wife or child: the kinship that an article tells of its persons."""

from functools import cache
from typing import Final

from stargate_facts.pipeline.grammar.references.agreement import PERSON, Referent, noun_sexes
from stargate_facts.values.lexicon import read_table

_INVERSES: Final = {
    "parent": "child",
    "grandparent": "grandchild",
    "aunt": "niece",
    "parent-in-law": "child-in-law",
    "spouse": "spouse",
    "sibling": "sibling",
    "sibling-in-law": "sibling-in-law",
    "cousin": "cousin",
}
_INVERSE: Final = _INVERSES | {inverse: relation for relation, inverse in _INVERSES.items()}
_YOUNG: Final = frozenset({"boy", "girl", "teenager", "teen", "youngster", "youth"})


class Kinship:
    """The relations found so far: `his father, Rolf Moor` makes Rolf Moor a parent, and whom `his` means his child."""

    def __init__(self) -> None:
        self._relatives: list[tuple[Referent, str, Referent]] = []  # whose, relation, who

    def add(self, whose: Referent | None, noun: str, relative: Referent) -> None:
        """Note that a person is called a relative of another, and what follows for the other."""
        relation = relation_of(noun)
        if relation and whose is not None and whose.kind == PERSON and whose is not relative:
            self._relatives += [(whose, relation, relative), (relative, _INVERSE[relation], whose)]

    def find(self, whose: Referent | None, noun: str) -> Referent | None:
        """Return the one person who is this relative of somebody, None if none is known, or several are."""
        relation, sex = relation_of(noun), noun_sexes().get(noun, "u")
        found = {
            id(who): who
            for of, kind, who in self._relatives
            if of is whose and kind == relation and (sex == "u" or who.sex in {sex, "u"})
        }
        return next(iter(found.values())) if len(found) == 1 else None


def is_called_kin(referent: Referent, noun: str) -> bool:
    """Tell whether the article calls a person by this noun or one of its relation: `the baby`, and `his daughter`."""
    sex = noun_sexes().get(noun, "u")
    agrees = sex == "u" or referent.sex in {sex, "u"}
    return agrees and any(shares_relation(noun, each) for each in referent.nouns)


def shares_relation(noun: str, other: str) -> bool:
    """Tell whether two nouns can name one relative: `baby` and `daughter`, not `son` and `daughter`."""
    relations = _relations()
    sexes = {noun_sexes().get(noun, "u"), noun_sexes().get(other, "u")} - {"u"}
    return len(sexes) < 2 and bool(relations.get(noun)) and relations.get(noun) == relations.get(other)


def relation_of(noun: str) -> str:
    """Return the relation that a noun names (`wife` → spouse), `""` for other nouns and for `boy`."""
    return "" if noun in _YOUNG else _relations().get(noun, "")


def is_young(noun: str) -> bool:
    """Tell whether a noun calls somebody a child without saying whose: `the baby`, `the boy`."""
    return noun in _YOUNG or any(row[0] == noun and row[-1] == "young" for row in read_table("kinship_nouns"))


@cache
def _relations() -> dict[str, str]:
    return {row[0]: row[2] for row in read_table("kinship_nouns")} | dict.fromkeys(_YOUNG, "child")
