"""Fixtures that all tests share."""

import pytest
from spacy.language import Language

from stargate_facts.pipeline.run import build


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the real pipeline, loaded once."""
    return build()
