"""`extract`: articles → claim store."""

import io
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from stargate_facts.errors import BadSource, first_of
from stargate_facts.identity import content_hash
from stargate_facts.model import Article, ArticleRecord, Extractor, Store
from stargate_facts.pipeline.extractor import DEFAULT_MODEL, describe_extractor
from stargate_facts.settings import NO_SETTINGS, Settings
from stargate_facts.sources import STANDARD_INPUT, read_articles
from stargate_facts.sources.limits import read_whole
from stargate_facts.store import read_store, write_store
from stargate_facts.store.entities import article_entities
from stargate_facts.store.files import check_writable
from stargate_facts.store.folder import is_folder, store_files, write_articles
from stargate_facts.store.json_schema import write_schema_beside
from stargate_facts.store.layout import SCHEMA_FILE
from stargate_facts.store.merge import Ledger
from stargate_facts.store.paths import find_root, leads_outside, record_path

_SAVE_EVERY = 60.0
"""Seconds between two savings of a long run into one file; a folder's articles are saved as they come."""


class Progress(Protocol):
    """Is told how far an extraction has come."""

    def start(self, total: int | None) -> None:
        """Learn how many articles will be processed, None where that is not known."""

    def advance(self, article_id: str) -> None:
        """Learn that an article is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How many of something a store holds now, and how that differs from before; `changed` keep their id."""

    total: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSummary:
    """What an extraction did. `kept` counts claims kept for what a person wrote into them."""

    articles: Change
    claims: Change
    entities: int
    amounts: int
    dates: int
    kept: int
    warnings: tuple[str, ...]
    written: bool


class Interrupted(KeyboardInterrupt):
    """Ctrl-C; what was done by then is saved. Its text is fit to be shown to a user as it stands."""

    def __init__(self, *, done: int, total: int | None, saved: bool) -> None:
        of = f" of {total}" if total is not None else ""
        keeps = "is saved; the same command goes on from here" if saved else "was not saved"
        super().__init__(f"interrupted: {done}{of} articles done; what is done {keeps}")
        self.done, self.total, self.saved = done, total, saved


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """How to extract.

    `model` is a spaCy pipeline's package or path, None for the default one. `jobs` is how many processes share the
    work; the result is the same for any number. `dry_run` does all but write. `skip_bad` leaves out articles that
    cannot be read, with a warning each. `settings` are the user's own names and words, as `config.read_settings` gives.
    """

    model: str | None = None
    settings: Settings = NO_SETTINGS
    jobs: int = 1
    dry_run: bool = False
    skip_bad: bool = False


_DEFAULTS = ExtractOptions()


