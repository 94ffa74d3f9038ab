"""Clauses that nobody asserts, and that no modality would make a fact: they are no claims.

What holds whenever it does (`when you look at it`), what is waited for (`not until it is safe`), what a question asks
the way of (`how it could pay`), what is only an aim of what is not done (`did not come to pay`).
"""

from collections.abc import Callable
from typing import Final

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group
from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.factuality.conditions import has_condition
from stargate_facts.pipeline.grammar.factuality.conjuncts import first_conjunct, is_infinitive
from stargate_facts.pipeline.grammar.factuality.disputed_content import UNDOUBTED, is_disputed_content
from stargate_facts.pipeline.grammar.factuality.factuality import read_factuality
from stargate_facts.pipeline.grammar.factuality.open_questions import is_way_asked, is_whether
from stargate_facts.pipeline.grammar.factuality.qualifiers import qualifiers_of
from stargate_facts.pipeline.grammar.labels import AUXILIARY, PRESENT, STATED_SUBJECT
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.tree import Tree

_WHENEVER: Final = frozenset({"when", "whenever", "once"})
_UNTIL: Final = frozenset({"until", "till", "before"})
_OUGHT: Final = frozenset({"should", "must", "would", "'d", "can", "could", "may", "might", "ought"})
_NECESSITY: Final = frozenset({"need", "have", "ought"})
# fmt: off
_OF_SPEAKING: Final = frozenset(
    {
        "quote", "paraphrase", "borrow", "cite", "name", "mention", "repeat", "summarize", "summarise", "recap",
        "illustrate", "exaggerate", "generalize", "generalise", "rephrase", "reiterate", "put", "sum",
    }
)  # `To quote the poet, ...`: how it is said
_COMMENT: Final = frozenset(
    {
        "imagine", "expect", "know", "see", "guess", "suspect", "recall", "remember", "notice", "say", "mention",
        "note", "understand", "think", "suppose", "predict", "fear", "hope", "believe",
    }
)  # `as you know`
# fmt: on
_SEEMING: Final = frozenset({"seem", "look", "appear", "sound", "feel"})
_SUPPOSING: Final = frozenset({"say", "suppose", "imagine", "assume", "picture"})
_RESTRICTORS: Final = qualifiers_of("restrictor")
_SCANT: Final = frozenset({"little", "few", "nothing", "none", "nobody"})
_SHOWN: Final = frozenset({"attr", "dobj"})
_BEST: Final = frozenset({"only", "sole", "one"})


def is_unasserted(tree: Tree, clause: Clause) -> bool:
    """Tell whether nobody says that the clause holds, held or will hold."""
    verb = clause.group.verb
    for test in (*_TESTS_OF_ROLE.get(tree.dep[verb], ()), *_TESTS):
        if test(tree, verb):
            return True
    first = (*clause.group.governors, verb)[0]
    if is_whether(tree, first) or _is_ruled_out(tree, first) or _is_half_denied(tree, clause):
        return True
    above = _content_of(tree, first)
    while above is not None:  # `when you know that` [`it will rain`]
        if _is_of_any_time(tree, above) or _is_awaited(tree, above) or is_whether(tree, above):
            return True
        above = _content_of(tree, above)
    return False


def _content_of(tree: Tree, verb: int) -> int | None:
    """Return `know` for `rain` of `know that it will rain`."""
    first = first_conjunct(tree, verb)
    head = tree.head[first]
    return head if tree.dep[first] == "ccomp" and tree.is_verb(head) and head < first else None


def _is_ruled_out(tree: Tree, verb: int) -> bool:
    """Tell `He cannot let them win`, `did nothing to get them to pay`: neither says that they do not."""
    first = first_conjunct(tree, verb)
    if tree.tag[verb] != "VB" or tree.dep[first] not in {"ccomp", "xcomp", "acl", "relcl"}:
        return False
    if any(tree.lower[kid] != "to" for each in {verb, first} for kid in tree.children(each, AUXILIARY)):
        return False
    reading = read_factuality(tree, verb)
    return reading.negated and reading.modality == "possible"


def _is_of_any_time(tree: Tree, verb: int) -> bool:
    """Tell what holds whenever it does: `When you lose it and they find it, they keep it`."""
    first = first_conjunct(tree, verb)
    is_whenever = tree.dep[first] == "advcl" and _subordinator(tree, first) in _WHENEVER
    if not is_whenever or _finite_tag(tree, verb) not in PRESENT or _finite_tag(tree, first) not in PRESENT:
        return False
    return read_factuality(tree, verb).modality == "asserted"  # not `will open when the road is finished`


