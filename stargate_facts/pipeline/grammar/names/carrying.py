"""Carries the type of a full name over to what it is called for short: `Bolt Ltd.` to `Bolt`, `Ann Lee` to `Lee`."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from stargate_facts.pipeline.grammar.names.aliases import beginnings, short_forms, surnames
from stargate_facts.pipeline.grammar.names.evidence import Evidence, add_evidence, decide_type, weigh_form

_OF_A_KNOWN_PERSON: Final = 8.0  # evidence that a lone surname is a person's
_OF_A_KNOWN_COMPANY: Final = 4.0  # evidence that the beginning of an organisation's name stands for it


def carry_types(labels: Mapping[str, Counter[str]], cues: dict[str, Evidence], *, certain: Mapping[str, str]) -> None:
    """Add to the evidence for short names that of the article's full names.

    Args:
        labels: what the model called each name, by key.
        cues: the evidence so far, by key; added to.
        certain: the types of further full names, which need no evidence.
    """
    full = {key: decide_type(labels[key], cues[key]) for key in labels if " " in key} | dict(certain)
    people = find_surnames(full)
    companies = find_short_forms(full) | {each for key in full if full[key] == "ORG" for each in beginnings(key)}
    for key in people & labels.keys():
        is_place = cues[key].get("GPE", 0.0) > weigh_form(key).get("GPE", 0.0)  # `in Paris`
        add_evidence(cues[key], {"PERSON": _OF_A_KNOWN_PERSON / 2 if is_place else _OF_A_KNOWN_PERSON})
    for key in (companies - people) & labels.keys():
        add_evidence(cues[key], {"ORG": _OF_A_KNOWN_COMPANY})


def find_shortened(types: Mapping[str, str]) -> dict[str, str]:
    """Return what the article's people and organisations may be called for short, by key, and their types."""
    return dict.fromkeys(find_short_forms(types), "ORG") | dict.fromkeys(find_surnames(types), "PERSON")


def find_short_forms(types: Mapping[str, str]) -> set[str]:
    """Return what the article's organisations may be called for short, by key."""
    return {form for key, kind in types.items() if kind == "ORG" for form in short_forms(key)}


def find_surnames(types: Mapping[str, str]) -> set[str]:
    """Return what the article's people may be called for short, by key."""
    people = (key for key, kind in types.items() if kind == "PERSON" and " " in key)
    return {part for key in people for part in surnames(key)}
