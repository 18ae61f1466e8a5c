"""What another network gave out, one JSON object a line: read, checked, named by line when bad."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Final, Literal, NamedTuple

import msgspec

from sync.content.feed import CHANNEL
from sync.content.fields import TextLimit
from sync.content.imported import LATEST_MS, REF, SOURCE, TEXT, Imported, ImportedWhat
from sync.content.kinds import TEXT_CAP, ContentKind, encode_content
from sync.content.kudos import MAX_TO
from sync.content.people import NAME
from sync.content.rules import check_text
from sync.errors import BadImport, BadText
from sync.store.disk import cannot_read

LINE_BYTES: Final = 4 * TEXT_CAP
"""Longer than what may be imported, written as JSON escapes."""

_BOM: Final = b"\xef\xbb\xbf"

_WHATS: Final = {
    "post": ImportedWhat.POST,
    "comment": ImportedWhat.COMMENT,
    "kudos": ImportedWhat.KUDOS,
}


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    """A line as the help of ``patio import`` says. A field that is not in it is a mistyped one."""

    type: Literal["post", "comment", "kudos"]
    id: str | int
    author: str
    text: str
    time: str = ""
    time_ms: int | None = None
    channel: str = ""
    on: str | int = ""
    to: list[str] = []
    source: str = ""


class Line(NamedTuple):
    """One line that can be imported; ``end`` is how many bytes of the file have been read."""

    number: int
    imported: Imported
    end: int


def read_lines(path: Path, source: str, now_ms: int) -> Iterator[Line]:
    """What a file has, line by line; blank lines are passed over.

    ``source`` names the other network where a line does not.

    Raises:
        BadImport: a line that cannot be imported; those before it have been given.
        CannotRead: the file.
    """
    try:
        with path.open("rb") as file:
            yield from _lines(file, source, now_ms)
    except OSError as error:
        raise cannot_read(path, error) from None


def read_again(path: Path, source: str, now_ms: int) -> Iterator[Line]:
    """The same of a file that was good a moment ago.

    Raises:
        BadImport: rule ``changed``: it is not what it was. CannotRead: the file.
    """
    try:
        yield from read_lines(path, source, now_ms)
    except BadImport as error:
        raise BadImport(**{**error.facts, "rule": "changed"}) from None


def _lines(file: IO[bytes], source: str, now_ms: int) -> Iterator[Line]:
    number = end = 0
    while raw := file.readline(LINE_BYTES + 1):
        number, end = number + 1, end + len(raw)
        if len(raw) > LINE_BYTES:
            raise BadImport(
                line=number, field="line", rule="too_large", limit=LINE_BYTES, unit="bytes"
            )
        text = raw.removeprefix(_BOM) if number == 1 else raw
        if text.strip():
            yield Line(number, _imported(number, text, source, now_ms), end)


def _imported(number: int, raw: bytes, source: str, now_ms: int) -> Imported:
    try:
        line = msgspec.json.decode(raw, type=_Line)
    except msgspec.ValidationError as error:
        raise BadImport(line=number, field="line", rule="shape", why=str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadImport(line=number, field="line", rule="json", why=str(error)) from None
    try:
        return _checked(line, source, now_ms)
    except BadText as error:
        raise BadImport(line=number, **error.facts) from None


def _checked(line: _Line, source: str, now_ms: int) -> Imported:
    what = _WHATS[line.type]
    imported = Imported(
        source=_text("source", line.source or source, SOURCE),
        ref=_text("id", str(line.id), REF),
        what=what,
        author=_text("author", line.author, NAME),
        time_ms=_time_ms(line, now_ms),
        text=check_text("text", line.text, TEXT.low, TEXT.high),
        channel=_only(
            line.type, "channel", "post", line.channel or ("general" if line.type == "post" else "")
        ),
        on=_only(line.type, "on", "comment", str(line.on)),
        to=_names(line),
    )
    if imported.on and imported.on == imported.ref:
        raise BadText(field="on", rule="itself", limit=0)
    encode_content(ContentKind.IMPORTED, imported)  # 20,000 characters can be too many bytes
    return imported


def _only(type_: str, field: str, owner: str, text: str) -> str:
    """A field of one type of line: it must be there and in no other."""
    if type_ != owner:
        if text:
            raise BadText(field=field, rule="stray", limit=0)
        return ""
    text = text.lstrip("#") if field == "channel" else text
    return _text(field, text, CHANNEL if field == "channel" else REF)


def _names(line: _Line) -> list[str]:
    names = list(dict.fromkeys(_text("to", name, NAME) for name in line.to))
    if (line.type == "kudos") is not bool(names):
        rule = "stray" if names else "empty"
        raise BadText(field="to", rule=rule, limit=1)
    if len(names) > MAX_TO:
        raise BadText(field="to", rule="range", limit=MAX_TO)
    return names


def _text(field: str, text: str, limit: TextLimit) -> str:
    """A text of one line."""
    try:
        return check_text("name", text, limit.low, limit.high)
    except BadText as error:
        raise BadText(**{**error.facts, "field": field}) from None


def _time_ms(line: _Line, now_ms: int) -> int:
    if bool(line.time) is (line.time_ms is not None):
        raise BadText(field="time", rule="one_time", limit=0)
    when = line.time_ms if line.time_ms is not None else _moment_ms(line.time)
    if not 1 <= when <= min(now_ms, LATEST_MS):
        raise BadText(field="time", rule="future" if when > now_ms else "date", limit=0)
    return when


def _moment_ms(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise BadText(field="time", rule="zone", limit=0)
        return round(moment.timestamp() * 1000)
    except (ValueError, OverflowError):
        raise BadText(field="time", rule="date", limit=0) from None


class Checking:
    """Whether lines fit together: no id twice, and every comment after what it comments on."""

    def __init__(self, is_known: Callable[[str, str], bool]) -> None:
        """``is_known`` says whether something of a source and an id is in Patio already."""
        self._is_known = is_known
        self._seen: dict[tuple[str, str], int] = {}

    def take(self, line: Line) -> None:
        """One more line.

        Raises:
            BadImport: it does not fit.
        """
        one = line.imported
        before = self._seen.setdefault((one.source, one.ref), line.number)
        if before != line.number:
            raise BadImport(line=line.number, field="id", rule="twice", limit=before)
        above = (one.source, one.on)
        if one.on and above not in self._seen and not self._is_known(*above):
            raise BadImport(line=line.number, field="on", rule="nowhere", why=one.on)
