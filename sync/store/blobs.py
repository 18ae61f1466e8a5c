"""Files by the hash of their bytes. What is under a name is what its name says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sync.store.disk import replace_file, written
from sync.values import ID_BYTES, BlobId

_HEX = frozenset("0123456789abcdef")


class BlobStore:
    """The pictures of one home, two letters of the hash to a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, blob: BlobId) -> Path:
        """Where a blob is kept, whether or not it is here."""
        name = blob.hex()
        return self.root / name[:2] / name

    def has(self, blob: BlobId) -> bool:
        """Whether the whole blob is here."""
        return self.path(blob).exists()

    def put(self, data: bytes) -> BlobId:
        """Keep bytes, durably.

        Raises:
            NoSpace, CannotWrite: nothing was kept.
        """
        import hashlib  # it loads OpenSSL, and who only reads blobs does without

        blob = BlobId(hashlib.sha256(data).digest())
        path = self.path(blob)
        if not path.exists():
            with written(path):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(path, data)
        return blob

    def all(self) -> Iterator[BlobId]:
        """Every blob that is here, by name."""
        for path in sorted(self.root.glob("??/*")):
            if len(path.name) == 2 * ID_BYTES and not set(path.name) - _HEX:
                yield BlobId(bytes.fromhex(path.name))

    def drop(self, blob: BlobId) -> None:
        """Let go of a blob.

        Raises:
            CannotWrite: it is still here.
        """
        path = self.path(blob)
        with written(path):
            path.unlink(missing_ok=True)

    def read(self, blob: BlobId, offset: int, length: int) -> bytes | None:
        """Part of a blob, or None when it is not here."""
        try:
            with self.path(blob).open("rb") as file:
                file.seek(offset, os.SEEK_SET)
                return file.read(length)
        except FileNotFoundError:
            return None
