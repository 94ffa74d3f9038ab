"""Who does what a participle or infinitive behind a noun says: `cases involving fraud`, `the town's plan to build`."""

from stargate_facts.pipeline.grammar.clauses.aims import doer_of_aim
from stargate_facts.pipeline.grammar.clauses.controllers import TIMES, Controller, subject_of
from stargate_facts.pipeline.grammar.labels import DIRECT_OBJECT, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_SPENT = frozenset({"money", "cash", "time", "hours", "days", "weeks", "months", "years", "dollars"})
_POSTS = frozenset({"role", "job", "capacity", "work", "career", "experience", "stint", "tenure", "years", "position"})
_PASSING = frozenset({"end", "begin", "start"})  # `the year ended March 31`
_WRITING = frozenset(
    {"oppose", "support", "urge", "ask", "demand", "request", "criticize", "condemn", "protest", "say", "warn", "call"}
)


def of_modifier(tree: Tree, verb: int) -> Controller | None:
    """Read a participle or infinitive behind a noun.

    The noun itself for a participle (`cases involving fraud`); for an infinitive, whoever has the noun or the aim
    (`has the capital to follow through`); the spender for what money or time is spent on (`spent $5 building a shed`).
    """
    head = tree.head[verb]
    if tree.is_verb(head):
        return None
    if tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb]):
        noun, above = doer_of_aim(tree, head, verb)
        return (Controller(noun) if noun is not None else None) if above is None else subject_of(tree, above)
    if tree.tag[verb] == "VBG" and (is_spent(tree, head) or tree.lemma(tree.head[head]) == "spend"):
        above = tree.head[head]
        return subject_of(tree, above) if tree.dep[head] in {"dobj", "attr"} else None
    if tree.dep[verb] == "relcl" or not _is_participle(tree, verb, head):
        return None
    return (
        _of_present_participle(tree, verb, head) if tree.tag[verb] == "VBG" else _of_past_participle(tree, verb, head)
    )


def _of_present_participle(tree: Tree, verb: int, noun: int) -> Controller | None:
    if tree.lower[tree.subtree(verb)[0] - 1] == "," and tree.dep[noun] not in NOMINAL_SUBJECT:
        # `completed its purchase of the mill,` [`paying`] `$5 million`; else it may be what the whole clause does
        return subject_of(tree, tree.head[noun]) if _is_own_deed(tree, noun) else None
    if tree.lower[noun] in _POSTS and (owner := tree.child(noun, frozenset({"poss"}))) is not None:
        # [`Ms. Holt`]`'s work advising the board`; `in her role advising the board`: she does, who is not named here
        return Controller(owner) if tree.tag[owner].startswith("NN") else None
    above = tree.head[tree.head[noun]]
    if tree.dep[noun] == "pobj" and (said := tree.child(above, DIRECT_OBJECT)) is not None and said < noun:
        is_text = tree.lower[said] in read_words("document_nouns") and tree.lemma(verb) in _WRITING
        is_in_time = tree.lower[noun] in TIMES and tree.lemma(verb) not in _PASSING
        if is_text or is_in_time:  # [`a letter`] `to the board opposing it`, [`a charge`] `in the quarter covering it`
            return Controller(said)
    return Controller(noun)


def _of_past_participle(tree: Tree, verb: int, noun: int) -> Controller | None:
    # alone it only points: `the sum needed`, `the parties concerned`
    is_bare = all(tree.dep[kid] in {"advmod", "punct"} for kid in tree.kids[verb])
    return None if is_bare and tree.lemma(verb) not in _PASSING else Controller(noun)


def is_spent(tree: Tree, noun: int) -> bool:
    """Tell money or time: `spent $5 building a shed`."""
    return tree.tag[noun] in {"CD", "$"} or tree.lower[noun] in _SPENT


def _is_own_deed(tree: Tree, noun: int) -> bool:
    return tree.dep[noun] == "dobj" and any(tree.tag[kid] == "PRP$" for kid in tree.kids[noun])


def _is_participle(tree: Tree, verb: int, noun: int) -> bool:
    """Tell a participle behind its noun, from a verb that the parser misread."""
    if tree.tag[verb] == "VBD":  # `the letter written in May`, read as a past tense; with an object it is one
        return tree.child(verb, frozenset({"dobj", "ccomp"})) is None
    if tree.child(verb, DIRECT_OBJECT) is not None and tree.child(verb, frozenset({"oprd"})) is not None:
        return tree.tag[verb] == "VBG"  # `the letter called him a fool`: a past tense too
    is_gerund = tree.lemma(noun) == "risk" and verb == noun + 1  # `rather than risk losing`: `risk` is the verb
    return tree.tag[verb] == "VBN" or (tree.tag[verb] == "VBG" and not is_gerund)
