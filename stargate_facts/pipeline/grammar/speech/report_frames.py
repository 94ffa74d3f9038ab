"""Reads the report of one cue verb: which frame it stands in, and the extent of its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from stargate_facts.model import CueClass
from stargate_facts.pipeline.grammar.clauses.complements import TELLING
from stargate_facts.pipeline.grammar.labels import AUXILIARY, NOMINAL_SUBJECT, OBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.clause_contents import find_clause_content
from stargate_facts.pipeline.grammar.speech.cues import classify, has_frame
from stargate_facts.pipeline.grammar.speech.misattached_content import (
    find_end_of_circumstance,
    find_late_that,
    find_stolen_content,
    has_predicate_inside,
    interrupts,
    is_content_of_noun,
    is_unmarked_content,
)
from stargate_facts.pipeline.grammar.speech.parentheses import around
from stargate_facts.pipeline.grammar.speech.speakers import (
    find_agent,
    find_recipient,
    find_subject,
)
from stargate_facts.pipeline.grammar.speech.stretches import Range, subtree

_CLAUSE_FRAMES = {  # by the clause's role and form
    ("ccomp", "finite"): "that",  # said that it lost
    ("ccomp", "question"): "wh",  # asked whether it lost
    ("ccomp", "infinitive"): "obj-to",  # wants it to lose
    ("ccomp", "gerund"): "ing",  # denied it losing
    ("ccomp", "verbless"): "pred",  # called it a loss
    ("xcomp", "infinitive"): "to",  # vowed to win
    ("xcomp", "gerund"): "ing",  # denied losing
    ("xcomp", "finite"): "pred",
    ("xcomp", "question"): "wh",  # asked what to do
    ("xcomp", "verbless"): "pred",  # called it lost
}
_OF_OWN_CLAUSE = NOMINAL_SUBJECT | AUXILIARY | {"mark"}
_US = frozenset({"'s", "’s"})  # `Let's say it lost`
_BELONGING = ("for", "as", "over", "of", "by", "about", "on", "from", "to", "with", "between", "behind")


@dataclass(slots=True)
class Report:
    """A cue with what depends on it, by token indices; `source` and `recipient` are heads of their phrases."""

    cue: Range
    cue_class: CueClass
    frame: str
    source: Token | None
    content: list[Range]
    recipient: Token | None = None
    verb: Token | None = None


def is_question(clause: Token) -> bool:
    """Tell `whether it lost`, `what it lost` from `that it lost`."""
    first = clause.left_edge
    return first.lower_ in ("whether", "if") or first.tag_ in ("WP", "WRB", "WDT", "WP$")


def find_verb_report(verb: Token) -> Iterator[Report]:
    """Yield the report of a cue verb, if there is one: of its frames the first that its complements fill."""
    children = list(verb.children)
    lemma = lemma_of(verb)
    passive = any(child.dep_ == "auxpass" for child in children) or _is_told(verb, lemma, children)
    report = _clausal(verb, lemma, children, passive=passive)
    report = report or _prepositional(verb, lemma, children, passive=passive)
    report = report or _nominal(verb, lemma, children, passive=passive)
    if report is not None:
        if report.source is not None and report.source.lower_ in _US:
            report.source = None
        if report.source is not None or passive:
            yield report  # nobody says so without a subject: `Let's say it lost`, `worth noting that`
    elif not passive and has_frame("verb", lemma, "quote") and (content := around(verb)):
        source, recipient = find_subject(verb), find_recipient(verb)
        yield Report(_cue(verb), "statement", "parenthetical", source, content, recipient, verb)


def _is_told(verb: Token, lemma: str, children: list[Token]) -> bool:
    """Tell the passive of `Told that it burned, the owner wept`: it is not the owner who says so."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBN", "VBD") or verb.i > verb.head.i or lemma not in TELLING:
        return False
    return not any(child.dep_ in _OF_OWN_CLAUSE for child in children)


