"""Which words are parts of a verb: its particle, and an adverb of two words before it."""

import pytest
from spacy.language import Language

from tests.pipeline.claim_lines import lines_of, parsed


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(
            "Plays/NNS/nsubj/1 pull/VBP/ROOT/1 in/IN/prep/1 $/$/quantmod/5 2/CD/compound/5 million/CD/pobj/2",
            "Plays | pull in | $ 2 million",
            id="a particle before a sum",
        ),
        pytest.param(
            "Crews/NNS/nsubj/1 pull/VBP/ROOT/1 in/IN/prep/1 two/CD/nummod/4 hours/NNS/pobj/2",
            "Crews | pull | - | in: two hours",
            id="a preposition before a time",
        ),
        pytest.param(
            "Loss/NN/nsubj/2 may/MD/aux/2 be/VB/ROOT/2 more/RBR/advmod/5 than/IN/mark/5 offset/VBN/acomp/2"
            " by/IN/agent/5 sales/NNS/pobj/6",
            "Loss | may be more than offset | - | by: sales",
            id="a passive read as a comparison",
        ),
        pytest.param(
            "Ann/NNP/nsubj/2 may/MD/aux/2 be/VB/ROOT/2 more/RBR/advmod/5 than/IN/mark/5 pleased/VBN/acomp/2",
            "Ann | may be | more than pleased",
            id="an adjective beyond which somebody is",
        ),
        pytest.param(
            "The/DT/det/1 town/NN/nsubj/4 all/DT/advmod/4 but/CC/cc/2 closed/VBD/ROOT/4",
            "The town | all but closed | -",
            id="how nearly something is done",
        ),
    ],
)
def test_a_verb_keeps_its_particle_and_how_nearly_it_is_done(nlp: Language, parse: str, expected: str) -> None:
    assert expected in lines_of(parsed(nlp, parse))
