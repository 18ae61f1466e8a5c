"""Sealing 32 bytes to whoever holds an X25519 key: HPKE, base mode (RFC 9180).

X25519, HKDF-SHA-256, ChaCha20-Poly1305. ``info`` says what for; what was sealed for one purpose
opens for no other.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from sync.errors import ProtocolError


def seal(secret: bytes, x25519: bytes, info: bytes) -> bytes:
    """The secret for the holder of one key, 48 bytes longer.

    Raises:
        ProtocolError: a key of small order (protocol.md A9).
    """
    try:
        recipient = X25519PublicKey.from_public_bytes(x25519)
        return _suite().encrypt(secret, recipient, info=info)
    except ValueError:
        raise ProtocolError(why="X25519 key") from None


def unseal(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """The secret that was sealed to us.

    Raises:
        ProtocolError: not sealed to this key for this purpose.
    """
    try:
        key = X25519PrivateKey.from_private_bytes(private)
        return _suite().decrypt(sealed, key, info=info)
    except (InvalidTag, ValueError):
        raise ProtocolError(why="sealed secret") from None


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
