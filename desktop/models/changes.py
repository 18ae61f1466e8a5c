"""That a card was changed since it came, and until when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import exact, long_day, moment

if TYPE_CHECKING:
    from sync.client import Card, CommentRow


def edited_word(card: Card | CommentRow) -> str:
    """``editado``, of an announcement ``corregido``; empty when it reads as at first."""
    if getattr(getattr(card, "detail", None), "corrected", False):
        return QCoreApplication.translate("Cards", "corregido")
    return QCoreApplication.translate("Cards", "editado") if card.edited_ms else ""


def edited_exact(card: Card) -> str:
    """When that was, for its tooltip; empty where it is not known."""
    if not card.edited_ms:
        return ""
    line = QCoreApplication.translate("Cards", "Editado: {when}")
    return line.format(when=exact(card.edited_ms))


def ends_line(card: Card, now_ms: int) -> str:
    """``hasta el 4 de diciembre``: the last day on which it is in the feed; or empty."""
    if not card.ends_ms:
        return ""
    day = long_day(moment(card.ends_ms - 1), moment(now_ms))
    return QCoreApplication.translate("Cards", "hasta el {day}").format(day=day)
