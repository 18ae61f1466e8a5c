"""One window per home: a second start raises the first one, and says where it wants to go."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCryptographicHash, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_MS = 500
"""A window that is alive accepts at once; longer means that it hangs and we open our own."""

_MOST: Final = 4096
"""Bytes that a later start may say; an address of a card has 70."""

TOKEN: Final = "XDG_ACTIVATION_TOKEN"
"""Where Wayland's right to come to the front is kept: the desktop gives it to the program that the
person started, which is not the one with the window."""


def channel_name(home: Path) -> str:
    """The local socket's name: the home's path, hashed, because socket names are short."""
    path = str(home.resolve()).encode()
    hashed = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    return "patio-window-" + bytes(hashed.data()).hex()[:24]


def raise_other(home: Path, link: str = "", *, forward: bool = True) -> bool:
    """Whether a window of this home is open already; if so it has been asked to come forward, and
    to go to the card behind ``link``. Without ``forward`` it stays where it is."""
    socket = QLocalSocket()
    socket.connectToServer(channel_name(home))
    if not socket.waitForConnected(_ANSWER_MS):
        return False
    _let_come_forward()
    said = {"link": link, "token": os.environ.get(TOKEN, ""), "forward": forward}
    socket.write(json.dumps(said).encode())
    socket.disconnectFromServer()
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_ANSWER_MS)
    return True


class Doorbell(QObject):
    """Listens for later starts of the same home and calls ``on_ring`` for each: with its link, and
    whether the window is to come forward."""

    def __init__(
        self, home: Path, on_ring: Callable[[str, bool], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_ring = on_ring
        self._speaking: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._rung)
        name = channel_name(home)
        if not self._server.listen(name):
            # The socket of a window that was killed; nobody answered there a moment ago.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        for socket in self._speaking:
            socket.blockSignals(True)
        self._speaking.clear()
        self._server.close()

    def _rung(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(_MOST)
            self._speaking.append(socket)
            socket.readyRead.connect(partial(self._heard, socket))
            socket.disconnected.connect(partial(self._said, socket))
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._said(socket)

    def _heard(self, socket: QLocalSocket) -> None:
        """Who says more than there is to say is not waited for."""
        if socket.bytesAvailable() >= _MOST:
            self._said(socket)

    def _said(self, socket: QLocalSocket) -> None:
        if socket not in self._speaking:
            return
        self._speaking.remove(socket)
        told = _read(bytes(socket.read(_MOST).data()))
        socket.abort()
        socket.deleteLater()
        link, token = told.get("link"), told.get("token")
        if isinstance(token, str) and token:
            os.environ[TOKEN] = token
        self._on_ring(link if isinstance(link, str) else "", told.get("forward") is not False)


def _read(said: bytes) -> dict[str, object]:
    """What a later start has sent; nothing where that makes no sense."""
    try:
        told = json.loads(said)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _let_come_forward() -> None:
    """Windows lets only the program in front bring another one there."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
