"""Gives a verb the subject that the parser took for another word: behind a label, a name or a relative clause."""

from stargate_facts.pipeline.grammar.tree import Tree

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_LIKENESS = frozenset({"look", "sound", "feel", "seem", "smell", "taste", "act", "behave"})
_PREDICATIVE = frozenset({"attr", "acomp", "prep", "xcomp", "dobj"})
_MARK = frozenset({"mark"})


def repair_label(tree: Tree, noun: int) -> None:
    """Take a label off a sentence: `Holt:` [`Nunn`] `needs a boat`, with `Holt` as a first subject of `needs`."""
    verb, words = tree.head[noun], [i for i in tree.subtree(noun) if tree.dep[i] != "punct"]
    second = next((kid for kid in tree.kids[verb] if kid > noun and tree.dep[kid] in _SUBJECT), None)
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
    if is_set_off and tree.lower[tree.subtree(noun)[0] - 1] == "," and tree.lower[last + 1] != ",":
        tree.hang(noun, verb, tree.dep[name])
        tree.hang(name, verb, "dep")


def repair_contact_relative(tree: Tree, noun: int) -> None:
    """Part `Two farmers the mayor has written to have replied`: the mayor has written, and the farmers have replied.

    The parser gives the first verb both nouns, and hangs the second on it as if an `and` stood before it.
    """
    verb = tree.head[noun]
    second = next((kid for kid in tree.kids[verb] if noun < kid < verb and tree.dep[kid] in _SUBJECT), None)
    if second is None or not tree.tag[noun].startswith("NN") or tree.subtree(second)[0] != noun + 1:
        return
    main = next((kid for kid in tree.kids[verb] if kid > verb and tree.dep[kid] == "conj"), None)
    if main is None or tree.tag[main] in {"VB", "VBG"} or tree.child(main, _SUBJECT) is not None:
        return
    first = tree.subtree(main)[0]
    if tree.tag[first] not in _FINITE or tree.tag[first - 1] in {"CC", ",", ":"}:
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
    mark, thing = tree.child(verb, _MARK), tree.child(verb, frozenset({"nsubj"}))
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
    if tree.child(copula, _PREDICATIVE) is not None or tree.tag[tree.subtree(clause)[0]] == "IN":
        return
    words = [clause, *tree.children(clause, _AUXILIARY)]
    if tree.tag[min(words)] not in _FINITE:
        return
    for kid in [kid for kid in tree.kids[copula] if kid not in {owner, clause}]:
        tree.hang(kid, clause, tree.dep[kid])
    tree.take_place(clause, copula)
    tree.hang(owner, owned, "poss")
    tree.hang(copula, owner, "case")
    tree.tag[copula] = "POS"
    tree.unmark_verb(copula)


def repair_example(tree: Tree, mark: int) -> None:
    """Hang `as` on what it gives an example of: `prices of such metals as zinc fell`, not `as zinc fell`."""
    noun = mark - 1
    example = tree.child(mark, frozenset({"pobj"}))
    if tree.lower[mark] != "as" or example is None or not tree.tag[noun].startswith("NN"):
        return
    if any(tree.lower[kid] == "such" for kid in tree.kids[noun]):
        tree.hang(mark, noun, "prep")
