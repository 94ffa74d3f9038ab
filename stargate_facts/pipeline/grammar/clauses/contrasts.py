"""Phrases that are denied or that limit the clause, and that the parser hangs as if they were parts of it.

`It grew over years, not in a day`; `It may be sold, but only to a bank`; `It was the owner, not the clerk, who paid`.
After Quirk et al. 1985, 10.64-10.66: the focus of negation, and 13.37: supplementive coordination.
"""

from stargate_facts.pipeline.grammar.labels import (
    ANY_PREDICATIVE,
    COORDINATOR,
    DASHES_AND_BLANKS,
    DIRECT_OBJECT,
    PREPOSITION_TAGS,
    PREPOSITIONAL_OBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

DENYING = frozenset({"not", "never"})
_PAUSES = frozenset({",", ":"}) | DASHES_AND_BLANKS
ADDING = frozenset({"only", "just", "merely", "solely", "simply"})  # what is `not only` so is so
_FOCUSING = ADDING | {"even", "necessarily"}
_LIMITING = frozenset({"if", "when", "after", "because", "where", "until"})
_LONGEST_LIMIT = 12  # tokens: a longer clause has run into what follows
_DEGREES = frozenset({"RB", "JJ"})
_OBJECT = ANY_PREDICATIVE | DIRECT_OBJECT
_PHRASES = frozenset({"prep", "agent", "npadvmod"})


def repair_denied_phrase(tree: Tree, negation: int) -> None:
    """Hang on its phrase a negation that denies but the second of two phrases.

    `He voted in May, not in June` does not say that he did not vote; `spoke about schools, not about roads` of what.
    """
    if tree.lower[negation] not in DENYING or tree.word_before(negation) not in _PAUSES:
        return
    above = tree.head[negation]
    first = negation + 2 if tree.word_after(negation) in _FOCUSING else negation + 1
    after = [kid for kid in tree.kids[above] if kid > negation and tree.dep[kid] in _PHRASES]
    phrase = next((kid for kid in after if tree.subtree(kid)[0] in {negation + 1, first}), None)
    if phrase is None:
        return
    tree.hang(negation, phrase, "neg")
    before = tree.head[above]
    if tree.dep[above] == "pobj" and tree.lower[before] == tree.lower[phrase]:
        tree.hang(phrase, tree.head[before], "prep")


def repair_addition(tree: Tree, negation: int) -> None:
    """Hang `not only` on the first of two that are both so: `She is not just a cook but an owner`."""
    verb, adding = tree.head[negation], negation + 1
    if tree.word_after(negation) not in ADDING or negation < verb:
        return
    for kid in tree.kids[verb]:
        is_object = kid > adding and tree.dep[kid] in _OBJECT
        if is_object and any(tree.lower[mark] == "but" for mark in tree.children(kid, COORDINATOR)):
            tree.hang(negation, kid, "preconj")
            tree.hang(adding, negation, "advmod")
            return


def repair_limit(tree: Tree, limited: int) -> None:
    """Make what `but only` adds an argument: `They may come, but only` [`on foot`], `but only` [`if they pay`].

    And what `but not` does: `Rents rose, but` [`not as fast as wages`]. The parser takes it for a second member of a
    coordination, so that the first would be said without its limit.
    """
    first = tree.head[limited]
    words = tree.subtree(limited)
    only = words[0]
    if tree.word_before(only) != "but" or not tree.is_verb(first) or first > only:
        return
    if tree.lower[only] == "not" and tree.tag[limited] in _DEGREES:
        tree.hang(limited, first, "advmod")
    if tree.lower[only] != "only":
        return
    if tree.tag[limited] in PREPOSITION_TAGS and tree.child(limited, PREPOSITIONAL_OBJECT) is not None:
        tree.hang(limited, first, "prep")
    elif len(words) <= _LONGEST_LIMIT and tree.is_verb(limited) and tree.word_after(only) in _LIMITING:
        tree.hang(limited, first, "advcl")


def repair_cleft(tree: Tree, clause: int) -> None:
    """Hang a clause on the noun that it is about: `It was the owner, not the clerk,` [`who paid`].

    `It was the third time in a year` [`that it burned`]: the time, and not the year.
    """
    noun = tree.head[clause]
    owner = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.lower[tree.head[owner]] == "time" and tree.word_after(noun) == "that":
        tree.hang(clause, tree.head[owner], "relcl")
    if tree.dep[noun] not in {"appos", "conj"} or not owner < noun or not tree.tag[owner].startswith(("NN", "PRP")):
        return
    first = tree.subtree(noun)[0]
    is_denied = tree.lower[first] in DENYING or tree.word_before(first) in DENYING
    if is_denied and tree.tag_before(tree.subtree(clause)[0]) == ",":
        tree.hang(clause, owner, "relcl")
