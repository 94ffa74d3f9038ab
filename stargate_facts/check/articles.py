"""Reads each article's source again, and applies every rule to it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from stargate_facts.check.findings import Finding
from stargate_facts.check.registry import RULES
from stargate_facts.check.subject import Subject
from stargate_facts.errors import BadSource
from stargate_facts.model import ArticleRecord, Claim, Store
from stargate_facts.sources import read_articles_at


def check_articles(store: Store, sources: Mapping[str, Path]) -> Iterator[Finding]:
    """Yield what does not hold of any article or claim.

    Args:
        store: as it was read.
        sources: recorded path → file; articles of other paths cannot be read again.
    """
    records: dict[str, dict[str, ArticleRecord]] = {}
    for record in store.articles:
        records.setdefault(record.path, {})[record.id] = record
    claims = _claims_by_article(store)
    names = _names_by_article(store)
    for path, wanted in records.items():
        if path not in sources:
            yield from map(_unread, wanted.values())
            continue
        problems: list[str] = []
        for line, found in read_articles_at(sources[path]):
            if isinstance(found, BadSource):
                problems.append(str(found))
            elif found.id in wanted:
                subject = Subject(
                    record=wanted.pop(found.id),
                    article=found,
                    line=line,
                    claims=tuple(claims.get(found.id, ())),
                    names=names.get(found.id, {}),
                )
                for rule in RULES:
                    yield from rule(subject)
        for record in wanted.values():
            yield from _missing(record, claims.get(record.id, []), problems)


def _claims_by_article(store: Store) -> dict[str, list[Claim]]:
    claims: dict[str, list[Claim]] = {}
    for claim in store.claims:
        claims.setdefault(claim.article, []).append(claim)
    return claims


def _names_by_article(store: Store) -> dict[str, dict[str, dict[str, int]]]:
    names: dict[str, dict[str, dict[str, int]]] = {}
    for entity in store.entities:
        for article, forms in entity.mentions.items():
            names.setdefault(article, {})[entity.names.get(article, entity.name)] = forms
    return names


def _missing(record: ArticleRecord, claims: list[Claim], problems: list[str]) -> Iterator[Finding]:
    reason = problems[0] if problems else f"{record.path}: no article {record.id} in this file"
    hint = "restore the file, or run extract again on the folder that it was in"
    yield Finding(code="source-missing", kind="missing", article=record.id, path=record.path, message=reason, hint=hint)
    for claim in claims:
        message = f"`{claim.evidence.quote[:120]}` cannot be looked up: its source is missing"
        yield Finding(
            code="claim-gone",
            kind="gone",
            claim=claim.id,
            article=record.id,
            path=record.path,
            message=message,
            hint=hint,
        )


def _unread(record: ArticleRecord) -> Finding:
    return Finding(
        code="source-unread",
        severity="warning",
        kind="unread",
        article=record.id,
        message=f"article {record.id} came from standard input; its claims cannot be held against it",
        hint="save it as a file, and extract it from there",
    )
