"""Files between homes: fetched by pieces, from whoever has them, as soon as they are known."""

from __future__ import annotations

import asyncio
import math
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.memory_shelf import MemoryShelf
from support.offices import all_hold, started
from sync.content.pieces import PIECE_BYTES, Manifest, cut, manifest_of
from sync.replication.blobs import REST_S
from sync.replication.shelf import Borrower, HeldBlob, WantedBlob
from sync.replication.timings import Timings
from sync.values import BlobId

QUICK = Timings(want_s=0.2, tick_s=0.05, retry_s=0.3, chunk_s=1.0)


def test_files_are_fetched_by_pieces() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        for size in (1, PIECE_BYTES, PIECE_BYTES + 1, 3_000_000, 9_000_000):
            diego.shelf.want(carmen.shelf.keep(secrets.token_bytes(size)), size)
        async with started(carmen) as a, started(diego, a.address):
            await until(lambda: diego.shelf.blobs == carmen.shelf.blobs)

    run(test())


@dataclass
class Looking(MemoryShelf):
    """A shelf that knows when it was last asked which files are missing."""

    last_ask: float = math.inf

    async def wanted(self, limit: int) -> Sequence[WantedBlob]:
        self.last_ask = asyncio.get_running_loop().time()
        return await super().wanted(limit)

    def looked_in_vain(self) -> bool:
        """Whether nobody means to ask again by himself."""
        return asyncio.get_running_loop().time() - self.last_ask > 4 * REST_S


def test_a_picture_whose_card_is_shown_late_is_fetched_as_soon_as_it_is() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        diego.shelf = shelf = Looking()
        blob = carmen.shelf.keep(secrets.token_bytes(1000))
        async with started(carmen) as a, started(diego, a.address) as b:
            a.post(b"with a picture")
            await all_hold([b], b"with a picture")
            await until(shelf.looked_in_vain)
            shelf.want(blob, 1000)
            b.replication.pictures_changed()
            await until(lambda: blob in shelf.blobs)

    run(test())


def test_a_picture_that_is_shown_between_two_looks_waits_for_no_tick() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        blob = carmen.shelf.keep(secrets.token_bytes(1000))
        timings = Timings(tick_s=3600.0)
        async with (
            started(carmen, timings=timings) as a,
            started(diego, a.address, timings=timings) as b,
        ):
            await until(lambda: b.live() == 1)
            b.replication.pictures_changed()
            await asyncio.sleep(0)  # that look is under way, and what follows comes after it
            diego.shelf.want(blob, 1000)
            b.replication.pictures_changed()
            await until(lambda: blob in diego.shelf.blobs)

    run(test())


@dataclass
class Liar(MemoryShelf):
    """Gives other bytes than it should, all but the first two."""

    async def read(
        self, blob: BlobId, offset: int, length: int, borrower: Borrower
    ) -> bytes | None:
        data = await super().read(blob, offset, length, borrower)
        return data and data[:2] + bytes(len(data) - 2)


def test_a_wrong_picture_is_not_kept_and_another_peer_is_asked() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs, diego.shelf = dict(carmen.logs), Liar()
        data = secrets.token_bytes(200_000)
        noa.shelf.want(carmen.shelf.keep(data), len(data))
        diego.shelf.keep(data)
        async with (
            started(diego) as liar,
            started(carmen) as honest,
            started(noa, liar.address, honest.address, timings=QUICK),
        ):
            await until(lambda: noa.shelf.blobs == carmen.shelf.blobs)

    run(test())


def test_wrong_pieces_are_asked_of_another_and_who_goes_on_sending_them_is_shut_out() -> None:
    # T81: wrong pieces come from a peer.
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs, diego.shelf = dict(carmen.logs), Liar()
        wanted = [secrets.token_bytes(1_000_000 + n) for n in range(3)]
        for data in wanted:
            diego.shelf.keep(data)
            noa.shelf.want(carmen.shelf.keep(data), len(data))
        async with (
            started(diego) as liar,
            started(carmen) as honest,
            started(noa, liar.address, timings=QUICK) as asking,
        ):
            await until(lambda: len(diego.shelf.lent) >= 3 and not asking.live())
            asking.replication.dial(*honest.address)
            await until(lambda: noa.shelf.blobs == carmen.shelf.blobs)

    run(test())


@dataclass
class WrongManifest(MemoryShelf):
    """Says that the file is made of other pieces."""

    told: int = 0

    async def held(self, blob: BlobId, borrower: Borrower) -> HeldBlob | None:
        self.told += 1
        held = await super().held(blob, borrower)
        return held and Lied(replace(held.manifest, hashes=bytes(len(held.manifest.hashes))), blob)


class Lied(HeldBlob):
    """A manifest that goes by the name of another."""

    def __init__(self, manifest: Manifest, blob: BlobId) -> None:
        object.__setattr__(self, "manifest", _Named(manifest.size, manifest.hashes, blob))
        object.__setattr__(self, "lacking", frozenset())


