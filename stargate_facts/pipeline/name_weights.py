"""What the default model's entity recogniser learned from the annotated text in `training/`: a change of weights."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model
from thinc.types import FloatsXd

Parameters = dict[str, FloatsXd]

WEIGHTS = Path(__file__).with_name("name_weights.npz")
_LEARNED_BY = ("en", "core_web_md", "3.7.1")
_RECOGNISER = "ner"


def add_what_was_learned(nlp: Language) -> None:
    """Change the weights of the entity recogniser, if it is the one that was trained; leave any other as it is."""
    is_learned_by = tuple(nlp.meta.get(key) for key in ("lang", "name", "version")) == _LEARNED_BY
    if not is_learned_by or _RECOGNISER not in nlp.pipe_names:
        return
    model = nlp.get_pipe(_RECOGNISER).model  # type: ignore[attr-defined]
    before = read_parameters(model)
    with np.load(WEIGHTS, allow_pickle=False) as file:
        change = {name: file[name].astype("float32") for name in file}
    if {name: each.shape for name, each in before.items()} == {name: each.shape for name, each in change.items()}:
        set_parameters(model, {name: before[name] + each for name, each in change.items()})


def read_parameters(model: Model[Any, Any]) -> Parameters:
    """Return copies of all weights of a model, by the place of their layer in it and their name there."""
    return {
        f"{place}.{name}": layer.get_param(name).copy()
        for place, layer in enumerate(model.walk())
        for name in layer.param_names
        if layer.has_param(name)
    }


def write_change(change: Mapping[str, FloatsXd], *, path: Path) -> None:
    """Write a change of weights in half precision, the same bytes for the same change."""
    halves: dict[str, Any] = {name: each.astype("float16") for name, each in sorted(change.items())}
    np.savez(path, **halves)


def set_parameters(model: Model[Any, Any], parameters: Parameters) -> None:
    """Give a model the weights that `read_parameters` names."""
    for place, layer in enumerate(model.walk()):
        for name in layer.param_names:
            if layer.has_param(name):
                layer.set_param(name, parameters[f"{place}.{name}"])
