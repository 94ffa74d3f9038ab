"""Finds who a cue word belongs to: its subject, also where the verb shares it with another, or its possessor."""

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.labels import AUXILIARY, NOMINAL_SUBJECT, OBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.cues import has_frame

SPEAKER_TYPES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Of entities that may speak."""

_CHAINS = ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acomp", "advmod", "dep")
_EMPTY = frozenset({"it", "this", "that", "there"})
_LONGEST_CHAIN = 6
_TELL = frozenset({"tell", "inform", "assure", "remind", "notify", "warn", "advise", "ask", "promise", "brief"})
_TOLD = OBJECT | {"nsubjpass"}  # `told her that it lost`, `was told that it lost`
_SAY_TO = frozenset(
    {
        *("say", "write", "explain", "announce", "complain", "confirm", "repeat", "whisper", "shout", "tweet", "admit"),
        *("acknowledge", "confess", "disclose", "reveal", "insist", "stress", "vow", "swear", "remark", "lament"),
        "report",
    }
)  # who is told stands after `to`: `said to him that it lost`
_LIGHT_VERBS = frozenset(
    {
        *("make", "issue", "give", "offer", "express", "have", "voice", "repeat", "release", "file", "share", "hold"),
        *("reiterate", "raise", "carry", "contain", "include", "deliver"),
    }
)  # the noun tells what is done: `made the claim`, `issued a warning`
_NAMES = ("ORG", "PERSON", "GPE", "WORK_OF_ART")  # `a Washington Post report that`
_ENDS_UTTERANCE = frozenset({",", ".", "?", "!", "…", "...", "—", "–"})
_AUTHORS = frozenset({"by", "from"})
_ENDORSING = frozenset({"confirm", "corroborate", "verify", "acknowledge", "affirm", "echo"})
_REASONS = frozenset(
    {"ground", "basis", "theory", "pretext", "premise", "assumption", "condition", "excuse", "rationale"}
)


def find_subject(verb: Token) -> Token | None:
    """Return the head of the phrase that does what the verb says.

    `said` in `criticized it and said`, `saying` in `left, saying`, `to say` in `declined to say`: the subject of the
    verb above. A participle after a noun (`a letter saying`) has that noun.
    """
    current = verb
    for _ in range(_LONGEST_CHAIN):
        subject = find_nearest_subject(current)
        if subject is not None:
            # nobody's: `it is vital to note that`, `It's fair to say`
            is_expletive = subject.lower_ == "it" and current != verb and lemma_of(current) == "be"
            is_relative = subject.lower_ == "that" and current.dep_ == "relcl"
            named = current.head if is_relative else subject  # `the paper that reported it`
            return None if is_expletive or (subject.dep_ == "nsubjpass" and current == verb) else named
        head = current.head
        if current.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
            if not any(child.tag_ == "TO" for child in current.lefts):
                return head
            current = head.head  # `has a plan to say`, `in order to say`: who has it
            continue
        if current.dep_ not in _CHAINS or head.lower_ == "worth":
            return None  # `it is worth noting`
        if is_outer_conjunct(current) or is_outer_participle(current):
            current = head.head
            continue
        if current.dep_ == "acomp" and (subject := find_nearest_subject(head)) is not None:
            return subject if subject.lower_ not in _EMPTY else None  # `was able to say`, but not `it is worth saying`
        is_quoted = current.dep_ == "pcomp" and head.lower_ == "as"
        controller = _controller(current) if current.dep_ in ("xcomp", "advcl") or is_quoted else None
        if controller is not None:
            return controller
        current = head
    return None


def find_nearest_subject(verb: Token) -> Token | None:
    """Return the verb's own subject: of two before it the one after the comma, `The mill, she said, would close`."""
    subjects = [child for child in verb.children if child.dep_ in NOMINAL_SUBJECT]
    if len(subjects) > 1 and subjects[1].i < verb.i:
        before = [token.lower_ for token in verb.doc[max(0, subjects[1].left_edge.i - 2) : subjects[1].left_edge.i]]
        if before[-1:] == [","] or before == [",", "as"]:
            return subjects[1]
    return next(iter(subjects), None) or _find_inverted_subject(verb) or _find_lost_subject(verb)


def _find_lost_subject(verb: Token) -> Token | None:
    """Return the subject that parsers hang on an adverb before the verb: `The poster` [`wrongly`] `suggests`."""
    adverbs = (child for child in verb.lefts if child.dep_ == "advmod")
    return next((each for adverb in adverbs for each in adverb.lefts if each.dep_ == "nsubj"), None)


def _find_inverted_subject(verb: Token) -> Token | None:
    """Return the subject that parsers take for an object: `“Is it safe?” asked Roe`."""
    if verb.i < 2 or verb.tag_ not in ("VBD", "VBZ"):
        return None
    if not verb.nbor(-1).is_quote or verb.nbor(-2).lower_ not in _ENDS_UTTERANCE:
        return None
    objects = (child for child in verb.rights if child.dep_ in ("dobj", "attr", "oprd", "dative"))
    return next((child for child in objects if child.left_edge.i == verb.i + 1), None)


