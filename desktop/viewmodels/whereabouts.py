"""Whether somebody is here, in words: now, by half days before that, and no finer.

Nothing is kept for it: what is said is what this computer's node knows of the other computers, and
the days for which somebody has said that they are away (product.md, What must never happen).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.presence import LIVE
from desktop.words import formatting

if TYPE_CHECKING:
    from sync.client import Network, PersonRow

NOON = 13
"""The hour from which a day is called afternoon here."""


class Whereabouts(NamedTuple):
    """Whether somebody is here now, and the words for it, which may be empty."""

    here: bool
    line: str


def whereabouts(
    row: PersonRow, network: Network | None, now_ms: int, *, mine: bool = False
) -> Whereabouts:
    """What is known of somebody. ``mine``: it is me, who looks."""
    from sync.client import away_on

    today = formatting.moment(now_ms).date()
    places = [] if network is None else _places(row, network)
    if mine or places:
        return Whereabouts(True, _here(next((place for place in places if place), "")))
    away = away_on(row, today)
    if away is not None:
        line = QCoreApplication.translate("Presence", "Fuera hasta {day}")
        until = formatting.on_day(date.fromisoformat(away.until), today)
        return Whereabouts(False, line.format(day=until))
    seen = 0 if network is None else _seen_ms(row, network)
    return Whereabouts(False, _seen(seen, now_ms) if seen else "")


def _places(row: PersonRow, network: Network) -> list[str]:
    """Where the computers of somebody stand that are near now."""
    return [p.place for p in network.peers if p.person == row.person and p.state in LIVE]


def _here(place: str) -> str:
    if not place:
        return QCoreApplication.translate("Presence", "Aquí ahora")
    return QCoreApplication.translate("Presence", "Aquí ahora · {place}").format(place=place)


def _seen_ms(row: PersonRow, network: Network) -> int:
    """When somebody was heard of last, as far as is known; else 0."""
    return max((m.seen_ms for m in network.missing if m.person == row.person), default=0)


def _seen(seen_ms: int, now_ms: int) -> str:
    when, now = formatting.moment(seen_ms), formatting.moment(now_ms)
    days = (now.date() - when.date()).days
    morning = when.hour < NOON
    if days <= 0:
        if morning:
            return QCoreApplication.translate("Presence", "Aquí esta mañana")
        return QCoreApplication.translate("Presence", "Aquí esta tarde")
    if days == 1:
        if morning:
            return QCoreApplication.translate("Presence", "Aquí ayer por la mañana")
        return QCoreApplication.translate("Presence", "Aquí ayer por la tarde")
    # Only that nothing was heard: a computer that is off is not a person who is away.
    line = QCoreApplication.translate("Presence", "Sin noticias {since}")
    return line.format(since=formatting.since(seen_ms, now_ms))
