"""Every screen of the window, and how one gets there: by what is on screen, in either language."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVarTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.viewmodels.messages import MessagesViewModel
from desktop.viewmodels.processes import ProcessesViewModel
from support.catalogue import CATALOGUE
from support.window import OpenWindow, wait_until
from sync.client import CardKind, question_of

What = TypeVarTuple("What")

CONTROL = Qt.KeyboardModifier.ControlModifier

FOLDED = 1000
"""Under this width the sidebar is a row of icons, with the channels behind one of them."""

RAIL = QPoint(36, 300)
"""A place in that row."""


class Guide:
    """Leads through a window in its language. ``settings`` are by their name in the navigation."""

    def __init__(self, window: OpenWindow) -> None:
        self.window = window
        self.app = window.window.app

    def said(self, spanish: str) -> str:
        """A text of the window, or how it begins (``…``), in the window's language."""
        return spanish if self.app.language == "es" else _english()[spanish]

    def go(self, page: str, subject: str = "") -> None:
        """Go to a page."""
        assert self.app.navigation is not None, "there is no company yet"
        self.app.navigation.open(page, subject)

    def press(self, spanish: str) -> None:
        """Click on something called so, which may be further down."""
        name = self.said(spanish)
        for _ in range(8):
            thing = self.window.find(name)
            if thing is not None and thing.place.center().y() < self.window.view.height() - 40:
                break
            self.window.scroll(-3)
            self.window.settle()
        self.window.click(name)

    def scroll(self, pages: int) -> None:
        """Turn the wheel so many times a good half of a page."""
        for _ in range(pages):
            self.window.scroll(-4)
            self.window.settle()

    def person(self, name: str) -> str:
        """The key of a colleague's page."""
        return next(row.person.hex() for row in self.window.client.people() if row.name == name)

    def card(self, kind: CardKind, title: str = "") -> str:
        """The key of the newest card of a kind, or of the one called so."""
        cards = self.window.client.feed(kinds=frozenset({kind}))
        return next(one.id.hex() for one in cards if title in ("", one.title))

    def open_question(self) -> str:
        """The key of a question that waits."""
        cards = self.window.client.feed(kinds=frozenset({CardKind.QUESTION}))
        waiting = (one for one in cards if (asked := question_of(one.detail)) and not asked.answers)
        return next(waiting).id.hex()

    def conversation(self, name: str) -> str:
        """The key of a conversation with somebody, or of a group called so."""
        rows = self.window.client.conversations()
        found = (row for row in rows if name in (row.name, *(ref.name for ref in row.people)))
        return next(found).id.hex()

    def leave(self) -> None:
        """Close what is open, go to Inicio, and point at nothing."""
        for _ in range(3):
            if self._covered():
                self.window.press(Qt.Key.Key_Escape)
                # A dialog says that it was closed only when it has gone.
                self.window.settle()
        if self.app.composer is not None and self.app.composer.tab:
            self.app.composer.discard()
        if self.app.navigation is not None:
            # What is open beside a list stays so, and in a narrow window would be there instead.
            if isinstance(self.app.navigation.model, ProcessesViewModel | MessagesViewModel):
                self.app.navigation.model.close()
            self.go("home")
        else:
            self.app.entry.show("join")
        QTest.mouseMove(self.window.view, QPoint(self.window.view.width() - 2, 2))

    def glides(self) -> bool:
        """Whether anything goes on scrolling by itself."""
        waiting = [self.window.view.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.property("moving"):
                return True
            waiting += item.childItems()
        return False

    def _covered(self) -> bool:
        """Whether a dialog or popover is open: Esc closes it, and nothing else."""
        over = [
            item
            for layer in self.window.view.contentItem().childItems()
            if layer.metaObject().className().startswith("QQuickOverlay")
            for item in layer.childItems()
        ]
        return any(item.isVisible() for item in over)


@cache
def _english() -> dict[str, str]:
    messages = ElementTree.parse(CATALOGUE).iter("message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: whose window shows it (a person of the example, or ``nobody`` or ``founder``
    before there is anything), and how to get there."""

    name: str
    who: str
    show: Callable[[Guide], object]


def _pressed(page: str, *names: str, subject: str = "") -> Callable[[Guide], None]:
    def show(guide: Guide) -> None:
        guide.go(page, subject)
        for name in names:
            guide.press(name)

    return show


def _composer(tab: str) -> Callable[[Guide], None]:
    def show(guide: Guide) -> None:
        assert guide.app.composer is not None, "there is no company yet"
        guide.app.composer.open(tab)

    return show


def _search(words: str) -> Callable[[Guide], None]:
    def show(guide: Guide) -> None:
        guide.window.press(Qt.Key.Key_K, CONTROL)
        guide.window.settle()
        guide.window.type(words)

    return show


def _settings(part: str, *names: str) -> Callable[[Guide], None]:
    return _pressed("settings", *names, subject=part)


def _tiles(guide: Guide) -> None:
    guide.go("settings", "values")
    guide.window.click(guide.said("Azulejo del valor %1").replace("%1", "2") + "…")


def _notices(guide: Guide) -> None:
    guide.window.press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def _devices(guide: Guide) -> None:
    guide.window.click(guide.said("Sincronización: %1, %2").split("%")[0] + "…")


def _new_channel(guide: Guide) -> None:
    if guide.window.view.width() < FOLDED:
        guide.window.scroll(-10, RAIL)
        # What is pressed while it still glides only stops.
        wait_until(lambda: not guide.glides(), "the rail to stand still")
        guide.press("Canales")
        guide.window.settle()
    guide.press("Crear canal")


def _create(guide: Guide) -> None:
    guide.press("Crear el patio de mi empresa")


def _stay(_guide: Guide) -> None:
    """What is there when the window opens."""


def _feed(pages: int) -> Callable[[Guide], None]:
    return partial(Guide.scroll, pages=pages)


def _at(page: str, key: Callable[[Guide, *What], str], *what: *What) -> Callable[[Guide], None]:
    return lambda guide: guide.go(page, key(guide, *what))


_LETTER = _at("announcements", Guide.card, CardKind.ANNOUNCEMENT, "Revisión médica: elegid hora")

SCREENS = [
    Screen("entry-join", "nobody", _stay),
    Screen("entry-create", "nobody", _create),
    Screen("first-day", "founder", _stay),
    Screen("first-day-announcements", "founder", _pressed("announcements")),
    Screen("first-day-kudos", "founder", _pressed("kudos")),
    Screen("first-day-questions", "founder", _pressed("questions")),
    Screen("first-day-processes", "founder", _pressed("processes")),
    Screen("first-day-messages", "founder", _pressed("messages")),
    Screen("first-day-pulse", "founder", _pressed("pulse")),
    Screen("first-day-outside", "founder", _pressed("outside")),
    Screen("first-day-notices", "founder", _notices),
    Screen("home", "marta", _stay),
    *(Screen(f"home-{at}", "marta", _feed(at)) for at in (2, 4, 6, 8, 10)),
    Screen("composer-post", "marta", _composer("post")),
    Screen("composer-poll", "marta", _composer("poll")),
    Screen("composer-kudos", "marta", _composer("kudos")),
    Screen("composer-question", "marta", _composer("question")),
    Screen("notices", "marta", _notices),
    Screen("devices", "marta", _devices),
    Screen("search", "marta", _search("")),
    Screen("search-results", "marta", _search("verde")),
    Screen("search-nothing", "marta", _search("tarifa Lyon")),
    Screen("announcements-unread", "marta", _pressed("announcements", "Sin leer")),
    Screen("announcements", "marta", _pressed("announcements", "Todos")),
    Screen("announcement", "marta", _LETTER),
    Screen("kudos", "marta", _pressed("kudos")),
    Screen("questions", "marta", _pressed("questions")),
    Screen("questions-answered", "marta", _pressed("questions", "Respondidas")),
    Screen("people", "marta", _at("people", Guide.person, "Inés Calatrava")),
    Screen("profile-mine", "marta", _at("people", Guide.person, "Marta Ruiz")),
    Screen("channel", "marta", _pressed("channel", subject="taller")),
    Screen("channel-new", "marta", _new_channel),
    Screen("process-new", "marta", _pressed("processes", "Nueva ficha")),
    Screen("processes", "marta", _at("processes", Guide.card, CardKind.PROCESS)),
    Screen("message-new", "marta", _pressed("messages", "Nuevo mensaje")),
    Screen("messages", "marta", _at("messages", Guide.conversation, "Carmen Oliva")),
    Screen("group", "marta", _at("messages", Guide.conversation, "Regalo de Amparo")),
    Screen("pulse", "marta", _pressed("pulse")),
    Screen("outside", "marta", _pressed("outside")),
    Screen("outside-tell", "marta", _pressed("outside", "Compartir fuera")),
    Screen("card-post", "marta", _at("card", Guide.card, CardKind.POST)),
    Screen("card-question", "marta", _at("card", Guide.open_question)),
    Screen("card-poll", "marta", _at("card", Guide.card, CardKind.POLL)),
    Screen("card-event", "marta", _at("card", Guide.card, CardKind.EVENT)),
    Screen("card-missing", "marta", lambda guide: guide.go("card", "00" * 32)),
    *(
        Screen(f"settings-{part}", "marta", _settings(part))
        for part in ("notices", "look", "computer", "network", "staff")
    ),
    Screen("owner-home", "carmen", _stay),
    Screen("announcement-new", "carmen", _pressed("announcements", "Nuevo anuncio")),
    Screen("owner-announcements", "carmen", _pressed("announcements")),
    Screen(
        "owner-announcement",
        "carmen",
        _LETTER,
    ),
    Screen("owner-questions", "carmen", _pressed("questions")),
    Screen("answer", "carmen", _pressed("questions", "Responder")),
    Screen("owner-pulse", "carmen", _pressed("pulse")),
    *(
        Screen(f"owner-settings-{part}", "carmen", _settings(part))
        for part in ("staff", "values", "hours", "company", "keeping", "network")
    ),
    Screen("owner-settings-tiles", "carmen", _tiles),
    Screen("invite", "carmen", _settings("staff", "Invitar")),
]
