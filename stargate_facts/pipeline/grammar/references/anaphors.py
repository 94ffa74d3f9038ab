"""Pronouns and definite descriptions that may refer to something named before."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from stargate_facts.pipeline.grammar.references.agreement import PRONOUNS, Features, noun_kinds
from stargate_facts.pipeline.grammar.references.kinship import relation_of
from stargate_facts.values.lexicon import read_words

_DEFINITE = frozenset({"the", "this", "that"})
_PAIRS = frozenset({"two", "both"})
_PLURALS_OF_TWO = frozenset(
    {"company", "firm", "side", "partner", "group", "party", "country", "nation", "man", "woman"}
)
_DEED_VERBS = read_words("deed_verbs")
_WEATHER = frozenset(["rain", "snow", "hail", "thunder"])
_SEEMING = frozenset(["seem", "appear", "happen", "turn", "follow", "matter", "emerge"])
_OPENS_CLAUSE = frozenset({"that", "to", "whether", "if", "how", "what", "when", "why"})
NAME_TYPES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_INSIDE_A_PHRASE = frozenset({"compound", "amod", "nmod", "attr", "appos", "nummod"})
_LIMITED_BY = frozenset({"acl", "relcl", "prep"})


@dataclass(frozen=True, slots=True)
class Description:
    """A definite noun phrase, as token positions: [`the new company`], [`the chip maker`], [`the two sides`]."""

    start: int
    end: int
    head: int
    noun: str  # the head's lemma; `""` for a phrase without one (`the 50-year-old`)
    modifiers: tuple[str, ...]  # in lower case
    names: frozenset[str] = frozenset()  # those of them that are names, or part of one
    pair: bool = False
    possessor: int | None = None  # the token of `his`, or of the name's head, in `his father`, `Ann Poe's party`


def pronoun_features(token: Token) -> Features | None:
    """Return what a third-person pronoun asks of its antecedent, None for other words and for `it` in `it rains`."""
    features = PRONOUNS.get(token.lower_)
    if token.lower_ == "it" and (_is_language_mark(token) or _is_deed(token) or is_pleonastic(token)):
        return None
    return features


def _is_language_mark(token: Token) -> bool:
    """Tell `(it)`, for Italian."""
    return token.i > 0 and token.nbor(-1).text == "("


def _is_deed(token: Token) -> bool:
    """Tell `the need is there, but Acme could not fulfil it`: nothing that bears a name."""
    return token.dep_ == "dobj" and token.head.lemma_ in _DEED_VERBS


def is_pleonastic(token: Token) -> bool:
    """Tell whether an `it` stands for nothing: `it is clear that`, `it seems`, `it took a year to`, `it rained`."""
    verb = token.head
    if token.dep_ not in {"nsubj", "nsubjpass", "expl", "dobj"}:
        return False
    if token.dep_ == "expl" or verb.lemma_ in _WEATHER:
        return True
    follows = list(verb.rights)
    opens = any(
        child.dep_ in {"ccomp", "xcomp", "advcl", "csubj", "relcl", "acl"}
        and any(grand.lower_ in _OPENS_CLAUSE for grand in child.lefts)
        for child in follows
    )
    if verb.lemma_ in _SEEMING:
        return True
    if verb.lemma_ in {"be", "become", "remain", "make", "take", "look", "find"}:
        complement = [child for child in follows if child.dep_ in {"acomp", "attr", "ccomp", "oprd"}]
        inner = any(grand.dep_ in {"ccomp", "xcomp", "relcl", "acl", "advcl"} for c in complement for grand in c.rights)
        return opens or inner or _is_time(complement)
    return token.dep_ == "nsubjpass" and opens  # `it was said that`


def _is_time(complement: list[Token]) -> bool:
    return any(child.ent_type_ in {"DATE", "TIME"} for child in complement)


def find_description(doc: Doc, token: Token, vocabulary: frozenset[str]) -> Description | None:
    """Return the definite noun phrase that a token heads, None if it heads none that may refer back.

    Args:
        doc: parsed.
        token: a noun, or an adjective or number that stands for one.
        vocabulary: the nouns that the article uses of its names.
    """
    if token.pos_ not in _HEADS or token.dep_ in _INSIDE_A_PHRASE:
        return None
    determiner = next((child for child in token.lefts if child.dep_ in {"det", "poss", "predet"}), None)
    after = token.i + 1
    if determiner is None or (after < len(doc) and doc[after].ent_type_ in NAME_TYPES):
        return None  # `the company Acme`
    if determiner.dep_ == "poss":
        return _find_relative(token, determiner)
    if determiner.lower_ not in _DEFINITE | {"both"}:
        return None
    return _find_definite(doc, token, determiner, vocabulary)


def _find_definite(doc: Doc, token: Token, determiner: Token, vocabulary: frozenset[str]) -> Description | None:
    noun = token.lemma_.lower()
    modifiers = tuple(doc[i].lower_ for i in range(determiner.i + 1, token.i))
    if "based" in modifiers:
        modifiers = modifiers[modifiers.index("based") + 1 :]  # `the Lagos-based firm`
    if token.tag_ in {"NNS", "NNPS"} or (token.pos_ == "NUM" and noun == "two"):
        return _find_pair(token, determiner, modifiers)
    known = noun in noun_kinds() or noun in vocabulary
    if token.tag_ not in {"NN", "NNP", "JJ"} or not known or _is_limited(token):
        aged = noun.endswith("year-old") or (noun == "old" and "year" in modifiers)
        if not aged:
            return None
        noun = ""
    names = frozenset(doc[i].lower_ for i in range(determiner.i + 1, token.i) if doc[i].ent_type_ in NAME_TYPES)
    return Description(determiner.i, end_of_phrase(doc, token), token.i, noun, modifiers, names)


def _find_relative(token: Token, possessor: Token) -> Description | None:
    noun = token.lemma_.lower()
    if token.tag_ != "NN" or not relation_of(noun) or _is_limited(token):
        return None
    return Description(possessor.left_edge.i, end_of_phrase(token.doc, token), token.i, noun, (), possessor=possessor.i)


def _find_pair(token: Token, determiner: Token, modifiers: tuple[str, ...]) -> Description | None:
    noun = token.lemma_.lower()
    bare = noun == "two"
    counted = bool(_PAIRS & {determiner.lower_, *modifiers})
    if (not bare and (noun not in _PLURALS_OF_TWO or (modifiers and not counted))) or _is_limited(token):
        return None
    return Description(determiner.i, end_of_phrase(token.doc, token), token.i, noun, modifiers, pair=True)


def _is_limited(token: Token) -> bool:
    """Tell whether words behind a noun say which one is meant: `the company that bought it`, `the head of Acme`."""
    return any(
        child.dep_ in _LIMITED_BY
        and child.lower_ not in {"for", "with", "since", "on"}
        and not (child.dep_ == "relcl" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ",")
        for child in token.rights
    )


def end_of_phrase(doc: Doc, token: Token) -> int:
    """Return the phrase's end; a possessive marker belongs to the phrase, as in OntoNotes."""
    after = token.i + 1
    return after + 1 if after < len(doc) and doc[after].tag_ == "POS" else after
