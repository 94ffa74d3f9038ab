"""Tells whose claims a content makes: of what is said, thought, found or asked for, not of what is only spoken of."""

from spacy.tokens import Token

from stargate_facts.model import Ascription, Extent
from stargate_facts.pipeline.grammar.factuality.factuality import read_factuality
from stargate_facts.pipeline.grammar.factuality.negation import find_negations
from stargate_facts.pipeline.grammar.factuality.signatures import has_factive_clause
from stargate_facts.pipeline.grammar.labels import NOMINAL_SUBJECT
from stargate_facts.pipeline.grammar.lemmas import lemma_of
from stargate_facts.pipeline.grammar.speech.drafts import Draft
from stargate_facts.pipeline.grammar.tree import Tree

_VIEWS = frozenset(
    {"that", "noun-that", "adj-that"}
)  # thinks that it lost, the fear that it lost, is sure that it lost
_KNOWING = frozenset({"hear", "understand", "mean", "prove", "document", "illustrate", "care"})  # besides factive verbs
_FINDING = "find"  # factive, but what a poll or a court found is a claim of theirs
_DEMANDS = frozenset({"obj-to", "on-to", "for-to"})  # urged him to go, called on him to go, called for it to go
_DEEDS = frozenset({"obj-of", "obj-for"})  # accused him of lying, blamed him for losing it
_DESCRIPTIONS = _DEEDS | {"as", "pred"}  # called it a plan that would fail
_NO_HOLDER = frozenset(
    {
        *("i", "we", "you", "me", "us", "my", "our", "your", "one"),  # `I think it lost`: it is who says so that counts
        *("anyone", "anybody", "anything", "nobody", "nothing", "it", "there", "that", "this"),
    }
)
_RAISING = frozenset({"think", "believe", "expect", "suppose", "want", "imagine", "feel", "anticipate", "figure"})


def find_ascription(tree: Tree, draft: Draft) -> Ascription:
    """Return which claims in the content are to be taken for the source's, and not for the author's.

    All of what is said; of a thought or a finding with a clause of its own (`Experts suspect that it lost`), where the
    verb does not take it for known (`He realized that it lost`); and of what is said of somebody (`accused him of
    lying`). What is asked for is the source's (`urged him to go`), but not what goes with it (`to go where it rained`).
    """
    if draft.cue_class == "statement":
        return "all"
    if not _has_holder(tree, draft):
        return "none"
    if draft.frame in _DEMANDS:
        return "none" if _asks_nobody(draft) else "asked"
    is_claimed = draft.frame in _DESCRIPTIONS or (draft.frame in _VIEWS and not _takes_for_known(draft))
    return "all" if is_claimed else "none"


def is_withheld(tree: Tree, draft: Draft) -> bool:
    """Tell what was not stated: `Nobody said that it closed`, `He declined to say whether it closed`."""
    verb = draft.verb
    if draft.cue_class != "statement" or verb is None:
        return False
    if verb.dep_ == "xcomp" and (above := read_factuality(tree, verb.i).negation_cue) is not None:
        return _is_odd_outside(draft, [above])  # `declined to say`
    return _is_negated(tree, draft)


def _has_holder(tree: Tree, draft: Draft) -> bool:
    source, verb = draft.source, draft.verb
    if source is None or _may_be_outer(verb):
        return False
    accuses = draft.frame in _DEEDS and source.lower_ == "it" and source.head == verb  # `It accused him of lying`
    if source.lower_ in _NO_HOLDER and not accuses:
        return False
    # not `did not find that it lost`; but `did not think that it lost` is a thought
    return verb is None or lemma_of(verb) in _RAISING or not _is_negated(tree, draft)


def _may_be_outer(verb: Token | None) -> bool:
    """Tell a verb whose subject is in doubt: `He wrote that she was ill and urged them to go`: she or he."""
    if verb is None or verb.dep_ != "conj" or any(child.dep_ in NOMINAL_SUBJECT for child in verb.lefts):
        return False
    first = verb.head
    return first.dep_ == "ccomp" and verb.tag_ == first.tag_ == first.head.tag_


def _is_negated(tree: Tree, draft: Draft) -> bool:
    return draft.verb is not None and _is_odd_outside(draft, find_negations(tree, draft.verb.i))


def _is_odd_outside(draft: Draft, negations: list[Extent]) -> bool:
    """Tell whether the negations outside the content leave the cue negated."""
    own = [each for each in negations if not any(start <= each[0] < end for start, end in draft.content)]
    return len(own) % 2 == 1


def _asks_nobody(draft: Draft) -> bool:
    """Tell `a law that asks them to pay`, `Her aim was to urge him to go`: neither the law nor the aim demands it."""
    source, verb = draft.source, draft.verb
    is_aim = verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_ == "be"
    return is_aim or (source is not None and source.tag_ == "WDT")


def _takes_for_known(draft: Draft) -> bool:
    """Tell `realized that it lost`: it did.

    What is learned is a report only where it stands first: `The mill was lost, he learned`.
    """
    cue: Token | None = draft.verb
    if cue is None:
        return False
    lemma = lemma_of(cue)
    if lemma == "learn":
        return draft.content[0][0] > draft.cue[0]
    return lemma in _KNOWING or (lemma != _FINDING and has_factive_clause(lemma))
