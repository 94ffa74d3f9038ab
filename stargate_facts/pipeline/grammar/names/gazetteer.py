"""Finds the names that a user lists, and the descriptions that stand for them, with spaCy's phrase matcher.

Case counts: `SEC` is not `Sec`. Beyond the words as they are listed, these forms match:

- in a line of capitals, and for names of several words everywhere, the same in capitals: `HARBOR FOODS`;
- an article before the name in either case: `The Fed` and `the Fed`;
- straight and typographic quotation marks alike; a line break for a blank.

The longest match wins. A match gives way where its neighbours show that it is a part of another name: `Okafor` in
`Emeka Okafor` (where the user lists `Ngozi Okafor`, alias `Okafor`), `Norland` in `Bank of Norland`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.listed_context import end_with_legal_form, is_part_of_another
from stargate_facts.pipeline.grammar.words import Words
from stargate_facts.settings import Gazetteer, ListedName
from stargate_facts.values.timex_words import MONTHS, WEEKDAYS

_DESCRIBED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_ARTICLES = ("the ", "a ", "an ")
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
_IN_DOUBLE_MARKS = re.compile(r'"([^"]*)"')


class ListedMention(NamedTuple):
    """Where a listed entity stands, as token positions."""

    start: int
    end: int
    entry: ListedName


class Listed(NamedTuple):
    """What a user's gazetteer says of an article: names, and descriptions (`the chip maker`), in the text's order."""

    names: tuple[ListedMention, ...] = ()
    descriptions: tuple[ListedMention, ...] = ()


class _Match(NamedTuple):
    start: int
    end: int
    entry: ListedName
    form: str


class _Tokenizer:
    """Tokenizes as the pipeline does, ten times as fast where words are nothing but letters."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._exceptions: Mapping[str, object] | None = getattr(nlp.tokenizer, "rules", None)  # `cannot`: two tokens

    def __call__(self, words: str) -> Doc:
        parts = words.split(" ")
        if self._exceptions is not None and all(part.isalpha() and part not in self._exceptions for part in parts):
            return Doc(self._nlp.vocab, words=parts)
        return self._nlp.make_doc(words)


class GazetteerMatcher:
    """Finds what a gazetteer lists.

    Attributes:
        ignored: what is never a name, its tokens joined by blanks; `ignored_in_capitals` in lines of capitals.
        keys: for each entry's name, its key, as `name_key` gives those of the text.
        apart: for each entry's key, the keys of what never stands for it.
    """

    def __init__(self, gazetteer: Gazetteer, nlp: Language) -> None:
        make_doc = _Tokenizer(nlp)
        self.ignored = frozenset(" ".join(token.text for token in make_doc(words)) for words in gazetteer.ignore)
        self.ignored_in_capitals = frozenset(words.upper() for words in self.ignored)
        self.keys: dict[str, str] = {}
        self.apart: dict[str, frozenset[str]] = {}
        self._vocab = nlp.vocab
        self._matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self._meanings: dict[int, tuple[ListedName, str]] = {}
        for number, entry in enumerate(gazetteer.names):
            self.keys[entry.name] = _key_of(make_doc(entry.name))
            self.apart[self.keys[entry.name]] = frozenset(_key_of(make_doc(each)) for each in entry.not_aliases)
            patterns: dict[str, list[Doc]] = {}
            for form, words in _forms(entry):
                patterns.setdefault(form, []).append(make_doc(words))
            for form, docs in patterns.items():
                label = f"{number}/{form}"
                self._matcher.add(label, docs)
                self._meanings[nlp.vocab.strings[label]] = (entry, form)

    def find(self, doc: Doc, words: Words) -> Listed:
        """Return what is listed of the names and descriptions in a Doc."""
        if not self._meanings:
            return Listed()
        matches = list(self._matches(doc, words))
        barred = [each for each in matches if each.form == "not"]
        dates = {i for ent in doc.ents if ent.label_ == "DATE" for i in range(ent.start, ent.end)}
        fitting = [
            each
            for each in matches
            if _fits(each, doc, words, dates)
            and not any(
                other.entry is each.entry and other.start <= each.start and each.end <= other.end for other in barred
            )
        ]
        names = _longest(each for each in fitting if each.form != "description")
        names = _without_shared_surnames(names, matches, words)
        return Listed(
            names=tuple(ListedMention(each.start, _end_of_name(each, words), each.entry) for each in names),
            descriptions=tuple(
                ListedMention(each.start, each.end, each.entry)
                for each in _longest(each for each in fitting if each.form == "description")
            ),
        )

    def _matches(self, doc: Doc, words: Words) -> Iterator[_Match]:
        """Yield all matches that do not cross the end of a line, that is of a paragraph; other breaks are blanks."""
        places = [i for i, word in enumerate(words.text) if not word.isspace()]
        dense = doc if len(places) == len(words) else Doc(self._vocab, words=[words.text[i] for i in places])
        for label, first, after in self._matcher(dense):
            start, end = places[first], places[after - 1] + 1
            if words.line[start] == words.line[end - 1]:
                yield _Match(start, end, *self._meanings[label])


