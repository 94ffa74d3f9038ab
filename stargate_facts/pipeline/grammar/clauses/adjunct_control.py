"""Who does what an adverbial clause without a subject says: `leaving the room, she waved`: she.

The results of an event (`Prices fell, reflecting weak demand`) and the aims of a passive have nobody that could be
named.
"""

from collections.abc import Callable

from stargate_facts.pipeline.grammar.clauses.aims import doer_of_aim, is_employed, is_unsettled_purpose, noun_of_aim
from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.clauses.complements import takes_content
from stargate_facts.pipeline.grammar.clauses.controllers import (
    OBJECT_CONTROL,
    TIMES,
    Controller,
    asked_of,
    nearest_of_tense,
    subject_of,
)
from stargate_facts.pipeline.grammar.clauses.modifier_control import is_spent
from stargate_facts.pipeline.grammar.factuality.signatures import has_signature
from stargate_facts.pipeline.grammar.labels import AUXILIARY, COMMON_NOUN, DIRECT_OBJECT, NOMINAL_SUBJECT, PREDICATIVE
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_TITLED = frozenset({"titled", "entitled", "subtitled", "headlined", "captioned", "dubbed", "nicknamed"})
_MONTHS = frozenset(row[0] for row in read_table("timex_months"))
_RESULT = frozenset({"thus", "thereby"})
_FORCING = frozenset(
    {
        "make", "leave", "force", "allow", "give", "push", "bring", "raise", "send", "let", "end", "enable", "prompt",
        "spark", "turn", "put", "drive", "create", "render", "kill", "fuel", "open", "pave", "increase", "reduce",
        "cause", "lead", "cut", "lower", "boost", "trigger", "cost", "double", "save",
    }
)  # fmt: skip
_RAISING = frozenset({"expect", "entitle", "enable", "allow", "permit", "require", "force", "oblige", "compel"})
_LEAVING = frozenset({"leave", "keep", "find", "catch", "see", "hear", "watch", "show", "film", "spot"})
_AIMING = frozenset({"seek", "try", "hope", "look", "attempt", "aim", "want", "wait", "search", "fight", "strive"})
_ENGAGING = TIMES | {"life", "trouble", "difficulty", "problem", "fun", "luck", "success"}  # `has trouble sleeping`
_SHOWING = frozenset({"report", "post", "record", "register", "announce", "show", "see", "suffer", "book", "incur"})


def of_adverbial(tree: Tree, verb: int) -> Controller | None:
    """Read an adverbial: `leaving the room, she waved`, `markets untouched by war`, `sold it to raise cash`."""
    if any(tree.lower[kid] in _RESULT for kid in tree.kids[verb]):
        return None  # `rain delayed the work, thus raising its cost`: the event did, which has no name
    if _is_result(tree, verb):
        return _of_result(tree, tree.head[verb])
    if _is_as_clause(tree, verb) or _is_loose(tree, verb):
        return None
    nearer = next((noun for read in _NEARER if (noun := read(tree, verb)) is not None), None)
    if nearer is not None:
        return Controller(nearer)
    return _of_main(tree, verb)


def _of_main(tree: Tree, verb: int) -> Controller | None:
    if (noun := noun_of_aim(tree, verb)) is not None:
        doer, above = doer_of_aim(tree, noun, verb)
        if above is None:
            return Controller(doer) if doer is not None else None
        return subject_of(tree, above)
    if _is_aim_of_nobody(tree, verb) or is_unsettled_purpose(tree, verb):
        return None
    return subject_of(tree, _main_of(tree, verb))


def _main_of(tree: Tree, verb: int) -> int:
    """Return the verb whose subject does it, which is not always the one that the parser hung it on."""
    head = tree.head[verb]
    if tree.lower[verb - 1] == ",":  # `who inherited a farm,` [`sold`] `the cows and left`
        head = nearest_of_tense(tree, verb, head)
    above = tree.head[head]
    # `They rowed home,` [`singing`] `while it snowed`: hung on `snowed`, and said of them
    is_between = tree.tag[verb] == "VBG" and above < verb < head and tree.dep[head] == "advcl" and tree.is_verb(above)
    return above if is_between else head


def _is_of_some_noun(tree: Tree, participle: int) -> bool:
    """Tell a past participle that may be about a noun before it: `asked for a list in May, made in haste`.

    `In a note to her, read in court, he`; but `Prices fell in May, pulled down by fears`, which has no other noun.
    """
    head, first = tree.head[participle], participle
    while first > 0 and tree.tag[first - 1] == "RB":
        first -= 1
    if tree.tag[participle] != "VBN" or first < 2 or tree.lower[first - 1] != ",":
        return False
    if tree.child(participle, AUXILIARY) is not None:
        return False
    before = first - 2
    if tree.tag[before].startswith("NN") and tree.lower[before] not in TIMES | _MONTHS and tree.dep[before] == "pobj":
        return tree.child(head, PREDICATIVE) is None  # but `She is a voice of the bakers, loved by all`
    return any(tree.dep[kid] in {"dobj", "xcomp"} and head < kid < first for kid in tree.kids[head])


