"""Giving files to peers: what is here of one, and its pieces, when the link's turn comes."""

from __future__ import annotations

import asyncio
from typing import Final

from sync.content.pieces import PIECE_BYTES
from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages, translate
from sync.replication.protocol.events import BlobAsked, BlobWanted
from sync.replication.shelf import Shelf

AHEAD: Final = 4
"""Pieces in memory for one peer: as many as it asks for at a time (protocol.md 7)."""


def tell(shelf: Shelf, link: Link, ask: BlobAsked) -> None:
    """Answer a BASK."""

    async def job() -> None:
        held = await shelf.held(ask.blob)
        if held is None:
            await link.say(messages.BlobHave(ask.blob, 0))
        else:
            await link.say(translate.blob_have(held.manifest, held.lacking, known=ask.known))

    link.owe(Priority.BLOBS, job)


def lend(shelf: Shelf, link: Link, want: BlobWanted) -> None:
    """Answer a BWANT, a CHUNK for each piece of it; one without data ends it early.

    A piece is read while those before it are sent, but for many at once: a peer could have our
    memory full of pieces that it does not take.
    """
    length = min(PIECE_BYTES, want.length)
    reading = None
    if link.read_ahead < AHEAD:
        link.read_ahead += 1
        reading = asyncio.ensure_future(shelf.read(want.blob, want.offset, length))
        reading.add_done_callback(_noted)

    async def job() -> None:
        if reading is None:
            data = await shelf.read(want.blob, want.offset, length)
        else:
            link.read_ahead -= 1
            data = await reading
        await link.say(messages.Chunk(want.blob, want.offset, data or b""))
        rest = want.length - length
        if data and rest > 0:
            lend(shelf, link, BlobWanted(want.blob, want.offset + length, rest))

    link.owe(Priority.BLOBS, job, heavy=True)


def _noted(reading: asyncio.Future[bytes | None]) -> None:
    """A session may end before a piece's turn; what failed by then is nobody's concern."""
    if not reading.cancelled():
        reading.exception()
