"""Finds what an amount measures: the noun or verb that its sentence ties it to (`a capacity of 5 gigawatts`)."""

from collections.abc import Callable

from spacy.tokens import Token

from stargate_facts.model import Extent
from stargate_facts.values.lexicon import read_first_column, read_table, read_words

_CHANGES = read_words("change_verbs") | {word for word, *_ in read_table("multiples")}
_STATES = read_words("state_verbs")
_LIGHT_VERBS = read_words("light_verbs")
_PERSONS = read_first_column("person_nouns")
_NOUN_TAGS = frozenset({"NN", "NNS"})
_INSIDE_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "VBN", "VBG", "HYPH", "RB", "POS"})
_OBJECTS = frozenset({"dobj", "attr", "npadvmod", "acomp", "oprd", "advmod", "dep"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"})
_NOUN_PREPOSITIONS = frozenset({"of", "at", "between", "under", "over", "around", "below", "above"})
_VERB_PREPOSITIONS = _NOUN_PREPOSITIONS | {"to", "by", "from", "for", "as", "about", "with", "near"}
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "time"})
_FARTHEST_NOUN = 6
_HYPHENS = frozenset("-‐‑")
_HIGHEST = 4
_STEPS = frozenset({"conj", "appos", "prep", "quantmod", "nummod"})
_CHANGE_PREPOSITIONS = frozenset({"by", "to", "from"})
# an average of [4 percent] is measured in what the average is of
_TRANSPARENT_NOUNS = frozenset({"average", "total", "maximum", "minimum", "sum", "mean", "median", "record", "amount"})
# what stands in time or space, and so is no answer to `5 miles of what?`
_CIRCUMSTANCES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "ORG", "PERSON", "CARDINAL", "ORDINAL"})


def measured_words(number: Token, last: Token, *, is_share: bool, is_counted: bool, is_time: bool) -> Extent | None:
    """Return where the noun, with its compound's words, or the verb stands that an amount is the measure of.

    Args:
        number: the last token of the number.
        last: the last token of the amount.
        is_share: whether it is a percentage, so that what follows `in` is where and not what.
        is_counted: whether its unit is a noun that it counts, which no verb explains better.
        is_time: whether it is a length of time, which is a circumstance of any verb.
    """
    top = _top(number, last)
    if is_counted:
        found = _noun_after(top, last) or _dimension(top, last) or _whole(top)
    else:
        found = (
            _noun_of(last, has_place_after=is_share or is_time)
            or _noun_after(top, last)
            or _dimension(top, last)
            or _governor(top, has_no_verb=is_time)
        )
    if found is None or found.lower_ in _TIMES:
        return None
    first = _first_of_compound(found, last) if found.tag_ in _NOUN_TAGS else found
    return first.idx, found.idx + len(found)


def _top(number: Token, last: Token) -> Token:
    """Return the word that stands for an amount in its sentence: `gigawatts` of `about 5 gigawatts`."""
    token = number
    while token.head.i != token.i and number.i < token.head.i <= last.i:
        token = token.head
    return token


def _noun_of(last: Token, *, has_place_after: bool) -> Token | None:
    """Find what follows: `$40 million in` [`funding`], `a third of its` [`sales`], `$5 worth of` [`nails`]."""
    doc = last.doc
    at = last.i + 1
    if at < len(doc) and doc[at].lower_ == "worth":
        at += 1
    if at + 1 >= len(doc) or doc[at].lower_ not in ("of", "in"):
        return None
    is_bare = doc[at].lower_ == "in"
    if is_bare and has_place_after:
        return None
    noun = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
    if noun is None or noun.tag_ not in _NOUN_TAGS or not 0 < noun.i - at <= _FARTHEST_NOUN:
        return None
    if noun.ent_type_ in _CIRCUMSTANCES or (is_bare and doc[at + 1].dep_ in ("det", "poss", "nummod")):
        return None
    return noun


def _noun_after(top: Token, last: Token) -> Token | None:
    """Find the noun that an amount modifies: `a $5 billion` [`contract`], `the 40-megawatt` [`reactor`]."""
    noun = top.head
    if top.dep_ not in _MODIFIERS or noun.tag_ not in _NOUN_TAGS or not 0 < noun.i - last.i <= _FARTHEST_NOUN:
        return None
    between = top.doc[last.i + 1 : noun.i]
    return noun if all(token.tag_ in _INSIDE_PHRASE for token in between) else None


def _dimension(top: Token, last: Token) -> Token | None:
    """Find the adjective that names the dimension: `5 km` [`long`], [`worth`] `$4 billion`."""
    adjective = top.head
    if adjective.lower_ == "worth" and adjective.i < top.i:
        return adjective
    is_next = top.dep_ == "npadvmod" and adjective.i == last.i + 1
    return adjective if is_next and adjective.tag_ == "JJ" else None


