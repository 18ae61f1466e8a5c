"""What the system tells of a row of Novedades: a title and one line.

Of a message it says who wrote and not what: it may stand on a screen that is locked, where anybody
could read it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import first_name, listed
from sync.client import NotificationKind, NotificationRow

LONGEST_TITLE, LONGEST_LINE = 120, 240


def title_of(row: NotificationRow) -> str:
    """Who has done what."""
    who = listed([first_name(ref.name) for ref in row.people])
    sentence = _sentence(row).replace("{n}", str(row.fresh))
    return _short(sentence.replace("{who}", who), LONGEST_TITLE)


def line_of(row: NotificationRow) -> str:
    """What it is about, or empty."""
    return "" if row.kind is NotificationKind.MESSAGE else _short(row.text, LONGEST_LINE)


def several(count: int) -> str:
    """What is said instead of ``count`` of them."""
    return QCoreApplication.translate("PopUps", "{n} novedades en el patio").format(n=count)


def opens() -> str:
    """What a click does, where the system says so."""
    return QCoreApplication.translate("PopUps", "Abrir")


def _sentence(row: NotificationRow) -> str:
    many = len(row.people) > 1
    translate = QCoreApplication.translate
    match row.kind:
        case NotificationKind.ANNOUNCEMENT if row.urgent:
            return translate("PopUps", "{who} ha publicado un anuncio urgente")
        case NotificationKind.ANNOUNCEMENT:
            return translate("PopUps", "{who} ha publicado un anuncio")
        case NotificationKind.THANKS:
            return translate("PopUps", "{who} te ha dado kudos")
        case NotificationKind.MESSAGE if many:
            return translate("PopUps", "{who} te han escrito")
        case NotificationKind.MESSAGE if row.fresh > 1:
            return translate("PopUps", "{who} te ha escrito {n} mensajes")
        case NotificationKind.MESSAGE:
            return translate("PopUps", "{who} te ha escrito")
        case NotificationKind.QUESTION:
            return translate("PopUps", "{who} te pregunta")
        case NotificationKind.ANSWER:
            return translate("PopUps", "{who} ha contestado a tu pregunta")
        case NotificationKind.MENTION:
            return translate("PopUps", "{who} te menciona")
        case NotificationKind.CONSENT:
            return translate("PopUps", "{who} te pide permiso para nombrarte fuera")
        case NotificationKind.PROCESS:
            return translate("PopUps", "{who} te ha dejado a cargo de una ficha")
        case NotificationKind.DOUBT if many:
            return translate("PopUps", "{who} tienen dudas sobre tu anuncio")
        case NotificationKind.DOUBT:
            return translate("PopUps", "{who} tiene una duda sobre tu anuncio")
        case NotificationKind.DOUBTS_ANSWER:
            return translate("PopUps", "{who} ha contestado a las dudas")
        case NotificationKind.REPORT:
            return translate("PopUps", "{who} avisa de algo que no está bien")


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
