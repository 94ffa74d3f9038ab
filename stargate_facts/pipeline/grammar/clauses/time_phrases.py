"""Takes apart and puts together phrases of time that the parser mixes with nouns: `one of them Monday` [`said`]."""

from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_WEEKDAYS = frozenset(row[0].lower() for row in read_table("timex_weekdays"))
_TIMES = frozenset({"week", "month", "year", "fortnight", "season", "semester", "term", "quarter"})
_SPANS = _TIMES | {"second", "minute", "hour", "day", "decade", "century", "generation"}
_OBJECT = frozenset({"dobj"})
_MODIFIER = frozenset({"acl"})
_YEAR = 4  # digits


def repair_day_of_subject(tree: Tree, day: int) -> None:
    # `A senior clerk` [`Monday`] `called it odd`: when it was said, and not which clerk
    noun = tree.head[day]
    verb = tree.head[noun]
    if tree.lower[day] not in _WEEKDAYS or tree.dep[noun] not in {"nsubj", "nsubjpass"} or not noun < day < verb:
        return
    if not tree.kids[day] and tree.subtree(noun)[-1] == day and tree.tag[day - 1] != ",":
        tree.hang(day, verb, "npadvmod")


def repair_day_of_thing(tree: Tree, of: int) -> None:
    # `showed a film on Monday` [`of last week's race`]: a film of the race; not `on Monday of last week`
    day = tree.head[of]
    if tree.lower[of] != "of" or tree.lower[day] not in _WEEKDAYS or tree.dep[day] != "pobj":
        return
    verb = tree.head[tree.head[day]]
    noun = tree.child(verb, _OBJECT)
    thing = next((kid for kid in tree.kids[of] if tree.dep[kid] == "pobj"), of)
    if noun is not None and verb < noun < day and thing != of and tree.lemma(thing) not in _TIMES:
        tree.hang(of, noun, "prep")


def repair_year_of_event(tree: Tree, year: int) -> None:
    # `after the 2003` [`shooting death of a clerk`], read as what 2003 shot
    if tree.tag[year] != "CD" or not (tree.lower[year].isdigit() and len(tree.lower[year]) == _YEAR):
        return
    gerund = tree.child(year, _MODIFIER)
    if gerund != year + 1:
        return
    noun = tree.child(gerund, _OBJECT)
    if tree.tag[gerund] != "VBG" or noun != gerund + 1:
        return
    tree.hang(noun, tree.head[year], tree.dep[year])
    for kid in [kid for kid in tree.kids[year] if kid != gerund]:
        tree.hang(kid, noun, tree.dep[kid])
    tree.hang(year, noun, "nummod")
    tree.hang(gerund, noun, "amod")
    tree.unmark_verb(gerund)


def repair_time_from_now(tree: Tree, preposition: int) -> None:
    # `They vote six weeks` [`from now`]: how long from now, one phrase
    noun = preposition - 1
    if tree.lower[preposition : preposition + 2] != ["from", "now"] or tree.lemma(noun) not in _SPANS:
        return
    if noun not in tree.subtree(preposition) and tree.head[preposition] != noun:
        tree.hang(preposition, noun, "prep")
