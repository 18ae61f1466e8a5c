"""Signatures as ``minisign`` makes them, so that makers sign with a tool of their own, offline.

Source: https://jedisct1.github.io/minisign/ (prehashed signatures, ``ED``).
"""

from __future__ import annotations

import base64
import binascii
from hashlib import blake2b
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.log.keys import is_weak_key

_KEY_BYTES: Final = 2 + 8 + 32
_SIGNATURE_BYTES: Final = 2 + 8 + 64
_TRUSTED: Final = "trusted comment: "
LONGEST: Final = 1024
"""Characters of a signature's file."""


class PublicKey(NamedTuple):
    """A maker's key, and the eight bytes by which signatures name it."""

    id: bytes
    key: bytes


def read_key(text: str) -> PublicKey:
    """The key in a line of base64, or in the file that ends with one.

    Raises:
        ValueError: it is none.
    """
    data = _decoded(text.strip().splitlines()[-1] if text.strip() else "")
    if len(data) != _KEY_BYTES or data[:2] != b"Ed":
        raise ValueError("not a key of minisign")
    if is_weak_key(data[10:]):
        raise ValueError("a key with which anybody could sign")
    return PublicKey(data[2:10], data[10:])


def signer_of(signature: str, message: bytes, keys: list[PublicKey]) -> PublicKey | None:
    """Which of these keys has signed a message, by the text of a ``.minisig`` file; or None.

    The trusted comment is signed too, so it must be whole.
    """
    lines = signature.splitlines()
    if len(signature) > LONGEST or len(lines) < 4 or not lines[2].startswith(_TRUSTED):
        return None
    try:
        first, whole = _decoded(lines[1]), _decoded(lines[3])
    except ValueError:
        return None
    if len(first) != _SIGNATURE_BYTES or len(whole) != 64 or first[:2] != b"ED":
        return None
    key = next((key for key in keys if key.id == first[2:10]), None)
    if key is None:
        return None
    public = Ed25519PublicKey.from_public_bytes(key.key)
    try:
        public.verify(first[10:], blake2b(message).digest())
        public.verify(whole, first[10:] + lines[2].removeprefix(_TRUSTED).encode())
    except InvalidSignature:
        return None
    return key


def _decoded(line: str) -> bytes:
    try:
        return base64.b64decode(line.strip(), validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None
