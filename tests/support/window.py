"""The real window on a home, driven by what is on screen, with clicks and keys.

Things are found by their accessible name, so a test reads like the screen, and what has no
name for a screen reader cannot be tested either.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from desktop.app import Window
from desktop.running import dress
from desktop.viewmodels.navigation import NavigationViewModel
from support.settling import Settling
from sync.client import Client

PATIENCE_S = 30.0
"""How long a test waits for what must happen; a machine under load may need seconds."""

NOTCH = 120
"""What a mouse's wheel reports for one notch, in eighths of a degree."""

TALL = (1280, 1400)
"""High enough for whole cards."""

LOOPBACK = ("--listen", "127.0.0.1:0", "--no-discovery")


def wait_until(condition: Callable[[], bool], what: str, within_s: float = PATIENCE_S) -> None:
    """Let the application live until ``condition`` holds.

    Raises:
        AssertionError: it did not within ``within_s``; ``what`` is said.
        Exception: whatever ``condition`` raises. Qt would only print it, and wait for ever.
    """
    deadline = time.monotonic() + within_s
    loop = QEventLoop()
    look = QTimer(interval=10)
    met = [condition()]
    raised: list[Exception] = []

    def check() -> None:
        try:
            met[0] = condition()
        except Exception as error:
            raised.append(error)
        if raised or met[0] or time.monotonic() > deadline:
            loop.quit()

    look.timeout.connect(check)
    if not met[0]:
        look.start()
        loop.exec()
        look.stop()
    if raised:
        raise raised[0]
    assert met[0], f"not within {within_s} s: {what}"


def _window_called(title: str) -> QQuickWindow | None:
    for window in QGuiApplication.topLevelWindows():
        if window.title() == title and window.isVisible():
            assert isinstance(window, QQuickWindow)
            return window
    return None


def _type(window: QQuickWindow, text: str) -> None:
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            window,
            Qt.Key.Key_unknown,
            letter,
            Qt.KeyboardModifier.NoModifier,
        )


