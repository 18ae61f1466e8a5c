"""Giving files to peers: what is here of one, and its pieces, when the link's turn comes."""

from __future__ import annotations

from sync.content.pieces import PIECE_BYTES
from sync.replication.link import Link
from sync.replication.outbox import Priority
from sync.replication.protocol import messages, translate
from sync.replication.protocol.events import BlobAsked, BlobWanted
from sync.replication.shelf import Shelf


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
    """Answer a BWANT, a CHUNK for each piece of it; one without data ends it early."""

    async def job() -> None:
        length = min(PIECE_BYTES, want.length)
        data = await shelf.read(want.blob, want.offset, length)
        await link.say(messages.Chunk(want.blob, want.offset, data or b""))
        rest = want.length - length
        if data and rest > 0:
            lend(shelf, link, BlobWanted(want.blob, want.offset + length, rest))

    link.owe(Priority.BLOBS, job, heavy=True)
