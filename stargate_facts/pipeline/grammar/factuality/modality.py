"""Modality in a clause's own words: auxiliaries, hedging adverbs, conditions, purposes."""

from collections.abc import Iterator

from spacy.tokens import Token

from stargate_facts.model import Extent, Modality
from stargate_facts.pipeline.grammar.factuality.conditions import find_condition
from stargate_facts.pipeline.grammar.factuality.conjuncts import have_same_form, is_infinitive, is_joined
from stargate_facts.pipeline.grammar.factuality.government import (
    find_government,
    find_singled_out,
)
from stargate_facts.pipeline.grammar.factuality.modal_senses import is_forecast, is_reticent
from stargate_facts.pipeline.grammar.factuality.qualifiers import extent_of, tense_of
from stargate_facts.pipeline.grammar.factuality.signatures import is_singled_out
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.values.lexicon import read_table, read_words

_JOBS: dict[str, str] = {
    word: job for word, job, _ in read_table("qualifiers") if job in ("planned", "possible", "would", "hindsight")
}
_HINDSIGHT: dict[str, Modality] = {"should": "conditional", "must": "possible"}  # `should have paid`: did not
_HYPOTHETICAL_SUBJECTS = frozenset({"i", "we", "that", "this"})  # `I would be surprised`, `that would be a violation`
_PERCEPTION = frozenset({"see", "hear", "feel", "smell", "taste"})
_ENDING = frozenset({"close", "end", "finish", "settle", "reach", "hit", "stand", "become", "total"})
_CHANGING = read_words("change_verbs")
_FOUND = frozenset({"find", "discover", "have", "learn", "realize", "realise", "lose", "fail", "be"})
Found = tuple[Modality, Extent | None]


def read_modality(verb: Token) -> Found:
    """Return the modality that a clause's own words give it, and the word that does: `may` → possible."""
    condition = find_condition(verb)
    if condition is not None:
        return "conditional", extent_of(condition)
    question = _question(verb) or _likeness(verb)
    if question is not None:
        return "possible", extent_of(question)
    found = [*_qualifiers(verb), *_shared_auxiliaries(verb)]
    for modality in ("conditional", "possible", "planned"):
        for each in found:
            if each[0] == modality:
                return each
    return ("planned", extent_of(verb)) if _is_mandative(verb) else _of_purpose(verb)


def _qualifiers(verb: Token) -> Iterator[Found]:
    for child in verb.children:
        job = _JOBS.get(child.lower_)
        if job is None or child.dep_ not in ("aux", "auxpass", "advmod"):
            continue
        if child.dep_ == "aux" and is_reticent(child, verb):
            continue
        if job == "would":
            yield _read_would(child, verb), extent_of(child)
        elif job == "hindsight":
            if any(each.lower_ == "have" and each.dep_ == "aux" for each in verb.lefts):
                yield _HINDSIGHT[child.lower_], extent_of(child)
            elif child.lower_ == "should" and is_forecast(verb):
                yield "possible", extent_of(child)
        elif job == "planned" or (job == "possible" and not _is_compared(child) and not _is_perceived(child, verb)):
            yield ("planned" if job == "planned" else "possible"), extent_of(child)


def _is_perceived(auxiliary: Token, verb: Token) -> bool:
    """`He can be heard shouting` says that he is heard (Quirk et al. 1985, 4.52)."""
    is_passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    is_denied = any(child.dep_ == "neg" for child in verb.lefts)
    return auxiliary.lower_ in ("can", "could") and lemma_of(verb) in _PERCEPTION and is_passive and not is_denied


def _is_compared(adverb: Token) -> bool:
    """`as likely`, `less likely` measure; they do not hedge."""
    return any(child.lower_ in ("as", "less") for child in adverb.children)


def _read_would(auxiliary: Token, verb: Token) -> Modality:
    """`said it would spend` is planned; `would have spent`, `I would be surprised` are contrary to fact."""
    if auxiliary.lower_ in ("'d", "’d") and verb.tag_ in ("VBN", "VBD"):
        return "asserted"  # `they'd left`: had
    if any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts):
        return "conditional"
    for child in verb.lefts:
        if child.dep_ in ("csubj", "csubjpass") or child.lower_ in ("without", "otherwise"):
            return "conditional"
        if child.dep_ in NOMINAL_SUBJECT and child.lower_ in _HYPOTHETICAL_SUBJECTS and verb.lemma_ != "like":
            return "conditional"
    return "planned"


