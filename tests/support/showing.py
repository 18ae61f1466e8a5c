"""A window over a few lines of QML, for tests of the components it is made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem

from desktop.gallery import Gallery
from desktop.running import dress
from support.settling import Settling
from support.window import OpenWindow, wait_until

_PAGE = """pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Patio

FocusScope {{
    id: root
    property list<string> faces
    property list<string> icons
    property string heard: ""
    property string taken: ""
    property int at: 0
    property bool lit: false
    anchors.fill: parent
    focus: true
{body}
}}
"""


class Showing(OpenWindow):
    """A shown window with ``body`` in it. Whoever opens it calls :meth:`close`.

    ``body`` may note what it hears in ``root.heard`` and keep its state in ``root.taken``,
    ``root.at`` and ``root.lit``; ``root.faces`` are those of the examples.
    """

    def __init__(self, folder: Path, body: str, size: tuple[int, int] = (1280, 800)) -> None:
        """Show it, in Spanish. ``folder`` is where the page is written."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        dress(application)
        page = folder / "Page.qml"
        page.write_text(_PAGE.format(body=body), "utf-8")
        self.gallery = Gallery("es", page)
        self.view = self.gallery.view
        self.view.resize(*size)
        filled: list[bool] = []
        self.gallery.filled.connect(lambda: filled.append(True))
        self.gallery.show()
        wait_until(lambda: bool(filled), "the page to be drawn")

    def close(self) -> None:
        """Close the window."""
        self.gallery.close()

    def settle(self) -> None:
        """Wait until the window stands still."""
        still: list[bool] = []
        Settling(self.gallery, lambda: still.append(True))
        self.view.update()
        wait_until(lambda: bool(still), "the window to stand still")

    def told(self, name: str) -> object:
        """A property of the page."""
        return self.gallery.page.property(name)

    def focused(self) -> str:
        """The accessible name of what the keyboard is on, or empty."""
        item = self.view.activeFocusItem()
        return _name(QAccessible.queryAccessibleInterface(item))

    def ringed(self) -> bool:
        """Whether what the keyboard is on shows its ring."""
        item = self.view.activeFocusItem()
        return bool(item.property("visualFocus"))

    def tab(self, times: int = 1, back: bool = False) -> list[str]:
        """Press Tab; the names of what it came to."""
        key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        stops = []
        for _ in range(times):
            self.press(key)
            stops.append(self.focused())
        return stops

    def interface(self, name: str, role: QAccessible.Role) -> QAccessibleInterface:
        """What assistive technology holds of the thing called ``name``."""
        QAccessible.setActive(True)
        root = QAccessible.queryAccessibleInterface(self.view)
        assert root is not None
        waiting = [root]
        while waiting:
            found = waiting.pop(0)
            if found.role() == role and found.text(QAccessible.Text.Name) == name:
                return found
            children = (found.child(at) for at in range(found.childCount()))
            waiting += [child for child in children if child.isValid()]
        raise AssertionError(f"{name!r} is not there; on screen: {self.names()}")

    def act(self, name: str, role: QAccessible.Role) -> None:
        """What assistive technology does to press the thing called ``name``."""
        thing = self.interface(name, role)
        action = thing.actionInterface()
        action.doAction("Press")

    def item(self, kind: str) -> QQuickItem:
        """The first item whose type is ``kind``."""
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.metaObject().className().startswith(f"{kind}_QMLTYPE"):
                return item
            waiting += item.childItems()
        raise AssertionError(f"no {kind} on the page")


def _name(interface: QAccessibleInterface | None) -> str:
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
