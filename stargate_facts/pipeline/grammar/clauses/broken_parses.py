"""Tells clauses that come of a parse which cannot be right: no claim is better than a wrong one."""

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group, is_passive
from stargate_facts.pipeline.grammar.clauses.clauses import Clause
from stargate_facts.pipeline.grammar.labels import ARTICLES, AUXILIARY, CONJUNCT, DASHES_AND_BLANKS, FINITE, PLURAL_NOUN
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.pipeline.grammar.words import DASHES
from stargate_facts.values.lexicon import read_words

_NOMINAL = frozenset({"amod", "compound", "nmod", "nummod", "poss", "det"})
_NOUN_ROLES = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "compound", "nmod"})
_OF_SUMS = frozenset({"net", "gross", "total", "adjusted", "combined", "average", "annual", "overall", "initial"})
_AND = frozenset({"and", "or"})
_BEGINNING = frozenset({"mark", "aux", "auxpass", "nsubj", "nsubjpass", "csubj", "expl"})
_WH = frozenset({"WRB", "WDT", "WP", "IN"})
_TENSED = FINITE - {"VBP"}  # `may have`, with `have` tagged VBP
_CUT = frozenset({"of", "than"})
_INVARIANT = read_words("timex_invariant_verbs")
_WITH_A_TENSE = frozenset({"advcl", "relcl", "ccomp", "ROOT"})
_WIDENING = frozenset({"prep", "conj", "nummod", "auxpass"})
_PLURAL = frozenset({"are", "were", "have"})
_SINGULAR = frozenset({"is", "was", "has", "does"})
_BE_FINITE = frozenset({"am", "is", "are", "was", "were", "has", "had", "does", "did"})
_CIRCUMSTANCES = frozenset({"advmod", "npadvmod", "to", "in", "at", "from", "for", "under"})
_SAYING = frozenset(
    {"say", "state", "claim", "assert", "allege", "contend", "maintain", "announce", "suggest", "declare", "imply"}
)
# fmt: off
_SAYABLE = frozenset(
    {
        "something", "nothing", "anything", "everything", "thing", "word", "yes", "no", "prayer", "goodbye", "hello",
        "much", "more", "little", "less", "that", "this", "it", "so", "what", "which", "name", "sorry", "thanks", "lot",
        "amen", "sentence", "line", "phrase", "grace", "mass", "rosary", "truth", "stuff", "piece", "few",
    }
)
# fmt: on


def is_broken(tree: Tree, clause: Clause) -> bool:
    """Tell whether the shape of a clause shows that it was misread."""
    return any(test(tree, clause) for test in _TESTS)


def _lost_its_content(tree: Tree, clause: Clause) -> bool:
    # `Owners fled when markets and trade fell`, read as if they fled that trade fell: `they fled` is not what it says
    if clause.objects or clause.slots:
        return False
    verb = clause.group.verb
    return not is_passive(tree, verb) and any(tree.dep[kid] == "ccomp" and kid > verb for kid in tree.kids[verb])


def _lost_what_is_said(tree: Tree, clause: Clause) -> bool:
    # `The owner said last night to the clerks`: only when and to whom he said it is left
    if clause.group.lemma not in _SAYING or clause.objects or is_passive(tree, clause.group.verb):
        return False
    return bool(clause.slots) and all(slot.role in _CIRCUMSTANCES and not slot.is_clause for slot in clause.slots)


def _has_no_words(tree: Tree, clause: Clause) -> bool:
    # `The mayor said the bridge and the road failed`, read as if he said a bridge: one says words, not things
    if clause.group.lemma != "say" or not clause.objects:
        return False
    return tree.lemma(clause.objects[0].head) not in _SAYABLE


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


def _is_inverted(tree: Tree, clause: Clause) -> bool:
    # `Also receiving help was Ann`: the auxiliary behind the verb is the main one
    verb = clause.group.verb
    return any(tree.dep[kid] in {"aux", "auxpass"} and kid > verb for kid in tree.kids[verb])


def _has_no_subject(tree: Tree, clause: Clause) -> bool:
    """Tell a subject that is a dash, or runs across one: two phrases that the parser took for one."""
    subject = clause.subjects[0]
    word = tree.lower[subject.head]
    if not (any(letter.isalnum() for letter in word) or word == "%" or tree.tag[subject.head] == "$"):
        return True
    return any(tree.tag[i] == ":" and tree.lower[i] in DASHES_AND_BLANKS for i in range(subject.start + 1, subject.end))


def _has_verb_for_subject(tree: Tree, clause: Clause) -> bool:
    # `Ships, the mayor hopes, will sail`, with `hopes` as a noun; `net earned income of $2`: `net | earned | income`
    subject, verb = clause.subjects[0], clause.group.runs[0][0]
    verbs = [i for i in range(subject.start, subject.end) if tree.tag[i] == "VBZ" and tree.dep[i] in _NOUN_ROLES]
    # `country after country` [`breaks`] `that`
    if any(i == subject.head or tree.tag[i + 1 : i + 2] in (["DT"], ["PRP$"]) for i in verbs):
        return True
    is_adjective = tree.tag[subject.head] == "JJ" and tree.lower[subject.head] in _OF_SUMS
    return is_adjective and subject.end == verb and subject.end - subject.start == 1


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
        tree.dep[i] == "aux" and tree.tag[i] in FINITE and tree.dep[tree.head[i]] in _NOMINAL
        for phrase in (*clause.subjects, *clause.objects)
        for i in range(phrase.start, phrase.end - 1)
        if not tree.hyphens[i + 1]  # `a would-be rival`
    )


