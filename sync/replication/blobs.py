"""Files that entries refer to: one file at a time, from one peer at a time (protocol.md A20).

A file is put together in memory (20 MB at most) and handed over whole; the store checks
its SHA-256. Only files that an entry refers to are ever asked for.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Set
from dataclasses import dataclass, field

from sync.replication.link import Link
from sync.replication.office import Office
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.replication.protocol.events import BlobWanted, ChunkArrived
from sync.replication.protocol.messages import BLOB_LIMIT, CHUNK_BYTES
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.values import BlobId

log = logging.getLogger(__name__)

REST_S = 0.25
"""Between two looks for files that are missing."""

_AHEAD = 4 * CHUNK_BYTES
_LOOKED_AT = 64


@dataclass(slots=True)
class _Fetch:
    """The file being fetched, how much of it was asked for, and until when we wait."""

    blob: BlobId
    link: Link
    deadline: float
    asked: int = 0
    data: bytearray = field(default_factory=bytearray)


class Blobs:
    """Fetches what is missing, serves what is here."""

    def __init__(self, office: Office, timings: Timings, links: Set[Link]) -> None:
        self._office = office
        self._timings = timings
        self._links = links
        self._fetch: _Fetch | None = None
        self._refused: dict[tuple[BlobId, Link], float] = {}
        self._again = False
        self._looked_at = float("-inf")
        self._task: asyncio.Task[None] | None = None

    async def stop(self) -> None:
        """End the planning under way."""
        await end(self._task)

    def poke(self) -> None:
        """Something changed: look for missing files that somebody could give.

        Not after each of thousands of runs, though: then the next tick does it.
        """
        self._again = True
        if self._rested() and (self._task is None or self._task.done()):
            self._task = spawn(self._plan())

    def tick(self, now: float) -> None:
        """Give up on a peer that does not answer; after a while, ask again who had nothing."""
        if self._fetch is not None and now >= self._fetch.deadline:
            self._give_up(self._fetch)
        forgiven = [pair for pair, until in self._refused.items() if now >= until]
        for pair in forgiven:
            del self._refused[pair]
        if forgiven or self._again:
            self.poke()

    def gone(self, link: Link) -> None:
        """A peer left."""
        for pair in [pair for pair in self._refused if pair[1] is link]:
            del self._refused[pair]
        if self._fetch is not None and self._fetch.link is link:
            self._fetch = None
            self.poke()

    def serve(self, link: Link, want: BlobWanted) -> None:
        """Answer a BWANT chunk by chunk when the link's turn comes."""
        length = min(CHUNK_BYTES, want.length)

        async def job() -> None:
            data = await self._office.read_blob(want.blob, want.offset, length)
            await link.say(messages.Chunk(want.blob, want.offset, data or b""))
            rest = want.length - length
            if data and len(data) == length and rest > 0:
                self.serve(link, BlobWanted(want.blob, want.offset + length, rest))
            elif data and len(data) < length:
                await link.say(messages.Chunk(want.blob, want.offset + len(data), b""))

        link.owe(Priority.BLOBS, job, heavy=True)

    async def arrived(self, link: Link, chunk: ChunkArrived) -> None:
        """Take a piece; an empty one ends the file, or says that the peer has none of it."""
        fetch = self._fetch
        if fetch is None or fetch.link is not link or fetch.blob != chunk.blob:
            return
        if chunk.offset != len(fetch.data):
            return
        fetch.deadline = asyncio.get_running_loop().time() + self._timings.chunk_s
        fetch.data += chunk.data
        if len(fetch.data) > BLOB_LIMIT or (not chunk.data and not fetch.data):
            self._give_up(fetch)
        elif not chunk.data:
            await self._finish(fetch)
        elif len(fetch.data) >= fetch.asked:
            self._ask(fetch)

    async def _finish(self, fetch: _Fetch) -> None:
        stored = await self._office.put_blob(fetch.blob, bytes(fetch.data))
        if not stored:
            log.warning("a wrong file from %s", fetch.link.stream.address)
            self._refuse(fetch)
        if self._fetch is fetch:
            self._fetch = None
        self.poke()

    def _refuse(self, fetch: _Fetch) -> None:
        now = asyncio.get_running_loop().time()
        self._refused[fetch.blob, fetch.link] = now + self._timings.retry_s

    def _give_up(self, fetch: _Fetch) -> None:
        self._refuse(fetch)
        if self._fetch is fetch:
            self._fetch = None
        self.poke()

    async def _plan(self) -> None:
        while self._again and self._fetch is None:
            self._again = False
            self._looked_at = asyncio.get_running_loop().time()
            live = [link for link in self._links if link.session.live]
            if not live:
                return
            for blob in await self._office.missing_blobs(_LOOKED_AT):
                free = [link for link in live if (blob, link) not in self._refused]
                free = [link for link in free if not link.session.closed]
                if free and self._fetch is None:
                    now = asyncio.get_running_loop().time()
                    link = min(free, key=lambda link: link.queued)
                    self._fetch = _Fetch(blob, link, now + self._timings.chunk_s)
                    self._ask(self._fetch)

    def _rested(self) -> bool:
        return asyncio.get_running_loop().time() - self._looked_at >= REST_S

    def _ask(self, fetch: _Fetch) -> None:
        want = messages.BlobWant(fetch.blob, len(fetch.data), _AHEAD)
        fetch.asked = len(fetch.data) + _AHEAD
        fetch.link.owe(Priority.BLOBS, lambda: fetch.link.say(want))
