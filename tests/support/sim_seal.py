"""HPKE whose ephemeral key is not random, so that a simulation does the same again.

RFC 9180, base mode, X25519, HKDF-SHA-256, ChaCha20-Poly1305. What it seals, the program opens.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from sync.log.contexts import SEAL
from sync.values import CompanyId, DeviceId

_KEM = b"KEM\x00\x20"
_SUITE = b"HPKE\x00\x20\x00\x01\x00\x03"


def seal(secret: bytes, x25519: bytes, company: CompanyId, device: DeviceId) -> bytes:
    """As :func:`sync.replication.sealing.seal`, for the same secret and receiver the same."""
    ephemeral = X25519PrivateKey.from_private_bytes(sha256(b"ephemeral" + secret + x25519).digest())
    enc = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(x25519))
    prk = _extract(_KEM, b"", b"eae_prk", shared)
    key = _expand(_KEM, prk, b"shared_secret", enc + x25519, 32)
    info = SEAL + company + device
    told = b"\x00" + _extract(_SUITE, b"", b"psk_id_hash", b"")
    told += _extract(_SUITE, b"", b"info_hash", info)
    prk = _extract(_SUITE, key, b"secret", b"")
    box = ChaCha20Poly1305(_expand(_SUITE, prk, b"key", told, 32))
    return enc + box.encrypt(_expand(_SUITE, prk, b"base_nonce", told, 12), secret, b"")


def _extract(suite: bytes, salt: bytes, label: bytes, material: bytes) -> bytes:
    return hmac.digest(salt, b"HPKE-v1" + suite + label + material, "sha256")


def _expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labelled = length.to_bytes(2) + b"HPKE-v1" + suite + label + info
    return HKDFExpand(SHA256(), length, labelled).derive(prk)
