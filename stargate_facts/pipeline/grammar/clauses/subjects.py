"""Who or what a clause is about: its own subject, the noun that it modifies, or the one that it inherits."""

from typing import Literal

from stargate_facts.pipeline.grammar.clauses.verbs import RAISING_ADJECTIVES
from stargate_facts.pipeline.grammar.references.agreement import PERSON, noun_kinds
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_table, read_words

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
QUESTION_WORDS = frozenset({"WP", "WDT", "WRB"})
Number = Literal["singular", "plural"]
_NOUN_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PERSONAL = frozenset({"who", "whom"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SPENT = frozenset({"money", "cash", "time", "hours", "days", "weeks", "months", "years", "dollars"})
_PREDICATIVE = frozenset({"attr", "acomp"})
_COMPLEMENTS = frozenset({"dobj", "ccomp"})
_ANY = frozenset({"any", "each", "every", "no", "anyone", "anybody", "anything", "nobody", "nothing", "none"})
_EXPLETIVE = frozenset({"expl"})
_IMPERSONAL = frozenset({"include", "involve", "mean", "require", "entail", "prevent", "recommend", "suggest"})
_PREPOSITIONAL_CONTROL = {
    "on": frozenset({"call", "rely", "depend", "count", "bank", "prevail", "lean", "reliant", "dependent"}),
    "upon": frozenset({"call", "rely", "depend", "count", "prevail", "reliant", "dependent"}),
    "for": frozenset({"call", "ask", "wait", "arrange", "long", "hope", "plead", "push", "press", "pray", "appeal"}),
    "to": frozenset({"appeal", "look", "turn", "signal", "shout", "gesture"}),
    "with": frozenset({"plead"}),
}  # Quirk et al. 1985, 16.64: prepositional verbs with an infinitive
_OBJECT_OF_GERUND = {
    preposition: frozenset(row[1] for row in read_table("gerund_control") if row[0] == preposition)
    for preposition in ("from", "of", "for", "into")
}
_SUBJECT_CONTROL = frozenset(row[0] for row in read_table("signatures") if row[1] == "to")
_OBJECT_CONTROL = read_words("object_control_verbs").union(
    (row[0] for row in read_table("signatures") if row[1] in {"obj-to", "pass-to"}), *_OBJECT_OF_GERUND.values()
)
_MODIFIERS = frozenset({"relcl", "acl", "advcl", "ccomp"})
_DESIRE = frozenset({"prefer", "want", "like", "expect", "wish", "require", "intend"})
_CALLS = frozenset({"call", "plea", "demand", "request", "appeal", "plan", "pressure", "chance", "opportunity", "need"})
_RESULT = frozenset({"thus", "thereby"})
_DEEPEST = 12


def find_subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the head of the verb's subject: its own, the noun that it modifies, or the one it inherits."""
    if depth > _DEEPEST:
        return None
    own = [kid for kid in tree.kids[verb] if tree.dep[kid] in SUBJECT]
    if own:
        subject = next((each for each in own if is_relative(tree, each)), own[0])
        if not is_relative(tree, subject):
            return None if _asks(tree, subject) else subject
        antecedent = find_antecedent(tree, verb)
        if antecedent is None and tree.tag[subject] == "WDT":
            antecedent = _noun_before(tree, verb, subject)
        if antecedent is None:
            return subject
        return None if _is_undetermined(tree, antecedent) else antecedent
    expletive = tree.child(verb, frozenset({"expl"}))
    return _inherited(tree, verb, depth) if expletive is None else expletive


def _asks(tree: Tree, subject: int) -> bool:
    # `how many guests`, `which firms`, `half of whom`: who that is stands elsewhere, or nowhere
    if tree.dep[subject] not in {"nsubj", "nsubjpass"} or tree.is_verb(subject):
        return False
    near = [i for kid in tree.kids[subject] for i in (kid, *tree.kids[kid]) if tree.dep[kid] not in _MODIFIERS]
    return any(tree.tag[i] in QUESTION_WORDS or tree.tag[i] == "WDT" for i in near)


def _noun_before(tree: Tree, verb: int, pronoun: int) -> int | None:
    """Return what a relative pronoun refers to where the parser hung its clause on a verb, if that is a noun.

    `that` right behind a noun; before a plural verb (`certain brands, he said, that are not sold`) the nearest plural;
    before a measure (`had sales of $2 million, which was a tenth`) the nearest noun with a number.
    """
    before = [
        i
        for i in range(pronoun - 1, tree.sentence[pronoun] - 1, -1)
        if tree.tag[i].startswith("NN") and tree.dep[i] in _NOUN_ROLES
    ]
    if verb_number(tree, verb) == "plural":
        return next((i for i in before if tree.tag[i] in {"NNS", "NNPS"}), None)
    if any(tree.dep[kid] == "attr" and is_measure(tree, kid) for kid in tree.kids[verb]):
        return next((i for i in before if is_measure(tree, i)), None)
    return pronoun - 1 if tree.lower[pronoun] == "that" and before[:1] == [pronoun - 1] else None


def verb_number(tree: Tree, verb: int) -> Number | None:
    """Return the number that a finite verb shows: `is`, `was`, `makes`; `are`, `were`, `make`."""
    auxiliaries = tree.children(verb, _AUXILIARY)
    finite = auxiliaries[0] if auxiliaries else verb
    if tree.tag[finite] == "VBZ" or tree.lower[finite] == "was":
        return "singular"
    if tree.tag[finite] == "VBP" or tree.lower[finite] == "were":
        return None if tree.lower[finite] in {"'m", "am"} else "plural"
    return None


def is_measure(tree: Tree, noun: int) -> bool:
    """Tell a noun with a number in its phrase: `sales of $2 million`, `about 12%`."""
    return any(tree.tag[i] in {"CD", "$"} for i in tree.subtree(noun, leave_out=_MODIFIERS))


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    head, dep = tree.head[verb], tree.dep[verb]
    if dep in {"acl", "relcl"}:
        return _modified_noun(tree, verb, depth)
    if dep in {"xcomp", "ccomp"}:
        return _controller(tree, verb, depth)
    if dep == "advcl" and any(tree.lower[kid] in _RESULT for kid in tree.kids[verb]):
        return None  # `rain delayed the work, thus raising its cost`: the event did, which has no name
    nearer = None
    if dep == "advcl":
        nearer = _asked_of(tree, verb) or _noun_touched(tree, verb)
    elif dep == "pcomp":  # `after giving a speech, he ...`
        preposition, head = head, tree.head[head]
        nearer = _kept_from(tree, preposition, head)
    elif dep == "conj":
        if _cannot_join(tree, verb, head):
            return None
        head = _finite_governor(tree, verb)
    if nearer is not None or dep not in {"advcl", "pcomp", "conj", "dep"} or head == verb:
        return nearer
    return find_subject(tree, head, depth + 1) if tree.is_verb(head) else None


def _cannot_join(tree: Tree, verb: int, first: int) -> bool:
    """Tell forms that do not coordinate, whose parse is wrong: `shows her will to build and to` [`sell`]."""
    if tree.tag[first] not in {"VBZ", "VBD", "VBP"} or tree.lemma(first) == "be":
        return False
    own = [tree.tag[kid] for kid in tree.children(verb, _AUXILIARY)]
    return (tree.tag[verb] == "VBG" and not own) or (tree.tag[verb] == "VB" and own == ["TO"])


def _controller(tree: Tree, verb: int, depth: int) -> int | None:
    """Return the subject of a complement without its own: the governor's object (`asking it to help`), or subject."""
    head = tree.head[verb]
    if (asked := _asked_of(tree, verb)) is not None:
        return asked
    if tree.dep[head] == "acomp":
        if tree.tag[verb] == "VB" and tree.lower[head] not in _SUBJECT_CONTROL | RAISING_ADJECTIVES:
            return None  # `is hard to sell`, `was unfit to serve`: a fact with its adjective only
        head = tree.head[head]
    controller = tree.child(head, frozenset({"dobj", "dative"}))
    if controller is not None and tree.tag[verb] == "VB" and controller < verb:
        is_of_object = (
            tree.dep[controller] == "dative"  # `offered him a week to leave`
            or (tree.lower[verb] == "be" and tree.child(verb, _PREDICATIVE) is not None)  # `judged it to be a fake`
            or (tree.lemma(head) in _OBJECT_CONTROL and not _is_spent(tree, controller))
        )
        return controller if is_of_object else find_subject(tree, head, depth + 1)
    if tree.tag[verb] == "VBG" and tree.lemma(head) in _IMPERSONAL:  # `the plan includes removing the cap`
        return None
    is_quoted = tree.tag[verb] == "VB" and not any(tree.tag[kid] in {"TO", "MD"} for kid in tree.kids[verb])
    if not tree.is_verb(head) or (tree.dep[verb] == "ccomp" and (is_quoted or _is_finite(tree, verb))):
        return None
    subject = find_subject(tree, head, depth + 1)
    return None if subject is not None and _is_extraposed(tree, verb, head, subject) else subject


def _asked_of(tree: Tree, verb: int) -> int | None:
    """Return whom an infinitive is asked of, with a verb's or adjective's preposition: `relies on Acme to pay`."""
    first = tree.subtree(verb)[0]
    governor = tree.head[verb]
    if tree.lower[first] != "to":
        return None
    if (called := _called_for(tree, first)) is not None:
        return called
    for at in (governor, *(kid for kid in tree.kids[governor] if tree.dep[kid] == "acomp")):
        for kid in tree.kids[at]:
            if tree.dep[kid] != "prep" or tree.lemma(at) not in _PREPOSITIONAL_CONTROL.get(tree.lower[kid], ()):
                continue
            noun = tree.child(kid, frozenset({"pobj"}))
            if noun is not None and tree.subtree(noun)[-1] == first - 1:
                return noun
    return None


def _called_for(tree: Tree, particle: int) -> int | None:
    # `fought calls for the judge to resign`: whatever the infinitive hangs on
    noun = particle - 1
    while tree.head[noun] > noun and tree.head[noun] < particle:
        noun = tree.head[noun]
    preposition = tree.head[noun]
    is_for = tree.dep[noun] == "pobj" and tree.lower[preposition] == "for"
    return noun if is_for and tree.lemma(tree.head[preposition]) in _CALLS else None


def _kept_from(tree: Tree, preposition: int, governor: int) -> int | None:
    """Return the object that a gerund is about: `stop ships from leaving`, `accused Acme of hiding its debts`."""
    verbs = _OBJECT_OF_GERUND.get(tree.lower[preposition], frozenset())
    patient = tree.child(governor, frozenset({"dobj"})) if tree.lemma(governor) in verbs else None
    return patient if patient is not None and patient < preposition else None


def _is_extraposed(tree: Tree, verb: int, head: int, subject: int) -> bool:
    """Tell an infinitive that nobody is named for: `it is hard to sell`, `leaving would be crucial to survive`."""
    if tree.dep[subject] in {"csubj", "csubjpass"}:
        return True
    adjective = tree.child(head, frozenset({"acomp"}))
    return (
        tree.lower[subject] == "it"
        and tree.tag[verb] == "VB"
        and adjective is not None
        and tree.lower[adjective] not in RAISING_ADJECTIVES
    )


def _finite_governor(tree: Tree, verb: int) -> int:
    """Return the verb that a conjoined verb goes with: `helps it pay debt and boosts its share` → `helps`."""
    head = tree.head[verb]
    is_past = tree.tag[verb] == "VBD" and any(tree.tag[kid] == "TO" for kid in tree.kids[head])
    if tree.tag[head] == "VB" and (is_past or tree.tag[verb] == "VBZ"):
        return next((each for each in _upwards(tree, head) if _has_tense(tree, each)), head)
    return head


def _has_tense(tree: Tree, verb: int) -> bool:
    return any(tree.tag[each] in _FINITE for each in (verb, *tree.children(verb, _AUXILIARY)))


def _noun_touched(tree: Tree, verb: int) -> int | None:
    """Return the noun before a past participle that the parser hung on the verb: `markets untouched by war`."""
    first = tree.subtree(verb)[0]
    if tree.tag[verb] == "VBN" and tree.lower[first - 1] == "," and tree.child(verb, _AUXILIARY) is None:
        before = first - 2  # `the sale, later cancelled by the court, was`
        is_inserted = before >= 0 and tree.dep[before] in {"nsubj", "nsubjpass"} and tree.tag[before].startswith("NN")
        return before if is_inserted and tree.head[before] > verb else None
    if tree.tag[verb] == "VBN" and first == verb and tree.child(verb, _AUXILIARY) is None:
        before = first - 1
        if before >= 0 and tree.tag[before].startswith("NN") and tree.dep[before] in {"dobj", "pobj", "attr"}:
            return before
    return None


def _modified_noun(tree: Tree, verb: int, depth: int) -> int | None:
    """Return what a participle or infinitive behind a noun is about.

    The noun itself for a participle (`cases involving fraud`); the subject of the noun's verb for an infinitive
    (`has the capital to follow through`) and for what money or time is spent on (`spent $5 building a shed`).
    """
    head = tree.head[verb]
    if tree.is_verb(head):
        return None
    if tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb]):
        return _aimed_by(tree, head, verb) or _described(tree, head, verb) or _subject_above(tree, head, depth)
    if tree.tag[verb] == "VBG" and (_is_spent(tree, head) or tree.lemma(tree.head[head]) == "spend"):
        return _subject_above(tree, head, depth)
    if _is_undetermined(tree, head):
        return None
    if tree.dep[verb] == "relcl":
        return find_antecedent(tree, verb) if not _wh_words(tree, verb) else None
    return head if _is_participle(tree, verb, head) else None


