"""Leaves out the arguments that the parser cannot have hung right: better no argument than another verb's."""

from collections.abc import Callable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.auxiliaries import has_modal, is_finite, is_passive
from stargate_facts.pipeline.grammar.clauses.complements import (
    BEFORE_THAT,
    CAUSATIVE,
    NOUNS_OF_CONTENT,
    TELLING,
    takes_content,
)
from stargate_facts.pipeline.grammar.clauses.contrasts import ADDING, DENYING
from stargate_facts.pipeline.grammar.clauses.phrases import Phrase
from stargate_facts.pipeline.grammar.clauses.slots import Slot
from stargate_facts.pipeline.grammar.labels import (
    ARTICLES,
    AUXILIARY,
    CONTENT,
    DASHES_AND_BLANKS,
    NEGATION,
    NUMBER,
    PREDICATIVE,
)
from stargate_facts.pipeline.grammar.tree import Tree
from stargate_facts.values.lexicon import read_words

_BEGINNING = frozenset({"mark", "nsubj", "nsubjpass", "expl"}) | AUXILIARY
_RELATIVE = frozenset({"who", "which", "whom", "whose"})
_SUBORDINATORS = frozenset({"WRB", "IN", "WP", "WDT"})
_INVERTED = frozenset({"had", "should", "were", "did"})  # `had it happened earlier`
_MEASURED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "WORK_OF_ART", "PRODUCT", "LAW"})
_WHEN = frozenset({"DATE", "TIME"})
_RELATIVE_CLAUSE = frozenset({"relcl"})
_ADVERBIAL_NOUNS = read_words("adverbial_nouns")
_TWO_OBJECTS = read_words("two_object_verbs")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VB"})  # with what they are or the first to do
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "moment"})
_DEGREE = frozenset({"so", "such"})


@dataclass(frozen=True, slots=True)
class Frame:
    """What an argument has to go with: the verb, the head of its subject, and its objects."""

    verb: int
    subject: int
    objects: list[Phrase]


def drop_misplaced(tree: Tree, frame: Frame, slots: list[Slot]) -> list[Slot]:
    """Return the slots that can be the verb's own, the same words only once."""
    kept: list[Slot] = []
    for slot in slots:
        others = [*frame.objects, *(each.phrase for each in kept)]
        if not (
            _is_again(tree, slot.phrase, others)
            or _is_denied(tree, frame, slot)
            or _is_before_the_clause(tree, frame, slot)
            or _is_of_main_verb(tree, frame, slot)
            or (slot.role in _TESTS and _TESTS[slot.role](tree, frame, slot))
        ):
            kept.append(slot)
    return kept


def _is_again(tree: Tree, phrase: Phrase, others: list[Phrase]) -> bool:
    """Tell half of a hyphenated word, widened to the whole: `ex`, `-` and `mayor` are one argument."""
    words = tree.lower[phrase.start : phrase.end]
    if tree.lower[phrase.head] in DASHES_AND_BLANKS or not any(letter.isalnum() for word in words for letter in word):
        return True
    return any(each.runs == phrase.runs for each in others)


def _is_denied(tree: Tree, frame: Frame, slot: Slot) -> bool:
    # `decided in May, not after the harvest`: the preposition does not say that it is denied
    before = slot.first - 1
    first = min(slot.first, slot.phrase.start)
    if tree.lower[first] in DENYING and tree.word_before(first) == ",":
        return tree.word_after(first) not in ADDING  # `should leave now,` [`not next year`]
    if tree.word_before(slot.first) == "but" and slot.first > frame.verb:  # `is not on land but` [`on houses`]
        return any(tree.word_after(kid) not in ADDING for kid in tree.children(frame.verb, NEGATION))
    if before < 0 or tree.lower[before] not in DENYING:
        return False
    if tree.word_before(before) == ",":
        return tree.dep[before] == "neg"  # `was named judge,` [`not mayor`]
    is_bare = slot.first < slot.phrase.start
    return is_bare and tree.head[before] != frame.verb and tree.dep[before] not in {"aux", "auxpass"}


