"""A further computer of this device's person: codes made here, and DEVICE_ADD (protocol.md 5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sync.codec import encode
from sync.errors import ProtocolError
from sync.governance.acts import ControlKind, DeviceAdd, device_message
from sync.governance.state import DeviceStatus
from sync.local.governing import LinkMade
from sync.log.contexts import POSSESSION
from sync.log.keys import verify
from sync.node.core import Node
from sync.node.standing import check_standing
from sync.replication.certificates import invite_ca
from sync.replication.office import LinkOffer
from sync.replication.protocol.admission import CodeKind, InviteCode, invite_key, link_key
from sync.store.links import LinkCode, read_links, write_links
from sync.values import DeviceId, Lane

LINK_MS: Final = 24 * 3_600_000
"""How long such a code is good: the other computer is the same person's, and near."""


def make_link(node: Node) -> LinkMade:
    """A code for one further computer of this person.

    Raises:
        Removed, Contested, UpdateNeeded: this device adds no other.
        NoSpace, CannotWrite: there is no new code.
    """
    check_standing(node)
    seed = node.randomness(16)
    code = LinkCode(
        public=invite_key(seed).device,
        ca=invite_ca(seed),
        proof_key=link_key(seed),
        expires_ms=node.clock() + LINK_MS,
    )
    write_links(node.home.links, [*_good(node), code])
    text = InviteCode(node.company[:16], seed, CodeKind.LINK).text(grouped=True)
    return LinkMade(text, code.expires_ms)


def offers(node: Node) -> list[LinkOffer]:
    """The codes that are still good."""
    return [
        LinkOffer(code.public, code.ca, code.proof_key, code.expires_ms, code.device)
        for code in _good(node)
    ]


def add_device(node: Node, public: DeviceId, device: DeviceId, x25519: bytes, proof: bytes) -> str:
    """Make the device one of this person's, by the code of that key; a reason when it cannot be.

    Raises:
        ProtocolError: the device does not prove its key.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite: nothing was written.
    """
    code = next((code for code in _good(node) if code.public == public), None)
    if code is None or code.device not in (None, device):
        return "used" if code else "expired"
    standing = node.governance.standing(device)
    if standing is None:
        message = device_message(node.company, node.key.device, device, x25519)
        if not verify(device, POSSESSION, message, proof):
            raise ProtocolError(why="a key that was not proved")
        act = DeviceAdd(device=device, x25519=x25519, proof=proof)
        node.append(Lane.CONTROL, [(int(ControlKind.DEVICE_ADD), encode(act))])
    elif standing.person != node.person or standing.status is not DeviceStatus.OK:
        return "used"
    others = [one for one in _good(node) if one.public != public]
    write_links(node.home.links, [*others, replace(code, device=device)])
    return ""


def _good(node: Node) -> list[LinkCode]:
    now_ms = node.clock()
    return [code for code in read_links(node.home.links) if now_ms <= code.expires_ms]
