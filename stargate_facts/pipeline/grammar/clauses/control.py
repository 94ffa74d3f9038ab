"""Who does what an infinitive, gerund or participle without a subject says (Quirk et al. 1985, 15.59, 16.64).

`asked Acme to pay`: Acme. `after selling it, she left`: she. `the shed was removed to make room`: nobody is named.
"""

from collections.abc import Callable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.nouns_of_aim import controller_of_aim
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.clauses.verbs import RAISING_ADJECTIVES
from stargate_facts.pipeline.grammar.factuality.signatures import has_signature
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_PREDICATIVE = frozenset({"attr", "acomp"})
_OBJECT = frozenset({"dobj"})
_IMPERSONAL = frozenset({"include", "involve", "mean", "require", "entail", "prevent", "recommend", "suggest"})
_PREPOSITIONAL_CONTROL = {
    "on": frozenset({"call", "rely", "depend", "count", "bank", "prevail", "lean", "reliant", "dependent"}),
    "upon": frozenset({"call", "rely", "depend", "count", "prevail", "reliant", "dependent"}),
    "for": frozenset({"call", "ask", "wait", "arrange", "long", "hope", "plead", "push", "press", "pray", "appeal"}),
    "to": frozenset({"appeal", "look", "turn", "signal", "shout", "gesture"}),
    "at": frozenset({"shout", "yell", "scream", "wave"}),
    "with": frozenset({"plead"}),
}  # Quirk et al. 1985, 16.64: prepositional verbs with an infinitive
_OBJECT_OF_GERUND = {
    preposition: frozenset(row[1] for row in read_table("gerund_control") if row[0] == preposition)
    for preposition in ("from", "of", "for", "into", "in")
}
_SUBJECT_CONTROL = frozenset(row[0] for row in read_table("signatures") if row[1] == "to")
_OBJECT_CONTROL = read_words("object_control_verbs").union(
    (row[0] for row in read_table("signatures") if row[1] in {"obj-to", "pass-to"}), *_OBJECT_OF_GERUND.values()
)
_SPENT = frozenset({"money", "cash", "time", "hours", "days", "weeks", "months", "years", "dollars"})
_CALLS = frozenset({"call", "plea", "demand", "request", "appeal", "plan", "pressure", "chance", "opportunity", "need"})
_RESULT = frozenset({"thus", "thereby"})
_LEAVING = frozenset({"leave", "keep", "find", "catch", "see", "hear", "watch", "show", "film", "spot"})
_SHOWING = frozenset({"report", "post", "record", "register", "announce", "show", "see", "suffer", "book", "incur"})
_QUOTED = frozenset({"quote", "cite", "report", "describe"})
_ADVOCACY = {
    "for": frozenset({"call", "push", "press", "argue", "vote", "plead", "campaign", "lobby", "allow", "provide"}),
    "against": frozenset({"warn", "argue", "advise", "vote", "caution", "campaign", "lobby"}),
    "to": frozenset({"object"}),
}
_FOR_ONESELF = frozenset({"worth"})


@dataclass(frozen=True, slots=True)
class Controller:
    """The noun that a clause without a subject is about, or else the verb whose subject it is."""

    token: int
    is_clause: bool = False


def find_controller(tree: Tree, verb: int) -> Controller | None:
    """Return what controls a clause that has no subject, None where nothing does or nobody can tell."""
    read = _READERS.get(tree.dep[verb])
    return read(tree, verb) if read is not None else None


def is_unknowable(tree: Tree, verb: int, subject: int) -> bool:
    """Tell a clause that nobody is named for, though the verb above it has a subject: `it is hard to sell`."""
    head = tree.head[verb]
    if tree.dep[verb] not in {"xcomp", "ccomp"}:
        return False
    if tree.dep[subject] in {"csubj", "csubjpass"}:  # `leaving would be crucial to survive`
        return True
    adjective = tree.child(head, frozenset({"acomp"}))
    return (
        tree.lower[subject] == "it"
        and tree.tag[verb] == "VB"
        and adjective is not None
        and tree.lower[adjective] not in RAISING_ADJECTIVES
    )


