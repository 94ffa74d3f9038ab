"""Finds the names that a user lists, and the descriptions that stand for them, with spaCy's phrase matcher.

Case counts: `SEC` is not `Sec`. Beyond the words as they are listed, these forms match:

- in a line of capitals, and for names of several words everywhere, the same in capitals: `HARBOR FOODS`;
- an article before the name in either case: `The Fed` and `the Fed`;
- straight and typographic quotation marks alike; a line break for a blank.

The longest match wins. A match gives way where its neighbours show that it is a part of another name: `Okafor` in
`Emeka Okafor` (where the user lists `Ngozi Okafor`, alias `Okafor`), `Norland` in `Bank of Norland`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from stargate_facts.pipeline.grammar import name_lists
from stargate_facts.pipeline.grammar.words import Words
from stargate_facts.settings import Gazetteer, ListedName
from stargate_facts.values.timex_words import MONTHS, WEEKDAYS

_ARTICLES = ("the ", "a ", "an ")
_MARKS = (("'", "’"), ('"', "“"), ('"', "”"))


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


class GazetteerMatcher:
    """Finds what a gazetteer lists.

    Attributes:
        ignored: what is never a name, its tokens joined by blanks.
        keys: for each entry's name, its key, as `name_key` gives those of the text.
        apart: for each entry's key, the keys of what never stands for it.
    """

    def __init__(self, gazetteer: Gazetteer, nlp: Language) -> None:
        self.ignored = frozenset(" ".join(token.text for token in nlp.make_doc(words)) for words in gazetteer.ignore)
        self.keys: dict[str, str] = {}
        self.apart: dict[str, frozenset[str]] = {}
        self._vocab = nlp.vocab
        self._matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self._meanings: dict[int, tuple[ListedName, str]] = {}
        for number, entry in enumerate(gazetteer.names):
            self.keys[entry.name] = _key_of(nlp.make_doc(entry.name))
            self.apart[self.keys[entry.name]] = frozenset(_key_of(nlp.make_doc(each)) for each in entry.not_aliases)
            patterns: dict[str, list[Doc]] = {}
            for form, words in _forms(entry):
                patterns.setdefault(form, []).append(nlp.make_doc(words))
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
        return Listed(
            names=tuple(ListedMention(each.start, _with_legal_form(each, words), each.entry) for each in names),
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


def _forms(entry: ListedName) -> Iterator[tuple[str, str]]:
    """Yield the strings that stand for an entry, each with how it has to be taken."""
    for words in (entry.name, *entry.aliases):
        if words != entry.name and _is_description(words):
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


def _is_description(words: str) -> bool:
    """Tell `the chip maker`, `the Lumen maker` from names: the last word is a common noun in small letters."""
    parts = words.split()
    return len(parts) > 1 and parts[-1].islower()


def _marked(words: str) -> Iterator[str]:
    """Yield the words with straight and with typographic quotation marks."""
    straight = words.translate({ord(curly): ord(plain) for plain, curly in _MARKS} | {ord("‘"): ord("'")})
    yield straight
    if "'" in straight:
        yield straight.replace("'", "’")
    if words not in (straight, straight.replace("'", "’")):
        yield words


def _key_of(doc: Doc) -> str:
    parts = [token.lower_ for token in doc]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    return " ".join(part.replace(".", "") or part for part in parts)


def _fits(match: _Match, doc: Doc, words: Words, dates: set[int]) -> bool:
    """Tell whether the words stand for the entry here."""
    start, end, _, form = match
    if form in ("not", "description"):
        return form == "description"
    if form == "first" and not words.first[start]:
        return False
    if form == "shouted" and end - start == 1 and not (words.shouting[start] and _is_no_common_word(start, words)):
        return False
    if end - start == 1 and start in dates and words.lower[start] in {*MONTHS, *WEEKDAYS}:
        return False  # `In May` is no mention of Ms. May
    return not _is_part_of_another(match, doc, words)


def _is_no_common_word(i: int, words: Words) -> bool:
    return words.lower[i] not in {words.text[k] for k in range(len(words)) if not words.capital[k]}


def _is_part_of_another(match: _Match, doc: Doc, words: Words) -> bool:
    start, end, entry, _ = match
    if words.shouting[start]:
        return False
    if end < len(words) and words.capital[end] and words.line[end] == words.line[start]:
        if _ends_another_name(words.lower[end]):
            return True  # `Okafor Foundation`
        if entry.type == "PERSON" and end - start == 1 and _are_one_phrase(doc, start, end, words):
            return True  # `Okafor Shipping`, `Ngozi Adebayo`
    if start == 0 or words.line[start - 1] != words.line[start]:
        return False
    if words.lower[start - 1] in {"of", "for"} and start > 1 and words.capital[start - 2]:
        return _ends_another_name(words.lower[start - 2])  # `Bank of Norland`
    return entry.type == "PERSON" and end - start == 1 and _is_given_name(doc, start - 1, words)


def _ends_another_name(word: str) -> bool:
    if word in name_lists.roles():
        return False
    is_organisation = word in name_lists.organisation_words("last") or word in name_lists.organisation_words("any")
    return is_organisation or word in name_lists.place_words("last")


def _are_one_phrase(doc: Doc, first: int, second: int, words: Words) -> bool:
    is_name = words.tag[second] in {"NNP", "NNPS"} and words.lower[second] not in name_lists.roles()
    return is_name and doc[first].dep_ == "compound" and doc[first].head.i >= second


def _is_given_name(doc: Doc, i: int, words: Words) -> bool:
    """Tell `Emeka` before `Okafor`: a given name, or an unknown name in the same phrase that is no title or people."""
    word = words.lower[i].rstrip(".")
    if not words.capital[i] or word in name_lists.roles() or word in name_lists.honorifics():
        return False
    if word in {*MONTHS, *WEEKDAYS}:
        return False
    if word in name_lists.given_names() or (len(word) == 1 and words.text[i].endswith(".")):
        return True
    is_name = words.tag[i] == "NNP" and word not in name_lists.nationalities() and not words.text[i].isupper()
    return is_name and doc[i].dep_ == "compound" and doc[i].head.i == i + 1


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


def _with_legal_form(match: _Match, words: Words) -> int:
    """Take the company form into the name: `Harbor Foods, Inc.` for the listed `Harbor Foods`."""
    end = match.end
    if match.entry.type != "ORG":
        return end
    after = end + 1 if end < len(words) and words.text[end] == "," else end
    if after < len(words) and words.capital[after] and words.line[after] == words.line[match.start]:
        form = words.lower[after].replace(".", "") or words.lower[after]
        if form in name_lists.organisation_words("legal"):
            return after + 1
    return end
