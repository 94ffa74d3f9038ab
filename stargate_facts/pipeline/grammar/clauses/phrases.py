"""The extent of a noun phrase: whole, but without the clauses and appositions that state facts of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.complements import NOUNS_OF_CONTENT
from stargate_facts.pipeline.grammar.clauses.extents import around, pair_marks, trim
from stargate_facts.pipeline.grammar.tree import Run, Tree, whole_words

_SUBJECT = frozenset({"nsubj"})
_NONFINITE = frozenset({"VB", "VBG", "VBN"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_FACTS_OF_THEIR_OWN = frozenset({"relcl", "appos", "parataxis", "advcl", "ccomp", "csubj"})
_COORDINATION = frozenset({"conj", "cc", "preconj"})
_INDEFINITE = frozenset({"someone", "somebody", "something", "anyone", "anything", "everyone", "one", "ones", "those"})
_KINDS = frozenset({"kind", "sort", "type", "period", "time"})
_EMPTY = _KINDS | {
    "way",
    "thing",
    "point",
    "day",
    "moment",
    "reason",
    "extent",
    "degree",
    "fact",
    "little",
    "much",
}
_BINDING = frozenset({"only", "first", "last", "same", "any", "every", "each", "all", "no"})
_ANYBODY = frozenset({"man", "woman", "person", "people", "guy", "thing", "place", "country", "company"})
_TOGETHER = frozenset({"between", "among"})  # `between A and B` is one argument


@dataclass(frozen=True, slots=True)
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
        if each == head or not (tree.is_verb(each) or is_said_of_first(tree, each))
    ]
    if role in _TOGETHER or len(members) == 1 or _is_restated(tree, members):
        return [noun_phrase(tree, head, with_list=True, without=without)]
    items = [noun_phrase(tree, each, without=without) for each in members]
    shared = _shared_end(tree, head, items[-1].end)
    if shared is None:
        return items
    return [*(Phrase(each.head, (*each.runs, shared)) for each in items[:-1]), _extended(items[-1], shared)]


def is_said_of_first(tree: Tree, member: int) -> bool:
    """Tell the second half of a description, which the parser takes for a list: `Ann Lee, 52 and a banker`."""
    first = tree.head[member]
    return (
        tree.tag[first] == "NNP"
        and tree.tag[member] == "NN"
        and any(tree.lower[kid] in {"a", "an"} for kid in tree.kids[member])
        and any(kid > first and tree.dep[kid] == "amod" for kid in tree.kids[first])
    )


def _is_restated(tree: Tree, members: list[int]) -> bool:
    # `$2 million, or five cents a share`, `a loss of $2 million, or five cents a share`: one amount in two ways
    joints = [kid for kid in tree.kids[members[0]] if tree.lower[kid] == "or"]
    is_set_off = bool(joints) and tree.tag[joints[0] - 1] == "," and _is_rate(tree, members[-1])
    return bool(joints) and (tree.tag[members[0]] in {"CD", "$"} or is_set_off)


def _is_rate(tree: Tree, noun: int) -> bool:
    # `five cents` [`a share`]
    is_amount = tree.tag[noun] in {"CD", "$"} or any(tree.dep[kid] == "nummod" for kid in tree.kids[noun])
    return is_amount and any(tree.dep[kid] in {"npadvmod", "prep"} and kid > noun for kid in tree.kids[noun])


def _shared_end(tree: Tree, head: int, after: int) -> Run | None:
    # `chairman and chief executive officer` [of the bank]: hung on the first, and said of both
    for kid in tree.kids[head]:
        if tree.dep[kid] == "prep" and kid == after:
            return trim(tree, around(tree, tree.subtree(kid), kid))
    return None


def _extended(phrase: Phrase, by: Run) -> Phrase:
    return Phrase(phrase.head, ((phrase.start, by[1]),))


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
                or (dep in _FACTS_OF_THEIR_OWN and not is_close_apposition(tree, kid) and not _completes(tree, kid))
                or (dep in _COORDINATION and at == head and not with_list)
            ):
                continue
            if dep in {"relcl", "advcl", "acl"} and _completes(tree, kid):
                tokens += tree.subtree(kid)
                continue
            if at == head and (tree.tag[kid] == "WP$" or _asks_how(tree, kid) or _is_reduced_clause(tree, kid)):
                continue
            open_.append(kid)
    return Phrase(head, (_whole(tree, tokens, head, without),))


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
    if tree.tag[head] in _NONFINITE and not any(tree.tag[kid] in _FINITE for kid in tree.kids[head]):
        for kid in tree.kids[head]:
            if tree.dep[kid] == "conj" and _is_finite_clause(tree, kid):
                tokens -= set(tree.subtree(kid))
    return Phrase(head, (_whole(tree, tokens, head),))


def _is_finite_clause(tree: Tree, verb: int) -> bool:
    words = [kid for kid in tree.kids[verb] if tree.dep[kid] in {"aux", "auxpass"}] or [verb]
    has_subject = any(tree.dep[kid] in {"nsubj", "nsubjpass"} for kid in tree.kids[verb])
    return tree.tag[words[0]] in _FINITE and (has_subject or tree.tag[words[0]] == "VBZ")


def is_close_apposition(tree: Tree, kid: int) -> bool:
    """Tell `the competitor Acme` and `the year 2000`, which are one name, from `the competitor, Acme`."""
    if tree.dep[kid] != "appos":
        return False
    is_name = tree.tag[kid].startswith("NNP") or (tree.tag[kid] == "CD" and tree.lemma(tree.head[kid]) == "year")
    return is_name and tree.subtree(kid)[0] == tree.head[kid] + 1


def _completes(tree: Tree, kid: int) -> bool:
    if tree.dep[kid] == "relcl":  # `the only one` [`who stayed`] is nobody without its clause
        return tree.lower[tree.head[kid]] in _INDEFINITE or any(
            test(tree, kid) for test in (_is_empty, _is_singled_out, _is_real_subject)
        )
    if tree.dep[kid] == "acl" and tree.tag[kid] != "VB":  # `a sign` [`that it will rain`]
        return tree.lower[tree.subtree(kid)[0]] == "that" and tree.lemma(tree.head[kid]) in NOUNS_OF_CONTENT
    if _is_comparison(tree, kid) or _is_wish(tree, kid):
        return True
    # `a part in helping` [`her win`], `glad to see` [`it grow`]: without its complement the verb says nothing
    return tree.dep[kid] == "ccomp" and tree.dep[tree.head[kid]] in {"pcomp", "xcomp"}


def _is_real_subject(tree: Tree, clause: int) -> bool:
    # `It is a joy` [`to sing`]: no joy that one sings, but what is one
    noun = tree.head[clause]
    first = tree.head[noun] if tree.dep[noun] == "conj" else noun
    subject = tree.child(tree.head[first], _SUBJECT)
    is_predicate = tree.dep[first] == "attr" and subject is not None and tree.lower[subject] == "it"
    return is_predicate and tree.tag[clause] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[clause])


def _is_wish(tree: Tree, clause: int) -> bool:
    # `calls` [`for the mayor to resign`]
    first = tree.subtree(clause)[0]
    is_for = tree.dep[clause] == "advcl" and tree.lower[first] == "for" and tree.head[first] == clause
    return is_for and tree.tag[tree.head[clause]].startswith("NN")


def _is_comparison(tree: Tree, clause: int) -> bool:
    # `not as rich` [`as he claims`]
    adjective = tree.head[clause]
    if tree.dep[clause] != "advcl" or not tree.tag[adjective].startswith("JJ"):
        return False
    is_degree = any(tree.lower[kid] in {"as", "more", "less", "so"} for kid in tree.kids[adjective] if kid < adjective)
    first = tree.subtree(clause)[0]
    return tree.lower[first] in {"as", "than"} and (is_degree or tree.tag[adjective] == "JJR")


def _is_empty(tree: Tree, clause: int) -> bool:
    # `the point` [`where it hurts`], `the kind of rain` [`that ruins crops`]: says nothing without its clause
    noun = tree.head[clause]
    is_kind = tree.lower[tree.head[noun]] == "of" and tree.lemma(tree.head[tree.head[noun]]) in _KINDS
    return (is_kind or tree.lemma(noun) in _EMPTY) and not _is_set_off(tree, clause)


def _is_singled_out(tree: Tree, clause: int) -> bool:
    # `only the schools` [`that charge fees`]: without the clause another number of schools is meant
    noun = tree.head[clause]
    before = [kid for kid in tree.kids[noun] if kid < noun]
    is_bound = any(tree.lower[kid] in _BINDING or tree.tag[kid] in {"JJS", "RBS"} for kid in before)
    # `It is the boat` [`that saved them`]: a noun with nothing but an article says only that there is one
    is_only_named = [tree.lower[kid] for kid in before] == ["the"] or _is_anybody(tree, noun, before)
    above = tree.head[noun]
    is_named = tree.dep[noun] in {"attr", "oprd"} or tree.lower[above] == "as" or _is_of_relative(tree, noun)
    is_anybody = not before and tree.lower[noun] == "people" and tree.dep[noun] in {"dobj", "pobj"}
    is_single = is_bound or is_anybody or (is_named and is_only_named) or _is_said_to_exist(tree, noun)
    return is_single and not _is_set_off(tree, clause)


def _is_of_relative(tree: Tree, noun: int) -> bool:
    # `a clerk who found the key` [`that opens the safe`]
    return tree.dep[noun] == "dobj" and tree.dep[tree.head[noun]] == "relcl"


def _is_anybody(tree: Tree, noun: int, before: list[int]) -> bool:
    # `She is a woman` [`who never gives up`]
    return [tree.lower[kid] for kid in before] in (["a"], ["an"], []) and tree.lemma(noun) in _ANYBODY


def _is_said_to_exist(tree: Tree, noun: int) -> bool:
    # `There are people` [`who cannot pay`]
    verb = tree.head[noun]
    return tree.dep[noun] == "attr" and any(tree.dep[kid] == "expl" for kid in tree.kids[verb])


def _is_reduced_clause(tree: Tree, kid: int) -> bool:
    # `cases involving fraud` is a fact about the cases; what is set off by a comma adds one too: `the sale, at a loss,`
    if tree.dep[kid] == "acl":
        return tree.tag[kid] != "VB" or _is_set_off(tree, kid)
    if tree.dep[kid] == "npadvmod":  # `Moss Corp.,` [`Graz`]`,`: where it is at home
        return tree.tag[kid] == tree.tag[tree.head[kid]] == "NNP" and _is_set_off(tree, kid)
    return tree.dep[kid] == "prep" and kid > tree.head[kid] and _is_set_off(tree, kid)


def _is_set_off(tree: Tree, kid: int) -> bool:
    first = tree.subtree(kid)[0]
    return first > 0 and tree.tag[first - 1] in {",", ":", "-LRB-"}