def _whole(top: Token) -> Token | None:
    """Find the noun for all that is counted: `a` [`workforce`] `of 40 engineers`; not `a founder of two firms`."""
    noun = top.head.head
    if top.dep_ != "pobj" or top.head.lower_ != "of" or noun.tag_ not in _NOUN_TAGS or noun.lower_ in _PERSONS:
        return None
    return noun if any(child.lower_ in ("a", "an") for child in noun.lefts) else None


def _governor(top: Token, *, has_no_verb: bool) -> Token | None:
    """Climb from an amount to the noun or verb that governs it."""
    token = top
    for _ in range(_HIGHEST):
        head = token.head
        if head.i == token.i:
            return None
        for rule in _RULES:
            if rule is _verb and has_no_verb:
                continue
            found = rule(token, head)
            if found is not None and found.lower_ in _TRANSPARENT_NOUNS:
                head = found
                break
            if found is not None:
                return found
        is_step = token.dep_ in _STEPS or head.lower_ in _CHANGES | _TRANSPARENT_NOUNS
        if not is_step:
            return None
        token = head
    return None


def _noun_before(token: Token, head: Token) -> Token | None:
    """Find the noun before: `a` [`capacity`] `of 5 gigawatts`, `a` [`price`] `between $5 and $7`."""
    noun = head.head
    if token.dep_ != "pobj" or noun.tag_ not in _NOUN_TAGS or noun.i > head.i or _is_number(noun):
        return None
    is_change = head.lower_ in _CHANGE_PREPOSITIONS and noun.lower_ in _CHANGES  # a [rise] to $5
    return noun if is_change or head.lower_ in _NOUN_PREPOSITIONS else None


def _object(token: Token, head: Token) -> Token | None:
    """Find what is changed: `cut` [`rates`] `by 25 basis points`, `raised` [`prices`] `to $5`."""
    if token.dep_ != "pobj" or head.lower_ not in _CHANGE_PREPOSITIONS:
        return None
    found = next((child for child in head.head.children if child.dep_ == "dobj" and child.i < head.i), None)
    return found if found is not None and found.tag_ in _NOUN_TAGS and not _is_number(found) else None


def _apposed(token: Token, head: Token) -> Token | None:
    """Find what the amount restates: `the` [`fee`]`, $5 million`; not the `5 km` of `5 km (3 miles)`."""
    return head if token.dep_ == "appos" and head.tag_ in _NOUN_TAGS and not _is_number(head) else None


def _subject(token: Token, head: Token) -> Token | None:
    """Find whose state or change it is: `the` [`cost`] `is $5 million`, [`sales`] `rose 4 percent to $5 million`."""
    verb = _verb_of(token, head)
    if verb is None or verb.lower_ not in _CHANGES | _STATES:
        return None
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if verb.dep_ in ("acl", "relcl") and (subject is None or subject.tag_ == "WDT"):
        subject = verb.head  # [assets] totaling $5 million
    return subject if subject is not None and subject.tag_ in _NOUN_TAGS and not _is_number(subject) else None


def _verb(token: Token, head: Token) -> Token | None:
    """Find the verb: `they` [`spent`] `$5 million on fuel`, `was` [`sold`] `for $40`."""
    verb = _verb_of(token, head)
    if verb is None or verb.lower_ in _LIGHT_VERBS or not verb.tag_.startswith("VB") or verb.lower_ in _STATES:
        return None
    return verb


_RULES: tuple[Callable[[Token, Token], Token | None], ...] = (_noun_before, _apposed, _object, _subject, _verb)


def _verb_of(token: Token, head: Token) -> Token | None:
    """Return the verb, or `up` or `down`, whose object an amount is, or the object of one of its prepositions."""
    if token.dep_ == "pobj" and head.lower_ in _VERB_PREPOSITIONS:
        head = head.head
    elif token.dep_ not in _OBJECTS:
        return None
    if head.tag_.startswith("VB") and head.i < token.i:
        return head
    return None


def _is_number(noun: Token) -> bool:
    return any(child.dep_ == "nummod" and child.i < noun.i for child in noun.children)


def _first_of_compound(noun: Token, last: Token) -> Token:
    """Return the first word of a noun's compound, hyphens within it included: [`market`] `value`, [`write`]`-off`."""
    doc, first = noun.doc, noun.i
    while first > 0:
        before = doc[first - 1]
        if before.text in _HYPHENS and not before.whitespace_ and first > 1 and not doc[first - 2].whitespace_:
            first -= 2
        elif before.dep_ == "compound" and before.tag_ in _NOUN_TAGS and before.text.isalpha() and before.i != last.i:
            if doc[first - 2].tag_ == "CD" and first - 2 != last.i:
                break  # the [chip] of `a 3 nm chip`
            first -= 1
        else:
            break
    return doc[first]
