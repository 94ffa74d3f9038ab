"""Which coordinated nouns are one thing to say: half of them alone would be false, or no phrase at all.

After Quirk et al. 1985, 13.46-13.53 and 13.68-13.75: combinatory coordination, and coordination below the phrase.
"""

from stargate_facts.pipeline.grammar.labels import COMMON_NOUN
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_OWN_FORM = frozenset({"nummod", "det", "poss", "amod", "compound"})
_ONE = frozenset({"a", "an", "one"})
_DETERMINERS = frozenset({"det", "poss", "nummod"})
_AFTER = frozenset({"acl", "relcl", "prep"})
_JOINING = frozenset({"cc", "conj", "punct"})
_DESCRIPTIONS = frozenset({"appos", "attr", "oprd"})
_DATING = frozenset(
    {"former", "ex", "then", "late", "future", "retired", "onetime", "sometime", "aspiring", "would-be"}
)
_OPEN_MODALS = frozenset({"can", "could", "may", "might"})  # `can buy a mill or a farm`: either of them
_TITLES = frozenset({"messrs.", "messrs", "mmes.", "mmes", "drs.", "profs.", "gens.", "sens.", "reps.", "govs."})
_COMPARING = frozenset({"more", "less", "as", "so"})
_ANY = frozenset({"anything", "nothing", "everything"})
_STANDARD = frozenset({"than", "as"})
_BINOMIALS = read_words("binomial_nouns")


def is_one(tree: Tree, members: list[int]) -> bool:
    """Tell whether the members of a coordination make one phrase together."""
    return len(members) > 1 and any(test(tree, members) for test in _TESTS)


def _is_titled(tree: Tree, members: list[int]) -> bool:
    """Tell `Retired nurse and union leader Ada Holt`: a noun in the singular without an article is half of a title."""
    first, last = members[0], members[-1]
    is_bare = tree.tag[first] == "NN" and not any(
        tree.dep[kid] in {"nummod", "det", "poss"} for kid in tree.kids[first]
    )
    is_title = any(tree.dep[kid] == "compound" and tree.tag[kid] == "NN" for kid in tree.kids[last])
    return is_bare and len(members) == 2 and tree.tag[last] == "NNP" and is_title


def _is_choice(tree: Tree, members: list[int]) -> bool:
    """Tell `owns a mill or a farm`, `will buy` it: which one, it does not say. `May buy a mill or a farm`: either."""
    if not any(tree.lower[kid] == "or" and tree.dep[kid] == "cc" for each in members for kid in tree.kids[each]):
        return False
    if tree.tag[members[0]] in {"CD", "$"}:
        return True  # `until 1994 or later`
    verb = members[0]
    while not tree.is_verb(verb) and tree.head[verb] != verb:
        verb = tree.head[verb]
    return not any(tree.lower[kid] in _OPEN_MODALS or tree.dep[kid] == "neg" for kid in tree.kids[verb])


def _is_restated(tree: Tree, members: list[int]) -> bool:
    # `$2 million, or five cents a share`, `a loss of $2 million, or five cents a share`: one amount in two ways
    first = tree.subtree(members[-1])[0]
    return len(members) == 2 and tree.lower[first - 1] == "or" and tree.tag[first - 2] == ","


def _is_binomial(tree: Tree, members: list[int]) -> bool:
    # `law and order`, `a little cat and mouse`
    first, last = members[0], members[-1]
    return last == first + 2 and " ".join(tree.lower[first : last + 1]) in _BINOMIALS


def _shares_a_head(tree: Tree, members: list[int]) -> bool:
    # `a savings, lending and leasing plan`: `a savings` is no phrase, so that `savings` is half of a modifier
    is_singular = any(tree.lower[kid] in _ONE for kid in tree.kids[members[0]])
    return (
        is_singular
        and tree.tag[members[0]] in {"NNS", "VBG"}
        and not any(tree.dep[kid] in _OWN_FORM for each in members[1:] for kid in tree.kids[each])
    )


def _shares_article(tree: Tree, members: list[int]) -> bool:
    """Tell what an article and more before the first may be said of all: `an ease and grace`, `a radio and news firm`.

    What somebody is parts into true halves if each has a form of its own (`a potter and choir singer`), not so
    where one word dates all of them: `a former mayor and party chief`.
    """
    first, *others = members
    before = [kid for kid in tree.kids[first] if kid < first]
    if not any(tree.lower[kid] in _ONE for kid in before) or any(
        tree.tag[each] != "NN" or tree.child(each, _DETERMINERS) is not None for each in others
    ):
        return False
    is_description = tree.dep[first] in _DESCRIPTIONS and all(tree.subtree(each)[0] < each for each in others)
    return not is_description or any(tree.lower[kid] in _DATING for kid in before)


def _shares_both_ends(tree: Tree, members: list[int]) -> bool:
    # `the nerve and patience` [`to wait`]: an article for both before the first, a complement for both after the last
    first, *others = members
    own = [kid for kid in tree.kids[first] if tree.dep[kid] not in _JOINING]
    is_first_bare = all(kid < first or kid > members[-1] for kid in own)
    return (
        is_first_bare
        and any(tree.lower[kid] == "the" for kid in own)
        and all(tree.tag[each] in COMMON_NOUN and tree.subtree(each)[0] == each for each in others)
        and any(kid > members[-1] and tree.dep[kid] in _AFTER for kid in (*own, *tree.kids[members[-1]]))
    )


def _shares_a_title(tree: Tree, members: list[int]) -> bool:
    # `Messrs. Holt and Dahl`
    return any(tree.lower[kid] in _TITLES for kid in tree.kids[members[0]])


def _shares_a_comparison(tree: Tree, members: list[int]) -> bool:
    # `more open, modest and frank than he was`: the first alone is compared with nothing
    first, last = members[0], members[-1]
    is_compared = any(tree.lower[kid] in _COMPARING for kid in tree.kids[first])
    has_standard = any(kid > last and tree.lower[kid] in _STANDARD for kid in tree.kids[last])
    return tree.tag[first].startswith("JJ") and is_compared and has_standard


def _is_name(tree: Tree, members: list[int]) -> bool:
    # `Holt & Dahl`, `Holt, Dahl & Sons`: a firm, whose partners are no firms
    marks = [tree.lower[kid] for each in members for kid in tree.kids[each] if tree.dep[kid] == "cc"]
    return marks == ["&"] and all(tree.tag[each].startswith("NNP") for each in members)


def _is_exception(tree: Tree, members: list[int]) -> bool:
    # `anything but rich`
    return tree.lower[members[0]] in _ANY and tree.word_before(members[-1]) == "but"


_TESTS = (
    _is_exception,
    _is_name,
    _is_choice,
    _is_restated,
    _is_binomial,
    _shares_a_head,
    _is_titled,
    _shares_article,
    _shares_both_ends,
    _shares_a_title,
    _shares_a_comparison,
)


def is_in_order(tree: Tree, verb: int) -> bool:
    """Tell whether a clause says `respectively`: the first goes with the first, the second with the second."""
    return any(tree.lower[i] == "respectively" for i in tree.subtree(verb))
