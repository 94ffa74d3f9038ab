"""Which words of its own sentence an anaphor cannot refer to, and which it must.

After the binding theory of syntax as Lappin and Leass (1994) use it: a pronoun is not another argument of its own
verb (`Ann thanked her`), a reflexive is its clause's subject, and a full noun phrase is nothing that commands it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from stargate_facts.pipeline.grammar.speech.cues import classify, has_frame

_OF_A_MIND = frozenset({"statement", "attitude"})
_OWN_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "attr"})
_SHARES_SUBJECT = frozenset({"xcomp", "conj", "advcl", "aux", "prep", "pcomp"})


def coarguments(token: Token) -> Iterator[Token]:
    """Yield the words that a pronoun cannot refer to: the other arguments of its verb, its subject among them."""
    verb = _governor(token)
    if token.dep_ == "poss" or verb is None:
        return
    for child in verb.children:
        if child.i != token.i and child.dep_ in _ARGUMENTS:
            yield child
    if token.dep_ not in _OWN_SUBJECT:
        yield from (each for each in (subject_of(verb), _controller(verb)) if each is not None)
    elif _is_infinitive(verb) and verb.head.i != verb.i:
        above = subject_of(verb.head) or _controller(verb.head)  # `Ann wants` [`her`] `to go`
        if above is not None:
            yield above


def _controller(verb: Token) -> Token | None:
    """Return the name or pronoun right before an infinitive, which is who does it (`relies on Acme to provide it`)."""
    if not _is_infinitive(verb):
        return None
    start = next(child.i for child in verb.lefts if child.tag_ == "TO")
    before = verb.doc[start - 1] if start else None
    return before if before is not None and before.pos_ in {"PROPN", "PRON"} else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def commanders(token: Token) -> Iterator[Token]:
    """Yield the words before a noun phrase that command it: the subjects and objects that it is said of or under."""
    for ancestor in token.ancestors:
        for child in ancestor.children:
            if child.i < token.i and child.dep_ in {"nsubj", "nsubjpass", "dobj", "dative", "poss"}:
                yield child
        if ancestor.dep_ in {"conj", "xcomp", "advcl"}:
            subject = subject_of(ancestor)
            if subject is not None and subject.i < token.i:
                yield subject


def commanded(token: Token) -> Iterator[Token]:
    """Yield the words that a subject pronoun commands, none of which names what it stands for.

    [`He`] `praised Ann's plan when Tom had left`: he is not Tom, and [`he`] `said Tom would go` neither.
    """
    if token.dep_ in _OWN_SUBJECT:
        yield from (each for each in token.head.subtree if each.i > token.i)


def preferred(token: Token) -> Iterator[Token]:
    """Yield the words that a pronoun's place suggests: `Ann sold` [`her`] `car`, `Ann said` [`she`] `would go`."""
    verb = _verb_above(token)
    if verb is None:
        return
    subject = subject_of(verb)
    if token.dep_ == "poss" and subject is not None and subject.i < token.i:
        yield subject
    elif verb.dep_ == "ccomp" and token.dep_ in _OWN_SUBJECT and not _is_infinitive(verb) and _is_saying(verb.head):
        above = subject_of(verb.head)
        if above is not None:
            yield above


def _is_saying(verb: Token) -> bool:
    return has_frame("verb", verb.lemma_, "that") and classify("verb", verb.lemma_, "that") in _OF_A_MIND


def _verb_above(token: Token) -> Token | None:
    return next((each for each in token.ancestors if each.pos_ in {"VERB", "AUX"}), None)


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, or the one that it shares with the verb above it (`Ann came and` [`left`])."""
    for _ in range(4):
        for child in verb.lefts:
            if child.dep_ in _OWN_SUBJECT:
                return child
        if verb.dep_ not in _SHARES_SUBJECT or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _governor(token: Token) -> Token | None:
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return ancestor
        if ancestor.dep_ not in {"prep", "agent", "conj", "dative"}:
            return None
    return None


def subject_to_come(token: Token) -> Token | None:
    """Return the subject that follows a possessive in a phrase before it (`In` [`its`] `report, Acme said`)."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return next((child for child in ancestor.lefts if child.dep_ in _OWN_SUBJECT and child.i > token.i), None)
        if ancestor.dep_ not in {"pobj", "prep", "dobj", "conj", "pcomp"}:
            return None
    return None
