"""The receipts of an announcement to be kept: as a page to print, and as a table.

Both have the day of each receipt and never the hour, and the SHA-256 of the text that each is for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
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
from sync.store.disk import replace_file

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FORMULAS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet would carry out, after blanks or not; the last four are the
same in full width.

Source: OWASP, CSV Injection.
"""

_PER_PAGE: Final = 38
_MOST_TEXTS: Final = 12
"""On the first page, the newest ones: the table has those before as well."""

_SIZE: Final = 10
_ROW: Final = 17
"""Points: of letters, and from one row to the next."""

_SHORT: Final = 16
"""Hexadecimal digits of a text's hash beside a name; the whole of it stands above."""


@dataclass(frozen=True, slots=True)
class Line:
    """One person. ``state`` is ``read``, ``doubt``, ``waiting`` or ``absent``; ``day`` (of the
    receipt) and ``seen`` (of their computer) are ``YYYY-MM-DD`` or empty, ``hash`` (in
    hexadecimal) is that of the text which was read."""

    name: str
    state: str
    day: str
    hash: str
    seen: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text that the announcement has had: its hash in hexadecimal, since when, and whether
    everybody was asked anew with it."""

    hash: str
    day: str
    substance: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The receipts of one announcement. The newest of ``texts`` is the last."""

    title: str
    author: str
    texts: tuple[Text, ...]
    people: tuple[Line, ...]

    @property
    def hash(self) -> str:
        """Of the text that it has now."""
        return self.texts[-1].hash


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands there in one language."""

    receipts: str
    texts: str
    text: str
    corrected: str
    changed: str
    read: str
    state: dict[str, str]
    since: str
    note: str
    columns: tuple[str, ...]


_LANGUAGES: Final = {
    "es": _Words(
        receipts="Acuses de lectura",
        texts="Textos (SHA-256)",
        text="{day}  {hash}",
        corrected="corregido",
        changed="cambio de fondo: se pide de nuevo",
        read="{read} de {all} personas lo han leído.",
        state={
            "read": "Leído y entendido",
            "doubt": "Leído, con una duda",
            "waiting": "Lo tiene y no ha contestado",
            "absent": "Todavía no le ha llegado",
        },
        since="su equipo, visto por última vez el {day}",
        note="Cada acuse es una entrada firmada con la huella del texto exacto. Solo consta el "
        "día, nunca la hora.",
        columns=("anuncio", "autor", "persona", "estado", "día", "SHA-256 del texto leído"),
    ),
    "en": _Words(
        receipts="Receipts",
        texts="Texts (SHA-256)",
        text="{day}  {hash}",
        corrected="corrected",
        changed="change of substance: asked anew",
        read="{read} of {all} people have read it.",
        state={
            "read": "Read and understood",
            "doubt": "Read, with a doubt",
            "waiting": "Has it and has not answered",
            "absent": "It has not come to them yet",
        },
        since="their computer was last seen on {day}",
        note="Each receipt is a signed entry with the hash of the exact text. Only the day is "
        "kept, never the hour.",
        columns=("announcement", "author", "person", "state", "day", "SHA-256 of the text read"),
    ),
}


def save_table(path: Path, found: Sheet, language: str = "es") -> None:
    """Keep the receipts as CSV: UTF-8 with a mark and semicolons, as spreadsheets here open it.

    No cell is a formula, whatever somebody calls herself.

    Raises:
        NoSpace, CannotWrite: nothing was written.
    """
    words = _LANGUAGES[language]
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";")
    table.writerow(words.columns)
    for row in found.people:
        hash_ = row.hash if row.day else ""
        cells = (found.title, found.author, row.name, words.state[row.state], row.day, hash_)
        table.writerow([_plain(cell) for cell in cells])
    replace_file(path, text.getvalue().encode("utf-8-sig"))


def _plain(cell: str) -> str:
    bare = cell.lstrip()
    blank = cell[: len(cell) - len(bare)]
    return f"'{cell}" if bare.startswith(_FORMULAS) or blank.strip(" ") else cell


def save_receipts(path: Path, company: str, found: Sheet, language: str = "es") -> None:
    """Keep the receipts as PDF, as many pages of A4 as it takes.

    Raises:
        NoSpace, CannotWrite: nothing was written.
    """
    words = _LANGUAGES[language]
    rows = list(found.people)
    first = max(8, _PER_PAGE - 14 - 2 * min(len(found.texts), _MOST_TEXTS))
    pieces = [rows[:first]]
    pieces += [rows[at : at + _PER_PAGE] for at in range(first, len(rows), _PER_PAGE)]
    pages = [partial(_head, company=company, found=found, words=words, rows=pieces[0])]
    pages += [partial(_more, found=found, words=words, rows=piece) for piece in pieces[1:]]
    save_pages(path, f"Patio · {words.receipts} · {found.title}", pages)


def _head(canvas: Canvas, company: str, found: Sheet, words: _Words, rows: Sequence[Line]) -> None:
    y = HEIGHT - 25 * MM
    y = line(canvas, y, company, "title", 14, ACCENT) - 8
    y = line(canvas, y, words.receipts, "text", 12, SOFT)
    y = line(canvas, y, found.title, "title", 22, INK) - 2
    y = line(canvas, y, found.author, "text", 12, SOFT) - 10
    y = line(canvas, y, words.texts, "strong", 10, SOFT)
    for text in _texts(found, words):
        y = line(canvas, y, text, "text", 9, INK)
    read = sum(bool(row.day) for row in found.people)
    told = words.read.format(read=read, all=len(found.people))
    y = line(canvas, y - 10, told, "strong", 12, INK)
    y = paragraph(canvas, y, words.note, 9, SOFT) - 10
    _table(canvas, y, rows, found, words)


def _more(canvas: Canvas, found: Sheet, words: _Words, rows: Sequence[Line]) -> None:
    y = line(canvas, HEIGHT - 25 * MM, found.title, "title", 12, ACCENT) - 8
    _table(canvas, y, rows, found, words)


def _texts(found: Sheet, words: _Words) -> Iterator[str]:
    first = max(0, len(found.texts) - _MOST_TEXTS)
    for number, text in enumerate(found.texts[first:], first):
        told = words.text.format(day=text.day, hash=text.hash)
        kind = words.changed if text.substance else words.corrected
        yield f"{told}  ({kind})" if number else told


def _table(canvas: Canvas, y: float, rows: Sequence[Line], found: Sheet, words: _Words) -> None:
    for row in rows:
        _cell(canvas, y, row.name, "strong", LEFT, 60 * MM)
        _cell(canvas, y, row.day, "text", LEFT + 62 * MM, 22 * MM)
        state = words.state[row.state]
        if row.day and row.hash != found.hash:
            state += f" ({row.hash[:_SHORT]}…)"
        if row.seen:
            state += f" ({words.since.format(day=row.seen)})"
        _cell(canvas, y, state, "text", LEFT + 85 * MM, ROOM - 85 * MM)
        y -= _ROW


def _cell(canvas: Canvas, y: float, text: str, font: str, left: float, room: float) -> None:
    """A text that keeps to its column, smaller where it has to be."""
    width = canvas.stringWidth(text, f"patio-{font}", _SIZE)
    line(canvas, y, text, font, _SIZE * min(1, room / width) if width else _SIZE, INK, left=left)
