"""Two dates as the ends of one stretch of time, by the words around them: `from 2009 to 2013`."""

import re

REACH = 12
"""How many characters before the first date are needed to tell."""
_TO = re.compile(r"(?:,?\s+(?:to|through|until|till)(?:\s+the)?\s+|\s?[-–—]\s?)", re.IGNORECASE)
_AND = re.compile(r"\s+and(?:\s+the)?\s+", re.IGNORECASE)
_OPENED = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)


def are_ends_of_range(before: str, between: str) -> bool:
    """Say whether two dates are the ends of one stretch: 2009 `to` 2013, `between` May 3 `and` June 9, 1990`-`91.

    Args:
        before: the text that ends where the first date begins; its last `REACH` characters are enough.
        between: the text from the first date to the second.
    """
    if _AND.fullmatch(between):
        return _OPENED.search(before[-REACH:]) is not None
    return _TO.fullmatch(between) is not None
