"""What a relative clause is about where its place among other nouns, and not its agreement, tells.

`the number of shops that closed`: the shops. `machines -- mostly old ones -- that print`: what stands before the dash.
"""

from collections.abc import Callable, Mapping

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.antecedent_candidates import Relative
from stargate_facts.pipeline.grammar.clauses.relatives import upwards
from stargate_facts.pipeline.grammar.labels import (
    COMMON_NOUN,
    DIRECT_OBJECT,
    INDEFINITE_ARTICLES,
    NOMINAL_SUBJECT,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_OPENING = {")": "(", "-rrb-": "(", "--": "--", "—": "—", "–": "–", "-": "-"}
_LONGEST_ASIDE = 12
_CLAUSAL = NOMINAL_SUBJECT | {"mark", "expl"}
_OWN_FORM = frozenset({"det", "poss", "amod", "compound", "nummod"})
_OF = frozenset({"of"})
_PRONOUNS = frozenset({"who", "that", "which"})
_QUANTITIES = frozenset({"number", "amount", "percentage", "proportion", "share", "quantity"})
_ROLE_PREPOSITIONS = frozenset({"for", "of", "to"})
# fmt: off
_AMOUNTS = frozenset(
    {
        "revenue", "sale", "sales", "profit", "income", "earning", "earnings", "loss", "cost", "price", "value", "debt",
        "spending", "turnover", "deficit", "surplus", "output", "production", "rate", "volume", "budget", "wage",
        "salary", "expense", "demand", "export", "import", "stake", "share",
    }
)  # what rises and falls to a sum
# fmt: on
# fmt: off
_COLLECTIVE = _QUANTITIES | {
    "group", "set", "series", "array", "range", "variety", "lot", "couple", "pair", "host", "bunch", "collection",
    "team", "band", "body", "crowd", "string", "spate", "wave", "list", "mix", "mixture", "batch", "kind", "type",
    "sort", "form", "piece", "part", "portion", "section", "level", "degree", "sum", "total", "majority", "minority",
    "most", "half", "rest", "handful", "dozen", "score", "hundred", "thousand", "million", "billion", "trillion",
    "version", "copy", "package", "bundle", "slew", "raft", "coalition", "consortium", "alliance", "committee",
}  # a participle behind `of` and what they are of is as well about them
# fmt: on
_NAMING = frozenset({"entitled", "titled", "called", "named", "dubbed"})  # `a book on her youth entitled Salt`
_DISTRIBUTIVE = frozenset({"each", "every", "any"})


def find_nearby(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    """Return what a relative clause with a pronoun is about if its place shows it, else None."""
    found = (read(tree, clause, noun, names) for read in _READERS)
    return next((each for each in found if each is not None), None)


def _before_aside(tree: Tree, clause: Relative, noun: int, _: Mapping[int, str]) -> int | None:
    # `machines` [`-- mostly old --`] `that print`: the machines
    last = clause.first - 1
    opening = _OPENING.get(tree.lower[last]) if last > tree.sentence[last] else None
    if opening is None or clause.pronoun != clause.first:
        return None
    opens = next((i for i in range(last - 1, max(last - _LONGEST_ASIDE, 0), -1) if tree.lower[i] == opening), None)
    if opens is None or not opens < noun < last:
        return None
    before = opens - 1
    return before if tree.tag[before] in COMMON_NOUN and tree.sentence[before] == tree.sentence[noun] else None


def _counted(tree: Tree, clause: Relative, noun: int, _: Mapping[int, str]) -> int | None:
    """Return the shops of `the number of shops that closed`; `a number of shops that closed` is a phrase as a whole."""
    counting, counted = noun, _of_what(tree, noun)
    if tree.lower[noun] not in _QUANTITIES:
        counting, counted = tree.head[tree.head[noun]], noun
        if tree.lower[tree.head[noun]] != "of" or tree.lower[counting] not in _QUANTITIES:
            return None
    if counted is None or tree.tag[counted] not in {"NNS", "NNPS"} or clause.is_set_off:
        return None
    is_some = any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[counting])
    return counting if is_some else counted


def _of_what(tree: Tree, noun: int) -> int | None:
    of = next((kid for kid in tree.kids[noun] if tree.lower[kid] in _OF), None)
    return None if of is None else tree.child(of, PREPOSITIONAL_OBJECT)


def _stacked(tree: Tree, clause: Relative, noun: int, _: Mapping[int, str]) -> int | None:
    """Return the steps of `steps that anger Moss that he must take`: a name alone takes no restrictive clause."""
    if clause.is_set_off or tree.tag[noun] != "NNP" or tree.lower[clause.pronoun] not in _PRONOUNS:
        return None
    if any(tree.dep[kid] in _OWN_FORM for kid in tree.kids[noun]) or clause.pronoun != clause.first:
        return None
    for verb in upwards(tree, noun):
        words = [tree.lower[kid] for kid in tree.kids[verb] if kid < verb]
        if tree.dep[verb] == "relcl" and tree.lower[clause.pronoun] in words and not tree.is_verb(tree.head[verb]):
            return tree.head[verb]
    return None


def _in_a_role(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    # `the candidate for mayor, who lost`, `aide to the governor`: an office without an article is nobody
    above = tree.head[tree.head[noun]]
    if noun in names or tree.lower[clause.pronoun] != "who" or tree.tag[noun] != "NN" or tree.dep[noun] != "pobj":
        return None
    if tree.lower[tree.head[noun]] not in _ROLE_PREPOSITIONS or any(
        tree.dep[kid] in _OWN_FORM for kid in tree.kids[noun]
    ):
        return None
    return above if tree.tag[above] == "NN" and names_a_person(tree, above) else None


def _described_twice(tree: Tree, clause: Relative, noun: int, names: Mapping[int, str]) -> int | None:
    # `Ann Lee, a lawyer and mother of two who runs`: half of a description names nobody
    first = noun
    while tree.dep[first] == "conj" and tree.head[first] < first:
        first = tree.head[first]
    described = tree.head[first]
    is_list = first != noun or any(tree.dep[kid] == "conj" and kid < clause.first for kid in tree.kids[noun])
    if not is_list or tree.dep[first] != "appos" or tree.lower[clause.pronoun] != "who":
        return None
    return described if names.get(described) == "PERSON" and tree.tag[noun] == "NN" else None


def _measured(tree: Tree, clause: Relative, noun: int, _: Mapping[int, str]) -> int | None:
    # `sales of the unit, which fell to $2 million`: what falls to a sum is an amount
    above = tree.head[tree.head[noun]]
    if tree.dep[noun] != "pobj" or not tree.tag[above].startswith("NN") or not _falls_to_a_sum(tree, clause.verb):
        return None
    return above if clause.is_set_off and tree.lemma(above) in _AMOUNTS else None


def _falls_to_a_sum(tree: Tree, verb: int) -> bool:
    if tree.child(verb, DIRECT_OBJECT) is not None:
        return False
    to = next((kid for kid in tree.kids[verb] if tree.lower[kid] in {"to", "from"} and kid > verb), None)
    noun = None if to is None else tree.child(to, PREPOSITIONAL_OBJECT)
    return noun is not None and (tree.tag[noun] in {"CD", "$"} or tree.lower[noun] == "%")


def _beside_a_sum(tree: Tree, clause: Relative, noun: int, _: Mapping[int, str]) -> int | None:
    # `pays $9 a night for a tent, which leaks`: the parser hung it on the sum
    before = clause.first - 2
    if not clause.is_set_off or tree.tag[noun] not in {"CD", "$"} or before <= noun or before in tree.subtree(noun):
        return None
    return before if tree.tag[before] in COMMON_NOUN and tree.dep[before] == "pobj" else None


_READERS: tuple[Callable[[Tree, Relative, int, Mapping[int, str]], int | None], ...] = (
    _before_aside,
    _counted,
    _stacked,
    _in_a_role,
    _described_twice,
    _measured,
    _beside_a_sum,
)


def nearest_to_contact(tree: Tree, verb: int, noun: int) -> int:
    """Return what a clause without a pronoun is about: it follows its noun at once, `each meal they ate`.

    Only where the parser crossed a clause for a noun further off, or a distributive one stands right before it.
    """
    near = tree.subtree(verb)[0] - 1
    if near < 0 or near == noun or tree.tag[near] not in COMMON_NOUN or tree.child(verb, NOMINAL_SUBJECT) is None:
        return noun
    between = upwards(tree, near)
    if noun not in between:
        return noun
    is_distributive = any(tree.lower[i] in _DISTRIBUTIVE for i in range(between[1] + 1, near))
    is_in_clause = any(tree.is_verb(each) for each in between[: between.index(noun)])
    return near if is_distributive or is_in_clause else noun


def nearest_to_participle(tree: Tree, verb: int, noun: int) -> int:
    """Return what a participle is about: it follows its noun at once, `prices of homes built there`: the homes.

    Not `a group of guests led by`, `a photo of Ann contrasted with`: a collective noun, or a name, which it can't tell
    from others; and with a present participle only whoever does it, `a gift for clerks leaving the firm`.
    """
    near = tree.subtree(verb)[0] - 1
    of = tree.head[near]
    if near <= noun or tree.dep[near] != "pobj" or tree.head[of] != noun or tree.tag[near] not in COMMON_NOUN:
        return noun
    if tree.tag[noun] not in COMMON_NOUN or tree.lemma(noun) in _COLLECTIVE or not is_bare_participle(tree, verb):
        return noun
    if tree.lower[verb] in _NAMING:
        return noun
    return near if tree.tag[verb] != "VBG" or names_a_person(tree, near) else noun


def is_bare_participle(tree: Tree, verb: int) -> bool:
    """Tell a participle, or a past tense read for one, from a clause with a subject or a conjunction."""
    return tree.tag[verb] in {"VBN", "VBD", "VBG"} and tree.child(verb, _CLAUSAL) is None
