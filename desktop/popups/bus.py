"""Linux: the desktop's notification service (org.freedesktop.Notifications 1.2), over D-Bus.

Calls may take as long as the service likes, so they are made in the window's worker thread; clicks
come on the GUI thread.
"""

from __future__ import annotations

import os
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusVirtualObject,
)

from desktop.instance import TOKEN
from desktop.locations import logo_file
from desktop.qt import Signal, Slot

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"

_DESCRIBED: Final = "/org/patio/notifications"
_CLICK: Final = "default"
_HANGS: Final = "org.freedesktop.DBus.Error.NoReply"
_PATIENCE_MS: Final = 1000
"""A service that takes longer hangs; the worker thread has writes to do."""

_DESCRIPTION: Final = f"""
<interface name="{SERVICE}">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
    <annotation name="org.qtproject.QtDBus.QtTypeName.In6" value="QVariantMap"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface>
"""


def session_address() -> str:
    """Where the person's bus is, or empty. Nobody is asked to start one."""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus"
    return said or (f"unix:path={usual}" if usual.is_absolute() and usual.exists() else "")


class PopUp(NamedTuple):
    """One to be shown, in the place of another of its ``group``; ``opens`` is what a click does."""

    group: str
    title: str
    line: str = ""
    opens: str = ""


class _Description(QDBusVirtualObject):
    """Says how the service is called, on our own connection.

    A Python integer is an ``i`` on the bus and the service wants an ``u``, which strict ones insist
    on. QDBusInterface converts what it is given to what it knows of an interface, and asks for that
    once for each connection: this one asks us, with the one type that Qt does not guess.
    """

    def introspect(self, _path: str) -> str:
        return _DESCRIPTION

    def handleMessage(self, _message: QDBusMessage, _connection: QDBusConnection) -> bool:
        return False


class BusPopUps(QObject):
    """Pop-ups by the desktop's service, on a connection of their own."""

    clicked = Signal(str)
    """The group of the one that somebody clicked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, int] = {}
        self._can: frozenset[str] | None = None
        self._bus: QDBusConnection | None = None
        self._name = ""
        address = session_address()
        if not address:
            return
        self._name = f"patio-popups-{id(self)}"
        bus = QDBusConnection.connectToBus(address, self._name)
        if not bus.isConnected():
            return
        self._description = _Description(self)
        bus.registerVirtualObject(_DESCRIBED, self._description)
        QDBusInterface(bus.baseService(), _DESCRIBED, SERVICE, bus)
        for signal, slot in (
            ("ActionInvoked", "invoked(uint,QString)"),
            ("ActivationToken", "entitled(uint,QString)"),
            ("NotificationClosed", "closed(uint,uint)"),
        ):
            # The stub wants bytes, which PySide refuses.
            bus.connect(SERVICE, PATH, SERVICE, signal, self, SLOT(slot))  # type: ignore[call-overload]  # stubs: no slot
        self._bus = bus

    def show(self, pop_up: PopUp) -> bool:
        """Show it; False where there is nobody to do so. In the worker thread."""
        service = self._service()
        if service is None or not self._asked(service):
            return False
        can = self._can or frozenset()
        title, line = pop_up.title, pop_up.line
        if line and "body" not in can:
            title, line = f"{title}: {line}", ""
        if "body-markup" in can:
            line = escape(line, quote=False)
        actions = [_CLICK, pop_up.opens] if "actions" in can else []
        id = service.Notify(  # type: ignore[attr-defined]  # known by the description
            "Patio",
            self._ids.get(pop_up.group, 0),
            logo_file().as_uri(),
            title,
            line,
            actions,
            {"desktop-entry": "org.patio.Patio"},
            -1,
        )
        if service.lastError().isValid():
            self._failed(service)
            return False
        self._ids[pop_up.group] = id
        return True

    def withdraw(self, group: str) -> None:
        """Take one away, if it is still there. In the worker thread."""
        id = self._ids.pop(group, None)
        service = self._service()
        if id is not None and service is not None:
            service.CloseNotification(id)  # type: ignore[attr-defined]  # as above
            if service.lastError().isValid():
                self._failed(service)

    def close(self) -> None:
        """Take all away: nobody is left to click them to."""
        for group in list(self._ids):
            self.withdraw(group)
        self._bus = None
        if self._name:
            QDBusConnection.disconnectFromBus(self._name)
            self._name = ""

    def _service(self) -> QDBusInterface | None:
        if self._bus is None:
            return None
        service = QDBusInterface(SERVICE, PATH, SERVICE, self._bus)
        service.setTimeout(_PATIENCE_MS)
        return service

    def _asked(self, service: QDBusInterface) -> bool:
        """Whether the service answers; it is asked once what it can do."""
        if self._can is None:
            found = service.GetCapabilities()  # type: ignore[attr-defined]  # as above
            if service.lastError().isValid():
                self._failed(service)
                return False
            self._can = frozenset(found)
        return True

    def _failed(self, service: QDBusInterface) -> None:
        """One that is not there may come, or come again as another; one that hangs is left."""
        self._can = None
        if service.lastError().name() == _HANGS:
            self._bus = None
            self._ids.clear()

    def _group(self, id: int) -> str | None:
        return next((group for group, known in self._ids.items() if known == id), None)

    @Slot("uint", "QString")
    def invoked(self, id: int, action: str) -> None:
        """Somebody clicked one, of ours or of another program."""
        group = self._group(id)
        if group is not None and action == _CLICK:
            self.clicked.emit(group)

    @Slot("uint", "QString")
    def entitled(self, id: int, token: str) -> None:
        """The right to come to the front that belongs to the click which follows."""
        if self._group(id) is not None:
            os.environ[TOKEN] = token

    @Slot("uint", "uint")
    def closed(self, id: int, _why: int) -> None:
        """One is gone; its number may be another's from now on."""
        group = self._group(id)
        if group is not None:
            with suppress(KeyError):
                del self._ids[group]
