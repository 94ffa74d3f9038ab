"""Puts right what the parser hangs wrongly time and again, before clauses are read from the tree."""

from stargate_facts.pipeline.grammar.complements import CAUSATIVE, takes_content
from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BARE = frozenset({"VB", "VBP"})
_TAKES_INFINITIVE = frozenset({"xcomp", "acl", "advcl", "relcl", "pcomp"})
_MISPLACED = frozenset({"ccomp", "conj", "ROOT"})


def repair(tree: Tree) -> None:
    """Change dependencies and tags of the tree in place; each rule is told from the shape of the sentence alone."""
    for i, dep in enumerate(tree.dep):
        if tree.hyphens[i] and i + 1 < len(tree.dep):
            _join_halves(tree, i)
        elif dep in {"csubj", "csubjpass"} and tree.tag[i] == "VBN":
            _return_subject(tree, i)
        elif dep == "dobj" and tree.tag[i] == "NN" and i and tree.lower[i - 1] in {"help", "helps", "helped"}:
            _restore_verb(tree, i)
        elif dep == "conj" and tree.tag[i] in _BARE:
            _join_infinitives(tree, i)
        elif dep == "ccomp" and _mend_content(tree, i):
            continue
        elif dep in _MISPLACED and tree.is_verb(i) and tree.tag[i] in {"VBZ", "VBP", "VBD"}:
            _find_near_subject(tree, i)


def _hang(tree: Tree, i: int, head: int, dep: str) -> None:
    tree.kids[tree.head[i]].remove(i)
    tree.kids[head] = sorted([*tree.kids[head], i])
    tree.head[i], tree.dep[i] = head, dep


def _join_halves(tree: Tree, hyphen: int) -> None:
    # `He was an ex-mayor of Orrin`, with `ex` and `mayor` both hung on the verb: one word, whose head is the second
    first, second = hyphen - 1, hyphen + 1
    if tree.head[first] != tree.head[second] or tree.dep[first] != tree.dep[second] or tree.head[first] == first:
        return
    for kid in list(tree.kids[first]):
        _hang(tree, kid, second, tree.dep[kid])
    _hang(tree, first, second, "compound")
    if tree.head[hyphen] != second:
        _hang(tree, hyphen, second, "punct")


def _mend_content(tree: Tree, clause: int) -> bool:
    """Hang a clause that is not its verb's content where it belongs; tell whether it was hung anew."""
    verb, first = tree.head[clause], tree.subtree(clause)[0]
    if tree.lower[first] == "that" and tree.lower[first - 1] == "now" and tree.head[first - 1] == verb:
        _hang(tree, first - 1, clause, "mark")  # `It matters now that he left`: a reason
        tree.dep[clause] = "advcl"
        return True
    # `Owners left the port and traffic fell`, with both nouns the subject of `fell`
    subject = tree.child(clause, frozenset({"nsubj", "nsubjpass"}))
    lemma = tree.lemma(verb)
    if (
        subject is None
        or subject < verb
        or lemma in CAUSATIVE
        or takes_content(lemma)
        or tree.tag[clause] not in _FINITE
    ):
        return False
    second = tree.child(subject, frozenset({"conj"}))
    if second is None or tree.subtree(subject)[0] != first or tree.child(verb, frozenset({"dobj"})) is not None:
        return False
    dep = tree.dep[subject]
    _hang(tree, subject, verb, "dobj")
    _hang(tree, second, clause, dep)
    tree.dep[clause] = "conj"
    for mark in tree.children(subject, frozenset({"cc"})):
        _hang(tree, mark, verb, "cc")
    return True


def _return_subject(tree: Tree, participle: int) -> None:
    # `The engine found in the shed was sold`, read as `the engine found ... was sold`: `the engine` was sold
    subject = tree.child(participle, frozenset({"nsubj", "nsubjpass"}))
    if subject is not None and subject < participle and tree.child(participle, _AUXILIARY) is None:
        _hang(tree, subject, tree.head[participle], tree.dep[participle].replace("csubj", "nsubj"))
        _hang(tree, participle, subject, "acl")


def _restore_verb(tree: Tree, i: int) -> None:
    # `to help fund the school`: `fund` read as a noun, with `school` as a second object of `help`
    head = tree.head[i]
    second = next((kid for kid in tree.kids[head] if kid > i and tree.dep[kid] == "dobj"), None)
    if head != i - 1 or second is None or tree.kids[i] or tree.subtree(second)[0] != i + 1:
        return
    tree.dep[i], tree.tag[i] = "xcomp", "VB"
    tree.mark_verb(i)
    for kid in [each for each in tree.kids[head] if each > i]:
        _hang(tree, kid, i, tree.dep[kid])


def _join_infinitives(tree: Tree, i: int) -> None:
    # `She told them to stop shouting and sit`: a bare verb goes with the infinitive, not with a finite verb or gerund
    head = tree.head[i]
    if tree.tag[head] != "VBG" or tree.dep[head] not in {"xcomp", "pcomp"} or tree.child(i, _SUBJECT) is not None:
        return
    above = tree.head[head]
    while above != head and tree.tag[above] != "VB" and tree.dep[above] in _TAKES_INFINITIVE:
        head, above = above, tree.head[above]
    if tree.tag[above] == "VB" and tree.child(i, _AUXILIARY) is None:
        tree.tag[i] = "VB"
        _hang(tree, i, above, "conj")


def _find_near_subject(tree: Tree, verb: int) -> None:
    # `When people buy tools like Rex, Acme earns`: `Acme` read as an apposition to `Rex`
    if tree.child(verb, _SUBJECT) is not None or tree.tag[verb] not in _FINITE or verb < 2:
        return
    first = min([verb, *tree.children(verb, frozenset({"aux", "auxpass", "neg", "advmod"}))])
    noun = first - 1
    if tree.dep[verb] == "ccomp" and tree.dep[noun] == "appos" and tree.tag[noun].startswith("NN"):
        if tree.tag[tree.subtree(noun)[0] - 1] == ",":
            _hang(tree, noun, verb, "nsubj")
        return
    # `While heating stones gives warmth, it ...`: the gerund's clause is the subject
    gerund = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "advcl" and kid < verb), None)
    if gerund is not None and tree.tag[gerund] == "VBG" and tree.tag[verb] == "VBZ":
        words = tree.subtree(gerund)
        if words[-1] == verb - 1 and tree.child(gerund, _SUBJECT) is None:
            for mark in tree.children(gerund, frozenset({"mark"})):
                _hang(tree, mark, verb, "mark")
            tree.dep[gerund] = "csubj"
