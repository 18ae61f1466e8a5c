"""A client made by hand that has something to show on every page, and the way to each of them."""

from __future__ import annotations

from typing import NamedTuple

from desktop.viewmodels.settings.page import PARTS
from support.byhand import kinds, outside, processes, pulse
from support.byhand.questions import answer, question
from support.byhand.rows import DAY, HOUR, MINUTE, comment, key_of, person_id
from support.byhand.settings import SettingsHand, device_id
from support.byhand.talk import talk, told
from support.byhand.watching import alarm, hidden, order, report
from support.byhand.window import HandWindow
from sync.client import (
    AwayRow,
    CardKind,
    ConversationKind,
    FileRow,
    Hit,
    HitKind,
    InviteFacts,
    Mark,
    Marked,
    NotificationKind,
)
from sync.local.governing import DoorFacts
from sync.values import BlobId, EntryId, Rank, text_of

POST = text_of(key_of("card hornada"))


class Stop(NamedTuple):
    """A place of the window: a page, its subject, and what is clicked there one after another."""

    page: str
    subject: str = ""
    clicks: tuple[str, ...] = ()


PLACES: dict[str, Stop] = {
    "home": Stop("home"),
    "announcements": Stop("announcements"),
    "kudos": Stop("kudos"),
    "questions": Stop("questions"),
    "channel": Stop("channel", "taller"),
    "card": Stop("card", POST),
    "people": Stop("people", text_of(person_id("ines"))),
    "me": Stop("people", text_of(person_id("carmen"))),
    "processes": Stop("processes"),
    "messages": Stop("messages", text_of(key_of("talk ines"))),
    "outside": Stop("outside"),
    "pulse": Stop("pulse"),
}
"""The pages, by the names that tests have."""

SETTINGS = {f"settings {key}": Stop("settings", key) for key, part in PARTS.items() if part.file}
"""Those of the settings."""

FLOATING: dict[str, Stop] = {
    "search": Stop("home", clicks=("Buscar",)),
    "notices": Stop("home", clicks=("Novedades, 2 sin leer",)),
    "devices": Stop("home", clicks=("Sincronización: 5 equipos cerca, Todo al día",)),
    "menu of a card": Stop("card", POST, ("Más acciones",)),
    "reactions": Stop("card", POST, ("Reaccionar",)),
    "composer": Stop("home", clicks=("¿Qué se cuenta en el patio, Carmen?",)),
    "new channel": Stop("home", clicks=("Crear canal",)),
    "announcement": Stop("announcements", clicks=("Nuevo anuncio",)),
    "message": Stop("messages", clicks=("Nuevo mensaje",)),
    "process": Stop("processes", clicks=("Nueva ficha",)),
    "profile": Stop("people", text_of(person_id("carmen")), ("Editar mi ficha",)),
    "answer": Stop("questions", clicks=("Responder",)),
    "invite": Stop("settings", "staff", ("Invitar",)),
    "compare": Stop("settings", "staff", ("Comprobar",)),
}
"""What opens above a page."""

EVERYWHERE = PLACES | SETTINGS | FLOATING


def go(window: HandWindow, stop: Stop) -> None:
    """Go there, and click what it says."""
    window.navigation.open(stop.page, stop.subject)
    if "Comprobar" in stop.clicks:  # else what is said of it would lie over the page
        assert isinstance(window.hand, FullHand)
        window.hand.waiting = [DoorFacts("482913", "Diego", "El PC", "join", Rank.ADMIN, "")]
        window.window.bridge.changed.emit(frozenset({"door"}))
    window.settle()
    for name in stop.clicks:
        window.click(name)
        window.settle()


class FullHand(SettingsHand):
    """Carmen's, who owns the company and sees all there is to see."""

    def __init__(self, now: int) -> None:
        super().__init__(now)
        ask = question("nomina", "laia", now - 6 * DAY, "¿Se cobra en diciembre?")
        done = question(
            "cafetera", "ruben", now - 2 * DAY, "¿Vamos a cambiar la cafetera?",
            answer("carmen", now - DAY, "Sí, en enero."),
        )  # fmt: skip
        first = self.cards[0]._replace(
            files=(FileRow(BlobId(key_of("file")), "Tarifa.pdf", 2_410_000, here=True),),
            comments=tuple(comment("ines", now - n * MINUTE, f"Muy bien {n}") for n in (9, 8, 7)),
        )
        self.cards = [
            first, *self.cards[1:], ask, done, kinds.poll(now, mine=1, closes_ms=now + DAY),
            kinds.event(now), kinds.welcome(now), kinds.farewell(now, "2027-01-01"),
            *processes.five(now), *outside.four(now),
        ]  # fmt: skip
        self.written = processes.versions(now)
        self.figures = pulse.thirty(now)
        self.near = ["marta", "ines", "joaquin", "amparo", "laia"]
        self.asked_of_me = 1
        self.speaks = True
        self.rows = [
            row._replace(
                phone="Ext. 14", skills=("Esmaltes sin plomo", "Serigrafía"),
                away=AwayRow("2030-01-01", "2030-01-09", "Feria"),
            )
            if row.person == person_id("ines") else row
            for row in self.rows
        ]  # fmt: skip
        self.news = [
            told("hornada", NotificationKind.MENTION, "laia", now - 35 * MINUTE, "¿Lo ves?"),
            told("lyon", NotificationKind.THANKS, "laia", now - HOUR, "Por lo de Lyon", 0),
            told("navidad", NotificationKind.ANNOUNCEMENT, "amparo", now - 3 * DAY, "Navidad"),
        ]
        talk(self, "ines", ["ines"], now - HOUR, "¿A qué hora cierras?", "A las 14", "Voy")
        talk(
            self, "Probetas", ["ines", "joaquin", "laia"], now - DAY, "Las dejo aquí", "Gracias",
            kind=ConversationKind.GROUP,
        )  # fmt: skip
        post = self.cards[0]
        self.hits = [
            Hit(HitKind.PERSON, Marked("Inés Calatrava", (Mark(0, 4),)), Marked("Esmaltes"),
                person=person_id("ines"), author="Inés Calatrava"),
            Hit(HitKind.CARD, Marked(""), Marked(post.text, (Mark(3, 9),)), now - HOUR,
                card=post.id, card_kind=CardKind.POST, entry=post.id, person=post.person,
                author=post.author, channel="taller"),
        ]  # fmt: skip
        self.open = [
            InviteFacts(EntryId(key_of("invite")), Rank.MEMBER, 1, now + DAY, "open",
                        device_id("carmen"), "Carmen Oliva", [])
        ]  # fmt: skip
        self.alarming = [alarm("flood", "laia", count=900), alarm("fork", "ruben")]
        self.exposed = True
        self.reported = [
            report(post, "marta", now - HOUR, "Aquí sale el teléfono de un cliente"),
            report(ask, "ines", now - DAY, "Ya se preguntó", shown=False),
        ]
        self.ordered = [order(ask, "marta", now - HOUR)]
        self.taken_out = [hidden("navidad", "amparo", now - DAY, "Faltaba la fecha")]
