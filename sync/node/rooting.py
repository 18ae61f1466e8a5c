"""Acts of the root key, which exists in memory for the moment of signing only (protocol.md A22)."""

from __future__ import annotations

from collections.abc import Sequence

from sync.errors import BadText, UpdateNeeded
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.node.core import Node, Randomness
from sync.node.words import root_of
from sync.values import CompanyId, EntryId, Head, Lane, LogHead, LogKey


def append_as_root(
    node: Node, words: list[str], contents: Sequence[tuple[int, bytes]]
) -> list[EntryId]:
    """Sign control entries with the root key and append them, all or none.

    Raises:
        BadText: the recovery words are missing or not this company's.
        ReadOnlyHome, UpdateNeeded, NoSpace, CannotWrite: nothing was written.
    """
    if node.governance.frozen_by is not None:
        raise UpdateNeeded(kind=node.governance.frozen_by)
    root, log, head = root_log(node, words)
    header = node.store.header_at(log, head.seq)
    log_end = Head(head.seq, head.hash)
    pen = RootPen(node.company, root, log, log_end, header.hlc if header else 0, node.randomness)
    for kind, body in contents:
        pen.sign(kind, body, node.clock())
    node.adopt(pen.signed)
    return [entry.id for entry in pen.signed]


def root_log(node: Node, words: Sequence[str]) -> tuple[DeviceKey, LogKey, LogHead]:
    """The key behind the recovery words, and where its log is and ends.

    Raises:
        BadText: they are missing or not this company's.
    """
    if not words:
        raise BadText(field="words", rule="missing")
    root = root_of(words)
    heads = {k: h for k, h in node.store.heads([Lane.CONTROL]).items() if k.device == root.device}
    if not heads:
        raise BadText(field="words", rule="recovery")
    log, head = max(heads.items(), key=lambda item: item[1].seq)
    return root, log, head


class RootPen:
    """Signs one entry of the root key's log after the other; ``signed`` is what there is so far.

    The log ends at ``head``, with that time in its last entry.
    """

    def __init__(
        self,
        company: CompanyId,
        root: DeviceKey,
        log: LogKey,
        head: Head,
        hlc: int,
        randomness: Randomness,
    ) -> None:
        self._company = company
        self._root = root
        self._log = log
        self._head = head
        self._clock = HybridClock(hlc)
        self._randomness = randomness
        self.signed: list[Entry] = []

    def sign(self, kind: int, body: bytes, now_ms: int) -> EntryId:
        """The id of the next entry."""
        entry = compose(
            self._company,
            self._root,
            lane=Lane.CONTROL,
            kind=kind,
            epoch=self._log.epoch,
            previous=self._head,
            hlc=self._clock.tick(now_ms),
            payload=Payload(self._randomness(SALT_BYTES), body),
        )
        self._head = Head(entry.header.seq, entry.id)
        self.signed.append(entry)
        return entry.id