def is_outer_conjunct(verb: Token) -> bool:
    """Tell a verb that is coordinate with the one above its first conjunct, which parsers attach too low.

    `The bank said it would close and suggested that it would sell`: `suggested` goes with `said`, by its tense.
    """
    first = verb.head
    if verb.dep_ != "conj" or any(child.dep_ in NOMINAL_SUBJECT | AUXILIARY for child in verb.lefts):
        return False
    if first.dep_ == "xcomp" and first.tag_ == "VB":
        return verb.tag_ in ("VBD", "VBZ", "VBP")  # `urges him to go and says`
    if first.dep_ != "ccomp" or first.head.i > first.i:
        return False
    if verb.tag_ != first.head.tag_ or verb.tag_ not in ("VBD", "VBZ"):
        return False
    auxiliary = next((child for child in first.lefts if child.dep_ in AUXILIARY), first)
    return auxiliary.tag_ != verb.tag_ or _reports_after_comma(verb)


def _reports_after_comma(verb: Token) -> bool:
    """Tell a second report: `The bank said that Acme sold it, and said Rex has none`."""
    before = verb.nbor(-1) if verb.i else verb
    parted = before.dep_ == "cc" and before.i > 0 and before.nbor(-1).lower_ == ","
    has_content = any(child.dep_ == "ccomp" for child in verb.rights)
    return parted and has_content and has_frame("verb", lemma_of(verb), "quote")


def is_outer_participle(verb: Token) -> bool:
    """Tell a participle that says more of the reporting clause: `She said it was sold, adding that it was cheap`.

    Also before its `that`: `She reported, citing a clerk, that it was sold`.
    """
    head = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return False
    mark = next((child for child in head.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    if mark is not None and head.head.i < verb.i < mark.i:
        return True
    follows_content = head.dep_ == "ccomp" and head.head.i < head.i
    is_after_comma = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).lower_ == ","
    both_report = all(has_frame("verb", lemma_of(each), "quote") for each in (verb, head.head))
    return follows_content and is_after_comma and both_report


def _controller(clause: Token) -> Token | None:
    """Return the object that does what an infinitive says, or a participle beside it.

    `asked him to say`, `heard him saying`, `quoted him as saying`; not `thanked him, saying`.
    """
    above = clause.head.head if clause.dep_ == "pcomp" else clause.head
    for child in above.children:
        if child.dep_ in OBJECT and child.i < clause.i:
            beside = clause.tag_ == "VBG" and child.right_edge.i + 1 == clause.left_edge.i
            may_speak = child.pos_ == "PRON" or child.ent_type_ in SPEAKER_TYPES
            if clause.dep_ in ("xcomp", "pcomp") or (beside and may_speak):
                return child
    return None


def find_agent(verb: Token) -> Token | None:
    """Return who does what a passive says: `was reported by the paper`."""
    by = next((child for child in verb.rights if child.dep_ == "agent"), None)
    agent = None if by is None else next((child for child in by.rights if child.dep_ == "pobj"), None)
    return None if agent is not None and agent.ent_type_ in ("DATE", "TIME") else agent  # `is expected by March`


def find_recipient(verb: Token) -> Token | None:
    """Return who is told: `told reporters`, `was told`, `wrote to the bank`."""
    lemma, inverted = verb.lemma_.lower(), _find_inverted_subject(verb)
    for child in verb.children:
        is_told = child.dep_ in _TOLD and child.pos_ != "ADP"
        if lemma in _TELL and is_told and child != inverted:
            return child
        if lemma in _SAY_TO and child.lower_ == "to" and child.dep_ in ("prep", "dative"):
            return next((each for each in child.rights if each.dep_ == "pobj"), None)
    return None


def find_possessor(noun: Token) -> Token | None:
    """Return whose claim it is: `its claim`, `a claim by the bank`, `The bank made the claim`, `confirmed reports`."""
    for child in noun.children:
        if child.dep_ == "poss" and child.ent_type_ in ("DATE", "TIME"):
            continue  # `Monday's claim by the bank`
        is_name = child.ent_type_ in _NAMES or (child.tag_ == "NNP" and not child.ent_type_)
        if child.dep_ == "poss" or (child.dep_ == "compound" and is_name):
            return child
    for child in noun.rights:
        spans = child.right_edge.i + 1 < len(noun.doc) and child.right_edge.nbor().lower_ == "to"  # `from Rome to Oslo`
        if child.dep_ in ("prep", "agent") and child.lower_ in _AUTHORS and not spans:
            return next((each for each in child.rights if each.dep_ == "pobj"), None)
    first = noun.head if noun.dep_ == "conj" else noun  # `made an offer and a promise`
    is_light = first.dep_ == "dobj" and first.head.lemma_ in _LIGHT_VERBS | _ENDORSING
    is_predicate = noun.dep_ == "attr" and all(child.lower_ != "of" for child in noun.rights)
    if is_light or is_predicate:  # `Her note was the first word that it leaked`
        subject = find_subject(first.head)
        return None if subject is None or subject.lower_ in _EMPTY else subject
    preposition = noun.head
    if noun.dep_ == "pobj" and preposition.lower_ in ("on", "under") and noun.lemma_.lower() in _REASONS:
        verb = next((each for each in preposition.ancestors if each.pos_ == "VERB"), None)
        return None if verb is None else find_subject(verb)  # `dropped it on the ground that it leaked`: who dropped it
    return None
