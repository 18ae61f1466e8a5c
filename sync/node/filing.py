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

from sync.content.enclosed import LONGEST_FILE, enclosed_size
from sync.content.pieces import PIECE_BYTES, Manifest, blob_of, cut
from sync.errors import CannotWrite, DamagedHome, NoSpace
from sync.governance.state import Governance
from sync.node.core import Node
from sync.node.shelving import views_with
from sync.replication.office import SealedTo
from sync.replication.shelf import Borrower, HeldBlob, WantedBlob
from sync.store.arriving import Arriving, Took
from sync.store.blobs import BlobStore
from sync.values import BlobId, Lane
from sync.views.attached import Largest

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
        self._lent: set[tuple[BlobId, Borrower]] = set()
        self._lent_by: tuple[int, int, Governance] | None = None

    async def wanted(self, limit: int) -> Sequence[WantedBlob]:
        """Files of visible posts that are not here, as long as there is room for them; one that is
        larger than the company's files may be only where somebody here asked for it."""
        if not self._node.caring.asks(Lane.CONTENT):
            return ()
        largest = self._node.governance.settings.file_bytes
        sizes = Largest(largest, enclosed_size(min(largest, LONGEST_FILE)))
        found = await self._on(self._writer, self._node.reader.wanted_blobs, limit, sizes)
        wanted = [WantedBlob(blob, size) for blob, size in found]
        # What people wrote goes before a new version.
        return [*wanted, *await self._on(self._writer, self._node.updating.wanted)][:limit]

    async def held(self, blob: BlobId, borrower: Borrower) -> HeldBlob | None:
        """What a colleague may have of a file."""
        if not await self._may_have(blob, borrower):
            return None
        arriving = self._arriving.get(blob)
        if arriving is not None:
            return HeldBlob(arriving.manifest, frozenset(arriving.lacking))
        manifest = await self._on(self._files, self._manifest, blob)
        if manifest is not None and manifest.blob != blob:
            await self._on(self._writer, self._spoiled, blob)
            return None
        return None if manifest is None else HeldBlob(manifest)

    async def read(
        self, blob: BlobId, offset: int, length: int, borrower: Borrower
    ) -> bytes | None:
        """Bytes for a colleague."""
        if not await self._may_have(blob, borrower):
            return None
        arriving = self._arriving.get(blob)
        if arriving is not None:
            return await self._on(self._files, arriving.read, offset, length)
        data = await self._on(self._files, self._read, blob, offset, length)
        if data is None:
            await self._on(self._writer, self._spoiled, blob)
        return data

    async def _may_have(self, blob: BlobId, borrower: Borrower) -> bool:
        """Whether a colleague may have a file; asked anew when the pages may say otherwise."""
        views = self._node.views
        state = (views.cursor, views.letters, self._node.governance)
        if self._lent_by != state or len(self._lent) >= _REMEMBERED:
            self._lent_by = state
            self._lent.clear()
            await self._on(self._writer, self._node.updating.look)
        if (blob, borrower) not in self._lent and blob not in self._node.updating.offered:
            if not await self._on(self._writer, may_have, self._node, blob, borrower):
                return False
            self._lent.add((blob, borrower))
        return True

    def _read(self, blob: BlobId, offset: int, length: int) -> bytes | None:
        """Bytes of a file, none where it is not here; None when its disk has spoiled them.

        On the thread for files. Only whole pieces can be checked, and nobody asks for others.
        A new file is asked for by everybody at once: it is not hashed for each of them.
        """
        store = store_of(self._node, blob)
        data = store.read(blob, offset, length) or b""
        checked = not data or store.is_fresh(blob)
        manifest = self._manifest(blob) if not checked and not offset % PIECE_BYTES else None
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
        store = store_of(self._node, manifest.blob)
        begin = partial(Arriving.begin, store, manifest)
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
        store = store_of(self._node, blob)
        found = known if known and store.has(blob) else store.manifest(blob)
        if found is not None and found.blob == blob:
            while len(self._manifests) >= _REMEMBERED:
                del self._manifests[next(iter(self._manifests))]
            self._manifests[blob] = found
        return found

    def _spoiled(self, blob: BlobId) -> None:
        """On the writer."""
        if blob in self._node.updating.offered:
            self._node.updating.store.drop(blob)
        else:
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
        except (NoSpace, CannotWrite, DamagedHome) as error:
            caring.note_refusal(error)
            return nothing


def may_have(node: Node, blob: BlobId, borrower: Borrower) -> bool:
    """Whether a colleague's device may have a file: everybody what a card shows, and what goes with
    something sealed whoever is given that (:mod:`sync.replication.sealed`)."""
    if node.reader.shows_blob(blob):
        return True
    entries = node.reader.entries_with_blob(blob)
    if not entries or borrower.keeps:
        return bool(entries)
    known = node.letters.sealed_for(borrower.device, entries)
    return any(known.get(one, SealedTo.PEER) is SealedTo.PEER for one in entries)


def keep_blob(node: Node, blob: BlobId, data: bytes) -> bool:
    """Keep a file's bytes; False when they are not the ones its name says, or not waited for.

    Raises:
        NoSpace, CannotWrite: it was not kept.
    """
    if blob_of(data) != blob or not _is_waited_for(node, blob):
        return False
    store_of(node, blob).put(data)
    show_blob(node, blob)
    return True


def store_of(node: Node, blob: BlobId) -> BlobStore:
    """Where a file is kept: what belongs to a new version has room of its own."""
    return node.updating.store if blob in node.updating.offered else node.blobs


def _is_waited_for(node: Node, blob: BlobId) -> bool:
    return blob in node.updating.offered or node.reader.keeps_blob(blob)


def _put_in_place(node: Node, arriving: Arriving) -> bool:
    """A file that has come whole, unless it was taken back meanwhile."""
    if not _is_waited_for(node, arriving.blob):
        for store in (node.blobs, node.updating.store):
            store.drop(arriving.blob)
        return False
    if not arriving.finish():
        return False
    show_blob(node, arriving.blob)
    return True


def show_blob(node: Node, blob: BlobId) -> None:
    """The bytes of a blob are here: on the cards that refer to it too."""
    if blob in node.updating.offered:
        node.updating.arrived()
        return
    node.views.note_blob(blob)
    node.on_change(views_with(node, blob))
