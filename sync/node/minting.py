"""Epochs that a device makes without end: which are taken in, and which go again (protocol.md A12).

Which 64 of a device count is told by their own clocks, so one that begins ever earlier epochs has
each of them taken in, and each pushes another out. Of those that do not count, the ones stay that
came first: a thief of the key came after its owner, and a removal whose tips name what the owner
wrote finds it here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sync.errors import ProtocolError
from sync.governance.forest import MEMBER_EPOCHS
from sync.log.header import Header, entry_id
from sync.log.runs import Run
from sync.values import DeviceId, Lane, LogKey

if TYPE_CHECKING:
    from sync.governance.state import Governance
    from sync.node.core import Node

EPOCHS_KEPT: Final = 2 * MEMBER_EPOCHS
"""Epochs of one device of somebody without a rank, before only those are kept that count."""

SPARE: Final = MEMBER_EPOCHS // 2
"""So many more are let be, and go together: each time, all heads are read again."""


def is_minted(node: Node, run: Run) -> bool:
    """Whether a run begins an epoch that nobody needs. Of people without a rank the first 64 of a
    device count, as many more are kept for an admin to approve, and what else one makes has no end
    (protocol.md A12). Which count is the same everywhere, for those are always kept; what they
    push out goes (:class:`Minting`).
    """
    log, governance = run.log, node.governance
    if log.device == node.key.device or node.store.head(log) is not None:
        return False
    if not governance.is_capped(log.device):
        return False
    held = {key.epoch for key in node.store.heads() if key.device == log.device}
    if log.epoch in held or len(held) < EPOCHS_KEPT:
        return False
    if log.lane != Lane.CONTROL or run.first != 1:
        return True  # its beginning is not here, and perhaps for good reason
    try:
        first, name = Header.unpack(run.headers[0]), entry_id(node.company, run.headers[0])
    except (IndexError, ProtocolError):
        return False  # it is refused for that
    return not governance.would_count(log.device, first.hlc, name)


class Minting:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._governance: Governance | None = None

    def look(self) -> bool:
        """Let go of the epochs that were pushed out, beyond those that are kept; whether heads are
        others by it. Cheap while governance is what it was.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        node = self._node
        if node.governance is self._governance:
            return False
        node.catch_up()  # nothing of them may be on its way to the pages in another thread
        if node.behind:
            return False
        going = list(self._going())
        if going:
            node.store.forget(going)
            node.folding.forgot(sum(log.lane == Lane.CONTROL for log in going))
            node.caring.marks.reload()
            node.catch_up()
        self._governance = node.governance
        return bool(going)

    def _going(self) -> Iterator[LogKey]:
        """The logs of epochs that do not count, of the devices that have too many."""
        own, governance = self._node.key.device, self._node.governance
        held = list(dict.fromkeys((key.device, key.epoch) for key in self._node.store.heads()))
        for device, count in Counter(device for device, _ in held).items():
            if count <= EPOCHS_KEPT + SPARE or device == own or not governance.is_capped(device):
                continue
            yield from self._of(device, [epoch for of, epoch in held if of == device])

    def _of(self, device: DeviceId, held: list[int]) -> Iterator[LogKey]:
        """Of one of them, whose epochs came in this order: the last to come first."""
        notes = self._node.governance.epochs_of(device)
        void = {note.epoch for note in notes if not note.counts}
        last = [epoch for epoch in reversed(held) if epoch in void]
        for epoch in last[: len(held) - EPOCHS_KEPT]:
            for lane in Lane:
                yield LogKey(device, epoch, lane)
