"""Finds the word that governs a clause: `plans` of `plans to spend`, `likely` of `is likely to spend`."""

from collections.abc import Callable
from typing import Final

from stargate_facts.pipeline.grammar.clauses.complements import CATENATIVE, takes_content
from stargate_facts.pipeline.grammar.factuality.conjuncts import first_of_clause, is_infinitive, particle_of
from stargate_facts.pipeline.grammar.factuality.noun_government import find_verb_above, govern_modifier
from stargate_facts.pipeline.grammar.factuality.signatures import SINGLES_OUT, Government, has_signature, signature_of
from stargate_facts.pipeline.grammar.labels import ANY_PREDICATIVE, AUXILIARY, NOMINAL_SUBJECT, OBJECT, VERBAL
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.tree import Tree

_SHARING_PREPOSITIONS: Final = frozenset({"by", "on", "in", "to", "into", "at", "with", "for", "of", "about"})
_AIMING_PREPOSITIONS: Final = frozenset({"of", "for", "at", "on"})
_GOVERNING: Final = VERBAL | {"ADJ", "ADV"}
_PRESUPPOSED: Final = frozenset({"why", "how", "where"})
_MODIFYING: Final = frozenset({"acl", "relcl"})
_WITH_PASSIVE: Final = _MODIFYING | {"advcl"}  # `a man hired to build it`
_LINKING: Final = frozenset({"be", "seem", "appear"})
_MANDATIVE: Final = frozenset(
    {"insist", "suggest", "ask", "request", "urge", "order", "advise", "demand", "require", "propose", "recommend"}
)  # `insists that he leave`
_COMPLETED: Final = frozenset({"dobj", "oprd", "auxpass", "xcomp"})
_CONTENT: Final = frozenset({"ccomp", "xcomp"})
_OF_FINITE: Final = AUXILIARY | {"mark"}


def find_government(tree: Tree, verb: int) -> Government | None:
    """Return what governs the clause of `verb`, None for a main clause and for what stands on its own.

    A coordinate clause is governed by what governs its first: `plans to buy it and sell it`.
    """
    first = first_of_clause(tree, verb)
    head, dep = tree.head[first], tree.dep[first]
    particle = particle_of(tree, first)
    phrase = None if particle is None else _govern_by_phrase(tree, first)
    if phrase is not None:
        return phrase
    if dep == "xcomp" or (particle is not None and _completes(tree, first)):
        is_form_in_ing = _is_gerund(tree, first) or _is_perfect(tree, first)
        return _govern(tree, head, frame="ing" if is_form_in_ing else _infinitive_frame(tree, head, first))
    govern = _GOVERNORS.get(dep)
    return None if govern is None else govern(tree, first, head)


def _govern_adverbial(tree: Tree, clause: int, head: int) -> Government | None:
    """Let a participle share its verb's modality: `will invest, making it the largest owner`."""
    if not _is_gerund(tree, clause) or any(tree.dep[kid] == "mark" for kid in tree.kids[clause]):
        return None
    lemma = tree.lemma(clause)
    if lemma == "cite" or (has_frame("verb", lemma, "quote") and has_frame("verb", lemma, "that")):
        return None  # `would not comment, citing a rule`: it did cite it
    return Government(head, head, "advcl", shares=True)


def _govern_prepositional(tree: Tree, clause: int, head: int) -> Government | None:
    is_governed = tree.dep[head] == "prep" and (tree.tag[clause] == "VBG" or _is_perfect(tree, clause))
    return _govern_gerund(tree, head) if is_governed else None  # not `look at what it says`


def find_object_government(tree: Tree, verb: int) -> Government | None:
    """Return the verb as the governor of its own object: `plans daily flights` is about flights that are planned."""
    roles = [tree.dep[kid] for kid in tree.kids_after(verb)]
    if "dobj" in roles and "xcomp" not in roles and "ccomp" not in roles:
        return Government(verb, verb, "np")
    return None


def _completes(tree: Tree, infinitive: int) -> bool:
    """Tell the infinitive of `has come to trust her`, which parsers take for one of purpose."""
    head = tree.head[infinitive]
    if tree.dep[infinitive] != "advcl" or tree.lemma(head) not in CATENATIVE:
        return False
    return tree.subtree(infinitive)[0] == head + 1


