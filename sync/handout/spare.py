"""The sheet with the recovery words: what the owner keeps away from the office, on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.handout.paper import (
    ACCENT,
    HEIGHT,
    INK,
    LEFT,
    MM,
    ROOM,
    SOFT,
    line,
    paragraph,
    save_pages,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    lead: str
    how: str
    secret: str


_LANGUAGES: Final = {
    "es": _Words(
        "La llave de repuesto",
        "Si un día se pierden los ordenadores de quien lleva {company}, estas doce palabras "
        "devuelven el patio. No hay servidor ni soporte que pueda recuperarlo.",
        "En un ordenador nuevo, con el de alguna persona de la empresa encendido, abre Patio, "
        "elige «Volver a entrar» y escríbelas.",
        "Quien tenga esta hoja puede hacerlo todo en la empresa. Guárdala fuera de la oficina y "
        "no la fotografíes.",
    ),
    "en": _Words(
        "The spare key",
        "Should the computers of whoever runs {company} be lost one day, these twelve words "
        "give the patio back. No server and no support desk can.",
        "On a new computer, with a colleague\u2019s switched on, open Patio, choose "
        "\u201cCome back in\u201d and type them.",
        "Whoever has this sheet can do everything in the company. Keep it away from the office, "
        "and take no picture of it.",
    ),
}


def save_spare_key(path: Path, company: str, words: Sequence[str], language: str = "es") -> None:
    """Keep the twelve words as a page of A4, in their order and numbered.

    Raises:
        NoSpace, CannotWrite: nothing was written.
    """
    told = _LANGUAGES[language]
    page = partial(_draw, company=company, words=tuple(words), told=told)
    save_pages(path, f"Patio · {told.title}", [page])


def _draw(canvas: Canvas, company: str, words: Sequence[str], told: _Words) -> None:
    y = HEIGHT - 30 * MM
    y = line(canvas, y, company, "title", 15, ACCENT) - 16
    y = line(canvas, y, told.title, "title", 28, INK) - 8
    y = paragraph(canvas, y, told.lead.replace("{company}", company), 12, SOFT) - 24
    top, rows = y, (len(words) + 1) // 2
    for number, word in enumerate(words, 1):
        column, row = divmod(number - 1, rows)
        at = LEFT + column * ROOM / 2
        y = line(canvas, top - row * 30, f"{number}.  {word}", "strong", 17, INK, left=at)
    y = top - rows * 30 - 18
    y = paragraph(canvas, y, told.how, 13, INK) - 10
    paragraph(canvas, y, told.secret, 12, SOFT)
