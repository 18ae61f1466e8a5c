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

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon, QWindow

from desktop import graphics
from desktop.app import Shown, Window, when_settled
from desktop.choices import read_choices
from desktop.collecting import Collector
from desktop.display import can_show
from desktop.fonts import load_fonts
from desktop.instance import Doorbell, raise_other
from desktop.locations import choices_file, logo_file
from desktop.thrift import keep_little
from sync.errors import PatioError

if TYPE_CHECKING:
    from desktop.popups.teller import Teller
    from desktop.tray import Tray
    from sync.client import Client

DESKTOP_FILE = "org.patio.Patio"
GRAB_SIZE = (1280, 800)


def prepare(home: Path) -> None:
    """What must be settled before the application object exists."""
    keep_little()
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    graphics.use_software(remembered=read_choices(choices_file(home)).software)


def dress(application: QGuiApplication) -> None:
    """Names, fonts and icon of the application."""
    application.setApplicationName("Patio")
    application.setApplicationDisplayName("Patio")
    application.setDesktopFileName(DESKTOP_FILE)
    application.setWindowIcon(QIcon(str(logo_file())))
    load_fonts()


def open_gallery(grab_to: Path | None = None, language: str = "") -> int:
    """Show the parts of the window until it is closed; the process's exit status.

    ``grab_to`` and ``language`` are those of :func:`open_window`.

    Raises:
        BrokenInvariant: the gallery's QML does not load.
    """
    if not can_show(grab_to):
        return 1
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    application = QGuiApplication(["patio"])
    dress(application)
    from desktop.gallery import Gallery

    collector = Collector()
    gallery = Gallery(language)
    try:
        if grab_to is not None:
            return _grab(application, gallery, grab_to)
        gallery.show()
        with _ended_by_signals(application):
            return application.exec()
    finally:
        gallery.close()
        collector.close()


def open_window(
    home: Path,
    grab_to: Path | None = None,
    language: str = "",
    link: str = "",
    *,
    background: bool = False,
    invite: Path | None = None,
    name: str = "",
) -> int:
    """Run the window of ``home`` until it is closed; the process's exit status.

    With ``grab_to`` it is drawn off screen, saved as a picture once it has settled, and closed.
    ``language`` (``es``, ``en``) goes before the saved choice. ``link`` is the ``patio:`` address
    of a card to go to, or the path of an invitation to be asked about. With ``background`` nothing
    is to be seen where the system has a tray, and elsewhere a minimised window. By ``invite`` a
    home without a company comes in as ``name``; without either, by what was left beside the program
    and as the account says.

    Raises:
        PatioError: what the client says of a home that cannot be used.
    """
    if not can_show(grab_to):
        return 1
    if background and not _wanted(home):
        return 0
    prepare(home)
    application = QGuiApplication(["patio"])
    if grab_to is None and raise_other(home, link or str(invite or ""), forward=not background):
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
    if seen:
        window.failed.connect(window.show)  # which may be out of sight
    try:
        if grab_to is not None:
            status = _grab(application, window, grab_to)
        else:
            life = Life(application, window, home, link, background=background)
            life.comes_by(invite, name)
            status = life.live()
    finally:
        window.close()
        collector.close()
    if failures:
        raise failures[0]
    return status


def open_screen(home: Path, grab_to: Path | None = None, language: str = "") -> int:
    """Show ``home``'s company on the screen in the hall until Esc; the process's exit status.

    ``grab_to`` and ``language`` are those of :func:`open_window`.

    Raises:
        PatioError: what the client says of a home that cannot be used, or is in no company.
    """
    client = client_of(home)
    client.me()
    if not can_show(grab_to):
        return 1
    prepare(home)
    application = QGuiApplication(["patio"])
    dress(application)
    from desktop.screen import Screen

    collector = Collector()
    screen = Screen(client, home, language, full=grab_to is None)
    try:
        if grab_to is not None:
            return _grab(application, screen, grab_to)
        screen.show()
        with _ended_by_signals(application):
            return application.exec()
    finally:
        screen.close()
        collector.close()


