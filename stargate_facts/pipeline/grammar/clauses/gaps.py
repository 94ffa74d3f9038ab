"""What a relative clause lacks, and the noun that it modifies stands for: its object, or a preposition's noun."""

from dataclasses import replace

from stargate_facts.pipeline.grammar.clauses.animacy import names_a_person
from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase, list_items
from stargate_facts.pipeline.grammar.clauses.relatives import is_relative, modifying_clause
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.clauses.verbs import VerbGroup
from stargate_facts.pipeline.grammar.factuality.signatures import SINGLES_OUT
from stargate_facts.pipeline.grammar.labels import COMMON_NOUN, MARK, PREPOSITION_TAGS, SUBJECT
from stargate_facts.pipeline.grammar.tree import Tree

# fmt: off
INDEFINITE = frozenset(
    {
        "something", "everything", "anything", "nothing", "someone", "everyone", "anyone", "somebody", "everybody",
        "anybody", "one", "ones", "those", "all",
    }
)
ADVERBIAL_NOUNS = frozenset(
    {
        "way", "time", "day", "week", "month", "year", "moment", "reason", "place", "night", "morning", "evening",
        "afternoon", "weekend", "hour", "minute", "season", "decade", "century", "ways", "times", "reasons",
    }
)  # `the way they vote`
# fmt: on
_PREPOSITION = frozenset({"prep"})  # not `the kind of house that they need`
_SHELLS = frozenset({"likes", "kind", "kinds", "sort", "sorts", "type", "types"})
_LIKENING = frozenset({"as", "like", "than"})
_CASES = frozenset({"point", "extent", "degree", "stage", "case", "change", "level"})  # no places: `the point where`
# fmt: off
_JUDGEMENTS = frozenset(
    {
        "thing", "pity", "shame", "mistake", "fact", "honor", "honour", "relief", "miracle", "wonder", "disgrace",
        "pleasure", "surprise", "coincidence", "scandal", "tragedy", "outrage", "mystery", "blessing", "myth",
    }
)  # of what a clause behind `it is` says
# fmt: on
_EVENTS = frozenset({"event", "case", "extent", "condition", "proviso", "assumption"})
_PLACING = frozenset({"in", "at", "on"})


def missing_objects(tree: Tree, group: VerbGroup, antecedent: int) -> list[Phrase]:
    """Return the object that a relative clause lacks, as its antecedent's items: `the agreement they signed`."""
    return _antecedents(tree, group.verb, antecedent) if _lacks_object(tree, group, antecedent) else []


def stranded_arguments(tree: Tree, verb: int, antecedent: int) -> list[Slot]:
    """Return the argument of a preposition that has lost its noun to the antecedent: `the box they looked` [`at`].

    Not `all they asked for`, nor a particle: `the money to follow` [`through`] `on it`.
    """
    if tree.lower[antecedent] in INDEFINITE:
        return []
    bare = [kid for kid in tree.kids[verb] if kid > verb and tree.dep[kid] == "prep" and _lacks_noun(tree, kid)]
    bare = [kid for kid in bare if not _is_particle(tree, kid)]
    return [Slot(tree.lower[kid], kid, _antecedents(tree, verb, antecedent)[0]) for kid in bare[:1]]


def is_lost_without(tree: Tree, antecedent: int, heads: list[int]) -> bool:
    """Tell a relative clause that is not true, or says nothing, away from its noun.

    `the first race in which women ran`: they did not run in the first race; `storms the likes of which it had seen`;
    `the way they work`, without an object or argument: in some way.
    """
    if antecedent not in heads:
        return tree.lemma(antecedent) == "way" and not heads
    is_ranked = any(kid < antecedent and _ranks(tree, kid) for kid in tree.kids[antecedent])
    is_bare = tree.lower[antecedent] in _SHELLS and tree.child(antecedent, _PREPOSITION) is None
    return is_ranked or is_bare


def _ranks(tree: Tree, word: int) -> bool:
    return tree.lower[word] in SINGLES_OUT or tree.tag[word] in {"JJS", "RBS"}


def _lacks_noun(tree: Tree, preposition: int) -> bool:
    # `songs we sing` [`about`], `songs` [`that`] `we sing` [`about`]
    return all(kid < preposition and is_relative(tree, kid) for kid in tree.kids[preposition])


def _is_particle(tree: Tree, preposition: int) -> bool:
    # `to follow` [`through`] `on it`; but `the map they point` [`to`] `as proof`
    after = preposition + 1
    return after < len(tree.dep) and tree.tag[after] in PREPOSITION_TAGS and tree.lower[after] != "as"


