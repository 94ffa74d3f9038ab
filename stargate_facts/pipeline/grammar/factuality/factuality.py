"""How surely a clause holds: its own modality and negation, and what the words that govern it make of them."""

from dataclasses import dataclass

from spacy.tokens import Token

from stargate_facts.model import Extent, Modality
from stargate_facts.pipeline.grammar.factuality.government import find_government, find_object_government
from stargate_facts.pipeline.grammar.factuality.modality import read_modality
from stargate_facts.pipeline.grammar.factuality.negation import find_negations
from stargate_facts.pipeline.grammar.factuality.prospects import find_alternative, find_main_to_come, is_command
from stargate_facts.pipeline.grammar.factuality.qualifiers import extent_of
from stargate_facts.pipeline.grammar.factuality.signatures import Effect, Government, is_factive, is_listed, look_up

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


def read_factuality(verb: Token) -> Reading:
    """Return the modality and negation of the clause whose fact `verb` carries.

    `spend` in `plans to spend` is planned, in `refused to spend` negated, in `did not refuse to spend` possible.
    A governor's effect depends on its own reading, which depends on its governor: polarity is passed down from the
    outermost verb (Nairn, Condoravdi, Karttunen 2006). Of several modalities the weakest commitment counts:
    conditional before possible before planned before asserted. Two negations cancel.

    Args:
        verb: the lexical verb, or the copula (`is` in `is unclear`).
    """
    reading = _read(verb, _DEEPEST)
    alternative = find_alternative(verb) if reading.modality == "asserted" and not reading.negated else None
    return reading if alternative is None else Reading("possible", extent_of(alternative))


def _read(verb: Token, depth: int) -> Reading:
    own = _read_clause(verb)
    government = find_government(verb)
    if depth == 0:
        return own
    if government is None:
        main = find_main_to_come(verb)
        return own if main is None else _join(_read(main, depth - 1).without_negation(), own)
    return _join(_read_complement(government, verb, own, depth), own)


def _read_clause(verb: Token) -> Reading:
    modality, cue = read_modality(verb)
    government = find_object_government(verb)
    effect = look_up(government, negated=False) if government and modality == "asserted" else None
    if effect is not None:
        modality, cue = _EFFECTS[effect][0], extent_of(verb)
    negations = find_negations(verb)
    negated = len(negations) % 2 == 1
    return Reading(modality, cue, negated, negations[-1] if negated else None)


def _read_complement(government: Government, verb: Token, own: Reading, depth: int) -> Reading:
    """Read what the governor leaves of its complement, before the complement's own words count."""
    governor = _read(government.polarity, depth - 1)
    if government.shares:
        return Reading(governor.modality, governor.modality_cue)
    effect = look_up(government, negated=governor.negated)
    if effect is None:
        return Reading()
    modality, negated = _EFFECTS[effect]
    if government.frame == "pass-to" and _is_perfect_infinitive(verb):
        modality = "asserted" if modality == "planned" else modality  # `was determined to have paid`: not for a plan
    if is_factive(government):
        hedge = _hedge_of(government.polarity)  # none in `may know that it lost`: it did
        return Reading() if hedge is None else Reading("possible", extent_of(hedge))
    if is_command(government.polarity) and modality == "asserted":
        return Reading("possible", extent_of(government.polarity))  # `Tell us that it is no swindle`
    particle = next((child for child in verb.lefts if child.tag_ == "TO"), government.word)
    # an aim is one by its form: `hired him` [`to`] `build`
    word = extent_of(government.word if is_listed(government) else particle)
    cue = word if modality != "asserted" else None
    implied = not is_listed(government) and governor.modality_cue is not None
    if _STRENGTH[governor.modality] > _STRENGTH[modality] or (implied and governor.modality == modality):
        modality, cue = governor.modality, governor.modality_cue
        is_told = own.modality != "planned" and verb.tag_ != "VB"
        if modality == "planned" and government.frame == "that" and is_told:
            modality = "possible"  # `wants to show that he is ill`: that he is, is no plan
    reason = extent_of(government.polarity) if government.frame == "plan-to" else word  # `dropped its plan`
    return Reading(modality, cue, negated, (governor.negation_cue or reason) if negated else None)


def _is_perfect_infinitive(verb: Token) -> bool:
    auxiliaries = [child for child in verb.lefts if child.dep_ == "aux"]
    return any(child.tag_ == "TO" for child in auxiliaries) and any(child.lower_ == "have" for child in auxiliaries)


def _hedge_of(verb: Token) -> Token | None:
    """Return `appeared` of `appeared to concede that it lost`: that is only how it looked."""
    return verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in ("seem", "appear") else None


def _join(context: Reading, own: Reading) -> Reading:
    outer = _STRENGTH[context.modality] > _STRENGTH[own.modality]
    negated = context.negated != own.negated
    return Reading(
        modality=context.modality if outer else own.modality,
        modality_cue=context.modality_cue if outer else own.modality_cue,
        negated=negated,
        negation_cue=(own.negation_cue or context.negation_cue) if negated else None,
    )
