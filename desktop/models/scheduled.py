"""Rows of posts that are kept on this computer and not published yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import capital, coming, counted
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import DraftRow

EXCERPT = 240
"""Characters of a post that are enough to know it by."""


class ScheduledRow(NamedTuple):
    """``text`` is the beginning of it; ``when`` when it goes out; ``attached`` what is with it, in
    words. ``changeable``: it has nothing that the composer could not hold."""

    key: str
    text: str
    channel: str
    when: str
    attached: str
    changeable: bool


def scheduled_row(draft: DraftRow, now_ms: int) -> ScheduledRow:
    """A post that waits, as the list shows it."""
    photos = len(draft.pictures)
    return ScheduledRow(
        key=text_of(draft.id),
        text=" ".join(draft.text[: 2 * EXCERPT].split())[:EXCERPT],
        channel=draft.channel,
        when=_when(draft.due_ms, now_ms),
        attached=_attached(photos, draft.attached - photos),
        changeable=draft.attached == photos + len(draft.files) and not draft.until_ms,
    )


def waiting_line(drafts: list[DraftRow]) -> str:
    """``1 publicación programada``, or what else is kept; empty for nothing."""
    timed = sum(1 for draft in drafts if draft.due_ms)
    if timed:
        one = QCoreApplication.translate("Scheduling", "1 publicación programada")
        many = QCoreApplication.translate("Scheduling", "{n} publicaciones programadas")
        return counted(timed, one, many)
    if not drafts:
        return ""
    one = QCoreApplication.translate("Scheduling", "1 borrador guardado")
    many = QCoreApplication.translate("Scheduling", "{n} borradores guardados")
    return counted(len(drafts), one, many)


def _when(due_ms: int, now_ms: int) -> str:
    if not due_ms:
        return QCoreApplication.translate("Scheduling", "Sin hora")
    if due_ms <= now_ms:
        return QCoreApplication.translate("Scheduling", "En cuanto se pueda")
    return capital(coming(due_ms, now_ms))


def _attached(photos: int, files: int) -> str:
    translate = QCoreApplication.translate
    parts = []
    if photos:
        one, many = translate("Scheduling", "1 foto"), translate("Scheduling", "{n} fotos")
        parts.append(counted(photos, one, many))
    if files:
        one, many = translate("Scheduling", "1 archivo"), translate("Scheduling", "{n} archivos")
        parts.append(counted(files, one, many))
    return " · ".join(parts)
