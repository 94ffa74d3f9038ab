"""The article's own date, wherever a format keeps it."""

from datetime import date, datetime

from stargate_facts.errors import BadSource


def check_date(value: object, where: str) -> str | None:
    """Return an article's date as `YYYY-MM-DD`; None and "" are no date. A time after the day is cut off.

    Raises:
        BadSource: it is no date of the calendar.
    """
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            return (date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value).date()).isoformat()
    except ValueError:
        pass
    raise BadSource(f"{where}: {str(value)!r} is no date; write it as YYYY-MM-DD")
