"""The rows of a search: each find as what it is, with what was looked for standing out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words.formatting import ago, named
from sync.client import CardKind, HitKind
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Hit, Marked
    from sync.values import PersonId

_CARDS = {
    CardKind.POST: "comment",
    CardKind.IMPORTED: "comment",
    CardKind.KUDOS: "tile",
    CardKind.ANNOUNCEMENT: "megaphone",
    CardKind.QUESTION: "help",
    CardKind.POLL: "check",
    CardKind.PROCESS: "file",
    CardKind.WELCOME: "sprout",
    CardKind.EVENT: "calendar",
    CardKind.OUTSIDE: "globe",
    CardKind.FAREWELL: "wave",
}
_OTHERS = {
    HitKind.COMMENT: "comment",
    HitKind.FILE: "file",
    HitKind.MESSAGE: "chat",
    HitKind.CHANNEL: "hash",
}


class HitRow(NamedTuple):
    """A find. ``heading`` and ``excerpt`` are escaped, with what was looked for between ``<mark>``
    and its end; where it is a person there is a ``face`` instead of a drawing."""

    key: str
    face: str
    drawing: str
    heading: str
    excerpt: str
    line: str
    says: str


def marked(text: Marked) -> str:
    """A text as :class:`HitRow` has it."""
    parts, at = [], 0
    for start, end in text.marks:
        parts += [escape(text.text[at:start]), f"<mark>{escape(text.text[start:end])}</mark>"]
        at = end
    return "".join([*parts, escape(text.text[at:])])


def hit_key(hit: Hit) -> str:
    """What tells a find apart."""
    ids = (hit.entry or hit.person, hit.blob)
    known = " ".join(text_of(id) for id in ids if id)
    return f"{hit.kind} {known or hit.channel}"


def hit_row(hit: Hit, faces: Mapping[PersonId, str], now_ms: int) -> HitRow:
    """The find as it reads now."""
    line = _line(hit, now_ms)
    person = hit.person if hit.kind is HitKind.PERSON else None
    heading, excerpt = marked(hit.title), marked(hit.text)
    if hit.kind is HitKind.CHANNEL:
        heading = f"# {heading}"
    texts = (hit.title.text, hit.text.text)
    return HitRow(
        key=hit_key(hit),
        face=faces.get(person, f"{text_of(person)}/0") if person else "",
        drawing="" if person else _drawing(hit),
        heading=heading,
        excerpt=excerpt,
        line=line,
        says=", ".join(part for part in (*texts, line or what_of(hit)) if part),
    )


def what_of(hit: Hit) -> str:
    """What was found, in a word or two."""
    translate = QCoreApplication.translate
    match hit.kind:
        case HitKind.COMMENT:
            return translate("Search", "Comentario")
        case HitKind.FILE if hit.title.text:
            return translate("Search", "Archivo")
        case HitKind.FILE:
            return translate("Search", "Foto")
        case HitKind.MESSAGE:
            return translate("Search", "Mensaje privado")
        case HitKind.PERSON:
            return translate("Search", "Persona")
        case HitKind.CHANNEL:
            return translate("Search", "Canal")
        case HitKind.CARD:
            return card_word(hit.card_kind or CardKind.POST)


def card_word(kind: CardKind) -> str:
    """What a card is, in a word or two."""
    translate = QCoreApplication.translate
    match kind:
        case CardKind.POST | CardKind.IMPORTED:
            return translate("Search", "Publicación")
        case CardKind.KUDOS:
            return translate("Search", "Kudos")
        case CardKind.ANNOUNCEMENT:
            return translate("Search", "Anuncio")
        case CardKind.QUESTION:
            return translate("Search", "Pregunta")
        case CardKind.POLL:
            return translate("Search", "Encuesta")
        case CardKind.PROCESS:
            return translate("Search", "Cómo lo hacemos")
        case CardKind.WELCOME:
            return translate("Search", "Bienvenida")
        case CardKind.EVENT:
            return translate("Search", "Cita")
        case CardKind.OUTSIDE:
            return translate("Search", "Para contar fuera")
        case CardKind.FAREWELL:
            return translate("Search", "Despedida")


def _drawing(hit: Hit) -> str:
    if hit.kind is HitKind.FILE and not hit.title.text:
        return "image"
    return _OTHERS.get(hit.kind) or _CARDS[hit.card_kind or CardKind.POST]


def _line(hit: Hit, now_ms: int) -> str:
    """What it is, whose, where and when; of people and channels there is no such line."""
    if hit.kind in (HitKind.PERSON, HitKind.CHANNEL):
        return ""
    who = named(hit.author) if hit.person else ""
    channel = f"# {hit.channel}" if hit.channel else ""
    parts = (what_of(hit), who, channel, ago(hit.time_ms, now_ms))
    return " · ".join(part for part in parts if part)
