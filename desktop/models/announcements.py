"""Rows of Anuncios: the list, who has read one and who has not, and their doubts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.around import Around
from desktop.models.feed import ack_line
from desktop.models.files import files_of, pictures_of
from desktop.words import formatting
from desktop.words.formatting import capital, first_name, listed, moment, named
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import AnnouncementDetail, Card, PersonRow, Receipts
    from sync.values import PersonId


class AnnouncementRow(NamedTuple):
    """An announcement in the list. ``share`` (0 to 1) have read it, ``words`` says so; it is -1
    where nobody is asked."""

    key: str
    title: str
    line: str
    share: float
    words: str
    mark: str
    unread: bool
    says: str


class ReaderEntry(NamedTuple):
    """Somebody who has read an announcement or has not, and what is known of that."""

    key: str
    face: str
    name: str
    line: str


class DoubtEntry(NamedTuple):
    """What somebody did not understand; ``person`` is the key of their profile."""

    key: str
    person: str
    face: str
    name: str
    day: str
    text: str


class AttachedRow(NamedTuple):
    """The pictures and files of a letter, as lists side by side."""

    key: str
    picture_blobs: tuple[str, ...]
    picture_alts: tuple[str, ...]
    picture_here: tuple[bool, ...]
    picture_ratio: float
    file_keys: tuple[str, ...]
    file_names: tuple[str, ...]
    file_sizes: tuple[str, ...]
    file_here: tuple[bool, ...]
    file_previews: tuple[bool, ...]


def attached_rows(card: Card, around: Around) -> list[AttachedRow]:
    """What is attached to a letter, in one row; none where nothing is."""
    if not card.pictures and not card.files:
        return []
    files = files_of(card, around.has_preview)._asdict()
    return [AttachedRow(key=text_of(card.id), **pictures_of(card)._asdict(), **files)]


def detail_of(card: Card) -> AnnouncementDetail:
    """What only announcements have.

    Raises:
        TypeError: it is none (our mistake).
    """
    from sync.client import AnnouncementDetail

    if not isinstance(card.detail, AnnouncementDetail):
        raise TypeError(card.kind)
    return card.detail


def is_on_top(card: Card, now_ms: int) -> bool:
    """Whether it is pinned now."""
    ends = detail_of(card).pin_ends_ms
    return card.pinned and (ends == 0 or ends > now_ms)


def announcement_row(card: Card, around: Around, me: PersonId) -> AnnouncementRow:
    """The row of an announcement as it reads now."""
    when = formatting.ago_inside(card.time_ms, around.now_ms)
    line = capital(when) if card.person == me else f"{first_name(card.author)} · {when}"
    top = is_on_top(card, around.now_ms)
    words = (
        ack_line(len(card.acks), around.people)
        if card.needs_ack
        else QCoreApplication.translate("Announcements", "No pide confirmación")
    )
    unread = card.needs_ack and not card.acked_by_me and card.person != me
    said = [card.title, when, words]
    said += [QCoreApplication.translate("Announcements", "fijado")] if top else []
    said += [QCoreApplication.translate("Announcements", "sin leer")] if unread else []
    return AnnouncementRow(
        key=text_of(card.id),
        title=card.title,
        line=line,
        share=len(card.acks) / max(1, around.people) if card.needs_ack else -1.0,
        words=words,
        mark="pin" if top else "",
        unread=unread,
        says=", ".join(said),
    )


def pending_rows(
    found: Receipts,
    people: Mapping[PersonId, PersonRow],
    near: Collection[PersonId],
    around: Around,
) -> list[ReaderEntry]:
    """Who has not answered, and why as far as is known here."""
    return [
        ReaderEntry(
            text_of(row.person),
            around.face(row.person),
            named(row.name),
            _why(row.state, row.seen, row.person in near, people.get(row.person), around.now_ms),
        )
        for row in found.people
        if not row.day
    ]


def _why(state: str, seen: str, near: bool, person: PersonRow | None, now_ms: int) -> str:
    today = formatting.iso_day(now_ms)
    if near:
        return QCoreApplication.translate("Announcements", "Aquí ahora")
    away = person.away if person is not None else None
    if away is not None and away.since <= today <= away.until:
        until = formatting.long_day(moment(formatting.day_ms(away.until)), moment(now_ms))
        return QCoreApplication.translate("Announcements", "Fuera hasta el {day}").format(day=until)
    if state == "waiting":
        return QCoreApplication.translate("Announcements", "Lo tiene y no ha contestado")
    if seen:
        since = formatting.since(formatting.day_ms(seen), now_ms)
        line = QCoreApplication.translate("Announcements", "Sin pasar por la red {since}")
        return line.format(since=since)
    return QCoreApplication.translate("Announcements", "Aún no le ha llegado")


def absent_note(found: Receipts) -> str:
    """Whose computers have not got it yet, in a sentence; empty when all have."""
    names = [first_name(row.name) for row in found.people if row.state == "absent"]
    if not names:
        return ""
    one = QCoreApplication.translate(
        "Announcements",
        "El equipo de {names} aún no ha recibido el anuncio. Le llegará en cuanto vuelva a la red "
        "de la oficina.",
    )
    many = QCoreApplication.translate(
        "Announcements",
        "Los equipos de {names} aún no han recibido el anuncio. Les llegará en cuanto vuelvan a la "
        "red de la oficina.",
    )
    return (one if len(names) == 1 else many).format(names=listed(names))


def read_rows(found: Receipts, card: Card, around: Around) -> list[ReaderEntry]:
    """Who has read it, the day of each and never the hour; who announced it is the last."""
    rows = []
    for row in found.people:
        if row.day:
            day = capital(formatting.day_of(formatting.day_ms(row.day), around.now_ms))
            doubt = QCoreApplication.translate("Announcements", "{day}, con una duda")
            line = doubt.format(day=day) if row.state == "doubt" else day
            rows.append(_reader(row.person, row.name, line, around))
    if any(person.person == card.person for person in card.acks):
        wrote = QCoreApplication.translate("Announcements", "Lo escribió")
        rows.append(_reader(card.person, card.author, wrote, around))
    return rows


def reader_rows(card: Card, around: Around) -> list[ReaderEntry]:
    """Who has read it, for colleagues: names alone."""
    return [_reader(person.person, person.name, "", around) for person in card.acks]


def _reader(person: PersonId, name: str, line: str, around: Around) -> ReaderEntry:
    return ReaderEntry(text_of(person), around.face(person), named(name), line)


def doubt_rows(found: Receipts, around: Around) -> list[DoubtEntry]:
    """The doubts, the oldest first."""
    return [
        DoubtEntry(
            text_of(row.id),
            text_of(row.person),
            around.face(row.person),
            named(row.name),
            capital(formatting.day_of(formatting.day_ms(row.day), around.now_ms)),
            row.text,
        )
        for row in found.doubts
    ]


def pace_line(found: Receipts, card: Card) -> str:
    """How many read it on its first day and how many later; empty while nobody has."""
    days = [row.day for row in found.people if row.day]
    first = sum(day <= formatting.iso_day(card.time_ms) for day in days)
    one = QCoreApplication.translate("Announcements", "1 el mismo día")
    many = QCoreApplication.translate("Announcements", "{n} el mismo día")
    parts = [formatting.counted(first, one, many)] if first else []
    one = QCoreApplication.translate("Announcements", "1 después")
    many = QCoreApplication.translate("Announcements", "{n} después")
    parts += [formatting.counted(len(days) - first, one, many)] if len(days) > first else []
    return ", ".join(parts)


def pin_line(card: Card, now_ms: int) -> str:
    """``Fijado hasta el 7 de enero``, ``Fijado``; empty when it is not on top."""
    if not is_on_top(card, now_ms):
        return ""
    ends = detail_of(card).pin_ends_ms
    if ends == 0:
        return QCoreApplication.translate("Announcements", "Fijado")
    # A pin ends when its last day is over.
    day = formatting.long_day(moment(ends - 1), moment(now_ms))
    return QCoreApplication.translate("Announcements", "Fijado hasta el {day}").format(day=day)


def urgent_line(card: Card) -> str:
    """That it cannot wait, or who says so alone; empty when nobody does."""
    detail = detail_of(card)
    if detail.urgent:
        return QCoreApplication.translate("Announcements", "Urgente: se avisa a cualquier hora")
    if not detail.urged_by:
        return ""
    line = QCoreApplication.translate(
        "Announcements",
        "{name} dice que es urgente. Para avisar fuera del horario lo tiene que decir otra persona "
        "de Propiedad.",
    )
    return line.format(name=named(detail.urged_by[0].name))


def receipt_line(card: Card, acked: bool) -> str:
    """What an employee is told of her receipt: who sees it, and only of which day."""
    line = (
        QCoreApplication.translate("Announcements", "{name} ve que lo has leído y qué día.")
        if acked
        else QCoreApplication.translate("Announcements", "{name} verá que lo has leído.")
    )
    return line.format(name=first_name(card.author))
