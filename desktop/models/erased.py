"""Among the cards, what I have erased lately: on how many computers it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.models.around import Around
from desktop.models.feed import FeedRow, feed_row, spread_detail, spread_state
from desktop.words.formatting import ago_inside

if TYPE_CHECKING:
    from sync.client import Erasure, Spread

KIND = "erased"

SHOWN_MS = 7 * 24 * 3600 * 1000
"""How long it is told while some computer has not heard of it."""

DONE_MS = 24 * 3600 * 1000
"""How long once all have."""

MOST = 5


class Erasures(Protocol):
    """Whoever knows what I erased."""

    def erasures(self, since_ms: int, limit: int) -> Sequence[Erasure]:
        """The newest first."""
        ...


def with_erased(rows: Sequence[FeedRow], client: Erasures, around: Around) -> list[FeedRow]:
    """The cards with those of mine that I took back since, each where the time of that puts it.

    The last row stays the last one: what is older is read on from there.
    """
    found = list(rows)
    for erasure in client.erasures(around.now_ms - SHOWN_MS, MOST):
        age_ms = around.now_ms - erasure.time_ms
        if erasure.spread.have >= erasure.spread.of and age_ms > DONE_MS:
            continue
        row = erased_row(erasure, around)
        later = sum(one.time_ms > erasure.time_ms for one in found)
        found.insert(min(later, max(0, len(found) - 1)), row)
    return found


def erased_row(erasure: Erasure, around: Around) -> FeedRow:
    """What is left of a card of mine."""
    from sync.client import Card, CardKind

    card = Card(
        erasure.id, CardKind.POST, erasure.person, erasure.author, erasure.time_ms, "", "", "",
        pinned=False, needs_ack=False, acks=(), acked_by_me=False, to=(), value=None, pictures=(),
        files=(), reactions=(), comments=(), spread=erasure.spread,
    )  # fmt: skip
    line = erased_line(erasure.spread)
    when = ago_inside(erasure.time_ms, around.now_ms)
    says = QCoreApplication.translate("Cards", "Lo has borrado {when}. {line}.")
    return feed_row(card, around)._replace(
        kind=KIND,
        text=QCoreApplication.translate("Cards", "Lo has borrado {when}").format(when=when),
        spread=spread_state(erasure.spread) or "all",
        spread_line=line,
        spread_detail=_detail(erasure.spread),
        says=says.format(when=when, line=line),
    )


def erased_line(spread: Spread) -> str:
    """On how many computers it is gone, in words."""
    match spread_state(spread):
        case "all":
            line = QCoreApplication.translate("Cards", "Borrado en los {of} equipos")
            return line.format(of=spread.of)
        case "partial":
            line = QCoreApplication.translate("Cards", "Borrado en {have} de {of} equipos")
            return line.format(have=spread.have, of=spread.of)
        case "here":
            return QCoreApplication.translate("Cards", "Borrado en este equipo, sin enviar")
    return QCoreApplication.translate("Cards", "Borrado")


def _detail(spread: Spread) -> str:
    if spread.missing:
        return spread_detail(spread)
    return QCoreApplication.translate("Cards", "Ya no está en ninguno.")
