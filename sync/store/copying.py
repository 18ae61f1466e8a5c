"""A file from this computer on its way into the blob store: its id is known at the end."""

from __future__ import annotations

import os
from contextlib import suppress
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from sync.content.pieces import PIECE_BYTES, Manifest
from sync.hashing import sha256
from sync.store.disk import sync_folder, written
from sync.values import BlobId

if TYPE_CHECKING:
    from sync.store.blobs import BlobStore


class Copying:
    """A context manager: what was not kept by its end is gone."""

    def __init__(self, store: BlobStore) -> None:
        self._store = store
        self._path = store.root / f"{os.urandom(8).hex()}.copy"
        self._file: IO[bytes] | None = None
        self._hashes = bytearray()
        self._rest = b""
        self.size = 0

    def __enter__(self) -> Self:
        with written(self._path):
            self._store.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(handle, "wb")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            if self._file is not None:
                self._file.close()
            self._path.unlink(missing_ok=True)

    def add(self, data: bytes) -> None:
        """More of the file.

        Raises:
            NoSpace, CannotWrite
        """
        with written(self._path):
            self._open.write(data)
        self.size += len(data)
        self._rest += data
        while len(self._rest) >= PIECE_BYTES:
            self._hashes += sha256(self._rest[:PIECE_BYTES]).digest()
            self._rest = self._rest[PIECE_BYTES:]

    def keep(self, expected: BlobId | None = None) -> Manifest | None:
        """That was all: it is in its place, durably. None when it is not what was expected.

        Raises:
            NoSpace, CannotWrite: nothing was kept.
        """
        last = sha256(self._rest).digest() if self._rest else b""
        manifest = Manifest(self.size, bytes(self._hashes) + last)
        if expected is not None and manifest.blob != expected:
            return None
        path = self._store.path(manifest.blob)
        with written(path):
            self._open.flush()
            os.fsync(self._open.fileno())
            self._open.close()  # Windows renames nothing that is open
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._store.note_manifest(manifest)
            os.replace(self._path, path)
            sync_folder(path.parent)
        return manifest

    @property
    def _open(self) -> IO[bytes]:
        assert self._file is not None  # between enter and exit
        return self._file
