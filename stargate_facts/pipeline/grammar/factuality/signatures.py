"""Finds the word that governs a clause, and looks up what it says of the clause (verb signatures)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.clauses.complements import CATENATIVE
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.word_tables import WordTable
from stargate_facts.settings import SignatureRow
from stargate_facts.values.lexicon import read_table

Effect = Literal["fact", "not", "planned", "planned-not", "possible", "possible-not"]

SignatureTable = dict[tuple[str, str], tuple[Effect, Effect]]
"""For each word and frame, its reading where it is affirmed, and where it is negated."""
_SINGLES_OUT = frozenset({"first", "second", "third", "last", "only", "next", "latest", "one"})
_SHARING_PREPOSITIONS = frozenset({"by", "on", "in", "to", "into", "at", "with", "for", "of", "about"})
_AIMING_PREPOSITIONS = frozenset({"of", "for", "at", "on"})
_MEASURES = frozenset({"enough", "sufficient", "insufficient"})
_PREDICATIVE = ("acomp", "attr", "oprd")
_OBJECTS = ("dobj", "dative")
_INFINITIVE_FRAMES = ("to", "obj-to", "noun-to")
_DONE = frozenset({"anything", "nothing", "something", "everything", "much", "more", "little", "all", "enough", "lot"})


def make_table(own: Iterable[SignatureRow] = ()) -> SignatureTable:
    """Return the packaged table with a user's own rows, which win."""
    rows = (*(row[:4] for row in read_table("signatures")), *own)
    return {(word, frame): (cast(Effect, affirmed), cast(Effect, negated)) for word, frame, affirmed, negated in rows}


SIGNATURES = WordTable("signatures", make_table())


def has_signature(word: str, frame: str) -> bool:
    """Tell whether the table has a word in this frame."""
    return (word, frame) in SIGNATURES.get()


@dataclass(frozen=True, slots=True)
class Government:
    """What stands above a clause.

    `word` is looked up in the table under `frame`; `polarity` is the verb whose own reading applies to it (the
    copula of an adjective). `phrase` is looked up in its place where verb and noun say it together (`take trouble`).
    `shares` is true where there is nothing to look up: the clause only shares the modality of `polarity`
    (`will invest, making it the largest owner`).
    """

    word: Token
    polarity: Token
    frame: str
    shares: bool = False
    phrase: str = ""


def look_up(government: Government, *, negated: bool) -> Effect | None:
    """Return what the governor says of its complement, None where the table is silent and nothing follows.

    An infinitive under a verb that the table lacks is taken to hold if the verb does, as with most of them. After an
    object or a noun it is an aim (`hired him to build it`, `a venture to build it`), unless the noun is singled out
    (`the first firm to build it`). A clause is neither true nor false by being said.
    """
    signature = _signature(government)
    if signature is not None:
        return signature[negated]
    if government.frame in ("to", "ing", "pass-to") or (government.frame == "noun-to" and is_singled_out(government.word)):
        return "not" if negated else "fact"
    if government.frame in ("noun-to", "obj-to"):
        return "planned-not" if negated else "planned"
    if government.frame == "that" and government.word.lemma_ != "be":  # `It was not until May that it lost`
        return "possible" if negated else "fact"  # `did not say that it lost`: it may have
    return None


def is_factive(government: Government) -> bool:
    """Tell whether the complement holds whatever the governor's own modality and negation: `may not know that`."""
    return _signature(government) == ("fact", "fact")


def is_listed(government: Government) -> bool:
    """Tell whether the table of signatures says what the governor makes of its complement."""
    return _signature(government) is not None


def _signature(government: Government) -> tuple[Effect, Effect] | None:
    word = government.word
    if government.phrase:
        return SIGNATURES.get().get((government.phrase, government.frame))
    if government.frame in _INFINITIVE_FRAMES and _is_too(word):
        return "not", "fact"
    table = SIGNATURES.get()
    particle = next((child.lower_ for child in word.rights if child.dep_ == "prt"), "")
    if particle and (phrasal := table.get((f"{lemma_of(word)} {particle}", government.frame))) is not None:
        return phrasal  # `ruled out selling`
    return table.get((word.lower_, government.frame)) or table.get((lemma_of(word), government.frame))


