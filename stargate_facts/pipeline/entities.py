"""Component: repairs the model's names and gives each its type and its canonical name in the article."""

from collections import Counter, defaultdict

from spacy.tokens import Doc, Span

from stargate_facts import model
from stargate_facts.pipeline.grammar import name_aliases, name_lists
from stargate_facts.pipeline.grammar.name_aliases import Aliases
from stargate_facts.pipeline.grammar.name_context import is_match_report, weigh_context
from stargate_facts.pipeline.grammar.name_evidence import Evidence, add_evidence, decide_type, name_key, weigh_form
from stargate_facts.pipeline.grammar.name_search import find_unlabelled, repair_spans
from stargate_facts.pipeline.grammar.name_spans import NAME_TYPES, NameSpan, title_before
from stargate_facts.pipeline.grammar.score_lines import find_line_names
from stargate_facts.pipeline.grammar.words import Words, read_words
from stargate_facts.pipeline.spans import text_at

_ENOUGH = 2.0  # evidence for a name that the model missed, on the scale of `name_evidence`
_BY_LINE = 6.0  # evidence of a line's form
_OF_A_KNOWN_PERSON = 3.0  # evidence that a lone surname is a person's


class EntityFinder:
    """Sets `doc._.entities`, and `doc.ents` to agree with it.

    A name gets one type and one canonical name in an article: the evidence of all its mentions is added up.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate and return the Doc."""
        words = read_words(doc)
        names = ArticleNames(doc, words)
        _write(doc, names.resolve())
        return doc