def _disagrees(tree: Tree, clause: Clause) -> bool:
    """Tell a subject that the verb cannot have, `the yard remain closed`: the parse is wrong."""
    subject, verb = clause.subjects[0].head, (*clause.group.governors, clause.group.verb)[0]
    if len(clause.subjects) > 1 or tree.head[subject] != verb or tree.dep[verb] not in _WITH_A_TENSE:
        return False
    return _is_plural_verb(tree, verb) and _is_one_thing(tree, subject)


def _is_plural_verb(tree: Tree, verb: int) -> bool:
    # not `the storm hurt trade`: a past tense
    is_present = tree.tag[verb] == "VBP" and tree.lower[verb] not in _INVARIANT
    return is_present and tree.lemma(verb) not in {"be", "have"} and tree.child(verb, AUXILIARY) is None


def _is_one_thing(tree: Tree, noun: int) -> bool:
    # not `a number of yards`, `a yard and a mill`
    is_alone = tree.tag[noun] in {"NN", "NNP"} and tree.child(noun, _WIDENING) is None
    return is_alone and any(tree.lower[kid] in ARTICLES | {"this", "that"} for kid in tree.kids[noun])


def _has_finite_infinitive(tree: Tree, clause: Clause) -> bool:
    # `The shops that they went to are old`, read as `to are`
    verb = clause.group.verb
    return tree.lower[verb] in _BE_FINITE and any(tree.lower[kid] == "to" for kid in tree.children(verb, AUXILIARY))


def _has_two_tenses(tree: Tree, clause: Clause) -> bool:
    """Tell a group of two clauses' auxiliaries: `He won't since he is tired`, read as one verb's `won't is`."""
    verb = clause.group.verb
    return sum(tree.tag[i] in _TENSED for i in tree.children(verb, AUXILIARY)) > 1


def _is_cut_off(tree: Tree, clause: Clause) -> bool:
    # `It is a kind of` [`a shop`]; `the` [`running a shop`]: an article or preposition has lost its noun
    for phrase in (*clause.subjects, *clause.objects):
        last = phrase.end - 1
        is_lone = tree.tag[last] == "DT" and tree.lower[last] in ARTICLES
        is_cut = tree.lower[last] in _CUT and not tree.is_verb(tree.head[last])
        if (is_lone or is_cut) and last + 1 < len(tree.tag) and tree.tag[last + 1][:1].isalpha():
            return True
    return False


def _is_cut_from_that(tree: Tree, clause: Clause) -> bool:
    # `a rule requiring` [`that clerks`] `pay`: a conjunction read as the article of a plural
    phrases = (*clause.subjects, *clause.objects)
    return any(
        tree.lower[each.start] == "that" and tree.dep[each.start] == "det" and tree.tag[each.head] in PLURAL_NOUN
        for each in phrases
    )


def _holds_markup(tree: Tree, clause: Clause) -> bool:
    # `<tweet id="1">The boat`: tags of the page that the text was taken from
    ends = [i for phrase in (*clause.subjects, *clause.objects) for i in (phrase.start, phrase.end - 1)]
    return any("<" in tree.lower[i] or '="' in tree.lower[i] for i in ends)


def _is_fragment(tree: Tree, clause: Clause) -> bool:
    # `which she leads _ made visits`: the rest of a sentence that was cut in the middle; a dash or blank is no object
    subject = clause.subjects[0]
    is_clause = tree.dep[subject.head] in {"csubj", "csubjpass"}
    if is_clause and tree.tag[subject.start] == "WDT" and tree.dep[subject.start] != "det":
        return True
    return any(tree.lower[each.head] in DASHES_AND_BLANKS for each in clause.objects)


def _takes_other_number(tree: Tree, clause: Clause) -> bool:
    # `Few who left when the king fell and` [`are back`]: a verb that inherits a subject of another number
    subject, verb = clause.subjects[0].head, (*clause.group.governors, clause.group.verb)[0]
    if tree.head[subject] == verb or len(clause.subjects) > 1 or tree.dep[verb] != "conj":
        return False
    first = first_of_group(tree, verb)
    if tree.child(subject, CONJUNCT) is not None:
        return False
    is_one = tree.tag[subject] == "NNP" and tree.doc[subject].ent_type_ == "PERSON"
    return (is_one and tree.lower[first] in _PLURAL) or (tree.tag[subject] == "NNS" and tree.lower[first] in _SINGULAR)


def _ends_before_its_noun(tree: Tree, clause: Clause) -> bool:
    # `She wrote a short`, with `, but rather witty, letter` hung elsewhere: it ends before its noun
    return any(_stops_before_adjective(tree, phrase.end) for phrase in clause.objects)


def _stops_before_adjective(tree: Tree, end: int) -> bool:
    if not 2 <= end < len(tree.lower) or tree.lower[end - 2] not in {"a", "an"}:
        return False
    if tree.lower[end] in DASHES:  # `an eager` [`- some say mad - pledge`]
        return tree.tag[end - 1] == "JJ"
    if tree.lower[end] != ",":
        return False
    at = end + 2
    while tree.tag[at : at + 1] == ["RB"]:
        at += 1
    is_joined = tree.tag[end + 1 : end + 2] == ["CC"]
    return is_joined and tree.tag[at : at + 1] == ["JJ"] and tree.lower[at + 1 : at + 2] == [","]


_TESTS = (
    _is_cut_off,
    _is_cut_from_that,
    _holds_markup,
    _is_fragment,
    _takes_other_number,
    _has_finite_infinitive,
    _has_two_tenses,
    _lost_its_content,
    _lost_what_is_said,
    _has_no_words,
    _lacks_shared_object,
    _is_inverted,
    _has_no_subject,
    _has_verb_for_subject,
    _is_torn,
    _swallows_a_verb,
    _disagrees,
    _ends_before_its_noun,
)
