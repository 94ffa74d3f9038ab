"""Who does what an infinitive behind a noun or of purpose says: `the town's plan to build`, `has the means to pay`.

Only where a known frame settles it: whoever has the plan or the means. Not so `needs a vote to pass it`, `built a hall
to house it`, `it is a reason to go`, where the infinitive tells what a thing is for.
"""

from itertools import takewhile

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_finite
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.factuality.signatures import SINGLES_OUT, has_signature, makes_a_plan
from stargate_facts.pipeline.grammar.labels import (
    AUXILIARY,
    EXPLETIVE,
    NEGATION,
    NOMINAL_SUBJECT,
    PREDICATIVE,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_MODIFIERS = frozenset({"acl", "relcl", "advcl", "pcomp"})
_CERTAIN = frozenset({"will", "'ll"})
_NEEDING = frozenset({"need", "have", "want", "wish", "like", "hope"})
_LACKING = frozenset({"need", "lack", "require", "want"})
_EMPLOYING = frozenset(
    {
        "send", "dispatch", "form", "set", "establish", "create", "appoint", "name", "convene", "assemble", "found",
        "deploy", "retain", "hire", "assign", "recruit", "designate", "nominate", "pick", "choose", "enlist", "elect",
    }
)  # fmt: skip
_BODIES = frozenset(row[0] for row in read_table("organisation_nouns"))
_DESIRE = frozenset({"prefer", "want", "like", "expect", "wish", "require", "intend"})
_GIVEN = frozenset({"dative"})
_WAYS = frozenset({"way", "method", "mean", "means", "tool", "path"})
_FINDING = frozenset({"find", "seek", "devise", "discover", "figure", "invent", "use", "develop", "try", "explore"})
_GETTING = frozenset({"receive", "get", "acquire", "win", "secure", "gain"})
_PROPOSALS = frozenset({"offer", "request", "proposal", "bid", "call", "order", "promise", "pledge"})
_FOR_OTHERS = frozenset(
    {"request", "motion", "petition", "demand", "order", "invitation", "plea", "appeal", "deadline", "call"}
)  # who asks for it leaves it to others: `filed a motion to open the records`
_DONE = frozenset({"nothing", "something", "anything", "everything", "much", "little", "more", "enough"})
_PERSONAL = frozenset({"his", "her", "my"})


def doer_of_aim(tree: Tree, noun: int, infinitive: int) -> tuple[int | None, int | None]:
    """Return the noun that does what an infinitive behind another says, or else the verb whose subject does."""
    near = _aimed_by(tree, noun, infinitive)
    if near is None:
        near = _described(tree, noun, infinitive)
    if near is None and is_employed(tree, noun):
        near = noun
    if near is not None:
        return near, None
    above = tree.head[noun]
    if tree.dep[noun] not in {"dobj", "attr"} or not tree.is_verb(above) or tree.child(above, EXPLETIVE) is not None:
        return None, None
    if (receiver := _given_to(tree, above)) is not None:
        return receiver, None
    has_it = _is_singled_out(tree, noun) if tree.dep[noun] == "attr" else _is_had(tree, noun, above)
    return None, above if has_it else None


def is_employed(tree: Tree, noun: int) -> bool:
    """Tell whoever is sent or appointed: `sent a team to search the hills`, `formed a committee to study it`."""
    if tree.dep[noun] != "dobj" or tree.lemma(tree.head[noun]) not in _EMPLOYING:
        return False
    is_person = tree.tag[noun] in {"PRP", "NNP"} or names_a_person(tree, noun)
    return is_person or tree.lemma(noun) in _BODIES


def is_unsettled_purpose(tree: Tree, infinitive: int) -> bool:
    """Tell a purpose that is no fact of its own, or that another verb may have: `could sell it to pay the debt`.

    What somebody does or plans has the purpose: `sold it to pay the debt`, `agreed to sell it to pay the debt`.
    """
    head, first = tree.head[infinitive], tree.subtree(infinitive)[0]
    if tree.tag[infinitive] != "VB" or tree.lower[first] != "to":
        return False
    if tree.lemma(head) in _LACKING or (tree.lemma(head) == "be" and tree.child(head, PREDICATIVE) is not None):
        return True  # `needs money to sell`; `The plan is clear: to sell`
    is_nearer = any(tree.is_verb(i) and tree.dep[i] in _MODIFIERS for i in _chain_between(tree, head, first))
    return is_nearer or not (_is_done(tree, head) or _is_planned(tree, head))


def noun_of_aim(tree: Tree, infinitive: int) -> int | None:
    """Return the noun that an infinitive hung on the verb may complete: `faced` [`pressure`] `from owners to sell`."""
    head, first = tree.head[infinitive], tree.subtree(infinitive)[0]
    if tree.tag[infinitive] != "VB" or tree.lower[first] != "to" or head > first:
        return None
    near = (i for i in _chain_between(tree, head, first) if tree.tag[i].startswith("NN") and _takes_infinitive(tree, i))
    return next(near, None)


def _takes_infinitive(tree: Tree, noun: int) -> bool:
    return has_signature(tree.lemma(noun), "noun-to") or has_signature(tree.lower[noun], "noun-to")


def _is_done(tree: Tree, verb: int) -> bool:
    # with a tense, neither denied nor under a modal verb but `will`, which is `would` in what is reported
    if not is_finite(tree, verb) or tree.child(verb, NEGATION) is not None:
        return False
    certain = _CERTAIN | {"would"} if tree.dep[verb] == "ccomp" else _CERTAIN
    return all(tree.tag[kid] != "MD" or tree.lower[kid] in certain for kid in tree.children(verb, AUXILIARY))


def _is_planned(tree: Tree, verb: int) -> bool:
    # `agreed to` [`sell`] `it to pay`, `announced a plan to` [`sell`] `it to pay`; not `needs to sell it to pay`
    head, dep = tree.head[verb], tree.dep[verb]
    if tree.tag[verb] == "VBN" and makes_a_plan(tree.lower[verb], "to"):
        return True  # `appears` [`set`] `to sell`
    if dep == "xcomp":
        return tree.lemma(head) not in _NEEDING and makes_a_plan(tree.lemma(head), "to") and _is_done(tree, head)
    return dep == "acl" and makes_a_plan(tree.lemma(head), "noun-to") and _is_done(tree, tree.head[head])


def _chain_between(tree: Tree, head: int, first: int) -> list[int]:
    # the words above the one before the infinitive, up to its governor: in `bans the use of gas` to [`heat`]
    return list(takewhile(lambda at: head < at, upwards(tree, first - 1)))


def _aimed_by(tree: Tree, noun: int, infinitive: int) -> int | None:
    """Return whose aim a noun with an infinitive is: `the town's plan to build`, `an effort by the mayor to sell`."""
    if tree.lemma(noun) in _FOR_OTHERS:
        return None
    owner = tree.child(noun, frozenset({"poss"}))
    if owner is not None and tree.tag[owner].startswith("NN"):
        return noun if names_a_person(tree, noun) else owner
    by = next((kid for kid in tree.kids[noun] if tree.lower[kid] == "by" and kid < infinitive), None)
    return None if by is None else tree.child(by, PREPOSITIONAL_OBJECT)


def _described(tree: Tree, noun: int, infinitive: int) -> int | None:
    # `would prefer growth to be slower`: the parser hangs `be` on `growth`
    is_copula = tree.lower[infinitive] == "be" and tree.child(infinitive, PREDICATIVE) is not None
    return noun if is_copula and tree.lemma(tree.head[noun]) in _DESIRE else None


def _given_to(tree: Tree, verb: int) -> int | None:
    # `gave` [`the board`] `the right to act`
    receiver = tree.child(verb, _GIVEN)
    if receiver is None or tree.tag[receiver].startswith(("NN", "PRP")):
        return receiver
    return tree.child(receiver, PREPOSITIONAL_OBJECT)


def _is_singled_out(tree: Tree, noun: int) -> bool:
    # `Ann was the only driver to stop`; not `It is a reason to go`, `It was a call to act`
    before = [noun, *(kid for kid in tree.kids[noun] if kid < noun)]
    return any(tree.lower[i] in SINGLES_OUT or tree.tag[i] == "JJS" for i in before)


def _is_had(tree: Tree, noun: int, verb: int) -> bool:
    """Tell an aim or a means that the verb's subject has: `has the means to pay`, `defended his decision to stay`.

    Not `rejected a request to close`, nor `The deal helped start his plan to stay`: another's.
    """
    if tree.lemma(noun) in _FOR_OTHERS:
        return False
    owner = next((kid for kid in tree.kids[noun] if tree.tag[kid] == "PRP$"), None)
    if owner is not None and _is_aim(tree, noun):
        return tree.lower[owner] not in _PERSONAL or not _is_of_a_thing(tree, verb)
    word = tree.lemma(verb)
    if (word in _FINDING and tree.lemma(noun) in _WAYS) or (word == "do" and tree.lower[noun] in _DONE):
        return True  # `found a way to pay`, `has done little to help`
    is_anothers = word in _GETTING and tree.lemma(noun) in _PROPOSALS  # `received an offer to buy it`
    return word in read_words("having_verbs") and not is_anothers and _is_aim(tree, noun)


def _is_aim(tree: Tree, noun: int) -> bool:
    words = {tree.lower[noun], tree.lemma(noun)}
    return not words.isdisjoint(read_words("aim_nouns")) or any(has_signature(each, "noun-to") for each in words)


def _is_of_a_thing(tree: Tree, verb: int) -> bool:
    while tree.dep[verb] in {"xcomp", "conj", "advcl"} and tree.child(verb, NOMINAL_SUBJECT) is None:
        verb = tree.head[verb]
    subject = tree.child(verb, NOMINAL_SUBJECT)
    return subject is not None and tree.tag[subject] in {"NN", "NNS"} and not names_a_person(tree, subject)
