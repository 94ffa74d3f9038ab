"""Modality in a clause's own words: auxiliaries, hedging adverbs, conditions, purposes."""

from typing import Final

from stargate_facts.model import Extent, Modality
from stargate_facts.pipeline.grammar.factuality.conditions import find_condition
from stargate_facts.pipeline.grammar.factuality.conjuncts import have_same_form, is_joined, particle_of
from stargate_facts.pipeline.grammar.factuality.government import find_government, find_singled_out
from stargate_facts.pipeline.grammar.factuality.modal_senses import is_forecast, is_reticent
from stargate_facts.pipeline.grammar.factuality.qualifiers import tense_of
from stargate_facts.pipeline.grammar.factuality.signatures import is_singled_out
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, AUXILIARY, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_JOBS: Final = {
    word: job for word, job, _ in read_table("qualifiers") if job in ("planned", "possible", "would", "hindsight")
}
_HINDSIGHT: Final[dict[str, Modality]] = {"should": "conditional", "must": "possible"}  # `should have paid`: did not
_HYPOTHETICAL: Final = frozenset({"i", "we", "that", "this"})  # `I would be surprised`, `that would be a violation`
_PERCEPTION: Final = frozenset({"see", "hear", "feel", "smell", "taste"})
_ENDING: Final = frozenset({"close", "end", "finish", "settle", "reach", "hit", "stand", "become", "total"})
_CHANGING: Final = read_words("change_verbs")
_FOUND: Final = frozenset({"find", "discover", "have", "learn", "realize", "realise", "lose", "fail", "be"})
_ROLES: Final = AUXILIARY | {"advmod"}
_OWN: Final = ANY_SUBJECT | AUXILIARY
_QUESTIONS: Final = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"})
_SUBORDINATORS: Final = frozenset({"mark", "prep", "advmod"})
_PURPOSES: Final = frozenset({"advcl", "pcomp"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_CLAUSAL_SUBJECT: Final = frozenset({"csubj", "csubjpass"})
_OTHERWISE: Final = frozenset({"without", "otherwise"})
_OF_HABIT: Final = frozenset({"often", "sometimes", "usually", "frequently", "occasionally", "whenever"})
Found = tuple[Modality, Extent | None]


def read_modality(tree: Tree, verb: int) -> Found:
    """Return the modality that a clause's own words give it, and the word that does: `may` → possible."""
    condition = find_condition(tree, verb)
    if condition is not None:
        return "conditional", tree.extent(condition)
    opening = _likeness(tree, verb) if tree.dep[verb] == "advcl" else _question(tree, verb)
    if opening is not None:
        return "possible", tree.extent(opening)
    found = _qualifiers(tree, verb) + _shared_auxiliaries(tree, verb)
    if found:
        for modality in ("conditional", "possible", "planned"):
            for each in found:
                if each[0] == modality:
                    return each
    return ("planned", tree.extent(verb)) if _is_mandative(tree, verb) else _of_purpose(tree, verb)


def _qualifiers(tree: Tree, verb: int) -> list[Found]:
    found: list[Found] = []
    for kid in tree.kids[verb]:
        if _is_advice(tree, kid, verb):
            found.append(("planned", tree.extent(kid)))
        job = _JOBS.get(tree.lower[kid])
        if job is not None and tree.dep[kid] in _ROLES:
            modality = _read_qualifier(tree, kid, job, verb)
            if modality != "asserted":
                found.append((modality, tree.extent(kid)))
    return found


def _is_advice(tree: Tree, auxiliary: int, verb: int) -> bool:
    """`You had better leave` tells of no past (Quirk et al. 1985, 3.45)."""
    return tree.lower[auxiliary] == "had" and tree.tag[verb] == "VB" and tree.word_after(auxiliary) == "better"


def _read_qualifier(tree: Tree, qualifier: int, job: str, verb: int) -> Modality:
    if tree.dep[qualifier] == "aux" and is_reticent(tree, qualifier, verb):
        return "asserted"
    if job == "would":
        return _read_would(tree, qualifier, verb)
    if job == "planned":
        return "planned"
    if job == "possible":
        is_fact = _is_compared(tree, qualifier) or _is_perceived(tree, qualifier, verb)
        return "asserted" if is_fact else "possible"
    if _has_perfect(tree, verb):
        return _HINDSIGHT[tree.lower[qualifier]]
    return "possible" if tree.lower[qualifier] == "should" and is_forecast(tree, verb) else "asserted"


def _has_perfect(tree: Tree, verb: int) -> bool:
    """Tell `would have paid`."""
    return any(tree.lower[kid] == "have" and tree.dep[kid] == "aux" for kid in tree.kids_before(verb))


def _is_perceived(tree: Tree, auxiliary: int, verb: int) -> bool:
    """`He can be heard shouting` says that he is heard (Quirk et al. 1985, 4.52)."""
    if tree.lower[auxiliary] not in {"can", "could"} or tree.lemma(verb) not in _PERCEPTION:
        return False
    roles = [tree.dep[kid] for kid in tree.kids_before(verb)]
    return "auxpass" in roles and "neg" not in roles


def _is_compared(tree: Tree, adverb: int) -> bool:
    """`as likely`, `less likely` measure; they do not hedge."""
    return any(tree.lower[kid] in {"as", "less"} for kid in tree.kids[adverb])


def _read_would(tree: Tree, auxiliary: int, verb: int) -> Modality:
    """`said it would spend` is planned; `would have spent`, `I would be surprised` are contrary to fact.

    What one `would often do` was done (Quirk et al. 1985, 4.56), unless it is said of what is to come.
    """
    if tree.lower[auxiliary] == "'d" and tree.tag[verb] in {"VBN", "VBD"}:
        return "asserted"  # `they'd left`: had
    if _has_perfect(tree, verb):
        return "conditional"
    if tree.dep[verb] != "ccomp" and _is_habitual(tree, verb):
        return "asserted"
    for kid in tree.kids_before(verb):
        dep, word = tree.dep[kid], tree.lower[kid]
        if dep in _CLAUSAL_SUBJECT or word in _OTHERWISE:
            return "conditional"
        if dep in NOMINAL_SUBJECT and word in _HYPOTHETICAL and tree.lemma(verb) != "like":
            return "conditional"
    return "planned"


def _is_habitual(tree: Tree, verb: int) -> bool:
    # `would often walk`, `would walk whenever it rained`
    return any(
        tree.lower[kid] in _OF_HABIT or (tree.dep[kid] == "advcl" and tree.lower[tree.subtree(kid)[0]] == "whenever")
        for kid in tree.kids[verb]
    )


def _shared_auxiliaries(tree: Tree, verb: int) -> list[Found]:
    """`decline` of `could reverse it or decline to appeal` has the auxiliary of the first verb."""
    first = tree.head[verb]
    if first >= verb or not is_joined(tree, verb) or not have_same_form(tree, first, verb):
        return []
    if any(tree.dep[kid] in _OWN for kid in tree.kids_before(verb)):
        return []
    return _qualifiers(tree, first) + _shared_auxiliaries(tree, first)


def _question(tree: Tree, verb: int) -> int | None:
    """Find what leaves the answer open: `asked whether it will pay`."""
    first = tree.head[verb] if tree.dep[verb] == "conj" else verb  # `how it works and whether it pays`
    if tree.dep[first] not in _QUESTIONS:
        return None
    for kid in tree.kids[verb]:
        if tree.lower[kid] in {"whether", "if"} and tree.dep[kid] == "mark" and kid < verb:
            return kid
    return None


def _likeness(tree: Tree, verb: int) -> int | None:
    """Find what says only how it looks: `It seems as though they left`, `It feels like they left`."""
    for kid in tree.kids_before(verb):
        if tree.dep[kid] in _SUBORDINATORS and (tree.lower[kid] == "like" or _is_as_though(tree, kid)):
            return kid
    return None


def _is_as_though(tree: Tree, mark: int) -> bool:
    return tree.lower[mark] in {"though", "if"} and tree.word_before(mark) == "as"


def _is_mandative(tree: Tree, verb: int) -> bool:
    """Tell a subjunctive: `an order that the gate be shut` (Quirk et al. 1985, 3.59)."""
    if tense_of(tree, verb) != "VB":
        return False
    before = tree.kids_before(verb)
    is_marked = any(tree.lower[kid] == "that" and tree.dep[kid] == "mark" for kid in before)
    return is_marked and any(tree.dep[kid] in ANY_SUBJECT for kid in before)


def _of_purpose(tree: Tree, verb: int) -> Found:
    """Read a purpose as an aim: `built it to help them grow and save`, `is divided about how to pay`."""
    first = verb
    while tree.dep[first] == "conj" and tree.head[first] < first and _shares_particle(tree, first):
        first = tree.head[first]
    particle = particle_of(tree, first) if tree.dep[first] in _PURPOSES else None
    if particle is None or find_government(tree, first) is not None:
        return "asserted", None
    if _is_of_singled_out(tree, first) or _is_outcome(tree, first, particle):
        return "asserted", None
    return "planned", tree.extent(particle)


def _is_of_singled_out(tree: Tree, infinitive: int) -> bool:
    """Tell `The first woman to serve, she`, `was among the last in the town to close`."""
    own = next((kid for kid in tree.kids_before(infinitive) if tree.dep[kid] in ANY_SUBJECT), None)
    if own is not None and is_singled_out(tree, own):
        return True
    before = max(tree.subtree(infinitive)[0] - 1, 0)
    if tree.pos[before] in _NOUNS and is_singled_out(tree, before):
        return True
    above = tree.head[infinitive]
    return tree.lemma(above) == "be" and find_singled_out(tree, above) is not None


def _is_outcome(tree: Tree, infinitive: int, particle: int) -> bool:
    """Tell what a change came to: `The shares fell three pence to close at 50`, `rose, only to fall again`."""
    if _is_after_only(tree, infinitive, particle):
        return True
    return tree.lemma(infinitive) in _ENDING and tree.lemma(tree.head[infinitive]) in _CHANGING


def _is_after_only(tree: Tree, infinitive: int, particle: int) -> bool:
    # `She ran home, only to` [`leave again`], `ran home only to` [`find it shut`]; not `came only to` [`help`]
    if tree.word_before(particle) != "only":
        return False
    return tree.lemma(infinitive) in _FOUND or tree.word_before(particle - 1) == ","


def _shares_particle(tree: Tree, verb: int) -> bool:
    own = (kid for kid in tree.kids_before(verb) if tree.dep[kid] in _OWN)
    return have_same_form(tree, tree.head[verb], verb) and all(tree.tag[kid] == "TO" for kid in own)