def _clausal(verb: Token, lemma: str, children: list[Token], *, passive: bool) -> Report | None:
    thing = next((child for child in children if child.dep_ in OBJECT and child.i > verb.i), None)
    subject = next((child for child in children if child.dep_ in NOMINAL_SUBJECT), None)
    recipient = find_recipient(verb)
    stolen = find_stolen_content(verb) if has_frame("verb", lemma, "quote") else None
    for child in sorted([stolen, *children] if stolen is not None else children, key=lambda each: _rank(each, verb)):
        frame = _clause_frame(child, has_object=thing is not None)
        listed = frame and _listed_frame(lemma, frame, passive=passive, finite=child.dep_ == "ccomp")
        if not frame or not listed or (listed == "seem" and _states(child)) or _is_consequence(child, thing):
            continue  # `seems to suggest that it lost`: a report of what is suggested
        raised = subject if listed == "seem" or (passive and frame in ("to", "obj-to", "pred")) else None
        inner = thing if frame == "pred" or (frame == "obj-to" and recipient is None) else None
        content = find_clause_content(verb, child, inner=inner, raised=raised)
        if child.i > verb.i and interrupts(verb):
            content = around(verb) or content
        if content:
            source = find_agent(verb) if passive or listed == "seem" else find_subject(verb)
            told = recipient if raised is None and inner is None else None
            first = content[0][0]
            quoted = verb.doc[first].is_quote or (first > 0 and verb.doc[first - 1].is_quote)
            if listed in ("np", "ing") and quoted and has_frame("verb", lemma, "quote"):
                listed = "that"  # `said, “Not going to tell you”`
            return Report(_cue(verb), classify("verb", lemma, listed), listed, source, content, told, verb)
    return None


def _is_consequence(clause: Token, thing: Token | None) -> bool:
    """Tell `told so many lies that nobody listened`: no lie, but what came of them."""
    measure = [] if thing is None else [each for child in thing.lefts for each in (child, *child.lefts)]
    return clause.dep_ == "ccomp" and any(each.lower_ in ("so", "such") for each in measure)


def _states(verb: Token) -> bool:
    return has_frame("verb", lemma_of(verb), "that") and classify("verb", lemma_of(verb), "that") == "statement"


def _rank(child: Token, verb: Token) -> int:
    """Put what follows the cue before what precedes it, but after what is quoted before it."""
    if child.i > verb.i:
        return 1
    first = child.left_edge
    return 0 if child.dep_ == "ccomp" and (first.is_quote or (first.i > 0 and first.nbor(-1).is_quote)) else 2


def _clause_frame(clause: Token, *, has_object: bool) -> str | None:
    if clause.dep_ == "oprd":
        return "pred"
    if is_unmarked_content(clause) or is_content_of_noun(clause) or find_late_that(clause) is not None:
        return "that"
    if clause.dep_ not in ("ccomp", "xcomp"):
        return None
    frame = _CLAUSE_FRAMES[clause.dep_, _form(clause)]
    return "obj-to" if frame == "to" and has_object else frame


def _form(clause: Token) -> str:
    lefts = list(clause.lefts)
    if any(each.tag_ == "TO" for each in lefts):
        return "question" if is_question(clause) else "infinitive"
    if any(each.lower_ == "that" and each.dep_ == "mark" for each in lefts):
        return "finite"
    if clause.pos_ not in ("VERB", "AUX"):
        return "verbless"
    if clause.tag_ == "VBG" and not any(each.dep_ == "aux" for each in lefts):
        return "gerund"
    return "question" if is_question(clause) else "finite"


def _listed_frame(lemma: str, frame: str, *, passive: bool, finite: bool) -> str | None:
    """Return the frame as the table of cues has it for this verb, None where it does not ascribe in this one."""
    alternatives = [frame]
    if frame == "that":
        alternatives += ["quote", "pred"]
    elif frame == "ing":
        alternatives += ["np"]
    elif frame == "to":
        alternatives += ["seem"] if not passive else ["obj-to"]
    if finite:
        alternatives += ["that"]  # whatever the parser took its clause for: `said the plan to go was dead`
    return next((each for each in alternatives if has_frame("verb", lemma, each)), None)


def _prepositional(verb: Token, lemma: str, children: list[Token], *, passive: bool) -> Report | None:
    """`accused him of lying`, `described it as a loss`, `called for a vote`."""
    thing = _thing(verb, children, passive=passive)
    for child in (*verb.rights, *_strays(thing)):
        inner = next((each for each in child.rights if each.dep_ in ("pobj", "pcomp")), None)
        if child.dep_ != "prep" or inner is None:
            continue
        frame = _prepositional_frame(child, thing)
        if not has_frame("verb", lemma, frame) or (passive and frame not in ("as", "obj-of", "obj-for")):
            continue
        if frame == "obj-for" and inner.dep_ != "pcomp":
            continue  # `blamed him for the loss`: nothing is said of him
        if inner.ent_type_ in ("DATE", "TIME"):
            continue  # `argued for years`
        content, recipient, cue = [_with_infinitive(verb, inner)], find_recipient(verb), _cue(verb)
        if frame == "as" and thing is not None:
            content = [subtree(thing), subtree(child)] if passive else [(thing.left_edge.i, child.right_edge.i + 1)]
            recipient = None
        elif child.i == verb.i + 1:
            cue = (verb.i, child.i + 1)
        if inner.dep_ == "pcomp":
            content = [(content[0][0], find_end_of_circumstance(verb, content[0][1]))]
        source = find_agent(verb) if passive else find_subject(verb)
        cue_class = classify("verb", lemma, frame)
        is_deed = frame in ("obj-of", "obj-for")  # `accused him of planning to go`: nobody is asked to
        form = f"{frame}-to" if not is_deed and _asks_to_do(verb, inner, content[0][1]) else frame
        return Report(cue, cue_class, form, source, content, recipient=recipient, verb=verb)
    return None