def _is_perfect(tree: Tree, verb: int) -> bool:
    """Tell `having paid`, `being paid`."""
    for kid in tree.kids_before(verb):
        if tree.dep[kid] in AUXILIARY:
            return tree.tag[kid] == "VBG"
    return False


def _is_gerund(tree: Tree, verb: int) -> bool:
    return tree.tag[verb] == "VBG" and not any(tree.dep[kid] in AUXILIARY for kid in tree.kids_before(verb))


def _infinitive_frame(tree: Tree, governor: int, infinitive: int) -> str:
    dep = tree.dep
    roles = {dep[kid] for kid in tree.kids[governor]}
    is_bare_participle = tree.tag[governor] == "VBN" and dep[governor] in _WITH_PASSIVE and "aux" not in roles
    if "auxpass" in roles or is_bare_participle:
        return "pass-to"
    if not roles.isdisjoint(OBJECT):
        return "obj-to"
    if "prep" not in roles or tree.pos[governor] != "VERB":
        return "to"
    lemma = tree.lemma(governor)
    is_apart = any(dep[kid] == "prep" and governor < kid < infinitive for kid in tree.kids[governor])
    aims = is_apart and lemma not in CATENATIVE and not has_signature(lemma, "to")
    return "obj-to" if aims else "to"  # `works with her to build it`


def _govern(tree: Tree, head: int, frame: str) -> Government:
    """`likely` of `is likely to` has the copula's polarity; a verb has its own."""
    if tree.pos[head] in {"ADJ", "NOUN"} and tree.dep[head] in ANY_PREDICATIVE:
        return Government(head, tree.head[head], frame)
    if frame == "to" and tree.lemma(head) in _LINKING:
        predicative = tree.child(head, ANY_PREDICATIVE)
        if predicative is not None:
            return Government(predicative, head, frame)
        first = find_singled_out(tree, head)
        if first is not None:
            return Government(first, head, "noun-to")
    return Government(head, head, frame)


def find_singled_out(tree: Tree, copula: int) -> int | None:
    """Return `first` of `was among the first in the country to close`."""
    prepositions = [kid for kid in tree.kids_after(copula) if tree.dep[kid] == "prep"]
    nouns = (noun for preposition in prepositions for noun in tree.kids_after(preposition))
    return next((noun for noun in nouns if tree.lower[noun] in SINGLES_OUT), None)


def _govern_clause(tree: Tree, clause: int, head: int) -> Government | None:
    """Govern `It is likely that it left`, `wants it to leave` (a subject of its own), `denies that it left`."""
    if _stands_alone(tree, clause, head):
        return None
    if is_infinitive(tree, clause) or _is_base(tree, clause, head) or _is_bare_participle(tree, clause, head):
        return Government(head, head, "pass-to" if tree.dep[clause] == "csubjpass" else "obj-to")
    if _is_gerund(tree, clause):
        return Government(head, head, "ing")
    above = tree.head[head]
    if tree.lower[head] == "sure" and tree.lemma(above) == "make":
        return Government(head, above, "that", phrase="make sure")
    if tree.pos[head] == "ADJ" and tree.dep[head] in ANY_PREDICATIVE:
        return Government(head, above, "that")
    predicative = tree.child(head, ANY_PREDICATIVE)
    if predicative is None and tree.lemma(head) == "be":
        predicative = next((kid for kid in tree.children(head, NOMINAL_SUBJECT) if tree.pos[kid] == "NOUN"), None)
    word = head if predicative is None else predicative
    # `It is no secret that`, `The hope is that`
    return Government(word, head, "noun-that" if tree.pos[word] == "NOUN" else "that")


def _stands_alone(tree: Tree, clause: int, head: int) -> bool:
    if clause < head and tree.dep[clause] == "ccomp" and (not _reports(tree, head) or _has_own_content(tree, head)):
        return True  # [`Sales fell`]`; this is not the end`, [`Sales fell`]`; we think it is the end`: side by side
    is_asked = any(tree.lower[kid] in _PRESUPPOSED for kid in tree.kids_before(clause))
    if is_asked and not is_infinitive(tree, clause):
        return True  # `could not explain why it failed`: it did
    # `thinks the stress being put on it` [`shows`]: what is thought is the second
    return _is_perfect(tree, clause) and any(tree.dep[kid] == "ccomp" and kid > clause for kid in tree.kids_after(head))


