"""Runs the window as a program: what must hold before it opens, its life, and its end."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtGui import QGuiApplication, QIcon

from desktop import graphics
from desktop.app import Window, when_settled
from desktop.choices import read_choices
from desktop.collecting import Collector
from desktop.fonts import load_fonts
from desktop.instance import Doorbell, raise_other
from desktop.locations import choices_file, logo_file
from sync.errors import PatioError

if TYPE_CHECKING:
    from desktop.tray import Tray
    from sync.client import Client

DESKTOP_FILE = "org.patio.Patio"
GRAB_SIZE = (1280, 800)


def prepare(home: Path) -> None:
    """Settings that Qt reads only before the application object exists."""
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    graphics.use_software(remembered=read_choices(choices_file(home)).software)


def dress(application: QGuiApplication) -> None:
    """Names, fonts and icon of the application."""
    application.setApplicationName("Patio")
    application.setApplicationDisplayName("Patio")
    application.setDesktopFileName(DESKTOP_FILE)
    application.setWindowIcon(QIcon(str(logo_file())))
    load_fonts()


def has_display() -> bool:
    """Whether a window could be seen on this machine."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_library() -> str:
    """The file name of a system library without which Qt opens no X11 window here, or empty.

    Without it Qt would end the process by itself, with a page of text.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    import ctypes

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return str(error).partition(":")[0]
    return ""


def open_window(home: Path, grab_to: Path | None = None, language: str = "") -> int:
    """Run the window of ``home`` until it is closed; the process's exit status.

    With ``grab_to`` it is drawn off screen, saved as a picture once it has settled, and closed.
    ``language`` (``es``, ``en``) goes before the saved choice.

    Raises:
        PatioError: what the client says of a home that cannot be used.
    """
    if grab_to is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not has_display():
        print(
            "patio: there is no display here, so the window cannot open. "
            "The commands work without one: try `patio feed` or `patio --help`.",
            file=sys.stderr,
        )
        return 1
    if grab_to is None and (missing := missing_library()):
        print(
            f"patio: this system lacks {missing}, without which no window can open. "
            "The command in Patio's README that runs the demo says what to install.",
            file=sys.stderr,
        )
        return 1
    prepare(home)
    application = QGuiApplication(["patio"])
    if grab_to is None and raise_other(home):
        return 0
    collector = Collector()
    dress(application)
    window = Window(lambda: client_of(home), home, language)
    failures: list[PatioError] = []
    # What starting made stays: from then on it need not be looked through.
    window.filled.connect(gc.freeze)
    window.failed.connect(failures.append)
    # Off screen nobody could read the reason, nor close the window.
    seen = grab_to is None and application.platformName() != "offscreen"
    window.failed.connect(window.explain if seen else application.quit)
    try:
        if grab_to is not None:
            status = _grab(application, window, grab_to)
        else:
            status = _live(application, window, home)
    finally:
        window.close()
        collector.close()
    if failures:
        raise failures[0]
    return status


def client_of(home: Path) -> Client:
    """A client of ``home``; its module is imported now and not before."""
    from sync.client import Client

    return Client(home)


def _live(application: QGuiApplication, window: Window, home: Path) -> int:
    doorbell = Doorbell(home, window.show)
    trays: list[Tray] = []
    window.filled.connect(lambda: trays.extend(_settle(application, window)))
    window.show()
    try:
        with _ended_by_signals(application):
            return application.exec()
    finally:
        for tray in trays:
            tray.close()
        doorbell.close()


def _settle(application: QGuiApplication, window: Window) -> list[Tray]:
    """What can wait until the window is there; the tray, where the system has one."""
    from desktop.tray import Tray

    window.app.remember_emulation(graphics.is_emulated())
    tray = Tray(window.engine, logo_file(), window.show, application.quit)
    if not tray.appear():
        return []
    QGuiApplication.setQuitOnLastWindowClosed(False)
    return [tray]


@contextmanager
def _ended_by_signals(application: QGuiApplication) -> Iterator[None]:
    """Let Ctrl+C and SIGTERM end the window as closing it does."""

    def end(_signal: int, _frame: object) -> None:
        application.quit()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    # Python looks at signals only between two of its own instructions.
    awake = QTimer(interval=500)
    awake.timeout.connect(lambda: None)
    awake.start()
    try:
        yield
    finally:
        awake.stop()
        for number, handler in before.items():
            signal.signal(number, handler)


def _grab(application: QGuiApplication, window: Window, picture: Path) -> int:
    window.view.setWidth(GRAB_SIZE[0])
    window.view.setHeight(GRAB_SIZE[1])
    saved: list[bool] = []

    def save() -> None:
        saved.append(window.view.grabWindow().save(str(picture)))
        application.quit()

    window.filled.connect(lambda: when_settled(window, save))
    window.show()
    application.exec()
    if saved == [False]:
        print(f"patio: the picture could not be written to {picture}.", file=sys.stderr)
        return 1
    return 0
