"""Addresses that are remembered for the next time."""

from __future__ import annotations

from collections.abc import Iterable

from sync.node.core import Node
from sync.replication.finding.addresses import parse_address
from sync.replication.peers import PeerState, PeerStatus
from sync.store.addresses import Address, read_addresses, with_address, write_addresses
from sync.values import DeviceId


def remembered(node: Node) -> dict[DeviceId, Address]:
    """Where members' devices answered the last time, the newest first."""
    book = read_addresses(node.home.addresses)
    return {device: book[device] for device in reversed(book) if _counts(node, device)}


def remember(node: Node, device: DeviceId, address: Address) -> None:
    """Keep where a device answered; devices that are no member's any more are forgotten.

    Raises:
        NoSpace, CannotWrite: the book is as it was.
    """
    old = read_addresses(node.home.addresses)
    if old.get(device) == address:
        return
    book = with_address(old, device, address)
    kept = {other: where for other, where in book.items() if _counts(node, other)}
    write_addresses(node.home.addresses, kept)


def answered(peers: Iterable[PeerState]) -> dict[DeviceId, Address]:
    """The devices that we called and that are live, with the addresses that led to them."""
    return {
        peer.device: parse_address(peer.address)
        for peer in peers
        if peer.device and peer.dialled and peer.state is PeerStatus.LIVE
    }


def _counts(node: Node, device: DeviceId) -> bool:
    """Whether the device is a member's, as far as is known: a lost log knows nobody."""
    return not node.governance.members or node.governance.rank_of_device(device) is not None
