"""How surely a clause holds: its own modality and negation, and what the words that govern it make of them."""

from dataclasses import dataclass

from stargate_facts.model import Extent, Modality
from stargate_facts.pipeline.grammar.factuality.conjuncts import particle_of
from stargate_facts.pipeline.grammar.factuality.government import find_government, find_object_government
from stargate_facts.pipeline.grammar.factuality.modality import read_modality
from stargate_facts.pipeline.grammar.factuality.negation import find_negations
from stargate_facts.pipeline.grammar.factuality.prospects import find_alternative, find_main_to_come, is_command
from stargate_facts.pipeline.grammar.factuality.signatures import FACTIVE, Effect, Government, effect_of, signature_of
from stargate_facts.pipeline.grammar.tree import Tree

_STRENGTH: dict[Modality, int] = {"asserted": 0, "planned": 1, "possible": 2, "conditional": 3}
_EFFECTS: dict[Effect, tuple[Modality, bool]] = {
    "fact": ("asserted", False),
    "not": ("asserted", True),
    "planned": ("planned", False),
    "planned-not": ("planned", True),
    "possible": ("possible", False),
    "possible-not": ("possible", True),
}
_DEEPEST = 8  # governors above one another; a bound against odd parses only


@dataclass(slots=True, unsafe_hash=True)  # made often, and a frozen one takes three times as long to make
class Reading:
    """How a clause is presented, with the words that show it, as character offsets into the Doc."""

    modality: Modality = "asserted"
    modality_cue: Extent | None = None
    negated: bool = False
    negation_cue: Extent | None = None

    def without_negation(self) -> "Reading":
        """Return the modality alone."""
        return Reading(self.modality, self.modality_cue)


def read_factuality(tree: Tree, verb: int) -> Reading:
    """Return the modality and negation of the clause whose fact `verb` carries.

    `spend` in `plans to spend` is planned, in `refused to spend` negated, in `did not refuse to spend` possible.
    A governor's effect depends on its own reading, which depends on its governor: polarity is passed down from the
    outermost verb (Nairn, Condoravdi, Karttunen 2006). Of several modalities the weakest commitment counts:
    conditional before possible before planned before asserted. Two negations cancel.

    Args:
        tree: the sentence's words.
        verb: the lexical verb, or the copula (`is` in `is unclear`).
    """
    reading = _read(tree, verb, _DEEPEST)
    if reading.modality != "asserted" or reading.negated:
        return reading
    alternative = find_alternative(tree, verb)
    return reading if alternative is None else Reading("possible", tree.extent(alternative))


def _read(tree: Tree, verb: int, depth: int) -> Reading:
    reading: Reading | None = tree.readings.get(verb)
    if reading is None:
        reading = tree.readings[verb] = _read_in_context(tree, verb, depth)
    return reading


def _read_in_context(tree: Tree, verb: int, depth: int) -> Reading:
    own = _read_clause(tree, verb)
    if depth == 0:
        return own
    government = find_government(tree, verb)
    if government is not None:
        return _join(_read_complement(tree, government, verb, own, depth), own)
    main = find_main_to_come(tree, verb)
    return own if main is None else _join(_read(tree, main, depth - 1).without_negation(), own)


def _read_clause(tree: Tree, verb: int) -> Reading:
    modality, cue = read_modality(tree, verb)
    government = find_object_government(tree, verb) if modality == "asserted" else None
    signature = None if government is None else signature_of(tree, government)
    if signature is not None:
        modality, cue = _EFFECTS[signature[0]][0], tree.extent(verb)
    negations = find_negations(tree, verb)
    negated = len(negations) % 2 == 1
    return Reading(modality, cue, negated, negations[-1] if negated else None)


def _read_complement(tree: Tree, government: Government, verb: int, own: Reading, depth: int) -> Reading:
    """Read what the governor leaves of its complement, before the complement's own words count."""
    above = government.polarity
    governor = _read(tree, above, depth - 1)
    if government.shares:
        return Reading(governor.modality, governor.modality_cue)
    signature = signature_of(tree, government)
    effect = effect_of(tree, government, signature, negated=governor.negated)
    if effect is None:
        return Reading()
    modality, negated = _EFFECTS[effect]
    if government.frame == "pass-to" and _is_perfect_infinitive(tree, verb):
        modality = "asserted" if modality == "planned" else modality  # `was determined to have paid`: not for a plan
    if signature == FACTIVE:
        hedge = _hedge_of(tree, above)  # none in `may know that it lost`: it did
        return Reading() if hedge is None else Reading("possible", tree.extent(hedge))
    if modality == "asserted" and is_command(tree, above):
        return Reading("possible", tree.extent(above))  # `Tell us that it is no swindle`
    particle = particle_of(tree, verb) if signature is None else None
    # an aim is one by its form: `hired him` [`to`] `build`
    word = tree.extent(government.word if particle is None else particle)
    cue = word if modality != "asserted" else None
    implied = signature is None and governor.modality_cue is not None
    if _STRENGTH[governor.modality] > _STRENGTH[modality] or (implied and governor.modality == modality):
        modality, cue = governor.modality, governor.modality_cue
        is_told = own.modality != "planned" and tree.tag[verb] != "VB"
        if modality == "planned" and government.frame == "that" and is_told:
            modality = "possible"  # `wants to show that he is ill`: that he is, is no plan
    reason = tree.extent(above) if government.frame == "plan-to" else word  # `dropped its plan`
    return Reading(modality, cue, negated, (governor.negation_cue or reason) if negated else None)


def _is_perfect_infinitive(tree: Tree, verb: int) -> bool:
    auxiliaries = [kid for kid in tree.kids_before(verb) if tree.dep[kid] == "aux"]
    is_marked = any(tree.tag[kid] == "TO" for kid in auxiliaries)
    return is_marked and any(tree.lower[kid] == "have" for kid in auxiliaries)


def _hedge_of(tree: Tree, verb: int) -> int | None:
    """Return `appeared` of `appeared to concede that it lost`: that is only how it looked."""
    above = tree.head[verb]
    return above if tree.dep[verb] == "xcomp" and tree.lemma(above) in {"seem", "appear"} else None


def _join(context: Reading, own: Reading) -> Reading:
    outer = _STRENGTH[context.modality] > _STRENGTH[own.modality]
    negated = context.negated != own.negated
    return Reading(
        modality=context.modality if outer else own.modality,
        modality_cue=context.modality_cue if outer else own.modality_cue,
        negated=negated,
        negation_cue=(own.negation_cue or context.negation_cue) if negated else None,
    )
