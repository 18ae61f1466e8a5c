"""Small pictures of files that are here, beside them in the blob store.

Derived, and of this device alone: no colleague gets one. Each has the name of its blob and
``.preview`` behind it, so whatever lets go of the blob (:meth:`BlobStore.drop`) or finds that
nothing refers to it (:meth:`BlobStore.loose`) takes it along. One without bytes says that there is
none to be made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sync.store.blobs import BlobStore
from sync.store.disk import replace_file, written
from sync.values import BlobId

_ENDING = ".preview"


class Previews:
    """Of one home."""

    def __init__(self, blobs: BlobStore) -> None:
        self._blobs = blobs

    def find(self, blob: BlobId) -> Path | None:
        """Where the small picture of a blob is: a JPEG or WebP; None when there is none."""
        path = self._path(blob)
        try:
            return path if path.stat().st_size else None
        except FileNotFoundError:
            return None

    def has_tried(self, blob: BlobId) -> bool:
        """Whether one was made, or found to be impossible."""
        return self._path(blob).exists()

    def keep(self, blob: BlobId, data: bytes) -> None:
        """Keep it beside its blob, which is here; no bytes: there is none.

        Raises:
            NoSpace, CannotWrite: nothing was kept.
        """
        replace_file(self._path(blob), data)

    def size(self) -> int:
        """Bytes of all of them."""
        return sum(size for _, size, _ in self._all())

    def trim(self, most: int) -> int:
        """Let go of those that were made first until no more than so many bytes are left; how many
        bytes that are. Nobody notes which of them were looked at, or when.

        Raises:
            CannotWrite: one is still here.
        """
        found = sorted(one for one in self._all() if one[1])
        left = sum(size for _, size, _ in found)
        for _, size, path in found:
            if left <= most:
                break
            with written(path):
                path.unlink(missing_ok=True)
            left -= size
        return left

    def _all(self) -> Iterator[tuple[float, int, Path]]:
        """When each was made, its bytes and where it is."""
        for path in self._blobs.root.glob(f"??/*{_ENDING}"):
            try:
                found = path.stat()
            except FileNotFoundError:
                continue  # it went with its blob meanwhile
            yield found.st_mtime, found.st_size, path

    def _path(self, blob: BlobId) -> Path:
        path = self._blobs.path(blob)
        return path.with_name(f"{path.name}{_ENDING}")
