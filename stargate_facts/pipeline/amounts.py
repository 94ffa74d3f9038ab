"""Component: finds and normalises amounts.

The words decide what an amount is worth (`values/amounts.py`); this component decides, by syntax, which numbers
are amounts at all and where each begins and ends.
"""

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from stargate_facts import model
from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.counting import counted_noun, is_plural
from stargate_facts.pipeline.spans import span_at, text_at
from stargate_facts.values.amount_parts import Part
from stargate_facts.values.amounts import find_amounts, rate_end, read_amount
from stargate_facts.values.number_context import is_date_or_label, is_joined

_NAME_TYPES = frozenset({"PERSON", "ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "FAC"})
_YEARS = range(1700, 2151)
_STANDING_ALONE = frozenset(
    {"pobj", "dobj", "attr", "npadvmod", "acomp", "ROOT", "advmod", "dative", "oprd", "ccomp", "xcomp"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "CD"})
# `one` counts in `one plant`, not in `no one plan`, `each one`
_NO_COUNT_BEFORE_ONE = frozenset(
    {"no", "any", "every", "each", "which", "this", "that", "some", "the", "another", "such"}
)
_COORDINATION = re.compile(r"\s?[-‐]?,?\s(?:or|and)\s")
# the ratings agency's figures are in [Canadian dollars]
_STATED_DOLLARS = re.compile(r"\bin\s+((?:[A-Z][a-z]+\s){1,2}dollars)\b")
# up from [2.4 million], compared with [63]
_COMPARED = re.compile(r"\b(?:(?:up|down|compared|rose|fell|climbed)\s+(?:from|with|to)|versus|against|including)\s+$")
_UNIT_WORDS = re.compile(r"[^\d\s.,-][^\d-]*$")


class AmountFinder:
    """Sets `doc._.amounts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        doc._.amounts = tuple(_Reader(doc).amounts())
        return doc


class _Reader:
    """Reads the amounts of one Doc."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._text = doc.text
        self._offsets = [token.idx for token in doc]
        self._names = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ in _NAME_TYPES]
        stated = {match.group(1): match.span(1) for match in _STATED_DOLLARS.finditer(self._text)}
        self._dollars = next(iter(stated.values())) if len(stated) == 1 else None
        self._last_noun: Extent | None = None

    def amounts(self) -> list[model.Amount]:
        """Return the amounts in the text's order."""
        candidates = find_amounts(self._text)
        following = [*candidates[1:], None][: len(candidates)]
        found = (self._amount(*each, after) for each, after in zip(candidates, following, strict=True))
        return [amount for amount in found if amount]

    def _amount(self, start: int, end: int, part: Part, following: tuple[int, int, Part] | None) -> model.Amount | None:
        if part.sign is None and is_joined(self._text, start):
            return None
        if part.form == "fraction" and part.unit is None:
            return self._make(start, end, None) if self._is_share(start, end, part) else None
        if part.unit is None or part.unit == "meter":
            return self._count(start, end, part, following)
        if part.value is None and part.kind != "money" and part.scale == 1:
            return None  # `a few minutes` says nothing that a number could
        return self._make(start, end, self._dollars if part.sign == "$" else None)

    def _count(self, start: int, end: int, part: Part, following: tuple[int, int, Part] | None) -> model.Amount | None:
        """Make the amount of a number without a unit: with the noun it counts, else with one that it shares."""
        if part.unit is None and (
            is_date_or_label(self._text, start, end, bounded=part.bound is not None)
            or any(first <= start and end <= last for first, last in self._names)
        ):
            return None
        noun = self._counted(end, part)
        shares = following is not None and bool(_COORDINATION.fullmatch(self._text[end : following[0]]))
        if part.unit:  # `100m`, unless it is `100m customers`
            return self._make(start, noun[1] if noun else end, noun)
        if following and shares and (noun is None or following[0] < noun[1]):
            unit = noun or self._unit_of(*following)
            if unit:
                return self._make(start, end, unit)
        if noun:
            self._last_noun = noun
            return self._make(start, rate_end(self._text, noun[1]), noun)
        if self._last_noun and _COMPARED.search(self._text[max(start - 24, 0) : start]) and not _is_year(part):
            return self._make(start, end, self._last_noun)
        return self._make(start, end, None) if self._stands_alone(start, end, part) else None

    def _make(self, start: int, end: int, unit_from: Extent | None) -> model.Amount | None:
        words = text_at(self._doc, start, end)
        source = span_at(self._doc, *unit_from) if unit_from else None
        read = read_amount(words, unit_from=source.text if source else None)
        if read is None or (read.value is None and read.kind == "count" and not _has_scale(words)):
            return None
        if source and read_amount(words) == read:
            source = None
        return model.Amount(
            start=start,
            end=end,
            text=words,
            kind=read.kind,
            value=read.value,
            high=read.high,
            unit=read.unit,
            bound=read.bound,
            per=read.per,
            unit_from=source,
        )

    def _token_at(self, offset: int) -> Token:
        return self._doc[max(bisect_right(self._offsets, offset) - 1, 0)]

    def _counted(self, end: int, part: Part) -> Extent | None:
        """Return where the noun that the number counts stands."""
        number = self._token_at(end - 1)
        tokens = counted_noun(self._doc, number)
        if tokens is None:
            return None
        first, last = self._doc[tokens[0]], self._doc[tokens[1] - 1]
        if part.value == 1 and part.form == "words" and not self._is_count_of_one(number, last):
            return None
        is_dashed = part.high is not None and part.form == "digits" and _is_dashed(self._text[end - 9 : end])
        if (_is_year(part) or is_dashed or part.unit) and not is_plural(last):
            return None  # `2019 results`, a `9-2 lead`, `100m race`
        if _is_year(part) and not part.bound:
            return None
        return first.idx, last.idx + len(last)

    def _is_count_of_one(self, number: Token, noun: Token) -> bool:
        before = self._doc[number.i - 1].lower_ if number.i else ""
        after = self._doc[number.i + 1].lower_ if number.i + 1 < len(self._doc) else ""
        return before not in _NO_COUNT_BEFORE_ONE and (after != "of" or is_plural(noun))

    def _unit_of(self, start: int, end: int, part: Part) -> Extent | None:
        """Return the unit's words of the amount that `7` shares in `7- or 8-inch`, `eight` in `eight or nine euros`."""
        if part.unit is None:
            return self._counted(end, part)
        match = _UNIT_WORDS.search(self._text[start:end])
        if match is None or part.sign is not None:
            return None
        words = match.group().split()
        return end - len(words[-1]), end

    def _stands_alone(self, start: int, end: int, part: Part) -> bool:
        """Say whether a number with neither unit nor noun is an amount: `ended at 27,349.19`, `about 1,000 came`."""
        words = self._text[start:end]
        if (_is_year(part) and not part.bound) or (part.value == 1 and part.form == "words") or part.form == "vague":
            return False
        if part.high is not None:
            return not _is_dashed(words) or part.scale > 1 or (part.value or 0) >= 100
        if part.bound or part.scale > 1 or ("," in words and part.form == "digits"):
            return True
        number = self._token_at(end - 1)
        before = self._doc[number.i - 1] if number.i else None
        if before is not None and before.tag_ in _NAME_TAGS:
            return False
        is_argument = number.dep_ in _STANDING_ALONE and number.head.i < number.i
        return is_argument or number.dep_ in _SUBJECTS or (before is not None and before.lower_ == "all")

    def _is_share(self, start: int, end: int, part: Part) -> bool:
        """Say whether `half`, `a third` is a share of something: not `half-staff`, `the third quarter`."""
        if part.bound:
            return True
        after = self._text[end : end + 12]
        before = self._text[max(start - 12, 0) : start].lower()
        if re.match(r"-\w", after) or re.search(r"\b(?:first|second|other|better|this|last|next)\s$", before):
            return False
        words = self._text[start:end].lower()
        if re.match(r"an?\s", words) or words.endswith(("a third", "a quarter", "a fifth")):
            return after.startswith(" of ")
        if words.endswith("half"):
            return bool(re.match(r"\s(?:of|the|its|his|her|their|our|all|a|an)\b|\s\w+s\b|\.|,", after))
        return True


def _is_year(part: Part) -> bool:
    if part.form != "digits" or part.unit is not None or part.scale != 1 or part.value is None:
        return False
    return part.value in _YEARS and part.high is None


def _is_dashed(words: str) -> bool:
    return bool(re.search(r"\d\s?[-–—]\s?\d", words))


def _has_scale(words: str) -> bool:
    return bool(re.search(r"hundred|thousand|million|billion|trillion|dozen", words, re.IGNORECASE))
