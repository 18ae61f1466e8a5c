"""A D-Bus of a test's own, and on it the notification service of a desktop.

The service insists on the types of the specification, as those of real desktops do. Needs
``dbus-daemon`` and jeepney, which comes with keyring on Linux.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from jeepney import Message

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
NOTIFY = "susssasa{sv}i"
EVERYTHING = ("actions", "body", "body-markup")

_CONFIGURATION = """
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def why_not() -> str:
    """What keeps a test from having a bus here, or empty."""
    if shutil.which("dbus-daemon") is None:
        return "there is no dbus-daemon"
    try:
        import jeepney  # noqa: F401 (only whether it is there)
    except ImportError:
        return "there is no jeepney"
    return ""


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """A bus for whoever knows its address."""
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION)
    words = ["dbus-daemon", "--nofork", "--print-address", f"--config-file={configuration}"]
    silent = subprocess.DEVNULL  # it says what limits this machine does not let it raise
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=silent, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


class Shown(NamedTuple):
    """What a call of ``Notify`` asked for; ``id`` is its answer."""

    id: int
    replaces: int
    title: str
    line: str
    actions: tuple[str, ...]
    entry: str


class Service:
    """The service, in a thread of its own, until it is closed."""

    def __init__(
        self, address: str, can: Sequence[str] = EVERYTHING, *, hangs: bool = False
    ) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.shown: list[Shown] = []
        self.closed: list[int] = []
        self.wrong: list[str] = []
        self._can = list(can)
        self._hangs = hangs
        self._last = 40
        self._ends = threading.Event()
        self._connection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME), timeout=10)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End it."""
        self._ends.set()
        self._thread.join(10)
        self._connection.close()

    def there(self) -> list[Shown]:
        """What is on screen now: not closed, nor replaced."""
        on_screen = {one.id: one for one in self.shown if one.id not in self.closed}
        return list(on_screen.values())

    def click(self, id: int, *, token: str = "") -> None:
        """Somebody clicks one, which goes away by that."""
        if token:
            self._emit("ActivationToken", "us", (id, token))
        self._emit("ActionInvoked", "us", (id, "default"))
        self.dismiss(id, 2)

    def dismiss(self, id: int, why: int = 2) -> None:
        """One goes away."""
        self.closed.append(id)
        self._emit("NotificationClosed", "uu", (id, why))

    def _emit(self, name: str, signature: str, body: tuple[object, ...]) -> None:
        from jeepney import DBusAddress, new_signal

        emitter = DBusAddress(PATH, interface=NAME)
        self._connection.send(new_signal(emitter, name, signature, body))

    def _serve(self) -> None:
        from jeepney import MessageType

        while not self._ends.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call and not self._hangs:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        from jeepney import HeaderFields, new_error, new_method_return

        fields: dict[Any, Any] = message.header.fields
        name, types = fields.get(HeaderFields.member), fields.get(HeaderFields.signature, "")
        match name, types:
            case "GetCapabilities", "":
                reply = new_method_return(message, "as", (self._can,))
            case "Notify", str() if types == NOTIFY:
                reply = new_method_return(message, "u", (self._notify(*message.body),))
            case "CloseNotification", "u":
                self.closed.append(message.body[0])
                reply = new_method_return(message)
            case _:
                self.wrong.append(f"{name} {types}")
                reply = new_error(message, "org.freedesktop.DBus.Error.InvalidArgs")
        self._connection.send(reply)

    def _notify(
        self,
        _program: str,
        replaces: int,
        _icon: str,
        title: str,
        line: str,
        actions: list[str],
        hints: dict[str, tuple[str, object]],
        _expires: int,
    ) -> int:
        self._last += 1
        id = replaces or self._last
        _type, entry = hints.get("desktop-entry", ("s", ""))
        self.shown.append(Shown(id, replaces, title, line, tuple(actions), str(entry)))
        return id