def _is_awaited(tree: Tree, verb: int) -> bool:
    """Tell what must come first: `They do not open until it is safe`; but `she rings until the door opens`."""
    is_marked = _subordinator(tree, verb) in _UNTIL  # `and that until it opens they wait`
    first = verb if is_marked else first_conjunct(tree, verb)
    if _subordinator(tree, first) not in _UNTIL or _finite_tag(tree, first) not in PRESENT:
        return False
    main = tree.head[first]
    is_told = _finite_tag(tree, main) in PRESENT and not _is_denied(tree, main)
    return not is_told and read_factuality(tree, verb).modality == "asserted"


def _is_aim_of_undone(tree: Tree, verb: int) -> bool:
    """Tell the aim of what is not done: `did not come to pay`, `need not travel to vote`."""
    return is_infinitive(tree, verb) and read_factuality(tree, tree.head[verb]).negated


def _is_end(tree: Tree, verb: int) -> bool:
    """Tell the end that something is needed for: `To save that much, you should start early`."""
    main = tree.head[verb]
    if not is_infinitive(tree, verb) or verb > main or any(tree.dep[kid] in STATED_SUBJECT for kid in tree.kids[verb]):
        return False
    is_ought = any(tree.lower[kid] in _OUGHT and tree.dep[kid] == "aux" for kid in tree.kids[main])
    is_needed = tree.lemma(main) in _NECESSITY and any(tree.dep[kid] == "xcomp" for kid in tree.kids[main])
    return is_ought or is_needed


def _is_of_speaking(tree: Tree, verb: int) -> bool:
    """Tell how it is said: `To put that in context, ...`."""
    if not is_infinitive(tree, verb) or tree.lemma(verb) not in _OF_SPEAKING:
        return False
    return verb < tree.head[verb] or tree.subtree(verb)[0] == tree.sentence[verb]


def _is_content_of_none(tree: Tree, verb: int) -> bool:
    """Tell what there is no word of: `There is no sign that it fell`."""
    above = _shown_by(tree, verb)
    nouns = [above] if tree.tag[above].startswith("NN") else tree.children(above, _SHOWN)
    near = (noun for noun in nouns if noun < verb and tree.lower[noun] not in UNDOUBTED)
    return any(tree.lower[noun] in _SCANT or any(tree.lower[kid] == "no" for kid in tree.kids[noun]) for noun in near)


def _shown_by(tree: Tree, verb: int) -> int:
    """Return what the clause is the content of: `sign` of `no sign that it fell`, of `no sign to suggest it fell`."""
    above = tree.head[verb]
    if tree.dep[verb] == "ccomp" and tree.dep[above] in {"acl", "relcl", "xcomp", "advcl"} and tree.tag[above] == "VB":
        return tree.head[above]
    return above if _subordinator(tree, verb) == "that" else verb


def _is_of_scant(tree: Tree, verb: int) -> bool:
    """Tell what hardly anything does: `There is little in the plan that helps`, `There are no rules that he broke`."""
    if tree.dep[verb] != "relcl" and not any(
        tree.tag[kid] == "WDT" and tree.dep[kid] in STATED_SUBJECT for kid in tree.kids[verb]
    ):
        return False
    above = tree.head[verb]
    while tree.dep[above] in {"pobj", "prep", "attr"} and tree.head[above] != above:  # it hangs on the nearest noun
        above = tree.head[above]
    if not any(tree.dep[kid] == "expl" for kid in tree.kids[above]):
        return False
    return any(_is_scant(tree, kid) for kid in tree.kids[above] if tree.dep[kid] == "attr")


def _is_scant(tree: Tree, noun: int) -> bool:
    return tree.lower[noun] in _SCANT or any(tree.lower[kid] == "no" for kid in tree.kids_before(noun))


def _is_only_way(tree: Tree, verb: int) -> bool:
    """Tell what would have to come about in some way: `The only way they will learn is`."""
    way = tree.head[verb]
    if tree.lower[way] not in {"way", "chance", "hope"}:
        return False
    return any(tree.lower[kid] in _BEST or tree.tag[kid] == "JJS" for kid in tree.kids[way])


def _is_without(tree: Tree, verb: int) -> bool:
    """Tell `cannot speak without scaring them`: two negations that say neither that one does nor that one does not."""
    above = tree.head[verb]
    return tree.lower[above] == "without" and _is_denied(tree, tree.head[above])


