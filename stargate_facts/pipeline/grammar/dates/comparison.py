"""Tells the date of a figure that another is compared with: $3 million, up from $2 million [`last year`]."""

import re

_REACH = 90
_STOP = r"(?:[^.;:]|\.\d)"
_COMPARING = re.compile(
    rf"\b(?:compared\s+(?:with|to)|versus|against|(?:up|down|increase|rise|gain|decline|drop|decrease)(?:\s+[\d.]+%)?\s+from)"
    rf"\s+(?P<figure>{_STOP}*)$",
    re.IGNORECASE,
)
_FIGURE_AFTER = re.compile(r"['’]s\s+[$€£¥#]?\d")


def is_compared(text: str, start: int, end: int) -> bool:
    """Say whether a date is that of a figure that another is compared with.

    `a loss of $9 million against a profit of $3 million` [`last year`]; `more than` [`last year`]`'s $8 million`.

    Args:
        text: the article's.
        start: where the date begins.
        end: where it ends.
    """
    before = _COMPARING.search(text, max(0, start - _REACH), start)
    if before is None:
        return False
    figure = before["figure"]
    return any(character.isdigit() for character in figure) or _FIGURE_AFTER.match(text, end) is not None
