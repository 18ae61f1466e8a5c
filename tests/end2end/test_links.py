"""Later starts of a home whose window is open: it comes forward, and goes where a link leads."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.app import Window
from desktop.running import Life, dress
from support.office import Office
from support.window import LoopbackClient, OpenWindow, wait_until
from sync.values import text_of

Role = QAccessible.Role


class LivedWindow(OpenWindow):
    """The window as the program has it, with all that stands beside it."""

    def __init__(self, home: Path, link: str = "", *, background: bool = False) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        dress(application)
        self.client = LoopbackClient(home)
        self.window = Window(lambda: self.client, home, "es")
        self.view = self.window.view
        self.life = Life(application, self.window, home, link, background=background)
        filled: list[bool] = []
        self.window.filled.connect(lambda: filled.append(True))
        self.life.begin()
        wait_until(lambda: bool(filled), "the window to be filled")

    def close(self) -> None:
        self.life.end()
        super().close()


@pytest.fixture
def lived(
    office: Office, windows: list[OpenWindow], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., LivedWindow]:
    # Whoever runs the tests has a desktop of their own, which is none of their business.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)

    def begin(link: str = "", *, background: bool = False) -> LivedWindow:
        windows.append(LivedWindow(office.carmen.home, link, background=background))
        window = windows[-1]
        assert isinstance(window, LivedWindow)
        return window

    return begin


def start(home: Path, *words: str) -> None:
    """Start Patio on a home whose window is open, until that start has ended."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "desktop", "--home", str(home), *words]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as second:
        wait_until(lambda: second.poll() is not None, "the second start to end", 30)
        assert second.stderr is not None
        assert (second.returncode, second.stderr.read()) == (0, "")


def minimised(window: OpenWindow) -> bool:
    return bool(window.view.windowStates() & Qt.WindowState.WindowMinimized)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_raises_the_first_window_and_opens_the_card_of_its_link(
    office: Office, lived: Callable[..., LivedWindow]
) -> None:
    target = office.carmen.post("Ha salido la primera hornada.")
    for number in range(3):
        office.carmen.post(f"Otra cosa {number}.")
    window = lived()
    window.settle()
    window.view.showMinimized()
    start(office.carmen.home, f"patio:{text_of(target)}")
    window.wait_for("Publicación", Role.Heading)
    wait_until(lambda: not minimised(window), "the window up again")
    assert any("Ha salido la primera hornada." in name for name in window.names())
    assert not any("Otra cosa" in name for name in window.names())


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_link_to_what_is_not_here_says_so(
    office: Office, lived: Callable[..., LivedWindow]
) -> None:
    window = lived()
    start(office.carmen.home, f"PATIO:{'AB' * 32}/")
    window.wait_for("Este equipo aún no ha recibido esa publicación")
    start(office.carmen.home, "patio:rubbish")
    window.wait_for("Este equipo aún no ha recibido esa publicación")


def test_a_first_start_goes_where_its_link_leads(
    office: Office, lived: Callable[..., LivedWindow]
) -> None:
    target = office.carmen.post("Ha salido la primera hornada.")
    window = lived(f"patio:{text_of(target)}")
    window.wait_for("Publicación", Role.Heading)


def test_a_start_at_log_in_leaves_an_open_window_alone(
    office: Office, lived: Callable[..., LivedWindow]
) -> None:
    window = lived()
    window.view.showMinimized()
    start(office.carmen.home, "--background")
    assert minimised(window)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_where_there_is_no_tray_a_start_at_log_in_is_minimised_and_complete(
    office: Office, lived: Callable[..., LivedWindow]
) -> None:
    office.carmen.post("Ha salido la primera hornada.")
    window = lived(background=True)
    assert window.view.isVisible()
    assert minimised(window)
    wait_until(lambda: window.client.network().running, "its node")
    window.window.show()
    window.view.resize(1280, 800)  # which the off-screen platform does not remember
    wait_until(lambda: not minimised(window), "the window up")
    window.wait_for("Carmen Oliva…", Role.ListItem)