def _shared_auxiliaries(verb: Token) -> Iterator[Found]:
    """`decline` of `could reverse it or decline to appeal` has the auxiliary of the first verb."""
    first = verb.head
    if not is_joined(verb) or first.i > verb.i or not have_same_form(first, verb):
        return
    if not any(child.dep_ in ANY_SUBJECT | AUXILIARY for child in verb.lefts):
        yield from _qualifiers(first)
        yield from _shared_auxiliaries(first)


def _question(verb: Token) -> Token | None:
    """Find what leaves the answer open: `asked whether it will pay`."""
    first = verb.head if verb.dep_ == "conj" else verb  # `how it works and whether it pays`
    if first.dep_ not in ("ccomp", "xcomp", "csubj", "csubjpass", "pcomp"):
        return None
    return next((child for child in verb.lefts if child.lower_ in ("whether", "if") and child.dep_ == "mark"), None)


def _likeness(verb: Token) -> Token | None:
    """Find what says only how it looks: `It seems as though they left`, `It feels like they left`."""
    if verb.dep_ != "advcl":
        return None
    marks = (child for child in verb.lefts if child.dep_ in ("mark", "prep", "advmod"))
    return next((mark for mark in marks if mark.lower_ == "like" or _is_as_though(mark)), None)


def _is_as_though(mark: Token) -> bool:
    return mark.lower_ in ("though", "if") and mark.i > 0 and mark.nbor(-1).lower_ == "as"


def _is_mandative(verb: Token) -> bool:
    """Tell a subjunctive: `an order that the gate be shut` (Quirk et al. 1985, 3.59)."""
    marks = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)
    return marks and tense_of(verb) == "VB" and any(child.dep_ in ANY_SUBJECT for child in verb.lefts)


def _of_purpose(verb: Token) -> Found:
    """Read a purpose as an aim: `built it to help them grow and save`, `is divided about how to pay`."""
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i and _shares_particle(first):
        first = first.head
    if first.dep_ in ("advcl", "pcomp") and is_infinitive(first) and find_government(first) is None:
        if _is_of_singled_out(first) or _is_outcome(first):
            return "asserted", None
        particle = next(child for child in first.lefts if child.tag_ == "TO")
        return "planned", extent_of(particle)
    return "asserted", None


def _is_of_singled_out(infinitive: Token) -> bool:
    """Tell `The first woman to serve, she`, `was among the last in the town to close`."""
    own = next((child for child in infinitive.lefts if child.dep_ in ANY_SUBJECT), None)
    if own is not None and is_singled_out(own):
        return True
    before = infinitive.left_edge.nbor(-1) if infinitive.left_edge.i else infinitive
    if before.pos_ in ("NOUN", "PROPN") and is_singled_out(before):
        return True
    return lemma_of(infinitive.head) == "be" and find_singled_out(infinitive.head) is not None


def _is_outcome(infinitive: Token) -> bool:
    """Tell what a change came to: `The shares fell three pence to close at 50`, `rose, only to fall again`."""
    if _is_after_only(infinitive):
        return True
    return lemma_of(infinitive) in _ENDING and lemma_of(infinitive.head) in _CHANGING


def _is_after_only(infinitive: Token) -> bool:
    # `She ran home, only to` [`leave again`], `ran home only to` [`find it shut`]; not `came only to` [`help`]
    particle = next(child for child in infinitive.lefts if child.tag_ == "TO")
    if particle.i < 2 or particle.nbor(-1).lower_ != "only":
        return False
    return lemma_of(infinitive) in _FOUND or particle.nbor(-2).lower_ == ","


def _shares_particle(verb: Token) -> bool:
    own = [child for child in verb.lefts if child.dep_ in ANY_SUBJECT | AUXILIARY]
    return have_same_form(verb.head, verb) and all(child.tag_ == "TO" for child in own)
