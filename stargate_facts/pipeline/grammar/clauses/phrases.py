"""The extent of a noun phrase: whole, but without the clauses and appositions that state facts of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.completing_clauses import completes, is_set_off
from stargate_facts.pipeline.grammar.clauses.contrasts import ADDING
from stargate_facts.pipeline.grammar.clauses.coordination import is_one
from stargate_facts.pipeline.grammar.clauses.extents import around, pair_marks, trim
from stargate_facts.pipeline.grammar.labels import AUXILIARY, COMMON_NOUN, FINITE, INDEFINITE_ARTICLES, NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.tree import Run, Tree, whole_words
from stargate_facts.pipeline.grammar.words import DASHES

_NONFINITE = frozenset({"VB", "VBG", "VBN"})
_FACTS_OF_THEIR_OWN = frozenset({"relcl", "appos", "parataxis", "advcl", "ccomp", "csubj"})
_COORDINATION = frozenset({"conj", "cc", "preconj"})
_CLOSING_QUOTES = frozenset({"”", "''", '"'})
_OPENING_QUOTES = frozenset({"“", "``", '"'})
_TOGETHER = frozenset({"between", "among"})  # `between A and B` is one argument


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Phrase:
    """A phrase by its head token and its stretches of tokens, in order; nearly always a single one."""

    head: int
    runs: tuple[Run, ...]

    @property
    def start(self) -> int:
        """The first token."""
        return self.runs[0][0]

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.runs[-1][1]


def list_items(tree: Tree, head: int, role: str = "", *, without: int | None = None) -> list[Phrase]:
    """Return a phrase for each item of a coordination: `Halden and Borealis` → `Halden`, `Borealis`.

    What the members of a pair share is one phrase: `between A and B`.
    """
    members = [
        each
        for each in tree.conjuncts(head)
        if each == head or not (tree.is_verb(each) or is_said_of_first(tree, each) or _is_excluded(tree, each))
    ]
    if role in _TOGETHER or len(members) == 1 or is_one(tree, members):
        return [noun_phrase(tree, head, with_list=True, without=without)]
    items = [_with_owner(tree, members[0], noun_phrase(tree, each, without=without)) for each in members]
    items[0] = _without_both(tree, items[0])
    shared = _shared_end(tree, head, items[-1].end, without)
    if shared is None:
        return items
    last = Phrase(items[-1].head, ((items[-1].start, shared[1]),))
    return [*(Phrase(each.head, (*each.runs, shared)) for each in items[:-1]), last]


def _is_excluded(tree: Tree, member: int) -> bool:
    # `sold to ten guests rather than` [`twelve`]
    first = tree.subtree(member)[0]
    if tree.lower[first] == "not" and tree.word_after(first) not in ADDING:
        return True  # `helps banks, but` [`not farmers`]
    return tree.lower[first - 2 : first] in (["rather", "than"], ["instead", "of"], ["but", "not"], ["and", "not"])


def _without_both(tree: Tree, item: Phrase) -> Phrase:
    # [`both`] `clerks and the owner`, with `both` read as a determiner: not two clerks
    start, end = item.runs[0]
    is_both = tree.lower[start] == "both" and start < item.head
    return Phrase(item.head, ((start + 1, end), *item.runs[1:])) if is_both else item


def _with_owner(tree: Tree, first: int, item: Phrase) -> Phrase:
    # `the town's beauty and` [`the town's`] `wealth`: a bare noun behind one that is owned
    owner = tree.child(first, frozenset({"poss"}))
    is_bare = tree.tag[item.head] in COMMON_NOUN and item.start == item.head
    if owner is None or owner > first or item.head == first or not is_bare:
        return item
    words = tree.subtree(owner)
    return Phrase(item.head, ((words[0], words[-1] + 1), *item.runs))


def is_said_of_first(tree: Tree, member: int) -> bool:
    """Tell the second half of a description, which the parser takes for a list: `Ann Lee, 52 and a banker`."""
    first = tree.head[member]
    return (
        tree.tag[first] == "NNP"
        and tree.tag[member] == "NN"
        and any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[member])
        and any(kid > first and tree.dep[kid] == "amod" for kid in tree.kids[first])
    )


def _shared_end(tree: Tree, head: int, after: int, without: int | None) -> Run | None:
    # `captain and first mate` [`of the ship`], `shops and inns` [`that close`]: hung on the first alone
    for kid in tree.kids[head]:
        is_own = tree.dep[kid] == "prep" or (kid != without and completes(tree, kid))
        if is_own and tree.subtree(kid)[0] == after:
            return trim(tree, around(tree, tree.subtree(kid), kid))
    return None


def noun_phrase(tree: Tree, head: int, *, with_list: bool = False, without: int | None = None) -> Phrase:
    """Return the minimal whole phrase of a head noun: determiners, modifiers, `of`- and other prepositional phrases.

    Args:
        tree: the dependencies.
        head: the head noun's token.
        with_list: keep what is coordinated with the head inside.
        without: a clause that modifies the noun, and is not to be a part of it; nor is what follows it.
    """
    tokens: list[int] = []
    open_ = [head]
    while open_:
        at = open_.pop()
        tokens.append(at)
        for kid in tree.kids[at]:
            dep = tree.dep[kid]
            if (
                kid == without
                or (dep in _FACTS_OF_THEIR_OWN and not _is_kept(tree, kid, head, with_list=with_list))
                or (dep in _COORDINATION and at == head and not with_list)
            ):
                continue
            if dep in {"relcl", "advcl", "acl"} and completes(tree, kid):
                tokens += _within_quotation(tree, kid)
                continue
            if at == head and (tree.tag[kid] == "WP$" or _asks_how(tree, kid) or _is_reduced_clause(tree, kid)):
                continue
            open_.append(kid)
    start, end = _whole(tree, tokens, head, without)
    return Phrase(head, ((start, _before_dash(tree, head, end)),))


def _is_kept(tree: Tree, kid: int, head: int, *, with_list: bool) -> bool:
    is_in_list = tree.dep[kid] == "appos" and (with_list or tree.head[kid] != head) and _is_amid_list(tree, kid)
    return is_in_list or _is_close(tree, kid, head) or _is_needed(tree, kid, head)


def _is_amid_list(tree: Tree, apposition: int) -> bool:
    # `the sale of Rex,` [`a bank`]`, and Moss`: without it the phrase would end before `Moss`
    # not `$5 (6 euros), or a dollar each`, which says it once more
    items = [kid for kid in tree.kids[tree.head[apposition]] if tree.dep[kid] == "conj" and kid > apposition]
    return any(tree.word_before(tree.subtree(each)[0]) != "or" for each in items)


def _is_needed(tree: Tree, kid: int, head: int) -> bool:
    # `a plan to let` [`boats pass`], `a rule requiring` [`that they stop`]: the content of a verb within the phrase
    verb = tree.head[kid]
    is_content = tree.dep[kid] == "ccomp" and verb != head and verb < kid and tree.is_verb(verb)
    return is_content or completes(tree, kid)


def _within_quotation(tree: Tree, clause: int) -> list[int]:
    # `a “cook who steals” and` [`left`], with `left` hung on `steals`: the quotation ends before it
    tokens = tree.subtree(clause)
    for kid in tree.kids[clause]:
        first = tree.subtree(kid)[0]
        if tree.dep[kid] != "conj" or tree.tag_before(first) != "CC":
            continue
        is_closed = tree.word_before(first - 1) in _CLOSING_QUOTES
        if is_closed and _OPENING_QUOTES.isdisjoint(tree.lower[tokens[0] : first - 2]):
            return [i for i in tokens if i < first - 1]
    return tokens


def _is_close(tree: Tree, kid: int, head: int) -> bool:
    # before the head: `the Graz,` [`Styria`]`, mill`
    return is_close_apposition(tree, kid) or (tree.dep[kid] == "appos" and tree.head[kid] < kid < head)


def _before_dash(tree: Tree, head: int, end: int) -> int:
    # `in the town -` [`talk that may end soon`]: what one dash parts is said of more than the noun
    if DASHES.isdisjoint(tree.lower[head + 1 : end - 1]):
        return end
    dashes = [i for i in range(head + 1, end - 1) if tree.lower[i] in DASHES and tree.doc[i - 1].whitespace_]
    dashes = [i for i in dashes if tree.doc[i].whitespace_ and tree.tag[i] == ":"]
    return dashes[0] if len(dashes) == 1 else end


def _whole(tree: Tree, tokens: Iterable[int], head: int, without: int | None = None) -> Run:
    return pair_marks(tree, whole_words(trim(tree, around(tree, sorted(tokens), head)), tree), head, without)


def _asks_how(tree: Tree, kid: int) -> bool:
    # `how the law failed`, with `how` hung on `law`
    return tree.tag[kid] == "WRB" and tree.tag[tree.head[kid]].startswith("NN")


def clause_phrase(tree: Tree, head: int) -> Phrase:
    """Return the extent of a whole clause or other phrase, with all that hangs on its head.

    A finite clause that is coordinated with an infinitive or participle is not its own: `asked him to go and` [`left`].
    """
    tokens = set(tree.subtree(head))
    if tree.tag[head] in _NONFINITE and not any(tree.tag[kid] in FINITE for kid in tree.kids[head]):
        for kid in tree.kids[head]:
            if tree.dep[kid] == "conj" and _is_finite_clause(tree, kid):
                tokens -= set(tree.subtree(kid))
    return Phrase(head, (_whole(tree, tokens, head),))


def _is_finite_clause(tree: Tree, verb: int) -> bool:
    words = [kid for kid in tree.kids[verb] if tree.dep[kid] in AUXILIARY] or [verb]
    has_subject = any(tree.dep[kid] in NOMINAL_SUBJECT for kid in tree.kids[verb])
    return tree.tag[words[0]] in FINITE and (has_subject or tree.tag[words[0]] == "VBZ")


def is_close_apposition(tree: Tree, kid: int) -> bool:
    """Tell `the competitor Acme` and `the year 2000`, which are one name, from `the competitor, Acme`."""
    if tree.dep[kid] != "appos":
        return False
    is_name = tree.tag[kid].startswith("NNP") or (tree.tag[kid] == "CD" and tree.lemma(tree.head[kid]) == "year")
    return is_name and tree.subtree(kid)[0] == tree.head[kid] + 1


def _is_reduced_clause(tree: Tree, kid: int) -> bool:
    # `cases involving fraud` is a fact about the cases; what is set off by a comma adds one too: `the sale, at a loss,`
    if tree.dep[kid] == "acl":
        return tree.tag[kid] != "VB" or is_set_off(tree, kid)
    if tree.dep[kid] == "npadvmod":  # `Moss Corp.,` [`Graz`]`,`: where it is at home
        return tree.tag[kid] == tree.tag[tree.head[kid]] == "NNP" and is_set_off(tree, kid)
    return tree.dep[kid] == "prep" and kid > tree.head[kid] and is_set_off(tree, kid)