def _is_too(word: Token) -> bool:
    """Tell `too big to fail`, `earns too much to pay`."""
    degrees = [word, *(child for child in word.rights if child.dep_ in ("dobj", "acomp", "advmod"))]
    own = degrees if word.pos_ in ("VERB", "AUX") else degrees[:1]
    return any(child.lower_ == "too" for each in own if each.pos_ != "VERB" for child in each.lefts)


def is_singled_out(noun: Token) -> bool:
    """Tell `the first firm`, `the largest one`, `the last`."""
    return noun.lower_ in _SINGLES_OUT or any(
        child.tag_ == "JJS" or child.lemma_.lower() in _SINGLES_OUT for child in noun.lefts
    )


def find_government(verb: Token) -> Government | None:
    """Return what governs the clause of `verb`, None for a main clause and for what stands on its own.

    A coordinate clause is governed by what governs its first: `plans to buy it and sell it`.
    """
    first = _first_conjunct(verb)
    head = first.head
    phrase = _govern_by_phrase(first) if is_infinitive(first) else None
    if phrase is not None:
        return phrase
    if first.dep_ == "xcomp" or completes(first):
        return _govern(head, frame="ing" if _is_gerund(first) or _is_perfect(first) else _infinitive_frame(head, first))
    if first.dep_ in ("ccomp", "csubj", "csubjpass"):
        return _govern_clause(first, head)
    if first.dep_ == "pcomp" and head.dep_ == "prep":
        return _govern_gerund(head) if first.tag_ == "VBG" or _is_perfect(first) else None
    if first.dep_ == "acl" or (first.dep_ == "relcl" and is_infinitive(first)):
        return _govern_from_noun(first, head)
    beside = first.dep_ == "advcl" and _is_gerund(first) and not any(child.dep_ == "mark" for child in first.children)
    if beside and (first.lower_ == "citing" or all(has_frame("verb", lemma_of(first), x) for x in ("quote", "that"))):
        return None  # `would not comment, citing a rule`: it did cite it
    return Government(head, head, "advcl", shares=True) if beside else None


def find_object_government(verb: Token) -> Government | None:
    """Return the verb as the governor of its own object: `plans daily flights` is about flights that are planned."""
    children = [child.dep_ for child in verb.rights]
    if "dobj" in children and "xcomp" not in children and "ccomp" not in children:
        return Government(verb, verb, "np")
    return None


def is_infinitive(verb: Token) -> bool:
    """Tell whether the verb has the particle `to`."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def completes(verb: Token) -> bool:
    """Tell the infinitive of `has come to trust her`, which parsers take for one of purpose."""
    head = verb.head
    is_next = verb.left_edge.i == head.i + 1 and is_infinitive(verb)
    return verb.dep_ == "advcl" and is_next and lemma_of(head) in CATENATIVE


def have_same_form(first: Token, second: Token) -> bool:
    """Tell whether two coordinate verbs can share an auxiliary: both base forms, or both the same participle."""
    if first.tag_ == "VB":
        return second.tag_ in ("VB", "VBP")  # taggers often read the second as a present tense
    return first.tag_ == second.tag_ and first.tag_ in ("VBN", "VBG")


def _first_conjunct(verb: Token) -> Token:
    """`sell` of `plans to buy and sell` → `buy`; a finite clause with a subject of its own stays itself."""
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        if any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in first.lefts) and not _is_clause(first.head):
            break
        first = first.head
    return first


def _is_clause(verb: Token) -> bool:
    return verb.dep_ in ("ccomp", "conj", "acl")


def _is_perfect(verb: Token) -> bool:
    """Tell `having paid`, `being paid`."""
    auxiliary = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), None)
    return auxiliary is not None and auxiliary.tag_ == "VBG"


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)


def _infinitive_frame(governor: Token, infinitive: Token) -> str:
    children = [child.dep_ for child in governor.children]
    if "auxpass" in children or (governor.tag_ == "VBN" and governor.dep_ in ("acl", "relcl", "advcl")):
        return "pass-to"
    if any(dep in _OBJECTS for dep in children):
        return "obj-to"
    aims = not has_signature(lemma_of(governor), "to") and governor.pos_ == "VERB"  # `works with her to build it`
    apart = any(child.dep_ == "prep" and governor.i < child.i < infinitive.i for child in governor.rights)
    return "obj-to" if aims and apart and lemma_of(governor) not in CATENATIVE else "to"


def _govern(head: Token, frame: str) -> Government:
    """`likely` of `is likely to` has the copula's polarity; a verb has its own."""
    if head.pos_ in ("ADJ", "NOUN") and head.dep_ in _PREDICATIVE:
        return Government(head, head.head, frame)
    if head.lemma_ in ("be", "seem", "appear") and frame == "to":
        predicative = next((child for child in head.children if child.dep_ in _PREDICATIVE), None)
        if predicative is not None:
            return Government(predicative, head, frame)
        if (first := _find_singled_out(head)) is not None:
            return Government(first, head, "noun-to")
    return Government(head, head, frame)


