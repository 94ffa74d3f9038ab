"""Prepositional phrases as arguments: the whole preposition is the role, and each noun of a list has its own."""

from dataclasses import replace

from stargate_facts.pipeline.grammar.clauses.contrasts import ADDING
from stargate_facts.pipeline.grammar.clauses.coordination import is_in_order
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, clause_phrase, list_items, noun_phrase
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.labels import (
    ADNOMINAL,
    CONTENT,
    NEGATION,
    PREDICATIVE,
    PREPOSITION_TAGS,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

LONGEST_QUALITY = 3  # tokens: a quotation mark, an adverb, an adjective
DISCOURSE_PHRASES = read_words("discourse_phrases")
_NO_NOUN = frozenset({"IN", "TO", "PRP$", ".", ",", ":", "HYPH", "``", "''"})
_REMAINING = frozenset({"be", "remain", "stay"})
# fmt: off
RESTRICTING = frozenset(
    {
        "mostly", "mainly", "largely", "chiefly", "principally", "primarily", "predominantly", "partly", "partially",
        "only", "merely", "solely", "exclusively",
    }
)  # Quirk et al. 1985, 8.116: focusing subjuncts
_LIMITING = RESTRICTING | {
    "especially", "particularly", "even", "just", "almost", "nearly", "possibly", "perhaps", "probably", "presumably",
    "supposedly", "allegedly", "apparently", "reportedly",
}  # with particularisers, approximators and words of doubt
# fmt: on
_CLAUSES = CONTENT | {"pcomp"}  # `provided` [`that prices rise`]
_JOINING = frozenset({"and", "or", "but", "also", ","})
_UP_TO = frozenset({"to", "until", "till", "through"})
_SPLIT = frozenset({"such as", "instead of", "regardless of", "rather than", "other than"})  # hung as adverb and noun
_COMPLEX = read_words("complex_prepositions")


def prepositional(tree: Tree, preposition: int) -> list[Slot]:
    """Return a slot for each noun of a prepositional phrase; its role is the whole preposition (`in front of`).

    An adverb that limits it is a part of its role: `mainly to`.
    """
    last = _end_of_preposition(tree, preposition)
    role = " ".join(tree.lower[preposition : last + 1])
    if (whole := f"{tree.word_before(preposition)} {role}") in _SPLIT:
        role = whole
    kids = [kid for at in {preposition, last} for kid in tree.kids[at] if kid > last]
    slots: list[Slot] = []
    further: list[Slot] = []
    for kid in kids:
        if tree.dep[kid] == "pobj" and tree.tag[kid] not in _NO_NOUN:
            phrases = _nouns(tree, preposition, last, role, kid)
            slots += [Slot(role, preposition, phrase) for phrase in phrases]
        elif tree.dep[kid] in _CLAUSES:
            slots.append(Slot(role, preposition, clause_phrase(tree, kid), is_clause=True))
        elif role == "from" and tree.dep[kid] == "prep" and tree.lower[kid] in _UP_TO and not _is_pair(tree, kid - 1):
            slots += prepositional(tree, kid)  # `grew from 2009` [`to 2013`]
        elif tree.dep[kid] == "conj" and tree.tag[kid] in PREPOSITION_TAGS and _is_second(tree, preposition, kid):
            further += prepositional(tree, kid)
        elif _is_complement(tree, last, role, kid):
            slots.append(Slot(role, preposition, clause_phrase(tree, kid)))
    if not slots and further and tree.word_after(preposition) in {"and", "or"}:  # `in and around` [`the town`]
        whole = " ".join((role, tree.lower[preposition + 1], further[0].role))
        return [replace(further[0], role=whole, first=preposition)]
    return _limited(tree, preposition, slots) + further


def _is_second(tree: Tree, preposition: int, second: int) -> bool:
    """Tell the second of two phrases: `hit by strikes and` [`by rain`].

    Not what is denied (`in May but not in June`), nor what is left of a clause: `met farmers in May and with cooks in
    June`, where the second phrase stands beside another that it does not go with.
    """
    first = tree.subtree(second)[0]
    if tree.lower[first] == "not" and tree.lower[first + 1] not in ADDING:
        return False
    word = tree.lower[second]
    beside = [*tree.kids[tree.head[preposition]], *range(preposition + 1, second)]
    is_others = any(tree.lower[i] == word and i < second for i in beside if i != preposition)
    return tree.word_before(first) in _JOINING and (word == tree.lower[preposition] or not is_others)


def _nouns(tree: Tree, preposition: int, last: int, role: str, noun: int) -> list[Phrase]:
    is_comment = " ".join((role, *tree.lower[last + 1 : noun + 1])) in DISCOURSE_PHRASES
    if is_comment and not _is_predicate(tree, preposition):
        return []
    if _is_pair(tree, noun):
        return [Phrase(noun, ((noun, noun + 3),))]
    if role == "with" and tree.lower[preposition - 1] == "," and _has_gerund(tree, noun):
        return [clause_phrase(tree, noun)]  # `with` [`shares changing hands`]
    if len(tree.conjuncts(noun)) > 1 and is_in_order(tree, tree.head[preposition]):
        # `The shops closed` [`in May and June`]`, respectively`: none in both
        return [noun_phrase(tree, noun, with_list=True)]
    return list_items(tree, noun, role)


def _is_predicate(tree: Tree, preposition: int) -> bool:
    # `The law is still` [`in effect`]; not `It is in effect a ban`
    verb = tree.head[preposition]
    is_behind = verb < preposition and tree.word_before(preposition) != ","
    return is_behind and tree.lemma(verb) in _REMAINING and tree.child(verb, PREDICATIVE) is None


def _is_complement(tree: Tree, last: int, role: str, kid: int) -> bool:
    # `rated it as` [`“wholly true”`], `remains at` [`large`], `sold for` [`just above $4`]
    if role == "as" and tree.tag[kid] in {"JJ", "VBN"} and kid - last <= LONGEST_QUALITY:
        return True
    if kid == last + 1 and tree.tag[kid] == "JJ":
        return f"{role} {tree.lower[kid]}" not in DISCOURSE_PHRASES
    return tree.dep[kid] == "pobj" and tree.tag[kid] == "IN" and tree.child(kid, PREPOSITIONAL_OBJECT) is not None


def _limited(tree: Tree, preposition: int, slots: list[Slot]) -> list[Slot]:
    # `go` [`mainly to`] `farmers`: without the adverb all would go to them; not where the verb group has it
    adverb = preposition - 1
    is_of_not = tree.word_before(adverb) == "not" and tree.head[adverb] == adverb - 1  # `not` [`just`] `by rain`
    if (
        not slots
        or adverb < 0
        or tree.lower[adverb] not in _LIMITING
        or not (is_of_not or tree.head[adverb] == preposition)
        or tree.kids[adverb]
    ):
        return slots
    if adverb == tree.head[preposition] + 1 and tree.child(adverb - 1, NEGATION) is not None:
        return slots
    if tree.word_before(adverb) == "not" and tree.lower[adverb] in ADDING:
        role = f"not {tree.lower[adverb]}"  # `helped` [`not just by rain`] `but by the harvest`
        return [replace(each, role=f"{role} {each.role}", first=adverb - 1) for each in slots]
    return [replace(each, role=f"{tree.lower[adverb]} {each.role}", first=adverb) for each in slots]


def _is_pair(tree: Tree, noun: int) -> bool:
    """Tell whether a noun begins a set pair: from [`time to time`], from [`door to door`]."""
    return tree.lower[noun + 1 : noun + 3] == ["to", tree.lower[noun]]


def _has_gerund(tree: Tree, noun: int) -> bool:
    return any(tree.tag[each] == "VBG" for each in tree.children(noun, ADNOMINAL))


def _end_of_preposition(tree: Tree, preposition: int) -> int:
    if " ".join(tree.lower[preposition : preposition + 3]) in _COMPLEX and tree.dep[preposition + 2] == "prep":
        return preposition + 2
    last = preposition
    while True:
        deeper = last + 1
        if deeper >= len(tree.dep) or tree.head[deeper] != last or tree.tag[deeper] not in PREPOSITION_TAGS:
            return last
        if tree.dep[deeper] not in {"prep", "pcomp", "pobj"} or tree.is_verb(deeper):
            return last
        last = deeper
