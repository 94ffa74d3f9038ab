"""Hangs a prepositional phrase on what asks for it: a verb with its frame, or the noun that it gives an example of."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.labels import PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table

_FRAMES = frozenset((preposition, verb) for preposition, verb in read_table("object_prepositions"))
_PREPOSITIONS = frozenset(preposition for preposition, _ in _FRAMES)
_LINKS = frozenset({"prep", "pobj", "acl", "relcl", "xcomp", "pcomp", "dobj"})
_TELLING_OF = frozenset(
    {"tell", "inform", "warn", "notify", "remind", "advise", "assure", "accuse", "suspect", "convict"}
)
_INCOMPLETE = frozenset({"attribute", "ascribe", "entrust", "relegate", "consign", "liken", "equate", "view", "regard"})
_NOUN = frozenset({"pobj", "pcomp"})
# fmt: off
_BEFORE_AS = frozenset({"such", "as", "so", "same", "well", "far", "long", "soon", "much", "many", "little", "few"})
_IN_A_ROLE = frozenset(
    {
        "year", "role", "job", "career", "tenure", "time", "work", "status", "position", "record", "reputation",
        "background", "experience", "service", "term", "stint", "duty", "day", "post", "value", "use", "success",
    }
)  # `her years` [`as mayor`]: theirs, and not the verb's
# fmt: on


def repair_frame(tree: Tree, preposition: int) -> None:
    """Hang on the verb the phrase beside its object: `She attributed the rise` [`to rain and a strike`].

    The last of the object's words may be a verb of its own: `viewed his plan to resign` [`as a threat`], where
    the outer verb says little without the phrase.
    """
    word = tree.lower[preposition]
    if word not in _PREPOSITIONS or tree.child(preposition, _NOUN) is None:
        return
    noun = _object_above(tree, preposition)
    if noun is None or tree.lower[preposition - 1] in _BEFORE_AS:
        return
    if word == "as" and tree.lemma(tree.head[preposition]) in _IN_A_ROLE:
        return
    verb = tree.head[noun]
    if (word, tree.lemma(verb)) not in _FRAMES or is_passive(tree, verb):
        return
    if any(tree.lower[kid] == word for kid in tree.kids[verb]):
        return
    if tree.is_verb(tree.head[preposition]) and tree.lemma(verb) not in _INCOMPLETE:
        return  # `limits the firms that sell boats` [`to Spain`]
    tree.hang(preposition, verb, "prep")
    _take_list(tree, noun, preposition)


def repair_topic(tree: Tree, person: int) -> None:
    """Hang on the verb what somebody is told of: `warned the owners` [`of a flood`], and not whose owners they are."""
    verb = tree.head[person]
    verbs = _TELLING_OF if tree.is_verb(verb) else frozenset()
    for kid in [kid for kid in tree.kids[person] if kid > person and tree.lower[kid] == "of"]:
        topic = tree.child(kid, PREPOSITIONAL_OBJECT)
        is_new = topic is not None and any(tree.lower[each] in {"a", "an"} for each in tree.kids[topic])
        if is_new and tree.lemma(verb) in verbs and tree.dep[kid] == "prep":
            tree.hang(kid, verb, "prep")


def repair_example(tree: Tree, mark: int) -> None:
    """Hang `as` on what it gives an example of: `prices of such metals as zinc fell`, not `as zinc fell`."""
    noun = mark - 1
    example = tree.child(mark, PREPOSITIONAL_OBJECT)
    if tree.lower[mark] != "as" or example is None or not tree.tag[noun].startswith("NN"):
        return
    if any(tree.lower[kid] == "such" for kid in tree.kids[noun]):
        tree.hang(mark, noun, "prep")


def _object_above(tree: Tree, preposition: int) -> int | None:
    """Return the object that a phrase is hung on, directly or by way of the last of its words."""
    at = tree.head[preposition]
    while tree.dep[at] in _LINKS and not (tree.dep[at] == "dobj" and tree.is_verb(tree.head[at])):
        at = tree.head[at]
    return at if tree.dep[at] == "dobj" and tree.head[at] < at < preposition else None


def _take_list(tree: Tree, noun: int, preposition: int) -> None:
    # `attributed the rise to rain` [`and a strike`], hung on `rise`; not `and the loss to fire`
    inner = tree.child(preposition, _NOUN)
    late = [kid for kid in tree.kids[noun] if kid > preposition and tree.dep[kid] in {"cc", "conj"}]
    if inner is None or any(tree.lower[below] == tree.lower[preposition] for kid in late for below in tree.kids[kid]):
        return
    for kid in late:
        tree.hang(kid, inner, tree.dep[kid])