@dataclass(frozen=True)
class _Named(Manifest):
    named: BlobId

    @property
    def blob(self) -> BlobId:
        return self.named


def test_a_manifest_of_something_else_is_believed_by_nobody() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs = dict(carmen.logs)
        diego.shelf = shelf = WrongManifest()
        data = secrets.token_bytes(1_000_000)
        diego.shelf.keep(data)
        noa.shelf.want(carmen.shelf.keep(data), len(data))
        async with (
            started(diego) as liar,
            started(noa, liar.address, timings=QUICK) as asking,
        ):
            await until(lambda: shelf.told >= 3 and not asking.live())
            assert not noa.shelf.begun
            async with started(carmen) as honest:
                asking.replication.dial(*honest.address)
                await until(lambda: noa.shelf.blobs == carmen.shelf.blobs)

    run(test())


def test_a_file_that_is_longer_than_its_entry_says_is_not_taken() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        long = carmen.shelf.keep(secrets.token_bytes(2_000_000))
        told = carmen.shelf.keep(secrets.token_bytes(1_000_000))
        diego.shelf.want(long, 1_999_999)
        async with started(carmen) as a, started(diego, a.address, timings=QUICK):
            diego.shelf.want(told, 1_000_000)
            await until(lambda: told in diego.shelf.blobs)
            assert long not in diego.shelf.begun

    run(test())


def test_what_has_come_of_a_file_is_not_asked_for_again() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        pieces = [bytes(one) for one in cut(secrets.token_bytes(4 * PIECE_BYTES))]
        blob = carmen.shelf.keep(b"".join(pieces))
        diego.shelf.want(blob, 4 * PIECE_BYTES)
        diego.shelf.begun[blob] = (manifest_of(pieces), {0: pieces[0], 2: pieces[2]})
        async with started(carmen) as a, started(diego, a.address):
            await until(lambda: blob in diego.shelf.blobs)
        assert sorted(carmen.shelf.lent) == [(blob, 1), (blob, 3)]

    run(test())


def test_two_with_a_half_each_make_it_whole_when_the_author_is_gone() -> None:
    async def test() -> None:
        diego = MemoryOffice.found()
        noa = diego.colleague()
        pieces = [bytes(one) for one in cut(secrets.token_bytes(9 * PIECE_BYTES + 5))]
        manifest = manifest_of(pieces)
        for office, first in ((diego, 0), (noa, 1)):
            mine = {n: pieces[n] for n in range(first, len(pieces), 2)}
            office.shelf.want(manifest.blob, manifest.size)
            office.shelf.begun[manifest.blob] = (manifest, mine)
        async with started(diego) as a, started(noa, a.address):
            shelves = (diego.shelf, noa.shelf)
            await until(lambda: all(manifest.blob in shelf.blobs for shelf in shelves))

    run(test())


@pytest.mark.parametrize("count", [1, 20], ids=["small", "in pieces"])
def test_what_has_come_is_not_fetched_again(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.replication.blobs.REST_S", 0.0)
    monkeypatch.setattr("sync.replication.blobs.RESTS", 0)

    async def test() -> None:
        carmen = MemoryOffice.found()
        marta = carmen.colleague()
        blob = carmen.shelf.keep(secrets.token_bytes(count * PIECE_BYTES))
        marta.logs = {**marta.logs, **carmen.logs}
        marta.shelf.want(blob, count * PIECE_BYTES)
        async with started(carmen) as a, started(marta, a.address) as b:
            blobs = b.replication._exchange.blobs
            looks = 0
            while blob not in marta.shelf.blobs or looks < 10:
                looks += blob in marta.shelf.blobs
                blobs.poke()  # what is missing is asked at every moment
                await asyncio.sleep(0)
        assert len(carmen.shelf.lent) == count

    run(test())


def test_many_who_fetch_the_same_file_give_it_to_each_other() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        others = [carmen.colleague() for _ in range(3)]
        count = 160
        blob = carmen.shelf.keep(secrets.token_bytes(count * PIECE_BYTES))
        for other in others:
            other.logs = {**other.logs, **carmen.logs}
            other.shelf.want(blob, count * PIECE_BYTES)
        async with (
            started(carmen) as a,
            started(others[0], a.address) as b,
            started(others[1], a.address, b.address) as c,
            started(others[2], a.address, b.address, c.address),
        ):
            await until(lambda: all(blob in other.shelf.blobs for other in others))
        assert len(carmen.shelf.lent) < 3 * count

    run(test())


def test_a_small_file_does_not_wait_for_a_large_one() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        large = carmen.shelf.keep(secrets.token_bytes(30_000_000))
        small = carmen.shelf.keep(secrets.token_bytes(5_000))
        diego.shelf.want(large, 30_000_000)
        diego.shelf.want(small, 5_000)
        async with started(carmen) as a, started(diego, a.address):
            await until(lambda: len(diego.shelf.blobs) == 2)
        assert list(diego.shelf.blobs) == [small, large]

    run(test())
