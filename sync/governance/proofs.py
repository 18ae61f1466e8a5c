"""Reading a FORK_PROOF, which holds all that is needed to believe it (protocol.md 9)."""

from __future__ import annotations

from dataclasses import dataclass

from sync.errors import ProtocolError
from sync.governance.acts import Chain, ForkProof
from sync.governance.notes import ForkPoint
from sync.log.chain import walk_back
from sync.log.contexts import ENTRY
from sync.log.header import Header
from sync.log.keys import verify
from sync.values import CompanyId, DeviceId, EntryId


@dataclass(frozen=True, slots=True)
class ForkFound:
    """What a good proof shows."""

    device: DeviceId
    point: ForkPoint


def read_fork(company: CompanyId, proof: ForkProof) -> ForkFound | None:
    """The fork that both chains show, None unless both are their device's.

    Each chain has to end with a good signature, and every header in it has to be named by
    the next one; so the first headers are the device's too.
    """
    try:
        left, right = Header.unpack(proof.left.headers[0]), Header.unpack(proof.right.headers[0])
    except ProtocolError:
        return None
    if left.key != right.key or left.seq != right.seq:
        return None
    first = [_first_of(company, chain, left.device) for chain in (proof.left, proof.right)]
    if first[0] is None or first[1] is None or first[0] == first[1]:
        return None
    entries = (min(first[0], first[1]), max(first[0], first[1]))
    return ForkFound(left.device, ForkPoint(left.epoch, left.lane, left.seq, entries))


def _first_of(company: CompanyId, chain: Chain, device: DeviceId) -> EntryId | None:
    """The id of the chain's first header, if the device signed the chain."""
    if not verify(device, ENTRY, company + chain.headers[-1], chain.signature):
        return None
    ids = walk_back(company, chain.headers)
    return ids[0] if ids else None
