"""Days as entries carry them: text in the order of ISO 8601, without a time and without a zone."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

from msgspec import Meta

DAY_CHARS: Final = 10

Day = Annotated[str, Meta(max_length=DAY_CHARS)]
"""``YYYY-MM-DD``, or empty where a field may be; compared as text, the earlier is the smaller."""


def is_month_day(text: str) -> bool:
    """Whether the text is ``MM-DD`` of a real day, 29 February included."""
    return len(text) == 5 and is_date("2000-" + text)


def is_date(text: str) -> bool:
    """Whether the text is ``YYYY-MM-DD`` of a real day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
