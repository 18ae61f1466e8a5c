"""How a command finds the home's log: through the node that runs, or by opening it here.

One request connection, kept open and shared under a lock; when the node is gone it is
made again.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sync import errors
from sync.store.home import HomePaths
from sync.store.keys import member_keys

if TYPE_CHECKING:
    import subprocess

    from sync.local.commands import AnyAnswer, AnyCommand
    from sync.local.connection import Connection
    from sync.node.core import Node

A = TypeVar("A")

NODE_START_S = 20.0
"""How long a command waits for a process that holds the home but does not answer yet."""

RETRY_S = 0.05

CLOSE_S = 5.0
"""How long a node may take to end when it is asked to, before it is made to."""

NODE_REST_S = 1.0
NODE_REST_MAX_S = 60.0
"""How long a node that keeps dying is left alone before it is started again."""


class Asker:
    """Carries commands of one home. Thread-safe."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._paths = HomePaths(home)
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._node: subprocess.Popen[bytes] | None = None
        self._held: Node | None = None
        self._command: list[str] = []
        self._started_at = float("-inf")
        self._rest_s = NODE_REST_S

    def ask(self, command: AnyCommand, shape: type[A]) -> A:
        """Have a command carried out and get the answer it is known for.

        Raises:
            PersonError: refused; NodeGone alone leaves open whether it was carried out.
            LogMissing: among them: only a node brings a lost log back, from colleagues.
        """
        answer = self.ask_node(command)
        if answer is None:
            answer = self._without_node(command)
        if not isinstance(answer, shape):
            raise errors.BrokenInvariant(what=f"{type(command).__name__} has its answer")
        return answer

    def ask_node(self, command: AnyCommand) -> AnyAnswer | None:
        """The running node's answer, or None when no node runs."""
        with self._lock:
            connection = self._connected()
            if connection is None:
                return None
            try:
                return connection.call(command)
            except errors.NodeGone:
                self._disconnect()
                if command.writes:
                    raise
                return None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Where no node runs, keep the home open for all commands until the end, of one thread:
        to open it for each of many would cost more than they do."""
        from sync.node.core import Node

        if not self.node_runs():
            member_keys(self._paths.keys)
            if not self._paths.log.exists():
                raise errors.LogMissing(path=str(self._paths.log))
            # Where a node is just starting, each command waits for it in its own way.
            with suppress(errors.HomeBusy):
                self._held = Node.open(self._home)
        try:
            yield
        finally:
            held, self._held = self._held, None
            if held is not None:
                held.close()

    def node_runs(self) -> bool:
        """Whether a node answers on this home."""
        with self._lock:
            return self._connected() is not None

    def start_node(self, arguments: Sequence[str]) -> None:
        """Start a node process unless one runs; it ends when :meth:`close` lets go of it."""
        quiet = ("--until-eof", "--log-level", "warning")
        self._command = [*_node_command(), "--home", str(self._home), *quiet, *arguments]
        if not self._node_is_ours() and not self.node_runs():
            self._spawn()

    def revive_node(self) -> None:
        """Start a node anew: it was asked for, and none answers any more.

        Each start rests twice as long as the one before, unless the node lasted.
        """
        lasted_s = time.monotonic() - self._started_at
        if not self._command or self._node_is_ours() or lasted_s < self._rest_s:
            return
        self._rest_s = NODE_REST_S if lasted_s > NODE_REST_MAX_S else self._rest_s * 2
        self._rest_s = min(self._rest_s, NODE_REST_MAX_S)
        self._spawn()

    def close(self) -> None:
        """Close the connection and end the node that was started here; its work is on disk."""
        node, self._node = self._node, None
        if node is not None:
            _end(node)
        # After the node: while one hangs, whoever waits for its answer has the lock.
        if self._lock.acquire(timeout=CLOSE_S):
            try:
                self._disconnect()
            finally:
                self._lock.release()

    def _node_is_ours(self) -> bool:
        """Whether a node that was started here is alive, ready or not."""
        return self._node is not None and self._node.poll() is None

    def _spawn(self) -> None:
        import subprocess

        self._started_at = time.monotonic()
        if self._node is not None and self._node.stdin is not None:
            self._node.stdin.close()
        with self._paths.node_log.open("ab") as log:
            self._node = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log
            )

    def _connected(self) -> Connection | None:
        """A connection whose node is there, as far as can be known before asking it."""
        if self._connection is not None and self._connection.gone():
            self._disconnect()
        if self._connection is None:
            from sync.local.connection import Connection

            self._connection = Connection.open(self._paths.channel)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _without_node(self, command: AnyCommand) -> AnyAnswer:
        """Open the home here; when a node is just starting on it, wait for that one instead."""
        deadline = time.monotonic() + NODE_START_S
        # What opens a home would stay in this process: a node of ours needs only to get ready.
        while self._node_is_ours() and time.monotonic() < deadline:
            threading.Event().wait(RETRY_S)
            answer = self.ask_node(command)
            if answer is not None:
                return answer
        from sync.node.core import Node
        from sync.node.executing import execute

        if self._held is not None:
            return execute(self._held, command)
        member_keys(self._paths.keys)
        if not self._paths.log.exists():
            raise errors.LogMissing(path=str(self._paths.log))
        while True:
            try:
                node = Node.open(self._home)
            except errors.HomeBusy:
                if time.monotonic() > deadline:
                    raise
                # Whoever holds the home publishes an address when it is ready; nothing
                # announces that moment, so it is looked for.
                threading.Event().wait(RETRY_S)
                answer = self.ask_node(command)
                if answer is not None:
                    return answer
                continue
            try:
                return execute(node, command)
            finally:
                node.close()


def _end(node: subprocess.Popen[bytes]) -> None:
    """Have a node end by itself, or end it: what it has acknowledged is on disk."""
    import subprocess

    if node.stdin is not None:
        node.stdin.close()
    for hurry in (node.terminate, node.kill):
        try:
            node.wait(timeout=CLOSE_S)
            return
        except subprocess.TimeoutExpired:
            hurry()
    node.wait()


def _node_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "node"]
    return [sys.executable, "-m", "sync", "node"]
