"""Clauses that are no claims: they say nothing by themselves, ask, or come of a parse that cannot be right."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import is_passive
from stargate_facts.pipeline.grammar.clauses.broken_parses import is_broken
from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.clauses.gaps import INDEFINITE
from stargate_facts.pipeline.grammar.clauses.infinitive_repairs import is_loose_order
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase
from stargate_facts.pipeline.grammar.clauses.restrictive_participles import only_points, was_only_asked
from stargate_facts.pipeline.grammar.clauses.restrictive_relatives import only_restricts
from stargate_facts.pipeline.grammar.labels import AUXILIARY, FINITE, PREDICATIVE, QUESTION_WORDS
from stargate_facts.pipeline.grammar.speech.cues import has_frame
from stargate_facts.pipeline.grammar.tree import Tree, sentence_of

_LONGEST_ACRONYM = 4
_IF = frozenset({"as", "if", "when", "where", "than", "once"})  # `as reported`, `if needed`
_BARE_PARTICIPLES = {"VBN": frozenset({"acl", "advcl", "ccomp"}), "VBG": frozenset({"acl"})}
_MODIFYING = frozenset({"relcl", "acl", "advcl"})
_FEWEST_WORDS = 4
_FEW_NUMBERS = 0.25
_ENDS = frozenset({"?", ".", "!", ";"})
_COGNITION = frozenset({"think", "believe", "suppose", "guess", "say", "know", "mean", "hope", "suspect", "be"})
_NEEDING_CONTENT = frozenset({"guess", "suppose", "reckon", "presume"})
_GUESSING = _NEEDING_CONTENT | {"think", "believe", "bet", "imagine", "hope", "know", "mean", "suspect"}
_WHY = frozenset({"why", "when", "where", "how"})
_ASSERTING = frozenset({"truth", "fact", "reality", "upshot", "point", "thing", "line"})  # `the bottom line is that`
_EXACTLY = frozenset({"just", "exactly", "precisely"})
_RATINGS = frozenset(
    {"true", "false", "untrue", "right", "wrong", "correct", "incorrect", "so", "all", "it", "likely", "unlikely"}
    | {"possible", "impossible", "clear", "unclear", "obvious", "fine", "ok", "okay", "enough", "done"}
)
# fmt: off
_TRANSITIVE = frozenset(
    {
        "have", "do", "need", "want", "make", "take", "give", "put", "use", "provide", "include", "contain", "cause",
        "allow", "enable", "bring", "get", "own", "require", "involve", "represent",
        "show", "indicate", "constitute",
        "state", "claim", "assert", "allege", "deny", "contend", "maintain", "mention", "reveal", "announce", "suggest",
        "declare", "acknowledge", "note", "report", "insist", "emphasize", "emphasise", "stress", "imply", "conclude",
    }
)  # where active, never without an object
# fmt: on


def is_idle(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause states nothing by itself, or its parse cannot be right."""
    return not clause.subjects or any(test(tree, clause) for test in _TESTS)


def is_listed(tree: Tree, clause: Clause) -> bool:
    """Tell a noun's fact out of a table or list of results: no verb in its sentence, and numbers all over it."""
    words = [i for i in sentence_of(tree, clause.group.verb) if tree.lower[i][-1:].isalnum()]
    numbers = sum(tree.lower[i][:1].isdigit() for i in words)
    return numbers > _FEW_NUMBERS * len(words) and not any(tree.tag[i] in FINITE for i in words)


def _is_of_a_table(tree: Tree, clause: Clause) -> bool:
    root = clause.group.verb
    if tree.tag[root] in FINITE:
        return False
    while tree.head[root] != root:
        root = tree.head[root]
    return tree.tag[root] not in FINITE and is_listed(tree, clause)


def _asks_what(tree: Tree, clause: Clause) -> bool:
    # `what to do`, `how much they pay`
    def asks(phrase: Phrase) -> bool:
        is_exact = tree.lower[phrase.start] in _EXACTLY and phrase.start < phrase.head  # `just how much they pay`
        return tree.tag[phrase.head] in QUESTION_WORDS or tree.tag[phrase.start + is_exact] == "WRB"

    return any(asks(phrase) for phrase in clause.objects)


