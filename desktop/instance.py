"""One window per home: a second start raises the first one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_MS = 500
"""A window that is alive accepts at once; longer means that it hangs and we open our own."""


def channel_name(home: Path) -> str:
    """The local socket's name: the home's path, hashed, because socket names are short."""
    path = str(home.resolve()).encode()
    hashed = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    return "patio-window-" + bytes(hashed.data()).hex()[:24]


def raise_other(home: Path) -> bool:
    """Whether a window of this home is open already; if so it has been asked to come forward."""
    socket = QLocalSocket()
    socket.connectToServer(channel_name(home))
    if not socket.waitForConnected(_ANSWER_MS):
        return False
    socket.disconnectFromServer()
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_ANSWER_MS)
    return True


class Doorbell(QObject):
    """Listens for later starts of the same home and calls ``on_ring`` for each."""

    def __init__(
        self, home: Path, on_ring: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_ring = on_ring
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
        self._server.close()

    def _rung(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        self._on_ring()
