"""What is new since I was last here, for the line under the greeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words import formatting

if TYPE_CHECKING:
    from sync.client import Card
    from sync.values import PersonId


def count_news(cards: Iterable[Card], me: PersonId, seen_ms: int) -> int:
    """Cards of others since the day I was last here; 0 when that was today or never."""
    last, today = formatting.moment(seen_ms), formatting.moment(formatting.now_ms())
    if not seen_ms or last.date() >= today.date():
        return 0
    return sum(card.time_ms > seen_ms and card.person != me for card in cards)


def date_line(news: int, seen_ms: int) -> str:
    """``Lunes, 23 de noviembre · 6 novedades desde el viernes``; without news the date alone."""
    now = formatting.now_ms()
    line = formatting.today_line(now)
    if not news:
        return line
    counted = formatting.counted(
        news,
        QCoreApplication.translate("Feed", "1 novedad"),
        QCoreApplication.translate("Feed", "{n} novedades"),
    )
    return f"{line} · {counted} {formatting.since(seen_ms, now)}"


def making_line(part: float | None) -> str:
    """How much of the pages is there while they are made anew; empty when they are not."""
    if part is None:
        return ""
    line = QCoreApplication.translate("Feed", "Las páginas se están haciendo de nuevo: {n} %")
    return line.format(n=int(part * 100))
