"""The rows of Mensajes: conversations, and what was said in one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.enclosed import enclosed_of, said_line
from desktop.words.formatting import (
    ago_short,
    capital,
    clock_of,
    day_of,
    exact,
    first_name,
    listed,
    moment,
    named,
)
from sync.client import ConversationKind
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import ConversationRow, MessageRow, Spread
    from sync.values import PersonId

_TOGETHER_MS = 5 * 60_000
"""What one person says within five minutes stands together, with the time once."""

NAMED = 3
"""Up to how many of the others are named where it is said who can read."""


class TalkRow(NamedTuple):
    """A conversation of the list."""

    key: str
    face: str
    drawing: str
    title: str
    line: str
    when: str
    unread: int
    here: bool
    says: str


class SaidRow(NamedTuple):
    """A message. ``first`` of those that one person said together has their face, the ``last``
    one the time and how far it has come; ``day`` heads the first one of a day, else it is empty.
    ``author`` is written above it where several may have said it, ``who`` said it in any case."""

    key: str
    mine: bool
    face: str
    author: str
    who: str
    text: str
    day: str
    first: bool
    last: bool
    when: str
    when_exact: str
    arrived: bool
    delivered: str
    says: str
    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float
    file_places: tuple[int, ...]
    file_names: tuple[str, ...]
    file_sizes: tuple[str, ...]
    file_here: tuple[bool, ...]


def title_of(row: ConversationRow) -> str:
    """Whom it is with, or what it is called."""
    if row.kind is ConversationKind.QUESTION:
        return QCoreApplication.translate("Messages", "Pregunta sin nombre")
    return row.name or title_with([named(ref.name) for ref in row.people])


def title_with(names: Sequence[str]) -> str:
    """The title of a conversation with these people."""
    return listed(names) or QCoreApplication.translate("Messages", "Nadie más")


def readers_line(names: Sequence[str], *, group: bool) -> str:
    """Who can read what is said to these people, in a line (product.md: sealed to the members'
    devices)."""
    if len(names) > NAMED:
        line = QCoreApplication.translate(
            "Messages", "Solo se lee en los equipos de las {n} personas que estáis aquí"
        )
        return line.format(n=len(names) + 1)
    if group and not names:
        return QCoreApplication.translate("Messages", "Solo se lee en tus equipos")
    line = QCoreApplication.translate(
        "Messages", "Solo se lee en los equipos de {names} y los tuyos"
    )
    return line.format(names=", ".join(first_name(name) for name in names))


def talk_row(
    row: ConversationRow,
    faces: Mapping[PersonId, str],
    here: Collection[PersonId],
    unread: int,
    now_ms: int,
) -> TalkRow:
    """The row as it reads now; ``here`` are those who are near."""
    alone = row.people[0].person if len(row.people) == 1 else None
    glyph = _glyph(row)
    title, line = title_of(row), _last_line(row)
    when = ago_short(row.time_ms, now_ms)
    one = QCoreApplication.translate("Messages", "1 sin leer")
    many = QCoreApplication.translate("Messages", "{n} sin leer").format(n=unread)
    new = [one if unread == 1 else many] if unread else []
    return TalkRow(
        key=text_of(row.id),
        face=faces.get(alone, f"{text_of(alone)}/0") if alone and not glyph else "",
        drawing=glyph,
        title=title,
        line=line,
        when=when,
        unread=unread,
        here=alone in here and not glyph,
        says=", ".join(part for part in (title, *new, line, when) if part),
    )


def said_rows(
    newest_first: Sequence[MessageRow], faces: Mapping[PersonId, str], now_ms: int, *, several: bool
) -> list[SaidRow]:
    """The messages as they read now, in the same order; ``several``: others than one may write."""
    rows = []
    for at, row in enumerate(newest_first):
        older = newest_first[at + 1] if at + 1 < len(newest_first) else None
        newer = newest_first[at - 1] if at else None
        first, when = not _together(older, row), moment(row.time_ms)
        delivered, author = delivered_line(row), named(row.author)
        said = QCoreApplication.translate("Messages", "Tú") if row.mine else author
        rows.append(
            SaidRow(
                key=text_of(row.id),
                mine=row.mine,
                face="" if row.mine else faces.get(row.person, f"{text_of(row.person)}/0"),
                author=author if several and first and not row.mine else "",
                who=author,
                text=row.text,
                day=_day(row.time_ms, now_ms) if _day_ends(older, row) else "",
                first=first,
                last=not _together(row, newer),
                when=clock_of(when),
                when_exact=exact(row.time_ms),
                arrived=row.mine and _there(row.delivered),
                delivered=delivered,
                says=_says(said, clock_of(when), delivered, row),
                **enclosed_of(row)._asdict(),
            )
        )
    return rows


def _says(said: str, when: str, delivered: str, row: MessageRow) -> str:
    """A message as it is read aloud: its text as it stands, or with what came with it."""
    told = said_line(row) if row.attached else row.text
    return f"{', '.join(part for part in (said, when, delivered) if part)}: {told}"


def delivered_line(row: MessageRow) -> str:
    """How far a message of mine has come, which says nothing of whether anybody has read it; of
    others' and where nobody has a device, empty."""
    have, of = row.delivered.have, row.delivered.of
    if not row.mine or not of:
        return ""
    if have >= of:
        return QCoreApplication.translate("Messages", "Entregado")
    if not have:
        return QCoreApplication.translate("Messages", "Guardado aquí, sin entregar")
    line = QCoreApplication.translate("Messages", "Entregado en {have} de {of} equipos")
    return line.format(have=have, of=of)


def _there(spread: Spread) -> bool:
    return spread.have >= spread.of


def _glyph(row: ConversationRow) -> str:
    match row.kind:
        case ConversationKind.GROUP:
            return "people"
        case ConversationKind.QUESTION:
            return "mask"
        case ConversationKind.DIRECT:
            return "" if len(row.people) == 1 else "people"


def _last_line(row: ConversationRow) -> str:
    last = row.last
    if last is None:
        return QCoreApplication.translate("Messages", "Todavía nadie ha dicho nada")
    text = said_line(last)
    if last.mine:
        return QCoreApplication.translate("Messages", "Tú: {text}").replace("{text}", text)
    return f"{first_name(last.author)}: {text}" if len(row.people) > 1 else text


def _date(time_ms: int) -> date:
    return moment(time_ms).date()


def _day(time_ms: int, now_ms: int) -> str:
    return capital(day_of(time_ms, now_ms))


def _day_ends(older: MessageRow | None, row: MessageRow) -> bool:
    return older is None or _date(older.time_ms) != _date(row.time_ms)


def _together(older: MessageRow | None, newer: MessageRow | None) -> bool:
    """Whether two that follow each other stand together."""
    return (
        older is not None
        and newer is not None
        and older.person == newer.person
        and newer.time_ms - older.time_ms < _TOGETHER_MS
        and not _day_ends(older, newer)
        and (not older.mine or delivered_line(older) == delivered_line(newer))
    )
