"""Puts right what the parser hangs wrongly time and again, before clauses are read from the tree."""

from collections.abc import Callable

from stargate_facts.pipeline.grammar.clauses.amount_repairs import (
    join_more,
    join_record,
    restore_particle,
    return_object_of_particle,
    return_place,
    return_value,
)
from stargate_facts.pipeline.grammar.clauses.clause_repairs import (
    repair_adverbial,
    repair_award,
    repair_content,
    repair_copula,
    repair_relative,
)
from stargate_facts.pipeline.grammar.clauses.contrasts import (
    repair_addition,
    repair_cleft,
    repair_denied_phrase,
    repair_limit,
)
from stargate_facts.pipeline.grammar.clauses.coordination_repairs import (
    repair_adjuncts,
    repair_far_preposition,
    repair_inserted_clause,
    repair_listed_predicate,
    repair_pair_of_participles,
    repair_parallel_items,
    repair_second_clause,
    repair_second_noun,
    repair_second_preposition,
)
from stargate_facts.pipeline.grammar.clauses.gapping_repairs import (
    repair_amount_of_gapped,
    repair_gapped_predicate,
    repair_gapped_subject,
)
from stargate_facts.pipeline.grammar.clauses.infinitive_repairs import (
    repair_bare_conjunct,
    repair_finite_conjunct,
    repair_listed_infinitive,
    repair_wish,
)
from stargate_facts.pipeline.grammar.clauses.list_repairs import (
    repair_late_item,
    repair_listed_noun,
    repair_split_subject,
)
from stargate_facts.pipeline.grammar.clauses.misread_words import (
    restore_adjective,
    restore_modifier,
    restore_participle,
    restore_root,
    restore_second_verb,
    restore_verb,
    restore_verb_before_and,
)
from stargate_facts.pipeline.grammar.clauses.name_repairs import join_place, part_name_from_role, restore_name
from stargate_facts.pipeline.grammar.clauses.nearer_clauses import repair_far_conjunct, repair_near_conjunct
from stargate_facts.pipeline.grammar.clauses.openings import (
    repair_dateline,
    repair_double_subject,
    repair_reduced_root,
)
from stargate_facts.pipeline.grammar.clauses.participle_repairs import (
    repair_absolute,
    repair_absolute_relative,
    repair_approximated_passive,
    repair_conjunct_of_absolute,
    repair_loose_participle,
    repair_object_with_gerund,
    repair_participle_arguments,
    repair_participle_as_clause,
    repair_progressive,
    repair_remark,
    repair_state_kept,
    repair_warning,
)
from stargate_facts.pipeline.grammar.clauses.prepositional_repairs import (
    repair_agent,
    repair_example,
    repair_frame,
    repair_inserted_phrase,
    repair_origin,
    repair_topic,
)
from stargate_facts.pipeline.grammar.clauses.relative_repairs import (
    repair_bare_relative,
    repair_content_of_noun,
    repair_determiner_that,
    repair_rated_relative,
    repair_relative_arguments,
    repair_verb_behind_relative,
)
from stargate_facts.pipeline.grammar.clauses.set_phrases import join_set_phrases
from stargate_facts.pipeline.grammar.clauses.subject_repairs import (
    repair_contact_relative,
    repair_label,
    repair_likeness,
    repair_possessive,
    repair_vocative,
)
from stargate_facts.pipeline.grammar.clauses.time_repairs import (
    repair_day_in_name,
    repair_day_of_subject,
    repair_deadline,
    repair_start,
    repair_time_of_amount,
)
from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT, MARK, TENSED
from stargate_facts.pipeline.grammar.tree import Tree


def repair(tree: Tree) -> None:
    """Change dependencies and tags of the tree in place; each rule is told from the shape of the sentence alone."""
    join_set_phrases(tree)
    for i in range(len(tree.dep)):
        if tree.sentence[i] == i:
            repair_dateline(tree, i)
        if tree.hyphens[i] and i + 1 < len(tree.dep):
            _join_halves(tree, i)
            continue
        for mend in _RULES.get(tree.dep[i], ()):
            mend(tree, i)


def _join_halves(tree: Tree, hyphen: int) -> None:
    # `He was an ex-mayor of Orrin`, with `ex` and `mayor` both hung on the verb: one word, whose head is the second
    first, second = hyphen - 1, hyphen + 1
    if tree.head[first] != tree.head[second] or tree.dep[first] != tree.dep[second] or tree.head[first] == first:
        return
    for kid in list(tree.kids[first]):
        tree.hang(kid, second, tree.dep[kid])
    tree.hang(first, second, "compound")
    if tree.head[hyphen] != second:
        tree.hang(hyphen, second, "punct")


