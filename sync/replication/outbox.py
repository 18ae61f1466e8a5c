"""What is still owed to one peer, most urgent first (protocol.md 7, priorities)."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from enum import IntEnum
from typing import Final

from sync.errors import ProtocolError

Job = Callable[[], Awaitable[None]]

MAX_JOBS: Final = 2048
"""Things owed to one peer at a time; a peer that asks for more breaks the protocol."""


class Priority(IntEnum):
    """Lower goes first."""

    CONTROL = 0
    HEADS = 1
    TEXT = 2
    BLOBS = 3


class Outbox:
    """A bounded priority queue of jobs; each writes one message or a few.

    Nothing is encoded before its turn, so a slow peer costs us a short list and not the
    messages themselves. Heavy jobs wait while ``has_room`` says no, and hold up no others.
    """

    def __init__(self, has_room: Callable[[], bool] = lambda: True) -> None:
        self._has_room = has_room
        self._light: list[tuple[int, int, Job]] = []
        self._heavy: list[tuple[int, int, Job]] = []
        self._count = 0
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        return len(self._light) + len(self._heavy)

    @property
    def starved(self) -> bool:
        """Whether something heavy waits for room."""
        return bool(self._heavy) and not self._has_room()

    def put(self, priority: Priority, job: Job, *, heavy: bool = False) -> None:
        """Owe something.

        Raises:
            ProtocolError: the peer has been promised too much already.
        """
        if len(self) >= MAX_JOBS:
            raise ProtocolError(why="asked for too much at once")
        self._count += 1
        jobs = self._heavy if heavy else self._light
        heapq.heappush(jobs, (priority, self._count, job))
        self._changed.set()

    def room(self) -> None:
        """There may be room again for what is heavy."""
        self._changed.set()

    async def take(self) -> Job:
        """The most urgent job, as soon as there is one that may go."""
        while not (ready := [jobs for jobs in self._queues() if jobs]):
            self._changed.clear()
            await self._changed.wait()
        return heapq.heappop(min(ready, key=lambda jobs: jobs[0][:2]))[2]

    def _queues(self) -> list[list[tuple[int, int, Job]]]:
        return [self._light, self._heavy] if self._has_room() else [self._light]
