"""What the sentence's syntax says of a number: which noun it counts, and whether it may stand alone."""

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.amounts.measured import measured_words
from stargate_facts.pipeline.grammar.words import DASHES
from stargate_facts.values.amounts import AmountValue, Candidate
from stargate_facts.values.lexicon import read_words
from stargate_facts.values.money import currency_named
from stargate_facts.values.numbers import is_year_like

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_PLURAL_WORDS = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "aircraft",
        "staff",
        "personnel",
        "cattle",
        "police",
        "fish",
        "sheep",
        "deer",
    }
    | {"species", "series", "offspring", "crew", "troops", "clergy"}
)
_FARTHEST_NOUN = 9
_NUMBER_DEPS = frozenset({"nummod", "compound", "amod", "quantmod", "nmod", "npadvmod", "pobj", "dep", "appos", "det"})
_INSIDE_NOUN_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "RB", "CC", "HYPH"})
_BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "or", "to", "$", "%"})
_STANDING_ALONE = frozenset(
    {"pobj", "dobj", "attr", "npadvmod", "acomp", "ROOT", "advmod", "dative", "oprd", "ccomp", "xcomp"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "CD"})
# `one` counts in `one plant`, not in `no one plan`, `each one`
_NO_COUNT_BEFORE_ONE = frozenset(
    {"no", "any", "every", "each", "which", "this", "that", "some", "the", "another", "such"}
)
_DASHED = re.compile(r"\d\s?[-–—]\s?\d")
# `about 2030` and `over 2017` are dates, `more than 2000` is none
_OF_NUMBER = re.compile(r" of \d")
_BOUNDS_NO_YEAR = re.compile(
    r"(?:more|fewer|less|greater|smaller|no|at|as|up|some|an?|exceed\w*)\b|[<>=≤≥~+]", re.IGNORECASE
)
_AGE_VERBS = read_words("age_words")
_AGES = frozenset({"age", "expectancy"})
_PEOPLE = frozenset({"he", "she", "who", "i"})
_AFTER_AGE = re.compile(r"\s?(?:[.,;!?)—–]|$|(?:when|in|on|at|and|this|last|next)\b)")
_OLDEST = 120
_NO_NOUN_AFTER_HYPHEN = frozenset({"under", "over", "way", "up", "down", "all", "time"})
_SINGULAR_VERBS = frozenset({"is", "has", "was", "does", "s", "'s", "’s"})
_HYPHENS = frozenset("-‐‑")
_LONGEST_ABBREVIATION = 4
_POINTING = frozenset({"the", "these", "those", "both", "other"})
_MOTIONS = read_words("motion_verbs")
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"})
_LONGEST_LABEL = 10_000
_FIRST_YEAR_OF_SPAN = 1500


