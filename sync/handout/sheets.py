"""One sheet of paper per new colleague: who it is for, what to do, the code and its QR code."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.handout.qr import qr_of
from sync.store.disk import replace_file
from sync.store.resources import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

_FONTS: Final = {
    "title": "AndadaPro-SemiBold.ttf",
    "text": "Figtree-Regular.ttf",
    "strong": "Figtree-SemiBold.ttf",
}
_SPARE: Final = "spare"
"""A font with more letters, for lines that ours cannot write; reportlab brings it."""

_MM: Final = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_LEFT: Final = 25 * _MM
_ROOM: Final = _WIDTH - 2 * _LEFT
_QR: Final = 55 * _MM
_GROUPS_PER_LINE: Final = 5

_INK: Final = (0.13, 0.11, 0.09)
_SOFT: Final = (0.36, 0.33, 0.29)
_ACCENT: Final = (0.69, 0.29, 0.15)


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
    from reportlab.pdfgen.canvas import Canvas

    _fonts()
    document = io.BytesIO()
    canvas = Canvas(document, pagesize=(_WIDTH, _HEIGHT), pageCompression=1)
    canvas.setTitle(f"Patio · {company}")
    for sheet in sheets:
        _draw(canvas, company, sheet, _LANGUAGES[language])
        canvas.showPage()
    canvas.save()
    replace_file(path, document.getvalue())


def printable(name: str) -> bool:
    """Whether every letter can be printed, if need be without its accent."""
    return all(_has(_SPARE, letter) or _has("text", letter) for letter in _written(name)[0])


@cache
def _fonts() -> dict[str, TTFont]:
    """The fonts, made known to reportlab."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    files = {name: str(resources() / "fonts" / file) for name, file in _FONTS.items()}
    files[_SPARE] = "Vera.ttf"
    fonts = {name: TTFont(f"patio-{name}", file) for name, file in files.items()}
    for font in fonts.values():
        registerFont(font)
    return fonts


def _has(font: str, letter: str) -> bool:
    return ord(letter) in _fonts()[font].face.charToGlyph


def _written(text: str, font: str = "text") -> tuple[str, str]:
    """A text and the font that has its letters; without the accents that neither font has."""
    if all(_has(font, letter) for letter in text):
        return text, font
    letters = [
        letter if _has(_SPARE, letter) else unicodedata.normalize("NFD", letter)[0]
        for letter in text
    ]
    return "".join(letters), _SPARE


def _draw(canvas: Canvas, company: str, sheet: Sheet, words: _Words) -> None:
    y = _HEIGHT - 30 * _MM
    y = _line(canvas, y, company, "title", 15, _ACCENT) - 16
    y = _line(canvas, y, words.hello.replace("{name}", sheet.name), "title", 28, _INK) - 8
    y = _paragraph(canvas, y, words.lead.replace("{company}", company), 12, _SOFT) - 18
    for number, step in enumerate(words.steps, 1):
        y = _paragraph(canvas, y, f"{number}.  {step}", 13, _INK) - 6
    y = _line(canvas, y - 22, words.code, "strong", 12, _SOFT) - 8
    for line in _grouped(sheet.code):
        y = _line(canvas, y, line, "strong", 19, _INK) - 4
    y -= 14
    _draw_qr(canvas, sheet.code, y - _QR)
    day = _day(sheet.expires_ms)
    y -= _QR + 26
    y = _line(canvas, y, words.until.replace("{day}", day), "strong", 12, _INK) - 4
    _paragraph(canvas, y, words.secret, 12, _SOFT)


def _grouped(code: str) -> list[str]:
    groups = code.split("-")
    starts = range(0, len(groups), _GROUPS_PER_LINE)
    return ["-".join(groups[at : at + _GROUPS_PER_LINE]) for at in starts]


def _day(expires_ms: int) -> str:
    day = datetime.fromtimestamp(expires_ms / 1000).astimezone()
    return f"{day.day}.{day.month}.{day.year}"


def _line(
    canvas: Canvas, y: float, text: str, font: str, size: float, ink: tuple[float, float, float]
) -> float:
    """One line, smaller where it would not fit; where the next one may begin."""
    text, font = _written(text, font)
    width = canvas.stringWidth(text, f"patio-{font}", size)
    fitting = size if width <= _ROOM else size * _ROOM / width
    canvas.setFillColorRGB(*ink)
    canvas.setFont(f"patio-{font}", fitting)
    canvas.drawString(_LEFT, y - size, text)
    return y - size * 1.3


def _paragraph(
    canvas: Canvas, y: float, text: str, size: float, ink: tuple[float, float, float]
) -> float:
    for line in _wrapped(canvas, text.split(), size):
        y = _line(canvas, y, line, "text", size, ink) - size * 0.15
    return y


def _wrapped(canvas: Canvas, words: Iterable[str], size: float) -> Iterable[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and canvas.stringWidth(longer, "patio-text", size) > _ROOM:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _draw_qr(canvas: Canvas, code: str, y: float) -> None:
    rows = list(qr_of(code).matrix)
    side = _QR / len(rows)
    canvas.setFillColorRGB(0, 0, 0)
    for number, row in enumerate(rows):
        for column, dark in enumerate(row):
            if dark:
                # A hair wider than it is: no white lines between neighbours on screens.
                at = _LEFT + column * side, y + (len(rows) - 1 - number) * side
                canvas.rect(*at, side * 1.02, side * 1.02, stroke=0, fill=1)