def _subject_of(tree: Tree, verb: int) -> Controller | None:
    return Controller(verb, is_clause=True) if tree.is_verb(verb) else None


def _noun(token: int | None) -> Controller | None:
    return None if token is None else Controller(token)


def _of_complement(tree: Tree, verb: int) -> Controller | None:
    """Read a complement: the governor's object (`asking it to help`), or its subject."""
    head = tree.head[verb]
    if (asked := _asked_of(tree, verb)) is not None:
        return Controller(asked)
    if tree.dep[head] == "acomp":
        if not _is_about_subject(tree, verb, head):
            return None
        head = tree.head[head]
    patient = tree.child(head, frozenset({"dobj", "dative"}))
    if patient is not None and tree.tag[verb] == "VB" and patient < verb:
        return Controller(patient) if _is_of_object(tree, verb, head, patient) else _subject_of(tree, head)
    return None if _stands_alone(tree, verb, head) else _subject_of(tree, head)


def _is_about_subject(tree: Tree, verb: int, adjective: int) -> bool:
    # not `is hard to sell`, `was unfit to serve`, a fact with its adjective only; nor `is worth seeing`
    if tree.tag[verb] == "VB":
        return tree.lower[adjective] in _SUBJECT_CONTROL | RAISING_ADJECTIVES
    return tree.lower[adjective] not in _FOR_ONESELF


def _is_of_object(tree: Tree, verb: int, head: int, patient: int) -> bool:
    return (
        tree.dep[patient] == "dative"  # `offered him a week to leave`
        or (tree.lower[verb] == "be" and tree.child(verb, _PREDICATIVE) is not None)  # `judged it to be a fake`
        or (tree.lemma(head) in _OBJECT_CONTROL and not is_spent(tree, patient))
    )


def _stands_alone(tree: Tree, verb: int, head: int) -> bool:
    """Tell a complement that says of nobody who does it: `the plan includes removing the cap`; or one with a tense."""
    if tree.tag[verb] == "VBG" and (tree.lemma(head) in _IMPERSONAL or _is_subject_of_content(tree, verb, head)):
        return True
    is_quoted = tree.tag[verb] == "VB" and not any(tree.tag[kid] in {"TO", "MD"} for kid in tree.kids[verb])
    if tree.dep[verb] == "ccomp" and (is_quoted or _is_finite(tree, verb)):
        return True
    adjective = tree.child(head, frozenset({"acomp"}))  # `will be harder to recapture`
    is_tough = adjective is not None and tree.tag[verb] == "VB" and not _is_about_subject(tree, verb, adjective)
    return _has_modal(tree, verb) or is_tough


def _has_modal(tree: Tree, verb: int) -> bool:
    return any(tree.tag[kid] == "MD" for kid in tree.children(verb, _AUXILIARY))


def _is_subject_of_content(tree: Tree, gerund: int, head: int) -> bool:
    # `He argued selling it would cost jobs`, with `selling` hung on `argued`: a verb that takes clauses, but no gerund
    takes_gerund = has_signature(tree.lemma(head), "ing") or has_signature(tree.lemma(head), "to")
    return has_signature(tree.lemma(head), "that") and not takes_gerund and tree.child(gerund, _AUXILIARY) is None


def _asked_of(tree: Tree, verb: int) -> int | None:
    """Return whom an infinitive is asked of, with a verb's or adjective's preposition: `relies on Acme to pay`."""
    first = tree.subtree(verb)[0]
    governor = tree.head[verb]
    if tree.lower[first] != "to":
        return None
    if (called := _called_for(tree, first)) is not None:
        return called
    for at in (governor, *(kid for kid in tree.kids[governor] if tree.dep[kid] == "acomp")):
        for kid in tree.kids[at]:
            if tree.dep[kid] != "prep" or tree.lemma(at) not in _PREPOSITIONAL_CONTROL.get(tree.lower[kid], ()):
                continue
            noun = tree.child(kid, frozenset({"pobj"}))
            if noun is not None and tree.subtree(kid)[-1] == first - 1:
                return noun
    return None