def _with_infinitive(verb: Token, inner: Token) -> Range:
    """Return the extent of `him to resign` in `called on him to resign`."""
    start, end = subtree(inner)
    following = (
        child for child in verb.rights if child.dep_ in ("xcomp", "ccomp", "advcl") and child.left_edge.i == end
    )
    return start, next((child.right_edge.i + 1 for child in following if child.tag_ == "VB"), end)


def _strays(thing: Token | None) -> list[Token]:
    """Return the `as` of `described the fear of it as a sham`, which parsers hang on the last noun before it.

    Also the `for` of `blamed the mayor for losing it`, where they hang it on the object.
    """
    if thing is None or thing.right_edge == thing:
        return []
    found = [each for each in thing.rights if each.lower_ == "for"]
    for token in thing.subtree:
        is_such = token.i > 0 and token.nbor(-1).lower_ == "such"
        if token.lower_ == "as" and token.dep_ == "prep" and token.head != thing and not is_such:
            inside = (each for each in token.ancestors if thing.is_ancestor(each))
            if not any(each.pos_ in ("VERB", "AUX") for each in inside):
                found.append(token)
    return found


def _asks_to_do(verb: Token, inner: Token, end: int) -> bool:
    """Tell `called on him to resign`, `called for a vote to be held`, from `called for a vote`."""
    beside = [child for child in verb.rights if inner.i < child.i < end]
    inside = [inner] if inner.dep_ == "pcomp" else list(inner.rights)
    return any(each.tag_ == "TO" for clause in (*beside, *inside) for each in clause.lefts)


def _prepositional_frame(preposition: Token, thing: Token | None) -> str:
    name = preposition.lower_
    if thing is not None:
        return {"as": "as", "of": "obj-of", "for": "obj-for", "about": "about"}.get(name, "")
    return {"to": "to-np", "as": ""}.get(name, name)


def _nominal(verb: Token, lemma: str, children: list[Token], *, passive: bool) -> Report | None:
    """`criticized the plan for its costs`, `was reported by the paper`."""
    thing = _thing(verb, children, passive=passive)
    source = find_agent(verb) if passive else find_subject(verb)
    listed = has_frame("verb", lemma, "np") or (has_frame("verb", lemma, "pred") and has_predicate_inside(thing))
    if thing is None or not listed or (passive and source is None) or _is_purpose(verb):
        return None
    start, end = subtree(thing)
    if lemma == "say":
        end = max(end, verb.right_edge.i + 1)  # a clause that the parser took apart
    for child in () if passive else verb.rights:
        if child.dep_ == "prep" and child.lower_ in _BELONGING and child.left_edge.i == end:
            end = child.right_edge.i + 1
    frame = "np-passive" if passive else "np"
    return Report(_cue(verb), classify("verb", lemma, "np"), frame, source, [(start, end)], verb=verb)


def _is_purpose(verb: Token) -> bool:
    """Tell an aim, `in order to support both`: nothing has been said or thought yet."""
    return verb.dep_ in ("acl", "advcl") and any(child.tag_ == "TO" for child in verb.lefts)


def _thing(verb: Token, children: list[Token], *, passive: bool) -> Token | None:
    if passive:
        return next((child for child in children if child.dep_ == "nsubjpass"), None)
    return next((child for child in children if child.dep_ == "dobj" and child.i > verb.i), None)


def _cue(verb: Token) -> Range:
    """Return the verb with a particle that follows it: `pointed out`."""
    particle = next((child for child in verb.rights if child.dep_ == "prt" and child.i == verb.i + 1), None)
    return verb.i, verb.i + (1 if particle is None else 2)
