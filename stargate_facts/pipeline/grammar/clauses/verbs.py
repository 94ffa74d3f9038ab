"""The verb group of a clause: auxiliaries, negation, particle, and raising or control verbs before an infinitive."""

from collections.abc import Iterable
from dataclasses import dataclass

from stargate_facts.pipeline.grammar.clauses.auxiliaries import first_of_group
from stargate_facts.pipeline.grammar.factuality.signatures import has_signature
from stargate_facts.pipeline.grammar.labels import DIRECT_OBJECT, SUBJECT
from stargate_facts.pipeline.grammar.tree import Run, Tree, runs_of, whole_words

_PARTS = frozenset({"aux", "auxpass", "neg"})
_CLAUSE_HEADS = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "parataxis", "csubj", "csubjpass", "dep"}
)
RAISING_ADJECTIVES = frozenset(
    {
        "able",
        "unable",
        "likely",
        "unlikely",
        "ready",
        "set",
        "willing",
        "unwilling",
        "due",
        "bound",
        "certain",
        "sure",
        "poised",
        "free",
        "slow",
        "quick",
        "eager",
        "reluctant",
        "prepared",
        "scheduled",
        "expected",
    }
)
_ASPECTUAL = frozenset(
    {"start", "begin", "continue", "keep", "stop", "resume", "finish", "cease", "quit"}
)  # `began allocating`
_LIGHT = frozenset({"aux", "neg", "advmod", "prt", "auxpass"})
_ADVERBIAL = frozenset({"prep", "npadvmod", "punct"})  # `agreed in principle to sell`
# fmt: off
_PARTICLES = frozenset(
    {
        "ahead", "apart", "aside", "along", "away", "back", "behind", "down", "forth", "forward", "in", "off", "out",
        "over", "through", "together", "up",
    }
)  # Quirk et al. 1985, 16.3: spatial adverbs of phrasal verbs, which the parser takes for adverbs
# fmt: on
_BARE = _PARTICLES | {"on", "by", "around"}  # where no noun follows
_SURE = frozenset({"sure", "certain", "clear", "plain", "known"})
_STRANDED = frozenset({"IN", "TO", "RP"})
_AFTER_STRANDED: tuple[list[str], ...] = ([], ["IN"], ["RB"], ["CC"], [","], ["."], [":"], ["''"])
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl"})
_LIMITS = frozenset({"only", "just", "merely", "simply", "solely", "exclusively", "always", "necessarily", "entirely"})
_APPROXIMATE = frozenset(
    {"almost", "nearly", "barely", "hardly", "scarcely", "rarely", "seldom", "virtually", "practically"}
)  # Quirk et al. 1985, 8.111: approximators and minimizers
_APPROXIMATIONS = {"than": frozenset({"more", "less"}), "but": frozenset({"all"})}
_AGREE = {"VBN", "VBG", "VB"}
_KINDS = {
    "relcl": "relative",
    "acl": "participle",
    "advcl": "adverbial",
    "xcomp": "infinitive",
    "ccomp": "complement",
    "pcomp": "gerund",
}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The verb that carries the fact, the governors folded into it, and all the group's stretches of tokens."""

    verb: int
    governors: tuple[int, ...]
    runs: tuple[Run, ...]
    lemma: str


def is_fact_verb(tree: Tree, i: int) -> bool:
    """Tell whether a token is a verb that heads a clause, and is not folded into another's group."""
    if not tree.is_verb(i) or tree.dep[i] not in _CLAUSE_HEADS or _is_compared(tree, i):
        return False
    return not any(_is_folded(tree, kid) for kid in tree.kids[i]) and not any(
        tree.dep[kid] == "acomp" and any(_is_folded(tree, below) for below in tree.kids[kid]) for kid in tree.kids[i]
    )


def _is_compared(tree: Tree, i: int) -> bool:
    # `a higher price than analysts expected` states no expectation, `as high as it can go` no going
    marks = {tree.lower[kid] for kid in tree.kids[i] if tree.dep[kid] == "mark"}
    above = tree.head[i]
    is_measured = any(tree.lower[kid] == "as" and tree.dep[kid] == "advmod" for kid in tree.kids[above])
    is_measure = is_measured and not tree.is_verb(above) and tree.lower[above] not in {"soon", "long"}
    return "than" in marks or ("as" in marks and is_measure)


def clause_kind(tree: Tree, verb: int) -> str:
    """Return the kind of a clause by what its first verb hangs on."""
    is_content = tree.dep[verb] == "acl" and tree.child(verb, SUBJECT) is not None  # `the hope` [`that it lasts`]
    if is_content and tree.tag[first_of_group(tree, verb)] != "VBG":
        return "complement"
    return _KINDS.get(tree.dep[verb], "clause")


