"""Finds how far the clause reaches that a cue verb takes for its content."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.labels import ANY_SUBJECT
from stargate_facts.pipeline.grammar.speech.misattached_content import (
    find_end_of_series,
    find_late_that,
    find_marked_conjunct,
    find_start_of_outer_conjunct,
    find_start_of_stray_subject,
    is_unmarked_content,
)
from stargate_facts.pipeline.grammar.speech.parentheses import around
from stargate_facts.pipeline.grammar.speech.stretches import Range, find_sentence_start, subtree

_ENDS_CONTENT = frozenset({",", "”", '"', "''", "’", "'", "»", "—", "–", "--", "-", "?", "!", "…", "..."})


def find_clause_content(verb: Token, clause: Token, *, inner: Token | None, raised: Token | None) -> list[Range]:
    """Return the clause's extent.

    `inner` is an object that belongs to the content (`called` [`it a loss`]), `raised` a subject that does
    ([`Sales`] `are expected` [`to rise`]).
    """
    start, end = subtree(clause)
    late = find_late_that(clause)
    if late is not None:
        return [(late.i, end)]
    if start > verb.i:
        if is_unmarked_content(clause):
            start = next(iter(clause.lefts)).right_edge.i + 1
        if inner is not None and inner.i < start:
            start = inner.left_edge.i
        elif inner is None and raised is None and not _is_clause_complete(clause):
            stray = find_start_of_stray_subject(verb, start)
            if stray == start == verb.i + 1 and clause.tag_ in ("VBZ", "VBD", "VBP"):
                return []  # `all he says is a lie`: no content, but the verb of another clause
            start = stray
        end = find_marked_conjunct(verb, min(end, find_start_of_outer_conjunct(clause, end)))
        if inner is None and raised is None and verb.doc[start].lower_ == "that":
            end = find_end_of_series(verb, end)
        return [(start, end)] if raised is None else [subtree(raised), (start, end)]
    if clause.i > verb.i:
        is_relative = verb.dep_ == "relcl" and verb.doc[start].tag_ in ("WDT", "WP")
        return [(start, start + 1), (verb.i + 1, end)] if is_relative else around(verb)  # `a chip that she says is new`
    start, end = find_sentence_start(verb), _start_of_reporting_clause(verb, clause)
    if start >= end or verb.doc[end - 1].lower_ not in _ENDS_CONTENT:
        return []
    return [(start, end)]


def _is_clause_complete(clause: Token) -> bool:
    return clause.tag_ == "VBG" or any(child.dep_ in ANY_SUBJECT or child.tag_ == "TO" for child in clause.lefts)


def _start_of_reporting_clause(verb: Token, clause: Token) -> int:
    """Return where `he said`, `said he` begins after its content."""
    after = clause.right_edge.i + 1 if clause.right_edge.i < verb.i else clause.i + 1
    starts = [
        child.left_edge.i
        for child in verb.lefts
        if child != clause and not child.is_punct and child.left_edge.i >= after
    ]
    return min([verb.i, *starts])
