"""Takes apart and puts together phrases of time that the parser mixes with nouns: `one of them Monday` [`said`]."""

from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_WEEKDAYS = frozenset(row[0].lower() for row in read_table("timex_weekdays"))


def repair_day_of_subject(tree: Tree, day: int) -> None:
    # `A senior clerk` [`Monday`] `called it odd`: when it was said, and not which clerk
    noun = tree.head[day]
    verb = tree.head[noun]
    if tree.lower[day] not in _WEEKDAYS or tree.dep[noun] not in {"nsubj", "nsubjpass"} or not noun < day < verb:
        return
    if not tree.kids[day] and tree.subtree(noun)[-1] == day and tree.tag[day - 1] != ",":
        tree.hang(day, verb, "npadvmod")
