"""The charts of Pulso as tables: what a screen reader reads, and what is copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.pulse import OpenRow
from desktop.viewmodels.pulse_rows import KINDS_APART
from desktop.words.pulse import share_cell, span_name

if TYPE_CHECKING:
    from sync.client import Month, Pulse

Table = tuple[list[str], list[tuple[str, ...]]]
"""The names of the columns, and the lines."""


def table_of(block: str, pulse: Pulse, circle: bool, waiting: Sequence[OpenRow]) -> Table:
    """The table of ``part``, ``thanks``, ``reach`` or ``open``."""
    translate = QCoreApplication.translate
    match block:
        case "part":
            names = [
                translate("Pulse", "Cuándo"),
                translate("Pulse", "Ha participado"),
                translate("Pulse", "Publicaciones"),
                translate("Pulse", "Kudos"),
                translate("Pulse", "Comentarios"),
                translate("Pulse", "Reacciones"),
            ]
            return names, [_month(month) for month in reversed(pulse.months)]
        case "thanks" if circle:
            names = [
                translate("Pulse", "Quién"),
                translate("Pulse", "A quién"),
                translate("Pulse", "Kudos"),
            ]
            return names, [(one.giver, one.receiver, str(one.times)) for one in pulse.thanks]
        case "thanks":
            none = translate("Pulse", "Sin valor")
            names = [translate("Pulse", "Valor"), translate("Pulse", "Kudos")]
            return names, [
                (value.name if value else none, str(times)) for value, times in pulse.values
            ]
        case "reach":
            names = [
                translate("Pulse", "Anuncio"),
                translate("Pulse", "Lo ha leído"),
                translate("Pulse", "El primer día"),
            ]
            return names, [
                (one.title, share_cell(one.read), share_cell(one.first_day)) for one in pulse.reach
            ]
    names = [
        translate("Pulse", "Pregunta"),
        translate("Pulse", "Quién pregunta"),
        translate("Pulse", "Desde"),
    ]
    return names, [(row.text, row.line, row.age) for row in waiting]


def _month(month: Month) -> tuple[str, ...]:
    counts = dict(month.counts)
    posts = sum(times for kind, times in counts.items() if kind not in KINDS_APART)
    apart = [counts.get(kind, 0) for kind in KINDS_APART]
    cells = [str(times) for times in [posts, *apart]] if counts else ["-"] * 4
    return (span_name(month.name), share_cell(month.took_part), *cells)
