"""Which coordinated nouns are one thing to say: half of them alone would be false, or no phrase at all.

After Quirk et al. 1985, 13.46-13.53 and 13.68-13.75: combinatory coordination, and coordination below the phrase.
"""

from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_OWN_FORM = frozenset({"nummod", "det", "poss", "amod", "compound"})
_ONE = frozenset({"a", "an", "one"})
_BINOMIALS = read_words("binomial_nouns")


def is_one(tree: Tree, members: list[int]) -> bool:
    """Tell whether the members of a coordination make one phrase together."""
    return len(members) > 1 and any(test(tree, members) for test in _TESTS)


def is_titled(tree: Tree, members: list[int]) -> bool:
    """Tell `Retired nurse and union leader Ada Holt`: a noun in the singular without an article is half of a title."""
    first, last = members[0], members[-1]
    is_bare = tree.tag[first] == "NN" and not any(
        tree.dep[kid] in {"nummod", "det", "poss"} for kid in tree.kids[first]
    )
    is_title = any(tree.dep[kid] == "compound" and tree.tag[kid] == "NN" for kid in tree.kids[last])
    return is_bare and len(members) == 2 and tree.tag[last] == "NNP" and is_title


def _is_choice(tree: Tree, members: list[int]) -> bool:
    """Tell `owns a mill or a farm`: which one, it does not say. It can be either in `may buy a mill or a farm`."""
    if not any(tree.lower[kid] == "or" and tree.dep[kid] == "cc" for each in members for kid in tree.kids[each]):
        return False
    if tree.tag[members[0]] in {"CD", "$"}:
        return True  # `until 1994 or later`
    verb = members[0]
    while not tree.is_verb(verb) and tree.head[verb] != verb:
        verb = tree.head[verb]
    return not any(tree.tag[kid] == "MD" or tree.dep[kid] == "neg" for kid in tree.kids[verb])


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


_TESTS = (_is_choice, _is_restated, _is_binomial, _shares_a_head, is_titled)
