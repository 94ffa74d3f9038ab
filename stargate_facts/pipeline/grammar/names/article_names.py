"""Works out the names of one article: where they are, what type each has, and which of them are one."""

from collections import Counter, defaultdict
from typing import NamedTuple, cast

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.grammar.names import aliases as name_aliases
from stargate_facts.pipeline.grammar.names import lists as name_lists
from stargate_facts.pipeline.grammar.names.acronyms import find_bracketed, find_introductions
from stargate_facts.pipeline.grammar.names.aliases import Aliases
from stargate_facts.pipeline.grammar.names.carrying import carry_types, find_shortened, find_surnames
from stargate_facts.pipeline.grammar.names.context import has_inner_capital, weigh_context
from stargate_facts.pipeline.grammar.names.evidence import Evidence, add_evidence, decide_type, name_key, weigh_form
from stargate_facts.pipeline.grammar.names.gazetteer import GazetteerMatcher, Listed
from stargate_facts.pipeline.grammar.names.score_lines import find_line_names
from stargate_facts.pipeline.grammar.names.search import (
    find_known,
    find_listed,
    find_unlabelled,
    find_weekday_papers,
    repair_spans,
)
from stargate_facts.pipeline.grammar.names.spans import NAME_TYPES, NameSpan, title_before
from stargate_facts.pipeline.grammar.names.sports import find_teams, is_match_report
from stargate_facts.pipeline.grammar.words import Words

_ENOUGH = 2.0  # evidence for a name that the model missed, on the scale of `name_evidence`
_ENOUGH_REPEATED = 0.8  # the same for one that the article repeats
_BY_LINE = 6.0  # evidence of a line's form
_OF_ITS_ACRONYM = 1.5  # evidence that what is introduced with an acronym is an organisation


class ResolvedName(NamedTuple):
    """A name as token positions, with its type and the name by which the article's readers know it."""

    start: int
    end: int
    type: model.EntityType
    canonical: str