def _has_own_content(tree: Tree, head: int) -> bool:
    return any(tree.dep[kid] in _CONTENT for kid in tree.kids_after(head))


def _is_base(tree: Tree, clause: int, head: int) -> bool:
    """Tell `had it leave`, `insists it leave`; not a present tense read as one, `“They make it,” he said`."""
    before = tree.kids_before(clause)
    if tree.tag[clause] != "VB" or any(tree.dep[kid] == "aux" for kid in before):
        return False
    subject = next((kid for kid in before if tree.dep[kid] == "nsubj"), clause)
    if "MD" in tree.tag[subject:clause]:
        return True  # its auxiliary hangs elsewhere
    lemma = tree.lemma(head)
    return not has_frame("verb", lemma, "quote") or lemma in _MANDATIVE or has_signature(lemma, "obj-to")


def _is_bare_participle(tree: Tree, clause: int, head: int) -> bool:
    """Tell `wanted` [`the gate shut`], `had` [`the gate shut`]; not a past tense read as one, `says` [`it shut`]."""
    if tree.tag[clause] != "VBN" or clause < head or not has_signature(tree.lemma(head), "obj-to"):
        return False
    return not any(tree.dep[kid] in _OF_FINITE for kid in tree.kids_before(clause))


def _reports(tree: Tree, verb: int) -> bool:
    lemma = tree.lemma(verb)
    return lemma != "be" and (takes_content(lemma) or has_signature(lemma, "that"))


def _govern_by_phrase(tree: Tree, infinitive: int) -> Government | None:
    """Govern `took the trouble to pay`, `wasted the chance to pay`, `turned out to pay` (Karttunen 2012).

    Some verbs say the same with any object: `lacked the money to pay`.
    """
    above = tree.head[infinitive]
    is_of_noun = tree.dep[infinitive] in _MODIFYING
    verb = tree.head[above] if is_of_noun else above
    for kid in tree.kids[verb]:
        if tree.dep[kid] not in {"dobj", "prt"} or not verb < kid < infinitive or (is_of_noun and kid != above):
            continue
        lemma = tree.lemma(verb)
        for phrase in (f"{lemma} {tree.lemma(kid)}", lemma):
            if has_signature(phrase, "phrase-to"):
                return Government(kid, verb, "phrase-to", phrase=phrase)
    return None


def _govern_gerund(tree: Tree, preposition: int) -> Government | None:
    """`prevented it from leaving`; a gerund of means or aim shares its verb's modality: `will grow by hiring`."""
    head, name = tree.head[preposition], tree.lower[preposition]
    if name == "from":
        head = _find_preventer(tree, head)
    pos = tree.pos[head]
    if pos == "NOUN" and name in _AIMING_PREPOSITIONS:
        government = Government(head, find_verb_above(tree, head), "noun-to")
        return government if signature_of(tree, government) is not None else None  # `no intention of paying`
    if pos not in _GOVERNING:
        return None
    polarity = tree.head[head] if tree.dep[head] in ANY_PREDICATIVE or pos == "ADV" else head
    government = Government(head, polarity, f"{name}-ing")
    if signature_of(tree, government) is not None:
        return government
    shares = name in _SHARING_PREPOSITIONS and pos != "ADV"
    if name == "for" and not shares:
        shares = tree.child(head, _COMPLETED) is not None  # `was called a fool for leaving`
    return Government(head, polarity, "advcl", shares=True) if shares else None


def _find_preventer(tree: Tree, head: int) -> int:
    """Return `stopped` of `stopped the men who carried arms from leaving`, where parsers take `carried`."""
    above = head
    while True:
        if has_signature(tree.lemma(above), "from-ing") and any(
            tree.dep[kid] == "dobj" for kid in tree.kids_after(above)
        ):
            return above
        if tree.head[above] == above:
            return head
        above = tree.head[above]


_GOVERNORS: dict[str, Callable[[Tree, int, int], Government | None]] = {
    "ccomp": _govern_clause,
    "csubj": _govern_clause,
    "csubjpass": _govern_clause,
    "pcomp": _govern_prepositional,
    "acl": govern_modifier,
    "relcl": govern_modifier,
    "advcl": _govern_adverbial,
}