def _find_singled_out(copula: Token) -> Token | None:
    """Return `first` of `was among the first in the country to close`."""
    nouns = (noun for child in copula.rights if child.dep_ == "prep" for noun in child.rights)
    return next((noun for noun in nouns if noun.lower_ in _SINGLES_OUT), None)


def _govern_clause(clause: Token, head: Token) -> Government | None:
    """Govern `It is likely that it left`, `wants it to leave` (a subject of its own), `denies that it left`."""
    if clause.dep_ == "ccomp" and clause.i < head.i and lemma_of(head) == "be":
        return None  # [`Sales fell`]`; this will not be the end`: side by side
    if is_infinitive(clause) or (clause.tag_ == "VB" and not any(child.dep_ == "aux" for child in clause.lefts)):
        return Government(head, head, "pass-to" if clause.dep_ == "csubjpass" else "obj-to")
    if _is_gerund(clause):
        return Government(head, head, "ing")
    predicative = next((child for child in head.children if child.dep_ in _PREDICATIVE), None)
    if head.pos_ == "ADJ" and head.dep_ in _PREDICATIVE:
        return Government(head, head.head, "that")
    return Government(predicative if predicative is not None else head, head, "that")


def _govern_by_phrase(infinitive: Token) -> Government | None:
    """Govern `took the trouble to pay`, `wasted the chance to pay`, `turned out to pay` (Karttunen 2012)."""
    noun = infinitive.head if infinitive.dep_ in ("acl", "relcl") else None
    verb = infinitive.head if noun is None else noun.head
    for child in verb.rights:
        beside = child.dep_ in ("dobj", "prt") and child.i < infinitive.i and noun in (None, child)
        phrase = f"{lemma_of(verb)} {child.lemma_.lower()}" if beside else ""
        if phrase and has_signature(phrase, "phrase-to"):
            return Government(child, verb, "phrase-to", phrase=phrase)
    return None


def _govern_gerund(preposition: Token) -> Government | None:
    """`prevented it from leaving`; a gerund of means or aim shares its verb's modality: `will grow by hiring`."""
    head, name = preposition.head, preposition.lower_
    if name == "from":
        head = _find_preventer(head)
    if head.pos_ == "NOUN" and name in _AIMING_PREPOSITIONS:
        government = Government(head, _find_verb_above(head), "noun-to")
        return government if _signature(government) is not None else None  # `no intention of paying`
    if head.pos_ not in ("VERB", "AUX", "ADJ", "ADV"):
        return None
    polarity = head.head if head.dep_ in _PREDICATIVE or head.pos_ == "ADV" else head
    government = Government(head, polarity, f"{name}-ing")
    if name == "for" and any(child.dep_ in ("dobj", "oprd", "auxpass", "xcomp") for child in head.children):
        return Government(head, polarity, "advcl", shares=True)  # `was called a fool for leaving`
    if _signature(government) is None:
        shares = name in _SHARING_PREPOSITIONS and head.pos_ != "ADV"
        return Government(head, polarity, "advcl", shares=True) if shares else None
    return government


def _find_preventer(head: Token) -> Token:
    """Return `stopped` of `stopped the men who carried arms from leaving`, where parsers take `carried`."""
    for above in (head, *head.ancestors):
        if has_signature(lemma_of(above), "from-ing") and any(child.dep_ == "dobj" for child in above.rights):
            return above
    return head


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
    elif clause.tag_ in ("VBG", "VBN"):
        return None
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
        return above
    copula = above.head if noun.dep_ == "pobj" and above.dep_ == "prep" else noun
    return copula if copula.lemma_ == "be" else noun