def _is_participle(tree: Tree, verb: int, noun: int) -> bool:
    """Tell a participle behind its noun, from a verb that the parser misread."""
    if tree.tag[verb] == "VBD":  # `the letter written in May`, read as a past tense; with an object it is one
        return tree.child(verb, _COMPLEMENTS) is None
    if tree.child(verb, frozenset({"dobj"})) is not None and tree.child(verb, frozenset({"oprd"})) is not None:
        return tree.tag[verb] == "VBG"  # `the letter called him a fool`: a past tense too
    is_gerund = tree.lemma(noun) == "risk" and verb == noun + 1  # `rather than risk losing`: `risk` is the verb
    return tree.tag[verb] == "VBN" or (tree.tag[verb] == "VBG" and not is_gerund)


def _aimed_by(tree: Tree, noun: int, infinitive: int) -> int | None:
    """Return whose aim a noun with an infinitive is: `the town's plan to build`, `an effort by the mayor to sell`."""
    owner = tree.child(noun, frozenset({"poss"}))
    if owner is not None and tree.tag[owner].startswith("NN"):
        return owner
    by = next((kid for kid in tree.kids[noun] if tree.lower[kid] == "by" and kid < infinitive), None)
    return None if by is None else tree.child(by, frozenset({"pobj"}))


