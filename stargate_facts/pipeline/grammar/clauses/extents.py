"""Where a phrase begins and ends: punctuation off both ends, pairs of marks whole."""

from stargate_facts.pipeline.grammar.tree import Run, Tree, runs_of

_OPENING = frozenset({"``", "“", '"', "‘", "`", "(", "[", "-lrb-", "«", "{"})
_BEFORE_QUOTE = frozenset({".", "!", ","})  # American style: Chicago Manual of Style, 6.9
_CLOSING = frozenset({"''", "”", '"', "’", "'", ")", "]", "-rrb-", "»", "}"})
_LONGEST_CLAUSE = 12
_LOOSE = frozenset({"punct", "cc"})
_LOOSE_TAGS = frozenset({",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "CC", "NFP"})
_PAIRS = (("“", "”"), ("``", "''"), ('"', '"'), ("(", ")"), ("[", "]"))
_MARKS = frozenset(mark for pair in _PAIRS for mark in pair) | {"`"}


def trim(tree: Tree, run: Run) -> Run:
    """Take punctuation off both ends, but keep pairs of quotation marks and brackets whole."""
    start, end = run
    while end - start > 1:
        if tree.space[start] or (_is_loose(tree, start) and not _opens_a_pair(tree, start, end)):
            start += 1
        elif (
            tree.space[end - 1]
            or (tree.lower[end - 1] == "not" and not tree.is_verb(end - 2))  # `everything it is not`
            or (_is_loose(tree, end - 1) and not _closes_a_pair(tree, start, end))
        ):
            end -= 1
        else:
            break
    return start, end


def pair_marks(tree: Tree, run: Run, head: int, without: int | None = None) -> Run:
    """Give a phrase both halves of a pair of marks, or neither: `"rather late" in May`, `the “belt,”` [`which`].

    A clause that ends with the other half is then a part of the phrase: `a “fox who robs us”`.
    """
    start, end = run
    if _MARKS.isdisjoint(tree.lower[start:end]):
        return run
    present = set(tree.lower[start:end])
    for opening, closing in _PAIRS:
        if opening not in present and closing not in present and "`" not in present:
            continue
        first, last = _lone_marks(tree, start, end, opening, closing)
        if last is not None:
            if _is_mark(tree, start - 1, opening) and not tree.doc[start - 1].whitespace_:
                start -= 2 if _is_mark(tree, start - 2, "`") else 1
            elif last == end - 1 and end - start > 1:
                end -= 1
        elif first is not None and end - start > 1 and first <= start + 1 and tree.lower[start] in _OPENING:
            start = first + 1
        elif first is not None:
            end = _after_closing(tree, end, closing)
            end = _after_quoted_clause(tree, head, end, closing, without) if end == run[1] else end
    return start, end


def _lone_marks(tree: Tree, start: int, end: int, opening: str, closing: str) -> tuple[int | None, int | None]:
    """Return an opening mark without its other half, and a closing one."""
    opened: list[int] = []
    for i in range(start, end):
        if tree.lower[i] == closing and (opened or opening != closing):
            if not opened:
                return None, i
            opened.pop()
        elif _is_mark(tree, i, opening):
            opened.append(i)
    if not opened or opening != closing or opened[0] == start:
        return (opened[0], None) if opened else (None, None)
    is_closing = not tree.doc[opened[0] - 1].whitespace_  # `late" in May`
    return (None, opened[0]) if is_closing else (opened[0], None)


def _after_closing(tree: Tree, end: int, closing: str) -> int:
    if _is_mark(tree, end, closing):
        return end + 1 if not tree.doc[end - 1].whitespace_ else end
    is_stopped = _is_mark(tree, end + 1, closing) and tree.lower[end] in _BEFORE_QUOTE
    return end + 2 if is_stopped and not tree.doc[end].whitespace_ else end


def _after_quoted_clause(tree: Tree, head: int, end: int, closing: str, without: int | None) -> int:
    last = next((i for i in range(end, min(end + _LONGEST_CLAUSE, len(tree.lower))) if _is_mark(tree, i, closing)), end)
    clause = next((kid for kid in tree.kids[head] if kid >= end and tree.dep[kid] in {"relcl", "acl"}), None)
    if clause in {None, without} or tree.subtree(clause)[0] != end or last == end:
        return end
    inside = set(tree.subtree(head))
    return last + 1 if all(i in inside or tree.dep[i] == "punct" for i in range(end, last)) else end


def _is_mark(tree: Tree, i: int, mark: str) -> bool:
    if not 0 <= i < len(tree.lower):
        return False
    is_halved = mark == "``" and tree.lower[max(i - 1, 0) : i + 1] == ["`", "`"]  # two tokens of one mark
    return tree.lower[i] == mark or is_halved


def _opens_a_pair(tree: Tree, start: int, end: int) -> bool:
    return tree.lower[start] in _OPENING and any(tree.lower[i] in _CLOSING for i in range(start + 1, end))


def _closes_a_pair(tree: Tree, start: int, end: int) -> bool:
    if end - start > 2 and tree.tag[end - 2] == ",":  # `the “belt,” which`: the comma is not the phrase's
        return False
    return tree.lower[end - 1] in _CLOSING and any(tree.lower[i] in _OPENING for i in range(start, end - 1))


def _is_loose(tree: Tree, i: int) -> bool:
    return tree.dep[i] in _LOOSE or tree.tag[i] in _LOOSE_TAGS


def around(tree: Tree, tokens: list[int], head: int) -> Run:
    """Return the stretch of these tokens that holds the head; punctuation alone does not end it."""
    runs = runs_of(tokens, tree)
    if len(runs) == 1:
        (start, end) = runs[0]
        return _bracketed(tree, start, _closed(tree, start, end), head)
    at = next((n for n, (start, end) in enumerate(runs) if start <= head < end), 0)
    start, end = runs[at]
    for before in reversed(runs[:at]):
        if not _is_only_punctuation(tree, before[1], start):
            break
        start = before[0]
    for after in runs[at + 1 :]:
        if not _is_only_punctuation(tree, end, after[0]):
            break
        end = after[1]
    return _bracketed(tree, start, _closed(tree, start, end), head)


def _bracketed(tree: Tree, start: int, end: int, head: int) -> Run:
    """Take in the bracket before a phrase that holds its other half, or end the phrase before a lone bracket."""
    words = tree.lower[start:end]
    if "(" not in words and ")" not in words:
        return start, end
    opened = [i for i in range(start, end) if tree.lower[i] == "("]
    closed = [i for i in range(start, end) if tree.lower[i] == ")"]
    if len(closed) > len(opened) and start and tree.lower[start - 1] == "(":
        return (start, end - 1) if closed[-1] == end - 1 else (start - 1, end)
    if len(opened) > len(closed) and opened[-1] > head:
        return start, opened[-1]
    return start, end


def _closed(tree: Tree, start: int, end: int) -> int:
    """Take in the other half of a pair that the parser hung elsewhere.

    Where a full stop comes before it, only if the pair opens within the phrase: `a novel called “The End.”`
    """
    is_stopped = end + 1 < len(tree.lower) and tree.lower[end] in _BEFORE_QUOTE
    last = end + 1 if is_stopped else end
    if not _is_closing(tree, last):
        return end
    opened = [i for i in range(start, end) if tree.lower[i] in _OPENING]
    if not opened or any(tree.lower[i] in _CLOSING for i in range(opened[-1] + 1, end)):
        return end
    is_even = tree.lower[last] == '"' and tree.lower[start:end].count('"') % 2 == 0
    return end if is_even or (is_stopped and opened[-1] == start) else last + 1


def closing_after(tree: Tree, last: int) -> int:
    """Return the last of the closing marks that follow a token without a space.

    They end its sentence where the parser begins the next one with them: `He called it “a pity.`[`”`]
    """
    while _is_closing(tree, last + 1):
        last += 1
    return last


def _is_closing(tree: Tree, i: int) -> bool:
    return i < len(tree.lower) and tree.lower[i] in _CLOSING and not tree.doc[i - 1].whitespace_


def _is_only_punctuation(tree: Tree, start: int, end: int) -> bool:
    return all(tree.dep[i] == "punct" or tree.space[i] for i in range(start, end))
