"""Finds the word that governs a clause: `plans` of `plans to spend`, `refusal` of `its refusal to pay`."""

from collections.abc import Callable

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.clauses.complements import CATENATIVE, takes_content
from stargate_facts.pipeline.grammar.factuality.conjuncts import find_first_conjunct, is_infinitive
from stargate_facts.pipeline.grammar.factuality.qualifiers import tense_of
from stargate_facts.pipeline.grammar.factuality.signatures import (
    SIGNATURES,
    SINGLES_OUT,
    Government,
    has_signature,
    signature_of,
)
from stargate_facts.pipeline.grammar.labels import ANY_PREDICATIVE, AUXILIARY, OBJECT, STATED_SUBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame

_SHARING_PREPOSITIONS = frozenset({"by", "on", "in", "to", "into", "at", "with", "for", "of", "about"})
_AIMING_PREPOSITIONS = frozenset({"of", "for", "at", "on"})
_PRESUPPOSED = frozenset({"why", "how", "where"})
_MEASURES = frozenset({"enough", "sufficient", "insufficient"})
_CONTENT = STATED_SUBJECT | {"mark", "csubj"}
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "no"})
_MAKING = frozenset(
    {
        "build", "make", "create", "develop", "design", "draft", "write", "form", "found", "establish", "set",
        "launch", "organize", "organise", "devise", "invent", "produce", "introduce", "construct", "start", "open",
        "arrange", "stage", "craft", "forge", "compose", "finance", "fund", "plan", "propose", "draw", "host", "hold",
    }
)  # fmt: skip
_HAVING = frozenset({"have", "be", "make", "take", "keep", "reach", "fulfil", "fulfill"})
MANDATIVE = frozenset(
    {"insist", "suggest", "ask", "request", "urge", "order", "advise", "demand", "require", "propose", "recommend"}
)  # `insists that he leave`
_DONE = frozenset({"anything", "nothing", "something", "everything", "much", "more", "little", "all", "enough", "lot"})


def find_government(verb: Token) -> Government | None:
    """Return what governs the clause of `verb`, None for a main clause and for what stands on its own.

    A coordinate clause is governed by what governs its first: `plans to buy it and sell it`.
    """
    first = find_first_conjunct(verb)
    head = first.head
    phrase = _govern_by_phrase(first) if is_infinitive(first) else None
    if phrase is not None:
        return phrase
    if first.dep_ == "xcomp" or completes(first):
        return _govern(head, frame="ing" if _is_gerund(first) or _is_perfect(first) else _infinitive_frame(head, first))
    govern = _GOVERNORS.get(first.dep_)
    return None if govern is None else govern(first, head)


def _govern_adverbial(clause: Token, head: Token) -> Government | None:
    """Let a participle share its verb's modality: `will invest, making it the largest owner`."""
    is_marked = any(child.dep_ == "mark" for child in clause.children)
    lemma = lemma_of(clause)
    is_said = lemma == "cite" or (has_frame("verb", lemma, "quote") and has_frame("verb", lemma, "that"))
    if not _is_gerund(clause) or is_marked or is_said:
        return None  # `would not comment, citing a rule`: it did cite it
    return Government(head, head, "advcl", shares=True)


def _govern_prepositional(clause: Token, head: Token) -> Government | None:
    is_governed = head.dep_ == "prep" and (clause.tag_ == "VBG" or _is_perfect(clause))
    return _govern_gerund(head) if is_governed else None  # not `look at what it says`


def find_object_government(verb: Token) -> Government | None:
    """Return the verb as the governor of its own object: `plans daily flights` is about flights that are planned."""
    children = [child.dep_ for child in verb.rights]
    if "dobj" in children and "xcomp" not in children and "ccomp" not in children:
        return Government(verb, verb, "np")
    return None


def completes(verb: Token) -> bool:
    """Tell the infinitive of `has come to trust her`, which parsers take for one of purpose."""
    head = verb.head
    is_next = verb.left_edge.i == head.i + 1 and is_infinitive(verb)
    return verb.dep_ == "advcl" and is_next and lemma_of(head) in CATENATIVE


def _is_perfect(verb: Token) -> bool:
    """Tell `having paid`, `being paid`."""
    auxiliary = next((child for child in verb.lefts if child.dep_ in AUXILIARY), None)
    return auxiliary is not None and auxiliary.tag_ == "VBG"


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not any(child.dep_ in AUXILIARY for child in verb.lefts)


def _infinitive_frame(governor: Token, infinitive: Token) -> str:
    children = [child.dep_ for child in governor.children]
    if "auxpass" in children or (governor.tag_ == "VBN" and governor.dep_ in ("acl", "relcl", "advcl")):
        return "pass-to"
    if any(dep in OBJECT for dep in children):
        return "obj-to"
    aims = not has_signature(lemma_of(governor), "to") and governor.pos_ == "VERB"  # `works with her to build it`
    apart = any(child.dep_ == "prep" and governor.i < child.i < infinitive.i for child in governor.rights)
    return "obj-to" if aims and apart and lemma_of(governor) not in CATENATIVE else "to"


