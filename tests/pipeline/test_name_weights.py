"""What the default model's recogniser learned beside it: added to that model alone, the same on each run."""

import numpy as np
import pytest
from spacy.language import Language

from stargate_facts.pipeline.extractor import DEFAULT_MODEL
from stargate_facts.pipeline.name_weights import add_what_was_learned, read_parameters
from stargate_facts.pipeline.run import load_model

UNSEEN = (
    "Grellan said on Tuesday that it would buy Maddox Teller for $40 million. Teller, a maker of pumps, "
    "lost to Ostvik in June. Ostvik striker Piet Amundrud scored for Sparta Horice at the Ruzova Stadium."
)


@pytest.fixture(scope="module")
def published() -> Language:
    return load_model(DEFAULT_MODEL)


def weights(nlp: Language) -> dict[str, np.ndarray]:
    return read_parameters(nlp.get_pipe("ner").model)


def test_default_model_has_learned(published: Language, nlp: Language) -> None:
    before, now = weights(published), weights(nlp)

    assert before.keys() == now.keys()
    assert any(not np.array_equal(before[name], now[name]) for name in before)


def test_learning_leaves_tags_and_parses_as_they_were(published: Language, nlp: Language) -> None:
    before, now = published(UNSEEN), nlp(UNSEEN)

    assert [(token.tag_, token.dep_, token.head.i) for token in before] == [
        (token.tag_, token.dep_, token.head.i) for token in now
    ]


def test_another_version_of_the_model_stays_as_it_was_published() -> None:
    other = load_model(DEFAULT_MODEL)
    other.meta["version"] = "3.8.0"
    before = weights(other)
    add_what_was_learned(other)

    assert all(np.array_equal(before[name], now) for name, now in weights(other).items())


def test_a_pipeline_without_a_recogniser_is_left_alone() -> None:
    other = load_model(DEFAULT_MODEL)
    other.remove_pipe("ner")
    add_what_was_learned(other)

    assert "ner" not in other.pipe_names