def _without_shared_surnames(names: list[_Match], matches: list[_Match], words: Words) -> list[_Match]:
    """Leave a bare `Okafor` to the rules for surnames where the article names another Okafor in full.

    The user says that `Okafor` is Ngozi Okafor; but in an article about Emeka Okafor it is he, and in one about both
    it is whom a title or the last mention speaks for.
    """
    inside = {i for each in names for i in range(each.start, each.end)}
    owners: dict[str, set[str]] = {}
    for each in names:
        if each.entry.type == "PERSON" and each.end - each.start > 1:
            owners.setdefault(words.lower[each.end - 1], set()).add(each.entry.name)
    for start in {each.start for each in matches if _is_surname(each, words)} - inside:
        if start and words.lower[start - 1] in name_lists.given_names():  # left alone before, as a part of another name
            owners.setdefault(words.lower[start], set()).add(words.text[start - 1])
    return [
        each
        for each in names
        if not (_is_surname(each, words) and owners.get(words.lower[each.start], set()) - {each.entry.name})
    ]


def _is_surname(match: _Match, words: Words) -> bool:
    is_last = match.entry.name.casefold().split()[-1] == words.lower[match.start]
    return match.entry.type == "PERSON" and match.end - match.start == 1 and is_last and " " in match.entry.name


def _end_of_name(match: _Match, words: Words) -> int:
    return end_with_legal_form(match.start, match.end, words) if match.entry.type == "ORG" else match.end


def _forms(entry: ListedName) -> Iterator[tuple[str, str]]:
    """Yield the strings that stand for an entry, each with how it has to be taken."""
    for words in (entry.name, *entry.aliases):
        if words != entry.name and _is_description(words, entry):
            phrase = words if words.startswith(_ARTICLES) else f"the {words}"
            for variant in _marked(phrase):
                yield "description", variant
                yield "description", variant[0].upper() + variant[1:]
            continue
        for variant in _marked(words):
            yield "name", variant
            if words.lower().startswith("the "):
                yield "name", variant[0].swapcase() + variant[1:]
            elif variant[0].islower():
                yield "first", variant[0].upper() + variant[1:]
            if not variant.isupper():
                yield "shouted", variant.upper()
    for words in entry.not_aliases:
        yield from (("not", variant) for variant in _marked(words))


def _is_description(words: str, entry: ListedName) -> bool:
    """Tell `the chip maker`, `the Lumen maker`, `chipmaker` from names: the last word is a common noun.

    A single small word is a name if it is the entry's own in small letters (`adidas`), or if such things can be named
    by one (`bitcoin`).
    """
    parts = words.split()
    if len(parts) > 1:
        return parts[-1].islower()
    return words.islower() and entry.type in _DESCRIBED and words not in entry.name.casefold().split()


def _marked(words: str) -> Iterator[str]:
    """Yield the words with straight and with typographic quotation marks."""
    straight = words.translate(_STRAIGHT)
    yield from dict.fromkeys((straight, _IN_DOUBLE_MARKS.sub(r"“\1”", straight.replace("'", "’")), words))


def _key_of(doc: Doc) -> str:
    parts = [token.lower_ for token in doc]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    return " ".join(part.replace(".", "") or part for part in parts)


def _fits(match: _Match, doc: Doc, words: Words, dates: set[int]) -> bool:
    """Tell whether the words stand for the entry here."""
    start, end, entry, form = match
    if form in ("not", "description"):
        return form == "description"
    if form == "first" and not words.first[start]:
        return False
    if form == "shouted" and end - start == 1 and not (words.shouting[start] and _is_no_common_word(start, words)):
        return False
    if end - start == 1 and start in dates and words.lower[start] in {*MONTHS, *WEEKDAYS}:
        return False  # `In May` is no mention of Ms. May
    return not is_part_of_another(start, end, entry.type, doc=doc, words=words)


def _is_no_common_word(i: int, words: Words) -> bool:
    return words.lower[i] not in {words.text[k] for k in range(len(words)) if not words.capital[k]}


def _longest(matches: Iterator[_Match]) -> list[_Match]:
    """Return matches that do not overlap: of those that do, the longest, and the first."""
    order = sorted(matches, key=lambda each: (each.start - each.end, each.start, each.form != "name"))
    taken: set[int] = set()
    kept = []
    for each in order:
        if taken.isdisjoint(range(each.start, each.end)):
            taken.update(range(each.start, each.end))
            kept.append(each)
    return sorted(kept)
