"""Gives a finite clause its subject back, which the parser hung on the verb above: `They say much` [`will change`]."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group, is_finite
from stargate_facts.pipeline.grammar.clauses.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.labels import AUXILIARY, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_QUANTIFIERS = frozenset({"much", "most", "more", "less", "all", "some", "many", "few", "little", "none", "both"})


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
