"""Clauses that are no claims: they say nothing by themselves, ask, or come of a parse that cannot be right."""

from stargate_facts.pipeline.grammar.clauses import Clause
from stargate_facts.pipeline.grammar.subjects import QUESTION_WORDS
from stargate_facts.pipeline.grammar.tree import Tree

_DASHES = frozenset({"-", "–", "—", "--", "_"})
_LONGEST_ACRONYM = 4
_NOMINAL = frozenset({"amod", "compound", "nmod", "nummod", "poss", "det"})
_IF = frozenset({"as", "if", "when", "where", "than", "once"})  # `as reported`, `if needed`
_AND = frozenset({"and", "or"})
_BEGINNING = frozenset({"mark", "aux", "auxpass", "nsubj", "nsubjpass", "csubj", "expl"})
_WH = frozenset({"WRB", "WDT", "WP", "IN"})
_FEW_NUMBERS = 0.25
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_ENDS = frozenset({"?", ".", "!", ";"})
_COGNITION = frozenset(
    {"think", "believe", "suppose", "guess", "say", "know", "mean", "hope", "suspect", "be", "have", "do"}
)
# fmt: off
_TRANSITIVE = frozenset(
    {
        "have", "do", "need", "want", "make", "take", "give", "put", "use", "provide", "include", "contain", "cause",
        "allow", "enable", "bring", "get", "own", "require", "involve", "represent",
        "state", "claim", "assert", "allege", "deny", "contend", "maintain", "mention", "reveal", "announce", "suggest",
        "declare",
    }
)  # where active, never without an object
_INDEFINITE = frozenset(
    {
        "something", "everything", "anything", "nothing", "someone", "everyone", "anyone", "somebody", "everybody",
        "anybody", "one", "ones", "those", "all",
    }
)
_SAYABLE = frozenset(
    {
        "something", "nothing", "anything", "everything", "thing", "word", "yes", "no", "prayer", "goodbye", "hello",
        "much", "more", "little", "less", "that", "this", "it", "so", "what", "which", "name", "sorry", "thanks", "lot",
        "amen", "sentence", "line", "phrase", "grace", "mass", "rosary", "truth", "stuff", "piece", "few",
    }
)
# fmt: on


