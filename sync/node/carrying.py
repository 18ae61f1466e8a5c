"""The feed on a stick, to a site without a network and back (protocol.md 9, product.md "USB").

A file opens for every device that belongs, as far as its maker knows, and for whoever knows the
network secret of now: a computer that was removed has neither.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.errors import ProtocolError
from sync.governance.state import DeviceStatus
from sync.local.carrying import Carried, Carry
from sync.log.contexts import PARCEL
from sync.node.core import Node
from sync.node.packing import pack, unpack
from sync.node.turns import Turn, at_once
from sync.safekeeping.container import Kind, Slot, new_key
from sync.store import hpke
from sync.values import CompanyId, DeviceId, PersonId

_TAG = 8
_NONCE = 12


def carry(node: Node, command: Carry, turn: Turn = at_once) -> Carried:
    """Take in what the file brought, if there is one, then put everything into it.

    Raises:
        BadParcel, CannotRead: the file is not taken in, and stays as it is.
        NoSpace, CannotWrite: it stays as it is.
    """
    path = Path(command.path)
    taken = None
    if path.exists():
        taken = unpack(node, path, Kind.CARRY, lambda slots: _open(node, slots), turn)
    key = new_key()
    entries = pack(node, path, Kind.CARRY, key, _slots(node, key), secrets=False, turn=turn)
    if taken is None:
        return Carried(entries)
    label = taken.label
    standing = node.governance.standing(DeviceId(label.device))
    name = node.reader.name_of(standing.person if standing else PersonId(label.person))
    return Carried(entries, taken.entries, taken.pictures, name, label.made_ms)


def _slots(node: Node, key: bytes) -> list[Slot]:
    slots = []
    for device, standing in sorted(node.governance.devices.items()):
        if standing.status is DeviceStatus.OK:
            try:
                sealed = hpke.seal(key, standing.x25519, _info(node.company, device))
            except ProtocolError:  # it came in with a key that nobody can seal to
                continue
            slots.append((_tag_for(device, sealed), sealed))
    _, secret = node.keys.secrets[0]
    nonce = node.randomness(_NONCE)
    sealed = nonce + _box(secret).encrypt(nonce, key, node.company)
    return [*slots, (_tag_for(secret, sealed), sealed)]


def _open(node: Node, slots: Sequence[Slot]) -> bytes | None:
    device = node.key.device
    for tag, sealed in slots:
        if hmac.compare_digest(tag, _tag_for(device, sealed)):
            try:
                return hpke.unseal(sealed, node.keys.x25519, _info(node.company, device))
            except ProtocolError:
                return None
        for _, secret in node.keys.secrets:
            if hmac.compare_digest(tag, _tag_for(secret, sealed)):
                try:
                    return _box(secret).decrypt(sealed[:_NONCE], sealed[_NONCE:], node.company)
                except InvalidTag:
                    return None
    return None


def _tag_for(whose: bytes, sealed: bytes) -> bytes:
    """Tells a holder which slot is theirs, and nobody else whose it is."""
    return hmac.digest(whose, PARCEL + sealed, "sha256")[:_TAG]


def _box(secret: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(sha256(PARCEL + secret).digest())


def _info(company: CompanyId, device: DeviceId) -> bytes:
    return PARCEL + company + device
