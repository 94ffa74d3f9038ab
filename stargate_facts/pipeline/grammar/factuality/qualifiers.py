"""The words that show how surely a clause holds: those of the table of qualifiers, and the one that shows the tense."""

from stargate_facts.pipeline.grammar.labels import AUXILIARY
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table


def qualifiers_of(*jobs: str) -> frozenset[str]:
    """Return the words that do one of these jobs in the table of qualifiers: `may`, `might`, ... for `possible`."""
    return frozenset(word for word, job, _ in read_table("qualifiers") if job in jobs)


def tense_of(tree: Tree, verb: int) -> str:
    """Return the tag of the word that shows the tense: `is` in `is finished`."""
    for kid in tree.kids[verb]:
        if tree.dep[kid] in AUXILIARY and kid < verb:
            return tree.tag[kid]
    return tree.tag[verb]
