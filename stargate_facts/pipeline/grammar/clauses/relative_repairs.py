"""Puts right what the parser hangs on a relative clause's verb, or takes from it, time and again."""

from collections.abc import Iterator

from stargate_facts.pipeline.grammar.clauses.complements import NOUNS_OF_CONTENT, RATING, takes_content
from stargate_facts.pipeline.grammar.labels import (
    ANY_SUBJECT,
    BASE_FORM,
    COORDINATOR,
    DIRECT_OBJECT,
    NOMINAL_SUBJECT,
    PLURAL_NOUN,
    PREPOSITIONAL_OBJECT,
    TENSED,
)
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

_NOMINAL = frozenset({"dobj", "pobj", "attr"})
_GERUND = frozenset({"pcomp"})
_STRANDED = frozenset({"to", "with", "about", "at", "of", "into", "against"})
_DEICTIC_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_DEICTIC = _DEICTIC_DAYS | {"this", "last", "next"}
_TIMES = _DEICTIC_DAYS.union(
    row[0] for table in ("units", "dayparts", "seasons", "weekdays") for row in read_table(f"timex_{table}")
)
_INTRANSITIVE = read_words("intransitive_verbs")
_TWO_OBJECTS = read_words("two_object_verbs")
_MANNERS = frozenset({"result", "consequence", "part", "whole", "rule", "matter", "time", "favor", "favour"})
_PAST = frozenset({"VBD", "VBN", "VBZ"})
_DEEPEST = 4
_QUALITY = frozenset({"oprd"})
_OBJECT_OR_PASSIVE = frozenset({"dobj", "auxpass", "ccomp"})
# fmt: off
_WITH_PREPOSITION = {
    "from": frozenset(
        {
            "prevent", "stop", "keep", "bar", "block", "ban", "prohibit", "discourage", "deter", "save", "protect",
            "exempt", "exclude", "dissuade", "restrain", "forbid", "hinder", "inhibit", "preclude", "rescue", "spare",
        }
    ),  # and a gerund
    "as": frozenset(
        {
            "mention", "cite", "describe", "regard", "see", "view", "treat", "portray", "depict", "identify",
            "denounce", "dismiss", "classify", "characterize", "characterise", "condemn", "hail", "brand", "interpret",
            "list", "offer", "present", "praise", "recognize", "recognise", "reject", "label", "quote", "define",
            "perceive",
        }
    ),
}  # verbs whose object has a predicate behind a preposition: Quirk et al. 1985, 16.47 and 16.29
# fmt: on


def repair_relative_arguments(tree: Tree, verb: int) -> None:
    """Change the tree in place around one relative clause."""
    noun = tree.head[verb]
    for kid in [each for each in tree.kids[verb] if each > verb]:
        if tree.dep[kid] == "prep":
            _return_predicate(tree, verb, kid, noun)
            _strand_before_time(tree, verb, kid)


def _return_predicate(tree: Tree, verb: int, preposition: int, noun: int) -> None:
    # `keeps the rain that fell` [`from reaching us`], `cited a cut they made` [`as proof`]: the main verb's
    governors = _WITH_PREPOSITION.get(tree.lower[preposition], frozenset())
    if not governors or tree.lemma(verb) in governors:
        return
    if tree.lower[preposition] == "from" and tree.child(preposition, _GERUND) is None:
        return
    if tree.lower[preposition] == "as" and not _is_predicate(tree, verb, preposition):
        return
    governor = next((each for each in _governors(tree, noun) if tree.lemma(each) in governors), None)
    if governor is not None:
        tree.hang(preposition, governor, "prep")


def _is_predicate(tree: Tree, verb: int, preposition: int) -> bool:
    # not `as a result of the vote`, nor `, which they point to as proof`
    noun = tree.child(preposition, PREPOSITIONAL_OBJECT)
    is_bare = tree.word_before(preposition) in _STRANDED
    return noun is not None and tree.lemma(noun) not in _MANNERS and not is_bare and noun > verb


def _governors(tree: Tree, noun: int) -> Iterator[int]:
    # the verb that a noun is the object of, and those above that it completes
    at = noun
    for _ in range(_DEEPEST):
        if tree.dep[at] not in {"dobj", "xcomp", "pobj", "prep"} or tree.head[at] == at:
            return
        at = tree.head[at]
        if tree.is_verb(at):
            yield at


def _strand_before_time(tree: Tree, verb: int, preposition: int) -> None:
    # `a man I spoke to` [`last week`]: when, and the man is whom
    time = tree.child(preposition, PREPOSITIONAL_OBJECT)
    subject = tree.child(verb, NOMINAL_SUBJECT)
    if (
        time is None
        or subject is None
        or tree.tag[subject] in {"WDT", "WP"}
        or tree.lower[preposition] not in _STRANDED
    ):
        return
    words = tree.subtree(time)
    is_time = tree.lower[words[0]] in _DEICTIC and tree.lemma(time) in _TIMES
    if is_time and words[0] == preposition + 1 and tree.child(verb, frozenset({"dobj", "auxpass"})) is None:
        tree.hang(time, verb, "npadvmod")


