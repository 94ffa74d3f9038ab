"""The shipped JSON Schema is that of the model, and an independent reader finds written stores valid by it."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from stargate_facts import store as store_package
from stargate_facts.store.json_schema import make_schema

ROOT = Path(__file__).parents[2]
SHIPPED = Path(store_package.__file__).with_name("claims.schema.json")
SMALL = {
    "schema": 1,
    "extractor": {
        "name": "stargate-facts",
        "version": "1",
        "rules": "1",
        "spacy": "3",
        "model": {"name": "m", "version": "1", "sha256": "0" * 64},
    },
    "articles": [{"id": "a", "path": "a.txt", "sha256": "0" * 64}],
    "claims": [
        {
            "id": "c-1",
            "article": "a",
            "predicate": {"text": "ran", "lemma": "run", "start": 4, "end": 7, "parts": [[4, 5], [6, 7]]},
            "evidence": {"start": 0, "end": 8, "quote": "Ann ran."},
        }
    ],
}


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(SHIPPED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_schema_is_that_of_the_model():
    assert SHIPPED.read_text(encoding="utf-8") == make_schema(), "write make_schema() to stargate_facts/store/"


def test_a_small_store_is_valid(validator):
    assert list(validator.iter_errors(SMALL)) == []


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("claims", "modality", "certain"),
        ("claims", "confidence", 2),
        ("claims", "reviewer", "me"),
        ("claims", "id", 3),
        ("claims", "evidence", {"start": -1, "end": 8, "quote": "Ann ran."}),
        ("articles", "sha256", "no hash"),
    ],
)
def test_what_the_tool_refuses_the_schema_refuses_too(validator, section, field, value):
    item = {**SMALL[section][0], field: value}

    assert list(validator.iter_errors({**SMALL, section: [item]}))


def test_the_committed_store_is_valid(validator):
    path = ROOT / "data/claims.yaml"
    if not path.exists():
        pytest.skip("no store is committed yet")
    store = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)

    assert list(validator.iter_errors(store)) == []
    assert (ROOT / "data/claims.schema.json").read_bytes() == SHIPPED.read_bytes()
