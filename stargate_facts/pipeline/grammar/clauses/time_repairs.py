"""Takes a time out of the phrase that it stands in, and hangs it on the verb: it says when."""

from stargate_facts.pipeline.grammar.labels import NOMINAL_SUBJECT, PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_WEEKDAYS = frozenset(row[0].lower() for row in read_table("timex_weekdays"))
_NAMED = frozenset({"PERSON", "ORG", "GPE"})
_TIMES = frozenset({"DATE", "TIME"})
_STARTING = frozenset({"starting", "beginning", "commencing"})  # prepositions of time: Quirk et al. 1985, 9.3
_REACHING = frozenset({"to", "at", "by", "below", "above"})  # `from $4 last year` is of then


def repair_day_of_subject(tree: Tree, day: int) -> None:
    """Give the verb the day in `A senior clerk` [`Monday`] `called it odd`: when it was, and not which clerk."""
    noun = tree.head[day]
    verb = tree.head[noun]
    if tree.lower[day] not in _WEEKDAYS or tree.dep[noun] not in NOMINAL_SUBJECT or not noun < day < verb:
        return
    if not tree.kids[day] and tree.subtree(noun)[-1] == day and tree.tag_before(day) != ",":
        tree.hang(day, verb, "npadvmod")


def repair_day_in_name(tree: Tree, day: int) -> None:
    """Part `They met with Ada Holt Friday`, read as one name: whom, and when."""
    if tree.lower[day] not in _WEEKDAYS or day == 0 or tree.dep[day - 1] != "compound":
        return
    name, verb = day - 1, tree.head[day]
    while not tree.is_verb(verb) and tree.head[verb] != verb:
        verb = tree.head[verb]
    if tree.doc[name].ent_type_ not in _NAMED or tree.head[name] != day or not tree.is_verb(verb):
        return
    tree.hang(name, tree.head[day], tree.dep[day])
    for kid in [kid for kid in tree.kids[day] if kid < name]:
        tree.hang(kid, name, tree.dep[kid])
    tree.hang(day, verb, "npadvmod")


def repair_time_of_amount(tree: Tree, time: int) -> None:
    """Give the verb the time in `rose to $420` [`last month`]: when it rose, and not what it rose to."""
    preposition = tree.head[time]
    verb = tree.head[preposition]
    if tree.lower[preposition] not in _REACHING or tree.dep[preposition] != "prep" or time < preposition:
        return
    if tree.is_verb(verb) and tree.doc[time].ent_type_ in _TIMES:
        tree.hang(time, verb, "npadvmod")


def repair_start(tree: Tree, participle: int) -> None:
    """Give the verb the time in `will close two shops` [`starting in June`]: when it will, and nothing that starts."""
    if tree.lower[participle] not in _STARTING or tree.tag[participle] != "VBG":
        return
    kids = tree.kids[participle]
    time = tree.child(kids[0], PREPOSITIONAL_OBJECT) if len(kids) == 1 and tree.dep[kids[0]] == "prep" else None
    if time is None or tree.doc[time].ent_type_ not in _TIMES:
        return
    above = tree.head[participle]
    verb = tree.head[above] if tree.dep[above] == "dobj" else above
    if tree.is_verb(verb) and verb < participle:
        tree.hang(participle, verb, "prep")
        tree.tag[participle] = "IN"
        tree.unmark_verb(participle)


def repair_deadline(tree: Tree, preposition: int) -> None:
    """Give the verb the end in `will rule on the request` [`by Friday`], which no noun has."""
    if tree.lower[preposition] != "by":
        return
    time, noun = tree.child(preposition, PREPOSITIONAL_OBJECT), tree.head[preposition]
    if time is None or tree.doc[time].ent_type_ not in _TIMES or not tree.tag[noun].startswith("NN"):
        return
    verb = tree.head[noun] if tree.dep[noun] != "pobj" else tree.head[tree.head[noun]]
    if tree.is_verb(verb) and verb < noun:
        tree.hang(preposition, verb, "prep")