def _called_for(tree: Tree, particle: int) -> int | None:
    # `fought calls for the judge to resign`: whatever the infinitive hangs on
    noun = particle - 1
    while tree.head[noun] > noun and tree.head[noun] < particle:
        noun = tree.head[noun]
    preposition = tree.head[noun]
    is_for = tree.dep[noun] == "pobj" and tree.lower[preposition] == "for"
    return noun if is_for and tree.lemma(tree.head[preposition]) in _CALLS else None


def _of_gerund(tree: Tree, verb: int) -> Controller | None:
    """Read a gerund behind a preposition: `after giving a speech, he`, `stop ships from leaving`."""
    preposition = tree.head[verb]
    head = tree.head[preposition]
    if (kept := _kept_from(tree, preposition, head)) is not None:
        return Controller(kept)
    if tree.lower[preposition] == "as" and tree.lemma(head) in _QUOTED:
        return None  # `was quoted as saying`
    if tree.lemma(head) == "be" and not _is_personal(tree, head):
        return None  # `the choice was between leaving and`, `the bill is about cutting`
    if tree.lemma(head) in _ADVOCACY.get(tree.lower[preposition], ()):
        return None  # `called for cutting taxes`: who is to cut them is open
    return _subject_of(tree, head)


def _is_personal(tree: Tree, copula: int) -> bool:
    subject = tree.child(copula, frozenset({"nsubj"}))
    return subject is None or tree.tag[subject] in {"NNP", "NNPS", "PRP", "WP"}


def _kept_from(tree: Tree, preposition: int, governor: int) -> int | None:
    """Return the object that a gerund is about: `stop ships from leaving`, `accused Acme of hiding its debts`.

    Whatever verb behind the object the parser hung it on: `stop ships that carry arms from leaving`.
    """
    verbs = _OBJECT_OF_GERUND.get(tree.lower[preposition], frozenset())
    for at in upwards(tree, governor):
        patient = tree.child(at, _OBJECT) if tree.lemma(at) in verbs else None
        if patient is not None and patient < preposition and (at == governor or governor > patient):
            return patient
        if tree.lower[preposition] != "from":
            return None
    return None


def _of_adverbial(tree: Tree, verb: int) -> Controller | None:
    """Read an adverbial: `leaving the room, she waved`, `markets untouched by war`, `sold it to raise cash`."""
    if any(tree.lower[kid] in _RESULT for kid in tree.kids[verb]):
        return None  # `rain delayed the work, thus raising its cost`: the event did, which has no name
    if _is_result(tree, verb):
        return _of_result(tree, tree.head[verb])
    if _is_as_clause(tree, verb):
        return None
    nearer = _asked_of(tree, verb)
    if nearer is None:
        nearer = _object_before(tree, verb)
    if nearer is None:
        nearer = _noun_touched(tree, verb)
    if nearer is not None:
        return Controller(nearer)
    return None if _is_aim_of_nobody(tree, verb) else _subject_of(tree, tree.head[verb])


def _is_as_clause(tree: Tree, verb: int) -> bool:
    # `as might be expected`, `as laid down by the accord`: what the sentence says is
    return any(tree.lower[kid] == "as" and tree.dep[kid] in {"mark", "advmod"} for kid in tree.kids[verb])


def _object_before(tree: Tree, verb: int) -> int | None:
    """Return the object that a clause right behind it is about: `left them feeling`, `entitles holders to buy`."""
    head, first = tree.head[verb], tree.subtree(verb)[0]
    patient = tree.child(head, _OBJECT)
    if patient is None or not patient < first or tree.child(head, frozenset({"xcomp"})) is not None:
        return None
    if tree.tag[verb] == "VBG":
        return patient if tree.lemma(head) in _LEAVING and tree.subtree(patient)[-1] == first - 1 else None
    is_infinitive = tree.tag[verb] == "VB" and tree.lower[first] == "to" and has_signature(tree.lemma(head), "obj-to")
    is_agent = tree.tag[patient] in {"PRP", "NNP"} or names_a_person(tree, patient) or tree.lemma(head) == "expect"
    return patient if is_infinitive and is_agent else None


