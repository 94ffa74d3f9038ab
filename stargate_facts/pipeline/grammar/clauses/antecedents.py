"""What a relative clause is about: the noun before it that agrees with its pronoun and its verb, or a whole clause.

Parsers hang such a clause on a near noun. Number and kind often show that it is another one of the same phrase:
`the owner of the two ships, who lives in Oslo`. The rules are those of Quirk et al. 1985, ch. 17.9-17.16.
"""

from collections.abc import Callable, Iterable, Mapping

from stargate_facts.pipeline.grammar.clauses.antecedent_candidates import (
    Relative,
    agrees_in_kind,
    agrees_in_number,
    candidates,
    kind_of,
)
from stargate_facts.pipeline.grammar.clauses.nearby_antecedents import (
    find_nearby,
    is_content_of,
    nearest_to_contact,
    nearest_to_participle,
)
from stargate_facts.pipeline.grammar.clauses.relatives import is_relative, upwards, verb_number
from stargate_facts.pipeline.grammar.labels import SUBJECT
from stargate_facts.pipeline.grammar.references.agreement import PERSON, PLACE
from stargate_facts.pipeline.grammar.tree import Run, Tree

_RELATIVE_PRONOUNS = frozenset({"WDT", "WP", "WP$"})
_SET_OFF = frozenset({",", "--", "—", "–", "("})
_JOINED = frozenset({"conj", "appos", "compound", "nmod"})
_DETERMINER = frozenset({"det", "poss", "nummod"})
_OWN_FORM = _DETERMINER | {"prep", "amod"}
_COMMON = frozenset({"NN", "NNS"})
_PLURAL = frozenset({"NNS", "NNPS"})
_CONTENT = frozenset({"ccomp"})
_OBJECT = frozenset({"dobj"})
_COMPLEMENT = frozenset({"xcomp"})


def settle_antecedents(tree: Tree, names: Mapping[int, str], runs: Iterable[Run]) -> None:
    """Hang each relative clause on the noun that it is about; one about a whole clause, on that clause's verb.

    Args:
        tree: the dependencies, changed in place.
        names: the entity type of each token that is a part of a name.
        runs: the names' stretches of tokens.
    """
    heads = _heads_of_names(tree, runs)
    for verb, dep in enumerate(tree.dep):
        noun = tree.head[verb]
        if dep not in {"relcl", "acl"} or tree.is_verb(noun):
            continue
        noun = heads.get(noun, noun)
        if dep == "acl":
            noun = nearest_to_participle(tree, verb, noun)
        clause = _read(tree, verb) if dep == "relcl" else None
        if dep == "relcl" and clause is None:
            near = nearest_to_contact(tree, verb, noun)
            if near != noun and is_content_of(tree, verb, near):
                tree.dep[verb] = "acl"
            noun = near
        if clause is not None:
            about = _agreeing(tree, clause, noun, names)
            if about is None:
                tree.hang(verb, _governing_verb(tree, noun), "parataxis")
                continue
            noun = about
        noun = _nearest_of_list(tree, verb, noun, clause)
        if noun != tree.head[verb]:
            tree.hang(verb, noun, tree.dep[verb])


def _heads_of_names(tree: Tree, runs: Iterable[Run]) -> dict[int, int]:
    # `the Union of Dockers, which`: the parser knows no names, and hangs the clause on `Dockers`
    heads = {}
    for start, end in runs:
        for i in range(start, end):
            top = i
            while start <= tree.head[top] < end and tree.head[top] != top:
                top = tree.head[top]
            heads[i] = top
    return heads


def _read(tree: Tree, verb: int) -> Relative | None:
    below = tree.subtree(verb)
    pronoun = next((i for i in below if tree.tag[i] in _RELATIVE_PRONOUNS or is_relative(tree, i)), None)
    if pronoun is None or pronoun > verb:
        return None
    first = below[0]
    is_subject = any(kid == pronoun and tree.dep[kid] in SUBJECT for kid in tree.kids[verb])
    is_set_off = first > 0 and tree.lower[first - 1] in _SET_OFF
    return Relative(verb, pronoun, first, is_set_off, verb_number(tree, verb) if is_subject else None)