class NumberSyntax:
    """Answers for the numbers of one Doc."""

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._text = text
        self._offsets: list[int] = doc.to_array("IDX").tolist()

    def counted_noun(self, number: Candidate) -> Extent | None:
        """Return where the noun stands that a number counts, its compound's words included, adjectives left out.

        `five [data centers]`, `12-[page] document`, `8,000 red and blue canal [boats]`, `dozens of [people]`.
        """
        part = number.part
        token = self._token_at(number.end - 1)
        head = self._head(token)
        if head is None or self._is_label(number):
            return None
        if part.value == 1 and part.form == "words" and not self._is_count_of_one(token, head):
            return None
        if part.value == 0 and part.form == "words" and not _is_plural(head):
            return None  # zero tolerance
        is_dashed = part.high is not None and _DASHED.search(self._text, number.start, number.end)
        if (is_dashed or part.unit) and not _is_plural(head):
            return None  # a `7-3 lead`, `100m race`
        if self.is_year(number) and not (_BOUNDS_NO_YEAR.match(self._text, number.start) and _is_plural(head)):
            return None  # `2019 results`, `below 2012 levels`
        return self._doc[self._first_of_compound(token, head)].idx, head.idx + len(head)

    def is_plural(self, noun: Extent) -> bool:
        """Say whether a noun is in the plural, so that it names what is counted and is no `5-[speed] gearbox`."""
        return _is_plural(self._token_at(noun[1] - 1))

    def stands_alone(self, number: Candidate) -> bool:
        """Say whether a number with neither unit nor noun is an amount: `ended at 31,508.42`, `about 1,000 came`."""
        part = number.part
        words = self._text[number.start : number.end]
        token = self._token_at(number.end - 1)
        is_pronoun = part.form == "words" and part.value in (0, 1)
        is_date = self.is_year(number) and not _BOUNDS_NO_YEAR.match(self._text, number.start)
        if part.form == "vague" or is_pronoun or is_date:
            return False
        if part.high is not None:
            return not _DASHED.search(words) or part.scale > 1 or (part.value or 0) >= 100
        if part.bound or part.scale > 1 or ("," in words and part.form == "digits"):
            return True
        before = self._doc[token.i - 1] if token.i else None
        if before is not None and (before.tag_ in _NAME_TAGS or before.lower_ in _POINTING):
            return False
        if _OF_NUMBER.match(self._text, number.end):
            return True  # [8] of 40 failed
        is_argument = token.dep_ in _STANDING_ALONE and token.head.i < token.i
        return is_argument or token.dep_ in _SUBJECTS or (before is not None and before.lower_ == "all")

    def verb_of_age(self, number: Candidate) -> Extent | None:
        """Return where the verb stands that makes a bare number an age: `who [was] 53`, `the median age [is] 47`."""
        part = number.part
        if part.high is not None or part.scale != 1 or part.value is None or not 0 < part.value <= _OLDEST:
            return None
        token = self.last_token(number)
        around = token.head if token.dep_ == "pobj" and token.head.idx >= number.start else token  # is [around] 47
        verb = around.head
        is_after = verb.i < token.i and around.dep_ in ("attr", "dobj", "acomp", "npadvmod", "oprd", "prep")
        if not is_after or verb.lower_ not in _AGE_VERBS:
            return None
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        is_person = any(child.lower_ in _PEOPLE or child.ent_type_ == "PERSON" for child in subjects)
        if any(child.lower_ in _AGES for child in subjects) or (is_person and _AFTER_AGE.match(self._text, number.end)):
            return verb.idx, verb.idx + len(verb)
        return None

    def start_of_words(self, number: Candidate) -> int:
        """Return where an amount begins once words are left out that look like its bound and are none.

        `$8 billion over` [`nine years`], `go up to` [`$15`].
        """
        if self._is_time_span(number):
            return number.start + len("over ")
        if self._text.startswith("up to ", number.start):
            up = self._token_at(number.start)
            if up.i and self._doc[up.i - 1].lower_ in _MOTIONS:
                return number.start + len("up to ")
        return number.start

    def _is_time_span(self, number: Candidate) -> bool:
        """Say whether `over` is no bound but tells how long: `$8 billion over nine years`, not `for over six years`."""
        if number.part.unit not in TIME_UNITS or not self._text.startswith("over ", number.start):
            return False
        over = self._token_at(number.start)
        before = self._doc[over.i - 1] if over.i else None
        return before is not None and before.tag_ not in ("IN", "VBZ", "VBD", "VBP", "VBG", "TO", "CC", "RB")

    def is_year(self, number: Candidate) -> bool:
        """Say whether a number reads as a year, or as a span of years."""
        part = number.part
        words = self._text[number.start : number.end]
        if part.form != "digits" or part.unit is not None or part.scale != 1 or "," in words:
            return False
        if part.high is None:
            return is_year_like(part.value)
        return is_year_like(part.high) and part.value is not None and part.value >= _FIRST_YEAR_OF_SPAN

    def last_token(self, number: Candidate) -> Token:
        """Return the token that a number ends in, its unit left out."""
        last = (number.unit_start if number.part.unit else number.end) - 1
        while last > number.start and self._text[last] in "- ‐":
            last -= 1
        return self._token_at(last)

    def measured(self, number: Candidate, end: int, value: AmountValue) -> Extent | None:
        """Return where the words stand that tell what an amount, which ends at `end`, is the measure of."""
        return measured_words(
            self.last_token(number),
            self._token_at(end - 1),
            is_share=value.kind == "percent",
            is_counted=value.kind == "count" and value.unit not in (None, "time"),
            is_time=value.unit in TIME_UNITS,
        )

    def _token_at(self, offset: int) -> Token:
        return self._doc[max(bisect_right(self._offsets, offset) - 1, 0)]

    def _head(self, number: Token) -> Token | None:
        """Follow `five` [nummod] to `centers`; a hyphen ties the number to the very next word."""
        doc = self._doc
        follows = number.i + 1
        if follows + 1 < len(doc) and doc[follows].text in "-‐‑" and not number.whitespace_:
            word = doc[follows + 1]
            return word if _is_noun(word) and word.lower_ not in _NO_NOUN_AFTER_HYPHEN else None
        if follows < len(doc) and doc[follows].lower_ == "of":
            return self._noun_of(doc[follows])
        if follows < len(doc) and self._is_plural_taken_for_verb(number, doc[follows]):
            return doc[follows]
        head = number.head
        is_near = number.dep_ in _NUMBER_DEPS and 0 < head.i - number.i <= _FARTHEST_NOUN
        if is_near and _is_noun(head) and not self._is_broken(number, head):
            if _is_plural(head) or head.tag_ == "NN" or number.lower_ == "one":
                return head
            return self._next_plural(number) or (None if _is_name(head) else head)
        return self._next_plural(number)

    def _is_plural_taken_for_verb(self, number: Token, word: Token) -> bool:
        """Say whether a verb right after a number is none, for it would not agree: `and 7` [`assists`]."""
        if word.tag_ != "VBZ" or not word.text.islower() or word.lower_ in _SINGULAR_VERBS or number.lower_ == "one":
            return False
        return not number.i or self._doc[number.i - 1].tag_ not in _NAME_TAGS  # not the `Swift 11 costs`

    def _noun_of(self, of: Token) -> Token | None:
        """Follow `14m of its older phones`, `one of the cars`, `21 of 33 passes` to the noun."""
        last = of.i
        while last + 1 < len(self._doc) and self._doc[last + 1].tag_ == "CD":
            last += 1
        if last > of.i:
            return self._head(self._doc[last])
        for child in of.children:
            if child.dep_ == "pobj" and 0 < child.i - of.i <= _FARTHEST_NOUN and _is_noun(child):
                return child
        return None

    def _next_plural(self, number: Token) -> Token | None:
        """Where the parser tied the number elsewhere: the plural that ends the noun phrase right after it."""
        for token in self._doc[self._past_price(number) : number.i + 1 + _FARTHEST_NOUN]:
            if _is_plural(token) and _is_noun(token):
                return token
            is_model = token.tag_ == "CD" and self._doc[token.i - 1].tag_ == "NNP"  # 20 Boeing [737] jets
            is_dash = token.text in DASHES and bool(self._doc[token.i - 1].whitespace_)  # 14 - Franz Abels
            if (token.tag_ not in _INSIDE_NOUN_PHRASE and not is_model) or token.text in _BREAKS or is_dash:
                return None
        return None

    def _past_price(self, number: Token) -> int:
        """Return the index after a number, and after a price right behind it: `two $500` [`tickets`]."""
        follows = number.i + 1
        words = self._doc[follows : follows + 3]
        is_price = len(words) > 2 and words[0].tag_ == "$" and words[1].tag_ == "CD"
        return follows + 2 if is_price and currency_named(words[2].text) is None else follows

    def follows_name(self, number: Candidate) -> bool:
        """Say whether a bare number ends a name: `the S&P [500] and`."""
        first = self._token_at(number.start)
        part = number.part
        if not first.i or part.bound or part.form != "digits" or part.scale > 1 or (part.value or 0) >= _LONGEST_LABEL:
            return False
        before = self._doc[first.i - 1]
        return before.tag_ in ("NNP", "NNPS") and bool(before.whitespace_)

    def _first_of_compound(self, number: Token, head: Token) -> int:
        first = head.i
        while first - 1 > number.i and self._doc[first - 1].dep_ == "compound" and _is_noun(self._doc[first - 1]):
            if self._doc[first - 2].text in _HYPHENS and first - 2 > number.i:
                break  # five full-[time] engineers
            first -= 1
        return first

    def _is_broken(self, number: Token, head: Token) -> bool:
        """Say whether what stands between a number and its head shows that it does not count the head."""
        for token in self._doc[self._past_price(number) : head.i]:
            if token.text in _BREAKS and token.head.i != head.i and token.dep_ != "cc":
                return True
            if token.tag_ == "IN" and token.whitespace_:
                return True  # three from 20 feet
            if token.text in DASHES and token.whitespace_ and self._doc[token.i + 1].text.istitle():
                return True  # 7 - Anna Weber
        return False

    def _is_label(self, number: Candidate) -> bool:
        """Say whether the number ends a name before its noun: `S&P [500] companies`, `Line [9] trains`."""
        if not self.follows_name(number):
            return False
        first = self._token_at(number.start)
        before = self._doc[first.i - 1]
        is_part = before.dep_ in ("compound", "nmod", "amod", "nummod") and before.head.i >= first.i
        return is_part and not before.is_sent_start

    def _is_count_of_one(self, number: Token, noun: Token) -> bool:
        before = self._doc[number.i - 1].lower_ if number.i else ""
        after = self._doc[number.i + 1].lower_ if number.i + 1 < len(self._doc) else ""
        if after == "-":
            return False  # a one-way street
        return before not in _NO_COUNT_BEFORE_ONE and (after != "of" or _is_plural(noun))


def _is_plural(token: Token) -> bool:
    return token.tag_ in _PLURAL_TAGS or token.lower_ in _PLURAL_WORDS or _is_plural_model(token)


def _is_name(noun: Token) -> bool:
    """Say whether a singular noun names a thing and counts nothing: `82 Harbour Street`, not `300 GPU`."""
    is_abbreviation = noun.text.isupper() and len(noun.text) <= _LONGEST_ABBREVIATION
    return not is_abbreviation and not noun.text.endswith("s") and not noun.text.islower()


def _is_noun(token: Token) -> bool:
    return (token.tag_ in _NOUN_TAGS and token.text[0].isalpha()) or _is_plural_model(token)


def _is_plural_model(token: Token) -> bool:
    """Say whether a token is the plural of a model's number: `45 Boeing` [`737s`]."""
    is_numbered = token.lower_.endswith("s") and token.text[:-1].isdecimal()
    return is_numbered and token.i > 0 and token.nbor(-1).tag_ in ("NNP", "NNPS")