def is_idle(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause states nothing by itself, or its parse cannot be right."""
    return any(test(tree, clause) for test in _TESTS)


def is_listed(tree: Tree, clause: Clause) -> bool:
    """Tell a noun's fact out of a table or list of results: no verb in its sentence, and numbers all over it."""
    first = tree.sentence[clause.group.verb]
    words = [i for i in range(first, len(tree.dep)) if tree.sentence[i] == first and tree.lower[i][-1:].isalnum()]
    numbers = sum(tree.lower[i][:1].isdigit() for i in words)
    return numbers > _FEW_NUMBERS * len(words) and not any(tree.tag[i] in _FINITE for i in words)


def _asks_what(tree: Tree, clause: Clause) -> bool:
    # `what to do`
    return any(tree.tag[phrase.head] in QUESTION_WORDS for phrase in clause.objects)


def _is_bare(tree: Tree, clause: Clause) -> bool:
    """Tell a verb that says too little alone: `ten cents bid`, `has, I think, been sold`, `there it was`."""
    verb = clause.group.verb
    if clause.objects or clause.slots:
        return False
    is_reduced = tree.tag[verb] == "VBN" and tree.child(verb, frozenset({"aux"})) is None  # `the sum needed`
    is_passive = is_reduced or any(tree.dep[kid] == "auxpass" for kid in tree.kids[verb])
    return (
        clause.group.lemma in _COGNITION
        or (clause.group.lemma in _TRANSITIVE and not is_passive)
        or (tree.dep[verb] == "pcomp" and " " not in clause.group.lemma)
        or (tree.dep[verb] in {"relcl", "acl", "advcl"} and not is_passive and _is_bare_form(tree, clause))
        or (tree.dep[verb] == "acl" and tree.tag[clause.subjects[0].head] in {"CD", "$"})
    )


def _is_bare_form(tree: Tree, clause: Clause) -> bool:
    # `the years to come`, `Look, it rains`
    first = clause.group.runs[0][0]
    return tree.lower[first] == "to" or (first == clause.group.verb and tree.tag[first] == "VB")


def _lost_its_content(tree: Tree, clause: Clause) -> bool:
    # `Owners fled when markets and trade fell`, read as if they fled that trade fell: `they fled` is not what it says
    if clause.objects or clause.slots:
        return False
    verb = clause.group.verb
    is_passive = any(tree.dep[kid] == "auxpass" for kid in tree.kids[verb])
    return not is_passive and any(tree.dep[kid] == "ccomp" and kid > verb for kid in tree.kids[verb])


def _has_no_words(tree: Tree, clause: Clause) -> bool:
    # `The mayor said the bridge and the road failed`, read as if he said a bridge: one says words, not things
    if clause.group.lemma != "say" or not clause.objects:
        return False
    return tree.lemma(clause.objects[0].head) not in _SAYABLE


def _is_only_counted(tree: Tree, clause: Clause) -> bool:
    # `There are two.`
    if clause.kind != "existential" or clause.slots or not clause.objects:
        return False
    return clause.objects[0].end - clause.objects[0].start == 1 and not tree.tag[clause.objects[0].head].startswith(
        "NN"
    )


def _lacks_shared_object(tree: Tree, clause: Clause) -> bool:
    # `plans to buy and restore the mill`: to `buy` says too little without the mill
    verb = clause.group.verb
    if (
        clause.objects
        or clause.slots
        or tree.tag[verb] != "VB"
        or tree.lower[min(verb + 1, len(tree.lower) - 1)] not in _AND
    ):
        return False
    heads = (verb, *clause.group.governors[-1:])  # the parser may hang the second verb on the governor
    second = next((kid for at in heads for kid in tree.kids[at] if tree.dep[kid] == "conj" and kid > verb), None)
    return second is not None and any(tree.dep[kid] == "dobj" for kid in tree.kids[second])


def _is_of_anything(tree: Tree, clause: Clause) -> bool:
    # `everyone I asked`: that `I asked everyone` is not what it says
    if len(clause.objects) != 1 or clause.objects[0].start >= clause.group.verb:
        return False
    return clause.objects[0].end - clause.objects[0].start == 1 and tree.lower[clause.objects[0].head] in _INDEFINITE


def _only_introduces(tree: Tree, clause: Clause) -> bool:
    """Tell `it` that stands for a clause: `It is after May that ...`, `it is wise to note that ...`."""
    if tree.lower[clause.subjects[0].head] != "it" or clause.group.lemma != "be":
        return False
    is_adjective = bool(clause.objects) and tree.dep[clause.objects[0].head] == "acomp"
    if is_adjective and any(
        tree.dep[kid] in {"xcomp", "advcl", "ccomp"} and tree.lower[kid - 1] == "to"
        for kid in tree.kids[clause.objects[0].head]
    ):
        return True
    has_clause = any(slot.is_finite or (is_adjective and slot.role == "xcomp") for slot in clause.slots)
    return has_clause and (is_adjective or not clause.objects)


def _is_set_phrase(tree: Tree, clause: Clause) -> bool:
    """Tell a phrase that joins or asks for facts: `when it comes to`, `let us`, `as reported`, `where he stands`."""
    verb, subject = clause.group.verb, clause.subjects[0].head
    words = {tree.lower[kid] for kid in tree.kids[verb]}
    if tree.lower[subject] == "it" and clause.group.lemma == "come" and {"when", "to"} <= words:
        return True
    if tree.lower[subject] == "'s" or (tree.lower[verb] == "let" and tree.tag[verb] == "VB" and "to" not in words):
        return True
    if clause.objects or clause.slots:
        return False
    is_as = tree.dep[verb] == "advcl" and tree.tag[verb] == "VBN" and words & _IF and tree.head[subject] != verb
    return bool(is_as or words & {"where", "how"})


def _is_inverted(tree: Tree, clause: Clause) -> bool:
    # `Also receiving help was Ann`: the auxiliary behind the verb is the main one
    verb = clause.group.verb
    return any(tree.dep[kid] in {"aux", "auxpass"} and kid > verb for kid in tree.kids[verb])


def _has_no_subject(tree: Tree, clause: Clause) -> bool:
    """Tell a subject that is a dash, or runs across one: two phrases that the parser took for one."""
    subject = clause.subjects[0]
    if not any(letter.isalnum() for letter in tree.lower[subject.head]) and tree.tag[subject.head] != "$":
        return True
    return any(tree.tag[i] == ":" and tree.lower[i] in _DASHES for i in range(subject.start + 1, subject.end))


def _is_torn(tree: Tree, clause: Clause) -> bool:
    """Tell a noun read as the verb of an adverbial clause that nothing begins, or as a verb's complement."""
    verb = clause.group.verb
    nouns = [kid for kid in tree.kids[verb] if tree.dep[kid] == "xcomp" and tree.tag[kid] in {"NN", "NNS"}]
    if any(tree.dep[below] == "dobj" for kid in nouns for below in tree.kids[kid]):
        return True
    begins = any(tree.dep[kid] in _BEGINNING or tree.tag[kid] in _WH for kid in tree.kids[verb])
    return tree.dep[verb] == "advcl" and tree.tag[verb] in {"VB", "VBP", "VBZ"} and not begins


def _swallows_a_verb(tree: Tree, clause: Clause) -> bool:
    # `turned off | have buzzed boats`: a subject or object with a finite verb that heads no clause of its own
    return any(
        tree.dep[i] == "aux" and tree.tag[i] in _FINITE and tree.dep[tree.head[i]] in _NOMINAL
        for phrase in (*clause.subjects, *clause.objects)
        for i in range(phrase.start, phrase.end - 1)
        if not tree.hyphens[i + 1]  # `a would-be rival`
    )


def _is_heading(tree: Tree, clause: Clause) -> bool:
    """Tell a verb in capitals, or with a capital within its sentence: `Mayor Opens New Bridge`."""
    verb = clause.group.verb
    text, before = tree.doc[verb].text, tree.lower[verb - 1] if verb else ""
    if len(text) > _LONGEST_ACRONYM and text.isupper():
        return True
    is_first = verb == tree.sentence[verb] or not before[-1:].isalnum()
    return text[:1].isupper() and not is_first


def _is_asked(tree: Tree, clause: Clause) -> bool:
    """Tell a question within a sentence: `It is cheap, but is it good?” he asked`."""
    subject, verb = clause.subjects[0].head, clause.group.verb
    first = clause.group.runs[0][0]
    if not first < subject or tree.head[subject] != verb or tree.dep[subject] == "expl":
        return False
    last = verb
    while last + 1 < len(tree.dep) and tree.sentence[last + 1] == tree.sentence[verb] and tree.lower[last] not in _ENDS:
        last += 1
    return tree.lower[last] == "?"


def _disagrees(tree: Tree, clause: Clause) -> bool:
    """Tell a subject that the verb cannot have, `the yard remain closed`: the parse is wrong."""
    subject, verb = clause.subjects[0].head, (*clause.group.governors, clause.group.verb)[0]
    return (
        len(clause.subjects) == 1
        and tree.head[subject] == verb
        and tree.dep[verb] in {"advcl", "relcl", "ccomp"}
        and tree.tag[verb] == "VBP"
        and tree.tag[subject] in {"NN", "NNP"}
        and not any(tree.dep[kid] in {"prep", "conj", "nummod", "auxpass"} for kid in tree.kids[subject])
        and not any(tree.dep[kid] in {"aux", "auxpass"} for kid in tree.kids[verb])
        and tree.lemma(verb) not in {"be", "have"}
        and any(tree.lower[kid] in {"the", "a", "an", "this", "that"} for kid in tree.kids[subject])
    )


_TESTS = (
    _asks_what,
    _is_bare,
    _lost_its_content,
    _has_no_words,
    _is_only_counted,
    _is_of_anything,
    _lacks_shared_object,
    _only_introduces,
    _is_set_phrase,
    _is_inverted,
    _has_no_subject,
    _is_torn,
    _swallows_a_verb,
    _is_heading,
    _is_asked,
    _disagrees,
)