def _find_near_subject(tree: Tree, verb: int) -> None:
    # `When people buy tools like Rex, Acme earns`: `Acme` read as an apposition to `Rex`
    if not tree.is_verb(verb) or tree.tag[verb] not in TENSED or verb < 2:
        return
    if tree.child(verb, ANY_SUBJECT) is not None:
        return
    first = min([verb, *tree.children(verb, frozenset({"aux", "auxpass", "neg", "advmod"}))])
    noun = first - 1
    is_behind_noun = first > tree.sentence[verb] and tree.dep[noun] == "appos" and tree.tag[noun].startswith("NN")
    if tree.dep[verb] == "ccomp" and is_behind_noun:
        if tree.tag_before(tree.subtree(noun)[0]) == ",":
            tree.hang(noun, verb, "nsubj")
        return
    # `While heating stones gives warmth, it ...`: the gerund's clause is the subject
    gerund = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "advcl" and kid < verb), None)
    if gerund is not None and tree.tag[gerund] == "VBG" and tree.tag[verb] == "VBZ":
        words = tree.subtree(gerund)
        if words[-1] == verb - 1 and tree.child(gerund, ANY_SUBJECT) is None:
            for mark in tree.children(gerund, MARK):
                tree.hang(mark, verb, "mark")
            tree.dep[gerund] = "csubj"


def _mend_content(tree: Tree, i: int) -> None:
    if not (
        repair_warning(tree, i)
        or repair_determiner_that(tree, i)
        or repair_second_clause(tree, i)
        or repair_object_with_gerund(tree, i)
        or repair_content(tree, i)
    ):
        _find_near_subject(tree, i)


def _mend_adverbial(tree: Tree, i: int) -> None:
    if not (repair_second_clause(tree, i) or repair_wish(tree, i) or repair_remark(tree, i)):
        repair_likeness(tree, i)
        repair_adverbial(tree, i)


def _mend_infinitive(tree: Tree, i: int) -> None:
    if not repair_second_clause(tree, i):
        repair_wish(tree, i)


_RULES: dict[str, tuple[Callable[[Tree, int], object], ...]] = {
    "nsubj": (
        restore_verb_before_and,
        repair_label,
        repair_vocative,
        repair_contact_relative,
        repair_split_subject,
        repair_double_subject,
    ),
    "mark": (repair_example,),
    "neg": (repair_denied_phrase, repair_addition),
    "advmod": (repair_denied_phrase,),
    "acomp": (repair_approximated_passive,),
    "nsubjpass": (repair_split_subject, repair_double_subject),
    "csubj": (repair_participle_as_clause,),
    "csubjpass": (repair_participle_as_clause,),
    "dobj": (
        part_name_from_role,
        repair_day_in_name,
        restore_verb,
        return_place,
        return_value,
        join_more,
        repair_origin,
        repair_state_kept,
        repair_topic,
    ),
    "prt": (return_object_of_particle,),
    "conj": (
        repair_limit,
        repair_far_preposition,
        repair_parallel_items,
        repair_warning,
        repair_second_clause,
        repair_pair_of_participles,
        restore_second_verb,
        restore_participle,
        repair_bare_conjunct,
        restore_adjective,
        _find_near_subject,
        repair_finite_conjunct,
        repair_bare_relative,
        repair_loose_participle,
        repair_second_noun,
        repair_far_conjunct,
        repair_near_conjunct,
        repair_conjunct_of_absolute,
        repair_adjuncts,
    ),
    "ccomp": (
        restore_adjective,
        repair_possessive,
        repair_award,
        _mend_content,
        repair_copula,
    ),
    "ROOT": (
        repair_reduced_root,
        restore_adjective,
        _find_near_subject,
        repair_copula,
        repair_inserted_clause,
    ),
    "advcl": (repair_start, restore_adjective, _mend_adverbial),
    "prep": (
        repair_second_preposition,
        restore_particle,
        repair_late_item,
        repair_gapped_subject,
        repair_frame,
        repair_deadline,
        repair_inserted_phrase,
        repair_agent,
    ),
    "agent": (repair_gapped_subject,),
    "dep": (repair_loose_participle, repair_listed_infinitive),
    "oprd": (part_name_from_role,),
    "pobj": (repair_day_in_name,),
    "npadvmod": (repair_amount_of_gapped, repair_day_of_subject, repair_time_of_amount),
    "pcomp": (restore_modifier,),
    "xcomp": (repair_start, repair_verb_behind_relative, _mend_infinitive, repair_progressive),
    "acl": (
        repair_content_of_noun,
        repair_wish,
        repair_start,
        repair_rated_relative,
        repair_absolute,
        repair_participle_arguments,
    ),
    "appos": (
        restore_root,
        join_record,
        restore_name,
        join_place,
        repair_listed_predicate,
        repair_gapped_predicate,
        repair_listed_noun,
    ),
    "relcl": (
        repair_content_of_noun,
        repair_absolute_relative,
        repair_cleft,
        repair_wish,
        restore_adjective,
        repair_relative,
        repair_relative_arguments,
    ),
}