def verb_group(tree: Tree, verb: int) -> VerbGroup:
    """Return the group of a verb: `does not plan to spend` for `spend`."""
    tokens, governors = _words(tree, verb)
    particle = _particle(tree, verb)
    tokens |= _limits_of_negation(tree, verb, tokens) | _pro_form(tree, verb)
    lemma = tree.lemma(verb)
    parts = [part for part in (particle, made_sure(tree, verb)) if part is not None]
    parts += _stranded_words(tree, verb, particle)
    if parts:
        tokens |= set(parts)
        lemma = " ".join((lemma, *(tree.lower[part] for part in parts)))
    return VerbGroup(
        verb, governors, tuple(_merged(whole_words(run, tree) for run in runs_of(_filled(tree, tokens), tree))), lemma
    )


def made_sure(tree: Tree, verb: int) -> int | None:
    """Return the adjective of `made sure` or `made clear`, where a clause tells of what."""
    after = verb + 1
    if tree.word_after(verb) not in _SURE or tree.lemma(verb) != "make":
        return None
    is_own = tree.head[after] == verb and tree.dep[after] in {"ccomp", "oprd", "acomp"}
    return after if is_own and made_sure_of(tree, after) is not None else None


def made_sure_of(tree: Tree, adjective: int) -> int | None:
    """Return the clause that goes with the adjective: `made sure` [`that it rained`], `made sure` [`to come`]."""
    return next((kid for kid in tree.kids[adjective] if kid > adjective and tree.dep[kid] in _CLAUSAL), None)


def _stranded_words(tree: Tree, verb: int, particle: int | None) -> list[int]:
    """Return what a passive leaves behind it: `was dealt` [`with`] `by Ann`, `was done away` [`with`].

    With the noun of a set phrase: `was taken` [`care of`], `was made` [`fun of`].
    """
    after = (verb if particle is None else particle) + 1
    if not any(tree.dep[kid] == "auxpass" for kid in tree.kids[verb]) or _is_in_relative(tree, verb):
        return []
    is_noun = after < len(tree.dep) and tree.tag[after] == "NN" and tree.head[after] == verb and not tree.kids[after]
    words = [after, after + 1] if is_noun and tree.lower[after + 1 : after + 2] in (["of"], ["to"]) else [after]
    last = words[-1]
    if last >= len(tree.dep) or tree.head[last] != verb or tree.dep[last] != "prep" or tree.tag[last] not in _STRANDED:
        return []
    is_last = tree.tag[last + 1 : last + 2] in _AFTER_STRANDED
    return words if is_last and all(tree.dep[kid] == "prep" and is_noun for kid in tree.kids[last]) else []


def _pro_form(tree: Tree, verb: int) -> set[int]:
    # `is free to do` [`so`]
    after = verb + 1
    is_so = tree.lemma(verb) == "do" and tree.lower[after : after + 1] == ["so"] and tree.head[after] == verb
    return {after} if is_so else set()


def _limits_of_negation(tree: Tree, verb: int, tokens: set[int]) -> set[int]:
    # `did not speak` [`only`] `about rents`: without the word nothing at all was said of them
    after = verb + 1
    is_limit = after < len(tree.dep) and tree.lower[after] in _LIMITS and tree.tag[after] == "RB"
    return {after} if is_limit and any(tree.dep[each] == "neg" for each in tokens) else set()


def _approximation(tree: Tree, verb: int) -> set[int]:
    # [`more than`] `doubled`, [`all but`] `closed`
    first = verb - 2
    if first < 0 or tree.lower[first] not in _APPROXIMATIONS.get(tree.lower[verb - 1], ()):
        return set()
    return {first, verb - 1} if tree.head[first] == verb else set()


def _approximates(tree: Tree, adverb: int, verb: int) -> bool:
    # `barely mentioned it`: without its adverb the verb says another thing
    return adverb == verb - 1 and tree.lower[adverb] in _APPROXIMATE and not tree.kids[adverb]


def _particle(tree: Tree, verb: int) -> int | None:
    """Return the particle of a phrasal verb, wherever the parser hung it: `drifted apart`, `stepped in`."""
    own = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "prt" or _is_tagged_particle(tree, kid)), None)
    after = verb + 1
    if own is not None or after >= len(tree.dep) or tree.head[after] != verb or tree.kids[after]:
        return own
    if tree.lemma(verb) == "be":
        return None
    if tree.dep[after] == "prep":  # `The deal fell` [`through`]; not `the bridge that they went` [`over`]
        return after if tree.lower[after] in _BARE and not _is_in_relative(tree, verb) else None
    return after if tree.dep[after] == "advmod" and tree.lower[after] in _PARTICLES else None


def _is_in_relative(tree: Tree, verb: int) -> bool:
    while tree.head[verb] != verb and tree.dep[verb] != "relcl":
        verb = tree.head[verb]
    return tree.dep[verb] == "relcl"


def _is_tagged_particle(tree: Tree, i: int) -> bool:
    # `to follow through on it`: `through` tagged a particle, and hung as a preposition without a noun
    return tree.tag[i] == "RP" and tree.dep[i] in {"prep", "advmod"} and not tree.kids[i]


