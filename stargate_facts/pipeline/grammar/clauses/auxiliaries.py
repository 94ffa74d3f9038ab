"""What a verb's auxiliaries tell: whether it has a tense, is a passive or stands under a modal verb."""

from stargate_facts.pipeline.grammar.labels import AUXILIARY, FINITE
from stargate_facts.pipeline.grammar.tree import Tree


def first_of_group(tree: Tree, verb: int) -> int:
    """Return the first of a verb and its auxiliaries: [`has`] `been sold`."""
    return min([verb, *tree.children(verb, AUXILIARY)])


def is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has a tense, so that its subject must be its own."""
    return tree.tag[first_of_group(tree, verb)] in FINITE


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has an auxiliary of the passive: `was sold`, but not `the mill sold in May`."""
    return any(tree.dep[kid] == "auxpass" for kid in tree.kids[verb])


def has_modal(tree: Tree, verb: int) -> bool:
    """Tell whether a verb stands under a modal verb: `may sell`, `would have sold`."""
    return any(tree.tag[kid] == "MD" for kid in tree.children(verb, AUXILIARY))
