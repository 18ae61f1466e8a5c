"""Drawing lines of text on a page of A4: fonts, letters that they lack, lines that are too long."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

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

MM: Final = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT: Final = 25 * MM
ROOM: Final = WIDTH - 2 * LEFT

INK: Final = (0.13, 0.11, 0.09)
SOFT: Final = (0.36, 0.33, 0.29)
ACCENT: Final = (0.69, 0.29, 0.15)

Page = Callable[["Canvas"], None]


def save_pages(path: Path, title: str, pages: Sequence[Page]) -> None:
    """Keep pages as one PDF, each as its function draws it.

    Raises:
        NoSpace, CannotWrite: nothing was written.
    """
    from reportlab.pdfgen.canvas import Canvas

    _fonts()
    document = io.BytesIO()
    canvas = Canvas(document, pagesize=(WIDTH, HEIGHT), pageCompression=1)
    canvas.setTitle(title)
    for draw in pages:
        draw(canvas)
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


def line(
    canvas: Canvas,
    y: float,
    text: str,
    font: str,
    size: float,
    ink: tuple[float, float, float],
    left: float = LEFT,
) -> float:
    """One line, smaller where it would not fit; where the next one may begin."""
    text, font = _written(text, font)
    width = canvas.stringWidth(text, f"patio-{font}", size)
    fitting = size if width <= ROOM else size * ROOM / width
    canvas.setFillColorRGB(*ink)
    canvas.setFont(f"patio-{font}", fitting)
    canvas.drawString(left, y - size, text)
    return y - size * 1.3


def paragraph(
    canvas: Canvas, y: float, text: str, size: float, ink: tuple[float, float, float]
) -> float:
    """Lines of text as wide as the page; where the next may begin."""
    for words in _wrapped(canvas, text.split(), size):
        y = line(canvas, y, words, "text", size, ink) - size * 0.15
    return y


def _wrapped(canvas: Canvas, words: Iterable[str], size: float) -> Iterable[str]:
    so_far = ""
    for word in words:
        longer = f"{so_far} {word}".strip()
        if so_far and canvas.stringWidth(longer, "patio-text", size) > ROOM:
            yield so_far
            so_far = word
        else:
            so_far = longer
    if so_far:
        yield so_far
