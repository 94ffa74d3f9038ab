"""Gives amounts and counts to the verb or phrase that they measure, where the parser hangs them elsewhere."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.labels import INDEFINITE_ARTICLES, NUMBER, PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree

_AMOUNTS = frozenset({"million", "billion", "trillion", "$", "%", "percent", "dollars", "euros", "pounds"})
_PLACING = frozenset({"in", "into", "on", "for"})
_OVER_AND_ABOVE = frozenset({"more", "fewer", "less", "others"})
_PARTICLES = {
    "in": frozenset({"pull", "rake", "take", "bring", "haul", "reel", "draw", "cash", "pump", "plow", "plough", "put"}),
    "off": frozenset({"write", "knock", "shave", "lop", "pay", "sell", "spin"}),
    "over": frozenset({"hand", "fork", "turn", "pay", "sign"}),
}  # adverbs of phrasal verbs whose object can be a sum: Quirk et al. 1985, 16.3
# fmt: off
_VALUING = frozenset(
    {
        "value", "price", "appraise", "assess", "estimate", "peg", "rate", "set", "put", "cap", "fix", "reckon",
        "offer", "buy", "sell", "purchase", "acquire", "issue", "list", "trade",
    }
)  # verbs with a thing and the amount at which
# fmt: on


def return_place(tree: Tree, amount: int) -> None:
    """Hang on the verb where an amount goes: `put $4 million` [`in Acme`], `used $5,000` [`for a boat`].

    An amount of money is in or for nothing by itself.
    """
    verb = tree.head[amount]
    if tree.lower[amount] not in _AMOUNTS or not tree.is_verb(verb):
        return
    for kid in list(tree.kids[amount]):
        noun = tree.child(kid, PREPOSITIONAL_OBJECT) if kid > amount and tree.dep[kid] == "prep" else None
        if noun is None or tree.lower[kid] not in _PLACING:
            continue
        is_definite = tree.tag[noun].startswith("NNP") or tree.child(noun, frozenset({"det", "poss"})) is not None
        if is_definite or tree.lower[kid] == "for":
            tree.hang(kid, verb, "prep")


def return_value(tree: Tree, thing: int) -> None:
    """Hang on the verb the amount at which: `The deal values Rex` [`at $3 billion`], and not which Rex."""
    verb = tree.head[thing]
    if tree.lemma(verb) not in _VALUING or not tree.is_verb(verb):
        return
    for kid in list(tree.kids[thing]):
        amount = tree.child(kid, PREPOSITIONAL_OBJECT) if kid > thing and tree.lower[kid] == "at" else None
        if amount is not None and _is_money(tree, amount):
            tree.hang(kid, verb, "prep")


def _is_money(tree: Tree, amount: int) -> bool:
    return tree.doc[amount].ent_type_ == "MONEY" or any(tree.tag[kid] == "$" for kid in tree.kids[amount])


def return_object_of_particle(tree: Tree, particle: int) -> None:
    """Give the verb the object in `each put in` [`$7 million`], read as what the particle `in` stands before."""
    for kid in tree.children(particle, PREPOSITIONAL_OBJECT):
        tree.hang(kid, tree.head[particle], "dobj")


def restore_particle(tree: Tree, preposition: int) -> None:
    """Read `The play pulled in $2 million` as a phrasal verb and its object: nobody pulls in a sum."""
    verb, word = preposition - 1, tree.lower[preposition]
    amount = tree.child(preposition, PREPOSITIONAL_OBJECT) if word in _PARTICLES else None
    if amount is None or tree.head[preposition] != verb or tree.lemma(verb) not in _PARTICLES[word]:
        return
    words = tree.subtree(amount)
    if words[0] == preposition + 1 and "$" in tree.tag[words[0] : amount + 1] and not is_passive(tree, verb):
        for kid in [kid for kid in tree.kids[preposition] if kid != amount]:
            tree.hang(kid, verb, tree.dep[kid])
        tree.hang(amount, verb, "dobj")
        tree.dep[preposition] = "prt"


def join_more(tree: Tree, more: int) -> None:
    """Join `hire 20` [`more`], read as two objects."""
    count = more - 1
    if tree.lower[more] in _OVER_AND_ABOVE and count in tree.kids[tree.head[more]] and tree.tag[count] == "CD":
        tree.hang(more, count, "amod")


def join_record(tree: Tree, noun: int) -> None:
    """Read `a record` [`85 ships`] as a phrase about ships, and not as a record with an apposition."""
    record = tree.head[noun]
    words = tree.subtree(noun)
    if words[0] != record + 1 or tree.child(noun, NUMBER) is None or tree.tag[record] != "NN":
        return
    article = tree.kids[record][0]
    if article != record - 1 or tree.lower[article] not in INDEFINITE_ARTICLES:
        return
    tree.take_place(noun, record)
    for kid in [kid for kid in tree.kids[record] if kid != noun]:
        tree.hang(kid, noun, tree.dep[kid])
    tree.hang(record, noun, "amod")
