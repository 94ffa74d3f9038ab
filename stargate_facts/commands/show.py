"""`show`: one claim with the words around it."""

from dataclasses import dataclass
from pathlib import Path

from stargate_facts.commands.places import Places
from stargate_facts.errors import BadUsage
from stargate_facts.model import Article, Claim, Store
from stargate_facts.query.names import NameIndex
from stargate_facts.store import read_store
from stargate_facts.store.paths import find_root
from stargate_facts.values.paragraphs import find_paragraphs

_PREFIX = "c-"
_MOST_LISTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """A claim and the text around it, which begins at offset `start` of the article.

    `note` says why the text is only the evidence, where the source could not be read.
    """

    claim: Claim
    text: str
    start: int
    where: str
    note: str | None = None


def show(store_path: str, claim_id: str, *, root: str | None = None) -> ShownClaim:
    """Return a claim by its id, or by as many of its first characters as no other id shares.

    Args:
        store_path: a store's file or folder.
        claim_id: the id, or its beginning, with or without `c-`.
        root: the folder that source paths are relative to; without it, the project that the store lies in.

    Raises:
        BadStore: the store cannot be read.
        BadUsage: no claim has such an id, or several do.
    """
    store = read_store(store_path)
    claim = _find(store, claim_id)
    places = Places(store, find_root(store_path) if root is None else Path(root))
    where = places.where(claim)
    article = places.article(claim)
    evidence = claim.evidence
    if article is None:
        note = "the source is gone, or no longer has these words; this is the claim's evidence alone"
        return ShownClaim(claim=claim, text=evidence.quote, start=evidence.start, where=where, note=note)
    start, end = _paragraphs_around(article, evidence.start, evidence.end)
    return ShownClaim(claim=claim, text=article.text[start:end], start=start, where=where)


def _find(store: Store, claim_id: str) -> Claim:
    wanted = claim_id.strip().lower()
    ids = [claim.id for claim in store.claims]
    found = [claim for claim in store.claims if wanted and claim.id.lower().startswith((wanted, _PREFIX + wanted))]
    exact = [claim for claim in found if claim.id.lower() == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        listed = ", ".join(claim.id for claim in found[:_MOST_LISTED]) + (", ..." if len(found) > _MOST_LISTED else "")
        raise BadUsage(f"ID: {claim_id!r} begins the ids of {len(found)} claims ({listed}); give more of it")
    guesses = NameIndex((each, each) for each in ids).suggest(claim_id)
    hint = f"did you mean {' or '.join(guesses)}?" if guesses else "see `stargate-facts query` for the ids"
    raise BadUsage(f"ID: no claim {claim_id!r} in this store; {hint}")


def _paragraphs_around(article: Article, start: int, end: int) -> tuple[int, int]:
    """Return the extent of the paragraphs that the evidence touches, a date header left out."""
    touched = [(a, b) for a, b in find_paragraphs(article.text) if a < end and start < b] or [(start, end)]
    first, last = touched[0][0], touched[-1][1]
    for ignored_start, ignored_end in article.ignored:
        if ignored_start <= first < ignored_end <= start:
            first = ignored_end
    while first < start and article.text[first].isspace():
        first += 1
    return first, last