def _govern(head: Token, frame: str) -> Government:
    """`likely` of `is likely to` has the copula's polarity; a verb has its own."""
    if head.pos_ in ("ADJ", "NOUN") and head.dep_ in ANY_PREDICATIVE:
        return Government(head, head.head, frame)
    if head.lemma_ in ("be", "seem", "appear") and frame == "to":
        predicative = next((child for child in head.children if child.dep_ in ANY_PREDICATIVE), None)
        if predicative is not None:
            return Government(predicative, head, frame)
        if (first := find_singled_out(head)) is not None:
            return Government(first, head, "noun-to")
    return Government(head, head, frame)


def find_singled_out(copula: Token) -> Token | None:
    """Return `first` of `was among the first in the country to close`."""
    nouns = (noun for child in copula.rights if child.dep_ == "prep" for noun in child.rights)
    return next((noun for noun in nouns if noun.lower_ in SINGLES_OUT), None)


def _govern_clause(clause: Token, head: Token) -> Government | None:
    """Govern `It is likely that it left`, `wants it to leave` (a subject of its own), `denies that it left`."""
    if _stands_alone(clause, head):
        return None
    if is_infinitive(clause) or _is_base(clause, head) or _is_bare_participle(clause, head):
        return Government(head, head, "pass-to" if clause.dep_ == "csubjpass" else "obj-to")
    if _is_gerund(clause):
        return Government(head, head, "ing")
    if head.lower_ == "sure" and lemma_of(head.head) == "make":
        return Government(head, head.head, "that", phrase="make sure")
    if head.pos_ == "ADJ" and head.dep_ in ANY_PREDICATIVE:
        return Government(head, head.head, "that")
    predicative = next((child for child in head.children if child.dep_ in ANY_PREDICATIVE), head)
    # `It is no secret that`, `The hope is that`
    return Government(predicative, head, "noun-that" if predicative.pos_ == "NOUN" else "that")


def _stands_alone(clause: Token, head: Token) -> bool:
    if clause.dep_ == "ccomp" and clause.i < head.i and (not _reports(head) or _has_own_content(head)):
        return True  # [`Sales fell`]`; this is not the end`, [`Sales fell`]`; we think it is the end`: side by side
    if any(child.lower_ in _PRESUPPOSED for child in clause.lefts) and not is_infinitive(clause):
        return True  # `could not explain why it failed`: it did
    # `thinks the stress being put on it` [`shows`]: what is thought is the second
    return _is_perfect(clause) and any(each.dep_ == "ccomp" for each in head.rights if each.i > clause.i)