def _is_before_the_clause(tree: Tree, frame: Frame, slot: Slot) -> bool:
    # `She resigned in May, a week before he came`: neither `in May` nor `a week` is said of his coming
    marks = [kid for kid in tree.kids[frame.verb] if kid < frame.verb and tree.dep[kid] == "mark"]
    return bool(marks) and slot.phrase.end <= marks[0] and tree.lower[marks[0]] not in {"that", "whether"}


def _is_of_main_verb(tree: Tree, frame: Frame, slot: Slot) -> bool:
    # `had been pressed to sell` [`after losing money`]: when he was pressed
    is_gerund = slot.is_clause and tree.tag[slot.phrase.head] == "VBG" and slot.role in {"after", "before", "since"}
    is_infinitive = tree.tag[frame.verb] == "VB" and tree.dep[frame.verb] in {"acl", "advcl", "relcl"}
    return is_gerund and is_infinitive


def _is_second_predicate(tree: Tree, frame: Frame, _: Slot) -> bool:
    # `It was a loss, the first in ten years`: an apposition; a clause has one predicate noun or adjective
    return any(tree.dep[each.head] in PREDICATIVE for each in frame.objects)


def _is_apart(tree: Tree, frame: Frame, slot: Slot) -> bool:
    # `raised its offer to $9, a record`: what does not follow the object at once is no second object
    if tree.lemma(slot.phrase.head) in _TIMES and slot.phrase.end == slot.phrase.start + 1:
        return True  # `closed the shop` [`days`] `after the fire`
    if any(tree.dep[each.head] == "dobj" for each in frame.objects) and tree.lemma(frame.verb) not in _TWO_OBJECTS:
        return True  # `kept the rules Iraq`, with a preposition missing; `the firms that hold it` [`all`] `say`
    return not any(each.end == slot.phrase.start or each.start == slot.phrase.end for each in frame.objects)


def _is_no_adverbial(tree: Tree, frame: Frame, slot: Slot) -> bool:
    """Tell a noun that says neither when, how long nor how much: a name torn from a sentence of its own."""
    noun, verb = slot.phrase.head, frame.verb
    if tree.tag[slot.phrase.start] in {"WRB", "WDT", "WP"}:
        return True
    if slot.phrase.end == tree.subtree(frame.subject)[0] and not tree.kids[noun] and tree.tag[noun] in {"NN", "NNP"}:
        return tree.doc[noun].ent_type_ not in _WHEN  # [`Rival`] `Ada Holt left`
    kind = tree.doc[noun].ent_type_
    if slot.phrase.start > verb and _is_after_colon(tree, slot.phrase.start, or_dash=True):
        return kind not in _WHEN or tree.child(noun, _RELATIVE_CLAUSE) is not None  # `fought a war -` [`one she lost`]
    is_measured = kind in _MEASURED or tree.tag[noun] == "CD" or tree.child(noun, NUMBER) is not None
    is_set_off = tree.tag[slot.phrase.start - 1] in {",", ":"} and tree.tag[slot.phrase.start] == "DT"
    if not is_measured and (kind in _NAMES or is_set_off):  # `rose to $4,` [`a record`]: an apposition
        return True
    return not (is_measured or _can_be_adverbial(tree, slot))


def _can_be_adverbial(tree: Tree, slot: Slot) -> bool:
    # [`head to head`], [`north`], [`a lot`], `five cents` [`a share`]; not [`Friends again`]`: they met`
    noun, (start, end) = slot.phrase.head, slot.phrase.runs[0]
    is_noun = tree.tag[noun] in {"NN", "NNS", "NNP", "NNPS"}
    is_paired = tree.lower[start] == tree.lower[end - 1] and end - start > 1
    return not is_noun or is_paired or tree.lower[noun] in _ADVERBIAL_NOUNS or tree.lemma(noun) in _ADVERBIAL_NOUNS


