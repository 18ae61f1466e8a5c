"""Files by their ids. What is under a name is what its name says (:mod:`sync.content.pieces`)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Set
from pathlib import Path
from typing import IO, Final

from sync.content.pieces import PIECE_BYTES, Manifest, blob_of, check_manifest, manifest_of
from sync.errors import ProtocolError
from sync.store.copying import Copying
from sync.store.disk import replace_file, written
from sync.values import ID_BYTES, BlobId

_HEX = frozenset("0123456789abcdef")

FRESH_NS: Final = 600 * 10**9
"""After so long a disk may have spoiled what was written to it."""


class BlobStore:
    """The pictures and files of one home, two letters of the id to a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, blob: BlobId) -> Path:
        """Where a blob is kept, whether or not it is here."""
        name = blob.hex()
        return self.root / name[:2] / name

    def has(self, blob: BlobId) -> bool:
        """Whether the whole blob is here."""
        return self.path(blob).exists()

    def size(self, blob: BlobId) -> int | None:
        """Bytes of a blob that is here."""
        try:
            return self.path(blob).stat().st_size
        except FileNotFoundError:
            return None

    def put(self, data: bytes) -> BlobId:
        """Keep bytes, durably.

        Raises:
            NoSpace, CannotWrite: nothing was kept.
        """
        blob = blob_of(data)
        path = self.path(blob)
        if not path.exists():
            self._make_folder(path)
            replace_file(path, data)
        return blob

    def put_file(self, source: IO[bytes], limit: int) -> Manifest | None:
        """Keep a copy of an open file, durably; None when it has more than ``limit`` bytes.

        Raises:
            OSError: it cannot be read.
            NoSpace, CannotWrite: nothing was kept.
        """
        with Copying(self) as copying:
            for data in pieces_in(source):
                copying.add(data)
                if copying.size > limit:
                    return None
            return copying.keep()

    def manifest(self, blob: BlobId) -> Manifest | None:
        """What a blob that is here is made of; None when it is not here.

        As it was noted when it came, else read from its bytes: those may have rotted.
        """
        path = self.path(blob)
        try:
            with path.open("rb") as file:
                return _noted_manifest(path, blob) or manifest_of(pieces_in(file))
        except FileNotFoundError:
            return None

    def note_manifest(self, manifest: Manifest) -> None:
        """Write beside the place of a blob what it is made of; of one piece its bytes say it.

        Not flushed: whoever reads it checks it.

        Raises:
            OSError
        """
        if manifest.count > 1:
            path = self.path(manifest.blob)
            data = manifest.size.to_bytes(8, "big") + manifest.hashes
            path.with_name(f"{path.name}.pieces").write_bytes(data)

    def is_fresh(self, blob: BlobId) -> bool:
        """Whether its bytes were checked as they were written, a short while ago, and not touched
        since: whoever reads them now need not check them again."""
        path = self.path(blob)
        try:
            checked_ns = path.with_name(f"{path.name}.pieces").stat().st_mtime_ns
            touched_ns = path.stat().st_mtime_ns
        except OSError:
            return False
        return touched_ns < checked_ns and 0 <= time.time_ns() - checked_ns < FRESH_NS

    def is_whole(self, blob: BlobId) -> bool:
        """Whether a blob is here and every byte of it what it was."""
        try:
            with self.path(blob).open("rb") as file:
                return manifest_of(pieces_in(file)).blob == blob
        except OSError:
            return False

    def all(self) -> Iterator[BlobId]:
        """Every blob that is here, by name."""
        for path in sorted(self.root.glob("??/*")):
            if len(path.name) == 2 * ID_BYTES and not set(path.name) - _HEX:
                yield BlobId(bytes.fromhex(path.name))

    def loose(self, known: Set[BlobId]) -> Iterator[Path]:
        """The files here that belong to none of these blobs."""
        names = {blob.hex() for blob in known}
        for path in sorted([*self.root.glob("*.copy"), *self.root.glob("??/*")]):
            if path.name.partition(".")[0] not in names:
                yield path

    def drop(self, blob: BlobId) -> None:
        """Let go of a blob, and of what has come of it so far.

        Raises:
            CannotWrite: it is still here.
        """
        path = self.path(blob)
        with written(path):
            for one in (path, *path.parent.glob(f"{path.name}.*")):
                one.unlink(missing_ok=True)

    def read(self, blob: BlobId, offset: int, length: int) -> bytes | None:
        """Part of a blob, or None when it is not here."""
        try:
            with self.path(blob).open("rb") as file:
                file.seek(offset, os.SEEK_SET)
                return file.read(length)
        except FileNotFoundError:
            return None

    def _make_folder(self, path: Path) -> None:
        with written(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _noted_manifest(path: Path, blob: BlobId) -> Manifest | None:
    """What was noted there, if it is the manifest of that blob."""
    try:
        noted = path.with_name(f"{path.name}.pieces").read_bytes()
        return check_manifest(blob, int.from_bytes(noted[:8], "big"), noted[8:])
    except (OSError, ProtocolError):
        return None


def pieces_in(file: IO[bytes]) -> Iterator[bytes]:
    """An open file, piece by piece."""
    while data := file.read(PIECE_BYTES):
        yield data
