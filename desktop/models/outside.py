"""Rows of «Para contar fuera»: pieces that are told, or wait for something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.words import formatting
from desktop.words.formatting import listed, named
from sync.values import PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Card, OutsideDetail


class PieceRow(NamedTuple):
    """A piece. ``standing`` is ``ready``, ``waiting``, ``refused``, ``held`` or ``gone``; ``asks``:
    it waits for me; ``mine``: I may take it back."""

    key: str
    text: str
    blob: str
    alt: str
    here: bool
    author: str
    ratio: float
    standing: str
    state_line: str
    until_line: str
    asks: bool
    mine: bool
    says: str


class ChoiceRow(NamedTuple):
    """Something that can be chosen, and whether it is."""

    key: str
    name: str
    chosen: bool


def network_names() -> dict[str, str]:
    """Where a piece may be told, by its word in the log."""
    return {
        "linkedin": "LinkedIn",
        "whatsapp": "WhatsApp",
        "instagram": "Instagram",
        "email": QCoreApplication.translate("Outside", "correo"),
    }


def state_of(detail: OutsideDetail) -> str:
    """What a piece lacks; ``ready`` for nothing."""
    if detail.ready:
        return "ready"
    if detail.refused:
        return "refused"
    if detail.waiting:
        return "waiting"
    return "held" if detail.held else "gone"


def state_line(detail: OutsideDetail) -> str:
    """The same in words."""
    translate = QCoreApplication.translate
    match state_of(detail):
        case "ready":
            return translate("Outside", "Se puede contar")
        case "refused":
            names = [named(ref.name) for ref in detail.refused]
            one = translate("Outside", "{names} prefiere no salir: no se cuenta")
            many = translate("Outside", "{names} prefieren no salir: no se cuenta")
            return (one if len(names) == 1 else many).format(names=listed(names))
        case "waiting":
            names = [named(ref.name) for ref in detail.waiting]
            return translate("Outside", "Falta que le parezca bien a {names}").format(
                names=listed(names)
            )
        case "held":
            return translate("Outside", "Otra de la misma semana va antes: esta no se cuenta")
    return translate("Outside", "La publicación ya no está: no se cuenta")


def until_line(detail: OutsideDetail) -> str:
    """``LinkedIn y correo, hasta el 4 dic``."""
    names = network_names()
    where = listed([names.get(one, one) for one in detail.networks])
    line = QCoreApplication.translate("Outside", "{where}, hasta el {day}")
    return line.format(where=where, day=formatting.day_words(detail.until))


def piece_row(card: Card, detail: OutsideDetail, me: PersonId, may_take_back: bool) -> PieceRow:
    """A piece as it is shown to ``me``."""
    picture = card.pictures[0] if card.pictures else None
    line = state_line(detail)
    return PieceRow(
        key=text_of(card.id),
        text=card.text,
        blob=text_of(picture.blob) if picture else "",
        alt=picture.alt if picture else "",
        here=picture.here if picture else False,
        author=named(card.author),
        ratio=picture.width / picture.height if picture and picture.height else 1.0,
        standing=state_of(detail),
        state_line=line,
        until_line=until_line(detail),
        asks=me in {ref.person for ref in detail.waiting},
        mine=may_take_back or card.person == me,
        says=f"{line}. {card.text}",
    )
