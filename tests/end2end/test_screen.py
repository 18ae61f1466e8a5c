"""The screen in the hall, over real homes: what it shows, and what it must not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from desktop.choices import Choices, write_choices
from desktop.collecting import Collector
from desktop.locations import choices_file
from desktop.running import dress
from desktop.screen import Screen
from support.office import Office
from support.window import LoopbackClient, OpenWindow, wait_until
from sync.values import Reaction

DAY_MS = 86_400_000


class OpenScreen(OpenWindow):
    """The screen of a home."""

    def __init__(self, home: Path) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        dress(application)
        self.client = LoopbackClient(home)
        self.screen = Screen(self.client, home, "es", full=False)
        self.view = self.screen.view
        self.view.resize(1920, 1080)
        filled: list[bool] = []
        self.screen.filled.connect(lambda: filled.append(True))
        self.screen.show()
        wait_until(lambda: bool(filled), "the screen to be drawn")

    def close(self) -> None:
        self.screen.close()

    def all_shown(self) -> list[str]:
        """Every text that comes round once."""
        found = []
        for _ in range(self.screen.model.count):
            found += self.names()
            self.screen.model.turn()
        return found


@pytest.fixture
def screen(office: Office) -> Iterator[Callable[[], OpenScreen]]:
    """A screen on the computer of an ordinary member."""
    collector = Collector()
    opened: list[OpenScreen] = []

    def open_one() -> OpenScreen:
        opened.append(OpenScreen(office.diego.home))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()
    collector.close()


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def test_it_shows_what_is_for_everybody_and_nothing_else(
    office: Office, screen: Callable[[], OpenScreen]
) -> None:
    carmen, diego = office.carmen, office.diego
    carmen.announce("Cerramos el viernes", "El taller no abre.", pin=True, needs_ack=True)
    carmen.set_channel("taller", about="Los hornos")
    carmen.announce("Solo para el taller", "Turnos nuevos.", channels=["taller"])
    thanks = carmen.give_kudos([diego.me().person], "Por quedarse a cerrar el horno.")
    carmen.react(thanks, Reaction.BRAVO)
    post = carmen.post("Esto es de la oficina, no de la calle.")
    carmen.comment(thanks, "Un comentario que se queda dentro.")
    carmen.make_event("Comida de Navidad", now_ms() + 3 * DAY_MS, place="Casa Pepa")
    carmen.make_event("Feria de mayo", now_ms() + 150 * DAY_MS)
    wait_until(lambda: len(diego.events()) == 2, "all of it at Diego's")
    assert diego.card(post) is not None
    window = screen()
    wait_until(lambda: window.screen.model.count == 3, "three slides")
    assert window.screen.model.title == "Cerramos el viernes"
    shown = " | ".join(window.all_shown())
    for text in ("Cerramos el viernes", "Anuncio fijado", "Carmen Oliva reconoce a Diego Marín"):
        assert text in shown
    for text in ("Por quedarse a cerrar el horno.", "Comida de Navidad", "Casa Pepa"):
        assert text in shown
    for text in ("taller", "Turnos", "oficina", "comentario", "Feria", "Bravo", "leído"):
        assert text not in shown.replace("El taller no abre.", "")


def test_what_comes_later_joins_in_and_what_is_erased_goes(
    office: Office, screen: Callable[[], OpenScreen]
) -> None:
    window = screen()
    assert window.screen.model.kind == ""
    card = office.carmen.announce("Hay roscón", "En la cocina, a las cinco.")
    window.wait_for("Hay roscón")
    office.carmen.erase(card)
    wait_until(lambda: window.screen.model.kind == "", "the slide gone")


def test_one_slide_follows_another_without_a_hand(
    office: Office, screen: Callable[[], OpenScreen]
) -> None:
    for number in range(2):
        office.carmen.announce(f"Anuncio número {number}", "Breve.")
    window = screen()
    wait_until(lambda: window.screen.model.count == 2, "both slides")
    before = window.screen.model.title
    slow = window.screen.model._turning
    assert slow.isActive()
    assert 12_000 <= slow.interval() <= 45_000
    slow.start(1)
    wait_until(lambda: window.screen.model.title not in ("", before), "the other one")
    assert slow.interval() >= 12_000


def test_nothing_can_be_pressed_and_escape_ends_it(
    office: Office, screen: Callable[[], OpenScreen]
) -> None:
    office.carmen.announce("Hay roscón", "En la cocina, a las cinco.", needs_ack=True)
    window = screen()
    window.wait_for("Hay roscón")
    digest = window.client.status().log_digest
    for x in range(60, 1920, 120):
        for y in range(60, 1080, 120):
            window.click_at(QPoint(x, y))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_L, Qt.Key.Key_N, Qt.Key.Key_Space):
        window.press(key)
    assert window.client.status().log_digest == digest
    assert window.view.isVisible()
    window.press(Qt.Key.Key_Escape)
    wait_until(lambda: not window.view.isVisible(), "the screen closed")


def test_a_computer_that_was_taken_out_shows_nothing_more(
    office: Office, screen: Callable[[], OpenScreen]
) -> None:
    office.carmen.announce("Hay roscón", "En la cocina, a las cinco.")
    window = screen()
    window.wait_for("Hay roscón")
    office.carmen.remove(office.diego.me().person)
    wait_until(lambda: window.screen.model.problem != "", "a sentence in its place")
    assert window.screen.model.kind == ""
    assert not any("Hay roscón" in name for name in window.names())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_and_the_size_of_text_are_those_chosen_in_the_window(
    office: Office, screen: Callable[[], OpenScreen], theme: str
) -> None:
    write_choices(choices_file(office.diego.home), Choices(theme=theme, text_scale=1.3))
    office.carmen.announce("Hay roscón", "En la cocina, a las cinco.")
    window = screen()
    high = window.wait_for("Hay roscón").place.height()
    assert high > 1080 * 0.05
    corner = window.grab().pixelColor(4, 4).name()
    assert corner == {"light": "#f7f2ea", "dark": "#191512"}[theme]