def _described(tree: Tree, noun: int, infinitive: int) -> int | None:
    # `would prefer growth to be slower`: the parser hangs `be` on `growth`
    is_copula = tree.lower[infinitive] == "be" and tree.child(infinitive, _PREDICATIVE) is not None
    return noun if is_copula and tree.lemma(tree.head[noun]) in _DESIRE else None


def _subject_above(tree: Tree, noun: int, depth: int) -> int | None:
    # `has the capital to follow through`, `spent $5 building a shed`
    above = tree.head[noun]
    if tree.dep[noun] in {"dobj", "attr"} and tree.is_verb(above) and tree.child(above, _EXPLETIVE) is None:
        return find_subject(tree, above, depth + 1)
    return None


def _is_undetermined(tree: Tree, noun: int) -> bool:
    """Tell a noun whose clause only says which ones are meant, if any: `any firm that sells it must pay`."""
    is_those = tree.lower[noun] == "those"  # `those who left`: nobody is named
    if tree.lower[noun] in _ANY or is_those or _is_denied(tree, noun):
        return True
    is_there = any(tree.child(each, _EXPLETIVE) is not None for each in _upwards(tree, noun))  # `There is no law that`
    return not is_there and any(tree.lower[kid] in _ANY and tree.dep[kid] == "det" for kid in tree.kids[noun])


