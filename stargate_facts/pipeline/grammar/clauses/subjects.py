"""Who or what a clause is about: its own subject, the noun that it modifies, or the one that it inherits."""

from stargate_facts.pipeline.grammar.clauses.control import find_controller, is_unknowable
from stargate_facts.pipeline.grammar.clauses.relatives import (
    described_subject,
    find_antecedent,
    is_relative,
    noun_before,
    upwards,
)
from stargate_facts.pipeline.grammar.labels import (
    AUXILIARY,
    CONJUNCT,
    EXPLETIVE,
    INDEFINITE_ARTICLES,
    MARK,
    NEGATION,
    NOMINAL_SUBJECT,
    QUESTION_WORDS,
    SUBJECT,
)
from stargate_facts.pipeline.grammar.tree import Tree

_ANY = frozenset({"any", "each", "every", "no", "anyone", "anybody", "anything", "nobody", "nothing", "none"})
_UNNAMED = _ANY | {"those"}  # `those who left`: nobody is named
_MODIFIERS = frozenset({"relcl", "acl", "advcl", "ccomp"})
_SOMEONE = frozenset({"someone", "somebody", "something"})
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "myself", "yourself", "ourselves", "oneself"})
_PRO_FORMS = frozenset({"one", "something"})
_DEFINITE_PRO_FORMS = frozenset({"one", "ones"})
_PARTS = frozenset({",", "-", "--", "—", "–", "―"})
_DEEPEST = 12


def find_subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the head of the verb's subject: its own, the noun that it modifies, or the one it inherits."""
    if depth > _DEEPEST:
        return None
    own = [kid for kid in tree.kids[verb] if tree.dep[kid] in SUBJECT]
    if own:
        subject = next((each for each in own if is_relative(tree, each)), _nearest(tree, verb, own))
        if is_relative(tree, subject):
            return _of_relative(tree, verb, subject)
        return None if _asks(tree, subject) or _is_addressed(tree, verb, subject) else subject
    expletive = tree.child(verb, EXPLETIVE)
    return _inherited(tree, verb, depth) if expletive is None else expletive


def _nearest(tree: Tree, verb: int, subjects: list[int]) -> int:
    # `In the market, a guide to fears,` [`prices`] `rose`: of two before the verb the one that nothing parts from it
    if len(subjects) < 2 or subjects[1] > verb or tree.dep[subjects[1]] not in NOMINAL_SUBJECT:
        return subjects[0]
    if tree.child(subjects[1], CONJUNCT) is not None or tree.lower[subjects[1]] in _ANY:
        return subjects[0]  # `fights among sellers, buyers and clerks have`, read as two
    below = tree.subtree(subjects[1])
    is_own = tree.word_before(below[0]) in _PARTS and not any(tree.lower[i] in _PARTS for i in range(below[-1], verb))
    return subjects[1] if is_own else subjects[0]


def _of_relative(tree: Tree, verb: int, pronoun: int) -> int | None:
    antecedent = find_antecedent(tree, verb)
    if antecedent is None and tree.tag[pronoun] == "WDT":
        antecedent = noun_before(tree, verb, pronoun)
    if antecedent is None:
        return pronoun
    antecedent = _meant_by_one(tree, antecedent)
    return None if antecedent is None or _is_undetermined(tree, antecedent) else described_subject(tree, antecedent)


def _meant_by_one(tree: Tree, noun: int) -> int | None:
    """Return what `one` stands for before a clause: `the plan is one that saves jobs`: the plan; else nothing named."""
    above = tree.head[noun]
    if _is_the_one(tree, noun):
        return tree.child(above, SUBJECT)
    if tree.lower[noun] not in _PRO_FORMS or any(
        tree.dep[kid] in {"prep", "det", "amod", "nummod"} for kid in tree.kids[noun]
    ):
        return noun
    if tree.child(above, EXPLETIVE) is not None or (tree.lower[noun] != "one" and tree.dep[noun] != "attr"):
        return noun
    subject = tree.child(above, SUBJECT) if tree.dep[noun] == "attr" else None
    return None if subject is None or is_relative(tree, subject) else subject


def _is_the_one(tree: Tree, noun: int) -> bool:
    # `The drivers are the ones who pay`: the drivers
    if tree.lower[noun] not in _DEFINITE_PRO_FORMS or tree.dep[noun] != "attr":
        return False
    before = [tree.lower[kid] for kid in tree.kids[noun] if kid < noun]
    is_denied = tree.child(tree.head[noun], NEGATION) is not None
    return before == ["the"] and not is_denied and tree.child(tree.head[noun], EXPLETIVE) is None


