"""Hangs a whole clause anew where the shape of the sentence tells that the parser hung it wrongly."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group, is_finite
from stargate_facts.pipeline.grammar.clauses.complements import (
    BEFORE_THAT,
    CATENATIVE,
    CAUSATIVE,
    TELLING,
    takes_content,
)
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.clauses.subject_repairs import repair_lost_subject
from stargate_facts.pipeline.grammar.labels import AUXILIARY, CONJUNCT, DIRECT_OBJECT, FINITE, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_PRESENT = frozenset({"VBZ", "VBP", "MD"})  # a past tense may be a participle: `wrote a book called Salt`
_OBJECT = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "oprd"})
_THINKING = frozenset({"think", "believe", "hope", "guess", "suppose", "bet", "know", "assume", "feel"})
_WHEN = frozenset({"by", "in", "at", "on", "after", "before", "until", "within", "during"})
_NEEDING = frozenset({"need", "use", "require"})  # with a thing, and what it is for
_AIMS = frozenset(
    {
        "aim", "goal", "priority", "job", "task", "purpose", "objective", "mission", "challenge", "solution", "key",
        "trick",
    }
)  # fmt: skip


def repair_content(tree: Tree, clause: int) -> bool:
    """Hang a complement clause that is not its verb's content where it belongs; tell whether it was hung anew."""
    verb, first = tree.head[clause], tree.subtree(clause)[0]
    _take_circumstance(tree, verb, clause, first)
    return (
        _is_reason(tree, verb, clause, first)
        or _is_cleft(tree, verb, clause, first)
        or _is_of_reduced_relative(tree, verb, clause, first)
        or _is_next_clause(tree, verb, clause, first)
        or repair_lost_subject(tree, verb, clause, first)
    )


def repair_award(tree: Tree, clause: int) -> None:
    """Read `making it the first firm` [`to own a mill`] as what it is made: not as if it, the first firm, owned one."""
    noun = tree.child(clause, NOMINAL_SUBJECT)
    owner = None if noun is None else tree.child(noun, NOMINAL_SUBJECT)
    verb = tree.head[clause]
    if noun is None or owner is None or tree.lemma(verb) != "make" or tree.tag[clause] != "VB":
        return
    if verb < owner < noun < clause:
        tree.hang(noun, verb, "ccomp")
        tree.hang(clause, noun, "relcl")


def repair_adverbial(tree: Tree, clause: int) -> bool:
    """Hang what is no adverbial clause where it belongs; tell whether it was hung anew."""
    first = tree.subtree(clause)[0]
    if tree.lower[first] == "that":
        return _is_relative(tree, clause, first)
    if tree.lower[first] == "to":
        return _is_complement(tree, clause, first)
    if tree.lower[first] == "for":
        return _is_main(tree, clause, first)
    return _has_lost_subject(tree, clause, first)


def _take_circumstance(tree: Tree, verb: int, clause: int, first: int) -> None:
    # `I think by May she will be back`: when she will be back, and not when I think so
    phrase = next((kid for kid in tree.kids[verb] if kid == verb + 1 and tree.dep[kid] == "prep"), None)
    if phrase is None or tree.lower[phrase] not in _WHEN or tree.lower[first] == "that":
        return
    if tree.lemma(verb) in _THINKING and tree.subtree(phrase)[-1] == first - 1:
        tree.hang(phrase, clause, "prep")


