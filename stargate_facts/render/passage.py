"""One claim inside its paragraph, its words told apart, and below it its fields."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stargate_facts.model import Claim, Element, Predicate, Span
from stargate_facts.query.names import attribution_chain
from stargate_facts.render import styles
from stargate_facts.render.rows import show_argument, show_marks
from stargate_facts.render.safety import one_line
from stargate_facts.render.values import show_amount, show_date, show_element, show_source, show_unnamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A stretch of the text to be marked: with a style, or where there is no colour with brackets and a label."""

    start: int
    end: int
    label: str
    style: str


class Passage:
    """Shows a claim in the words around it.

    `text` is what surrounds the claim, and begins at the offset `start` of the article.
    """

    def __init__(self, claim: Claim, *, text: str, start: int, where: str, note: str | None) -> None:
        self._claim = claim
        self._text = text
        self._start = start
        self._where = where
        self._note = note

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the heading, the paragraph and the fields."""
        plain = console.color_system is None or console.no_color
        marks = _innermost(highlights(self._claim), self._start, len(self._text))
        paragraph = bracketed(self._text, marks, self._start) if plain else _coloured(self._text, marks, self._start)
        yield Text(one_line(self._claim.id), style=styles.HEADING).append(
            f"  {one_line(self._where)}", style=styles.QUIET
        )
        if self._note:
            yield Text(one_line(self._note), style=styles.UNCERTAIN)
        yield Group(Text(), Padding(paragraph, (0, 2)), Text(), _fields(self._claim))


def highlights(claim: Claim) -> tuple[Highlight, ...]:
    """Return what is to be marked in the claim's article: who, did, what, amounts, dates, in the text's order."""
    found = [
        *_marks(claim.subject, "who", styles.SUBJECT),
        *_marks(claim.predicate, "did", styles.PREDICATE),
        *_marks(claim.object, "what", styles.OBJECT),
        *(_mark(amount, "amount", styles.AMOUNT) for amount in claim.amounts),
        *(_mark(date, "date", styles.DATE) for date in claim.dates),
    ]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def bracketed(text: str, marks: Iterable[Highlight], offset: int) -> Text:
    """Return the text with `[who: ...]` round each mark; what crosses another's edge is left out."""
    pieces: list[str] = []
    position = 0
    open_marks: list[int] = []
    for mark in marks:
        start, end = mark.start - offset, mark.end - offset
        while open_marks and open_marks[-1] <= start:
            pieces += [text[position : open_marks[-1]], "]"]
            position = open_marks.pop()
        if open_marks and end > open_marks[-1]:
            continue
        pieces += [text[position:start], f"[{mark.label}: "]
        position = start
        open_marks.append(end)
    while open_marks:
        pieces += [text[position : open_marks[-1]], "]"]
        position = open_marks.pop()
    return Text(one_line("".join([*pieces, text[position:]])))


def _coloured(text: str, marks: Sequence[Highlight], offset: int) -> Text:
    edges = sorted({0, len(text), *(each.start - offset for each in marks), *(each.end - offset for each in marks)})
    shown = Text()
    for start, end in pairwise(edges):
        covering = [each for each in marks if each.start - offset <= start and end <= each.end - offset]
        innermost = min(covering, key=lambda each: each.end - each.start, default=None)
        shown.append(one_line(text[start:end]), style=innermost.style if innermost else "")
    return shown


def _innermost(marks: Iterable[Highlight], offset: int, length: int) -> list[Highlight]:
    """Keep the marks that lie inside the text, and of two with the same edges the later, more exact one."""
    inside = (each for each in marks if offset <= each.start < each.end <= offset + length)
    return list({(each.start, each.end): each for each in inside}.values())


def _marks(element: Element | Predicate | None, label: str, style: str) -> Iterator[Highlight]:
    if element is not None:
        for start, end in element.parts or ((element.start, element.end),):
            yield Highlight(start=start, end=end, label=label, style=style)


def _mark(span: Span, label: str, style: str) -> Highlight:
    return Highlight(start=span.start, end=span.end, label=label, style=style)


def _fields(claim: Claim) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style=styles.QUIET, no_wrap=True)
    table.add_column(overflow="fold")
    for label, value, style in _labelled(claim):
        if value:
            table.add_row(label, Text(value, style=style))
    return table


def _labelled(claim: Claim) -> Iterator[tuple[str, str, str]]:
    attribution = claim.attribution
    yield "who", show_element(claim.subject), styles.SUBJECT
    yield "did", f"{one_line(claim.predicate.text)} (lemma: {one_line(claim.predicate.lemma)})", styles.PREDICATE
    yield "what", show_element(claim.object), styles.OBJECT
    for argument in claim.arguments:
        yield one_line(argument.role), show_argument(argument) + (" (inside)" if argument.inside else ""), ""
    for amount in claim.amounts:
        measured = f", measures {one_line(amount.measures.text)!r}" if amount.measures else ""
        yield "amount", f"{show_amount(amount)} ({one_line(amount.text)}){measured}", styles.AMOUNT
    for date in claim.dates:
        yield "date", show_date(date) + _period(date.begin, date.finish), styles.DATE
    yield "names", ", ".join(map(one_line, claim.entities)), ""
    yield "said by", show_source(attribution), ""
    if attribution:
        told = f", to {one_line(attribution.recipient.text)}" if attribution.recipient else ""
        yield "how", f"{attribution.kind} quotation, cue {one_line(attribution.cue.text)!r}{told}", ""
        for each in attribution_chain(attribution):
            yield "unnamed", show_unnamed(each.source), ""
    marks = show_marks(claim)
    certainty = claim.modality + _shown_by(claim.modality_cue)
    negation = f", negated{_shown_by(claim.negation_cue)}" if claim.negated else ""
    yield "modality", certainty + negation, styles.UNCERTAIN if marks else ""
    yield "evidence", one_line(claim.evidence.quote), ""
    yield "offsets", f"{claim.evidence.start}–{claim.evidence.end}", ""
    yield "confidence", f"{claim.confidence:.2f}", ""
    yield "status", one_line(claim.status or ""), ""
    yield "note", one_line(claim.note or ""), ""
    yield "tags", one_line(", ".join(claim.tags)), ""


def _shown_by(cue: Span | None) -> str:
    return f" by {one_line(cue.text)!r} ({cue.start}–{cue.end})" if cue else ""


def _period(begin: str | None, finish: str | None) -> str:
    if begin is None and finish is None:
        return ""
    return f", {one_line(begin or '…')} to {one_line(finish or '…')}"