def _is_loose(tree: Tree, verb: int) -> bool:
    """Tell a participle whose doer the tree does not settle."""
    head = tree.head[verb]
    if _is_of_some_noun(tree, verb):
        return True
    if tree.tag[verb] != "VBG" or head > verb:
        return False
    if tree.dep[head] == "parataxis" and any(tree.dep[kid] == "mark" for kid in tree.kids[verb]):
        return True  # `a law, he said, for the mills to gain while paying less`: not he
    if any(tree.lower[kid] == "without" for kid in tree.kids[head] if kid < verb):
        return True  # `sold it without them` [`knowing`]
    # `A million were sold, making it a success`: their sale did; `He was away for years, leaving her alone`
    return tree.lemma(verb) in _FORCING and (is_passive(tree, head) or tree.lemma(head) == "be")


def _is_as_clause(tree: Tree, verb: int) -> bool:
    # `as might be expected`, `as laid down by the accord`: what the sentence says is
    return any(tree.lower[kid] == "as" and tree.dep[kid] in {"mark", "advmod"} for kid in tree.kids[verb])


def _object_before(tree: Tree, verb: int) -> int | None:
    """Return the object that a clause right behind it is about: `left them feeling`, `entitles holders to buy`."""
    head, first = tree.head[verb], tree.subtree(verb)[0]
    patient = tree.child(head, DIRECT_OBJECT)
    if patient is None or not patient < first or tree.child(head, frozenset({"xcomp"})) is not None:
        return None
    if tree.tag[verb] == "VBG":
        return patient if tree.lemma(head) in _LEAVING and tree.subtree(patient)[-1] == first - 1 else None
    if tree.tag[verb] != "VB" or tree.lower[first] != "to":
        return None
    if is_employed(tree, patient):
        return patient  # `sent a team to search the hills`
    is_person = tree.tag[patient] in {"PRP", "NNP"} or names_a_person(tree, patient)
    is_infinitive = has_signature(tree.lemma(head), "obj-to")
    is_agent = is_person or tree.lemma(head) in _RAISING
    return patient if is_infinitive and is_agent else None


def _is_result(tree: Tree, verb: int) -> bool:
    # `Sales fell, reflecting weak demand`: their fall did
    head = tree.head[verb]
    is_after = tree.tag[verb] == "VBG" and verb > head and tree.child(verb, AUXILIARY) is None
    return is_after and tree.lemma(verb) in read_words("event_verbs")


def _of_result(tree: Tree, head: int) -> Controller | None:
    """Return what stands for the event: `posted` [`a loss`]`, reflecting`; [`Sales`] `fell, reflecting`; no person."""
    happening = tree.child(head, DIRECT_OBJECT)
    if happening is not None and tree.lemma(head) in _SHOWING:
        return Controller(happening)
    subject = tree.child(head, NOMINAL_SUBJECT)
    is_thing = subject is not None and tree.tag[subject] in {"NN", "NNS"}
    return Controller(head, is_clause=True) if is_thing and happening is None else None


def _is_aim_of_nobody(tree: Tree, verb: int) -> bool:
    """Tell the aim of a passive, whose doer is not named: `the machines were removed to make room`."""
    head = tree.head[verb]
    if tree.tag[verb] != "VB" or not any(tree.tag[kid] == "TO" for kid in tree.kids[verb]):
        return False
    if tree.lemma(verb) in read_words("event_verbs"):
        return True  # `had charges of $2 million, mainly to reflect losses`
    return is_passive(tree, head) and tree.lemma(head) not in OBJECT_CONTROL | read_words("instrument_verbs")


def _noun_touched(tree: Tree, verb: int) -> int | None:
    """Return the noun before a past participle that the parser hung on the verb: `markets untouched by war`."""
    first = tree.subtree(verb)[0]
    if tree.lower[verb] in _TITLED and first == verb:  # `wrote` [`a book`] `on her time at sea entitled Salt`
        return tree.child(tree.head[verb], DIRECT_OBJECT)
    if tree.tag[verb] == "VBN" and tree.lower[first - 1] == "," and tree.child(verb, AUXILIARY) is None:
        before = first - 2  # `the sale, later cancelled by the court, was`
        is_inserted = before >= 0 and tree.dep[before] in {"nsubj", "nsubjpass"} and tree.tag[before].startswith("NN")
        return before if is_inserted and tree.head[before] > verb else None
    if tree.tag[verb] == "VBN" and first == verb and tree.child(verb, AUXILIARY) is None:
        before = first - 1
        if before >= 0 and tree.tag[before].startswith("NN") and tree.dep[before] in {"dobj", "pobj", "attr"}:
            return before
    return None


def _noun_doing(tree: Tree, verb: int) -> int | None:
    """Return the noun right before a participle that the parser hung on the verb: `passed` [`barges`] `hauling coal`.

    Not with aims or sayings, which are the main verb's subject's: `went to court seeking`, `left the room saying`.
    """
    noun, head = verb - 1, tree.head[verb]
    is_bare = tree.tag[verb] == "VBG" and tree.subtree(verb)[0] == verb > head and tree.tag[noun] in COMMON_NOUN
    if not is_bare or tree.lemma(verb) in _AIMING or takes_content(tree.lemma(verb)):
        return None
    while tree.dep[noun] == "conj" and tree.head[noun] < noun:
        noun = tree.head[noun]
    is_spent_so = tree.lemma(noun) in _ENGAGING or is_spent(tree, noun) or tree.lemma(head) in {"spend", "waste"}
    if tree.dep[noun] not in {"dobj", "pobj"} or is_spent_so:
        return None
    said = tree.child(head, DIRECT_OBJECT)
    return said if said is not None and said < noun and tree.lower[said] in read_words("document_nouns") else noun


_NEARER: tuple[Callable[[Tree, int], int | None], ...] = (asked_of, _object_before, _noun_touched, _noun_doing)
