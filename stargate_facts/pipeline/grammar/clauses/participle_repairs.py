"""Hangs a participle on the noun or verb that it goes with, and gives each what is its own."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group
from stargate_facts.pipeline.grammar.clauses.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.labels import (
    ADNOMINAL,
    ANY_SUBJECT,
    AUXILIARY,
    COORDINATOR,
    DIRECT_OBJECT,
    MARK,
    NOMINAL_SUBJECT,
    TENSED,
)
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_ACTIVE_SUBJECT = frozenset({"nsubj"})
_BEFORE = frozenset({",", "--", "—", "–", "("})
_CLAUSAL = frozenset({"nsubj", "nsubjpass", "expl", "mark"})
_SUBORDINATE = frozenset({"mark", "advmod"})
_UNSET = frozenset({"if", "unless"})
_NO_PARTICIPLE = ANY_SUBJECT | AUXILIARY | {"dobj"}  # `came,` [`saw it`] `and left`: a past tense with its object
_PREDICATE = frozenset({"dobj", "attr", "acomp"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_GERUND_VERBS = read_words("gerund_verbs") | CAUSATIVE
_REMARKS = read_words("remark_nouns")
_KEEPING = frozenset({"keep", "leave", "get", "set", "send"})  # Quirk et al. 1985, 16.53
_AGENT = frozenset({"agent"})
_PARTICIPLES = frozenset({"VBN", "VBD"})  # a past tense is read for the other: `with her arms crossed`
_PERSONAL = frozenset({"PRP", "PRP$"})
_DEEPEST = 6


def repair_participle_arguments(tree: Tree, verb: int) -> None:
    """Change the tree in place: `will not lift the ban imposed in May` [`until the well is clean`].

    A participle that only says which ones are meant rarely has an adverbial clause of its own; a verb above it does.
    """
    if tree.tag[verb] != "VBN" or tree.child(verb, _CLAUSAL) is not None:
        return
    if tree.word_before(tree.subtree(verb)[0]) in _BEFORE:
        return
    clauses = [kid for kid in tree.kids[verb] if kid > verb and tree.dep[kid] == "advcl"]
    governor = _governor(tree, tree.head[verb]) if clauses else None
    if governor is None:
        return
    for clause in clauses:
        if _is_subordinate(tree, clause) or _is_added(tree, clause):
            tree.hang(clause, governor, "advcl")


def _governor(tree: Tree, noun: int) -> int | None:
    # the verb that a noun is the object of, or stands in an adverbial of
    at = noun
    for _ in range(_DEEPEST):
        if tree.dep[at] not in {"dobj", "attr", "pobj", "prep", "dative", "agent"} or tree.head[at] >= at:
            return None
        at = tree.head[at]
        if tree.is_verb(at):
            return at
    return None


def _is_subordinate(tree: Tree, clause: int) -> bool:
    marks = [kid for kid in tree.kids[clause] if kid < clause and tree.dep[kid] in _SUBORDINATE]
    return any(tree.tag[kid] in {"IN", "WRB"} and tree.lower[kid] not in _UNSET for kid in marks)


def _is_added(tree: Tree, clause: int) -> bool:
    # `cited the book read by thousands,` [`further raising its fame`]
    return tree.tag[clause] == "VBG" and tree.word_before(tree.subtree(clause)[0]) == ","


def repair_participle_as_clause(tree: Tree, participle: int) -> None:
    """Read `The engine found in the shed was sold` as what was sold, and not as a clause: `that the engine found`."""
    subject = tree.child(participle, NOMINAL_SUBJECT)
    if (
        tree.tag[participle] == "VBN"
        and subject is not None
        and subject < participle
        and tree.child(participle, AUXILIARY) is None
    ):
        tree.hang(subject, tree.head[participle], tree.dep[participle].replace("csubj", "nsubj"))
        tree.hang(participle, subject, "acl")


def repair_object_with_gerund(tree: Tree, gerund: int) -> bool:
    """Read `He sold shares belonging to Ann`, which a parser takes for a clause, as a noun with a participle.

    Not after a verb that does take such a clause: `saw shares falling`, `kept shares rising`.
    """
    verb, subject = tree.head[gerund], tree.child(gerund, NOMINAL_SUBJECT)
    if tree.tag[gerund] != "VBG" or subject is None or tree.child(gerund, AUXILIARY) is not None:
        return False
    if not tree.is_verb(verb) or not verb < subject < gerund or not tree.tag[subject].startswith("NN"):
        return False
    if tree.lemma(verb) in _GERUND_VERBS or takes_content(tree.lemma(verb)) or tree.child(verb, DIRECT_OBJECT):
        return False
    tree.hang(subject, verb, "dobj")
    tree.hang(gerund, subject, "acl")
    return True


def repair_warning(tree: Tree, verb: int) -> bool:
    """Read `sent papers warning the dam could break` as what the papers warn of, and not as papers that break."""
    noun, governor = tree.child(verb, NOMINAL_SUBJECT), tree.head[verb]
    saying = tree.child(noun, ADNOMINAL) if noun is not None else None
    if noun is None or saying is None or not governor < noun < saying < verb or not tree.is_verb(governor):
        return False
    thing = tree.child(saying, DIRECT_OBJECT)
    first = first_of_group(tree, verb)
    if thing is None or tree.tag[saying] != "VBG" or not takes_content(tree.lemma(saying)):
        return False
    if tree.subtree(thing)[-1] != first - 1 or tree.child(governor, DIRECT_OBJECT) is not None:
        return False
    tree.hang(noun, governor, "dobj")
    tree.hang(verb, saying, "ccomp")
    tree.hang(thing, verb, "nsubj")
    return True


def repair_remark(tree: Tree, gerund: int) -> bool:
    """Give a participle of saying to the noun before it: `answered in a letter` [`saying that it was late`]."""
    verb, before = tree.head[gerund], gerund - 1
    if tree.tag[gerund] != "VBG" or not takes_content(tree.lemma(gerund)) or not 0 < verb < before:
        return False
    if any(kid < gerund for kid in tree.kids[gerund]):
        return False
    noun = before
    while tree.lemma(noun) not in _REMARKS and verb < tree.head[noun] < noun:
        noun = tree.head[noun]
    if tree.lemma(noun) not in _REMARKS or not tree.tag[noun].startswith("NN") or tree.subtree(noun)[-1] != before:
        return False
    tree.hang(gerund, noun, "acl")
    return True


def repair_absolute(tree: Tree, participle: int) -> None:
    """Read `With demand for flats pushing up rents, she left` as a clause about the demand, and not about the flats."""
    noun = tree.head[participle]
    preposition = tree.head[noun]
    first = tree.head[preposition]
    opening = tree.head[first]
    if tree.tag[participle] != "VBG" or tree.dep[noun] != "pobj" or tree.dep[first] != "pobj":
        return
    is_apart = tree.word_before(opening) in {"", ","}
    is_bare = tree.child(noun, frozenset({"det", "poss"})) is None
    is_last = tree.subtree(opening)[-1] == tree.subtree(participle)[-1]
    if tree.lower[opening] == "with" and is_apart and is_bare and is_last:
        tree.hang(participle, first, "acl")


def repair_absolute_relative(tree: Tree, participle: int) -> None:
    """Read `The boy,` [`his leg broken`]`, wept` as a circumstance, and not as a relative clause about the boy."""
    noun, subject = tree.head[participle], tree.child(participle, NOMINAL_SUBJECT)
    if tree.tag[participle] != "VBN" or subject is None or tree.child(participle, AUXILIARY) is not None:
        return
    words = tree.subtree(subject)
    is_own = words[0] == tree.subtree(participle)[0] and any(tree.tag[i] in _PERSONAL for i in words)
    above = tree.head[noun]
    if is_own and words[0] > noun and tree.word_before(words[0]) == "," and tree.is_verb(above):
        tree.hang(participle, above, "advcl")


def repair_conjunct_of_absolute(tree: Tree, verb: int) -> None:
    """Give a second verb to the sentence's own: `She sat with her hands folded and` [`slept`]: she slept.

    What stands behind `with` has no tense. A form in `-ed` without an object may be one more participle.
    """
    participle = tree.head[verb]
    noun, governor = tree.child(participle, NOMINAL_SUBJECT), tree.head[participle]
    if tree.tag[verb] not in TENSED or tree.dep[participle] != "advcl" or tree.tag[participle] not in _PARTICIPLES:
        return
    if noun is None or not governor < noun < participle < verb or tree.word_before(tree.subtree(noun)[0]) != "with":
        return
    if tree.child(verb, ANY_SUBJECT) is not None or tree.child(participle, AUXILIARY) is not None:
        return
    is_second_participle = tree.lower[verb].endswith("ed") and tree.child(verb, DIRECT_OBJECT) is None
    if is_second_participle and tree.tag[participle] == tree.tag[verb]:
        return
    tree.tag[participle] = "VBN"
    for mark in tree.children(participle, COORDINATOR):
        tree.hang(mark, governor, "cc")
    tree.hang(verb, governor, "conj")


def repair_approximated_passive(tree: Tree, participle: int) -> None:
    """Read `The loss was more than` [`offset`] `by sales` as a passive, and not as a comparison with an offset."""
    be, than = tree.head[participle], tree.child(participle, MARK)
    subject = tree.child(be, _ACTIVE_SUBJECT)
    if tree.tag[participle] != "VBN" or than is None or subject is None or tree.lemma(be) != "be":
        return
    if tree.lower[than - 1 : than + 1] != ["more", "than"] or than + 1 != participle or not subject < be < than:
        return
    if tree.child(participle, _AGENT) is None:
        return  # `He was more than pleased`
    tree.hang(than, than - 1, "advmod")
    _make_auxiliary(tree, be, participle)
    tree.dep[be], tree.dep[subject] = "auxpass", "nsubjpass"


def repair_loose_participle(tree: Tree, participle: int) -> None:
    """Give a participle that no conjunction joins to the noun before: `cut prices of boats,` [`hit by storms`]."""
    verb = tree.head[participle]
    if tree.tag[participle] != "VBN" or tree.tag[verb] == "VBN" or not tree.is_verb(verb):
        return
    if tree.child(participle, _NO_PARTICIPLE) is not None or tree.child(verb, COORDINATOR) is not None:
        return
    before = tree.subtree(participle)[0] - 1
    if tree.tag[before] == ",":
        before -= 1
    if tree.tag[before].startswith("NN") and before > verb:
        tree.hang(participle, before, "acl")
    elif before == verb:
        tree.dep[participle] = "advcl"


def repair_state_kept(tree: Tree, thing: int) -> None:
    """Read `keep the mill` [`running for a year`] as how it is kept, and not as which mill or as a fact of its own."""
    verb = tree.head[thing]
    participle = tree.child(thing, ADNOMINAL)
    if participle is None or tree.tag[participle] != "VBG" or tree.lemma(verb) not in _KEEPING:
        return
    if participle == thing + 1:
        tree.hang(participle, verb, "oprd")


def repair_progressive(tree: Tree, gerund: int) -> None:
    """Read `It's cutting jobs`, `The Guild is “striking a blow”` as progressives: a person is no activity.

    Not `The aim is cutting jobs`, nor a participle that something parts from the verb: `She is at home, cutting jobs`.
    """
    be = tree.head[gerund]
    subject = tree.child(be, _ACTIVE_SUBJECT)
    if tree.tag[gerund] != "VBG" or subject is None or not subject < be < gerund or tree.lemma(be) != "be":
        return
    if tree.child(gerund, ANY_SUBJECT | AUXILIARY) is not None or tree.child(be, _PREDICATE) is not None:
        return
    if any(tree.dep[i] not in {"neg", "advmod", "punct"} or tree.tag[i] == "," for i in range(be + 1, gerund)):
        return
    if tree.tag[subject] == "PRP" or tree.doc[subject].ent_type_ in _ACTORS:
        _make_auxiliary(tree, be, gerund)


def _make_auxiliary(tree: Tree, auxiliary: int, verb: int) -> None:
    for kid in [kid for kid in tree.kids[auxiliary] if kid != verb]:
        tree.hang(kid, verb, tree.dep[kid])
    tree.take_place(verb, auxiliary)
    tree.hang(auxiliary, verb, "aux")
