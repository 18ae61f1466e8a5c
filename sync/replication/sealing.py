"""Handing the network secret to a newcomer: HPKE to the key in the JOIN entry (protocol.md 5.6).

X25519, HKDF-SHA-256, ChaCha20-Poly1305. Company and device are bound in, so a sealed
secret opens for one newcomer of one company and for nobody else.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from sync.errors import ProtocolError
from sync.log import contexts
from sync.values import CompanyId, DeviceId


def seal(secret: bytes, x25519: bytes, company: CompanyId, device: DeviceId) -> bytes:
    """The secret for the holder of one X25519 key.

    Raises:
        ProtocolError: a key of small order (protocol.md A9).
    """
    try:
        recipient = X25519PublicKey.from_public_bytes(x25519)
        return _suite().encrypt(secret, recipient, info=_info(company, device))
    except ValueError:
        raise ProtocolError(why="X25519 key") from None


def unseal(sealed: bytes, private: bytes, company: CompanyId, device: DeviceId) -> bytes:
    """The secret that was sealed to us.

    Raises:
        ProtocolError: not sealed to this key, company and device.
    """
    try:
        key = X25519PrivateKey.from_private_bytes(private)
        return _suite().decrypt(sealed, key, info=_info(company, device))
    except (InvalidTag, ValueError):
        raise ProtocolError(why="sealed secret") from None


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _info(company: CompanyId, device: DeviceId) -> bytes:
    return contexts.SEAL + company + device