def _is_spent(tree: Tree, noun: int) -> bool:
    return tree.tag[noun] in {"CD", "$"} or tree.lower[noun] in _SPENT


def _is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has a tense, so that its subject must be its own."""
    auxiliaries = tree.children(verb, _AUXILIARY)
    return tree.tag[auxiliaries[0] if auxiliaries else verb] in _FINITE


def find_antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause modifies; for `who sued and won` also from the second verb."""
    at = verb
    while tree.dep[at] in {"conj", "xcomp", "ccomp", "acomp"} and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "relcl" or tree.is_verb(tree.head[at]):
        return None
    place = tree.head[at]
    if any(tree.lower[kid] in _PERSONAL for kid in tree.kids[at]):
        described = tree.head[tree.head[place]]  # `a gift for Ms. Poe, who`: Ms. Poe; `a clerk at Rex who`: the clerk
        return _introduced(tree, place) if noun_kinds().get(tree.lower[described]) == PERSON else place
    return _introduced(tree, place)


def _introduced(tree: Tree, place: int) -> int:
    """Return what a relative clause behind a place is about: `a plant in Salem, Ore., which employs 800`: the plant."""
    preposition = tree.head[place]
    noun = tree.head[preposition]
    if tree.dep[place] == "pobj" and tree.tag[place] == "CD" and tree.lower[preposition] == "of":
        return noun if tree.tag[noun] == "NNS" else place  # `profits of $5 million, which included`: the profits
    if tree.dep[place] != "pobj" or tree.tag[place] != "NNP" or tree.tag[noun] != "NN":
        return place
    return noun if any(tree.lower[kid] in {"a", "an"} for kid in tree.kids[noun]) else place


def modifying_clause(tree: Tree, verb: int, noun: int) -> int | None:
    """Return the clause with this verb that hangs on the noun, if one does."""
    chain = (each for each in _upwards(tree, verb) if tree.head[each] == noun and tree.dep[each] in _MODIFIERS)
    return next(chain, None)


def _upwards(tree: Tree, verb: int) -> list[int]:
    chain = [verb]
    while len(chain) < _DEEPEST and tree.head[chain[-1]] != chain[-1]:
        chain.append(tree.head[chain[-1]])
    return chain


def is_relative(tree: Tree, i: int) -> bool:
    return tree.lower[i] in _RELATIVE and tree.tag[i] in {"WDT", "WP", "IN", "DT"}


def _wh_words(tree: Tree, verb: int) -> list[int]:
    return [kid for kid in tree.kids[verb] if tree.tag[kid] in {"WDT", "WP", "WRB"}]


def _is_denied(tree: Tree, noun: int) -> bool:
    # `will not take a step that harms her`: there is no such step
    is_one = any(tree.lower[kid] in {"a", "an"} for kid in tree.kids[noun])
    return is_one and tree.dep[noun] == "dobj" and tree.child(tree.head[noun], frozenset({"neg"})) is not None
