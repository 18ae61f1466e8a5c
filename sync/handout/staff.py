"""A list of the people of a company, as a spreadsheet saves it: who gets an invitation."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from sync.content.rules import check_text
from sync.errors import BadList, BadText
from sync.store.disk import cannot_read

MOST: Final = 100
LARGEST: Final = 256 * 1024
"""Bytes of the file."""

NAME_LETTERS: Final = 80

_FIRST: Final = frozenset(
    {"nombre", "nombre completo", "nombre y apellidos", "empleado", "empleada", "trabajador"}
    | {"trabajadora", "persona", "nom", "izena", "nome", "name", "first name", "full name"}
    | {"employee"}
)
_LAST: Final = frozenset(
    {"apellidos", "apellido", "cognoms", "abizenak", "apelidos", "surname", "last name"}
)
_OTHERS: Final = frozenset(
    {"puesto", "cargo", "sitio", "centro", "departamento", "equipo", "correo", "email", "e-mail"}
    | {"teléfono", "telefono", "móvil", "movil", "dni", "nif", "nie", "id", "código", "codigo"}
    | {"fecha", "alta", "fecha de alta", "place", "job", "role", "department", "team", "phone"}
)
"""Titles of columns that are nobody's name: where they stand, the first row is no person."""

_TITLES_WITHIN: Final = 5
"""Rows in which the titles stand: a spreadsheet may have a heading above them."""

_NO_TEXT: Final = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"<")
"""How a PDF, an XLSX or ODS, an XLS, an RTF and a page begin."""

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins, in which spreadsheets save "Unicode text"."""


class _Row(NamedTuple):
    """What stands in a row, and the line on which it begins."""

    line: int
    cells: list[str]


def read_staff(path: Path, printable: Callable[[str], bool]) -> list[str]:
    """The names in a CSV file: under ``nombre`` (and ``apellidos``), otherwise in the first column
    of one without titles.

    Commas, semicolons and tabs separate, in UTF-8, UTF-16 or the Windows code page of Western
    Europe.

    Raises:
        BadList: ``why``: ``unreadable``, ``kind`` (no CSV), ``column`` (none of names), ``empty``,
            ``long``, ``nameless`` (a row with something and no name), ``too_long`` (a name),
            ``control``, ``letters`` (not ``printable``) or ``twice``, with ``line`` and ``text``
            where it is one line's fault, and ``limit`` where something is too long.
        CannotRead: there is no such file, or it is not to be read by this account.
    """
    rows = list(_rows(_text_of(path)))
    first, last, skipped = _columns(rows)
    names: dict[str, str] = {}
    for row in rows[skipped:]:
        parts = [row.cells[at].strip() for at in (first, last) if 0 <= at < len(row.cells)]
        name = _checked(" ".join(part for part in parts if part), row.line)
        if not printable(name):
            raise BadList(why="letters", line=row.line, text=name)
        if _alike(name) in names:
            raise BadList(why="twice", line=row.line, text=name)
        if len(names) == MOST:
            raise BadList(why="long", line=row.line, text="", limit=MOST)
        names[_alike(name)] = name
    if not names:
        raise BadList(why="empty", line=0, text="")
    return list(names.values())


def _text_of(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise BadList(why="unreadable", line=0, text="")  # a pipe may never say anything
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise cannot_read(path, error) from None
    if data.startswith(_WIDE):
        text = data.decode("utf-16", errors="replace")
    elif data.startswith(_NO_TEXT) or b"\0" in data:
        raise BadList(why="kind", line=0, text="")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if len(data) > LARGEST:
        raise BadList(why="long", line=0, text="", limit=MOST)
    return text


def _rows(text: str) -> Iterator[_Row]:
    """Rows that hold something."""
    head = text.split("\n", 1)[0].strip().casefold()
    said = head.startswith("sep=")  # a line with which spreadsheets say what separates
    separator = head[4:5] if said and head[4:5] else max(";\t,", key=head.count)
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not (said and line == 1):
                yield _Row(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        raise BadList(why="kind", line=line, text="") from None


def _columns(rows: Sequence[_Row]) -> tuple[int, int, int]:
    """The column of names, that of surnames (-1 for none), and how many rows are no people."""
    for skipped, row in enumerate(rows[:_TITLES_WITHIN], 1):
        titles = [cell.strip().casefold() for cell in row.cells]
        first = next((at for at, title in enumerate(titles) if title in _FIRST), None)
        if first is not None:
            last = next((at for at, title in enumerate(titles) if title in _LAST), -1)
            return first, last, skipped
        if (_OTHERS | _LAST).intersection(titles):
            raise BadList(why="column", line=row.line, text="")
    return 0, -1, 0


def _checked(name: str, line: int) -> str:
    try:
        name = check_text("name", name, 0, NAME_LETTERS)
    except BadText as error:
        why = str(error.facts["rule"])
        raise BadList(why=why, line=line, text="", limit=NAME_LETTERS) from None
    if "@" in name or not any(one.isalpha() for one in name):
        raise BadList(why="nameless", line=line, text=name)
    return " ".join(name.split())


def _alike(name: str) -> str:
    """What two names have in common that people take for the same, accents and capitals aside."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))