def place_argument(tree: Tree, verb: int, antecedent: int | None) -> list[Slot]:
    """Return the place that `where` stands for: `the yard where they met`: `in` the yard."""
    where = next((kid for kid in tree.kids[verb] if tree.lower[kid] == "where" and kid < verb), None)
    if antecedent is None or where is None or tree.dep[where] != "advmod" or tree.lower[antecedent] in INDEFINITE:
        return []
    above = tree.head[antecedent]
    is_person = tree.tag[antecedent] in COMMON_NOUN and names_a_person(tree, antecedent)  # `Salem` may lean to people
    if is_person or tree.lower[above] in _LIKENING or tree.lemma(antecedent) in _CASES:
        return []
    role = tree.lower[above] if tree.dep[antecedent] == "pobj" and tree.lower[above] in _PLACING else "in"
    return [Slot(role, where, _antecedents(tree, verb, antecedent)[0])]


def _antecedents(tree: Tree, verb: int, noun: int) -> list[Phrase]:
    return list_items(tree, noun, without=modifying_clause(tree, verb, noun))


def _lacks_object(tree: Tree, group: VerbGroup, antecedent: int) -> bool:
    verb = group.verb
    verbs = (verb, *group.governors)
    if any(tree.tag[below] == "WP$" for each in verbs for kid in tree.kids[each] for below in tree.kids[kid]):
        return False  # `whose bakery closed`
    if any(tree.dep[kid] == "xcomp" for kid in tree.kids[verb]) and tree.dep[verb] != "relcl":
        return False  # `a loss that he used to avoid` [`paying`]: used the loss
    # `the plan they signed`, but not `the year when they left` nor `the year in which they left`
    if tree.tag[verb] == "VB" and not group.governors and not any(tree.dep[kid] in SUBJECT for kid in tree.kids[verb]):
        return False
    if any(tree.dep[kid] == "ccomp" for kid in tree.kids[verb]) or _is_when_or_how(tree, verb, antecedent):
        return False
    if _is_said_by(tree, verb) or _is_content(tree, verb, antecedent):
        return False
    first = tree.head[verb] if tree.dep[verb] == "conj" else verb  # `a fair in which they are tested and` [`compete`]
    is_adverbial = any(_stands_in_adverbial(tree, kid) for each in {verb, first} for kid in tree.kids[each])
    return not (is_adverbial or is_passive(tree, verb))


def _stands_in_adverbial(tree: Tree, kid: int) -> bool:
    # `where`, `in which`
    if tree.tag[kid] == "WRB":
        return True
    return tree.dep[kid] == "prep" and any(tree.tag[below] in {"WDT", "WP"} for below in tree.kids[kid])


def _is_when_or_how(tree: Tree, verb: int, antecedent: int) -> bool:
    # `the reasons they left`; not `reasons, which they gave`
    return tree.lower[antecedent] in ADVERBIAL_NOUNS and tree.lower[tree.subtree(verb)[0]] != "which"


def _is_content(tree: Tree, verb: int, antecedent: int) -> bool:
    # `claimed, as did the mayor,` [`that it is growing`], hung on `mayor`: `that` is no part of the clause
    mark = tree.child(verb, MARK)
    if tree.lemma(antecedent) in _JUDGEMENTS and tree.dep[antecedent] == "attr":
        subject = tree.child(tree.head[antecedent], SUBJECT)
        return subject is not None and tree.lower[subject] == "it"  # `It is a pity that` [`they leave`]
    if tree.lower[antecedent] in _EVENTS and tree.dep[antecedent] == "pobj":
        return mark is not None or tree.lower[antecedent - 1] == "in"  # `in the event that it rains`, `in case it does`
    return mark is not None and tree.lower[mark - 1] == "," and tree.lower[antecedent] != "one"


def _is_said_by(tree: Tree, verb: int) -> bool:
    # `economists who argue that taxes` [`should fall`]: the antecedent is who argues, and not what falls
    while tree.dep[verb] in {"ccomp", "xcomp"} and tree.head[verb] != verb:
        verb = tree.head[verb]
        if any(tree.dep[kid] in SUBJECT and is_relative(tree, kid) for kid in tree.kids[verb]):
            return True
    return False


def resolved(tree: Tree, verb: int, slot: Slot, antecedent: int | None) -> Slot:
    """Return an argument with the antecedent for its relative pronoun: `in which` → `in` the noun before the clause."""
    if antecedent is None or not is_relative(tree, slot.phrase.head):
        return slot
    return replace(slot, phrase=_antecedents(tree, verb, antecedent)[0])
