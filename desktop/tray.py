"""Patio's place among the system's icons, where the system has one."""

from __future__ import annotations

import sys
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import SLOT, QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from desktop.locations import dotted_logo_file, logo_file, qml_folder
from desktop.qt import Slot
from sync.errors import BrokenInvariant

_WATCHER = "org.kde.StatusNotifierWatcher"
"""Who keeps the icons on a Linux desktop."""


class Tray(QObject):
    """The icon with its menu (open, leave). Nothing appears until :meth:`appear`.

    It is made of Qt's QML icon, because the one of QtWidgets wants QtWidgets loaded and
    a QApplication, which every start would pay for.
    """

    def __init__(
        self,
        engine: QQmlEngine,
        on_open: Callable[[], None],
        on_leave: Callable[[], None],
        on_place: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """``on_place`` is called when the icon appears after all: when somebody logs in, we may be
        there before the panel is."""
        super().__init__(parent)
        self._engine = engine
        self._on_open = on_open
        self._on_leave = on_leave
        self._on_place = on_place
        self._icon: QObject | None = None
        self._component: QQmlComponent | None = None  # Python forgets the icon along with it
        self._on_message: Callable[[], None] | None = None
        self._unread = 0

    def appear(self) -> bool:
        """Show the icon; False where the system has no tray (yet), and then nothing is shown."""
        if not _system_has_one():
            self._wait_for_one()
            return False
        source = QUrl.fromLocalFile(str(qml_folder() / "Patio" / "Tray.qml"))
        component = self._component = QQmlComponent(self._engine, source)
        icon = component.createWithInitialProperties(
            {
                "logo": QUrl.fromLocalFile(str(logo_file())),
                "dotted": QUrl.fromLocalFile(str(dotted_logo_file())),
                "unread": self._unread,
            }
        )
        if component.isError():
            raise BrokenInvariant(what="the tray's QML loads", why=component.errorString())
        if not icon.property("available"):
            shiboken6.delete(icon)
            return False
        icon.openAsked.connect(self._on_open)  # type: ignore[attr-defined]  # a signal of Tray.qml
        icon.leaveAsked.connect(self._on_leave)  # type: ignore[attr-defined]  # a signal of QML
        icon.messageClicked.connect(self._clicked)  # type: ignore[attr-defined]  # a signal of Qt's
        icon.setProperty("visible", True)
        self._icon = icon
        return True

    def show_unread(self, count: int) -> None:
        """A dot while something is new, and how much in the words beside the icon."""
        self._unread = count
        if self._icon is not None:
            self._icon.setProperty("unread", count)

    def tell(self, title: str, line: str, on_click: Callable[[], None]) -> bool:
        """Have the system tell something at the icon; False where it cannot. A click is about the
        one that was told last."""
        if self._icon is None or not self._icon.property("supportsMessages"):
            return False
        self._on_message = on_click
        self._icon.told.emit(title, line)  # type: ignore[attr-defined]  # a signal of Tray.qml
        return True

    def close(self) -> None:
        """Take the icon away. To be called while the engine lives."""
        if self._icon is not None:
            shiboken6.delete(self._icon)
            self._icon = self._component = None

    def _clicked(self) -> None:
        if self._on_message is not None:
            self._on_message()

    def _wait_for_one(self) -> None:
        """Appear as soon as there is a place for icons."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        QDBusServiceWatcher(_WATCHER, bus, mode, self).serviceRegistered.connect(self._came)
        # The watcher is there before any panel that shows what it keeps.
        path, host, came = "/StatusNotifierWatcher", "StatusNotifierHostRegistered", SLOT("_came()")
        # The stub wants bytes, which PySide refuses.
        bus.connect(_WATCHER, path, _WATCHER, host, self, came)  # type: ignore[call-overload]  # stubs: no slot

    @Slot()
    def _came(self) -> None:
        if self._icon is None and self.appear():
            self._on_place()


def _system_has_one() -> bool:
    """Whether icons have a place here.

    Asked before Qt is, which on a Linux without one complains that QtWidgets is missing.
    """
    if not sys.platform.startswith("linux"):
        return True
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bool(bus.interface().isServiceRegistered(_WATCHER).value())
