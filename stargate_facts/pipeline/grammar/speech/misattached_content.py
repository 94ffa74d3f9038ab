"""Recognises what belongs to a content where parsers attach it to another word."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.labels import FINITE
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.speech.speakers import (
    find_nearest_subject,
    find_recipient,
    is_outer_conjunct,
    is_outer_participle,
)

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_JOINS = frozenset({"mark", "advmod", "cc"})
_CIRCUMSTANTIAL = frozenset({"when", "if", "because", "unless", "until", "once", "so"})
_BESIDE = ("prep", "npadvmod")
_LONGEST_SETTING = 8  # tokens between a cue and the comma that ends its clause


def interrupts(verb: Token) -> bool:
    """Tell a reporting clause between subject and verb of what is said: `The drivers, she said in May, were paid`."""
    subject, doc, sentence = find_nearest_subject(verb), verb.doc, verb.sent
    if subject is None or subject.i > verb.i or subject.tag_ in ("WP", "WDT"):
        return False
    opening = subject.left_edge.i - 1
    if doc[opening].lower_ == "as":
        opening -= 1
    if opening <= sentence.start or doc[opening].lower_ != ",":
        return False
    if any(token.tag_ in FINITE for token in doc[sentence.start : opening]):
        return False
    after = doc[verb.i + 1 : min(verb.i + _LONGEST_SETTING, sentence.end)]
    closing = next((token for token in after if token.lower_ == "," or token.tag_ in FINITE), None)
    if closing is None or closing.lower_ != ",":
        return False
    following = (token for token in doc[closing.i + 1 : sentence.end] if token.pos_ != "ADV")
    return next((token.tag_ in FINITE for token in following), False)


def is_unmarked_content(clause: Token) -> bool:
    """Tell the content of `said after the talks it would close`, which parsers take for a circumstance of `said`.

    It has no subordinator and a subject of its own, and begins with a preposition that goes with the cue.
    """
    if clause.dep_ != "advcl" or clause.i < clause.head.i or clause.tag_ == "VBG":
        return False
    lefts = list(clause.lefts)
    subject = next((each for each in lefts if each.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ in ("WP", "WDT") or any(_JOINS.intersection((each.dep_,)) for each in lefts):
        return False
    return lefts[0].dep_ == "prep" and lefts[0].i == clause.head.i + 1


def find_late_that(clause: Token) -> Token | None:
    """Return the `that` of a content that parsers take for a circumstance: `reported, citing a clerk, that it fell`."""
    if clause.dep_ != "advcl" or clause.i < clause.head.i:
        return None
    mark = next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    return mark if mark is not None and mark.nbor(-1).lower_ == "," else None


def find_stolen_content(verb: Token) -> Token | None:
    """Return the content that parsers hang on a noun beside the cue, as a relative clause.

    `told the workers that they won`, `told the paper in an interview on Monday that they won`. Such a clause has a
    subject besides `that`. Not where the cue has a content of its own.
    """
    if any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i for child in verb.rights):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # `Ms. Roe, a clerk,` [`asserted on air`] `that they won`
        after = (each for noun in (verb.head, verb.head.head) for each in noun.rights if is_content_of_noun(each))
        return next((each for each in after if each.left_edge.i == verb.right_edge.i + 1), None)
    recipient = find_recipient(verb)
    beside = [child for child in verb.rights if child == recipient or child.dep_ in _BESIDE]
    for noun in (token for child in beside for token in child.subtree if token.pos_ in ("NOUN", "PROPN", "PRON")):
        if has_frame("noun", noun.lemma_.lower(), "that") and noun.head.lower_ != "in":
            return None  # `pointed to reports that they won`: theirs
        clause = next((child for child in noun.rights if is_content_of_noun(child)), None)
        if clause is not None:
            return clause
    return None


def is_content_of_noun(clause: Token) -> bool:
    """Tell a content clause from a relative one by its `that`, which is no part of it, and its own subject."""
    lefts = list(clause.lefts)
    marked = any(each.lower_ == "that" and each.dep_ == "mark" for each in lefts)
    return clause.dep_ in ("relcl", "acl") and marked and any(each.dep_ in _SUBJECTS for each in lefts)


def has_predicate_inside(thing: Token | None) -> bool:
    """Tell `called the rule “shameful”`, where parsers take the last word for an attribute."""
    last = None if thing is None else next(iter(reversed(list(thing.rights))), None)
    while last is not None and last.is_punct:
        last = last.nbor(-1) if last.i else None
    return last is not None and thing is not None and last.dep_ in ("amod", "acl") and last.i > thing.i


def find_end_of_circumstance(verb: Token, end: int) -> int:
    """Return the end of a clause that says when or why after a gerund: `accused him of sleeping when they called`.

    Parsers hang it on the cue.
    """
    clauses = (child for child in verb.rights if child.dep_ == "advcl" and child.left_edge.i == end)
    return next((each.right_edge.i + 1 for each in clauses if each.left_edge.lower_ in _CIRCUMSTANTIAL), end)


def find_start_of_outer_conjunct(clause: Token, end: int) -> int:
    """Return where a coordinate clause begins that is none of the content's, `end` where there is none.

    That is one of the reporting verb's own, or another report: `The bank said it lost, and critics warned that`.
    """
    for child in clause.rights:
        if is_outer_participle(child):
            return child.left_edge.i
        if child.dep_ != "conj":
            continue
        own_subject = any(each.dep_ in _SUBJECTS for each in child.lefts)
        reports = has_frame("verb", lemma_of(child), "quote") and any(each.dep_ == "ccomp" for each in child.rights)
        after_comma = child.left_edge.i > 1 and any(
            child.doc[child.left_edge.i - back].lower_ == "," for back in (1, 2)
        )
        if is_outer_conjunct(child) or (own_subject and reports and after_comma):
            start: int = child.left_edge.i
            return start - 1 if child.doc[start - 1].dep_ == "cc" else start
    return end


def find_marked_conjunct(verb: Token, end: int) -> int:
    """Return the end of a second clause of the content: `said it was safe,` [`but that he would not go`].

    Its tense may mark it: `said it is buying mills` [`but has set no date`], where the cue is in the past.
    """
    for child in verb.rights:
        if child.dep_ != "conj" or child.left_edge.i < end:
            continue
        marked = any(each.lower_ == "that" and each.dep_ == "mark" for each in child.lefts)
        if marked or (verb.tag_ == "VBD" and _goes_on_in_present(child)):
            end = child.right_edge.i + 1
    return end


def _goes_on_in_present(conjunct: Token) -> bool:
    if any(child.dep_ in _SUBJECTS for child in conjunct.lefts):
        return False
    first = next((child for child in conjunct.lefts if child.dep_ in ("aux", "auxpass")), conjunct)
    return first.tag_ in ("VBZ", "VBP")


def find_end_of_series(verb: Token, end: int) -> int:
    """Return the end of a list of clauses of which the first is said: `reported that A fell; B rose; C was sold`.

    Two semicolons make it a list; one may as well set off what the author adds. It ends before another report.
    """
    doc, sentence = verb.doc, verb.sent
    semicolons = [token.i for token in doc[end : sentence.end] if token.lower_ == ";"]
    if len(semicolons) < 2 or semicolons[0] != end:
        return end
    for token in doc[end : sentence.end]:
        if token.dep_ != "ccomp" and any(child.dep_ == "ccomp" and child.i > token.i for child in token.rights):
            subject = find_nearest_subject(token)
            if subject is not None and has_frame("verb", lemma_of(token), "quote"):
                start: int = subject.left_edge.i
                return start - 1 if doc[start - 1].dep_ == "cc" else start
    last: int = sentence.end
    return last


def find_start_of_stray_subject(verb: Token, start: int) -> int:
    """Return where the content begins if its subject is taken for another's.

    For the verb's, `said much about it would change`; for an apposition, `told the paper her son would come`.
    """
    recipient = find_recipient(verb)
    if recipient is not None:
        beside = (
            child for child in recipient.rights if child.dep_ == "appos" and not child.left_edge.nbor(-1).is_punct
        )
        return next((child.left_edge.i for child in beside), start)
    strays = [child for child in verb.rights if verb.i < child.i < start and not child.is_punct]
    if strays and strays[0].left_edge.i == verb.i + 1 and strays[0].dep_ != "prep":
        return verb.i + 1
    return start