def _is_supposed(tree: Tree, verb: int) -> bool:
    """Tell what is only supposed: `Say the mayor refused to pay before it was done`."""
    first = tree.sentence[verb]
    is_order = tree.tag[first] == "VB" and tree.dep[first] == "ROOT" and tree.lower[first] in _SUPPOSING
    return is_order and any(tree.dep[kid] == "ccomp" for kid in tree.kids[first])


def _is_remark(tree: Tree, verb: int) -> bool:
    """Tell `as you might expect`, which is about what the main clause says."""
    if _subordinator(tree, verb) != "as":
        return False
    if tree.lemma(verb) not in _COMMENT and not has_frame("verb", tree.lemma(verb), "quote"):
        return False
    return not any(tree.dep[kid] in {"dobj", "ccomp", "xcomp", "prep", "auxpass"} for kid in tree.kids[verb])


def _is_rated(tree: Tree, verb: int) -> bool:
    """Tell `The rain makes it hard for us to win`, `For us to win, it must stop`: neither says that we do."""
    head = tree.head[verb]
    marks = [kid for kid in tree.kids[verb] if kid < verb and tree.dep[kid] == "mark"]
    if tree.tag[verb] != "VB" or not any(tree.lower[kid] == "for" for kid in marks):
        return False
    is_fronted = verb < head and tree.dep[verb] == "advcl"
    return is_fronted or tree.tag[head].startswith("JJ") or tree.child(head, frozenset({"acomp"})) is not None


def _is_likened(tree: Tree, verb: int) -> bool:
    """Tell `He acts as though he owned it`, `acts like he owns it`; what `looks as though it fell` may have fallen."""
    if tree.lemma(tree.head[verb]) in _SEEMING:
        return False
    if _subordinator(tree, verb) == "like":
        return True
    return any(kid and tree.lower[kid] in {"though", "if"} and tree.lower[kid - 1] == "as" for kid in tree.kids[verb])


def _is_by_means_of(tree: Tree, verb: int) -> bool:
    """Tell the means of what is not done: `We do not win by cheating`."""
    above = tree.head[verb]
    return tree.lower[above] == "by" and _is_denied(tree, tree.head[above])


def _is_half_denied(tree: Tree, clause: Clause) -> bool:
    """Tell `The noise isn't just in the hall` where `just` is in no part of the clause."""
    verb = clause.group.verb
    after = next((kid + 1 for kid in tree.kids[verb] if tree.dep[kid] == "neg"), 0)
    if not 0 < after < len(tree.lower) or tree.lower[after] not in _RESTRICTORS:
        return False
    phrases = [*clause.objects, *(slot.phrase for slot in clause.slots)]
    runs = [*clause.group.runs, *(run for phrase in phrases for run in phrase.runs)]
    return not any(start <= after < end for start, end in runs)


def _subordinator(tree: Tree, verb: int) -> str:
    # the last of two: `said that` [`until`] `it opens they will wait`
    for kid in reversed(tree.kids[verb]):
        if kid < verb and tree.dep[kid] in {"mark", "advmod"} and tree.tag[kid] in {"IN", "WRB", "WDT"}:
            return tree.lower[kid]
    return ""


def _finite_tag(tree: Tree, verb: int) -> str:
    """Return the tag of the word that shows the tense: `is` in `is finished`."""
    return tree.tag[first_of_group(tree, verb)]


def _is_denied(tree: Tree, verb: int) -> bool:
    return any(tree.dep[kid] == "neg" for kid in tree.kids[verb])


_TESTS = (
    _is_of_any_time,
    _is_awaited,
    is_way_asked,
    _is_content_of_none,
    _is_of_scant,
    _is_supposed,
    _is_rated,
)
_TESTS_OF_ADVERBIAL = (
    has_condition,  # `Assuming that it rains, they will stay`: nobody assumes anything
    _is_aim_of_undone,
    _is_end,
    _is_of_speaking,
    _is_remark,
    _is_likened,
)
_TESTS_OF_MODIFIER = (_is_only_way, is_disputed_content)
_TESTS_OF_ROLE: dict[str, tuple[Callable[[Tree, int], bool], ...]] = {
    "advcl": _TESTS_OF_ADVERBIAL,
    "acl": _TESTS_OF_MODIFIER,
    "relcl": _TESTS_OF_MODIFIER,
    "ccomp": (is_disputed_content,),  # `Reports that it burned are false`
    "pcomp": (_is_without, _is_by_means_of),
}
