"""Finds whose claim a clause is: who says, thinks, finds or demands it, from the inside out."""

import dataclasses
from bisect import bisect_right

from spacy.tokens import Doc

from stargate_facts import model
from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group, is_finite
from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.phrases import noun_phrase
from stargate_facts.pipeline.grammar.clauses.relatives import described_by, is_relative, upwards
from stargate_facts.pipeline.grammar.clauses.subjects import find_subject
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, INDEFINITE_ARTICLES, PRESENT, QUESTION_WORDS
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.spans import text_at

_ASIDES = frozenset({"apposition", "title"})
_RELATIVES = QUESTION_WORDS | {"WP$"}
_FIRST_PERSON = frozenset({"i", "we"})
_ADDED = frozenset({"relcl", "parataxis", "advcl", "appos", "npadvmod", "dobj"})
_CONCESSIONS = frozenset({"although", "though"})
_DOUBLE_MARKS = frozenset({'"', "''", "``", "“", "”"})


class SourceFinder:
    """Finds the sources of the clauses of one Doc."""

    def __init__(self, doc: Doc, tree: Tree) -> None:
        self._tree = tree
        self._ascribed = [each for each in doc._.attributions if each.ascribes != "none"]
        self._reach = [
            (min(start for start, _ in each.content), max(end for _, end in each.content), each)
            for each in self._ascribed
            if each.content
        ]
        cues = [each.cue for each in self._ascribed if each.cue_class == "statement"]
        self._in_cues = {offset for cue in cues for offset in range(cue.start, cue.end)}
        self._entities: tuple[model.Entity, ...] = doc._.entities
        self._doc = doc

    def is_cue(self, offset: int) -> bool:
        """Tell whether the word at this offset only says that something is stated."""
        return offset in self._in_cues

    def find(self, clause: Clause) -> model.ClaimAttribution | None:
        """Return the innermost source of the clause, with those around it; None where it is the author's claim."""
        verb = clause.group.verb
        offset = self._tree.starts[verb]
        near = [each for first, last, each in self._reach if first <= offset < last]
        around = [each for each in near if any(start <= offset < end for start, end in each.content)]
        if not around:
            return None
        around.sort(key=lambda each: sum(end - start for start, end in each.content))
        if clause.kind != "complement" and is_finite(self._tree, verb):
            around = [each for each in around if each.ascribes == "all"]  # `asked them to go where` [`it rained`]
        around = [each for each in around if each.kind == "direct" or not self._is_aside(clause, each)]
        named = _without_first_person([each for each in around if each.source is not None])
        chain = [
            model.ClaimAttribution(
                kind=each.kind, source=self._resolved(each.source), cue=each.cue, recipient=each.recipient
            )
            for each in named or around  # `Officials said there was a rumor that`: the officials
        ]
        return dataclasses.replace(chain[0], via=tuple(chain[1:])) if chain else None

    def _is_aside(self, clause: Clause, report: model.Attribution) -> bool:
        """Tell what the author adds to reported words: an apposition, or a relative clause after a comma.

        `Acme said it would buy Rex, a maker of skis`; `she said they bought the mill, which stands in Leeds`. In what
        is said the clause is the author's if its verb is in the present, as the author's own words are; in the past it
        may as well be reported (`she said he hit the guard, who was asleep`), but where `which` takes up the last
        words of a report, it seldom is (`she said they lost the mill, which burned in May`). A thought never reaches
        into it. Nor does a report that ends in a concession (`She said it was safe, although nobody had seen it`), or
        in an apposition with clauses of its own: `She said they would sell to Rex, a firm that makes skis`.
        """
        tree = self._tree
        if report.kind == "indirect" and clause.kind in _ASIDES:
            return True
        if self._is_in_marks(report, clause.group.verb):
            return False
        for verb in upwards(tree, clause.group.verb):
            if tree.dep[verb] not in _ADDED:
                continue
            below = tree.subtree(verb)
            first = below[0]
            if tree.starts[first] <= report.cue.start < tree.ends[below[-1]]:
                return False
            if first == 0 or not self._is_set_off(first):
                continue
            follows = report.cue.start < tree.starts[first]
            if follows and self._is_comment(verb, first):
                return True
            if tree.dep[verb] in {"relcl", "parataxis"} and tree.tag[first] in _RELATIVES:
                ends = (
                    not report.cue.text.lower().startswith("according")
                    and report.content[-1][1] <= tree.ends[below[-1]]
                )
                is_late = follows and ends and tree.lower[first] == "which" and self._is_past(verb)
                return report.cue_class != "statement" or self._is_present(verb) or is_late
        return False

    def _is_comment(self, head: int, first: int) -> bool:
        """Tell an apposition, `a firm that makes skis`, or a concession, `although nobody had seen it`.

        So too what sums up the words before it: `She said he lied, a charge he denied`.
        """
        tree = self._tree
        is_sum = tree.dep[head] in {"npadvmod", "dobj"} and tree.lower[first] in INDEFINITE_ARTICLES
        if is_sum or tree.dep[head] == "appos":
            return tree.tag[head] in COMMON_NOUN
        return tree.dep[head] == "advcl" and tree.lower[first] in _CONCESSIONS

    def _is_set_off(self, first: int) -> bool:
        before = first - 2 if self._tree.lower[first - 1] in _DOUBLE_MARKS else first - 1  # `a “mill,” which`
        return before >= 0 and self._tree.lower[before] == ","

    def _is_in_marks(self, report: model.Attribution, token: int) -> bool:
        """Tell a word in the quotation that is a part of the report: an odd number of marks is before it."""
        if report.kind == "indirect":
            return False
        first = bisect_right(self._tree.starts, report.content[0][0]) - 1
        return sum(word in _DOUBLE_MARKS for word in self._tree.lower[first:token]) % 2 == 1

    def _is_past(self, verb: int) -> bool:
        return self._tree.tag[first_of_group(self._tree, verb)] == "VBD"

    def _is_present(self, verb: int) -> bool:
        return self._tree.tag[first_of_group(self._tree, verb)] in PRESENT

    def _resolved(self, source: model.Source | None) -> model.Source | None:
        """Return the source in words that stand by themselves: `Acme` for the `which` of `Acme, which said`.

        So for a possessor, `Ms. Roe` for the `her` of `her claim`, `the mayor` for `the mayor's`.
        """
        if source is None:
            return None
        last = bisect_right(self._tree.starts, source.end - 1) - 1
        if self._tree.tag[last] == "POS" and self._tree.dep[self._tree.head[last]] == "poss":
            return self._reworded(source, source.start, self._tree.starts[last])
        if " " in source.text:
            return source
        token = bisect_right(self._tree.starts, source.start) - 1
        extent = self._antecedent(token) if is_relative(self._tree, token) else None
        if self._tree.tag[token] == "PRP$" and source.name is not None:
            extent = self._named_before(source)
        return source if extent is None else self._reworded(source, *extent)

    def _antecedent(self, pronoun: int) -> model.Extent | None:
        tree = self._tree
        subject = find_subject(tree, tree.head[pronoun])
        if subject is None or subject == pronoun:
            return None
        described = described_by(tree, subject)
        start, end = noun_phrase(tree, subject if described is None else described).runs[0]
        return tree.starts[start], tree.ends[end - 1]

    def _named_before(self, source: model.Source) -> model.Extent | None:
        named = (each for each in reversed(self._entities) if each.name == source.name and each.end <= source.start)
        return next(((each.start, each.end) for each in named), None)

    def _reworded(self, source: model.Source, start: int, end: int) -> model.Source:
        return dataclasses.replace(source, start=start, end=end, text=text_at(self._doc, start, end))


def _without_first_person(reports: list[model.Attribution]) -> list[model.Attribution]:
    """Leave out `I would say it lost` in what is quoted: it is the one quoted who says so."""
    others = [each for each in reports if each.source is not None and each.source.text.lower() not in _FIRST_PERSON]
    return others or reports


def speaker_of(attribution: model.ClaimAttribution | None) -> str | None:
    """Return whom `I` means: the one who is quoted; of one quoted by another, the outer one."""
    chain = () if attribution is None else (attribution, *attribution.via)
    quoted = next((each for each in reversed(chain) if each.kind == "direct"), chain[0] if chain else None)
    if quoted is None or quoted.kind == "indirect" or quoted.source is None:
        return None
    return quoted.source.name
