"""Hangs a prepositional phrase on what asks for it: a verb with its frame, or the noun that it gives an example of."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.labels import PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_FRAMES = frozenset((preposition, verb) for preposition, verb in read_table("object_prepositions"))
_PREPOSITIONS = frozenset(preposition for preposition, _ in _FRAMES)
_LINKS = frozenset({"prep", "pobj", "acl", "relcl", "xcomp", "pcomp", "dobj"})
_TELLING_OF = frozenset(
    {"tell", "inform", "warn", "notify", "remind", "advise", "assure", "accuse", "suspect", "convict"}
)
_AGENT = frozenset({"agent"})
_WORKS = frozenset({"book", "novel", "play", "poem", "song", "painting", "picture", "portrait", "work", "film"})
_INCOMPLETE = frozenset({"attribute", "ascribe", "entrust", "relegate", "consign", "liken", "equate", "view", "regard"})
_NOUN = frozenset({"pobj", "pcomp"})
_COMPLEMENT = frozenset({"dobj", "attr", "acomp", "oprd", "ccomp", "xcomp"})
_SECOND = frozenset({"conj", "appos", "pobj"})
_INTRANSITIVE = read_words("intransitive_verbs") | {"be"}
# fmt: off
_MOVING = frozenset(
    {
        "move", "shift", "transfer", "relocate", "ship", "carry", "bring", "send", "fly", "drive", "switch", "divert",
        "raise", "lower", "cut", "reduce", "increase", "extend", "expand", "widen", "narrow", "change", "upgrade",
        "downgrade", "rename", "convert",
    }
)  # from somewhere to somewhere: Levin 1993, 11 and 45
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


def repair_inserted_phrase(tree: Tree, preposition: int) -> None:
    """Give a verb the object that stands behind an inserted phrase: `makes, among other things,` [`paper bags`]."""
    verb, first = tree.head[preposition], tree.subtree(preposition)[0]
    noun = tree.child(preposition, PREPOSITIONAL_OBJECT)
    if noun is None or verb != first - 2 or tree.word_before(first) != "," or not tree.is_verb(verb):
        return
    if tree.child(verb, _COMPLEMENT) is not None or tree.lemma(verb) in _INTRANSITIVE or is_passive(tree, verb):
        return
    further = [*tree.kids[noun], *tree.kids[preposition]]
    items = [i for i in further if i > noun and tree.dep[i] in _SECOND and tree.tag[i].startswith("NN")]
    if items and tree.word_before(tree.subtree(items[0])[0]) == ",":
        tree.hang(items[0], verb, "dobj")


def repair_agent(tree: Tree, by: int) -> None:
    """Hang on a passive verb who did it: `was given a prize` [`by the king`]; but `was given a book by a cook`."""
    noun = tree.head[by]
    verb = tree.head[noun]
    if tree.lower[by] != "by" or tree.dep[noun] != "dobj" or not is_passive(tree, verb):
        return
    if tree.lemma(noun) not in _WORKS and tree.child(verb, _AGENT) is None:
        tree.hang(by, verb, "agent")


def repair_topic(tree: Tree, person: int) -> None:
    """Hang on the verb what somebody is told of: `warned the owners` [`of a flood`], and not whose owners they are."""
    verb = tree.head[person]
    verbs = _TELLING_OF if tree.is_verb(verb) else frozenset()
    for kid in [kid for kid in tree.kids[person] if kid > person and tree.lower[kid] == "of"]:
        topic = tree.child(kid, PREPOSITIONAL_OBJECT)
        is_new = topic is not None and any(tree.lower[each] in {"a", "an"} for each in tree.kids[topic])
        if is_new and tree.lemma(verb) in verbs and tree.dep[kid] == "prep":
            tree.hang(kid, verb, "prep")


def repair_origin(tree: Tree, thing: int) -> None:
    """Hang on the verb where its object comes from, if where it goes is there: `moved it` [`from Linz`] `to Graz`."""
    verb = tree.head[thing]
    if tree.lemma(verb) not in _MOVING or not tree.is_verb(verb):
        return
    origin = next((kid for kid in tree.kids[thing] if kid > thing and tree.lower[kid] == "from"), None)
    after = None if origin is None else tree.subtree(origin)[-1] + 1
    if origin is not None and after in tree.kids[verb] and tree.lower[after] == "to" and tree.dep[after] == "prep":
        tree.hang(origin, verb, "prep")


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