def _is_bare(tree: Tree, clause: Clause) -> bool:
    """Tell a verb that says too little alone: `ten cents bid`, `has, I think, been sold`, `there it was`."""
    verb = clause.group.verb
    if clause.objects:
        return False
    if clause.group.lemma == "do" and tree.dep[verb] == "advcl":
        return True  # `as they did again`
    if clause.slots:
        return False
    is_reduced = tree.tag[verb] == "VBN" and tree.child(verb, frozenset({"aux"})) is None  # `the sum needed`
    is_undergone = is_reduced or is_passive(tree, verb)
    after = verb + 1
    return (
        clause.group.lemma in _COGNITION
        or (clause.group.lemma in _TRANSITIVE and not is_undergone)
        or (after < len(tree.lower) and tree.lower[after] == "to" and tree.dep[after] == "aux")  # `I am going` [`to`]
        or _is_bare_modifier(tree, clause)
        or (tree.dep[verb] in _MODIFYING and not is_undergone and _is_bare_form(tree, clause))
    )


def _is_bare_modifier(tree: Tree, clause: Clause) -> bool:
    # `the parts` [`wanted`], `tired of` [`waiting`], `$5` [`paid`]
    verb, dep = clause.group.verb, tree.dep[clause.group.verb]
    if tree.child(verb, AUXILIARY) is None and dep in _BARE_PARTICIPLES.get(tree.tag[verb], ()):
        return True
    if dep == "pcomp":
        return " " not in clause.group.lemma
    return dep == "acl" and tree.tag[clause.subjects[0].head] in {"CD", "$"}


def _is_aside(tree: Tree, clause: Clause) -> bool:
    # `It will, I guess, rain`: what is guessed is the clause around it
    verb, subject = clause.group.verb, clause.subjects[0]
    if clause.group.lemma not in _GUESSING or tree.tag[subject.head] != "PRP" or clause.objects:
        return False
    if any(slot.role == "ccomp" for slot in clause.slots):
        return False
    is_set_off = subject.start > 0 and tree.lower[subject.start - 1] == "," and tree.lower[verb + 1 : verb + 2] == [","]
    return is_set_off or clause.group.lemma in _NEEDING_CONTENT


def _is_bare_form(tree: Tree, clause: Clause) -> bool:
    # `the years to come`, `Look, it rains`
    first = clause.group.runs[0][0]
    return tree.lower[first] == "to" or (first == clause.group.verb and tree.tag[first] == "VB")


def _is_only_counted(tree: Tree, clause: Clause) -> bool:
    # `There are two.`
    if clause.kind != "existential" or clause.slots or not clause.objects:
        return False
    return clause.objects[0].end - clause.objects[0].start == 1 and not tree.tag[clause.objects[0].head].startswith(
        "NN"
    )


def _is_of_anything(tree: Tree, clause: Clause) -> bool:
    # `everyone I asked`: that `I asked everyone` is not what it says
    if len(clause.objects) != 1 or clause.objects[0].start >= clause.group.verb:
        return False
    return clause.objects[0].end - clause.objects[0].start == 1 and tree.lower[clause.objects[0].head] in INDEFINITE


def _only_introduces(tree: Tree, clause: Clause) -> bool:
    """Tell `it` that stands for a clause: `It is after May that ...`, `it is wise to note that ...`."""
    if tree.lower[clause.subjects[0].head] != "it" or clause.group.lemma != "be":
        return False
    is_adjective = bool(clause.objects) and tree.dep[clause.objects[0].head] == "acomp"
    if is_adjective and tree.lower[clause.objects[0].start] == "worth":  # `It is worth noting that`
        return True
    if is_adjective and any(
        tree.dep[kid] in {"xcomp", "advcl", "ccomp"} and tree.lower[kid - 1] == "to"
        for kid in tree.kids[clause.objects[0].head]
    ):
        return True
    if any(_is_cut_before_infinitive(tree, each) for each in clause.objects):
        return True
    has_clause = any(slot.is_finite or (is_adjective and slot.role == "xcomp") for slot in clause.slots)
    return has_clause and (is_adjective or not clause.objects)


def _is_cut_before_infinitive(tree: Tree, phrase: Phrase) -> bool:
    # `It would be a waste` [`to leave`]
    after = phrase.end
    if after + 1 >= len(tree.tag) or tree.tag[phrase.head] not in {"NN", "NNS"}:
        return False
    return tree.tag[after] == "TO" and tree.dep[after] == "aux" and tree.tag[after + 1].startswith("VB")


