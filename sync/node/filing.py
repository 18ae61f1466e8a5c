"""The files of one home as replication sees them: lent to whom may have them, taken in by pieces.

Bytes are read and written on a thread of their own, so that a film does not keep a post waiting;
what they mean is asked and noted where everything else is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import Final, ParamSpec, TypeVar

from sync.content.pieces import PIECE_BYTES, Manifest, blob_of, cut
from sync.errors import CannotWrite, NoSpace
from sync.governance.state import Governance
from sync.node.core import Node
from sync.replication.shelf import HeldBlob, WantedBlob
from sync.store.arriving import Arriving, Took
from sync.values import BlobId, Lane

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

_REMEMBERED: Final = 16
"""Files of which something is kept in memory: several colleagues fetch the same."""


class Filing:
    """See :class:`sync.replication.shelf.Shelf`."""

    def __init__(self, node: Node, writer: Executor, files: Executor) -> None:
        self._node = node
        self._writer = writer
        self._files = files
        self._arriving: dict[BlobId, Arriving] = {}
        self._manifests: dict[BlobId, Manifest] = {}
        self._shown: set[BlobId] = set()
        self._shown_by: tuple[int, Governance] | None = None

    async def wanted(self, limit: int) -> Sequence[WantedBlob]:
        """Files of visible posts that are not here, as long as there is room for them."""
        if not self._node.caring.asks(Lane.CONTENT):
            return ()
        found = await self._on(self._writer, self._node.reader.wanted_blobs, limit)
        return [WantedBlob(blob, size) for blob, size in found]

    async def held(self, blob: BlobId) -> HeldBlob | None:
        """What a colleague may have of a file."""
        if not await self._is_shown(blob):
            return None
        arriving = self._arriving.get(blob)
        if arriving is not None:
            return HeldBlob(arriving.manifest, frozenset(arriving.lacking))
        manifest = await self._on(self._files, self._manifest, blob)
        if manifest is not None and manifest.blob != blob:
            await self._on(self._writer, self._spoiled, blob)
            return None
        return None if manifest is None else HeldBlob(manifest)

    async def read(self, blob: BlobId, offset: int, length: int) -> bytes | None:
        """Bytes for a colleague."""
        if not await self._is_shown(blob):
            return None
        arriving = self._arriving.get(blob)
        if arriving is not None:
            return await self._on(self._files, arriving.read, offset, length)
        data = await self._on(self._files, self._read, blob, offset, length)
        if data is None:
            await self._on(self._writer, self._spoiled, blob)
        return data

    async def _is_shown(self, blob: BlobId) -> bool:
        """Whether colleagues may have a file; asked anew when the pages may say otherwise."""
        state = (self._node.views.cursor, self._node.governance)
        if self._shown_by != state or len(self._shown) >= _REMEMBERED:
            self._shown_by = state
            self._shown.clear()
        if blob not in self._shown:
            if not await self._on(self._writer, self._node.reader.shows_blob, blob):
                return False
            self._shown.add(blob)
        return True

    def _read(self, blob: BlobId, offset: int, length: int) -> bytes | None:
        """Bytes of a file, none where it is not here; None when its disk has spoiled them.

        On the thread for files. Only whole pieces can be checked, and nobody asks for others.
        """
        data = self._node.blobs.read(blob, offset, length) or b""
        manifest = self._manifest(blob) if data and not offset % PIECE_BYTES else None
        if manifest is None:
            return data
        if manifest.blob != blob:
            return None
        for number, part in enumerate(cut(data), offset // PIECE_BYTES):
            whole = len(part) == manifest.length(number)
            if whole and not manifest.fits(number, part):
                return None
        return data

    async def put(self, blob: BlobId, data: bytes) -> bool:
        """Keep a small file."""
        return await self._kept(False, self._writer, keep_blob, self._node, blob, data)

    async def begin(self, manifest: Manifest) -> frozenset[int] | None:
        """Make room for a file, or go on with it."""
        begin = partial(Arriving.begin, self._node.blobs, manifest)
        arriving = await self._kept(None, self._files, begin)
        if arriving is None:
            return None
        self._arriving[manifest.blob] = arriving
        return frozenset(arriving.lacking)

    async def take(self, pieces: Sequence[tuple[BlobId, int, memoryview]]) -> Sequence[Took]:
        """Keep pieces."""
        nothing = [Took.GONE] * len(pieces)
        took = await self._kept(nothing, self._files, self._take, pieces)
        for (blob, _, _), each in zip(pieces, took, strict=True):
            if each is Took.GONE:
                self._arriving.pop(blob, None)
        return took

    def _take(self, pieces: Sequence[tuple[BlobId, int, memoryview]]) -> list[Took]:
        """On the thread for files."""
        found = []
        for blob, piece, data in pieces:
            arriving = self._arriving.get(blob)
            found.append(Took.GONE if arriving is None else arriving.take(piece, data))
        return found

    async def finish(self, blob: BlobId) -> bool:
        """Flush the whole file beside the writer's other work, and show it."""
        arriving = self._arriving.get(blob)
        if arriving is None or not await self._kept(False, self._files, arriving.flush):
            return False
        try:
            return await self._kept(False, self._writer, _put_in_place, self._node, arriving)
        finally:
            self._arriving.pop(blob, None)

    def _manifest(self, blob: BlobId) -> Manifest | None:
        """Of the bytes that are here; they may be spoiled."""
        known = self._manifests.pop(blob, None)
        found = known if known and self._node.blobs.has(blob) else self._node.blobs.manifest(blob)
        if found is not None and found.blob == blob:
            while len(self._manifests) >= _REMEMBERED:
                del self._manifests[next(iter(self._manifests))]
            self._manifests[blob] = found
        return found

    def _spoiled(self, blob: BlobId) -> None:
        """On the writer."""
        self._node.shelving.spoiled(blob)

    async def _on(
        self, thread: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(thread, lambda: work(*args, **kwargs))

    async def _kept(
        self,
        nothing: T,
        thread: Executor,
        keep: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """What a write returns, or ``nothing`` when there is no room for content now."""
        caring = self._node.caring
        if not caring.takes(Lane.CONTENT):
            return nothing
        try:
            return await self._on(thread, keep, *args, **kwargs)
        except (NoSpace, CannotWrite) as error:
            caring.note_refusal(error)
            return nothing


def keep_blob(node: Node, blob: BlobId, data: bytes) -> bool:
    """Keep a file's bytes; False when they are not the ones its name says, or not waited for.

    Raises:
        NoSpace, CannotWrite: it was not kept.
    """
    if blob_of(data) != blob or not node.reader.shows_blob(blob):
        return False
    node.blobs.put(data)
    show_blob(node, blob)
    return True


def _put_in_place(node: Node, arriving: Arriving) -> bool:
    """A file that has come whole, unless it was taken back meanwhile."""
    if not node.reader.shows_blob(arriving.blob):
        node.blobs.drop(arriving.blob)
        return False
    if not arriving.finish():
        return False
    show_blob(node, arriving.blob)
    return True


def show_blob(node: Node, blob: BlobId) -> None:
    """The bytes of a blob are here: on the cards that refer to it too."""
    node.views.note_blob(blob)
    node.on_change(frozenset({"feed"}))
