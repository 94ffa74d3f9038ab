"""Parts a name from what is said of it, or joins it with its place, where the parser does the other thing."""

from stargate_facts.pipeline.grammar.tree import Tree

_NAMING = frozenset({"call", "name", "dub", "label", "declare", "deem", "consider", "brand"})
_APPOINTING = frozenset({"name", "appoint", "elect", "reelect", "nominate", "crown", "designate", "make", "declare"})
_PARTS_OF_NAME = frozenset({"compound", "nmod"})


def restore_name(tree: Tree, i: int) -> None:
    """Read `They called the tax` [`a failure`] as what they called it, and not as an apposition without a comma."""
    noun, first = tree.head[i], tree.subtree(i)[0]
    if tree.tag[first] != "DT" or tree.tag_before(first) in {",", ":", "-LRB-"}:
        return
    while tree.dep[noun] == "conj":
        noun = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma(tree.head[noun]) in _NAMING:
        tree.hang(i, tree.head[noun], "oprd")


def part_name_from_role(tree: Tree, role: int) -> None:
    """Read `The board named` [`Ann Lee`] `chief executive` as whom and as what, and not as one name."""
    verb = tree.head[role]
    if tree.tag[role] != "NN" or tree.lemma(verb) not in _APPOINTING or role < verb:
        return
    name = next((kid for kid in tree.kids[role] if tree.dep[kid] in _PARTS_OF_NAME and kid > verb), role)
    if name == role or tree.doc[name].ent_type_ != "PERSON" or tree.subtree(name)[0] != tree.subtree(role)[0]:
        return
    tree.hang(name, verb, "dobj")
    tree.dep[role] = "oprd"


def join_place(tree: Tree, firm: int) -> None:
    """Read `the owner of` [`Salem, Ore.-based`] `Rex` as the owner of Rex, the whole place being where it is based."""
    place = tree.head[firm]
    based = next((kid for kid in tree.kids[firm] if tree.lower[kid] == "based" and kid < firm), None)
    state = None if based is None else tree.child(based, frozenset({"npadvmod"}))
    if (
        based is None
        or state is None
        or tree.word_before(state) != ","
        or state - 2 != place
        or tree.head[place] == place
    ):
        return
    tree.hang(firm, tree.head[place], tree.dep[place])
    tree.hang(place, state, "nmod")