def _has_own_content(head: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp") for child in head.rights)


def _is_base(clause: Token, head: Token) -> bool:
    """Tell `had it leave`, `insists it leave`; not a present tense read as one, `“They make it,” he said`."""
    if clause.tag_ != "VB" or any(child.dep_ == "aux" for child in clause.lefts):
        return False
    lemma = lemma_of(head)
    subject = next((child.i for child in clause.lefts if child.dep_ == "nsubj"), clause.i)
    if any(token.tag_ == "MD" for token in clause.doc[subject : clause.i]):
        return True  # its auxiliary hangs elsewhere
    return not has_frame("verb", lemma, "quote") or lemma in MANDATIVE or has_signature(lemma, "obj-to")


def _is_bare_participle(clause: Token, head: Token) -> bool:
    """Tell `wanted` [`the gate shut`], `had` [`the gate shut`]; not a past tense read as one, `says` [`it shut`]."""
    if clause.tag_ != "VBN" or clause.i < head.i or not has_signature(lemma_of(head), "obj-to"):
        return False
    before = [child.dep_ for child in clause.lefts]
    return not any(dep in ("aux", "auxpass", "mark") for dep in before)


def _reports(verb: Token) -> bool:
    lemma = lemma_of(verb)
    return lemma != "be" and (takes_content(lemma) or has_signature(lemma, "that"))


def _govern_by_phrase(infinitive: Token) -> Government | None:
    """Govern `took the trouble to pay`, `wasted the chance to pay`, `turned out to pay` (Karttunen 2012).

    Some verbs say the same with any object: `lacked the money to pay`.
    """
    noun = infinitive.head if infinitive.dep_ in ("acl", "relcl") else None
    verb = infinitive.head if noun is None else noun.head
    lemma = lemma_of(verb)
    for child in verb.rights:
        if child.dep_ not in ("dobj", "prt") or child.i >= infinitive.i or noun not in (None, child):
            continue
        for phrase in (f"{lemma} {child.lemma_.lower()}", lemma):
            if has_signature(phrase, "phrase-to"):
                return Government(child, verb, "phrase-to", phrase=phrase)
    return None


def _govern_gerund(preposition: Token) -> Government | None:
    """`prevented it from leaving`; a gerund of means or aim shares its verb's modality: `will grow by hiring`."""
    head, name = preposition.head, preposition.lower_
    if name == "from":
        head = _find_preventer(head)
    if head.pos_ == "NOUN" and name in _AIMING_PREPOSITIONS:
        government = Government(head, _find_verb_above(head), "noun-to")
        return government if signature_of(government) is not None else None  # `no intention of paying`
    if head.pos_ not in ("VERB", "AUX", "ADJ", "ADV"):
        return None
    polarity = head.head if head.dep_ in ANY_PREDICATIVE or head.pos_ == "ADV" else head
    government = Government(head, polarity, f"{name}-ing")
    if signature_of(government) is None:
        if name == "for" and any(child.dep_ in ("dobj", "oprd", "auxpass", "xcomp") for child in head.children):
            return Government(head, polarity, "advcl", shares=True)  # `was called a fool for leaving`
        shares = name in _SHARING_PREPOSITIONS and head.pos_ != "ADV"
        return Government(head, polarity, "advcl", shares=True) if shares else None
    return government


def _find_preventer(head: Token) -> Token:
    """Return `stopped` of `stopped the men who carried arms from leaving`, where parsers take `carried`."""
    for above in (head, *head.ancestors):
        if has_signature(lemma_of(above), "from-ing") and any(child.dep_ == "dobj" for child in above.rights):
            return above
    return head


def _govern_modifier(clause: Token, noun: Token) -> Government | None:
    own = _govern_from_noun(clause, noun) if clause.dep_ == "acl" or is_infinitive(clause) else None
    return _govern_from_maker(clause, noun) if own is None else own


def _govern_from_maker(clause: Token, noun: Token) -> Government | None:
    """Let what a new thing does be as sure as its making: `hopes to build a mill that` [`spins silk`]."""
    first = _find_first_noun(noun)
    maker = first.head
    if first.dep_ != "dobj" or lemma_of(maker) not in _MAKING or tense_of(clause) not in ("VBZ", "VBP", "VBG"):
        return None
    if any(lemma_of(child) == "have" for child in clause.lefts):
        return None
    words = {child.lower_ for child in (*first.lefts, *noun.lefts) if child.dep_ in ("det", "poss")}
    is_new = first.tag_ in ("NN", "NNS") and words <= _INDEFINITE
    return Government(maker, maker, "advcl", shares=True) if is_new and clause.i > maker.i else None


def _find_first_noun(noun: Token) -> Token:
    """Return `mills` for `shops` of `mills and shops`."""
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _govern_from_noun(clause: Token, noun: Token) -> Government | None:
    """`its refusal to pay`, `the hope that sales will rise`: the noun's verb gives the polarity (`has no plan to`)."""
    if noun.pos_ == "NUM" and noun.dep_ == "dobj":  # `will spend $5 billion building it`
        return Government(noun.head, noun.head, "advcl", shares=True)
    if is_infinitive(clause) and noun.lower_ in _DONE and noun.dep_ == "dobj" and lemma_of(noun.head) == "do":
        return Government(noun.head, noun.head, "to")  # `did nothing to stop it`
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if is_infinitive(clause):
        frame = "noun-to"
    elif clause.tag_ in ("VBG", "VBN") or not any(child.dep_ in _CONTENT for child in clause.lefts):
        return None  # `the plans drawn up`
    else:
        frame = "noun-that"
    measure = next((each for each in noun.lefts if each.lower_ in _MEASURES), noun) if frame == "noun-to" else noun
    if noun.dep_ == "dobj" and frame == "noun-to" and has_signature(lemma_of(noun.head), "plan-to"):
        return Government(noun, noun.head, "plan-to", phrase=lemma_of(noun.head))  # `dropped its plan to pay`
    return Government(measure, _find_verb_above(noun), frame)  # `enough money to pay`


def _find_verb_above(noun: Token) -> Token:
    """Return the verb that says whether the noun holds: `has` of `has no plan`, `was` of `was on the verge`."""
    above: Token = noun.head
    if noun.dep_ in ("dobj", "attr") and above.pos_ in ("VERB", "AUX"):
        return noun if _is_known_plan(noun) and lemma_of(above) not in _HAVING else above
    copula = above.head if noun.dep_ == "pobj" and above.dep_ == "prep" else noun
    return copula if copula.lemma_ == "be" else noun


def _is_known_plan(noun: Token) -> bool:
    """Tell the plan of `did not report the plan to rob it`: there is one, whatever the verb says."""
    is_definite = any(child.dep_ == "poss" or child.lower_ in _DEFINITE for child in noun.lefts)
    return is_definite and SIGNATURES.get().get((lemma_of(noun), "noun-to")) == ("planned", "planned-not")


_GOVERNORS: dict[str, Callable[[Token, Token], Government | None]] = {
    "ccomp": _govern_clause,
    "csubj": _govern_clause,
    "csubjpass": _govern_clause,
    "pcomp": _govern_prepositional,
    "acl": _govern_modifier,
    "relcl": _govern_modifier,
    "advcl": _govern_adverbial,
}
