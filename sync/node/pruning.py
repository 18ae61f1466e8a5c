"""What is older than the retention goes: from the pages as soon as a PRUNE is here, and its bytes
three days later (protocol.md 9).

The three days are those of an order to erase, for the same reason (protocol.md A8): the thief of
an owner's computer must not end a company's memory before somebody notices. A device that lacks
some of it anyway waits for nothing, as nobody gives it any more. Which entries count is no question
of the days: that follows from the PRUNE and is the same everywhere at once.

A PRUNE is believed where its tip is held. So one that names a tip which its author never wrote
changes nothing anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sync.content.announcements import Announcement
from sync.content.feed import Post
from sync.content.kinds import ContentKind, decode_content
from sync.content.sealed import decode_sealed
from sync.errors import ProtocolError
from sync.node.minting import Minting
from sync.node.orders import GRACE_MS
from sync.store.drafts import blobs_in_drafts
from sync.store.erasing import received
from sync.store.pruning import ALL, Going
from sync.values import BlobId, EntryId, Lane, LogHead, LogKey

if TYPE_CHECKING:
    from sync.governance.state import Governance, PruneNote
    from sync.node.core import Node

QUIET_MS: Final = 30_000
"""While there is nothing to do, how often it is looked whether something's three days are over."""

STEP: Final = 250
"""Entries let go of in one go: some 10 ms of the writer's time."""


class Pruning:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self.minting = Minting(node)
        self._node = node
        self._governance: Governance | None = None
        self._came: dict[EntryId, int] = {}
        self._tips: frozenset[EntryId] = frozenset()
        self._done: set[EntryId] = set()
        self._quiet_until_ms = 0
        self._news = False

    def tip(self, log: LogKey) -> PruneNote | None:
        """With what a log may begin, by what its author or an owner says."""
        return self._node.governance.prunes.get(log.trunk)

    def is_tip(self, entry: EntryId) -> bool:
        """Whether a log may begin with this entry, whose payload is gone then."""
        self._read()
        return entry in self._tips

    def start(self, log: LogKey) -> int:
        """The first position that colleagues may have of a branch."""
        return max(self._node.store.start(log), self._node.folding.floor(log))

    def visible(self, heads: Mapping[LogKey, LogHead]) -> dict[LogKey, LogHead]:
        """Heads as colleagues may hear of them: of a branch that was pruned as a whole, nothing."""
        nothing = LogHead(0, EntryId(b""), 0)
        return {
            key: nothing if self._node.folding.floor(key) == ALL else head
            for key, head in heads.items()
        }

    def look(self) -> bool:
        """Let go of some of what may go now; whether heads, or how colleagues may hear of them,
        may be others by it.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        self._read()
        news, self._news = self._news, False
        now_ms = self._node.clock()
        if not self._came or 0 < self._quiet_until_ms - now_ms <= QUIET_MS:
            return news
        for note in self._due(now_ms):
            if self._step(note):
                return True
            self._done.add(note.id)
            del self._came[note.id]
        self._quiet_until_ms = now_ms + QUIET_MS
        return news

    # -- inside -----------------------------------------------------------------------

    def _read(self) -> None:
        """Take in what governance says now."""
        node = self._node
        if node.governance is self._governance:
            return
        self._governance = node.governance
        prunes = node.governance.prunes.values()
        self._tips = frozenset(EntryId(note.tip.hash) for note in prunes)
        came = received(node.store, {note.id for note in prunes} - self._done)
        if came != self._came:
            self._came, self._news, self._quiet_until_ms = came, True, 0

    def _due(self, now_ms: int) -> Iterator[PruneNote]:
        node = self._node
        for log, note in sorted(node.governance.prunes.items()):
            if note.id not in self._came or log.lane == Lane.CONTROL:
                continue
            if node.store.find(_tip_of(note)) is None:
                continue  # it may come
            with node.store.pruner() as pruner:
                lacks = pruner.lacks(_tip_of(note))
            if lacks or self._came[note.id] + GRACE_MS <= now_ms:
                yield note

    def _step(self, note: PruneNote) -> bool:
        node, tip = self._node, _tip_of(note)
        node.catch_up()
        if node.behind:
            return False
        # Pictures first: a crash between the two leaves what the next look finds again.
        with node.store.pruner() as pruner:
            pictures = _pictures_of(pruner.going(tip, STEP))
        unseen = node.reader.unshown(pictures) if pictures else []
        drafted = blobs_in_drafts(node.home.drafts) if unseen else set()
        unseen = [blob for blob in unseen if blob not in drafted]
        for blob in unseen:
            node.blobs.drop(blob)
        if unseen:
            node.views.forget_blobs(unseen)
        changed = node.store.prune(tip, note.id, STEP)
        if changed:
            node.caring.marks.reload()
        return changed


def let_go(node: Node) -> bool:
    """What was erased, what was pruned, what is due to be, and epochs that nobody needs; whether
    heads may be others by it.

    Raises:
        NoSpace, CannotWrite: it is tried again.
    """
    node.retaining.look()
    return any([node.erasing.look(), node.pruning.look(), node.pruning.minting.look()])


def news_of(node: Node) -> object:
    """What is another thing when :func:`let_go` may have something to do; None while it has.

    In any thread, and without a look at the disk. Time brings something to do as well.
    """
    if node.retaining.busy or not node.erasing.rests:
        return None
    return node.store.last_arrival(), node.views.cursor, node.governance


def _tip_of(note: PruneNote) -> EntryId:
    return EntryId(note.tip.hash)


def _pictures_of(entries: Sequence[Going]) -> list[BlobId]:
    """The pictures and files of posts, announcements and messages among these entries."""
    found: dict[BlobId, None] = {}
    for entry in entries:
        if entry.body is not None and entry.header.lane == Lane.SEALED:
            with suppress(ProtocolError):
                found |= dict.fromkeys(blob for blob, _ in decode_sealed(entry.body).blobs)
        if entry.body is None or entry.header.lane != Lane.CONTENT:
            continue
        if entry.header.kind not in (ContentKind.POST, ContentKind.ANNOUNCEMENT):
            continue
        try:
            content = decode_content(entry.header.kind, entry.body)
        except ProtocolError:
            continue
        assert isinstance(content, Post | Announcement)
        blobs = [one.blob for one in content.pictures] + [one.blob for one in content.files]
        found |= dict.fromkeys(map(BlobId, blobs))
    return list(found)
