"""Component: finds and normalises amounts.

The words decide what an amount is worth (`values/amounts.py`); this component decides, by syntax, which numbers
are amounts at all and where each begins and ends.
"""

import re
from collections import deque

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.amounts.counting import TIME_UNITS, NumberSyntax
from stargate_facts.pipeline.grammar.amounts.ellipsis import (
    counts_again,
    is_compared,
    is_listed,
    is_parallel,
    is_same_sentence,
)
from stargate_facts.values.ambiguous_units import form_after, telling_word
from stargate_facts.values.amounts import Candidate, find_amounts, rate_end, read_amount, tail_end
from stargate_facts.values.money import is_payment
from stargate_facts.values.number_context import is_date_or_label, is_idiom, is_joined, is_share, scale_before

_NAME_TYPES = frozenset({"PERSON", "ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "FAC"})
_REACH = 24
_LEAST_AFTER_SCALED = 1000
_MOST_SAID = 4
# eight [or] nine euros, a 5[-, or] 6-week trial; but `fell 5, or 2 percent` says one thing twice
_COORDINATION = re.compile(r"\s?(?:[-‐],?)?\s(?:or|and)\s|,\sand\s")
# more than 130 kilometers [(]80 miles), under 310 hp (231 kW[ / ]314 PS)
_REPEATED = re.compile(r"\s?[(/]\s?")
# the figures are in [Canadian dollars]
_STATED_DOLLARS = re.compile(r"\bin\s+((?:[A-Z][a-z]+\s){1,2}dollars)\b")
# 45 [of the] 50 states
_PART_OF = re.compile(r"\bof\b")
_WORD = re.compile(r"[a-zA-Z]+")
# 20 [wind and] 30 solar farms
_SHARED_HEAD = re.compile(r"\s((?:[\w-]+\s){1,3})(?:and|or)\s")
_SCALE_WORD = re.compile(r"hundred|thousand|million|billion|trillion|dozen", re.IGNORECASE)


class AmountFinder:
    """Sets `doc._.amounts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        doc._.amounts = tuple(_Reader(doc).amounts())
        return doc


class _Reader:
    """Reads the amounts of one Doc, from left to right."""

    def __init__(self, doc: Doc) -> None:
        self._text = doc.text
        # the article's own words: `spans.text_at` for all amounts at once, for a Doc joins its text anew each time
        self._source: str = doc._.source_text or self._text
        self._paragraphs: tuple[Extent, ...] = doc._.paragraphs or ((0, len(self._text)),)
        self._syntax = NumberSyntax(doc, self._text)
        self._names = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ in _NAME_TYPES]
        stated = {match.group(1): match.span(1) for match in _STATED_DOLLARS.finditer(self._text)}
        self._dollars = next(iter(stated.values())) if len(stated) == 1 else None
        self._before: Candidate | None = None
        self._bounded: model.Amount | None = None
        self._noun: Extent | None = None
        self._counted_from = 0
        self._said: deque[tuple[Candidate, Extent]] = deque(maxlen=_MOST_SAID)

    def amounts(self) -> list[model.Amount]:
        """Return the amounts in the text's order."""
        candidates = [each for paragraph in self._paragraphs for each in find_amounts(self._text, paragraph)]
        found = []
        for index, each in enumerate(candidates):
            amount = self._amount(each, candidates[index + 1] if index + 1 < len(candidates) else None)
            if amount:
                found.append(amount)
            self._before = each
        return found

    def _amount(self, this: Candidate, following: Candidate | None) -> model.Amount | None:
        part = this.part
        if part.sign is None and is_joined(self._text, this.start) and not self._is_pair(self._before, this):
            return None
        this = this._replace(start=self._syntax.start_of_words(this))
        if told := self._told(this):
            return told
        if part.form == "fraction" and part.unit is None:
            return self._make(this) if self._is_share(this) else None
        if part.unit is None or part.unit == "meter":
            return self._count(this, following)
        if part.value is None and part.kind != "money" and part.scale == 1:
            return None  # `a few minutes` says nothing that a number could
        return self._measure(this)

    def _told(self, this: Candidate) -> model.Amount | None:
        """Make the amount of a number whose unit is an ambiguous sign, where a word near it tells what it means."""
        if this.part.form not in ("digits", "words"):
            return None
        form = self._sign(this) or form_after(self._text, this.unit_start)
        word = form and telling_word(self._text, form)
        if not form or not word:
            return None
        amount = self._make(this, end=max(this.end, rate_end(self._text, form[1])), unit_from=word)
        return amount if amount and amount.unit_from else None

    def _measure(self, this: Candidate) -> model.Amount | None:
        """Make the amount of a number with a unit or currency."""
        if this.part.sign == "$" and self._dollars:
            return self._make(this, unit_from=self._dollars)
        unit = self._unit_words(this) or self._sign(this)
        if unit and not self._text.endswith("(", 0, this.start):
            self._said.append((this, unit))
        if this.part.unit == "pound" and (cue := self._sign_of_pounds(this)):
            return self._make(this, unit_from=cue)
        self._bounded = self._make(this, unit_from=self._said_before(this))
        return self._bounded

    def _is_share(self, this: Candidate) -> bool:
        return is_share(self._text, this.start, this.end, bounded=this.part.bound is not None)

    def _count(self, this: Candidate, following: Candidate | None) -> model.Amount | None:
        """Make the amount of a number without a unit: with the noun it counts, else with one that it shares."""
        if this.part.unit:  # `100m`, unless it is `100m customers`
            noun = self._syntax.counted_noun(this)
            return self._make(this, end=noun[1] if noun else this.end, unit_from=noun)
        is_pair = following is not None and self._is_pair(this, following)
        unit = self._unit_words(following) if following and is_pair else scale_before(self._text, this.start)
        if unit:
            return self._make(this, unit_from=unit)
        return None if self._is_name_or_label(this) else self._count_noun(this, following)

    def _count_noun(self, this: Candidate, following: Candidate | None) -> model.Amount | None:
        noun = self._syntax.counted_noun(this)
        end, unit = self._shared_head(this, following, noun) or (
            this.end,
            self._shared_unit(this, following, noun),
        )
        if unit:
            self._said.append((this, unit))
            return self._make(this, end=end, unit_from=unit)
        if noun:
            self._noun, self._counted_from = noun, this.start
            if self._text[slice(*noun)].lower() == "others":
                noun_said = next((unit for before, unit in reversed(self._said) if before.part.unit is None), noun)
                return self._make(this, end=noun[1], unit_from=noun_said)
            if self._syntax.is_plural(noun):
                self._said.append((this, noun))
            return self._make(this, end=tail_end(self._text, noun[1]), unit_from=noun)
        is_amount = self._syntax.stands_alone(this) or (not self._syntax.is_year(this) and self._is_said_again(this))
        return self._make(this, end=rate_end(self._text, this.end)) if is_amount else None

    def _is_name_or_label(self, this: Candidate) -> bool:
        if (
            self._noun
            and this.start < self._noun[1]
            and not _PART_OF.search(self._text, self._counted_from, this.start)
        ):
            return True  # two new [350] XWB jets, but 45 of the [50] states
        if is_date_or_label(self._text, this.start, this.end, bounded=this.part.bound is not None):
            return True
        return any(first <= this.start and this.end <= last for first, last in self._names)

    def _shared_unit(self, this: Candidate, following: Candidate | None, noun: Extent | None) -> Extent | None:
        """Find the unit that a bare number shares with another: `eight or nine euros`, `20 mpg to 24`, `up from 85`."""
        if following and self._is_coordinated(this, following):
            return None if self._syntax.follows_name(this) else self._unit_of_following(following, noun)
        if noun or this.part.form == "vague" or self._syntax.is_year(this):
            return None
        return self._unsaid_unit(this) or self._syntax.verb_of_age(this)

    def _shared_head(
        self, this: Candidate, following: Candidate | None, noun: Extent | None
    ) -> tuple[int, Extent] | None:
        """Find the noun that two numbers with words of their own share, and where the first's words end.

        `20 wind and 30 solar` [`farms`], `four male and six female` [`students`].
        """
        if following is None or following.part.unit or following.part.bound or (this.part.value or 0) <= 1:
            return None
        words = _SHARED_HEAD.fullmatch(self._text, this.end, following.start)
        if words is None or (noun and noun[1] <= following.start and self._syntax.is_plural(noun)):
            return None
        shared = self._syntax.counted_noun(following)
        if shared is None or not self._syntax.is_plural(shared):
            return None
        return words.end(1) - 1, shared

    def _is_said_again(self, this: Candidate) -> bool:
        """Say whether a number of digits tells the amount before it in another way: `lost 1%, or` [`3.95`]."""
        is_next = self._said and self._text[self._said[-1][1][1] : this.start].strip() == ", or"
        return bool(is_next) and this.part.form == "digits"

    def _is_coordinated(self, this: Candidate, following: Candidate) -> bool:
        between = self._text[this.end : following.start]
        is_extent = following.part.kind == "quantity" and between == " by "  # [50] by 120 feet
        return is_extent or bool(_COORDINATION.fullmatch(between))

    def _is_pair(self, first: Candidate | None, second: Candidate) -> bool:
        """Say whether a stroke parts two numbers of one unit: [`28/36 mpg`]; not `24/7`, `the 9/11 days`."""
        return (
            first is not None
            and first.part.unit is None
            and second.part.kind == "quantity"
            and second.part.unit not in TIME_UNITS
            and self._text[first.end : second.start] == "/"
        )

    def _unsaid_unit(self, this: Candidate) -> Extent | None:
        """Find the unit of an amount before in the sentence that a bare number takes up."""
        if self._is_said_again(this):
            return None
        second = self._syntax.last_token(this)
        for before, unit in reversed(self._said):
            part = before.part
            first = self._syntax.last_token(before)
            if not is_same_sentence(first, second):
                return None
            is_scale_unsaid = part.scale > 1 and this.part.scale == 1 and (this.part.value or 0) < _LEAST_AFTER_SCALED
            is_out_of_range = part.kind == "percent" and (this.part.value or 0) > 100
            if is_scale_unsaid or is_out_of_range:
                continue
            is_next = part.kind != "money" and self._text[max(before.end, unit[1]) : this.start] == " to "
            is_counted = part.unit is None and counts_again(first, second)
            is_again = is_compared(self._text, this.start) or is_parallel(first, second) or is_listed(first, second)
            if is_next or is_counted or is_again:
                return unit if part.kind == "count" or self._is_unit(unit, part.kind) else None
        return None

    def _is_unit(self, unit: Extent, kind: model.AmountKind) -> bool:
        """Say whether words name a unit of that kind by themselves: not `euros or more`."""
        read = read_amount("2", unit_from=self._source[slice(*unit)])
        return read is not None and read.kind == kind

    def _unit_of_following(self, following: Candidate, noun: Extent | None) -> Extent | None:
        if following.part.unit:
            return self._unit_words(following)
        shared = self._syntax.counted_noun(following)
        return noun if noun and shared and following.start < noun[1] else shared

    def _sign_of_pounds(self, this: Candidate) -> Extent | None:
        """Return the words that show that `20 pounds` is money: a verb of paying before it, or a `£` in the article."""
        if not self._text[this.start : this.end].lower().endswith(("pound", "pounds")):
            return None
        start = max(this.start - 2 * _REACH, 0)
        paying = [match.span() for match in _WORD.finditer(self._text, start, this.start) if is_payment(match.group())]
        sign = self._text.find("£")
        return paying[-1] if paying else (sign, sign + 1) if sign >= 0 else None

    def _unit_words(self, each: Candidate) -> Extent | None:
        """Return where the words of a unit stand that follows its number: `7- or 8-`[`inch`], `5 `[`barrels a day`]."""
        words = self._text[each.unit_start : each.end].lstrip("- ‐")
        return (each.end - len(words), each.end) if words and each.part.sign is None else None

    def _sign(self, each: Candidate) -> Extent | None:
        """Return where the currency sign before a number stands: [`US$`]`5`."""
        start = self._text.find(each.part.sign, each.start, each.end) if each.part.sign else -1
        return (start, start + len(each.part.sign)) if each.part.sign and start >= 0 else None

    def _said_before(self, this: Candidate) -> Extent | None:
        """Return the bounded amount that this one repeats in another unit: `under 310 hp` [`(231 kW / 314 PS)`]."""
        last = self._bounded
        if last is None or last.kind != this.part.kind or this.part.bound or last.bound in ("about", "exact"):
            return None
        if not _REPEATED.fullmatch(self._text[last.end : this.start]):
            return None
        return (last.unit_from.start, last.unit_from.end) if last.unit_from else (last.start, last.end)

    def _make(self, this: Candidate, *, end: int | None = None, unit_from: Extent | None = None) -> model.Amount | None:
        if is_idiom(self._text, this.start, end or this.end):
            return None
        words = self._source[this.start : end or this.end]
        source = self._span(*unit_from) if unit_from else None
        read = read_amount(words, unit_from=source.text if source else None)
        if read is None or (read.value is None and read.kind == "count" and not _SCALE_WORD.search(words)):
            return None
        if source and read_amount(words) == read:
            source = None
        measured = self._syntax.measured(this, end or this.end, read)
        if measured and measured == unit_from and self._is_unit(measured, read.kind):
            measured = None  # 28/36 [mpg]
        return model.Amount(
            start=this.start,
            end=end or this.end,
            text=words,
            kind=read.kind,
            value=read.value,
            high=read.high,
            unit=read.unit,
            bound=read.bound,
            per=read.per,
            unit_from=source,
            measures=self._span(*measured) if measured else None,
        )

    def _span(self, start: int, end: int) -> model.Span:
        return model.Span(start=start, end=end, text=self._source[start:end])
