"""A client's end of the channel: blocking calls, and notices in a thread of their own.

Plain sockets and threads: asyncio would cost the window its start-up, and one request
at a time is all a client needs.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from sync import errors
from sync.codec import Bytes, FrameBuffer, decode, encode, frame
from sync.local.address import load_address
from sync.local.commands import (
    CHANNEL_FRAME_LIMIT,
    FRAME_CHANGE,
    FRAME_HELLO,
    FRAME_REPLY,
    FRAME_REQUEST,
    AnyAnswer,
    AnyCommand,
    Change,
    Failure,
    Hello,
    Reply,
    Request,
)

CONNECT_TIMEOUT_S = 2.0

ANSWER_S = 60.0
"""How long a node may take over one command before it counts as gone. A rebuild of a large
company is the slowest; a node that was suspended never answers."""


class Connection:
    """A request channel to a running node. Not shared between threads without a lock."""

    def __init__(self, link: socket.socket, token: str, *, notices: bool) -> None:
        self._link = link
        self._frames = FrameBuffer(CHANNEL_FRAME_LIMIT)
        self._number = 0
        link.sendall(frame(FRAME_HELLO, encode(Hello(token, notices))))

    @classmethod
    def open(cls, address_file: Path, *, notices: bool = False) -> Connection | None:
        """A connection to the node of a home, or None when no node answers."""
        address = load_address(address_file)
        if address is None:
            return None
        try:
            link = address.connect(CONNECT_TIMEOUT_S)
            return cls(link, address.token, notices=notices)
        except OSError:
            return None

    def call(self, command: AnyCommand) -> AnyAnswer:
        """Have a command carried out.

        Raises:
            PatioError: the node refused, with the same class and facts as if it had run here.
            NodeGone: the node ended before it answered.
        """
        self._number += 1
        try:
            self._link.settimeout(ANSWER_S)
            self._link.sendall(frame(FRAME_REQUEST, encode(Request(self._number, command))))
            for kind, body in self._receive():
                if kind == FRAME_REPLY:
                    return _answer_of(decode(Reply, body))
        except (OSError, errors.ProtocolError):
            pass  # whoever answers like that is no node of ours
        raise errors.NodeGone()

    def gone(self) -> bool:
        """Whether the node has closed its end; asked before a command, not after it."""
        try:
            self._link.setblocking(False)
            return self._link.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True

    def notices(self) -> Iterator[frozenset[str]]:
        """Names of changed views, as they come, until the node goes or the link is closed.

        The first set is empty: it says that from now on nothing is missed.
        """
        self._link.settimeout(None)
        try:
            for kind, body in self._receive():
                if kind == FRAME_CHANGE:
                    yield frozenset(decode(Change, body).views)
        except (OSError, errors.ProtocolError):
            return

    def close(self) -> None:
        """End the connection; a blocked reader in another thread returns."""
        with contextlib.suppress(OSError):
            self._link.shutdown(socket.SHUT_RDWR)
        self._link.close()

    def _receive(self) -> Iterator[tuple[int, Bytes]]:
        while True:
            yield from self._frames.frames()
            data = self._link.recv(65536)
            if not data:
                return
            self._frames.feed(data)


def _answer_of(reply: Reply) -> AnyAnswer:
    if not isinstance(reply.answer, Failure):
        return reply.answer
    shape = getattr(errors, reply.answer.error, None)
    if not (isinstance(shape, type) and issubclass(shape, errors.PatioError)):
        raise errors.BrokenInvariant(what=f"an answer is an error we know: {reply.answer.error}")
    raise shape(**reply.answer.facts)


class Watcher:
    """Follows a node's notices for as long as the window is open, across the node's restarts.

    ``on_change`` is called in the watcher's thread with the names of changed views, and
    with ``everything`` once it follows a node (again): notices may have been missed before.
    ``on_absent`` is called there too, again and again while no node answers.
    """

    RETRY_S = 0.25

    def __init__(
        self,
        address_file: Path,
        on_change: Callable[[frozenset[str]], None],
        everything: frozenset[str],
        on_absent: Callable[[], None],
    ) -> None:
        self._file = address_file
        self._on_change = on_change
        self._on_absent = on_absent
        self._everything = everything
        self._stopping = threading.Event()
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._run, name="patio-watcher", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop following and wait for the thread."""
        self._stopping.set()
        connection = self._connection
        if connection is not None:
            connection.close()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._connection = Connection.open(self._file, notices=True)
            if self._connection is not None:
                self._follow(self._connection)
            if not self._stopping.is_set():
                self._on_absent()
            self._stopping.wait(self.RETRY_S)

    def _follow(self, connection: Connection) -> None:
        for views in connection.notices():
            if self._stopping.is_set():
                break
            self._on_change(views or self._everything)
        connection.close()
        if not self._stopping.is_set():
            self._on_change(frozenset({"network"}))
