"""Pictures between homes: fetched in pieces, from whoever has them, as soon as they are known."""

from __future__ import annotations

import asyncio
import hashlib
import math
import secrets
from collections.abc import Sequence

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import all_hold, started
from sync.replication.blobs import REST_S
from sync.replication.timings import Timings
from sync.values import BlobId

QUICK = Timings(want_s=0.2, tick_s=0.05, retry_s=0.3, chunk_s=1.0)


def test_a_picture_is_fetched_in_pieces() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        pictures = [secrets.token_bytes(size) for size in (1, 256 * 1024, 3_000_000)]
        blobs = {BlobId(hashlib.sha256(data).digest()): data for data in pictures}
        carmen.blobs.update(blobs)
        diego.wanted_blobs.update(blobs)
        async with started(carmen) as a, started(diego, a.address):
            await until(lambda: diego.blobs == blobs)

    run(test())


class Looking(MemoryOffice):
    """An office that knows when it was last asked which pictures are missing."""

    last_ask = math.inf

    async def missing_blobs(self, limit: int) -> Sequence[BlobId]:
        self.last_ask = asyncio.get_running_loop().time()
        return await super().missing_blobs(limit)

    def looked_in_vain(self) -> bool:
        """Whether nobody means to ask again by himself."""
        return asyncio.get_running_loop().time() - self.last_ask > 4 * REST_S


def test_a_picture_whose_card_is_shown_late_is_fetched_as_soon_as_it_is() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        one = carmen.colleague()
        diego = Looking(one.company, one.key, one.x25519, one.secret, logs=one.logs)
        data = secrets.token_bytes(1000)
        blob = BlobId(hashlib.sha256(data).digest())
        carmen.blobs[blob] = data
        async with started(carmen) as a, started(diego, a.address) as b:
            a.post(b"with a picture")
            await all_hold([b], b"with a picture")
            await until(diego.looked_in_vain)
            diego.wanted_blobs.add(blob)
            b.replication.pictures_changed()
            await until(lambda: diego.blobs.get(blob) == data)

    run(test())


def test_a_wrong_picture_is_not_kept_and_another_peer_is_asked() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, noa = carmen.colleague(), carmen.colleague()
        diego.logs = dict(carmen.logs)
        data = secrets.token_bytes(300_000)
        blob = BlobId(hashlib.sha256(data).digest())
        carmen.blobs[blob], diego.blobs[blob] = data, b"x" + data[1:]
        noa.wanted_blobs.add(blob)
        async with (
            started(diego) as liar,
            started(carmen) as honest,
            started(noa, liar.address, honest.address, timings=QUICK),
        ):
            await until(lambda: noa.blobs.get(blob) == data)

    run(test())
