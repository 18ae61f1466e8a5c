"""Addresses: as people type them, and as they are remembered for the next time."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

from sync.errors import BadAddress
from sync.node.core import Node
from sync.replication.peers import PeerState, PeerStatus
from sync.store.addresses import Address, read_addresses, with_address, write_addresses
from sync.values import DeviceId

_NAME = re.compile(r"[\w-]+(\.[\w-]+)*\.?")
"""A host's name in any alphabet, or an IPv4 address."""

_SCOPE = re.compile(r"[\w.-]{1,32}")
"""The interface after the % of a link-local address."""

_LONGEST_NAME = 253


def parse_address(text: str, *, listening: bool = False) -> Address:
    """``HOST:PORT`` in parts; an IPv6 host stands in brackets. ``listening``: port 0 is any.

    Raises:
        BadAddress: not of that form.
    """
    host, _, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    digits = port.isascii() and port.isdigit() and len(port) <= len("65535")
    if not digits or not (0 if listening else 1) <= int(port) <= 65535 or not _is_host(host):
        raise BadAddress(address=text)
    return host, int(port)


def _is_host(host: str) -> bool:
    """Whether the resolver may be asked for it: no controls, no broken encoding, no spaces."""
    try:
        if ":" in host:
            scope = ipaddress.IPv6Address(host).scope_id
            return scope is None or _SCOPE.fullmatch(scope) is not None
        host.encode("idna")
    except ValueError:  # UnicodeError is one
        return False
    return len(host) <= _LONGEST_NAME and _NAME.fullmatch(host) is not None


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
