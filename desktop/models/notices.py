"""The rows of Novedades: what I am told, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import ago, capital, day_of, first_name, listed
from sync.client import NotificationKind
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import NotificationRow
    from sync.values import PersonId

_LOOKS = {
    NotificationKind.ANNOUNCEMENT: ("megaphone", "azul"),
    NotificationKind.THANKS: ("tile", "ocre"),
    NotificationKind.MESSAGE: ("chat", "accent"),
    NotificationKind.QUESTION: ("help", "accent"),
    NotificationKind.ANSWER: ("check", "azul"),
    NotificationKind.MENTION: ("comment", "accent"),
    NotificationKind.CONSENT: ("globe", "oliva"),
    NotificationKind.PROCESS: ("file", "oliva"),
    NotificationKind.DOUBT: ("help", "azul"),
    NotificationKind.DOUBTS_ANSWER: ("check", "azul"),
    NotificationKind.REPORT: ("shield", "accent"),
}
_ONE_A_PLACE = frozenset({NotificationKind.MESSAGE, NotificationKind.DOUBT})
_DATED = frozenset({NotificationKind.DOUBT, NotificationKind.DOUBTS_ANSWER})


class ToldRow(NamedTuple):
    """One line: ``marked`` is escaped, with whoever it is about between ``<mark>`` and its end."""

    key: str
    face: str
    glyph: str
    tone: str
    marked: str
    when: str
    fresh: bool
    says: str


def told_key(row: NotificationRow) -> str:
    """What tells the row apart; a conversation has one, whatever is said in it."""
    return f"{row.kind} {text_of(row.place if row.kind in _ONE_A_PLACE else row.id)}"


def told_row(row: NotificationRow, faces: Mapping[PersonId, str], now_ms: int) -> ToldRow:
    """The row as it reads now."""
    who = listed([first_name(ref.name) for ref in row.people])
    line, (glyph, tone) = _line(row), _LOOKS[row.kind]
    dated = row.kind in _DATED
    when = capital(day_of(row.time_ms, now_ms)) if dated else ago(row.time_ms, now_ms)
    unread = QCoreApplication.translate("Notices", "sin leer")
    # Only a picture that nobody described says nothing at all.
    text = row.text or QCoreApplication.translate("Notices", "una foto")
    return ToldRow(
        key=told_key(row),
        face=next((faces.get(ref.person, f"{text_of(ref.person)}/0") for ref in row.people), ""),
        glyph=glyph,
        tone=tone,
        marked=_filled(escape(line), f"<mark>{escape(who)}</mark>", escape(text)),
        when=when,
        fresh=row.fresh > 0,
        says=", ".join([_filled(line, who, text), when, *([unread] if row.fresh else [])]),
    )


def _line(row: NotificationRow) -> str:
    """The sentence, with ``{who}`` and ``{text}`` where those belong."""
    many = len(row.people) > 1
    translate = QCoreApplication.translate
    match row.kind:
        case NotificationKind.ANNOUNCEMENT if row.urgent:
            line = translate("Notices", "{who} ha publicado un anuncio urgente: «{text}»")
        case NotificationKind.ANNOUNCEMENT:
            line = translate("Notices", "{who} ha publicado un anuncio: «{text}»")
        case NotificationKind.THANKS:
            line = translate("Notices", "{who} te ha dado kudos: «{text}»")
        case NotificationKind.MESSAGE if many:
            line = translate("Notices", "{who} te han escrito: «{text}»")
        case NotificationKind.MESSAGE if row.fresh > 1:
            line = translate("Notices", "{who} te ha escrito {n} mensajes: «{text}»")
        case NotificationKind.MESSAGE:
            line = translate("Notices", "{who} te ha escrito: «{text}»")
        case NotificationKind.QUESTION:
            line = translate("Notices", "{who} te pregunta: «{text}»")
        case NotificationKind.ANSWER:
            line = translate("Notices", "{who} ha contestado a tu pregunta: «{text}»")
        case NotificationKind.MENTION:
            line = translate("Notices", "{who} te menciona: «{text}»")
        case NotificationKind.CONSENT:
            line = translate("Notices", "{who} te pide permiso para nombrarte fuera: «{text}»")
        case NotificationKind.PROCESS:
            line = translate("Notices", "{who} te ha dejado a cargo de «{text}»")
        case NotificationKind.DOUBT if many:
            line = translate("Notices", "{who} tienen dudas sobre tu anuncio: «{text}»")
        case NotificationKind.DOUBT:
            line = translate("Notices", "{who} tiene una duda sobre tu anuncio: «{text}»")
        case NotificationKind.DOUBTS_ANSWER:
            line = translate("Notices", "{who} ha contestado a las dudas: «{text}»")
        case NotificationKind.REPORT:
            line = translate("Notices", "{who} avisa de que algo no está bien: «{text}»")
    return line.replace("{n}", str(row.fresh))


def _filled(line: str, who: str, text: str) -> str:
    """The sentence with these in it, whatever braces of their own they have."""
    return text.join(part.replace("{who}", who) for part in line.split("{text}"))
