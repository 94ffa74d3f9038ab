"""`check`: holds every claim against its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from stargate_facts.check.articles import check_articles
from stargate_facts.check.findings import Finding
from stargate_facts.errors import BadStore
from stargate_facts.model import AnnotatedArticle, Article, Extractor, Store
from stargate_facts.settings import NO_SETTINGS, Settings
from stargate_facts.sources import read_articles_at
from stargate_facts.store.folder import read_store_and_faults
from stargate_facts.store.lines import StoreLines
from stargate_facts.store.paths import STANDARD_INPUT, find_root, resolve_path
from stargate_facts.store.schema import Fault


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
    store_path: str,
    *,
    root: str | None = None,
    reextract: bool = False,
    model: str | None = None,
    settings: Settings | None = None,
) -> CheckResult:
    """Hold every claim of a store against its source.

    Args:
        store_path: a store's file or folder.
        root: the folder that source paths are relative to; without it, the project that the store lies in.
        reextract: also run the pipeline again, and report the claims that would differ.
        model: of the pipeline, for `reextract`; without it, the default one.
        settings: the user's own names and words, as `config.read_settings` gives them; a store made with others is
            told of. Without it, they are not compared, and none are used for `reextract`.

    Raises:
        BadStore: the store cannot be read, or names a source outside the project.
    """
    store, faults = read_store_and_faults(store_path)
    place = find_root(store_path) if root is None else Path(root).resolve()
    lines = StoreLines(store_path)
    sources = _resolve_sources(store, place, lines, anywhere=root is not None)
    findings = [_inconsistency(fault) for fault in faults]
    if settings is not None:
        findings += _check_settings(store.extractor, settings)
    findings += check_articles(store, sources)
    if reextract:
        findings += _check_extraction(store, sources, model, settings or NO_SETTINGS)
    return CheckResult(
        findings=tuple(_located(finding, lines) for finding in findings),
        claims=len(store.claims),
        articles=len(store.articles),
    )


def _resolve_sources(store: Store, root: Path, lines: StoreLines, *, anywhere: bool) -> dict[str, Path]:
    sources: dict[str, Path] = {}
    faults: list[str] = []
    for record in store.articles:
        if record.path in sources or record.path == STANDARD_INPUT:
            continue
        try:
            sources[record.path] = resolve_path(record.path, root, anywhere=anywhere)
        except BadStore as error:
            file, line = lines.of_article(record.id) or ("the store", None)
            faults.append(f"{file}{f', line {line}' if line else ''}: article {record.id}: {error}")
    if faults:
        raise BadStore(*faults)
    return sources


def _inconsistency(fault: Fault) -> Finding:
    return Finding(
        code="store-inconsistent",
        claim=fault.claim,
        field=fault.field,
        store_path=fault.file,
        store_line=fault.line,
        message=f"{fault.field}: {fault.problem}",
        hint="restore the store, or run extract again",
    )


def _located(finding: Finding, lines: StoreLines) -> Finding:
    """Add where in the store the thing stands that a finding is about."""
    place = None
    if finding.store_path is None and finding.claim is not None:
        place = lines.of_claim(finding.claim, finding.field)
    elif finding.store_path is None and finding.entity is not None:
        place = lines.of_entity(finding.entity)
    elif finding.store_path is None and finding.article is not None:
        place = lines.of_article(finding.article)
    return finding if place is None else replace(finding, store_path=place[0], store_line=place[1])


def _check_settings(extractor: Extractor, settings: Settings) -> Iterator[Finding]:
    for what, recorded, configured in (
        ("names (gazetteer)", extractor.gazetteer, settings.gazetteer_hash),
        ("cue words, signatures or min_confidence", extractor.lexicon, settings.lexicon_hash),
    ):
        if recorded != configured:
            made = f"with other {what} than are" if recorded and configured else f"with {what}, but none are"
            made = made if recorded else f"without the {what} that are"
            yield Finding(
                code="settings-differ",
                severity="warning",
                kind="different",
                message=f"the store was made {made} configured now",
                hint="run extract again, or check from the folder whose configuration it was made with",
            )


def _check_extraction(
    store: Store, sources: Mapping[str, Path], model: str | None, settings: Settings
) -> Iterator[Finding]:
    """Run the pipeline again over all articles that can be read, and yield what it would do otherwise."""
    from stargate_facts.pipeline.extractor import DEFAULT_MODEL, describe_extractor
    from stargate_facts.pipeline.run import annotate, build

    extractor = describe_extractor(model or DEFAULT_MODEL)
    if extractor != replace(store.extractor, gazetteer=None, lexicon=None):
        yield Finding(
            code="reextract-extractor",
            severity="warning",
            kind="different",
            message="the store was made by another version of the tool, its rules, spaCy or the model",
            hint="run extract again",
        )
    known = {(record.path, record.id) for record in store.articles}
    articles = (
        found
        for path, file in sources.items()
        for _, found in read_articles_at(file)
        if isinstance(found, Article) and (path, found.id) in known
    )
    annotated = list(annotate(articles, nlp=build(model or DEFAULT_MODEL, settings)))
    yield from _extraction_differences(store, annotated)


def _extraction_differences(store: Store, annotated: list[AnnotatedArticle]) -> Iterator[Finding]:
    from stargate_facts.query.compare import compare
    from stargate_facts.store.entities import article_entities, merge_entities

    again = {each.article.id for each in annotated}
    paths = {record.id: record.path for record in store.articles}
    old = replace(
        store,
        claims=tuple(
            replace(claim, status=None, note=None, tags=())
            for claim in store.claims
            if claim.article in again and not claim.stale
        ),
    )
    new = replace(
        store,
        claims=tuple(claim for each in annotated for claim in each.claims),
        entities=merge_entities(record for each in annotated for record in article_entities(each)),
    )
    comparison = compare(old, new)
    differences = [
        *(("added", claim, "extraction finds a claim that the store lacks") for claim in comparison.added),
        *(("removed", claim, "extraction does not find this claim") for claim in comparison.removed),
        *(
            (
                "changed",
                each.old,
                "extraction gives " + ", ".join(f"{it.path} {it.old} → {it.new}" for it in each.fields),
            )
            for each in comparison.changed
        ),
        *(("moved", each.old, "extraction finds this claim at other offsets") for each in comparison.moved),
    ]
    for what, claim, message in differences:
        yield Finding(
            code=f"reextract-{what}",
            kind="different",
            claim=claim.id,
            article=claim.article,
            path=paths.get(claim.article),
            message=f"{message}: `{claim.evidence.quote[:120]}`",
            hint="run extract again",
        )
