"""Who or what a clause is about: its own subject, the noun that it modifies, or the one that it inherits."""

from stargate_facts.pipeline.grammar.tree import Tree

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
QUESTION_WORDS = frozenset({"WP", "WDT", "WRB"})
_NOUN_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SPENT = frozenset({"money", "cash", "time", "hours", "days", "weeks", "months", "years", "dollars"})
_EXPLETIVE = frozenset({"expl"})
_IMPERSONAL = frozenset({"include", "involve", "mean", "require", "entail", "prevent", "recommend", "suggest"})
_MODIFIERS = frozenset({"relcl", "acl", "advcl", "ccomp"})
_DEEPEST = 12


def find_subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the head of the verb's subject: its own, the noun that it modifies, or the one it inherits."""
    if depth > _DEEPEST:
        return None
    own = [kid for kid in tree.kids[verb] if tree.dep[kid] in SUBJECT]
    if own:
        subject = next((each for each in own if is_relative(tree, each)), own[0])
        if not is_relative(tree, subject):
            return subject
        antecedent = find_antecedent(tree, verb)
        if antecedent is None and tree.tag[subject] == "WDT":
            antecedent = _noun_before(tree, subject)
        return subject if antecedent is None else antecedent
    expletive = tree.child(verb, frozenset({"expl"}))
    return _inherited(tree, verb, depth) if expletive is None else expletive


def _noun_before(tree: Tree, pronoun: int) -> int | None:
    """Return what a relative pronoun refers to where the parser hung its clause on a verb: the noun before it."""
    for i in range(pronoun - 1, tree.sentence[pronoun] - 1, -1):
        if tree.tag[i].startswith("NN") and tree.dep[i] in _NOUN_ROLES:
            return i
    return None


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    head, dep = tree.head[verb], tree.dep[verb]
    if head == verb:
        return None
    if dep in {"acl", "relcl"}:
        return _modified_noun(tree, verb, depth)
    if dep == "advcl" and (noun := _noun_touched(tree, verb)) is not None:
        return noun
    if dep in {"xcomp", "ccomp"}:
        return _controller(tree, verb, depth)
    if dep == "pcomp":  # `after giving a speech, he ...`
        head = tree.head[head]
    elif dep == "conj":
        head = _finite_governor(tree, verb)
    elif dep not in {"advcl", "dep"}:
        return None
    return find_subject(tree, head, depth + 1) if tree.is_verb(head) else None


def _controller(tree: Tree, verb: int, depth: int) -> int | None:
    """Return the subject of a complement without its own: the governor's object (`asking it to help`), or subject."""
    head = tree.head[verb]
    if tree.dep[head] == "acomp":
        head = tree.head[head]
    controller = tree.child(head, frozenset({"dobj", "dative"}))
    if controller is not None and tree.tag[verb] == "VB" and controller < verb and not _is_spent(tree, controller):
        return controller
    if tree.tag[verb] == "VBG" and tree.lemma(head) in _IMPERSONAL:  # `the plan includes removing the cap`
        return None
    if not tree.is_verb(head) or (tree.dep[verb] == "ccomp" and _is_finite(tree, verb)):
        return None
    return find_subject(tree, head, depth + 1)


def _finite_governor(tree: Tree, verb: int) -> int:
    """Return the verb that a conjoined verb goes with: `helps it pay debt and boosts its share` → `helps`."""
    head = tree.head[verb]
    if tree.tag[verb] == "VBZ" and tree.tag[head] == "VB":
        return next((each for each in _upwards(tree, head) if tree.tag[each] in _FINITE), head)
    return head


def _noun_touched(tree: Tree, verb: int) -> int | None:
    """Return the noun right before a past participle that the parser hung on the verb: `markets untouched by war`."""
    first = tree.subtree(verb)[0]
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
    is_infinitive = tree.tag[verb] == "VB" and any(tree.tag[kid] == "TO" for kid in tree.kids[verb])
    is_spent = tree.tag[verb] == "VBG" and _is_spent(tree, head)
    if is_infinitive or is_spent:
        above = tree.head[head]
        if tree.dep[head] in {"dobj", "attr"} and tree.is_verb(above) and tree.child(above, _EXPLETIVE) is None:
            return find_subject(tree, above, depth + 1)
        return None
    if tree.dep[verb] == "relcl":
        return find_antecedent(tree, verb) if not _wh_words(tree, verb) else None
    return head if tree.tag[verb] in {"VBG", "VBN", "VBD"} else None


def _is_spent(tree: Tree, noun: int) -> bool:
    return tree.tag[noun] in {"CD", "$"} or tree.lower[noun] in _SPENT


def _is_finite(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has a tense, so that its subject must be its own."""
    auxiliaries = tree.children(verb, _AUXILIARY)
    return tree.tag[auxiliaries[0] if auxiliaries else verb] in _FINITE


def find_antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause modifies; for `who sued and won` also from the second verb."""
    at = verb
    while tree.dep[at] in {"conj", "xcomp", "ccomp"} and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "relcl" or tree.is_verb(tree.head[at]):
        return None
    return _introduced(tree, tree.head[at])


def _introduced(tree: Tree, place: int) -> int:
    """Return what a relative clause behind a place is about: `a plant in Salem, Ore., which employs 800`: the plant."""
    preposition = tree.head[place]
    noun = tree.head[preposition]
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
