"""The dependency tree of a Doc as plain lists, which are several times faster to walk than Tokens."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc

from stargate_facts.model import Extent
from stargate_facts.pipeline.grammar.labels import AUXILIARY
from stargate_facts.pipeline.grammar.lemmas import lemma_of

Run = tuple[int, int]
"""First token and the token after the last of a stretch of text."""

_CLITICS = {"'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'d": "have"}
_VERBAL = AUXILIARY | {"nsubjpass"}
_COLUMNS: list[int | str] = ["DEP", "TAG", "POS", "LOWER", "IDX", "LENGTH", "SPACY", "SENT_START", "IS_SPACE"]


class Tree:
    """Tokens are known by their index in the Doc; each list holds one property of all of them.

    `kids` are the direct dependents in text order, `sentence` the index of each token's sentence's first token,
    `starts` and `ends` the offsets of its characters, `tag` and `pos` its tags of the Penn Treebank and universal ones.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        # by columns: making a Token costs more than what is read from it
        columns: list[list[int]] = doc.to_array(_COLUMNS).T.tolist()
        dep, tag, pos, lower, self.starts, lengths, spaces, starts_sentence, is_space = columns
        offsets: list[int] = doc.to_array("HEAD").astype("int64").tolist()
        self.dep = _words(doc, dep)
        self.tag = _words(doc, tag)
        self.pos = _words(doc, pos)
        self.lower = [word.replace("’", "'") for word in _words(doc, lower)]
        self.head: list[int] = [i + offset for i, offset in enumerate(offsets)]
        self.ends: list[int] = [start + length for start, length in zip(self.starts, lengths, strict=True)]
        self.space = [bool(each) for each in is_space]
        self.hyphens = [word == "-" and i > 0 and not (spaces[i] or spaces[i - 1]) for i, word in enumerate(self.lower)]
        self.kids: list[list[int]] = [[] for _ in dep]
        self.sentence: list[int] = []
        self._verbs: set[int] = set()
        self._lemmas: dict[int, str] = {}
        # asked for many times; forgotten when a token is hung elsewhere
        self._subtrees: dict[int, list[int]] = {}
        self.readings: dict[int, Any] = {}  # how surely a clause holds, by its verb
        start = 0
        for i, head in enumerate(self.head):
            if starts_sentence[i] == 1:
                start = i
            self.sentence.append(start)
            if head == i:
                self.dep[i] = "ROOT"  # whatever a Doc made by hand says: those who walk upwards stop there
            elif not self.space[i]:
                self.kids[head].append(i)
            if self.tag[i].startswith("VB"):
                self._verbs.add(i)
            elif self.dep[i] in _VERBAL:
                self._verbs.add(head)

        self._unload_auxiliaries()
        self._return_objects()

    def _return_objects(self) -> None:
        # The parser hangs the object of a gerund now and then on the main verb: `built a lab for` [`testing`] `cars`.
        for gerund, tag in enumerate(self.tag):
            if tag != "VBG" or self.kids[gerund] or self.dep[gerund] not in {"pcomp", "pobj"}:
                continue
            i = self._object_from(gerund + 1)
            if i is not None and self.head[i] < gerund:
                self.hang(i, gerund, "dobj")
                if self.head[i] == gerund:
                    self.dep[gerund] = "pcomp"

    def _object_from(self, start: int) -> int | None:
        """Return the object whose phrase begins with this token."""
        i = start
        while i < len(self.dep) and self.dep[i] != "dobj":
            if self.head[i] <= i or self.kids[self.head[i]][:1] != [i]:
                return None
            i = self.head[i]
        return i if i < len(self.dep) else None

    def _unload_auxiliaries(self) -> None:
        # The parser hangs a subject now and then on the auxiliary: `he was` [`re-elected`].
        for i, dep in enumerate(self.dep):
            if dep in AUXILIARY and self.kids[i]:
                verb = self.head[i]
                self.kids[verb] = sorted(self.kids[verb] + self.kids[i])
                for kid in self.kids[i]:
                    self.head[kid] = verb
                self.kids[i] = []

    def lemma(self, i: int) -> str:
        """Return the lemma of a token, in small letters."""
        if self.tag[i] == "VB":
            return self.lower[i]  # the lemmatizer takes `to lower` for a comparative
        lemma = self._lemmas.get(i)
        if lemma is None:
            lemma = self._lemmas[i] = _CLITICS.get(self.lower[i]) or lemma_of(self.doc[i])
        return lemma

    def child(self, i: int, deps: frozenset[str]) -> int | None:
        """Return the first direct dependent of one of these kinds, if any."""
        for kid in self.kids[i]:
            if self.dep[kid] in deps:
                return kid
        return None

    def children(self, i: int, deps: frozenset[str]) -> list[int]:
        """Return the direct dependents of these kinds."""
        return [kid for kid in self.kids[i] if self.dep[kid] in deps]

    def kids_before(self, i: int) -> list[int]:
        """Return the direct dependents that stand before the token."""
        return [kid for kid in self.kids[i] if kid < i]

    def kids_after(self, i: int) -> list[int]:
        """Return the direct dependents that stand after the token."""
        return [kid for kid in self.kids[i] if kid > i]

    def extent(self, i: int) -> Extent:
        """Return the token's character offsets in the Doc."""
        return self.starts[i], self.ends[i]

    def subtree(self, i: int, leave_out: frozenset[str] = frozenset()) -> list[int]:
        """Return the token and all below it in text order, without what hangs on these kinds of dependency.

        The list is not the caller's to change.
        """
        kids = self.kids
        if not kids[i]:
            return [i]
        if leave_out:
            found = [i]
            for at in found:
                found += [kid for kid in kids[at] if self.dep[kid] not in leave_out]
            return sorted(found)
        kept = self._subtrees.get(i)
        if kept is None:
            kept = [i]
            for at in kept:
                kept += kids[at]
            kept.sort()
            self._subtrees[i] = kept
        return kept

    def word_before(self, i: int) -> str:
        """Return the word before a token in small letters, or nothing where the token begins its sentence."""
        return self.lower[i - 1] if i > self.sentence[i] else ""

    def tag_before(self, i: int) -> str:
        """Return the tag of the word before a token, or nothing where the token begins its sentence."""
        return self.tag[i - 1] if i > self.sentence[i] else ""

    def word_after(self, i: int) -> str:
        """Return the word after a token in small letters, or nothing where the token ends its sentence."""
        after = i + 1
        return self.lower[after] if after < len(self.lower) and self.sentence[after] == self.sentence[i] else ""

    def is_verb(self, i: int) -> bool:
        """Tell whether the token has a verb's tag, or auxiliaries: `was personally` involved, tagged an adjective."""
        return i in self._verbs

    def hang(self, i: int, head: int, dep: str) -> None:
        """Make a token depend on another one; nothing is done where that stands below it, for a tree has no circles."""
        above = head
        while above != i and self.head[above] != above:
            above = self.head[above]
        if above == i:
            return
        self._loosen(i)
        self.kids[head] = sorted([*self.kids[head], i])
        self.head[i], self.dep[i] = head, dep

    def raise_to_root(self, i: int) -> None:
        """Make a token the head of its sentence."""
        self._loosen(i)
        self.head[i], self.dep[i] = i, "ROOT"

    def _loosen(self, i: int) -> None:
        if i in self.kids[self.head[i]]:  # white space hangs on a token that does not count it among its dependents
            self.kids[self.head[i]].remove(i)
        self._subtrees.clear()
        self.readings.clear()

    def take_place(self, i: int, above: int) -> None:
        """Hang a token where one above it hangs; that one stays where it is."""
        if self.head[above] == above:
            self.raise_to_root(i)
        else:
            self.hang(i, self.head[above], self.dep[above])

    def mark_verb(self, i: int) -> None:
        """Take the token for a verb from now on."""
        self._verbs.add(i)

    def unmark_verb(self, i: int) -> None:
        """Take the token for no verb from now on."""
        self._verbs.discard(i)

    def conjuncts(self, i: int) -> list[int]:
        """Return the token and those coordinated with it, however the chain is hung."""
        found = [i]
        for at in found:
            for kid in self.kids[at]:
                if self.dep[kid] == "conj" and kid not in found:
                    found.append(kid)
        return sorted(found)


def _words(doc: Doc, column: list[int]) -> list[str]:
    """Return the words that a column of spaCy's numbers stands for."""
    words = {number: doc.vocab.strings[number] for number in set(column)}
    return [words[number] for number in column]


def sentence_of(tree: Tree, i: int) -> range:
    """Return the tokens of a token's sentence."""
    first = tree.sentence[i]
    return range(first, bisect_right(tree.sentence, first))


def whole_words(run: Run, tree: Tree) -> Run:
    """Widen a stretch that ends within a hyphenated word: `many non` → `many non-residents`."""
    start, end = run
    while start > 1 and tree.hyphens[start - 1]:
        start -= 2
    while end + 1 < len(tree.dep) and tree.hyphens[end]:
        end += 2
    return start, end


def runs_of(tokens: Iterable[int], tree: Tree) -> list[Run]:
    """Join sorted tokens to stretches; white space between two of them does not part them."""
    runs: list[Run] = []
    tokens = list(tokens)
    if tokens and tokens[-1] - tokens[0] + 1 == len(tokens):  # nearly always: no gap
        return [(tokens[0], tokens[-1] + 1)]
    for i in tokens:
        if runs and all(tree.space[gap] for gap in range(runs[-1][1], i)):
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs
