"""What a check finds: one type, and the closed list of its codes."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Kind = Literal["moved", "changed", "gone", "invalid", "missing", "unread", "different"]

CODES: dict[str, str] = {
    "source-missing": "the article's file is not there, or no longer holds the article",
    "source-unread": "the article came from standard input, so that there is nothing to hold its claims against",
    "source-changed": "the article's text is not the one that was read",
    "source-date": "the article's date is not the one that its source states",
    "source-metadata": "the article's title, author or source is not the one that its source states",
    "quote-differs": "the evidence's words are not at its offsets",
    "quote-context": "the words before or after the evidence differ from its prefix or suffix",
    "claim-moved": "the claim's words stand elsewhere in the changed text",
    "claim-changed": "the claim's sentence stands in the changed text with other words",
    "claim-gone": "the claim's sentence is no longer in the text",
    "offsets-differ": "an element's words are not at its offsets",
    "offsets-outside": "an element stands outside the evidence, or far from it",
    "amount-differs": "an amount does not follow from its words",
    "date-differs": "a date does not follow from its words",
    "entity-unknown": "a claim names an entity that the store does not list",
    "entity-gone": "no form of an entity's name stands in the article",
    "entity-count": "an entity's name stands in the article less often than the store counts",
    "id-differs": "a claim's id does not follow from its words",
    "store-inconsistent": "the store does not hold together: an id used twice, an article unknown, offsets reversed",
    "settings-differ": "the store was made with another gazetteer, or other cue words, than are configured now",
    "reextract-added": "extraction now finds a claim that the store lacks",
    "reextract-removed": "extraction no longer finds this claim",
    "reextract-changed": "extraction now finds this claim with other fields",
    "reextract-moved": "extraction now finds this claim at other offsets",
    "reextract-extractor": "the store was made by another version of the tool or the model",
}
"""Code → what it means. Codes are stable: other people's CI depends on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that does not hold.

    `path` and `line` say where in the article's source, `store_path` and `store_line` where in the store's file;
    lines count from one, and None means that there is none to name. `field` is the claim's field at fault.
    `distance` is how many characters further on a claim stands that has moved.
    """

    code: str
    severity: Severity = "error"
    kind: Kind = "invalid"
    message: str
    hint: str = ""
    claim: str | None = None
    entity: str | None = None
    article: str | None = None
    field: str | None = None
    path: str | None = None
    line: int | None = None
    distance: int | None = None
    store_path: str | None = None
    store_line: int | None = None