def extract(
    paths: Sequence[str],
    *,
    store_path: str,
    options: ExtractOptions = _DEFAULTS,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> ExtractSummary:
    """Extract the claims of articles into a store, next to what it holds already.

    Args:
        paths: files, folders, or `-`.
        store_path: the store's file, or its folder (one that exists, or a path that ends in `/`).
        options: how to extract.
        stdin: standard input, for `-`.
        progress: is told how far it has come.

    Raises:
        BadSource, BadStore, CannotWrite, MissingDependency: nothing has been written then.
        Interrupted: by Ctrl-C; what was done is saved.
    """
    extractor = describe_extractor(options.model or DEFAULT_MODEL, options.settings)
    exists = any(file.exists() for file in store_files(store_path))
    old = read_store(store_path, extractor=extractor) if exists else None
    survey = _Survey(paths, root=find_root(store_path), skip_bad=options.skip_bad, stdin=stdin)
    ledger = _prepare(old, survey, extractor)
    if not options.dry_run:
        check_writable(Path(store_path) / SCHEMA_FILE if is_folder(store_path) else Path(store_path))
    run = _Run(store_path, ledger, survey, options)
    if survey.todo:
        run.process(progress)
    store = ledger.store()
    written = False
    if not options.dry_run:
        write_schema_beside(store_path)
        # A store that says the same is left as it is, a person's own layout and comments included.
        written = (store != old and write_store(store, store_path)) or run.has_written
    return _summarize(old, store, survey, written=written)


class _Survey:
    """Reads all sources once, before the model is loaded, and keeps what a store records of each article.

    Raises:
        BadSource: one of them cannot be read, and bad ones are not to be skipped.
    """

    def __init__(self, paths: Sequence[str], *, root: Path, skip_bad: bool, stdin: BinaryIO | None) -> None:
        self.root = root
        self.paths = paths
        self.warnings: list[str] = []
        self.skipped = 0
        self.todo: set[str] = set()
        self._skip_bad = skip_bad
        needs_stdin = STANDARD_INPUT in paths and stdin is not None
        self._stdin = read_whole(stdin, "standard input") if stdin is not None and needs_stdin else None
        faults: list[BadSource] = []
        self.records = {
            article.id: self.record(article) for article in self._read(self._skip if skip_bad else faults.append)
        }
        if faults:
            raise BadSource(*first_of(faults))
        outside = sorted({each.path for each in self.records.values() if leads_outside(each.path)})
        self.warnings += [f"{path}: lies outside the project {root}; `check` will need --root" for path in outside]

    def articles_to_do(self) -> Iterator[Article]:
        """Read the sources again, and yield the articles that are to be processed."""
        on_bad = (lambda _: None) if self._skip_bad else None  # they were told of at the first reading
        return (article for article in self._read(on_bad) if article.id in self.todo)

    def record(self, article: Article) -> ArticleRecord:
        return ArticleRecord(
            id=article.id,
            path=record_path(article.path, self.root),
            sha256=content_hash(article.text),
            date=article.date,
            title=article.title,
            author=article.author,
            source=article.source,
        )

    def covers(self, record: ArticleRecord) -> bool:
        """Whether an article was to be found in the sources: its file is, or was, one of them or in their folders."""
        places = {record_path(path, self.root) for path in self.paths if path != STANDARD_INPUT}
        if "." in places and not leads_outside(record.path):
            return True
        return not places.isdisjoint({record.path, *(str(each) for each in PurePosixPath(record.path).parents)} - {"."})

    def _skip(self, problem: BadSource) -> None:
        self.skipped += 1
        self.warnings.append(f"skipped {problem}")

    def _read(self, on_bad: Callable[[BadSource], None] | None) -> Iterator[Article]:
        stdin = io.BytesIO(self._stdin) if self._stdin is not None else None
        return read_articles(self.paths, stdin=stdin, on_bad=on_bad)


def _prepare(old: Store | None, survey: _Survey, extractor: Extractor) -> Ledger:
    """Return the store's ledger without the articles that are gone, and note in the survey what is to be done."""
    ledger = Ledger(old, extractor)
    for known in list(ledger.articles.values()):
        found = survey.records.get(known.id)
        if found is None:
            file_is_there = (survey.root / known.path).exists()
            if survey.covers(known) and not (file_is_there and survey.skipped):
                ledger.remove(known.id)
        elif _is_other_article(known, found, survey.root):
            raise BadSource(
                f"{found.path}: article id {found.id} is in the store already, from {known.path}; rename one of them"
            )
    for record in survey.records.values():
        if _must_be_read(ledger.articles.get(record.id), record):
            survey.todo.add(record.id)
        else:
            ledger.rename(record)
    return ledger


def _is_other_article(known: ArticleRecord, found: ArticleRecord, root: Path) -> bool:
    return known.path not in (found.path, STANDARD_INPUT) and (root / known.path).exists()


def _must_be_read(known: ArticleRecord | None, found: ArticleRecord) -> bool:
    """Whether anything has changed that decides what is extracted; a file's ending decides what is markup."""
    return (
        known is None
        or known.outdated
        or (known.sha256, known.date, PurePosixPath(known.path).suffix)
        != (found.sha256, found.date, PurePosixPath(found.path).suffix)
    )


class _Run:
    """Runs the pipeline over what is to be done, and saves as it goes."""

    def __init__(self, store_path: str, ledger: Ledger, survey: _Survey, options: ExtractOptions) -> None:
        self._store_path = store_path
        self._ledger = ledger
        self._survey = survey
        self._options = options
        self.has_written = False
        self._done = 0
        self._saved_at = time.monotonic()

    def process(self, progress: Progress | None) -> None:
        total = len(self._survey.todo)
        try:
            if progress:
                progress.start(total)
            self._annotate(progress)
        except KeyboardInterrupt as error:
            saved = bool(self._done) and not self._options.dry_run
            if saved:
                write_store(self._ledger.store(), self._store_path)
                write_schema_beside(self._store_path)
            raise Interrupted(done=self._done, total=total, saved=saved) from error

    def _annotate(self, progress: Progress | None) -> None:
        from stargate_facts.pipeline.run import annotate, build

        nlp = build(self._options.model or DEFAULT_MODEL, self._options.settings)
        jobs = max(1, min(self._options.jobs, len(self._survey.todo)))
        listed = {entry.name: entry for entry in self._options.settings.gazetteer.names}
        with closing(annotate(self._survey.articles_to_do(), nlp=nlp, jobs=jobs)) as found:
            for annotated in found:
                record = self._survey.record(annotated.article)
                self._ledger.put(record, claims=annotated.claims, entities=article_entities(annotated, listed))
                self._done += 1
                if not self._options.dry_run:
                    self._save(record.id)
                if progress:
                    progress.advance(record.id)

    def _save(self, article: str) -> None:
        if is_folder(self._store_path):
            self.has_written |= write_articles(self._ledger.store([article]), self._store_path)
        elif time.monotonic() - self._saved_at > _SAVE_EVERY:
            self.has_written |= write_store(self._ledger.store(), self._store_path)
            self._saved_at = time.monotonic()


def _summarize(old: Store | None, store: Store, survey: _Survey, *, written: bool) -> ExtractSummary:
    articles_before = {each.id: each.sha256 for each in old.articles} if old else {}
    claims_before = {each.id: each for each in old.claims} if old else {}
    return ExtractSummary(
        articles=_change(articles_before, {each.id: each.sha256 for each in store.articles}),
        claims=_change(claims_before, {each.id: each for each in store.claims}),
        entities=len(store.entities),
        amounts=len({(claim.article, each.start, each.end) for claim in store.claims for each in claim.amounts}),
        dates=len({(claim.article, each.start, each.end) for claim in store.claims for each in claim.dates}),
        kept=sum(1 for claim in store.claims if claim.stale),
        warnings=tuple(survey.warnings),
        written=written,
    )


def _change(before: Mapping[str, object], now: Mapping[str, object]) -> Change:
    common = before.keys() & now.keys()
    changed = sum(1 for key in common if before[key] != now[key])
    return Change(
        total=len(now),
        new=len(now) - len(common),
        changed=changed,
        unchanged=len(common) - changed,
        removed=len(before) - len(common),
    )