def _is_result(tree: Tree, verb: int) -> bool:
    # `Sales fell, reflecting weak demand`: their fall did
    head = tree.head[verb]
    is_after = tree.tag[verb] == "VBG" and verb > head and tree.child(verb, _AUXILIARY) is None
    return is_after and tree.lemma(verb) in read_words("event_verbs")


def _of_result(tree: Tree, head: int) -> Controller | None:
    """Return what stands for the event: `posted` [`a loss`]`, reflecting`; [`Sales`] `fell, reflecting`; no person."""
    happening = tree.child(head, _OBJECT)
    if happening is not None and tree.lemma(head) in _SHOWING:
        return Controller(happening)
    subject = tree.child(head, frozenset({"nsubj", "nsubjpass"}))
    is_thing = subject is not None and tree.tag[subject] in {"NN", "NNS"}
    return Controller(head, is_clause=True) if is_thing and happening is None else None


def _is_aim_of_nobody(tree: Tree, verb: int) -> bool:
    """Tell the aim of a passive, whose doer is not named: `the machines were removed to make room`."""
    head = tree.head[verb]
    if tree.tag[verb] != "VB" or not any(tree.tag[kid] == "TO" for kid in tree.kids[verb]):
        return False
    if tree.lemma(verb) in read_words("event_verbs"):
        return True  # `had charges of $2 million, mainly to reflect losses`
    is_passive = any(tree.dep[kid] == "auxpass" for kid in tree.kids[head])
    return is_passive and tree.lemma(head) not in _OBJECT_CONTROL | read_words("instrument_verbs")


def _noun_touched(tree: Tree, verb: int) -> int | None:
    """Return the noun before a past participle that the parser hung on the verb: `markets untouched by war`."""
    first = tree.subtree(verb)[0]
    if tree.tag[verb] == "VBN" and tree.lower[first - 1] == "," and tree.child(verb, _AUXILIARY) is None:
        before = first - 2  # `the sale, later cancelled by the court, was`
        is_inserted = before >= 0 and tree.dep[before] in {"nsubj", "nsubjpass"} and tree.tag[before].startswith("NN")
        return before if is_inserted and tree.head[before] > verb else None
    if tree.tag[verb] == "VBN" and first == verb and tree.child(verb, _AUXILIARY) is None:
        before = first - 1
        if before >= 0 and tree.tag[before].startswith("NN") and tree.dep[before] in {"dobj", "pobj", "attr"}:
            return before
    return None


def _of_modifier(tree: Tree, verb: int) -> Controller | None:
    """Read a participle or infinitive behind a noun.

    The noun itself for a participle (`cases involving fraud`); for an infinitive, whoever has the noun or the aim
    (`has the capital to follow through`); the spender for what money or time is spent on (`spent $5 building a shed`).
    """
    head = tree.head[verb]
    if tree.is_verb(head):
        return None
    if tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb]):
        noun, above = controller_of_aim(tree, head, verb)
        return _noun(noun) if above is None else _subject_of(tree, above)
    if tree.tag[verb] == "VBG" and (is_spent(tree, head) or tree.lemma(tree.head[head]) == "spend"):
        above = tree.head[head]
        return _subject_of(tree, above) if tree.dep[head] in {"dobj", "attr"} else None
    if tree.dep[verb] == "relcl":
        return None
    if tree.tag[verb] == "VBG" and tree.lower[tree.subtree(verb)[0] - 1] == "," and _is_own_deed(tree, head):
        return _subject_of(tree, tree.head[head])
    return Controller(head) if _is_participle(tree, verb, head) else None


