"""Whether a common noun names a person or a thing: what is known first, then the model's word vectors."""

from functools import lru_cache
from typing import Any

import numpy as np
from spacy.vocab import Vocab

from stargate_facts.pipeline.grammar.references.agreement import PERSON, noun_kinds
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_AGENTS = ("er", "or", "ist", "ee", "ian", "man", "men", "woman", "women", "people")  # `voters`, `retiree`
_THING, _PERSON = -0.15, 0.15  # leanings; between them a word may be either


def names_a_thing(tree: Tree, noun: int) -> bool:
    """Tell `roll`, `game`, which no `who` can mean; False where nothing shows it, as in a model without vectors."""
    word, lemma = tree.lower[noun], tree.lemma(noun)
    if tree.tag[noun] not in {"NN", "NNS"} or lemma.endswith(_AGENTS) or word.endswith(_AGENTS):
        return False
    return kind_of_word(word, lemma) is None and _leaning(tree.doc.vocab, lemma) < _THING


def names_a_person(tree: Tree, noun: int) -> bool:
    """Tell `clerk`, `fellow`; False where nothing shows it."""
    return is_person_word(tree.doc.vocab, tree.lower[noun], tree.lemma(noun))


def is_person_word(vocab: Vocab, word: str, lemma: str) -> bool:
    """Tell a common noun for people by itself."""
    kind = kind_of_word(word, lemma)
    return kind == PERSON or (kind is None and _leaning(vocab, lemma) > _PERSON)


def kind_of_word(word: str, lemma: str) -> str | None:
    """Return the kind of thing that a common noun names by the list of such nouns; None where it is not listed."""
    return noun_kinds().get(word) or noun_kinds().get(lemma)


@lru_cache(maxsize=4096)
def _leaning(vocab: Vocab, lemma: str) -> float:
    return float(_unit(vocab, lemma) @ _axis(vocab)) if vocab.vectors_length else 0.0


@lru_cache(maxsize=4)
def _axis(vocab: Vocab) -> Any:
    """Return the direction from nouns of things to nouns of persons."""
    persons = [word for word, kind in noun_kinds().items() if kind == PERSON]
    events = [row[0] for row in read_table("event_words")]
    things = [*read_words("document_nouns"), *read_words("shell_nouns"), *read_words("rate_nouns"), *events]
    others = [word for word, kind in noun_kinds().items() if kind != PERSON]
    return _mean(vocab, persons) - _mean(vocab, [*things, *others])


def _mean(vocab: Vocab, words: list[str]) -> Any:
    mean = np.mean([_unit(vocab, word) for word in sorted(words)], axis=0)
    return mean / (np.linalg.norm(mean) or 1.0)


def _unit(vocab: Vocab, word: str) -> Any:
    vector: Any = vocab[word].vector
    return vector / (np.linalg.norm(vector) or 1.0)
