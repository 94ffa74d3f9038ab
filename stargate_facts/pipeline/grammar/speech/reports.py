"""Finds reports in the syntax: a cue word, the source that it belongs to, and the content that it takes."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.labels import ANY_PREDICATIVE, NOMINAL_SUBJECT, QUESTION_WORDS
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import classify, cues_of, has_frame
from stargate_facts.pipeline.grammar.speech.report_frames import Report, find_verb_report, is_question
from stargate_facts.pipeline.grammar.speech.speakers import find_possessor, find_subject
from stargate_facts.pipeline.grammar.speech.stretches import Range, find_sentence_start, subtree

_IMPERSONAL = frozenset({"it", "this", "that"})
_VIEWPOINTS = frozenset({"words", "view", "opinion", "account", "telling", "estimation", "eyes", "mind", "reckoning"})
_FIRST_PERSON = frozenset({"my", "our"})  # `It is, in our view, unfair`: it is known who speaks
_PARTICIPLES = ("VBG", "VBN")


def find_reports(doc: Doc) -> list[Report]:
    """Return every report that the syntax shows, in the order of their cues."""
    found: list[Report] = []
    verbs, nouns, adjectives = cues_of("verb"), cues_of("noun"), cues_of("adj")
    for token in doc:
        pos = token.pos_
        if token.lower_ == "according":
            found += _according_to(token)
        elif pos in ("VERB", "AUX"):
            if lemma_of(token) in verbs:
                found += find_verb_report(token)
        elif pos in ("NOUN", "PROPN"):
            if token.lower_ in _VIEWPOINTS and token.head.lower_ in ("in", "by"):
                found += _from_viewpoint(token)
            if token.lemma_.lower() in nouns:
                found += _of_noun(token)
        elif pos == "ADJ" and token.lemma_.lower() in adjectives:
            found += _of_adjective(token)
    taken = [each.content for each in found if each.verb is not None]  # `said in a statement that it lost`: by `said`
    return [each for each in found if each.verb is not None or each.content not in taken]


def _according_to(token: Token) -> Iterator[Report]:
    """`Sales fell, according to the firm.`: the content is the sentence without this phrase."""
    if token.i + 1 == len(token.doc) or token.nbor().lower_ != "to":
        return
    to = token.nbor()
    source = next((child for child in to.rights if child.dep_ == "pobj"), None)
    if source is not None:
        start, end = _find_clause_around(token)
        pieces = [(start, token.i), (source.right_edge.i + 1, end)]
        content = [each for each in pieces if each[0] < each[1]]
        yield Report((token.i, to.i + 1), "statement", "according-to", source, content)


def _find_clause_around(token: Token) -> Range:
    """Return the extent of the sentence, or of the content it is said of: `said that, according to a memo, ...`."""
    for above in token.ancestors:
        mark = next((child for child in above.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
        if mark is not None and mark.i < token.i:
            return mark.i + 1, above.right_edge.i + 1
    return find_sentence_start(token), token.sent.end


def _from_viewpoint(noun: Token) -> Iterator[Report]:
    """`In the words of Ms. Roe, it lost.`, `By his account, it lost.`: the content is the sentence without it."""
    preposition = noun.head
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    holders = [child for child in noun.lefts if child.dep_ == "poss"] + ([] if of is None else list(of.rights))
    last = noun.right_edge
    opens = preposition.is_sent_start or preposition.nbor(-1).is_punct
    closes = last.is_punct or last.i + 1 == len(noun.doc) or last.nbor().is_punct
    if (
        not holders
        or holders[0].lower_ in _FIRST_PERSON
        or not opens
        or not closes
        or preposition.head.pos_ not in ("VERB", "AUX")
    ):
        return
    pieces = [(find_sentence_start(noun), preposition.i), (last.i + 1, noun.sent.end)]
    content = [each for each in pieces if any(token.is_alpha for token in noun.doc[each[0] : each[1]])]
    if content:
        end = of.i + 1 if of is not None and holders[0].i > of.i else preposition.i + 1
        yield Report((preposition.i, end), "statement", "according-to", holders[0], content)


def _of_noun(noun: Token) -> Iterator[Report]:
    """`its contention that it lost`, `the promise to pay`, `criticism of the plan`."""
    lemma = noun.lemma_.lower()
    if any(child.lower_ == "no" for child in noun.lefts):
        return  # `There is no doubt that it lost`
    for child in noun.rights:
        frame = _noun_frame(child)
        if frame is not None and has_frame("noun", lemma, frame):
            start, end = subtree(child)
            content = (start + 1, end) if frame == "of" else (start, end)
            cue_class = classify("noun", lemma, frame)
            yield Report((noun.i, noun.i + 1), cue_class, f"noun-{frame}", find_possessor(noun), [content])
            return
    clause = _unmarked_clause(noun) or _marked_clause(noun) or _equated_clause(noun)
    possessor = find_possessor(noun)
    if clause is not None and possessor is not None and has_frame("noun", lemma, "that"):
        cue_class = classify("noun", lemma, "that")
        yield Report((noun.i, noun.i + 1), cue_class, "noun-that", possessor, [subtree(clause)])


def _unmarked_clause(noun: Token) -> Token | None:
    """Find the clause after `their claim the mill could not pay`, which parsers attach to the verb before.

    Without `that` nothing but its place shows it: a whole clause that begins right after the noun, and hangs on
    something before it by no subordinator.
    """
    if noun.i + 1 == len(noun.doc):
        return None
    first = noun.nbor()
    for clause in (first, *first.ancestors):
        if clause.left_edge.i != first.i:
            return None
        if clause.dep_ in ("advcl", "ccomp") and clause.head.i < noun.i and _is_content_clause(clause):
            return None if any(child.dep_ == "mark" for child in clause.lefts) else clause
    return None


def _marked_clause(noun: Token) -> Token | None:
    """Find the clause of `made the case to the board that it paid`, which parsers attach to the verb.

    Also of `dropped it on the ground that it leaked`. Not where the verb may take such a clause by itself.
    """
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    if (
        noun.dep_ not in ("dobj", "pobj")
        or verb.pos_ not in ("VERB", "AUX")
        or has_frame("verb", lemma_of(verb), "that")
    ):
        return None
    for child in verb.rights:
        mark = next((each for each in child.lefts if each.dep_ == "mark" and each.lower_ == "that"), None)
        if child.dep_ in ("ccomp", "advcl") and mark is not None and mark == child.left_edge and noun.i < mark.i:
            between = noun.doc[noun.i + 1 : mark.i]
            parted = any(each.pos_ in ("VERB", "AUX", "PUNCT") for each in between)
            return None if parted else child
    return None


def _equated_clause(noun: Token) -> Token | None:
    """Find the clause of `Her view is that it pays`."""
    copula = noun.head
    if noun.dep_ != "nsubj" or copula.lemma_ != "be":
        return None
    for child in copula.rights:
        if child.dep_ == "ccomp" and any(each.dep_ == "mark" and each.lower_ == "that" for each in child.lefts):
            return child
    return None


def _noun_frame(child: Token) -> str | None:
    if child.dep_ == "prep" and child.lower_ == "of":
        return "of"
    if child.dep_ not in ("acl", "relcl", "ccomp"):
        return None
    roles = {each.dep_ for each in child.lefts}
    if any(each.tag_ == "TO" for each in child.lefts):
        return "to"
    if child.tag_ in _PARTICIPLES and not roles & {"aux", "auxpass", "mark", "nsubj"}:
        return None
    if child.dep_ in ("acl", "ccomp"):
        lacks_object = child.right_edge == child and has_frame("verb", lemma_of(child), "np")
        return None if lacks_object else "that"  # `a claim that they dispute`
    return "that" if _is_content_clause(child) else None


def _is_content_clause(clause: Token) -> bool:
    """Tell a content (`the claim that he took it`) from a relative clause (`the claim that he made`), by its gap."""
    lefts = list(clause.lefts)
    has_subject = any(each.dep_ in NOMINAL_SUBJECT and each.tag_ not in ("WDT", "WP") for each in lefts)
    is_full = any(each.dep_ in ("dobj", "attr", "acomp", "ccomp", "xcomp") for each in clause.rights)
    is_relative = any(each.tag_ in QUESTION_WORDS for left in lefts for each in left.subtree)  # also within `in which`
    return has_subject and is_full and not is_relative


def _asks(clause: Token) -> bool:
    return is_question(clause) and clause.left_edge.lower_ not in ("if", "when")


def _of_adjective(adjective: Token) -> Iterator[Report]:
    """`is sure that it lost`, `was concerned about it`, `it is unclear whether it lost`."""
    if adjective.dep_ not in ANY_PREDICATIVE:
        return
    lemma, verb = adjective.lemma_.lower(), adjective.head
    subject = find_subject(verb)
    impersonal = subject is not None and subject.lower_ in _IMPERSONAL
    for child in (*adjective.rights, *verb.rights):
        if child.dep_ == "ccomp" or (child.dep_ in ("advcl", "csubj") and _asks(child)):
            frame, cue, content = "it-that" if impersonal else "that", (adjective.i, adjective.i + 1), subtree(child)
        elif child.dep_ == "prep" and child.head == adjective:
            frame, cue, content = child.lower_, (adjective.i, child.i + 1), (child.i + 1, child.right_edge.i + 1)
        else:
            continue
        if has_frame("adj", lemma, frame) and content[0] < content[1]:
            source = None if frame == "it-that" else subject
            is_open = _asks(child) or any(each.dep_ == "neg" for each in verb.children)  # `was not sure that`
            form = f"adj-{'wh' if is_open else frame}"
            yield Report(cue, classify("adj", lemma, frame), form, source, [content])
            return
