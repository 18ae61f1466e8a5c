"""A computer that was removed, and whose administrator wished that it keeps nothing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sync.governance.state import DeviceStatus
from sync.node.standing import removed_ms
from sync.store import wiping
from sync.store.machine import this_machine
from sync.store.witness import forget_witness

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)


def is_due(node: Node) -> bool:
    """Whether a removal that counts asks this device to delete what it holds (protocol.md A17)."""
    standing = node.governance.standing(node.key.device)
    if standing is None or standing.status is not DeviceStatus.REVOKED:
        return False
    return any(cut.wipe for cut in node.governance.cuts.get(node.key.device, ()))


def close_for_good(node: Node) -> None:
    """Close a node and delete its home, before anybody else can open it.

    Raises:
        NoSpace, CannotWrite: something is left; the next start goes on.
    """
    log.warning("this computer was removed from the company: what it holds is deleted")
    lock, node.lock = node.lock, None
    try:
        try:
            wiping.note_removal(
                node.home, node.governance.policy.name, removed_ms(node), node.key.device
            )
        finally:
            node.close()
        wiping.empty(node.home, node.keys)
        forget_witness(this_machine(), node.key.device, node.keys.epoch)
    finally:
        if lock is not None:
            lock.release()
