"""What replication asks of the node about files: which are waited for, and where their bytes go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sync.content.pieces import Manifest
from sync.store.arriving import Took
from sync.values import BlobId, DeviceId


@dataclass(frozen=True, slots=True)
class WantedBlob:
    """A file that a visible entry refers to, and how many bytes that says it has."""

    blob: BlobId
    size: int


@dataclass(frozen=True, slots=True)
class HeldBlob:
    """A file of which all pieces are here but those ``lacking``."""

    manifest: Manifest
    lacking: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Borrower:
    """Who asks for a file: a colleague's device; ``keeps``: it carries what is sealed to others."""

    device: DeviceId
    keeps: bool = False


class Shelf(Protocol):
    """The files of one home. Nothing raises: what the disk refuses is tried again later."""

    async def wanted(self, limit: int) -> Sequence[WantedBlob]:
        """Files that are waited for, the most urgent first."""
        ...

    async def held(self, blob: BlobId, borrower: Borrower) -> HeldBlob | None:
        """What is here of a file; None too when no entry refers to it that whoever asks may see
        (protocol.md A8)."""
        ...

    async def read(
        self, blob: BlobId, offset: int, length: int, borrower: Borrower
    ) -> bytes | None:
        """Bytes of a file, fewer at its end; None as :meth:`held`, or when they are not here.

        From the beginning of a piece on, and whole pieces: they are checked.
        """
        ...

    async def put(self, blob: BlobId, data: bytes) -> bool:
        """Keep a whole file; False when it is not that file, or not waited for."""
        ...

    async def begin(self, manifest: Manifest) -> frozenset[int] | None:
        """Expect a file by pieces: those that it lacks; None when it cannot be kept."""
        ...

    async def take(self, pieces: Sequence[tuple[BlobId, int, memoryview]]) -> Sequence[Took]:
        """Keep pieces of files that were begun: file, number and bytes of each."""
        ...

    async def finish(self, blob: BlobId) -> bool:
        """All pieces are here: the file is whole; False when it is not waited for any more."""
        ...
