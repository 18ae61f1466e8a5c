"""What the values of people's and the company's knowledge must be like, beyond their texts."""

from __future__ import annotations

from sync.content.dates import is_date, is_month_day
from sync.content.events import ANSWERS, LATEST_MS, Attend, Event
from sync.content.farewells import Farewell
from sync.content.outside import NETWORKS, Outside
from sync.content.people import Away, Profile
from sync.content.processes import Process, Reviewed
from sync.content.welcomes import Welcome
from sync.values import ID_BYTES

Known = Profile | Away | Process | Reviewed | Event | Attend | Welcome | Outside | Farewell


def acceptable(content: Known) -> bool:
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
        case Process():
            return (
                (not content.review or is_date(content.review))
                and len(content.source) in (0, ID_BYTES)
                and len(content.process) in (0, ID_BYTES)
            )
        case Reviewed():
            return is_date(content.until)
        case Event():
            starts = 0 < content.starts_ms <= LATEST_MS
            ends = not content.ends_ms or content.starts_ms <= content.ends_ms <= LATEST_MS
            return starts and ends
        case Attend():
            return content.answer in ANSWERS
        case Welcome():
            return len(content.buddy) in (0, ID_BYTES) and content.buddy != content.person
        case Farewell():
            return is_date(content.day) if content.day else not content.renamed
        case Outside():
            networks, people = set(content.networks), set(content.people)
            return (
                is_date(content.until)
                and networks <= set(NETWORKS)
                and len(networks) == len(content.networks)
                and len(people) == len(content.people)
            )