def _agreeing(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    """Return the nearest noun that agrees; None where the clause is about what the sentence says."""
    shown = (read(tree, clause, noun, names) for read in _READERS)
    if (about := next((each for each in shown if each is not None), None)) is not None:
        return about
    if _is_about_event(tree, clause):
        return None
    for each in candidates(tree, clause, noun):
        if agrees_in_kind(tree, clause, each, names) and agrees_in_number(tree, clause, each, names):
            return each
    if tree.lower[clause.pronoun] == "who" and kind_of(tree, noun, names) == PLACE:
        return None
    is_last = noun > _governing_verb(tree, noun)
    is_event = tree.lower[clause.pronoun] == "which" and clause.is_set_off and is_last  # `, which surprised her`
    return None if is_event or (clause.number == "singular" and is_last) else noun


def _of_parallel_clause(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    """Return what the clause before is about: `people who talk of tides and nets, who fish at dawn`."""
    if tree.lower[clause.pronoun] != "who" or not clause.is_set_off:
        return None
    if kind_of(tree, noun, names) == PERSON or noun in names:
        return None
    for verb in upwards(tree, noun):
        if tree.dep[verb] == "relcl" and any(tree.lower[kid] == "who" for kid in tree.kids[verb]):
            return tree.head[verb]
    return None


def _is_about_event(tree: Tree, clause: Relative) -> bool:
    """Tell a clause about what the sentence says: `He left early, which made her angry`, `, which means that`."""
    if tree.lower[clause.pronoun] != "which" or not clause.is_set_off:
        return False
    lemma = tree.lemma(clause.verb)
    if _is_done(tree, clause):
        return True
    if lemma == "mean":
        return tree.child(clause.verb, _CONTENT) is not None
    small = tree.child(clause.verb, _CONTENT | _OBJECT)
    affected = None if small is None else tree.child(small, SUBJECT) if tree.dep[small] == "ccomp" else small
    return lemma == "make" and affected is not None and tree.tag[affected] == "PRP"


def _is_done(tree: Tree, clause: Relative) -> bool:
    # `He wants to raise rents, which he plans to do in May`: `do` stands for a verb
    if tree.lemma(clause.verb) == "do":
        return tree.child(clause.verb, _OBJECT) == clause.pronoun
    below = (each for each in tree.children(clause.verb, _COMPLEMENT) if tree.lemma(each) == "do")
    return any(tree.child(each, _OBJECT) in {None, clause.pronoun} for each in below)


def _described_name(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    """Return the name of `Corvane, one of the oldest makers, which`, `Linz, a port, which`; commas show it."""
    if not clause.is_set_off or tree.tag[noun] not in _COMMON:
        return None
    described = noun
    if tree.dep[noun] == "pobj" and tree.lower[tree.head[noun]] == "of":
        described = tree.head[tree.head[noun]]
        if tree.lower[described] != "one":
            return None
    if tree.dep[described] != "appos" or tree.head[described] not in names:
        return None
    return tree.head[described] if agrees_in_kind(tree, clause, tree.head[described], names) else None


def _person_before(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    """Return the name right before `who`, where the parser took a thing: `a daily matter for` [`Mr. Ives`]`, who`."""
    if tree.lower[clause.pronoun] != "who" or noun in names or tree.tag[noun] != "NN":
        return None
    if kind_of(tree, noun, names) == PERSON:
        return None
    before = clause.pronoun - (2 if clause.is_set_off else 1)
    if names.get(before) != "PERSON" or before not in tree.subtree(noun):
        return None
    while tree.head[before] in names:
        before = tree.head[before]
    return before


def _governing_verb(tree: Tree, noun: int) -> int:
    while not tree.is_verb(noun) and tree.head[noun] != noun:
        noun = tree.head[noun]
    return noun


def _nearest_of_list(tree: Tree, verb: int, noun: int, clause: Relative | None) -> int:
    """Return the item of a list that a clause behind it is about: the last one, unless the items are of one form.

    `the mayor or officials accused of fraud`: the officials; `women and men who adopt`: both.
    """
    first = tree.subtree(verb)[0]
    before = [each for each in tree.conjuncts(noun) if each < first and not tree.is_verb(each)]
    if len(before) < 2 or (
        clause is not None and clause.number == "plural" and not _is_last_alone(tree, clause, before)
    ):
        return noun
    return noun if tree.tag[noun] in _COMMON and _is_of_one_form(tree, before, first) else before[-1]


def _is_last_alone(tree: Tree, clause: Relative, items: list[int]) -> bool:
    # `the party and clubs that support it`: a plural verb, and the only plural right before it
    return not clause.is_set_off and tree.tag[items[-1]] in _PLURAL and tree.tag[items[0]] not in _PLURAL


def _is_of_one_form(tree: Tree, items: list[int], end: int) -> bool:
    # `the women and men`, `loose hints and gossip`; not `the mayor or officials`, `a shop and a bakery`
    below = [{tree.dep[kid] for kid in tree.kids[each] if kid < end} for each in items]
    if any(deps & _OWN_FORM for deps in below[1:]):
        return False
    return len({tree.tag[each] for each in items}) == 1 or not below[0] & _DETERMINER


_READERS: tuple[Callable[[Tree, Relative, int, Mapping[int, str]], int | None], ...] = (
    find_nearby,
    _described_name,
    _person_before,
    _of_parallel_clause,
)
