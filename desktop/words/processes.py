"""Cards of how things are done in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words import formatting
from desktop.words.formatting import counted, named

if TYPE_CHECKING:
    from sync.client import Card, CommentRow, ProcessDetail, VersionRow


def today() -> str:
    """This day (``YYYY-MM-DD``)."""
    return formatting.moment(formatting.now_ms()).date().isoformat()


def is_due(detail: ProcessDetail) -> bool:
    """Whether the day of the next look has come."""
    return bool(detail.review) and detail.review <= today()


def said_since(card: Card, detail: ProcessDetail) -> list[CommentRow]:
    """What was said of a card since somebody last wrote it or found it still true."""
    looked_ms = max(detail.changed_ms, detail.reviewed_ms)
    return [one for one in card.comments if one.time_ms > looked_ms]


def review_line(detail: ProcessDetail) -> str:
    """When it is looked at again, or was to be."""
    translate = QCoreApplication.translate
    if not detail.review:
        return translate("Processes", "Sin fecha de revisión")
    if is_due(detail):
        line = translate("Processes", "Tocaba revisarla el {day}. ¿Sigue siendo así?")
    else:
        line = translate("Processes", "Se revisa el {day}")
    return line.format(day=formatting.day_words(detail.review))


def owner_line(detail: ProcessDetail) -> str:
    """Who looks after it, or that nobody does."""
    translate = QCoreApplication.translate
    if detail.orphan:
        line = translate("Processes", "La llevaba {name}, que ya no está: necesita a alguien")
    else:
        line = translate("Processes", "La lleva {name}")
    return line.format(name=named(detail.owner.name))


def changed_line(detail: ProcessDetail) -> str:
    """Who wrote it last, who looked last."""
    translate = QCoreApplication.translate
    now = formatting.now_ms()
    line = translate("Processes", "La escribió {name}, {when}")
    if detail.versions > 1:
        line = translate("Processes", "La cambió {name}, {when}")
    parts = [
        line.format(
            name=named(detail.changed_by.name), when=formatting.ago_inside(detail.changed_ms, now)
        )
    ]
    if detail.reviewed_by is not None:
        line = translate("Processes", "{name} dijo que sigue siendo así, {when}")
        parts.append(
            line.format(
                name=named(detail.reviewed_by.name),
                when=formatting.ago_inside(detail.reviewed_ms, now),
            )
        )
    return " · ".join(parts)


def row_line(card: Card, detail: ProcessDetail) -> str:
    """In the list: what needs somebody, else who looks after it."""
    translate = QCoreApplication.translate
    if detail.orphan:
        return translate("Processes", "Sin nadie que la lleve")
    said = len(said_since(card, detail))
    if said:
        one = translate("Processes", "1 comentario desde la última revisión")
        many = translate("Processes", "{n} comentarios desde la última revisión")
        return counted(said, one, many)
    if is_due(detail):
        return translate("Processes", "Por revisar desde el {day}").format(
            day=formatting.day_words(detail.review)
        )
    return owner_line(detail)


def count_line(cards: int, due: int) -> str:
    """``12 fichas · 2 por revisar``."""
    translate = QCoreApplication.translate
    parts = [
        counted(cards, translate("Processes", "1 ficha"), translate("Processes", "{n} fichas"))
    ]
    if due:
        parts.append(translate("Processes", "{n} por revisar").format(n=due))
    return " · ".join(parts)


def version_line(version: VersionRow) -> str:
    """``Inés Calatrava, 4 nov``."""
    when = formatting.ago_inside(version.time_ms, formatting.now_ms())
    return f"{named(version.author)}, {when}"
