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
    messages themselves.
    """

    def __init__(self) -> None:
        self._jobs: list[tuple[int, int, Job]] = []
        self._count = 0
        self._filled = asyncio.Event()

    def __len__(self) -> int:
        return len(self._jobs)

    def put(self, priority: Priority, job: Job) -> None:
        """Owe something.

        Raises:
            ProtocolError: the peer has been promised too much already.
        """
        if len(self._jobs) >= MAX_JOBS:
            raise ProtocolError(why="asked for too much at once")
        self._count += 1
        heapq.heappush(self._jobs, (priority, self._count, job))
        self._filled.set()

    async def take(self) -> Job:
        """The most urgent job, as soon as there is one."""
        while not self._jobs:
            self._filled.clear()
            await self._filled.wait()
        return heapq.heappop(self._jobs)[2]
