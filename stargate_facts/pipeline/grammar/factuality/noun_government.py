"""Finds what governs a clause that hangs on a noun: `refusal` of `its refusal to pay`, `plan` of `no plan to pay`."""

from typing import Final

from stargate_facts.pipeline.grammar.factuality.conjuncts import first_conjunct, is_infinitive
from stargate_facts.pipeline.grammar.factuality.qualifiers import tense_of
from stargate_facts.pipeline.grammar.factuality.signatures import SIGNATURES, Government, has_signature
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, DETERMINER, STATED_SUBJECT, VERBAL
from stargate_facts.pipeline.grammar.tree import Tree

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_MEASURES: Final = frozenset({"enough", "sufficient", "insufficient"})
_CONTENT: Final = STATED_SUBJECT | {"mark", "csubj"}
_PARTICIPLES: Final = frozenset({"VBG", "VBN"})
_OF_NOW: Final = frozenset({"VBZ", "VBP", "VBG"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE: Final = frozenset({"a", "an", "another", "some", "any", "no"})
_MAKING: Final = frozenset(
    {
        "build", "make", "create", "develop", "design", "draft", "write", "form", "found", "establish", "set",
        "launch", "organize", "organise", "devise", "invent", "produce", "introduce", "construct", "start", "open",
        "arrange", "stage", "craft", "forge", "compose", "finance", "fund", "plan", "propose", "draw", "host", "hold",
    }
)  # fmt: skip
_HAVING: Final = frozenset({"have", "be", "make", "take", "keep", "reach", "fulfil", "fulfill"})
_DONE: Final = frozenset(
    {"anything", "nothing", "something", "everything", "much", "more", "little", "all", "enough", "lot"}
)


def govern_modifier(tree: Tree, clause: int, noun: int) -> Government | None:
    """Govern `its refusal to pay`, `hopes to build a mill that spins silk`."""
    infinitive = is_infinitive(tree, clause)
    own = _govern_from_noun(tree, clause, noun, infinitive) if infinitive or tree.dep[clause] == "acl" else None
    return _govern_from_maker(tree, clause, noun) if own is None else own


def _govern_from_maker(tree: Tree, clause: int, noun: int) -> Government | None:
    """Let what a new thing does be as sure as its making: `hopes to build a mill that` [`spins silk`]."""
    first = first_conjunct(tree, noun)
    maker = tree.head[first]
    if clause <= maker or tree.dep[first] != "dobj" or tree.lemma(maker) not in _MAKING:
        return None
    if tense_of(tree, clause) not in _OF_NOW or any(tree.lemma(kid) == "have" for kid in tree.kids_before(clause)):
        return None
    is_new = is_indefinite(tree, first) and is_indefinite(tree, noun)
    return Government(maker, maker, "advcl", shares=True) if is_new and tree.tag[first] in COMMON_NOUN else None


def is_indefinite(tree: Tree, noun: int) -> bool:
    """Tell `a mill`, `mills`: of something that has not been spoken of, or may not exist."""
    return all(tree.lower[kid] in _INDEFINITE for kid in tree.kids_before(noun) if tree.dep[kid] in DETERMINER)


def _govern_from_noun(tree: Tree, clause: int, noun: int, infinitive: bool) -> Government | None:
    """`its refusal to pay`, `the hope that sales will rise`: the noun's verb gives the polarity (`has no plan to`)."""
    above, pos = tree.head[noun], tree.pos[noun]
    is_object = tree.dep[noun] == "dobj"
    if pos == "NUM" and is_object:  # `will spend $5 billion building it`
        return Government(above, above, "advcl", shares=True)
    if infinitive and is_object and tree.lower[noun] in _DONE and tree.lemma(above) == "do":
        return Government(above, above, "to")  # `did nothing to stop it`
    if pos not in _NOUNS:
        return None
    if not infinitive:
        is_content = tree.tag[clause] not in _PARTICIPLES and any(
            tree.dep[kid] in _CONTENT for kid in tree.kids_before(clause)
        )  # not `the plans drawn up`
        return Government(noun, find_verb_above(tree, noun), "noun-that") if is_content else None
    if is_object and has_signature(tree.lemma(above), "plan-to"):
        return Government(noun, above, "plan-to", phrase=tree.lemma(above))  # `dropped its plan to pay`
    measure = next((kid for kid in tree.kids_before(noun) if tree.lower[kid] in _MEASURES), noun)
    return Government(measure, find_verb_above(tree, noun), "noun-to")  # `enough money to pay`


def find_verb_above(tree: Tree, noun: int) -> int:
    """Return the verb that says whether the noun holds: `has` of `has no plan`, `was` of `was on the verge`."""
    above, dep = tree.head[noun], tree.dep[noun]
    if dep in {"dobj", "attr"} and tree.pos[above] in VERBAL:
        return noun if _is_known_plan(tree, noun) and tree.lemma(above) not in _HAVING else above
    if dep == "pobj" and tree.dep[above] == "prep" and tree.lemma(tree.head[above]) == "be":
        return tree.head[above]
    return noun


def _is_known_plan(tree: Tree, noun: int) -> bool:
    """Tell the plan of `did not report the plan to rob it`: there is one, whatever the verb says."""
    if SIGNATURES.get().get((tree.lemma(noun), "noun-to")) != ("planned", "planned-not"):
        return False
    return any(tree.dep[kid] == "poss" or tree.lower[kid] in _DEFINITE for kid in tree.kids_before(noun))
