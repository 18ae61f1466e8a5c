"""Giving files to peers: what is here of one, and its pieces, when the link's turn comes."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Final

from sync.content.pieces import PIECE_BYTES, TOGETHER
from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages, translate
from sync.replication.protocol.events import BlobAsked, BlobWanted
from sync.replication.sealed import keeps
from sync.replication.shelf import Borrower, Shelf

AHEAD: Final = 2
"""Answers in memory for one peer."""


def tell(shelf: Shelf, link: Link, ask: BlobAsked) -> None:
    """Answer a BASK."""

    async def job() -> None:
        held = await shelf.held(ask.blob, _borrower(link))
        if held is None:
            await link.say(messages.BlobHave(ask.blob, 0))
        else:
            await link.say(translate.blob_have(held.manifest, held.lacking, known=ask.known))

    link.owe(Priority.BLOBS, job)


def lend(shelf: Shelf, link: Link, want: BlobWanted) -> None:
    """Answer a BWANT, in CHUNKs; one without data ends it early.

    It is read while what came before is sent, but not for many at once: a peer could have our
    memory full of pieces that it does not take.
    """

    async def read() -> bytes | None:
        return await shelf.read(want.blob, want.offset, want.length, _borrower(link))

    reading = None
    if link.read_ahead < AHEAD:
        link.read_ahead += 1
        reading = asyncio.ensure_future(read())
        reading.add_done_callback(_noted)

    async def job() -> None:
        if reading is None:
            data = await read()
        else:
            link.read_ahead -= 1
            data = await reading
        first, *others = _chunks(want, memoryview(data or b""))
        for chunk in others:  # in its turn, so that what is urgent gets in between
            link.owe(Priority.BLOBS, partial(link.say, chunk), heavy=True)
        await link.say(first)

    link.owe(Priority.BLOBS, job, heavy=True)


def _borrower(link: Link) -> Borrower:
    return Borrower(link.device, keeps=keeps(link))


def _chunks(want: BlobWanted, data: memoryview) -> list[messages.Chunk]:
    size = TOGETHER * PIECE_BYTES
    if len(data) <= size:
        return [messages.Chunk(want.blob, want.offset, data)]
    starts = range(0, len(data), size)
    return [messages.Chunk(want.blob, want.offset + at, data[at : at + size]) for at in starts]


def _noted(reading: asyncio.Future[bytes | None]) -> None:
    """A session may end before a piece's turn; what failed by then is nobody's concern."""
    if not reading.cancelled():
        reading.exception()
