"""Room for pictures and files: what there is too much of is let go of, once others surely have it.

Before a device lets go of a file it asks who holds it, and goes by an order that is the same for
everybody: it needs :data:`HOLDERS` that come before itself. So however many let go of it in the
same moment, the first :data:`HOLDERS` of that order keep theirs.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Collection
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from sync.errors import UnknownTarget
from sync.store import slips
from sync.store.disk import written
from sync.store.drafts import blobs_in_drafts, read_drafts
from sync.store.previews import Previews
from sync.values import BlobId, DeviceId, Lane

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)

HOLDERS: Final = 3
"""Other devices that have a file before one lets go of it (protocol.md A20)."""

BUDGET_BYTES: Final = 20 << 30
"""Of pictures and files on one computer."""

QUOTA_BYTES: Final = 5 << 30
"""Of one person's, on everybody else's computer."""

OVERRIDE: Final = "PATIO_FILE_ROOM"
"""Environment: other limits, as ``BUDGET:QUOTA`` in bytes, for small disks (and for tests)."""

AGAIN_MS: Final = 600_000
"""When it is asked again who holds a file that too few had."""

READ_BYTES_S: Final = 1 << 20
"""Bytes a second that the search for rotten files reads: 20 GB in some hours."""

ORPHAN_S: Final = 86_400
"""How old a file is before it may be one that nothing will refer to."""

PREVIEWS_ASKED: Final = 200
"""Files that are remembered, until this node ends, as asked for a small picture of."""

_AT_ONCE: Final = 16


class Shelving:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.previews = Previews(node.blobs)
        self.previews_asked: dict[BlobId, None] = {}
        self._budget, self._quota = room_for_files()
        self._seen: tuple[int, int] | None = None
        self._tried: dict[BlobId, int] = {}
        self._to_look_at: list[BlobId] = []
        self._rests_until_ms = 0
        self._looked_whether_here = False

    def to_let_go(self) -> list[BlobId]:
        """Look what is over; what should go of it, the oldest first.

        Raises:
            NoSpace, CannotWrite: it could not be noted.
        """
        node, now_ms = self._node, self._node.clock()
        if not self._looked_whether_here:
            self._looked_whether_here = True
            self.look_whether_here()
        state = (node.views.cursor, node.views.blobs_noted)
        again = [blob for blob, tried_ms in self._tried.items() if now_ms - tried_ms >= AGAIN_MS]
        for blob in again:
            del self._tried[blob]
        if self._seen == state and not again:
            return []
        if node.views.sort_out_blobs(self._budget, self._quota, now_ms):
            node.on_change(frozenset({"feed"}))
        over = node.reader.bytes_of_blobs() > self._budget
        found = node.reader.spare_blobs(node.person, _AT_ONCE + len(self._tried)) if over else []
        found = [blob for blob in found if blob not in self._tried][:_AT_ONCE]
        if not found:
            self._seen = state
        return found

    def want(self, blob: BlobId) -> None:
        """Somebody here wants a file: it is fetched, also when its bytes here have rotted.

        Raises:
            UnknownTarget: no card that people see refers to it.
        """
        node = self._node
        if not node.blobs.is_whole(blob):
            self.spoiled(blob)
        if not node.views.want_blob(blob, node.clock()):
            raise UnknownTarget(what="file", text=blob.hex())
        node.on_change(frozenset({"feed"}))

    def want_preview(self, blob: BlobId) -> None:
        """Somebody here wants a small picture of a file: it is made when the file is here
        (:mod:`sync.node.previewing`).

        Raises:
            UnknownTarget: no card that people see refers to it.
        """
        if not self._node.reader.shows_blob(blob):
            raise UnknownTarget(what="file", text=blob.hex())
        if self.previews.has_tried(blob):
            return
        self.previews_asked[blob] = None
        while len(self.previews_asked) > PREVIEWS_ASKED:
            del self.previews_asked[next(iter(self.previews_asked))]

    def look_at_next(self) -> BlobId | None:
        """Read one file, the next in turn and no more than :data:`READ_BYTES_S`; one whose bytes
        are not what they were, or that is gone. In any thread."""
        node, now_ms = self._node, self._node.clock()
        if now_ms < self._rests_until_ms:
            return None
        if not self._to_look_at:
            self._to_look_at = node.reader.noted_blobs()
        if not self._to_look_at:
            return None
        blob = self._to_look_at.pop()
        size = node.blobs.size(blob) or 0
        self._rests_until_ms = now_ms + 1000 * size // READ_BYTES_S
        return None if node.blobs.is_whole(blob) else blob

    def look_whether_here(self) -> int:
        """Notice which files are gone from the disk: they are fetched again. How many."""
        node = self._node
        gone = [blob for blob in node.reader.noted_blobs() if not node.blobs.has(blob)]
        for blob in gone:
            self.spoiled(blob)
        return len(gone)

    def spoiled(self, blob: BlobId) -> None:
        """The disk has lost or spoiled a file: colleagues give it once more."""
        node = self._node
        if node.blobs.has(blob):
            log.warning("the file %s was damaged and is fetched again", blob.hex())
        node.blobs.drop(blob)
        if node.views.note_blob_gone(blob):
            node.on_change(views_with(node, blob))

    def sweep(self) -> int:
        """Let go of what nothing refers to: a post that was never written, a copy that was cut
        off. How many files that were. What is younger than a day may still be on its way in.

        Raises:
            CannotWrite: the next look goes on.
        """
        node = self._node
        if node.behind or node.store.arrivals(node.views.cursor, Lane.CONTENT, 1):
            return 0  # the cards do not tell yet
        if node.store.arrivals(node.views.enclosed, Lane.SEALED, 1):
            return 0  # nor do the messages
        drafts = node.home.drafts
        if len(slips.signs_of(drafts)) > len(read_drafts(drafts)):
            return 0  # nobody knows what a damaged one refers to
        known = node.reader.known_blobs() | blobs_in_drafts(drafts)
        old_s = node.clock() / 1000 - ORPHAN_S
        found = [path for path in node.blobs.loose(known) if path.stat().st_mtime < old_s]
        for path in found:
            with written(path):
                path.unlink(missing_ok=True)
        return len(found)

    def let_go(self, blob: BlobId, holders: Collection[DeviceId]) -> bool:
        """Let go of a file if these others suffice; whether it went.

        Raises:
            CannotWrite: it is still here.
        """
        node = self._node
        before = place_of(blob, node.key.device)
        if sum(place_of(blob, device) < before for device in holders) < HOLDERS:
            self._tried[blob] = node.clock()
            return False
        node.blobs.drop(blob)
        node.views.note_blob_gone(blob)
        log.info("let go of the file %s, which %d others have", blob.hex()[:8], len(holders))
        node.on_change(views_with(node, blob))
        return True


def views_with(node: Node, blob: BlobId) -> frozenset[str]:
    """Which views look different when a file comes or goes."""
    return frozenset({"feed", "messages"} if node.reader.entries_with_blob(blob) else {"feed"})


def place_of(blob: BlobId, device: DeviceId) -> bytes:
    """Where a device stands in the order of those who keep a file, the smallest first."""
    return sha256(blob + device).digest()


def room_for_files() -> tuple[int, int]:
    """Budget and quota in bytes: ours, or those that the environment sets."""
    budget, colon, quota = os.environ.get(OVERRIDE, "").partition(":")
    if colon and budget.isdecimal() and quota.isdecimal():
        return int(budget), int(quota)
    return BUDGET_BYTES, QUOTA_BYTES