class ArticleNames:
    """The names of one article while they are worked out."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self._text = doc.text
        self._words = words
        self._match_report = is_match_report(doc.text)
        self._fixed: dict[tuple[int, int], str] = {}  # a mention's type where its line alone decides it: a dateline
        self._line_types: dict[str, Counter[str]] = defaultdict(Counter)
        spans = self._read_lines()
        self._taken = [False] * len(words)
        self._take(spans)
        for span in repair_spans(doc, words):
            if not any(self._taken[span.start : span.end]):
                self._take([span])
                spans.append(span)
        self._amounts = {i for ent in doc.ents if ent.label_ not in NAME_TYPES for i in range(ent.start, ent.end)}
        self._spans = spans

    def resolve(self) -> list[tuple[NameSpan, str, str]]:
        """Return the names in the text's order, each with its type and its canonical name."""
        self._add_evident()
        types = self._decide_types()
        self._add_known(types)
        self._spans.sort(key=lambda span: span.start)
        keys = [name_key(span, self._words) for span in self._spans]
        aliases = name_aliases.find_aliases(types, [key for key in dict.fromkeys(keys) if key in types])
        full = self._full_names(keys, types, aliases)
        spellings = self._spellings(full)
        resolved = []
        for span, key, name in zip(self._spans, keys, full, strict=True):
            kind = self._fixed.get((span.start, span.end)) or types.get(name) or types.get(key, "")
            if kind in NAME_TYPES:
                resolved.append((span, kind, spellings[name]))
        return resolved

    def _read_lines(self) -> list[NameSpan]:
        at_start = {offset: i for i, offset in enumerate(self._words.start)}
        at_end = {self._words.end(i): i + 1 for i in range(len(self._words))}
        spans: dict[tuple[int, int], NameSpan] = {}
        for found in find_line_names(self._text):
            start, end = at_start.get(found.extent[0]), at_end.get(found.extent[1])
            if start is None or end is None or any(a < end and start < b for a, b in spans if (a, b) != (start, end)):
                continue
            spans[start, end] = span = NameSpan(start, end, "")
            if found.everywhere:
                self._line_types[name_key(span, self._words)][found.type] += 1
            else:
                self._fixed[start, end] = found.type
        return list(spans.values())

    def _take(self, spans: list[NameSpan]) -> None:
        for span in spans:
            self._taken[span.start : span.end] = [True] * (span.end - span.start)

    def _add_evident(self) -> None:
        """Add runs of capitals whose own form and context say what they name."""
        taken = [each or i in self._amounts for i, each in enumerate(self._taken)]
        for span in list(find_unlabelled(self._words, taken)):
            form = weigh_form(name_key(span, self._words))
            if self._words.shouting[span.start] and sum(form.values()) < _ENOUGH:
                continue
            add_evidence(form, weigh_context(span, self._words, match_report=self._match_report))
            if form and max(form.values()) >= _ENOUGH:
                self._spans.append(span)
                self._take([span])

    def _decide_types(self) -> dict[str, str]:
        labels: dict[str, Counter[str]] = defaultdict(Counter)
        cues: dict[str, Evidence] = {}
        for span in self._spans:
            key = name_key(span, self._words)
            if (span.start, span.end) in self._fixed:
                continue
            if not self._words.shouting[span.start]:
                labels[key][span.label] += 1
            else:
                labels[key][""] += 1
                labels[key][span.label] += 0  # a label in a headline counts only where there is no other
            if key not in cues:
                cues[key] = weigh_form(key)
            add_evidence(cues[key], weigh_context(span, self._words, match_report=self._match_report))
        for key, by_line in self._line_types.items():
            for kind, count in by_line.items():
                add_evidence(cues.setdefault(key, {}), {kind: _BY_LINE + count / 10})
        for counts in labels.values():
            if not any(count for label, count in counts.items() if label):
                counts.update({label: 1 for label in counts if label})
        self._count_known_people(labels, cues)
        return {key: kind for key in labels if (kind := decide_type(labels[key], cues[key]))}

    def _count_known_people(self, labels: dict[str, Counter[str]], cues: dict[str, Evidence]) -> None:
        people = [key for key in labels if " " in key and decide_type(labels[key], cues[key]) == "PERSON"]
        surnames = {name_aliases.surname(key) for key in people}
        for key in labels:
            if key in surnames:
                add_evidence(cues[key], {"PERSON": _OF_A_KNOWN_PERSON})

    def _add_known(self, types: dict[str, str]) -> None:
        """Add mentions of names that are known from elsewhere in the article, surnames of its people included."""
        words = self._words
        known = dict(types)
        for key, kind in types.items():
            if kind == "PERSON" and " " in key:
                known.setdefault(name_aliases.surname(key), "PERSON")
        longest = max((key.count(" ") + 1 for key in known), default=0)
        common = {words.lower[i] for i in range(len(words)) if not words.capital[i]}
        i = 0
        while i < len(words):
            if not words.capital[i] or self._taken[i]:
                i += 1
                continue
            for size in range(min(longest, len(words) - i), 0, -1):
                span = NameSpan(i, i + size, "")
                key = name_key(span, words)
                if key not in known or any(self._taken[i : i + size]) or not words.capital[i + size - 1]:
                    continue
                if size == 1 and (key in common or self._is_inside_longer_name(i)):
                    continue
                types.setdefault(key, known[key])
                self._spans.append(span)
                self._take([span])
                break
            i += 1

    def _is_inside_longer_name(self, i: int) -> bool:
        """`Lee` in `Lee Valley Park`: a capital follows or goes before that belongs to no other name."""
        words = self._words
        if words.shouting[i]:
            return False
        after = (
            i + 1 < len(words)
            and words.capital[i + 1]
            and words.line[i + 1] == words.line[i]
            and not self._taken[i + 1]
        )
        before = i > 0 and words.capital[i - 1] and words.tag[i - 1] == "NNP" and not self._taken[i - 1]
        is_title = words.lower[i - 1].rstrip(".") in name_lists.honorifics() or words.lower[i - 1] in name_lists.roles()
        return after or (before and not is_title and words.line[i] == words.line[i - 1])

    def _full_names(self, keys: list[str], types: dict[str, str], aliases: Aliases) -> list[str]:
        latest: dict[str, int] = {}
        full = []
        for i, (span, key) in enumerate(zip(self._spans, keys, strict=True)):
            name = key
            if types.get(key) == "PERSON" and " " not in key:
                candidates = aliases.surnames.get(key) or aliases.given.get(key) or []
                sex = name_lists.honorifics().get(title_before(span, self._words), "")
                name = name_aliases.nearest_full_name(candidates, latest, sex) or key
            elif key in aliases.short:
                name = aliases.short[key]
            latest[name] = i
            full.append(name)
        return full

    def _spellings(self, full: list[str]) -> dict[str, str]:
        exact: dict[str, list[NameSpan]] = defaultdict(list)
        shorter: dict[str, list[NameSpan]] = defaultdict(list)  # for a full name whose own mentions were cut otherwise
        for span, name in zip(self._spans, full, strict=True):
            (exact if name_key(span, self._words) == name else shorter)[name].append(span)
        return {
            name: name_aliases.spelling(exact.get(name) or shorter[name], self._words, self._text)
            for name in dict.fromkeys(full)
        }


def _write(doc: Doc, resolved: list[tuple[NameSpan, str, str]]) -> None:
    entities = []
    ents = []
    for span, kind, name in resolved:
        ents.append(Span(doc, span.start, span.end, label=kind))
        start, end = ents[-1].start_char, ents[-1].end_char
        entities.append(
            model.Entity(start=start, end=end, text=text_at(doc, start, end), type=kind, name=name)  # type: ignore[arg-type]
        )
    named = {i for span in ents for i in range(span.start, span.end)}
    others = [e for e in doc.ents if e.label_ not in NAME_TYPES and not any(i in named for i in range(e.start, e.end))]
    doc.ents = tuple(sorted([*ents, *others], key=lambda ent: ent.start))
    doc._.entities = tuple(entities)