def _wanted(home: Path) -> bool:
    """Whether a start at log-in is one that the person wants."""
    from desktop.autostart import wanted_at_log_in

    return wanted_at_log_in(home)


def client_of(home: Path) -> Client:
    """A client of ``home``; its module is imported now and not before."""
    from sync.client import Client

    return Client(home)


class Life:
    """A window from its start until the person leaves, with what stands beside it."""

    def __init__(
        self,
        application: QGuiApplication,
        window: Window,
        home: Path,
        link: str,
        *,
        background: bool,
    ) -> None:
        self._application = application
        self._window = window
        self._link = link
        self._background = background
        self._doorbell: Doorbell | None = None
        self._tray: Tray | None = None
        self._teller: Teller | None = None
        self._home = home
        self._invite: Path | None = None
        self._name = ""
        window.filled.connect(self._settle)

    def comes_by(self, invite: Path | None, name: str) -> None:
        """By which invitation, and as whom, the home comes in if it is in no company yet. To be
        called before :meth:`begin`."""
        self._invite, self._name = invite, name

    def live(self) -> int:
        """Until the person leaves; the process's exit status."""
        with _ended_by_signals(self._application):
            self.begin()
            try:
                return self._application.exec()
            finally:
                self.end()

    def begin(self) -> None:
        """Show the window, or only fill it, and listen to later starts."""
        self._doorbell = Doorbell(self._home, self._rung)
        if sys.platform == "darwin":
            from desktop.links import LinkEvents

            self._application.installEventFilter(
                LinkEvents(lambda link: self._rung(link, True), self._doorbell)
            )
        if self._background:
            self._window.fill_unseen()
        else:
            self._window.show()

    def end(self) -> None:
        """Take away what stands beside the window. To be called before the window is closed."""
        if self._teller is not None:
            self._teller.close()
        if self._tray is not None:
            self._tray.close()
        if self._doorbell is not None:
            self._doorbell.close()

    def _settle(self) -> None:
        """What can wait until the window is there."""
        from desktop.popups.teller import Teller
        from desktop.tray import Tray

        window = self._window
        window.app.remember_emulation(graphics.is_emulated())
        self._tray = Tray(window.engine, window.show, self._application.quit, self._place, window)
        if self._tray.appear():
            _stay()
        elif self._background and not window.view.isVisible():
            window.view.showMinimized()
        self._teller = Teller(
            window.app, window.bridge, window.view, window.show, self._tray, parent=window
        )
        self._follow()
        if not self._window.app.inCompany and not self._window.app.entry.file:
            self._window.app.entry.begin(self._invite, self._name)

    def _place(self) -> None:
        """The tray has come after us, as it may when somebody logs in."""
        _stay()
        if self._background and self._window.view.visibility() == QWindow.Visibility.Minimized:
            self._window.put_away()

    def _rung(self, link: str, forward: bool) -> None:
        """A later start of the same home."""
        if forward:
            self._window.show()
        self._link = link or self._link
        self._follow()

    def _follow(self) -> None:
        """Go to the card behind the link, once there is where to go, or take the invitation."""
        if self._link.lower().endswith(".patio-invite") and hasattr(self._window, "app"):
            self._window.app.take_invitation(Path(self._link))
            self._link = ""
        navigation = self._window.app.navigation if hasattr(self._window, "app") else None
        if self._link and navigation is not None:
            navigation.follow(self._link)
            self._link = ""


def _stay() -> None:
    """There is an icon by which to come back: closing the window leaves Patio there."""
    QGuiApplication.setQuitOnLastWindowClosed(False)


@contextmanager
def _ended_by_signals(application: QGuiApplication) -> Iterator[None]:
    """Let Ctrl+C and SIGTERM end the window as closing it does."""

    def end(_signal: int, _frame: object) -> None:
        QTimer.singleShot(0, application.quit)  # what does not run yet cannot be quit

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


def _grab(application: QGuiApplication, window: Shown, picture: Path) -> int:
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