def _is_after_colon(tree: Tree, first: int, *, or_dash: bool = False) -> bool:
    before = first - 1
    while before > 0 and (tree.space[before] or tree.tag[before] == "``"):
        before -= 1
    return tree.lower[before] == ":" or (
        or_dash and (tree.tag[before] == ":" or tree.lower[before] in DASHES_AND_BLANKS)
    )


def _is_aside(tree: Tree, frame: Frame, slot: Slot) -> bool:
    """Tell an adverb that begins a new thought: `It bore one word: “` [`Never`]`.”`; or one of what is believed.

    `More than rents, she thinks taxes will matter`: they matter more, and she does not think so more.
    """
    start = slot.phrase.start
    if start > frame.verb:
        is_cut = tree.tag[slot.phrase.end : slot.phrase.end + 1] not in ([","], ["."], [":"], [])
        return _is_after_colon(tree, start, or_dash=is_cut)  # `He won it twice -` [`most recently`] `a week ago`
    is_comparison = any(tree.lower[kid] == "than" for kid in tree.kids[slot.phrase.head])
    return is_comparison and tree.child(frame.verb, CONTENT) is not None


def _is_no_content(tree: Tree, frame: Frame, slot: Slot) -> bool:
    """Tell a finite clause that this verb cannot have as its content: `fled` [`the market fell`]."""
    verb, clause, first = frame.verb, slot.phrase.head, slot.phrase.start
    if tree.lower[first] in _RELATIVE and (frame.objects or tree.lemma(verb) == "be"):
        return True
    if _is_causative(tree, verb) and tree.lower[first] != "that":
        return _is_uncaused(tree, verb, clause, first)
    if not is_finite(tree, clause):
        return _is_absolute(tree, clause, first)
    return _is_unfit(tree, frame, first)


