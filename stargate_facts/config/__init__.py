"""What a user sets, from the files in which it stands: the project's configuration and those named by options.

Only `extract`, `annotate` and `check` ask for it; a query neither looks for nor reads any of these files.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from stargate_facts.config.gazetteer import read_gazetteers
from stargate_facts.config.project import Configuration, find_configuration, read_configuration
from stargate_facts.config.word_tables import read_cues, read_signatures
from stargate_facts.settings import DOUBTFUL, Settings

__all__ = ["read_settings"]


def read_settings(
    *,
    gazetteers: Sequence[str] = (),
    cues: Sequence[str] = (),
    signatures: Sequence[str] = (),
    folder: Path | str | None = None,
) -> Settings:
    """Return the settings of the project that a folder belongs to, with those of further files added to them.

    Args:
        gazetteers: further gazetteer files, as a user names them.
        cues: further tables of cue words.
        signatures: further tables of verb signatures.
        folder: where to look for the configuration, and then above it; without it, the current folder.

    Raises:
        BadConfiguration: one of the files cannot be used as it is; the message has a line for each fault.
    """
    file = find_configuration(Path.cwd() if folder is None else Path(folder).resolve())
    configured = read_configuration(file) if file is not None else Configuration()
    return Settings(
        gazetteer=read_gazetteers(_distinct(configured.gazetteer, gazetteers)),
        cues=read_cues(_distinct(configured.cues, cues)),
        signatures=read_signatures(_distinct(configured.signatures, signatures)),
        min_confidence=DOUBTFUL if configured.min_confidence is None else configured.min_confidence,
    )


def _distinct(configured: Iterable[Path], named: Iterable[str]) -> list[Path]:
    """Return all paths, a file that is named twice only once."""
    return list({path.resolve(): path for path in (*configured, *map(Path, named))}.values())
