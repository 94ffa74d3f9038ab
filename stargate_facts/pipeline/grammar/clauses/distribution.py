"""Whether a coordination states one fact for each of its items, or one for all of them together.

`Rex and Moss opened shops` says it of each; `Rex and Moss merged`, `are rivals`, `the three units are a mill and two
farms` do not. After Quirk et al. 1985, 13.46-13.53: segregatory and combinatory coordination, `respectively`.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from stargate_facts.pipeline.grammar.clauses.coordination import is_in_order, is_one
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, clause_phrase, list_items, noun_phrase
from stargate_facts.pipeline.grammar.clauses.relatives import described_by, modifying_clause, verb_number
from stargate_facts.pipeline.grammar.clauses.set_phrases import SIDE_BY_SIDE, is_pair
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup
from stargate_facts.pipeline.grammar.labels import NUMBER, PLURAL_NOUN, SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_TOGETHER = frozenset({"combined", "together", "jointly", "collectively"})
_JOINT = frozenset({"combined", "joint", "mutual", "shared", "collective"})
_SHARING = frozenset({"share", "exchange", "swap", "trade"})
_MUTUAL = read_words("mutual_verbs")
_EACH_OTHER = frozenset({"other", "another"})
_OBJECT = frozenset({"dobj", "attr"})
_OWN_FORM = frozenset({"nummod", "det", "poss", "amod"})
_SHARES = frozenset(
    {"%", "percent", "most", "half", "third", "quarter", "two-thirds", "majority", "bulk", "total", "rest", "remainder"}
)
_PORTIONS = frozenset({"most", "half"})
ItemT = TypeVar("ItemT")


def subject_phrases(tree: Tree, group: VerbGroup, subject: int) -> list[Phrase]:
    """Return the subjects that a claim each is made about: the items of a list, or the list as one."""
    if tree.is_verb(subject) and any(tree.tag[kid] == "WP" for kid in tree.kids[subject]):
        return [clause_phrase(tree, subject)]  # [`What makes the road hard`] `is that it floods`
    without = modifying_clause(tree, group.verb, subject)
    if (owner := _owner(tree, subject)) is not None:
        return [_with_owner(tree, owner, subject)]
    if _is_said_of_all(tree, group, subject):
        return [noun_phrase(tree, subject, with_list=True, without=without)]
    items = list_items(tree, subject, without=without)
    if without is not None and len(items) > 1:  # `men who adopt, single women`: the clause is about the men
        first = tree.subtree(without)[0]
        items = [each for each in items if each.start < first]
    return [_without_case(tree, each) for each in items]


def object_phrases(tree: Tree, group: VerbGroup, subject: int, noun: int) -> list[Phrase]:
    """Return the objects of a verb, one by one; what several things are together is one: `the units are A and B`."""
    items, own = tree.conjuncts(noun), modifying_clause(tree, group.verb, noun)
    is_sum = tree.dep[noun] == "attr" and _is_plural(tree, subject, group.verb) and not _is_choice(tree, items)
    is_sum = is_sum or (len(items) > 1 and _is_paired_elsewhere(tree, group.verb, subject, items))
    if len(items) > 1 and (is_sum or _is_counted(tree, items)):
        return [noun_phrase(tree, noun, with_list=True, without=own)]
    return list_items(tree, noun, without=own)


def _is_paired_elsewhere(tree: Tree, verb: int, subject: int, items: list[int]) -> bool:
    # `The mills hold 40% and 36%, respectively`: neither holds both
    return is_in_order(tree, verb) and len(tree.conjuncts(subject)) != len(items)


def _is_choice(tree: Tree, items: list[int]) -> bool:
    return any(tree.lower[kid] == "or" for each in items for kid in tree.kids[each])


def _is_counted(tree: Tree, items: list[int]) -> bool:
    # `40 men and women`: neither 40 men nor 40 women
    return any(tree.dep[kid] == "nummod" for kid in tree.kids[items[0]]) and not any(
        tree.tag[each] != "NNS" or any(tree.dep[kid] in _OWN_FORM for kid in tree.kids[each]) for each in items[1:]
    )


def pair(
    tree: Tree, verb: int, subjects: Sequence[ItemT], objects: Sequence[ItemT | None]
) -> Iterator[tuple[ItemT, ItemT | None]]:
    """Yield which subject goes with which object: each with each, or in order where the clause says `respectively`."""
    if len(subjects) > 1 and is_in_order(tree, verb) and len(subjects) == len(objects):
        yield from zip(subjects, objects, strict=True)
    else:
        yield from ((subject, object_) for subject in subjects for object_ in objects)


def _owner(tree: Tree, subject: int) -> int | None:
    """Return the noun that `whose` refers to: `Field` of `Nora Field, whose bakery closed`."""
    clause = tree.head[subject]
    is_owned = any(tree.tag[kid] == "WP$" for kid in tree.kids[subject])
    if not is_owned or tree.tag[subject].startswith("NNP") or tree.dep[clause] != "relcl":
        return None
    return None if tree.is_verb(tree.head[clause]) else tree.head[clause]


def _with_owner(tree: Tree, owner: int, subject: int) -> Phrase:
    # `Nora Field, whose bakery`; in two parts where more than a comma stands between: `Mr. Poe` ... `whose shop`
    described = described_by(tree, owner)  # `Rex, a mill whose bread`: of Rex
    owner = owner if described is None else described
    whose = next((kid for kid in tree.kids[subject] if tree.tag[kid] == "WP$"), subject)
    clause = tree.head[subject]
    owned, by = noun_phrase(tree, subject), noun_phrase(tree, owner, without=clause)
    start = min(whose, owned.start)
    if by.end > start:
        return owned
    runs = ((by.start, owned.end),) if tree.lower[by.end : start] in ([], [","]) else (*by.runs, (start, owned.end))
    return Phrase(subject, runs)


def _is_said_of_all(tree: Tree, group: VerbGroup, subject: int) -> bool:
    items = tree.conjuncts(subject)
    if len(items) < 2:
        return False
    is_group = _is_counted(tree, items) or _is_one_person(tree, subject) or is_one(tree, items)
    return is_group or _is_out_of_order(tree, group.verb, items) or _is_joint_deed(tree, group.verb, subject)


def _is_joint_deed(tree: Tree, verb: int, subject: int) -> bool:
    # `Ann and Bo sang together`, `are sisters`, `met`, `own half of it`
    if any(tree.lower[kid] in _TOGETHER for kid in (*tree.kids[subject], *tree.kids[verb])):
        return True
    noun = tree.child(verb, _OBJECT)
    if noun is not None and _is_of_both(tree, verb, noun):
        return True
    return _is_plural_predicate(tree, verb) or _is_mutual(tree, verb) or _is_share(tree, verb)


def _is_of_both(tree: Tree, verb: int, noun: int) -> bool:
    # `share a border`, `gave a combined $2 million`, `their two towns`; not `share it with a friend`, `their towns`
    words = {tree.lower[kid] for kid in tree.kids[noun]}
    is_shared = tree.lemma(verb) in _SHARING and not any(tree.lower[kid] == "with" for kid in tree.kids[verb])
    is_owned_together = "their" in words and tree.child(noun, NUMBER) is not None
    return (is_shared and "with" not in words) or is_owned_together or not _JOINT.isdisjoint(words)


def _is_one_person(tree: Tree, subject: int) -> bool:
    # `the chairman and owner says`
    return tree.dep[subject] in SUBJECT and verb_number(tree, tree.head[subject]) == "singular"


def _is_out_of_order(tree: Tree, verb: int, items: list[int]) -> bool:
    # `respectively` without a list of as many objects
    objects = tree.child(verb, _OBJECT)
    return is_in_order(tree, verb) and (objects is None or len(tree.conjuncts(objects)) != len(items))


def _is_plural_predicate(tree: Tree, verb: int) -> bool:
    # `Rex and Moss are rivals`
    return any(tree.dep[kid] == "attr" and tree.tag[kid] in PLURAL_NOUN for kid in tree.kids[verb])


def _is_share(tree: Tree, verb: int) -> bool:
    # `Rex and Moss own 40 percent of the market`: it is not said that each does
    noun = tree.child(verb, _OBJECT)
    if noun is None or is_in_order(tree, verb):
        return False
    return tree.lower[noun] in _SHARES or any(tree.lower[kid] in _PORTIONS for kid in tree.kids[noun] if kid < noun)


def _is_mutual(tree: Tree, verb: int) -> bool:
    # `Rex and Moss merged`, `sued each other`; not `merged with Tarn`, `met the mayor`
    below = tree.kids[verb]
    has_other = any(tree.dep[kid] == "dobj" or tree.lower[kid] == "with" for kid in below)
    after = verb + 1
    is_paired = after < len(tree.lower) and tree.lower[after] in SIDE_BY_SIDE and is_pair(tree, after)
    is_mutual = tree.lemma(verb) in _MUTUAL or is_paired  # `went head to head`
    return (is_mutual and not has_other) or any(_is_each_other(tree, kid) for kid in below)


def _is_each_other(tree: Tree, i: int) -> bool:
    # `sued each other`, `talked to one another`
    nouns = [i, *(kid for kid in tree.kids[i] if tree.dep[kid] == "pobj")]
    return any(tree.lower[each] in _EACH_OTHER and tree.lower[each - 1] in {"each", "one"} for each in nouns)


def _is_plural(tree: Tree, subject: int, verb: int) -> bool:
    is_pronoun = tree.lower[subject] in {"they", "these", "those", "we"}
    return is_pronoun or tree.tag[subject] in PLURAL_NOUN or verb_number(tree, verb) == "plural"


def _without_case(tree: Tree, phrase: Phrase) -> Phrase:
    # `the town's plan to build`: the town
    start, end = phrase.runs[-1]
    if tree.dep[phrase.head] == "poss" and tree.dep[end - 1] == "case" and end - start > 1:
        return Phrase(phrase.head, (*phrase.runs[:-1], (start, end - 1)))
    return phrase
