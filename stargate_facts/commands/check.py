"""`check`: holds every claim against its source."""

from dataclasses import dataclass

from stargate_facts.check.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a check found, and how much it looked at."""

    findings: tuple[Finding, ...]
    claims: int
    articles: int

    @property
    def failed(self) -> bool:
        """Whether any finding is an error, not only a warning."""
        return any(finding.severity == "error" for finding in self.findings)


def check(
    store_path: str, *, root: str | None = None, reextract: bool = False, model: str | None = None
) -> CheckResult:
    """Hold every claim of a store against its source.

    Args:
        store_path: a store's file or folder.
        root: the folder that source paths are relative to; without it, the project that the store lies in.
        reextract: also run the pipeline again, and report the claims that would differ.
        model: of the pipeline, for `reextract`; without it, the default one.

    Raises:
        BadStore: the store cannot be read, or names a source outside the project.
    """
    raise NotImplementedError
