"""Files that entries refer to: which are fetched now, and from whom (protocol.md 7 and A20).

Nothing is asked for but what a visible entry refers to, and every piece is checked before it is
kept. One large file at a time, and a few small ones beside it: a photo does not wait for a film.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Set
from functools import partial
from typing import Any, Final

from sync.content.pieces import PIECE_BYTES, TOGETHER, check_manifest, cut
from sync.errors import ProtocolError
from sync.replication.fetch import Fetch
from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages
from sync.replication.protocol.events import BlobTold, ChunkArrived
from sync.replication.protocol.features import Feature
from sync.replication.shelf import Shelf, WantedBlob
from sync.replication.tasks import end, spawn
from sync.replication.timings import Timings
from sync.store.arriving import Took
from sync.values import BlobId, DeviceId

log = logging.getLogger(__name__)

REST_S: Final = 0.05
"""Between two looks for files that are missing, at least."""

RESTS: Final = 9
"""How often as long as a look took there is none after it."""

KEEPING: Final = 2
"""Writes under way: one at the disk and one that it goes on with."""

AT_ONCE: Final = 4
LARGE_BYTES: Final = 8 << 20
"""Of files larger than this, one at a time."""

LONGEST_S: Final = 3600.0
"""Between two attempts at a file that was wrong each time."""

MOST_VAIN: Final = 10_000

_LOOKED_AT = 64


_Come = tuple[Fetch[Link], Link, ChunkArrived, list[tuple[int, memoryview]]]
"""What came of a file, from whom, and the pieces in it that were asked for."""


class Blobs:
    """Fetches what is missing."""

    def __init__(
        self,
        shelf: Shelf,
        device: DeviceId,
        timings: Timings,
        links: Set[Link],
        strike: Callable[[Link, str], None],
    ) -> None:
        self._shelf = shelf
        self._device = device
        self._timings = timings
        self._links = links
        self._strike = strike
        self._fetches: dict[BlobId, Fetch[Link]] = {}
        self._refused: dict[tuple[BlobId, Link], float] = {}
        self._wanted: list[WantedBlob] = []
        self._got: set[BlobId] = set()
        """Since the shelf was last asked what is missing."""
        self._again = False
        self._planning: asyncio.Task[None] | None = None
        self._storing: set[asyncio.Task[None]] = set()
        self._come: list[_Come] = []
        self._keeping = 0
        self._vain: dict[BlobId, int] = {}
        self._finishing: set[BlobId] = set()

    async def stop(self) -> None:
        """End what is under way; what has come of a file waits for the next start."""
        await end(self._planning)
        for task in list(self._storing):
            await end(task)

    def poke(self) -> None:
        """Something changed: look for missing files that somebody could give.

        Not after each of thousands of runs, though: those that come meanwhile share a look.
        """
        self._again = True
        if self._planning is None or self._planning.done():
            self._planning = spawn(self._plan())

    def tick(self, now: float) -> None:
        """Give up on peers that do not answer; after a while, ask again who had nothing."""
        for fetch in list(self._fetches.values()):
            for link in fetch.late(now, self._timings.chunk_s):
                self._refuse(fetch, link)
            self._pump(fetch)
        forgiven = [pair for pair, until in self._refused.items() if now >= until]
        for pair in forgiven:
            del self._refused[pair]
        if forgiven or self._again:
            self.poke()

    def gone(self, link: Link) -> None:
        """A peer left."""
        for pair in [pair for pair in self._refused if pair[1] is link]:
            del self._refused[pair]
        for fetch in list(self._fetches.values()):
            fetch.drop(link)
            self._pump(fetch)

    # -- what peers say ------------------------------------------------------------------

    async def told(self, link: Link, event: BlobTold) -> None:
        """A peer said what it holds of a file."""
        fetch = self._fetches.get(event.blob)
        if fetch is None or not fetch.knows(link):
            return
        if not event.size:
            self._refuse(fetch, link)
        elif fetch.manifest is not None or await self._begin(fetch, link, event):
            fetch.told(link, event.lacking, self._now())
        self._pump(fetch)

    def arrived(self, link: Link, chunk: ChunkArrived) -> None:
        """Take a piece; an empty one says that the peer cannot give it."""
        fetch, first = self._fetches.get(chunk.blob), chunk.offset // PIECE_BYTES
        if fetch is None or chunk.offset % PIECE_BYTES:
            link.stored(chunk)
        elif not chunk.data:
            self._refuse(fetch, link)
            self._pump(fetch)
            link.stored(chunk)
        elif fetch.manifest is None:
            if not fetch.came(link, first, self._now()):
                link.stored(chunk)
                return
            self._go_on(self._keep_small(fetch, link, chunk))
        else:
            now, pieces = self._now(), enumerate(cut(chunk.data), first)
            asked = [(piece, data) for piece, data in pieces if fetch.came(link, piece, now)]
            self._ask_next(fetch, link)  # while these go to the disk
            self._come.append((fetch, link, chunk, asked))
            if self._keeping < KEEPING:
                self._keeping += 1
                self._go_on(self._keep_pieces())

    def _go_on(self, work: Coroutine[Any, Any, None]) -> None:
        task = spawn(work)
        self._storing.add(task)
        task.add_done_callback(self._storing.discard)

    async def _begin(self, fetch: Fetch[Link], link: Link, event: BlobTold) -> bool:
        """The first manifest came."""
        try:
            manifest = check_manifest(fetch.blob, event.size, event.hashes)
        except ProtocolError as error:
            self._refuse(fetch, link)
            self._strike(link, str(error.facts["why"]))
            return False
        if manifest.size > fetch.size:
            log.warning("a file of %d bytes was said to have %d", manifest.size, fetch.size)
            self._note_vain(fetch)
            self._give_up(fetch)
            return False
        lacking = await self._shelf.begin(manifest)
        if lacking is None:
            self._give_up(fetch)
            return False
        fetch.begin(manifest, lacking)
        return True

    async def _keep_small(self, fetch: Fetch[Link], link: Link, chunk: ChunkArrived) -> None:
        kept = await self._shelf.put(fetch.blob, bytes(chunk.data))
        link.stored(chunk)
        if kept:
            self._vain.pop(fetch.blob, None)
            self._want_no_more(fetch.blob)
        else:
            log.warning("a wrong file from %s", link.stream.address)
            self._refuse(fetch, link)
            self._note_vain(fetch)
        self._forget(fetch)

    async def _keep_pieces(self) -> None:
        """What comes while some are being kept is kept together."""
        try:
            while self._come:
                come, self._come = self._come, []
                pieces = [(f.blob, piece, data) for f, _, _, some in come for piece, data in some]
                took = iter(await self._shelf.take(pieces))
                for fetch, link, chunk, some in come:
                    link.stored(chunk)
                    for piece, _ in some:
                        self._settle(fetch, link, piece, next(took))
        finally:
            self._keeping -= 1

    def _settle(self, fetch: Fetch[Link], link: Link, piece: int, took: Took) -> None:
        match took:
            case Took.KEPT:
                fetch.kept(piece)
            case Took.WRONG:
                fetch.failed(piece)
                self._refuse(fetch, link)
                self._strike(link, "a piece of a file is not what it should be")
            case Took.GONE:
                self._give_up(fetch)
        self._pump(fetch)

    # -- what is asked -------------------------------------------------------------------

    async def _plan(self) -> None:
        while self._again:
            self._again, began = False, self._now()
            if any(link.session.live for link in self._links):
                self._got.clear()
                wanted = await self._shelf.wanted(_LOOKED_AT)
                self._wanted = [one for one in wanted if one.blob not in self._got]
                self._begin_some()
            await asyncio.sleep(max(REST_S, RESTS * (self._now() - began)))

    def _begin_some(self) -> None:
        """Begin with what is wanted most, as far as somebody could give it and there is room."""
        for wanted in list(self._wanted):
            if len(self._fetches) >= AT_ONCE:
                return
            fetch = Fetch[Link](wanted.blob, wanted.size, self._device)
            busy = wanted.blob in self._fetches or wanted.blob in self._finishing
            if not busy and self._has_room_for(wanted) and any(self._free(fetch)):
                self._wanted.remove(wanted)
                self._fetches[wanted.blob] = fetch
                self._pump(fetch)

    def _has_room_for(self, wanted: WantedBlob) -> bool:
        large = any(fetch.size > LARGE_BYTES for fetch in self._fetches.values())
        return wanted.size <= LARGE_BYTES or not large

    def _pump(self, fetch: Fetch[Link]) -> None:
        """Ask whatever of this file can be asked now; forget it when there is nobody to ask."""
        if self._fetches.get(fetch.blob) is not fetch:
            return
        now, links = self._now(), list(self._free(fetch))
        if fetch.whole:
            self._finish(fetch)
        elif fetch.small:
            self._ask_small(fetch, links, now)
        else:
            for link in fetch.to_ask(links, now):
                ask = messages.BlobAsk(fetch.blob, fetch.manifest is not None)
                link.owe(Priority.BLOBS, partial(link.say, ask))
            for link in links:
                self._ask_next(fetch, link)
        if fetch.idle and not fetch.whole and now >= fetch.moved_at + self._timings.retry_s:
            self._give_up(fetch)
        elif not links and fetch.idle:
            self._forget(fetch)

    def _ask_small(self, fetch: Fetch[Link], links: Iterable[Link], now: float) -> None:
        free = min(links, key=lambda link: link.queued, default=None)
        if free is not None and fetch.idle:
            fetch.ask_whole(free, now)
            self._ask(fetch, free, 0)

    def _ask_next(self, fetch: Fetch[Link], link: Link) -> None:
        pieces = fetch.next_pieces(link, self._now())
        while pieces:
            first, count = pieces[0], 1
            while count < TOGETHER and pieces[count : count + 1] == [first + count]:
                count += 1
            self._ask(fetch, link, first, count)
            del pieces[:count]

    def _ask(self, fetch: Fetch[Link], link: Link, piece: int, count: int = 1) -> None:
        want = messages.BlobWant(fetch.blob, piece * PIECE_BYTES, count * PIECE_BYTES)
        link.owe(Priority.BLOBS, partial(link.say, want))

    def _free(self, fetch: Fetch[Link]) -> Iterable[Link]:
        for link in self._links:
            if not link.session.live or (fetch.blob, link) in self._refused:
                continue
            if fetch.small or link.session.understands(Feature.PIECES):
                yield link

    def _finish(self, fetch: Fetch[Link]) -> None:
        self._finishing.add(self._fetches.pop(fetch.blob).blob)

        async def work() -> None:
            try:
                await self._shelf.finish(fetch.blob)
            finally:
                self._finishing.discard(fetch.blob)
                self._vain.pop(fetch.blob, None)
                self._want_no_more(fetch.blob)
            self._went_on()

        self._go_on(work())

    def _want_no_more(self, blob: BlobId) -> None:
        """It was missing when the shelf was last asked: without this it would come twice."""
        self._got.add(blob)
        self._wanted = [one for one in self._wanted if one.blob != blob]

    # -- who has nothing -----------------------------------------------------------------

    def _refuse(self, fetch: Fetch[Link], link: Link) -> None:
        """Ask this peer no more for this file, for a while."""
        fetch.drop(link)
        wait_s = min(self._timings.retry_s * 2 ** self._vain.get(fetch.blob, 0), LONGEST_S)
        self._refused[fetch.blob, link] = self._now() + wait_s

    def _note_vain(self, fetch: Fetch[Link]) -> None:
        """Its entry and its bytes do not fit: whoever wrote it could have us ask for ever."""
        if len(self._vain) < MOST_VAIN:
            self._vain[fetch.blob] = min(self._vain.get(fetch.blob, 0) + 1, 16)

    def _give_up(self, fetch: Fetch[Link]) -> None:
        """Ask nobody for this file, for a while."""
        for link in self._links:
            self._refuse(fetch, link)
        self._forget(fetch)

    def _forget(self, fetch: Fetch[Link]) -> None:
        if self._fetches.get(fetch.blob) is fetch:
            del self._fetches[fetch.blob]
        self._went_on()

    def _went_on(self) -> None:
        """There is room for another file."""
        self._begin_some()
        if len(self._fetches) < AT_ONCE:
            self.poke()

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
