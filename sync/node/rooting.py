"""Acts of the root key, which exists in memory for the moment of signing only (protocol.md A22)."""

from __future__ import annotations

from collections.abc import Sequence

from sync.errors import BadText, UpdateNeeded
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES
from sync.node.core import Node
from sync.node.founding import root_of
from sync.values import EntryId, Head, Lane


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
    if not words:
        raise BadText(field="words", rule="missing")
    root = root_of(words)
    heads = {k: h for k, h in node.store.heads([Lane.CONTROL]).items() if k.device == root.device}
    if not heads:
        raise BadText(field="words", rule="recovery")
    log, head = max(heads.items(), key=lambda item: item[1].seq)
    header = node.store.header_at(log, head.seq)
    clock = HybridClock(header.hlc if header else 0)
    previous = Head(head.seq, head.hash)
    entries: list[Entry] = []
    for kind, body in contents:
        entry = compose(
            node.company,
            root,
            lane=Lane.CONTROL,
            kind=kind,
            epoch=log.epoch,
            previous=previous,
            hlc=clock.tick(node.clock()),
            payload=Payload(node.randomness(SALT_BYTES), body),
        )
        previous = Head(entry.header.seq, entry.id)
        entries.append(entry)
    node.adopt(entries)
    return [entry.id for entry in entries]