def _is_uncaused(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `helps` [`firms and banks will gain`]; not `made` [`clear it would stay`], `has` [`what it would need`]
    is_own = tree.tag[first].startswith(("W", "JJ"))
    return has_modal(tree, clause) and not (is_own or takes_content(tree.lemma(verb)))


def _is_unfit(tree: Tree, frame: Frame, first: int) -> bool:
    verb = frame.verb
    is_marked = tree.tag[first] in _SUBORDINATORS or tree.tag[first : first + 2] == ["RB", "WRB"]
    if not frame.objects:
        return not (is_marked or takes_content(tree.lemma(verb)) or tree.lower[frame.subject] == "it")
    if tree.lemma(verb) in TELLING or any(tree.dep[each.head] == "acomp" for each in frame.objects):
        return False
    if not is_marked or tree.lower[first] != "that":
        return not is_marked
    is_result = any(tree.lower[i] in _DEGREE for each in frame.objects for i in range(each.start, each.end))
    nouns = [first - 1, *(each.head for each in frame.objects)]
    is_of_noun = any(tree.lemma(each) in NOUNS_OF_CONTENT for each in nouns)
    return not (is_result or is_of_noun or tree.lower[frame.subject] == "it")


def _is_causative(tree: Tree, verb: int) -> bool:
    return tree.lemma(verb) in CAUSATIVE and not is_passive(tree, verb)


def _is_misread(tree: Tree, frame: Frame, slot: Slot) -> bool:
    head, first = slot.phrase.head, slot.phrase.start
    is_description = tree.lower[first] in ARTICLES and tree.tag[head] in _NOUNS  # `The first of her line, she won`
    return (
        is_description
        or _is_of_the_report(tree, frame.verb, head, first)
        or _is_no_clause(tree, slot)
        or _is_of_last_noun(tree, frame.verb, slot)
    )


def _is_of_last_noun(tree: Tree, verb: int, slot: Slot) -> bool:
    """Tell a participle that may go with the noun before: `told him of the talks,` [`set for May`].

    After a time or an amount it goes with the clause: `rose 2% in May,` [`helped by exports`].
    """
    head, first = slot.phrase.head, slot.phrase.start
    if tree.tag[head] != "VBN" or not verb < first or tree.tag[first] in _SUBORDINATORS:
        return False
    if any(tree.dep[kid] in _BEGINNING for kid in tree.kids[head]):
        return False
    noun = first - 2 if tree.tag[first - 1] == "," else first - 1
    return noun > verb and tree.tag[noun].startswith("NN") and tree.doc[noun].ent_type_ not in _MEASURED


def _is_no_clause(tree: Tree, slot: Slot) -> bool:
    """Tell what is hung as an adverbial clause and is none: a noun, a relative clause, a sentence run into this one."""
    head, first = slot.phrase.head, slot.phrase.start
    is_marked = any(
        (tree.tag[i] in _SUBORDINATORS and not (i == first and _is_fronted_phrase(tree, i, head)))
        or tree.lower[i] in _MARKS
        for i in range(first, head)
    )
    if not tree.is_verb(head):
        is_set_off = first == tree.sentence[first] or tree.tag[first - 1] in {",", ":", "``", "-LRB-"}
        is_noun = tree.tag[head].startswith("NN") or (tree.tag[head] == "RB" and not is_set_off)
        return is_noun and not is_marked
    if tree.lower[first] in _RELATIVE or (
        tree.tag[first] == "IN" and not _RELATIVE.isdisjoint(tree.lower[first + 1 : first + 2])
    ):
        return True
    if tree.lower[first] == "that":
        return first == 0 or tree.lower[first - 1] not in BEFORE_THAT
    if is_marked or tree.lower[first] in _INVERTED:
        return False
    is_order = tree.tag[head] == "VB" and not any(tree.dep[kid] == "aux" for kid in tree.kids[head])
    return is_order or is_finite(tree, head)


def _is_fronted_phrase(tree: Tree, preposition: int, clause: int) -> bool:
    # `It fell, [in May], it rose again`: no subordinator; but `for every boat he sells` is one with its noun
    if tree.dep[preposition] != "prep" or tree.head[preposition] != clause:
        return False
    last = tree.subtree(preposition)[-1]
    return "," in tree.lower[last : last + 2]


def _is_of_the_report(tree: Tree, verb: int, clause: int, first: int) -> bool:
    # `He said that the dam was safe,` [`though he noted a crack`]: the report has two parts, and not the dam
    if tree.lower[first] not in _CONTRASTING or tree.tag[first - 1] != "," or not takes_content(tree.lemma(clause)):
        return False
    speaker = any(tree.dep[kid] in {"nsubj", "nsubjpass"} for kid in tree.kids[clause])
    has_content = any(tree.dep[kid] == "ccomp" for kid in tree.kids[clause])
    return speaker and has_content and tree.dep[verb] != "ROOT" and first > verb


def _is_absolute(tree: Tree, clause: int, first: int) -> bool:
    # `asked the judge to wait,` [`a wish not granted`]: said of the whole, and no content
    is_bare = tree.tag[clause] == "VBN" and not tree.children(clause, AUXILIARY)
    return is_bare and tree.tag[first - 1] == "," and tree.lower[first] in ARTICLES


def _is_no_infinitive(tree: Tree, _: Frame, slot: Slot) -> bool:
    """Tell a lone `to`, or a finite verb that cannot be a complement without its own subject: `chose` [`would win`]."""
    is_bare_to = tree.lower[slot.phrase.start] == "to" and slot.phrase.end == slot.phrase.start + 1
    return is_bare_to or has_modal(tree, slot.phrase.head)


_CONTRASTING = frozenset({"though", "although", "while", "whereas"})
_MARKS = frozenset({"once", "now", "the"})  # `the` [`more they pay`]
_TESTS: dict[str, Callable[[Tree, Frame, Slot], bool]] = {
    "attr": _is_second_predicate,
    "acomp": _is_second_predicate,
    "dobj": _is_apart,
    "npadvmod": _is_no_adverbial,
    "advmod": _is_aside,
    "ccomp": _is_no_content,
    "advcl": _is_misread,
    "xcomp": _is_no_infinitive,
}
