"""What cards of events have beside what all cards have."""

from __future__ import annotations

from typing import NamedTuple

from sync.views.rows import PersonRef


class EventDetail(NamedTuple):
    """Where and when, in Unix milliseconds (``ends_ms`` 0: nobody knows), and who answered what,
    in the order of the answers. ``mine`` is my answer or empty; from ``over_ms`` on none counts."""

    place: str
    starts_ms: int
    ends_ms: int
    over_ms: int
    yes: tuple[PersonRef, ...]
    no: tuple[PersonRef, ...]
    maybe: tuple[PersonRef, ...]
    mine: str
