"""The content of a noun that the sentence denies: `rejected the idea that it leaks`, `the myth that it leaks`."""

from typing import Final

from stargate_facts.pipeline.grammar.factuality.factuality import read_factuality
from stargate_facts.pipeline.grammar.factuality.signatures import SIGNATURES
from stargate_facts.pipeline.grammar.labels import ANY_PREDICATIVE, STATED_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

# fmt: off
_DISPUTING: Final = frozenset(
    {
        "reject", "dispute", "dismiss", "refute", "rebut", "debunk", "quash", "overrule", "overturn", "contradict",
        "discredit", "disprove", "disbelieve", "dispel", "demolish", "squelch", "repudiate", "deride", "ridicule",
        "counter", "belie", "disavow", "disown", "explode", "bust", "scotch", "allay",
    }
)  # of what is thought or said
_FALSE: Final = frozenset(
    {
        "false", "bogus", "untrue", "wrong", "baseless", "unfounded", "groundless", "mistaken", "incorrect", "flawed",
        "inaccurate", "erroneous", "misguided", "misplaced", "unproven", "discredited", "debunked", "fictitious",
        "fictional", "absurd", "ridiculous", "nonsense", "hoax", "lie", "fiction", "rubbish", "exaggerated",
        "fallacious", "spurious", "specious", "implausible", "unsubstantiated", "outlandish",
    }
)
UNDOUBTED: Final = frozenset(
    {
        "doubt", "question", "denying", "dispute", "disputing", "mistake", "secret", "surprise", "coincidence",
        "accident", "wonder", "mystery", "shame", "fact", "escaping", "mistaking",
    }
)  # `There is no doubt that it fell`: it did
# fmt: on
UNTRUE: Final = frozenset(
    word for word, *signature, _ in read_table("signatures") if signature == ["noun-that", "not", "possible"]
)  # `the myth that it fell`; a denial has another signature, for it is somebody's claim
_TRUE: Final = frozenset({"true", "correct", "right", "accurate"})
_PROVING: Final = frozenset({"prove", "turn", "be", "seem", "look", "appear"})
_UNSUPPORTED: Final = frozenset({"evidence", "proof", "sense", "feeling", "sign", "indication", "hint", "suggestion"})


def is_disputed_content(tree: Tree, verb: int) -> bool:
    """Tell the content of a noun that somebody rejects, or that is called false."""
    noun = _noun_of(tree, verb)
    if noun is None or SIGNATURES.get().get((tree.lemma(noun), "noun-that")) == ("fact", "fact"):
        return noun is not None and tree.lemma(noun) in _UNSUPPORTED and _is_under_negation(tree, noun)
    if tree.lemma(noun) in UNTRUE or any(tree.lower[kid] in _FALSE for kid in tree.kids[noun] if kid < noun):
        return True
    return _is_rejected(tree, noun) or _is_called_false(tree, noun) or _is_under_negation(tree, noun)


def _noun_of(tree: Tree, verb: int) -> int | None:
    """Return the noun whose content a finite clause with `that` is; a relative one has `that` for its subject."""
    noun = tree.head[verb]
    if tree.dep[verb] not in {"acl", "relcl", "ccomp"} or not tree.tag[noun].startswith("NN") or noun > verb:
        return None
    subject = tree.child(verb, STATED_SUBJECT)
    first = tree.subtree(verb)[0]
    is_marked = tree.lower[first] == "that" and tree.dep[first] in {"mark", "advmod"} and first != subject
    return noun if is_marked and subject is not None else None


def _is_rejected(tree: Tree, noun: int) -> bool:
    above = tree.head[noun]
    is_voice = tree.dep[noun] in {"dobj", "nsubjpass"}
    return is_voice and tree.lemma(above) in _DISPUTING


def _is_called_false(tree: Tree, noun: int) -> bool:
    # `news that it leaks proved to be false`, `called the claim that it leaks a lie`
    above = tree.head[noun]
    if tree.dep[noun] not in {"nsubj", "dobj"}:
        return False
    if tree.dep[noun] == "nsubj" and tree.lemma(above) not in _PROVING:
        return False
    below = [above, *(kid for kid in tree.kids[above] if tree.dep[kid] in {"xcomp", "ccomp"})]
    said = {tree.lower[kid] for each in below for kid in tree.kids[each] if tree.dep[kid] in ANY_PREDICATIVE}
    is_denied = any(tree.dep[kid] == "neg" for kid in tree.kids[above])  # `is not true`
    return not said.isdisjoint(_FALSE) or (is_denied and not said.isdisjoint(_TRUE))


def _is_under_negation(tree: Tree, noun: int) -> bool:
    # `nobody has evidence that it leaks`
    above = tree.head[noun]
    if tree.dep[noun] == "pobj":
        above = tree.head[tree.head[noun]]
    if tree.dep[noun] not in {"dobj", "attr", "pobj"} or not tree.is_verb(above) or tree.lower[noun] in UNDOUBTED:
        return False
    return read_factuality(tree, above).negated
