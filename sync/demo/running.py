"""Runs the example's homes: a real node process each, on loopback, ended when the demo ends.

A node that the demo starts holds the other end of a pipe and stops when it closes, so
none survives the demo, however that ends.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from sync.client import Client
from sync.demo.office import Office
from sync.errors import PatioError
from sync.values import Reaction

if TYPE_CHECKING:
    from sync.demo.building import Builder

STEP_S = 60.0
"""How long one step of the story may take on a slow computer before it goes on without."""

LOOK_AGAIN_S = 0.5
"""Notices say when to look; this is for what happens without one (a node that is starting)."""

_LOOPBACK = "127.0.0.1:0"


class _Closing(Exception):
    """The demo ends in the middle of the story."""


class Crew:
    """The nodes of the example. :meth:`play` starts them in the background, :meth:`close` ends all.

    ``client`` is the one of the person in whose window the office is seen.
    """

    def __init__(self, office: Office, home_of: Callable[[str], Path]) -> None:
        self._office = office
        self._home_of = home_of
        self._others: dict[str, Client] = {}
        self._news = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._failure: PatioError | None = None
        self.client = Client(home_of(office.window))

    def play(self, builder: Builder | None, when_complete: Callable[[], None]) -> None:
        """Bring the office to life without waiting for it.

        With a ``builder`` (homes just made): everybody syncs what was written before, then
        all but the window's node stop, today's entries are written, and the people nearby
        come back. Without: the people nearby come back. ``when_complete`` is called in the
        background once homes that were just made hold what they should.
        """

        def story() -> None:
            try:
                self._open_up()
                if builder is not None:
                    self._first_day(builder)
                    when_complete()
                else:
                    self._come_in(self._office.nearby)
            except _Closing:
                pass
            except PatioError as error:
                self._failure = error

        self._thread = threading.Thread(target=story, name="demo-crew")
        self._thread.start()

    def settle(self) -> bool:
        """Wait until the story is told and the people nearby are there; False if they are not.

        Raises:
            PatioError: what kept the story from going on.
        """
        if self._thread is not None:
            self._thread.join()
        self.raise_failure()
        return self._until(self._nearby_are_here)

    def raise_failure(self) -> None:
        """Raise what went wrong in the background, if anything did."""
        if self._failure is not None:
            raise self._failure

    def close(self) -> None:
        """End every node and wait for it. What they hold is on disk."""
        self._closing.set()
        self._news.set()
        if self._thread is not None:
            self._thread.join()
        self._leave(list(self._others))
        self.client.close()

    # -- the story --------------------------------------------------------------------

    def _open_up(self) -> None:
        """The window's own node first. If the window was quicker, its node does as well."""
        self.client.start_node(["--listen", _LOOPBACK, "--no-discovery"])
        self.client.watch(lambda _notice: self._news.set())
        if not self._until(lambda: self.client.network().running):
            raise _Closing

    def _first_day(self, builder: Builder) -> None:
        everybody = [one.key for one in self._office.people]
        self._come_in([key for key in everybody if key != self._office.window])
        self._until(lambda: self._holds(builder.entries, devices=len(everybody)))
        self._leave(list(self._others))
        builder.write_today()
        self._come_in(self._office.nearby)
        self._until(lambda: self._holds(builder.entries, devices=len(self._office.nearby) + 1))
        for event in self._office.now:
            if event.react is not None:
                self.client.react(builder.entry(event.react), Reaction(event.reaction), on=True)

    def _come_in(self, keys: Sequence[str]) -> None:
        """Start nodes that dial the window's node and each other."""
        known = [self._own_address()]
        for key, address in zip(keys, _free_addresses(len(keys)), strict=True):
            if self._closing.is_set():
                raise _Closing
            client = Client(self._home_of(key))
            self._others[key] = client
            peers = [word for peer in known for word in ("--peer", peer)]
            client.start_node(["--listen", address, "--no-discovery", *peers])
            known.append(address)

    def _leave(self, keys: Iterable[str]) -> None:
        """Stop nodes, all at the same time."""
        leaving = [self._others.pop(key) for key in keys]
        if leaving:
            with ThreadPoolExecutor(len(leaving)) as pool:
                list(pool.map(Client.close, leaving))

    def _own_address(self) -> str:
        host, _, port = self.client.network().listen.rpartition(":")
        return f"127.0.0.1:{port}" if host in ("0.0.0.0", "[::]") else f"{host}:{port}"

    # -- waiting ----------------------------------------------------------------------

    def _holds(self, entries: int, devices: int) -> bool:
        """Whether the window's home has all, and knows of enough devices with its cards."""
        if self.client.status().entries < entries:
            return False
        cards = self.client.feed(limit=200)
        here = all(picture.here for card in cards for picture in card.pictures)
        return here and all(card.spread.have >= devices for card in cards)

    def _nearby_are_here(self) -> bool:
        peers = self.client.network().peers
        return len({p.device for p in peers if p.state == "live"}) >= len(self._office.nearby)

    def _until(self, condition: Callable[[], bool]) -> bool:
        """Wait for a condition, looking again at every notice; False after :data:`STEP_S`.

        Raises:
            _Closing: the demo ends.
        """
        deadline = time.monotonic() + STEP_S
        while time.monotonic() < deadline:
            self._news.clear()
            if self._closing.is_set():
                raise _Closing
            if condition():
                return True
            self._news.wait(LOOK_AGAIN_S)
        return False


def _free_addresses(count: int) -> list[str]:
    """Loopback addresses that nobody uses: nodes that start together must know each other's."""
    listeners = [socket.socket() for _ in range(count)]
    try:
        for listener in listeners:
            listener.bind(("127.0.0.1", 0))
        return [f"127.0.0.1:{listener.getsockname()[1]}" for listener in listeners]
    finally:
        for listener in listeners:
            listener.close()
