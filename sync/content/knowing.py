"""What the values of people's and the company's knowledge must be like, beyond their texts."""

from __future__ import annotations

from sync.content.dates import is_date, is_month_day
from sync.content.people import Away, Profile


def acceptable(content: Profile | Away) -> bool:
    """Whether decoded content whose texts are acceptable may be shown (see
    :func:`sync.content.rules.acceptable`)."""
    match content:
        case Profile():
            return (not content.birthday or is_month_day(content.birthday)) and (
                not content.since or is_date(content.since)
            )
        case Away():
            if not content.until:
                return not content.since and not content.text
            return (
                is_date(content.since) and is_date(content.until) and content.since <= content.until
            )