def _is_about_nobody(tree: Tree, clause: Clause) -> bool:
    """Tell a verb that inherits `it` from a phrase where it means nothing: `it is her aim to help`.

    And a verb whose content lacks what the clause is about: `a hill` [`I think it climbs`].
    """
    verb, subject = clause.group.verb, clause.subjects[0].head
    above = tree.head[subject]
    if tree.dep[verb] == "relcl" and above == verb and clause.group.lemma in _COGNITION - {"be"}:
        is_adverbial = any(tree.tag[kid] == "WRB" for kid in tree.kids[verb])
        return not is_adverbial and any(slot.role == "ccomp" for slot in clause.slots)
    if above == verb or tree.lower[subject] not in {"it", "this", "that"}:
        return False
    is_infinitive = tree.lower[clause.group.runs[0][0]] == "to"
    return (is_infinitive and tree.lemma(above) == "be") or (tree.dep[verb] == "pcomp" and tree.lemma(above) == "come")


def _is_only_judged(tree: Tree, clause: Clause) -> bool:
    # `It is odd for a baker` [`to sell bolts`]: nobody says that one does
    verb, subject = (*clause.group.governors, clause.group.verb)[0], clause.subjects[0].head
    if tree.tag[verb] != "VB" or tree.head[subject] != verb or tree.lower[tree.subtree(verb)[0]] != "for":
        return False
    above = tree.head[verb]
    if tree.dep[above] in PREDICATIVE:
        above = tree.head[above]
    dummy = tree.child(above, frozenset({"nsubj"}))
    return tree.lemma(above) == "be" and dummy is not None and tree.lower[dummy] == "it"


def _only_asserts(tree: Tree, clause: Clause) -> bool:
    """Tell a frame of what is said: `The truth is that it rains`, `That is why it rains`; the content is a claim."""
    if clause.group.lemma != "be" or clause.objects:
        return False
    contents = [slot.phrase for slot in clause.slots if slot.role == "ccomp"]
    if not contents:
        return False
    subject, first = clause.subjects[0].head, tree.lower[contents[0].start]
    is_said = first == "what" and has_frame("verb", tree.lemma(contents[0].head), "quote")
    if is_said or first in _WHY:
        return tree.lower[subject] in {"that", "this", "it"}
    return tree.lemma(subject) in _ASSERTING and first == "that"


def _only_rates(tree: Tree, clause: Clause) -> bool:
    # `That is right`, `if it is true`, `that is all`: about what another sentence says
    if clause.group.lemma != "be" or len(clause.objects) != 1:
        return False
    subject, rated = clause.subjects[0], clause.objects[0]
    is_one_word = rated.end - rated.start == 1 and tree.lower[rated.start] in _RATINGS
    return is_one_word and tree.lower[subject.head] in {"it", "this", "that"} and not clause.slots


def _is_comment(tree: Tree, clause: Clause) -> bool:
    # `To be clear, it will close`: how it is said
    verb = clause.group.verb
    is_bare = bool(clause.objects) and tree.dep[clause.objects[0].head] == "acomp" and not clause.slots
    starts = tree.lower[clause.group.runs[0][0]] == "to" and tree.lemma(verb) == "be"
    return is_bare and starts and tree.dep[verb] == "advcl" and tree.head[verb] > verb


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


def _is_heading(tree: Tree, clause: Clause) -> bool:
    """Tell a verb in capitals, or with a capital within its sentence: `Mayor Opens New Bridge`."""
    verb = clause.group.verb
    text, before = tree.doc[verb].text, tree.lower[verb - 1] if verb else ""
    if len(text) > _LONGEST_ACRONYM and text.isupper():
        return True
    is_first = verb == tree.sentence[verb] or not before[-1:].isalnum()
    return text[:1].isupper() and (not is_first or _is_in_capitals(tree, verb))


def _is_in_capitals(tree: Tree, verb: int) -> bool:
    # `Angry Owners March on ‘Closed’ Town Hall`
    long = [
        word
        for word in (tree.doc[i].text for i in sentence_of(tree, verb))
        if len(word) > _LONGEST_ACRONYM and word.isalpha()
    ]
    return len(long) >= _FEWEST_WORDS and all(word[0].isupper() for word in long)


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


def _is_order(tree: Tree, clause: Clause) -> bool:
    # `They should listen: sell the mill and leave`: `sell` and `leave` are nobody's
    verb = clause.group.verb
    while tree.dep[verb] == "conj" and tree.tag[verb] == "VB":
        verb = tree.head[verb]
    return is_loose_order(tree, verb)


_TESTS = (
    _asks_what,
    _is_aside,
    _is_order,
    _is_bare,
    _is_only_counted,
    _is_of_anything,
    _only_introduces,
    _is_about_nobody,
    _is_only_judged,
    _only_asserts,
    _only_rates,
    _is_comment,
    _is_set_phrase,
    _is_heading,
    _is_of_a_table,
    _is_asked,
    is_broken,
    only_restricts,
    only_points,
    was_only_asked,
)
