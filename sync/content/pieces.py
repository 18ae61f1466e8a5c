"""How a file is cut into pieces and named by them, so that each piece can be checked as it comes.

Every piece is :data:`PIECE_BYTES` long but the last. A file's id is the hash of its size and of
the hashes of its pieces, its *manifest* (protocol.md A20): whoever knows the id can check a
manifest that a stranger gives, and with it every piece by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sync.errors import ProtocolError
from sync.hashing import sha256
from sync.log.contexts import BLOB
from sync.values import BlobId

PIECE_BYTES: Final = 256 * 1024
"""Bytes of a piece (protocol.md 12, chunk)."""

TOGETHER: Final = 3
"""Pieces that travel in one message, at most: as many as a frame has room for."""

HASH_BYTES: Final = 32

FILE_BYTES: Final = 2 << 30
"""Of the largest file that any company may allow (protocol.md 12)."""

MAX_PIECES: Final = FILE_BYTES // PIECE_BYTES


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file is made of: ``size`` in bytes, ``hashes`` the SHA-256 of each piece, joined."""

    size: int
    hashes: bytes

    @property
    def blob(self) -> BlobId:
        """The file's id."""
        return BlobId(sha256(BLOB + self.size.to_bytes(8, "big") + self.hashes).digest())

    @property
    def count(self) -> int:
        """Pieces."""
        return len(self.hashes) // HASH_BYTES

    def length(self, piece: int) -> int:
        """Bytes of a piece, counted from 0."""
        return min(PIECE_BYTES, self.size - piece * PIECE_BYTES)

    def fits(self, piece: int, data: bytes | memoryview) -> bool:
        """Whether these are the bytes of a piece."""
        at = piece * HASH_BYTES
        return sha256(data).digest() == self.hashes[at : at + HASH_BYTES]


def pieces_of(size: int) -> int:
    """How many pieces a file of that many bytes has; an empty file has none."""
    return -(-size // PIECE_BYTES)


def manifest_of(pieces: Iterable[bytes | memoryview]) -> Manifest:
    """Of a file that comes as its pieces, each whole but the last."""
    size, hashes = 0, bytearray()
    for data in pieces:
        size += len(data)
        hashes += sha256(data).digest()
    return Manifest(size, bytes(hashes))


def cut(data: bytes | memoryview) -> Iterator[memoryview]:
    """The pieces of a file in memory, without copying them."""
    view = memoryview(data)
    for at in range(0, len(data), PIECE_BYTES):
        yield view[at : at + PIECE_BYTES]


def blob_of(data: bytes) -> BlobId:
    """The id of a file in memory."""
    return manifest_of(cut(data)).blob


def check_manifest(blob: BlobId, size: int, hashes: bytes) -> Manifest:
    """The manifest of that file, as somebody says it is.

    Raises:
        ProtocolError: it is not.
    """
    found = Manifest(size, hashes)
    if len(hashes) != pieces_of(size) * HASH_BYTES or found.blob != blob:
        raise ProtocolError(why="a manifest of another file")
    return found
