"""One sheet of paper per new colleague: who it is for, what to do, the code and its QR code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.handout.paper import ACCENT, HEIGHT, INK, LEFT, MM, SOFT, line, paragraph, save_pages
from sync.handout.qr import qr_of

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_QR: Final = 55 * MM
_GROUPS_PER_LINE: Final = 5


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's. ``code`` is in groups of four."""

    name: str
    code: str
    expires_ms: int


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a sheet in one language."""

    hello: str
    lead: str
    steps: tuple[str, str, str]
    code: str
    until: str
    secret: str


_LANGUAGES: Final = {
    "es": _Words(
        "Hola, {name}",
        "{company} tiene un patio: lo que se cuenta, se pregunta y se agradece en la empresa, "
        "solo en los ordenadores de la empresa.",
        (
            "Abre Patio en tu ordenador, en la red de la oficina.",
            "Escribe este código, o lee el dibujo con la cámara y pega lo que sale.",
            "Pon tu nombre y pulsa Entrar. Alguien de la empresa debe tener Patio abierto.",
        ),
        "Tu código de invitación",
        "Vale una vez, hasta el {day}.",
        "Quien tenga esta hoja puede entrar en tu lugar. Rómpela cuando estés dentro.",
    ),
    "en": _Words(
        "Hello, {name}",
        "{company} has a patio: what is told, asked and thanked for in the company, on the "
        "company\u2019s computers only.",
        (
            "Open Patio on your computer, on the office network.",
            "Type this code, or scan the picture with a camera and paste what comes out.",
            "Type your name and press Enter. Somebody of the company must have Patio open.",
        ),
        "Your invitation code",
        "Good once, until {day}.",
        "Whoever has this sheet can come in instead of you. Tear it up once you are in.",
    ),
}
LANGUAGES: Final = tuple(_LANGUAGES)


def save_sheets(path: Path, company: str, sheets: Sequence[Sheet], language: str = "es") -> None:
    """Keep the sheets as one PDF, a page each.

    Raises:
        NoSpace, CannotWrite: nothing was written.
    """
    words = _LANGUAGES[language]
    pages = [partial(_draw, company=company, sheet=sheet, words=words) for sheet in sheets]
    save_pages(path, f"Patio · {company}", pages)


def _draw(canvas: Canvas, company: str, sheet: Sheet, words: _Words) -> None:
    y = HEIGHT - 30 * MM
    y = line(canvas, y, company, "title", 15, ACCENT) - 16
    y = line(canvas, y, words.hello.replace("{name}", sheet.name), "title", 28, INK) - 8
    y = paragraph(canvas, y, words.lead.replace("{company}", company), 12, SOFT) - 18
    for number, step in enumerate(words.steps, 1):
        y = paragraph(canvas, y, f"{number}.  {step}", 13, INK) - 6
    y = line(canvas, y - 22, words.code, "strong", 12, SOFT) - 8
    for groups in _grouped(sheet.code):
        y = line(canvas, y, groups, "strong", 19, INK) - 4
    y -= 14
    _draw_qr(canvas, sheet.code, y - _QR)
    day = _day(sheet.expires_ms)
    y -= _QR + 26
    y = line(canvas, y, words.until.replace("{day}", day), "strong", 12, INK) - 4
    paragraph(canvas, y, words.secret, 12, SOFT)


def _grouped(code: str) -> list[str]:
    groups = code.split("-")
    starts = range(0, len(groups), _GROUPS_PER_LINE)
    return ["-".join(groups[at : at + _GROUPS_PER_LINE]) for at in starts]


def _day(expires_ms: int) -> str:
    day = datetime.fromtimestamp(expires_ms / 1000).astimezone()
    return f"{day.day}.{day.month}.{day.year}"


def _draw_qr(canvas: Canvas, code: str, y: float) -> None:
    rows = list(qr_of(code).matrix)
    side = _QR / len(rows)
    canvas.setFillColorRGB(0, 0, 0)
    for number, row in enumerate(rows):
        for column, dark in enumerate(row):
            if dark:
                # A hair wider than it is: no white lines between neighbours on screens.
                at = LEFT + column * side, y + (len(rows) - 1 - number) * side
                canvas.rect(*at, side * 1.02, side * 1.02, stroke=0, fill=1)
