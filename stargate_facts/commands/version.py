"""`--version`: everything that decides what is extracted."""

from importlib import metadata

from stargate_facts.errors import MissingDependency
from stargate_facts.pipeline.extractor import DEFAULT_MODEL, describe_extractor


def version(model: str = DEFAULT_MODEL) -> tuple[str, ...]:
    """Return a line for each of the tool, spaCy and the model, with the model's content hash."""
    try:
        found = describe_extractor(model)
    except MissingDependency as error:
        return (
            f"stargate-facts {metadata.version('stargate-facts')}",
            f"spaCy {metadata.version('spacy')}",
            str(error),
        )
    return (
        f"stargate-facts {found.version} (rules {found.rules})",
        f"spaCy {found.spacy}",
        f"model {found.model.name} {found.model.version} (sha256 {found.model.sha256})",
    )
