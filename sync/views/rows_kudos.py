"""What only thanks have, as rows."""

from __future__ import annotations

from typing import NamedTuple

from sync.views.rows import PersonRef


class PassedOn(NamedTuple):
    """Somebody with whom a receiver shares thanks."""

    person: PersonRef
    by: PersonRef


class KudosDetail(NamedTuple):
    """The rest of thanks: the channel that is thanked (or empty), and with whom they are shared.
    ``kept``: they were shared, and what was said first was taken back; there are no words.

    Nothing is counted here: thanks have no points (product.md, kudos).
    """

    channel: str = ""
    passed_on: tuple[PassedOn, ...] = ()
    kept: bool = False
