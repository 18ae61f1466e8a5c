from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine

from desktop.display import missing_library
from desktop.instance import raise_other
from desktop.tray import Tray
from support.notification_service import private_bus
from support.notification_service import why_not as why_no_bus
from support.tray_watcher import Watcher, private_screen, why_not
from support.window import wait_until


def test_where_there_is_no_tray_nothing_appears_and_nothing_complains(
    qapp: QGuiApplication,
) -> None:
    # The off-screen platform has none; a warning of Qt would fail the test.
    engine = QQmlEngine()
    tray = Tray(engine, lambda: None, lambda: None, lambda: None)
    assert not tray.appear()
    tray.show_unread(3)
    assert not tray.tell("Laia te menciona", "¿Lo ves?", lambda: None)
    tray.close()


class Desktop:
    """A desktop of a test's own, where Patio starts as somebody logs in."""

    def __init__(self, root: Path, things: ExitStack) -> None:
        self.home = root / "home"
        self._things = things
        self._address = things.enter_context(private_bus(root))
        display = things.enter_context(private_screen())
        self._environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": self._address,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
        }

    def panel(self) -> Watcher:
        """The panel with its icons is there."""
        watcher = Watcher(self._address)
        self._things.callback(watcher.close)
        return watcher

    def log_in(self) -> subprocess.Popen[str]:
        """Patio is started, as by the system."""
        words = [sys.executable, "-m", "desktop", "--background", "--home", str(self.home)]
        started = subprocess.Popen(words, env=self._environment, stderr=subprocess.PIPE, text=True)
        self._things.callback(self._log_out, started)
        return started

    @staticmethod
    def _log_out(started: subprocess.Popen[str]) -> None:
        started.terminate()
        _out, said = started.communicate(timeout=30)
        assert (started.returncode, said) == (0, "")


@pytest.fixture
def own_desktop(
    tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if reason := why_no_bus() or why_not() or missing_library():
        pytest.skip(reason)
    with ExitStack() as things:
        yield Desktop(tmp_path, things)


def said(watcher: Watcher) -> str:
    """What stands beside the icon."""
    watcher.ask()
    _name, _pictures, title, _text = watcher.said.get("ToolTip", ("", [], "", ""))
    return str(title)


def test_whoever_logs_in_has_the_icon_beside_the_clock(own_desktop: Desktop) -> None:
    panel = own_desktop.panel()
    own_desktop.log_in()
    wait_until(lambda: bool(panel.icons), "the icon", 30)
    wait_until(lambda: said(panel) == "Patio", "its words")


def test_a_panel_that_comes_later_has_the_icon_as_well(own_desktop: Desktop) -> None:
    started = own_desktop.log_in()
    home = own_desktop.home
    wait_until(
        lambda: raise_other(home, forward=False) or started.poll() is not None, "the window", 30
    )
    panel = own_desktop.panel()
    wait_until(lambda: bool(panel.icons), "the icon", 30)
    wait_until(lambda: said(panel) == "Patio", "its words")
