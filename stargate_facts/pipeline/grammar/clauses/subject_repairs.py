"""Gives a verb the subject that the parser hung elsewhere: on the verb above, or behind a label, a name or a clause."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group, is_finite
from stargate_facts.pipeline.grammar.clauses.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.labels import (
    AUXILIARY,
    FINITE,
    MARK,
    NOMINAL_SUBJECT,
    SUBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_LIKENESS = frozenset({"look", "sound", "feel", "seem", "smell", "taste", "act", "behave"})
_PREDICATE = frozenset({"attr", "acomp", "prep", "xcomp", "dobj"})
_QUANTIFIERS = frozenset({"much", "most", "more", "less", "all", "some", "many", "few", "little", "none", "both"})


def repair_label(tree: Tree, noun: int) -> None:
    """Take a label off a sentence: `Holt:` [`Nunn`] `needs a boat`, with `Holt` as a first subject of `needs`."""
    verb, words = tree.head[noun], [i for i in tree.subtree(noun) if tree.dep[i] != "punct"]
    second = next((kid for kid in tree.kids[verb] if kid > noun and tree.dep[kid] in SUBJECT), None)
    if second is None or not noun < second < len(tree.lower) or words[0] != tree.sentence[noun]:
        return
    if words[-1] < tree.subtree(second)[0] and tree.lower[words[-1] + 1] == ":":
        tree.hang(noun, verb, "dep")


def repair_vocative(tree: Tree, name: int) -> None:
    """Take whom one speaks to off a clause: `As you say, Ann,` [`farmers`] `lost`, read as `Ann, farmers, lost`."""
    verb, first = tree.head[name], tree.subtree(name)[0]
    noun = tree.child(name, frozenset({"appos"}))
    if noun is None or tree.tag[name] != "NNP" or tree.tag[noun] not in {"NNS", "PRP"} or not name < noun < verb:
        return
    last = tree.subtree(noun)[-1]
    is_set_off = first == tree.sentence[name] or tree.lower[first - 1] == ","
    is_closed = tree.lower[last + 1 : last + 2] == [","]
    if is_set_off and not is_closed and tree.lower[tree.subtree(noun)[0] - 1] == ",":
        tree.hang(noun, verb, tree.dep[name])
        tree.hang(name, verb, "dep")


def repair_contact_relative(tree: Tree, noun: int) -> None:
    """Part `Two farmers the mayor has written to have replied`: the mayor has written, and the farmers have replied.

    The parser gives the first verb both nouns, and hangs the second on it as if an `and` stood before it.
    """
    verb = tree.head[noun]
    second = next((kid for kid in tree.kids[verb] if noun < kid < verb and tree.dep[kid] in SUBJECT), None)
    if second is None or not tree.tag[noun].startswith("NN") or tree.subtree(second)[0] != noun + 1:
        return
    main = next((kid for kid in tree.kids[verb] if kid > verb and tree.dep[kid] == "conj"), None)
    if main is None or tree.tag[main] in {"VB", "VBG"} or tree.child(main, SUBJECT) is not None:
        return
    first = tree.subtree(main)[0]
    if tree.tag[first] not in FINITE or tree.tag[first - 1] in {"CC", ",", ":"}:
        return
    tree.take_place(main, verb)
    tree.hang(noun, main, "nsubj")
    tree.hang(verb, noun, "relcl")
    for topic in tree.subtree(verb):  # `has written to about the mill`: `to` is stranded, and takes no `about`
        stranded = tree.head[topic]
        if tree.dep[topic] == tree.dep[stranded] == "prep" and stranded == topic - 1:
            tree.hang(topic, tree.head[stranded], "prep")


def repair_likeness(tree: Tree, verb: int) -> None:
    """Read `A firm that looks like a wreck may be sound` as a clause about the firm, and not about the wreck."""
    look = tree.head[verb]
    mark, thing = tree.child(verb, MARK), tree.child(verb, frozenset({"nsubj"}))
    if mark is None or thing is None or tree.lower[mark] != "like" or mark != look + 1:
        return
    noun = tree.head[look]
    if tree.dep[look] != "relcl" or tree.lemma(look) not in _LIKENESS or tree.dep[noun] not in {"dep", "ROOT"}:
        return
    if tree.head[noun] == noun:
        tree.raise_to_root(verb)
    else:
        tree.hang(verb, tree.head[noun], "ccomp")
    tree.hang(mark, look, "prep")
    tree.hang(thing, mark, "pobj")
    tree.hang(noun, verb, "nsubj")


def repair_possessive(tree: Tree, clause: int) -> None:
    """Read the `'s` of `Holt's very bold approach pays` as a possessive, and not as a verb: `Holt is ... pays`."""
    copula = tree.head[clause]
    owner, owned = copula - 1, tree.child(clause, frozenset({"nsubj"}))
    if tree.lower[copula] != "'s" or tree.tag[copula] != "VBZ" or owned is None or owned > clause:
        return
    is_name = tree.tag[owner] == "NNP" and tree.head[owner] == copula and tree.dep[owner] == "nsubj"
    is_next = tree.subtree(clause)[0] == copula + 1 and tree.subtree(owned)[0] == copula + 1
    if not (is_name and is_next) or tree.tag[copula + 1] in {"DT", "PRP$", "PRP"}:
        return
    if tree.child(copula, _PREDICATE) is not None or tree.tag[tree.subtree(clause)[0]] == "IN":
        return
    if not is_finite(tree, clause):
        return
    for kid in [kid for kid in tree.kids[copula] if kid not in {owner, clause}]:
        tree.hang(kid, clause, tree.dep[kid])
    tree.take_place(clause, copula)
    tree.hang(owner, owned, "poss")
    tree.hang(copula, owner, "case")
    tree.tag[copula] = "POS"
    tree.unmark_verb(copula)


def repair_lost_subject(tree: Tree, verb: int, clause: int, first: int) -> bool:
    """Give a complement clause that begins with its verb the subject before it; tell whether it was given one."""
    if not _begins_with_verb(tree, clause, first):
        return False
    return (
        _has_lost_quantifier(tree, verb, clause, first)
        or _is_of_sentence(tree, verb, clause)
        or _has_split_subject(tree, verb, clause, first)
    )


def _begins_with_verb(tree: Tree, clause: int, first: int) -> bool:
    # a finite clause that begins with its verb or auxiliary: it has lost its subject
    has_subject = tree.child(clause, NOMINAL_SUBJECT) is not None
    return not has_subject and is_finite(tree, clause) and first_of_group(tree, clause) == first


def _is_of_sentence(tree: Tree, verb: int, clause: int) -> bool:
    # `Boats found in the bay` [`are new`]: what is found is new, and nothing finds that it is new
    noun = tree.child(verb, NOMINAL_SUBJECT)
    is_bare = tree.tag[verb] == "VBN" and tree.child(verb, AUXILIARY) is None
    if not is_bare or noun is None or noun != verb - 1:
        return False
    dep = tree.dep[noun]
    tree.take_place(clause, verb)
    tree.hang(noun, clause, dep)
    tree.hang(verb, noun, "acl")
    return True


def _has_split_subject(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `They say the stress being put on rents` [`shows fear`], read as two contents: the first is who shows it
    lemma = tree.lemma(verb)
    if lemma in CAUSATIVE or not takes_content(lemma):
        return False
    before = next((kid for kid in tree.kids[verb] if verb < kid < first and tree.subtree(kid)[-1] == first - 1), None)
    if before is None or tree.dep[before] not in {"dobj", "ccomp"}:
        return False
    if tree.dep[before] == "dobj":
        if tree.tag[verb] != "VBG":
            tree.hang(before, clause, "nsubj")
        return tree.tag[verb] != "VBG"
    noun = tree.child(before, NOMINAL_SUBJECT)
    if noun is None or not tree.tag[noun].startswith("NN") or is_finite(tree, before) or noun > before:
        return False
    tree.hang(noun, clause, "nsubj")
    tree.hang(before, noun, "acl")
    return True


def _has_lost_quantifier(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `She said much about the plan will change`, with `much` hung on `said` as an adverb
    between = [kid for kid in tree.kids[verb] if verb < kid < first]
    if not between or tree.lower[between[0]] not in _QUANTIFIERS or tree.subtree(between[0])[0] != verb + 1:
        return False
    if any(tree.dep[kid] != "prep" for kid in between[1:]):
        return False
    for kid in between[1:]:
        tree.hang(kid, between[0], "prep")
    tree.hang(between[0], clause, "nsubj")
    return True