class LoopbackClient(Client):
    """A client whose node talks to this machine only."""

    def start_node(self, arguments: Sequence[str] = LOOPBACK) -> None:
        """Start the node, on loopback unless told otherwise."""
        super().start_node(arguments)


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on screen, as assistive technology sees it. ``place`` is in the window."""

    name: str
    role: QAccessible.Role
    place: QRect
    enabled: bool
    checked: bool
    hovered: bool
    text: str


class OpenWindow:
    """A shown window. Whoever opens it calls :meth:`close`."""

    def __init__(
        self,
        home: Path,
        *,
        language: str = "es",
        theme: str = "light",
        size: tuple[int, int] = (1280, 800),
    ) -> None:
        """Show the window of ``home`` and wait until it is filled."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        dress(application)
        self.client = LoopbackClient(home)
        self.window = Window(lambda: self.client, home, language)
        self.view: QQuickWindow = self.window.view
        self.view.setWidth(size[0])
        self.view.setHeight(size[1])
        filled: list[bool] = []
        self.window.filled.connect(lambda: filled.append(True))
        self.window.show()
        wait_until(lambda: bool(filled), "the window to be filled")
        self.window.app.theme = theme

    def close(self) -> None:
        """Close the window and end its node."""
        self.window.close()

    @property
    def navigation(self) -> NavigationViewModel:
        """Where one is in it."""
        found = self.window.app.navigation
        assert found is not None, "there is no company yet"
        return found

    # -- looking ----------------------------------------------------------------------

    def seen(self) -> Iterator[Seen]:
        """Everything visible that has a name or a role for assistive technology."""
        QAccessible.setActive(True)
        root = QAccessible.queryAccessibleInterface(self.view)
        assert root is not None, "the window cannot be read by assistive technology"
        yield from self._below(root)

    def names(self) -> list[str]:
        """The names of everything visible, for finding and for messages."""
        return [thing.name for thing in self.seen() if thing.name]

    def find(self, name: str, role: QAccessible.Role | None = None) -> Seen | None:
        """The first visible thing called ``name``; a name ending in … need only begin so."""
        for thing in self.seen():
            same = thing.name.startswith(name[:-1]) if name.endswith("…") else thing.name == name
            if same and (role is None or thing.role == role):
                return thing
        return None

    def wait_for(
        self, name: str, role: QAccessible.Role | None = None, within_s: float = PATIENCE_S
    ) -> Seen:
        """The thing called ``name`` once it is visible and enabled."""
        found: list[Seen] = []

        def look() -> bool:
            thing = self.find(name, role)
            if thing is not None and thing.enabled:
                found.append(thing)
            return bool(found)

        try:
            wait_until(look, f"{name!r} on screen", within_s)
        except AssertionError as error:
            raise AssertionError(f"{error}; on screen: {self.names()}") from None
        return found[0]

    # -- doing ------------------------------------------------------------------------

    def still(self, name: str, role: QAccessible.Role | None = None) -> Seen:
        """The thing called ``name``, once it is there and the next frame has not moved it.

        What arrived or was typed a moment ago may still be moving it, and nothing is laid out
        between two frames. What fades away is waited for too: it is still there for a click.
        """
        looks: list[Seen | None] = [self.wait_for(name, role)]
        drawn: list[bool] = []

        def note() -> None:
            drawn.append(True)

        def stands_still() -> bool:
            if drawn:
                drawn.clear()
                thing = self.find(name, role)
                looks.append(thing if thing is not None and thing.enabled else None)
            self.view.update()
            last, before = looks[-1], looks[-2] if len(looks) > 1 else None
            stands = last is not None and before is not None and last.place == before.place
            return stands and not self._fading()

        self.view.frameSwapped.connect(note)
        try:
            wait_until(stands_still, f"{name!r} to stand still")
        finally:
            self.view.frameSwapped.disconnect(note)
        last = looks[-1]
        assert last is not None
        return last

    def _fading(self) -> bool:
        """Whether a popup is coming or going: what is pressed then may be for it or not."""
        popups = [
            item.parent()
            for layer in self.view.contentItem().childItems()
            if layer.inherits("QQuickOverlay")
            for item in layer.childItems()
            if item.inherits("QQuickPopupItem") and item.isVisible()
        ]
        return any(popup is not None and popup.property("opened") is False for popup in popups)

    def click(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Click in the middle of the thing called ``name``, once it is there and stands still."""
        self.click_at(self.still(name, role).place.center())

    def hover(
        self,
        name: str,
        until: Callable[[], bool],
        what: str,
        role: QAccessible.Role | None = None,
    ) -> None:
        """Rest the pointer on the thing called ``name`` until ``until`` holds.

        A hand follows what it points at, so the pointer moves again whenever the thing has
        moved or no longer knows that the pointer is on it, as a card laid out anew does not.

        Raises:
            AssertionError: ``until`` did not come to hold; ``what`` is said.
        """
        rests = [self._point_at(self.still(name, role).place.center())]

        def shown() -> bool:
            if until():
                return True
            thing = self.find(name, role)
            if thing is not None and (thing.place.center() != rests[-1] or not thing.hovered):
                rests.append(self._point_at(thing.place.center()))
            return False

        wait_until(shown, what)

    def _point_at(self, point: QPoint) -> QPoint:
        # Qt drops a move to where the pointer already is: come from beside it.
        QTest.mouseMove(self.view, point + QPoint(1, 0))
        QTest.mouseMove(self.view, point)
        return point

    def click_at(self, point: QPoint) -> None:
        """Click at a point of the window."""
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseMove(self.view, point)
        QTest.mouseClick(self.view, button, none, point)

    def scroll(self, notches: int, at: QPoint | None = None) -> None:
        """Turn the wheel over the middle of the window, or there; negative is towards the end."""
        place = at or QPoint(self.view.width() // 2, self.view.height() // 2)
        QTest.wheelEvent(self.view, place, QPoint(0, notches * NOTCH))

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        _type(self.view, text)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, once no popup comes or goes."""
        wait_until(lambda: not self._fading(), "the popups to stand still")
        QTest.keyClick(self.view, key, modifier)

    def choose_file(self, title: str, file: Path) -> None:
        """Type the path of ``file`` into the file dialog called ``title`` and accept it."""
        wait_until(lambda: _window_called(title) is not None, f"the dialog {title!r}")
        dialog = _window_called(title)
        assert dialog is not None
        wait_until(dialog.isExposed, f"the dialog {title!r} on screen")
        # Its place for typing a path, as in every file dialog.
        QTest.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        _type(dialog, str(file))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        wait_until(lambda: _window_called(title) is None, f"the dialog {title!r} gone")

    def hold(self, *files: Path, at: QPoint | None = None) -> Callable[[], None]:
        """Hold ``files`` over the window, as from a folder: its middle unless ``at`` is said. What
        is returned lets them fall there."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        return self.hold_of(carried, at)

    def hold_of(self, carried: QMimeData, at: QPoint | None = None) -> Callable[[], None]:
        """The same of whatever is ``carried``."""
        place = QPointF(at or QPoint(self.view.width() // 2, self.view.height() // 2))
        how = (carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        copy = Qt.DropAction.CopyAction
        QGuiApplication.sendEvent(self.view, QDragEnterEvent(place, copy, *how))
        QGuiApplication.sendEvent(self.view, QDragMoveEvent(place, copy, *how))

        def fall() -> None:
            QGuiApplication.sendEvent(self.view, QDropEvent(place, copy, *how))

        return fall

    def drop(self, *files: Path, at: QPoint | None = None) -> None:
        """Let ``files`` fall on the window, as from a folder."""
        self.hold(*files, at=at)()

    # -- pictures ---------------------------------------------------------------------

    def settle(self) -> None:
        """Wait until the window stands still: pictures loaded, nothing moving."""
        still: list[bool] = []
        Settling(self.window, lambda: still.append(True))
        self.view.update()
        wait_until(lambda: bool(still), "the window to stand still")

    def grab(self, picture: Path | None = None) -> QImage:
        """The window as it is now; also written to ``picture``."""
        image = self.view.grabWindow()
        if picture is not None:
            picture.parent.mkdir(parents=True, exist_ok=True)
            assert image.save(str(picture)), f"cannot write {picture}"
        return image

    def _below(self, parent: QAccessibleInterface) -> Iterator[Seen]:
        for at in range(parent.childCount()):
            child = parent.child(at)
            if not child.isValid():
                continue
            state = child.state()
            if state.invisible:
                continue
            place = child.rect()
            corner = self.view.mapFromGlobal(place.topLeft())
            inside = QRect(corner, place.size())
            whole = QRect(0, 0, self.view.width(), self.view.height())
            if whole.intersects(inside):
                yield Seen(
                    name=child.text(QAccessible.Text.Name),
                    role=child.role(),
                    place=inside,
                    enabled=not state.disabled,
                    checked=bool(state.checked),
                    hovered=bool(child.object().property("hovered")),
                    text=child.text(QAccessible.Text.Value),
                )
            yield from self._below(child)


Windows = list[OpenWindow]
"""The windows of a test, which are closed when it is over."""


def opened(windows: Windows, home: Path) -> OpenWindow:
    """A window on ``home`` that is high enough to click everything without scrolling."""
    window = OpenWindow(home, size=TALL)
    windows.append(window)
    return window


def reads(window: OpenWindow, text: str) -> bool:
    """Whether ``text`` is somewhere on screen."""
    return any(text in name for name in window.names())
