"""Patio's place among the system's icons, where the system has one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from desktop.locations import qml_folder
from sync.errors import BrokenInvariant


class Tray:
    """The icon with its menu (open, leave). Nothing appears until :meth:`appear`.

    It is made of Qt's QML icon, because the one of QtWidgets wants QtWidgets loaded and
    a QApplication, which every start would pay for.
    """

    def __init__(
        self,
        engine: QQmlEngine,
        logo: Path,
        on_open: Callable[[], None],
        on_leave: Callable[[], None],
    ) -> None:
        self._engine = engine
        self._logo = logo
        self._on_open = on_open
        self._on_leave = on_leave
        self._icon: QObject | None = None

    def appear(self) -> bool:
        """Show the icon; False where the system has no tray, and then nothing is shown."""
        if not _system_has_one():
            return False
        source = QUrl.fromLocalFile(str(qml_folder() / "Patio" / "Tray.qml"))
        component = QQmlComponent(self._engine, source)
        icon = component.createWithInitialProperties({"logo": QUrl.fromLocalFile(str(self._logo))})
        if component.isError():
            raise BrokenInvariant(what="the tray's QML loads", why=component.errorString())
        if not icon.property("available"):
            shiboken6.delete(icon)
            return False
        icon.openAsked.connect(self._on_open)  # type: ignore[attr-defined]  # a signal of Tray.qml
        icon.leaveAsked.connect(self._on_leave)  # type: ignore[attr-defined]  # a signal of QML
        icon.setProperty("visible", True)
        self._icon = icon
        return True

    def close(self) -> None:
        """Take the icon away. To be called while the engine lives."""
        if self._icon is not None:
            shiboken6.delete(self._icon)
            self._icon = None


def _system_has_one() -> bool:
    """Whether icons have a place here.

    Asked before Qt is, which on a Linux without one complains that QtWidgets is missing.
    """
    if not sys.platform.startswith("linux"):
        return True
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bool(
        bus.interface().isServiceRegistered("org.kde.StatusNotifierWatcher").value()
    )
