"""A file on its way here: the pieces that have come, in a file that a restart goes on with.

Beside the place of the blob lies ``<id>.part``, as long as the whole, with the pieces that are here
where they belong. Which they are is read from their bytes:
so nothing has to be flushed until all are here, and a crash or a rotten disk costs only what it
spoiled.
"""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path
from typing import IO

from sync.content.pieces import PIECE_BYTES, Manifest
from sync.store.blobs import BlobStore, pieces_in
from sync.store.disk import sync_folder, written


class Took(Enum):
    """What became of a piece."""

    KEPT = auto()
    WRONG = auto()
    """Not the bytes that the manifest names."""
    GONE = auto()
    """The file is not waited for any more."""


class Arriving:
    """One file on its way. Not thread-safe."""

    def __init__(self, store: BlobStore, manifest: Manifest) -> None:
        self.manifest = manifest
        self.blob = manifest.blob
        self.lacking = set(range(manifest.count))
        self._store = store
        self._path = store.path(self.blob)
        self._part = _part(self._path)

    @classmethod
    def begin(cls, store: BlobStore, manifest: Manifest) -> Arriving:
        """Make room for a file, or go on with what has come of it before.

        Raises:
            NoSpace, CannotWrite: there is none.
        """
        new = cls(store, manifest)
        with written(new._part):
            new._part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            store.note_manifest(manifest)
            fresh = not new._part.exists()
            with new._part.open("a+b") as file:
                file.truncate(manifest.size)
                if not fresh:
                    new._look_at(file)
        return new

    def take(self, piece: int, data: bytes | memoryview) -> Took:
        """Put a piece where it belongs, if it is what the manifest says.

        Raises:
            NoSpace, CannotWrite: it is not here.
        """
        if piece not in self.lacking:
            return Took.KEPT
        if not self.manifest.fits(piece, data):
            return Took.WRONG
        with written(self._part):
            try:
                # Not made anew: who erased the file meanwhile has taken it away.
                handle = os.open(self._part, os.O_WRONLY)
            except FileNotFoundError:
                return Took.GONE
            with os.fdopen(handle, "wb", buffering=0) as file:
                file.seek(piece * PIECE_BYTES)
                file.write(data)
        self.lacking.discard(piece)
        return Took.KEPT

    def read(self, offset: int, length: int) -> bytes | None:
        """Bytes of pieces that are here, for others who lack them; None when some are not."""
        end = min(offset + length, self.manifest.size)
        pieces = range(offset // PIECE_BYTES, -(-end // PIECE_BYTES))
        if not self.lacking.isdisjoint(pieces):
            return None
        try:
            with self._part.open("rb") as file:
                file.seek(offset)
                return file.read(length)
        except FileNotFoundError:
            return None

    def flush(self) -> bool:
        """Make sure that all of it is on the disk; False when it is not waited for any more.

        Raises:
            NoSpace, CannotWrite: it is still on its way.
        """
        with written(self._part):
            try:
                with self._part.open("r+b") as file:
                    os.fsync(file.fileno())
            except FileNotFoundError:
                return False
        return True

    def finish(self) -> bool:
        """Put the whole file in its place once it is flushed; False as :meth:`flush`.

        Raises:
            NoSpace, CannotWrite: it is still on its way.
        """
        with written(self._part):
            try:
                os.replace(self._part, self._path)
            except FileNotFoundError:
                return False
            self._store.note_manifest(self.manifest)  # every piece was checked as it came
            sync_folder(self._path.parent)
        return True

    def _look_at(self, file: IO[bytes]) -> None:
        file.seek(0)
        for piece, data in enumerate(pieces_in(file)):
            if self.manifest.fits(piece, data):
                self.lacking.discard(piece)


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")
