"""Telling the company that a device seems to exist twice: FORK_PROOF (protocol.md 9).

Nothing becomes void by a fork and all branches are kept; the proof is for people. It holds
two chains of signed headers and needs nobody to be believed. In the control lane every
device holds both branches and sees the fork by itself, so proofs are of other lanes.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sync.codec import encode
from sync.errors import CannotWrite, DamagedHome, NoSpace, NotAllowed, UpdateNeeded
from sync.governance.acts import Chain, ControlKind, ForkProof
from sync.governance.acts.epochs import MAX_PROOF_HEADERS
from sync.store.serving import read_run
from sync.values import Lane, LogKey

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)

PROOFS_PER_DEVICE: Final = 8
"""Who forks a thousand times is known by a few; a member's control lane has little room (A12)."""


def write_proof(node: Node, forked: LogKey, seq: int) -> bool:
    """Write down that a device signed two entries at a position, unless that is known.

    False when nothing was written: this device may not write now, it is its own fork (which
    EPOCH_OPEN settles), or what was signed behind the fork is too long for a proof. Nothing
    is lost by that: others find the same fork.
    """
    if (
        forked.lane == Lane.CONTROL
        or forked.device == node.key.device
        or _is_known(node, forked, seq)
    ):
        return False
    proof = proof_of(node, forked, seq)
    if proof is None:
        return False
    with suppress(NotAllowed, UpdateNeeded, DamagedHome, NoSpace, CannotWrite):
        node.append(Lane.CONTROL, [(int(ControlKind.FORK_PROOF), encode(proof))])
        log.warning("device %s seems to exist twice", forked.device.hex()[:8])
        return True
    return False


def proof_of(node: Node, forked: LogKey, seq: int) -> ForkProof | None:
    """The evidence for a fork: the lowest two entries that stand at the position."""
    chains = {}
    for branch, head in sorted(node.store.heads_of(forked).items()):
        entry = node.store.entry_on_path(branch, seq) if head.seq >= seq else None
        if entry is None or entry in chains:
            continue
        chain = _chain(node, branch, seq)
        if chain is not None:
            chains[entry] = chain
    if len(chains) < 2:
        return None
    left, right, *_ = (chains[entry] for entry in sorted(chains))
    return ForkProof(left=left, right=right)


def _chain(node: Node, branch: LogKey, seq: int) -> Chain | None:
    """The headers from the fork to the next one whose signature this device has verified."""
    run = read_run(node.store, branch, seq, seq)
    if run is None or len(run.headers) > MAX_PROOF_HEADERS:
        return None
    return Chain(list(run.headers), run.signature)


def _is_known(node: Node, forked: LogKey, seq: int) -> bool:
    note = node.governance.forks.get(forked.device)
    if note is None:
        return False
    known = {(point.epoch, point.lane, point.seq) for point in note.points}
    return (
        note.closed
        or len(note.proofs) >= PROOFS_PER_DEVICE
        or (forked.epoch, int(forked.lane), seq) in known
    )