def _is_reason(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `It matters now that he left`
    if tree.lower[first] != "that" or tree.lower[first - 1] != "now" or tree.head[first - 1] != verb:
        return False
    tree.hang(first - 1, clause, "mark")
    tree.dep[clause] = "advcl"
    return True


def _is_cleft(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `It was after the rain stopped that they left`, `It was not until it stopped that`: when they left
    above = tree.head[verb]
    if tree.dep[verb] == "pcomp":
        above = tree.head[above]
    subject = tree.child(above, NOMINAL_SUBJECT)
    if (
        tree.lower[first] != "that"
        or tree.dep[verb] not in {"advcl", "pcomp"}
        or tree.lemma(above) != "be"
        or subject is None
        or tree.lower[subject] != "it"
    ):
        return False
    tree.hang(clause, above, "ccomp")
    if tree.dep[verb] == "advcl":
        tree.hang(verb, clause, "advcl")
    return True


def _is_of_reduced_relative(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `Farmers holding shares are to vote`, read as if they held that shares vote: a bare gerund heads no sentence
    noun, other = tree.child(verb, NOMINAL_SUBJECT), tree.child(clause, NOMINAL_SUBJECT)
    if tree.tag[verb] != "VBG" or noun is None or other is None or tree.child(verb, AUXILIARY) is not None:
        return False
    if tree.dep[verb] not in {"ROOT", "ccomp", "conj"} or noun > verb or tree.subtree(other)[0] != verb + 1:
        return False
    if first != verb + 1 or not is_finite(tree, clause) or tree.lemma(tree.head[verb]) in CAUSATIVE:
        return False
    dep = tree.dep[other]
    tree.hang(other, verb, "dobj")
    tree.take_place(clause, verb)
    tree.hang(noun, clause, dep)
    tree.hang(verb, noun, "acl")
    return True


def _is_next_clause(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `Owners left the port and traffic fell`, with both nouns the subject of `fell`
    lemma, subject = tree.lemma(verb), tree.child(clause, NOMINAL_SUBJECT)
    second = None if subject is None else tree.child(subject, CONJUNCT)
    if subject is None or second is None or subject < verb or tree.subtree(subject)[0] != first:
        return False
    if lemma in CAUSATIVE or takes_content(lemma) or tree.tag[clause] not in FINITE:
        return False
    if tree.child(verb, DIRECT_OBJECT) is not None:
        return False
    dep = tree.dep[subject]
    tree.hang(subject, verb, "dobj")
    tree.hang(second, clause, dep)
    tree.dep[clause] = "conj"
    for mark in tree.children(subject, frozenset({"cc"})):
        tree.hang(mark, verb, "cc")
    return True


def _is_relative(tree: Tree, clause: int, that: int) -> bool:
    # `It was a step, quite frankly, that we took`: the clause lacks an object, which is the noun before it
    verb = tree.head[clause]
    noun = tree.child(verb, frozenset({"attr", "dobj"}))
    if noun is None or not noun < that or tree.lower[that - 1] in BEFORE_THAT or tree.tag[noun].startswith("PRP"):
        return False
    if (
        tree.head[that] != clause
        or tree.child(clause, NOMINAL_SUBJECT) is None
        or tree.child(clause, _OBJECT) is not None
    ):
        return False
    tree.hang(clause, noun, "relcl")
    tree.tag[that], tree.dep[that] = "WDT", "dobj"
    return True


def _is_main(tree: Tree, clause: int, first: int) -> bool:
    """Tell the sentence's own verb, hung below its subject: `The date of the vote for mayor remains unknown`."""
    governor, root = tree.head[clause], tree.head[clause]
    while tree.head[root] != root:
        root = tree.head[root]
    subject = tree.child(clause, NOMINAL_SUBJECT)
    if subject is None or tree.head[first] != clause or not tree.tag[root].startswith("NN") or root > governor:
        return False
    if not is_finite(tree, clause) or tree.child(root, NOMINAL_SUBJECT) is not None:
        return False
    tree.hang(first, governor, "prep")
    tree.hang(subject, first, "pobj")
    tree.raise_to_root(clause)
    tree.hang(root, clause, "nsubj")
    return True


def _is_complement(tree: Tree, clause: int, first: int) -> bool:
    # `He has come to respect her`: the infinitive says no purpose, for the verb says little without it
    verb = tree.head[clause]
    if tree.lemma(verb) not in CATENATIVE or first != verb + 1 or tree.head[first] != clause:
        return False
    tree.dep[clause] = "xcomp"
    return True


def _has_lost_subject(tree: Tree, clause: int, first: int) -> bool:
    # `They say a firm is leaving`, with `a firm` hung on `say` as its object: it is what leaves
    if tree.child(clause, NOMINAL_SUBJECT) is not None or tree.tag[first] not in _PRESENT:
        return False
    if first_of_group(tree, clause) != first:
        return False
    noun = next((i for i in upwards(tree, first - 1) if tree.dep[i] == "dobj"), None)
    if noun is None or tree.subtree(noun)[-1] != first - 1 or not takes_content(tree.lemma(tree.head[noun])):
        return False
    verb = tree.head[noun]
    tree.hang(noun, clause, "nsubj")
    tree.hang(clause, verb, "ccomp")
    return True


def repair_relative(tree: Tree, clause: int) -> None:
    """Hang anew what only looks like a relative clause, and give its noun to the verb that lacks an object."""
    if not _is_told(tree, clause):
        _lend_noun(tree, clause)


def _is_told(tree: Tree, clause: int) -> bool:
    # `told the crew that they won`: what they are told, and not which crew
    noun, first = tree.head[clause], tree.subtree(clause)[0]
    verb = tree.head[noun]
    if tree.dep[noun] != "dobj" or tree.lemma(verb) not in TELLING or tree.lower[first] != "that":
        return False
    if tree.dep[first] != "mark" or tree.child(clause, NOMINAL_SUBJECT) is None:
        return False
    tree.hang(clause, verb, "ccomp")
    return True


def _lend_noun(tree: Tree, clause: int) -> None:
    # `the coal it needs to heat its homes`: it needs the coal
    infinitive, subject = tree.child(clause, frozenset({"xcomp"})), tree.child(clause, NOMINAL_SUBJECT)
    if tree.lemma(clause) not in _NEEDING or infinitive is None or tree.tag[infinitive] != "VB":
        return
    if tree.child(clause, DIRECT_OBJECT) is not None or subject is None or tree.tag[subject] in {"WDT", "WP"}:
        return
    is_habit = tree.tag[clause] == "VBD"  # `where they used to heat homes`
    if not is_habit and any(tree.child(each, DIRECT_OBJECT) is not None for each in tree.conjuncts(infinitive)):
        tree.dep[infinitive] = "advcl"


def repair_copula(tree: Tree, gerund: int) -> None:
    """Read `The aim is raising money`, which a parser takes for a progressive: raising money is what the aim is."""
    subject, be = tree.child(gerund, NOMINAL_SUBJECT), tree.child(gerund, AUXILIARY)
    if tree.tag[gerund] != "VBG" or subject is None or be is None or tree.lemma(subject) not in _AIMS:
        return
    if be != gerund - 1 or tree.lemma(be) != "be" or tree.tag[be] not in FINITE:
        return
    tree.take_place(be, gerund)
    for kid in [kid for kid in tree.kids[gerund] if kid < gerund and kid != be]:
        tree.hang(kid, be, tree.dep[kid])
    tree.hang(gerund, be, "xcomp")
