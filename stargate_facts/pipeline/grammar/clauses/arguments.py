"""The further arguments of a verb: prepositional phrases, times, second objects and clauses."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from stargate_facts.pipeline.grammar.clauses.contrasts import ADDING
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, clause_phrase, list_items
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup, made_sure, made_sure_of, verb_group
from stargate_facts.pipeline.grammar.labels import CONTENT, NEGATION, PREDICATIVE, PREPOSITIONAL_OBJECT
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_MOST_INSIDE = 12
_NO_NOUN = frozenset({"IN", "TO", "PRP$", ".", ",", ":", "HYPH", "``", "''"})
_MODIFIER = frozenset({"acl"})
_LONGEST_QUALITY = 3  # tokens: a quotation mark, an adverb, an adjective
_LONGEST_COMMENT = 4  # tokens of a clause that says nothing of the event
_REMAINING = frozenset({"be", "remain", "stay"})
_SPENDING = frozenset({"spend", "waste", "lose"})  # with time or money, and what it goes into
# fmt: off
_RESTRICTING = frozenset(
    {
        "mostly", "mainly", "largely", "chiefly", "principally", "primarily", "predominantly", "partly", "partially",
        "only", "merely", "solely", "exclusively",
    }
)  # Quirk et al. 1985, 8.116: focusing subjuncts
_LIMITING = _RESTRICTING | {
    "especially", "particularly", "even", "just", "almost", "nearly", "possibly", "perhaps", "probably", "presumably",
    "supposedly", "allegedly", "apparently", "reportedly",
}  # with particularisers, approximators and words of doubt
_QUALIFYING = _RESTRICTING | {
    "usually", "normally", "generally", "typically", "commonly", "ordinarily", "customarily", "sometimes",
    "occasionally", "periodically", "intermittently", "sporadically", "rarely", "seldom", "theoretically",
    "technically", "nominally", "initially", "temporarily",
}  # with usual and low frequency (8.64): without them the clause says too much
# fmt: on
_CLAUSES = CONTENT | {"pcomp"}  # `provided` [`that prices rise`]
_PREPOSITION_TAGS = frozenset({"IN", "TO"})
_JOINING = frozenset({"and", "or", "but", "also", ","})
_UP_TO = frozenset({"to", "until", "till", "through"})
_SPLIT = frozenset({"such as", "instead of", "regardless of", "rather than", "other than"})  # hung as adverb and noun
_COMPLEX = read_words("complex_prepositions")
_DISCOURSE = read_words("discourse_phrases")
_SKIPPED_ADVERBS = read_words("discourse_adverbs")


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Slot:
    """An argument. `role` as in the contract; `first` is the token where its preposition or mark begins."""

    role: str
    first: int
    phrase: Phrase
    inside: bool = False
    is_clause: bool = False
    is_finite: bool = False


def find_arguments(tree: Tree, group: VerbGroup) -> list[Slot]:
    """Return the arguments of a verb group, those of folded governors included."""
    slots: list[Slot] = []
    for verb in (*group.governors, group.verb):
        sure = made_sure(tree, verb)
        for kid in tree.kids[verb]:
            if kid == sure:
                slots += _made_sure_of(tree, kid)
            elif kid != group.verb and kid not in group.governors:
                slots += _slots(tree, kid, group)
            if tree.dep[kid] == "acomp":  # `She is sure` [`that it will rain`]
                slots += [slot for at in tree.children(kid, CONTENT) for slot in _slots(tree, at, group)]
            elif tree.dep[kid] == "dobj" and tree.lemma(verb) in _SPENDING:  # `spent a year` [`building it`]
                gerunds = (at for at in tree.children(kid, _MODIFIER) if tree.tag[at] == "VBG")
                slots += [Slot("xcomp", at, clause_phrase(tree, at), is_clause=True) for at in gerunds]
    return slots


def _made_sure_of(tree: Tree, adjective: int) -> list[Slot]:
    # `made clear` [`that it was over`]
    clause = made_sure_of(tree, adjective)
    if clause is None:
        return []
    role = "xcomp" if any(tree.tag[kid] == "TO" for kid in tree.kids[clause]) else "ccomp"
    phrase = clause_phrase(tree, clause)
    return [Slot(role, phrase.start, phrase, is_clause=True, is_finite=role == "ccomp")]


def inside_slots(tree: Tree, slot: Slot) -> list[Slot]:
    """Return what a phrase holds that can be a fact of its own, in the text's order.

    Prepositional phrases (`justice of` [`the Court of` [`Australia`]]), and what participles and infinitives in it
    bring along (`cases involving` [`fraud`], `asked him to write` [`a book`]); their verb is then the role.
    """
    found: list[Slot] = []
    open_ = [slot.phrase.head]
    while open_:
        at = open_.pop(0)
        below = _clause_inside(tree, at) if tree.is_verb(at) else _noun_inside(tree, at)
        for each in below:
            if slot.phrase.start <= each.first and each.phrase.end <= slot.phrase.end and len(found) < _MOST_INSIDE:
                found.append(replace(each, inside=True))
                open_.append(each.phrase.head)
        if not tree.is_verb(at):
            open_ += [
                kid for kid in tree.kids[at] if tree.dep[kid] == "acl" and slot.phrase.start <= kid < slot.phrase.end
            ]
    return sorted(found, key=lambda each: each.phrase.start)


def _noun_inside(tree: Tree, noun: int) -> list[Slot]:
    found: list[Slot] = []
    for kid in tree.kids[noun]:
        if tree.dep[kid] == "prep":
            found += prepositional(tree, kid)
        elif tree.dep[kid] == "amod":
            found += _noun_inside(tree, kid)
    return found


def _clause_inside(tree: Tree, verb: int) -> list[Slot]:
    group = verb_group(tree, verb)
    start, end = group.runs[-1]
    words = " ".join(tree.lower[start:end])
    found: list[Slot] = []
    for kid in tree.kids[verb]:
        if tree.dep[kid] in {"dobj", "attr", "oprd"} and kid > verb:
            found += [Slot(words, start, phrase) for phrase in list_items(tree, kid)]
        elif tree.dep[kid] in {"prep", "agent"} and kid > verb:
            for each in prepositional(tree, kid):
                role = f"{words} {each.role}" if kid == end else each.role
                found.append(replace(each, role=role, first=start if kid == end else each.first))
    return found


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
        elif tree.dep[kid] == "conj" and tree.tag[kid] in _PREPOSITION_TAGS and _is_second(tree, preposition, kid):
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
    is_comment = " ".join((role, *tree.lower[last + 1 : noun + 1])) in _DISCOURSE
    if is_comment and not _is_predicate(tree, preposition):
        return []
    if _is_pair(tree, noun):
        return [Phrase(noun, ((noun, noun + 3),))]
    if role == "with" and tree.lower[preposition - 1] == "," and _has_gerund(tree, noun):
        return [clause_phrase(tree, noun)]  # `with` [`shares changing hands`]
    return list_items(tree, noun, role)


def _is_predicate(tree: Tree, preposition: int) -> bool:
    # `The law is still` [`in effect`]; not `It is in effect a ban`
    verb = tree.head[preposition]
    is_behind = verb < preposition and tree.word_before(preposition) != ","
    return is_behind and tree.lemma(verb) in _REMAINING and tree.child(verb, PREDICATIVE) is None


def _is_complement(tree: Tree, last: int, role: str, kid: int) -> bool:
    # `rated it as` [`“wholly true”`], `remains at` [`large`], `sold for` [`just above $4`]
    if role == "as" and tree.tag[kid] in {"JJ", "VBN"} and kid - last <= _LONGEST_QUALITY:
        return True
    if kid == last + 1 and tree.tag[kid] == "JJ":
        return f"{role} {tree.lower[kid]}" not in _DISCOURSE
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
    return any(tree.tag[each] == "VBG" for each in tree.children(noun, _MODIFIER))


def _end_of_preposition(tree: Tree, preposition: int) -> int:
    if " ".join(tree.lower[preposition : preposition + 3]) in _COMPLEX and tree.dep[preposition + 2] == "prep":
        return preposition + 2
    last = preposition
    while True:
        deeper = last + 1
        if deeper >= len(tree.dep) or tree.head[deeper] != last or tree.tag[deeper] not in {"IN", "TO"}:
            return last
        if tree.dep[deeper] not in {"prep", "pcomp", "pobj"} or tree.is_verb(deeper):
            return last
        last = deeper


def _slots(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    read = _READERS.get(tree.dep[kid])
    return read(tree, kid, group) if read is not None else []


def _preposition(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    if any(start <= kid < end for start, end in group.runs):  # `was made` [`fun of`] `at school`, with `at` hung on it
        return [slot for below in tree.kids[kid] for slot in prepositional(tree, below)]
    return prepositional(tree, kid)


def _dative(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    return prepositional(tree, kid) or [Slot("iobj", kid, phrase) for phrase in list_items(tree, kid)]


def _adverbial_noun(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    if tree.doc[kid].ent_type_ == "PERSON":  # an apposition hung on the verb
        return []
    return [Slot("npadvmod", kid, list_items(tree, kid)[0])]


def _adverb(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    is_in_group = any(start <= kid < end for start, end in group.runs)
    phrase = clause_phrase(tree, kid)
    words = " ".join(tree.lower[phrase.start : phrase.end])
    is_early = not tree.kids[kid] and kid < group.verb
    is_loose = words in _DISCOURSE or words in _SKIPPED_ADVERBS or is_early
    is_loose = is_loose and not (is_early and _qualifies(tree, kid))
    return [] if is_in_group or is_loose or tree.tag[kid] == "WRB" else [Slot("advmod", kid, phrase)]


def _qualifies(tree: Tree, adverb: int) -> bool:
    # `This` [`normally`] `is a park`; not `fell` [`largely`] `because it rained`, where it stands outside of the clause
    return tree.lower[adverb] in _QUALIFYING and tree.tag[adverb + 1] not in {"IN", "WRB", "WDT"}


def _complement_clause(tree: Tree, kid: int, group: VerbGroup) -> list[Slot]:
    if kid < group.verb:
        return []
    is_finite = tree.dep[kid] == "ccomp"
    return [Slot(tree.dep[kid], kid, clause_phrase(tree, kid), is_clause=True, is_finite=is_finite)]


def _adverbial_clause(tree: Tree, kid: int, _: VerbGroup) -> list[Slot]:
    phrase = clause_phrase(tree, kid)
    is_short = phrase.end - phrase.start <= _LONGEST_COMMENT
    if is_short and " ".join(tree.lower[phrase.start : phrase.end]) in _DISCOURSE:
        return []  # [`What's more,`] `it fell`
    if tree.lower[phrase.start] == "as" and tree.tag[kid] == "JJ" and kid - phrase.start <= _LONGEST_QUALITY:
        quality = Phrase(kid, ((phrase.start + 1, phrase.end),))  # `described it as` [`weak`]
        return [Slot("as", phrase.start, quality)]
    is_finite = not any(tree.tag[each] == "TO" for each in tree.kids[kid])
    return [Slot("advcl", phrase.start, phrase, is_clause=True, is_finite=is_finite)]


_READERS: dict[str, Callable[[Tree, int, VerbGroup], list[Slot]]] = {
    "prep": _preposition,
    "agent": _preposition,
    "dative": _dative,
    "npadvmod": _adverbial_noun,
    "advmod": _adverb,
    "ccomp": _complement_clause,
    "xcomp": _complement_clause,
    "advcl": _adverbial_clause,
}