def _merged(runs: Iterable[Run]) -> list[Run]:
    # two parts of one hyphenated verb, widened, are the same stretch: `is trying to` [`second-guess`]
    merged: list[Run] = []
    for start, end in runs:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _words(tree: Tree, verb: int) -> tuple[set[int], tuple[int, ...]]:
    tokens = {verb, *(kid for kid in tree.kids[verb] if tree.dep[kid] in _PARTS or _approximates(tree, kid, verb))}
    tokens |= _approximation(tree, verb)
    if _is_folded(tree, verb):
        head = tree.head[verb]
        if tree.dep[head] == "acomp":
            adjective, head = head, tree.head[head]
            tokens |= {adjective}
        above, governors = _words(tree, head)
        return tokens | above | set(tree.children(head, frozenset({"prt"}))), (*governors, head)
    if tree.dep[verb] == "conj" and tree.is_verb(tree.head[verb]) and tree.tag[verb] in _AGREE:
        return _shared(tree, verb, tokens)
    return tokens, ()


def _shared(tree: Tree, verb: int, tokens: set[int]) -> tuple[set[int], tuple[int, ...]]:
    # A second verb takes over what stands before the first: `could create jobs and` [could] `cure cancer`.
    first = tree.head[verb]
    while tree.tag[verb] == "VBN" != tree.tag[first] and tree.dep[first] == "conj" and tree.is_verb(tree.head[first]):
        first = tree.head[first]  # `were hurt, robbed and` [were] `sold`, with `robbed` read as a past tense
    own = [kid for kid in tree.kids[verb] if tree.dep[kid] in {"aux", "auxpass", "nsubj", "nsubjpass"}]
    has_object = tree.child(verb, frozenset({"dobj", "dative"})) is not None
    if tree.tag[verb] == "VBN" and tree.lemma(first) == "be" and not own and not has_object:
        return tokens | {first}, ()  # `is rare and highly` [is] `valued`
    if tree.tag[first] != tree.tag[verb] or any(tree.lower[kid] != "to" for kid in own):
        return tokens, ()
    above, governors = _words(tree, first)
    shared = {each for each in above if (each < first and tree.dep[each] != "neg") or each in governors}
    if own and shared and tree.tag[max(shared)] == "TO":
        shared -= {max(shared)}  # `to merge and` [`to sell`]: a `to` of its own
    return tokens | shared, governors


def _is_folded(tree: Tree, verb: int) -> bool:
    """`plans to spend`, `is able to reinforce`, `began allocating`: the infinitive states the fact."""
    head = tree.head[verb]
    if tree.dep[verb] != "xcomp" or head > verb:
        return False
    is_infinitive = any(tree.tag[kid] == "TO" for kid in tree.kids[verb]) or tree.tag[verb] == "VB"
    if tree.dep[head] == "acomp":
        return is_infinitive and tree.lower[head] in RAISING_ADJECTIVES and tree.is_verb(tree.head[head])
    if not tree.is_verb(head):
        return False
    if not is_infinitive and not (tree.tag[verb] == "VBG" and tree.lemma(head) in _ASPECTUAL):
        return False
    own = [i for i in tree.kids[verb] if i < verb and not _is_fronted_pronoun(tree, i, head)]
    between = [i for i in tree.kids[head] if head < i < verb] + own
    controls = tree.lemma(head) != "be" and has_signature(tree.lemma(head), "to")
    if _has_gap(tree, head) and tree.tag_before(verb) == "TO":
        return False
    allowed = _LIGHT | _ADVERBIAL if controls else _LIGHT
    return all(tree.dep[i] in allowed for i in between)


def _is_fronted_pronoun(tree: Tree, i: int, head: int) -> bool:
    # `the reasons` [`which`] `he declined to give`
    if i > head or tree.dep[head] != "relcl" or tree.dep[i] != "dobj" or tree.tag[i] not in {"WDT", "IN", "DT"}:
        return False
    return len(tree.children(tree.head[i], DIRECT_OBJECT)) == 1  # not `mills that it expects to make a loss`


def _has_gap(tree: Tree, head: int) -> bool:
    # `the money that he is using` [`to pay the rent`]: the relative pronoun, or none, is the first verb's object
    if tree.lemma(head) != "use" or tree.dep[head] != "relcl":
        return False
    subject = tree.child(head, frozenset({"nsubj"}))
    return subject is not None and tree.tag[subject] not in {"WDT", "WP"}


def _filled(tree: Tree, tokens: set[int]) -> list[int]:
    """Take in the adverbs between the words of a group: `has` rapidly `increased`."""
    first, last = min(tokens), max(tokens)
    return [
        i
        for i in range(first, last + 1)
        if i in tokens or (tree.dep[i] == "advmod" and not tree.kids[i] and tree.head[i] in tokens)
    ]
