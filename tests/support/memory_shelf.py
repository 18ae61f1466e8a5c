"""The files of an office without a disk: whole ones, and those on their way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sync.content.pieces import PIECE_BYTES, Manifest, blob_of, cut, manifest_of
from sync.replication.shelf import Borrower, HeldBlob, WantedBlob
from sync.store.arriving import Took
from sync.values import BlobId


@dataclass
class MemoryShelf:
    """See :class:`sync.replication.shelf.Shelf`. Gives whatever it has, to anybody."""

    blobs: dict[BlobId, bytes] = field(default_factory=dict)
    waited_for: dict[BlobId, int] = field(default_factory=dict)
    """With the size that an entry says they have."""
    begun: dict[BlobId, tuple[Manifest, dict[int, bytes]]] = field(default_factory=dict)
    lent: list[tuple[BlobId, int]] = field(default_factory=list)
    """Pieces that were given to somebody."""

    def keep(self, data: bytes) -> BlobId:
        """A file that is here."""
        blob = blob_of(data)
        self.blobs[blob] = data
        return blob

    def want(self, blob: BlobId, size: int) -> None:
        """An entry refers to a file that is not here."""
        self.waited_for[blob] = size

    async def wanted(self, limit: int) -> Sequence[WantedBlob]:
        lacking = [WantedBlob(*one) for one in self.waited_for.items() if one[0] not in self.blobs]
        return lacking[:limit]

    async def held(self, blob: BlobId, borrower: Borrower) -> HeldBlob | None:
        if blob in self.begun:
            manifest, pieces = self.begun[blob]
            return HeldBlob(manifest, frozenset(range(manifest.count)) - pieces.keys())
        data = self.blobs.get(blob)
        return None if data is None else HeldBlob(manifest_of(cut(data)))

    async def read(
        self, blob: BlobId, offset: int, length: int, borrower: Borrower
    ) -> bytes | None:
        first = offset // PIECE_BYTES
        if blob in self.begun:
            wanted = range(first, -(-(offset + length) // PIECE_BYTES))
            pieces = [self.begun[blob][1].get(number) for number in wanted]
            data = None if None in pieces else b"".join(piece or b"" for piece in pieces)
        else:
            whole = self.blobs.get(blob)
            data = None if whole is None else whole[offset : offset + length]
        self.lent += [(blob, first + number) for number, _ in enumerate(cut(data or b""))]
        return data

    async def put(self, blob: BlobId, data: bytes) -> bool:
        if blob_of(data) != blob or blob not in self.waited_for:
            return False
        self.blobs[blob] = data
        return True

    async def begin(self, manifest: Manifest) -> frozenset[int] | None:
        _, pieces = self.begun.setdefault(manifest.blob, (manifest, {}))
        return frozenset(range(manifest.count)) - pieces.keys()

    async def take(self, pieces: Sequence[tuple[BlobId, int, memoryview]]) -> Sequence[Took]:
        return [self._take(*one) for one in pieces]

    def _take(self, blob: BlobId, piece: int, data: memoryview) -> Took:
        if blob not in self.waited_for:
            return Took.GONE
        manifest, pieces = self.begun[blob]
        if not manifest.fits(piece, data):
            return Took.WRONG
        pieces[piece] = bytes(data)
        return Took.KEPT

    async def finish(self, blob: BlobId) -> bool:
        manifest, pieces = self.begun.pop(blob)
        self.blobs[blob] = b"".join(pieces[piece] for piece in range(manifest.count))
        return True