def repair_bare_relative(tree: Tree, verb: int) -> None:
    """Read `It is due to the stake` [`she bought`] as a relative clause: a second one begins with `and` or a comma."""
    subject, first = tree.child(verb, ANY_SUBJECT), tree.head[verb]
    if subject is None or not first < subject < verb:
        return
    noun = tree.subtree(subject)[0] - 1
    is_noun = first < noun and tree.tag[noun].startswith("NN") and tree.tag[subject] in {"PRP", "NNP"}
    if is_noun and tree.dep[noun] in _NOMINAL and tree.child(first, COORDINATOR) is None:
        tree.hang(verb, noun, "relcl")


def repair_rated_relative(tree: Tree, verb: int) -> None:
    """Read `He made a claim` [`that Ann denied`], `that Ann called wrong`, taken for its content, as about the claim.

    The clause lacks an object, which its verb cannot do without.
    """
    that = tree.subtree(verb)[0]
    subject = tree.child(verb, ANY_SUBJECT)
    if tree.lower[that] != "that" or tree.head[that] != verb or tree.tag[that] != "IN" or subject is None:
        return
    is_object = tree.dep[that] == "dobj"
    is_rated = tree.dep[that] == "mark" and tree.lemma(verb) in RATING and tree.child(verb, _QUALITY) is not None
    if is_object or (is_rated and tree.child(verb, _OBJECT_OR_PASSIVE) is None):
        tree.dep[verb], tree.dep[that], tree.tag[that] = "relcl", "dobj", "WDT"


def repair_content_of_noun(tree: Tree, clause: int) -> None:
    """Read `a policy that guests wear ties` as what the policy is: with an object of its own, the clause lacks none.

    Only behind a noun that can have a content, not `the sites that they placed off-limits`.
    """
    that, noun = tree.subtree(clause)[0], tree.head[clause]
    if tree.lower[that] != "that" or tree.head[that] != clause or tree.dep[that] != "dobj":
        return
    subject = tree.child(clause, NOMINAL_SUBJECT)
    if subject is None or tree.subtree(subject)[0] != that + 1:
        return
    has_own = any(tree.dep[kid] == "dobj" and kid > clause for kid in tree.kids[clause])
    has_own = has_own and tree.lemma(clause) not in _TWO_OBJECTS
    if tree.lemma(noun) in NOUNS_OF_CONTENT and (has_own or tree.lemma(clause) in _INTRANSITIVE):
        tree.tag[that], tree.dep[that], tree.dep[clause] = "IN", "mark", "acl"


def repair_determiner_that(tree: Tree, clause: int) -> bool:
    """Read `requires that clerks prove it` as a clause: before a plural, `that` is no determiner."""
    verb = tree.head[clause]
    noun = tree.child(verb, DIRECT_OBJECT)
    that = tree.subtree(noun)[0] if noun is not None else clause
    if noun is None or not verb < that < noun < clause or tree.tag[noun] not in PLURAL_NOUN:
        return False
    if tree.lower[that] != "that" or tree.head[that] != noun or tree.child(clause, NOMINAL_SUBJECT) is not None:
        return False
    if tree.tag[clause] not in BASE_FORM | TENSED or not takes_content(tree.lemma(verb)):
        return False
    tree.hang(noun, clause, "nsubj")
    tree.hang(that, clause, "mark")
    tree.tag[that] = "IN"
    return True


def repair_verb_behind_relative(tree: Tree, verb: int) -> None:
    """Give a sentence its verb, hung on that of a relative clause before it: `A group of clerks who sued` [`won`]."""
    clause = tree.head[verb]
    if tree.dep[clause] != "relcl" or tree.tag[verb] not in _PAST or any(kid < verb for kid in tree.kids[verb]):
        return
    root = tree.head[clause]
    while tree.head[root] != root and not tree.is_verb(root):
        root = tree.head[root]
    if tree.is_verb(root) or not tree.tag[root].startswith(("NN", "CD")) or tree.subtree(clause)[0] > verb - 2:
        return
    if tree.subtree(root)[-1] > tree.subtree(verb)[-1] + 1 or tree.tag[verb - 1] in {"TO", "RB"}:
        return
    tree.raise_to_root(verb)
    tree.hang(root, verb, "nsubj")
    tree.tag[verb] = "VBD" if tree.tag[verb] == "VBN" else tree.tag[verb]
