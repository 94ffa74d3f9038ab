"""What a check found → text, JSON, and annotations for GitHub Actions."""

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stargate_facts.check.findings import Finding
from stargate_facts.render import styles
from stargate_facts.render.safety import github_message, github_property, one_line

if TYPE_CHECKING:
    from stargate_facts.render.lines import Line


def findings_lines(findings: Sequence[Finding], *, claims: int, articles: int) -> "Iterator[Line]":
    """Yield a line for each finding (`place: severity code: message; hint`) and one that sums up.

    The claims of an article that have all moved as far are one line; so is a missing source with its claims.
    """
    for finding in _grouped(findings):
        path, line = _place(finding)
        place = f"{one_line(path)}:{line}: " if path and line else f"{one_line(path)}: " if path else ""
        style = styles.BAD if finding.severity == "error" else styles.UNCERTAIN
        code = f"{finding.severity} {finding.code}"
        yield [(place, ""), (code, style), (f": {one_line(_message(finding))}", "")]
    yield [
        (
            findings_summary(findings, claims=claims, articles=articles),
            styles.BAD if _count(findings, "error") else styles.GOOD,
        )
    ]


def findings_json(findings: Sequence[Finding], *, claims: int, articles: int) -> str:
    """Return the findings and what was looked at as one JSON object."""
    from stargate_facts.render.records import to_json

    fields = {
        "claims": claims,
        "articles": articles,
        "errors": _count(findings, "error"),
        "warnings": _count(findings, "warning"),
        "findings": [dataclasses.asdict(finding) for finding in findings],
    }
    return to_json(fields, indent=2) + "\n"


def findings_github(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield a workflow command for each line of the text, so that it appears beside its line in a pull request."""
    for finding in _grouped(findings):
        path, line = _place(finding)
        properties = [f"file={github_property(path)}"] if path else []
        properties += [f"line={line}"] if path and line else []
        properties.append(f"title={github_property(f'stargate-facts {finding.code}')}")
        message = github_message(one_line(_message(finding)))
        yield f"::{finding.severity} {','.join(properties)}::{message}\n"


def findings_summary(findings: Sequence[Finding], *, claims: int, articles: int) -> str:
    """Return the result in one line."""
    looked_at = f"{_plural(claims, 'claim')} in {_plural(articles, 'article')}"
    errors, warnings = _count(findings, "error"), _count(findings, "warning")
    also = f", {_plural(warnings, 'warning')}" if warnings else ""
    if not errors:
        return f"{looked_at} checked: all hold{also}."
    kinds = Counter(finding.kind for finding in findings if finding.severity == "error")
    details = ", ".join(f"{count:,} {kind}" for kind, count in kinds.most_common())
    return f"{looked_at} checked: {_plural(errors, 'error')} ({details}){also}."


def _grouped(findings: Sequence[Finding]) -> Iterator[Finding]:
    missing = {each.article for each in findings if each.code == "source-missing"}
    gone = Counter(each.article for each in findings if each.code == "claim-gone")
    moved = Counter((each.article, each.distance) for each in findings if each.code == "claim-moved")
    told: set[tuple[str | None, int | None]] = set()
    for finding in findings:
        shift = finding.article, finding.distance
        if finding.code == "source-missing" and gone[finding.article]:
            claims = _plural(gone[finding.article], "claim")
            yield dataclasses.replace(finding, message=f"{finding.message}; its {claims} cannot be looked up")
        elif finding.code == "claim-gone" and finding.article in missing:
            continue
        elif finding.code == "claim-moved" and finding.distance is not None and moved[shift] > 1:
            if shift not in told:
                told.add(shift)
                message = f"{moved[shift]:,} claims of {finding.article} have moved by {finding.distance:+,} characters"
                yield dataclasses.replace(finding, claim=None, line=None, store_line=None, message=message)
        else:
            yield finding


def _message(finding: Finding) -> str:
    about = f"{finding.claim}: " if finding.claim and finding.claim not in finding.message else ""
    place = ""
    if finding.path and finding.store_path:
        place = f" ({finding.store_path}{f':{finding.store_line}' if finding.store_line else ''})"
    hint = f"; {finding.hint}" if finding.hint else ""
    return f"{about}{finding.message}{place}{hint}"


def _place(finding: Finding) -> tuple[str | None, int | None]:
    if finding.path:
        return finding.path, finding.line
    return finding.store_path, finding.store_line


def _count(findings: Sequence[Finding], severity: str) -> int:
    return sum(1 for finding in findings if finding.severity == severity)


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
