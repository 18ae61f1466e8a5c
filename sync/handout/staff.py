"""A list of the people of a company, as a spreadsheet saves it: who gets an invitation."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from sync.content.rules import check_text
from sync.errors import BadList, BadText

MOST: Final = 100
LARGEST: Final = 256 * 1024
"""Bytes of the file."""

NAME_LETTERS: Final = 80
_FIRST: Final = frozenset({"nombre", "name", "nombre y apellidos", "first name"})
_LAST: Final = frozenset({"apellidos", "apellido", "surname", "last name"})


def read_staff(path: Path, printable: Callable[[str], bool]) -> list[str]:
    """The names in a CSV file: under ``nombre`` (and ``apellidos``), otherwise in the first column.

    Commas, semicolons and tabs separate, in UTF-8 or in the Windows code page of Western Europe.

    Raises:
        BadList: ``why``: ``unreadable``, ``empty``, ``long``, ``name``, ``letters`` (not
            ``printable``) or ``twice``, with ``line`` and ``text`` where it is one line's fault,
            and ``limit`` where it is too long.
    """
    rows = _rows(_text_of(path))
    first, last, skipped = _columns(rows[0][1]) if rows else (0, None, 0)
    names: dict[str, int] = {}
    for line, row in rows[skipped:]:
        parts = [row[at].strip() for at in (first, last) if at is not None and at < len(row)]
        name = _checked(" ".join(part for part in parts if part), line)
        if not name:
            continue
        if not printable(name):
            raise BadList(why="letters", line=line, text=name)
        if name in names:
            raise BadList(why="twice", line=line, text=name)
        names[name] = line
    if not names:
        raise BadList(why="empty", line=0, text="")
    if len(names) > MOST:
        raise BadList(why="long", line=0, text="", limit=MOST)
    return list(names)


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise BadList(why="unreadable", line=0, text="") from None
    if len(data) > LARGEST:
        raise BadList(why="long", line=0, text="", limit=MOST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Rows that hold something, each with its line number."""
    head = text.split("\n", 1)[0]
    separator = max(";\t,", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        raise BadList(why="unreadable", line=reader.line_num, text="") from None


def _columns(head: Sequence[str]) -> tuple[int, int | None, int]:
    """The column of names, that of surnames, and how many rows are no people."""
    titles = [cell.strip().casefold() for cell in head]
    first = next((at for at, title in enumerate(titles) if title in _FIRST), None)
    if first is None:
        return 0, None, 0
    last = next((at for at, title in enumerate(titles) if title in _LAST), None)
    return first, last, 1


def _checked(name: str, line: int) -> str:
    try:
        return check_text("name", name, 0, NAME_LETTERS)
    except BadText:
        raise BadList(why="name", line=line, text=name[:NAME_LETTERS]) from None