class ArticleNames:
    """The names of one article while they are worked out."""

    def __init__(self, doc: Doc, words: Words, gazetteer: GazetteerMatcher, listed: Listed) -> None:
        self._text = doc.text
        self._words = words
        self._match_report = is_match_report(doc.text)
        self._all_shouting = 2 * sum(words.shouting) > len(words)
        self._fixed: dict[tuple[int, int], str] = {}  # a mention's type where its line alone decides it: a dateline
        self._given: dict[str, Evidence] = defaultdict(dict)  # evidence that is no single mention's, by key
        self._spans: list[NameSpan] = []
        self._taken = [False] * len(words)
        self._acronyms: dict[str, str] = {}  # by key
        self._gazetteer = gazetteer
        self._listed = {(each.start, each.end): each.entry for each in listed.names}
        for start, end in self._listed:
            self._add(NameSpan(start, end, ""))
        self._read_lines()
        self._read_acronyms()
        for span in (*find_listed(doc, words), *find_weekday_papers(words), *repair_spans(doc, words)):
            self._add(span)
        self._amounts = {i for ent in doc.ents if ent.label_ not in NAME_TYPES for i in range(ent.start, ent.end)}

    def resolve(self) -> list[ResolvedName]:
        """Return the names in the text's order."""
        self._add_evident()
        types = self._decide_types() | self._listed_types()
        self._drop_untyped(types)
        words = self._words
        for (start, end), kind in self._fixed.items():
            types.setdefault(self._key(NameSpan(start, end, "")), kind)
        shortened = find_shortened(types)
        for span in find_known(words, self._taken, set(types) | set(shortened)):
            key = self._key(span)
            place = name_lists.places().get(key) if words.shouting[span.start] else None
            types.setdefault(key, place or shortened.get(key) or "GPE")
            self._add(span)
        self._spans.sort(key=lambda span: span.start)
        if self._match_report:
            people = find_surnames(types)
            places = [span for span in self._spans if self._key(span) not in people]
            self._fixed = find_teams(places, words, types) | self._fixed
        keys = [self._key(span) for span in self._spans]
        aliases = name_aliases.find_aliases(types, [key for key in dict.fromkeys(keys) if key in types])
        aliases.short.update({short: full for short, full in self._acronyms.items() if full in types})
        full = self._full_names(keys, types, aliases)
        spellings = self._spellings(keys, full, types)
        resolved = []
        for span, key, name in zip(self._spans, keys, full, strict=True):
            entry = self._listed.get((span.start, span.end))
            if entry is not None:
                resolved.append(ResolvedName(span.start, span.end, entry.type, entry.name))
                continue
            kind = self._fixed.get((span.start, span.end)) or types.get(name) or types.get(key, "")
            if kind in NAME_TYPES:
                resolved.append(ResolvedName(span.start, span.end, cast(model.EntityType, kind), spellings[name]))
        return resolved

    def _key(self, span: NameSpan) -> str:
        entry = self._listed.get((span.start, span.end))
        return name_key(span, self._words) if entry is None else self._gazetteer.keys[entry.name]

    def _listed_types(self) -> dict[str, str]:
        """Return the types of listed names of which a part may stand for the whole: `Ngozi Okafor`, by key."""
        keys = ((self._gazetteer.keys[entry.name], entry.type) for entry in self._listed.values())
        return {key: kind for key, kind in keys if " " in key}

    def _add(self, span: NameSpan) -> None:
        if not any(self._taken[span.start : span.end]) and not self._is_ignored(span):
            self._spans.append(span)
            self._taken[span.start : span.end] = [True] * (span.end - span.start)

    def _is_ignored(self, span: NameSpan) -> bool:
        ignored = self._gazetteer.ignored
        if not ignored:
            return False
        text = " ".join(self._words.text[span.start : span.end])
        return text in ignored or (self._words.shouting[span.start] and text in self._gazetteer.ignored_in_capitals)

    def _read_lines(self) -> None:
        at_start = {offset: i for i, offset in enumerate(self._words.start)}
        at_end = {self._words.end(i): i + 1 for i in range(len(self._words))}
        for found in find_line_names(self._text, match_report=self._match_report):
            start, end = at_start.get(found.extent[0]), at_end.get(found.extent[1])
            if start is None or end is None:
                continue
            span = NameSpan(start, end, "")
            self._add(span)
            if found.everywhere:
                add_evidence(self._given[self._key(span)], {found.type: _BY_LINE})
            else:
                self._fixed[start, end] = found.type

    def _read_acronyms(self) -> None:
        for (start, end), i in find_introductions(self._words):
            full, short = NameSpan(start, end, ""), NameSpan(i, i + 1, "")
            self._add(full)
            self._add(short)
            self._acronyms[self._key(short)] = self._key(full)
            for span in (full, short):
                add_evidence(self._given[self._key(span)], {"ORG": _OF_ITS_ACRONYM})

        for i in find_bracketed(self._words):
            key = self._key(NameSpan(i, i + 1, ""))
            if key not in name_lists.places() and key not in name_lists.generic_capitals():
                self._add(NameSpan(i, i + 1, ""))
                add_evidence(self._given[key], {"ORG": _OF_ITS_ACRONYM})

    def _add_evident(self) -> None:
        """Add runs of capitals whose own form and context say what they name."""
        taken = [each or i in self._amounts for i, each in enumerate(self._taken)]
        found = [(span, self._key(span)) for span in find_unlabelled(self._words, taken)]
        repeated = Counter(key for span, key in found if not self._words.shouting[span.start])
        for span, key in found:
            evidence = weigh_form(key)
            if self._words.shouting[span.start] and sum(evidence.values()) < _ENOUGH:
                continue
            add_evidence(evidence, self._weigh_context(span))
            enough = _ENOUGH_REPEATED if repeated[key] > 1 and " " in key else _ENOUGH
            if " " not in key and has_inner_capital(span, self._words):
                enough = 0.1  # its spelling alone makes it a name
            if evidence and max(evidence.values()) >= enough:
                self._add(span)

    def _weigh_context(self, span: NameSpan) -> Evidence:
        return weigh_context(span, self._words, match_report=self._match_report)

    def _decide_types(self) -> dict[str, str]:
        labels: dict[str, Counter[str]] = defaultdict(Counter)
        cues: dict[str, Evidence] = {}
        for span in self._spans:
            if (span.start, span.end) in self._fixed or (span.start, span.end) in self._listed:
                continue
            key = self._key(span)
            if self._words.shouting[span.start] and not self._all_shouting:  # the model cannot read headlines
                if key in self._given or key in name_lists.places():
                    labels[key][""] += 1
                    cues.setdefault(key, weigh_form(key))
                continue
            labels[key][span.label] += 1
            if key not in cues:
                cues[key] = weigh_form(key)
            add_evidence(cues[key], self._weigh_context(span))
        for key, evidence in self._given.items():
            add_evidence(cues.setdefault(key, {}), evidence)
        carry_types(labels, cues, certain=self._listed_types())
        return {key: kind for key in labels if (kind := decide_type(labels[key], cues[key]))}

    def _drop_untyped(self, types: dict[str, str]) -> None:
        """Give up what has no type, so that names inside of it can be found (`ACME BUYS BOLT`)."""
        kept = []
        for span in self._spans:
            extent = (span.start, span.end)
            if self._key(span) in types or extent in self._fixed or extent in self._listed:
                kept.append(span)
            else:
                self._taken[span.start : span.end] = [False] * (span.end - span.start)
        self._spans = kept

    def _full_names(self, keys: list[str], types: dict[str, str], aliases: Aliases) -> list[str]:
        latest: dict[str, int] = {}
        full = []
        for i, (span, key) in enumerate(zip(self._spans, keys, strict=True)):
            name = aliases.short.get(key, key)
            if (span.start, span.end) in self._listed or key in self._gazetteer.apart.get(name, ()):
                name = key
            elif types.get(key) == "PERSON":
                candidates = aliases.surnames.get(key) or aliases.given.get(key) or []
                candidates = [each for each in candidates if key not in self._gazetteer.apart.get(each, ())]
                sex = name_lists.honorifics().get(title_before(span, self._words), "")
                name = name_aliases.nearest_full_name(candidates, latest, sex) or key
            latest[name] = i
            full.append(name)
        return full

    def _spellings(self, keys: list[str], full: list[str], types: dict[str, str]) -> dict[str, str]:
        exact: dict[str, list[NameSpan]] = defaultdict(list)
        shorter: dict[str, list[NameSpan]] = defaultdict(list)  # for a full name whose own mentions were cut otherwise
        for span, key, name in zip(self._spans, keys, full, strict=True):
            if (span.start, span.end) not in self._listed:
                (exact if key == name else shorter)[name].append(span)
        spellings = {}
        for name in [*exact, *(each for each in shorter if each not in exact)]:
            written = name_aliases.spelling(exact[name] or shorter[name], self._words, self._text)
            is_company = types.get(name) == "ORG"
            spellings[name] = name_aliases.without_legal_form(written) if is_company else written
        for entry in self._listed.values():
            if " " in (key := self._gazetteer.keys[entry.name]):
                spellings[key] = entry.name
        return spellings
