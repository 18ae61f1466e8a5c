"""What only the card of a poll has."""

from __future__ import annotations

from typing import NamedTuple

from sync.views.rows import Detail, PersonRef


class OptionRow(NamedTuple):
    """One option: how many people chose it (None where that is not shown), in a named poll who,
    and whether I did."""

    text: str
    votes: int | None
    people: tuple[PersonRef, ...]
    chosen_by_me: bool


class PollDetail(NamedTuple):
    """``closes_ms``: votes before it count. ``voters``: how many people have voted; of an unnamed
    poll None, like all its figures, until there are five of them."""

    options: tuple[OptionRow, ...]
    several: bool
    unnamed: bool
    closes_ms: int
    voters: int | None


def poll_of(detail: Detail | None) -> PollDetail | None:
    """A card's detail, when it is a poll's."""
    return detail if isinstance(detail, PollDetail) else None