def _is_own_deed(tree: Tree, noun: int) -> bool:
    # `completed its purchase of the mill,` [`paying`] `$5 million`
    return tree.dep[noun] == "dobj" and any(tree.tag[kid] == "PRP$" for kid in tree.kids[noun])


def _is_participle(tree: Tree, verb: int, noun: int) -> bool:
    """Tell a participle behind its noun, from a verb that the parser misread."""
    if tree.tag[verb] == "VBD":  # `the letter written in May`, read as a past tense; with an object it is one
        return tree.child(verb, frozenset({"dobj", "ccomp"})) is None
    if tree.child(verb, _OBJECT) is not None and tree.child(verb, frozenset({"oprd"})) is not None:
        return tree.tag[verb] == "VBG"  # `the letter called him a fool`: a past tense too
    is_gerund = tree.lemma(noun) == "risk" and verb == noun + 1  # `rather than risk losing`: `risk` is the verb
    return tree.tag[verb] == "VBN" or (tree.tag[verb] == "VBG" and not is_gerund)


def _of_conjunct(tree: Tree, verb: int) -> Controller | None:
    """Read a second verb: `sued and won`."""
    head = tree.head[verb]
    return None if _cannot_join(tree, verb, head) else _subject_of(tree, _finite_governor(tree, verb))


def _cannot_join(tree: Tree, verb: int, first: int) -> bool:
    """Tell forms that do not coordinate, whose parse is wrong: `shows her will to build and to` [`sell`]."""
    if tree.tag[first] not in {"VBZ", "VBD", "VBP"} or tree.lemma(first) == "be":
        return False
    own = [tree.tag[kid] for kid in tree.children(verb, _AUXILIARY)]
    is_bare = not own and tree.tag[first] != "VBP" and tree.child(first, _AUXILIARY) is None
    return (tree.tag[verb] == "VBG" and not own) or (tree.tag[verb] == "VB" and (own == ["TO"] or is_bare))


def _finite_governor(tree: Tree, verb: int) -> int:
    """Return the verb that a conjoined verb goes with: `helps it pay debt and boosts its share` → `helps`."""
    head = tree.head[verb]
    is_past = tree.tag[verb] == "VBD" and any(tree.tag[kid] == "TO" for kid in tree.kids[head])
    if tree.tag[head] == "VB" and (is_past or tree.tag[verb] == "VBZ"):
        return next((each for each in upwards(tree, head) if _is_finite(tree, each)), head)
    return _nearest_of_tense(tree, verb, head)


def _nearest_of_tense(tree: Tree, verb: int, head: int) -> int:
    # `The tale may come from a man who lost his job and` [`sold`] `his house`: a past tense does not share `may`
    auxiliary = tree.child(head, _AUXILIARY)
    if auxiliary is None or tree.tag[auxiliary] != "MD" or tree.tag[verb] not in {"VBD", "VBZ"}:
        return head
    near = (i for i in range(verb - 1, head, -1) if tree.tag[i] == tree.tag[verb] and tree.dep[i] == "relcl")
    return next(near, head)


def is_spent(tree: Tree, noun: int) -> bool:
    """Tell money or time: `spent $5 building a shed`."""
    return tree.tag[noun] in {"CD", "$"} or tree.lower[noun] in _SPENT


def _is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has a tense, so that its subject must be its own."""
    auxiliaries = tree.children(verb, _AUXILIARY)
    return tree.tag[auxiliaries[0] if auxiliaries else verb] in _FINITE


def _of_dependent(tree: Tree, verb: int) -> Controller | None:
    return _subject_of(tree, tree.head[verb]) if tree.head[verb] != verb else None


_READERS: dict[str, Callable[[Tree, int], Controller | None]] = {
    "acl": _of_modifier,
    "relcl": _of_modifier,
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "advcl": _of_adverbial,
    "pcomp": _of_gerund,
    "conj": _of_conjunct,
    "dep": _of_dependent,
}
