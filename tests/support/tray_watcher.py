"""A desktop with a place for icons: a screen of its own, and who keeps the icons on its bus.

Needs ``Xvfb`` beside what :mod:`support.notification_service` needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

NAME = "org.kde.StatusNotifierWatcher"
ITEM = "/StatusNotifierItem"


@contextmanager
def private_screen() -> Iterator[str]:
    """An X screen that nobody sees: what ``DISPLAY`` is there."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            try:
                yield f":{told.readline().strip()}"
            finally:
                server.terminate()


def why_not() -> str:
    """What keeps a test from having a screen here, or empty."""
    return "" if shutil.which("Xvfb") else "there is no Xvfb"


class Watcher:
    """Keeps icons, in a thread of its own, until it is closed."""

    def __init__(self, address: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.icons: list[str] = []
        self.said: dict[str, Any] = {}
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

    def ask(self) -> None:
        """Have the last icon say what it is: :attr:`said`, soon."""
        from jeepney import DBusAddress, new_method_call

        properties = DBusAddress(ITEM, self.icons[-1], "org.freedesktop.DBus.Properties")
        call = new_method_call(properties, "GetAll", "s", ("org.kde.StatusNotifierItem",))
        self._connection.send(call)

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while not self._ends.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            fields: dict[Any, Any] = message.header.fields
            kind, name = message.header.message_type, fields.get(HeaderFields.member)
            if kind is MessageType.method_return and fields.get(HeaderFields.signature) == "a{sv}":
                self.said = {key: value for key, (_type, value) in message.body[0].items()}
            elif kind is MessageType.method_call and name == "Get":
                self._connection.send(new_method_return(message, "v", (("b", True),)))
            elif kind is MessageType.method_call:
                if name == "RegisterStatusNotifierItem":
                    self.icons.append(fields[HeaderFields.sender])
                self._connection.send(new_method_return(message))