def _asks(tree: Tree, subject: int) -> bool:
    # `how many guests`, `which firms`, `half of whom`: who that is stands elsewhere, or nowhere
    if tree.dep[subject] not in NOMINAL_SUBJECT or tree.is_verb(subject):
        return False
    near = [i for kid in tree.kids[subject] for i in (kid, *tree.kids[kid]) if tree.dep[kid] not in _MODIFIERS]
    return any(tree.tag[i] in QUESTION_WORDS or tree.tag[i] == "WDT" for i in near)


def _is_addressed(tree: Tree, verb: int, subject: int) -> bool:
    """Tell one who is spoken to, or a title before a quotation: `Her advice, "Anna, sell the farm," was`."""
    is_one = tree.tag[subject] in {"NN", "NNP"} and tree.child(subject, CONJUNCT) is None
    is_base = tree.tag[verb] == "VB" or (tree.tag[verb] == "VBP" and is_one)
    is_bare = is_base and tree.child(verb, AUXILIARY | MARK) is None and tree.dep[verb] != "conj"
    return is_bare and subject < verb and tree.word_before(verb) == ","


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    controller = find_controller(tree, verb)
    if controller is None:
        return _of_bare_relative(tree, verb) if tree.dep[verb] == "relcl" else None
    if not controller.is_clause:
        return _controlling_noun(tree, verb, controller.token, depth)
    subject = find_subject(tree, controller.token, depth + 1)
    if subject is None or is_unknowable(tree, verb, subject):
        return None
    if tree.dep[subject] == "expl" and tree.dep[verb] in {"advcl", "pcomp", "acl", "relcl"}:
        return None  # `There was talk of a strike, leading the owners to sell`
    if tree.dep[verb] in {"pcomp", "advcl", "acl", "relcl"} and _is_aim(tree, controller.token, subject):
        return None
    is_any = tree.lower[subject] in _ANY and tree.tag[subject] in {"NN", "DT"}
    return None if is_any and tree.dep[verb] != "conj" else subject


def _controlling_noun(tree: Tree, verb: int, noun: int, depth: int) -> int | None:
    if tree.lower[noun] in _REFLEXIVE:  # `The mill forced itself to close`: the mill
        return find_subject(tree, tree.head[noun], depth + 1)
    is_modified = tree.dep[verb] in {"acl", "relcl"} and noun == tree.head[verb]
    if is_modified and _is_the_one(tree, noun):
        return _meant_by_one(tree, noun)
    if not is_modified:
        return noun
    return None if _is_undetermined(tree, noun) else described_subject(tree, noun)


def _is_aim(tree: Tree, verb: int, subject: int) -> bool:
    # `Her job was to help him by` [`calling`]: the job does not call
    is_copular = tree.dep[verb] == "xcomp" and tree.lemma(tree.head[verb]) == "be" and tree.tag[verb] == "VB"
    return is_copular and tree.tag[subject] == "NN" and tree.head[subject] == tree.head[verb]


def _of_bare_relative(tree: Tree, verb: int) -> int | None:
    # `the firms, they say, are`: no subject and no question word of its own
    if tree.is_verb(tree.head[verb]) or any(tree.tag[kid] in QUESTION_WORDS for kid in tree.kids[verb]):
        return None
    is_infinitive = tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb])
    if is_infinitive or tree.tag[verb] == "VBG" or _is_undetermined(tree, tree.head[verb]):
        return None
    return find_antecedent(tree, verb)


def _is_undetermined(tree: Tree, noun: int) -> bool:
    """Tell a noun whose clause only says which ones are meant, if any: `any firm that sells it must pay`."""
    if tree.lower[noun] in _UNNAMED or _is_denied(tree, noun):
        return True
    is_there = any(tree.child(each, EXPLETIVE) is not None for each in upwards(tree, noun))  # `There is no law that`
    return not is_there and any(tree.lower[kid] in _ANY and tree.dep[kid] == "det" for kid in tree.kids[noun])


def _is_denied(tree: Tree, noun: int) -> bool:
    # `will not take a step that harms her`, `was not from a place that burned`: there is no such step, no such place
    if not (tree.lower[noun] in _SOMEONE or any(tree.lower[kid] in INDEFINITE_ARTICLES for kid in tree.kids[noun])):
        return False
    above = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.child(above, NEGATION) is None:  # `not as a man who cheats`
        above = tree.head[above] if tree.lemma(tree.head[above]) == "be" else noun
    return tree.dep[noun] in {"dobj", "pobj", "attr"} and tree.child(above, NEGATION) is not None
