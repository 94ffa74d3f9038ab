"""Rules: the article's text and date are those that the claims were taken from."""

from collections.abc import Iterator

from stargate_facts.check.findings import Finding
from stargate_facts.check.subject import Subject

_METADATA = ("date", "title", "author", "source")
_AGAIN = "run extract again"


def check_source(subject: Subject) -> Iterator[Finding]:
    """Yield what differs between an article's record and its source."""
    if not subject.is_unchanged:
        message = "the text is not the one that was read (its hash differs)"
        yield subject.about("source-changed", kind="changed", message=message, hint=_AGAIN)
    for name in _METADATA:
        recorded, stated = getattr(subject.record, name), getattr(subject.article, name)
        if recorded != stated:
            message = f"the store's {name} is {_shown(recorded)}, but its source has {_shown(stated)}"
            code, at = ("source-date", 0) if name == "date" else ("source-metadata", None)  # a date header stands first
            yield subject.about(code, at=at, message=message, hint=_AGAIN)


def _shown(value: str | None) -> str:
    return "none" if value is None else f"`{value}`"
